import CDigest

/// The SHA-256 of some bytes (FIPS 180-4), to hold against what pages declare.
package struct SHA256: Hashable, Sendable {
  /// The 32 bytes.
  package let bytes: [UInt8]

  /// Hashes bytes.
  package init(_ message: [UInt8]) {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, message, message.count)
    unsafe SHA256Final(&digest, &context)
    bytes = digest
  }

  /// The bytes in base 64, as content security policies write them.
  package var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        text.append(index <= group.count ? digits[number >> (18 - 6 * index) & 63] : "=")
      }
    }
    return text
  }
}
