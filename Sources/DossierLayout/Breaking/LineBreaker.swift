import DossierMarkdown

/// Breaks one paragraph into lines as LibreOffice does: greedily, in one pass over its bytes.
///
/// Widths are in the units of `GlyphWidths`. The rules are those of Unicode's annex 14, with what LibreOffice adds to them: spaces hang
/// over the margin, a space that overflows ends the line whatever follows, and a path is not broken after its slashes while a space
/// before them will do.
struct LineBreaker {
  /// The room of the lines after the first.
  let room: Int

  /// The spacing of lines, as a percentage.
  let spacing: Int

  /// The room of the current line.
  var limit: Int

  /// The width of all that was read, from the start of the paragraph.
  var width = 0

  /// The width at which the current line begins.
  var lineStart = 0

  /// The width at which the line may end, or -1.
  var breakWidth = -1

  /// The width after the last slash, where that is the last place where the line may end, or -1.
  var slashWidth = -1

  /// The width after the last space, if it is in the current line, or -1.
  var spaceWidth = -1

  /// How many characters were read since the last space.
  var sinceSpace = 0

  /// The class of the last character other than a space.
  var previous = BreakClass.start

  /// Whether spaces were read after it.
  var isSpaced = false

  /// Whether the current line is still to receive its first character, so that spaces are swallowed.
  var isHung = false

  /// Whether the current line holds anything.
  var hasInk = false

  /// Whether the current line holds text, and not images only.
  var hasText = false

  /// The greatest height above the baseline in the line.
  var ascent = 0

  /// The greatest depth below the baseline in the line.
  var descent = 0

  /// The height of the tallest image of the line, or 0.
  var imageHeight = 0

  /// The face of the paragraph's plain text.
  let plain: GlyphWidths

  /// The face of the text that is being read.
  var face: GlyphWidths

  /// The notes called since the line began, each with the width at which its call stands.
  var calls: [(width: Int, note: Int32)] = []

  /// The classes of characters and their pairs.
  let tables = BreakTables.shared

  /// The lines so far, those of the paragraphs before it included.
  var lines: [Line]

  /// How many of them were there before.
  private let firstLine: Int

  /// Creates a breaker for a paragraph.
  ///
  /// - Parameters:
  ///   - face: the face of its plain text.
  ///   - room: the width of its lines, in twips.
  ///   - indent: what the first line has less, in twips.
  ///   - spacing: the spacing of lines, as a percentage of their height.
  ///   - lines: the lines that its own are added to.
  init(face: GlyphWidths, room: Int, indent: Int = 0, spacing: Int, after lines: consuming [Line] = []) {
    firstLine = lines.count
    self.lines = lines
    self.face = face
    plain = face
    self.room = max(1, room) * GlyphWidths.unitsPerTwip
    self.spacing = spacing
    limit = max(1, room - indent) * GlyphWidths.unitsPerTwip
    ascent = face.ascent
    descent = face.descent
  }

  /// Goes on in another face.
  mutating func use(_ face: GlyphWidths) {
    self.face = face
    guard hasInk else {
      ascent = face.ascent
      descent = face.descent
      return
    }
    ascent = max(ascent, face.ascent)
    descent = max(descent, face.descent)
  }

  /// Reads a stretch of text in the current face.
  ///
  /// - Complexity: O(n) in the number of bytes.
  mutating func read(_ bytes: Span<UInt8>, in range: Range<Int>) {
    // Held here once, so that nothing is counted for each letter.
    let face = face
    let tables = tables
    let widths = face.widths
    let letters = face.letterWidths
    var position = range.lowerBound
    var ligatureEnd = 0
    while position < range.upperBound {
      if previous == .alphabetic, !isSpaced {
        position = readLetters(bytes, from: position, to: range.upperBound, letters.span, widths.span)
        guard position < range.upperBound else { return }
      }
      let byte = bytes[position]
      if byte == 0x20 {
        position += 1
        addSpace(Int(widths[0x20]))
      } else if byte == 0x0A {
        position += 1
        close(at: width)
        restart(at: width)
      } else if byte < 0x80 {
        var advance = Int(widths[Int(byte)])
        if face.startsLigature(byte), position >= ligatureEnd {
          let (correction, count) = face.ligature(bytes, at: position, end: range.upperBound)
          advance += correction
          ligatureEnd = position + count
        }
        position += 1
        add(advance, tables.classes[Int(byte)], tables.pairs.span)
      } else {
        let scalar = decode(bytes, at: &position, end: range.upperBound)
        let isLetter = scalar >= 0xC0 && scalar < 0x180
        add(
          isLetter ? Int(widths[Int(scalar)]) : face.width(of: scalar),
          isLetter ? .alphabetic : .beyondASCII(scalar),
          tables.pairs.span
        )
      }
    }
  }

