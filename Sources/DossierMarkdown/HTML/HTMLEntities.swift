import CCmarkGFM

/// Decodes the entities of HTML (`&eacute;`, `&#233;`), with cmark's table.
enum HTMLEntities {
  /// A text with its entities decoded; what is no entity stays as it is.
  ///
  /// - Complexity: O(n).
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")), text.count < Int(Int32.max) / 2 else { return Array(text) }
    var buffer = unsafe cmark_strbuf()
    unsafe cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, bufsize_t(text.count))
    defer { unsafe cmark_strbuf_free(&buffer) }
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe houdini_unescape_html_f(&buffer, bytes.baseAddress, bufsize_t(bytes.count))
    }
    return unsafe Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)))
  }
}
