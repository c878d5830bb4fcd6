import DossierCore
import DossierTestSupport
import Testing

@testable import DossierCommandLine

struct CommandLineErrorTests {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let sentence: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let files = InMemoryFileSystem(
    [
      "bon.md": "# Partie 1\n\nTexte.\n", "vide.md": " \n\n", "page.html": "<p>Texte</p>", "word/dossier.docx": "x",
      "rien/notes.pdf": "x", "vides/1.md": "", "cle.md": "---\nepreve: ccp1\n---\n\nTexte.\n",
      "epreuve.md": "---\nepreuve: oral blanc\n---\n\nTexte.\n",
      "mise.md": "---\nmise-en-page: arial11\n---\n\nTexte.\n",
      "autre.md": "---\ncertification: Cuisinier\n---\n\nTexte.\n", "faux.json": "{\n  \"id\": 3\n}",
    ],
    bytes: [
      "latin1.md": Array("Parcours trac".utf8) + [0xE9, 0x20] + Array("avec la personne.".utf8),
      "utf16.md": [0xFF, 0xFE] + Array("Texte".utf8).flatMap { [$0, 0] },
      "dossier.docx": [0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8),
      "/home/q : a.docx": [0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8),
    ],
    others: ["tube"],
    failures: [
      "secret.md": .notPermitted, "lourd.md": .tooLarge(limit: 64 << 20), "boucle.md": .linkLoop,
      "tube-muet": .isNotRegular, "lien": .danglingLink, "absent/": .notFound,
    ]
  )

  private static let cases: [Case] = [
    Case(
      arguments: ["verifier", "absent.md"],
      sentence: "« absent.md » n'existe pas : vérifiez le nom et le dossier où vous êtes"
    ),
    Case(arguments: ["verifier", "vide.md"], sentence: "Le fichier « vide.md » est vide"),
    Case(arguments: ["verifier", "latin1.md"], sentence: "Latin-1"),
    Case(arguments: ["verifier", "utf16.md"], sentence: "UTF-16"),
    Case(arguments: ["verifier", "dossier.docx"], sentence: "pandoc -t gfm --output dossier.md dossier.docx"),
    Case(
      arguments: ["verifier", "page.html"],
      sentence:
        "Le fichier « page.html » n'est pas du Markdown : donnez un fichier .md, .markdown ou .txt, par exemple converti par "
        + "« pandoc -t gfm --output page.md page.html »."
    ),
    Case(
      arguments: ["verifier", "bon.md", "--sortie", "tube-muet"],
      sentence: "« tube-muet » n'est pas un fichier ordinaire, ou est un tube que rien ne lit"
    ),
    Case(
      arguments: ["verifier", "bon.md", "--sortie", "lien"],
      sentence: "« lien » est un lien vers un fichier qui n'existe pas"
    ),
    Case(
      arguments: ["verifier", "bon.md", "--sortie", "absent/"],
      sentence: "Le dossier « absent/ » n'existe pas : créez-le"
    ),
    Case(arguments: ["verifier", "word"], sentence: "pandoc -t gfm --output word/dossier.md word/dossier.docx"),
    Case(arguments: ["verifier", "rien"], sentence: "Le dossier « rien » ne contient pas de fichier Markdown (.md)"),
    Case(arguments: ["verifier", "vides"], sentence: "sont tous vides"),
    Case(arguments: ["verifier", "tube"], sentence: "« tube » n'est pas un fichier ordinaire"),
    Case(arguments: ["verifier", "boucle.md"], sentence: "« boucle.md » est un lien qui tourne en rond"),
    Case(
      arguments: ["verifier", "bon.md", "--referentiel", "cip-2081"],
      sentence: "« cip-2081 » n'est pas un référentiel connu : vouliez-vous écrire « cip-2018 » ?"
    ),
    Case(
      arguments: ["verifier", "bon.md", "--referentiel", "faux.json"],
      sentence: "faux.json:2:9"
    ),
    Case(
      arguments: ["verifier", "bon.md", "--epreuve", "ccp4"],
      sentence: "« ccp4 » n'est pas une épreuve de ce référentiel : vouliez-vous écrire « ccp1 » ?"
    ),
    Case(
      arguments: ["verifier", "bon.md", "--mise-en-page", "calibri11"],
      sentence: "« calibri11 » n'est pas une mise en page connue : vouliez-vous écrire « calibri-11 » ?"
    ),
    Case(
      arguments: ["verifier", "bon.md", "--date", "15/03/2026"],
      sentence: "« 15/03/2026 » n'est pas une date : écrivez année-mois-jour"
    ),
    Case(
      arguments: ["verifier", "cle.md"],
      sentence:
        "En-tête de « cle.md », ligne 2 : « epreve » n'est pas une clé connue. Vouliez-vous écrire « epreuve » ?"
    ),
    Case(
      arguments: ["verifier", "epreuve.md"],
      sentence: "En-tête de « epreuve.md », ligne 2 : « oral blanc » n'est pas une épreuve de ce référentiel"
    ),
    Case(
      arguments: ["verifier", "mise.md"],
      sentence:
        "En-tête de « mise.md », ligne 2 : « arial11 » n'est pas une mise en page connue : vouliez-vous écrire « arial-11 » ?"
    ),
    Case(
      arguments: ["verifier", "autre.md"],
      sentence: "« Cuisinier » n'est pas une certification connue. Référentiels connus : casp-cnam, cefi, cip-2018"
    ),
    Case(
      arguments: ["expliquer", "CP7.44"],
      sentence: "« CP7.44 » n'est pas un code connu. Vouliez-vous dire « CP7.4 » ?"
    ),
  ]

