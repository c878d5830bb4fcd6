import DossierCommandLine
import Glibc

// An asynchronous `main` ends the first thread by unwinding it, for which a static binary first sorts the tables of all its functions:
// 100 million instructions before the first byte is read. A task of its own costs one thread, and nothing is unwound.
Task.detached {
  let arguments = Array(CommandLine.arguments.dropFirst())
  exit(await CommandLineTool(.process).run(arguments).rawValue)
}
while true { pause() }
