import DossierCore

/// A first word of command lines: that of one command, or the one that several begin with.
struct CommandWord: Hashable, Sendable {
  /// The word.
  let word: String

  /// The commands that begin with it; one, unless it takes a second word to tell them apart.
  let commands: [Command]

  /// Whether a second word must follow.
  var isGroup: Bool { commands.contains { $0.words.count > 1 } }

  /// The word with what it does.
  var candidate: Candidate {
    isGroup
      ? Candidate(word, French.list(seconds.map(\.word), "ou"))
      : Candidate(word, commands.first?.summary ?? "")
  }

  /// The second words, each with what it does.
  var seconds: [Candidate] {
    commands.filter { $0.words.count > 1 }.map { Candidate($0.words[1], $0.summary) }
  }

  /// The first words of commands, in their order.
  static func all(of commands: [Command]) -> [CommandWord] {
    var words: [String] = []
    for command in commands where !words.contains(command.words[0]) { words.append(command.words[0]) }
    return words.map { word in CommandWord(word: word, commands: commands.filter { $0.words[0] == word }) }
  }
}

extension Command {
  /// All that the command takes, its help included.
  var completedOptions: [Option] { options + [.help] }
}
