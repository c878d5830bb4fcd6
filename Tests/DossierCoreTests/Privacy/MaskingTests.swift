import Testing

@testable import DossierCore

struct MaskingTests {
  @Test(arguments: [
    ("Appelez le 06 12 34 56 78 demain", "Appelez le 06 ** ** ** ** demain"),
    ("+33 6 12 34 56 78", "+33 * ** ** ** **"),
    ("NIR 2 85 07 69 123 456 78", "NIR 2 8* ** ** *** *** **"),
    ("écrire à jeanne.morel@exemple.fr", "écrire à j***********@**********"),
    (
      "au nom de M. Yonas Habtemichael, né le 14 septembre 1991",
      "au nom de M. Y**** H***********, né le ** septembre ****"
    ),
    ("Madame Sandrine LEROY arrive", "Madame S******* L**** arrive"),
    ("numéro étranger 7503148266", "numéro étranger 75********"),
  ])
  func hidesWhatIdentifiesAPerson(_ text: String, _ masked: String) {
    #expect(Masking.masked(text) == masked)
  }

  @Test(arguments: [
    "Le parcours de M. D.", "En 2024, 1 246 jeunes ont été accompagnés.", "Le budget s'élevait à 1 412 000 euros.",
    "Entretien du 12/03/2025", "Yanis revient le 17.", "« J., 19 ans »", "",
  ])
  func leavesInitialsDatesAndFiguresAlone(_ text: String) {
    #expect(Masking.masked(text) == text)
  }

  @Test
  func hidesWhatIdentifiesAPersonInTheWordsThatAnExcerptIsQuotedFor() {
    let evidence = Evidence(location: Location(line: 1), lastLine: 1, excerpt: "Le 0612345678.", words: ["0612345678"])
    let masked = Assessment(status: .found, evidence: [evidence]).masked
    #expect(masked.evidence.first?.words == ["06********"])
    #expect(masked.evidence.first?.excerpt == "Le 06********.")
  }
}
