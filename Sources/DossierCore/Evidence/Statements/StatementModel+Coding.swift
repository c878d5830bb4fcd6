extension StatementModel {
  /// The first bytes of an encoding; the number changes with the format.
  private static let signature = "JBM2;"

  /// The model as text that a string literal can hold.
  public func encoded() -> String {
    var numbers = PackedNumbers.Writer()
    numbers.write(decisions.count)
    for decision in decisions {
      numbers.write(text: decision.name)
      numbers.write(decision.slopes.count)
      for slope in decision.slopes { numbers.write(signed: slope) }
    }
    numbers.write(ids.count)
    for (number, id) in ids.enumerated() {
      numbers.write(text: id)
      numbers.write(signed: Int(biases[number]))
      numbers.write(decisionOfEntry[number])
    }
    let shape = WeightShape(weights)
    numbers.write(shape.entryBits)
    numbers.write(shape.bias)
    numbers.write(traits.count)
    for (number, hash) in traits.enumerated() {
      numbers.write(hash: hash)
      let own = weights[Int(starts[number])..<Int(starts[number + 1])]
      numbers.write(own.count)
      for weight in own { numbers.write(shape.packed(weight), digits: shape.digits) }
    }
    return Self.signature + numbers.text
  }

  /// Reads what ``encoded()`` wrote, or gives `nil` for anything else.
  ///
  /// - Complexity: O(n).
  public init?(decoding text: String) {
    var text = text
    guard let model = text.withUTF8({ unsafe Self(bytes: $0) }) else { return nil }
    self = model
  }

  /// Reads an encoding from a literal, without a copy of it.
  public init?(decoding text: StaticString) {
    guard text.hasPointerRepresentation else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let model = unsafe Self(bytes: bytes) else { return nil }
    self = model
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    let span = unsafe Span(_unsafeElements: bytes)
    let opening = Array(Self.signature.utf8)
    guard span.count > opening.count, opening.indices.allSatisfy({ span[$0] == opening[$0] }) else { return nil }
    var reader = PackedNumbers.Reader(position: opening.count)
    self.init()
    decisions = reader.list(from: span) { reader in
      Decision(name: reader.text(from: span), slopes: reader.list(from: span) { $0.signed(from: span) })
    }
    let count = reader.bounded(reader.read(from: span), in: span)
    for _ in 0..<count where reader.isSound {
      ids.append(reader.text(from: span))
      biases.append(Int32(clamping: reader.signed(from: span)))
      decisionOfEntry.append(reader.read(from: span))
    }
    readTraits(&reader, span)
    guard reader.isSound, isConsistent else { return nil }
  }

  private mutating func readTraits(_ reader: inout PackedNumbers.Reader, _ span: Span<UInt8>) {
    // A copy of the reader stays in registers: this list is by far the longest.
    var own = reader
    defer { reader = own }
    let entryBits = own.read(from: span)
    let bias = own.read(from: span)
    guard let shape = WeightShape(entryBits: entryBits, bias: bias) else {
      own.fail()
      return
    }
    let count = own.bounded(own.read(from: span), in: span)
    traits.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    weights.reserveCapacity(10 * count)
    let digits = shape.digits
    for _ in 0..<count where own.isSound {
      traits.append(own.hash(from: span))
      for _ in 0..<own.bounded(own.read(from: span), in: span) {
        weights.append(shape.weight(own.read(digits: digits, from: span)))
      }
      starts.append(Int32(clamping: weights.count))
    }
  }

  /// Whether every index stays in its table.
  private var isConsistent: Bool {
    decisionOfEntry.allSatisfy { decisions.indices.contains($0) }
      && weights.allSatisfy { ids.indices.contains(Int($0.entry)) }
      && decisions.allSatisfy { $0.slopes.count == Decision.measureCount + 1 }
  }
}

/// How weights are written, all in as many characters: the entry in the low bits, what it weighs above them, made positive.
///
/// *Why*: there are some two hundred thousand of them, and numbers of any length are read a bit at a time.
private struct WeightShape {
  /// How many bits the entry takes.
  let entryBits: Int

  /// What is added to the hundredths, so that none is negative.
  let bias: Int

  /// How many characters of six bits a weight takes.
  let digits: Int

  /// The shape of the smallest characters that hold some weights.
  init(_ weights: [StatementModel.Weight]) {
    let most = weights.reduce(0) { max($0, Int($1.entry)) }
    entryBits = Int.bitWidth - most.leadingZeroBitCount
    bias = weights.reduce(0) { max($0, Int($1.hundredths.magnitude)) }
    digits = Self.digits(entryBits, bias)
  }

  /// A shape that was written, or `nil` for one that no weight can have.
  init?(entryBits: Int, bias: Int) {
    guard 0...31 ~= entryBits, bias >> 28 == 0 else { return nil }
    self.entryBits = entryBits
    self.bias = bias
    digits = Self.digits(entryBits, bias)
  }

  private static func digits(_ entryBits: Int, _ bias: Int) -> Int {
    (entryBits + Int.bitWidth - (2 * bias).leadingZeroBitCount + 5) / 6
  }

  func packed(_ weight: StatementModel.Weight) -> Int {
    (Int(weight.hundredths) + bias) << entryBits | Int(weight.entry)
  }

  @inline(__always)
  func weight(_ packed: Int) -> StatementModel.Weight {
    StatementModel.Weight(
      entry: Int32(truncatingIfNeeded: packed & (1 << entryBits - 1)),
      hundredths: Int32(truncatingIfNeeded: packed >> entryBits - bias)
    )
  }
}

extension PackedNumbers.Writer {
  /// Writes a number that may be negative.
  mutating func write(signed number: Int) {
    write(number.magnitude > 1 << 40 ? 0 : Int(number.magnitude) << 1 | (number < 0 ? 1 : 0))
  }

  /// Writes a short text.
  mutating func write(text: String) {
    write(text.utf8.count)
    for byte in text.utf8 { write(Int(byte)) }
  }
}

extension PackedNumbers.Reader {
  /// The next number that may be negative.
  @inline(__always)
  mutating func signed(from bytes: Span<UInt8>) -> Int {
    let number = read(from: bytes)
    return number & 1 == 1 ? -(number >> 1) : number >> 1
  }

  /// The next text.
  mutating func text(from bytes: Span<UInt8>) -> String {
    String(decoding: list(from: bytes) { UInt8(truncatingIfNeeded: $0.read(from: bytes)) }, as: UTF8.self)
  }
}
