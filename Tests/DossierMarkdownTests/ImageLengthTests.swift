import DossierMarkdown
import Testing

struct ImageLengthTests {
  @Test(arguments: [
    ("2.54cm", Image.Length.milliPoints(72_000)), ("1in", .milliPoints(72_000)), ("96", .milliPoints(72_000)),
    ("96px", .milliPoints(72_000)), ("12 pt", .milliPoints(12_000)), ("50%", .perMille(500)), ("33,3%", .perMille(333)),
    ("10 MM", .milliPoints(28_346)),
  ])
  func readsLengthsAsPeopleWriteThem(text: String, expected: Image.Length) throws {
    #expect(try width(text) == expected)
  }

  @Test(arguments: ["auto", "", "-5cm", "0", "5 parsecs", "99999999999999999999cm", "1e9", "5000%"])
  func givesNothingForWhatIsNoLength(text: String) throws {
    #expect(try width(text) == nil)
  }

  private func width(_ text: String) throws -> Image.Length? {
    let document = Document(parsing: [try source("a <img src=\"x\" width=\"\(text)\">")])
    guard case .paragraph(let text) = document.blocks.first?.content, case .image(let image) = text.objects.first?.kind
    else {
      Issue.record("no image")
      return nil
    }
    return image.width
  }
}
