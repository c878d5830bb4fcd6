/// What a run amounts to, for the shell.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Nothing at or above the threshold.
  case success = 0

  /// Something at or above the threshold.
  case findings = 1

  /// The tool could not do its work: usage, unreadable file, wrong référentiel.
  case failure = 2
}
