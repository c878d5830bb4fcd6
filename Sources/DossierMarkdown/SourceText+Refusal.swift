extension SourceText {
  /// Why some bytes cannot be read as text, or `nil` if they can.
  static func refusal(of bytes: [UInt8], census: ByteCensus, path: String) -> SourceTextError? {
    if let format = signature(of: bytes) { return .binary(path: path, format: format) }
    let zeros = census.controls > 0 ? bytes.count { $0 == 0 } : 0
    if let encoding = wideEncoding(of: bytes, zeros: zeros) { return .wrongEncoding(path: path, likely: encoding) }
    // Text has next to no control characters; a few stray ones (a page number pasted from a PDF) are let through.
    if zeros > 0 || census.controls > 16 + bytes.count / 200 { return .binary(path: path, format: .unknown) }
    if census.nonASCII > 0, !isUTF8(bytes) { return .wrongEncoding(path: path, likely: .latin1) }
    if TextExtent.isTooLarge([bytes]) { return .tooLarge(path: path) }
    return isBlank(bytes) ? .empty(path: path) : nil
  }

  /// The binary format that the first bytes tell.
  private static func signature(of bytes: [UInt8]) -> SourceTextError.BinaryFormat? {
    let signatures: [(SourceTextError.BinaryFormat, [UInt8])] = [
      (.pdf, Array("%PDF-".utf8)),
      (.rtf, Array("{\\rtf".utf8)),
      (.doc, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      (.image, [0x89, 0x50, 0x4E, 0x47]),
      (.image, [0xFF, 0xD8, 0xFF]),
      (.zip, [0x50, 0x4B, 0x03, 0x04]),
      (.zip, [0x50, 0x4B, 0x05, 0x06]),
    ]
    guard let (format, _) = signatures.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    guard format == .zip else { return format }
    // The names of a ZIP's files are readable: an office document is told by its first ones, or by those at its end.
    let ends = Array(bytes.prefix(8192)) + Array(bytes.suffix(8192))
    if ends.holds(Array("vnd.oasis.opendocument.text".utf8)) { return .odt }
    return ends.holds(Array("word/".utf8)) ? .docx : .zip
  }

  /// The byte order of UTF-16, by its mark or by where the zeros of its Latin letters fall.
  private static func wideEncoding(of bytes: [UInt8], zeros: Int) -> SourceTextError.Encoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard zeros > bytes.count / 3 else { return nil }
    let sample = bytes.prefix(4096)
    var even = 0
    var odd = 0
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd > sample.count / 3, even < odd / 8 { return .utf16LittleEndian }
    return even > sample.count / 3 && odd < even / 8 ? .utf16BigEndian : nil
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether there is nothing but spaces, line ends, marks of byte order and spaces without break.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.prefix { isBlankPart($0) }.count == bytes.count
      && String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0 == "\u{FEFF}" || ByteCensus.isControl(UInt8(truncatingIfNeeded: $0.value))
      }
  }

  /// Whether a byte may belong to a blank: the quick test that lets nearly every file through at its first letter.
  private static func isBlankPart(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x7F
  }
}
