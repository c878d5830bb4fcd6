package import PositionedJSON

/// Whether a JSON value fits a JSON Schema, for the keywords that the schemas of authored files use.
package struct SchemaValidator {
  private let root: JSONNode

  /// Creates a validator of a schema.
  package init(_ schema: JSONNode) {
    root = schema
  }

  /// Whether a value fits.
  package func accepts(_ value: JSONNode) -> Bool {
    fits(value, root)
  }

  private func fits(_ value: JSONNode, _ schema: JSONNode) -> Bool {
    guard case .object(let keywords) = schema.content else { return true }
    return keywords.allSatisfy { fits(value, $0.key, $0.value, schema) }
  }

  private func fits(_ value: JSONNode, _ keyword: String, _ rule: JSONNode, _ schema: JSONNode) -> Bool {
    switch keyword {
    case "$ref": referred(rule).map { fits(value, $0) } ?? false
    case "type": elements(rule, orItself: true).contains { isA(value, text($0)) }
    case "const": value.content == rule.content || isSame(value, rule)
    case "enum": elements(rule).contains { isSame(value, $0) }
    case "anyOf": elements(rule).contains { fits(value, $0) }
    case "allOf": elements(rule).allSatisfy { fits(value, $0) }
    case "not": !fits(value, rule)
    case "if": !fits(value, rule) || schema["then"].map { fits(value, $0) } ?? true
    case "minLength": string(value).map { $0.unicodeScalars.count >= number(rule) } ?? true
    case "minimum": numeric(value).map { $0 >= numeric(rule) ?? 0 } ?? true
    case "maximum": numeric(value).map { $0 <= numeric(rule) ?? 0 } ?? true
    case "required": members(value).map { _ in elements(rule).allSatisfy { value[text($0)] != nil } } ?? true
    case "minItems": isA(value, "array") ? elements(value).count >= number(rule) : true
    case "minProperties": members(value).map { $0.count >= number(rule) } ?? true
    case "items": elements(value).allSatisfy { fits($0, rule) }
    case "contains": isA(value, "array") ? elements(value).contains { fits($0, rule) } : true
    case "properties":
      (members(value) ?? []).allSatisfy { member in rule[member.key].map { fits(member.value, $0) } ?? true }
    case "additionalProperties":
      (members(value) ?? []).allSatisfy { member in
        schema["properties"]?[member.key] != nil || (rule.content == .boolean(false) ? false : fits(member.value, rule))
      }
    default: true
    }
  }

  private func referred(_ rule: JSONNode) -> JSONNode? {
    root["$defs"]?[String(text(rule).split(separator: "/").last ?? "")]
  }

  private func elements(_ node: JSONNode, orItself: Bool = false) -> [JSONNode] {
    if case .array(let elements) = node.content { return elements }
    return orItself ? [node] : []
  }

  private func members(_ node: JSONNode) -> [JSONMember]? {
    if case .object(let members) = node.content { members } else { nil }
  }

  private func string(_ node: JSONNode) -> String? {
    if case .string(let text) = node.content { text } else { nil }
  }

  private func text(_ node: JSONNode) -> String { string(node) ?? "" }

  private func numeric(_ node: JSONNode) -> Double? {
    switch node.content {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  private func number(_ node: JSONNode) -> Int { Int(numeric(node) ?? 0) }

  private func isSame(_ value: JSONNode, _ other: JSONNode) -> Bool {
    value.content == other.content
  }

  private func isA(_ value: JSONNode, _ type: String) -> Bool {
    switch (value.content, type) {
    case (.string, "string"), (.integer, "integer"), (.integer, "number"), (.number, "number"), (.boolean, "boolean"),
      (.null, "null"), (.object, "object"), (.array, "array"):
      true
    default: false
    }
  }
}
