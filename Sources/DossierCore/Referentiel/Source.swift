/// An official text that a référentiel is taken from: the REAC, the RC.
public struct TexteOfficiel: Hashable, Sendable, Identifiable {
  /// The id of a text, such as `RC`.
  public typealias ID = Identifier<TexteOfficiel>

  /// The short name under which the text is quoted.
  public let id: ID

  /// The full title.
  public let intitule: String

  /// The version, as the text says it.
  public let version: String?

  /// How many pages it has: no source may be beyond them; `nil` for a text that is quoted by its sections.
  public let pages: Int?
}

/// Where in the official texts something is written.
public struct Source: Hashable, Sendable {
  /// The text.
  public let texte: TexteOfficiel.ID

  /// The page, 1-based, as printed at the foot of it; `nil` in a text whose pages have no numbers.
  public let page: Int?

  /// The section, such as `bloc 1, critères d'évaluation`, for a text that is quoted by its sections.
  public let section: String?

  /// The sheet of that page on which it stands, such as `AT2`, when the text has sheets.
  public let fiche: String?

  /// The wording of this text, when it is not the one that the référentiel keeps.
  public let libelle: String?

  /// Creates a source.
  public init(
    texte: TexteOfficiel.ID,
    page: Int? = nil,
    section: String? = nil,
    fiche: String? = nil,
    libelle: String? = nil
  ) {
    self.texte = texte
    self.page = page
    self.section = section
    self.fiche = fiche
    self.libelle = libelle
  }
}

extension Source: CustomStringConvertible {
  /// The source as quoted in a report: « RC, page 6 », « Référentiel CEFI, bloc 1 ».
  public var description: String {
    let place = [section, page.map { "page \($0)" }].compactMap(\.self)
    return ([texte.rawValue] + place).joined(separator: ", ")
  }
}
