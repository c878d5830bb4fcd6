import DossierCore

/// A manual page being written, in the macros `man` of roff.
///
/// All that is not ASCII is written as an escape: a page reads the same whatever encoding its reader takes it for.
struct Roff {
  /// The lines written so far.
  private var lines: [String] = []

  /// The page, each line ended by U+000A.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Writes a comment, which must be ASCII: nothing escapes it.
  mutating func comment(_ text: String) {
    lines.append(#".\" "# + text)
  }

  /// Writes the heading of the page.
  ///
  /// - Parameters:
  ///   - title: the name of the page.
  ///   - section: the section of the manual.
  ///   - source: the program and its version, for the foot of the page.
  ///   - manual: the title of the manual.
  mutating func title(_ title: String, section: Int, source: String, manual: String) {
    let words = [title, String(section), "", source, manual].map(Self.argument)
    lines.append(".TH \(words.joined(separator: " "))")
    // Words are not cut: the rules for it are those of English.
    lines += [".nh", ".ad l"]
  }

  /// Parts a paragraph from the one before; a heading does it already.
  private mutating func breakParagraph() {
    let follows = lines.last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? false
    if !follows { lines.append(".PP") }
  }

  /// Opens a section.
  mutating func section(_ title: String) {
    lines.append(".SH \(Self.argument(title))")
  }

  /// Opens a part of a section.
  mutating func subsection(_ title: String) {
    lines.append(".SS \(Self.argument(title))")
  }

  /// Writes a paragraph.
  mutating func paragraph(_ text: Span) {
    breakParagraph()
    lines.append(text.line)
  }

  /// Writes texts one under the other.
  mutating func stack(_ texts: [Span]) {
    breakParagraph()
    for (index, text) in texts.enumerated() { lines += index == 0 ? [text.line] : [".br", text.line] }
  }

  /// Writes a term and, indented under it, what it means.
  mutating func term(_ term: Span, _ meaning: Span) {
    lines += [".TP", term.line, meaning.line]
  }

  /// Writes lines as they are typed in a terminal.
  mutating func commands(_ commands: [String]) {
    lines += [".PP", ".RS 4", ".nf"]
    lines += commands.map { Span.bold($0).line }
    lines += [".fi", ".RE"]
  }

  /// Writes the name of the page and what it is about; index of manuals read this line with no regard for escapes.
  mutating func name(_ name: String, _ purpose: String) {
    lines.append("\(name) \\- \(purpose)")
  }

  /// A text with its fonts.
  struct Span: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The text, in roff.
    private var source: String

    init(stringLiteral value: String) {
      self.init(value)
    }

    /// Makes a text of prose, its spaces put as French wants them.
    init(_ prose: String) {
      source = Roff.escaped(French.typeset(prose))
    }

    private init(source: String) {
      self.source = source
    }

    /// What is typed as it is.
    static func bold(_ text: String) -> Span { Span(source: #"\fB"# + Roff.escaped(text) + #"\fR"#) }

    /// What stands for something else.
    static func italic(_ text: String) -> Span { Span(source: #"\fI"# + Roff.escaped(text) + #"\fR"#) }

    /// Joins two texts.
    static func + (left: Span, right: Span) -> Span { Span(source: left.source + right.source) }

    /// The text as a line of its own, which roff must not take for a request.
    var line: String {
      source.hasPrefix(".") || source.hasPrefix("'") || source.isEmpty ? #"\&"# + source : source
    }
  }

  /// A text as roff shows it: with no escape of its own, no sign of the other kind, no character beyond ASCII.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += #"\e"#
      case "-": result += #"\-"#
      case "'": result += #"\(aq"#
      case "`": result += #"\(ga"#
      case "^": result += #"\(ha"#
      case "~": result += #"\(ti"#
      case "\u{A0}", "\u{202F}": result += #"\~"#
      case "\n", "\t": result += " "
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result
  }

  /// A text as the argument of a macro.
  private static func argument(_ text: String) -> String {
    "\"\(escaped(text).replacing("\"", with: #"\(dq"#))\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
  }
}
