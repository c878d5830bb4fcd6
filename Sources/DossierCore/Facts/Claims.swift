import DossierMarkdown

extension FactSheet {
  /// The codes that look like those of critères in a dossier's comments, such as `<!-- CP6.2 -->`.
  static func claims(in text: AnnotatedText) -> [Claim] {
    text.comments.flatMap { comment in
      codes(in: comment.text).map { Claim(code: $0, location: Location(file: comment.span.file, line: comment.span.first)) }
    }
  }

  /// The codes of a comment that holds nothing else.
  static func codes(in comment: String) -> [String] {
    let words = comment.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\u{A0}" }.map { $0.uppercased() }
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

/// Words that a writer leaves in place of a text to come.
enum Leftover {
  private static let marks = ["a completer", "a rediger", "a ecrire", "a remplir", "a developper", "todo", "lorem ipsum", "xxxx"]

  /// Where such words stand in brackets or parentheses, or fill a line of their own, in UTF-8 offsets.
  static func offset(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): start = index
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        if let opening = start, index - opening <= 120, holdsMark(bytes[opening + 1..<index]) { return opening }
        start = nil
      default: break
      }
    }
    return bytes.count <= 60 && isMark(bytes[...]) ? 0 : nil
  }

  private static func holdsMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    let folded = FoldedWords(String(decoding: bytes, as: UTF8.self)).all.joined(separator: " ")
    return marks.contains { folded.hasPrefix($0) }
  }

  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    let folded = FoldedWords(String(decoding: bytes, as: UTF8.self)).all.joined(separator: " ")
    return marks.contains(folded) || folded.hasPrefix("lorem ipsum")
  }
}
