/// What shows the attendus and critères of the made-up title.
enum StartKnowledge {
  /// The text of `preuves-attendus.json`.
  static func attendus(_ id: String) -> String {
    """
    {
      "$schema": "schemas/preuves.schema.json",
      "schema": "juryblanc/preuves/v1",
      "referentiel": "\(id)",
      "concepts": {
        "public": ["habitant", "habitante", "famille", "client", "donateur", "donatrice", "adhérent", "personne", "public"]
      },
      "entrees": [
        {
          "id": "lieu.missions",
          "titres": ["missions", "activités", "présentation"],
          "facettes": [
            {
              "nom": "ce que fait la ressourcerie",
              "forts": [
                "ressourcerie .. collecte|répare|trie|vend|revend", "missions + collecte|réemploi|vente|sensibilisation", "donner seconde vie",
                "nous collectons|réparons|trions|revendons"
              ],
              "faibles": ["collecte", "tri", "réparation", "vente", "réemploi", "objets"]
            }
          ],
          "conseil": "Dites en quelques phrases ce que fait la ressourcerie : collecte, tri, réparation, vente, sensibilisation.",
          "attendu": "Les activités de la ressourcerie, avec des verbes et des exemples.",
          "exemples": [
            "La ressourcerie collecte des meubles chez les habitants du quartier.",
            "Nous réparons et revendons les petits appareils électriques.",
            "Nos missions : la collecte, le réemploi et la sensibilisation."
          ],
          "contreExemples": ["Je suis arrivée dans cette ville il y a deux ans.", "La ressourcerie ne collecte pas les gravats."]
        },
        {
          "id": "lieu.public",
          "titres": ["public", "publics accueillis"],
          "facettes": [
            {
              "nom": "qui vient",
              "forts": [
                "accueillons|accueille|reçoit|recevons .. @public", "@public + quartier|âge|étudiant|retraité|RSA", "public accueilli",
                "# .. clients|visiteurs|donateurs|adhérents|familles"
              ],
              "faibles": ["@public", "fréquentation", "visiteurs"]
            }
          ],
          "conseil": "Dites qui vient : combien de personnes, de quel quartier, de quel âge, pour quoi faire.",
          "attendu": "Les personnes qui fréquentent le lieu, si possible en chiffres.",
          "exemples": [
            "Nous accueillons des familles et des étudiants du quartier.",
            "En 2025, 1 200 visiteurs sont venus au magasin.",
            "Le public accueilli est surtout âgé de plus de soixante ans."
          ],
          "contreExemples": ["Le camion passe le mardi matin."]
        },
        {
          "id": "animation.objectifs",
          "titres": ["objectif", "buts"],
          "facettes": [
            {
              "nom": "ce que l'animation devait permettre",
              "forts": [
                "objectif|objectifs|but .. était|étaient|est|sont", "objectif + animation|atelier|participants|groupe", "je voulais|souhaitais que",
                "afin que .. participants|enfants|groupe"
              ],
              "faibles": ["objectif", "but", "viser"]
            }
          ],
          "conseil": "Formulez un ou deux objectifs : ce que les participants devaient savoir ou savoir faire à la fin.",
          "attendu": "Un objectif que l'on peut vérifier à la fin.",
          "exemples": [
            "L'objectif était que chacun sache recoudre un bouton.",
            "Je voulais que les enfants repartent avec un objet réparé.",
            "Mes deux objectifs pour cet atelier : faire découvrir le réemploi et donner envie de revenir."
          ],
          "contreExemples": ["Il pleuvait ce jour-là.", "Je n'avais pas d'objectif."]
        },
        {
          "id": "animation.deroulement",
          "titres": ["déroulement", "étapes", "séance"],
          "facettes": [
            {
              "nom": "les étapes",
              "forts": [
                "d'abord + ensuite|puis|enfin", "premier|première|deuxième|troisième|dernier|dernière temps|étape|partie|séance",
                "j'ai .. présenté|montré|expliqué|demandé|distribué|proposé", "#h"
              ],
              "faibles": ["étape", "matériel", "consigne", "durée", "groupe"]
            }
          ],
          "conseil": "Racontez l'animation dans l'ordre : durée, nombre de participants, matériel, étapes, ce que vous avez fait.",
          "attendu": "Les étapes dans l'ordre, avec ce que le candidat a fait lui-même.",
          "exemples": [
            "J'ai d'abord présenté le lieu, ensuite chacun a choisi un objet.",
            "La première étape a duré vingt minutes.",
            "À 14 h 30, j'ai distribué le matériel et donné la consigne."
          ],
          "contreExemples": ["L'association existe depuis 1998."]
        },
        {
          "id": "animation.bilan",
          "titres": ["bilan", "évaluation"],
          "facettes": [
            {
              "nom": "ce qui a marché ou non",
              "forts": [
                "bilan + positif|négatif|mitigé|participants|animation|atelier", "si c'était à refaire", "je referais|changerais|garderais",
                "participants|enfants|groupe .. apprécié|aimé|satisfaits|regretté", "questionnaire .. satisfaction"
              ],
              "faibles": ["bilan", "évaluation", "satisfaction", "difficulté", "améliorer"]
            }
          ],
          "conseil": "Dites ce qui a marché, ce qui n'a pas marché, et ce que vous changeriez.",
          "attendu": "Un regard sur l'animation, avec ce que le candidat changerait.",
          "exemples": [
            "Le bilan de l'atelier est positif : dix personnes sur douze sont revenues.",
            "Si c'était à refaire, je prévoirais moins d'objets.",
            "Les participants ont apprécié la pause et regretté le bruit."
          ],
          "contreExemples": ["L'atelier commence à dix heures."]
        }
      ]
    }

    """
  }

