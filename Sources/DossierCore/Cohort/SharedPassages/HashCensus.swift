/// Tells cheaply most hashes that come once from those that may come again, so that only the latter are put in a table.
///
/// In a cohort whose members write for themselves nearly all hashes come once; eight places for each leave one in eight in doubt.
struct HashCensus {
  /// Whether a hash was met, by its high bits.
  private var met: [UInt64]

  /// Whether a second hash was met, likewise.
  private var metAgain: [UInt64]

  private let shift: UInt64

  /// - Parameter count: How many hashes will be noted.
  init(count: Int) {
    var bits = 6
    while bits < Shingling.hashBits, 1 << bits < 8 * count { bits += 1 }
    shift = UInt64(Shingling.hashBits - bits)
    met = [UInt64](repeating: 0, count: 1 << (bits - 6))
    metAgain = met
  }

  /// Notes a hash.
  @inline(__always)
  mutating func note(_ hash: UInt64) {
    let (word, bit) = place(of: hash)
    if met[word] & bit == 0 { met[word] |= bit } else { metAgain[word] |= bit }
  }

  /// Whether a hash may have been noted twice.
  @inline(__always)
  func mayRepeat(_ hash: UInt64) -> Bool {
    let (word, bit) = place(of: hash)
    return metAgain[word] & bit != 0
  }

  @inline(__always)
  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> shift)
    return (place >> 6, 1 << UInt64(place & 63))
  }
}
