/// A value of a JSON text, with the place where it is written.
public struct JSONNode: Hashable, Sendable {
  /// Where the value begins.
  public let position: JSONPosition

  /// What it holds.
  public let content: Content

  /// Creates a node; parsing is the usual way to get one.
  public init(_ content: Content, at position: JSONPosition = .start) {
    self.content = content
    self.position = position
  }

  /// Reads a JSON text, strictly as RFC 8259 defines it.
  ///
  /// A byte order mark is skipped, as the RFC allows. Beyond the RFC, what is nearly always a slip is refused: a key
  /// twice in an object, half of a surrogate pair, a number that no `Double` can hold.
  ///
  /// - Throws: the first fault of the text, with its position.
  public init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes, limits: limits)
    self = try parser.document()
  }

  /// What a value holds.
  public enum Content: Hashable, Sendable {
    /// `null`.
    case null

    /// `true` or `false`.
    case boolean(Bool)

    /// A number written without fraction nor exponent, that an `Int` holds.
    case integer(Int)

    /// Any other number.
    case number(Double)

    /// A text, its escapes resolved.
    case string(String)

    /// Values in order.
    case array([JSONNode])

    /// Members in the order of the text, their keys unique.
    case object([JSONMember])
  }
}

/// A key of an object, and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key, its escapes resolved.
  public let key: String

  /// Where the key's opening quote is.
  public let position: JSONPosition

  /// The value.
  public let value: JSONNode

  /// Creates a member.
  public init(key: String, at position: JSONPosition = .start, value: JSONNode) {
    self.key = key
    self.position = position
    self.value = value
  }
}

/// What a reader accepts at most, so that a hostile file costs neither the stack nor the memory.
public struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may be open at once.
  public var depth: Int

  /// The size of the text, in bytes; a tree takes up to twenty times as much.
  public var size: Int

  /// Creates limits; the defaults are far above any file of the project.
  public init(depth: Int = 128, size: Int = 4 << 20) {
    self.depth = depth
    self.size = size
  }
}

extension JSONNode {
  /// The member with a key, or `nil` if there is none or the value is not an object.
  ///
  /// - Complexity: linear in the number of members.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at a 0-based index, or `nil` if there is none or the value is not an array.
  public subscript(index: Int) -> JSONNode? {
    guard case .array(let elements) = content, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// Where the value at a path begins, or as near as the path leads: its parent's position for a missing member.
  public func position(at path: JSONPath) -> JSONPosition {
    var node = self
    for step in path.steps {
      let next =
        switch step {
        case .key(let key): node[key]
        case .index(let index): node[index]
        }
      guard let next else { break }
      node = next
    }
    return node.position
  }

  /// What kind of value it is, in French, with its article: « un texte ».
  public var kindInFrench: String {
    switch content {
    case .null: "« null »"
    case .boolean: "un booléen"
    case .integer: "un nombre entier"
    case .number: "un nombre à virgule"
    case .string: "un texte"
    case .array: "une liste"
    case .object: "un objet"
    }
  }
}
