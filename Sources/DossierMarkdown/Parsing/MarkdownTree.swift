import CCmarkGFM

/// The tree that cmark-gfm makes of a text; frees it at the end of its life.
///
/// Only the `table` extension is attached: `strikethrough` and `autolink` write global arrays while they parse, so that two
/// parses at once would corrupt each other.
@safe
struct MarkdownTree: ~Copyable {
  /// The document node, or `nil` if there is no memory left.
  let root: MarkdownNode?

  /// Parses a text in UTF-8.
  init(parsing text: ArraySlice<UInt8>, tables: Bool) {
    let extensions = Extensions.registered
    let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)
    defer { unsafe cmark_parser_free(parser) }
    if tables, let table = unsafe extensions.table {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, table)
    }
    unsafe text.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    root = unsafe MarkdownNode(cmark_parser_finish(parser))
  }

  deinit {
    root?.free()
  }

  /// The extensions of cmark-gfm, registered once for the process, before the first parse.
  @safe
  fileprivate struct Extensions: @unchecked Sendable {
    /// The `table` extension; cmark never changes it once it is registered.
    let table: OpaquePointer?

    static let registered: Extensions = {
      cmark_gfm_core_extensions_ensure_registered()
      return unsafe Extensions(table: cmark_find_syntax_extension("table"))
    }()
  }
}
