import DossierCore
import DossierRendering
import PositionedJSON
import Testing

/// What reports say of findings that a comment, the configuration or a reference leaves aside.
struct ControlTests {
  private func text(_ report: Report, detail: Bool = false) throws -> String {
    TextReport(
      report,
      referentiel: try SampleReport.referentiel(),
      width: 100,
      isColoured: false,
      showsDetail: detail
    ).text.replacing("\u{A0}", with: " ")
  }

  private func ignored(_ count: Int) -> [IgnoredFinding] {
    (0..<count).map { number in
      let finding = Finding(
        rule: "RED001",
        severity: .warning,
        message: "Il reste ici un texte à compléter.",
        location: Location(line: number + 1)
      )
      return IgnoredFinding(finding, reason: "un \u{1B}[31mmodèle")
    }
  }

  @Test func namesEachIgnoredFindingWithItsReason() throws {
    var report = try SampleReport.make()
    report.ignored = ignored(1)
    #expect(
      try text(report).contains(
        "1 constat ignoré par un commentaire :\n  · RED001, 1-parcours.md, ligne 1 : un [31mmodèle\n"
      )
    )
    report.ignored = ignored(25)
    #expect(try text(report).contains("25 constats ignorés par des commentaires :"))
    #expect(try text(report).contains("… et 5 autres : ajoutez --detail pour les voir."))
    #expect(try text(report, detail: true).contains("ligne 25 : un"))
  }

  @Test func givesIgnoredFindingsToMachines() throws {
    var report = try SampleReport.make()
    report.ignored = ignored(1)
    report.disabledRules = ["LEC001"]
    report.configuration = "../.juryblanc.json"
    let node = try JSONNode(parsing: Array(JSONReport(report, version: "1").text.utf8))
    let item = node["constatsIgnores"]?[0]
    #expect(item?["regle"]?.content == .string("RED001"))
    #expect(item?["gravite"]?.content == .string("avertissement"))
    #expect(item?["fichier"]?.content == .string("dossier/1-parcours.md"))
    #expect(item?["ligne"]?.content == .integer(1))
    #expect(item?["raison"]?.content == .string("un [31mmodèle"))
    #expect(node["reglesIgnorees"]?[0]?.content == .string("LEC001"))
    #expect(node["configuration"]?.content == .string("../.juryblanc.json"))
    #expect(node["reference"] == nil)
  }

  @Test func asksNothingForWhatIsKnownOrIgnored() throws {
    var report = try SampleReport.make()
    for index in report.findings.indices { report.findings[index].isKnown = true }
    report.reference = ReferenceComparison(path: "r.json", known: report.findings.count, new: 0, fixed: [])
    #expect(FirstActions(report).texts.isEmpty)
    let text = try text(report)
    #expect(!text.contains("À faire d'abord"))
    #expect(!text.contains("\nConstats\n"))
    #expect(text.contains("constats connus (référence r.json), 0 nouveau, 0 corrigé"))
  }
}
