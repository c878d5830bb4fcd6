import Glibc

/// Whether a run writes what its tests compare with, instead of only comparing.
package enum SnapshotRecording {
  /// Whether `RECORD_SNAPSHOTS` is set.
  package static var isOn: Bool { unsafe getenv("RECORD_SNAPSHOTS") != nil }
}
