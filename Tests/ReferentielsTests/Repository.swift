import Foundation

/// The folder of the référentiels in the sources that the tests were built from.
enum Repository {
  static let referentiels = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Referentiels")

  /// The paths of the `.json` files below the folder, sorted.
  static func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: referentiels.path).filter { $0.hasSuffix(".json") }.sorted()
  }

  /// The bytes of a file, by its path below the folder.
  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: referentiels.appending(path: path)))
  }
}
