import DossierMarkdown
import Foundation
import Testing

/// The fixture is what `pandoc -f docx -t gfm` gives for a small document with all that candidates use.
struct PandocExportTests {
  @Test func readsWhatPandocWritesFromWord() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/pandoc-export.md")
    let source = try SourceText(path: "pandoc-export.md", bytes: Array(try Data(contentsOf: path)))
    #expect(Document(parsing: [source]).dump == Self.expected)
  }

  private static let expected = """
    paragraph @1-3 "Dossier professionnel\\nMarie D.\\nSession 2025"
      bold 0..<21
      line 2 +22
      line 3 +31
    heading(1) @5-5 "Première partie : ma structure"
      underlined 19..<31
    paragraph @7-10 "J’accompagne 30 % de jeunes … [sic] et 1. Un tiret – long. Voir la note et la suite. La phrase continue sur une ligne très longue pour que pandoc la coupe avec un retour à la ligne dur au bout de quelques mots."
      line 8 +73
      line 9 +130
      line 10 +204
      call "1" +77 @8
      link "#partie-2" length 8 +81 @8
    paragraph @12-13 ""
      image "media/rId21.png" "Le plan du site" width milliPoints(141732) height milliPoints(70866) +0 @12
    paragraph @15-15 "Le plan du site"
    table @17-20
      header @17-17
        cell "Acteur"
        cell "Rôle"
      row @19-19
        cell "Cap emploi"
        cell "Handicap"
      row @20-20
        cell "CCAS"
        cell "Aides"
    table @22-47
      header @28-31
        cell "Entretien"
        cell "Contenu"
      row @34-41
        cell "Premier"
        cell "Accueil.\\n• projet\\n• freins"
          line 38 +9
          line 39 +20
      row @42-45
        cell "Deuxième"
        cell "Bilan d’étape"
          bold 0..<5
    heading(2) @49-49 "Deuxième partie"
    list(1, loose) @51-53
      item @51-51
        paragraph @51-51 "Un"
      item @53-53
        paragraph @53-53 "Deux"
    list(•) @55-55
      item @55-55
        paragraph @55-55 "suite"
    quote @57-57
      paragraph @57-57 "Une citation"
    paragraph @59-59 "H2O, x2, barré, italique."
      subscript 1..<2
      superscript 6..<7
      struck 9..<15
      italic 17..<25
    footnote "1" @61-61
      paragraph @61-61 "Une note de bas de page."
    """ + "\n"
}
