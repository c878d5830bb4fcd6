extension RichTextBuilder {
  /// Takes pandoc's attributes out of the visible text: `[x]{.underline}`, `![…](…){width=50%}`, `# Titre {#id .unnumbered}`.
  ///
  /// - Complexity: O(n log n) in the length of the text.
  mutating func takeAttributes(isHeading: Bool) {
    var finder = AttributeFinder(isHeading: isHeading)
    finder.search(bytes, runs: runs, objects: &objects)
    guard !finder.cuts.isEmpty else { return }
    for range in finder.underlined { runs = RichText.Run.overlaid(.underlined, on: range, in: runs) }
    for anchor in finder.anchors {
      let index = objects.firstIndex { $0.offset > anchor.offset } ?? objects.count
      let object = InlineObject(offset: anchor.offset, line: line(at: anchor.offset), kind: .anchor(anchor.id))
      objects.insert(object, at: index)
    }
    remove(finder.cuts.sorted { $0.lowerBound < $1.lowerBound })
  }
}

/// Finds attributes in a text, and what each belongs to.
private struct AttributeFinder {
  let isHeading: Bool

  /// What is not for readers; not sorted, not overlapping.
  private(set) var cuts: [Range<Int>] = []
  private(set) var underlined: [Range<Int>] = []
  private(set) var anchors: [(offset: Int, id: String)] = []

  /// The offsets of the square brackets that are open.
  private var brackets: [Int] = []

  init(isHeading: Bool) {
    self.isHeading = isHeading
  }

  mutating func search(_ bytes: [UInt8], runs: [RichText.Run], objects: inout [InlineObject]) {
    var codeRuns = runs.filter { $0.style.contains(.code) }.map(\.range)[...]
    var position = 0
    var lastClosed: (open: Int, close: Int)?
    while position < bytes.count {
      if let code = codeRuns.first, position >= code.upperBound { codeRuns.removeFirst() }
      let isCode = codeRuns.first.map { $0.contains(position) } ?? false
      switch bytes[position] {
      case UInt8(ascii: "[") where !isCode:
        brackets.append(position)
      case UInt8(ascii: "]") where !isCode:
        lastClosed = brackets.popLast().map { ($0, position) }
      case UInt8(ascii: "{") where !isCode:
        guard let (attributes, end) = PandocAttributes.read(bytes, at: position) else { break }
        let bracket = lastClosed.flatMap { $0.close == position - 1 ? $0 : nil }
        let endsCode = runs.contains { $0.style.contains(.code) && $0.range.upperBound == position }
        if let bracket {
          take(attributes, of: bracket, end: end)
        } else if endsCode || give(attributes, to: &objects, at: position) {
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
  private func give(_ attributes: PandocAttributes, to objects: inout [InlineObject], at offset: Int) -> Bool {
    for index in objects.indices.reversed() {
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
  /// Runs with a style added over a range.
  fileprivate static func overlaid(_ style: RichText.Style, on range: Range<Int>, in runs: [Self]) -> [Self] {
    var result: [Self] = []
    var covered = range.lowerBound
    for run in runs {
      let shared = run.range.clamped(to: range)
      guard !shared.isEmpty else {
        if run.range.lowerBound >= range.upperBound, covered < range.upperBound {
          result.append(Self(covered..<range.upperBound, style: style))
          covered = range.upperBound
        }
        result.append(run)
        continue
      }
      if run.range.lowerBound < shared.lowerBound {
        result.append(Self(run.range.lowerBound..<shared.lowerBound, style: run.style))
      }
      if covered < shared.lowerBound { result.append(Self(covered..<shared.lowerBound, style: style)) }
      result.append(Self(shared, style: run.style.union(style)))
      covered = shared.upperBound
      if shared.upperBound < run.range.upperBound {
        result.append(Self(shared.upperBound..<run.range.upperBound, style: run.style))
      }
    }
    if covered < range.upperBound { result.append(Self(covered..<range.upperBound, style: style)) }
    return result
  }
}
