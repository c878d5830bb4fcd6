import Testing

@testable import DossierLayout

struct LineBreakerTests {
  private static let face = GlyphWidths(FontFace(family: .sans, isBold: false, isItalic: false), halfPoints: 22)

  /// How many lines a text takes in columns of 3 cm, where thirteen `n` fit.
  private static func lineCount(_ text: String, room: Int = 1701, indent: Int = 0) -> Int {
    var breaker = LineBreaker(face: face, room: room, indent: indent, spacing: 115)
    let bytes = Array(text.utf8)
    breaker.read(bytes.span, in: 0..<bytes.count)
    breaker.finish()
    return breaker.lines.count
  }

  // Thirteen letters after the mark: two lines if the line may end after it, three if the letters before and after hold together.
  @Test(arguments: ["-", "–", "—", "…", "!", "?", "|", "\u{2009}", "\u{AD}"])
  func endsALineAfter(mark: String) {
    #expect(Self.lineCount("nnnnnnn nnnn\(mark)nnnnnnnnnnnnn") == 2)
  }

  @Test(arguments: [
    ")", "]", "»", "«", "(", "%", "€", "°", "$", "+", ".", ",", ":", ";", "'", "’", "\"", "·", "→", "=", "&", "@",
    "\u{A0}",
    "\u{202F}", "\u{2011}", "²", "№",
  ])
  func holdsTogetherLettersAround(mark: String) {
    #expect(Self.lineCount("nnnnnnn nnnn1\(mark)nnnnnnnnnnnnn") == 3)
  }

  @Test(arguments: [":", ";", "!", "?", ",", ".", ")", "]", "/"])
  func neverBeginsALineWith(mark: String) {
    // Only the letter before the mark could be left behind; with the mark, the word goes down whole.
    #expect(Self.lineCount("nnnnnnnn nnnn \(mark)nn") == 2)
    #expect(Self.lineCount("nnnnnnnnnnnn n \(mark) nnnnnnnnnnnnn") == 3)
  }

  @Test func letsASpaceHangOverTheMargin() {
    #expect(Self.lineCount("nnnnnnnnnnnnn nnnnnnnnnnnnn") == 2)
    #expect(Self.lineCount("nnnnnnnnnnnnn    nnnnnnnnnnnnn   ") == 2)
  }

  @Test func breaksAWordThatNoLineCanHold() {
    #expect(Self.lineCount(String(repeating: "n", count: 131)) == 11)
    #expect(Self.lineCount("nn", room: 1) == 2)
  }

  @Test func bringsAPathBackToTheSpaceBeforeIt() {
    #expect(Self.lineCount("nnnn nnn/nnnnnn nnnnnnnnnnnnn") == 3)
    #expect(Self.lineCount("nnnnnn 12/05/2025 nnnnnnnn") == 3)
  }

  @Test(arguments: [("", 1), ("n", 1), ("\n", 1), ("n\n", 1), ("n\nn", 2), ("n\n\nn", 3), ("   ", 1)])
  func countsTheLinesOf(text: String, lines: Int) {
    #expect(Self.lineCount(text) == lines)
  }

  @Test func beginsTheFirstLineLaterAfterAWideNumber() {
    #expect(Self.lineCount("nnnnnnn nnnnn") == 1)
    #expect(Self.lineCount("nnnnnnn nnnnn", indent: 300) == 2)
  }

  @Test func keepsRoomForTheOverhangOfItalics() {
    let italic = GlyphWidths(FontFace(family: .sans, isBold: false, isItalic: true), halfPoints: 22)
    // The same letters, of the same width, in a room that they fill to the unit.
    let bytes = Array("nnn nnn".utf8)
    let width = bytes.reduce(0) { $0 + Int(italic.widths[Int($1)]) }
    let room = (width + GlyphWidths.unitsPerTwip - 1) / GlyphWidths.unitsPerTwip
    for (face, lines) in [(Self.face, 1), (italic, 2)] {
      var breaker = LineBreaker(face: face, room: room, spacing: 100)
      breaker.read(bytes.span, in: 0..<bytes.count)
      breaker.finish()
      #expect(breaker.lines.count == lines)
    }
  }

  @Test func givesTheTallestFaceItsLine() {
    let code = GlyphWidths(FontFace(family: .mono, isBold: false, isItalic: false), halfPoints: 18)
    var breaker = LineBreaker(face: Self.face, room: 9000, spacing: 100)
    let bytes = Array("texte".utf8)
    breaker.read(bytes.span, in: 0..<bytes.count)
    breaker.use(code)
    breaker.read(bytes.span, in: 0..<bytes.count)
    breaker.finish()
    #expect(breaker.lines.map { Int($0.height) } == [Self.face.ascent + code.descent])
  }

  @Test func setsAnImageAloneWithoutRoomBelowIt() {
    var breaker = LineBreaker(face: Self.face, room: 9000, spacing: 150)
    breaker.readImage(width: 6912, height: 4032)
    breaker.finish()
    #expect(breaker.lines.map { Int($0.height) } == [4032])
    #expect(breaker.lines.map { Int($0.pitch) } == [4032 + 126])
  }

  @Test(arguments: [
    "Été comme hiver, l’équipe accueille cent quarante personnes à l'année et élabore avec elles un projet.",
    "nnnnnnnnnnnnn a nnnnnnnnnnnnnnnnnnnnnnnnnnéénnnnnnnn  nnn é nnnnn", "à é è ù ç œ ÿ a b c ", "n\nné n\n n", "",
  ])
  func breaksAtTheSamePlacesHoweverItIsRead(_ text: String) {
    let bytes = Array(text.utf8)
    for room in stride(from: 100, through: 3000, by: 50) {
      var whole = LineBreaker(face: Self.face, room: room, spacing: 115)
      whole.read(bytes.span, in: 0..<bytes.count)
      whole.finish()
      var pieces = LineBreaker(face: Self.face, room: room, spacing: 115)
      var start = 0
      for end in 1..<max(1, bytes.count + 1) where end == bytes.count || bytes[end] & 0xC0 != 0x80 {
        pieces.read(bytes.span, in: start..<end)
        start = end
      }
      pieces.finish()
      #expect(whole.lines == pieces.lines)
    }
  }

  @Test func addsItsLinesAfterThoseGiven() {
    var first = LineBreaker(face: Self.face, room: 300, spacing: 100)
    first.finish()
    var second = LineBreaker(face: Self.face, room: 300, spacing: 100, after: first.lines)
    second.finish()
    #expect(second.lines == first.lines + first.lines)
  }

  @Test func survivesBytesThatAreNotText() {
    var breaker = LineBreaker(face: Self.face, room: 300, spacing: 100)
    let bytes: [UInt8] = [0xFF, 0xC3, 0x20, 0xE2, 0x80, 0x41, 0xF0, 0x9F, 0x80, 0x00, 0xED]
    breaker.read(bytes.span, in: 0..<bytes.count)
    breaker.finish()
    #expect(!breaker.lines.isEmpty)
  }
}
