import DossierCore

/// The frame of a page that stands alone: one file, nothing to load, nothing that runs but the block given.
struct HTMLPage {
  /// The title, for the tab and the window.
  let title: String

  /// The version of the tool.
  let version: String

  /// Whether the summary stands beside the text where there is room, for a page that is read from top to bottom.
  var hasSummaryAside = false

  /// The script that makes reading easier, or `nil` for a page without any; the page says everything without it.
  var script: HTMLBlock?

  /// The page's text: header, main and footer are landmarks.
  func text(header: HTML, navigation: HTML, main: HTML, footer: HTML) -> String {
    let top = HTMLID("contenu")
    var page = HTML()
    page.append(head)
    let body = HTML(.body, hasSummaryAside ? .class("beside") : nil) {
      HTML(.a, .class("skip"), .href(HTMLLink(to: top))) { "Aller au contenu" }
      HTML(.header, .class("top")) { header }
      navigation
      HTML(.main, .id(top), .set(.tabindex, -1)) { main }
      HTML(.footer) { footer }
      script.map { HTML($0) }
    }
    page.append(body)
    let document = HTML(.html, [.set(.lang, "fr")], page)
    return "<!DOCTYPE html>\n" + String(decoding: document.bytes, as: UTF8.self) + "\n"
  }

  private var head: HTML {
    HTML(.head) {
      HTML(.meta, .set(.charset, "utf-8"))
      HTML(.meta, .set(.httpEquiv, "Content-Security-Policy"), .set(.content, policy))
      HTML(.meta, .set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1"))
      HTML(.meta, .set(.name, "color-scheme"), .set(.content, "light dark"))
      HTML(.meta, .set(.name, "referrer"), .set(.content, "no-referrer"))
      HTML(.meta, .set(.name, "robots"), .set(.content, "noindex, nofollow, noarchive"))
      HTML(.meta, .set(.name, "generator"), .set(.content, "juryblanc \(version)"))
      HTML(.title) { title }
      HTML(HTMLBlock.style)
    }
  }

  /// What the browser may do with the page: show it with its own style sheet, run its own script if it has one, and nothing else.
  private var policy: String {
    var directives = ["default-src 'none'", "style-src \(HTMLBlock.style.source)"]
    if let script { directives.append("script-src \(script.source)") }
    directives += ["base-uri 'none'", "form-action 'none'"]
    return directives.joined(separator: "; ")
  }
}

extension HTML {
  /// A section with its title, which names it for assistive technology.
  static func section(_ id: String, _ title: String, @HTMLBuilder content: () -> HTML) -> HTML {
    let heading = HTMLID(id, "titre")
    return HTML(.section, .id(HTMLID(id)), .labelledBy(heading)) {
      HTML(.h2, .id(heading)) { title }
      content()
    }
  }

  /// A region that scrolls by itself, with a name, which the keyboard can reach.
  static func scrolling(_ name: String, _ classes: String = "scroll", @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(.div, .class(classes), .set(.role, "region"), .set(.label, French.typeset(name)), .focusable, content: content)
  }

  /// Words for who listens to the page, hidden from who sees it.
  static func spoken(_ text: String) -> HTML {
    HTML(.span, .class("vh")) { text }
  }
}
