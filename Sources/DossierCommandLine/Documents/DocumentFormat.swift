import DossierMarkdown

/// The formats of text processors that pandoc turns into Markdown.
enum DocumentFormat: String, Hashable, Sendable {
  case docx, odt, rtf

  /// The format of a file that is no text, or `nil` for those that cannot be converted.
  init?(_ format: SourceTextError.BinaryFormat) {
    switch format {
    case .docx: self = .docx
    case .odt: self = .odt
    case .rtf: self = .rtf
    case .pdf, .zip, .doc, .image, .unknown: return nil
    }
  }

  /// The format in French.
  var name: String {
    switch self {
    case .docx: "document Word (.docx)"
    case .odt: "document LibreOffice (.odt)"
    case .rtf: "document RTF"
    }
  }
}
