import DossierMarkdown
import DossierTestSupport
import Foundation
import PositionedJSON
import Testing

@testable import DossierCore

/// Personal data found and left alone, on texts written by others than the finders' author: made-up data, in ranges reserved for fiction where
/// there are some.
struct PersonalDataTests {
  /// A text as a candidate would write it, and what must be found in it; nothing for a decoy.
  struct Case: Sendable {
    var id: String
    var text: String
    var isCover: Bool
    var expected: [(kind: String, datum: String)]
  }

  static func all() throws -> [Case] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/donnees.json")
    return try ObjectReader.read([UInt8](try Data(contentsOf: url))) { object in
      _ = object.string("schema")
      return object.objects("cas") { entry in
        Case(
          id: entry.string("id"),
          text: entry.string("texte"),
          isCover: entry.optionalString("zone") == "garde",
          expected: entry.objects("attendu") { (kind: $0.string("genre"), datum: $0.string("donnee")) }
        )
      }
    }
  }

  private static let kinds: [PersonalDatum.Kind: String] = [
    .telephone: "telephone", .mail: "courriel", .socialSecurity: "nir", .doubtfulSocialSecurity: "nir-douteux",
    .bankAccount: "iban",
    .birthDate: "naissance", .postalAddress: "adresse", .name: "nom", .foreignerNumber: "agdref",
    .jobSeekerNumber: "francetravail",
    .benefitsNumber: "caf", .licencePlate: "plaque", .sensitive: "sensible",
  ]

  /// What is found in a text read as Markdown, as a dossier's would be: kinds and words.
  private func found(in text: String, isCover: Bool) throws -> [(kind: String, words: String)] {
    let document = Document(parsing: [try SourceText(path: "a.md", bytes: Array(text.utf8))])
    let scanner = PersonalDataScanner()
    var found: [(kind: String, words: String)] = []
    func scan(_ text: String, _ surroundings: PersonalDataScanner.Surroundings) {
      var surroundings = surroundings
      surroundings.isCover = isCover
      for datum in scanner.data(in: text, surroundings) {
        guard let kind = Self.kinds[datum.kind] else { continue }
        found.append((kind, String(decoding: Array(text.utf8)[datum.range], as: UTF8.self)))
      }
    }
    func read(_ text: RichText, _ surroundings: PersonalDataScanner.Surroundings = .init()) {
      scan(text.text, surroundings)
      for object in text.objects {
        guard case .link(let destination, _) = object.kind,
          !text.text.contains(destination.drop { $0 != ":" }.dropFirst())
        else { continue }
        scan(String(destination.drop { $0 != ":" }.dropFirst()), surroundings)
      }
    }
    func read(_ block: Block) {
      switch block.content {
      case .heading(_, let text), .paragraph(let text): read(text)
      case .list(let list): for item in list.items { for block in item.blocks { read(block) } }
      case .quote(let blocks): for block in blocks { read(block) }
      case .table(let table):
        let head = table.header?.cells.map(\.text) ?? []
        for row in table.rows {
          for (column, cell) in row.cells.enumerated() {
            read(cell, PersonalDataScanner.context(ofCell: column, in: row.cells.map(\.text), head: head))
          }
        }
      default: break
      }
    }
    for block in document.blocks { read(block) }
    return found
  }

  @Test func findsWhatIdentifiesAndLeavesTheRestAlone() throws {
    let cases = try Self.all()
    #expect(cases.count { !$0.expected.isEmpty } >= 150)
    #expect(cases.count { $0.expected.isEmpty } >= 150)
    var right: [String: Int] = [:]
    var missed: [String: [String]] = [:]
    var wrong: [String: [String]] = [:]
    for sample in cases {
      var found = try found(in: sample.text, isCover: sample.isCover)
      for (kind, datum) in sample.expected {
        if let index = found.firstIndex(where: {
          $0.kind == kind && ($0.words.contains(datum) || datum.contains($0.words))
        }) {
          found.remove(at: index)
          right[kind, default: 0] += 1
        } else {
          missed[kind, default: []].append(sample.id)
        }
      }
      // Only one word on health or justice is named in each case, though several may stand there.
      if !sample.expected.isEmpty { found.removeAll { $0.kind == "sensible" } }
      for (kind, _) in found { wrong[kind, default: []].append(sample.id) }
    }
    for kind in Self.kinds.values {
      let hits = Double(right[kind] ?? 0)
      let recall = hits / max(1, hits + Double(missed[kind]?.count ?? 0))
      let precision = hits / max(1, hits + Double(wrong[kind]?.count ?? 0))
      #expect(recall >= 0.95, "\(kind) : \(missed[kind] ?? [])")
      #expect(precision >= 0.95, "\(kind) : \(wrong[kind] ?? [])")
    }
  }

  @Test func masksEachDatumAndKeepsNothingOfIt() throws {
    for sample in try Self.all() {
      let masked = Masking.masked(sample.text)
      for (kind, datum) in sample.expected where kind != "sensible" {
        // What a cell means is told by its column, which an excerpt has lost.
        guard !sample.text.hasPrefix("|"), !["francetravail", "plaque", "iban", "nir-douteux"].contains(kind) else {
          continue
        }
        #expect(!masked.contains(datum), "\(sample.id)")
      }
    }
  }

  @Test(arguments: [
    ("Rappelée au 06 39 98 12 34.", "06 ** ** ** 34"), ("Écrire à lea.petit@example.org.", "l**.*****@*******.org"),
    ("J'ai reçu Sandrine Delmotte.", "S******* D*******"), ("Née le 3 mai 1990 à Lyon.", "* *** ****"),
    ("Il habite 12 rue des Lilas, 69003 Lyon.", "** rue des L****, ***** L***"),
    ("NIR 2 75 06 13 055 318 16.", "2 7* ** ** *** *** **"),
  ])
  func showsEnoughToFindTheDatum(text: String, mask: String) throws {
    let datum = try #require(PersonalDataScanner().data(in: text).first)
    #expect(datum.mask(in: text) == mask)
  }

  @Test func leavesTheCandidatesOwnNameAlone() throws {
    let text = """
      ---
      candidat: Lucie Morel
      ---

      # Dossier professionnel

      Lucie Morel, 06 39 98 12 34, lucie.morel@example.org

      # Première partie : ma structure

      Dossier de Lucie MOREL. J'ai reçu Karim BENALI au 06 39 98 43 21.
      """
    #expect(try CheckedText.messages(of: "CNF008", in: text) == ["Nom complet d'une personne : « K**** B***** »."])
    #expect(try CheckedText.messages(of: "CNF001", in: text).count == 1)
    #expect(try CheckedText.messages(of: "CNF002", in: text).isEmpty)
  }

  @Test func tellsTheLineAndTheColumnInTheFile() throws {
    let text =
      "# Première partie : ma structure\n\nUn **long** début, puis Karim BENALI\net son numéro : [l'appeler](tel:0639981234).\n"
    let places = try CheckedText.report(of: text).findings.filter { $0.rule.hasPrefix("CNF") }.map(\.location)
    #expect(places == [Location(line: 3, column: 25), Location(line: 4, column: 33)])
  }

  @Test func readsEveryPlaceWhereADatumMayStand() throws {
    let text = """
      # Première partie : ma structure

      > Cité : 06 39 98 10 01.

      - Point : 06 39 98 10 02

      | a | b |
      |---|---|
      | c | 06 39 98 10 03 |

      <!-- 06 39 98 10 04 -->

      Une note[^1] et ![Photo de 06 39 98 10 06](a.png).

          06 39 98 10 07

      [^1]: 06 39 98 10 05
      """
    #expect(try CheckedText.messages(of: "CNF001", in: text).count == 7)
  }

  @Test(arguments: [
    "06 39 98 12 34 ", "Jean DUPONT ", "né le 3 mai 1990 ", "1 80 02 31 555 014 95 ", "a@b.fr ", "12 rue des Lilas ",
    "FR76 ",
  ])
  func endsOnTextsWithoutEnd(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect(PersonalDataScanner().data(in: text).count <= 60_000)
  }
}
