import DossierCore
import DossierTestSupport
import Glibc
import Testing

@testable import DossierCommandLine

/// What is taken for a dossier below a folder, and what is not.
struct CohortFolderTests {
  private static let whole = (1...5).map { "# Partie \($0)\n\nDu texte.\n" }.joined(separator: "\n")
  private static let chapter = "# Ma structure\n\nDu texte.\n\n## Le territoire\n\nDu texte.\n"

  private func folder(_ texts: [String: String], _ ignored: [String] = []) throws -> CohortFolder {
    let files = InMemoryFileSystem(Dictionary(uniqueKeysWithValues: texts.map { ("promo/\($0.key)", $0.value) }))
    let environment = CommandEnvironment(
      fileSystem: files,
      console: RecordingConsole(),
      today: CivilDate(daysSinceEpoch: 20_778)
    )
    var configuration: Configuration?
    if !ignored.isEmpty {
      let list = ignored.map { "\"\($0)\"" }.joined(separator: ",")
      configuration = try Configuration(decoding: Array("{\"ignorer\": [\(list)]}".utf8), path: "c.json", rules: [])
    }
    return try CohortFolder("promo", in: environment, configuration)
  }

  @Test func takesEachFileForADossier() throws {
    let found = try folder(["10-zoe.md": Self.chapter, "2-adam.md": Self.chapter, "notes.csv": "a;b", ".cache.md": "x"])
    #expect(found.members.map(\.path) == ["2-adam.md", "10-zoe.md"])
    #expect(found.members.map(\.name) == ["2-adam", "10-zoe"])
    #expect(found.leftAside.isEmpty)
  }

  @Test func takesThePagesThatTheToolWroteForNobodysDossier() throws {
    let page = "<!DOCTYPE html>\n<meta name=\"generator\" content=\"juryblanc 0.1.0\">\n"
    let found = try folder([
      "adam.md": Self.chapter, "rapports/juryblanc.html": page, "rapports/juryblanc.xml": "<a/>",
      "rapports/juryblanc-dossiers/adam.html": page, "zoe/mon-dossier.html": "<p>Ma structure</p>",
    ])
    #expect(found.members.map(\.path) == ["adam.md", "zoe"])
    #expect(found.members.map { $0.refusal == nil } == [true, false])
  }

  @Test func takesAFolderOfChaptersForOneDossier() throws {
    let found = try folder([
      "adam/1-structure.md": Self.chapter, "adam/2-projet.md": Self.chapter, "adam/annexes/a.md": Self.chapter,
      "zoe/structure.md": Self.chapter, "zoe/projet.md": Self.chapter,
    ])
    #expect(found.members.map(\.path) == ["adam", "zoe"])
  }

  @Test func takesAFolderOfWholeDossiersForAGroup() throws {
    let found = try folder([
      "groupe-a/adam.md": Self.whole, "groupe-a/zoe.md": Self.whole, "groupe-b/lea.md": Self.whole,
    ])
    #expect(found.members.map(\.path) == ["groupe-a/adam.md", "groupe-a/zoe.md", "groupe-b"])
  }

  @Test func takesDraftsThatSayWhoseTheyAreForAGroup() throws {
    let draft = "---\ncandidat: C07\n---\n\n# Ma structure\n\nDu texte.\n"
    let found = try folder(["groupe/adam.md": draft, "groupe/zoe.md": draft])
    #expect(found.members.map(\.path) == ["groupe/adam.md", "groupe/zoe.md"])
  }

  @Test func takesWordDocumentsForDossiers() throws {
    let found = try folder(["adam.docx": "PK", "~$adam.docx": "x", "zoe/zoe.odt": "PK", "bilan.xlsx": "x"])
    #expect(found.members.map(\.path) == ["adam.docx", "zoe/zoe.odt"])
  }

  @Test func leavesTemplatesAnnexesAndInstructionsAside() throws {
    let found = try folder([
      "modele.md": Self.chapter, "00-Trame du dossier.md": Self.chapter, "annexes-adam.md": Self.chapter,
      "README.md": Self.chapter, "consignes.md": Self.chapter, "adam.md": Self.chapter, "modeste.md": Self.chapter,
    ])
    #expect(found.members.map(\.path) == ["adam.md", "modeste.md"])
    let kinds = Dictionary(uniqueKeysWithValues: found.leftAside.map { ($0.path, $0.kind) })
    #expect(
      kinds == [
        "modele.md": .template, "00-Trame du dossier.md": .template, "annexes-adam.md": .annex,
        "README.md": .presentation, "consignes.md": .presentation,
      ]
    )
  }

  @Test func leavesAsideWhatTheConfigurationIgnores() throws {
    let found = try folder(["adam.md": Self.chapter, "vieux/zoe.md": Self.chapter], ["vieux/*"])
    #expect(found.members.map(\.path) == ["adam.md"])
    #expect(found.leftAside == [Cohort.LeftAside(path: "vieux/zoe.md", kind: .ignored)])
  }

  @Test func omitsNoFolderThatShouldHoldADossier() throws {
    let found = try folder(["adam/dossier.pdf": "%PDF", "logos/logo.png": "x", "zoe.md": Self.chapter])
    #expect(found.members.map(\.path) == ["adam", "zoe.md"])
    #expect(found.members[0].refusal != nil)
  }

  @Test func tellsOfAFolderThatIsTooDeepToBeLookedIn() throws {
    let deep = (1...9).map { "\($0)" }.joined(separator: "/")
    let found = try folder(["\(deep)/adam.md": Self.chapter, "zoe.md": Self.chapter])
    #expect(found.members.map(\.path) == ["1/2/3/4/5/6/7/8", "zoe.md"])
    #expect(found.members[0].refusal != nil)
  }

  @Test func followsNoLinkThatLeadsBack() throws {
    let root = "/tmp/juryblanc-boucle-\(UInt64.random(in: 0 ... .max))"
    let files = GlibcFileSystem()
    try files.makeFolder(root)
    try files.makeFolder("\(root)/groupe")
    defer {
      for path in ["groupe/adam/a.md", "groupe/boucle"] { unsafe unlink("\(root)/\(path)") }
      for path in ["/groupe/adam", "/groupe", ""] { unsafe rmdir("\(root)\(path)") }
    }
    try files.makeFolder("\(root)/groupe/adam")
    try files.write(Array(Self.chapter.utf8), to: "\(root)/groupe/adam/a.md")
    #expect(unsafe symlink("..", "\(root)/groupe/boucle") == 0)
    let environment = CommandEnvironment(
      fileSystem: files,
      console: RecordingConsole(),
      today: CivilDate(daysSinceEpoch: 20_778)
    )
    #expect(try CohortFolder(root, in: environment, nil).members.map(\.path) == ["groupe/adam"])
  }

  @Test func refusesAFileAndWhatDoesNotExist() {
    #expect(throws: CommandLineError.self) { try folder([:]) }
    let environment = CommandEnvironment(
      fileSystem: InMemoryFileSystem(["a.md": "x"]),
      console: RecordingConsole(),
      today: CivilDate(daysSinceEpoch: 20_778)
    )
    #expect(throws: CommandLineError.notFolder(path: "a.md")) { try CohortFolder("a.md", in: environment, nil) }
  }
}
