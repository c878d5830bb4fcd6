import DossierCore

/// Reads where each line of a PDF stands, with poppler's `pdftotext`.
struct PrintReader {
  /// The programs of the machine.
  let programs: any Programs

  /// The most pages of a PDF: more than ten dossiers with their annexes.
  static let pageLimit = 1000
  /// The most bytes that `pdftotext` may write: a page of boxes takes 50 KB.
  private static let outputLimit = 128 << 20

  /// The pages of a PDF.
  ///
  /// - Parameters:
  ///   - bytes: the PDF; `pdftotext` gets it through a pipe.
  ///   - path: its path, for errors.
  /// - Returns: its pages, of which at least one has text.
  /// - Throws: why the PDF cannot be used.
  func document(_ bytes: [UInt8], path: String) throws(DocumentError) -> PrintedDocument {
    guard Self.isPDF(bytes) else { throw .notPDF(path: path) }
    let output: ProgramOutput
    do {
      output = try programs.run(
        ProgramCall(
          "pdftotext",
          ["-bbox-layout", "-enc", "UTF-8", "-l", "\(Self.pageLimit + 1)", "-", "-"],
          input: bytes,
          outputLimit: Self.outputLimit,
          timeout: 120
        )
      )
    } catch {
      throw switch error {
      case .notFound: .noPdftotext(path: path)
      case .timedOut, .outputTooLarge: .pdfTooLong(path: path)
      case .ended, .refused: .brokenPDF(path: path)
      }
    }
    guard output.status == 0 else {
      let isProtected = output.status == 3 || output.errors.contains("password")
      throw isProtected ? .protectedPDF(path: path) : .brokenPDF(path: path)
    }
    let document = PrintedDocument(parsing: output.output, name: Paths.shown(path))
    guard !document.pages.isEmpty else { throw .brokenPDF(path: path) }
    guard document.pages.count <= Self.pageLimit else { throw .pdfTooLong(path: path) }
    guard document.hasText else { throw .pdfWithoutText(path: path) }
    return document
  }

  /// Whether bytes begin as a PDF does: its mark may follow a few others.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let start = bytes.prefix(1024)
    return start.indices.contains { start[$0...].starts(with: mark) }
  }
}
