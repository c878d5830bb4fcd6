package import PositionedJSON

extension ReferentielReviewer {
  /// Reads a file beside the référentiel that says nothing of evidence; one that this layer does not know is left aside.
  mutating func reviewData(_ other: AuthoredFile, for draft: ReferentielDraft, commonGuide: [UInt8]) {
    switch other.name {
    case "lecture.json": reviewGuide(other, for: draft, common: commonGuide)
    case "savoirs.json": reviewSavoirs(other, for: draft)
    case Catalogue.modelName: reviewModel(other, for: draft)
    default: break
    }
  }

  private mutating func reviewSavoirs(_ other: AuthoredFile, for draft: ReferentielDraft) {
    do {
      _ = try Savoirs(decoding: other.bytes, for: draft.referentiel)
    } catch {
      // Sheets are held against competences: where these are damaged, only a text that is no JSON is told.
      let isKnown = draft.damage.isWhole("competences") && draft.damage.isWhole("transversales")
      let told = isKnown ? error.faults : error.faults.filter { $0.path.steps.isEmpty }
      add(told.map { AuthorNote(file: other.name, .fault, $0) })
    }
  }

  private mutating func reviewModel(_ other: AuthoredFile, for draft: ReferentielDraft) {
    do {
      let model = try StatementModel(decoding: other.bytes)
      let known = draft.referentiel.evidenceIDs
      let strange = model.ids.filter { !known.contains($0) }
      guard let first = strange.first, draft.shapeFaults.isEmpty else { return }
      let message =
        "\(French.count(strange.count, "entrée")) d'un autre référentiel, comme « \(first) » : ces poids ont été appris d'un autre texte"
      add([AuthorNote(file: other.name, .fault, JSONFault(position: .start, path: JSONPath(), message: message))])
    } catch {
      add(error.faults.map { AuthorNote(file: other.name, .fault, $0) })
    }
  }

  private mutating func reviewGuide(_ other: AuthoredFile, for draft: ReferentielDraft, common: [UInt8]) {
    let node: JSONNode
    do {
      node = try JSONNode(parsing: other.bytes)
    } catch {
      add([AuthorNote(file: other.name, .fault, JSONFault(error))])
      return
    }
    var own: [AuthorNote] = []
    do {
      _ = try ReadingGuide(common: common, own: other.bytes)
    } catch {
      own = error.faults.map { AuthorNote(file: other.name, .fault, $0) }
    }
    var guide = GuideReview(node, for: draft, file: other.name)
    guide.look()
    add(own + guide.notes)
  }
}

extension JSONNode {
  /// The text that the node is, or `nil`.
  var authoredText: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The elements of the list that the node is; none if it is something else.
  var authoredElements: [JSONNode] {
    if case .array(let elements) = content { elements } else { [] }
  }
}

/// Holds the names and terms of a `lecture.json` against its référentiel, and against how dossiers are read.
private struct GuideReview {
  let node: JSONNode
  let draft: ReferentielDraft
  let file: String
  private(set) var notes: [AuthorNote] = []
  private var guesses = 0

  init(_ node: JSONNode, for draft: ReferentielDraft, file: String) {
    self.node = node
    self.draft = draft
    self.file = file
  }

  private mutating func fault(_ message: String, at node: JSONNode, _ path: JSONPath, suggestion: String? = nil) {
    guard notes.count < ReferentielReviewer.mostNotes else { return }
    let fault = JSONFault(position: node.position, path: path, message: message, suggestion: suggestion)
    notes.append(AuthorNote(file: file, .fault, fault))
  }

  mutating func look() {
    let owner = OwnerCheck(schema: "juryblanc/lecture/v1", referentiel: draft.referentiel.id.rawValue)
    notes += owner.faults(of: node).map { AuthorNote(file: file, .fault, $0) }
    if draft.damage.isWhole("epreuves") {
      lookAtNames(of: "epreuves", among: draft.referentiel.epreuves.map(\.id.rawValue), "une épreuve")
    }
    if draft.damage.isWhole("blocs") {
      lookAtNames(of: "blocs", among: draft.referentiel.blocs.map(\.id.rawValue), "un bloc")
      lookForUntitledBlocs()
    }
    for (key, lists) in [("epreuves", ["alias"]), ("blocs", ["titres", "termes"])] {
      for (index, entry) in (node[key]?.authoredElements ?? []).enumerated() {
        for list in lists { lookAtTerms(entry[list], at: JSONPath()[key, index].key(list)) }
      }
    }
  }

