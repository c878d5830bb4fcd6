import EmbeddedReferentiels
import DossierCore
import DossierTestSupport
import Testing

@testable import DossierCommandLine

struct CommandLineToolTests {
  private let dossier = InMemoryFileSystem(["dossier.md": "# Première partie : ma structure\n\nDu texte.\n"])

  @Test func saysTheVersionAndTheHelpOnTheStandardOutput() async throws {
    let version = try await ToolRun.of("--version")
    #expect(version.output == "juryblanc \(CommandLineTool.version)\n")
    let help = try await ToolRun.of("--help")
    #expect(help.status == .success)
    #expect(help.output.contains("juryblanc verifier dossier.md"))
    #expect(help.errors.isEmpty)
  }

  @Test func failsWithTheHelpOnTheStandardErrorWhenNothingIsAsked() async throws {
    let run = try await ToolRun.of()
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Commandes :"))
  }

  @Test(arguments: Command.all)
  func makesTasksForACohortAlone(command: Command) {
    let environment = CommandEnvironment(
      fileSystem: InMemoryFileSystem(),
      console: RecordingConsole(),
      today: CivilDate(daysSinceEpoch: 20_778),
      catalogue: .light
    )
    let status = CommandLineTool(environment).runAlone(command.words + ["nulle-part"])
    #expect((status == nil) == (command.id == .cohorte))
  }

  @Test(arguments: [
    ([Severity](), "erreur", ToolRun.Status.success), ([.info], "avertissement", .success),
    ([.warning], "erreur", .success),
    ([.warning], "avertissement", .findings), ([.error], "erreur", .findings),
    ([.error, .info], "avertissement", .findings),
  ])
  func endsWithTheStatusThatTheThresholdGives(severities: [Severity], threshold: String, status: ToolRun.Status)
    async throws
  {
    let check = DossierCheck { request, tool, workspace throws(CommandLineError) in
      var report = try DossierCheck.real.run(request, tool, &workspace)
      report.findings = severities.map { Finding(rule: "CRI003", severity: $0, message: "Constat.") }
      return report
    }
    let run = try await ToolRun.of("verifier", "dossier.md", "--seuil", threshold, files: dossier, check: check)
    #expect(run.status == status)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [("brouillon", ToolRun.Status.success), ("final", .findings)])
  func weighsWhatIsStillToWriteByTheProfile(profile: String, status: ToolRun.Status) async throws {
    let check = DossierCheck.finding(.error)
    let run = try await ToolRun.of("verifier", "dossier.md", "--profil", profile, files: dossier, check: check)
    #expect(run.status == status)
  }

  @Test func saysThatTheProfileIsThatOfADraft() async throws {
    let text = try await ToolRun.of("verifier", "dossier.md", "--profil", "brouillon", files: dossier)
    #expect(text.output.contains("Profil brouillon"))
    let json = try await ToolRun.of("verifier", "dossier.md", "--profil=brouillon", "--format=json", files: dossier)
    #expect(json.output.contains("\"profil\": \"brouillon\""))
  }

  // Markdown of a part with an image, and of a conclusion.
  private static let illustrated = """
    # Première partie : ma structure

    ![Plan](images/mon%20plan.gif)

    Du texte.

    # Conclusion

    Merci.

    """

  @Test func countsTheStretchesThatAreAskedFor() async throws {
    let files = InMemoryFileSystem(["dossier.md": Self.illustrated])
    let without = try await ToolRun.of("verifier", "dossier.md", "--largeur", "200", files: files)
    #expect(without.plainOutput.contains("Non compté : conclusion (lignes 7 à 9"))
    for arguments in [["--compter", "conclusion"], ["--compter=Page de garde, conclusion"]] {
      let run = try await ToolRun.of(["verifier", "dossier.md", "--largeur=200"] + arguments, files: files)
      #expect(run.plainOutput.contains("Compté en plus des parties : conclusion (lignes 7 à 9"))
    }
    let header = InMemoryFileSystem(["dossier.md": "---\ncompter: [conclusion, annexes]\n---\n" + Self.illustrated])
    let run = try await ToolRun.of("verifier", "dossier.md", "--largeur", "200", files: header)
    #expect(run.plainOutput.contains("Compté en plus des parties : conclusion (lignes 10 à 12"))
  }

  @Test func refusesToCountWhatItDoesNotKnow() async throws {
    let run = try await ToolRun.of("verifier", "dossier.md", "--compter", "conclusio", files: dossier)
    #expect(run.status == .failure)
    #expect(run.errors.contains("« conclusio » n'est pas une partie du dossier que l'on peut compter"))
    #expect(run.errors.contains("conclusion"))
  }

  @Test func readsTheSizeOfTheImagesThatStandBesideTheDossier() async throws {
    // 360 × 90 points.
    let gif = Array("GIF89a".utf8) + [0x68, 0x01, 0x5A, 0x00]
    let there = InMemoryFileSystem(["moi/dossier.md": Self.illustrated], bytes: ["moi/images/mon plan.gif": gif])
    let found = try await ToolRun.of("verifier", "moi/dossier.md", "--format", "json", files: there)
    #expect(!found.output.contains("image-introuvable"))
    let missing = InMemoryFileSystem(["moi/dossier.md": Self.illustrated])
    let box = try await ToolRun.of("verifier", "moi/dossier.md", "--format", "json", files: missing)
    #expect(box.output.contains("image-introuvable"))
  }

  @Test(arguments: ["/etc/plan.gif", "https://exemple.fr/plan.gif", "file:plan.gif", ""])
  func opensNoImageThatIsNotTheDossiersOwn(source: String) async throws {
    let gif = Array("GIF89a".utf8) + [0x68, 0x01, 0x5A, 0x00]
    let text = "# Première partie : ma structure\n\n![Plan](<\(source)>)\n"
    let files = InMemoryFileSystem(["dossier.md": text], bytes: ["/etc/plan.gif": gif, "./\(source)": gif])
    let run = try await ToolRun.of("verifier", "dossier.md", "--format", "json", files: files)
    #expect(run.output.contains("image-introuvable"))
  }

  @Test func namesTheLayoutsThatFitOnlyToWhoChoseNone() async throws {
    let files = InMemoryFileSystem(["dossier.md": StandardLengths.text])
    let unknown = try await ToolRun.of("verifier", "dossier.md", "--format", "json", files: files)
    #expect(unknown.output.contains("\"misesEnPageQuiConviennent\": [\n      \"arial-12-large\""))
    let chosen = try await ToolRun.of(
      "verifier",
      "dossier.md",
      "--format",
      "json",
      "--mise-en-page",
      "arial-11",
      files: files
    )
    #expect(chosen.output.contains("\"misesEnPageQuiConviennent\": []"))
  }

  @Test func saysThatNothingCameThroughTheStandardInput() async throws {
    let run = try await ToolRun.of("verifier", "-")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("juryblanc : Le texte reçu par l'entrée standard est vide"))
  }

