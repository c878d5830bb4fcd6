/// What the binary carries of each kind of file, once it is checked.
enum FileCompilation {
  /// A new kind of file that is packed for a faster start gets its case here; the others are only minified.
  static func contents(of file: JSONFile) -> [UInt8] {
    minified(file.bytes)
  }

  /// Takes out the byte order mark and the white space around values; well-formed JSON keeps its meaning.
  static func minified(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInText = false
    var isEscaped = false
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
      if isInText {
        if !isEscaped, byte == UInt8(ascii: "\"") { isInText = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
        isInText = byte == UInt8(ascii: "\"")
      }
      result.append(byte)
    }
    return result
  }
}
