/// What a value of a command line is, which tells a shell what to propose in its place.
enum ValueKind: Hashable, Sendable {
  /// Nothing that can be listed: a number, a date.
  case free
  /// A file.
  case file
  /// A folder.
  case folder
  /// A file or a folder.
  case path
  /// A name that the data know, in the place of which a file of one's own may stand too.
  case name(of: Vocabulary, orFile: Bool = false)
  /// Names that the data know, separated by commas.
  case names(of: Vocabulary)
}

/// What the names that a command line may use are the names of.
enum Vocabulary: String, Hashable, Sendable, CaseIterable {
  case referentiels, epreuves
  case misesEnPage = "mises-en-page"
  case zones, codes

  /// One of them, in French, as a shell titles a list.
  var label: String {
    switch self {
    case .referentiels: "référentiel"
    case .epreuves: "épreuve"
    case .misesEnPage: "mise en page"
    case .zones: "zone du dossier"
    case .codes: "code"
    }
  }
}
