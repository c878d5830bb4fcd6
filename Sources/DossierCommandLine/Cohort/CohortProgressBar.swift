import DossierRendering
import Synchronization

/// How far a cohort is, on one line of a terminal, with the time that is left.
final class CohortProgressBar: Sendable {
  private let console: any Console
  private let total: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var lastShown: ContinuousClock.Instant?
  }

  /// Shows a line no more often than an eye follows.
  private static let interval = Duration.milliseconds(100)

  /// Creates the bar of a number of dossiers.
  init(_ total: Int, on console: any Console) {
    self.console = console
    self.total = total
  }

  /// Notes that one more dossier is done.
  func advance() {
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      state.done += 1
      if let last = state.lastShown, now - last < Self.interval, state.done < total { return nil }
      state.lastShown = now
      return Self.line(done: state.done, of: total, since: now - start)
    }
    // The line is drawn over: a return, the text, and what is left of the older one erased.
    if let line { console.writeError("\r\(line)\u{1B}[K") }
  }

  /// Takes the line away.
  func finish() {
    console.writeError("\r\u{1B}[K")
  }

  /// The line: « [#####-----] 12/40 dossiers, encore 8 s ».
  static func line(done: Int, of total: Int, since elapsed: Duration) -> String {
    let width = 24
    let filled = total == 0 ? width : done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    var line = "[\(bar)] \(done)/\(total) dossiers"
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    if done > 0, done < total {
      let left = Int((seconds / Double(done) * Double(total - done)).rounded(.up))
      line += left >= 60 ? ", encore \(left / 60) min \(left % 60) s" : ", encore \(left) s"
    }
    return line
  }
}
