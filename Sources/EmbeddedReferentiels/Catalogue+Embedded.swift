public import DossierCore

extension Catalogue {
  /// The référentiels that the binary carries.
  public static var embedded: Catalogue {
    Catalogue(files: EmbeddedFile.all.map { File(path: $0.path, contents: $0.contents) })
  }
}
