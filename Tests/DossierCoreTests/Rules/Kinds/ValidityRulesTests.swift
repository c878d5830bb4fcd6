import DossierCore
import Testing

struct ValidityRulesTests {
  @Test
  func saysTheDayForWhichTheReferentielNoLongerApplies() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    let messages = try CheckedText.messages(of: "REF001", in: "# Mon dossier\n", on: day)
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("Le référentiel cip-2018 n'est plus en vigueur le 21 novembre 2026 : ") == true,
      "\(messages)"
    )
  }

  @Test
  func saysNothingOnADayWhenItApplies() throws {
    #expect(try CheckedText.messages(of: "REF001", in: "# Mon dossier\n").isEmpty)
    #expect(try CheckedText.messages(of: "REF002", in: "# Mon dossier\n").isEmpty)
  }
}
