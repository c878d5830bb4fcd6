package import DossierCore
import PositionedJSON

/// Explains a code: what it stands for, where it comes from, where it is assessed, what is looked for and how to answer.
package struct Explainer {
  let referentiel: Referentiel
  let savoirs: Savoirs?
  let knowledge: Knowledge
  let rules: RuleCatalogue

  /// Creates an explainer of the codes of a référentiel and of the tool's rules.
  package init(referentiel: Referentiel, savoirs: Savoirs?, knowledge: Knowledge, rules: RuleCatalogue) {
    self.referentiel = referentiel
    self.savoirs = savoirs
    self.knowledge = knowledge
    self.rules = rules
  }

  /// Writes what a code means; case and spaces do not count.
  ///
  /// - Returns: whether something has this code.
  package func explain(_ code: String, on page: inout TextPage) -> Bool {
    let asked = Self.key(code)
    if let competence = referentiel.competences.first(where: { Self.key($0.id.rawValue) == asked && $0.isItsCritere }) {
      put(competence, on: &page)
      for critere in competence.criteres { putGuidance(for: critere.id.rawValue, on: &page) }
    } else if let critere = referentiel.criteres.first(where: { Self.key($0.id.rawValue) == asked }) {
      put(critere, on: &page)
    } else if let competence = referentiel.competences.first(where: { Self.key($0.id.rawValue) == asked }) {
      put(competence, on: &page)
    } else if let competence = referentiel.transversales.first(where: { Self.key($0.id.rawValue) == asked }) {
      put(competence, on: &page)
    } else if let activite = referentiel.activites.first(where: { Self.key($0.id.rawValue) == asked }) {
      put(activite, on: &page)
    } else if let attendu = referentiel.attendus.first(where: { Self.key($0.id.rawValue) == asked }) {
      put(attendu, on: &page)
    } else if let bloc = referentiel.blocs.first(where: { Self.key($0.id.rawValue) == asked }) {
      put(bloc, on: &page)
    } else if let rule = rules.rules.first(where: { Self.key($0.id) == asked }) {
      put(rule, on: &page)
    } else if asked == Self.allRules || asked == "RÈGLES" {
      putAllRules(on: &page)
    } else {
      return false
    }
    return true
  }

  /// The known code that looks most like an unknown one, or `nil` if none does.
  package func nearest(to code: String) -> String? {
    Spelling.nearest(to: code, among: Self.codes(of: referentiel, rules).map(\.code))
  }

  /// The codes that can be explained, each with what it stands for.
  package static func codes(
    of referentiel: Referentiel,
    _ rules: RuleCatalogue
  ) -> [(code: String, title: String)] {
    var codes = referentiel.criteres.map { ($0.id.rawValue, $0.libelle) }
    codes += referentiel.competences.map { ($0.id.rawValue, $0.intitule) }
    codes += referentiel.transversales.map { ($0.id.rawValue, $0.intitule) }
    codes += referentiel.activites.map { ($0.id.rawValue, $0.intitule) }
    codes += referentiel.blocs.map { ($0.id.rawValue, $0.intitule) }
    codes += referentiel.attendus.map { ($0.id.rawValue, $0.libelle) }
    codes += rules.rules.map { ($0.id, $0.title) }
    return codes + [(allRules.lowercased(), "toutes les règles, une à une")]
  }

  private static func key(_ code: String) -> String {
    code.uppercased().filter { !$0.isWhitespace }
  }

  private func put(_ activite: ActiviteType, on page: inout TextPage) {
    page.put(InkedText("\(activite.id) ", .strong) + InkedText(activite.intitule))
    page.put("Source : \(activite.source)", indent: 2)
    put("Tâches", activite.taches, on: &page)
    page.title("Compétences")
    for id in activite.competences {
      page.put(InkedText(referentiel.intitule(of: id) ?? ""), lead: InkedText("\(id) ", .strong), indent: 2)
    }
  }

  private func put(_ bloc: Bloc, on page: inout TextPage) {
    page.put(InkedText("\(bloc.id) ", .strong) + InkedText(bloc.intitule))
    page.title("Où")
    putPlaces(ofBloc: bloc.id, on: &page) { _ in true }
    page.title("Attendus")
    for attendu in bloc.attendus {
      page.put(InkedText(attendu.libelle) + InkedText(" (\(attendu.id))", .faint), lead: "· ", indent: 2)
    }
  }

  private func put(_ attendu: Attendu, on page: inout TextPage) {
    page.put(InkedText("\(attendu.id) ", .strong) + InkedText(attendu.libelle))
    page.put("Source : \(attendu.source)", indent: 2)
    page.title("Où l'écrire")
    if let bloc = referentiel.bloc(ofAttendu: attendu.id) {
      putPlaces(ofBloc: bloc.id, on: &page) { $0.attendus.contains(attendu.id) }
    }
    putGuidance(for: attendu.id.rawValue, on: &page)
  }

  /// Writes the parts about a bloc, épreuve by épreuve, with what the text adds on them.
  private func putPlaces(ofBloc bloc: Bloc.ID, on page: inout TextPage, where isAsked: (Partie) -> Bool) {
    let title = referentiel.bloc(bloc)?.intitule ?? bloc.rawValue
    for epreuve in referentiel.epreuves {
      for partie in epreuve.production?.parties ?? [] where partie.bloc == bloc && isAsked(partie) {
        let pages = partie.pages.map { ", \(Wording.asked($0))" } ?? ""
        let text = "\(epreuve.id) : partie \(partie.numero), « \(title) »\(pages) (\(partie.source))"
        page.put(text, lead: "· ", indent: 2)
        for remarque in epreuve.production?.remarques(surPartie: partie.numero) ?? [] {
          page.put("\(remarque.libelle) (\(remarque.source)).", indent: 4)
        }
      }
    }
  }

  /// Writes what is looked for and how to answer, where the data says it.
  func putGuidance(for id: String, on page: inout TextPage) {
    guard let entry = knowledge.entries.first(where: { $0.id.value == id }) else { return }
    if !entry.expectation.isEmpty || !entry.facets.isEmpty {
      page.title("Ce qui est recherché dans le dossier")
      if !entry.expectation.isEmpty { page.put(entry.expectation, indent: 2) }
      for facet in entry.facets {
        page.put("\(facet.name.value)\(facet.isOptional ? " (facultatif)" : "")", lead: "· ", indent: 2)
      }
    }
    if !entry.advice.isEmpty {
      page.title("Comment y répondre")
      page.put(entry.advice, indent: 2)
    }
    let examples = entry.examples.prefix(3)
    guard !examples.isEmpty else { return }
    page.title("Des phrases qui vont dans ce sens")
    for example in examples {
      page.put("« \(example.value) »", lead: "· ", indent: 2)
    }
    page.put("Écrivez les vôtres : le jury attend ce que vous avez vécu.", indent: 2)
  }
}
