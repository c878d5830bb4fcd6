public import DossierMarkdown

/// Reads a document as a dossier: finds its parts and the stretches around them.
public struct DossierReader: Sendable {
  private let guide: ReadingGuide
  private let targets: [PartTarget]

  /// Creates a reader for the production of an épreuve.
  public init(epreuve: Epreuve, in referentiel: Referentiel, guide: ReadingGuide) {
    self.guide = guide
    targets = PartTarget.targets(of: epreuve, in: referentiel)
  }

  /// Matches a document's blocks to the parts.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - text: the same document, cut into sentences and words.
  /// - Returns: the dossier.
  public func read(_ document: Document, _ text: AnnotatedText) -> Dossier {
    let headings = Heading.all(in: document.blocks, guide: guide)
    if targets.contains(where: { guide.extent(of: $0.bloc) != .chapter }) { return readWhole(document, headings) }
    let index = SubjectIndex(
      text,
      subjects: targets.map { guide.blocs[$0.bloc]?.terms ?? TermList([]) },
      rootCount: document.blocks.count
    )
    let finder = PartFinder(guide: guide, targets: targets, blocks: document.blocks, headings: headings, index: index)
    let openings = finder.openings()
    let first = openings.compactMap { $0?.heading.block }.min()
    let last = openings.compactMap { $0?.heading }.max { $0.block < $1.block }
    let tail = Tail(headings: headings, lastPart: last, blockCount: document.blocks.count, guide: guide)
    let starts = openings.compactMap { $0?.heading.block }.sorted()
    let parts = zip(targets, openings).map { target, opening in
      Dossier.Part(
        number: target.number,
        section: opening.map {
          section(of: $0, starts: starts, end: tail.start, document: document, headings: headings)
        }
      )
    }
    var zones = frontZones(upTo: first ?? tail.start, headings: headings, blocks: document.blocks)
    zones += partZones(parts, end: tail.start)
    zones += tail.zones
    var dossier = Dossier(document: document, parts: parts, zones: zones)
    dossier.headings = headings
    dossier.rivals = rivals(of: openings, among: headings, first: first ?? 0, end: tail.start)
    return dossier
  }

  /// Matches a document that is written as one text.
  private func readWhole(_ document: Document, _ headings: [Heading]) -> Dossier {
    let blocks = document.blocks
    let found = WholeReader(guide: guide, targets: targets, blocks: blocks, headings: headings).read()
    let parts = zip(targets, found.sections).map { Dossier.Part(number: $0.number, section: $1) }
    let sections = parts.compactMap { part in part.section.map { (number: part.number, blocks: $0.blocks) } }
      .sorted { $0.blocks.lowerBound < $1.blocks.lowerBound }
    let first = sections.first.map { min($0.blocks.lowerBound, found.body.lowerBound) } ?? found.body.lowerBound
    var zones = frontZones(upTo: first, headings: headings, blocks: blocks)
    var place = first
    func fill(upTo end: Int) {
      let stretches: [(Dossier.Zone.Kind, Range<Int>)] = [
        (.introduction, found.body),
        (.references, found.body.upperBound..<(found.annexes?.lowerBound ?? blocks.count)),
        (.annexes, found.annexes ?? blocks.count..<blocks.count),
      ]
      for (kind, stretch) in stretches {
        let own = stretch.clamped(to: place..<max(place, end))
        if !own.isEmpty { zones.append(Dossier.Zone(kind: kind, blocks: own)) }
      }
      place = max(place, end)
    }
    for section in sections {
      fill(upTo: section.blocks.lowerBound)
      zones.append(Dossier.Zone(kind: .part(section.number), blocks: section.blocks))
      place = section.blocks.upperBound
    }
    fill(upTo: blocks.count)
    var dossier = Dossier(document: document, parts: parts, zones: zones)
    dossier.headings = headings
    dossier.annexes = found.annexes
    return dossier
  }

  // Titles at least as high as the one taken, below the first part: a table of contents repeats titles and rivals none.
  private func rivals(
    of openings: [PartFinder.Opening?],
    among headings: [Heading],
    first: Int,
    end: Int
  ) -> [Dossier.Rival] {
    zip(targets, openings).flatMap { target, opening in
      headings.filter { heading in
        guard let opening, heading.block != opening.heading.block, (first..<end).contains(heading.block) else {
          return false
        }
        return opening.basis == .label && heading.label.part == target.number && heading.rank <= opening.heading.rank
      }.map { Dossier.Rival(part: target.number, location: Location(file: $0.span.file, line: $0.span.first)) }
    }
  }

