/// A day of the Gregorian calendar, without hour nor time zone: what the Journal officiel means by a date.
public struct CivilDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int

  /// The month, 1 to 12.
  public let month: Int

  /// The day of the month, 1 to 31.
  public let day: Int

  /// Creates a date, or `nil` if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Creates a date from the number of days since 1 January 1970, as a clock gives it divided by 86,400 seconds.
  ///
  /// Days before the year 1 or after the year 9999 become the first or the last day of the calendar.
  public init(daysSinceEpoch: Int) {
    let lastDay = 2_932_896
    let firstDay = -719_162
    // Years that begin on 1 March put the leap day last; an era of 400 years has 146,097 days.
    let days = min(max(daysSinceEpoch, firstDay), lastDay) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of a month, or `nil` for a month that does not exist.
  public static func first(ofMonth month: Int, of year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: 1)
  }

  /// The last day of the date's month.
  public var endOfMonth: CivilDate {
    CivilDate(unchecked: year, month, Self.days(inMonth: month, of: year))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
