/// Where results are kept from one run to the next; nothing in it is needed, and nothing that it does may fail.
public protocol ResultStore: Sendable {
  /// The bytes under a name, or `nil` if there are none or they cannot be read.
  func read(_ name: String) -> [UInt8]?

  /// Keeps some bytes under a name, whole or not at all.
  func write(_ bytes: [UInt8], as name: String)

  /// Takes away what was used least recently, if there is more than a number of bytes in all.
  func prune(to limit: Int)
}

/// A store that keeps nothing.
public struct NoResultStore: ResultStore {
  /// Creates it.
  public init() {}

  /// Nothing.
  public func read(_ name: String) -> [UInt8]? { nil }

  /// Does nothing.
  public func write(_ bytes: [UInt8], as name: String) {}

  /// Does nothing.
  public func prune(to limit: Int) {}
}
