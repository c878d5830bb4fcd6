/// A short passage with what it shows, written to teach: a line of the files of `passages/`.
///
/// The first line of a file is `# ` and the ids that its passages were compared with; each other line has three fields, separated by tabs: the ids
/// that the passage shows, those that it only seems to show, the passage. `-` stands for none.
struct LabelledPassage {
  /// What it shows.
  let shown: Set<String>

  /// What a hurried reader would take it to show.
  let seeming: Set<String>

  /// The ids that its author had in mind: of the others it tells nothing.
  let compared: Set<String>

  /// The passage, a paragraph of Markdown.
  let text: String

  /// Reads a file; a line without three fields is left out.
  static func passages(in file: String) -> [LabelledPassage] {
    var compared: Set<String> = []
    var passages: [LabelledPassage] = []
    for line in file.split(separator: "\n") {
      if line.hasPrefix("# ") {
        compared = Set(line.dropFirst(2).split(separator: " ").map(String.init))
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      passages.append(
        LabelledPassage(
          shown: ids(fields[0]),
          seeming: ids(fields[1]),
          compared: compared,
          text: String(fields[2])
        )
      )
    }
    return passages
  }

  private static func ids(_ field: Substring) -> Set<String> {
    Set(field.split(separator: ",").map(String.init)).subtracting(["-"])
  }
}
