import DossierRendering
import PositionedJSON

extension CommandLineError {
  static func describe(cohort error: CommandLineError) -> String {
    switch error {
    case .notFolder(let path):
      "« \(path) » est un fichier : donnez le dossier qui contient ceux des candidats, ou tapez : juryblanc verifier pour un seul."
    case .noDossier(let folder, let leftAside):
      "Aucun dossier de candidat sous « \(folder) »"
        + (leftAside > 0 ? ", seulement des modèles, des annexes ou des consignes" : "")
        + " : chaque candidat doit y avoir un fichier .md (ou .docx), ou un sous-dossier. Rien n'a été vérifié."
    case .wrongList(let path, let fault): "La liste « \(path) » \(describe(fault))"
    case .wrongCohort(let path, let faults):
      "« \(path) » n'est pas un rapport de cohorte de juryblanc au format json, ou il est abîmé"
        + (faults.first.map { " (ligne \($0.position.line), colonne \($0.position.column) : \($0))" } ?? "") + "."
    case .wrongShares(let fault): describe(fault)
    default: ""
    }
  }

  private static func describe(_ fault: CandidateList.Fault) -> String {
    switch fault {
    case .empty: "est vide : écrivez un candidat par ligne."
    case .noColumn:
      "n'a pas de colonne qui dise le dossier de chacun : appelez-en une « dossier » (le nom du fichier) ou « identifiant »."
    case .twice(let line, let first): "a deux lignes pour le même dossier : \(first) et \(line)."
    case .unclosedQuote(let line): "a un guillemet qui n'est pas fermé, ligne \(line)."
    }
  }

  private static func describe(_ fault: CohortShares.Fault) -> String {
    switch fault {
    case .notShare(let path):
      "« \(path) » est le rapport d'une cohorte entière : donnez ceux que « juryblanc cohorte --fragment N/TOTAL --format json » écrit."
    case .different(let path, let other):
      "« \(path) » et « \(other) » ne sont pas des parts de la même cohorte : les dossiers, le nombre de parts ou le seuil diffèrent."
    case .otherVersion(let path, let version):
      "« \(path) » vient d'une autre version de juryblanc (\(version.prefix(20))) : vérifiez toutes les parts avec la même."
    case .twice(let path, let other, let number):
      "« \(path) » et « \(other) » sont tous deux la part \(number), avec des résultats différents : gardez l'un des deux."
    }
  }
}

extension CohortShares.Fault {
  /// The paths that the sentence quotes.
  var paths: [String] {
    switch self {
    case .notShare(let path), .otherVersion(let path, _): [path]
    case .different(let path, let other), .twice(let path, let other, _): [path, other]
    }
  }
}
