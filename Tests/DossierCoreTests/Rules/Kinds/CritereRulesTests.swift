import Testing

struct CritereRulesTests {
  @Test(arguments: ["<!-- CP99.1 -->", "<!-- cp99.1 -->", "<!-- CP99.1, -->"])
  func reportsAClaimThatTheEpreuveDoesNotAskFor(comment: String) throws {
    let messages = try CheckedText.messages(of: "CRI004", in: "# Mon dossier\n\n\(comment)\n\nUn texte.\n")
    #expect(messages == ["Le commentaire annonce CP99.1, que le dossier de cette épreuve n'a pas à montrer."])
  }

  @Test(arguments: ["<!-- CP99.1 à revoir -->", "<!-- version 2.1 -->", "<!-- -->"])
  func leavesOtherCommentsAlone(comment: String) throws {
    #expect(try CheckedText.messages(of: "CRI004", in: "# Mon dossier\n\n\(comment)\n\nUn texte.\n").isEmpty)
  }
}
