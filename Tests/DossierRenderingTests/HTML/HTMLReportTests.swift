import DossierCore
import DossierTestSupport
import Testing

@testable import DossierRendering

struct HTMLReportTests {
  private func page(_ report: Report, profile: Profile = .final) throws -> String {
    HTMLReport(report, referentiel: try SampleReport.referentiel(), version: "1.2.3", profile: profile).text
  }

  @Test func tellsEverythingOfADossier() throws {
    expectSnapshot(try page(try SampleReport.make()).withoutBlocks, named: "page-rapport.html")
  }

  @Test func saysLittleOfADossierWithoutFault() throws {
    let page = try page(try SampleReport.makeCompliant(), profile: .draft)
    #expect(
      page.contains("<span class=\"badge good\"><span class=\"sign\" aria-hidden=\"true\">✓</span> Conforme</span>")
    )
    #expect(page.contains("rien à signaler"))
    #expect(page.contains("Profil brouillon"))
    #expect(!page.contains("À faire d&#39;abord"))
    #expect(!page.contains("id=\"constats\""))
  }

  @Test func standsAlone() throws {
    let inspection = PageInspection(try page(try SampleReport.make()))
    #expect(inspection.faults(scripts: 1) == [])
    #expect(
      inspection.policy
        == "default-src &#39;none&#39;; style-src &#39;sha256-\(HTMLBlock.style.hash)&#39;; "
        + "script-src &#39;sha256-\(HTMLBlock.script.hash)&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"
    )
  }

  @Test func showsWhatTheDossierHoldsAsText() throws {
    let page = try page(try Self.hostile())
    let inspection = PageInspection(page)
    #expect(inspection.faults(scripts: 1) == [])
    #expect(inspection.blocks.map(\.text) == [HTMLBlock.style.text, HTMLBlock.script.text])
    #expect(inspection.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let controls = page.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x202A...0x202E).contains($0.value) }
    #expect(controls.isEmpty)
  }

  /// A report in which every text that somebody else than us writes tries to harm.
  private static func hostile() throws -> Report {
    let evil = SampleCohort.hostileName
    var report = try SampleReport.make()
    report.dossier.path = evil
    report.dossier.files = [evil, evil]
    report.pages.layout = evil
    report.pages.layoutDescription = evil
    report.map.entries = [PageMap.Entry(page: 1, depth: 1, title: evil, location: Location(line: 1))]
    for index in report.parties.indices {
      report.parties[index].heading = evil
      report.parties[index].intitule = evil
    }
    for index in report.attendus.indices {
      report.attendus[index].assessment = Assessment(
        status: .partial,
        evidence: [Evidence(location: Location(line: 1), lastLine: 2, excerpt: evil, words: ["script", "alert", "<"])],
        advice: evil,
        missingFacets: [evil]
      )
    }
    for index in report.findings.indices {
      report.findings[index].message = evil
      report.findings[index].advice = evil
      report.findings[index].source = evil
    }
    report.ignored = [IgnoredFinding(report.findings[0], reason: evil)]
    report.disabledRules = [evil]
    report.configuration = evil
    report.reference = ReferenceComparison(path: evil, known: 1, new: 2, fixed: [])
    return report
  }
}

extension String {
  /// A page without the texts of its style sheet and its script, which have tests of their own.
  var withoutBlocks: String {
    var page = self
    for block in [HTMLBlock.style, .script] {
      page = page.replacing(block.text, with: "…").replacing(block.hash, with: "…")
    }
    return page
  }
}
