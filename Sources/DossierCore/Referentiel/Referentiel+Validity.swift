/// Whether a référentiel applies on some day.
public enum Validity: Hashable, Sendable {
  /// It applies; `until` is the first day on which it no longer does.
  case inForce(from: CivilDate?, until: CivilDate?)

  /// It does not apply yet.
  case notYet(from: CivilDate)

  /// It no longer applies; `since` is the first day on which it did not.
  case ended(since: CivilDate, remplacePar: Referentiel.Remplacement?)

  /// It no longer applies, since a day that its texts do not give.
  case replaced(by: Referentiel.Remplacement)

  /// Whether it applies.
  public var isInForce: Bool {
    if case .inForce = self { true } else { false }
  }
}

extension Referentiel {
  /// Whether the référentiel applies on a day; a date that its texts do not give sets no limit.
  public func validity(at day: CivilDate) -> Validity {
    validity(from: day, through: day)
  }

  /// Whether the référentiel applies at a session's date.
  ///
  /// Where only the month is known it is enough that some day of it falls within the dates: no false alarm.
  public func validity(at session: SessionDate) -> Validity {
    validity(from: session.firstDay, through: session.lastDay)
  }

  private func validity(from first: CivilDate, through last: CivilDate) -> Validity {
    if let effet = dates.effet, last < effet {
      return .notYet(from: effet)
    }
    if let fin = dates.fin, first >= fin {
      return .ended(since: fin, remplacePar: remplacePar)
    }
    if let remplacePar, remplacePar.effet == nil, dates.fin == nil { return .replaced(by: remplacePar) }
    return .inForce(from: dates.effet, until: dates.fin)
  }
}
