/// Numbers as printable ASCII: five bits to a character, lowest first, the sixth bit says that more follow.
enum PackedNumbers {
  /// The first of the 64 characters in use, `0` to `o`; neither quote nor backslash for a literal to escape but one, which is left out.
  private static let base: UInt8 = 0x30
  private static let backslash: UInt8 = 0x5C
  /// What stands for the character that would be a backslash.
  private static let substitute: UInt8 = 0x7E

  /// Writes numbers.
  struct Writer {
    private var bytes: [UInt8] = []

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes a number, not negative.
    mutating func write(_ number: Int) {
      var rest = number
      repeat {
        let more = rest >= 32
        put(UInt8(rest & 31) | (more ? 32 : 0))
        rest >>= 5
      } while rest > 0
    }

    /// Writes a hash, of six bits to a digit, in eleven characters unless it is known to be shorter.
    mutating func write(hash: UInt64, digits: Int = 11) {
      for shift in 0..<digits { put(UInt8(truncatingIfNeeded: hash >> UInt64(6 * shift)) & 63) }
    }

    /// Writes a number, not negative, in so many characters of six bits.
    mutating func write(_ number: Int, digits: Int) {
      for place in 0..<digits { put(UInt8(truncatingIfNeeded: number >> (6 * place)) & 63) }
    }

    private mutating func put(_ digit: UInt8) {
      let byte = base + digit
      bytes.append(byte == backslash ? substitute : byte)
    }
  }

  /// Reads numbers; on a fault it gives zeros and remembers.
  struct Reader {
    /// The byte to read next.
    private(set) var position: Int

    /// Whether all that was read were numbers.
    var isSound: Bool { faults < 64 }

    /// All digits read, one over the other: only a byte that is no digit has a bit above the sixth.
    ///
    /// It is looked at once in a while rather than after each byte, of which there are a million.
    private var faults: UInt8 = 0

    init(position: Int) {
      self.position = position
    }

    /// The next number.
    @inline(__always)
    mutating func read(from bytes: Span<UInt8>) -> Int {
      var number = 0
      var shift = 0
      while true {
        let digit = digit(from: bytes)
        number |= Int(digit & 31) << shift
        guard digit & 32 != 0, shift < 50 else { return number }
        shift += 5
      }
    }

    /// The next hash, written in as many digits.
    @inline(__always)
    mutating func hash(from bytes: Span<UInt8>, digits: Int = 11) -> UInt64 {
      var hash: UInt64 = 0
      for shift in 0..<digits { hash |= UInt64(digit(from: bytes)) << UInt64(6 * shift) }
      return hash
    }

    /// Takes what was read for damaged.
    mutating func fail() { faults = .max }

    /// The next number of so many characters, ten at the most.
    @inline(__always)
    mutating func read(digits: Int, from bytes: Span<UInt8>) -> Int {
      var number = 0
      for place in 0..<digits { number |= Int(digit(from: bytes)) << (6 * place) }
      return number
    }

    /// A list: its length, then its elements.
    @inline(__always)
    mutating func list<Element>(from bytes: Span<UInt8>, _ element: (inout Reader) -> Element) -> [Element] {
      let count = bounded(read(from: bytes), in: bytes)
      var elements: [Element] = []
      elements.reserveCapacity(count)
      for _ in 0..<count where isSound { elements.append(element(&self)) }
      return elements
    }

    /// A count that cannot exceed the bytes there are: a damaged text must not ask for memory.
    mutating func bounded(_ count: Int, in bytes: Span<UInt8>) -> Int {
      if 0...bytes.count ~= count { return count }
      faults = .max
      return 0
    }

    @inline(__always)
    private mutating func digit(from bytes: Span<UInt8>) -> UInt8 {
      guard position < bytes.count else {
        faults = .max
        return 0
      }
      let byte = bytes[position]
      position += 1
      let digit = (byte == substitute ? backslash : byte) &- base
      faults |= digit
      return digit & 63
    }
  }
}
