import DossierLayout
import DossierMarkdown

/// The annexes of a dossier, what the text says of them, and its images and tables.
struct AnnexFacts {
  /// The annexes, as their stretch lists or titles them.
  let annexes: AnnexList

  /// The annexes that the text calls by their numbers, each once, with the places.
  let citations: [Citation]

  /// The images and tables.
  let illustrations: Illustrations

  /// What is asked of the annexes.
  let limits: AnnexLimits

  /// An annexe that the text calls.
  struct Citation {
    /// Its number.
    let label: AnnexLabel
    /// Where it is called.
    var locations: [Location]
  }

  init(
    _ dossier: Dossier,
    _ passages: Passages,
    guide: ReadingGuide,
    images: [String: ImageSize],
    limits: AnnexLimits
  ) {
    annexes = AnnexList(dossier, passages, guide: guide)
    citations = Self.citations(in: passages, words: guide.writing)
    illustrations = Illustrations(dossier, passages, words: guide.writing, found: images)
    self.limits = limits
  }

  private static func citations(in passages: Passages, words: WritingWords) -> [Citation] {
    var citations: [Citation] = []
    var known: [AnnexLabel: Int] = [:]
    for passage in passages.all {
      let isOnCover = passages.zone(of: passage.root) == .front
      guard passages.isInBody(passage.root) || isOnCover || passage.kind == .footnote else { continue }
      let text = passage.text.text
      for mention in AnnexMention.all(in: text) where !isTitle(mention, passage) && !isOfALaw(mention, text, words) {
        // A line of the cover that opens so lists the annexes.
        if isOnCover, mention.range.lowerBound == 0 { continue }
        let location = passage.location(at: mention.range.lowerBound)
        for label in mention.labels {
          if let index = known[label] {
            citations[index].locations.append(location)
          } else {
            known[label] = citations.count
            citations.append(Citation(label: label, locations: [location]))
          }
        }
      }
    }
    return citations
  }

  // « Annexe 1 : … » as a title is the annexe itself, wherever it stands.
  private static func isTitle(_ mention: AnnexMention, _ passage: Passage) -> Bool {
    guard mention.range.lowerBound == 0 else { return false }
    if case .heading = passage.kind { return true }
    return passage.text.isBoldLine
  }

  // « L'annexe 1 de l'arrêté du 23 mars 2018 » is none of the dossier's.
  private static func isOfALaw(_ mention: AnnexMention, _ text: String, _ words: WritingWords) -> Bool {
    let rest = String(decoding: text.utf8.dropFirst(mention.range.upperBound).prefix(60), as: UTF8.self)
    let following = FoldedWords(rest).all.prefix(4)
    guard let first = following.first, ["du", "de", "des", "au", "aux", "a"].contains(first) else { return false }
    return following.contains { words.lawTexts.contains($0) }
  }
}

/// What a centre asks of the annexes; without a number, nothing is.
public struct AnnexLimits: Hashable, Sendable {
  /// The most annexes.
  public var maximumCount: Int?

  /// The most pages of annexes.
  public var maximumPages: Int?

  /// Creates limits; without argument there are none.
  public init(maximumCount: Int? = nil, maximumPages: Int? = nil) {
    self.maximumCount = maximumCount
    self.maximumPages = maximumPages
  }
}
