/// What to know of French dossiers to read them: how parts, tables of contents, annexes and entretiens are called.
///
/// Half of it is common to all référentiels, half belongs to one: how people title the subject of each bloc.
public struct ReadingGuide: Hashable, Sendable {
  let partWords: Set<String>
  let groups: TermList
  let front: TermList
  let contents: TermList
  let annexes: TermList
  let introduction: TermList
  let conclusion: TermList
  let references: TermList
  let entretienNouns: TermList
  let notEntretiens: TermList
  let entretienVerbs: TermList
  let writing: WritingWords
  let epreuves: [Alias]
  let blocs: [Bloc.ID: Subject]

  /// The names that people give to an épreuve.
  struct Alias: Hashable, Sendable {
    let epreuve: Epreuve.ID
    let names: TermList
  }

  /// How people speak of the subject of a bloc.
  struct Subject: Hashable, Sendable {
    let titles: TermList
    let terms: TermList
    var extent = Extent.chapter
  }

  /// How much of a dossier a part about a bloc is.
  enum Extent: String, Hashable, Sendable, CaseIterable {
    /// A chapter among others, which its title opens.
    case chapter = "chapitre"
    /// All that is not another part: a mémoire, a report.
    case whole = "dossier"
    /// What a title names, wherever it stands: a carte mentale.
    case titled = "titre"
  }

  /// How much of a dossier a part about a bloc is.
  func extent(of bloc: Bloc.ID) -> Extent {
    blocs[bloc]?.extent ?? .chapter
  }
}
