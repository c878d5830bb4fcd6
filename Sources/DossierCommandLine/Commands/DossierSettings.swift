import DossierMarkdown

/// What the front matter of a dossier asks of the tool.
struct DossierSettings {
  /// A value and the line that gives it.
  struct Setting: Hashable {
    let value: String
    let place: CommandLineError.Place
  }

  private(set) var referentiel: Setting?
  private(set) var certification: Setting?
  private(set) var epreuve: Setting?
  private(set) var session: Setting?
  private(set) var miseEnPage: Setting?
  private(set) var compter: Setting?

  /// The keys that the tool reads, and the one that it recognises and never reports.
  static let keys = ["candidat", "certification", "referentiel", "epreuve", "session", "mise-en-page", "compter"]

  /// Words that are one letter away from a key and mean something else.
  private static let otherKeys: Set<String> = [
    "candidate", "candidats", "candidates", "certifications", "sessions", "compte", "comptes",
  ]

  /// Nothing asked.
  init() {}

  /// Reads a front matter; keys that are none of the tool's are the candidate's own affair, unless one is a slip of the pen.
  init(_ frontMatter: FrontMatter?, in document: Document) throws(CommandLineError) {
    guard let frontMatter else { return }
    let files = document.files
    let path = files.indices.contains(frontMatter.span.file) ? files[frontMatter.span.file].path : ""
    for entry in frontMatter.entries {
      let place = CommandLineError.Place.frontMatter(path: path, line: entry.line)
      let setting = entry.values.first.flatMap { $0.isEmpty ? nil : Setting(value: $0, place: place) }
      switch Self.plain(entry.key) {
      case "candidat": break
      case "certification": certification = setting
      case "referentiel": referentiel = setting
      case "epreuve": epreuve = setting
      case "session": session = setting
      case "miseenpage": miseEnPage = setting
      case "compter": compter = Setting(value: entry.values.joined(separator: ","), place: place)
      case let key:
        guard !Self.otherKeys.contains(key) else { continue }
        guard let meant = Self.keys.first(where: { Self.isOneSlip(from: Self.plain($0), to: key) }) else { continue }
        throw .mistypedKey(entry.key, meant: meant, place: place)
      }
    }
  }

  /// The settings with those of a configuration where the front matter has none.
  func completed(by configuration: Configuration?) -> DossierSettings {
    guard let configuration else { return self }
    var settings = self
    // A certification names a référentiel as well.
    if certification == nil { settings.referentiel = referentiel ?? configuration.referentiel }
    settings.epreuve = epreuve ?? configuration.epreuve
    settings.session = session ?? configuration.session
    settings.miseEnPage = miseEnPage ?? configuration.layoutName
    settings.compter = compter ?? configuration.compter
    return settings
  }

  /// A key without accents, case, hyphens, underscores and spaces: « Mise en page » is `mise-en-page`.
  private static func plain(_ key: String) -> String {
    ArgumentParser.plain(key).filter { !"-_ ".contains($0) }
  }

  /// Whether two words differ by one letter added, left out, changed, or by two neighbours swapped.
  private static func isOneSlip(from word: String, to other: String) -> Bool {
    var left = Array(word)[...]
    var right = Array(other)[...]
    while let first = left.first, first == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    while let last = left.last, last == right.last {
      left.removeLast()
      right.removeLast()
    }
    if left.count <= 1, right.count <= 1 { return true }
    return left.count == 2 && left.elementsEqual(right.reversed())
  }
}
