import DossierMarkdown
import Testing

@testable import DossierCore

struct SharedPassagesTests {
  private var babble = BabbleGenerator(seed: 7)

  /// A paragraph that nobody else has written.
  private let copied = """
    J’ai reçu M. Hadj un lundi de février, à l'heure où l'accueil ferme. Il avait plié son CV en quatre dans la poche de sa \
    veste, et il m'a dit qu’il ne savait plus par quel bout prendre les choses. Nous avons d'abord parlé de son rendez-vous \
    manqué de la semaine précédente, sans reproche, puis du permis qu'il n'avait jamais repassé après son déménagement.
    """

  @Test
  func findsACopiedParagraphWithItsLinesInBoth() throws {
    var babble = babble
    let one = "# Parcours\n\n\(babble.text(60))\n\n\(copied)\n\n\(babble.text(40))\n"
    let other = "\(babble.text(80))\n\n# Autre\n\n\(babble.text(9))\n\n\(copied)\n"
    let passages = try sharedPassages([one, other])
    let passage = try #require(passages.first)
    #expect(passages.count == 1)
    #expect(passage.places.map(\.dossier) == [0, 1])
    #expect(passage.places.map(\.firstLine) == [5, 7])
    #expect(passage.places.map(\.lastLine) == [5, 7])
    #expect(passage.places.allSatisfy { $0.words.count == passage.words })
    #expect(54...70 ~= passage.words)
    #expect(!passage.isCommon)
  }

  @Test
  func findsACopyInOtherDress() throws {
    let plain = copied
    var dressed = copied.uppercased()
    dressed = dressed.replacing("É", with: "E").replacing("’", with: "'").replacing("-", with: "\u{2011}")
    dressed = dressed.replacing(", ", with: "\u{A0}; ").replacing(". ", with: ".\n").replacing(
      "PERMIS",
      with: "**PER**MIS"
    )
    dressed = dressed.replacing("FÉVRIER", with: "<span>FÉVRI&Eacute;R</span>").replacing("CV", with: "C\u{AD}V")
    dressed = dressed.replacing("LUNDI", with: "<!-- à revoir --> *LUNDI*")
    let passages = try sharedPassages([plain, "> " + dressed.replacing("\n", with: "\n> ")])
    let passage = try #require(passages.first)
    #expect(passages.count == 1)
    #expect(passage.words >= 70 - Shingling.greatestLoss)
    #expect(passage.places[1].firstLine == 1)
    #expect(passage.places[1].lastLine == 4)
  }

