/// The name of one element of a page, of letters, figures, `-`, `_` and `.` only.
struct HTMLID: Hashable, Sendable {
  let text: String

  /// Creates an id from words of ours and codes of a référentiel; any other character becomes `_`.
  init(_ parts: String...) {
    let scalars = parts.joined(separator: "-").unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": scalar
      default: "_"
      }
    }
    text = String(String.UnicodeScalarView(scalars))
  }
}

/// Where a link leads: a place of the page, or a file beside it; never a scheme, another machine or a script.
struct HTMLLink: Hashable, Sendable {
  /// The reference, as `href` takes it.
  let target: String

  /// Creates a link to an element of the page.
  init(to id: HTMLID) {
    target = "#\(id.text)"
  }

  /// Creates a link to a file by its relative path (a path, not an address: it is encoded here), or `nil` for one that is not relative.
  init?(path: String) {
    guard !path.isEmpty, !path.hasPrefix("/"), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    var target = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        target.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        target += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    self.target = target
  }
}
