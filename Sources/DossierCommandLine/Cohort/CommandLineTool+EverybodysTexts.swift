import DossierCore
import DossierMarkdown
import DossierRendering

extension CommandLineTool {
  /// What everybody's dossier may say in the same words: the official texts, the tool's templates, those of the cohort.
  func everybodysTexts(
    _ referentiel: Referentiel,
    _ templates: [Document]
  ) throws(CommandLineError) -> PassageExclusions {
    try known.exclusions.value(referentiel.id) { () throws(CommandLineError) in
      var exclusions = PassageExclusions()
      exclusions.insert(referentiel)
      if let savoirs = try savoirs(of: referentiel) { exclusions.insert(savoirs) }
      let outline = try outline(of: referentiel)
      for epreuve in referentiel.epreuves {
        guard let text = DossierTemplate(epreuve, in: referentiel, outline: outline).text,
          let source = try? SourceText(path: "modele.md", bytes: Array(text.utf8))
        else { continue }
        exclusions.insert(Document(parsing: [source]))
      }
      for template in templates { exclusions.insert(template) }
      return exclusions
    }
  }
}
