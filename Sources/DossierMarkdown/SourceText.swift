/// The text of one file, made regular: UTF-8 in NFC, no byte order mark, each line ended by U+000A.
///
/// The lines are those of the file that the candidate wrote, whatever ended them (LF, CR LF or CR). Spaces without break and
/// typographic apostrophes are kept.
public struct SourceText: Hashable, Sendable {
  /// The path as reports show it.
  public let path: String

  /// The regular text, in UTF-8.
  public let bytes: [UInt8]

  /// The offset in `bytes` of the start of each line, in order; a final line end starts no line.
  let lineStarts: [Int]

  /// Whether there are vertical bars, which tables need.
  let hasPipes: Bool

  /// Whether there are braces or tildes, which pandoc's attributes and struck text need.
  let hasLateMarks: Bool

  /// How many square brackets open, which bounds what references can expand to.
  let bracketCount: Int

  /// Whether there may be so many `<?` and `<!` that cmark's time becomes long.
  let mayHaveManyDeclarations: Bool

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file's path, as reports shall show it; nothing is opened.
  ///   - bytes: The file's content.
  /// - Throws: `SourceTextError` if the bytes are not text in UTF-8, or hold nothing but blanks.
  /// - Complexity: O(n) in the number of bytes.
  public init(path: String, bytes: [UInt8]) throws(SourceTextError) {
    let census = ByteCensus(bytes)
    if let error = Self.refusal(of: bytes, census: census, path: path) { throw error }
    var text = bytes
    if bytes.starts(with: Self.byteOrderMark) { text.removeFirst(Self.byteOrderMark.count) }
    if census.carriageReturns > 0 || census.controls > 0 { text = Self.regularised(text) }
    if census.combiningLeads > 0 { text = Composition.composed(text) }
    self.path = path
    hasPipes = census.pipes > 0
    hasLateMarks = census.lateMarks > 0
    bracketCount = census.brackets
    mayHaveManyDeclarations = census.lessThans > 100
    self.bytes = text
    self.lineStarts = Self.lineStarts(in: text)
  }

  /// How many lines the file has.
  public var lineCount: Int { lineStarts.count }

  /// The offsets in `bytes` of a line, 1-based, its end not included, or `nil` past the file's ends.
  public func byteRange(ofLine number: Int) -> Range<Int>? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    let next = number < lineStarts.count ? lineStarts[number] : bytes.count
    return start..<(next > start && bytes[next - 1] == UInt8(ascii: "\n") ? next - 1 : next)
  }

  /// The text of a line, 1-based, without its end, or `nil` past the file's ends.
  ///
  /// - Complexity: O(n) in the length of the line.
  public func line(_ number: Int) -> String? {
    byteRange(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Whether a line, 1-based, holds nothing but blanks; lines past the file's ends are blank.
  func isBlank(_ number: Int) -> Bool {
    guard let range = byteRange(ofLine: number) else { return true }
    return bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether several texts hold, together, more than any dossier: as much as would be refused in one file.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func areTooLarge(_ sources: [SourceText]) -> Bool {
    TextExtent.isTooLarge(sources.map(\.bytes))
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func lineStarts(in text: [UInt8]) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(text.count / 40 + 1)
    starts.append(0)
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    if starts.last == text.count { starts.removeLast() }
    return starts
  }

  /// The text with LF as its only line end, and its control characters turned to spaces: no output format can carry them.
  private static func regularised(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var afterReturn = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "\r"):
        result.append(UInt8(ascii: "\n"))
        afterReturn = true
        continue
      case UInt8(ascii: "\n"):
        if !afterReturn { result.append(byte) }
      case _ where ByteCensus.isControl(byte):
        result.append(UInt8(ascii: " "))
      default:
        result.append(byte)
      }
      afterReturn = false
    }
    return result
  }
}
