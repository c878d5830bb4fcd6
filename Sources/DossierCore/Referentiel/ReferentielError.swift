public import PositionedJSON

/// Why data of a référentiel cannot be used: all its faults, in the order of the file.
public struct ReferentielError: Error, Hashable, Sendable {
  /// The faults by position; never empty.
  public let faults: [JSONFault]

  init(_ faults: JSONFaults) {
    self.faults = faults.faults
  }

  /// One line for each fault, as compilers write theirs: `file:line:column: error: path: message`.
  public func diagnostics(file: String) -> [String] {
    faults.map { $0.diagnostic(file: file) }
  }
}
