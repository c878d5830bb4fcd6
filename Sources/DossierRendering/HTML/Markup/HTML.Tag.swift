extension HTML {
  /// The elements that pages are made of; none of them runs or loads anything.
  enum Tag: String, Hashable, Sendable {
    case html, head, meta, title, body
    case header, main, footer, nav, section, article, div
    case h1, h2, h3, h4, p, ul, ol, li
    case a, span, strong, small, b, mark, q, code
    case details, summary
    case table, caption, thead, tbody, tfoot, tr, th, td
    case svg, rect, path

    /// Whether the element holds nothing and has no end.
    var isVoid: Bool {
      self == .meta
    }

    /// Whether a line may end after the element: one of those that space around changes nothing to.
    var endsLine: Bool {
      switch self {
      case .meta, .title, .head, .body, .header, .main, .footer, .nav, .section, .article, .div: true
      case .h1, .h2, .h3, .h4, .p, .ul, .ol, .li, .details, .summary: true
      case .table, .caption, .thead, .tbody, .tfoot, .tr: true
      default: false
      }
    }
  }
}
