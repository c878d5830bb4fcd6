import DossierMarkdown

/// What a dossier keeps of its making: guidance, marks of a conversion, repetitions, titles and calls that lead nowhere.
struct WritingFacts {
  /// The guidance of a template left as visible text.
  let guidance: [Guidance]

  /// The page numbers left in the text, as paragraphs.
  let pageNumbers: [PageNumber]

  /// The short lines that come back through the dossier.
  let runningLines: [RunningLine]

  /// The marks of revision.
  let revisions: [SourceMarks.Revision]

  /// The titles without text.
  let emptyTitles: EmptyTitles

  /// The calls of notes, notes and links that lead nowhere.
  let references: BrokenReferences

  /// The parts that tell what others do, more than what the candidate does.
  let onlookers: [Onlooker]

  /// The paragraphs that stand twice.
  let repetitions: [RepeatedParagraph]

  init(_ dossier: Dossier, _ text: AnnotatedText, _ passages: Passages, words: WritingWords) {
    let lines = RepeatedLines(passages)
    guidance = Guidance.all(in: passages, words: words) + lines.guidance
    pageNumbers = PageNumber.all(in: passages)
    runningLines = lines.running
    revisions = dossier.document.marks.revisions
    emptyTitles = EmptyTitles(dossier, passages)
    references = BrokenReferences(dossier.document, passages)
    onlookers = Onlooker.all(in: text, dossier, words: words)
    repetitions = RepeatedParagraph.all(in: passages)
  }
}
