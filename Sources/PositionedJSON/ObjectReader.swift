/// Reads the members of an object by key and type, and notes every fault instead of stopping at the first.
///
/// A member that is missing or of another type is noted, and a neutral value ("" or 0, an empty list, `nil`) returned
/// in its place, so that reading goes on; what was read counts only if no fault was noted. When a closure that reads
/// an object returns, the members that it did not ask for are refused, with the key that they look like.
///
/// ```swift
/// let layout = try ObjectReader.read(bytes) { object in
///   Layout(
///     name: object.string("nom"),
///     size: object.number("corps", in: 6...24),
///     fonts: object.strings("polices"),
///     margins: object.objects("marges") { Margin(side: $0.string("cote"), width: $0.number("cm")) }
///   )
/// }
/// ```
///
/// Paths are completed on the way up, so that a text without faults pays nothing for them.
public struct ObjectReader {
  /// Where the object begins.
  public let position: JSONPosition

  /// The members, in the order of the text; none if the value is not an object.
  public let members: [JSONMember]

  /// The faults noted so far, at most `maximumFaults`; their paths begin at this object.
  public private(set) var faults: [JSONFault] = []

  /// The keys asked for so far: what a mistyped key may have meant.
  package private(set) var known: [String] = []

  /// Whether the value is an object; all the keys of another one are missing, which need not be said.
  let isObject: Bool

  /// How many faults are kept: enough to repair a file, few enough for the memory when a file is hostile.
  public static var maximumFaults: Int { 500 }

  /// Starts to read a value, and notes a fault if it is not an object.
  public init(_ node: JSONNode) {
    position = node.position
    known.reserveCapacity(12)
    if case .object(let members) = node.content {
      self.members = members
      isObject = true
    } else {
      members = []
      isObject = false
      note("on attend un objet, pas \(node.kindInFrench)")
    }
  }

  /// Reads a whole text.
  ///
  /// - Throws: the fault of syntax, or all the other faults.
  public static func read<Value>(
    _ bytes: [UInt8],
    _ decode: (inout ObjectReader) -> Value
  ) throws(JSONFaults) -> Value {
    let node: JSONNode
    do {
      node = try JSONNode(parsing: bytes)
    } catch {
      throw JSONFaults(error)
    }
    return try read(node, decode)
  }

  /// Reads a value of a text that is parsed already.
  ///
  /// - Throws: all the faults.
  public static func read<Value>(
    _ node: JSONNode,
    _ decode: (inout ObjectReader) -> Value
  ) throws(JSONFaults) -> Value {
    var reader = ObjectReader(node)
    let value = decode(&reader)
    reader.refuseUnknownMembers()
    guard reader.faults.isEmpty else { throw JSONFaults(reader.faults) }
    return value
  }

  /// The value of a member as it is, or `nil` if there is none; the key becomes a known one.
  public mutating func node(_ key: String) -> JSONNode? {
    known.append(key)
    return members.first { $0.key == key }?.value
  }

  /// Makes members acceptable without reading them.
  public mutating func ignore(_ keys: String...) {
    known.append(contentsOf: keys)
  }

  /// Notes a fault of the object, or of one of its members.
  ///
  /// - Parameters:
  ///   - message: what is wrong, in French, without full stop.
  ///   - key: the member at fault; `nil` for the object itself. A missing member is placed where the object begins.
  ///   - index: the element at fault of the list that the member holds, 0-based.
  ///   - suggestion: what was probably meant.
  public mutating func note(_ message: String, at key: String? = nil, index: Int? = nil, suggestion: String? = nil) {
    guard faults.count < Self.maximumFaults else { return }
    var path = JSONPath()
    var place = position
    if let key {
      path.steps.append(.key(key))
      let value = members.first { $0.key == key }?.value
      place = value?.position ?? place
      if let index {
        path.steps.append(.index(index))
        place = value?[index]?.position ?? place
      }
    }
    faults.append(JSONFault(position: place, path: path, message: message, suggestion: suggestion))
  }

  /// Reads an object below this one with a reader of its own, and takes its faults over.
  mutating func child<Value>(
    _ node: JSONNode,
    at steps: [JSONPath.Step],
    _ decode: (inout ObjectReader) -> Value
  ) -> Value {
    var reader = ObjectReader(node)
    let value = decode(&reader)
    reader.refuseUnknownMembers()
    for var fault in reader.faults where faults.count < Self.maximumFaults {
      fault.path.steps.insert(contentsOf: steps, at: 0)
      faults.append(fault)
    }
    return value
  }

  /// Notes each member that nothing asked for; called for you wherever a closure reads an object.
  public mutating func refuseUnknownMembers() {
    let unknown = members.lazy.filter { [known] in !known.contains($0.key) }.prefix(Self.maximumFaults)
    guard !unknown.isEmpty else { return }
    let absent = known.filter { key in !members.contains { $0.key == key } }
    for member in unknown where faults.count < Self.maximumFaults {
      let missing = Spelling.nearest(to: member.key, among: absent)
      if let missing {
        // One slip is one fault: the key that it left missing is not counted as well.
        faults.removeAll { $0.path.steps == [.key(missing)] }
      }
      faults.append(
        JSONFault(
          position: member.position,
          path: JSONPath([.key(member.key)]),
          message: "clé inconnue « \(member.key) »",
          suggestion: missing ?? Spelling.nearest(to: member.key, among: known)
        )
      )
    }
  }
}
