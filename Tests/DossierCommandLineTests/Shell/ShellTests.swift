import EmbeddedReferentiels
import DossierCore
import DossierTestSupport
import Testing

@testable import DossierCommandLine

struct ShellTests {
  @Test(arguments: Shell.allCases)
  func protectsWhatTheShellWouldTakeForItsOwn(shell: Shell) {
    let script = shell.completion(of: SmallCommands.all, SmallCommands.vocabularies)
    expectSnapshot(script, named: "completion.\(shell.rawValue)")
  }

  @Test(arguments: Shell.allCases)
  func completesEveryCommandWithItsOptionsAndTheirValues(shell: Shell) async throws {
    let script = try await ToolRun.of("completion", shell.rawValue).output
    for command in Command.all {
      for word in command.words { #expect(script.contains(word)) }
      for option in command.completedOptions {
        #expect(script.contains(shell == .fish ? "-l \(option.name.rawValue) " : option.name.flag))
      }
      let choices = command.options.flatMap(\.choices) + (command.operand?.choices ?? [])
      for choice in choices { #expect(script.contains(choice)) }
    }
  }

  @Test(arguments: Shell.allCases)
  func proposesTheNamesThatTheDataKnow(shell: Shell) async throws {
    let script = try await ToolRun.of("completion", shell.rawValue).output
    let names = Catalogue.light.ids.map(\.rawValue) + Catalogue.light.names(in: "mises-en-page")
    let others = ["ccp3", "CP7.4", "projet.methodologie", "PAG001", "regles", "page-de-garde"]
    for name in names + others { #expect(script.contains(name)) }
    // bash shows words alone.
    #expect(script.contains("Arial 11, interligne 1,15") == (shell != .bash))
  }

  @Test func writesTheScriptWhereItIsAskedFor() async throws {
    let files = InMemoryFileSystem()
    let run = try await ToolRun.of("completion", "fish", "--sortie", "juryblanc.fish", files: files)
    #expect(run.status == .success)
    #expect(run.output.isEmpty)
    let written = String(decoding: try files.read("juryblanc.fish"), as: UTF8.self)
    #expect(written == (try await ToolRun.of("completion", "fish").output))
  }

  /// Candidates are inserted as they are: none may need quotes, and a list of them is parted by spaces or commas.
  @Test func closesValuesOverWordsThatNeedNoQuotes() throws {
    let catalogue = Catalogue.light
    let tool = CommandLineTool(
      CommandEnvironment(
        fileSystem: InMemoryFileSystem(),
        console: RecordingConsole(),
        today: CivilDate(daysSinceEpoch: 20_778),
        catalogue: catalogue
      )
    )
    let vocabularies = try tool.vocabularies()
    var words = Command.all.flatMap { $0.options.flatMap(\.choices) + ($0.operand?.choices ?? []) + $0.words }
    for vocabulary in Vocabulary.allCases {
      #expect(!vocabularies[vocabulary].isEmpty)
      words += vocabularies[vocabulary].map(\.word)
    }
    for word in words {
      #expect(
        word.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || $0 >= 0x41 && $0 < 0x7B }
      )
    }
  }
}
