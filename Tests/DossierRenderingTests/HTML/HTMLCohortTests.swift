import DossierCore
import DossierTestSupport
import Testing

@testable import DossierRendering

struct HTMLCohortTests {
  private func page(_ cohort: Cohort, progress: CohortProgress? = nil, links: [Int: String] = [:]) -> String {
    var summary = CohortSummary(cohort, progress: progress)
    summary.links = links
    return HTMLCohort(summary, version: "1.2.3").text
  }

  @Test func tellsEverythingOfACohort() throws {
    let cohort = try SampleCohort.make()
    let page = page(cohort, progress: SampleCohort.progress(to: cohort), links: [1: "rapports/amina é.html"])
    expectSnapshot(page.withoutBlocks, named: "page-cohorte.html")
  }

  @Test func givesEachDossierARowAndARecord() throws {
    let cohort = try SampleCohort.make()
    let inspection = PageInspection(page(cohort))
    for entry in cohort.entries where entry.outcome != .elsewhere {
      let rank = String(entry.rank)
      #expect(inspection.ids.contains("dossier-\(rank)"))
      #expect(inspection.tags.contains { $0.name == "tr" && $0["data-n"] == rank && $0["data-verdict"] != nil })
    }
    let states = Set(inspection.tags.compactMap { $0["data-verdict"] })
    #expect(states == Set(EntryState.allCases.map(\.rawValue)).subtracting(["ailleurs"]))
    #expect(!inspection.ids.contains("dossier-8"))
  }

  @Test func standsAlone() throws {
    let cohort = try SampleCohort.make()
    let page = page(cohort, progress: SampleCohort.progress(to: cohort), links: [1: "a.html"])
    let inspection = PageInspection(page)
    #expect(inspection.faults(scripts: 1) == [])
    #expect(inspection.policy.hasPrefix("default-src &#39;none&#39;"))
    #expect(inspection.policy.contains(HTMLBlock.style.hash))
    #expect(inspection.policy.contains(HTMLBlock.script.hash))
    #expect(!inspection.policy.contains("unsafe"))
  }

  @Test func showsNamesAsText() throws {
    var cohort = try SampleCohort.make()
    let evil = SampleCohort.hostileName
    cohort.folder = evil
    cohort.leftAside = [Cohort.LeftAside(path: evil, kind: .annex)]
    for index in cohort.entries.indices {
      cohort.entries[index].name = evil
      cohort.entries[index].path = evil
      cohort.entries[index].remarks = [evil]
      if var digest = cohort.entries[index].digest {
        for finding in digest.findings.indices { digest.findings[finding].message = evil }
        digest.files = [evil, evil]
        digest.pages.layout = evil
        cohort.entries[index].outcome = .checked(digest)
      }
    }
    for index in cohort.outlines.indices {
      cohort.outlines[index].intitule = evil
      for item in cohort.outlines[index].criteres.indices { cohort.outlines[index].criteres[item].libelle = evil }
    }
    let page = page(cohort, progress: SampleCohort.progress(to: cohort))
    let inspection = PageInspection(page)
    #expect(inspection.faults(scripts: 1) == [])
    #expect(inspection.blocks.map(\.text) == [HTMLBlock.style.text, HTMLBlock.script.text])
    #expect(inspection.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func linksToRelativePathsOnly() throws {
    let links = [1: "rapports/a\"b <c>.html", 2: "//evil.example/x", 3: "javascript:alert(1)", 4: "/etc/passwd"]
    let inspection = PageInspection(page(try SampleCohort.make(), links: links))
    #expect(inspection.faults(scripts: 1) == [])
    let outside = Set(inspection.links.filter { !$0.hasPrefix("#") })
    #expect(outside == ["rapports/a%22b%20%3Cc%3E.html", "javascript%3Aalert%281%29"])
  }

  @Test func saysTheStatusOfEachCellInWords() throws {
    let page = page(try SampleCohort.make())
    #expect(page.contains("<td class=\"f\"><b>trace, 1-parcours.md, ligne 34</b></td>"))
    #expect(page.contains("<td class=\"p\"><b>à renforcer, 1-parcours.md, ligne 34</b></td>"))
    #expect(page.contains("<td class=\"a\"><b>sans trace</b></td>"))
    #expect(page.contains("évalués ailleurs que dans le dossier\u{A0}: CP1."))
  }

  @Test func staysLightForAWholeCentre() throws {
    let sample = try SampleCohort.make()
    let digest = try #require(sample.entries[0].digest)
    let entries = (1...400).map { rank in
      CohortEntry(rank: rank, name: "candidat-\(rank)", path: "candidat-\(rank).md", outcome: .checked(digest))
    }
    let page = page(Cohort(folder: "centre", entries: entries, outlines: [sample.outlines[0]]))
    #expect(page.utf8.count < 5_000_000)
    #expect(page.contains("id=\"dossier-400\""))
  }
}
