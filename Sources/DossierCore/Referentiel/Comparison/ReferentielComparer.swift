/// The work of comparing two référentiels, subject by subject.
struct ReferentielComparer {
  typealias Subject = ReferentielComparison.Subject
  typealias Aspect = ReferentielComparison.Aspect
  typealias Side = ReferentielComparison.Side

  let old: Referentiel
  let new: Referentiel
  private(set) var changes: [ReferentielComparison.Change] = []

  /// The new codes of old things of each subject.
  private var newCodes: [Subject: [String: String]] = [:]

  init(_ old: Referentiel, _ new: Referentiel) {
    self.old = old
    self.new = new
  }

  mutating func compare() {
    compareIdentity()
    compareTexts()
    let activites = pair(
      .activite,
      old.activites.map { ($0.id.rawValue, $0.intitule) },
      new.activites.map { ($0.id.rawValue, $0.intitule) }
    )
    let competences = pair(
      .competence,
      old.competences.map { ($0.id.rawValue, $0.intitule) },
      new.competences.map { ($0.id.rawValue, $0.intitule) }
    )
    let transversales = pair(
      .transversale,
      old.transversales.map { ($0.id.rawValue, $0.intitule) },
      new.transversales.map { ($0.id.rawValue, $0.intitule) }
    )
    tell(.activite, activites) { _, _ in [] }
    let (oldActivites, newActivites) = (Self.activites(of: old), Self.activites(of: new))
    tell(.competence, competences) { [self] one, other in
      let (one, other) = (old.competences[one], new.competences[other])
      return [
        moved("activité", oldActivites[one.id], newActivites[other.id], .activite),
        aspect("modalités", Self.list(one.modalites), Self.list(other.modalites)),
      ]
    }
    tell(.transversale, transversales) { [self] one, other in
      [listed("compétences", old.transversales[one].competences, new.transversales[other].competences, .competence)]
    }
    compareCriteres()
    compareBlocs()
    compareEpreuves()
  }

  // MARK: Pairs

  /// Two lists whose things are paired.
  struct Paired {
    let old: [(code: String, text: String)]
    let new: [(code: String, text: String)]
    let matching: ItemMatching
  }

  mutating func pair(
    _ subject: Subject,
    _ old: [(code: String, text: String)],
    _ new: [(code: String, text: String)],
    codesBind: Bool = false
  ) -> Paired {
    let matching = ItemMatching(
      old.map { ItemMatching.Item(code: $0.code, text: $0.text) },
      new.map { ItemMatching.Item(code: $0.code, text: $0.text) },
      codesBind: codesBind
    )
    for (index, place) in matching.oldOfNew.enumerated() {
      guard let place else { continue }
      newCodes[subject, default: [:]][old[place].code] = new[index].code
    }
    return Paired(old: old, new: new, matching: matching)
  }

  /// Tells what came, what changed and what went.
  mutating func tell(_ subject: Subject, _ paired: Paired, _ more: (Int, Int) -> [Aspect?]) {
    for (index, place) in paired.matching.oldOfNew.enumerated() {
      let new = Side(code: paired.new[index].code, text: paired.new[index].text)
      guard let place else {
        add(subject, nil, new, [])
        continue
      }
      let old = Side(code: paired.old[place].code, text: paired.old[place].text)
      var aspects = [aspect("code", old.code, new.code), aspect("libellé", old.text, new.text)]
      aspects += more(place, index)
      let own = aspects.compactMap(\.self)
      if !own.isEmpty { add(subject, old, new, own) }
    }
    for place in paired.matching.gone {
      add(subject, Side(code: paired.old[place].code, text: paired.old[place].text), nil, [])
    }
  }

  mutating func add(_ subject: Subject, _ old: Side?, _ new: Side?, _ aspects: [Aspect]) {
    changes.append(ReferentielComparison.Change(subject: subject, old: old, new: new, aspects: aspects))
  }

  // MARK: Aspects

  /// A respect in which something changed, or `nil` if it did not.
  func aspect(_ name: String, _ old: String?, _ new: String?) -> Aspect? {
    old == new ? nil : Aspect(name: name, old: old, new: new)
  }

  /// Whether something belongs to another thing now; a new code of the same owner is no move.
  func moved(_ name: String, _ old: String?, _ new: String?, _ subject: Subject) -> Aspect? {
    guard let old, newCodes[subject]?[old] == new else { return aspect(name, old, new) }
    return nil
  }

  /// Whether a list of codes names other things now; new codes of the same things are no change.
  func listed<Owner>(
    _ name: String,
    _ old: [Identifier<Owner>],
    _ new: [Identifier<Owner>],
    _ subject: Subject
  ) -> Aspect? {
    let map = newCodes[subject] ?? [:]
    guard Set(old.map { map[$0.rawValue] ?? " " }) != Set(new.map(\.rawValue)) else { return nil }
    return Aspect(name: name, old: Self.list(old), new: Self.list(new))
  }

