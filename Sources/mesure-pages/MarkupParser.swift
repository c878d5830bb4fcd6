/// Reads XML into elements; declarations and comments are left out, faults are not looked for.
struct MarkupParser {
  private let bytes: [UInt8]
  private var position = 0

  /// The elements that are open, the root's parent first.
  private var open = [MarkupElement("")]

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The root of a document, or an element without name if there is none.
  static func root(of bytes: [UInt8]) -> MarkupElement {
    var parser = MarkupParser(bytes)
    while parser.position < bytes.count {
      if bytes[parser.position] == UInt8(ascii: "<") { parser.readTag() } else { parser.readText() }
    }
    while parser.open.count > 1 { parser.close() }
    for case .element(let root) in parser.open[0].children { return root }
    return MarkupElement("")
  }

  private mutating func readText() {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    open[open.count - 1].children.append(.text(String(decoding: bytes[position..<end], as: UTF8.self)))
    position = end
  }

  private mutating func readTag() {
    var end = position + 1
    var quote: UInt8?
    while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
      if bytes[end] == quote {
        quote = nil
      } else if quote == nil, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
        quote = bytes[end]
      }
      end += 1
    }
    let tag = bytes[(position + 1)..<end]
    position = min(end + 1, bytes.count)
    switch tag.first {
    case UInt8(ascii: "/"): close()
    case UInt8(ascii: "?"), UInt8(ascii: "!"), nil: break
    default: start(tag)
    }
  }

  private mutating func start(_ tag: ArraySlice<UInt8>) {
    let isEmpty = tag.last == UInt8(ascii: "/")
    let text = String(decoding: isEmpty ? tag.dropLast() : tag, as: UTF8.self)
    let name = text.prefix { !$0.isWhitespace }
    var element = MarkupElement(String(name))
    element.attributes = String(text[name.endIndex...])
    open.append(element)
    if isEmpty { close() }
  }

  private mutating func close() {
    guard open.count > 1 else { return }
    let element = open.removeLast()
    open[open.count - 1].children.append(.element(element))
  }
}
