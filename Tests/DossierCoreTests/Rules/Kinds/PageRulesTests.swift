import Testing

struct PageRulesTests {
  private static let text = "# Première partie : ma structure\n\nUne structure qui accueille des jeunes.\n"

  @Test
  func agreesWithThePart() throws {
    let messages = try CheckedText.messages(of: "PAG001", in: Self.text)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("La partie 1 fait 1 page (") == true, "\(messages)")
    #expect(messages.first?.hasSuffix(" : trop courte, 5 à 7 demandées.") == true, "\(messages)")
  }

  @Test
  func agreesWithTheWholeDossier() throws {
    let messages = try CheckedText.messages(of: "PAG002", in: Self.text)
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix(" : trop court, 32 à 42 demandées.") == true, "\(messages)")
  }
}
