import DossierMarkdown

extension FactSheet {
  /// The codes that look like those of critères in a dossier's comments, such as `<!-- CP6.2 -->`.
  static func claims(in text: AnnotatedText) -> [Claim] {
    text.comments.flatMap { comment in
      codes(in: comment.text).map {
        Claim(code: $0, location: Location(file: comment.span.file, line: comment.span.first))
      }
    }
  }

  /// The codes of a comment that holds nothing else.
  static func codes(in comment: String) -> [String] {
    let words = comment.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\u{A0}" }.map {
      $0.uppercased()
    }
    guard !words.isEmpty, words.count <= 20, words.allSatisfy(isCode) else { return [] }
    return words
  }

  // Two letters, digits, a dot, digits.
  private static func isCode(_ word: String) -> Bool {
    let letters = word.prefix { $0.isASCII && $0.isLetter }
    let numbers = word.dropFirst(letters.count).split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(letters.count) && numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Where a text says that something is still to be written: « [À COMPLÉTER] », « *(à rédiger)* », « lorem ipsum ».
  static func leftovers(in dossier: Dossier) -> [Location] {
    var found: [Location] = []
    let excluded = dossier.zones.filter { $0.kind == .annexes || $0.kind == .contents }.map(\.blocks)
    for (index, block) in dossier.document.blocks.enumerated() where !excluded.contains(where: { $0.contains(index) }) {
      block.forEachText { text in
        guard let offset = Leftover.offset(in: text.text) else { return }
        let line = text.line(at: offset) ?? block.span.first
        found.append(Location(file: block.span.file, line: line))
      }
    }
    return found
  }
}
