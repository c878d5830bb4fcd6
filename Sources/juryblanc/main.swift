import DossierCommandLine
import Glibc

let tool = CommandLineTool(.process)
exit(await tool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
