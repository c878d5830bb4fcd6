import DossierCore
import DossierTestSupport
import PositionedJSON
import Testing

@testable import DossierCommandLine

/// Whole runs of `cohorte` and `fusionner`.
struct CohortRunTests {
  private static let good = CorpusFolder.text("complet.md")
  private static let short = "# Première partie : ma structure\n\nJe travaille dans une mission locale.\n"

  private func files(_ texts: [String: String]) -> InMemoryFileSystem {
    InMemoryFileSystem(Dictionary(uniqueKeysWithValues: texts.map { ("promo/\($0.key)", $0.value) }))
  }

  private func run(
    _ arguments: String...,
    files: InMemoryFileSystem,
    results: any ResultStore = NoResultStore(),
    interruption: any Interruption = NoInterruption(),
    terminal: Terminal = Terminal(),
    check: DossierCheck = .real
  ) async -> ToolRun {
    let console = RecordingConsole()
    let environment = CommandEnvironment(
      fileSystem: files,
      console: console,
      terminal: terminal,
      today: CivilDate(daysSinceEpoch: 20_778),
      catalogue: .light,
      results: results,
      build: "essai",
      interruption: interruption
    )
    let status = await CommandLineTool(environment, check: check).run(arguments)
    return ToolRun(status: status, output: console.output, errors: console.errors.replacing("\u{A0}", with: " "))
  }

  private func json(_ run: ToolRun) throws -> JSONNode {
    try JSONNode(parsing: Array(run.output.utf8))
  }

  // MARK: Rows and statuses

  @Test func givesARowToEachDossierWhateverBecomesOfIt() async throws {
    let files = files([
      "adam.md": Self.short, "vide.md": "\n", "lea/un.md": Self.short, "lea/deux.md": Self.short,
      "liste.csv": "dossier\nzoe\nadam\n",
    ])
    let run = await run("cohorte", "promo", "--liste=promo/liste.csv", "--format=json", files: files)
    let rows = try json(run)["dossiers"]
    let states = (0..<4).map { rows?[$0]?["etat"]?.content }
    #expect(states == [.string("manquant"), .string("verifie"), .string("verifie"), .string("illisible")])
    #expect(rows?[4] == nil)
    #expect(rows?[0]?["nom"]?.content == .string("zoe"))
    #expect(rows?[2]?["chemin"]?.content == .string("lea"))
    #expect(rows?[2]?["remarques"]?[0]?.content == .string("Ce dossier n'est pas dans la liste."))
    #expect(run.status == .failure)
  }

  @Test func endsAsTheWorstOfItsDossiers() async {
    let files = files(["adam.md": Self.short])
    #expect(await run("cohorte", "promo", files: files, check: .finding(.error)).status == .findings)
    #expect(await run("cohorte", "promo", files: files, check: .finding(.warning)).status == .success)
    let strict = await run("cohorte", "promo", "--seuil=avertissement", files: files, check: .finding(.warning))
    #expect(strict.status == .findings)
  }

  @Test func countsACandidateWithoutDossierAsAFinding() async {
    let files = files(["adam.md": Self.short, "liste.csv": "dossier\nadam\nzoe\n"])
    let run = await run("cohorte", "promo", "--liste=promo/liste.csv", files: files, check: .finding())
    #expect(run.status == .findings)
    #expect(run.plainOutput.contains("✗ manquant"))
  }

  @Test func isNeverGreenForNothing() async {
    let empty = await run("cohorte", "promo", files: files(["README.md": "Bonjour.\n"]))
    #expect(empty.status == .failure)
    #expect(empty.errors.contains("Rien n'a été vérifié"))
    let absent = await run("cohorte", "ailleurs", files: files(["a.md": Self.short]))
    #expect(absent.status == .failure)
    let file = await run("cohorte", "promo/a.md", files: files(["a.md": Self.short]))
    #expect(file.errors.contains("juryblanc verifier"))
  }

