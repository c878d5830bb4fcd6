import DossierCore
import Testing

struct CivilDateTests {
  @Test(arguments: ["2018-03-23", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"])
  func readsAndWritesISODates(text: String) {
    #expect(CivilDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "2019-02-29", "1900-02-29", "2018-04-31", "2018-13-01", "2018-00-10", "2018-01-00", "2018-1-01", "18-01-01",
    "2018/01/01", "2018-01-01T00", "+201-01-01", "2018-+1-01", "20180101", "", "-", "٢٠١٨-٠١-٠١",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (11_016, "2000-02-29"), (11_017, "2000-03-01"),
    (17_613, "2018-03-23"), (19_439, "2023-03-23"), (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"),
    (Int.min, "0001-01-01"), (Int.max, "9999-12-31"),
  ])
  func countsDaysSinceTheEpoch(days: Int, text: String) {
    #expect(CivilDate(daysSinceEpoch: days).description == text)
  }

  @Test func countsEveryDayOnceAndInOrder() {
    var previous = CivilDate(daysSinceEpoch: -150_000)
    for days in -149_999...150_000 {
      let date = CivilDate(daysSinceEpoch: days)
      #expect(previous < date)
      #expect(date.day == 1 ? previous == previous.endOfMonth : date.day == previous.day + 1)
      previous = date
    }
  }

  @Test(arguments: [
    ("2018-03-23", "23 mars 2018"), ("2023-04-01", "1er avril 2023"), ("2017-12-11", "11 décembre 2017"),
  ])
  func isReadOutInFrench(iso: String, french: String) {
    #expect(CivilDate(iso: iso)?.french == french)
  }
}
