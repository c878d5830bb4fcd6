import DossierMarkdown

/// The calls of notes without note, the notes without call and the links to no place of the dossier.
struct BrokenReferences {
  /// The calls whose note is not defined, such as « [^3] »: they are printed as they are.
  private(set) var calls: [(label: String, location: Location)] = []

  /// The notes that nothing calls: they are not printed.
  private(set) var notes: [(label: String, isTwin: Bool, location: Location)] = []

  /// The links to a place that is not there.
  private(set) var links: [(target: String, location: Location)] = []

  /// - Complexity: O(size of the document).
  init(_ document: Document, _ passages: Passages) {
    for passage in passages.all { findCalls(in: passage) }
    findNotes(document)
    findLinks(document, passages)
  }

  // What cmark could not match with a definition is still in the text.
  private mutating func findCalls(in passage: Passage) {
    guard passage.text.text.utf8.span.holds(UInt8(ascii: "^")) else { return }
    let text = Array(passage.text.text.utf8)
    var code = passage.text.runs.filter { $0.style.contains(.code) }.map(\.range)[...]
    for index in text.indices.dropLast() where text[index] == UInt8(ascii: "[") && text[index + 1] == UInt8(ascii: "^")
    {
      while let first = code.first, first.upperBound <= index { code.removeFirst() }
      if let first = code.first, first.contains(index) { continue }
      let label = text[(index + 2)...].prefix(40).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
      guard !label.isEmpty, label.endIndex < text.count, text[label.endIndex] == UInt8(ascii: "]") else { continue }
      calls.append((String(decoding: label, as: UTF8.self), passage.location(at: index)))
    }
  }

  private mutating func findNotes(_ document: Document) {
    let called = Set(document.footnotes.map { Location(file: $0.span.file, line: $0.span.first) })
    let labels = Set(document.footnotes.map { TextFolding.plain($0.label) })
    for definition in document.marks.definitions {
      let place = Location(file: definition.place.file, line: definition.place.line)
      guard !called.contains(place) else { continue }
      notes.append((definition.label, labels.contains(TextFolding.plain(definition.label)), place))
    }
  }

  private mutating func findLinks(_ document: Document, _ passages: Passages) {
    let wanted = passages.all.flatMap { passage in
      passage.text.objects.compactMap { object -> (target: String, location: Location)? in
        guard case .link(let destination, _) = object.kind, destination.hasPrefix("#"), destination.utf8.count > 1
        else {
          return nil
        }
        return (String(destination.dropFirst()), Location(file: passage.span.file, line: object.line))
      }
    }
    guard !wanted.isEmpty else { return }
    var places = Set(document.marks.anchors.map { Self.key($0) })
    for passage in passages.all {
      for object in passage.text.objects {
        if case .anchor(let name) = object.kind { places.insert(Self.key(name)) }
      }
      guard case .heading = passage.kind else { continue }
      let key = Self.key(passage.text.text)
      places.insert(key)
      // Pandoc's identifiers begin with a letter.
      places.insert(String(key.drop { $0.isNumber }))
    }
    links = wanted.filter { !Self.isOfAProgram($0.target) && !Self.leads($0.target, to: places) }
  }

  // Word and the converters of notes write these, and whoever wrote the dossier can do nothing about them.
  private static func isOfAProgram(_ target: String) -> Bool {
    let prefixes = ["_toc", "_ref", "_hlk", "_bookmark", "bookmark", "anchor", "fn", "top"]
    let target = target.lowercased()
    return prefixes.contains { target.hasPrefix($0) }
  }

  private static func leads(_ target: String, to places: Set<String>) -> Bool {
    let key = key(target)
    if key.isEmpty || places.contains(key) { return true }
    // The second « Bilan » is `bilan-1`.
    guard let hyphen = target.lastIndex(of: "-"), target[hyphen...].dropFirst().allSatisfy(\.isNumber) else {
      return false
    }
    return places.contains(Self.key(String(target[..<hyphen])))
  }

  /// The letters and digits of a name, folded: GitHub, pandoc and other tools agree on little else.
  private static func key(_ name: String) -> String {
    let bytes = TextFolding.folded(decoded(name)).filter { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name with its `%C3%A9` read.
  private static func decoded(_ name: String) -> String {
    guard name.contains("%") else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
