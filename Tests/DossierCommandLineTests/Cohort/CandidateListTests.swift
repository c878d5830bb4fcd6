import Testing

@testable import DossierCommandLine

struct CandidateListTests {
  private func list(_ text: String) throws -> CandidateList {
    try CandidateList(Array(text.utf8))
  }

  @Test(arguments: [
    "dossier;identifiant\nadam.md;C01\nzoe;C02\n",
    "\u{FEFF}Identifiant,Dossier\r\nC01,adam.md\r\nC02,zoe\r\n",
    "nom\tdossier\tidentifiant\nAdam\tadam.md\tC01\n\nZoé\tzoe\tC02",
    "\"identifiant\";\"dossier\"\n\"C01\";\"adam.md\"\n\"C02\";\"zoe\"",
  ])
  func readsWhatSpreadsheetsWrite(_ text: String) throws {
    let list = try list(text)
    #expect(list.candidates.map(\.name) == ["C01", "C02"])
    #expect(list.candidates.map(\.dossiers) == [["adam.md"], ["zoe"]])
  }

  @Test func readsABareListOfDossiers() throws {
    #expect(try list("adam.md\nzoe\n").candidates.map(\.name) == ["adam.md", "zoe"])
  }

  @Test func readsTheAccentsOfOlderSpreadsheets() throws {
    // « numéro;fichier » and « é01;zoé.md » in Windows-1252.
    let bytes: [UInt8] =
      Array("num".utf8) + [0xE9] + Array("ro;fichier\r\n".utf8) + [0xE9] + Array("01;zo".utf8) + [0xE9]
    let list = try CandidateList(bytes + Array(".md\r\n".utf8))
    #expect(list.candidates.map(\.name) == ["é01"])
    #expect(list.candidates.map(\.dossiers) == [["zoé.md"]])
  }

  @Test func readsQuotedSeparatorsAndLineEnds() throws {
    let list = try list("dossier;identifiant\n\"a;b \"\"c\"\"\n.md\";C01\n")
    #expect(list.candidates.map(\.dossiers) == [["a;b \"c\"\n.md"]])
    #expect(list.candidates.map(\.line) == [2])
  }

  /// People's names serve to find their dossiers, and are not what tables show.
  @Test func keepsNamesOfPeopleOutOfTables() throws {
    let list = try list("nom;prenom;courriel\nMartin;Zoé;z@exemple.fr\n")
    #expect(list.candidates.map(\.name) == [nil])
    let member = CohortFolder.Member(path: "zoe-martin.md", operand: "promo/zoe-martin.md")
    let roll = CohortRoll([member], list)
    #expect(roll.rows.map(\.name) == ["zoe-martin"])
    #expect(CohortRoll([], list).rows.map(\.name) == ["liste, ligne 2"])
  }

  @Test func tellsWhatIsWrong() {
    #expect(throws: CandidateList.Fault.empty) { try list("\n;\n") }
    #expect(throws: CandidateList.Fault.empty) { try list("dossier;identifiant\n") }
    #expect(throws: CandidateList.Fault.noColumn) { try list("courriel;telephone\na@b.fr;01\n") }
    #expect(throws: CandidateList.Fault.twice(line: 3, first: 2)) { try list("dossier\nadam.md\nAdam.md\n") }
    #expect(throws: CandidateList.Fault.unclosedQuote(line: 2)) { try list("dossier\n\"adam.md\nzoe\n") }
  }

  @Test func findsTheDossierOfEachCandidate() throws {
    let members = ["b/zoe.md", "adam.md", "c/zoe.md", "lea"].map { CohortFolder.Member(path: $0, operand: "p/\($0)") }
    let list = try list("dossier\nADAM\nzoe\nb/zoe.md\nlea/\npaul.md\n")
    let roll = CohortRoll(members, list)
    #expect(roll.rows.map { $0.member?.path } == ["adam.md", "c/zoe.md", "b/zoe.md", "lea", nil])
  }

  @Test func doesNotGuessBetweenTwoDossiersOfOneName() throws {
    let members = ["b/zoe.md", "c/zoe.md"].map { CohortFolder.Member(path: $0, operand: "p/\($0)") }
    let roll = CohortRoll(members, try list("dossier\nzoe\n"))
    #expect(roll.rows.map { $0.member?.path } == [nil, "b/zoe.md", "c/zoe.md"])
    #expect(roll.rows.map(\.remarks.isEmpty) == [true, false, false])
  }
}
