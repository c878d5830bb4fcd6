/// Reads the numbers, proportions, amounts and dates that begin at a word of a sentence, in figures or in words.
struct Quantities {
  /// What begins at the last word that was looked at, and where each ends.
  private(set) var found: [(kind: Kind, end: Int)] = []

  /// What numbers can be.
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    case number = 0
    case proportion = 1
    case amount = 2
    case date = 3
    case hour = 4
  }

  /// What begins a quantity in words.
  static let openers: WordClass = [.numeral, .one, .month, .monthOpener, .fraction]

  private let text: AnnotatedText
  private var sentence = 0..<0

  private static let half = TextHash("moitié".utf8).value
  private static let per = TextHash("pour".utf8).value
  private static let hundred = TextHash("cent".utf8).value

  init(of text: AnnotatedText) {
    self.text = text
  }

  /// Looks at a word of a sentence, both given by token indices.
  mutating func read(at index: Int, in sentence: Range<Int>) {
    found.removeAll(keepingCapacity: true)
    self.sentence = sentence
    let classes = classes(index)
    let isFigure = isFigure(index)
    guard isFigure || !classes.isDisjoint(with: Self.openers) else { return }
    if isFigure || classes.contains(.numeral) { readNumber(at: index) }
    if isFigure || !classes.isDisjoint(with: [.numeral, .one]) { readProportion(at: index) }
    if classes.contains(.fraction), isWord(index, Self.half) { found.append((.proportion, index + 1)) }
    if classes.contains(.month), self.isFigure(index + 1), text.tokens[index + 1].length == 4 {
      found.append((.date, index + 2))
    }
    if classes.contains(.monthOpener), self.classes(index + 1).contains(.month) { found.append((.date, index + 2)) }
  }

  /// Whether a quantity may begin at a word, which is worth asking first.
  static func mayBegin(at index: Int, of text: AnnotatedText) -> Bool {
    let token = text.tokens[index]
    return token.flags.contains(.number) || !text.words.words[Int(token.word)].classes.isDisjoint(with: openers)
  }

  private mutating func readNumber(at index: Int) {
    if text.tokens[index].flags.contains(.date) { found.append((.date, index + 1)) }
    var end = index + 1
    while classes(end).contains(.numeral) { end += 1 }
    found.append((.number, end))
    if classes(end).contains(.month) { found.append((.date, end + 1)) }
    if let end = endOfAmount(after: end) { found.append((.amount, end)) }
    if isHour(end) { found.append((.hour, end + 1)) }
    if classes(end).contains(.percent) { found.append((.proportion, end + 1)) }
    if isWord(end, Self.per), isWord(end + 1, Self.hundred) { found.append((.proportion, end + 2)) }
  }

  /// « un jeune sur quatre », « six sur dix », « deux tiers ».
  private mutating func readProportion(at index: Int) {
    if classes(index + 1).contains(.fraction) { found.append((.proportion, index + 2)) }
    for over in index + 1..<index + 4 where classes(over).contains(.over) {
      if isFigure(over + 1) || classes(over + 1).contains(.numeral) { found.append((.proportion, over + 2)) }
      return
    }
  }

  private func endOfAmount(after index: Int) -> Int? {
    for end in index..<index + 3 {
      if classes(end).contains(.money) { return end + 1 }
      guard !classes(end).isDisjoint(with: [.multiplier, .of, .numeral]) else { return nil }
    }
    return nil
  }

  /// « h », « h30 », « heures ».
  private func isHour(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return false }
    let word = text.words.bytes(of: text.tokens[index].word)
    guard word.first == UInt8(ascii: "h") else { return false }
    return word.dropFirst().allSatisfy { 0x30...0x39 ~= $0 } || word.elementsEqual("heures".utf8)
  }

  private func classes(_ index: Int) -> WordClass {
    sentence.contains(index) ? text.words.words[Int(text.tokens[index].word)].classes : []
  }

  private func isFigure(_ index: Int) -> Bool {
    sentence.contains(index) && text.tokens[index].flags.contains(.number)
  }

  private func isWord(_ index: Int, _ hash: UInt64) -> Bool {
    sentence.contains(index) && text.words.words[Int(text.tokens[index].word)].hash == hash
  }
}
