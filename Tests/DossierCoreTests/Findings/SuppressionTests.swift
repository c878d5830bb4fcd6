import DossierCore
import Testing

struct SuppressionTests {
  private static let leftover = "Il reste [À COMPLÉTER] ici."

  /// The lines of the findings of a rule that stand.
  private func lines(_ rule: Rule.ID, _ report: Report) -> [Int?] {
    report.findings.filter { $0.rule == rule }.map { $0.location?.line }
  }

  @Test func leavesTheNextBlockAsideAndKeepsTheReason() throws {
    let report = try CheckedText.report(
      of: "<!-- juryblanc: ignorer RED001 le modèle est montré -->\n\n\(Self.leftover)\n\n\(Self.leftover)\n"
    )
    #expect(lines("RED001", report) == [5])
    #expect(report.ignored.map(\.finding.rule) == ["RED001"])
    #expect(report.ignored.map(\.finding.location?.line) == [3])
    #expect(report.ignored.map(\.reason) == ["le modèle est montré"])
    #expect(lines("LEC010", report) == [] && lines("LEC011", report) == [])
  }

  @Test(arguments: [
    "RED001 le modèle", "red001, PAG001 le modèle", "RED le modèle", "RED001: le modèle", "RED001 — le modèle",
    "PAG001 RED001 (le modèle)", "RED001\nle modèle\nest montré",
  ])
  func readsTheRulesAsPeopleWriteThem(order: String) throws {
    for opening in ["juryblanc:", "juryblanc :", "JuryBlanc:", "juryblanc\u{A0}:"] {
      let report = try CheckedText.report(of: "<!-- \(opening) ignorer \(order) -->\n\(Self.leftover)\n")
      #expect(report.ignored.count == 1, "\(opening) \(order)")
      #expect(report.ignored.first?.reason.hasPrefix("le modèle") == true)
    }
  }

  @Test func reachesTheWholeListTableOrQuoteThatFollows() throws {
    let blocks = [
      "- un\n- [À COMPLÉTER]\n- trois", "| a | b |\n|---|---|\n| 1 | [À COMPLÉTER] |", "> un\n>\n> [À COMPLÉTER]",
    ]
    for block in blocks {
      let report = try CheckedText.report(of: "<!-- juryblanc: ignorer RED001 un modèle -->\n\n\(block)\n")
      #expect(report.ignored.count == 1, "\(block)")
    }
  }

  @Test func reachesTheParagraphOrTheItemThatItStandsIn() throws {
    let inside = try CheckedText.report(of: "Du texte <!-- juryblanc: ignorer RED001 un modèle --> [À COMPLÉTER].\n")
    #expect(inside.ignored.count == 1)
    let item = try CheckedText.report(
      of: "- un\n\n  <!-- juryblanc: ignorer RED001 un modèle -->\n\n  [À COMPLÉTER]\n\n- [À COMPLÉTER]\n"
    )
    #expect(item.ignored.count == 1)
    #expect(lines("RED001", item) == [7])
  }

  @Test func leavesAPartAsideAboveItsTitlePastOtherComments() throws {
    let text =
      "<!-- juryblanc: ignorer PAG001 le centre l'accepte -->\n\n---\n\n<!-- partie: 1 -->\n# Ma structure\n\nDeux lignes.\n"
    let report = try CheckedText.report(of: text)
    #expect(lines("PAG001", report) == [])
    #expect(report.ignored.map(\.finding.item) == ["partie 1"])
  }

  @Test func leavesAFileAsideWithWhatConcernsTheWhole() throws {
    let order = "<!-- juryblanc: ignorer-fichier RED, STR001 un dossier d'essai -->"
    let report = try CheckedText.report(
      of: [("d/1.md", "\(order)\n\n\(Self.leftover)\n"), ("d/2.md", Self.leftover + "\n")],
      at: "d"
    )
    #expect(report.findings.filter { $0.rule == "RED001" }.map(\.location?.file) == [1])
    #expect(lines("STR001", report) == [])
    #expect(Set(report.ignored.map(\.finding.rule)) == ["RED001", "STR001"])
  }

  @Test func neverReachesTheNextFile() throws {
    let report = try CheckedText.report(
      of: [
        ("d/1.md", "Du texte.\n\n<!-- juryblanc: ignorer RED001 un modèle -->\n"), ("d/2.md", Self.leftover + "\n"),
      ],
      at: "d"
    )
    #expect(lines("RED001", report) == [1])
    #expect(lines("LEC011", report) == [3])
  }

