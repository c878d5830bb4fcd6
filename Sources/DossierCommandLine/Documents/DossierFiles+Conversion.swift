import DossierMarkdown

extension DossierFiles {
  /// A text, from Markdown or from a document that pandoc turns into it.
  struct Reading {
    /// The text.
    let source: SourceText
    /// Whether it was converted: its lines are then those of the converted text.
    let isConverted: Bool
  }

  /// Reads bytes as text, converting them first if they are those of a text processor's document.
  static func reading(
    _ path: String,
    shownAs shown: String,
    _ bytes: [UInt8],
    _ programs: any Programs
  ) throws(CommandLineError) -> Reading {
    do {
      return Reading(source: try source(path, shownAs: shown, bytes), isConverted: false)
    } catch .notText(.binary(_, let binary)) {
      guard let format = DocumentFormat(binary) else { throw .notText(.binary(path: path, format: binary)) }
      let markdown: [UInt8]
      do {
        markdown = try DocumentConverter(programs: programs).markdown(of: bytes, format, path: path)
      } catch {
        throw .document(error)
      }
      return Reading(source: try source(path, shownAs: shown, markdown), isConverted: true)
    } catch {
      throw error
    }
  }

  /// What to say of a converted dossier, for the person, in French.
  static func remark(onConversionOf path: String) -> String {
    let subject = path == standardInput ? "Le texte reçu par l'entrée standard" : "« \(path) »"
    return "\(subject) a été converti en Markdown par pandoc : les numéros de ligne sont ceux du texte converti "
      + "(--ecrire-markdown FICHIER pour l'avoir sous les yeux)."
  }
}
