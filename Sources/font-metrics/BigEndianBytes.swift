/// Bytes read as big-endian numbers; a position outside them reads as zero, so that a damaged font gives odd widths, not a crash.
struct BigEndianBytes {
  /// The bytes.
  let bytes: [UInt8]

  /// The unsigned 16-bit number at a position.
  func u16(_ position: Int) -> Int {
    guard position >= 0, position + 1 < bytes.count else { return 0 }
    return Int(bytes[position]) << 8 | Int(bytes[position + 1])
  }

  /// The signed 16-bit number at a position.
  func i16(_ position: Int) -> Int {
    let value = u16(position)
    return value < 0x8000 ? value : value - 0x10000
  }

  /// The unsigned 32-bit number at a position.
  func u32(_ position: Int) -> Int {
    u16(position) << 16 | u16(position + 2)
  }
}
