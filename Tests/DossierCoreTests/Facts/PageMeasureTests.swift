import Testing

@testable import DossierCore

struct PageMeasureTests {
  @Test(arguments: [
    (460, 5, RangeStatus.inside), (399, 4, .near), (360, 4, .below), (520, 6, .inside), (702, 8, .near),
    (750, 8, .above),
    (0, 0, .below), (400, 4, .near), (403, 5, .near),
  ])
  func holdsStartedPagesAgainstTheRange(_ hundredths: Int, _ sheets: Int, _ status: RangeStatus) {
    let range = PageRange(minimum: 5, maximum: 7)
    #expect(
      PageMeasure.status(hundredths: hundredths, sheets: sheets, range: range, countsSheets: true, margin: 5) == status
    )
  }

  @Test(arguments: [(460, RangeStatus.below), (498, .near), (503, .near), (600, .inside), (698, .near), (720, .above)])
  func holdsLengthsAgainstTheRangeWherePartsFollowEachOther(_ hundredths: Int, _ status: RangeStatus) {
    let range = PageRange(minimum: 5, maximum: 7)
    #expect(
      PageMeasure.status(hundredths: hundredths, sheets: 0, range: range, countsSheets: false, margin: 5) == status
    )
  }

  @Test
  func asksNothingWhereTheTextGivesNoRange() {
    #expect(PageMeasure.status(hundredths: 10, sheets: 1, range: nil, countsSheets: true, margin: 5) == .inside)
  }
}
