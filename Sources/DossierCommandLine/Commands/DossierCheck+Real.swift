import DossierCore

extension DossierCheck {
  /// The check by the rules of the tool.
  static let real = DossierCheck { request, _ throws(CommandLineError) in
    throw .noProduction(epreuve: request.epreuve.id.rawValue)
  }
}
