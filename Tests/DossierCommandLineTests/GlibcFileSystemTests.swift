import Glibc
import Testing

@testable import DossierCommandLine

/// Runs in a folder of its own, which is emptied at the end.
struct GlibcFileSystemTests: ~Copyable {
  private let files = GlibcFileSystem()
  private let folder: String

  init() throws {
    var template = Array("/tmp/juryblanc-tests-XXXXXX".utf8CString)
    let path = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    folder = try #require(path)
  }

  deinit {
    for name in (try? files.list(folder)) ?? [] {
      unsafe unlink("\(folder)/\(name)")
      unsafe rmdir("\(folder)/\(name)")
    }
    unsafe rmdir(folder)
  }

  private func reason(_ body: () throws(FileError) -> Void) -> FileError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func readsBackWhatItWroteAndLeavesNothingElse() throws {
    let path = "\(folder)/rapport.txt"
    try files.write(Array("un".utf8), to: path)
    try files.write(Array("deux é".utf8), to: path)
    #expect(try files.read(path) == Array("deux é".utf8))
    #expect(try files.list(folder) == ["rapport.txt"])
  }

  @Test func keepsThePermissionsOfTheFileThatItReplaces() throws {
    let path = "\(folder)/rapport.txt"
    try files.write([], to: path)
    unsafe chmod(path, 0o600)
    try files.write([1], to: path)
    var status = stat()
    #expect(unsafe stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func replacesTheFileThatALinkLeadsTo() throws {
    try files.write([1], to: "\(folder)/vrai")
    unsafe symlink("vrai", "\(folder)/lien")
    try files.write([2], to: "\(folder)/lien")
    #expect(try files.read("\(folder)/vrai") == [2])
    #expect(files.isSame("\(folder)/vrai", "\(folder)/lien"))
    #expect(!files.isSame("\(folder)/vrai", "\(folder)/autre"))
  }

  @Test func leavesWhatWasThereWhenItCannotWrite() {
    #expect(reason { () throws(FileError) in try files.write([1], to: "\(folder)/absent/rapport") } == .notFound)
    #expect(reason { () throws(FileError) in try files.write([1], to: folder) } == .isFolder)
    #expect((try? files.list(folder)) == [])
  }

  @Test func refusesALinkToNothing() throws {
    unsafe symlink("absent", "\(folder)/lien")
    #expect(reason { () throws(FileError) in try files.write([1], to: "\(folder)/lien") } == .danglingLink)
    #expect(try files.list(folder) == ["lien"])
  }

  @Test func refusesAFolderThatDoesNotExist() throws {
    #expect(reason { () throws(FileError) in try files.write([1], to: "\(folder)/absent/") } == .notFound)
    #expect(try files.list(folder).isEmpty)
  }

  @Test func writesToAPipeThatIsReadAndRefusesOneThatIsNot() throws {
    let path = "\(folder)/tube"
    unsafe mkfifo(path, 0o600)
    #expect(reason { () throws(FileError) in try files.write([1], to: path) } == .isNotRegular)
    let reader = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK)
    try files.write([1, 2], to: path)
    #expect(try reader.readAll() == [1, 2])
  }

  @Test func failsOnAPipeThatNobodyReadsAnyMore() {
    _ = GlibcConsole()
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    close(ends[0])
    let writer = Descriptor(standard: ends[1], name: "tube")
    var failure: FileError?
    do throws(FileError) { try writer.writeAll([1]) } catch { failure = error }
    close(ends[1])
    #expect(failure == FileError(.brokenPipe, path: "tube"))
  }

  @Test func refusesWhatIsNoRegularFile() {
    unsafe mkfifo("\(folder)/tube", 0o600)
    unsafe symlink("boucle", "\(folder)/boucle")
    #expect(reason { () throws(FileError) in _ = try files.read("\(folder)/tube") } == .isNotRegular)
    #expect(reason { () throws(FileError) in _ = try files.read("\(folder)/boucle") } == .linkLoop)
    #expect(reason { () throws(FileError) in _ = try files.read(folder) } == .isFolder)
    #expect(reason { () throws(FileError) in _ = try files.read("\(folder)/absent") } == .notFound)
    #expect((try? files.kind(of: "\(folder)/tube")) == .other)
    #expect((try? files.kind(of: "/dev/zero")) == .other)
    #expect(reason { () throws(FileError) in _ = try files.read("/dev/zero") } == .isNotRegular)
  }

  @Test func readsNoMoreThanTheLimit() throws {
    let path = "\(folder)/lourd"
    try files.write([], to: path)
    #expect(unsafe truncate(path, FileLimits.fileSize + 1) == 0)
    #expect(reason { () throws(FileError) in _ = try files.read(path) } == .tooLarge(limit: FileLimits.fileSize))
  }
}
