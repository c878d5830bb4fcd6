/// How much there is to read in a text: what its reading costs grows with both counts.
struct TextExtent: Hashable {
  /// The line ends and the signs that Markdown gives a meaning to: cmark takes some 170 bytes of memory for each.
  private(set) var marks = 0

  /// The bytes, those of pictures written into the text (`data:…;base64,…`) left out.
  private(set) var letters = 0

  /// Two hundred times the marks of a dossier.
  static let maximumMarks = 2_000_000

  /// Eighty times a dossier: 42 pages are 0.1 MB of text, and each megabyte takes 30 MB of memory to be read.
  static let maximumLetters = 8 << 20

  /// Measures a text, whatever ends its lines.
  init(_ bytes: [UInt8]) {
    var isMark = Array(repeating: false, count: 256)
    for mark in "\n*_`[]<>&|\\!".utf8 { isMark[Int(mark)] = true }
    var previous: UInt8 = 0
    for byte in bytes {
      if isMark[Int(byte)] { marks += 1 }
      if previous == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { marks += 1 }
      previous = byte
    }
    if previous == UInt8(ascii: "\r") { marks += 1 }
    letters = bytes.count - Self.pictureBytes(in: bytes)
  }

  /// Whether texts hold, together, more than any dossier.
  ///
  /// - Complexity: O(n) in the number of bytes, O(1) in those of any usual dossier.
  static func isTooLarge(_ texts: [[UInt8]]) -> Bool {
    guard texts.reduce(0, { $0 + $1.count }) > min(maximumMarks, maximumLetters) else { return false }
    var marks = 0
    var letters = 0
    for extent in texts.lazy.map(TextExtent.init) {
      marks += extent.marks
      letters += extent.letters
    }
    return marks > maximumMarks || letters > maximumLetters
  }

  /// How many bytes stand in base64 after the head of a `data:` address.
  private static func pictureBytes(in bytes: [UInt8]) -> Int {
    let head = Array(";base64,".utf8)
    var count = 0
    var index = 0
    while index + head.count <= bytes.count {
      guard bytes[index] == head[0], bytes[index..<index + head.count].elementsEqual(head), isData(bytes[..<index])
      else {
        index += 1
        continue
      }
      index += head.count
      let start = index
      while index < bytes.count, isBase64(bytes[index]) { index += 1 }
      count += index - start
    }
    return count
  }

  /// Whether a text ends by `data:` and the type of a picture.
  private static func isData(_ text: ArraySlice<UInt8>) -> Bool {
    let scheme = Array("data:".utf8)
    let tail = Array(text.suffix(64))
    let places = 0...max(0, tail.count - scheme.count)
    return tail.count >= scheme.count && places.contains { tail[$0..<$0 + scheme.count].elementsEqual(scheme) }
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
