/// Commands that a person copies into a shell.
package enum ShellCommand {
  /// A word as a shell takes it: between quotes unless it needs none.
  package static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "/._-+:@,".contains($0) }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }

  /// The command that turns a document into Markdown, beside it and under its name.
  ///
  /// - Parameters:
  ///   - path: the document's path.
  ///   - format: the document's format, as pandoc calls it, which is told where the path's extension is another one.
  /// - Returns: the command, to be typed in the folder that the path starts from.
  package static func conversion(of path: String, from format: String? = nil) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
    let fileExtension = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    let stem = dot.map { String(path[..<$0]) } ?? path
    let output = fileExtension == "md" ? stem + "-converti.md" : stem + ".md"
    let from = format.flatMap { $0 == fileExtension ? nil : "-f \($0) " } ?? ""
    return "pandoc \(from)-t gfm --output \(quoted(argument(output))) \(quoted(argument(path)))"
  }

  /// A path that cannot be taken for an option.
  private static func argument(_ path: String) -> String {
    path.hasPrefix("-") ? "./" + path : path
  }
}
