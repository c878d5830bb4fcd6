import DossierLayout
import DossierMarkdown

extension Checker {
  /// The pages of a dossier: each part's, the whole's, and where each thing stands in print.
  func measures(
    of dossier: Dossier,
    images: [String: ImageSize],
    print: PrintedMeasure? = nil
  ) -> (parties: [PartieResult], pages: PageSummary, pagination: Pagination) {
    let estimate = PageMeasure(dossier, layout: layout.layout, images: images)
    let print = print.flatMap { $0.showsParts ? $0 : nil }
    let measure = print.map { estimate.replaced(by: $0, in: dossier) } ?? estimate
    let scale = PageScale(countsSheets: print?.startsPages ?? layout.layout.nouvellePageParPartie)
    let words = dossier.parts.map { $0.section.map { dossier.wordCount(of: $0.blocks) } ?? 0 }
    let density = Density(words: words, lengths: measure.parts)
    var parties = (epreuve.production?.parties ?? []).enumerated().compactMap { index, partie in
      dossier.parts.indices.contains(index)
        ? result(of: partie, dossier.parts[index].section, measure.parts[index], words[index], scale, density) : nil
    }
    if print != nil {
      for index in parties.indices where parties[index].length.isExact {
        parties[index].estimate = estimate.parts[index]
      }
    }
    let summary = summary(
      of: parties,
      measure,
      scale,
      density,
      // The pages of a PDF are what they are: no other layout is proposed.
      fitting: print == nil ? fittingLayouts(dossier, parties, images) : []
    )
    return (parties, summary, measure.pagination)
  }

  private func result(
    of partie: Partie,
    _ section: Dossier.Section?,
    _ length: PageLength,
    _ words: Int,
    _ scale: PageScale,
    _ density: Density
  ) -> PartieResult {
    let status = section == nil ? RangeStatus.missing : scale.status(of: length, in: partie.pages)
    let gap = status.isOutside ? partie.pages.map { scale.gap(of: [length], to: $0) } : nil
    return PartieResult(
      partie: partie,
      intitule: referentiel.bloc(partie.bloc)?.intitule ?? partie.bloc.rawValue,
      heading: section.map { Masking.masked($0.heading.text) },
      basis: section?.basis,
      first: section.map { Location(file: $0.heading.span.file, line: $0.heading.span.first) },
      last: section?.last,
      words: words,
      length: length,
      gap: gap.map { PageGap(hundredths: $0, words: density.words(in: $0, like: (words, length))) },
      status: status
    )
  }

  private func summary(
    of parties: [PartieResult],
    _ measure: PageMeasure,
    _ scale: PageScale,
    _ density: Density,
    fitting: [String]
  ) -> PageSummary {
    let range = epreuve.production?.pages
    let found = parties.filter { $0.first != nil && $0.partie.isCounted }.map(\.length)
    let counted = found + measure.stretches.filter { counting.counted.contains($0.kind) }.map(\.length)
    let status = found.isEmpty || range == nil ? RangeStatus.missing : scale.status(of: counted, in: range)
    let gap = status.isOutside ? range.map { scale.gap(of: counted, to: $0) } : nil
    return PageSummary(
      hundredths: counted.reduce(0) { $0 + $1.hundredths },
      sheets: counted.reduce(0) { $0 + $1.sheets },
      range: range,
      marginHundredths: PageScale.margin(of: counted),
      layout: layout.id,
      layoutDescription: layout.description,
      countsSheets: scale.countsSheets,
      status: status,
      gap: gap.map { PageGap(hundredths: $0, words: density.words(in: $0)) },
      stretches: measure.stretches.map { stretch in
        StretchResult(
          stretch: stretch.kind,
          isCounted: counting.counted.contains(stretch.kind),
          first: stretch.first,
          last: stretch.last,
          length: stretch.length
        )
      },
      fittingLayouts: fitting
    )
  }

  /// The layouts, among those to try, in which all the parts found and the whole keep to their ranges.
  private func fittingLayouts(
    _ dossier: Dossier,
    _ parties: [PartieResult],
    _ images: [String: ImageSize]
  ) -> [String] {
    guard parties.contains(where: { $0.status.isOutside }) else { return [] }
    let found = zip(dossier.parts, parties.map(\.partie)).filter { $0.0.section != nil }
    // The part that is furthest from its range here tells most of the other layouts too.
    let order = zip(dossier.parts, parties).filter { $0.0.section != nil }
      .sorted { Self.strain(of: $0.1) > Self.strain(of: $1.1) }.map { ($0.0, $0.1.partie.pages) }
    return alternatives.filter { alternative in
      guard alternative.id != layout.id else { return false }
      let scale = PageScale(countsSheets: alternative.layout.nouvellePageParPartie)
      // A part alone tells most layouts that do not fit at a small cost.
      let fitsAlone = order.allSatisfy { part, range in
        let length = PageMeasure.length(of: part, alone: dossier, layout: alternative.layout, images: images)
        let status = scale.status(of: length, in: range)
        return status != .below && status != .above
      }
      guard fitsAlone else { return false }
      let measure = PageMeasure(dossier, layout: alternative.layout, images: images)
      let lengths = zip(dossier.parts, measure.parts).filter { $0.0.section != nil }.map(\.1)
      let counted =
        zip(lengths, found).filter { $1.1.isCounted }.map(\.0)
        + measure.stretches.filter { counting.counted.contains($0.kind) }.map(\.length)
      return zip(lengths, found).allSatisfy { scale.status(of: $0, in: $1.1.pages) == .inside }
        && scale.status(of: counted, in: epreuve.production?.pages) == .inside
    }.map(\.id)
  }

  /// How far a part is from its range, as a factor: 1 inside of it.
  private static func strain(of partie: PartieResult) -> Double {
    guard let range = partie.partie.pages else { return 0 }
    let length = Double(max(1, partie.length.hundredths))
    return max(1, Double(range.minimum * 100) / length, length / Double(max(1, range.maximum * 100)))
  }
}

/// How many words make a page of a dossier in a layout.
private struct Density {
  private let words: Int
  private let hundredths: Int

  init(words: [Int], lengths: [PageLength]) {
    self.words = words.reduce(0, +)
    hundredths = lengths.reduce(0) { $0 + $1.hundredths }
  }

  /// The words that fill a length, to the ten above, as the dossier goes; as a part of it goes, if half a page of it is there to tell.
  func words(in gap: Int, like part: (words: Int, length: PageLength)? = nil) -> Int? {
    let isTelling = part.map { $0.length.hundredths >= 50 && $0.words > 0 } ?? false
    let (words, hundredths) = isTelling ? (part?.words ?? 0, part?.length.hundredths ?? 0) : (words, hundredths)
    guard words > 0, hundredths > 0 else { return nil }
    let exact = Int(gap.magnitude) * words / hundredths
    return (exact + 9) / 10 * 10
  }
}