  @Test(arguments: [
    "```\n%@\n```", "Code :\n\n    %@", "- %@", "1. > %@", "Appel[^1].\n\n[^1]: %@", "| Titre |\n|---|\n| %@ |",
  ])
  func readsEveryTextThatAReaderSees(_ shape: String) throws {
    let shaped = shape.replacing("%@", with: copied)
    let passage = try #require(try sharedPassages([copied, shaped]).first)
    let line = shaped.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("Hadj") }
    #expect(passage.places[1].firstLine == (line ?? 0) + 1)
    #expect(passage.places[1].lastLine == (line ?? 0) + 1)
  }

  @Test(arguments: ["<!-- %@ -->", "# %@"])
  func leavesOutWhatIsNoTextOfTheCandidate(_ shape: String) throws {
    #expect(try sharedPassages([copied, shape.replacing("%@", with: copied)]).isEmpty)
  }

  @Test
  func tellsTheLinesOfAPassageOverSeveralParagraphs() throws {
    var babble = babble
    let paragraphs = (0..<3).map { _ in babble.text(30) }
    let one = "\(paragraphs[0])\n\n# Titre\n\n\(paragraphs[1])\n\n\(paragraphs[2])"
    let other = "\(babble.text(30))\n\n\(paragraphs[0])\n\(paragraphs[1])\n\n## Autre titre\n\n\(paragraphs[2])"
    let passages = try sharedPassages([one, other])
    #expect(passages.count == 1)
    let places = try #require(passages.first).places
    #expect(places.map(\.firstLine) == [1, 3])
    #expect(places.map(\.lastLine) == [7, 8])
  }

  @Test
  func tellsTheFileOfADossierInSeveralFiles() throws {
    var babble = babble
    let sources = [babble.text(50), "\(babble.text(9))\n\n\(copied)"].enumerated()
    let texts = try sources.map { try SourceText(path: "\($0.offset).md", bytes: Array($0.element.utf8)) }
    let folder = PassageFingerprints(Document(parsing: texts))
    let file = PassageFingerprints(try readDocument(copied))
    let passage = try #require(SharedPassages.find(in: [(4, folder), (2, file)], excluding: .init()).first)
    #expect(passage.places.map(\.dossier) == [2, 4])
    #expect(passage.places.map(\.file) == [0, 1])
    #expect(passage.places.map(\.firstLine) == [1, 3])
  }

  @Test
  func doesNotRunFromAFileToTheNext() throws {
    var babble = babble
    let halves = [babble.text(19), babble.text(19)]
    let texts = try halves.map { try SourceText(path: "a.md", bytes: Array($0.utf8)) }
    let folder = PassageFingerprints(Document(parsing: texts))
    let found = SharedPassages.find(in: [(0, folder), (1, folder)], excluding: .init(), minimumWords: 1)
    #expect(found.allSatisfy { $0.words <= 19 })
  }

  @Test
  func leavesOutShortPassages() throws {
    var babble = babble
    let formula = babble.text(12)
    let dossiers = (0..<5).map { _ in "\(babble.text(50)) \(formula) \(babble.text(50))" }
    #expect(try sharedPassages(dossiers, minimumWords: 30).isEmpty)
  }

  @Test
  func leavesOutWhatOneDossierSaysTwice() throws {
    var babble = babble
    let twice = babble.text(60)
    #expect(try sharedPassages(["\(twice)\n\n\(twice)", babble.text(60)]).isEmpty)
  }

  @Test
  func tellsAPassageOfFiveDossiersOnce() throws {
    var babble = babble
    let dossiers = (0..<12).map { index in
      "\(babble.text(70))\n\n\(index % 2 == 0 && index < 10 ? copied : babble.text(50))\n\n\(babble.text(30))"
    }
    let passages = try sharedPassages(dossiers)
    #expect(passages.count == 1)
    #expect(passages.first?.places.map(\.dossier) == [0, 2, 4, 6, 8])
    #expect(passages.first?.isCommon == false)
  }

  @Test(arguments: [(3, 6, false), (4, 8, true), (4, 9, false), (5, 9, true), (3, 3, false)])
  func saysWhatHalfOfTheCohortHas(holders: Int, cohort: Int, isCommon: Bool) throws {
    var babble = babble
    let dossiers = (0..<cohort).map { $0 < holders ? copied : babble.text(60) }
    #expect(try sharedPassages(dossiers).map(\.isCommon) == [isCommon])
  }

  @Test
  func tellsALongPassageOfTwoThenTheShorterOneOfThree() throws {
    var babble = babble
    let words = babble.words(200)
    let whole = words.joined(separator: " ")
    let part = words[70..<130].joined(separator: " ")
    let passages = try sharedPassages([
      whole, "\(babble.text(30)) \(whole)", "\(babble.text(20)) \(part) \(babble.text(9))",
    ])
    #expect(passages.map { $0.places.map(\.dossier) } == [[0, 1], [0, 1, 2]])
    #expect(passages.map(\.words).elementsEqual([200, 60]) { (200...200 ~= $1 ? 182...200 : 42...60) ~= $0 })
  }

  @Test
  func joinsWhatAFewChangedWordsPart() throws {
    var babble = babble
    var words = babble.words(160)
    let original = words.joined(separator: " ")
    for index in [38, 79, 121] { words[index] = "prénom" }
    let passages = try sharedPassages([original, words.joined(separator: " ")])
    #expect(passages.count == 1)
    let passage = try #require(passages.first)
    #expect(80...157 ~= passage.words)
    #expect(passage.places.allSatisfy { $0.words.count > 130 })
  }

  @Test
  func doesNotJoinWhatManyWordsPart() throws {
    var babble = babble
    let halves = [babble.text(60), babble.text(60)]
    let dossiers = (0..<2).map { _ in "\(halves[0]) \(babble.text(60)) \(halves[1])" }
    #expect(try sharedPassages(dossiers).count == 2)
  }

  @Test
  func leavesOutWhatLongerPassagesTell() throws {
    // The middle of a text that stands twice in one dossier is told once.
    var babble = babble
    let words = babble.words(120)
    let whole = words.joined(separator: " ")
    let slices = (0..<20).map { words[$0..<$0 + 100].joined(separator: " ") }
    let passages = try sharedPassages([whole, whole] + slices.map { "\(babble.text(40)) \($0)" })
    #expect(passages.first?.places.count == 2)
    #expect(passages.count <= 21)
    #expect(Set(passages.flatMap(\.places).map(\.dossier)).count == 22)
  }

  @Test
  func findsEveryDossierWhateverTheOrder() throws {
    var babble = babble
    let texts = (0..<6).map { _ in babble.text(90) }
    var cohort: [(dossier: Int, fingerprints: PassageFingerprints)] = []
    for index in 0..<20 {
      let parts = (0..<4).map { _ in
        Bool.random(using: &babble) ? babble.text(50) : texts.randomElement(using: &babble) ?? ""
      }
      cohort.append((index, PassageFingerprints(try readDocument(parts.joined(separator: "\n\n")))))
    }
    let found = SharedPassages.find(in: cohort, excluding: .init())
    #expect(!found.isEmpty)
    for _ in 0..<5 {
      cohort.shuffle(using: &babble)
      #expect(SharedPassages.find(in: cohort, excluding: .init()) == found)
    }
    let read = cohort.compactMap { dossier, marks in PassageFingerprints(encoded: marks.encoded).map { (dossier, $0) } }
    #expect(SharedPassages.find(in: read, excluding: .init()) == found)
  }

  @Test
  func findsNothingInNothing() throws {
    #expect(SharedPassages.find(in: [], excluding: .init()).isEmpty)
    #expect(SharedPassages.find(in: [(0, PassageFingerprints()), (1, .init())], excluding: .init()).isEmpty)
    #expect(try sharedPassages([copied]).isEmpty)
  }
}
