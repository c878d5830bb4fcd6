import PositionedJSON

extension ReferentielValidator {
  /// Checks that codes are well formed, and that nothing has the code or id of something else.
  mutating func checkIdentifiers() {
    var seen: [String: String] = [:]
    for (index, texte) in referentiel.textes.enumerated() {
      claim(texte.id.rawValue, at: JSONPath.referentiel["textes", index].key("id"), "un texte", &seen)
    }
    for (index, activite) in referentiel.activites.enumerated() {
      let path = JSONPath.referentiel["activites", index].key("code")
      claim(activite.id.rawValue, at: path, "une activité type", &seen)
      checkCode(activite.id.rawValue, prefix: "AT", .activite, at: path)
    }
    for (index, competence) in referentiel.competences.enumerated() {
      checkCodes(of: competence, prefix: "CP", at: JSONPath.referentiel["competences", index], &seen)
    }
    for (index, transversale) in referentiel.transversales.enumerated() {
      checkCodes(of: transversale, prefix: "CT", at: JSONPath.referentiel["transversales", index], &seen)
    }
    for (index, bloc) in referentiel.blocs.enumerated() {
      checkIds(of: bloc, at: JSONPath.referentiel["blocs", index], &seen)
    }
    for (index, epreuve) in referentiel.epreuves.enumerated() {
      let path = JSONPath.referentiel["epreuves", index]
      claim(epreuve.id.rawValue, at: path.key("id"), "une épreuve", &seen)
      checkName(epreuve.id.rawValue, at: path.key("id"))
      checkIds(of: epreuve, at: path)
    }
    checkName(referentiel.id.rawValue, at: JSONPath.referentiel.key("id"))
  }

  private mutating func checkCodes(
    of competence: some CompetenceEvaluee,
    prefix: String,
    at path: JSONPath,
    _ seen: inout [String: String]
  ) {
    let code = competence.id.rawValue
    claim(code, at: path.key("code"), "une compétence", &seen)
    checkCode(code, prefix: prefix, prefix == "CT" ? nil : .competence, at: path.key("code"))
    // What has one critère may be named as it is: both are then shown together.
    let isOne = competence.criteres.count == 1 && competence.criteres[0].id.rawValue == code
    for (index, critere) in competence.criteres.enumerated() {
      let place = path["criteres", index].key("code")
      if !isOne { claim(critere.id.rawValue, at: place, "un critère", &seen) }
      if checkPattern(critere.id.rawValue, .critere, at: place) { continue }
      check(
        critere.id.rawValue == "\(code).\(index + 1)" || critere.id.rawValue.isEmpty || damage.covers(path.key("code")),
        at: place,
        "le code « \(critere.id) » n'est pas celui qui est attendu à cette place",
        suggestion: "\(code).\(index + 1)"
      )
    }
  }

  private mutating func checkIds(of bloc: Bloc, at path: JSONPath, _ seen: inout [String: String]) {
    claim(bloc.id.rawValue, at: path.key("id"), "un bloc", &seen)
    if !checkPattern(bloc.id.rawValue, .bloc, at: path.key("id")) { checkName(bloc.id.rawValue, at: path.key("id")) }
    for (index, attendu) in bloc.attendus.enumerated() {
      let place = path["attendus", index].key("id")
      claim(attendu.id.rawValue, at: place, "un attendu", &seen)
      if checkPattern(attendu.id.rawValue, .attendu, at: place) { continue }
      let name = attendu.id.rawValue.dropFirst(bloc.id.rawValue.count + 1)
      check(
        attendu.id.rawValue.hasPrefix("\(bloc.id).") && Self.isName(name) || damage.covers(path.key("id")),
        at: place,
        "l'id « \(attendu.id) » n'est pas formé de « \(bloc.id). » suivi d'un nom en minuscules sans accents"
      )
    }
  }

  /// Checks the ids that are unique in their épreuve only.
  private mutating func checkIds(of epreuve: Epreuve, at path: JSONPath) {
    var seen: [String: String] = [:]
    for (index, modalite) in epreuve.modalites.enumerated() {
      let place = path["modalites", index].key("id")
      claim(modalite.id.rawValue, at: place, "une modalité de cette épreuve", &seen)
      checkName(modalite.id.rawValue, at: place)
    }
    seen = [:]
    for (index, remarque) in (epreuve.production?.remarques ?? []).enumerated() {
      let place = path.key("production")["remarques", index].key("id")
      claim(remarque.id.rawValue, at: place, "une remarque de cette épreuve", &seen)
      checkName(remarque.id.rawValue, at: place)
    }
  }

  /// Notes that something has an id, which must be free.
  private mutating func claim(_ id: String, at path: JSONPath, _ owner: String, _ seen: inout [String: String]) {
    check(seen[id] == nil, at: path, "« \(id) » désigne déjà \(seen[id] ?? "")")
    if seen[id] == nil, !id.isEmpty { seen[id] = owner }
  }

  /// Checks a code against the patterns of the référentiel.
  ///
  /// - Returns: whether the référentiel has patterns for the kind of thing, so that the ministry's rules do not hold.
  private mutating func checkPattern(_ code: String, _ kind: CodeStyle.Kind, at path: JSONPath) -> Bool {
    guard let isAllowed = referentiel.codes.allows(code, for: kind) else { return false }
    let patterns = referentiel.codes.patterns(of: kind).map { "« \($0) »" }.joined(separator: " ou ")
    check(isAllowed || code.isEmpty, at: path, "le code « \(code) » n'a pas la forme \(patterns) (# est un nombre)")
    return true
  }

  private mutating func checkCode(_ code: String, prefix: String, _ kind: CodeStyle.Kind?, at path: JSONPath) {
    if let kind, checkPattern(code, kind, at: path) { return }
    let digits = code.utf8.dropFirst(prefix.utf8.count)
    let isNumber = (1...3).contains(digits.count) && digits.allSatisfy(\.isDigit) && digits.first != UInt8(ascii: "0")
    check(
      code.hasPrefix(prefix) && isNumber,
      at: path,
      "le code « \(code) » n'est pas formé de « \(prefix) » suivi d'un nombre"
    )
  }

  private mutating func checkName(_ name: String, at path: JSONPath) {
    check(Self.isName(name), at: path, "« \(name) » doit être en minuscules, chiffres et tirets, sans accents")
  }

  /// Whether a text can be an id on a command line and in a file name: `passage-de-relais`.
  private static func isName(_ text: some StringProtocol) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isDigit || UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
    }
  }
}
