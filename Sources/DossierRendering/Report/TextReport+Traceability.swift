import DossierCore

extension TextReport {
  /// Writes which passages serve which attendus and critères, and back.
  mutating func putTraceability() {
    guard showsDetail, !report.attendus.isEmpty || !report.criteres.isEmpty else { return }
    page.title("Traçabilité : de chaque critère aux passages")
    for result in report.attendus { put(result.attendu.id.rawValue, result.assessment) }
    for result in report.criteres where result.assessment.status != .outsideDossier {
      put(result.critere.id.rawValue, result.assessment)
    }
    putPassages()
  }

  private mutating func put(_ id: String, _ assessment: Assessment) {
    let confidence = assessment.confidence.map { " (confiance \(Int(($0 * 100).rounded()))\u{A0}%)" } ?? ""
    let places = assessment.evidence.map(wording.place(of:))
    let passages = places.isEmpty ? "aucun passage" : places.joined(separator: " ; ")
    page.put(InkedText(id, .strong) + InkedText("\(confidence) : \(passages)"), indent: 2)
  }

  private mutating func putPassages() {
    let passages = Traceability(report).passages
    guard !passages.isEmpty else { return }
    page.title("Traçabilité : de chaque passage à ce qu'il sert")
    for passage in passages {
      let end = Location(file: passage.location.file, line: passage.lastLine)
      let text =
        InkedText(report.place(passage.location, to: end), .strong)
        + InkedText(" : \(passage.items.joined(separator: ", "))")
      page.put(text, indent: 2)
    }
  }
}