  @Test(arguments: [
    ("ignorer RED001", "sans dire pourquoi"), ("ignorer RED001 --", "sans dire pourquoi"),
    ("ignorer RED001 ok", "sans dire pourquoi"), ("ignorer", "sans dire quelle règle"),
    ("ignorer RED01 un modèle", "vouliez-vous écrire RED001 ?"),
    ("ignorer parce que", "« parce », qui n'est pas une règle connue"),
    ("ignore RED001 un modèle", "« ignore » n'est pas un ordre connu"),
  ])
  func saysWhatIsWrongWithAnOrderAndDoesNotFollowIt(order: String, sentence: String) throws {
    let report = try CheckedText.report(of: "<!-- juryblanc: \(order) -->\n\n\(Self.leftover)\n")
    let messages = report.findings.filter { $0.rule == "LEC010" }.map(\.message)
    #expect(messages.count == 1)
    #expect(messages.first?.contains(sentence) == true, "\(messages)")
    #expect(lines("RED001", report) == [3])
    #expect(report.ignored.isEmpty)
  }

  @Test func followsWhatIsKnownBesideAnUnknownRule() throws {
    let report = try CheckedText.report(
      of: "<!-- juryblanc: ignorer RED001, ZZZ999 un modèle -->\n\n\(Self.leftover)\n"
    )
    #expect(report.ignored.count == 1)
    #expect(lines("LEC010", report) == [1])
  }

  @Test func tellsTheOrdersThatSilenceNothing() throws {
    let report = try CheckedText.report(
      of: "<!-- juryblanc: ignorer RED001, LEC003 un modèle -->\n\n\(Self.leftover)\n\n"
        + "<!-- juryblanc: ignorer-fichier LEC001 un modèle -->\n"
    )
    let messages = report.findings.filter { $0.rule == "LEC011" }.map(\.message)
    #expect(messages.count == 2)
    #expect(messages.first?.contains("LEC003, qui ne signale rien dans le passage") == true)
    #expect(messages.last?.contains("LEC001, qui ne signale rien dans ce fichier") == true)
    #expect(report.findings.first { $0.rule == "LEC011" }?.severity == .info)
  }

  @Test func letsNoOrderSilenceTheRulesOnOrders() throws {
    let report = try CheckedText.report(
      of:
        "<!-- juryblanc: ignorer-fichier LEC, LEC010 ne rien dire -->\n\n<!-- juryblanc: ignorer RED001 -->\n\nDu texte.\n"
    )
    #expect(lines("LEC010", report) == [3])
    #expect(report.ignored.isEmpty)
  }

  @Test(arguments: [
    "<!-- juryblanc est un outil -->", "<!-- partie: 1 -->", "<!-- CP6.2 -->", "    <!-- juryblanc: x -->",
  ])
  func takesNoOrderFromOtherCommentsNorFromCode(comment: String) throws {
    let report = try CheckedText.report(of: "Du texte.\n\n\(comment)\n\nDu texte.\n")
    #expect(lines("LEC010", report) == [])
  }

  @Test func masksAndShortensTheReason() throws {
    let long = String(repeating: "très ", count: 200)
    let report = try CheckedText.report(
      of: "<!-- juryblanc: ignorer RED001 demandé au 06 12 34 56 78, \(long) -->\n\n\(Self.leftover)\n"
    )
    let reason = try #require(report.ignored.first?.reason)
    #expect(!reason.contains("34 56"))
    #expect(reason.count <= 120)
  }

  @Test func weighsRulesAsSettingsSay() throws {
    let settings = RuleSettings(["RED001": .error, "STR001": .off])
    let report = try CheckedText.report(of: Self.leftover, settings)
    #expect(report.findings.first { $0.rule == "RED001" }?.severity == .error)
    #expect(lines("STR001", report) == [])
    #expect(report.disabledRules == ["STR001"])
    #expect(report.ignored.isEmpty)
  }

  @Test func findsNoOrderUselessBecauseItsRuleIsOff() throws {
    let settings = RuleSettings(["RED001": .off])
    let report = try CheckedText.report(
      of: "<!-- juryblanc: ignorer RED001 un modèle -->\n\n\(Self.leftover)\n",
      settings
    )
    #expect(lines("LEC011", report) == [])
    #expect(report.ignored.isEmpty)
  }

  @Test(.timeLimit(.minutes(5)))
  func standsManyOrdersAndDeepOnes() throws {
    let orders = String(repeating: "<!-- juryblanc: ignorer RED001 un modèle -->\n\n\(Self.leftover)\n\n", count: 3000)
    #expect(try CheckedText.report(of: orders).ignored.count == 3000)
    let deep = String(repeating: "> ", count: 200) + "<!-- juryblanc: ignorer RED001 un modèle -->\n"
    _ = try CheckedText.report(of: deep)
  }
}
