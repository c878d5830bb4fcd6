/// The pages of a dossier as they were printed to a PDF: their lines of text and where each one stands.
public struct PrintedDocument: Hashable, Sendable {
  /// The name of the file as reports show it.
  public var name: String

  /// The pages, in order.
  public var pages: [Page]

  /// Creates a document.
  public init(name: String, pages: [Page]) {
    self.name = name
    self.pages = pages
  }

  /// Whether any page has text: those of a scanned paper have none.
  public var hasText: Bool {
    pages.contains { !$0.rows.isEmpty }
  }

  /// A page.
  public struct Page: Hashable, Sendable {
    /// Its height, in points.
    public var height: Double

    /// Its lines from top to bottom; what stands side by side makes one line.
    public var rows: [Row]

    /// Creates a page from lines in any order.
    public init(height: Double, lines: [Row]) {
      self.height = height
      rows = Self.joined(lines)
    }

    /// Lines that stand side by side (the number and the words of a title, the cells of a table) as one.
    private static func joined(_ lines: [Row]) -> [Row] {
      var rows: [[Row]] = []
      for line in lines.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
        if let last = rows.last?.last, line.standsBeside(last) {
          rows[rows.count - 1].append(line)
        } else {
          rows.append([line])
        }
      }
      return rows.map { pieces in
        let sorted = pieces.sorted { $0.left < $1.left }
        return Row(
          text: sorted.map(\.text).joined(separator: " "),
          left: sorted.map(\.left).min() ?? 0,
          top: pieces.map(\.top).min() ?? 0,
          bottom: pieces.map(\.bottom).max() ?? 0
        )
      }
    }
  }

  /// A line of text and its place on the page, in points from the top left corner.
  public struct Row: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Its left end.
    public var left: Double
    /// The top of its letters.
    public var top: Double
    /// The bottom of its letters.
    public var bottom: Double

    /// Creates a line.
    public init(text: String, left: Double, top: Double, bottom: Double) {
      self.text = text
      self.left = left
      self.top = top
      self.bottom = bottom
    }

    /// The height of its letters.
    var height: Double { bottom - top }

    /// Whether a line shares most of its height with another.
    fileprivate func standsBeside(_ other: Row) -> Bool {
      let shared = min(bottom, other.bottom) - max(top, other.top)
      return shared > 0.6 * min(height, other.height)
    }
  }
}