  private func section(
    of opening: PartFinder.Opening,
    starts: [Int],
    end: Int,
    document: Document,
    headings: [Heading]
  ) -> Dossier.Section {
    let start = opening.heading.block
    var stop = starts.first { $0 > start } ?? end
    // A title above the next part that only groups parts belongs to what follows.
    for heading in headings.reversed() where heading.block < stop && heading.block > start {
      let isAbove =
        heading.rank < opening.heading.rank || (heading.label.group != nil && heading.rank <= opening.heading.rank)
      let isBare = document.blocks[heading.block + 1..<stop].allSatisfy { !$0.holdsWords }
      guard isAbove, isBare || heading.label.group != nil else { break }
      stop = heading.block
    }
    return Dossier.Section(
      heading: opening.heading,
      blocks: start..<stop,
      last: lastLine(of: start..<stop, in: document),
      basis: opening.basis
    )
  }

  // Footnote definitions stand apart from the blocks, but on the lines of the part where they were written. A rule or a page break at the end
  // parts two parts: it belongs to none.
  private func lastLine(of blocks: Range<Int>, in document: Document) -> Location {
    let telling = blocks.last { !document.blocks[$0].isBreak } ?? blocks.lowerBound
    let lastBlock = document.blocks[telling].span
    let next = blocks.upperBound < document.blocks.count ? document.blocks[blocks.upperBound].span : nil
    var line = lastBlock.last
    for note in document.footnotes where note.span.file == lastBlock.file && note.span.first > line {
      if let next, next.file == lastBlock.file, note.span.first > next.first { continue }
      line = max(line, note.span.last)
    }
    return Location(file: lastBlock.file, line: line)
  }

  private func frontZones(upTo end: Int, headings: [Heading], blocks: [Block]) -> [Dossier.Zone] {
    guard end > 0 else { return [] }
    var zones: [Dossier.Zone] = []
    var kind = Dossier.Zone.Kind.front
    var start = 0
    var titles = headings[...]
    func close(at index: Int, next: Dossier.Zone.Kind) {
      if index > start { zones.append(Dossier.Zone(kind: kind, blocks: start..<index)) }
      (start, kind) = (index, next)
    }
    for index in 0..<end {
      if let heading = titles.first, heading.block == index {
        titles.removeFirst()
        if heading.isContents(guide) {
          close(at: index, next: .contents)
        } else if heading.isIntroduction(guide) {
          close(at: index, next: .introduction)
        } else if kind == .contents, heading.label.part == nil {
          close(at: index, next: .front)
        }
      } else if kind == .contents, blocks[index].content == .thematicBreak || blocks[index].content == .pageBreak {
        close(at: index, next: .front)
      } else if case .paragraph(let text) = blocks[index].content, kind == .front, text.text.wordCount <= 3,
        guide.contents.match(at: 0, in: FoldedWords(text.text).content) != nil
      {
        close(at: index, next: .contents)
      }
    }
    close(at: end, next: .front)
    return zones
  }

  private func partZones(_ parts: [Dossier.Part], end: Int) -> [Dossier.Zone] {
    var zones: [Dossier.Zone] = []
    let sections = parts.compactMap { part in part.section.map { (part.number, $0.blocks) } }
      .sorted { $0.1.lowerBound < $1.1.lowerBound }
    for (index, (number, blocks)) in sections.enumerated() {
      zones.append(Dossier.Zone(kind: .part(number), blocks: blocks))
      let next = index + 1 < sections.count ? sections[index + 1].1.lowerBound : end
      if blocks.upperBound < next {
        zones.append(Dossier.Zone(kind: .introduction, blocks: blocks.upperBound..<next))
      }
    }
    return zones
  }
}

/// What follows the parts: conclusion and bibliography, then annexes.
private struct Tail {
  var start: Int
  var zones: [Dossier.Zone]

  init(headings: [Heading], lastPart: Heading?, blockCount: Int, guide: ReadingGuide) {
    let after = headings.filter { heading in heading.block > (lastPart?.block ?? -1) }
    let annexes = after.first {
      $0.isAnnexes(guide) && $0.rank <= max(2, lastPart?.rank ?? 7) || $0.isAnnexes(guide) && $0.rank == 7
    }
    let annexesStart = annexes?.block ?? blockCount
    let closings = after.compactMap { heading -> (block: Int, kind: Dossier.Zone.Kind)? in
      guard heading.block < annexesStart, let lastPart, heading.rank <= lastPart.rank else { return nil }
      return heading.closing(guide).map { (heading.block, $0) }
    }
    start = closings.first?.block ?? annexesStart
    let ends = closings.dropFirst().map(\.block) + [annexesStart]
    zones = zip(closings, ends).map { Dossier.Zone(kind: $0.kind, blocks: $0.block..<$1) }
    if annexesStart < blockCount { zones.append(Dossier.Zone(kind: .annexes, blocks: annexesStart..<blockCount)) }
  }
}

extension Block {
  /// Whether it is a rule or a page break.
  fileprivate var isBreak: Bool {
    switch content {
    case .thematicBreak, .pageBreak: true
    default: false
    }
  }
}
