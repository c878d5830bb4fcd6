import DossierRendering
import PositionedJSON

extension CommandLineError {
  static func describe(configuration error: FileError) -> String {
    "La configuration ne peut pas être lue. \(describe(reading: error)) Sinon, ajoutez --sans-configuration."
  }

  static func describe(reference error: FileError) -> String {
    if case .notFound = error.reason {
      return
        "La référence « \(error.path) » n'existe pas : vérifiez le nom, ou écrivez-la d'abord avec --ecrire-reference."
    }
    return "La référence ne peut pas être lue. \(describe(reading: error))"
  }

  static func describe(reference faults: [JSONFault], at path: String) -> String {
    let fault = faults.first.map { " (ligne \($0.position.line), colonne \($0.position.column) : \($0))" } ?? ""
    return
      "« \(path) » n'est pas une référence de juryblanc, ou elle est abîmée\(fault) : refaites-la avec --ecrire-reference "
      + "sous un autre nom, ou retirez --reference."
  }

  static func describe(writingReference error: FileError) -> String {
    describe(writing: error).replacing("--sortie", with: "--ecrire-reference")
  }

  static func describe(referenceInPlaceOf path: String) -> String {
    "« \(path) » sert à autre chose et ne sera pas remplacé par une référence : donnez à --ecrire-reference un autre nom, "
      + "par exemple reference.json."
  }
}
