import DossierCore
import DossierRendering

/// The tool, from arguments to an exit status.
public struct CommandLineTool: Sendable {
  /// The version, as `--version` and reports show it.
  public static let version = "0.1.0"

  let environment: CommandEnvironment
  let check: DossierCheck

  /// What was read of the data already.
  let known = KnownData()

  /// Creates the tool.
  public init(_ environment: CommandEnvironment) {
    self.init(environment, check: .real)
  }

  /// Creates the tool with a check of the caller's: a test gives the report that it needs.
  init(_ environment: CommandEnvironment, check: DossierCheck) {
    self.environment = environment
    self.check = check
  }

  /// Runs the tool.
  ///
  /// Without arguments the help goes to the standard error and the status is that of a failure, as with most tools that need a
  /// command: a script that forgets its arguments must not pass for a check that found nothing.
  ///
  /// - Parameter arguments: the arguments, the tool's own name left out.
  /// - Returns: the exit status.
  public func run(_ arguments: [String]) async -> ExitStatus {
    if let status = runAlone(arguments) { return status }
    do throws(CommandLineError) {
      guard case .run(let asked) = try invocation(arguments) else { return .success }
      return try await besideReferentiel(asked).checkCohort(asked)
    } catch {
      return tell(error)
    }
  }

  /// Runs the tool on the thread that calls, unless what is asked for is work that several do side by side.
  ///
  /// No task is made, and so no thread: the tool starts sooner.
  ///
  /// - Parameter arguments: the arguments, the tool's own name left out.
  /// - Returns: the exit status, or `nil` if nothing was done: then `run` does it.
  public func runAlone(_ arguments: [String]) -> ExitStatus? {
    do throws(CommandLineError) {
      return try perform(try invocation(arguments))
    } catch {
      return tell(error)
    }
  }

  /// Tells why the work could not be done.
  private func tell(_ error: CommandLineError) -> ExitStatus {
    let (sentence, status) = error.failure
    warn(sentence)
    return status
  }

  private func invocation(_ arguments: [String]) throws(CommandLineError) -> Invocation {
    let parser = ArgumentParser { path in (try? environment.fileSystem.kind(of: path)) ?? nil != nil }
    do {
      return try parser.parse(arguments)
    } catch {
      throw CommandLineError(error)
    }
  }

  private func perform(_ invocation: Invocation) throws(CommandLineError) -> ExitStatus? {
    let width = environment.terminal.width(asked: nil, variables: environment.variables)
    switch invocation {
    case .nothing:
      environment.console.writeError(Help.general(width: width))
      return .failure
    case .help(let command):
      try write(command.map { Help.of($0, width: width) } ?? Help.general(width: width))
      return .success
    case .version:
      try write("juryblanc \(Self.version)\n")
      return .success
    case .run(let arguments):
      return try perform(arguments)
    }
  }

  private func perform(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus? {
    let tool = besideReferentiel(arguments)
    return switch arguments.command.id {
    case .verifier: try tool.verify(arguments)
    case .cohorte: nil
    case .fusionner: try tool.mergeCohort(arguments)
    case .referentielLister: try tool.listReferentiels(arguments)
    case .referentielMontrer: try tool.showReferentiel(arguments)
    case .referentielVerifier: try tool.verifyReferentiel(arguments)
    case .referentielCorrespondance: try tool.showCorrespondance(arguments)
    case .epreuves: try tool.showEpreuves(arguments)
    case .referentielNouveau: try tool.startReferentiel(arguments)
    case .referentielComparer: try tool.compareReferentiels(arguments)
    case .expliquer: try tool.explain(arguments)
    case .modele: try tool.writeTemplate(arguments)
    case .completion: try tool.writeCompletion(arguments)
    case .manuel: try tool.writeManual(arguments)
    }
  }
}

// MARK: Output

extension CommandLineTool {
  /// Tells something to the person, apart from the result.
  func warn(_ sentence: String) {
    let safe = sentence.split(separator: "\n").map { SafeText.line(String($0)) }.joined(separator: "\n")
    environment.console.writeError("juryblanc\u{A0}: \(safe)\n")
  }

  /// Writes a result to the standard output.
  func write(_ text: String) throws(CommandLineError) {
    do {
      try environment.console.writeOutput(text)
    } catch {
      throw .unwritable(error)
    }
  }

  /// Writes a result where the user wants it.
  ///
  /// - Parameters:
  ///   - text: the result.
  ///   - path: the file that `--sortie` names, or `nil` for the standard output.
  ///   - sources: the dossier's files, which the result must not replace.
  ///   - inputs: the other files that the result is drawn from, which it must not replace either.
  ///   - replaces: whether a file that is there already may be replaced.
  /// - Throws: the refusal to replace, or the system's.
  func write(
    _ text: String,
    to path: String?,
    sparing sources: [String] = [],
    inputs: [String] = [],
    replaces: Bool = true
  )
    throws(CommandLineError)
  {
    guard let path, path != "-" else { return try write(text) }
    if sources.contains(where: { environment.fileSystem.isSame($0, path) }) {
      throw .wouldOverwrite(path: path, .dossier)
    }
    if inputs.contains(where: { environment.fileSystem.isSame($0, path) }) {
      throw .wouldOverwrite(path: path, .input)
    }
    do {
      if !replaces, try environment.fileSystem.kind(of: path) == .file {
        throw CommandLineError.wouldOverwrite(path: path, .existing)
      }
      try environment.fileSystem.write(Array(text.utf8), to: path)
    } catch let error as FileError {
      throw .unwritable(error)
    } catch let error as CommandLineError {
      throw error
    } catch {
      throw .unwritable(FileError(.other(code: 0), path: path))
    }
  }

  /// An empty page as wide and as coloured as the arguments, or else the terminal, want it.
  func page(_ arguments: Arguments) throws(CommandLineError) -> TextPage {
    let style = try style(arguments)
    return TextPage(width: style.width, isColoured: style.isColoured)
  }

  /// The cells of a line, and whether inks are shown, as the arguments, or else the terminal, want them.
  func style(_ arguments: Arguments) throws(CommandLineError) -> (width: Int, isColoured: Bool) {
    let asked: Int?
    do { asked = try arguments.width() } catch { throw CommandLineError(error) }
    let choice = arguments.choice(.couleur, default: ColourChoice.automatic)
    // A file outlives the terminal: its width and its lack of colour must not depend on it.
    guard arguments.value(.sortie) == nil else { return (asked ?? Terminal.defaultColumns, choice == .always) }
    return (
      environment.terminal.width(asked: asked, variables: environment.variables),
      environment.terminal.showsColour(choice, variables: environment.variables)
    )
  }
}
