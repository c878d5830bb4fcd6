import PositionedJSON

extension ReferentielReviewer {
  /// Reads what shows attendus and critères, then tries it.
  ///
  /// - Parameters:
  ///   - others: the files that say so.
  ///   - draft: the référentiel.
  /// - Returns: what is covered, or `nil` if there is no such file or none that can be read.
  mutating func reviewKnowledge(_ others: [AuthoredFile], for draft: ReferentielDraft) -> KnowledgeCoverage? {
    var files: [Knowledge.File] = []
    var unreadable: [AuthorNote] = []
    for other in others {
      do {
        files.append(Knowledge.File(path: other.name, root: try JSONNode(parsing: other.bytes)))
      } catch {
        unreadable.append(AuthorNote(file: other.name, .fault, JSONFault(error)))
      }
    }
    guard !files.isEmpty else {
      add(unreadable)
      return nil
    }
    // Where what defines ids is damaged, unknown ids are no news.
    let damage = draft.damage
    let isWhole = ["blocs", "competences", "transversales"].allSatisfy { damage.isWhole($0) }
    var decoder = KnowledgeDecoder(files: files, knownIDs: isWhole ? draft.referentiel.evidenceIDs : nil)
    decoder.decode()
    var told = unreadable + decoder.faults.map { AuthorNote(file: $0.file, .fault, $0.json) }
    let owner = OwnerCheck(schema: nil, referentiel: draft.referentiel.id.rawValue)
    for file in files { told += owner.faults(of: file.root).map { AuthorNote(file: file.path, .fault, $0) } }
    let knowledge = decoder.knowledge
    do {
      let compiled = try CompiledKnowledge(compiling: knowledge, files: files.map(\.path))
      var trial = KnowledgeTrial(knowledge, compiled: compiled, files: files.map(\.path))
      trial.run()
      told += trial.notes
    } catch {
      // Sentences and terms are tried once every term can be read: until then, each failure would be told many times.
      told += error.faults.map { AuthorNote(file: $0.file, .fault, $0.json) }
    }
    for file in files.map(\.path) + unreadable.map(\.file) { add(told.filter { $0.file == file }) }
    return KnowledgeCoverage(of: knowledge, for: draft.referentiel)
  }
}
