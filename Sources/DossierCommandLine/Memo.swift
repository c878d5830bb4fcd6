import Synchronization

/// Values that are made once and serve again, by all the dossiers of a run.
///
/// While one is made, others of the same memo wait: each is costly, and none is made twice.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// The value of a key, or `nil` if it was not made yet.
  subscript(key: Key) -> Value? { values.withLock { $0[key] } }

  /// The value of a key, made if it is asked for the first time; a failure is not kept.
  func value<Failure>(
    _ key: Key,
    _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try values.withLock { values throws(Failure) in
      if let value = values[key] { return value }
      let value = try make()
      values[key] = value
      return value
    }
  }
}
