/// Cuts HTML into text, tags and comments, as tolerant as people are careless, in one pass.
struct HTMLTokenizer {
  /// A piece of HTML; ranges are offsets in the bytes that are read.
  enum Token {
    /// Text, entities not decoded.
    case text(Range<Int>)
    /// A tag.
    case tag(HTMLTag)
    /// The inside of a comment.
    case comment(Range<Int>)
    /// A declaration, a processing instruction or a CDATA section.
    case other
  }

  /// Where the next token begins.
  private(set) var position: Int

  private let bytes: [UInt8]

  /// Set once a construct was found without its end: what follows that looks like one is text too, so that no input is read twice.
  private var tagsAreText = false
  private var declarationsAreText = false

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next token, or `nil` at the end.
  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "<"), let token = markup() { return token }
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return .text(start..<position)
  }

  /// The token that a `<` begins, or `nil` if it is but a sign.
  private mutating func markup() -> Token? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return declaration()
    case let byte where byte == UInt8(ascii: "/") || byte.isASCIILetter:
      guard !tagsAreText else { return nil }
      guard let (tag, end) = HTMLTag.read(bytes, at: position) else { return nil }
      guard let tag else {
        tagsAreText = true
        return nil
      }
      position = end
      return .tag(tag)
    default:
      return nil
    }
  }

  private mutating func declaration() -> Token? {
    if starts(with: "<!--") {
      let start = position + 4
      // `<!-->` and `<!--->` are whole comments.
      if start < bytes.count, bytes[start] == UInt8(ascii: ">") { return ended(.comment(start..<start), at: start + 1) }
      let end = find("-->", from: start) ?? bytes.count
      return ended(.comment(start..<end), at: min(end + 3, bytes.count))
    }
    guard !declarationsAreText else { return nil }
    let isCDATA = starts(with: "<![CDATA[")
    guard let end = find(isCDATA ? "]]>" : ">", from: position) else {
      declarationsAreText = true
      return nil
    }
    return ended(.other, at: end + (isCDATA ? 3 : 1))
  }

  private mutating func ended(_ token: Token, at end: Int) -> Token {
    position = end
    return token
  }

  private func starts(with word: StaticString) -> Bool {
    bytes[position...].starts(with: Array(word.description.utf8))
  }

  private func find(_ word: StaticString, from start: Int) -> Int? {
    bytes.firstIndex(of: Array(word.description.utf8), from: start)
  }
}
