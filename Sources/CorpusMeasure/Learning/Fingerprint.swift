import DossierCore

/// Tells whether what was learned still comes from the texts at hand.
public enum Fingerprint {
  /// Hashes what a teacher learns from.
  ///
  /// - Parameters:
  ///   - passages: the files of passages, in the order of their names.
  ///   - labels: the files of labels, in the order of their names.
  ///   - dossiers: the dossiers that the labels speak of, in the same order; empty for one that is not a file.
  /// - Returns: sixteen hexadecimal digits.
  public static func of(passages: [[UInt8]], labels: [[UInt8]], dossiers: [[UInt8]]) -> String {
    let hashes = (passages + labels + dossiers).map { TraitReader.hash(of: $0) }
    let bytes = hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) } }
    let digits = String(TraitReader.hash(of: bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
