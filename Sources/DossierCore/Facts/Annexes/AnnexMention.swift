/// The words « annexe 3 », « annexes 2 et 4 », « annexe n° 5 » in a text: which annexes they name and where they end.
struct AnnexMention {
  /// The annexes named, at least one.
  let labels: [AnnexLabel]

  /// The UTF-8 offsets of the words.
  let range: Range<Int>

  /// The mentions of a text, in order; « annexe » without a number is none.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func all(in text: String) -> [AnnexMention] {
    guard mayHold(text.utf8.span) else { return [] }
    let bytes = Array(text.utf8)
    var found: [AnnexMention] = []
    var index = 0
    while index + word.count <= bytes.count {
      if isWord(bytes, at: index), let mention = read(bytes, at: index) {
        found.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether the word may stand in a text: its middle is rarer than its letters.
  private static func mayHold(_ text: Span<UInt8>) -> Bool {
    guard text.count >= word.count else { return false }
    for index in 3..<text.count where text[index] | 0x20 == UInt8(ascii: "e") {
      if text[index - 1] | 0x20 == UInt8(ascii: "n"), text[index - 2] | 0x20 == UInt8(ascii: "n"),
        text[index - 3] | 0x20 == UInt8(ascii: "a")
      {
        return true
      }
    }
    return false
  }

  /// The mention that opens a text, as it does a title.
  static func opening(_ text: String) -> AnnexMention? {
    guard let first = text.utf8.first, first | 0x20 == word[0] else { return nil }
    let bytes = Array(text.utf8.prefix(80))
    return isWord(bytes, at: 0) ? read(bytes, at: 0) : nil
  }

  private static let word = Array("annexe".utf8)

  private static func isWord(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= bytes.count, bytes[index] | 0x20 == word[0] else { return false }
    if index > 0, isWordByte(bytes[index - 1]) { return false }
    return word.indices.allSatisfy { bytes[index + $0] | 0x20 == word[$0] }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3
  }

  private static func read(_ bytes: [UInt8], at start: Int) -> AnnexMention? {
    var scan = Scan(bytes: bytes, position: start + word.count)
    let isPlural = scan.skip("s") || scan.skip("S")
    guard let first = scan.label() else { return nil }
    var labels = [first]
    while isPlural, labels.count < 30 {
      let before = scan.position
      guard let link = scan.link(), let next = scan.label() else {
        scan.position = before
        break
      }
      if link == .to, let last = labels.last {
        labels += AnnexLabel.labels(from: last, to: next)
      } else {
        labels.append(next)
      }
    }
    return AnnexMention(labels: labels, range: start..<scan.position)
  }

  /// A place in the bytes of a text.
  private struct Scan {
    let bytes: [UInt8]
    var position: Int

    /// What stands between two numbers.
    enum Link {
      case and
      case to
    }

    mutating func skip(_ text: String) -> Bool {
      guard bytes[min(position, bytes.count)...].starts(with: text.utf8) else { return false }
      position += text.utf8.count
      return true
    }

    mutating func skipSpaces() {
      while skip(" ") || skip("\u{A0}") || skip("\u{202F}") {}
    }

    /// The number or letter that comes next, « n° » passed over.
    mutating func label() -> AnnexLabel? {
      let before = position
      skipSpaces()
      for sign in ["n°", "n °", "N°", "nº", "n.", "no ", "numéro "] where skip(sign) { break }
      skipSpaces()
      let start = position
      while position < bytes.count, AnnexMention.isWordByte(bytes[position]) { position += 1 }
      let isElided = position < bytes.count && bytes[position] == UInt8(ascii: "'")
      guard start < position, position - start <= 6, start > before || start > 0, !isElided,
        let label = AnnexLabel(String(decoding: bytes[start..<position], as: UTF8.self))
      else {
        position = before
        return nil
      }
      return label
    }

    mutating func link() -> Link? {
      skipSpaces()
      if skip(",") || skip("/") || skip("&") || skip("et ") || skip("ou ") { return .and }
      if skip("à ") || skip("-") || skip("–") { return .to }
      return nil
    }
  }
}
