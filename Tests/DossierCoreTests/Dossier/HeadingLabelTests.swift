import Testing

@testable import DossierCore

struct HeadingLabelTests {
  private func label(_ title: String) throws -> HeadingLabel {
    HeadingLabel(title, guide: try Reading.catalogue.guide(for: "cip-2018"))
  }

  @Test(arguments: [
    ("Première partie", 1), ("PARTIE III : L'atelier", 3), ("1ère partie", 1), ("2nde partie", 2),
    ("La troisième partie", 3),
    ("Partie n° 4", 4), ("Partie quatre", 4), ("IIe partie", 2), ("Dossier – partie 2", 2), ("Partie B", 2),
    ("Chapitre 5", 5), ("Livre troisième. L'estuaire", 3), ("2/7 — M. B., SUIVI", 2), ("3 / 7. Le projet", 3),
  ])
  func readsTheNumberOfAPart(_ title: String, _ number: Int) throws {
    #expect(try label(title).part == number)
  }

  @Test(arguments: [("CCP 2 – Accompagner", 2), ("CCP3", 3), ("Activité type n° 1", 1), ("AT2", 2), ("Bloc II", 2)])
  func readsTheNumberOfAnActivity(_ title: String, _ number: Int) throws {
    #expect(try label(title).group == number)
  }

  @Test(arguments: [
    ("1. Ma structure", 1), ("IV – L'atelier", 4), ("C) Le projet", 3), ("2 Le territoire", 2), ("7/ Chez R.", 7),
  ])
  func readsABareEnumerator(_ title: String, _ number: Int) throws {
    #expect(try label(title).enumerators.contains { $0.value == number })
  }

  @Test(arguments: [
    "12/03/2025", "8/7 – Trop", "1/2/3", "24/7 : l'accueil", "3/4h de route", "1/2 journée", "3/12 : réunion",
  ])
  func takesNoDateNorRatioForAPart(_ title: String) throws {
    #expect(try label(title).part == nil)
  }

  @Test(arguments: [
    "1.1 Le statut", "2.3. Les acteurs", "Un atelier", "M. D. et son parcours", "2 femmes", "Il arrive",
  ])
  func takesNoSubNumberNorWordForAnEnumerator(_ title: String) throws {
    let read = try label(title)
    #expect(read.part == nil && read.group == nil)
    #expect(!read.enumerators.contains { $0.style == .digit })
  }
}
