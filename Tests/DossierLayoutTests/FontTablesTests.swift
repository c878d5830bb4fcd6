import Foundation
import Testing

@testable import DossierLayout
@testable import font_metrics

struct FontTablesTests {
  static let fontsAreInstalled = FontTableWriter.files.allSatisfy { file in
    FileManager.default.fileExists(atPath: "\(FontTableWriter.debianFolder)/\(file.file).ttf")
  }

  @Test(.enabled(if: fontsAreInstalled, "fonts-liberation2 and fonts-crosextra-carlito are not installed"))
  func areThoseOfTheInstalledFonts() throws {
    let committed = Fixtures.repository.appending(path: "Sources/DossierLayout/Metrics/FontTables.swift")
    let source = try FontTableWriter.source(inFontsOf: FontTableWriter.debianFolder).get()
    let isCurrent = try String(contentsOf: committed, encoding: .utf8) == source
    #expect(isCurrent, "FontTables.swift is stale: make metrics")
  }

  @Test func saysWhichFontCannotBeRead() {
    let result = FontTableWriter.source { _ in [0, 1, 0, 0, 0, 9] }
    guard case .failure(let missing) = result else {
      Issue.record("a damaged font was accepted")
      return
    }
    #expect(missing.file == "liberation2/LiberationSans-Regular")
  }

  @Test(arguments: [
    // From Adobe's metrics of Helvetica and Times, and from words of a PDF set in Carlito.
    (FontFace.Family.sans, 12, "Candidate", 54.70), (.serif, 12, "Candidate", 48.66), (.carlito, 11, "partie", 26.48),
    (.carlito, 11, "lettre", 24.23), (.mono, 9, "abc", 16.2), (.sans, 11, "1 412 000 €", 58.11),
  ])
  func measuresWordsInPoints(family: FontFace.Family, size: Int, word: String, points: Double) {
    let widths = GlyphWidths(FontFace(family: family, isBold: false, isItalic: false), halfPoints: size * 2)
    var sum = 0
    let bytes = Array(word.utf8)
    var covered = 0
    for (offset, byte) in bytes.enumerated() where byte < 0x80 {
      sum += widths.width(of: UInt32(byte))
      guard offset >= covered, widths.startsLigature(byte) else { continue }
      let (correction, count) = widths.ligature(bytes.span, at: offset, end: bytes.count)
      sum += correction
      covered = offset + count
    }
    sum += word.unicodeScalars.filter { !$0.isASCII }.reduce(0) { $0 + widths.width(of: $1.value) }
    #expect(abs(Double(sum) / 120 - points) < 0.06)
  }

  @Test(arguments: [
    (FontFace.Family.sans, 22, 253), (.sans, 24, 276), (.serif, 24, 276), (.carlito, 22, 269), (.carlito, 24, 293),
    (.mono, 18, 204), (.serif, 28, 322),
  ])
  func givesTheHeightOfALine(family: FontFace.Family, halfPoints: Int, twips: Int) {
    let widths = GlyphWidths(FontFace(family: family, isBold: false, isItalic: false), halfPoints: halfPoints)
    #expect(widths.lineHeight == twips)
  }

  @Test func knowsEveryCharacterOfFrenchAndGivesTheOthersAWidth() {
    let widths = GlyphWidths(FontFace(family: .carlito, isBold: true, isItalic: false), halfPoints: 22)
    for scalar in "àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ«»–—’“”…€•→²³°№".unicodeScalars {
      #expect(widths.width(of: scalar.value) > 0, "\(scalar)")
    }
    #expect(widths.width(of: 0xA0) == widths.width(of: 0x20))
    #expect(widths.width(of: 0x301) == 0)
    #expect(widths.width(of: 0x1F600) > 0)
    #expect(widths.width(of: 0x4E2D) > 0)
  }
}
