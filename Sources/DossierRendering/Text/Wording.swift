package import DossierCore
import DossierLayout

/// The words for what reports tell.
package enum Wording {
  /// A modalité, as its text calls it.
  static func modalite(_ modalite: Modalite) -> String {
    modalite.intitule ?? self.modalite(modalite.id)
  }

  /// A modalité, by its id, as the RC calls it.
  package static func modalite(_ id: Modalite.ID) -> String {
    switch id {
    case .miseEnSituation: "mise en situation professionnelle"
    case .entretienTechnique: "entretien technique"
    case .questionnaireProfessionnel: "questionnaire professionnel"
    case .questionnementProductions: "questionnement à partir de productions"
    case .presentationProjet: "présentation d'un projet"
    case .entretienFinal: "entretien final"
    default: id.rawValue.replacing("-", with: " ")
    }
  }

  /// A range of pages: « 5 à 7 », « 3 » when both ends are the same.
  package static func range(_ minimum: Int, _ maximum: Int) -> String {
    minimum == maximum ? "\(minimum)" : "\(minimum) à \(maximum)"
  }

  /// How many pages are asked for: « 5 à 7 pages », « 30 pages (27 à 33 acceptées) ».
  static func asked(_ pages: PageRange) -> String {
    guard let asked = pages.asked else { return "\(range(pages.minimum, pages.maximum)) pages" }
    return "\(French.count(asked, "page")) (\(range(pages.minimum, pages.maximum)) acceptées)"
  }

  /// What is accepted around a number of pages that the text gives alone, by whose choice and why; `nil` where the text gives a range.
  static func tolerance(_ pages: PageRange) -> String? {
    guard let asked = pages.asked, let tolerance = pages.tolerance else { return nil }
    return
      "Le texte demande \(French.count(asked, "page")), sans dire de marge : l'outil accepte de \(pages.minimum) à \(pages.maximum) pages "
      + "(\(tolerance.percent) % près, arrondi à la page). \(tolerance.reason)"
  }

  /// Where something stands in print: « page 3 », « pages 3 à 8 ».
  static func pages(_ first: Int, _ last: Int) -> String {
    first == last ? "page \(first)" : "pages \(first) à \(last)"
  }

  /// What is missing or too much: « il manque environ 0,65 page, soit 240 mots ».
  static func gap(_ gap: PageGap) -> String {
    let length =
      "\(French.decimal(hundredths: Int(gap.hundredths.magnitude))) page\(gap.hundredths.magnitude >= 200 ? "s" : "")"
    let words = gap.words.map { ", soit \(French.count($0, "mot"))" } ?? ""
    return gap.hundredths < 0 ? "il manque environ \(length)\(words)" : "environ \(length) de trop\(words)"
  }

  /// What makes a length less sure, in words; `nil` for nothing.
  static func doubts(_ length: PageLength) -> String? {
    var reasons: [String] = []
    if length.doubts.contains(.brokenRow) { reasons.append("un tableau passe d'une page à l'autre") }
    if length.doubts.contains(.pushedImage) { reasons.append("une image ne tient pas au bas d'une page") }
    if length.doubts.contains(.brokenNote) { reasons.append("une note continue à la page suivante") }
    var sentences: [String] = []
    if !reasons.isEmpty {
      sentences.append("à \(French.decimal(hundredths: length.marginHundredths)) page près : \(French.list(reasons))")
    }
    if length.doubts.contains(.missingImage) {
      sentences.append("image introuvable, comptée comme un cadre")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ; ")
  }

  /// A duration: « 45 min », « 2 h 55 ».
  package static func duration(minutes: Int) -> String {
    guard minutes >= 60 else { return "\(minutes) min" }
    let rest = minutes % 60
    return rest == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
  }

  /// How a part, or the whole dossier, stands to its range; « partie » is feminine, « dossier » is not.
  static func status(_ status: RangeStatus, isWhole: Bool = false) -> (sign: Sign, word: String) {
    switch status {
    case .inside: (.good, "conforme")
    case .below: (.wrong, isWhole ? "trop court" : "trop courte")
    case .above: (.wrong, isWhole ? "trop long" : "trop longue")
    case .near: (.toCheck, "à vérifier")
    case .missing: (.wrong, "introuvable")
    }
  }

  /// What the findings amount to.
  static func verdict(_ verdict: Verdict) -> (sign: Sign, word: String) {
    switch verdict {
    case .compliant: (.good, "conforme")
    case .toCheck: (.toCheck, "à vérifier")
    case .nonCompliant: (.wrong, "non conforme")
    }
  }

  /// What was found of an attendu.
  static func attendu(_ status: Assessment.Status) -> (sign: Sign, word: String) {
    switch status {
    case .found: (.good, "présent")
    case .partial: (.toCheck, "à renforcer")
    case .absent: (.wrong, "absent")
    case .outsideDossier: (.aside, "hors dossier")
    }
  }

  /// What was found of a critère: a trace, never a judgement.
  static func critere(_ status: Assessment.Status) -> (sign: Sign, word: String) {
    switch status {
    case .found: (.good, "trace trouvée")
    case .partial: (.toCheck, "à renforcer")
    case .absent: (.wrong, "sans trace")
    case .outsideDossier: (.aside, "hors dossier")
    }
  }

  /// The gravity of a finding.
  static func severity(_ severity: Severity) -> (sign: Sign, word: String) {
    switch severity {
    case .error: (.wrong, "erreur")
    case .warning: (.toCheck, "avertissement")
    case .info: (.aside, "info")
    }
  }
}

/// A sign that goes with a word, for who reads fast; never alone.
enum Sign: String {
  case good = "✓"
  case toCheck = "!"
  case wrong = "✗"
  case aside = "·"

  var ink: Ink {
    switch self {
    case .good: .good
    case .toCheck: .warning
    case .wrong: .error
    case .aside: .faint
    }
  }

  /// The sign in its ink.
  var inked: InkedText { InkedText(rawValue, ink) }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
