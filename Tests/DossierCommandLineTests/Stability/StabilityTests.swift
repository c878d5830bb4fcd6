import DossierCore
import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

@testable import DossierCommandLine

/// What the stability page of the README promises, one test for each promise.
///
/// `Promises/` holds what versions already given to people wrote or took. A line of it may be added, never taken away nor changed: others rely on it.
struct StabilityTests {
  // MARK: Exit codes

  @Test(arguments: [
    (["verifier", "bon.md"], [Severity.info], ToolRun.Status.success),
    (["verifier", "bon.md"], [.warning], .success),
    (["verifier", "bon.md", "--seuil", "avertissement"], [.warning], .findings),
    (["verifier", "bon.md"], [.error], .findings),
    (["verifier", "absent.md"], [], .failure),
    (["verifier", "bon.md", "--epreuve", "ccp9"], [], .failure),
    (["verifier"], [], .failure),
    (["inconnue"], [], .failure),
    (["--version"], [], .success),
    (["verifier", "--help"], [], .success),
  ])
  func keepsItsExitCodes(arguments: [String], severities: [Severity], status: ToolRun.Status) async throws {
    let check = DossierCheck { request, tool, workspace throws(CommandLineError) in
      var report = try DossierCheck.real.run(request, tool, &workspace)
      report.findings = severities.map { Finding(rule: "RED001", severity: $0, message: "Constat.") }
      return report
    }
    for format in ReportFormat.allCases where arguments.first == "verifier" && arguments.count > 1 {
      guard arguments[1] != "--help" else { continue }
      let files = InMemoryFileSystem(["bon.md": "# Titre\n\nDu texte.\n"])
      let run = try await ToolRun.of(arguments + ["--format", format.rawValue], files: files, check: check)
      #expect(run.status == status, "\(format)")
    }
    let files = InMemoryFileSystem(["bon.md": "# Titre\n\nDu texte.\n"])
    #expect(try await ToolRun.of(arguments, files: files, check: check).status == status)
  }

  @Test func numbersItsExitCodes() {
    #expect([ToolRun.Status.success, .findings, .failure].map(\.rawValue) == [0, 1, 2])
  }

  // MARK: Commands and options

  @Test func keepsItsCommandsAndOptions() throws {
    var known: Set<String> = []
    for command in Command.all {
      known.insert(command.id.rawValue)
      known.formUnion((command.options + [.help]).map { "\(command.id.rawValue) \($0.name.flag)" })
    }
    for line in try lines("commandes.txt") { #expect(known.contains(line), "\(line)") }
  }

  // MARK: JSON

  @Test func keepsTheKeysOfAReport() async throws {
    let report = try await run(
      ["verifier", "d.md", "--format", "json"],
      ["d.md": CorpusFolder.text("b-ccas-insertion.md")]
    )
    #expect(report["schema"]?.text == "juryblanc/rapport/v1")
    try expectKeys("cles-rapport-v1.txt", in: report)
  }

  @Test func keepsTheKeysOfACohort() async throws {
    let text = CorpusFolder.text("m-ccp1.md")
    let cohort = try await run(["cohorte", "p", "--format", "json"], ["p/a.md": text, "p/b.md": text])
    #expect(cohort["schema"]?.text == "juryblanc/cohorte/v1")
    try expectKeys("cles-cohorte-v1.txt", in: cohort)
  }

  @Test func keepsTheKeysOfAReferentiel() async throws {
    let referentiel = try await run(["referentiel", "montrer", "cip-2018", "--format", "json"], [:])
    try expectKeys("cles-referentiel.txt", in: referentiel)
  }

  /// Every key promised is there; others may be.
  private func expectKeys(_ name: String, in node: JSONNode) throws {
    let keys = Self.keys(of: node)
    let promised = try lines(name)
    #expect(promised.count > 100)
    for key in promised { #expect(keys.contains(key), "\(key)") }
  }

  private static func keys(of node: JSONNode, below path: String = "") -> Set<String> {
    switch node.content {
    case .object(let members):
      members.reduce(into: []) { keys, member in
        let own = path.isEmpty ? member.key : "\(path).\(member.key)"
        keys.insert(own)
        keys.formUnion(Self.keys(of: member.value, below: own))
      }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(Self.keys(of: $1, below: path + "[]")) }
    default: []
    }
  }

  // MARK: Rules

  @Test func keepsTheIdentifiersOfItsRules() throws {
    let known = Set(try Catalogue.embedded.rules().rules.map(\.id))
    let promised = try lines("regles.txt")
    #expect(promised.count >= 68)
    for rule in promised { #expect(known.contains(rule), "\(rule) is never taken away nor given to something else") }
  }

  // MARK: Fingerprints

  @Test func keepsItsFingerprints() async throws {
    let report = try await run(["verifier", "dossier.md", "--format", "json"], ["dossier.md": try text("dossier.md")])
    let found = Set(
      report["constats"]?.elements?.map { "\($0["empreinte"]?.text ?? "") \($0["regle"]?.text ?? "")" } ?? []
    )
    let promised = try lines("empreintes.txt")
    #expect(promised.count > 5)
    for fingerprint in promised { #expect(found.contains(fingerprint), "\(fingerprint)") }
  }

  // MARK: Files of earlier versions

  @Test func readsAReferenceOfItsFirstVersion() async throws {
    let files = ["dossier.md": try text("dossier.md"), "r.json": try text("reference-v1.json")]
    let report = try await run(["verifier", "dossier.md", "--reference", "r.json", "--format", "json"], files)
    let findings = try #require(report["constats"]?.elements)
    // The référentiel's validity depends on the day.
    let new = findings.filter { $0["connu"]?.content != .boolean(true) && $0["regle"]?.text?.hasPrefix("REF") == false }
    #expect(new.isEmpty)
  }

  @Test func readsTheSharesOfACohortOfItsFirstVersion() async throws {
    let names = ["cohorte-v1-part-1.json", "cohorte-v1-part-2.json"]
    var files: [String: String] = [:]
    for name in names { files[name] = try text(name) }
    let merged = try await run(["fusionner"] + names + ["--format", "json"], files)
    #expect(merged["dossiers"]?.elements?.count == 2)
    let passages = merged["passagesCommuns"]?["passages"]?.elements ?? []
    #expect(merged["dossiers"]?.elements?.allSatisfy { $0["etat"]?.text == "verifie" } == true, "\(passages.count)")
  }

  // MARK: Support

  private func run(_ arguments: [String], _ texts: [String: String]) async throws -> JSONNode {
    let console = RecordingConsole()
    let environment = CommandEnvironment(
      fileSystem: InMemoryFileSystem(texts),
      console: console,
      today: CivilDate(daysSinceEpoch: 20_778)
    )
    _ = await CommandLineTool(environment).run(arguments)
    return try JSONNode(parsing: Array(console.output.utf8))
  }

  private func text(_ name: String) throws -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return String(decoding: try GlibcFileSystem().read("/\(folder)/Promises/\(name)"), as: UTF8.self)
  }

  private func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }
}
