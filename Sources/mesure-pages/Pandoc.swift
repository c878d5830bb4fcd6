import PositionedJSON

/// Pandoc's tree of a document is JSON: blocks and inlines are objects with a tag, "t", and a content, "c".
extension JSONValue {
  /// Reads a text that pandoc wrote.
  init(pandoc bytes: [UInt8]) throws {
    self.init(try JSONNode(parsing: bytes, limits: JSONLimits(depth: 1000, size: 256 << 20)))
  }

  private init(_ node: JSONNode) {
    switch node.content {
    case .null: self = .null
    case .boolean(let boolean): self = .boolean(boolean)
    case .integer(let integer): self = .integer(integer)
    // The only such numbers are the shares of columns in a table's width.
    case .number(let number): self = .decimal(Int((number * 1e9).rounded()), digits: 9)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map { JSONValue($0) })
    case .object(let members): self = .object(members.map { Member($0.key, JSONValue($0.value)) })
    }
  }

  /// Creates a block or an inline.
  init(_ tag: String, _ content: JSONValue) {
    self = ["t": .string(tag), "c": content]
  }

  /// The end of a line that the author asked for.
  static var lineBreak: JSONValue { ["t": "LineBreak"] }

  /// The end of a line of the source.
  static var softBreak: JSONValue { ["t": "SoftBreak"] }

  /// Creates a block or an inline in another format, which only a writer of that format keeps.
  init(raw tag: String, openXML text: String) {
    self.init(tag, ["openxml", .string(text)])
  }

  /// The value of a member, or `nil`.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at an index, or `null`.
  subscript(index: Int) -> JSONValue {
    elements.indices.contains(index) ? elements[index] : .null
  }

  /// The elements of a list; none for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; empty for anything else.
  var text: String {
    if case .string(let text) = self { text } else { "" }
  }

  /// The tag of a block or an inline; empty for anything else.
  var tag: String { self["t"]?.text ?? "" }

  /// The content of a block or an inline.
  var content: JSONValue { self["c"] ?? .null }

  /// A block or an inline with another content.
  func with(content: JSONValue) -> JSONValue { JSONValue(tag, content) }

  /// A list with another element at an index.
  func with(_ element: JSONValue, at index: Int) -> JSONValue {
    var elements = elements
    if elements.indices.contains(index) { elements[index] = element }
    return .array(elements)
  }

  /// The text in HTML of a block of markup, or `nil` for anything else.
  var rawHTML: String? {
    tag == "RawBlock" && content[0].text == "html" ? content[1].text : nil
  }

  /// The value with some of its blocks and inlines replaced by others, wherever they are but inside those replaced.
  ///
  /// `replace` gives what takes the place of a block or an inline, or `nil` to keep it and look inside.
  func rewritten(_ replace: (JSONValue) -> [JSONValue]?) -> JSONValue {
    switch self {
    case .array(let elements):
      var result: [JSONValue] = []
      for element in elements {
        let others = element.tag.isEmpty ? nil : replace(element)
        if let others { result += others } else { result.append(element.rewritten(replace)) }
      }
      return .array(result)
    case .object(let members): return .object(members.map { Member($0.key, $0.value.rewritten(replace)) })
    default: return self
    }
  }
}
