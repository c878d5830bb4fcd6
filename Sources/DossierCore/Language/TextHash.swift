/// A 64-bit FNV-1a hash that can be read after each byte, so that one pass over a word hashes all its prefixes.
struct TextHash: Hashable, Sendable {
  /// The hash of the bytes so far.
  private(set) var value: UInt64

  /// Starts a hash; two seeds give unrelated hashes of the same bytes.
  init(seed: UInt8 = 0) {
    value = 0xcbf2_9ce4_8422_2325
    if seed != 0 { combine(seed) }
  }

  /// Hashes some bytes.
  init(_ bytes: some Sequence<UInt8>, seed: UInt8 = 0) {
    self.init(seed: seed)
    for byte in bytes { combine(byte) }
  }

  /// Adds one byte.
  @inline(__always)
  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The hash in 16 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash with its high bits mixed into the low ones, which is what a table of a power of two reads.
  var spread: UInt64 {
    Self.spread(value)
  }

  /// A hash value with its high bits mixed into the low ones.
  @inline(__always)
  static func spread(_ value: UInt64) -> UInt64 {
    let mixed = (value ^ (value >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 29)
  }
}
