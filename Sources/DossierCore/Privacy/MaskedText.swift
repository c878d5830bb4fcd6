/// A passage without what would identify a person, in which the places of the passage as written can be found again.
struct MaskedText {
  /// The masked passage.
  let bytes: [UInt8]

  /// Where each byte of the passage as written went, and its end; empty if nothing was masked.
  private let places: [Int]

  /// Masks a passage, whole: what is cut before it is masked may no longer be recognised.
  init(_ written: [UInt8]) {
    let text = String(decoding: written, as: UTF8.self)
    let masked = Masking.masked(text)
    bytes = Array(masked.utf8)
    guard bytes != written else {
      places = []
      return
    }
    var places: [Int] = []
    places.reserveCapacity(written.count + 1)
    var place = 0
    for (before, after) in zip(text.unicodeScalars, masked.unicodeScalars) {
      let width = UTF8.width(before)
      for _ in 0..<width { places.append(place) }
      place += UTF8.width(after)
    }
    places.append(place)
    self.places = places
  }

  /// A stretch of the passage as written, in bytes, as a stretch of the masked passage.
  func range(_ written: Range<Int>) -> Range<Int> {
    let lower = place(written.lowerBound)
    return lower..<max(lower, place(written.upperBound))
  }

  /// The masked words of a stretch of the passage as written.
  func text(_ written: Range<Int>) -> String {
    String(decoding: bytes[range(written)], as: UTF8.self)
  }

  private func place(_ written: Int) -> Int {
    guard let last = places.indices.last else { return min(max(0, written), bytes.count) }
    return places[min(max(0, written), last)]
  }
}
