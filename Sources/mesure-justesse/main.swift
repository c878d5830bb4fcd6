import Foundation

exit(MeasureCommand(folder: CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") } ?? "Tests/Corpus").run())
