import Testing

@testable import DossierCommandLine

struct ArgumentParserTests {
  private let parser = ArgumentParser { $0 == "mon dossier" }

  struct ErrorCase: CustomTestStringConvertible {
    let arguments: [String]
    let sentence: String
    init(_ arguments: String..., sentence: String) {
      self.arguments = arguments
      self.sentence = sentence
    }
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let errorCases: [ErrorCase] = [
    ErrorCase("verfier", sentence: "« verfier » n'est pas une commande. Vouliez-vous écrire « juryblanc verifier » ?"),
    ErrorCase(
      "bonjour",
      sentence:
        "« bonjour » n'est pas une commande. Les commandes sont verifier, cohorte, fusionner, referentiel, expliquer, modele, "
        + "completion et manuel ; voir « juryblanc --help »."
    ),
    ErrorCase(
      "dossier.md",
      sentence: "« dossier.md » n'est pas une commande. Pour vérifier ce dossier, tapez : juryblanc verifier dossier.md"
    ),
    ErrorCase(
      "mon dossier",
      sentence:
        "« mon dossier » n'est pas une commande. Pour vérifier ce dossier, tapez : juryblanc verifier 'mon dossier'"
    ),
    ErrorCase(
      "referentiel",
      sentence:
        "Après « juryblanc referentiel », précisez lister, montrer, verifier, nouveau ou comparer, par exemple : juryblanc referentiel lister"
    ),
    ErrorCase(
      "referentiel",
      "montre",
      sentence: "« referentiel montre » n'est pas une commande. Vouliez-vous écrire « juryblanc referentiel montrer » ?"
    ),
    ErrorCase(
      "verifier",
      sentence:
        "Il manque DOSSIER : un fichier Markdown (.md), un document Word ou LibreOffice (.docx, .odt), un dossier de "
        + "fichiers .md lus dans l'ordre de leurs noms, ou - pour l'entrée standard. Par exemple : juryblanc verifier dossier.md"
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "b.md",
      sentence:
        "« b.md » est de trop : donnez un seul DOSSIER. Un nom qui contient des espaces s'écrit entre guillemets."
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "--formt",
      "json",
      sentence: "L'option --formt n'existe pas. Vouliez-vous écrire --format ? Voir « juryblanc verifier --help »."
    ),
    ErrorCase(
      "modele",
      "--seuil",
      "erreur",
      sentence: "L'option --seuil n'est pas une option de « juryblanc modele ». Voir « juryblanc modele --help »."
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "--format",
      "jsn",
      sentence:
        "« jsn » n'est pas une valeur de --format : vouliez-vous écrire « json » ? Les valeurs sont texte, json, html, markdown, sarif, junit, gitlab et github."
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "--format=pdf",
      sentence:
        "« pdf » n'est pas une valeur de --format : choisissez texte, json, html, markdown, sarif, junit, gitlab ou github."
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "--seuil",
      sentence: "Il manque la valeur de --seuil : erreur ou avertissement. Par exemple : --seuil erreur"
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "--sortie",
      "--detail",
      sentence: "Il manque la valeur de --sortie, à écrire juste après : --sortie FICHIER"
    ),
    ErrorCase(
      "verifier",
      "a.md",
      "--detail=oui",
      sentence: "L'option --detail ne prend pas de valeur : écrivez seulement --detail."
    ),
    ErrorCase(
      "--format",
      "json",
      sentence:
        "L'option --format doit suivre une commande, par exemple : juryblanc verifier dossier.md. Voir « juryblanc --help »."
    ),
    ErrorCase(
      "completion",
      "bsh",
      sentence:
        "« bsh » n'est pas une valeur de SHELL : vouliez-vous écrire « bash » ? Les valeurs sont bash, zsh et fish."
    ),
    ErrorCase(
      "completion",
      sentence:
        "Il manque SHELL : l'interpréteur de commandes : bash, zsh ou fish. Par exemple : juryblanc completion bash "
        + "--sortie ~/.local/share/bash-completion/completions/juryblanc"
    ),
    ErrorCase(
      "modele",
      "dossier.md",
      sentence:
        "« juryblanc modele » ne prend que des options : « dossier.md » est de trop. Voir « juryblanc modele --help »."
    ),
  ]

  @Test(arguments: errorCases)
  func saysWhatIsWrongAndWhatToType(_ wrong: ErrorCase) {
    do {
      let invocation = try parser.parse(wrong.arguments)
      Issue.record("accepted as \(invocation)")
    } catch {
      #expect(error.description == wrong.sentence)
    }
  }

  @Test(arguments: [
    ["verifier", "a.md", "--format", "json", "--detail"], ["verifier", "--format=json", "--detail", "a.md"],
    ["vérifier", "--détail", "--format=texte", "--format", "json", "--", "a.md"],
  ])
  func readsOptionsInEitherFormAndAnyOrder(arguments: [String]) throws {
    guard case .run(let parsed) = try parser.parse(arguments) else {
      Issue.record("no command")
      return
    }
    #expect(parsed.operand == "a.md")
    #expect(parsed.value(.format) == "json")
    #expect(parsed.isSet(.detail))
  }

  @Test func takesADashForTheStandardInputAndADashedNameAfterTwoDashes() throws {
    for (arguments, operand) in [(["verifier", "-"], "-"), (["verifier", "--", "--help"], "--help")] {
      guard case .run(let parsed) = try parser.parse(arguments) else {
        Issue.record("no command")
        continue
      }
      #expect(parsed.operand == operand)
    }
  }

  @Test(arguments: Command.all)
  func givesEachCommandItsHelpWithAnExampleThatParses(_ command: Command) throws {
    #expect(try parser.parse(command.words + ["--help"]) == .help(command))
    let help = Help.of(command, width: 80)
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for option in command.options { #expect(help.contains(option.name.flag)) }
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let line = example.split(separator: "|").last ?? ""
      guard case .run(let parsed) = try parser.parse(line.split(separator: " ").dropFirst().map(String.init)) else {
        Issue.record("\(example) runs nothing")
        continue
      }
      #expect(parsed.command == command)
    }
  }

  @Test(arguments: ["39", "401", "large", "-80"])
  func refusesAWidthThatNoTableFits(width: String) throws {
    guard case .run(let parsed) = try parser.parse(["verifier", "a.md", "--largeur=\(width)"]) else { return }
    #expect(throws: UsageError.wrongWidth(width)) { try parsed.width() }
  }
}
