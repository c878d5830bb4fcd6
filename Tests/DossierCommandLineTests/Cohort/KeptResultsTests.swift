import DossierCore
import DossierTestSupport
import Glibc
import Testing

@testable import DossierCommandLine

/// What is kept from one run to the next changes no result.
struct KeptResultsTests {
  /// A store in memory that counts.
  private final class MemoryStore: ResultStore, @unchecked Sendable {
    var entries: [String: [UInt8]] = [:]
    var hits = 0

    func read(_ name: String) -> [UInt8]? {
      guard let bytes = entries[name] else { return nil }
      hits += 1
      return bytes
    }
    func write(_ bytes: [UInt8], as name: String) { entries[name] = bytes }
    func prune(to limit: Int) {}
  }

  private static let text = """
    # Première partie : ma structure

    Je travaille dans une mission locale, avec cinq conseillers et une directrice.

    ![Plan](plan.png)

    # Deuxième partie : l'accompagnement

    Il reste [À COMPLÉTER] ici.

    """
  private let files = InMemoryFileSystem(["promo/a.md": text, "promo/b.md": "# Troisième partie\n\nUn projet.\n"])

  private func run(
    _ arguments: String...,
    store: any ResultStore,
    build: String? = "essai",
    day: Int = 20_778
  ) async -> String {
    let console = RecordingConsole()
    let environment = CommandEnvironment(
      fileSystem: files,
      console: console,
      today: CivilDate(daysSinceEpoch: day),
      catalogue: .light,
      results: store,
      build: build
    )
    _ = await CommandLineTool(environment).run(["cohorte", "promo", "--format=json"] + arguments)
    return console.output
  }

  @Test func givesWhatACheckWouldGive() async {
    let store = MemoryStore()
    let checked = await run("--sans-cache", store: store)
    #expect(store.entries.isEmpty)
    let cold = await run(store: store)
    #expect(store.entries.count == 2)
    let warm = await run(store: store)
    #expect(store.hits == 2)
    #expect(cold == checked)
    #expect(warm == checked)
  }

  @Test func checksAnewWhateverTheResultDependsOn() async throws {
    let store = MemoryStore()
    _ = await run(store: store)
    // Each of these must give what a check without store gives, and none may find the results of another.
    let options = [
      "--epreuve=ccp1", "--profil=brouillon", "--mise-en-page=arial-12-large", "--compter=annexes", "--date=2020-01-01",
    ]
    for option in options { #expect(await run(option, store: store) == run(option, "--sans-cache", store: store)) }
    #expect(await run(store: store, day: 16_000) == run("--sans-cache", store: store, day: 16_000))
    let hits = store.hits
    _ = await run(store: store, build: "autre")
    #expect(store.hits == hits)
    let entries = store.entries.count
    try files.write(Array("{\"regles\": {\"PAG001\": \"ignorer\"}}".utf8), to: "promo/.juryblanc.json")
    #expect(await run(store: store) == run("--sans-cache", store: store))
    #expect(store.entries.count == entries + 2)
  }

  @Test func looksAtImagesAgain() async throws {
    let store = MemoryStore()
    _ = await run(store: store)
    // A PNG of 4,000 by 3,000 points: the part grows.
    let header: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x0F, 0xA0]
      + [0, 0, 0x0B, 0xB8, 8, 2, 0, 0, 0]
    try files.write(header, to: "promo/plan.png")
    #expect(await run(store: store) == run("--sans-cache", store: store))
  }

  @Test func takesNothingThatIsDamaged() async {
    let store = MemoryStore()
    let expected = await run("--sans-cache", store: store)
    _ = await run(store: store)
    for name in store.entries.keys {
      let bytes = store.entries[name] ?? []
      for damaged in [
        [], Array(bytes.prefix(40)), Array(bytes.dropLast()), bytes + [0x20], [UInt8](repeating: 0x7B, count: 5000),
      ] {
        store.entries[name] = damaged
        #expect(await run(store: store) == expected)
        store.entries[name] = damaged
      }
      // A result that somebody rewrote, without its seal.
      var forged = bytes
      if let place = forged.indices.last(where: { forged[$0] == UInt8(ascii: "1") }) {
        forged[place] = UInt8(ascii: "2")
      }
      store.entries[name] = forged
      #expect(await run(store: store) == expected)
    }
  }

  @Test func keepsNoWordOfADossier() async throws {
    let store = MemoryStore()
    try files.write(
      Array("# Première partie\n\nJeanne Durand, née le 03/04/1985, 06 12 34 56 78.\n".utf8),
      to: "promo/c.md"
    )
    _ = await run(store: store)
    for bytes in store.entries.values {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Durand") && !text.contains("06 12") && !text.contains("1985"))
    }
  }

  // MARK: The folder

  /// A folder that is not there yet, taken away afterwards.
  private func inTemporaryFolder(_ body: (String) throws -> Void) rethrows {
    let root = "/tmp/juryblanc-cache-\(UInt64.random(in: 0 ... .max))"
    defer {
      for name in (try? GlibcFileSystem().list("\(root)/juryblanc")) ?? [] {
        unsafe unlink("\(root)/juryblanc/\(name)")
      }
      unsafe rmdir("\(root)/juryblanc")
      unsafe rmdir(root)
    }
    try body(root)
  }

  @Test func keepsResultsInAFolderOfTheUsersOwn() {
    inTemporaryFolder { root in
      let store = FolderStore("\(root)/juryblanc")
      #expect(store.read("a.json") == nil)
      store.write([1, 2, 3], as: "a.json")
      #expect(store.read("a.json") == [1, 2, 3])
      var status = stat()
      #expect(unsafe stat("\(root)/juryblanc", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o700)
      #expect(unsafe stat("\(root)/juryblanc/a.json", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func staysWithinItsLimit() {
    inTemporaryFolder { root in
      let store = FolderStore("\(root)/juryblanc")
      for index in 0..<10 { store.write([UInt8](repeating: 0, count: 1000), as: "\(index).json") }
      store.prune(to: 20_000)
      #expect((0..<10).allSatisfy { store.read("\($0).json") != nil })
      store.prune(to: 8000)
      #expect((0..<10).count { store.read("\($0).json") != nil } == 6)
    }
  }

  @Test func goesWhereTheEnvironmentSays() {
    #expect(FolderStore.standard(variables: [:]) == nil)
    #expect(FolderStore.standard(variables: ["HOME": "relatif"]) == nil)
    #expect(FolderStore.standard(variables: ["HOME": "/home/moi"]) != nil)
  }
}
