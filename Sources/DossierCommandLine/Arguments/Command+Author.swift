/// The commands of who writes a référentiel.
extension Command {
  static let referentielVerifier = Command(
    id: .referentielVerifier,
    operand: Operand(
      name: "FICHIER",
      summary:
        "un référentiel au format JSON, le dossier qui contient referentiel.json, ou l'identifiant d'un référentiel de l'outil",
      kind: .name(of: .referentiels, orFile: true)
    ),
    summary: "vérifie un référentiel et les fichiers placés à côté, et donne toutes les fautes avec leurs lignes",
    notes: [
      "Sont lus à côté du fichier : lecture.json, preuves*.json, modele.json, savoirs.json et poids.json. Chaque exemple et chaque contre-exemple "
        + "est essayé, chaque terme doit pouvoir être trouvé, et un tableau dit ce qui est couvert.",
      "Une faute (error) est à corriger ; une remarque (note) peut être voulue : les textes officiels ont aussi leurs écarts.",
      "Code de sortie : 0 si tout est correct, 1 s'il y a des fautes, 2 si un fichier n'a pas pu être lu.",
    ],
    options: [
      Option(.detail, nil, "montre ce qui est recherché de chaque attendu et de chaque critère"), .couleur, .largeur,
    ],
    examples: [
      "juryblanc referentiel verifier mon-titre/referentiel.json", "juryblanc referentiel verifier cip-2018 --detail",
    ]
  )

  static let referentielNouveau = Command(
    id: .referentielNouveau,
    operand: Operand(
      name: "DOSSIER",
      summary: "le dossier à écrire ; son nom devient l'identifiant du référentiel",
      kind: .folder
    ),
    summary: "écrit de quoi commencer un référentiel : un titre inventé, complet et court, à remplacer",
    notes: [
      "Le dossier reçoit referentiel.json, lecture.json, preuves-attendus.json, preuves-criteres.json, modele.json, et les schémas qui guident "
        + "les éditeurs de texte. « juryblanc referentiel verifier » n'y trouve rien à redire. Rien de ce qui existe n'est remplacé."
    ],
    options: [],
    examples: ["juryblanc referentiel nouveau mon-titre"]
  )

  static let referentielComparer = Command(
    id: .referentielComparer,
    operand: Operand(
      name: "REFERENTIEL",
      summary: "l'ancien référentiel, puis le nouveau : des identifiants, ou des fichiers .json",
      isRepeated: true,
      kind: .name(of: .referentiels, orFile: true)
    ),
    summary: "dit ce qui change d'un référentiel à un autre : compétences, critères, attendus, épreuves, pages, dates",
    notes: ["Code de sortie : 0 s'ils disent la même chose, 1 s'ils diffèrent, 2 si l'un n'a pas pu être lu."],
    options: [.format(ReferentielFormat.allCases.map(\.rawValue)), .sortie, .couleur, .largeur],
    examples: [
      "juryblanc referentiel comparer cip-2006 cip-2018",
      "juryblanc referentiel comparer cip-2018 mon-titre/referentiel.json --format json",
    ]
  )
}