  @Test func refusesWrongOptionsOnceAndNotForEachDossier() async {
    let files = files(["a.md": Self.short, "b.md": Self.short])
    for option in ["--mise-en-page=arial", "--referentiel=cip-1999", "--compter=tout", "--date=hier", "--fragment=4/3"]
    {
      let run = await run("cohorte", "promo", option, files: files)
      #expect(run.status == .failure)
      #expect(run.output.isEmpty, "\(option)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func tellsNoPathOfTheMachine() async throws {
    let files = InMemoryFileSystem([
      "/chez/moi/promo/g/a.md": Self.short, "/chez/moi/promo/g/vide.md": "\n", "/chez/moi/promo/g2/zoé.md": "\n",
    ])
    for format in ["texte", "json", "csv", "markdown", "html"] {
      let run = await run("cohorte", "/chez/moi/promo", "--format=\(format)", files: files)
      #expect(!run.output.contains("/chez"), "\(format)")
    }
  }

  // MARK: Interruption and progress

  /// Asks to stop after some dossiers.
  private final class StopAfter: Interruption, @unchecked Sendable {
    private var left: Int
    init(_ count: Int) { left = count }
    func watch() {}
    var isAsked: Bool {
      left -= 1
      return left < 0
    }
  }

  @Test func leavesWholeRowsWhenItIsInterrupted() async throws {
    let files = files(["a.md": Self.short, "b.md": Self.short, "c.md": Self.short])
    let run = await run("cohorte", "promo", "--format=json", files: files, interruption: StopAfter(2))
    let rows = try json(run)["dossiers"]
    let states = (0..<3).map { rows?[$0]?["etat"]?.content }
    #expect(states == [.string("verifie"), .string("verifie"), .string("non-verifie")])
    #expect(run.status == .failure)
    #expect(run.errors.contains("Interrompu : 2 dossiers vérifiés sur 3"))
  }

  @Test func showsProgressOnATerminalOnly() async {
    let files = files(["a.md": Self.short, "b.md": Self.short])
    let shown = await run(
      "cohorte",
      "promo",
      files: files,
      terminal: Terminal(errorIsTerminal: true),
      check: .finding()
    )
    #expect(shown.errors.contains("2/2 dossiers"))
    #expect(shown.errors.hasSuffix("\r\u{1B}[K"))
    #expect(!shown.output.contains("2/2 dossiers"))
    #expect(await run("cohorte", "promo", files: files, check: .finding()).errors.isEmpty)
  }

  @Test func tellsTheTimeLeft() {
    #expect(CohortProgressBar.line(done: 1, of: 4, since: .seconds(10)).hasSuffix("1/4 dossiers, encore 30 s"))
    #expect(CohortProgressBar.line(done: 10, of: 100, since: .seconds(20)).hasSuffix("encore 3 min 0 s"))
    #expect(CohortProgressBar.line(done: 4, of: 4, since: .seconds(10)).hasSuffix("4/4 dossiers"))
  }

  // MARK: Shares

  @Test(arguments: [1, 2, 3, 7])
  func makesTheSameReportFromShares(count: Int) async throws {
    let files = files([
      "a.md": Self.good, "b.md": Self.short, "c.md": "\n", "d/1.md": Self.short, "d/2.md": Self.short,
      "e.md": CorpusFolder.text("m-ccp1.md"), "modele.md": Self.short, "liste.csv": "dossier\nzoe\nb\na\n",
    ])
    let options = ["cohorte", "promo", "--liste=promo/liste.csv"]
    for number in 1...count {
      let arguments = options + ["--fragment=\(number)/\(count)", "--format=json", "--sortie=part-\(number).json"]
      _ = try await ToolRun.of(arguments, files: files)
    }
    let parts = (1...count).map { "part-\($0).json" }.reversed()
    for format in ["json", "texte", "csv", "markdown"] {
      let single = try await ToolRun.of(options + ["--format=\(format)"], files: files)
      let merged = try await ToolRun.of(["fusionner"] + parts + ["--format=\(format)"], files: files)
      #expect(merged.output == single.output)
      #expect(merged.status == single.status)
    }
  }

  @Test func tellsWhichShareIsMissing() async throws {
    let files = files(["a.md": Self.short, "b.md": Self.short, "c.md": Self.short])
    _ = await run("cohorte", "promo", "--fragment=2/3", "--format=json", "--sortie=2.json", files: files)
    let run = await run("fusionner", "2.json", "--format=json", files: files)
    #expect(run.status == .failure)
    #expect(run.errors.contains("Il manque les parts 1 et 3 sur 3"))
    #expect(try json(run)["dossiers"]?[0]?["etat"]?.content == .string("non-verifie"))
  }

  @Test func refusesSharesOfDifferentCohorts() async throws {
    let files = files(["a.md": Self.short, "b.md": Self.short])
    _ = await run("cohorte", "promo", "--fragment=1/2", "--format=json", "--sortie=1.json", files: files)
    _ = await run("cohorte", "promo", "--format=json", "--sortie=tout.json", files: files)
    try files.write(Array(Self.short.utf8), to: "promo/c.md")
    _ = await run("cohorte", "promo", "--fragment=2/2", "--format=json", "--sortie=2.json", files: files)
    let different = await run("fusionner", "1.json", "2.json", files: files)
    #expect(different.status == .failure)
    #expect(different.errors.contains("ne sont pas des parts de la même cohorte"))
    #expect(await run("fusionner", "tout.json", files: files).errors.contains("une cohorte entière"))
    #expect(await run("fusionner", "promo/a.md", files: files).status == .failure)
    try files.write(Array("{\"schema\": \"juryblanc/cohorte/v1\"}".utf8), to: "abime.json")
    #expect(await run("fusionner", "abime.json", files: files).errors.contains("abîmé"))
  }

  // MARK: Pages

  @Test func writesThePageOfEachDossierBesideThatOfTheCohort() async throws {
    let files = files([
      "a.md": Self.short, "g/b c.md": Self.short, "vide.md": "\n", "liste.csv": "dossier;identifiant\na;C01\n",
    ])
    let options = ["--liste=promo/liste.csv", "--format=html", "--sortie=sortie/promo.html"]
    _ = try await ToolRun.of(["cohorte", "promo"] + options, files: files)
    let page = try #require(files.text("sortie/promo.html"))
    for name in ["001-a.html", "002-g.html"] {
      #expect(page.contains("href=\"promo-dossiers/\(name)\""), "\(name)")
      #expect(files.text("sortie/promo-dossiers/\(name)")?.hasPrefix("<!DOCTYPE html>") == true)
    }
    #expect(files.files.keys.count { $0.hasPrefix("sortie/promo-dossiers/") } == 2)
  }

  @Test func linksMergedPagesToThoseOfTheShares() async throws {
    let files = files(["a.md": Self.short, "b.md": Self.short])
    for share in 1...2 {
      let output = ["--format=json", "--sortie=\(share).json", "--rapports=web/pages"]
      _ = try await ToolRun.of(["cohorte", "promo", "--fragment=\(share)/2"] + output, files: files)
    }
    let single = ["cohorte", "promo", "--format=html", "--rapports=web/pages", "--sortie=web/un.html"]
    _ = try await ToolRun.of(single, files: files)
    let merged = ["fusionner", "1.json", "2.json", "--format=html", "--rapports=web/pages", "--sortie=web/deux.html"]
    _ = try await ToolRun.of(merged, files: files)
    let page = try #require(files.text("web/deux.html"))
    #expect(page == files.text("web/un.html"))
    #expect(page.contains("href=\"pages/002-b.html\""))
  }

  @Test func writesNoPageThatIsNotWanted() async throws {
    let files = files(["a.md": Self.short])
    _ = await run("cohorte", "promo", "--format=html", "--sans-rapports", "--sortie=un.html", files: files)
    _ = await run("cohorte", "promo", "--format=json", "--sortie=un.json", files: files)
    #expect(!files.files.keys.contains { $0.hasPrefix("un-dossiers") })
  }

  // MARK: Passages shared

  private static let passage = (0..<60).map { "mot\($0)" }.joined(separator: " ")
  private static let sharing = [
    "a.md": "# Première partie\n\nUn début à moi.\n\n\(passage)\n",
    "b.md": "# Première partie\n\n**\(passage.replacing(" mot30", with: ",\nMOT30"))**\n\nUne fin à moi.\n",
  ]

  @Test func tellsThePassagesThatDossiersShare() async throws {
    let files = files(Self.sharing)
    let passages = try json(await run("cohorte", "promo", "--format=json", files: files))["passages"]
    #expect(passages?[1] == nil)
    #expect(passages?[0]?["regle"]?.content == .string("COH001"))
    let places = passages?[0]?["lieux"]
    #expect(places?[0]?["fichier"]?.content == .string("promo/a.md"))
    #expect(places?[0]?["ligneDebut"]?.content == .integer(5))
    #expect(places?[1]?["ligneDebut"]?.content == .integer(3))
    #expect(places?[1]?["ligneFin"]?.content == .integer(4))
    let strict = await run("cohorte", "promo", "--seuil=avertissement", files: files, check: .finding())
    #expect(strict.status == .findings)
    #expect(strict.plainOutput.contains("a, ligne 5 ; b, lignes 3 à 4"))
    #expect(await run("cohorte", "promo", files: files, check: .finding()).status == .success)
  }

  @Test(arguments: ["--mots-communs=0", "--mots-communs=100"])
  func tellsOnlyPassagesAsLongAsAsked(_ option: String) async throws {
    let run = await run(
      "cohorte",
      "promo",
      option,
      "--seuil=avertissement",
      files: files(Self.sharing),
      check: .finding()
    )
    #expect(run.status == .success)
    #expect(!run.output.contains("COH001"))
  }

  @Test func takesTheTextOfATemplateForNobodys() async throws {
    var texts = Self.sharing
    texts["modele.md"] = "# Le dossier\n\n\(Self.passage)\n"
    let run = await run("cohorte", "promo", "--format=json", files: files(texts))
    #expect(try json(run)["passages"]?[0] == nil)
    #expect(try json(run)["laissesDeCote"]?[0]?["nature"]?.content == .string("modele"))
  }

  @Test func keepsQuietAboutRulesThatAreTurnedOff() async throws {
    var texts = Self.sharing
    texts[".juryblanc.json"] = "{\"regles\": {\"COH001\": \"ignorer\"}}"
    let run = await run("cohorte", "promo", "--format=json", files: files(texts))
    #expect(try json(run)["passages"]?[0] == nil)
    #expect(try json(run)["regles"]?["COH001"]?.content == .string("ignorer"))
  }

  // MARK: Progress since last time

  @Test func tellsWhatEachCandidateGainedAndLost() async throws {
    let files = files(["a.md": Self.short, "b.md": Self.good])
    _ = await run("cohorte", "promo", "--format=json", "--sortie=avant.json", files: files)
    try files.write(Array(Self.good.utf8), to: "promo/a.md")
    try files.write(Array(Self.short.utf8), to: "promo/c.md")
    let run = await run("cohorte", "promo", "--format=json", "--comparer=avant.json", files: files)
    let progress = try json(run)["progres"]
    #expect(progress?["dossiers"]?[0]?["partiesGagnees"]?[0]?.content == .integer(1))
    #expect(progress?["dossiers"]?[1]?["mots"]?.content == .integer(0))
    #expect(progress?["dossiers"]?[2]?["nouveau"]?.content == .boolean(true))
    let text = await self.run("cohorte", "promo", "--comparer=avant.json", "--largeur=200", files: files)
    #expect(text.plainOutput.contains("b : rien n'a changé."))
    #expect(text.plainOutput.contains("c : nouveau."))
  }

  @Test func leavesPreviousReportsAndDossiersAlone() async throws {
    let files = files(["a.md": Self.short])
    _ = await run("cohorte", "promo", "--format=json", "--sortie=avant.json", files: files)
    let over = await run("cohorte", "promo", "--comparer=avant.json", "--sortie=avant.json", files: files)
    #expect(over.status == .failure)
    #expect(await run("cohorte", "promo", "--format=markdown", "--sortie=promo/r.md", files: files).status == .failure)
    #expect(await run("cohorte", "promo", "--sortie=promo/a.md", files: files).status == .failure)
    #expect(files.text("promo/a.md") == Self.short)
  }
}
