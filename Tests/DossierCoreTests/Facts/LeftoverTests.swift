import Testing

@testable import DossierCore

struct LeftoverTests {
  @Test(arguments: [
    "[À COMPLÉTER]", "Bilan : [à compléter avec ma tutrice]", "(à rédiger)", "Lorem ipsum dolor sit amet",
    "À compléter", "XXXX",
    "[INSÉRER CARTE]", "[finir l'intro]", "Financeurs : XXX", "xxxxxx", "TODO !!", "[PRÉNOM NOM]",
    "[voir avec R. pour la date]", "On verra ???",
    "Nom de la structure : ……………", "Nom : ........ Prénom : ........", "______", "[Nom de la structure]",
    "[votre nom]", "(à rédiger)", "Texte lorem ipsum dolor",
    "Consigne : décrire ici la structure.", "Cliquez ici pour entrer du texte.", "À compléter : les chiffres de 2024",
  ])
  func findsTextToComplete(_ text: String) {
    #expect(Leftover.offset(in: text) != nil)
  }

  @Test(arguments: [
    "Consignes", "Consigne pour la semaine", "un aménagement (consignes données de face, voyant lumineux)",
    "1.1 La maison ........ 4", "Il a répondu : « je ne sais pas ... »", "« Mon point fort est ………… »", "Et puis…",
    "Il reste à compléter le dossier de logement.", "(annexe 2)", "Elle a complété sa fiche [sic].", "Le XXe siècle.",
    "Il demande « pourquoi ? » et attend.",
    "À compléter les dossiers, elle a passé trois heures chaque semaine de son contrat.", "",
  ])
  func leavesOrdinaryTextAlone(_ text: String) {
    #expect(Leftover.offset(in: text) == nil)
  }
}
