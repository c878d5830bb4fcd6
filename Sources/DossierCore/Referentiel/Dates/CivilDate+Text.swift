extension CivilDate: CustomStringConvertible {
  /// Reads a date written as ISO 8601 has it, `2018-03-23`, and in no other way.
  public init?(iso text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isDigit }) else {
      return nil
    }
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The date as ISO 8601 has it: `2018-03-23`.
  public var description: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// The date as it is read out in French: « 23 mars 2018 », « 1er avril 2023 ».
  public var french: String {
    "\(day == 1 ? "1er" : String(day)) \(FrenchMonth.name(of: month)) \(year)"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// The names of the months in French.
enum FrenchMonth {
  /// The names in order, in lower case.
  private static let names = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  /// The name of a month, 1 to 12; empty for another number.
  static func name(of month: Int) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// The number of the month, 1 to 12, that a word names.
  ///
  /// Case and accents do not matter, and a name may be cut by a full stop after three letters: « févr. ».
  static func number(of word: some StringProtocol) -> Int? {
    let key = TextFolding.plain(word)
    let stem = key.hasSuffix(".") ? String(key.dropLast()) : nil
    let index = names.firstIndex { name in
      let name = TextFolding.plain(name)
      if let stem { return stem.utf8.count >= 3 && name.hasPrefix(stem) }
      return name == key
    }
    return index.map { $0 + 1 }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool {
    UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9")
  }
}
