extension PassageFingerprints {
  /// The fingerprints as printable ASCII, without quotes nor backslashes, for a file; about a third of the dossier's size.
  package var encoded: String {
    var writer = PackedNumbers.Writer()
    for number in Self.form { writer.write(number) }
    writer.write(wordCount)
    writer.write(stretches.count)
    var index = 0
    var word = 0
    var line = 0
    for stretch in stretches {
      writer.write(stretch.file)
      writer.write(stretch.count)
      for _ in 0..<stretch.count {
        writer.write(Int(words[index]) - word)
        word = Int(words[index])
        let step = Int(firstLines[index]) - line
        writer.write(step < 0 ? -2 * step - 1 : 2 * step)
        line = Int(firstLines[index])
        writer.write(Int(lastLines[index]) - line)
        writer.write(hash: hashes[index], digits: Self.hashDigits)
        index += 1
      }
    }
    return writer.text
  }

  /// Reads fingerprints that ``encoded`` wrote; `nil` for any other text, or fingerprints made another way.
  ///
  /// The text may come from anywhere: whatever it says, no more memory is asked for than a few times its size.
  ///
  /// - Complexity: O(n) in the length of the text.
  package init?(encoded: String) {
    var encoded = encoded
    encoded.makeContiguousUTF8()
    var decoding = FingerprintDecoding()
    guard decoding.read(encoded.utf8.span) else { return nil }
    self = decoding.fingerprints
  }

  /// What the fingerprints depend on: the form of the text, and how runs of words are cut and kept.
  fileprivate static let form = [1, Shingling.wordsPerShingle, Shingling.wordsPerPart, Shingling.hashBits]

  /// How many characters a hash takes.
  fileprivate static let hashDigits = Shingling.hashBits / 6

  /// The least number of characters of a fingerprint.
  fileprivate static let leastLength = hashDigits + 3
}

/// Reads fingerprints number by number, and refuses those that no dossier can give.
private struct FingerprintDecoding {
  private(set) var fingerprints = PassageFingerprints()
  private var reader = PackedNumbers.Reader(position: 0)
  private var word = 0
  private var line = 0

  /// The greatest number of words or line that is believed.
  private static let greatest = 1 << 30

  mutating func read(_ bytes: Span<UInt8>) -> Bool {
    for number in PassageFingerprints.form where reader.read(from: bytes) != number { return false }
    fingerprints.wordCount = reader.read(from: bytes)
    let count = reader.read(from: bytes)
    guard reader.isSound, 0...Self.greatest ~= fingerprints.wordCount else { return false }
    for _ in 0..<count { guard readStretch(bytes) else { return false } }
    return reader.isSound && reader.position == bytes.count
  }

  private mutating func readStretch(_ bytes: Span<UInt8>) -> Bool {
    let file = reader.read(from: bytes)
    let count = reader.read(from: bytes)
    let room = bytes.count - reader.position
    guard reader.isSound, 0...Self.greatest ~= file, count >= 1, count <= room / PassageFingerprints.leastLength
    else { return false }
    fingerprints.stretches.append(.init(file: file, count: count))
    for index in 0..<count { guard readFingerprint(isFirst: index == 0, bytes) else { return false } }
    return true
  }

  private mutating func readFingerprint(isFirst: Bool, _ bytes: Span<UInt8>) -> Bool {
    let gap = reader.read(from: bytes)
    let step = reader.read(from: bytes)
    let height = reader.read(from: bytes)
    let hash = reader.hash(from: bytes, digits: PassageFingerprints.hashDigits)
    guard reader.isSound, isFirst || 1...Shingling.greatestStep ~= gap, gap <= Self.greatest else { return false }
    if isFirst, !fingerprints.words.isEmpty, gap < Shingling.wordsPerShingle { return false }
    word += gap
    line += step & 1 == 1 ? -(step + 1) / 2 : step / 2
    guard word + Shingling.wordsPerShingle <= fingerprints.wordCount, 1...Self.greatest ~= line,
      0...Self.greatest ~= height
    else { return false }
    fingerprints.words.append(UInt32(word))
    fingerprints.firstLines.append(UInt32(line))
    fingerprints.lastLines.append(UInt32(line + height))
    fingerprints.hashes.append(hash)
    return true
  }
}
