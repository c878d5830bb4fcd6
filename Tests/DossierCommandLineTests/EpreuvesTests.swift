import DossierCore
import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

@testable import DossierCommandLine

struct EpreuvesTests {
  private func output(_ arguments: String...) async throws -> String {
    let run = try await ToolRun.of(arguments + ["--largeur", "400"])
    #expect(run.status == .success, "\(run.errors)")
    return run.plainOutput
  }

  // MARK: The day

  @Test func tellsTheDayInOrder() async throws {
    let text = try await output("epreuves", "titre")
    let moments = [
      "durée pour le candidat : 2 h 55 ; avec le jury : 2 h 20 ; préparation : 35 min",
      "1. Mise en situation professionnelle, 45 min (RC, page 5)", "15 min, sans le jury : Tirage au sort",
      "2. Entretien technique, 40 min", "20 min, sans le jury : Synthèse écrite", "Toujours après la mise en situation",
      "3. Questionnement à partir de productions, 1 h", "40 min : Questions du jury", "4. Entretien final, 30 min",
      "À apporter ou à remettre", "Dossier, 32 à 42 pages hors annexes, 7 parties (RC, page 6)",
      "Le dossier professionnel et ses annexes éventuelles (RC, page 3)", "Où chaque compétence est évaluée",
    ]
    var rest = text[...]
    for moment in moments {
      let range = try #require(rest.firstRange(of: moment), "\(moment) in its place")
      rest = rest[range.upperBound...]
    }
  }

