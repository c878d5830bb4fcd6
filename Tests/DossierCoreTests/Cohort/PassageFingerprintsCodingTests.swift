import DossierMarkdown
import Testing

@testable import DossierCore

struct PassageFingerprintsCodingTests {
  private func marks(seed: UInt64 = 1) throws -> PassageFingerprints {
    var babble = BabbleGenerator(seed: seed)
    let texts = [
      "# Un\n\n\(babble.text(150))\n\n\(babble.text(90))[^n]\n\n[^n]: \(babble.text(40))\n",
      "<table><caption>\(babble.text(20))</caption>\n<tr><td>\n\(babble.text(70))</td></tr></table>\n",
    ]
    return PassageFingerprints(
      Document(parsing: try texts.map { try SourceText(path: "a.md", bytes: Array($0.utf8)) })
    )
  }

  @Test
  func readsWhatItWrote() throws {
    for seed in 0..<20 as Range<UInt64> {
      let marks = try marks(seed: seed)
      #expect(marks.stretches.count == 3)
      #expect(PassageFingerprints(encoded: marks.encoded) == marks)
    }
    #expect(PassageFingerprints(encoded: PassageFingerprints().encoded) == PassageFingerprints())
  }

  @Test
  func writesPlainPrintableText() throws {
    #expect(try marks().encoded.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x22 && $0 != 0x5C })
  }

  @Test(arguments: ["", "0", "1", " ", "é", "\"", "😀😀😀😀", "{}", String(repeating: "o", count: 4_000)])
  func refusesOtherTexts(_ text: String) {
    #expect(PassageFingerprints(encoded: text) == nil)
  }

  @Test
  func refusesEveryCutOrLengthenedText() throws {
    let text = try marks().encoded
    for count in 0..<text.utf8.count { #expect(PassageFingerprints(encoded: String(text.prefix(count))) == nil) }
    #expect(PassageFingerprints(encoded: text + "0") == nil)
    #expect(PassageFingerprints(encoded: " " + text) == nil)
  }

  @Test
  func refusesCountsWithoutTheirNumbers() throws {
    // Counts of many millions, and numbers beyond what fits.
    let opening = String(PassageFingerprints().encoded.dropLast(2))
    for count in ["oooooA", "oooooooooo0", "ooooooooooooooo", "10ooooooo0", "10ooooooooooo0"] {
      for number in ["0", "ooooo0"] { #expect(PassageFingerprints(encoded: opening + number + count) == nil) }
    }
  }

  @Test
  func survivesDamagedTexts() throws {
    var babble = BabbleGenerator(seed: 99)
    let bytes = Array(try marks().encoded.utf8)
    let other = PassageFingerprints(try readDocument(babble.text(300)))
    for _ in 0..<3_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &babble) {
        damaged[Int.random(in: damaged.indices, using: &babble)] = UInt8.random(in: 0x20...0x7F, using: &babble)
      }
      guard let read = PassageFingerprints(encoded: String(decoding: damaged, as: UTF8.self)) else { continue }
      // Whatever was read can be compared and written.
      #expect(PassageFingerprints(encoded: read.encoded) == read)
      let found = SharedPassages.find(
        in: [(0, read), (1, try marks()), (2, other)],
        excluding: .init(),
        minimumWords: 10
      )
      #expect(found.allSatisfy { $0.places.allSatisfy { $0.firstLine >= 1 && $0.lastLine >= $0.firstLine } })
    }
  }
}
