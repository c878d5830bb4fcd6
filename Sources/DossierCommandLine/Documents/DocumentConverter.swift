/// Turns the documents of text processors into Markdown, with pandoc.
struct DocumentConverter {
  /// The programs of the machine.
  let programs: any Programs

  /// The memory of a conversion: a small archive can hold a very large text.
  private static let memory = "-M2048M"

  /// The Markdown of a document.
  ///
  /// Nobody vouches for the document: pandoc gets its bytes through a pipe, is kept from files and network (`--sandbox`), and is ended when it
  /// takes too long, too much memory, or writes more than any dossier holds.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - format: its format.
  ///   - path: its path, for errors.
  /// - Returns: what `pandoc -t gfm` makes of it.
  /// - Throws: why the document cannot be read.
  func markdown(of bytes: [UInt8], _ format: DocumentFormat, path: String) throws(DocumentError) -> [UInt8] {
    let options = ["--sandbox", "--from", format.rawValue, "--to", "gfm"]
    var output: ProgramOutput
    do {
      output = try run(["+RTS", Self.memory, "-RTS"] + options, bytes)
      // Some builds of pandoc take no limit of memory; that of time remains.
      if output.status == 1, output.errors.contains("RTS options") { output = try run(options, bytes) }
    } catch {
      throw switch error {
      case .notFound: .noPandoc(path: path, format)
      case .timedOut, .outputTooLarge: .conversionTooLong(path: path, format)
      case .ended, .refused: .notConverted(path: path, format)
      }
    }
    switch output.status {
    case 0: return output.output
    // What pandoc ends with for an option that it does not know.
    case 6 where output.errors.contains("sandbox"): throw .oldPandoc(path: path, format)
    // What the run time of Haskell ends with when the memory is used up.
    case 251: throw .conversionTooLong(path: path, format)
    default: throw .notConverted(path: path, format)
    }
  }

  private func run(_ arguments: [String], _ bytes: [UInt8]) throws(ProgramError) -> ProgramOutput {
    try programs.run(ProgramCall("pandoc", arguments, input: bytes, outputLimit: FileLimits.fileSize, timeout: 60))
  }
}
