/// A path as the reference that SARIF wants: relative, its bytes percent-encoded but those that RFC 3986 leaves as they are in a path.
struct RelativeURI: Hashable, Sendable {
  /// The reference.
  let text: String

  /// Writes a path.
  init(path: String) {
    var text = ""
    // A colon in the first piece would make a scheme of what stands before it: it is always encoded.
    for byte in path.utf8 {
      if Self.plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    self.text = text
  }

  private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@".utf8)
}
