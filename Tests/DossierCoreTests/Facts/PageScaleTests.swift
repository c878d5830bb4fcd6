import DossierLayout
import Testing

@testable import DossierCore

struct PageScaleTests {
  private static let range = PageRange(minimum: 5, maximum: 7)

  private static func length(_ hundredths: Int, _ sheets: Int, doubts: Pagination.Doubts = []) -> PageLength {
    var length = PageLength()
    (length.hundredths, length.sheets, length.doubts) = (hundredths, sheets, doubts)
    return length
  }

  @Test(arguments: [
    (460, 5, RangeStatus.inside), (399, 4, .near), (360, 4, .below), (520, 6, .inside), (702, 8, .near),
    (750, 8, .above),
    (0, 0, .below), (400, 4, .near), (403, 5, .near),
  ])
  func holdsStartedPagesAgainstTheRange(_ hundredths: Int, _ sheets: Int, _ status: RangeStatus) {
    let scale = PageScale(countsSheets: true)
    #expect(scale.status(of: Self.length(hundredths, sheets), in: Self.range) == status)
  }

  @Test(arguments: [(460, RangeStatus.below), (498, .near), (503, .near), (600, .inside), (698, .near), (720, .above)])
  func holdsLengthsAgainstTheRangeWherePartsFollowEachOther(_ hundredths: Int, _ status: RangeStatus) {
    let scale = PageScale(countsSheets: false)
    #expect(scale.status(of: Self.length(hundredths, 0), in: Self.range) == status)
  }

  @Test
  func asksNothingWhereTheTextGivesNoRange() {
    #expect(PageScale(countsSheets: true).status(of: Self.length(10, 1), in: nil) == .inside)
  }

  @Test
  func isLessSureWhereATableMeetsTheEndOfAPage() {
    let scale = PageScale(countsSheets: true)
    #expect(scale.status(of: Self.length(393, 4), in: Self.range) == .below)
    #expect(scale.status(of: Self.length(393, 4, doubts: .brokenRow), in: Self.range) == .near)
    #expect(scale.status(of: Self.length(393, 4, doubts: .missingImage), in: Self.range) == .below)
  }

  @Test(arguments: [
    (335, 4, -65), (398, 4, -5), (500, 5, 0), (720, 8, 20), (701, 8, 5), (120, 2, -280),
  ])
  func tellsWhatAPartLacksToStartThePagesAskedFor(_ hundredths: Int, _ sheets: Int, _ gap: Int) {
    #expect(PageScale(countsSheets: true).gap(of: [Self.length(hundredths, sheets)], to: Self.range) == gap)
  }

  @Test(arguments: [(335, -165), (500, 0), (720, 20)])
  func tellsWhatALengthLacks(_ hundredths: Int, _ gap: Int) {
    #expect(PageScale(countsSheets: false).gap(of: [Self.length(hundredths, 0)], to: Self.range) == gap)
  }

  @Test
  func countsWhatTheWholeLacksInPages() {
    let parts = [Self.length(120, 2), Self.length(150, 2)]
    #expect(PageScale(countsSheets: true).gap(of: parts, to: Self.range) == -100)
  }
}
