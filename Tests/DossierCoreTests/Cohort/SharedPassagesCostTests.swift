import DossierMarkdown
import Testing

@testable import DossierCore

struct SharedPassagesCostTests {
  private func search(_ dossiers: [PassageFingerprints]) -> (passages: [SharedPassage], lookedAt: Int) {
    let cohort = SharedPassages.Cohort(dossiers.enumerated().map { ($0.offset, $0.element) })
    return SharedPassages.search(cohort, excluding: .init(), minimumWords: 30)
  }

  @Test
  func tellsIdenticalDossiersOnceAndLooksAtEachOnce() throws {
    var babble = BabbleGenerator(seed: 11)
    let marks = PassageFingerprints(try readDocument(babble.text(2_000)))
    for count in [50, 200, 800] {
      let (passages, lookedAt) = search(Array(repeating: marks, count: count))
      #expect(passages.count == 1)
      #expect(passages.first?.places.count == count)
      #expect(passages.first?.isCommon == true)
      #expect(lookedAt <= 3 * count)
    }
  }

  @Test(arguments: [1, 2, 7, 10, 13])
  func boundsTheWorkOnRepetitiveTexts(period: Int) throws {
    var babble = BabbleGenerator(seed: UInt64(period))
    let words = babble.words(period)
    let dossiers = try (0..<100).map { index in
      let text = (0..<600 + 7 * index).map { words[$0 % period] }.joined(separator: " ")
      return PassageFingerprints(try readDocument(text))
    }
    let (passages, lookedAt) = search(dossiers)
    #expect(Set(passages.flatMap(\.places).map(\.dossier)).count == 100)
    #expect(lookedAt <= 12 * dossiers.map(\.count).reduce(0, +))
  }

  @Test
  func boundsTheWorkOnTextsThatStandInOneAnother() throws {
    var babble = BabbleGenerator(seed: 5)
    let words = babble.words(3_000)
    let dossiers = try (0..<250).map { index in
      PassageFingerprints(
        try readDocument("\(words.prefix(12 * (index + 1)).joined(separator: " ")) \(babble.text(20))")
      )
    }
    let (passages, lookedAt) = search(dossiers)
    #expect(passages.count <= 250)
    #expect(lookedAt <= 9 * dossiers.map(\.count).reduce(0, +) + 64 * dossiers.count)
  }
}
