/// What can stop a measure; the description is a sentence in French, for the terminal.
enum MeasureError: Error, Equatable, CustomStringConvertible {
  /// The command line is not understood.
  case usage(String)

  /// A file or folder does not hold what is expected of it.
  case unreadable(path: String, reason: String)

  /// A program failed, could not start, or took too long.
  case program(name: String, status: Int32, message: String)

  /// A font is not installed.
  case font(family: String, replacement: String)

  /// Pandoc does not give what was asked of it.
  case pandoc(document: String, reason: String)

  /// The typeset pages lack a document or a place in it.
  case typesetting(composition: String, reason: String)

  /// The recorded truth is about another text or another layout.
  case stale(composition: String, reason: String)

  var description: String {
    switch self {
    case .usage(let reason): "\(reason)\n\(Options.usage)"
    case .unreadable(let path, let reason): "\(path) : \(reason)"
    case .program(let name, 124, _): "\(name) n'a pas fini à temps"
    case .program(let name, let status, let message): "\(name) a échoué (\(status)) : \(message)"
    case .font(let family, let replacement): "la police \(family) manque, \(replacement) la remplacerait"
    case .pandoc(let document, let reason): "\(document), lu par pandoc : \(reason)"
    case .typesetting(let composition, let reason): "\(composition), composé : \(reason)"
    case .stale(let composition, let reason): "\(composition) : \(reason) ; enregistrez de nouveau la vérité"
    }
  }
}
