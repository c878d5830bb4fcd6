import Glibc
import Synchronization

/// Ctrl-C, or an end asked for by the system: the first lets what is under way be finished, the second ends the process.
public struct SignalInterruption: Interruption {
  /// What the handler sets, which may touch nothing else.
  private static let wasAsked = Atomic<Bool>(false)

  /// Creates it; the signals keep their effect until `watch`.
  public init() {}

  /// Begins to take the signals for a wish to stop.
  public func watch() {
    // Made before the handler can run: the first use of a global is no safe thing inside one.
    _ = isAsked
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        SignalInterruption.wasAsked.store(true, ordering: .relaxed)
        _ = signal(number, SIG_DFL)
      }
    }
  }

  /// Whether a signal came.
  public var isAsked: Bool { Self.wasAsked.load(ordering: .relaxed) }
}
