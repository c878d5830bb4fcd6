package import DossierCore
package import PositionedJSON

extension TemplateOutline {
  /// What is wrong with a `modele.json`, beside what it is written for.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - referentiel: the référentiel that it stands beside.
  /// - Returns: all the faults, in the order of the text.
  package static func faults(in bytes: [UInt8], for referentiel: Referentiel) -> [JSONFault] {
    let node: JSONNode
    do {
      node = try JSONNode(parsing: bytes)
    } catch {
      return [JSONFault(error)]
    }
    var faults = OwnerCheck(schema: nil, referentiel: referentiel.id.rawValue).faults(of: node)
    do {
      let outline = try TemplateOutline(decoding: bytes)
      var review = OutlineReview(node: node, referentiel: referentiel)
      review.look(at: outline)
      faults += review.faults
    } catch {
      faults += error.faults
    }
    return JSONFaults(faults).faults
  }
}

/// Holds the names of an outline against a référentiel.
private struct OutlineReview {
  let node: JSONNode
  let referentiel: Referentiel
  private(set) var faults: [JSONFault] = []
  private var guesses = 0

  init(node: JSONNode, referentiel: Referentiel) {
    self.node = node
    self.referentiel = referentiel
  }

  private mutating func fault(_ message: String, at path: JSONPath, meant: String? = nil) {
    guard faults.count < ObjectReader.maximumFaults else { return }
    faults.append(JSONFault(position: node.position(at: path), path: path, message: message, suggestion: meant))
  }

  /// A guess costs as much as there are names: a file that is all wrong needs no more of them.
  private mutating func guess(_ name: String, among known: [String]) -> String? {
    guesses += 1
    return guesses <= 100 ? Spelling.nearestName(to: name, among: known) : nil
  }

  mutating func look(at outline: TemplateOutline) {
    let blocs = referentiel.blocs.map(\.id.rawValue)
    let criteres = Set(referentiel.criteres.map(\.id.rawValue))
    var seen: Set<Bloc.ID> = []
    for (index, entry) in outline.blocs.enumerated() {
      let path = JSONPath()["blocs", index]
      guard let bloc = referentiel.bloc(entry.bloc) else {
        let meant = guess(entry.bloc.rawValue, among: blocs)
        fault("« \(entry.bloc) » n'est pas un bloc du référentiel", at: path.key("id"), meant: meant)
        continue
      }
      if !seen.insert(bloc.id).inserted { fault("« \(bloc.id) » est donné deux fois", at: path.key("id")) }
      let attendus = Set(bloc.attendus.map(\.id))
      var placed: Set<Attendu.ID> = []
      for (number, section) in entry.sections.enumerated() {
        let place = path["sections", number]
        for (item, id) in section.attendus.enumerated() {
          if !attendus.contains(id) {
            let meant = guess(id.rawValue, among: bloc.attendus.map(\.id.rawValue))
            fault("« \(id) » n'est pas un attendu du bloc « \(bloc.id) »", at: place["attendus", item], meant: meant)
          } else if !placed.insert(id).inserted {
            fault("« \(id) » est déjà dans une section", at: place["attendus", item])
          }
        }
        for (item, code) in section.criteres.enumerated() where !criteres.contains(code.rawValue) {
          let meant = guess(code.rawValue, among: criteres.sorted())
          fault("« \(code) » n'est pas un critère du référentiel", at: place["criteres", item], meant: meant)
        }
      }
    }
  }
}
