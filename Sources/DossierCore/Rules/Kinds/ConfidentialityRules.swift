/// Whether the dossier holds what identifies a person: the persons accompanied first of all.
///
/// *Why*: the RC asks for situations that were lived; professional secrecy (code pénal, article 226-13) and the règlement (UE) 2016/679 ask that nobody
/// be known by them. The datum is never quoted, only masked.
struct ConfidentialityRules: RuleKind {
  let rules: [Rule.ID] = PersonalDatum.Kind.allCases.map(\.rule)

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    facts.personalFacts.map { fact in
      let quoted = fact.mask.map { " : « \($0) »" } ?? ""
      var finding = catalogue.finding(fact.kind.rule, "\(fact.kind.label)\(quoted).", at: fact.location)
      finding.endColumn = fact.endColumn
      return finding
    }
  }
}

extension PersonalDatum.Kind {
  /// The rule that reports it.
  fileprivate var rule: Rule.ID {
    switch self {
    case .telephone: "CNF001"
    case .mail: "CNF002"
    case .socialSecurity: "CNF003"
    case .doubtfulSocialSecurity: "CNF004"
    case .bankAccount: "CNF005"
    case .birthDate: "CNF006"
    case .postalAddress: "CNF007"
    case .name: "CNF008"
    case .foreignerNumber: "CNF009"
    case .jobSeekerNumber: "CNF010"
    case .benefitsNumber: "CNF011"
    case .licencePlate: "CNF012"
    case .sensitive: "CNF013"
    case .surname: "CNF014"
    }
  }

  /// The datum in French.
  fileprivate var label: String {
    switch self {
    case .telephone: "Numéro de téléphone d'une personne"
    case .mail: "Adresse électronique d'une personne"
    case .socialSecurity: "Numéro de sécurité sociale"
    case .doubtfulSocialSecurity: "Numéro qui ressemble à un numéro de sécurité sociale (la clé n'est pas juste)"
    case .bankAccount: "Coordonnées bancaires"
    case .birthDate: "Date de naissance complète"
    case .postalAddress: "Adresse postale d'une personne"
    case .name: "Nom complet d'une personne"
    case .surname: "Nom de famille après une civilité, à sa première apparition"
    case .foreignerNumber: "Numéro étranger (AGDREF)"
    case .jobSeekerNumber: "Identifiant France Travail"
    case .benefitsNumber: "Numéro d'allocataire"
    case .licencePlate: "Plaque d'immatriculation"
    case .sensitive: "Information sensible près d'une personne (santé, justice, religion, origine, opinion…)"
    }
  }
}