  @Test(arguments: cases)
  func saysWhatToDoInOneSentenceAndWritesNoReport(_ wrong: Case) async throws {
    let console = RecordingConsole()
    let environment = CommandEnvironment(
      fileSystem: Self.files,
      console: console,
      today: .init(daysSinceEpoch: 20_778),
      catalogue: .light
    )
    let status = await CommandLineTool(environment).run(wrong.arguments)
    let errors = console.errors.replacing("\u{A0}", with: " ")
    #expect(status == .failure)
    #expect(console.output.isEmpty)
    #expect(errors.hasPrefix("juryblanc : "))
    #expect(errors.contains(wrong.sentence), "\(errors)")
  }

  @Test(arguments: [
    "title", "author", "lang", "lieu_de_stage", "centre", "version", "candidate", "section", "mention", "date",
  ])
  func leavesTheCandidatesOwnKeysAlone(key: String) async throws {
    let files = InMemoryFileSystem(["d.md": "---\n\(key): x\n---\n\n# Partie 1\n\nTexte.\n"])
    let run = try await ToolRun.of("verifier", "d.md", "--format=json", files: files)
    #expect(run.status == .findings)
    #expect(run.errors.isEmpty)
  }

  @Test func leavesTheSpacesOfPathsAndCommandsAsTheyAre() async throws {
    let console = RecordingConsole()
    let environment = CommandEnvironment(fileSystem: Self.files, console: console, today: .init(daysSinceEpoch: 20_778))
    _ = await CommandLineTool(environment).run(["verifier", "/home/q : a.docx"])
    #expect(console.errors.contains("Le fichier «\u{A0}/home/q : a.docx\u{A0}» est un document Word (.docx)\u{A0}:"))
    #expect(
      console.errors.contains("«\u{A0}pandoc -t gfm --output '/home/q : a.md' '/home/q : a.docx'\u{A0}».")
    )
  }

  @Test func givesALikelyCommandForADocumentThatCameThroughAPipe() async throws {
    let run = try await ToolRun.of("verifier", "-", console: RecordingConsole(input: "PK\u{3}\u{4}..word/document.xml"))
    #expect(run.errors.contains("Le texte reçu par l'entrée standard est un document Word"))
    #expect(run.errors.contains("« pandoc -t gfm --output dossier.md dossier.docx »"))
  }

  @Test func saysThatTheStandardInputIsClosed() async throws {
    let run = try await ToolRun.of("verifier", "-", console: RecordingConsole(readingFailsWith: .closed))
    #expect(run.status == .failure)
    #expect(run.errors.contains("L'entrée standard est fermée"))
  }

  @Test func refusesAFolderThatHoldsMoreThanAnyDossier() async throws {
    let half = String(repeating: "a", count: 5 << 20)
    let files = InMemoryFileSystem(["d/1.md": half, "d/2.md": half])
    let run = try await ToolRun.of("verifier", "d", files: files)
    #expect(run.status == .failure)
    #expect(run.errors.contains("Les fichiers Markdown du dossier « d » sont, ensemble, bien trop longs"))
  }

  @Test(arguments: [
    ("certification", "n'est pas une certification connue"), ("referentiel", "n'est pas un référentiel connu"),
    ("epreuve", "n'est pas une épreuve"), ("mise-en-page", "n'est pas une mise en page connue"),
    ("session", "n'est pas une date comprise"),
  ])
  func quotesTheFrontMatterMaskedAndShort(key: String, sentence: String) async throws {
    let value = "Mme Sandrine Duvernay, 06 12 34 56 78, " + String(repeating: "mot ", count: 40)
    let files = InMemoryFileSystem(["d.md": "---\n\(key): \"\(value)\"\n---\n\n# Partie 1\n\nTexte.\n"])
    let run = try await ToolRun.of("verifier", "d.md", files: files)
    let errors = run.errors.replacing("\u{A0}", with: " ")
    #expect(errors.contains("« Mme S******* D*******, 06 ** ** ** **, mot mot mot mot mot… » \(sentence)"), "\(errors)")
  }

  @Test(arguments: ["certification", "session", "epreuve"])
  func tellsAValueOfSeveralLinesOnOne(key: String) async throws {
    let files = InMemoryFileSystem(["d.md": "---\n\(key): \"une\\ndeux\"\n---\n\n# Partie 1\n\nTexte.\n"])
    let run = try await ToolRun.of("verifier", "d.md", files: files)
    let errors = run.errors.replacing("\u{A0}", with: " ")
    #expect(errors.contains("« une deux »"), "\(errors)")
    #expect(errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [["verifier", "un\ndeux.md"], ["un\ndeux"], ["verifier", "a.md", "--date", "une\ndeux"]])
  func tellsAnArgumentOfSeveralLinesOnOne(arguments: [String]) async throws {
    let console = RecordingConsole()
    let environment = CommandEnvironment(
      fileSystem: Self.files,
      console: console,
      today: .init(daysSinceEpoch: 20_778),
      catalogue: .light
    )
    _ = await CommandLineTool(environment).run(arguments)
    #expect(console.errors.contains("un"))
    #expect(!console.errors.dropLast().contains("\n"), "\(console.errors)")
  }

  @Test func showsNoControlCharacterOfAPath() async throws {
    let run = try await ToolRun.of("verifier", "a\u{1B}[31m.md")
    #expect(run.errors.contains("« a[31m.md »"))
  }
}
