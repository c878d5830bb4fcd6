/// The made-up title that a new référentiel begins with, and how its dossiers are read.
enum StartTexts {
  /// The text of `referentiel.json`.
  static func referentiel(_ id: String) -> String {
    """
    {
      "$schema": "schemas/referentiel.schema.json",
      "schema": "juryblanc/referentiel/v1",
      "id": "\(id)",
      "titre": "Animateur de ressourcerie (titre inventé, à remplacer)",
      "sigle": "ADR",
      "code": null,
      "millesime": "01",
      "niveau": "4",
      "nsf": [],
      "rome": [],
      "formacode": [],
      "arrete": "2024-01-15",
      "publication": "2024-01-29",
      "effet": "2024-02-01",
      "fin": null,
      "remplacePar": null,
      "textes": [
        { "id": "REAC", "intitule": "Référentiel emploi, activités, compétences (inventé)", "version": "millésime 01", "pages": 20 },
        { "id": "RC", "intitule": "Référentiel de certification (inventé)", "version": "millésime 01", "pages": 12 }
      ],
      "activites": [
        {
          "code": "AT1",
          "intitule": "Faire vivre une ressourcerie",
          "competences": ["CP1", "CP2"],
          "source": { "texte": "REAC", "page": 5 }
        }
      ],
      "competences": [
        {
          "code": "CP1",
          "intitule": "Accueillir les apports du public et trier les objets",
          "modalites": ["questionnement-productions"],
          "source": { "texte": "REAC", "page": 9 },
          "criteres": [
            { "code": "CP1.1", "libelle": "L'accueil du donateur est adapté à la situation", "sources": [{ "texte": "REAC", "page": 9 }] },
            {
              "code": "CP1.2",
              "libelle": "Les consignes de sécurité du tri sont appliquées",
              "sources": [
                { "texte": "REAC", "page": 9 },
                { "texte": "RC", "page": 7, "libelle": "Les règles de sécurité du tri sont respectées" }
              ]
            }
          ]
        },
        {
          "code": "CP2",
          "intitule": "Sensibiliser un groupe au réemploi",
          "modalites": ["questionnement-productions"],
          "source": { "texte": "REAC", "page": 11 },
          "criteres": [
            { "code": "CP2.1", "libelle": "Les objectifs de l'animation sont formulés", "sources": [{ "texte": "REAC", "page": 11 }] },
            { "code": "CP2.2", "libelle": "L'animation est évaluée avec les participants", "sources": [{ "texte": "REAC", "page": 11 }] }
          ]
        }
      ],
      "transversales": [],
      "blocs": [
        {
          "id": "lieu",
          "intitule": "La ressourcerie et son territoire",
          "attendus": [
            { "id": "lieu.missions", "libelle": "Les missions de la ressourcerie", "source": { "texte": "RC", "page": 6 } },
            { "id": "lieu.public", "libelle": "Le public accueilli", "source": { "texte": "RC", "page": 6 } }
          ]
        },
        {
          "id": "animation",
          "intitule": "Une animation menée avec un groupe",
          "attendus": [
            { "id": "animation.objectifs", "libelle": "Les objectifs de l'animation", "source": { "texte": "RC", "page": 6 } },
            { "id": "animation.deroulement", "libelle": "Le déroulement", "source": { "texte": "RC", "page": 6 } },
            { "id": "animation.bilan", "libelle": "Le bilan", "source": { "texte": "RC", "page": 6 } }
          ]
        }
      ],
      "epreuves": [
        {
          "id": "titre",
          "intitule": "Titre Animateur de ressourcerie",
          "source": { "texte": "RC", "page": 5 },
          "dureeMinutes": 60,
          "presenceJuryMinutes": 60,
          "modalites": [
            {
              "id": "questionnement-productions",
              "dureeMinutes": 40,
              "competences": ["CP1", "CP2"],
              "source": { "texte": "RC", "page": 5 }
            },
            { "id": "entretien-final", "dureeMinutes": 20, "competences": [], "source": { "texte": "RC", "page": 5 } }
          ],
          "production": {
            "intitule": "Dossier",
            "minimum": 6,
            "maximum": 10,
            "horsAnnexes": true,
            "source": { "texte": "RC", "page": 6 },
            "parties": [
              {
                "numero": 1,
                "bloc": "lieu",
                "minimum": 2,
                "maximum": 4,
                "competences": ["CP1"],
                "entretiensMinimum": 0,
                "attendus": ["lieu.missions", "lieu.public"],
                "source": { "texte": "RC", "page": 6 }
              },
              {
                "numero": 2,
                "bloc": "animation",
                "minimum": 4,
                "maximum": 6,
                "competences": ["CP2"],
                "entretiensMinimum": 0,
                "attendus": ["animation.objectifs", "animation.deroulement", "animation.bilan"],
                "source": { "texte": "RC", "page": 6 }
              }
            ],
            "remarques": []
          }
        }
      ],
      "correspondances": []
    }

    """
  }

  /// The text of `lecture.json`.
  static func guide(_ id: String) -> String {
    """
    {
      "$schema": "schemas/lecture.schema.json",
      "schema": "juryblanc/lecture/v1",
      "referentiel": "\(id)",
      "epreuves": [{ "id": "titre", "alias": ["titre", "titre professionnel", "animateur ressourcerie"] }],
      "blocs": [
        {
          "id": "lieu",
          "titres": ["ressourcerie*", "structure*", "territoire*", "lieu", "association*"],
          "termes": ["association*", "habitant*", "don*", "donateur*", "collecte*", "salarie*", "benevole*", "public accueilli", "mission*"]
        },
        {
          "id": "animation",
          "titres": ["animation*", "atelier*", "groupe*", "sensibilisation*"],
          "termes": ["animation*", "atelier*", "participant*", "objectif*", "deroulement", "bilan", "groupe*", "duree"]
        }
      ]
    }

    """
  }

  /// The text of `modele.json`.
  static func outline(_ id: String) -> String {
    """
    {
      "$schema": "schemas/modele.schema.json",
      "schema": "juryblanc/modele/v1",
      "referentiel": "\(id)",
      "blocs": [
        {
          "id": "lieu",
          "sections": [
            { "titre": "Missions", "attendus": ["lieu.missions"] },
            { "titre": "Public", "attendus": ["lieu.public"] }
          ]
        },
        {
          "id": "animation",
          "sections": [
            { "titre": "Objectifs et déroulement", "attendus": ["animation.objectifs", "animation.deroulement"] },
            { "titre": "Bilan", "attendus": ["animation.bilan"] }
          ]
        }
      ]
    }

    """
  }
}
