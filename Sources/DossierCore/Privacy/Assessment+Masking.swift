extension Assessment {
  /// The same, its excerpts and the words taken from them without what would identify a person.
  var masked: Assessment {
    var assessment = self
    for index in assessment.evidence.indices {
      assessment.evidence[index].excerpt = Masking.masked(assessment.evidence[index].excerpt)
      assessment.evidence[index].words = assessment.evidence[index].words.map(Masking.masked)
    }
    return assessment
  }
}
