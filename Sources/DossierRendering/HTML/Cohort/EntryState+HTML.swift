import DossierCore

extension EntryState {
  /// The state as a badge.
  var badge: HTML { HTML.badge(sign, word) }
}

extension CohortEntry {
  /// The id of its record in the page.
  var record: HTMLID { HTMLID("dossier", String(rank)) }

  /// Its name as a link to its record.
  var link: HTML {
    HTML(.a, .href(HTMLLink(to: record))) { HTML(verbatim: name) }
  }
}
