internal import CStemmer

/// The French Snowball stemmer.
///
/// It keeps a buffer of its own: one for each worker, never shared.
@safe
struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  /// Creates a stemmer; should the library refuse, words are their own stems.
  init() {
    unsafe handle = sb_stemmer_new("french", "UTF_8")
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// The stem of a lower-case word, accents included: French suffixes are told apart by their accents.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let handle = unsafe handle, !word.isEmpty, word.count <= 64 else { return word }
    return unsafe word.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, start, CInt(buffer.count))
      else { return word }
      return unsafe [UInt8](UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }
}
