import Testing

@testable import DossierCore

struct WordScannerTests {
  /// The words of a text, sentences parted by a bar.
  private func cut(_ text: String) -> String {
    var scanner = WordScanner()
    var words: [String] = []
    let bytes = text.utf8.span
    while let lexeme = scanner.next(in: bytes) {
      if lexeme.flags.contains(.opensSentence), !words.isEmpty { words.append("|") }
      words.append(String(decoding: scanner.word(in: bytes), as: UTF8.self))
      scanner.lastIsAbbreviation = ["m", "mme", "art"].contains(words.last)
    }
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    ("L'emploi d’abord", "le emploi de abord"),
    ("Jusqu'à lundi, qu'il vienne", "jusque à lundi que il vienne"),
    ("aujourd'hui", "aujourd hui"),
    ("Rendez-vous à Saint-Étienne", "rendez vous à saint étienne"),
    ("1 250,5 € et 12\u{202F}000 km", "1 250.5 € et 12 000 km"),
    ("Le 1er mars, la 2ème fois", "le 1 mars la 2 fois"),
    ("03/04/2025", "03/04/2025"),
    ("M. Durand et Mme. Roy. Puis rien.", "m durand et mme roy | puis rien"),
    ("Il dit : « Non. » Elle rit !", "il dit non | elle rit"),
    ("Quoi ? oui. 12 jeunes", "quoi oui | 12 jeunes"),
    ("un\ndeux", "un | deux"),
    ("Œuvre ÇA", "œuvre ça"),
    ("", ""),
    ("… — « »", ""),
  ])
  func cutsWordsAndSentences(_ text: String, _ expected: String) {
    #expect(cut(text).replacing("\u{202F}", with: " ") == expected)
  }

  @Test
  func hashesTheWordsThatItGives() {
    var scanner = WordScanner()
    let bytes = "L'élève aujourd’hui à 14h30, le 1er mars : 1 250,5 € ou 3 % ; « FIN » co-construite, qu'on.".utf8.span
    while scanner.next(in: bytes) != nil { #expect(scanner.hash == TextHash(scanner.word(in: bytes))) }
  }

  @Test(arguments: [("ÉLÈVE", "eleve"), ("Œuvre", "oeuvre"), ("naïf ÿ ç ñ", "naif y c n"), ("e\u{301}", "e")])
  func foldsCaseAndAccents(_ text: String, _ expected: String) {
    #expect(String(decoding: TextFolding.folded(text), as: UTF8.self) == expected)
  }

  @Test
  func readsDamagedBytesToTheEnd() {
    var scanner = WordScanner()
    let bytes: [UInt8] = [0x61, 0xC3, 0x20, 0xFF, 0xE2, 0x80, 0x62, 0xF0]
    var count = 0
    while scanner.next(in: bytes.span) != nil, count < 20 { count += 1 }
    #expect(count < 20)
  }
}