  /// Checks that the entries of a list are about things of the référentiel, each once.
  private mutating func lookAtNames(of key: String, among known: [String], _ kind: String) {
    let names = Set(known)
    var seen: Set<String> = []
    for (index, entry) in (node[key]?.authoredElements ?? []).enumerated() {
      guard let id = entry["id"], let name = id.authoredText, !name.isEmpty else { continue }
      let path = JSONPath()[key, index].key("id")
      if !names.contains(name) {
        guesses += 1
        fault(
          "« \(name) » n'est pas \(kind) du référentiel",
          at: id,
          path,
          suggestion: guesses <= 100 ? Spelling.nearestName(to: name, among: known) : nil
        )
      } else if !seen.insert(name).inserted {
        fault("« \(name) » est donné deux fois", at: id, path)
      }
    }
  }

  /// Notes the blocs of parts that only a number could tell from each other.
  private mutating func lookForUntitledBlocs() {
    let told = Set(
      (node["blocs"]?.authoredElements ?? []).filter { entry in
        entry["etendue"]?.authoredText == "dossier" || !(entry["titres"]?.authoredElements ?? []).isEmpty
      }
      .compactMap { $0["id"]?.authoredText }
    )
    var used: [String] = []
    for partie in draft.referentiel.epreuves.flatMap({ $0.production?.parties ?? [] }) {
      let bloc = partie.bloc.rawValue
      if !told.contains(bloc), !used.contains(bloc), used.count < 50 { used.append(bloc) }
    }
    for bloc in used where draft.referentiel.bloc(Bloc.ID(rawValue: bloc)) != nil {
      let position = node["blocs"]?.position ?? node.position
      let message = "« \(bloc) » n'a pas de « titres » : sa partie ne sera reconnue qu'à son numéro"
      notes.append(
        AuthorNote(
          file: file,
          .remark,
          JSONFault(position: position, path: JSONPath([.key("blocs")]), message: message)
        )
      )
    }
  }

  /// Checks that the words of terms are written as those of titles are read.
  private mutating func lookAtTerms(_ list: JSONNode?, at path: JSONPath) {
    for (index, term) in (list?.authoredElements ?? []).enumerated() {
      guard let text = term.authoredText, !text.isEmpty, text.utf8.count <= 1000 else { continue }
      let words = FoldedWords(text.replacing("*", with: "")).content
      let read = TermList([text])
      guard !read.isFound(in: words) else { continue }
      let isLong = (read.terms.first?.count ?? 0) > 6
      fault(
        "« \(text) » ne peut jamais être trouvé : \(isLong ? "plus de six mots" : "les titres sont lus sans accents, capitales, tirets ni petits mots")",
        at: term,
        path.index(index),
        suggestion: words.isEmpty || isLong ? nil : words.joined(separator: " ") + (text.hasSuffix("*") ? "*" : "")
      )
    }
  }
}

/// Checks that a file says what it is, and is about the référentiel that it stands beside.
package struct OwnerCheck {
  private let schema: String?
  private let referentiel: String

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - schema: the kind and version that the file must have; `nil` if that is checked elsewhere.
  ///   - referentiel: the id of the référentiel.
  package init(schema: String?, referentiel: String) {
    self.schema = schema
    self.referentiel = referentiel
  }

  /// What is wrong with what a file says of itself.
  package func faults(of node: JSONNode) -> [JSONFault] {
    var faults: [JSONFault] = []
    if let schema, let own = node["schema"], own.authoredText != schema {
      faults.append(
        JSONFault(position: own.position, path: JSONPath([.key("schema")]), message: "« \(schema) » est attendu")
      )
    }
    guard let owner = node["referentiel"] else { return faults }
    let path = JSONPath([.key("referentiel")])
    guard let name = owner.authoredText else {
      if schema != nil {
        let message = "on attend un texte, pas \(owner.kindInFrench)"
        faults.append(JSONFault(position: owner.position, path: path, message: message))
      }
      return faults
    }
    if !name.isEmpty, !referentiel.isEmpty, name != referentiel {
      let message = "ce fichier est pour « \(name) », pas pour « \(referentiel) »"
      faults.append(JSONFault(position: owner.position, path: path, message: message, suggestion: referentiel))
    }
    return faults
  }
}
