import PositionedJSON
import Testing

struct JSONTextTests {
  @Test func laysMembersOutInTheirOrder() {
    let value: JSONValue = [
      "outil": ["nom": "juryblanc", "vide": [:]],
      "lignes": [24, 130],
      "parties": [["numero": 1], "texte"],
      "preuves": [],
      "titre": nil,
      "final": true,
    ]
    #expect(
      JSONText(value).description == """
        {
          "outil": {
            "nom": "juryblanc",
            "vide": {}
          },
          "lignes": [24, 130],
          "parties": [
            {
              "numero": 1
            },
            "texte"
          ],
          "preuves": [],
          "titre": null,
          "final": true
        }
        """
    )
    #expect(
      JSONText(value, style: .compact).description
        == #"{"outil":{"nom":"juryblanc","vide":{}},"lignes":[24,130],"parties":[{"numero":1},"texte"],"#
        + #""preuves":[],"titre":null,"final":true}"#
    )
  }

  @Test(arguments: [
    (535, 2, "5.35"), (5, 2, "0.05"), (0, 1, "0.0"), (-5, 2, "-0.05"), (-1234, 2, "-12.34"), (320, 1, "32.0"),
    (7, 0, "7"), (Int.min, 1, "-922337203685477580.8"),
  ])
  func writesDecimalsExactly(units: Int, digits: Int, text: String) {
    #expect(JSONText(.decimal(units, digits: digits)).description == text)
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t\u{0}\u{1F}\u{8}", #""\n\r\t\u0000\u001f\u0008""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("\u{61C}\u{200E}\u{200F}", #""\u061c\u200e\u200f""#),
    ("\u{202A}\u{202E}\u{2066}\u{2069}", #""\u202a\u202e\u2066\u2069""#),
    ("\u{200D}\u{202F}\u{2065}", "\"\u{200D}\u{202F}\u{2065}\""),
    ("</script><!-- a < b </", #""<\/script><\u0021-- a < b <\/""#),
    ("a/b", #""a/b""#),
    ("é œ 👩‍💻 \u{7F}", "\"é œ 👩‍💻 \u{7F}\""),
  ])
  func escapesWhatATextCannotHold(text: String, written: String) throws {
    let json = JSONText(.string(text), style: .compact)
    #expect(json.description == written)
    #expect(try JSONNode(parsing: json.utf8).content == .string(text))
  }

  @Test func writesKeysAsSafelyAsTexts() {
    #expect(JSONText(["</a\"": 1], style: .compact).description == #"{"<\/a\"":1}"#)
  }

  @Test func appendsMembersAtTheEnd() {
    var value: JSONValue = ["a": 1]
    value.append("b", .optional("x"))
    value.append("c", .optional(nil as Int?))
    value.append("d", .strings(["y"]))
    #expect(JSONText(value, style: .compact).description == #"{"a":1,"b":"x","c":null,"d":["y"]}"#)
  }
}
