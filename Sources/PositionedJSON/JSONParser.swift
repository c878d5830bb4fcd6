/// One pass over the bytes of a JSON text, from which the tree is built.
struct JSONParser {
  let bytes: [UInt8]
  let limits: JSONLimits

  /// The byte to read next.
  var offset = 0

  /// The line of `offset`, 1-based.
  var line = 1

  /// What to subtract from an offset for its 0-based column: the line's start, and the UTF-8 continuation bytes since.
  var columnBase = 0

  private var depth = 0

  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Reads the whole text: one value, with nothing but white space around it.
  mutating func document() throws(JSONSyntaxError) -> JSONNode {
    guard bytes.count <= limits.size else {
      throw JSONSyntaxError(.tooLarge(limit: limits.size), at: .start)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      columnBase = 3
    }
    let node = try value()
    skipSpace()
    guard offset == bytes.count else {
      throw isCommentStart ? fault(.comment) : fault(.trailingContent)
    }
    return node
  }

  /// Reads one value, white space before it allowed.
  private mutating func value() throws(JSONSyntaxError) -> JSONNode {
    skipSpace()
    let start = position
    switch current {
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
    case UInt8(ascii: "{"):
      return JSONNode(try nested { parser throws(JSONSyntaxError) in try parser.object() }, at: start)
    case UInt8(ascii: "["):
      return JSONNode(try nested { parser throws(JSONSyntaxError) in try parser.array() }, at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSONNode(try number(), at: start)
    case UInt8(ascii: "t") where take("true"): return JSONNode(.boolean(true), at: start)
    case UInt8(ascii: "f") where take("false"): return JSONNode(.boolean(false), at: start)
    case UInt8(ascii: "n") where take("null"): return JSONNode(.null, at: start)
    default: throw unexpected(.value)
    }
  }

  /// Reads an array or object, one level deeper.
  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONSyntaxError) -> JSONNode.Content
  ) throws(JSONSyntaxError) -> JSONNode.Content {
    guard depth < limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
    depth += 1
    offset += 1
    let content = try read(&self)
    depth -= 1
    return content
  }

  private mutating func array() throws(JSONSyntaxError) -> JSONNode.Content {
    var elements: [JSONNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      skipSpace()
      let comma = position
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw unexpected(.commaOrArrayEnd) }
      skipSpace()
      if current == UInt8(ascii: "]") { throw JSONSyntaxError(.trailingComma, at: comma) }
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONNode.Content {
    var members: [JSONMember] = []
    var keys = UniqueKeys()
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      let start = position
      guard current == UInt8(ascii: "\"") else { throw unexpected(.keyOrEnd) }
      let key = try string()
      if let first = keys.insert(key, among: members) {
        throw JSONSyntaxError(.duplicateKey(key, first: members[first].position), at: start)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      members.append(JSONMember(key: key, at: start, value: try value()))
      skipSpace()
      let comma = position
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw unexpected(.commaOrObjectEnd) }
      skipSpace()
      if current == UInt8(ascii: "}") { throw JSONSyntaxError(.trailingComma, at: comma) }
    }
  }
}

/// Tells whether an object has a key already: by looking, then through a table once the object is large.
private struct UniqueKeys {
  private var table: [String: Int] = [:]

  /// The index of the member that has the key, or `nil` after noting that it comes next.
  mutating func insert(_ key: String, among members: [JSONMember]) -> Int? {
    if members.count < 16 {
      return members.firstIndex { $0.key == key }
    }
    if table.isEmpty {
      for (index, member) in members.enumerated() {
        table[member.key] = index
      }
    }
    if let first = table[key] { return first }
    table[key] = members.count
    return nil
  }
}
