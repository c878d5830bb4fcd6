public import PositionedJSON

/// The rules that the tool knows, in the order of their file.
public struct RuleCatalogue: Hashable, Sendable {
  /// The rules; their identifiers are unique.
  public let rules: [Rule]

  /// The value of `schema` in the files that this version reads.
  public static let schema = "juryblanc/regles/v1"

  /// Creates a catalogue of rules whose identifiers are unique.
  public init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// Reads a `regles.json`.
  ///
  /// - Throws: all the faults of the file, each with its place.
  public init(decoding bytes: [UInt8]) throws(JSONFaults) {
    rules = try ObjectReader.read(bytes) { object in
      _ = object.parsed("schema", "« \(Self.schema) »") { $0 == Self.schema ? $0 : nil }
      let rules = object.objects("regles") { Rule(reading: &$0) }
      var seen: Set<Rule.ID> = []
      for (index, rule) in rules.enumerated() where !seen.insert(rule.id).inserted && !rule.id.isEmpty {
        object.note("la règle « \(rule.id) » est définie deux fois", at: "regles", index: index)
      }
      return rules
    }
  }

  /// The rule with an identifier, or `nil` if there is none.
  ///
  /// - Complexity: linear in the number of rules, which is a few dozens.
  public subscript(id: Rule.ID) -> Rule? {
    rules.first { $0.id == id }
  }
}

extension Rule {
  /// Reads one object of the list `regles`.
  init(reading object: inout ObjectReader) {
    let id = object.parsed("id", "un identifiant tel que « PAG001 »") { Self.isIdentifier($0) ? $0 : nil }
    let severity = object.choice("gravite", of: Severity.self)
    let precisions = Precision.allCases.map(\.rawValue).joined(separator: ", ")
    let precision = object.optionalParsed("fiabilite", "un mot parmi \(precisions)") { Precision(rawValue: $0) }
    self.init(
      id: id ?? "",
      severity: severity ?? .info,
      title: object.string("intitule"),
      explanation: object.string("explication"),
      advice: object.string("conseil"),
      example: object.optionalObject("exemples") { Example(bad: $0.string("mauvais"), good: $0.string("bon")) }
    )
    self.precision = precision ?? .medium
  }
}
