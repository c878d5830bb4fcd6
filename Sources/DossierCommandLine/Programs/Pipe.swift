import Glibc

/// Both ends of a pipe, closed when they go out of use; neither passes to other programs by itself.
struct Pipe: ~Copyable {
  /// The end to read from, or -1 once closed.
  private(set) var reading: Int32

  /// The end to write to, or -1 once closed.
  private(set) var writing: Int32

  init() throws(ProgramError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .refused(code: errno) }
    let kept = ends.map(Self.kept)
    guard kept.allSatisfy({ $0 >= 0 }) else {
      let code = errno
      for end in kept where end >= 0 { close(end) }
      throw .refused(code: code)
    }
    reading = kept[0]
    writing = kept[1]
  }

  deinit {
    if reading >= 0 { close(reading) }
    if writing >= 0 { close(writing) }
  }

  mutating func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  mutating func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Makes an end of the tool's return at once where it would wait.
  static func neverWait(_ end: Int32) {
    _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
  }

  /// The same end, closed when another program starts, under a number that is none of the standard streams': a child's own would overwrite it.
  private static func kept(_ end: Int32) -> Int32 {
    let copy = fcntl(end, F_DUPFD_CLOEXEC, 3)
    close(end)
    return copy
  }
}
