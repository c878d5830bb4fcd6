extension HTML {
  /// An attribute with its value, which is escaped where it is written.
  ///
  /// Names come from a closed list: no event handler, no inline style, no address of something to load.
  struct Attribute: Hashable, Sendable {
    let name: Name
    let value: String

    /// The names of attributes.
    enum Name: String, Hashable, Sendable {
      case id, `class`, lang, role, title, tabindex, scope, colspan, rowspan, href
      case charset, content, name
      case httpEquiv = "http-equiv"
      case label = "aria-label"
      case labelledBy = "aria-labelledby"
      case isHidden = "aria-hidden"
      case rank = "data-n"
      case sorting = "data-tri"
      case order = "data-v"
      case verdict = "data-verdict"
      case viewBox, x, y, width, height, d
      case preserveAspectRatio, focusable
      case vectorEffect = "vector-effect"
    }

    private init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }

    /// The name of one element of the page.
    static func id(_ id: HTMLID) -> Attribute { Attribute(.id, id.text) }

    /// The classes, for the style sheet.
    static func `class`(_ classes: String) -> Attribute { Attribute(.class, classes) }

    /// Any attribute that takes text.
    static func set(_ name: Name, _ value: String) -> Attribute { Attribute(name, value) }

    /// Any attribute that takes a number.
    static func set(_ name: Name, _ value: Int) -> Attribute { Attribute(name, String(value)) }

    /// Where a link leads.
    static func href(_ link: HTMLLink) -> Attribute { Attribute(.href, link.target) }

    /// The element, by its id, that names this one.
    static func labelledBy(_ id: HTMLID) -> Attribute { Attribute(.labelledBy, id.text) }

    /// Tells that assistive technology has nothing to read here.
    static let unread = Attribute(.isHidden, "true")

    /// Lets the keyboard reach a region that scrolls.
    static let focusable = Attribute(.tabindex, "0")

    /// A header of a column, or of a row.
    static let column = Attribute(.scope, "col")
    static let columns = Attribute(.scope, "colgroup")
    static let row = Attribute(.scope, "row")
  }
}
