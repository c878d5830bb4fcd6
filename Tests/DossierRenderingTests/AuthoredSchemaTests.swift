import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

@testable import DossierCore
@testable import DossierRendering

/// The schemas of the files that authors write, held against the shipped files and against what reads them.
struct AuthoredSchemaTests {
  /// The kinds of file that have a schema.
  private enum Kind: String, CaseIterable {
    case referentiel, lecture, preuves, modele, savoirs

    func isOf(_ name: String) -> Bool {
      self == .preuves ? name.hasPrefix("preuves") : name == rawValue
    }
  }

  private static let start = ReferentielStart(id: "essai") { _ in nil }

  /// A file that is right, with the référentiel that it stands beside.
  struct Sample: CustomTestStringConvertible {
    let kind: String
    let path: String
    let bytes: [UInt8]
    let id: Referentiel.ID?

    var testDescription: String { path }
  }

  static let samples: [Sample] = Kind.allCases.flatMap { kind in
    let shipped = Catalogue.embedded.ids.flatMap { id in
      Catalogue.embedded.names(in: id.rawValue).filter(kind.isOf).map { name in
        let path = "\(id)/\(name).json"
        return Sample(kind: kind.rawValue, path: path, bytes: Catalogue.embedded.bytes(of: path) ?? [], id: id)
      }
    }
    let own = start.files.filter { kind.isOf(String($0.path.dropLast(5))) }.map { file in
      Sample(kind: kind.rawValue, path: "depart/\(file.path)", bytes: Array(file.text.utf8), id: nil)
    }
    return shipped + own
  }

  private static func schema(_ kind: String) throws -> JSONNode {
    try JSONNode(parsing: try #require(Catalogue.embedded.bytes(of: "schemas/\(kind).schema.json")))
  }

  /// Whether what reads a kind of file accepts the shape of a text.
  private static func reads(_ sample: Sample, _ bytes: [UInt8]) throws -> Bool {
    switch Kind(rawValue: sample.kind) {
    case .referentiel:
      let draft = try ReferentielDraft(bytes)
      // That a variante is a wording is checked with what the data says.
      return draft.shapeFaults.isEmpty && !draft.faults().contains { $0.message.hasPrefix("« libelle » manque") }
    case .lecture:
      let common = Catalogue.embedded.bytes(of: "lecture.json") ?? []
      let owner = OwnerCheck(schema: "juryblanc/lecture/v1", referentiel: "")
      return try owner.faults(of: JSONNode(parsing: bytes)).isEmpty
        && (try? ReadingGuide(common: common, own: bytes)) != nil
    case .preuves:
      let file = Knowledge.File(path: "preuves.json", root: try JSONNode(parsing: bytes))
      return (try? Knowledge(decoding: [file])) != nil
    case .modele: return (try? TemplateOutline(decoding: bytes)) != nil
    case .savoirs:
      let referentiel = try Catalogue.embedded.referentiel(try #require(sample.id))
      do {
        _ = try Savoirs(decoding: bytes, for: referentiel)
        return true
      } catch {
        // Which sheets there must be is no matter of shape.
        return error.faults.allSatisfy { $0.message.hasPrefix("la fiche") }
      }
    case nil: return false
    }
  }

  @Test(arguments: samples)
  func fitsItsSchema(_ sample: Sample) throws {
    let validator = SchemaValidator(try Self.schema(sample.kind))
    #expect(validator.accepts(try JSONNode(parsing: sample.bytes)))
    #expect(try Self.reads(sample, sample.bytes))
  }

  /// Takes each key of each kind of object away, and adds one that nothing knows: both must say the same of the text that is left.
  @Test(arguments: samples)
  func refusesWhatIsRefusedByWhatReads(_ sample: Sample) throws {
    let validator = SchemaValidator(try Self.schema(sample.kind))
    let root = try JSONNode(parsing: sample.bytes)
    var wrong: [String] = []
    for change in Self.changes(of: root) {
      let changed = Self.node(root, change.path[...], change.edit)
      let accepted = validator.accepts(changed)
      let isRead = try Self.reads(sample, JSONText(Self.value(changed), style: .compact).utf8)
      if accepted != isRead { wrong.append("\(change.name): \(isRead ? "read" : "not read"), schema \(accepted)") }
    }
    #expect(wrong == [])
  }

  // MARK: Changes

  private enum Edit {
    case remove(String)
    case add(String)
    case replace(String)
  }

  private struct Change {
    let name: String
    let path: [JSONPath.Step]
    let edit: Edit
  }

  /// Each change once for the objects that have the same place in the format.
  private static func changes(of root: JSONNode) -> [Change] {
    var seen: Set<String> = []
    var changes: [Change] = []
    func visit(_ node: JSONNode, _ path: [JSONPath.Step], _ place: String) {
      switch node.content {
      case .object(let members):
        let isMap = place == ".concepts"
        let edits =
          isMap
          ? []
          : [Edit.add("zz")]
            + members.flatMap { $0.key == "$schema" ? [Edit.remove($0.key)] : [.remove($0.key), .replace($0.key)] }
        for edit in edits {
          let name = "\(place) \(edit)"
          if seen.insert(name).inserted { changes.append(Change(name: name, path: path, edit: edit)) }
        }
        for member in members {
          visit(member.value, path + [.key(member.key)], isMap ? place + ".*" : "\(place).\(member.key)")
        }
      case .array(let elements):
        for (index, element) in elements.enumerated() { visit(element, path + [.index(index)], place + "[]") }
      default: break
      }
    }
    visit(root, [], "")
    return changes
  }

  private static func node(_ node: JSONNode, _ path: ArraySlice<JSONPath.Step>, _ edit: Edit) -> JSONNode {
    switch (path.first, node.content) {
    case (.key(let key)?, .object(let members)):
      return JSONNode(
        .object(
          members.map { $0.key == key ? JSONMember(key: key, value: Self.node($0.value, path.dropFirst(), edit)) : $0 }
        )
      )
    case (.index(let index)?, .array(let elements)):
      return JSONNode(
        .array(elements.enumerated().map { $0 == index ? Self.node($1, path.dropFirst(), edit) : $1 })
      )
    case (nil, .object(let members)):
      switch edit {
      case .remove(let key): return JSONNode(.object(members.filter { $0.key != key }))
      case .add(let key): return JSONNode(.object(members + [JSONMember(key: key, value: JSONNode(.integer(1)))]))
      case .replace(let key):
        // What no key takes: a number out of all ranges.
        let value = JSONNode(.integer(-7))
        return JSONNode(.object(members.map { $0.key == key ? JSONMember(key: key, value: value) : $0 }))
      }
    default: return node
    }
  }

  private static func value(_ node: JSONNode) -> JSONValue {
    switch node.content {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .decimal(Int((value * 1000).rounded()), digits: 3)
    case .string(let text): .string(text)
    case .array(let elements): .list(elements) { value($0) }
    case .object(let members): .object(members.map { JSONValue.Member($0.key, value($0.value)) })
    }
  }
}
