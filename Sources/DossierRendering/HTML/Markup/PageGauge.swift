import DossierCore

/// A length drawn against the range that the text asks for: the band is what is asked, the bar what is there.
///
/// One unit of the drawing is a hundredth of a page. It repeats figures that stand beside it, so that nobody needs it to read the page.
struct PageGauge: Hashable, Sendable {
  /// The length, in hundredths of a page.
  var hundredths: Int
  /// The started pages.
  var sheets: Int
  /// Whether started pages are what is held against the range.
  var countsSheets: Bool
  /// How far the length may be from real typesetting, in hundredths of a page; 0 to draw nothing of it.
  var margin = 0
  /// The range asked, or `nil` where the text sets no limit.
  var range: PageRange?
  /// How the length stands to the range.
  var status: RangeStatus
  /// What the whole drawing stands for, in hundredths of a page.
  var scale: Int
  /// Whether each page is marked.
  var showsPages = false

  /// The scale, in hundredths of a page, that shows a range and lengths up to twice its maximum.
  static func scale(for range: PageRange?, lengths: [Int]) -> Int {
    let longest = lengths.max() ?? 0
    guard let range else { return max(longest, 100) }
    let maximum = range.maximum * 100
    return max(maximum + 100, min(longest, 2 * maximum) + 20)
  }

  /// The drawing, unread by assistive technology.
  var html: HTML {
    var parts = HTML()
    if let range {
      // A range of one page only would have no width.
      let start = range.minimum * 100 - (range.minimum == range.maximum ? scale / 100 : 0)
      parts.append(rect("asked", x: start, width: max(range.maximum * 100 - start, scale / 50), y: 0, height: 12))
    }
    if showsPages { parts.append(pages) }
    if countsSheets, sheets * 100 > hundredths {
      parts.append(rect("sheets", x: 0, width: min(sheets * 100, scale), y: 3, height: 6))
    }
    parts.append(rect("length", x: 0, width: min(hundredths, scale), y: 3, height: 6))
    if margin > 0, hundredths > 0, hundredths < scale {
      parts.append(rect("margin", x: max(0, hundredths - margin), width: 2 * margin, y: 5, height: 2))
    }
    return HTML(
      .svg,
      [
        .class("gauge \(Wording.status(status).sign.class)"), .set(.viewBox, "0 0 \(scale) 12"),
        .set(.preserveAspectRatio, "none"), .unread, .set(.focusable, "false"),
      ],
      parts
    )
  }

  private var pages: HTML {
    let marks = stride(from: 100, to: scale, by: 100).prefix(60).map { "M\($0) 0v12" }.joined()
    return HTML(.path, .class("grid"), .set(.vectorEffect, "non-scaling-stroke"), .set(.d, marks))
  }

  private func rect(_ name: String, x: Int, width: Int, y: Int, height: Int) -> HTML {
    HTML(
      .rect,
      .class(name),
      .set(.x, x),
      .set(.y, y),
      .set(.width, max(width, 0)),
      .set(.height, height)
    )
  }
}