  static func list<Owner>(_ ids: [Identifier<Owner>]) -> String? {
    ids.isEmpty ? nil : ids.map(\.rawValue).joined(separator: ", ")
  }

  static func minutes(_ duration: Int?) -> String? {
    duration.map { "\($0) minutes" }
  }

  static func pages(_ range: PageRange?) -> String? {
    range.map { range in
      if let asked = range.asked { return French.count(asked, "page") }
      return range.minimum == range.maximum
        ? French.count(range.maximum, "page") : "\(range.minimum) à \(range.maximum) pages"
    }
  }

  private static func activites(of referentiel: Referentiel) -> [Competence.ID: String] {
    let pairs = referentiel.activites.flatMap { activite in activite.competences.map { ($0, activite.id.rawValue) } }
    return Dictionary(pairs) { first, _ in first }
  }

  // MARK: The whole

  private mutating func compareIdentity() {
    let aspects = [
      aspect("titre", old.titre, new.titre), aspect("sigle", old.sigle, new.sigle), aspect("code", old.code, new.code),
      aspect("millésime", old.millesime, new.millesime), aspect("niveau", old.niveau, new.niveau),
      aspect("arrêté", old.dates.arrete?.french, new.dates.arrete?.french),
      aspect("publication", old.dates.publication?.french, new.dates.publication?.french),
      aspect("effet", old.dates.effet?.french, new.dates.effet?.french),
      aspect("fin", old.dates.fin?.french, new.dates.fin?.french),
      aspect("remplacé par", old.remplacePar?.code, new.remplacePar?.code),
      aspect("NSF", Self.words(old.classifications.nsf), Self.words(new.classifications.nsf)),
      aspect("ROME", Self.words(old.classifications.rome), Self.words(new.classifications.rome)),
      aspect("Formacode", Self.words(old.classifications.formacode), Self.words(new.classifications.formacode)),
    ]
    .compactMap(\.self)
    guard !aspects.isEmpty else { return }
    let sides = [old, new].map { Side(code: $0.id.rawValue, text: $0.titre) }
    add(.identite, sides[0], sides[1], aspects)
  }

  private static func words(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private mutating func compareTexts() {
    let texts = pair(
      .texte,
      old.textes.map { ($0.id.rawValue, $0.intitule) },
      new.textes.map { ($0.id.rawValue, $0.intitule) },
      codesBind: true
    )
    tell(.texte, texts) { [self] one, other in
      let (one, other) = (old.textes[one], new.textes[other])
      return [
        aspect("version", one.version, other.version),
        aspect("longueur", one.pages.map { French.count($0, "page") }, other.pages.map { French.count($0, "page") }),
      ]
    }
  }

  private mutating func compareCriteres() {
    let (oldOwners, newOwners) = (Self.owners(of: old), Self.owners(of: new))
    let (olds, news) = (old.criteres, new.criteres)
    let criteres = pair(
      .critere,
      olds.map { ($0.id.rawValue, $0.libelle) },
      news.map { ($0.id.rawValue, $0.libelle) }
    )
    let map = (newCodes[.competence] ?? [:]).merging(newCodes[.transversale] ?? [:]) { first, _ in first }
    tell(.critere, criteres) { [self] one, other in
      let (owner, heir) = (oldOwners[one], newOwners[other])
      return [
        map[owner] == heir ? nil : aspect("compétence", owner, heir),
        aspect("textes", Self.texts(of: olds[one]), Self.texts(of: news[other])),
      ]
    }
  }

  /// The code of the competence of each critère, in their order.
  private static func owners(of referentiel: Referentiel) -> [String] {
    referentiel.competences.flatMap { one in one.criteres.map { _ in one.id.rawValue } }
      + referentiel.transversales.flatMap { one in one.criteres.map { _ in one.id.rawValue } }
  }

  private static func texts(of critere: Critere) -> String {
    var texts: [String] = []
    for source in critere.sources where !texts.contains(source.texte.rawValue) { texts.append(source.texte.rawValue) }
    return texts.joined(separator: ", ")
  }

  private mutating func compareBlocs() {
    let blocs = pair(
      .bloc,
      old.blocs.map { ($0.id.rawValue, $0.intitule) },
      new.blocs.map { ($0.id.rawValue, $0.intitule) },
      codesBind: true
    )
    tell(.bloc, blocs) { _, _ in [] }
    let olds = old.blocs.flatMap { bloc in bloc.attendus.map { (bloc: bloc.id.rawValue, attendu: $0) } }
    let news = new.blocs.flatMap { bloc in bloc.attendus.map { (bloc: bloc.id.rawValue, attendu: $0) } }
    let attendus = pair(
      .attendu,
      olds.map { ($0.attendu.id.rawValue, $0.attendu.libelle) },
      news.map { ($0.attendu.id.rawValue, $0.attendu.libelle) }
    )
    tell(.attendu, attendus) { [self] one, other in [moved("bloc", olds[one].bloc, news[other].bloc, .bloc)] }
  }
}
