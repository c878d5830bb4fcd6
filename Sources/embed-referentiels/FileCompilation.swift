import DossierCore

/// What the binary carries of each kind of file, once it is checked.
enum FileCompilation {
  /// A new kind of file that is packed for a faster start gets its case here; the others are only minified.
  static func contents(of file: JSONFile) -> [UInt8] {
    minified(file.bytes)
  }

  /// The evidence data of each référentiel, its terms stemmed and compiled: doing that at each start would take longer than a check.
  ///
  /// The JSON files stay beside it, for `expliquer`.
  static func packedKnowledge(of files: [JSONFile]) throws -> [(String, [UInt8])] {
    let catalogue = Catalogue(files: files.map { Catalogue.File(path: $0.path, bytes: $0.bytes) })
    return try catalogue.ids.compactMap { id in
      let referentiel = try catalogue.referentiel(id)
      let knowledge = try catalogue.knowledge(for: referentiel)
      return knowledge.map { (Catalogue.packedKnowledgePath(of: id), Array($0.encoded().utf8)) }
    }
  }

  /// What was learned of each référentiel, in place of the JSON file, which nobody reads in the binary.
  static func packedModels(of files: [JSONFile]) throws -> [(String, [UInt8])] {
    let catalogue = Catalogue(files: files.map { Catalogue.File(path: $0.path, bytes: $0.bytes) })
    return try catalogue.ids.compactMap { id in
      try catalogue.model(for: id).map { (Catalogue.packedModelPath(of: id), Array($0.encoded().utf8)) }
    }
  }

  /// Takes out the byte order mark and the white space around values; well-formed JSON keeps its meaning.
  static func minified(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInText = false
    var isEscaped = false
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
      if isInText {
        if !isEscaped, byte == UInt8(ascii: "\"") { isInText = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
        isInText = byte == UInt8(ascii: "\"")
      }
      result.append(byte)
    }
    return result
  }
}
