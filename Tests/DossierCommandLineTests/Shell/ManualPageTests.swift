import DossierTestSupport
import Testing

@testable import DossierCommandLine

struct ManualPageTests {
  @Test func protectsWhatRoffWouldTakeForItsOwn() {
    expectSnapshot(ManualPage(commands: SmallCommands.all, version: "1.2.3").text, named: "manuel.1")
  }

  @Test func describesEveryCommandWithItsOptionsAndExamples() async throws {
    let page = try await ToolRun.of("manuel").output
    for command in Command.all {
      #expect(page.contains(".SS \"juryblanc \(command.id.rawValue)\"\n"))
      let start = try #require(page.firstRange(of: ".SS \"juryblanc \(command.id.rawValue)\"\n"))
      let section = page[start.upperBound...].split(separator: "\n.S", maxSplits: 1)[0]
      for option in command.completedOptions {
        #expect(section.contains("\\fB\(Roff.escaped(option.name.flag))\\fR"))
        #expect(section.contains(Roff.Span(option.summary).line))
      }
      for example in command.examples { #expect(section.contains(Roff.escaped(example))) }
      for note in command.notes { #expect(section.contains(Roff.Span(note).line)) }
    }
  }

  @Test func isWrittenInASCIIWithNoRequestThatItDoesNotMean() async throws {
    let page = try await ToolRun.of("manuel").output
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    let known: Set = [".\\\"", ".TH", ".SH", ".SS", ".PP", ".TP", ".RS", ".RE", ".br", ".fi", ".nf", ".nh", ".ad"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains(String(line.prefix { $0 != " " })))
    }
    // A sign that is not escaped is shown as a hyphen, which no shell takes for an option.
    #expect(!page.contains("--"))
  }

  @Test(arguments: [
    (".juryblanc.json", #"\&.juryblanc.json"#), ("'a'", #"\(aqa\(aq"#), (#"a\b"#, #"a\eb"#), ("--a", #"\-\-a"#),
    ("à : « œ »", #"\[u00E0]\~: \[u00AB]\~\[u0153]\~\[u00BB]"#), ("→ 😀", #"\[u2192] \[u1F600]"#), ("", #"\&"#),
  ])
  func writesAnyTextAsALine(text: String, line: String) {
    #expect(Roff.Span(text).line == line)
  }
}
