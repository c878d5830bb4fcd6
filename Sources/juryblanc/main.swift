import CAllocator
import DossierCommandLine
import Glibc

// One heap that grows by megabytes and gives nothing back spares some three hundred system calls. What is not touched takes no memory.
_ = mallopt(M_TOP_PAD, 16 << 20)
_ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
_ = mallopt(M_MMAP_THRESHOLD, 16 << 20)

// Most commands need no task, whose threads would take as long to start as the rest of the program.
let arguments = Array(CommandLine.arguments.dropFirst())
let tool = CommandLineTool(.process)
if let status = tool.runAlone(arguments) { exit(status.rawValue) }

// An asynchronous `main` ends the first thread by unwinding it, for which a static binary first sorts the tables of all its functions:
// 100 million instructions before the first byte is read. A task of its own costs one thread, and nothing is unwound.
Task.detached { exit(await tool.run(arguments).rawValue) }
while true { pause() }
