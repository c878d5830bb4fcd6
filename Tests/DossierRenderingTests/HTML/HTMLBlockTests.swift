import DossierTestSupport
import Testing

@testable import DossierRendering

struct HTMLBlockTests {
  @Test(arguments: [HTMLBlock.style, .script])
  func declaresTheHashOfItsText(block: HTMLBlock) {
    let hash = SHA256(Array(block.text.utf8)).base64
    #expect(block.hash == hash, "The \(block.kind.rawValue) changed: write its new hash.")
  }

  @Test(arguments: [HTMLBlock.style, .script])
  func asksForNothing(block: HTMLBlock) {
    for word in ["url(", "http:", "https:", "//", "@import", "fetch", "XMLHttp", "WebSocket", "Beacon", "</"] {
      #expect(!block.text.contains(word), "\(word)")
    }
  }

  @Test func writesNoMarkupAndKeepsNothing() {
    for word in [
      "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function(", "Storage", "cookie",
    ] {
      #expect(!HTMLBlock.script.text.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 119), "MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="),
  ])
  func hashesAsTheStandardSays(text: String, hash: String) {
    #expect(SHA256(Array(text.utf8)).base64 == hash)
  }
}
