public import PositionedJSON

/// The findings that are known and accepted: a check then tells what is new.
///
/// It holds no line number and no text of the dossier: a finding is known by its ``Fingerprinting`` and named by its rule, its file and its
/// message, which quotes nothing that would identify a person.
public struct Reference: Hashable, Sendable {
  /// The findings, in the order of the report that they come from.
  public var entries: [Entry]

  /// The value of `schema` in the files that this version reads and writes.
  public static let schema = "juryblanc/reference/v1"

  /// What a file may hold at most: far above the findings of any dossier.
  private static let limits = JSONLimits(depth: 8, size: 16 << 20)

  /// Creates a reference.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// One finding that is known.
  public struct Entry: Hashable, Sendable {
    /// What it is recognised by: 16 hexadecimal digits.
    public var fingerprint: String
    /// Its rule.
    public var rule: Rule.ID
    /// Its file, below the dossier's folder, or `nil` for the dossier as a whole.
    public var file: String?
    /// Its message when it was accepted, masked and shortened.
    public var message: String

    /// Creates an entry.
    public init(fingerprint: String, rule: Rule.ID, file: String?, message: String) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.file = file
      self.message = message
    }
  }

  /// Reads a file.
  ///
  /// - Throws: all the faults of the file, each with its place.
  public init(decoding bytes: [UInt8]) throws(JSONFaults) {
    let node: JSONNode
    do {
      node = try JSONNode(parsing: bytes, limits: Self.limits)
    } catch {
      throw JSONFaults(error)
    }
    entries = try ObjectReader.read(node) { object in
      _ = object.parsed("schema", "« \(Self.schema) »") { $0 == Self.schema ? $0 : nil }
      return object.objects("constats") { Entry(reading: &$0) }
    }
  }

  /// The file's text.
  public var text: String {
    let value: JSONValue = [
      "schema": .string(Self.schema),
      "constats": .list(entries) { entry in
        [
          "empreinte": .string(entry.fingerprint),
          "regle": .string(entry.rule),
          "fichier": .optional(entry.file),
          "message": .string(entry.message),
        ]
      },
    ]
    return JSONText(value).description + "\n"
  }
}

extension Reference.Entry {
  init(reading object: inout ObjectReader) {
    let fingerprint = object.parsed("empreinte", "16 chiffres hexadécimaux") { text in
      text.utf8.count == 16 && text.allSatisfy(\.isHexDigit) ? text.lowercased() : nil
    }
    let rule = object.parsed("regle", "un identifiant tel que « PAG001 »") { Rule.isIdentifier($0) ? $0 : nil }
    self.init(
      fingerprint: fingerprint ?? "",
      rule: rule ?? "",
      file: object.optionalString("fichier"),
      message: object.string("message")
    )
  }
}

/// How the findings of a report stand to a reference.
public struct ReferenceComparison: Hashable, Sendable {
  /// The path of the reference as reports show it.
  public var path: String
  /// How many findings are known.
  public var known: Int
  /// How many are new.
  public var new: Int
  /// Those of the reference that are no longer there.
  public var fixed: [Reference.Entry]

  /// Creates a comparison.
  public init(path: String, known: Int, new: Int, fixed: [Reference.Entry]) {
    self.path = path
    self.known = known
    self.new = new
    self.fixed = fixed
  }
}
