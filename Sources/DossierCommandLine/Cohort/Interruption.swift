/// Whether the person asks the run to stop.
public protocol Interruption: Sendable {
  /// Begins to take the request for a wish to stop, instead of an end at once.
  func watch()

  /// Whether it was made.
  var isAsked: Bool { get }
}

/// A run that nothing interrupts.
public struct NoInterruption: Interruption {
  /// Creates it.
  public init() {}

  /// Does nothing.
  public func watch() {}

  /// Never.
  public var isAsked: Bool { false }
}
