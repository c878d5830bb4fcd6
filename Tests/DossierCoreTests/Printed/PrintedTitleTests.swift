import Testing

@testable import DossierCore

struct PrintedTitleTests {
  @Test(arguments: [
    "Deuxième partie : l’efficacité", "DEUXIÈME PARTIE – L'EFFICACITÉ",
    "Deuxie\u{300}me partie\u{A0}: l'e\u{FB03}cacité",
    "D e u x i è m e partie : l'effi-\ncacité", "Deuxième par\u{AD}tie. L'efficacité",
  ])
  func isTheSameHoweverItIsPrinted(text: String) {
    #expect(String(decoding: PrintedTitle(text).full, as: UTF8.self) == "deuxiemepartielefficacite")
  }

  @Test(arguments: ["Ma structure", "1. Ma structure", "Partie I – Ma structure", "Première partie : ma structure"])
  func isTheSameWithoutWhatNumbersIt(text: String) {
    #expect(String(decoding: PrintedTitle(text).core, as: UTF8.self) == "mastructure")
  }
}
