/// The way from the root of a JSON text to one of its values, such as `competences[3].criteres[0].code`.
public struct JSONPath: Hashable, Sendable {
  /// The steps, from the root.
  public var steps: [Step]

  /// Creates a path; without steps it is the root's.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// One step down.
  public enum Step: Hashable, Sendable {
    /// To the member of an object.
    case key(String)

    /// To the element of an array, 0-based.
    case index(Int)
  }

  /// The path to a member of the object that is here.
  public func key(_ key: String) -> JSONPath {
    JSONPath(steps + [.key(key)])
  }

  /// The path to an element of the array that is here, by its 0-based index.
  public func index(_ index: Int) -> JSONPath {
    JSONPath(steps + [.index(index)])
  }

  /// The path of an element of a list of this value: `path["criteres", 2]`.
  public subscript(key: String, index: Int) -> JSONPath {
    JSONPath(steps + [.key(key), .index(index)])
  }

  /// The path without its last step; the root's parent is the root.
  public var parent: JSONPath {
    JSONPath(Array(steps.dropLast()))
  }
}

extension JSONPath: CustomStringConvertible {
  /// The path as a developer writes it; a key that is no plain word is quoted.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where key.utf8.allSatisfy(Self.isPlain) && !key.isEmpty:
        text += text.isEmpty ? key : ".\(key)"
      case .key(let key): text += "[\(JSONText(.string(key), style: .compact))]"
      }
    }
    return text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
    default: false
    }
  }
}