  @Test func writesOnlyTheReportToTheStandardOutput() async throws {
    let run = try await ToolRun.of("verifier", "dossier.md", "--format", "json", files: dossier)
    #expect(run.status == .findings)
    #expect(run.output.hasPrefix("{\n  \"schema\": \"juryblanc/rapport/v1\""))
    #expect(run.output.contains("\"chemin\": \"dossier.md\""))
    #expect(run.errors.isEmpty)
  }

  @Test func readsTheStandardInput() async throws {
    let run = try await ToolRun.of(
      "verifier",
      "-",
      "--format=json",
      console: RecordingConsole(input: "# Partie 1\n\nTexte.\n")
    )
    #expect(run.output.contains("\"chemin\": \"entrée standard\""))
  }

  @Test func readsTheChaptersOfAFolderInTheOrderOfTheirNumbers() async throws {
    let files = InMemoryFileSystem([
      "d/10-fin.md": "Fin.", "d/2-debut.md": "Début.", "d/.cache.md": "x", "d/README.md": "x", "d/notes.txt": "x",
      "d/3-vide.md": " \n", "d/sous/4.md": "x",
    ])
    let run = try await ToolRun.of("verifier", "d/", "--format=json", files: files)
    #expect(run.output.contains("\"fichiers\": [\n      \"d/2-debut.md\",\n      \"d/10-fin.md\"\n    ]"))
    #expect(run.errors == "juryblanc : Le fichier « d/3-vide.md » est vide : il est laissé de côté.\n")
  }

  @Test func writesTheReportToAFileWithoutColourNorTerminalWidth() async throws {
    let files = dossier
    let terminal = Terminal(outputIsTerminal: true, columns: 200)
    let run = try await ToolRun.of("verifier", "dossier.md", "--sortie", "r.txt", files: files, terminal: terminal)
    #expect(run.output.isEmpty)
    let text = try #require(files.text("r.txt"))
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["dossier.md", "./dossier.md"])
  func refusesToReplaceTheDossierByItsReport(path: String) async throws {
    let run = try await ToolRun.of("verifier", "dossier.md", "--sortie", path, files: dossier)
    #expect(run.status == .failure)
    #expect(run.errors.contains("« \(path) » est votre dossier : --sortie le remplacerait."))
    #expect(dossier.text("dossier.md")?.hasPrefix("# Première partie") == true)
  }

