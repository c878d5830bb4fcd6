// Eight digits or more, with what groups them: phones, NIR, numbers of files. Dates, hours, years and amounts of money stay; so do the
// first two digits of what is masked, so that the reader finds the place.
extension Masker {
  /// Groups of digits that belong together, and what stands between.
  private struct Run {
    var groups: [Range<Int>]
    var end: Int { groups.last?.upperBound ?? 0 }
    var count: Int { groups.reduce(0) { $0 + $1.count } }
  }

  mutating func maskNumbers() {
    var index = 0
    while index < scalars.count {
      guard Self.isDigit(scalars[index]) else {
        index += 1
        continue
      }
      if let end = literalEnd(from: index) {
        index = end
        continue
      }
      let run = run(from: index)
      if run.count >= 8, !isFigure(run) { for place in run.groups.joined().dropFirst(2) { hide(place) } }
      index = run.end
    }
  }

  private func run(from start: Int) -> Run {
    var run = Run(groups: [])
    var index = start
    while true {
      let first = index
      while let scalar = scalar(index), Self.isDigit(scalar) || isCorsica(at: index, of: run, from: first) {
        index += 1
      }
      run.groups.append(first..<index)
      let gapStart = index
      while let scalar = scalar(index), index - gapStart < 4, !Self.isDigit(scalar), !scalar.properties.isAlphabetic {
        index += 1
      }
      guard index > gapStart, index - gapStart < 4, let next = scalar(index), Self.isDigit(next) else { return run }
      guard groups(gapStart..<index, from: start), literalEnd(from: index) == nil else { return run }
    }
  }

  /// The letter of the departments 2A and 2B in a NIR: « 1 85 07 2A 123 456 78 ».
  private func isCorsica(at index: Int, of run: Run, from first: Int) -> Bool {
    guard index > first, scalars[index] == "A" || scalars[index] == "B", scalars[index - 1] == "2" else { return false }
    guard run.count + index - first == 6 else { return false }
    let next = scalar(index + 1).map { Self.isBlank($0) ? scalar(index + 2) : $0 }
    return next.flatMap { $0 }.map(Self.isDigit) == true
  }

  /// Whether what stands between two groups of digits joins them into one number.
  private func groups(_ gap: Range<Int>, from start: Int) -> Bool {
    let between = scalars[gap]
    if between.contains(where: { ",;|%€$«»\"=×<>!?…&#*[]".unicodeScalars.contains($0) }) { return false }
    if between.contains(":"), between.count > 1 { return false }
    if between.contains("."), between.contains(where: Self.isBlank) { return false }
    if between.contains("(") { return scalar(gap.upperBound) == "0" && scalar(gap.upperBound + 1) == ")" }
    if between.contains(")") { return gap.lowerBound >= 2 && scalars[gap.lowerBound - 2] == "(" }
    return true
  }

  /// Where a date such as 12/03/2025 or an hour such as 14:30 ends, if one starts here.
  func literalEnd(from start: Int) -> Int? {
    if let date = numericDate(from: start) { return date.end }
    let hour = number(from: start)
    guard hour.count <= 2, scalar(hour.upperBound) == ":" else { return nil }
    let minutes = number(from: hour.upperBound + 1)
    guard minutes.count == 2, scalar(minutes.upperBound) != ":" else { return nil }
    return minutes.upperBound
  }

  /// A date in digits, with its year if that has four digits.
  func numericDate(from start: Int) -> (end: Int, year: Int?)? {
    let first = number(from: start)
    guard let separator = scalar(first.upperBound), "/.-\u{2010}\u{2011}".unicodeScalars.contains(separator) else {
      return nil
    }
    let second = number(from: first.upperBound + 1)
    guard (1...2).contains(second.count), scalar(second.upperBound) == separator, (1...12).contains(value(second))
    else {
      return nil
    }
    let third = number(from: second.upperBound + 1)
    if scalar(third.upperBound) == separator, scalar(third.upperBound + 1).map(Self.isDigit) == true { return nil }
    if first.count == 4, (1...2).contains(third.count), (1900...2099).contains(value(first)) {
      return (third.upperBound, value(first))
    }
    guard (1...2).contains(first.count), (1...31).contains(value(first)) else { return nil }
    if third.count == 4, (1900...2099).contains(value(third)) { return (third.upperBound, value(third)) }
    return third.count == 2 && separator == "/" ? (third.upperBound, nil) : nil
  }

  private func number(from start: Int) -> Range<Int> {
    var end = start
    while end < start + 5, let scalar = scalar(end), Self.isDigit(scalar) { end += 1 }
    return start..<end
  }

  func value(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 &* 10 &+ Int(scalars[$1].properties.numericValue ?? 0) }
  }

  /// Whether a run counts something: years, numbers one after the other, an amount of money.
  private func isFigure(_ run: Run) -> Bool {
    guard run.groups.count > 1 else { return false }
    if run.groups.allSatisfy({ $0.count == 4 && (1900...2099).contains(value($0)) }) { return true }
    var parts: [ArraySlice<Range<Int>>] = []
    var first = 0
    for index in run.groups.indices {
      let isLast = index + 1 == run.groups.count
      if isLast || run.groups[index + 1].lowerBound - run.groups[index].upperBound == 3 {
        parts.append(run.groups[first...index])
        first = index + 1
      }
    }
    guard parts.allSatisfy(isAmount) else { return false }
    return parts.count > 1 || run.groups.last.map { value($0) == 0 } == true || countsSomething(at: run.end)
  }

  private func isAmount(_ groups: ArraySlice<Range<Int>>) -> Bool {
    guard let first = groups.first, scalars[first.lowerBound] != "0" else { return false }
    if scalar(first.lowerBound - 1) == "+" { return false }
    return groups.count == 1
      ? first.count <= 5 : first.count <= 3 && groups.count <= 4 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private func countsSomething(at end: Int) -> Bool {
    var index = end
    while let scalar = scalar(index), Self.isBlank(scalar) { index += 1 }
    if scalar(index) == "€" || scalar(index) == "," { return true }
    let unit = scalars[min(index, scalars.count)...].prefix { $0.properties.isAlphabetic }
    return ["euro", "euros", "habitants", "personnes", "francs"].contains(String(String.UnicodeScalarView(unit)))
  }
}
