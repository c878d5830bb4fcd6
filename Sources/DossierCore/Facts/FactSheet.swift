import DossierMarkdown

/// What a dossier holds, computed once: rules read it and never go back to the text.
struct FactSheet {
  let epreuve: Epreuve
  let referentiel: ReferentielSummary
  let dossier: Dossier
  let pages: PageSummary
  let parties: [PartieResult]
  let entretiens: [EntretienResult]
  let attendus: [AttenduResult]
  let criteres: [CritereResult]
  /// The codes that comments claim, each with the line of the comment.
  let claims: [Claim]
  /// Where text to complete is left over.
  let leftovers: [Location]
  /// What identifies persons.
  let personalFacts: [PersonalFact]
  /// What the dossier keeps of its making.
  let writing: WritingFacts
  /// The annexes, images and tables.
  let annexes: AnnexFacts
  /// Whether the référentiel has data on what shows its attendus and critères.
  let hasEvidenceData: Bool

  /// A critère that a comment claims.
  struct Claim: Hashable {
    var code: String
    var location: Location
  }
}
