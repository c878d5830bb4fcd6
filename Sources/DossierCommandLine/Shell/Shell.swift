/// A shell that completes command lines.
enum Shell: String, Hashable, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that completes commands in this shell.
  ///
  /// - Parameters:
  ///   - commands: the commands.
  ///   - vocabularies: the names that their values may be.
  /// - Returns: the script, as the shell sources it.
  func completion(of commands: [Command], _ vocabularies: Vocabularies) -> String {
    switch self {
    case .bash: BashCompletion(commands: commands, vocabularies: vocabularies).text
    case .zsh: ZshCompletion(commands: commands, vocabularies: vocabularies).text
    case .fish: FishCompletion(commands: commands, vocabularies: vocabularies).text
    }
  }
}
