/// Numbers 64-bit hashes in the order in which they come.
///
/// What it is given is hashed already: a dictionary would hash it again, at the price of all the rest.
struct HashIndex: Sendable {
  /// The hashes, by number.
  private(set) var hashes: [UInt64]

  /// The number of each hash plus one, where its low bits say or at the next free place.
  private var slots: [UInt32]
  private var mask: Int

  /// Creates an index of hashes, each numbered by its place; of two that are the same, the first is found.
  init(_ hashes: [UInt64] = []) {
    self.hashes = hashes
    slots = []
    mask = 0
    spread(over: 32)
  }

  /// How many hashes there are.
  var count: Int { hashes.count }

  /// The number of a hash, or `nil` for one that is not there.
  @inline(__always)
  func number(of hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of a hash, which is added if it is not there: its number is then the count from before.
  @inline(__always)
  mutating func insert(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & mask
    }
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { spread(over: slots.count * 2) }
    return hashes.count - 1
  }

  /// Forgets all hashes, and keeps the memory.
  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  /// Places all hashes anew, among at least so many slots.
  private mutating func spread(over least: Int) {
    var size = least
    while size < hashes.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number) + 1
    }
  }
}
