import DossierCore
import Testing

struct ReferentielValidityTests {
  let referentiel: Referentiel

  init() throws {
    referentiel = try Referentiel(decoding: SmallReferentiel.bytes())
  }

  @Test(arguments: [("2019-12-31", false), ("2020-01-01", true), ("2024-12-31", true), ("2025-01-01", false)])
  func isInForceFromItsEffectToTheDayBeforeItsEnd(day: String, isInForce: Bool) throws {
    let day = try #require(CivilDate(iso: day))
    #expect(referentiel.validity(at: day).isInForce == isInForce)
  }

  @Test func saysSinceWhenAndWhatComesNext() throws {
    let (before, effet) = (CivilDate(daysSinceEpoch: 0), try #require(CivilDate(iso: "2020-01-01")))
    #expect(referentiel.validity(at: before) == .notYet(from: effet))
    let fin = try #require(CivilDate(iso: "2025-01-01"))
    #expect(referentiel.validity(at: fin) == .ended(since: fin, remplacePar: referentiel.remplacePar))
  }

  @Test(arguments: [("décembre 2019", false), ("janvier 2020", true), ("décembre 2024", true), ("janvier 2025", false)])
  func takesAMonthAsAWhole(session: String, isInForce: Bool) throws {
    let session = try #require(SessionDate(parsing: session))
    #expect(referentiel.validity(at: session).isInForce == isInForce)
  }

  @Test func setsNoLimitWhereNoDateIsGiven() throws {
    let bytes = SmallReferentiel.bytes(replacing: "\"effet\": \"2020-01-01\", \"fin\": \"2025-01-01\",", with: "")
    let referentiel = try Referentiel(decoding: bytes)
    #expect(referentiel.validity(at: CivilDate(daysSinceEpoch: 0)) == .inForce(from: nil, until: nil))
  }
}
