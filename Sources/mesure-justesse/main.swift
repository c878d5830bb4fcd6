import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
let folder = arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 } ?? "Tests/Corpus"
exit(MeasureCommand(folder: folder, arguments: arguments).run())
