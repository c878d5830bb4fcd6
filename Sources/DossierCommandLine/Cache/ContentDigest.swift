import CDigest

/// The SHA-256 of texts given one after the other, each with its length, so that no two lists of texts give the same bytes.
struct ContentDigest {
  private var context = SHA2_CTX()

  /// Starts a digest.
  init() {
    unsafe SHA256Init(&context)
  }

  /// Adds some bytes.
  mutating func add(_ bytes: [UInt8]) {
    var length = UInt64(bytes.count).littleEndian
    unsafe withUnsafeBytes(of: &length) { unsafe update($0) }
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Adds a text; `nil` differs from an empty one.
  mutating func add(_ text: String?) {
    add(text == nil ? [0] : [1])
    if let text { add(Array(text.utf8)) }
  }

  private mutating func update(_ buffer: UnsafeRawBufferPointer) {
    guard let start = buffer.baseAddress else { return }
    unsafe SHA256Update(&context, start.assumingMemoryBound(to: UInt8.self), buffer.count)
  }

  /// The digest in 64 hexadecimal digits.
  var hexadecimal: String {
    var copy = context
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { unsafe SHA256Final(start, &copy) }
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
