/// A day of the year as French prose writes it: « le 12 mars », « mardi 1er juillet », « 12/03/2025 ».
struct FrenchDate: Hashable {
  var day: Int
  var month: Int

  private static let months: [String: Int] = [
    "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6,
    "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11,
    "decembre": 12, "dec": 12,
  ]

  /// The first date in folded words, with the index of its first word.
  static func first(in words: [String]) -> (date: FrenchDate, index: Int)? {
    for index in words.indices {
      if let date = date(at: index, in: words) { return (date, index) }
    }
    return nil
  }

  private static func date(at index: Int, in words: [String]) -> FrenchDate? {
    let word = words[index]
    let dayWord = word == "1er" || word == "premier" ? "1" : word
    guard let day = Int(dayWord), (1...31).contains(day), index + 1 < words.count else { return nil }
    if let month = months[words[index + 1]] { return FrenchDate(day: day, month: month) }
    // 12/03/2025 and 12.03.2025 come as three numbers; 12/03 alone as two, both written with two digits.
    guard let month = Int(words[index + 1]), (1...12).contains(month), words[index + 1].count == 2 else { return nil }
    let year = index + 2 < words.count ? Int(words[index + 2]) : nil
    let isYear = year.map { (2000...2099).contains($0) || words[index + 2].count == 2 } ?? false
    guard isYear || word.count == 2 else { return nil }
    return FrenchDate(day: day, month: month)
  }
}
