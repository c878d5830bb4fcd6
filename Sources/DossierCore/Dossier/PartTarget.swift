/// A part to look for, with all that may name it.
struct PartTarget: Hashable {
  /// The number in the épreuve, 1-based.
  var number: Int

  /// The numbers that the same bloc has in the other épreuves: a candidate often cuts a CCP's dossier out of the whole one.
  var otherNumbers: Set<Int>

  /// The bloc.
  var bloc: Bloc.ID

  /// The rank of the activité type (1-based) that the part's competences belong to.
  var group: Int?

  /// The rank of the part among those of its activité type, 1-based.
  var rankInGroup: Int

  static func targets(of epreuve: Epreuve, in referentiel: Referentiel) -> [PartTarget] {
    var seen: [Int: Int] = [:]
    return (epreuve.production?.parties ?? []).map { partie in
      let group = partie.competences.first.flatMap { first in
        referentiel.activites.firstIndex { $0.competences.contains(first) }
      }.map { $0 + 1 }
      if let group { seen[group, default: 0] += 1 }
      let others = referentiel.epreuves.filter { $0.id != epreuve.id }.flatMap { $0.production?.parties ?? [] }
        .filter { $0.bloc == partie.bloc }.map(\.numero)
      return PartTarget(
        number: partie.numero,
        otherNumbers: Set(others),
        bloc: partie.bloc,
        group: group,
        rankInGroup: group.flatMap { seen[$0] } ?? 1
      )
    }
  }
}
