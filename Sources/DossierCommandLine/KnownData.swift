import DossierCore

/// The data that a tool has read: the référentiels and what goes with them, which every dossier of a cohort needs.
struct KnownData: Sendable {
  /// The référentiels, by the name that they were asked by.
  let referentiels = Memo<String, Referentiel>()

  /// What the référentiels are held with, by their ids.
  let standards = Memo<Referentiel.ID, Checker.Standard>()

  /// How the dossiers of référentiels are read, by their ids.
  let guides = Memo<Referentiel.ID, ReadingGuide>()

  /// The layouts, by the name that they were asked by.
  let layouts = Memo<String, NamedLayout>()

  /// What everybody's dossier may say in the same words, by référentiel.
  let exclusions = Memo<Referentiel.ID, PassageExclusions>()

  /// The rules.
  let rules = Memo<Int, RuleCatalogue>()
}
