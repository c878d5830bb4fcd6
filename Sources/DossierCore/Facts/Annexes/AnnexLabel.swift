/// The number or letter of an annexe, in one form whatever the writing: « 3 », « III » and « n° 3 » are one.
struct AnnexLabel: Hashable {
  /// The number in figures, or the capital letter, with a figure after it in « A1 ».
  let text: String

  /// Reads a word such as « 3 », « 3bis », « B », « A1 » or « IV »; `nil` for other words.
  init?(_ word: some StringProtocol) {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      guard digits.count <= 3, let number = Int(digits), word.count - digits.count <= 3 else { return nil }
      text = "\(number)"
      return
    }
    if let number = Self.roman(word) {
      text = "\(number)"
      return
    }
    guard let letter = word.first, letter.isASCII, letter.isUppercase else { return nil }
    let rest = word.dropFirst()
    guard rest.count <= 2, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    text = String(word)
  }

  private init(number: Int) {
    text = "\(number)"
  }

  /// The labels from one to another, both included, where both are numbers; at most thirty.
  static func labels(from first: AnnexLabel, to last: AnnexLabel) -> [AnnexLabel] {
    guard let low = Int(first.text), let high = Int(last.text), low < high, high - low < 30 else { return [last] }
    return (low + 1...high).map(AnnexLabel.init(number:))
  }

  /// The labels of an ordered list that begins at a number.
  static func labels(from start: Int, count: Int) -> [AnnexLabel] {
    (0..<count).map { AnnexLabel(number: start + $0) }
  }

  // « I » to « XXXIX »: no dossier has more annexes.
  private static func roman(_ word: some StringProtocol) -> Int? {
    guard (1...6).contains(word.count) else { return nil }
    var total = 0
    var previous = 0
    for letter in word.reversed() {
      let value: Int
      switch letter {
      case "I": value = 1
      case "V": value = 5
      case "X": value = 10
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }
}
