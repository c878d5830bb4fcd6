/// The Swift file with the embedded files: a static literal for each, so that starting the program copies nothing.
struct GeneratedSwift {
  let files: [(path: String, contents: [UInt8])]

  /// The source text.
  var text: String {
    var text = "// Generated from Referentiels/ at each build: edit the files there.\n\n"
    text += "let embeddedFiles: [EmbeddedFile] = [\n"
    for file in files {
      text +=
        "  EmbeddedFile(path: \(Self.literal(Array(file.path.utf8))), contents: \(Self.literal(file.contents))),\n"
    }
    return text + "]\n"
  }

  /// A string literal for UTF-8 text; only what a literal cannot hold is escaped.
  static func literal(_ bytes: [UInt8]) -> String {
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    literal.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): literal += [UInt8(ascii: "\\"), byte]
      case 0x0A: literal += Array("\\n".utf8)
      case 0x0D: literal += Array("\\r".utf8)
      case 0x00..<0x20, 0x7F: literal += Array("\\u{\(String(byte, radix: 16))}".utf8)
      default: literal.append(byte)
      }
    }
    literal.append(UInt8(ascii: "\""))
    return String(decoding: literal, as: UTF8.self)
  }
}
