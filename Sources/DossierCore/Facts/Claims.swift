import DossierMarkdown

extension FactSheet {
  /// The codes that look like those of critères in a dossier's comments, such as `<!-- CP6.2 -->`.
  static func claims(in text: AnnotatedText, codes: CodeStyle) -> [Claim] {
    text.comments.flatMap { comment in
      comment.claimedCriteres(codes).map { code in
        Claim(code: code, location: Location(file: comment.span.file, line: comment.span.first))
      }
    }
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
    for note in dossier.document.footnotes {
      for block in note.blocks {
        block.forEachText { text in
          guard let offset = Leftover.offset(in: text.text) else { return }
          found.append(Location(file: note.span.file, line: text.line(at: offset) ?? note.span.first))
        }
      }
    }
    return found
  }
}

extension AnnotatedText.Comment {
  /// The codes of critères that the comment claims, in capitals; none when it holds anything else.
  var claimedCriteres: [String] {
    guard words.count <= 20 else { return [] }
    let codes = words.map { $0.uppercased() }
    return codes.allSatisfy(Self.isCode) ? codes : []
  }

  /// The codes of critères that the comment claims in a référentiel with codes of its own.
  func claimedCriteres(_ codes: CodeStyle) -> [String] {
    guard codes != .ministry else { return claimedCriteres }
    let claimed = words.prefix(21).map { $0.uppercased() }
    return claimed.count <= 20 && claimed.allSatisfy(codes.mayBeCritere) ? claimed : []
  }

  /// The words of the comment that may be ids of attendus: each holds a full stop, as `projet.methodologie` does.
  var claimedAttendus: [String] {
    claimedCriteres.isEmpty && words.first?.contains(".") == true ? words.map(String.init) : []
  }

  private var words: [Substring] {
    text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\u{A0}" }
  }

  // Two or three letters, digits, a dot, digits.
  private static func isCode(_ word: String) -> Bool {
    let letters = word.prefix { $0.isASCII && $0.isLetter }
    let numbers = word.dropFirst(letters.count).split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(letters.count) && numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.count <= 3 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
