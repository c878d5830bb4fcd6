import DossierMarkdown
import Testing

struct SourceTextTests {
  @Test(arguments: [
    "un\ndeux\n\ntrois\n", "un\r\ndeux\r\n\r\ntrois\r\n", "un\rdeux\r\rtrois\r", "un\r\ndeux\r\n\ntrois",
  ])
  func endsLinesAtEachKindOfLineEnd(text: String) throws {
    let source = try source(text)
    #expect(source.lineCount == 4)
    #expect((1...4).map { source.line($0) } == ["un", "deux", "", "trois"])
  }

  @Test func givesNoLineOutsideOfTheFile() throws {
    let source = try source("un")
    #expect(source.line(0) == nil)
    #expect(source.line(1) == "un")
    #expect(source.line(2) == nil)
  }

  @Test func dropsTheByteOrderMark() throws {
    #expect(try source("\u{FEFF}# Titre").line(1) == "# Titre")
  }

  @Test func composesLettersAndTheirMarks() throws {
    let text = try source("e\u{301}te\u{301} c\u{327}a nai\u{308}f\nou\u{300} A\u{30A} n\u{303} x\u{301}")
    // Compared as bytes: strings that differ only by composition are equal.
    #expect(text.bytes == Array("été ça naïf\noù Å ñ x\u{301}".utf8))
    #expect(text.lineCount == 2)
  }

  @Test func keepsSpacesWithoutBreakAndTypographicApostrophes() throws {
    let text = "l’été : 30\u{A0}% et 1\u{202F}000 €"
    #expect(try source(text).bytes == Array(text.utf8))
  }

  @Test func turnsStrayControlCharactersIntoSpaces() throws {
    #expect(try source("avant\u{0B}après\u{07} \u{1B}[31m").line(1) == "avant après   [31m")
  }

  @Test(arguments: ["", "\u{FEFF}", "  \n\t\r\n", "\u{A0}\n\u{202F}"])
  func refusesBlankFiles(text: String) {
    #expect(throws: SourceTextError.empty(path: "vide.md")) {
      try SourceText(path: "vide.md", bytes: Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("%PDF-1.7\n%âãÏÓ", SourceTextError.BinaryFormat.pdf),
    ("{\\rtf1\\ansi", .rtf),
    ("PK\u{3}\u{4}\u{14}…[Content_Types].xml…word/document.xml", .docx),
    ("PK\u{3}\u{4}\u{14}…mimetypeapplication/vnd.oasis.opendocument.text", .odt),
    ("PK\u{3}\u{4}\u{14}…photo.jpg", .zip),
    ("du texte\u{0}et des zéros", .unknown),
    (String(repeating: "\u{1}\u{2}abc", count: 40), .unknown),
  ])
  func namesTheBinaryFormat(text: String, format: SourceTextError.BinaryFormat) {
    #expect(throws: SourceTextError.binary(path: "dossier", format: format)) {
      try SourceText(path: "dossier", bytes: Array(text.utf8))
    }
  }

  @Test func namesTheOldWordFormat() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00, 0x00]
    #expect(throws: SourceTextError.binary(path: "a.doc", format: .doc)) { try SourceText(path: "a.doc", bytes: bytes) }
  }

  @Test func namesLatin1() {
    let bytes = Array("caf".utf8) + [0xE9] + Array(" cr".utf8) + [0xE8] + Array("me".utf8)
    #expect(throws: SourceTextError.wrongEncoding(path: "a.md", likely: .latin1)) {
      try SourceText(path: "a.md", bytes: bytes)
    }
  }

  @Test(arguments: [true, false])
  func namesUTF16WithItsByteOrder(hasMark: Bool) {
    let units = Array("\(hasMark ? "\u{FEFF}" : "")Mon dossier d'été".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(throws: SourceTextError.wrongEncoding(path: "a.md", likely: .utf16LittleEndian)) {
      try SourceText(path: "a.md", bytes: little)
    }
    #expect(throws: SourceTextError.wrongEncoding(path: "a.md", likely: .utf16BigEndian)) {
      try SourceText(path: "a.md", bytes: big)
    }
  }

  @Test(arguments: ["\n", "\r", "a\r", "a\r\n"])
  func refusesMoreLinesThanAnyDossierHas(line: String) {
    let bytes = Array(repeatElement(Array(line.utf8), count: 2_000_001).joined())
    #expect(throws: SourceTextError.tooLarge(path: "a.md")) { try SourceText(path: "a.md", bytes: bytes) }
  }

  @Test func countsALineEndOfTwoBytesOnce() throws {
    let bytes = Array(repeatElement(Array("a\r\n".utf8), count: 1_000_001).joined())
    #expect(try SourceText(path: "a.md", bytes: bytes).lineCount == 1_000_001)
  }

  @Test func refusesMoreTextThanAnyDossierHasButNoPictures() throws {
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 8 << 20)
    #expect(throws: SourceTextError.tooLarge(path: "a.md")) {
      try SourceText(path: "a.md", bytes: Array("mot ".utf8) + long)
    }
    let picture = Array("![a](data:image/png;base64,".utf8) + long + Array(")".utf8)
    #expect(try SourceText(path: "a.md", bytes: picture).lineCount == 1)
    #expect(throws: SourceTextError.tooLarge(path: "a.md")) {
      try SourceText(path: "a.md", bytes: Array(";base64,".utf8) + long)
    }
  }

  @Test func addsUpTheFilesOfAFolder() throws {
    let half = try SourceText(path: "a.md", bytes: Array(repeating: UInt8(ascii: "a"), count: 5 << 20))
    #expect(!SourceText.areTooLarge([half]))
    #expect(SourceText.areTooLarge([half, half]))
  }

  @Test(arguments: [
    ("dossier.docx", SourceTextError.BinaryFormat.docx, "pandoc -t gfm --output dossier.md dossier.docx"),
    ("a b/l'été.docx", .docx, #"pandoc -t gfm --output 'a b/l'\''été.md' 'a b/l'\''été.docx'"#),
    ("x.md", .docx, "pandoc -f docx -t gfm --output x-converti.md x.md"),
    ("v1.2/-x", .odt, "pandoc -f odt -t gfm --output v1.2/-x.md v1.2/-x"),
    ("-x.ODT", .odt, "pandoc -t gfm --output ./-x.md ./-x.ODT"),
  ])
  func givesACommandThatConvertsTheVeryFile(path: String, format: SourceTextError.BinaryFormat, command: String) {
    #expect(SourceTextError.binary(path: path, format: format).description.contains("« \(command) »"))
  }

  @Test func saysInFrenchWhatToDo() {
    let error = SourceTextError.wrongEncoding(path: "dossier.md", likely: .latin1)
    #expect(
      error.description.hasPrefix(
        "Le fichier « dossier.md » est encodé en Latin-1 (Windows-1252) ; enregistrez-le en UTF-8"
      )
    )
  }
}
