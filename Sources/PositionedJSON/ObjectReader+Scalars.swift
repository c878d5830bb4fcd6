extension ObjectReader {
  /// The text of a member; an empty one is refused.
  public mutating func string(_ key: String) -> String {
    required(key, "un texte") { $0.text } ?? ""
  }

  /// The text of a member that may be missing or `null`.
  public mutating func optionalString(_ key: String) -> String? {
    optional(key, "un texte") { $0.text }
  }

  /// The whole number of a member, within a range.
  public mutating func integer(_ key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int {
    let value = required(key, "un nombre entier") { $0.integer }
    return checked(value, key, in: range) ?? 0
  }

  /// The whole number of a member that may be missing or `null`, within a range.
  public mutating func optionalInteger(_ key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
    let value = optional(key, "un nombre entier") { $0.integer }
    return checked(value, key, in: range)
  }

  /// The number of a member, whole or not, within a range.
  public mutating func number(
    _ key: String,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> Double {
    let value = required(key, "un nombre") { $0.number }
    return checked(value, key, in: range) ?? 0
  }

  /// The number of a member that may be missing or `null`, within a range.
  public mutating func optionalNumber(
    _ key: String,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> Double? {
    let value = optional(key, "un nombre") { $0.number }
    return checked(value, key, in: range)
  }

  /// The boolean of a member.
  public mutating func boolean(_ key: String) -> Bool {
    required(key, "true ou false") { $0.boolean } ?? false
  }

  /// The boolean of a member that may be missing or `null`.
  public mutating func optionalBoolean(_ key: String) -> Bool? {
    optional(key, "true ou false") { $0.boolean }
  }

  /// What a member's text stands for, such as a date; `expected` names it in French, with its article.
  ///
  /// The text is refused if `parse` returns `nil`.
  public mutating func parsed<Value>(_ key: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
    required(key, expected) { $0.text.flatMap(parse) }
  }

  /// What the text of a member that may be missing or `null` stands for; `expected` names it in French.
  ///
  /// The text is refused if `parse` returns `nil`.
  public mutating func optionalParsed<Value>(
    _ key: String,
    _ expected: String,
    _ parse: (String) -> Value?
  ) -> Value? {
    optional(key, expected) { $0.text.flatMap(parse) }
  }

  /// The choice that a member's text names, an enumeration's raw value; the nearest one is suggested.
  public mutating func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let node = node(key), let word = node.text else {
      return required(key, "un mot parmi \(words.joined(separator: ", "))") { _ in nil }
    }
    if let choice = Choice(rawValue: word) { return choice }
    let message = "« \(word) » n'est pas accepté : \(words.joined(separator: ", "))"
    note(message, at: key, suggestion: Spelling.nearest(to: word, among: words))
    return nil
  }
}

extension ObjectReader {
  /// Reads a member that must be there.
  mutating func required<Value>(_ key: String, _ expected: String, _ read: (JSONNode) -> Value?) -> Value? {
    guard let node = node(key) else {
      if isObject { note("« \(key) » manque", at: key) }
      return nil
    }
    return self.read(node, key, expected, read)
  }

  /// Reads a member that may be missing or `null`.
  mutating func optional<Value>(_ key: String, _ expected: String, _ read: (JSONNode) -> Value?) -> Value? {
    guard let node = node(key), node.content != .null else { return nil }
    return self.read(node, key, expected, read)
  }

  private mutating func read<Value>(
    _ node: JSONNode,
    _ key: String,
    _ expected: String,
    _ read: (JSONNode) -> Value?
  ) -> Value? {
    if let value = read(node) { return value }
    note("« \(key) » : on attend \(expected), pas \(node.shownInFrench)", at: key)
    return nil
  }

  private mutating func checked<Value: Comparable>(_ value: Value?, _ key: String, in range: ClosedRange<Value>)
    -> Value?
  {
    guard let value, !range.contains(value) else { return value }
    note("« \(key) » vaut \(value), hors de l'intervalle \(range.lowerBound) à \(range.upperBound)", at: key)
    return nil
  }
}

extension JSONNode {
  /// The text, if it is one and not an empty one.
  fileprivate var text: String? {
    guard case .string(let text) = content, !text.isEmpty else { return nil }
    return text
  }

  fileprivate var integer: Int? {
    guard case .integer(let integer) = content else { return nil }
    return integer
  }

  fileprivate var number: Double? {
    switch content {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  fileprivate var boolean: Bool? {
    guard case .boolean(let boolean) = content else { return nil }
    return boolean
  }

  /// The value itself if it is short, else its kind, for messages.
  fileprivate var shownInFrench: String {
    switch content {
    case .string(let text) where text.isEmpty: "un texte vide"
    case .string(let text) where text.utf8.count <= 40: "« \(text) »"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    case .boolean(let boolean): "\(boolean)"
    default: kindInFrench
    }
  }
}
