import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Writes what makes a shell complete the commands.
  func writeCompletion(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let shell = arguments.operand.flatMap(Shell.init(rawValue:)) ?? .bash
    try write(shell.completion(of: Command.all, try vocabularies()), to: arguments.value(.sortie))
    return .success
  }

  /// Writes the manual.
  func writeManual(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    try write(ManualPage(commands: Command.all, version: Self.version).text, to: arguments.value(.sortie))
    return .success
  }

  /// The names that the data of the tool know.
  func vocabularies() throws(CommandLineError) -> Vocabularies {
    var referentiels: [Candidate] = []
    var epreuves: [Candidate] = []
    var codes: [Candidate] = []
    let rules = try rules()
    for id in environment.catalogue.ids {
      let referentiel = try referentiel(id.rawValue)
      referentiels.append(Candidate(id.rawValue, referentiel.titre))
      epreuves += referentiel.epreuves.map { Candidate($0.id.rawValue, $0.intitule) }
      codes += Explainer.codes(of: referentiel, rules).map { Candidate($0.code, $0.title) }
    }
    return Vocabularies([
      .referentiels: referentiels,
      .epreuves: Self.distinct(epreuves),
      .misesEnPage: try namedLayouts().map { Candidate($0.id, $0.description) },
      .zones: CountingRule.Stretch.allCases.map { Candidate($0.rawValue, $0.label) },
      .codes: Self.distinct(codes),
    ])
  }

  /// The candidates without those whose word came before: two référentiels may have an épreuve of the same name.
  private static func distinct(_ candidates: [Candidate]) -> [Candidate] {
    var words: Set<String> = []
    return candidates.filter { words.insert($0.word).inserted }
  }
}