  @Test(arguments: [
    ("d/rapport.md", "serait lu comme un chapitre"), ("d/README.md", "présente votre dossier"),
    ("d/1.md", "est votre dossier"), ("mise/page.json", "est un fichier que cette commande lit"),
    ("ref/cip.json", "est un fichier que cette commande lit"),
    ("ref/savoirs.json", "est un fichier que cette commande lit"),
  ])
  func refusesToReplaceWhatItReads(path: String, sentence: String) async throws {
    let layout = try #require(Catalogue.embedded.bytes(of: "mises-en-page/arial-11.json"))
    let referentiel = try #require(Catalogue.embedded.bytes(of: "cip-2018/referentiel.json"))
    let savoirs = try #require(Catalogue.embedded.bytes(of: "cip-2018/savoirs.json"))
    let files = InMemoryFileSystem(
      ["d/1.md": "# Partie 1\n\nTexte.\n", "d/README.md": "Mon dossier."],
      bytes: ["mise/page.json": layout, "ref/cip.json": referentiel, "ref/savoirs.json": savoirs]
    )
    let before = files.files
    let run = try await ToolRun.of(
      "verifier",
      "d",
      "--mise-en-page",
      "mise/page.json",
      "--referentiel",
      "ref/cip.json",
      "--sortie",
      path,
      files: files
    )
    #expect(run.status == .failure)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(files.files == before)
  }

  @Test(arguments: ["d/rapport.txt", "rapport.md", "e/rapport.md"])
  func writesTheReportOfAFolderWhereItIsNoChapter(path: String) async throws {
    let files = InMemoryFileSystem(["d/1.md": "# Partie 1\n\nTexte.\n", "e/x": ""])
    _ = try await ToolRun.of("verifier", "d", "--sortie", path, files: files)
    #expect(files.text(path) != nil)
  }

  @Test func refusesToReplaceAnyFileByATemplate() async throws {
    let run = try await ToolRun.of("modele", "--sortie", "dossier.md", files: dossier)
    #expect(run.status == .failure)
    #expect(run.errors.contains("« dossier.md » existe déjà et ne sera pas remplacé"))
    #expect(dossier.text("dossier.md")?.hasPrefix("# Première partie") == true)
  }

  @Test func failsWhenTheReportCannotBeWritten() async throws {
    let console = RecordingConsole(failingWith: .noSpace)
    let run = try await ToolRun.of("verifier", "dossier.md", files: dossier, console: console)
    #expect(run.status == .failure)
    #expect(run.errors.contains("Il n'y a plus de place"))
  }

  @Test(arguments: [
    (["--couleur", "auto"], [:], true), (["--couleur", "auto"], ["NO_COLOR": "1"], false),
    (["--couleur", "auto"], ["NO_COLOR": ""], true), (["--couleur", "auto"], ["TERM": "dumb"], false),
    (["--couleur", "jamais"], [:], false), (["--couleur", "toujours"], ["NO_COLOR": "1"], true),
  ])
  func coloursWhenTheTerminalAndTheUserAgree(options: [String], variables: [String: String], isColoured: Bool)
    async throws
  {
    let terminal = Terminal(outputIsTerminal: true, columns: 80)
    let run = try await ToolRun.of(
      "verifier",
      "dossier.md",
      options[0],
      options[1],
      files: dossier,
      terminal: terminal,
      variables: variables
    )
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }

  @Test func neverColoursAPipeByItself() async throws {
    let run = try await ToolRun.of("verifier", "dossier.md", files: dossier)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func takesTheSessionOfTheFrontMatterForDate() async throws {
    let files = InMemoryFileSystem(["d.md": "---\nsession: mars 2020\n---\n\n# Partie 1\n\nTexte.\n"])
    let session = try await ToolRun.of("verifier", "d.md", "--format=json", files: files)
    #expect(session.output.contains("\"enVigueur\": true"))
    let date = try await ToolRun.of("verifier", "d.md", "--format=json", "--date", "2026-01-01", files: files)
    #expect(date.output.contains("\"enVigueur\": false"))
    #expect(date.output.contains("\"dateDeReference\": \"2026-01-01\""))
  }

  @Test func takesTheEpreuveOfTheFrontMatterInTheCandidatesWords() async throws {
    let files = InMemoryFileSystem(["d.md": "---\nÉpreuve: \"CCP 3, relations avec les employeurs\"\n---\n\nTexte.\n"])
    let run = try await ToolRun.of("verifier", "d.md", "--format=json", files: files)
    #expect(run.output.contains("\"epreuve\": \"ccp3\""))
    let option = try await ToolRun.of("verifier", "d.md", "--format=json", "--epreuve", "CCP1", files: files)
    #expect(option.output.contains("\"epreuve\": \"ccp1\""))
  }

  @Test func writesAPageThatStandsAlone() async throws {
    let run = try await ToolRun.of("verifier", "dossier.md", "--format=html", "--sortie", "r.html", files: dossier)
    #expect(run.status == .findings)
    #expect(run.output.isEmpty)
    let page = try #require(dossier.text("r.html"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(page.contains("<h1>dossier.md</h1>"))
  }

  @Test func showsAReferentielInItsOwnFormatsOnly() async throws {
    let run = try await ToolRun.of("referentiel", "montrer", "cip-2018", "--format", "html")
    #expect(run.status == .failure)
    #expect(run.errors.contains("choisissez texte ou json"))
  }
}
