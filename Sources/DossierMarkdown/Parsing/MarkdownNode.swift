import CCmarkGFM

/// A node of cmark's tree; it must not outlive its `MarkdownTree`.
@safe
struct MarkdownNode {
  private let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  /// The kinds of node that are read.
  enum Kind {
    case document, quote, list, item, code, html, paragraph, heading, thematicBreak, footnote
    case table, tableHeader, tableRow, tableCell
    case text, softBreak, hardBreak, codeSpan, inlineHTML, emphasis, strong, link, image, footnoteCall
    case other
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteCall
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_DOCUMENT: .document
    default: extensionKind
    }
  }

  /// The kind of a node that an extension made: its number is given at run time, so its name tells.
  private var extensionKind: Kind {
    guard let name = unsafe cmark_node_get_type_string(pointer) else { return .other }
    return switch unsafe String(cString: name) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }

  var firstChild: MarkdownNode? { unsafe MarkdownNode(cmark_node_first_child(pointer)) }
  var lastChild: MarkdownNode? { unsafe MarkdownNode(cmark_node_last_child(pointer)) }
  var next: MarkdownNode? { unsafe MarkdownNode(cmark_node_next(pointer)) }
  var previous: MarkdownNode? { unsafe MarkdownNode(cmark_node_previous(pointer)) }
  var parent: MarkdownNode? { unsafe MarkdownNode(cmark_node_parent(pointer)) }

  /// The first line, 1-based in the text that was parsed, or 0 if cmark does not know.
  var firstLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }

  /// The last line, 1-based in the text that was parsed; containers end on a blank line at times.
  var lastLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// The first number of an ordered list, or `nil` for bullets.
  var listStart: Int? {
    unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Whether a code block stands between fences, and not indented.
  var isFenced: Bool {
    var length: CInt = 0
    var offset: CInt = 0
    var character: CChar = 0
    return unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  var fenceInfo: String { unsafe Self.string(cmark_node_get_fence_info(pointer)) }
  var literal: String { unsafe Self.string(cmark_node_get_literal(pointer)) }
  var destination: String { unsafe Self.string(cmark_node_get_url(pointer)) }

  /// The literal in UTF-8.
  var literalBytes: [UInt8] {
    var bytes: [UInt8] = []
    appendLiteral(to: &bytes)
    return bytes
  }

  /// Appends the literal to a buffer, without a string in between.
  func appendLiteral(to bytes: inout [UInt8]) {
    guard let literal = unsafe cmark_node_get_literal(pointer) else { return }
    unsafe literal.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      var length = 0
      while unsafe start[length] != 0 { length += 1 }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    }
  }

  /// Whether two values stand for the same node.
  func isSame(as other: MarkdownNode) -> Bool {
    unsafe pointer == other.pointer
  }

  /// Frees the node and all below it; only the tree calls it, on its root.
  func free() {
    unsafe cmark_node_free(pointer)
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
