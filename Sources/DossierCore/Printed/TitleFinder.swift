/// Finds the titles of a dossier in its printed text, in their order.
///
/// Each title may stand in several places: in the table of contents, in a sentence, at the head of its part. Of all the ways to take one place for
/// each title, from the first page to the last, the one that suits best is taken.
struct TitleFinder {
  private let text: PrintedText
  private let contents: TermList

  /// A place that may be a title's.
  private struct Candidate {
    let title: Int
    let row: Int
    var score: Double
  }

  /// How many lines a title may take.
  private static let longest = 4
  /// How many places are kept for a title: it has a few, and looking costs the square of them.
  private static let limit = (anywhere: 60, inPart: 8)
  /// From how many titles on a page is that of a table of contents.
  private static let manyTitles = 3

  init(_ text: PrintedText, guide: ReadingGuide) {
    self.text = text
    contents = guide.contents
  }

  /// The line where each title begins, or `nil` for one that is nowhere.
  ///
  /// - Parameters:
  ///   - titles: the titles, in their order.
  ///   - range: the lines to look in; `nil` for all of them, where a table of contents may hold the titles too.
  /// - Returns: an index of the lines of the text for each title.
  func rows(of titles: [String], in range: Range<Int>? = nil) -> [Int?] {
    let rows = range ?? text.rows.indices
    var candidates: [[Candidate]] = []
    for (index, title) in titles.enumerated() {
      let title = PrintedTitle(title)
      let exact = title.full.count < 3 ? [] : exactPlaces(of: title, index, in: rows)
      // Inside of a part, a title that is written otherwise is no loss.
      let places = exact.isEmpty && range == nil ? likePlaces(of: title, index, in: rows) : exact
      candidates.append(Array(places.prefix(range == nil ? Self.limit.anywhere : Self.limit.inPart)))
    }
    let contents = range == nil ? contentsPages(candidates) : []
    return bestChain(weighed(candidates, contents), count: titles.count)
  }

  // MARK: Places

  private func exactPlaces(of title: PrintedTitle, _ index: Int, in rows: Range<Int>) -> [Candidate] {
    rows.compactMap { row in
      if spells(title.full, from: row, text.rows[row].title.full) {
        return Candidate(title: index, row: row, score: 1)
      }
      guard title.core.count >= 6 else { return nil }
      let isCore = spells(title.core, from: row, text.rows[row].title.core)
      return isCore ? Candidate(title: index, row: numbered(row), score: 0.8) : nil
    }
  }

  /// Whether lines spell a title to its end, the first of them beginning with some letters.
  private func spells(_ letters: [UInt8], from row: Int, _ opening: [UInt8]) -> Bool {
    guard !opening.isEmpty, letters.starts(with: opening) else { return false }
    var rest = letters.dropFirst(opening.count)
    for next in text.rows[(row + 1)...].prefix(Self.longest - 1) {
      if rest.isEmpty { break }
      guard next.page == text.rows[row].page, rest.starts(with: next.title.full) else { return false }
      rest = rest.dropFirst(next.title.full.count)
    }
    return rest.isEmpty
  }

  /// The first of the lines above that only number the title: « Première partie » on a line of its own.
  private func numbered(_ row: Int) -> Int {
    var first = row
    while first > 0, row - first < 2, text.rows[first - 1].page == text.rows[row].page {
      let above = text.rows[first - 1].title
      guard !above.full.isEmpty, above.core.isEmpty else { break }
      first -= 1
    }
    return first
  }

  /// The places whose letters are nearly those of a title that stands nowhere as it is written.
  private func likePlaces(of title: PrintedTitle, _ index: Int, in rows: Range<Int>) -> [Candidate] {
    guard title.core.count >= 10 else { return [] }
    let wanted = LetterPairs(title.core)
    return rows.compactMap { row in
      var letters = text.rows[row].title.core
      var best = 0.0
      for next in text.rows[(row + 1)...].prefix(Self.longest - 1).map(Optional.some) + [nil] {
        if letters.count > 2 * title.core.count { break }
        if letters.count * 2 > title.core.count { best = max(best, wanted.likeness(to: LetterPairs(letters))) }
        guard let next, next.page == text.rows[row].page else { break }
        letters += next.title.full
      }
      return best >= 0.85 ? Candidate(title: index, row: row, score: best / 2) : nil
    }
  }

  // MARK: Choice

  /// The places with what their lines and their pages say for or against them.
  private func weighed(_ candidates: [[Candidate]], _ contents: Set<Int>) -> [[Candidate]] {
    candidates.map { places in
      places.map { place in
        var place = place
        let row = text.rows[place.row]
        if row.height > 1.08 * text.usualHeight { place.score += 0.3 }
        if row.isFirst { place.score += 0.1 }
        let distance = Double(place.row) * 1e-7
        // The table of contents comes first: there, the later of two places is the title itself.
        place.score = contents.contains(row.page) ? 0.3 * place.score + distance : place.score - distance
        return place
      }
    }
  }

  private func contentsPages(_ candidates: [[Candidate]]) -> Set<Int> {
    var titles: [Int: Set<Int>] = [:]
    for place in candidates.joined() { titles[text.rows[place.row].page, default: []].insert(place.title) }
    var pages = Set(titles.filter { $0.value.count >= Self.manyTitles }.keys)
    var leaders: [Int: Int] = [:]
    for row in text.rows {
      if ["....", "……", "____", ". . ."].contains(where: row.text.contains) { leaders[row.page, default: 0] += 1 }
      guard row.text.utf8.count < 60 else { continue }
      let words = FoldedWords(row.text).content
      if words.count <= 5, contents.match(at: 0, in: words) != nil { pages.insert(row.page) }
    }
    return pages.union(leaders.filter { $0.value >= Self.manyTitles }.keys)
  }

  /// The places, one for a title at most, in the order of the titles, whose scores add up to the most.
  private func bestChain(_ candidates: [[Candidate]], count: Int) -> [Int?] {
    let all = Array(candidates.joined())
    var totals: [Double] = []
    var previous: [Int?] = []
    for (index, place) in all.enumerated() {
      let before = all[..<index].indices.filter { all[$0].title < place.title && all[$0].row < place.row }
      let best = before.max { totals[$0] < totals[$1] }
      totals.append(place.score + (best.map { totals[$0] } ?? 0))
      previous.append(best)
    }
    var rows = [Int?](repeating: nil, count: count)
    var last = totals.indices.max { totals[$0] < totals[$1] }
    while let place = last {
      rows[all[place].title] = all[place].row
      last = previous[place]
    }
    return rows
  }
}

/// The pairs of neighbouring letters of a text, by which two spellings of a title are compared.
private struct LetterPairs {
  private let pairs: [UInt16]

  init(_ letters: [UInt8]) {
    pairs = zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }.sorted()
  }

  /// From 0 for nothing in common to 1 for the same pairs (Dice).
  func likeness(to other: LetterPairs) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    var common = 0
    var left = pairs[...]
    var right = other.pairs[...]
    while let one = left.first, let two = right.first {
      if one == two { common += 1 }
      if one <= two { left.removeFirst() }
      if two <= one { right.removeFirst() }
    }
    return 2 * Double(common) / Double(pairs.count + other.pairs.count)
  }
}
