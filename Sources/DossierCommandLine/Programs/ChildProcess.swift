import Glibc

/// A program that runs, with its three streams in pipes; it is ended and waited for when it goes out of use.
struct ChildProcess: ~Copyable {
  private let id: pid_t
  private var input: Pipe
  private var output: Pipe
  private var errors: Pipe
  private var isWaitedFor = false

  /// What is kept of the standard error.
  private static let errorLimit = 8192

  /// Starts a program, at the head of a group of its own so that what it starts ends with it.
  init(program: String, arguments: [String], variables: [String]) throws(ProgramError) {
    var input = try Pipe()
    var output = try Pipe()
    var errors = try Pipe()
    let streams = [input.reading, output.writing, errors.writing]
    let id = try Self.start(program, arguments, variables, streams: streams)
    input.closeReading()
    output.closeWriting()
    errors.closeWriting()
    for end in [input.writing, output.reading, errors.reading] { Pipe.neverWait(end) }
    self.id = id
    self.input = input
    self.output = output
    self.errors = errors
  }

  deinit {
    if !isWaitedFor {
      kill(-id, SIGKILL)
      _ = Self.wait(for: id, 0)
    }
  }

  /// Gives the program its input, takes what it writes, and waits for its end.
  consuming func finish(_ call: ProgramCall) throws(ProgramError) -> ProgramOutput {
    let deadline = Self.now + call.timeout * 1000
    var result = ProgramOutput()
    var errorBytes: [UInt8] = []
    var sent = 0
    if call.input.isEmpty { input.closeWriting() }
    while output.reading >= 0 || errors.reading >= 0 {
      guard try waitForStreams(until: deadline) else { throw .timedOut }
      if input.writing >= 0, !Self.write(call.input, from: &sent, to: input.writing) || sent == call.input.count {
        input.closeWriting()
      }
      if output.reading >= 0, !Self.read(output.reading, into: &result.output) { output.closeReading() }
      if errors.reading >= 0, !Self.read(errors.reading, into: &errorBytes, keeping: Self.errorLimit) {
        errors.closeReading()
      }
      guard result.output.count <= call.outputLimit else { throw .outputTooLarge }
    }
    result.errors = String(decoding: errorBytes, as: UTF8.self)
    result.status = try waitForEnd(until: deadline)
    return result
  }

  /// Waits until a stream is ready; `false` if the time is over.
  private func waitForStreams(until deadline: Int) throws(ProgramError) -> Bool {
    // A number less than 0 is passed over by the system.
    var streams = [
      pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let rest = deadline - Self.now
      guard rest > 0 else { return false }
      let ready = unsafe poll(&streams, nfds_t(streams.count), Int32(rest))
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { throw .refused(code: errno) }
    }
  }

  /// The exit status of the program, whose streams are closed.
  private mutating func waitForEnd(until deadline: Int) throws(ProgramError) -> Int32 {
    while true {
      let (ended, status) = Self.wait(for: id, WNOHANG)
      if ended {
        isWaitedFor = true
        // What it may have left behind in its group.
        kill(-id, SIGKILL)
        let signal = status & 0x7F
        guard signal == 0 else { throw .ended(signal: signal) }
        return status >> 8 & 0xFF
      }
      guard Self.now < deadline else { throw .timedOut }
      _ = poll(nil, 0, 5)
    }
  }

  private static func wait(for id: pid_t, _ options: Int32) -> (ended: Bool, status: Int32) {
    var status: Int32 = 0
    while true {
      let result = unsafe waitpid(id, &status, options)
      if result == -1, errno == EINTR { continue }
      // Nobody to wait for: somebody else did, and there is nothing more to learn.
      return (result != 0, result == -1 ? 0 : status)
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

// MARK: Streams

extension ChildProcess {
  /// Writes what the pipe takes; `false` when the program reads no more.
  private static func write(_ bytes: [UInt8], from start: inout Int, to end: Int32) -> Bool {
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe Glibc.write(end, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno == EAGAIN }
      start += count
    }
    return true
  }

  /// Reads what the pipe holds, drops what goes over the limit, and returns `false` at the end.
  private static func read(_ end: Int32, into bytes: inout [UInt8], keeping limit: Int = .max) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(end, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno == EAGAIN }
      if count == 0 { return false }
      bytes += piece[..<min(count, max(0, limit - bytes.count))]
      if count < piece.count { return true }
      // So that an endless output meets its limit.
      if limit == .max { return true }
    }
  }
}

// MARK: Start

extension ChildProcess {
  private static func start(
    _ program: String,
    _ arguments: [String],
    _ variables: [String],
    streams: [Int32]
  ) throws(ProgramError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    try check(unsafe posix_spawn_file_actions_init(&actions))
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    try check(unsafe posix_spawnattr_init(&attributes))
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    for (number, stream) in streams.enumerated() {
      try check(unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number)))
    }
    // The tool ignores broken pipes; its children must not.
    var reset = sigset_t()
    var blocked = sigset_t()
    unsafe sigemptyset(&reset)
    unsafe sigaddset(&reset, SIGPIPE)
    unsafe sigemptyset(&blocked)
    try check(unsafe posix_spawnattr_setsigdefault(&attributes, &reset))
    try check(unsafe posix_spawnattr_setsigmask(&attributes, &blocked))
    try check(unsafe posix_spawnattr_setpgroup(&attributes, 0))
    let flags =
      POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF
      | POSIX_SPAWN_SETSIGMASK
    try check(unsafe posix_spawnattr_setflags(&attributes, Int16(flags)))
    var id: pid_t = 0
    let code = unsafe withCStrings(arguments) { words in
      unsafe withCStrings(variables) { values in
        unsafe posix_spawn(&id, program, &actions, &attributes, words, values)
      }
    }
    try check(code)
    return id
  }

  private static func check(_ code: Int32) throws(ProgramError) {
    guard code == 0 else { throw .refused(code: code) }
  }

  /// Words as C takes a list of them, for the time of a call.
  private static func withCStrings<Result>(
    _ words: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      var none: UnsafeMutablePointer<CChar>?
      guard let base = buffer.baseAddress else { return unsafe body(&none) }
      return unsafe body(base)
    }
  }
}
