import DossierTestSupport
import Testing

@testable import DossierCommandLine

struct ConversionTests {
  private static let word = [0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8)
  private static let openDocument = [0x50, 0x4B, 0x03, 0x04] + Array("..application/vnd.oasis.opendocument.text".utf8)
  private static let markdown = "# Première partie : ma structure\n\nDu texte.\n"

  private func files(_ texts: [String: String] = [:]) -> InMemoryFileSystem {
    InMemoryFileSystem(
      texts,
      bytes: [
        "-d.docx": Self.word, "d.odt": Self.openDocument, "d.rtf": Array("{\\rtf1 x}".utf8), "seul/d.docx": Self.word,
        "deux/a.docx": Self.word, "deux/b.docx": Self.word, "faux.md": Self.word,
      ]
    )
  }

  private func pandoc(status: Int32, _ errors: String = "") -> FakePrograms {
    FakePrograms(["pandoc": .success(ProgramOutput(status: status, errors: errors))])
  }

  @Test(arguments: [("./-d.docx", "docx"), ("d.odt", "odt"), ("d.rtf", "rtf"), ("seul", "docx"), ("faux.md", "docx")])
  func readsWhatPandocMakesOfADocument(path: String, format: String) async throws {
    let programs = FakePrograms("pandoc", writing: Self.markdown)
    let path = path == "./-d.docx" ? "-d.docx" : path
    let run = try await ToolRun.of(["verifier", "--format=json", "--", path], files: files(), programs: programs)
    #expect(run.status == .findings)
    #expect(run.output.contains("\"ligneDebut\": 1"))
    #expect(run.errors.contains("a été converti en Markdown par pandoc"))
    let call = try #require(programs.calls.first)
    #expect(programs.calls.count == 1)
    #expect(call.arguments.contains("--sandbox"))
    #expect(call.arguments.suffix(4) == ["--from", format, "--to", "gfm"])
    // The bytes go through a pipe: no path reaches pandoc.
    #expect(!call.arguments.contains { $0.contains("d.") })
    #expect(!call.input.isEmpty)
  }

  @Test func takesTheImagesInsideADocumentForPresent() async throws {
    let image = "<img src=\"media/image1.png\" style=\"width:4in;height:2in\" alt=\"Plan\" />\n"
    let programs = FakePrograms("pandoc", writing: Self.markdown + "\n" + image)
    let run = try await ToolRun.of(["verifier", "d.odt", "--format=json"], files: files(), programs: programs)
    #expect(!run.output.contains("image-introuvable"))
  }

  @Test func convertsWhatComesThroughAPipe() async throws {
    let console = RecordingConsole(input: "PK\u{3}\u{4}..word/document.xml")
    let programs = FakePrograms("pandoc", writing: Self.markdown)
    let run = try await ToolRun.of(["verifier", "-"], console: console, programs: programs)
    #expect(run.errors.contains("Le texte reçu par l'entrée standard a été converti"))
  }

  @Test func choosesNoDocumentAmongSeveral() async throws {
    let run = try await ToolRun.of(
      ["verifier", "deux"],
      files: files(),
      programs: FakePrograms("pandoc", writing: "x")
    )
    #expect(run.status == .failure)
    #expect(run.errors.contains("pandoc -t gfm --output deux/a.md deux/a.docx"))
  }

  @Test func saysWhyADocumentCannotBeConverted() async throws {
    let cases: [(FakePrograms, String)] = [
      (FakePrograms([:]), "Installez le paquet « pandoc » (sudo apt install pandoc)"),
      (FakePrograms(["pandoc": .failure(.timedOut)]), "demande trop de temps ou de mémoire"),
      (FakePrograms(["pandoc": .failure(.outputTooLarge)]), "demande trop de temps ou de mémoire"),
      (FakePrograms(["pandoc": .failure(.ended(signal: 9))]), "pandoc n'a pas pu le lire"),
      (pandoc(status: 251), "demande trop de temps ou de mémoire"),
      (pandoc(status: 6, "Unknown option --sandbox."), "il faut pandoc 2.15 ou plus récent"),
      (pandoc(status: 63, "couldn't unpack docx container"), "pandoc n'a pas pu le lire"),
      (pandoc(status: 0), "Le fichier « d.odt » est vide"),
    ]
    for (programs, sentence) in cases {
      let run = try await ToolRun.of(["verifier", "d.odt"], files: files(), programs: programs)
      #expect(run.status == .failure)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
  }

  @Test func writesTheMarkdownAndReplacesOnlyItsOwn() async throws {
    let files = files(["notes.md": "Mes notes.\n"])
    let programs = FakePrograms("pandoc", writing: Self.markdown)
    func run(_ options: String...) async throws -> ToolRun {
      try await ToolRun.of(["verifier", "d.odt"] + options, files: files, programs: programs)
    }
    #expect(try await run("--ecrire-markdown", "d.md").status == .findings)
    #expect(files.text("d.md") == Self.markdown + "\n" + CommandLineTool.markdownMark)
    #expect(try await run("--ecrire-markdown", "d.md").status == .findings)
    for (options, sentence) in [
      (["--ecrire-markdown", "notes.md"], "juryblanc ne l'a pas écrit"),
      (["--ecrire-markdown", "d.odt"], "est un fichier que cette commande lit"),
      (["--ecrire-markdown", "r.txt", "--sortie", "r.txt"], "donnent le même fichier"),
    ] {
      let before = files.files
      let refused = try await ToolRun.of(["verifier", "d.odt"] + options, files: files, programs: programs)
      #expect(refused.status == .failure)
      #expect(refused.errors.contains(sentence), "\(refused.errors)")
      #expect(files.files == before)
    }
  }

  @Test func writesNoMarkdownWhereTheNextRunWouldTakeItForTheDossier() async throws {
    let programs = FakePrograms("pandoc", writing: Self.markdown)
    let run = try await ToolRun.of(
      ["verifier", "seul", "--ecrire-markdown", "seul/d.md"],
      files: files(),
      programs: programs
    )
    #expect(run.status == .failure)
    #expect(run.errors.contains("serait lu à la place du document"))
  }

  @Test func writesNoMarkdownOfMarkdown() async throws {
    let files = files(["d.md": Self.markdown])
    let run = try await ToolRun.of("verifier", "d.md", "--ecrire-markdown", "e.md", files: files)
    #expect(run.status == .failure)
    #expect(run.errors.contains("« d.md » est déjà du Markdown"))
  }

  private static let isInstalled = Installed.has("pandoc", "--version")

  @Test(.enabled(if: isInstalled)) func readsADocumentOfPandocsOwn() throws {
    let made = try GlibcPrograms().run(
      ProgramCall("pandoc", ["--from", "gfm", "--to", "docx"], input: Array("# Élise\n\nDu *texte*.\n".utf8))
    )
    let markdown = try DocumentConverter(programs: GlibcPrograms()).markdown(of: made.output, .docx, path: "d.docx")
    #expect(String(decoding: markdown, as: UTF8.self) == "# Élise\n\nDu *texte*.\n")
  }

  @Test(.enabled(if: isInstalled)) func refusesADocumentThatIsNone() {
    #expect(throws: DocumentError.notConverted(path: "d.docx", .docx)) {
      try DocumentConverter(programs: GlibcPrograms()).markdown(of: Self.word, .docx, path: "d.docx")
    }
  }
}

/// The programs of the machine that runs the tests.
enum Installed {
  static func has(_ program: String, _ argument: String) -> Bool {
    (try? GlibcPrograms().run(ProgramCall(program, [argument]))) != nil
  }
}
