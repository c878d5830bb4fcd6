extension RichTextBuilder {
  /// The source line of an offset.
  func line(at offset: Int) -> Int {
    let index = lines.partitioningIndex { $0.offset > offset }
    return index > 0 ? lines[index - 1].line : line
  }

  /// Removes ranges of the text, in order and not overlapping, and moves what stands behind them.
  mutating func remove(_ cuts: [Range<Int>]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    // For each cut, how many bytes are gone before it.
    var goneBefore: [Int] = []
    var gone = 0
    var position = 0
    for cut in cuts {
      kept.append(contentsOf: bytes[position..<cut.lowerBound])
      goneBefore.append(gone)
      gone += cut.count
      position = cut.upperBound
    }
    kept.append(contentsOf: bytes[position...])
    bytes = kept

    func moved(_ offset: Int) -> Int {
      let index = cuts.partitioningIndex { $0.lowerBound >= offset }
      guard index > 0 else { return offset }
      return offset - goneBefore[index - 1] - min(cuts[index - 1].count, offset - cuts[index - 1].lowerBound)
    }
    runs = runs.compactMap { run in
      let range = moved(run.range.lowerBound)..<moved(run.range.upperBound)
      return range.isEmpty ? nil : RichText.Run(range, style: run.style)
    }
    for index in lines.indices { lines[index].offset = moved(lines[index].offset) }
    mergeLines()
    for index in objects.indices {
      let start = moved(objects[index].offset)
      if case .link(let destination, let length) = objects[index].kind {
        let end = moved(objects[index].offset + length)
        objects[index].kind = .link(destination: destination, length: end - start)
      }
      objects[index].offset = start
    }
  }

  /// Keeps the last of the lines that begin at the same offset: the others have no text left.
  mutating func mergeLines() {
    guard zip(lines, lines.dropFirst()).contains(where: { $0.offset >= $1.offset }) else { return }
    var merged: [RichText.LineStart] = []
    for start in lines {
      if merged.last?.offset == start.offset { merged.removeLast() }
      merged.append(start)
    }
    lines = merged
  }

  /// Moves lines down to where their words stand, when the block has more lines than breaks.
  ///
  /// cmark keeps silent about the lines of a link's destination and those of definitions at the top of a paragraph.
  mutating func align(with source: SourceText, through lastLine: Int) {
    var drift = min(lastLine - line, Self.maximumDrift)
    guard drift > 0 else { return }
    var shift = 0
    defer { line += shift }
    for index in lines.indices {
      let start = lines[index].offset
      let end = index + 1 < lines.count ? lines[index + 1].offset : bytes.count
      let word = bytes[min(start, end)..<end].drop { !Self.isWordByte($0) }.prefix { Self.isWordByte($0) }.prefix(64)
      let expected = lines[index].line + shift
      if !word.isEmpty, let found = (0...drift).first(where: { source.holds(word, onLine: expected + $0) }) {
        shift += found
        drift -= found
      }
      lines[index].line += shift
      for object in objects.indices
      where objects[object].offset >= start && objects[object].offset < max(end, start + 1) {
        objects[object].line += shift
      }
    }
  }

  private static let maximumDrift = 16

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }
}

extension Array {
  /// The first index whose element meets a condition that no element before it meets and all after it do.
  fileprivate func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SourceText {
  /// Whether a word stands on a line.
  fileprivate func holds(_ word: ArraySlice<UInt8>, onLine number: Int) -> Bool {
    byteRange(ofLine: number).map { bytes[$0].holds(Array(word)) } ?? false
  }
}
