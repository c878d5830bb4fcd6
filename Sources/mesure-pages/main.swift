import Foundation

exit(MeasureCommand.run(Array(CommandLine.arguments.dropFirst())))
