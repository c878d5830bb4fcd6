/// Shortens passages.
enum Excerpt {
  private static let ellipsis = Array("…".utf8)

  /// A text on one line, cut between words to a number of characters, with a phrase of it still in it.
  ///
  /// Works on bytes and counts code points: reports cut some hundreds of passages.
  static func cut(_ text: [UInt8], to length: Int, around phrase: String) -> String {
    let words = text.split { $0 <= 0x20 }
    let sizes = words.map { codePoints(in: $0) }
    guard sizes.reduce(-1, { $0 + $1 + 1 }) > length else {
      return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }
    let start = firstWord(words, sizes, phrase: phrase, length: length)
    var result = start > 0 ? ellipsis : []
    var left = length - (start > 0 ? 2 : 1)
    for (word, size) in zip(words[start...], sizes[start...]) {
      guard size < left else {
        if result.count <= ellipsis.count { result += String(decoding: word, as: UTF8.self).prefix(left).utf8 }
        return String(decoding: result + ellipsis, as: UTF8.self)
      }
      if result.count > ellipsis.count { result.append(0x20) }
      result += word
      left -= size + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The word to begin with: the first, or one shortly before the phrase when the phrase would be cut off.
  private static func firstWord(_ words: [ArraySlice<UInt8>], _ sizes: [Int], phrase: String, length: Int) -> Int {
    let opening = Array(phrase.utf8.prefix { $0 != 0x20 })
    guard !opening.isEmpty, let place = words.firstIndex(where: { $0.contains(opening) }) else { return 0 }
    let before = sizes[..<place].reduce(0) { $0 + $1 + 1 }
    return before + phrase.utf8.count > length - 20 ? max(0, place - 6) : 0
  }

  private static func codePoints(in word: ArraySlice<UInt8>) -> Int {
    word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
