/// One thing that is wrong in well-formed JSON: a missing key, a wrong type, a reference to nothing.
public struct JSONFault: Hashable, Sendable {
  /// Where it is; for a missing member, where the object that lacks it begins.
  public var position: JSONPosition

  /// The way to it from the root.
  public var path: JSONPath

  /// What is wrong, in French, as a sentence without its full stop.
  public var message: String

  /// What was probably meant, word for word, if something known looks like what is written.
  public var suggestion: String?

  /// Creates a fault.
  public init(position: JSONPosition, path: JSONPath, message: String, suggestion: String? = nil) {
    self.position = position
    self.path = path
    self.message = message
    self.suggestion = suggestion
  }

  /// The fault that an unreadable text amounts to.
  public init(_ error: JSONSyntaxError) {
    self.init(position: error.position, path: JSONPath(), message: error.message)
  }

  /// The fault in one line, as compilers write theirs: `file:line:column: error: path: message`.
  ///
  /// - Parameters:
  ///   - file: the file's path.
  ///   - kind: what it is for a compiler: `error`, or `note` for what may be left as it is.
  /// - Returns: the line, without its end.
  public func diagnostic(file: String, kind: String = "error") -> String {
    "\(file):\(position.line):\(position.column): \(kind): \(self)"
  }
}

extension JSONFault: CustomStringConvertible {
  /// The path, the message and the suggestion, in French.
  public var description: String {
    let place = path.steps.isEmpty ? "" : "\(path) : "
    guard let suggestion else { return place + message }
    return "\(place)\(message) ; vouliez-vous écrire « \(suggestion) » ?"
  }
}

/// The faults of a file, all of them, in the order of the text.
public struct JSONFaults: Error, Hashable, Sendable {
  /// The faults by position; never empty.
  public let faults: [JSONFault]

  /// Sorts faults by position; those at one position keep their order.
  public init(_ faults: [JSONFault]) {
    let sorted = faults.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
    self.faults = sorted.map(\.element)
  }

  /// The single fault of an unreadable text.
  public init(_ error: JSONSyntaxError) {
    faults = [JSONFault(error)]
  }
}
