import DossierCore

/// One thing that a continuous integration is told: a finding of a dossier, or a passage that several share.
struct IntegrationIssue: Hashable, Sendable {
  /// What is found.
  let finding: Finding

  /// The rank of the dossier in the run, 1-based, or `nil` for what several share.
  let dossier: Int?

  /// Where it is: the place that an annotation is put at.
  let place: IntegrationPlace

  /// The other places that it is about.
  var related: [IntegrationPlace] = []

  /// What it is recognised by from one run to the next: 16 hexadecimal digits, or a few more, unique in a run.
  var fingerprint: String

  /// The message, then what to do.
  var text: String {
    finding.advice.isEmpty ? message : "\(message) → \(French.typeset(SafeText.line(finding.advice)))"
  }

  /// The measure and the requirement.
  var message: String { French.typeset(SafeText.line(finding.message)) }
}

/// A place in a file, as annotations want it.
struct IntegrationPlace: Hashable, Sendable {
  /// The path of the file as reports show it, from the folder that the tool was run in.
  let path: String

  /// The lines, or `nil` for a file as a whole and for one that has no line of its own, such as a Word document.
  let region: Region?

  /// A run of characters on one line, or some whole lines.
  struct Region: Hashable, Sendable {
    /// The first line, 1-based.
    let line: Int
    /// The last line, 1-based.
    let lastLine: Int
    /// The column of the first character, 1-based, in Unicode code points, or `nil` for whole lines.
    let column: Int?
    /// The column just past the last character, or `nil` for whole lines.
    let endColumn: Int?
  }

  /// A path as runners want it: nothing in it that only the shell needs.
  init(path: String, region: Region?) {
    var path = SafeText.line(path)[...]
    while path.hasPrefix("./"), path.utf8.count > 2 { path = path.dropFirst(2) }
    self.path = String(path)
    self.region = region
  }
}

extension DossierDigest {
  /// The place of a finding.
  func place(of finding: Finding, in entry: CohortEntry) -> IntegrationPlace {
    place(of: finding.location, endColumn: finding.endColumn, in: entry)
  }

  /// A place of the dossier; what concerns it as a whole is told of its first file, for annotations are put on files.
  func place(of location: Location?, endColumn: Int? = nil, in entry: CohortEntry) -> IntegrationPlace {
    let path = location.flatMap { files.indices.contains($0.file) ? files[$0.file] : nil } ?? files.first ?? entry.name
    guard let location, !isConverted else { return IntegrationPlace(path: path, region: nil) }
    return IntegrationPlace(
      path: path,
      region: IntegrationPlace.Region(
        line: location.line,
        lastLine: location.line,
        column: endColumn.map { _ in location.column },
        endColumn: endColumn
      )
    )
  }
}
