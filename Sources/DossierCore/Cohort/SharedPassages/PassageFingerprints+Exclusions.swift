extension PassageFingerprints {
  /// The fingerprints without the runs that everybody has; no passage goes over one that was taken out.
  ///
  /// - Complexity: O(n) in the number of fingerprints.
  package func leaving(out exclusions: PassageExclusions) -> PassageFingerprints {
    var kept = PassageFingerprints()
    kept.wordCount = wordCount
    var index = 0
    for stretch in stretches {
      var count = 0
      for _ in 0..<stretch.count {
        if exclusions.contains(hashes[index]) {
          if count > 0 { kept.stretches.append(Stretch(file: stretch.file, count: count)) }
          count = 0
        } else {
          kept.append(
            hashes[index],
            word: Int(words[index]),
            firstLine: firstLines[index],
            lastLine: lastLines[index]
          )
          count += 1
        }
        index += 1
      }
      if count > 0 { kept.stretches.append(Stretch(file: stretch.file, count: count)) }
    }
    return kept
  }
}
