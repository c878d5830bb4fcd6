import PositionedJSON

/// Checks what a référentiel says once its shape is right: codes, references, pages, dates, sums.
///
/// The rules are in the extensions, a file for each kind. A rule gives the path of what is wrong; the position is
/// looked up in the text only then.
struct ReferentielValidator {
  let referentiel: Referentiel
  let damage: ReferentielDamage

  /// The faults found so far: path, message and suggestion.
  private(set) var faults: [(path: JSONPath, message: String, suggestion: String?)] = []

  /// All the faults of a référentiel: those of its shape, given, and those of what it says.
  static func faults(of referentiel: Referentiel, in node: JSONNode, damage: [JSONFault]) -> [JSONFault] {
    if let excess = excess(of: referentiel) {
      let path = JSONPath.referentiel.key(excess.section)
      let message = "« \(excess.section) » décrit plus de \(excess.limit) choses : ce n'est pas un référentiel"
      return damage + [JSONFault(position: node.position(at: path), path: path, message: message)]
    }
    var validator = ReferentielValidator(referentiel: referentiel, damage: ReferentielDamage(damage))
    validator.checkTexts()
    validator.checkDates()
    validator.checkIdentifiers()
    validator.checkReferences()
    validator.checkSources()
    validator.checkEpreuves()
    validator.checkCapitalisation()
    let found = validator.faults.prefix(ObjectReader.maximumFaults).map { fault in
      JSONFault(
        position: node.position(at: fault.path),
        path: fault.path,
        message: fault.message,
        suggestion: fault.suggestion
      )
    }
    return damage + found
  }

  /// What there is more of than any title could have: things are held against each other, which must stay cheap.
  private static func excess(of referentiel: Referentiel) -> (section: String, limit: Int)? {
    let parties = referentiel.epreuves.flatMap { $0.production?.parties ?? [] }
    let modalites = referentiel.epreuves.flatMap(\.modalites)
    let named = parties.map { $0.attendus.count + $0.competences.count }
    var counts: [(String, Int, Int)] = []
    counts.append(("textes", referentiel.textes.count, 200))
    counts.append(("activites", referentiel.activites.count, 500))
    counts.append(("activites", sum(referentiel.activites.map(\.competences.count)), 2_000))
    counts.append(("competences", referentiel.competences.count, 1_000))
    counts.append(("competences", sum(referentiel.competences.map(\.modalites.count)), 5_000))
    counts.append(("competences", referentiel.criteres.count, 5_000))
    counts.append(("transversales", referentiel.transversales.count, 200))
    counts.append(("transversales", sum(referentiel.transversales.map(\.competences.count)), 5_000))
    counts.append(("blocs", referentiel.blocs.count, 500))
    counts.append(("blocs", referentiel.attendus.count, 5_000))
    counts.append(("epreuves", referentiel.epreuves.count, 200))
    counts.append(("epreuves", modalites.count, 2_000))
    counts.append(("epreuves", sum(modalites.map(\.competences.count)), 10_000))
    counts.append(("epreuves", parties.count, 1_000))
    counts.append(("epreuves", sum(named), 20_000))
    return counts.first { $0.1 > $0.2 }.map { ($0.0, $0.2) }
  }

  private static func sum(_ counts: [Int]) -> Int { counts.reduce(0, +) }

  /// Whether a référentiel is larger than any title's.
  static func isExcessive(_ referentiel: Referentiel) -> Bool {
    excess(of: referentiel) != nil
  }

  private init(referentiel: Referentiel, damage: ReferentielDamage) {
    self.referentiel = referentiel
    self.damage = damage
  }

  /// Notes a fault unless something holds; nothing is computed while it does.
  mutating func check(
    _ holds: Bool,
    at path: @autoclosure () -> JSONPath,
    _ message: @autoclosure () -> String,
    suggestion: @autoclosure () -> String? = nil
  ) {
    guard !holds else { return }
    let path = path()
    guard !damage.covers(path) else { return }
    faults.append((path, message(), suggestion()))
  }
}

extension JSONPath {
  /// The root of a référentiel.
  static var referentiel: JSONPath { JSONPath() }
}

/// What the faults of shape leave unknown, so that one slip is not told a hundred times.
struct ReferentielDamage {
  private let objects: Set<JSONPath>
  private let sections: Set<String>

  init(_ faults: [JSONFault]) {
    objects = Set(faults.map { Self.object(of: $0.path) })
    var sections: Set<String> = []
    for fault in faults {
      guard case .key(let section)? = fault.path.steps.first else { continue }
      guard fault.path.steps.count > 1 else {
        sections.insert(fault.suggestion ?? section)
        continue
      }
      if case .key(let key)? = fault.path.steps.last, !["code", "id"].contains(fault.suggestion ?? key) { continue }
      sections.insert(section)
    }
    self.sections = sections
  }

  /// Whether the object that holds what is at a path has a fault of shape: its other values may be stand-ins.
  func covers(_ path: JSONPath) -> Bool {
    !objects.isEmpty && objects.contains(Self.object(of: path))
  }

  /// Whether all that a section of the référentiel defines is known, so that references to it can be checked.
  func isWhole(_ section: String) -> Bool {
    !sections.contains(section)
  }

  /// The path of the object that has, as a member or in a list that is a member, what is at a path.
  private static func object(of path: JSONPath) -> JSONPath {
    var steps = path.steps
    if case .index? = steps.last {
      // An element that should be an object, or one of a list of texts: the fault is the element's own.
      if steps.count <= 2 { return path }
      steps.removeLast()
    }
    if case .key? = steps.last { steps.removeLast() }
    return JSONPath(steps)
  }
}