  @Test(arguments: [
    ("titre", "CP5 Réaliser", "entretien technique"),
    ("titre", "CP4 Travailler", "le dossier (partie 1) et entretien technique"),
    ("ccp1", "CP5 Réaliser", "le dossier"), ("titre", "CP11 Analyser", "le dossier (parties 2, 3 et 4)"),
    ("titre", "CT1 Intégrer", "à travers les autres compétences"),
  ])
  func tellsWhereEachCompetenceIsAssessed(epreuve: String, competence: String, place: String) async throws {
    let line = try #require(
      try await output("epreuves", epreuve).split(separator: "\n").first { $0.contains("  \(competence)") }
    )
    #expect(line.contains(": \(place)"), "\(line)")
  }

  @Test func listsTheEpreuvesOfAnyReferentiel() async throws {
    let usual = try await output("epreuves")
    for id in ["(titre)", "(ccp1)", "(ccp2)", "(ccp3)"] { #expect(usual.contains(id)) }
    let other = try await output("epreuves", "cefi")
    #expect(other.contains("30 pages (27 à 33 acceptées)"))
    #expect(other.contains("juryblanc epreuves bloc1 --referentiel cefi"))
    #expect(try await output("epreuves", "cip-2006").contains("ni épreuve"))
  }

  /// The jury is there but while the candidate prepares: the official durations agree.
  @Test func countsThePreparationApart() throws {
    for id in Catalogue.embedded.ids {
      for epreuve in try Catalogue.embedded.referentiel(id).epreuves {
        guard let duration = epreuve.dureeMinutes, let presence = epreuve.presenceJuryMinutes else { continue }
        #expect(
          presence + epreuve.modalites.reduce(0) { $0 + $1.preparationMinutes } == duration,
          "\(id) \(epreuve.id)"
        )
      }
    }
  }

  // MARK: Certificates held

  @Test(arguments: [
    ("ccp1", ["(ccp2)", "(ccp3)"], ["(ccp1)", "(titre)"]), ("ccp1,ccp3", ["(ccp2)"], ["(ccp1)", "(ccp3)", "(titre)"]),
    ("CCP2-2012, ccp1", ["(ccp3)"], ["(ccp1)", "(ccp2)"]),
    ("ccp1,ccp2,ccp3", ["plus de dossier"], ["(ccp1)", "(ccp2)", "(ccp3)"]),
  ])
  func tellsWhatRemains(held: String, remaining: [String], gone: [String]) async throws {
    let text = try await output("epreuves", "--acquis", held)
    for word in remaining { #expect(text.contains(word), "\(word)") }
    for word in gone { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("livret de certification"))
    #expect(text.contains("(RC, page 4)"))
  }

  @Test(arguments: [
    (["epreuves", "--acquis", "ccp9"], "« ccp9 » n'est pas un certificat du titre"),
    (["epreuves", "--acquis", "titre"], "n'est pas un certificat du titre"),
    (["epreuves", "--acquis", ","], "n'est pas un certificat du titre"),
    (["epreuves", "--acquis", "ccp4-2012"], "ne donne aucun certificat d'aujourd'hui"),
    (["epreuves", "--acquis", "groupe1-2006"], "n'est pas un certificat du titre"),
    (["epreuves", "cefi", "--acquis", "ccp1"], "ne dit pas que le titre s'obtient par certificats"),
    (["epreuves", "ccp9"], "n'est pas une épreuve de ce référentiel"),
    (["referentiel", "correspondance", "ccp9"], "n'est pas un certificat dont les textes parlent"),
  ])
  func refusesWhatGivesNoRight(arguments: [String], sentence: String) async throws {
    let run = try await ToolRun.of(arguments)
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  private static let files = InMemoryFileSystem([
    "d.md": "# Première partie : ma structure\n\nDu texte.\n",
    "ccp1.md": "---\nepreuve: ccp1\n---\n\n# Première partie : ma structure\n\nDu texte.\n",
  ])

  @Test(arguments: [("ccp1,ccp2", "ccp3"), ("ccp2,ccp3", "ccp1")])
  func checksTheOnlyDossierThatRemains(held: String, epreuve: String) async throws {
    let run = try await ToolRun.of("verifier", "d.md", "--acquis", held, "--format", "json", files: Self.files)
    #expect(run.output.contains("\"epreuve\": \"\(epreuve)\""), "\(run.errors)")
  }

  @Test(arguments: [
    (["verifier", "d.md", "--acquis", "ccp1"], "il reste ccp2 et ccp3"),
    (["verifier", "d.md", "--acquis", "ccp1", "--epreuve", "titre"], "« titre » n'est plus à passer"),
    (["verifier", "ccp1.md", "--acquis", "ccp1"], "« ccp1 » n'est plus à passer"),
    (["verifier", "d.md", "--acquis", "ccp1,ccp2,ccp3"], "Tous les certificats sont acquis"),
  ])
  func refusesADossierThatIsNoLongerAsked(arguments: [String], sentence: String) async throws {
    let run = try await ToolRun.of(arguments, files: Self.files)
    #expect(run.status == .failure)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  // MARK: Former certificates

  @Test func followsAFormerCertificateToTodays() async throws {
    let text = try await output("referentiel", "correspondance", "ccp1-2012")
    #expect(text.contains("vaut CCP « Accueillir pour analyser la demande des personnes et poser les bases"))
    #expect(text.contains("(RC, page 31)"))
    #expect(text.contains("--acquis ccp1"))
  }

  @Test func tellsWhatTheTextDoesNotSay() async throws {
    let text = try await output("referentiel", "correspondance", "groupe4-2006")
    #expect(text.contains("que le texte ne dit pas"))
    #expect(text.contains("n'a pas d'équivalent"))
    #expect(!text.contains("--acquis"))
  }

  // MARK: Faults

  @Test(arguments: [
    ("\"dureeMinutes\":15,", "\"dureeMinutes\":25,", "les étapes durent 55 minutes, la modalité 45"),
    ("\"presenceJuryMinutes\":140", "\"presenceJuryMinutes\":150", "le candidat en prépare 35"),
    ("\"certificats\":[\"ccp1\"", "\"certificats\":[\"ccp7\"", "« ccp7 » n'est pas l'épreuve d'un certificat"),
    ("\"epreuve\":\"ccp1\"", "\"epreuve\":\"ccp8\"", "« ccp8 » n'est pas une épreuve"),
  ])
  func findsWhatDoesNotAddUp(from: String, to: String, message: String) throws {
    let bytes = try #require(Catalogue.embedded.bytes(of: "cip-2018/referentiel.json"))
    let text = String(decoding: bytes, as: UTF8.self)
    let range = try #require(text.firstRange(of: from))
    let changed = text.replacingCharacters(in: range, with: to)
    let error = #expect(throws: ReferentielError.self) { try Referentiel(decoding: Array(changed.utf8)) }
    #expect(error?.faults.contains { $0.message.contains(message) } == true, "\(String(describing: error))")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
