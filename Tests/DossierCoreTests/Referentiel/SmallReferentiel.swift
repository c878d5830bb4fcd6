/// A référentiel of two competences and one épreuve, in which a test breaks one thing at a time.
enum SmallReferentiel {
  static let text = """
    {
      "schema": "juryblanc/referentiel/v1",
      "id": "essai-2020", "titre": "Titre d'essai", "sigle": "TE", "code": "TP-1", "millesime": "01", "niveau": "5",
      "nsf": ["332t"], "rome": [], "formacode": [],
      "arrete": "2019-12-01", "publication": "2019-12-15", "effet": "2020-01-01", "fin": "2025-01-01",
      "remplacePar": {"code": "RNCP2", "effet": "2025-01-01", "fin": "2030-01-01"},
      "textes": [{"id": "RC", "intitule": "Référentiel de certification", "version": null, "pages": 12}],
      "activites": [
        {"code": "AT1", "intitule": "Accueillir", "competences": ["CP1", "CP2"], "source": {"texte": "RC", "page": 1}}
      ],
      "competences": [
        {"code": "CP1", "intitule": "Informer", "modalites": ["mise-en-situation"], "source": {"texte": "RC", "page": 2},
          "criteres": [
            {"code": "CP1.1", "libelle": "Clair", "sources": [{"texte": "RC", "page": 2, "libelle": "Très clair"}]},
            {"code": "CP1.2", "libelle": "Juste", "sources": [{"texte": "RC", "page": 2}]}
          ]},
        {"code": "CP2", "intitule": "Écrire", "modalites": ["questionnement-productions"],
          "variantes": [{"texte": "RC", "page": 3, "libelle": "Rédiger"}],
          "source": {"texte": "RC", "page": 3},
          "criteres": [{"code": "CP2.1", "libelle": "Lisible", "sources": [{"texte": "RC", "page": 3}]}]}
      ],
      "transversales": [
        {"code": "CT1", "intitule": "Prévenir", "competences": ["CP1", "CP2"], "source": {"texte": "RC", "page": 4},
          "criteres": [{"code": "CT1.1", "libelle": "Prudent", "sources": [{"texte": "RC", "page": 4}]}]}
      ],
      "blocs": [
        {"id": "structure", "intitule": "La structure", "attendus": [
          {"id": "structure.statut", "libelle": "Le statut", "source": {"texte": "RC", "page": 5}},
          {"id": "structure.missions", "libelle": "Les missions", "source": {"texte": "RC", "page": 5}}]},
        {"id": "projet", "intitule": "Le projet", "attendus": [
          {"id": "projet.contexte", "libelle": "Le contexte", "source": {"texte": "RC", "page": 5}}]}
      ],
      "epreuves": [
        {"id": "titre", "intitule": "Titre", "source": {"texte": "RC", "page": 6}, "dureeMinutes": 90,
          "presenceJuryMinutes": 80,
          "modalites": [
            {"id": "mise-en-situation", "dureeMinutes": 30, "competences": ["CP1"], "source": {"texte": "RC", "page": 6}},
            {"id": "questionnement-productions", "dureeMinutes": 60, "competences": ["CP2"],
              "source": {"texte": "RC", "page": 6}}],
          "production": {"intitule": "Dossier", "minimum": 5, "maximum": 9, "horsAnnexes": true,
            "source": {"texte": "RC", "page": 7},
            "parties": [
              {"numero": 1, "bloc": "structure", "minimum": 3, "maximum": 4, "competences": ["CP2"],
                "entretiensMinimum": 0, "attendus": ["structure.statut"], "source": {"texte": "RC", "page": 7}},
              {"numero": 2, "bloc": "projet", "minimum": 2, "maximum": 5, "competences": [],
                "entretiensMinimum": 3, "attendus": ["projet.contexte"], "source": {"texte": "RC", "page": 7}}],
            "remarques": [{"id": "personnes", "parties": [1, 2], "libelle": "Une ou deux", "source": {"texte": "RC",
              "page": 7}}]}}
      ],
      "correspondances": [
        {"ancien": {"arrete": "2012-12-04", "type": "CCP", "intitule": "Ancien"}, "nouveau": null,
          "source": {"texte": "RC", "page": 8}}
      ]
    }
    """

  /// The bytes after one replacement, made where the text to replace first occurs.
  static func bytes(replacing old: String = "", with new: String = "") -> [UInt8] {
    guard !old.isEmpty, let range = text.firstRange(of: old) else { return Array(text.utf8) }
    return Array(text.replacingCharacters(in: range, with: new).utf8)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
