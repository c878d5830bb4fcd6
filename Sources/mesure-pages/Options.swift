/// What the command line asks for.
struct Options: Equatable {
  /// The folder of the documents.
  var folder = ""

  /// The folders of the layouts.
  var layoutFolders: [String] = []

  /// Where to record the truth.
  var output: String?

  /// The recorded truth to compare with, instead of typesetting.
  var truth: String?

  /// Whether the worst parts are listed.
  var isDetailed = false

  static let usage =
    "usage : mesure-pages DOSSIER [--mises-en-page DOSSIER]... [--ecrire FICHIER] [--verite FICHIER] [--detail]"

  /// Reads the arguments that follow the program's name.
  init(_ arguments: [String]) throws(MeasureError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--mises-en-page": layoutFolders.append(try Self.value(of: argument, &rest))
      case "--ecrire": output = try Self.value(of: argument, &rest)
      case "--verite": truth = try Self.value(of: argument, &rest)
      case "--detail": isDetailed = true
      case _ where argument.hasPrefix("-"): throw .usage("option inconnue : \(argument)")
      case _ where folder.isEmpty: folder = argument
      default: throw .usage("un seul dossier est attendu")
      }
    }
    guard !folder.isEmpty else { throw .usage("le dossier des documents manque") }
    guard output == nil || truth == nil else { throw .usage("--ecrire et --verite ne vont pas ensemble") }
    if layoutFolders.isEmpty { layoutFolders = ["Referentiels/mises-en-page"] }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(MeasureError) -> String {
    guard let value = rest.popFirst(), !value.hasPrefix("-") else { throw .usage("\(option) demande une valeur") }
    return value
  }
}
