import Foundation
import PositionedJSON

/// Sets documents in layouts with pandoc and LibreOffice, as a candidate would, and measures the pages.
struct Typesetter {
  private let workshop: URL
  private let program: Program

  /// How many files LibreOffice converts at a time: enough to forget how long it takes to start.
  private static let batchSize = 20

  /// A document in a layout, on its way to a PDF file.
  private struct Job {
    let fixture: Fixture
    let layout: NamedLayout
    let word: URL

    var pdf: URL { word.deletingPathExtension().appendingPathExtension("pdf") }
  }

  private init(workshop: URL) {
    self.workshop = workshop
    program = Program(log: workshop.appending(path: "messages"))
  }

  /// Typesets each document in each layout.
  static func typeset(_ fixtures: [Fixture], layouts: [NamedLayout]) throws -> Truth {
    let workshop = FileManager.default.temporaryDirectory.appending(path: "mesure-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: workshop, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: workshop) }
    let typesetter = Typesetter(workshop: workshop)
    try typesetter.checkFonts(of: layouts)
    let jobs = try fixtures.flatMap { try typesetter.write($0, in: layouts) }
    try typesetter.convert(jobs)
    return Truth(compositions: try jobs.map { try typesetter.measure($0) })
  }

  /// Makes sure that no font will be replaced by another, which would change the pages without a word.
  private func checkFonts(of layouts: [NamedLayout]) throws {
    let families = Set(layouts.map(\.layout.family) + [WordStyles.codeFamily])
    for family in families.sorted() {
      let found = String(decoding: try program.run(["fc-match", "-f", "%{family}", family]), as: UTF8.self)
      guard found.contains(family) else {
        throw MeasureError.font(family: family, replacement: found)
      }
    }
  }

  /// Writes a document as a DOCX file for each layout.
  private func write(_ fixture: Fixture, in layouts: [NamedLayout]) throws -> [Job] {
    let text = try MarkedText(fixture, program: program, workshop: workshop)
    let outline = fixture.outline
    let starts = outline.parts.indices.map { Marker.start($0) } + (outline.annexes > 0 ? [.annexes] : [])
    return try layouts.enumerated()
      .map { index, layout in
        let illustrator = Illustrator(fixture: fixture, layout: layout.layout, folder: workshop)
        let blocks = try illustrator.illustrated(text.blocks)
        let folder = workshop.appending(path: "\(fixture.name)+\(index)")
        let job = Job(fixture: fixture, layout: layout, word: folder.appendingPathExtension("docx"))
        let tree = folder.appendingPathExtension("json")
        try Data(text.document(blocks)).write(to: tree)
        try program.run(["pandoc", "-f", "json", "-t", "docx", "-o", job.word.path, tree.path])
        try WordPackage(layout: layout.layout, program: program).dress(job.word, newPages: starts, in: folder)
        return job
      }
  }

  /// Makes the PDF files; a file that LibreOffice left out is tried once more, alone.
  private func convert(_ jobs: [Job]) throws {
    for start in stride(from: 0, to: jobs.count, by: Self.batchSize) {
      let batch = jobs[start..<min(start + Self.batchSize, jobs.count)]
      try? office(batch.map(\.word), profile: "profile")
      for job in batch where !FileManager.default.fileExists(atPath: job.pdf.path) {
        try office([job.word], profile: "profile-\(job.word.lastPathComponent)")
      }
      FileHandle.standardError.write(Data("\(batch.endIndex) compositions sur \(jobs.count)\n".utf8))
    }
  }

  private func office(_ files: [URL], profile: String) throws {
    let place = workshop.appending(path: profile).absoluteString
    let options = ["--headless", "--norestore", "--nolockcheck", "-env:UserInstallation=\(place)"]
    let conversion = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", workshop.path]
    try program.run(["soffice"] + options + conversion + files.map(\.path), within: 60 + 40 * files.count)
  }

  private func measure(_ job: Job) throws -> Truth.Composition {
    guard FileManager.default.fileExists(atPath: job.pdf.path) else {
      let title = "\(job.fixture.name) en \(job.layout.name)"
      throw MeasureError.typesetting(composition: title, reason: "LibreOffice n'en a pas fait un PDF")
    }
    let words = try program.run(["pdftotext", "-q", "-bbox-layout", job.pdf.path, "-"])
    return try PrintedPages(words).composition(of: job.fixture, in: job.layout)
  }
}

extension MarkedText {
  /// The tree of a document with these blocks, for pandoc.
  fileprivate func document(_ blocks: JSONValue) -> [UInt8] {
    let tree: JSONValue = ["pandoc-api-version": version, "meta": [:], "blocks": blocks]
    return JSONText(tree, style: .compact).utf8
  }
}
