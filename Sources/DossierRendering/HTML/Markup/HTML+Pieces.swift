import DossierCore

/// Small pieces that the pages share.
extension HTML {
  /// A word in the colour of its meaning, with its sign: never a colour alone.
  static func badge(_ sign: Sign, _ word: String) -> HTML {
    HTML(.span, .class("badge \(sign.class)")) {
      HTML(.span, .class("sign"), .unread) { sign.rawValue }
      " \(word)"
    }
  }

  /// A code of the référentiel, of a rule or of the command line.
  static func code(_ text: String) -> HTML {
    HTML(.code) { HTML(verbatim: text) }
  }

  /// What a table shows; it stays in sight where the table scrolls.
  static func caption(_ text: String) -> HTML {
    HTML(.caption) { HTML(.span) { text } }
  }

  /// What to do.
  static func advice(_ text: String) -> HTML {
    HTML(.p, .class("advice")) {
      HTML(.span, .class("arrow"), .unread) { "→" }
      " \(text)"
    }
  }

  /// A passage of a dossier, the words that count marked in it.
  static func excerpt(_ evidence: Evidence) -> HTML {
    HTML(.q) { marked(evidence.excerpt, evidence.words) }
  }

  /// A text with some of its words marked, in order of appearance; a word that is not there is left aside.
  static func marked(_ text: String, _ words: [String]) -> HTML {
    let text = French.typeset(SafeText.line(text))
    var html = HTML()
    var rest = text[...]
    for word in words.map({ French.typeset(SafeText.line($0)) }) where !word.isEmpty {
      guard let range = range(of: word, in: rest) else { continue }
      html.append(HTML(verbatim: String(rest[..<range.lowerBound])))
      html.append(HTML(.mark) { HTML(verbatim: word) })
      rest = rest[range.upperBound...]
    }
    html.append(HTML(verbatim: String(rest)))
    return html
  }

  /// Where a word stands as a whole word.
  private static func range(of word: String, in text: Substring) -> Range<Substring.Index>? {
    var rest = text
    while let range = rest.firstRange(of: word) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      if !before.isLetter, !after.isLetter { return range }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  /// The figures that sum a page up, under a title for who listens.
  static func tiles(_ title: String, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(.div, .class("figures")) {
      HTML(.h2, .class("vh")) { title }
      HTML(.ul, .class("tiles"), content: content)
    }
  }

  /// A figure with what it counts, and what stands below it.
  static func tile(_ name: String, _ value: String, of whole: String?, sign: Sign, @HTMLBuilder below: () -> HTML)
    -> HTML
  {
    HTML(.li, .class("tile \(sign.class)")) {
      HTML(.span, .class("name")) { name }
      HTML(.span, .class("value")) {
        value
        whole.map { text in HTML(.small) { " \(text)" } }
      }
      below()
    }
  }
}

extension Sign {
  /// The class of what has this meaning.
  var `class`: String {
    switch self {
    case .good: "good"
    case .toCheck: "check"
    case .wrong: "wrong"
    case .aside: "aside"
    }
  }
}

extension Tally {
  /// The three counts as one bar; words beside it say the same.
  var bar: HTML {
    guard total > 0 else { return HTML() }
    var parts = HTML()
    var x = 0
    for (count, sign) in [(found, Sign.good), (partial, .toCheck), (absent, .wrong)] where count > 0 {
      parts.append(
        HTML(.rect, .class(sign.class), .set(.x, x), .set(.width, count), .set(.height, 6))
      )
      x += count
    }
    return HTML(
      .svg,
      [
        .class("bar"), .set(.viewBox, "0 0 \(total) 6"), .set(.preserveAspectRatio, "none"), .unread,
        .set(.focusable, "false"),
      ],
      parts
    )
  }
}
