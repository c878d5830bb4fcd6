/// A word that a shell proposes.
struct Candidate: Hashable, Sendable {
  /// The word, as it is typed.
  let word: String

  /// What it stands for, in French, on one line; empty where the word says it all.
  let meaning: String

  init(_ word: String, _ meaning: String = "") {
    self.word = word
    self.meaning = meaning.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What may stand in the place of a command.
  static let generalOptions = [
    Candidate("--help", "affiche l'aide, ou celle d'une commande"), Candidate("--version", "affiche la version"),
  ]
}
