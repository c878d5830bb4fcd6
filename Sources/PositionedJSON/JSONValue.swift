/// A value to be written as JSON; members keep the order in which they are given.
///
/// Literals make the common ones: `["outil": ["nom": "juryblanc"], "lignes": [24, 130], "titre": nil]`.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null

  /// `true` or `false`.
  case boolean(Bool)

  /// A whole number.
  case integer(Int)

  /// The number `units` / 10^`digits`, written with exactly that many decimals: `.decimal(535, digits: 2)` is 5.35.
  ///
  /// Nothing is rounded on the way, so that a figure is the same in every format and on every machine.
  case decimal(_ units: Int, digits: Int)

  /// A text.
  case string(String)

  /// Values in order.
  case array([JSONValue])

  /// Members in order; giving a key twice is the caller's mistake and is written as given.
  case object([Member])

  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String

    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// A text, or `null` for none.
  public static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// A whole number, or `null` for none.
  public static func optional(_ integer: Int?) -> JSONValue {
    integer.map(JSONValue.integer) ?? .null
  }

  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// A list with one value for each element of a sequence.
  public static func list<Element>(
    _ elements: some Sequence<Element>,
    _ transform: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.map(transform))
  }

  /// Adds a member at the end of an object; does nothing to any other value.
  public mutating func append(_ key: String, _ value: JSONValue) {
    guard case .object(var members) = self else { return }
    self = .null
    members.append(Member(key, value))
    self = .object(members)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates a text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// Creates a whole number.
  public init(integerLiteral value: Int) {
    self = .integer(value)
  }

  /// Creates a boolean.
  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }

  /// Creates `null`.
  public init(nilLiteral: ()) {
    self = .null
  }

  /// Creates a list.
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  /// Creates an object whose members keep the literal's order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
