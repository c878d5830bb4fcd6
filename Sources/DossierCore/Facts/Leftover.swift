/// Words that a writer leaves in place of a text to come.
enum Leftover {
  /// What opens brackets, parentheses or a line kept for later.
  private static let openings = [
    "a completer", "a rediger", "a ecrire", "a remplir", "a developper", "a finir", "a preciser", "a verifier",
    "a ajouter", "a inserer", "todo",
    "lorem ipsum",
  ]

  /// What opens brackets only: an order that the writer gave to themself.
  private static let orders = [
    "inserer", "insere", "ajouter", "ajoute", "mettre", "finir", "completer", "rediger", "copier", "coller", "verifier",
    "voir avec", "preciser", "inserez", "ajoutez", "completez", "redigez", "precisez", "decrivez", "indiquer",
    "indiquez",
    "votre", "vos", "a definir", "a confirmer",
    "decrire", "remplir", "reprendre", "relire", "nom", "prenom", "date", "adresse", "titre",
  ]

  /// What stands for a text wherever it is: a word processor's own prompts.
  private static let prompts = [
    "cliquez ici pour", "cliquez ou appuyez ici pour", "tapez votre texte", "entrez du texte", "lorem ipsum dolor",
  ]

  /// The characters that people repeat where a text is to come.
  private static let marks: Set<UInt8> = [UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "?")]

  /// Where such words begin, in UTF-8 offsets, or `nil` for a text that is finished.
  static func offset(in text: String) -> Int? {
    let screen = LeftoverScreen(text.utf8.span)
    guard screen.mayOpen || screen.hasBrackets || screen.hasMarks || screen.hasBlanks else { return nil }
    let bytes = Array(text.utf8)
    if screen.mayOpen, opensLine(bytes) { return 0 }
    if screen.hasBrackets, let opening = bracketed(in: bytes) { return opening }
    if screen.hasMarks, let mark = bareMark(in: bytes) { return mark }
    return screen.hasBlanks ? blank(in: bytes) : nil
  }

  // The line is kept for later as a whole: « À compléter : les chiffres de 2024 ».
  private static func opensLine(_ bytes: [UInt8]) -> Bool {
    if isLabelledOrder(bytes[...]) { return true }
    let start = folded(bytes.prefix(80))
    if prompts.contains(where: { start.hasPrefix($0) }) { return true }
    guard openings.contains(where: { start.hasPrefix($0) }) else { return false }
    let head = bytes.prefix(24)
    return bytes.count <= 60 || head.contains(UInt8(ascii: ":")) || head.contains(UInt8(ascii: "!"))
  }

  private static func bracketed(in bytes: [UInt8]) -> Int? {
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): start = index
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        if let opening = start, index - opening <= 160,
          isKeptForLater(bytes[opening + 1..<index], isSquare: byte == UInt8(ascii: "]"))
        {
          return opening
        }
        start = nil
      default: break
      }
    }
    return nil
  }

  private static func isKeptForLater(_ bytes: ArraySlice<UInt8>, isSquare: Bool) -> Bool {
    guard isSquare || LeftoverScreen.mayOpen(bytes.span) else { return false }
    if isLabelledOrder(bytes) { return true }
    let text = folded(bytes)
    if openings.contains(where: { text.hasPrefix($0) }) { return true }
    guard isSquare else { return false }
    return orders.contains { text == $0 || text.hasPrefix($0 + " ") } || text.hasPrefix("xx")
  }

  // « Consigne : décrire ici… »; without a colon, it is the word of an atelier.
  private static func isLabelledOrder(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(14)
    return head.contains(UInt8(ascii: ":")) && folded(head).hasPrefix("consigne")
  }

  // « XXX », « ??? », « TODO », « ipsum » standing alone as words.
  private static func bareMark(in bytes: [UInt8]) -> Int? {
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ".")
    {
      let word = bytes[start..<index]
      if isBareMark(word) { return start }
      start = index + 1
    }
    return nil
  }

  private static func isBareMark(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3, let first = word.first else { return false }
    let isRepeated = word.allSatisfy { $0 == first }
    return (isRepeated && marks.contains(first)) || word.elementsEqual("TODO".utf8)
      || word.elementsEqual("ipsum".utf8)
  }

  private static func folded(_ bytes: some Sequence<UInt8>) -> String {
    FoldedWords(String(decoding: Array(bytes), as: UTF8.self)).all.joined(separator: " ")
  }
}
