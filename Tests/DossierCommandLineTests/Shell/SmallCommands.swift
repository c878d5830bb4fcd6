@testable import DossierCommandLine

/// A few commands whose texts hold all that a shell or roff could take for its own.
enum SmallCommands {
  /// The commands.
  static let all = [
    Command(
      id: .verifier,
      operand: Command.Operand(name: "DOSSIER", summary: "un fichier, l'un ou l'autre", kind: .path),
      summary: "vérifie l'écrit : [tout] ou \\rien\\ à 100 %, `$HOME` compris",
      notes: [".juryblanc.json se lit en premier", "'Entre apostrophes', dès le début de la ligne"],
      options: [
        Option(.format, "FORMAT", choices: ["texte", "json"], "le format : \"texte\" ou 'json'"),
        Option(.sortie, "FICHIER", is: .file, "où l'écrire"), Option(.rapports, "DOSSIER", is: .folder, "où : [là]"),
        Option(.miseEnPage, "NOM|FICHIER", is: .name(of: .misesEnPage, orFile: true), "la mise en page"),
        Option(.epreuve, "ID", is: .name(of: .epreuves), "l'épreuve"),
        Option(.compter, "ZONES", is: .names(of: .zones), "les zones"), Option(.taches, "N", "combien"),
        Option(.detail, nil, "montre tout"),
      ],
      examples: ["juryblanc verifier 'mon dossier.md' --format json", ".juryblanc -~^`\\"]
    ),
    Command(
      id: .fusionner,
      operand: Command.Operand(name: "FICHIER", summary: "des fichiers", isRepeated: true, kind: .file),
      summary: "rassemble",
      notes: [],
      options: [],
      examples: ["juryblanc fusionner *.json"]
    ),
    Command(
      id: .referentielLister,
      operand: nil,
      summary: "donne la liste",
      notes: [],
      options: [],
      examples: ["juryblanc referentiel lister"]
    ),
    Command(
      id: .expliquer,
      operand: Command.Operand(name: "CODE", summary: "un code", kind: .name(of: .codes)),
      summary: "explique",
      notes: [],
      options: [],
      examples: ["juryblanc expliquer CP1"]
    ),
    Command(
      id: .completion,
      operand: Command.Operand(name: "SHELL", summary: "l'interpréteur", choices: ["bash", "zsh"]),
      summary: "complète",
      notes: [],
      options: [],
      examples: ["juryblanc completion bash"]
    ),
  ]

  /// The names that their values may be.
  static let vocabularies = Vocabularies([
    .epreuves: [Candidate("titre", "l'épreuve : « tout » [le titre]"), Candidate("ccp1")],
    .misesEnPage: [Candidate("arial-11", "Arial 11,\ninterligne 1,15")],
    .zones: [Candidate("annexes", "les annexes"), Candidate("sommaire")],
    .codes: [Candidate("CP1", "l'accueil"), Candidate("a:b", "un \\ code")],
  ])
}
