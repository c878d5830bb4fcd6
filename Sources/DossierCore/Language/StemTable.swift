/// The distinct stems of the words of one dossier after the other, with what is known of the traits that they make.
///
/// A stem is numbered once. The numbers of the traits that it makes alone are asked for once, when a statement first holds it: most statements then need
/// neither name nor hash.
struct StemTable: Sendable {
  /// The stems, by number.
  private(set) var all: [Stem] = []

  private var index = HashIndex()
  private var bytes: [UInt8] = []

  /// The ways in which a stem alone can make a trait; the raw value is the place of the trait's number.
  enum Role: Int {
    /// In the statement.
    case word = 0
    /// In the statement, denied.
    case denied = 1
    /// Around the statement.
    case context = 2
    /// In a heading above.
    case heading = 3

    /// What the name of the trait begins with.
    var mark: UInt8? {
      switch self {
      case .word: nil
      case .denied: UInt8(ascii: "!")
      case .context: UInt8(ascii: "~")
      case .heading: UInt8(ascii: "^")
      }
    }
  }

  /// A stem.
  struct Stem: Sendable {
    fileprivate var start: UInt32
    fileprivate var length: UInt32

    /// The hash of a pair's name as far as this first half of it goes, « stem_ », and « !stem_ ».
    var opening: TextHash
    var deniedOpening: TextHash

    /// The numbers of the traits that it makes, by role.
    var traits: InlineArray<4, Int32> = [Self.unasked, Self.unasked, Self.unasked, Self.unasked]

    /// For a trait whose number nobody asked for.
    static let unasked: Int32 = -2
  }

  /// The seed of the hashes of the names of traits.
  static let seed: UInt8 = 21

  /// The bytes of a stem.
  func bytes(of stem: Int32) -> ArraySlice<UInt8> {
    let own = all[Int(stem)]
    return bytes[Int(own.start)..<Int(own.start) + Int(own.length)]
  }

  /// The name of the trait that a stem makes alone.
  func name(of stem: Int32, _ role: Role) -> [UInt8] {
    (role.mark.map { [$0] } ?? []) + bytes(of: stem)
  }

  /// The hash of the name of the trait that a stem makes alone.
  func hash(of stem: Int32, _ role: Role) -> UInt64 {
    var hash = TextHash(seed: Self.seed)
    if let mark = role.mark { hash.combine(mark) }
    return self.hash(hash, followedBy: stem)
  }

  /// The hash of a name that ends with a stem.
  @inline(__always)
  func hash(_ beginning: TextHash, followedBy stem: Int32) -> UInt64 {
    let own = all[Int(stem)]
    var hash = beginning
    for place in Int(own.start)..<Int(own.start) + Int(own.length) { hash.combine(bytes[place]) }
    return hash.value
  }

  /// Notes the number of the trait that a stem makes alone.
  mutating func setTrait(_ number: Int32, of stem: Int32, _ role: Role) {
    all[Int(stem)].traits[role.rawValue] = number
  }

  /// The number of a stem, new or known.
  mutating func intern(_ stem: [UInt8]) -> Int32 {
    let hash = TextHash(stem, seed: Self.seed)
    let number = index.insert(hash.value)
    guard number == all.count else { return Int32(number) }
    var opening = hash
    opening.combine(UInt8(ascii: "_"))
    var denied = TextHash(seed: Self.seed)
    denied.combine(UInt8(ascii: "!"))
    for byte in stem { denied.combine(byte) }
    denied.combine(UInt8(ascii: "_"))
    all.append(
      Stem(start: UInt32(bytes.count), length: UInt32(stem.count), opening: opening, deniedOpening: denied)
    )
    bytes += stem
    return Int32(number)
  }
}
