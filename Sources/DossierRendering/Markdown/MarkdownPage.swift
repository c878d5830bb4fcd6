import DossierCore

/// A text in Markdown of a bounded size, for summaries of runs and comments of pull requests, which are refused when they are too long.
///
/// Lists give way: each takes its share of what is left, and says how many lines it does not show.
struct MarkdownPage {
  /// The most bytes of a page: GitHub takes 65,536 characters in a comment, and a summary of sixteen times as much.
  static let limit = 60_000

  /// What is kept for what follows a list: titles, and the closing lines.
  private static let reserve = 3_000

  /// The text so far, each line ended.
  private(set) var text = ""

  /// How many bytes are left.
  private var room: Int { Self.limit - Self.reserve - text.utf8.count }

  /// Writes a line.
  mutating func put(_ line: String = "") {
    text += French.typeset(line) + "\n"
  }

  /// Writes a title, with the empty lines that it needs.
  mutating func title(_ text: String, level: Int) {
    put()
    put("\(String(repeating: "#", count: level)) \(text)")
    put()
  }

  /// Writes as many lines as fit in a share of the room that is left.
  ///
  /// - Parameters:
  ///   - lines: the lines, the first ones first.
  ///   - share: the share, from 0 to 1.
  ///   - rest: the line that tells how many are not shown, with the empty line before it that a table needs.
  mutating func put(_ lines: [String], share: Double, rest: (Int) -> String) {
    var left = Int(Double(max(0, room)) * share)
    for (index, line) in lines.enumerated() {
      let line = French.typeset(line)
      left -= line.utf8.count + 1
      guard left >= 0 else {
        put(rest(lines.count - index))
        return
      }
      text += line + "\n"
    }
  }

  /// A text that Markdown shows as it is: no mark of its own, no link, no mention of anybody, no raw HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText.line(text) {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "@": result += "\\\(character)"
      default: result.append(character)
      }
    }
    // What begins with a scheme is made a link without any mark.
    return result.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }

  /// A text as code, which a line of Markdown shows letter for letter: a fence longer than any run of backticks in it.
  static func code(_ text: String) -> String {
    let text = SafeText.line(text)
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest > 0 ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
  }
}
