import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Checks the files of a référentiel; their faults are the result, so that they go to the standard output.
  func verifyReferentiel(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let authored = try authored(arguments.operand ?? "")
    var review = ReferentielReview(
      of: authored.file,
      with: authored.others,
      commonGuide: environment.catalogue.bytes(of: "lecture.json") ?? []
    )
    if let referentiel = review.referentiel, let file = authored.others.first(where: { $0.name == "modele.json" }) {
      let faults = TemplateOutline.faults(in: file.bytes, for: referentiel)
      review.add(faults.map { AuthorNote(file: file.name, .fault, $0) })
    }
    var page = try page(arguments)
    let text = TextReview(review, hasLines: authored.hasLines, path: authored.path(of:))
    if review.faults.isEmpty, let referentiel = review.referentiel {
      page.put(line: InkedText(Self.summary(of: referentiel, at: authored)))
    }
    text.writeNotes(on: &page)
    text.writeCoverage(on: &page, isDetailed: arguments.isSet(.detail))
    try write(page.text)
    if review.coverage == nil, review.faults.isEmpty {
      warn(
        French.typeset("aucun fichier preuves….json à côté : les attendus et les critères ne seront pas recherchés.")
      )
    }
    return review.faults.isEmpty ? .success : .findings
  }

  private static func summary(of referentiel: Referentiel, at authored: AuthoredFolder) -> String {
    let counts = [
      French.count(referentiel.competences.count, "compétence"), French.count(referentiel.criteres.count, "critère"),
      French.count(referentiel.epreuves.count, "épreuve"), French.count(referentiel.attendus.count, "attendu"),
    ]
    let beside = authored.others.isEmpty ? "" : ", avec \(French.list(authored.others.map(\.name)))"
    let path = authored.path(of: authored.file.name)
    return "\(path) : correct (\(referentiel.id), \(counts.joined(separator: ", ")))\(beside)."
  }
}
