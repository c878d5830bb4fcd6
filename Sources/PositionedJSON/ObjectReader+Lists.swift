extension ObjectReader {
  /// Reads the object that a member holds.
  public mutating func object<Value>(_ key: String, _ decode: (inout ObjectReader) -> Value) -> Value? {
    guard let node = required(key, "un objet", { $0 }) else { return nil }
    return child(node, at: [.key(key)], decode)
  }

  /// Reads the object that a member holds, if it is there and not `null`.
  public mutating func optionalObject<Value>(_ key: String, _ decode: (inout ObjectReader) -> Value) -> Value? {
    guard let node = optional(key, "un objet", { $0 }) else { return nil }
    return child(node, at: [.key(key)], decode)
  }

  /// Reads the list of objects that a member holds.
  public mutating func objects<Value>(_ key: String, _ decode: (inout ObjectReader) -> Value) -> [Value] {
    decodeAll(required(key, "une liste") { $0.elements }, key, decode)
  }

  /// Reads the list of objects that a member holds; an empty list if it is missing or `null`.
  public mutating func optionalObjects<Value>(_ key: String, _ decode: (inout ObjectReader) -> Value) -> [Value] {
    decodeAll(optional(key, "une liste") { $0.elements }, key, decode)
  }

  /// The list of texts that a member holds; an empty text is refused.
  public mutating func strings(_ key: String) -> [String] {
    texts(required(key, "une liste de textes") { $0.elements }, key)
  }

  /// The list of texts that a member holds; an empty list if it is missing or `null`.
  public mutating func optionalStrings(_ key: String) -> [String] {
    texts(optional(key, "une liste de textes") { $0.elements }, key)
  }

  /// The list of whole numbers that a member holds.
  public mutating func integers(_ key: String) -> [Int] {
    let elements = required(key, "une liste de nombres entiers") { $0.elements } ?? []
    var integers: [Int] = []
    for (index, element) in elements.enumerated() {
      if case .integer(let integer) = element.content {
        integers.append(integer)
      } else {
        note("« \(key) » : on attend un nombre entier, pas \(element.kindInFrench)", at: key, index: index)
        integers.append(0)
      }
    }
    return integers
  }

  private mutating func decodeAll<Value>(
    _ elements: [JSONNode]?,
    _ key: String,
    _ decode: (inout ObjectReader) -> Value
  ) -> [Value] {
    guard let elements else { return [] }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() where faults.count < Self.maximumFaults {
      values.append(child(element, at: [.key(key), .index(index)], decode))
    }
    return values
  }

  private mutating func texts(_ elements: [JSONNode]?, _ key: String) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(elements?.count ?? 0)
    for (index, element) in (elements ?? []).enumerated() {
      if case .string(let text) = element.content, !text.isEmpty {
        texts.append(text)
      } else {
        let found = element.content == .string("") ? "un texte vide" : element.kindInFrench
        note("« \(key) » : on attend un texte, pas \(found)", at: key, index: index)
        texts.append("")
      }
    }
    return texts
  }
}

extension JSONNode {
  fileprivate var elements: [JSONNode]? {
    guard case .array(let elements) = content else { return nil }
    return elements
  }
}
