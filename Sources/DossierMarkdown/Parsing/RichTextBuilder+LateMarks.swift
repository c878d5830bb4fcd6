extension RichTextBuilder {
  /// Takes out of the visible text the marks that cmark leaves in it: pandoc's attributes (`[x]{.underline}`,
  /// `![…](…){width=50%}`, `# Titre {#id .unnumbered}`) and `~~struck~~`.
  ///
  /// - Complexity: O(n log n) in the length of the text.
  mutating func readLateMarks(isHeading: Bool) {
    var finder = LateMarkFinder(isHeading: isHeading)
    finder.search(bytes, runs: runs, objects: &objects)
    guard !finder.cuts.isEmpty else { return }
    if !finder.underlined.isEmpty { runs = RichText.Run.overlaid(.underlined, on: finder.underlined, over: runs) }
    if !finder.struck.isEmpty { runs = RichText.Run.overlaid(.struck, on: finder.struck, over: runs) }
    if !finder.anchors.isEmpty { place(finder.anchors) }
    remove(finder.cuts.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Adds anchors among the objects, which stay in order.
  private mutating func place(_ anchors: [(offset: Int, id: String)]) {
    var result: [InlineObject] = []
    var others = objects[...]
    for anchor in anchors.sorted(by: { $0.offset < $1.offset }) {
      let before = others.prefix { $0.offset <= anchor.offset }
      result.append(contentsOf: before)
      others = others.dropFirst(before.count)
      result.append(InlineObject(offset: anchor.offset, line: line(at: anchor.offset), kind: .anchor(anchor.id)))
    }
    objects = result + others
  }
}

/// Finds attributes in a text, what each belongs to, and struck stretches.
private struct LateMarkFinder {
  let isHeading: Bool

  /// What is not for readers; not sorted, not overlapping.
  private(set) var cuts: [Range<Int>] = []
  private(set) var underlined: [Range<Int>] = []
  private(set) var struck: [Range<Int>] = []
  private(set) var anchors: [(offset: Int, id: String)] = []

  /// The offsets of the square brackets that are open.
  private var brackets: [Int] = []

  /// The offset of the `~~` that opens a struck stretch.
  private var openTildes: Int?

  /// How many objects stand at or before the position.
  private var passedObjects = 0

  /// Where the last stretch of code before the position ends.
  private var lastCodeEnd = -1

  init(isHeading: Bool) {
    self.isHeading = isHeading
  }

  mutating func search(_ bytes: [UInt8], runs: [RichText.Run], objects: inout [InlineObject]) {
    var codeRuns = runs.filter { $0.style.contains(.code) }.map(\.range)[...]
    var position = 0
    var lastClosed: (open: Int, close: Int)?
    while position < bytes.count {
      if let code = codeRuns.first, position >= code.upperBound {
        lastCodeEnd = code.upperBound
        codeRuns.removeFirst()
      }
      let isCode = codeRuns.first.map { $0.contains(position) } ?? false
      switch bytes[position] {
      case UInt8(ascii: "[") where !isCode:
        brackets.append(position)
      case UInt8(ascii: "]") where !isCode:
        lastClosed = brackets.popLast().map { ($0, position) }
      case UInt8(ascii: "~") where !isCode:
        position = passTildes(bytes, position)
        continue
      case UInt8(ascii: "{") where !isCode:
        guard let (attributes, end) = PandocAttributes.read(bytes, at: position) else { break }
        let bracket = lastClosed.flatMap { $0.close == position - 1 ? $0 : nil }
        if let bracket {
          take(attributes, of: bracket, end: end)
        } else if lastCodeEnd == position || give(attributes, to: &objects, at: position) {
          cuts.append(position..<end)
        } else if isHeading, end == bytes.count {
          takeFromHeading(attributes, bytes, position)
        } else {
          break
        }
        position = end
        continue
      default:
        break
      }
      position += 1
    }
  }

  /// Reads the tildes at an offset, which open or close a struck stretch if there are two; gives the offset after them.
  private mutating func passTildes(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "~") { end += 1 }
    guard end - start == 2 else { return end }
    if let open = openTildes, start > open + 2, !bytes[start - 1].isHTMLBlank {
      cuts += [open..<(open + 2), start..<end]
      struck.append((open + 2)..<start)
      openTildes = nil
    } else if end < bytes.count, !bytes[end].isHTMLBlank {
      openTildes = start
    }
    return end
  }

  private mutating func take(_ attributes: PandocAttributes, of bracket: (open: Int, close: Int), end: Int) {
    cuts.append(bracket.open..<(bracket.open + 1))
    cuts.append(bracket.close..<end)
    let isUnderlined = attributes.classes.contains { $0 == "underline" || $0 == "ul" }
    if isUnderlined, bracket.open + 1 < bracket.close { underlined.append((bracket.open + 1)..<bracket.close) }
    if !attributes.id.isEmpty { anchors.append((bracket.open, attributes.id)) }
  }

  private mutating func takeFromHeading(_ attributes: PandocAttributes, _ bytes: [UInt8], _ position: Int) {
    var start = position
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    cuts.append(start..<bytes.count)
    if !attributes.id.isEmpty { anchors.append((0, attributes.id)) }
  }

  /// Gives attributes to the image or link that ends where they begin; `false` if there is none.
  private mutating func give(_ attributes: PandocAttributes, to objects: inout [InlineObject], at offset: Int) -> Bool {
    while passedObjects < objects.count, objects[passedObjects].offset <= offset { passedObjects += 1 }
    // A link holds at most a few objects; what ended further back is not what the attributes follow.
    for index in objects.indices[..<passedObjects].suffix(8).reversed() {
      switch objects[index].kind {
      case .image(var image) where objects[index].offset == offset:
        image.width = attributes["width"].flatMap { Image.Length($0) } ?? image.width
        image.height = attributes["height"].flatMap { Image.Length($0) } ?? image.height
        objects[index].kind = .image(image)
        return true
      case .link(_, let length) where length > 0 && objects[index].offset + length == offset:
        return true
      default:
        continue
      }
    }
    return false
  }
}

extension RichText.Run {
  /// Runs with a style added over ranges, which may overlap.
  fileprivate static func overlaid(_ style: RichText.Style, on ranges: [Range<Int>], over runs: [Self]) -> [Self] {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    var bounds = Set(runs.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    for range in ranges { bounds.formUnion([range.lowerBound, range.upperBound]) }
    var result: [Self] = []
    var runIndex = 0
    var rangeIndex = 0
    var coveredEnd = 0
    var start: Int?
    for end in bounds.sorted() {
      defer { start = end }
      guard let start else { continue }
      while runIndex < runs.count, runs[runIndex].range.upperBound <= start { runIndex += 1 }
      while rangeIndex < sorted.count, sorted[rangeIndex].lowerBound <= start {
        coveredEnd = max(coveredEnd, sorted[rangeIndex].upperBound)
        rangeIndex += 1
      }
      var sum: RichText.Style = []
      if runIndex < runs.count, runs[runIndex].range.contains(start) { sum = runs[runIndex].style }
      if coveredEnd > start { sum.formUnion(style) }
      if sum.isEmpty { continue }
      if let last = result.last, last.style == sum, last.range.upperBound == start {
        result[result.count - 1].range = last.range.lowerBound..<end
      } else {
        result.append(Self(start..<end, style: sum))
      }
    }
    return result
  }
}
