import Testing

@testable import DossierCore

struct HashIndexTests {
  /// Hashes without any order, many of which share their low bits.
  private static let hashes = (1...5_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64($0 % 3) << 60 }

  @Test
  func numbersHashesInTheOrderInWhichTheyCome() {
    var index = HashIndex()
    #expect(Self.hashes.map { index.insert($0) } == Array(Self.hashes.indices))
    #expect(Self.hashes.map { index.insert($0) } == Array(Self.hashes.indices))
    #expect(index.count == Self.hashes.count)
    #expect(index.number(of: 12) == nil)
  }

  @Test
  func findsTheHashesThatItIsMadeOf() {
    let index = HashIndex(Self.hashes)
    #expect(Self.hashes.map { index.number(of: $0) } == Self.hashes.indices.map { $0 })
    #expect(HashIndex([7, 7]).number(of: 7) == 0)
    #expect(HashIndex([0]).number(of: 0) == 0)
  }

  @Test
  func forgetsAllHashes() {
    var index = HashIndex(Self.hashes)
    index.removeAll()
    #expect(index.number(of: Self.hashes[0]) == nil)
    #expect(index.insert(Self.hashes[9]) == 0)
  }
}
