import DossierCore
import DossierTestSupport
import Testing

@testable import DossierCommandLine

struct PrintTests {
  private static let markdown = """
    # Première partie : ma structure

    Du texte.

    # Deuxième partie : le suivi d'un parcours

    Du texte.

    """

  private static let filling = (1...30).map { "Une phrase du dossier, numéro \($0)." }

  private static let pages = [
    ["# Première partie : ma structure"] + filling, filling, filling, filling, filling,
    ["# Deuxième partie : le suivi d'un parcours"] + filling, filling,
  ]

  private let files = InMemoryFileSystem(["d.md": markdown, "d.pdf": "%PDF-1.7 …", "faux.pdf": "Du texte."])

  private func run(_ options: [String], _ programs: FakePrograms) async throws -> ToolRun {
    try await ToolRun.of(["verifier", "d.md", "--largeur=200"] + options, files: files, programs: programs)
  }

  private func pdftotext(_ pages: [[String]]) -> FakePrograms {
    FakePrograms("pdftotext", writing: printedPages(pages))
  }

  @Test func holdsThePagesOfThePDFAgainstTheRanges() async throws {
    let programs = pdftotext(Self.pages)
    let run = try await run(["--pdf", "d.pdf"], programs)
    let output = run.plainOutput
    #expect(output.contains("Pages lues dans le PDF « d.pdf » (7 pages en tout)."), "\(output)")
    #expect(output.contains("estimation : 1 page (0,08) ; PDF : 5 pages (4,97)"), "\(output)")
    #expect(output.contains("L'estimation s'écarte du PDF de plus d'une demi-page pour les parties 1 et 2"))
    #expect(output.contains("Ces pages sont celles de votre PDF."))
    #expect(!output.contains("Pages estimées"))
    let call = try #require(programs.calls.first)
    #expect(call.name == "pdftotext")
    #expect(call.arguments.suffix(2) == ["-", "-"])
    #expect(call.input == Array("%PDF-1.7 …".utf8))
  }

  @Test func givesBothCountsInTheJSON() async throws {
    let json = try await run(["--pdf=d.pdf", "--format=json"], pdftotext(Self.pages)).output
    for line in [
      "\"fichier\": \"d.pdf\"", "\"source\": \"pdf\"", "\"feuilles\": 5", "\"feuillesEstimees\": 1",
      "\"pagesEstimees\": 0.08",
      "\"imprimees\": 7",
    ] {
      #expect(json.contains(line), "\(line)")
    }
    let without = try await run(["--format=json"], FakePrograms([:])).output
    #expect(without.contains("\"pdf\": null"))
    #expect(!without.contains("Estimees"))
  }

  @Test func saysWhichPartIsNotInThePDF() async throws {
    let pages = [["# Deuxième partie : le suivi d'un parcours"] + Self.filling]
    let output = try await run(["--pdf", "d.pdf"], pdftotext(pages)).plainOutput
    #expect(output.contains("son début ou sa fin n'est pas dans le PDF : pages estimées dans la mise en page arial-11"))
  }

  @Test func saysThatThePDFIsThatOfAnotherDossier() async throws {
    let output = try await run(["--pdf", "d.pdf"], pdftotext([["# Rapport"] + Self.filling])).plainOutput
    #expect(output.contains("Aucune partie n'a été retrouvée dans le PDF « d.pdf » (1 page)"))
    #expect(output.contains("Pages estimées"))
  }

  @Test func saysWhyAPDFCannotBeRead() async throws {
    func failing(_ status: Int32, _ errors: String) -> FakePrograms {
      FakePrograms(["pdftotext": .success(ProgramOutput(status: status, errors: errors))])
    }
    let cases: [(String, FakePrograms, String)] = [
      ("d.pdf", FakePrograms([:]), "installez le paquet « poppler-utils »"),
      ("absent.pdf", FakePrograms([:]), "« absent.pdf » n'existe pas"),
      ("faux.pdf", pdftotext(Self.pages), "« faux.pdf » n'est pas un PDF"),
      ("d.pdf", failing(1, "Command Line Error: Incorrect password"), "est protégé par un mot de passe"),
      ("d.pdf", failing(3, ""), "est protégé"), ("d.pdf", failing(1, "Syntax Error"), "est sans doute abîmé"),
      ("d.pdf", failing(0, ""), "est sans doute abîmé"),
      ("d.pdf", pdftotext([[], []]), "ne contient pas de texte"),
      ("d.pdf", pdftotext(Array(repeating: ["x"], count: 1001)), "est bien trop long"),
      ("d.pdf", FakePrograms(["pdftotext": .failure(.timedOut)]), "est bien trop long"),
      ("d.pdf", FakePrograms(["pdftotext": .failure(.ended(signal: 11))]), "est sans doute abîmé"),
    ]
    for (path, programs, sentence) in cases {
      let run = try await run(["--pdf", path], programs)
      #expect(run.status == .failure)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
  }

  @Test func refusesToReplaceThePDF() async throws {
    let run = try await run(["--pdf", "d.pdf", "--sortie", "d.pdf"], pdftotext(Self.pages))
    #expect(run.status == .failure)
    #expect(run.errors.contains("est un fichier que cette commande lit"))
    #expect(files.text("d.pdf") == "%PDF-1.7 …")
  }

  /// A PDF of one page with a line of text, without the table of its objects, which poppler makes anew.
  private static let smallPDF = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 40>>stream
    BT /F 12 Tf 70 700 Td (Ma structure) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>

    """

  private static let isInstalled = Installed.has("pdftotext", "-v")

  @Test(.enabled(if: isInstalled)) func readsARealPDF() throws {
    let document = try PrintReader(programs: GlibcPrograms()).document(
      Array(Self.smallPDF.utf8),
      path: "/home/moi/d.pdf"
    )
    #expect(document.name == "d.pdf")
    #expect(document.pages.map { $0.rows.map(\.text) } == [["Ma structure"]])
    #expect((125...140).contains(document.pages[0].rows[0].top))
  }

  @Test(.enabled(if: isInstalled)) func refusesABrokenPDF() {
    #expect(throws: DocumentError.brokenPDF(path: "d.pdf")) {
      try PrintReader(programs: GlibcPrograms()).document(Array("%PDF-1.4 rien".utf8), path: "d.pdf")
    }
  }
}
