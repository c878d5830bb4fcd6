import DossierMarkdown
import Testing

@testable import DossierCore

struct SharedPassagesGuaranteeTests {
  @Test(arguments: [20, 25, 30, 48, 75, 200])
  func findsEveryPlantedRun(length: Int) throws {
    var babble = BabbleGenerator(seed: UInt64(length))
    for _ in 0..<30 {
      let run = babble.words(length)
      var starts: [Int] = []
      let dossiers = (0..<2).map { _ in
        starts.append(Int.random(in: 0...60, using: &babble))
        let before = babble.words(starts.last ?? 0)
        return (before + run + babble.words(Int.random(in: 0...60, using: &babble))).joined(separator: " ")
      }
      let passages = try sharedPassages(dossiers, minimumWords: 1)
      #expect(passages.count == 1)
      let passage = try #require(passages.first)
      // The words around may agree by chance, one or two of them.
      #expect(length - Shingling.greatestLoss...length + 3 ~= passage.words)
      for (place, start) in zip(passage.places, starts) {
        #expect(start - 3...start + Shingling.greatestLoss / 2 ~= place.words.lowerBound)
        #expect(place.words.upperBound <= start + length + 3)
      }
    }
  }

  @Test
  func keepsFewFingerprints() throws {
    var babble = BabbleGenerator(seed: 3)
    let marks = PassageFingerprints(try readDocument(babble.text(20_000)))
    #expect(marks.wordCount == 20_000)
    #expect(3_700...4_300 ~= marks.count)
    // As many for a text that says one word, or ten, again and again.
    for words in [["oui"], ["oui", "non"], babble.words(10), babble.words(13)] {
      let text = (0..<2_000).map { words[$0 % words.count] }.joined(separator: " ")
      #expect(150...670 ~= PassageFingerprints(try readDocument(text)).count)
    }
  }

  @Test
  func isTheSameOnEveryMachine() throws {
    let text = """
      Le conseiller reçoit la personne à la mission locale, écoute sa demande et lui explique ce que la structure peut faire \
      pour elle dans les semaines qui viennent.
      """
    let marks = PassageFingerprints(try readDocument(text))
    #expect(
      marks.hashes == [
        9_377_936_182_146, 39_785_041_214_976, 199_249_862_667_477, 11_622_081_816_144, 126_721_242_042_897,
      ]
    )
    #expect(marks.encoded == "1<3`1L1050202^PShM821000hk?]l29200EcBBiMC]900@I^3j7Y2300A8QWF2dL")
  }
}
