import DossierMarkdown

/// Reads a text as a file.
func source(_ text: String, path: String = "dossier.md") throws -> SourceText {
  try SourceText(path: path, bytes: Array(text.utf8))
}

/// The dump of a text's tree.
func dump(_ text: String) throws -> String {
  Document(parsing: [try source(text)]).dump
}

/// The lines of a dump, its end of line included.
func lines(_ lines: String...) -> String {
  lines.map { $0 + "\n" }.joined()
}
