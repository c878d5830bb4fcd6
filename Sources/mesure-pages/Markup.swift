/// An element of XML, as written by the programs that typeset: enough to change a few things in it.
struct MarkupElement: Equatable {
  /// The name, prefix included.
  var name: String

  /// The attributes as written, a space before each.
  var attributes = ""

  var children: [MarkupNode] = []

  /// Creates an element.
  init(_ name: String, _ attributes: String = "", _ children: [MarkupElement] = []) {
    self.name = name
    self.attributes = attributes.isEmpty ? "" : " \(attributes)"
    self.children = children.map { .element($0) }
  }

  /// The value of an attribute as written, or `nil`.
  func attribute(_ name: String) -> String? {
    guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
    return String(attributes[start.upperBound...].prefix { $0 != "\"" })
  }

  /// The children that are elements of a name.
  func elements(_ name: String) -> [MarkupElement] {
    children.compactMap { if case .element(let element) = $0, element.name == name { element } else { nil } }
  }

  /// All the text inside, as written.
  var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }
    .joined()
  }

  /// Changes the elements of a name, wherever they are but inside one another.
  mutating func change(_ name: String, _ change: (inout MarkupElement) -> Void) {
    for index in children.indices {
      guard case .element(var element) = children[index] else { continue }
      // Leaves the only reference here, so that nothing is copied.
      children[index] = .text("")
      if element.name == name { change(&element) } else { element.change(name, change) }
      children[index] = .element(element)
    }
  }

  /// Visits the elements of a name, in order.
  func visit(_ name: String, _ body: (MarkupElement) -> Void) {
    for case .element(let element) in children {
      if element.name == name { body(element) } else { element.visit(name, body) }
    }
  }

  /// Appends the element, written out.
  func write(to text: inout String) {
    text += "<\(name)\(attributes)>"
    for node in children {
      switch node {
      case .element(let element): element.write(to: &text)
      case .text(let content): text += content
      }
    }
    text += "</\(name)>"
  }

  /// The element, written out.
  var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The element as a document.
  var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + written }
}

/// What an element holds.
indirect enum MarkupNode: Equatable {
  case element(MarkupElement)

  /// Text as written, its entities not resolved.
  case text(String)
}