  /// Reads letters that follow a letter, and single spaces between two letters, and gives the position of the first byte that is neither.
  ///
  /// Nearly all of a text is read here, so it holds only what each letter needs: a line may end after such a space, and at no letter.
  @inline(__always)
  private mutating func readLetters(
    _ bytes: Span<UInt8>,
    from start: Int,
    to end: Int,
    _ letters: Span<Int32>,
    _ widths: Span<Int32>
  ) -> Int {
    var edge = lineStart + limit - face.overhang
    var sum = width
    var position = start
    var count = 0
    while position < end {
      var advance = Int(letters[Int(bytes[position])])
      if advance >= 0 {
        position += 1
        count += 1
      } else {
        guard position + 1 < end else { break }
        if bytes[position] == 0xC3 {
          // The letters with an accent of French are in one block.
          advance = Int(widths[0xC0 | Int(bytes[position + 1] & 0x3F)])
          sinceSpace += count + 1
        } else {
          let spaced = sum + Int(widths[0x20])
          advance = Int(letters[Int(bytes[position + 1])])
          // A space that overflows ends the line whatever follows.
          guard bytes[position] == 0x20, spaced <= edge, advance >= 0 else { break }
          sum = spaced
          spaceWidth = spaced
          breakWidth = spaced
          slashWidth = -1
          sinceSpace = 1
        }
        position += 2
        count = 0
      }
      sum += advance
      guard sum > edge else { continue }
      width = sum
      sinceSpace += count
      overflow(before: sum - advance)
      edge = lineStart + limit - face.overhang
    }
    sinceSpace += count
    width = sum
    return position
  }

  /// Reads an image that stands in the text; lengths in twips.
  mutating func readImage(width imageWidth: Int, height: Int) {
    let units = imageWidth * GlyphWidths.unitsPerTwip
    if hasInk, width + units - lineStart > limit {
      close(at: width)
      restart(at: width)
    }
    let hadText = hasText
    let tables = tables
    add(units, .ideographic, tables.pairs.span)
    hasText = hadText
    imageHeight = max(imageHeight, height)
  }

  /// Reads the call of a footnote, set as a small raised number.
  mutating func readCall(of note: Int32, number: Int) {
    // LibreOffice sets raised text at 58 % of the size.
    let digits = String(number).utf8.count
    calls.append((width, note))
    let tables = tables
    add(Int(face.widths[0x30]) * digits * 58 / 100, .alphabetic, tables.pairs.span, keepsTogether: true)
  }

  /// Ends the paragraph, which has one line at least.
  mutating func finish() {
    if hasInk || lines.count == firstLine || !calls.isEmpty { close(at: width) }
  }

  /// Adds a character other than a space.
  @inline(__always)
  private mutating func add(_ advance: Int, _ kind: BreakClass, _ pairs: Span<UInt32>, keepsTogether: Bool = false) {
    var kind = kind
    if !keepsTogether {
      let pair = Int(previous.rawValue) + (isSpaced ? Int(BreakClass.start.rawValue) + 1 : 0)
      if pairs[pair] & (1 << UInt32(kind.rawValue)) == 0 {
        if previous == .slash, !isSpaced {
          slashWidth = width
        } else {
          breakWidth = width
          slashWidth = -1
        }
      }
      if kind == .slash, !isSpaced, previous == .numeric || previous == .numericSlash { kind = .numericSlash }
    }
    previous = kind
    isSpaced = false
    isHung = false
    sinceSpace += 1
    let before = width
    width += advance
    hasInk = true
    hasText = true
    if width - lineStart > limit - face.overhang { overflow(before: before) }
  }

  /// Adds a space, which may hang over the margin.
  @inline(__always)
  private mutating func addSpace(_ advance: Int) {
    width += advance
    if isHung {
      lineStart = width
      return
    }
    sinceSpace = 0
    isSpaced = true
    if width - lineStart > limit - face.overhang, hasInk {
      close(at: width)
      restart(at: width)
      isHung = true
    } else {
      spaceWidth = width
    }
  }

  /// The scalar at a position that is not ASCII; what is not UTF-8 counts as one unknown character a byte.
  private func decode(_ bytes: Span<UInt8>, at position: inout Int, end: Int) -> UInt32 {
    let lead = UInt32(bytes[position])
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, position + count <= end else {
      position += 1
      return 0xFFFD
    }
    var scalar = lead & (0xFF >> UInt32(count + 1))
    for offset in 1..<count {
      scalar = scalar << 6 | UInt32(bytes[position + offset]) & 0x3F
    }
    position += count
    return scalar
  }
}
