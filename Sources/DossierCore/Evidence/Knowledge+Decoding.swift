public import PositionedJSON

extension Knowledge {
  /// A file of knowledge, read as JSON.
  public struct File: Hashable, Sendable {
    /// The path, for faults.
    public var path: String

    /// The contents.
    public var root: JSONNode

    /// Creates a file.
    public init(path: String, root: JSONNode) {
      self.path = path
      self.root = root
    }
  }

  /// Reads knowledge files and merges them.
  ///
  /// - Parameters:
  ///   - files: the files, in order.
  ///   - knownIDs: the ids of the référentiel's attendus and critères; `nil` accepts any.
  /// - Throws: every fault of every file: unknown keys, wrong types, unknown or repeated ids, entries without facets, unreadable terms.
  public init(decoding files: [File], knownIDs: Set<String>? = nil) throws(KnowledgeError) {
    var decoder = KnowledgeDecoder(files: files, knownIDs: knownIDs)
    decoder.decode()
    guard decoder.faults.isEmpty else { throw KnowledgeError(faults: decoder.faults) }
    self = decoder.knowledge
  }
}

/// The reading of knowledge files, which goes on after a fault so that authors see them all.
struct KnowledgeDecoder {
  var knowledge = Knowledge(referentiel: "")
  private(set) var faults: [KnowledgeError.Fault] = []
  private let files: [Knowledge.File]
  private let knownIDs: Set<String>?
  private var file = 0
  private var seenIDs: Set<String> = []
  /// The threshold of the file at hand.
  private var threshold: Double?
  /// Whether the entries of the file at hand are measured by their best passage.
  private var isLocal = false
  /// How many times an unknown id was compared with the known ones.
  private var guesses = 0

  private static let mostGuesses = 100

  static let schema = "juryblanc/preuves/v1"

  init(files: [Knowledge.File], knownIDs: Set<String>?) {
    self.files = files
    self.knownIDs = knownIDs
  }

  mutating func decode() {
    for index in files.indices {
      file = index
      decode(files[index].root)
    }
  }

  private mutating func decode(_ root: JSONNode) {
    threshold = nil
    isLocal = root["mesure"].map { isLocal($0) } ?? false
    if let node = root["seuil"] { threshold = weight(node) }
    for member in members(of: root, allowing: Self.keys) {
      switch member.key {
      case "schema":
        let schema = string(member.value)
        if schema != Self.schema {
          fault("schéma « \(schema) » inconnu : « \(Self.schema) » attendu", at: member.value)
        }
      case "referentiel":
        let id = string(member.value)
        if !knowledge.referentiel.isEmpty && knowledge.referentiel != id {
          fault("« \(id) » : les fichiers précédents sont pour « \(knowledge.referentiel) »", at: member.value)
        }
        knowledge.referentiel = id
      case "seuil", "mesure", "$schema": break
      case "concepts":
        for concept in members(of: member.value, allowing: nil) {
          let name = Knowledge.Text(concept.key, file: file, at: concept.position)
          knowledge.concepts.append(Knowledge.Concept(name: name, terms: texts(concept.value)))
        }
      default:
        for entry in elements(of: member.value) { decodeEntry(entry) }
      }
    }
    for key in ["schema", "referentiel"] where root[key] == nil { fault("il manque « \(key) »", at: root) }
  }

  /// The keys of a file.
  static let keys = ["schema", "referentiel", "seuil", "mesure", "concepts", "entrees", "$schema"]

  /// The keys of an entry.
  static let entryKeys = [
    "id", "portee", "seuil", "titres", "facettes", "exclusions", "conseil", "attendu", "exemples", "contreExemples",
    "composantes",
  ]

  /// The keys of a facet.
  static let facetKeys = ["nom", "forts", "faibles", "facultative", "structure"]

  /// The keys of what a layout may show.
  static let structureKeys = ["titres", "tableaux", "chiffres", "images", "listes"]

  private mutating func decodeEntry(_ node: JSONNode) {
    let members = members(of: node, allowing: Self.entryKeys)
    guard let idNode = node["id"] else {
      fault("il manque « id »", at: node)
      return
    }
    var entry = Knowledge.Entry(id: text(idNode))
    if let threshold { entry.threshold = threshold }
    entry.isLocal = isLocal
    let id = entry.id.value
    refuseUnknown(entry.id)
    if !seenIDs.insert(id).inserted { fault("« \(id) » a déjà une entrée", at: idNode) }
    for member in members {
      switch member.key {
      case "portee": entry.isAnywhere = isAnywhere(member.value)
      case "seuil": entry.threshold = weight(member.value)
      case "titres": entry.titles = texts(member.value)
      case "composantes": entry.components = components(member.value)
      case "exclusions": entry.exclusions = texts(member.value)
      case "conseil": entry.advice = string(member.value)
      case "attendu": entry.expectation = string(member.value)
      case "exemples": entry.examples = texts(member.value)
      case "contreExemples": entry.counterexamples = texts(member.value)
      case "facettes": entry.facets = elements(of: member.value).map { decodeFacet($0) }
      default: break
      }
    }
    if !entry.facets.contains(where: { !$0.isOptional }) {
      fault("« \(id) » n'a pas de facette obligatoire", at: node["facettes"] ?? node)
    }
    knowledge.entries.append(entry)
  }

