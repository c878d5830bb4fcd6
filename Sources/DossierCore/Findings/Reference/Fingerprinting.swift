/// Gives to each finding of a report what it is recognised by in another version of the dossier.
///
/// A fingerprint is made of the file, the rule, what the finding is about, the text of its line without case, accents and extra spaces, and its
/// rank among those that are otherwise equal. It holds no line number, so that what is written above changes nothing.
struct Fingerprinting {
  private let report: Report
  private let line: (Location) -> String?

  /// Creates the fingerprinting of a report whose lines a function gives.
  init(_ report: Report, line: @escaping (Location) -> String?) {
    self.report = report
    self.line = line
  }

  /// The fingerprints of the findings that stand and of those that comments leave aside, each in the report's order.
  ///
  /// They are ranked together, so that setting one of two equal findings aside does not turn the other into a new one.
  func fingerprints() -> (findings: [String], ignored: [String]) {
    let all = report.findings + report.ignored.map(\.finding)
    var ranks: [UInt64: Int] = [:]
    var fingerprints = Array(repeating: "", count: all.count)
    let order = all.indices.sorted { one, other in
      Finding.precedes(all[one], all[other]) || !Finding.precedes(all[other], all[one]) && one < other
    }
    for index in order {
      let bytes = identity(of: all[index])
      let rank = ranks[TextHash(bytes).value, default: 0]
      ranks[TextHash(bytes).value] = rank + 1
      fingerprints[index] = TextHash(bytes + Array("\(rank)".utf8)).hexadecimal
    }
    return (Array(fingerprints[..<report.findings.count]), Array(fingerprints[report.findings.count...]))
  }

  /// What a finding is recognised by, its rank left out; no text holds the byte that ends each piece.
  private func identity(of finding: Finding) -> [UInt8] {
    var bytes: [UInt8] = []
    let excerpt = finding.location.flatMap(line) ?? ""
    let words = excerpt.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for piece in [report.fileBelowFolder(of: finding.location) ?? "", finding.rule, finding.item ?? ""] {
      bytes += Array(piece.utf8) + [0x1F]
    }
    return bytes + TextFolding.folded(words) + [0x1F]
  }
}

extension Report {
  /// The file of a location, below the dossier's folder: the same from wherever the tool is run.
  func fileBelowFolder(of location: Location?) -> String? {
    guard let location, dossier.files.indices.contains(location.file) else { return nil }
    let path = dossier.files[location.file]
    let folder = dossier.path + "/"
    if path.hasPrefix(folder) { return String(path.dropFirst(folder.count)) }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The report with what each of its findings is recognised by, and where the place of each ends.
  ///
  /// - Parameter line: the text of a line of the dossier.
  /// - Returns: the report.
  func marked(line: @escaping (Location) -> String?) -> Report {
    var report = self
    let fingerprints = Fingerprinting(self, line: line).fingerprints()
    for (index, fingerprint) in fingerprints.findings.enumerated() {
      report.findings[index].mark(fingerprint, line: line)
    }
    for (index, fingerprint) in fingerprints.ignored.enumerated() {
      report.ignored[index].finding.mark(fingerprint, line: line)
    }
    return report
  }
}

extension Finding {
  fileprivate mutating func mark(_ fingerprint: String, line: (Location) -> String?) {
    self.fingerprint = fingerprint
    guard endColumn == nil, let location else { return }
    endColumn = max(location.column, (line(location)?.unicodeScalars.count ?? 0) + 1)
  }
}
