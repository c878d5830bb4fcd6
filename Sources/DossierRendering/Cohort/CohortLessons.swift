import DossierCore

/// What is worth working on with the whole class, drawn from what a cohort shows: what half of the dossiers lack, most lacking first.
struct CohortLessons {
  private let insights: CohortInsights

  /// How many subjects are given at most: what a week of class can hold.
  private static let limit = 5

  /// How many items are named in a subject.
  private static let named = 4

  /// Draws the lessons for the dossiers of one épreuve.
  init(_ insights: CohortInsights) {
    self.insights = insights
  }

  /// The subjects, as sentences.
  var texts: [String] {
    // What one dossier lacks is for its candidate.
    guard insights.count > 1 else { return [] }
    return Array((criteres + attendus + parties + entretiens + rules).prefix(Self.limit))
  }

  private var whole: String { French.count(insights.count, "dossier") }

  /// Whether so many dossiers make a subject for the class, and not for one candidate.
  private func concernsTheClass(_ count: Int) -> Bool {
    count > 1 && count * 2 >= insights.count
  }

  private var criteres: [String] {
    let lacking = insights.criteres.filter { concernsTheClass($0.absent) }
    guard !lacking.isEmpty else { return [] }
    let names = lacking.prefix(Self.named).map { coverage in
      "\(coverage.item.id), « \(coverage.item.libelle) » (sans trace dans \(French.integer(coverage.absent)))"
    }
    return [
      "Critères à montrer : faites raconter à chacun une situation vécue où cela se voit. "
        + "Sur \(whole) : \(names.joined(separator: " ; "))\(rest(lacking.count))."
    ]
  }

  /// What is left to name after the first items.
  private func rest(_ count: Int) -> String {
    count > Self.named ? " ; et \(French.count(count - Self.named, "autre"))" : ""
  }

  private var attendus: [String] {
    let lacking = insights.attendus.filter { concernsTheClass($0.absent) }
    guard !lacking.isEmpty else { return [] }
    let names = lacking.prefix(Self.named).map { coverage in
      "« \(coverage.item.libelle) » (\(coverage.item.group), absent de \(French.integer(coverage.absent)))"
    }
    return [
      "Attendus à écrire : relisez ensemble ce que le texte demande. "
        + "Sur \(whole) : \(names.joined(separator: " ; "))\(rest(lacking.count))."
    ]
  }

  private var parties: [String] {
    let spreads = insights.parties.filter { concernsTheClass($0.outside) }
    guard !spreads.isEmpty else { return [] }
    let names = spreads.prefix(Self.named).map { spread in
      "partie \(spread.part.number) (\(spread.words))"
    }
    return ["Longueur des parties : sur \(whole), \(names.joined(separator: " ; "))."]
  }

  private var entretiens: [String] {
    let lacking = insights.entretiens.filter { concernsTheClass($0.count) }
    guard !lacking.isEmpty else { return [] }
    let names = lacking.map { "\(French.integer($0.count)) en ont moins de \($0.minimum) dans la partie \($0.part)" }
    return ["Entretiens à raconter, chacun avec sa date : sur \(whole), \(French.list(names))."]
  }

  /// What endangers persons is for the class from the first dossier on, and text left to fill in where half of the dossiers have some.
  private var rules: [String] {
    var texts: [String] = []
    let privacy = insights.rules.filter { $0.rule.hasPrefix("CNF") }
    if let most = privacy.first {
      let codes = French.list(privacy.map(\.rule))
      texts.append(
        "Confidentialité : \(French.count(most.dossiers, "dossier au moins laisse", "dossiers au moins laissent")) paraître ce qui identifie des personnes (\(codes)) : rappelez comment rendre un récit anonyme."
      )
    }
    if let unfinished = insights.rules.first(where: { $0.rule == "RED001" }), concernsTheClass(unfinished.dossiers) {
      texts.append(
        "Passages restés à remplir : \(French.count(unfinished.dossiers, "dossier")) sur \(French.integer(insights.count)) en ont (RED001)."
      )
    }
    return texts
  }
}

extension CohortInsights.PartSpread {
  /// How the dossiers stand to the range, in words; what nobody is in is left out.
  var words: String {
    var words: [String] = []
    if below > 0 { words.append(French.count(below, "trop courte", "trop courtes")) }
    if above > 0 { words.append(French.count(above, "trop longue", "trop longues")) }
    if missing > 0 { words.append(French.count(missing, "introuvable")) }
    if near > 0 { words.append("\(French.integer(near)) à vérifier") }
    return words.joined(separator: ", ")
  }
}
