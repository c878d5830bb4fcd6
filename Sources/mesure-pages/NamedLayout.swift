import DossierLayout
import Foundation
import PositionedJSON

/// A layout and its name, which is that of its file.
struct NamedLayout {
  let name: String
  let layout: MiseEnPage

  /// The layouts of some folders, where every JSON file is one, and those that stand beside the documents among other files.
  static func all(in folders: [String], beside documents: String) throws -> [NamedLayout] {
    var layouts: [NamedLayout] = []
    for folder in folders {
      for file in try URL(filePath: folder).files(withExtension: "json") {
        do {
          layouts.append(try NamedLayout(file))
        } catch let faults as JSONFaults {
          let reasons = faults.faults.map { "ligne \($0.position.line), \($0)" }
          throw MeasureError.unreadable(path: file.path, reason: reasons.joined(separator: "\n"))
        }
      }
    }
    let own = try URL(filePath: documents).files(withExtension: "json").compactMap { try? NamedLayout($0) }
    // Later layouts replace those of the same name; names are sorted as those of the files.
    let byName = Dictionary((layouts + own).map { ($0.name, $0) }) { $1 }
    return byName.values.sorted { "\($0.name).json" < "\($1.name).json" }
  }

  private init(_ file: URL) throws {
    name = file.deletingPathExtension().lastPathComponent
    layout = try MiseEnPage(decoding: [UInt8](try Data(contentsOf: file)))
  }
}