  private mutating func components(_ node: JSONNode) -> [Knowledge.Text] {
    let ids = texts(node)
    for id in ids { refuseUnknown(id) }
    return ids
  }

  private mutating func refuseUnknown(_ id: Knowledge.Text) {
    guard let knownIDs, !knownIDs.contains(id.value) else { return }
    // A guess costs as much as there are ids: a file that is all wrong needs no more of them.
    guesses += 1
    let meant = guesses <= Self.mostGuesses ? Spelling.nearestName(to: id.value, among: knownIDs.sorted()) : nil
    fault("« \(id.value) » n'est ni un attendu ni un critère du référentiel", at: id.position, suggestion: meant)
  }

  private mutating func isAnywhere(_ node: JSONNode) -> Bool {
    switch string(node) {
    case "dossier": return true
    case "parties", "": return false
    case let other:
      fault("portée « \(other) » : « parties » ou « dossier » attendu", at: node)
      return false
    }
  }

  private mutating func isLocal(_ node: JSONNode) -> Bool {
    switch string(node) {
    case "passage": return true
    case "ensemble", "": return false
    case let other:
      fault("mesure « \(other) » : « ensemble » ou « passage » attendu", at: node)
      return false
    }
  }

  private mutating func decodeFacet(_ node: JSONNode) -> Knowledge.Facet {
    var facet = Knowledge.Facet(name: Knowledge.Text("", file: file, at: node.position))
    for member in members(of: node, allowing: Self.facetKeys) {
      switch member.key {
      case "nom": facet.name = text(member.value)
      case "forts": facet.strong = texts(member.value)
      case "faibles": facet.weak = texts(member.value)
      case "facultative": facet.isOptional = boolean(member.value)
      default: facet.structure = decodeStructure(member.value)
      }
    }
    if facet.name.value.isEmpty { fault("facette sans « nom »", at: node) }
    if facet.strong.isEmpty, facet.weak.isEmpty, facet.structure == Knowledge.Structure() {
      fault("facette vide : ni « forts », ni « faibles », ni « structure »", at: node)
    }
    return facet
  }

  private mutating func decodeStructure(_ node: JSONNode) -> Knowledge.Structure {
    var structure = Knowledge.Structure()
    for member in members(of: node, allowing: Self.structureKeys) {
      let count = positiveInteger(member.value)
      switch member.key {
      case "titres": structure.headings = count
      case "tableaux": structure.tables = count
      case "chiffres": structure.figures = count
      case "images": structure.images = count
      default: structure.lists = count
      }
    }
    return structure
  }
}

// MARK: Values

extension KnowledgeDecoder {
  private mutating func fault(_ message: String, at node: JSONNode) {
    fault(message, at: node.position)
  }

  fileprivate mutating func fault(_ message: String, at position: JSONPosition, suggestion: String? = nil) {
    faults.append(KnowledgeError.Fault(file: files[file].path, at: position, message, suggestion: suggestion))
  }

  /// The members of an object; keys that are not allowed are faults and left out.
  private mutating func members(of node: JSONNode, allowing keys: [String]?) -> [JSONMember] {
    guard case .object(let members) = node.content else {
      fault("un objet est attendu, pas \(node.kindInFrench)", at: node)
      return []
    }
    guard let keys else { return members }
    var known: [JSONMember] = []
    for member in members {
      if keys.contains(member.key) {
        known.append(member)
      } else {
        fault(
          "clé « \(member.key) » inconnue ici : \(keys.filter { $0 != "$schema" }.joined(separator: ", ")) sont possibles",
          at: member.position,
          suggestion: Spelling.nearest(to: member.key, among: keys)
        )
      }
    }
    return known
  }

  private mutating func elements(of node: JSONNode) -> [JSONNode] {
    if case .array(let elements) = node.content { return elements }
    fault("une liste est attendue, pas \(node.kindInFrench)", at: node)
    return []
  }

  private mutating func string(_ node: JSONNode) -> String {
    if case .string(let text) = node.content { return text }
    fault("un texte est attendu, pas \(node.kindInFrench)", at: node)
    return ""
  }

  private mutating func text(_ node: JSONNode) -> Knowledge.Text {
    Knowledge.Text(string(node), file: file, at: node.position)
  }

  private mutating func texts(_ node: JSONNode) -> [Knowledge.Text] {
    elements(of: node).map { text($0) }
  }

  private mutating func boolean(_ node: JSONNode) -> Bool {
    if case .boolean(let value) = node.content { return value }
    fault("true ou false est attendu, pas \(node.kindInFrench)", at: node)
    return false
  }

  private mutating func weight(_ node: JSONNode) -> Double {
    switch node.content {
    case .integer(let value) where 1...100 ~= value: return Double(value)
    case .number(let value) where 0.01...100 ~= value: return value
    default:
      fault("un nombre entre 0,01 et 100 est attendu", at: node)
      return 1
    }
  }

  private mutating func positiveInteger(_ node: JSONNode) -> Int {
    if case .integer(let value) = node.content, value > 0 { return value }
    fault("un nombre entier positif est attendu", at: node)
    return 0
  }
}
