import DossierCore
import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

@testable import DossierRendering

/// The reports of cohorts in each format.
struct CohortReportTests {
  private static let error = Finding(
    rule: "PAG001",
    severity: .error,
    message: "4,2 pages, 5 à 7 demandées",
    advice: "Étoffez la partie.",
    location: Location(line: 12, column: 3),
    source: "RC, page 6",
    item: "partie 1"
  )

  private static let cohort: Cohort = {
    var cohort = SmallCohort.cohort([
      .checked(SmallCohort.digest()),
      .checked(
        SmallCohort.digest(
          criteres: [.partial, .absent],
          attendus: [.found, .absent],
          parts: [.below, .missing],
          entretiens: 1,
          findings: [error],
          words: 2500
        )
      ),
      .unreadable(reason: "Le fichier « chloé.md » est vide."), .missing, .notDone,
    ])
    cohort.entries[1].remarks = ["La page de garde annonce l'épreuve titre."]
    cohort.leftAside = [Cohort.LeftAside(path: "modele.md", kind: .template)]
    cohort.passages = CohortPassages(minimumWords: 30, sharedSeverity: .warning, commonSeverity: .info)
    cohort.passages.passages = [
      SharedPassage(
        places: [
          SharedPassage.Place(dossier: 1, file: 0, firstLine: 4, lastLine: 9, words: 10..<90),
          SharedPassage.Place(dossier: 2, file: 0, firstLine: 31, lastLine: 31, words: 300..<380),
        ],
        words: 80,
        isCommon: false
      )
    ]
    return cohort
  }()

  private static let earlier = SmallCohort.cohort(
    SmallCohort.digest(criteres: [.absent, .found], words: 4800),
    SmallCohort.digest()
  )

  private let summary = CohortSummary(cohort, since: earlier)

  @Test func textIsAsRecorded() {
    let text = TextCohort(summary, width: 80, isColoured: false).text
    expectSnapshot(text, named: "cohorte.txt")
  }

  @Test func markdownIsAsRecorded() {
    expectSnapshot(MarkdownCohort(summary).text, named: "cohorte.md")
  }

  @Test func csvIsAsRecorded() {
    expectSnapshot(CSVCohort(summary).text, named: "cohorte.csv")
  }

  @Test func jsonIsAsRecorded() {
    expectSnapshot(JSONCohort(summary, version: "0.0.0").text, named: "cohorte.json")
  }

  // MARK: JSON

  @Test func jsonIsWhatTheSchemaSays() throws {
    let bytes = try #require(Catalogue.embedded.bytes(of: "schemas/cohorte.schema.json"))
    let schema = try JSONNode(parsing: bytes)
    var shares = Self.cohort
    shares.fragment = CohortFragment(number: 1, of: 2)
    for summary in [summary, CohortSummary(Self.cohort), CohortSummary(shares)] {
      let text = JSONCohort(summary, version: "0.0.0").text
      #expect(SchemaWalker(try JSONNode(parsing: Array(text.utf8)), schema).faults == [])
    }
  }

  @Test func jsonIsReadAsItWasWritten() throws {
    var cohort = Self.cohort
    // Passages are found anew from the dossiers.
    cohort.passages.passages = []
    cohort.fragment = CohortFragment(number: 2, of: 3)
    let text = JSONCohort(CohortSummary(cohort, threshold: .warning), version: "0.0.0").text
    let contents = try JSONCohort.contents(of: Array(text.utf8))
    #expect(contents.cohort == cohort)
    #expect(contents.threshold == .warning)
    #expect(contents.version == "0.0.0")
  }

  @Test func jsonOfALaterVersionIsRead() throws {
    var value = JSONCohort(summary, version: "0.0.0").value
    value.append("nouvelle", ["cle": 1])
    let bytes = JSONText(value).utf8
    #expect(try JSONCohort.contents(of: bytes).cohort.entries.count == 5)
  }

  @Test(arguments: ["", "{", "[]", "{\"schema\": \"juryblanc/rapport/v1\"}", "{\"schema\": \"juryblanc/cohorte/v1\"}"])
  func refusesWhatIsNoCohort(_ text: String) {
    #expect(throws: JSONFaults.self) { try JSONCohort.contents(of: Array(text.utf8)) }
  }

  /// A hostile file is refused or read, whatever is done to one of its bytes, and never stops the tool.
  @Test func readsDamagedFilesWithoutHarm() {
    let bytes = JSONText(JSONCohort(summary, version: "0.0.0").value, style: .compact).utf8
    for place in stride(from: 0, to: bytes.count, by: 37) {
      for value in [UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "\""), 0xFF] {
        var damaged = bytes
        damaged[place] = value
        if let contents = try? JSONCohort.contents(of: damaged) {
          _ = TextCohort(CohortSummary(contents.cohort), width: 80, isColoured: false).text
        }
      }
    }
  }

  // MARK: Hostile names

  private func hostile(_ name: String) -> CohortSummary {
    var cohort = SmallCohort.cohort([.unreadable(reason: name), .checked(SmallCohort.digest())])
    cohort.folder = name
    for index in cohort.entries.indices {
      cohort.entries[index].name = name
      cohort.entries[index].path = name
      cohort.entries[index].remarks = [name]
    }
    return CohortSummary(cohort, since: cohort)
  }

  @Test(arguments: [
    "=1+1", "+1", "-2", "@somme(a1)", "\t=1", " =1", "＝1", "=HYPERLINK(\"http://x\";\"y\")", "%0A", "|x",
  ])
  func csvHoldsNoFormula(_ name: String) {
    let lines = CSVCohort(hostile(name)).text.dropFirst().split(separator: "\r\n")
    for line in lines.dropFirst() {
      for field in Self.fields(String(line)) {
        let first = field.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(first.map { !"=+-@＝＋－＠|%".unicodeScalars.contains($0) } ?? true, "\(field)")
      }
    }
  }

  @Test func csvKeepsItsRowsWhateverNamesHold() {
    let rows = CSVCohort(hostile("a;b\"c\r\nd")).text.dropFirst().split(separator: "\r\n")
    #expect(rows.count == 3)
    #expect(Set(rows.map { Self.fields(String($0)).count }).count == 1)
  }

  /// The fields of a line that holds no line end.
  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test func csvOpensInAFrenchSpreadsheet() {
    let text = CSVCohort(summary).text
    #expect(text.hasPrefix("\u{FEFF}Rang;Dossier;"))
    #expect(text.contains(";5,25;"))
    #expect(text.hasSuffix("\r\n"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "a|b", "`x`", "http://x.fr", "![x](y)", "# x", "www.x.fr",
  ])
  func markdownShowsNamesAsTheyAre(_ name: String) {
    let text = MarkdownCohort(hostile(name)).text
    // What is left once escaped signs are taken out is what Markdown reads.
    var read = ""
    var isEscaped = false
    for character in text {
      if !isEscaped, character != "\\" { read.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    for forbidden in ["<", "[", "](", "`", "http://", "www."] { #expect(!read.contains(forbidden), "\(forbidden)") }
    let table = read.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(table.map { $0.count { $0 == "|" } }) == [9])
  }

  @Test func noFormatHoldsAControlOrADirectionMark() {
    let summary = hostile("a\u{1B}[31mb\u{202E}c\u{0}d")
    for text in [
      TextCohort(summary, width: 80, isColoured: false).text, MarkdownCohort(summary).text, CSVCohort(summary).text,
      JSONCohort(summary, version: "0").text,
    ] {
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{0}"))
    }
  }
}
