import PositionedJSON
import Testing

struct JSONParserTests {
  @Test(
    arguments: [
      ("null", .null),
      ("true", .boolean(true)),
      ("false", .boolean(false)),
      ("0", .integer(0)),
      ("-0", .integer(0)),
      ("-12", .integer(-12)),
      ("9223372036854775807", .integer(.max)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)),
      ("1.15", .number(1.15)),
      ("-2.5e-3", .number(-0.0025)),
      ("1E2", .number(100)),
      ("1e-400", .number(0)),
      ("\"\"", .string("")),
      ("\"é œ 👩‍💻\"", .string("é œ 👩‍💻")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e9\u0041\uD83D\uDE00é""#, .string("éA😀é")),
      ("[]", .array([])),
      ("{}", .object([])),
    ] as [(String, JSONNode.Content)]
  )
  func readsEachKindOfValue(text: String, content: JSONNode.Content) throws {
    #expect(try JSONNode(parsing: Array(text.utf8)).content == content)
    #expect(try JSONNode(parsing: Array(" \t\r\n\(text)\n ".utf8)).content == content)
  }

  @Test func placesEachValueByLineAndCodePoint() throws {
    let node = try JSONNode(parsing: Array("{ \"é👍\" : [1,\r\n  \"œuvre\", {}],\r \"b\": null }".utf8))
    #expect(node.position == JSONPosition(line: 1, column: 1))
    let list = try #require(node["é👍"])
    #expect(list.position == JSONPosition(line: 1, column: 10))
    #expect(list[0]?.position == JSONPosition(line: 1, column: 11))
    #expect(list[1]?.position == JSONPosition(line: 2, column: 3))
    #expect(list[2]?.position == JSONPosition(line: 2, column: 12))
    #expect(node["b"]?.position == JSONPosition(line: 3, column: 7))
    guard case .object(let members) = node.content else { return }
    #expect(members.map(\.position) == [JSONPosition(line: 1, column: 3), JSONPosition(line: 3, column: 2)])
  }

  @Test func skipsAByteOrderMarkWithoutCountingIt() throws {
    let node = try JSONNode(parsing: [0xEF, 0xBB, 0xBF] + Array("[1]".utf8))
    #expect(node[0]?.position == JSONPosition(line: 1, column: 2))
  }

  @Test func findsAPositionByPathOrTheNearestAbove() throws {
    let node = try JSONNode(parsing: Array("{\n \"a\": [\n  {\"b\": 1}\n ]\n}".utf8))
    let element = JSONPath()["a", 0]
    #expect(node.position(at: element.key("b")) == JSONPosition(line: 3, column: 9))
    #expect(node.position(at: element.key("missing")) == JSONPosition(line: 3, column: 3))
    #expect(node.position(at: JSONPath()["a", 7].key("b")) == JSONPosition(line: 2, column: 7))
  }

  struct Fault: CustomTestStringConvertible {
    let text: String
    let place: String
    let message: String
    var testDescription: String { text }

    init(_ text: String, _ place: String, _ message: String) {
      (self.text, self.place, self.message) = (text, place, message)
    }
  }

