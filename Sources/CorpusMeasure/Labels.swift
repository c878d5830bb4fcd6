public import PositionedJSON

/// What strict readers say of one dossier of a corpus: where its parts are, and what it shows.
public struct Labels: Hashable, Sendable {
  /// The path of the dossier, beside the labels.
  public var dossier: String
  /// The référentiel.
  public var referentiel: String
  /// The épreuve.
  public var epreuve: String
  /// The parts, with their lines.
  public var parts: [Part]
  /// How many entretiens the text recounts, by the number that the part has in the whole title (`P2`, `P3`).
  public var interviews: [Interviews]
  /// What is said of each attendu, by the short id.
  public var attendus: [Item]
  /// What is said of each critère, by its code.
  public var criteres: [Item]

  /// The lines of a part, heading included.
  public struct Part: Hashable, Sendable {
    /// The number, 1-based.
    public var number: Int
    /// The first line, 1-based.
    public var first: Int
    /// The last line, 1-based and inclusive.
    public var last: Int
  }

  /// The number of entretiens of a part.
  public struct Interviews: Hashable, Sendable {
    /// The key of the part.
    public var part: String
    /// The number.
    public var count: Int
  }

  /// What is said of an attendu or critère.
  public struct Item: Hashable, Sendable {
    /// The id.
    public var id: String
    /// Whether the dossier shows it.
    public var isPresent: Bool
    /// Whether two strict readers disagreed: then nobody is judged on it.
    public var isArguable: Bool
    /// The best passage, if it is present.
    public var lines: ClosedRange<Int>?
  }

  /// Reads labels.
  ///
  /// - Throws: every fault of the text.
  public init(decoding bytes: [UInt8]) throws(JSONFaults) {
    self = try ObjectReader.read(bytes) { reader in
      reader.ignore(
        "annexes_fichier",
        "annexes_first_line",
        "persons_accompanied",
        "personal_data",
        "comment",
        "fichier",
        "note",
        "files"
      )
      return Labels(
        dossier: reader.string("dossier"),
        referentiel: reader.string("referentiel"),
        epreuve: reader.string("epreuve"),
        parts: reader.objects("parts") { part in
          part.ignore("fichier", "last_fichier")
          return Part(number: part.integer("part"), first: part.integer("first_line"), last: part.integer("last_line"))
        },
        interviews: Self.interviews(reader.node("interviews")),
        attendus: Self.items(reader.node("attendus")),
        criteres: Self.items(reader.node("criteres"))
      )
    }
  }

  private init(
    dossier: String,
    referentiel: String,
    epreuve: String,
    parts: [Part],
    interviews: [Interviews],
    attendus: [Item],
    criteres: [Item]
  ) {
    self.dossier = dossier
    self.referentiel = referentiel
    self.epreuve = epreuve
    self.parts = parts
    self.interviews = interviews
    self.attendus = attendus
    self.criteres = criteres
  }

  private static func interviews(_ node: JSONNode?) -> [Interviews] {
    guard case .object(let members)? = node?.content else { return [] }
    return members.compactMap { member in
      guard case .integer(let count) = member.value.content else { return nil }
      return Interviews(part: member.key, count: count)
    }
  }

  private static func items(_ node: JSONNode?) -> [Item] {
    guard case .object(let members)? = node?.content else { return [] }
    return members.map { member in
      var reader = ObjectReader(member.value)
      let lines: [Int] = (reader.node("lines")?.integers) ?? []
      return Item(
        id: member.key,
        isPresent: reader.boolean("present"),
        isArguable: reader.optionalBoolean("arguable") ?? false,
        lines: lines.count == 2 && lines[0] <= lines[1] ? lines[0]...lines[1] : nil
      )
    }
  }
}

extension JSONNode {
  fileprivate var integers: [Int]? {
    guard case .array(let elements) = content else { return nil }
    return elements.compactMap { element in
      guard case .integer(let value) = element.content else { return nil }
      return value
    }
  }
}
