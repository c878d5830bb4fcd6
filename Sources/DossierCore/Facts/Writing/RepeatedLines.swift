import DossierMarkdown

/// A short line that comes back through a dossier, as the header of a page does once converted.
struct RunningLine: Hashable {
  /// The line, masked and shortened.
  var text: String

  /// Where it stands.
  var locations: [Location]
}

/// The short paragraphs that a dossier repeats: guidance of a template, headers and footers of pages.
///
/// *Why*: a conversion from Word or PDF leaves what stood at the top and foot of each page among the paragraphs.
struct RepeatedLines {
  /// The repeated lines that give orders.
  let guidance: [Guidance]

  /// The other repeated lines.
  let running: [RunningLine]

  /// Lines with more words are paragraphs.
  private static let longest = 24

  /// Lines with more words hardly come back thrice by chance.
  private static let short = 12

  /// Fewer blocks between the first and the last are a list or a dialogue, not a whole dossier.
  private static let leastSpread = 12

  init(_ passages: Passages) {
    var order: [String] = []
    var groups: [String: [Passage]] = [:]
    for passage in passages.all {
      guard let key = Self.key(of: passage, passages) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(passage)
    }
    var guidance: [Guidance] = []
    var running: [RunningLine] = []
    for key in order {
      guard let group = groups[key], group.count > 2, let first = group.first, let last = group.last else { continue }
      let locations = group.map { $0.location() }
      let text = Masking.quoted(first.text.text)
      if Self.isOrder(key) {
        guidance.append(Guidance(text: text, locations: locations))
      } else if group.count >= (key.wordCount > Self.short ? 3 : 4), last.root - first.root >= Self.leastSpread,
        passages.zone(of: first.root) != passages.zone(of: last.root)
      {
        running.append(RunningLine(text: text, locations: locations))
      }
    }
    self.guidance = guidance
    self.running = running
  }

  /// The words of a plain short line, without the page number at its end; `nil` for other texts.
  ///
  /// Lines wholly bold or italic are titles, and those that end with a colon are labels: both come back in good dossiers.
  private static func key(of passage: Passage, _ passages: Passages) -> String? {
    let text = passage.text
    guard passage.kind == .paragraph, (1...240).contains(text.text.utf8.count), !text.text.hasSuffix(":"),
      text.objects.isEmpty, passages.zone(of: passage.root) != .annexes,
      passages.zone(of: passage.root) != .contents,
      text.runs.reduce(0, { $0 + $1.range.count }) < text.text.utf8.count - 2
    else { return nil }
    var words = FoldedWords(text.text).all
    if words.count > 3, let last = words.last, Int(last) != nil,
      !["n", "no", "numero"].contains(words[words.count - 2])
    {
      words.removeLast()
      if words.last == "page" || words.last == "p" { words.removeLast() }
    }
    return (2...longest).contains(words.count) ? words.joined(separator: " ") : nil
  }

  // « Décrivez la situation » and the like: the second person of an imperative, then enough words to be an order.
  private static func isOrder(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard words.count >= 4, let first = words.first else { return false }
    return first.count > 4 && first.hasSuffix("ez") && !["assez", "chez", "venez"].contains(first)
  }
}
