import DossierCore
import DossierMarkdown

extension CommandLineTool {
  /// The dossier as it was printed to the PDF that an option names, or `nil` without that option.
  func printed(_ arguments: Arguments) throws(CommandLineError) -> PrintedDocument? {
    guard let path = arguments.value(.pdf) else { return nil }
    let bytes = try bytes(of: path)
    do { return try PrintReader(programs: environment.programs).document(bytes, path: path) } catch {
      throw .document(error)
    }
  }

  /// Writes the Markdown that a dossier was converted to where the user wants it.
  ///
  /// What an earlier run wrote there is replaced; any other file may hold months of writing, and is left alone.
  func writeMarkdown(
    of files: DossierFiles,
    _ arguments: Arguments,
    sparing inputs: [String]
  ) throws(CommandLineError) {
    guard let path = arguments.value(.ecrireMarkdown) else { return }
    guard files.isConverted, let source = files.sources.first else {
      throw .document(.nothingConverted(path: files.paths.first ?? files.path))
    }
    if let kept = files.keeps(path, in: environment.fileSystem) {
      throw .document(.markdownWouldOverwrite(path: path, kept == .dossier ? .input : .chapter))
    }
    if let output = arguments.value(.sortie), output == path || environment.fileSystem.isSame(output, path) {
      throw .document(.markdownWouldOverwrite(path: path, .report))
    }
    if inputs.contains(where: { environment.fileSystem.isSame($0, path) }) {
      throw .document(.markdownWouldOverwrite(path: path, .input))
    }
    let mark = Array(Self.markdownMark.utf8)
    let old: [UInt8]?
    do throws(FileError) {
      old = try environment.fileSystem.kind(of: path) == .file ? environment.fileSystem.read(path) : nil
    } catch {
      throw .unreadable(error)
    }
    if let old, !old.suffix(mark.count).elementsEqual(mark) {
      throw .document(.markdownWouldOverwrite(path: path, .existing))
    }
    // The mark comes last, so that it moves no line.
    let end = source.bytes.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
    do { try environment.fileSystem.write(source.bytes + Array(end.utf8) + mark, to: path) } catch {
      throw .unwritable(error)
    }
  }

  /// What ends a text that the tool wrote, and may write again.
  static let markdownMark =
    "<!-- Texte converti par juryblanc : --ecrire-markdown remplacera ce fichier. Pour le modifier, enlevez cette ligne. -->\n"
}
