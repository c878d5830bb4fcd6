import DossierCore

/// Where a dossier of a cohort stands: its verdict, or why it has none.
enum EntryState: String, Hashable, Sendable, CaseIterable {
  case nonCompliant = "non-conforme"
  case toCheck = "a-verifier"
  case compliant = "conforme"
  case unreadable = "illisible"
  case missing = "manquant"
  case notDone = "non-fait"
  case elsewhere = "ailleurs"

  /// Reads the state of an entry.
  init(_ entry: CohortEntry) {
    switch entry.outcome {
    case .checked(let digest): self.init(digest.verdict)
    case .unreadable: self = .unreadable
    case .missing: self = .missing
    case .notDone: self = .notDone
    case .elsewhere: self = .elsewhere
    }
  }

  private init(_ verdict: Verdict) {
    switch verdict {
    case .nonCompliant: self = .nonCompliant
    case .toCheck: self = .toCheck
    case .compliant: self = .compliant
    }
  }

  /// The state in words.
  var word: String {
    switch self {
    case .nonCompliant: "non conforme"
    case .toCheck: "à vérifier"
    case .compliant: "conforme"
    case .unreadable: "illisible"
    case .missing: "manquant"
    case .notDone: "non vérifié"
    case .elsewhere: "autre fragment"
    }
  }

  /// The state of several dossiers in words.
  func plural(_ count: Int) -> String {
    guard count > 1 else { return word }
    switch self {
    case .nonCompliant: return "non conformes"
    case .compliant: return "conformes"
    case .unreadable: return "illisibles"
    case .missing: return "manquants"
    case .notDone: return "non vérifiés"
    case .toCheck: return word
    case .elsewhere: return "autres fragments"
    }
  }

  /// The sign that goes with the words.
  var sign: Sign {
    switch self {
    case .compliant: .good
    case .toCheck: .toCheck
    case .nonCompliant, .unreadable, .missing: .wrong
    case .notDone, .elsewhere: .aside
    }
  }

  /// Its place where states are sorted, the most serious first.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension CohortEntry {
  /// Why there is nothing to show of a dossier; `nil` for one that was checked.
  var reason: String? {
    switch outcome {
    case .checked: nil
    case .unreadable(let reason): reason
    case .missing: "La liste le nomme, et rien dans le dossier de la cohorte ne lui correspond."
    case .notDone: "La vérification a été arrêtée avant lui."
    case .elsewhere: "Il est vérifié par un autre fragment."
    }
  }
}