  static let faults = [
    Fault("", "1:1", "le fichier s'arrête ici : il manque une valeur"),
    Fault(" \n ", "2:2", "le fichier s'arrête ici : il manque une valeur"),
    Fault("[1,", "1:4", "le fichier s'arrête ici : il manque une valeur"),
    Fault("[1 2]", "1:4", "« 2 » trouvé là où on attend « , » ou « ] »"),
    Fault("[1,]", "1:3", "virgule de trop : rien ne la suit"),
    Fault("[1,\n 2,\n]", "2:3", "virgule de trop : rien ne la suit"),
    Fault("[,1]", "1:2", "« , » trouvé là où on attend une valeur"),
    Fault("{\"a\": 1,}", "1:8", "virgule de trop : rien ne la suit"),
    Fault("{\"a\" 1}", "1:6", "« 1 » trouvé là où on attend « : » après la clé"),
    Fault("{\"é\": 1\n  \"b\": 2}", "2:3", "« \" » trouvé là où on attend « , » ou « } »"),
    Fault("{a: 1}", "1:2", "« a » trouvé là où on attend une clé entre guillemets ou « } »"),
    Fault("{1: 1}", "1:2", "« 1 » trouvé là où on attend une clé entre guillemets ou « } »"),
    Fault("{\"a\": 1, \"b\": 2, \"a\": 3}", "1:18", "la clé « a » est déjà donnée ligne 1"),
    Fault("{\"a\": 1,\n \"\\u0061\": 3}", "2:2", "la clé « a » est déjà donnée ligne 1"),
    Fault("{} {}", "1:4", "du texte suit la fin des données : une virgule, une accolade ou un crochet est de trop"),
    Fault("[1]]", "1:4", "du texte suit la fin des données : une virgule, une accolade ou un crochet est de trop"),
    Fault("// note\n{}", "1:1", "JSON n'a pas de commentaires : retirez-le"),
    Fault("{} /* note */", "1:4", "JSON n'a pas de commentaires : retirez-le"),
    Fault("[1, /* note */ 2]", "1:5", "JSON n'a pas de commentaires : retirez-le"),
    Fault("['a']", "1:2", "guillemet « ' » : JSON n'accepte que le guillemet droit double \""),
    Fault("{“a”: 1}", "1:2", "guillemet « “ » : JSON n'accepte que le guillemet droit double \""),
    Fault("[« a »]", "1:2", "guillemet « « » : JSON n'accepte que le guillemet droit double \""),
    Fault("[\"a]", "1:5", "le fichier s'arrête ici : il manque le guillemet \" qui ferme le texte"),
    Fault("[\"é\n\"]", "1:4", "le texte n'est pas fermé avant la fin de la ligne : il manque un guillemet \""),
    Fault("[\"a\tb\"]", "1:4", "tabulation dans un texte : écrivez « \\t »"),
    Fault("[\"a\u{1}\"]", "1:4", "caractère de contrôle (code 1) dans un texte"),
    Fault("[\u{0}]", "1:2", "caractère de contrôle (code 0) dans un texte"),
    Fault(#"["éa\x"]"#, "1:5", "échappement inconnu après « \\ » : écrivez « \\\\ » pour une barre oblique inverse"),
    Fault(#"["\u12G4"]"#, "1:3", "échappement inconnu après « \\ » : écrivez « \\\\ » pour une barre oblique inverse"),
    Fault(#"["a\uD800"]"#, "1:4", "échappement « \\u » incomplet : il ne forme qu'une moitié de caractère"),
    Fault(#"["a\uDC00"]"#, "1:4", "échappement « \\u » incomplet : il ne forme qu'une moitié de caractère"),
    Fault(#"["a\uD800\u0041"]"#, "1:4", "échappement « \\u » incomplet : il ne forme qu'une moitié de caractère"),
    Fault(#"["a\uD800\n"]"#, "1:4", "échappement « \\u » incomplet : il ne forme qu'une moitié de caractère"),
    Fault("[01]", "1:2", "nombre mal écrit : pas de zéro en tête, un chiffre avant et après le point"),
    Fault("[-]", "1:2", "nombre mal écrit : pas de zéro en tête, un chiffre avant et après le point"),
    Fault("[1.]", "1:2", "nombre mal écrit : pas de zéro en tête, un chiffre avant et après le point"),
    Fault("[1e]", "1:2", "nombre mal écrit : pas de zéro en tête, un chiffre avant et après le point"),
    Fault("[.5]", "1:2", "« . » trouvé là où on attend une valeur"),
    Fault("[+1]", "1:2", "« + » trouvé là où on attend une valeur"),
    Fault("[1,15]]", "1:7", "du texte suit la fin des données : une virgule, une accolade ou un crochet est de trop"),
    Fault("[1e999]", "1:2", "nombre trop grand ou trop long"),
    Fault("[NaN]", "1:2", "« N » trouvé là où on attend une valeur"),
    Fault("[True]", "1:2", "« T » trouvé là où on attend une valeur"),
    Fault("[truely]", "1:2", "« t » trouvé là où on attend une valeur"),
    Fault("[nul]", "1:2", "« n » trouvé là où on attend une valeur"),
  ]

  @Test(arguments: faults)
  func saysWhereAndWhyATextIsNotJSON(fault: Fault) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: Array(fault.text.utf8)) }
    #expect(error.map { "\($0.position.line):\($0.position.column)" } == fault.place)
    #expect(error?.message == fault.message)
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]]
  )
  func refusesInvalidUTF8InAndOutOfTexts(bytes: [UInt8]) {
    let inText = Array("[\"é".utf8) + bytes + Array("\"]".utf8)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: inText) }
    #expect(error == JSONSyntaxError(.invalidUTF8, at: JSONPosition(line: 1, column: 4)))
    let outside = #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: bytes) }
    #expect(outside == JSONSyntaxError(.invalidUTF8, at: .start))
  }

  @Test func refusesEveryTruncationAndReadsTheWhole() throws {
    let text = #"{ "a é": [1.5e+3, -2, "\u00e9\ud83d\ude00\n", true, null], "b": {"c": "œ"} }"#
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: Array(bytes.prefix(count))) }
    }
    _ = try JSONNode(parsing: bytes)
  }

  @Test func survivesEveryByteReplacedByAnyOther() throws {
    let bytes = Array(#"{"é": [1.5e3, "\u00e9\ud83d\ude00", true], "b": null}"#.utf8)
    var accepted = 0
    for index in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var mutated = bytes
        mutated[index] = byte
        if (try? JSONNode(parsing: mutated)) != nil { accepted += 1 }
      }
    }
    // The original, once for each byte, and harmless variants such as another letter in a key.
    #expect(accepted > bytes.count)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func refusesNestingBeyondTheLimitWithoutRecursingFurther(opening: String) {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: bytes) }
    #expect(error?.reason == .tooDeep(limit: 128))
    #expect(error?.position == JSONPosition(line: 1, column: 128 * opening.utf8.count + 1))
  }

  @Test func acceptsNestingUpToTheLimit() throws {
    let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try JSONNode(parsing: Array(text.utf8))
    #expect(throws: JSONSyntaxError.self) {
      try JSONNode(parsing: Array(text.utf8), limits: JSONLimits(depth: 127))
    }
  }

  @Test func refusesATextBeyondTheSizeLimit() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONNode(parsing: Array("[1, 2]".utf8), limits: JSONLimits(size: 5))
    }
    #expect(error == JSONSyntaxError(.tooLarge(limit: 5), at: .start))
  }

  @Test func refusesNumbersWithHundredsOfDigits() {
    for text in [String(repeating: "9", count: 500), "0." + String(repeating: "1", count: 500)] {
      let error = #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: Array(text.utf8)) }
      #expect(error == JSONSyntaxError(.numberOutOfRange, at: .start))
    }
  }

  @Test func findsADuplicateKeyInALargeObject() {
    let keys = (0..<50_000).map { "\"k\($0)\": 0" } + ["\"k7\": 1"]
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONNode(parsing: Array("{\(keys.joined(separator: ",\n"))}".utf8))
    }
    #expect(error?.reason == .duplicateKey("k7", first: JSONPosition(line: 8, column: 1)))
    #expect(error?.position == JSONPosition(line: 50_001, column: 1))
  }
}
