import CAllocator
import DossierCommandLine
import Glibc

// A thread beyond the first gets a heap of its own, which grows by a system call every few pages; one heap for all, which grows by
// megabytes and gives nothing back, spares some three hundred calls. What is not touched takes no memory. Where dossiers are checked side by
// side, threads that share a heap would wait for each other instead.
if CommandLine.arguments.dropFirst().first != "cohorte" { _ = mallopt(M_ARENA_MAX, 1) }
_ = mallopt(M_TOP_PAD, 16 << 20)
_ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
_ = mallopt(M_MMAP_THRESHOLD, 16 << 20)

// An asynchronous `main` ends the first thread by unwinding it, for which a static binary first sorts the tables of all its functions:
// 100 million instructions before the first byte is read. A task of its own costs one thread, and nothing is unwound.
Task.detached {
  let arguments = Array(CommandLine.arguments.dropFirst())
  exit(await CommandLineTool(.process).run(arguments).rawValue)
}
while true { pause() }
