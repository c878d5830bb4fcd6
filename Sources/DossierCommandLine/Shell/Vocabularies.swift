/// The names that the data know, for shells to propose.
struct Vocabularies: Sendable {
  /// The names by what they are the names of.
  private let candidates: [Vocabulary: [Candidate]]

  init(_ candidates: [Vocabulary: [Candidate]]) {
    self.candidates = candidates
  }

  /// The names of one kind, in the order that people know them in.
  subscript(vocabulary: Vocabulary) -> [Candidate] {
    candidates[vocabulary] ?? []
  }
}
