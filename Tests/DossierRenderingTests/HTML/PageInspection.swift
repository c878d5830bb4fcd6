/// The tags of a page, read as a browser would, to see what a page really holds.
struct PageInspection {
  /// A tag that opens an element.
  struct Tag {
    let name: String
    let attributes: [(name: String, value: String)]

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The opening tags, in order.
  private(set) var tags: [Tag] = []

  /// What is between the tags, with its references as they are written; texts of style sheets and scripts apart.
  private(set) var text = ""

  /// The texts of style sheets and scripts, by the names of their elements.
  private(set) var blocks: [(name: String, text: String)] = []

  /// Reads a page.
  init(_ page: String) {
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("/") || rest.hasPrefix("!") {
        rest = rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
        continue
      }
      let tag = Self.tag(&rest)
      tags.append(tag)
      if tag.name == "style" || tag.name == "script", let end = rest.firstRange(of: "</\(tag.name)") {
        blocks.append((tag.name, String(rest[..<end.lowerBound])))
        rest = rest[end.lowerBound...]
      }
    }
    text += rest
  }

  /// Reads a tag up to its end, past quoted values.
  private static func tag(_ rest: inout Substring) -> Tag {
    let name = rest.prefix { !$0.isWhitespace && $0 != ">" }
    rest = rest.dropFirst(name.count)
    var attributes: [(String, String)] = []
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let first = rest.first, first != ">" else { break }
      let attribute = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" }
      rest = rest.dropFirst(max(attribute.count, 1))
      var value = ""
      if rest.first == "=" {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          rest = rest.dropFirst()
          value = String(rest.prefix { $0 != quote })
          rest = rest.dropFirst(value.count + 1)
        } else {
          value = String(rest.prefix { !$0.isWhitespace && $0 != ">" })
          rest = rest.dropFirst(value.count)
        }
      }
      attributes.append((attribute.lowercased(), value))
    }
    rest = rest.dropFirst()
    return Tag(name: name.lowercased(), attributes: attributes)
  }

  /// The ids, in order.
  var ids: [String] { tags.compactMap { $0["id"] } }

  /// Where links lead, in order.
  var links: [String] { tags.filter { $0.name == "a" }.compactMap { $0["href"] } }

  /// What the page's policy says.
  var policy: String {
    tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"] ?? ""
  }

  /// The faults of a page that must stand alone and hold nothing that runs, but for the scripts asked.
  func faults(scripts: Int) -> [String] {
    var faults: [String] = []
    let forbidden: Set<String> = [
      "iframe", "object", "embed", "img", "link", "base", "form", "video", "audio", "source", "image", "use",
      "foreignobject",
      "animate", "set", "frame", "applet", "template", "math", "noscript",
    ]
    let loading: Set<String> = ["src", "srcset", "style", "action", "formaction", "xlink:href", "ping"]
    for tag in tags {
      if forbidden.contains(tag.name) { faults.append("<\(tag.name)>") }
      for (name, value) in tag.attributes where name.hasPrefix("on") || loading.contains(name) {
        faults.append("\(name)=\(value)")
      }
      if tag["href"] != nil, tag.name != "a" { faults.append("<\(tag.name) href>") }
    }
    for link in links where link.contains(":") || link.hasPrefix("/") || link.contains("\\") {
      faults.append("href \(link)")
    }
    if tags.count(where: { $0.name == "script" }) != scripts { faults.append("scripts") }
    if tags.count(where: { $0.name == "style" }) != 1 { faults.append("styles") }
    if Set(ids).count != ids.count { faults.append("ids") }
    faults += links.filter { $0.hasPrefix("#") && !ids.contains(String($0.dropFirst())) }.map { "nowhere \($0)" }
    return faults
  }
}
