import DossierMarkdown

/// Reads a production that is written as one text, such as a mémoire or a report: no part of it is announced by a number.
///
/// The whole is what stands between the cover and the annexes, introduction and conclusion included. What is known by its title alone, such as
/// a carte mentale, is looked for everywhere, annexes included, for that is where candidates put it.
struct WholeReader {
  let guide: ReadingGuide
  let targets: [PartTarget]
  let blocks: [Block]
  let headings: [Heading]

  /// What was found: a section for each target, and where the body ends.
  struct Finding {
    var sections: [Dossier.Section?]
    var body: Range<Int>
    var annexes: Range<Int>?
  }

  func read() -> Finding {
    let body = body()
    let annexes = annexesStart(after: body.lowerBound).map { $0..<blocks.count }
    var sections = [Dossier.Section?](repeating: nil, count: targets.count)
    for (index, target) in targets.enumerated() where guide.extent(of: target.bloc) == .titled {
      sections[index] = titled(target, body: body, annexes: annexes)
    }
    let taken = sections.compactMap { $0?.blocks }
    for (index, target) in targets.enumerated() where guide.extent(of: target.bloc) == .whole {
      sections[index] = whole(of: body, without: taken)
    }
    return Finding(sections: sections, body: body, annexes: annexes)
  }

  // MARK: The body

  /// The blocks between the cover and what follows the text: bibliography, then annexes.
  private func body() -> Range<Int> {
    let start = start()
    let end = annexesStart(after: start) ?? blocks.count
    // A chapter may be named « Sources » or « Références »: they end the text only where nothing but their like follows.
    let chapters = headings.filter { $0.block > start && $0.block < end && $0.rank <= rank(at: start) }
    var close = end
    for heading in chapters.reversed() {
      guard heading.closing(guide) == .references else { break }
      close = heading.block
    }
    return start..<max(start, close)
  }

  private func rank(at start: Int) -> Int {
    headings.first { $0.block == start }?.rank ?? 6
  }

  /// The block that opens the text: the first title that has prose below it, or the first prose.
  private func start() -> Int {
    let ranked = headings.filter { $0.rank <= 6 }
    let titles = ranked.isEmpty ? headings : ranked
    for (index, title) in titles.enumerated() {
      guard !title.isContents(guide), !title.isAnnexes(guide), title.closing(guide) != .references else { continue }
      let next = index + 1 < titles.count ? titles[index + 1] : nil
      let own = title.block + 1..<max(title.block + 1, next?.block ?? blocks.count)
      if blocks[own].contains(where: \.isProse) { return title.block }
      // « 1. Le contexte » then « 1.1 La structure »: a chapter; the only title of its rank is the name of the whole.
      let isChapter = titles.count { $0.rank == title.rank } > 1
      if let next, isChapter, next.rank > title.rank, !next.isContents(guide) { return title.block }
    }
    return blocks.firstIndex(where: \.isProse) ?? titles.first { !$0.isContents(guide) }?.block ?? blocks.count
  }

  private func annexesStart(after start: Int) -> Int? {
    headings.first { heading in
      heading.block > start && heading.isAnnexes(guide)
        && (heading.rank <= max(2, rank(at: start)) || heading.rank == 7)
    }?.block
  }

  /// The body without what other parts took at its ends; where one stands in the middle, the longer side.
  private func whole(of body: Range<Int>, without taken: [Range<Int>]) -> Dossier.Section? {
    var rest = body
    for other in taken where other.overlaps(rest) {
      let before = rest.lowerBound..<max(rest.lowerBound, other.lowerBound)
      let after = min(rest.upperBound, other.upperBound)..<rest.upperBound
      rest = before.count >= after.count ? before : after
    }
    guard blocks[rest].contains(where: \.holdsWords) else { return nil }
    let heading =
      headings.first { rest.contains($0.block) && $0.block == rest.lowerBound }
      ?? Heading(unnamed: rest.lowerBound, in: blocks)
    return section(heading, rest, .whole)
  }

  // MARK: What has a title

  /// The stretch below the title that names a subject best; a title with nothing below it names nothing.
  private func titled(_ target: PartTarget, body: Range<Int>, annexes: Range<Int>?) -> Dossier.Section? {
    guard let subject = guide.blocs[target.bloc] else { return nil }
    var best: (heading: Heading, blocks: Range<Int>, weight: Int)?
    for heading in headings where heading.rank <= 7 {
      guard !heading.isContents(guide), subject.titles.isFound(in: heading.words) else { continue }
      let stretch = stretch(below: heading, subject: subject)
      let words = blocks[stretch].dropFirst().reduce(0) { $0 + $1.wordCount }
      let hasImage = blocks[stretch].contains { $0.holdsImage }
      guard words >= 20 || hasImage else { continue }
      var weight = min(words, 200) / 20 + (hasImage ? 2 : 0)
      if annexes?.contains(heading.block) == true { weight += 3 }
      if heading.block < body.lowerBound { weight -= 8 }
      if heading.claimedPart == target.number { weight += 100 }
      if subject.titles.match(at: 0, in: heading.words) != nil { weight += 4 }
      if weight > best?.weight ?? 0 { best = (heading, stretch, weight) }
    }
    return best.map { section($0.heading, $0.blocks, .label) }
  }

  /// The blocks below a title as far as the next one that is as high and does not go on with the subject.
  private func stretch(below heading: Heading, subject: ReadingGuide.Subject) -> Range<Int> {
    for next in headings where next.block > heading.block && next.rank <= heading.rank {
      let goesOn = subject.terms.isFound(in: next.words) && !next.isAnnexes(guide) && next.closing(guide) == nil
      if !goesOn { return heading.block..<next.block }
    }
    return heading.block..<blocks.count
  }

  private func section(_ heading: Heading, _ range: Range<Int>, _ basis: Dossier.Basis) -> Dossier.Section {
    let span = blocks[range.last { blocks[$0].holdsWords } ?? range.lowerBound].span
    return Dossier.Section(
      heading: heading,
      blocks: range,
      last: Location(file: span.file, line: span.last),
      basis: basis
    )
  }
}

extension Block {
  /// How many words make a paragraph a piece of the text rather than a line of the cover.
  private static var fewestProseWords: Int { 25 }

  /// Whether it is a paragraph of sentences, or a long list or table.
  fileprivate var isProse: Bool {
    switch content {
    case .paragraph(let text): text.text.contains(".") && text.text.holdsWords(Self.fewestProseWords) && !text.isItalic
    case .list, .table: wordCount >= 2 * Self.fewestProseWords
    default: false
    }
  }

  /// Whether an image stands in it.
  fileprivate var holdsImage: Bool {
    var isFound = false
    forEachText { text in
      isFound =
        isFound
        || text.objects.contains { object in
          if case .image = object.kind { return true }
          return false
        }
    }
    return isFound
  }
}

extension RichText {
  /// Whether the whole of it is in italics, as what a cover adds is.
  fileprivate var isItalic: Bool {
    runs.filter { $0.style.contains(.italic) }.reduce(0) { $0 + $1.range.count } >= text.utf8.count - 2
  }
}
