import DossierCore

/// How a stretch of text is shown on a terminal that can; never the only bearer of a meaning.
package enum Ink: Hashable, Sendable {
  /// As the rest.
  case plain
  /// A title.
  case strong
  /// Beside the point.
  case faint
  /// Well.
  case good
  /// To check.
  case warning
  /// Wrong.
  case error

  /// The parameters of the escape sequence (ECMA-48, SGR), or `nil` for none.
  ///
  /// Only the sixteen basic colours, which every theme keeps readable on its own background.
  var parameters: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .warning: "33"
    case .error: "1;31"
    }
  }
}

/// Text in stretches of one ink each.
package struct InkedText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The stretches, in order.
  package private(set) var runs: [Run] = []

  /// A stretch of text in one ink.
  package struct Run: Hashable, Sendable {
    /// The text, safe for a terminal.
    package var text: String
    /// Its ink.
    package var ink: Ink
  }

  /// Creates a text of one stretch; controls in it are taken away, and spaces put as French wants them.
  package init(_ text: String, _ ink: Ink = .plain) {
    let safe = French.typeset(SafeText.line(text))
    if !safe.isEmpty { runs = [Run(text: safe, ink: ink)] }
  }

  /// Creates a text of one stretch from a piece of one that is safe already.
  init(pieceOf text: some StringProtocol, _ ink: Ink) {
    if !text.isEmpty { runs = [Run(text: String(text), ink: ink)] }
  }

  /// Creates a plain text.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { runs.isEmpty }

  /// The text without its inks.
  package var plain: String { runs.map(\.text).joined() }

  /// Joins two texts.
  package static func + (left: InkedText, right: InkedText) -> InkedText {
    var text = left
    text += right
    return text
  }

  /// Adds a text at the end.
  package static func += (left: inout InkedText, right: InkedText) {
    for run in right.runs { left.append(run.text, run.ink) }
  }

  /// Adds a stretch that is safe already, to the last one if it has the same ink.
  mutating func append(_ text: some StringProtocol, _ ink: Ink) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].ink == ink {
      runs[last].text += text
    } else {
      runs.append(Run(text: String(text), ink: ink))
    }
  }
}
