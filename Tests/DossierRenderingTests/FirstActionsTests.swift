import DossierCore
import DossierRendering
import Testing

struct FirstActionsTests {
  private func texts(_ change: (inout Report) -> Void = { _ in }) throws -> [String] {
    var report = try SampleReport.make()
    change(&report)
    return FirstActions(report).texts.map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test func putsWhatIsMissingFirstAndStopsAtFive() throws {
    #expect(
      try texts() == [
        "Écrivez la partie 3, « Un atelier thématique », ou donnez-lui un titre clair : elle n'a pas été trouvée.",
        "Étoffez la partie 2 (2-projet.md, ligne 1) : 4 pages pour 5 à 7, il manque environ 1,05 page, soit 480 mots. Ces pages "
          + "sont comptées dans la mise en page arial-11 ; en arial-12-large ou times-12-large, toutes les parties trouvées "
          + "tiendraient dans leurs limites : dites la vôtre avec --mise-en-page.",
        "Racontez 2 entretiens de plus dans la partie 2 (1 trouvé, 3 demandés).",
        "Complétez ou supprimez les 2 passages restés à remplir (1-parcours.md, lignes 61 et 70).",
        "Vérifiez ou écrivez les 2 attendus dont rien n'a été reconnu : 1 dans la partie 1 et 1 dans la partie 2.",
      ]
    )
  }

  @Test func saysHowToAnnouncePartsWhenNoneIsRecognised() throws {
    let texts = try texts { report in
      for index in report.parties.indices {
        report.parties[index].first = nil
        report.parties[index].status = .missing
      }
    }
    #expect(texts.first?.hasPrefix("Annoncez chaque partie par un titre") == true)
    #expect(!texts.contains { $0.hasPrefix("Vérifiez ou écrivez") })
  }

  @Test func givesNoTaskWithoutAFinding() throws {
    #expect(try texts { $0.findings = [] }.isEmpty)
  }

  @Test func passesOnTheAdviceOfOtherRulesWithTheirLines() throws {
    let texts = try texts { report in
      report.findings = [3, 8].map { line in
        Finding(rule: "LEC003", severity: .warning, message: "M.", advice: "Fermez-le.", location: Location(line: line))
      }
    }
    #expect(texts == ["Fermez-le. (1-parcours.md, lignes 3 et 8) [LEC003]"])
  }
}
