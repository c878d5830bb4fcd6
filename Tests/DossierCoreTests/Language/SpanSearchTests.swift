import Testing

@testable import DossierCore

struct SpanSearchTests {
  @Test(arguments: [
    ("juryblanc", true), ("avec juryblanc.", true), ("jurybla", false), ("jjuryblanc", true), ("", false),
  ])
  func findsAWord(_ text: String, _ isFound: Bool) {
    #expect(text.utf8.span.holds("juryblanc") == isFound)
  }

  @Test(arguments: [("a^b", true), ("^", true), ("aucun", false), ("", false), ("é", false)])
  func findsAByte(_ text: String, _ isFound: Bool) {
    #expect(text.utf8.span.holds(UInt8(ascii: "^")) == isFound)
  }
}
