/// What a worker that checks several dossiers keeps from one to the next: the words already read, what each section is looked through for.
///
/// A dossier is reported on alike whatever was checked before it. A workspace belongs to one task; others make their own.
public struct CheckWorkspace: ~Copyable {
  private var engine: EvidenceEngine?

  /// Creates an empty workspace.
  public init() {}

  /// Has work done by an engine that looks for some knowledge: that of the last dossier if it was checked with the same.
  mutating func withEngine<Result, Failure>(
    _ knowledge: CompiledKnowledge,
    model: StatementModel?,
    _ body: (inout EvidenceEngine) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var engine = self.engine.take() ?? EvidenceEngine(knowledge, model: model)
    // Tables that are shared are told to be the same without a look at what they hold.
    if engine.knowledge != knowledge || engine.model != model { engine = EvidenceEngine(knowledge, model: model) }
    let result = try body(&engine)
    self.engine = consume engine
    return result
  }
}
