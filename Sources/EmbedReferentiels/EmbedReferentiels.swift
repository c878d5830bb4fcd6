import Foundation
import PackagePlugin

/// Writes `Referentiels/` into one generated Swift file, so that a binary carries its data wherever it is moved.
@main
struct EmbedReferentiels: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Referentiels", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    // Both the folders and the files are inputs: folders alone miss an edit, files alone miss a new one.
    var inputs = [folder]
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let url = walker?.nextObject() as? URL {
      inputs.append(url)
    }
    return [
      .buildCommand(
        displayName: "Embedding Referentiels/",
        executable: try context.tool(named: "embed-referentiels").url,
        arguments: [folder.path, output.path],
        inputFiles: inputs.sorted { $0.path < $1.path },
        outputFiles: [output]
      )
    ]
  }
}
