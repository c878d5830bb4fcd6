import DossierCore
import Testing

struct SessionDateTests {
  @Test(arguments: [
    ("23 mars 2018", "2018-03-23"), ("  23  Mars\u{A0}2018 ", "2018-03-23"), ("le vendredi 23 mars 2018", "2018-03-23"),
    ("1er août 2025", "2025-08-01"), ("1 AOUT 2025", "2025-08-01"), ("5 décembre 2025", "2025-12-05"),
    ("5 de\u{301}cembre 2025", "2025-12-05"), ("3 févr. 2025", "2025-02-03"), ("2018-03-23", "2018-03-23"),
    ("23/03/2018", "2018-03-23"), ("3.4.2018", "2018-04-03"), ("23 / 03 / 2018", "2018-03-23"),
  ])
  func readsDaysAsPeopleWriteThem(text: String, iso: String) {
    #expect(SessionDate(parsing: text) == CivilDate(iso: iso).map(SessionDate.day))
  }

  @Test(arguments: [
    "novembre 2025", "Novembre 2025", "session de novembre 2025", "nov. 2025", "11/2025", "2025-11", "en novembre 2025",
  ])
  func readsMonthsAsPeopleWriteThem(text: String) {
    let session = SessionDate(parsing: text)
    #expect(session?.firstDay.description == "2025-11-01")
    #expect(session?.lastDay.description == "2025-11-30")
    #expect(session?.french == "novembre 2025")
  }

  @Test(arguments: [
    "", "2025", "mars", "32 mars 2018", "30 février 2018", "13/2025", "2025-13", "mars 18", "bientôt", "12/03/18",
    "23 mars 2018 à Lyon", "ma. 2018", "//", "1/2/3/2018", "0 mars 2018", String(repeating: "le ", count: 50_000),
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(SessionDate(parsing: text) == nil)
  }
}
