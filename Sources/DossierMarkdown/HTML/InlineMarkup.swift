/// The styles, links and hidden stretches that inline marks and tags have opened in one text.
struct InlineMarkup {
  private var styles = StyleStack()

  /// What each open `<span>` did: the style to close with it, if any.
  private var spans: [RichText.Style] = []

  /// The indices of the objects of the open `<a href>`, -1 for an `<a>` that is no link.
  private var anchors: [Int] = []

  /// The name of the element whose content is not text (`script`, `style`), until its end.
  private var hiding: String?

  /// How the text that follows is set.
  var style: RichText.Style { styles.style }

  /// Whether the text is that of a `<script>` or a `<style>`.
  var hidesText: Bool { hiding != nil }

  /// Opens a style.
  mutating func open(_ style: RichText.Style, in text: inout RichTextBuilder) {
    styles.open(style)
    text.set(styles.style)
  }

  /// Closes a style.
  mutating func close(_ style: RichText.Style, in text: inout RichTextBuilder) {
    styles.close(style)
    text.set(styles.style)
  }

  /// Does what an inline tag says; tags that are not known leave no trace.
  mutating func apply(_ tag: HTMLTag, to text: inout RichTextBuilder) {
    if let hiding {
      if tag.isClosing, tag.name == hiding { self.hiding = nil }
      return
    }
    if let style = Self.style(of: tag.name) {
      if tag.isClosing { close(style, in: &text) } else if !tag.isSelfClosing { open(style, in: &text) }
      return
    }
    switch tag.name {
    case "br": text.appendBreak()
    case "img" where !tag.isClosing: text.place(.image(Image(tag)))
    case "a": applyAnchor(tag, to: &text)
    case "span": applySpan(tag, to: &text)
    case "script", "style": hiding = tag.isClosing || tag.isSelfClosing ? nil : tag.name
    default: if !tag.isClosing { placeAnchor(of: tag, in: &text) }
    }
  }

  /// Marks the place of a tag that has an `id`, a target of links.
  func placeAnchor(of tag: HTMLTag, in text: inout RichTextBuilder) {
    guard let id = tag.attribute("id"), !id.isEmpty else { return }
    text.place(.anchor(id))
  }

  private mutating func applyAnchor(_ tag: HTMLTag, to text: inout RichTextBuilder) {
    if tag.isClosing {
      if let index = anchors.popLast(), index >= 0 { text.closeLink(at: index) }
      return
    }
    if let id = tag.attribute("id") ?? tag.attribute("name"), !id.isEmpty { text.place(.anchor(id)) }
    let link = tag.attribute("href").map { text.place(.link(destination: $0, length: 0)) }
    if !tag.isSelfClosing { anchors.append(link ?? -1) }
  }

  private mutating func applySpan(_ tag: HTMLTag, to text: inout RichTextBuilder) {
    if tag.isClosing {
      if let style = spans.popLast(), !style.isEmpty { close(style, in: &text) }
      return
    }
    placeAnchor(of: tag, in: &text)
    guard !tag.isSelfClosing else { return }
    let style = Self.style(ofSpan: tag)
    spans.append(style)
    if !style.isEmpty { open(style, in: &text) }
  }

  /// The style of an element that is only a style.
  private static func style(of name: String) -> RichText.Style? {
    switch name {
    case "strong", "b": .bold
    case "em", "i", "cite", "dfn", "var": .italic
    case "u", "ins": .underlined
    case "s", "del", "strike": .struck
    case "sup": .superscript
    case "sub": .subscript
    case "code", "kbd", "tt", "samp": .code
    default: nil
    }
  }

  /// The style that a `<span>` sets by its class, as pandoc writes it, or by its own declarations.
  private static func style(ofSpan tag: HTMLTag) -> RichText.Style {
    if let names = tag.attribute("class"), names.split(separator: " ").contains("underline") { return .underlined }
    guard let declarations = tag.attribute("style") else { return [] }
    let css = CSSDeclarations(declarations)
    if let weight = css["font-weight"], weight == "bold" || weight == "bolder" || (Int(weight) ?? 0) >= 600 {
      return .bold
    }
    if css["font-style"] == "italic" { return .italic }
    if let line = css["text-decoration"], line.hasPrefix("underline") { return .underlined }
    return []
  }
}
