/// When a session takes place, as precisely as the candidate wrote it: a day, or only a month.
public enum SessionDate: Hashable, Sendable {
  /// A known day.
  case day(CivilDate)

  /// A whole month, by its first day.
  case month(startingOn: CivilDate)

  /// Reads a date as people write it, or returns `nil`.
  ///
  /// Days: « 23 mars 2018 », « le vendredi 23 mars 2018 », « 1er avril 2023 », `23/03/2018`, `2018-03-23`.
  /// Months: « novembre 2025 », « session de novembre 2025 », `11/2025`, `2025-11`. Case and accents do not matter.
  public init?(parsing text: String) {
    guard text.utf8.count <= 80 else { return nil }
    guard let date = Self.numeric(text) ?? Self.worded(text) else {
      return nil
    }
    self = date
  }

  /// The first day that it can be.
  public var firstDay: CivilDate {
    switch self {
    case .day(let date), .month(startingOn: let date): date
    }
  }

  /// The last day that it can be.
  public var lastDay: CivilDate {
    switch self {
    case .day(let date): date
    case .month(startingOn: let date): date.endOfMonth
    }
  }

  /// The date as it is read out in French: « 23 mars 2018 », « novembre 2025 ».
  public var french: String {
    switch self {
    case .day(let date): date.french
    case .month(startingOn: let date): "\(FrenchMonth.name(of: date.month)) \(date.year)"
    }
  }
}

extension SessionDate {
  /// Reads digits separated by slashes, dashes or dots, the year first or last.
  private static func numeric(_ text: String) -> SessionDate? {
    let trimmed = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    let fields = trimmed.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    var numbers = fields.compactMap { field in
      field.allSatisfy { $0.isASCII && $0.properties.numericType == .decimal } ? Int(String(field)) : nil
    }
    guard numbers.count == fields.count, fields.count == 2 || fields.count == 3 else { return nil }
    let yearFirst = fields[0].count == 4
    guard yearFirst || fields[fields.count - 1].count == 4 else { return nil }
    if !yearFirst { numbers.reverse() }
    if numbers.count == 2 { return month(numbers[1], of: numbers[0]) }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map(SessionDate.day)
  }

  /// Reads a month's name and a year, with a day before them or not.
  private static func worded(_ text: String) -> SessionDate? {
    var words = text.lowercased().unicodeScalars
      .split { $0.properties.isWhitespace || $0 == "," || $0 == "'" || $0 == "’" }
      .map(String.init)[...]
    while let first = words.first, introductions.contains(first) {
      words.removeFirst()
    }
    guard words.count == 2 || words.count == 3, let last = words.last, last.utf8.count == 4, let year = Int(last),
      let number = FrenchMonth.number(of: words[words.endIndex - 2])
    else { return nil }
    guard words.count == 3, let first = words.first else { return month(number, of: year) }
    let day = first == "1er" ? 1 : Int(first)
    return day.flatMap { CivilDate(year: year, month: number, day: $0) }.map(SessionDate.day)
  }

  private static func month(_ month: Int, of year: Int) -> SessionDate? {
    CivilDate.first(ofMonth: month, of: year).map(SessionDate.month)
  }

  /// What may stand before a date without changing it.
  private static let introductions: Set<String> = [
    "le", "la", "du", "de", "d", "en", "session", "mois",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
}
