package import PositionedJSON

/// Holds a JSON value against the part of JSON Schema that the published schemas use: types, properties, items, enumerations, constants, minima.
///
/// A key that the schema does not name is a fault here, though the schema allows it: what the tool writes must be published.
package struct SchemaWalker {
  /// What does not fit, each with its path.
  package private(set) var faults: [String] = []

  /// Holds a value against a schema.
  package init(_ value: JSONNode, _ schema: JSONNode) {
    walk(value, schema, "$")
  }

  private mutating func walk(_ value: JSONNode, _ schema: JSONNode, _ path: String) {
    if let constant = schema["const"], constant.content != value.content { faults.append("\(path): const") }
    if case .array(let words)? = schema["enum"]?.content, !words.contains(where: { $0.content == value.content }) {
      faults.append("\(path): enum \(value.content)")
    }
    let types = types(schema)
    if !types.isEmpty, !types.contains(where: { Self.isA(value, $0) }) { faults.append("\(path): \(types)") }
    if case .integer(let number) = value.content, case .integer(let least)? = schema["minimum"]?.content,
      number < least
    {
      faults.append("\(path): minimum")
    }
    switch value.content {
    case .object(let members):
      guard let properties = schema["properties"] else { return }
      for member in members {
        guard let own = properties[member.key] else {
          faults.append("\(path).\(member.key): unknown")
          continue
        }
        walk(member.value, own, "\(path).\(member.key)")
      }
      if case .array(let keys)? = schema["required"]?.content {
        for case .string(let key) in keys.map(\.content) where value[key] == nil {
          faults.append("\(path).\(key): missing")
        }
      }
    case .array(let elements):
      guard let items = schema["items"] else { return }
      for (index, element) in elements.enumerated() { walk(element, items, "\(path)[\(index)]") }
    default: break
    }
  }

  private func types(_ schema: JSONNode) -> [String] {
    switch schema["type"]?.content {
    case .string(let type)?: [type]
    case .array(let types)?: types.compactMap { if case .string(let type) = $0.content { type } else { nil } }
    default: []
    }
  }

  private static func isA(_ value: JSONNode, _ type: String) -> Bool {
    switch (value.content, type) {
    case (.string, "string"), (.integer, "integer"), (.integer, "number"), (.number, "number"), (.boolean, "boolean"),
      (.null, "null"), (.object, "object"), (.array, "array"):
      true
    default: false
    }
  }
}
