import Testing

@testable import DossierCore

struct TermTests {
  /// A term, a sentence, and whether the first is found in the second.
  struct Case: CustomTestStringConvertible {
    var term: String
    var sentence: String
    var isFound: Bool
    var concepts: [String: [String]] = [:]

    var testDescription: String { "\(term) \(isFound ? "in" : "not in") \(sentence)" }

    init(_ term: String, in sentence: String, _ concepts: [String: [String]] = [:]) {
      (self.term, self.sentence, self.isFound, self.concepts) = (term, sentence, true, concepts)
    }

    init(_ term: String, notIn sentence: String, _ concepts: [String: [String]] = [:]) {
      (self.term, self.sentence, self.isFound, self.concepts) = (term, sentence, false, concepts)
    }
  }

  static let financeurs = ["financeur": ["Région", "conseil départemental", "FSE"]]

  static let cases: [Case] = [
    // Forms of a word, accents and case apart.
    Case("convention", in: "Deux conventions sont en cours."),
    Case("évaluation", in: "L'ÉVALUATION porte sur trois points."),
    Case("évaluation", in: "L'EVALUATION porte sur trois points."),
    Case("évalué", in: "Nous avons evalué la séance."),
    Case("=partie", in: "La PARTIE adverse."),
    Case("=partie", notIn: "Ils sont partis."),
    Case("prospect*", in: "La prospection commence."),
    Case("prospect*", notIn: "Le marché commence."),
    Case("aide|appui", in: "Son appui compte."),
    Case("aide|appui", notIn: "Son soutien compte."),
    // Order, function words, other words.
    Case("convention financement", in: "La convention de financement est triennale."),
    Case("convention financement", notIn: "Le financement de la convention."),
    Case("convention financement", notIn: "La convention triennale de financement."),
    Case("convention .. financement", in: "La convention triennale de financement."),
    Case("convention .. financement", notIn: "La convention que nous avions signée hier demande un financement."),
    Case("j'ai proposé", in: "Je lui ai ensuite proposé un atelier."),
    Case("j’ai proposé", in: "J'ai proposé un atelier."),
    Case("=ce qu .. attend", in: "Je demande ce qu'il attend."),
    Case("j'ai proposé", notIn: "Il a proposé un atelier."),
    Case("avec lui", in: "J'avance avec lui."),
    Case("signé contrat", in: "Il a signé un « contrat »."),
    Case("signé contrat", notIn: "Il a signé : le contrat attendra."),
    // Hyphens and elisions.
    Case("co-construi*", in: "Un parcours coconstruit."),
    Case("co-construi*", in: "Un parcours co-construit."),
    Case("rendez-vous", in: "Six rendez-vous ont eu lieu."),
    Case("l'emploi", in: "Le marché de l’emploi."),
    // Capitals.
    Case("CER", in: "Le CER est signé."),
    Case("CER", notIn: "Le cer est signé."),
    Case("CER|PACEA", in: "Un PACEA court."),
    // Quantities.
    Case("# habitants", in: "La ville compte 12 500 habitants."),
    Case("# habitants", in: "Vingt-trois habitants sont venus."),
    Case("#%", in: "Le taux atteint 12,5 %."),
    Case("#%", in: "Un jeune sur quatre est sans emploi."),
    Case("#%", in: "La moitié a moins de vingt ans."),
    Case("#%", notIn: "Il y a 12 jeunes."),
    Case("#€", in: "Un budget de 128 000 euros."),
    Case("#€", in: "Un budget de 40 k€."),
    Case("#€", notIn: "Un budget de 40 heures."),
    Case("#date", in: "Le 12 mars, il revient."),
    Case("#date", in: "Depuis avril 2024."),
    Case("#date", in: "Vu le 03/04/2025."),
    Case("#date", notIn: "Il marche 12 minutes."),
    Case("#h", in: "De 9 h à midi."),
    Case("#h", in: "À 17h30 on ferme."),
    // Concepts and groups.
    Case("@financeur", in: "Le conseil départemental paie.", financeurs),
    Case("@financeur verse", in: "La Région verse une aide.", financeurs),
    Case("@financeur + #€", in: "Chaque année, 20 000 € viennent du FSE.", financeurs),
    Case("@financeur + #€", notIn: "Le FSE paie. Il donne 20 000 €.", financeurs),
    Case("bilan -compétences", in: "Le bilan est bon."),
    Case("bilan -compétences", notIn: "Le bilan de compétences est long."),
    Case("bilan + -compétences", in: "Le bilan est bon."),
  ]

  @Test(arguments: cases)
  func finds(_ test: Case) throws {
    let found = try assess(test.sentence, knowledge(strong: [test.term], concepts: test.concepts))
    #expect((found.status == .found) == test.isFound)
  }

  @Test(arguments: [
    "", "..", "contrat ..", "+ contrat", "contrat +", "#km", "@", "=a*", "…", "bilan -a contrat .. ",
  ])
  func refuses(_ term: String) {
    let parser = TermParser()
    #expect(throws: TermError.self) { try parser.parse(term) }
  }
}