  /// The text of `preuves-criteres.json`.
  static func criteres(_ id: String) -> String {
    """
    {
      "$schema": "schemas/preuves.schema.json",
      "schema": "juryblanc/preuves/v1",
      "referentiel": "\(id)",
      "entrees": [
        {
          "id": "CP1.1",
          "titres": ["accueil"],
          "facettes": [
            {
              "nom": "un accueil adapté",
              "forts": [
                "accueille|accueilli|reçois|reçu + donateur|donatrice|personne|dame|monsieur|famille",
                "écoute|écouté|reformule|reformulé|rassuré|expliqué + donateur|donatrice|personne|dame|monsieur",
                "adapter|adapte|adapté .. accueil|vocabulaire|langage|discours"
              ],
              "faibles": ["accueil", "écoute", "donateur", "sourire"]
            }
          ],
          "conseil": "Racontez un accueil : qui venait, pour quoi, ce que vous avez dit et fait pour vous adapter.",
          "attendu": "Un accueil raconté, avec la façon dont le candidat s'est adapté à la personne.",
          "exemples": [
            "J'ai reçu une dame âgée qui ne pouvait pas décharger sa voiture.",
            "J'adapte mon vocabulaire quand la personne parle peu français.",
            "J'ai expliqué au donateur pourquoi nous refusions son canapé."
          ],
          "contreExemples": ["La salle d'accueil mesure vingt mètres carrés."]
        },
        {
          "id": "CP1.2",
          "titres": ["sécurité", "tri"],
          "facettes": [
            {
              "nom": "la sécurité du tri",
              "forts": [
                "consignes|règles|gestes .. sécurité", "gants|chaussures|lunettes|EPI + tri|porter|porte|portons|sécurité",
                "produit|produits|objet|objets dangereux|toxique|toxiques|coupants"
              ],
              "faibles": ["sécurité", "gants", "tri", "danger", "protection"]
            }
          ],
          "exclusions": ["sécurité sociale"],
          "conseil": "Dites quelles règles de sécurité vous suivez pendant le tri, et un jour où elles ont servi.",
          "attendu": "Des gestes ou des règles de sécurité que le candidat suit lui-même.",
          "exemples": [
            "Je porte des gants et des chaussures de sécurité pendant le tri.",
            "Les objets coupants vont dans un bac à part.",
            "J'ai rappelé les consignes de sécurité aux deux bénévoles."
          ],
          "contreExemples": ["Elle attend une réponse de la sécurité sociale.", "Nous trions les livres par genre."]
        },
        {
          "id": "CP2.1",
          "titres": ["objectif"],
          "facettes": [
            {
              "nom": "un objectif formulé",
              "forts": [
                "objectif|objectifs + était|étaient|sache|sachent|découvrir|apprendre|atelier|animation", "je voulais|souhaitais que",
                "à la fin .. capable|capables|saura|sauront"
              ],
              "faibles": ["objectif", "but", "viser"]
            }
          ],
          "conseil": "Formulez ce que les participants devaient savoir faire à la fin.",
          "attendu": "Un objectif formulé, et non le seul programme.",
          "exemples": ["L'objectif était de faire découvrir le réemploi.", "À la fin, chacun serait capable de changer une fermeture éclair."],
          "contreExemples": ["Nous avons mangé à midi."]
        },
        {
          "id": "CP2.2",
          "titres": ["bilan", "évaluation"],
          "facettes": [
            {
              "nom": "les participants ont donné leur avis",
              "forts": [
                "participants|groupe|enfants|chacun + avis|bilan|évaluer|évalué|questionnaire|note|ressenti", "tour .. table",
                "questionnaire .. satisfaction"
              ],
              "faibles": ["bilan", "avis", "questionnaire", "retour"]
            }
          ],
          "conseil": "Dites comment les participants ont donné leur avis, et ce qu'ils ont dit.",
          "attendu": "La façon dont les participants ont évalué l'animation.",
          "exemples": ["Nous avons fait un tour de table pour finir.", "Chacun a donné son avis sur un papier anonyme."],
          "contreExemples": ["Le matériel appartient à la mairie."]
        }
      ]
    }

    """
  }
}
