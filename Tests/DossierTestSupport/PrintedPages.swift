/// Pages of text as `pdftotext -bbox-layout` describes them: a line every 20 points from 80 on, letters 12 points high.
///
/// A line that begins with `#` is a title, with letters 18 points high; an empty line leaves its place empty; a line that begins with `^` stands
/// at the top of the page, with `_` at its foot.
package func printedPages(_ pages: [[String]]) -> String {
  let body = pages.map { lines in
    let described = lines.enumerated().map { index, line in
      let mark = line.first
      let text = mark.map { "#^_".contains($0) } ?? false ? String(line.dropFirst().drop { $0 == " " }) : line
      let top = mark == "^" ? 30 : mark == "_" ? 800 : 80 + 20 * index
      return text.isEmpty ? "" : printedLine(text, top: top, height: mark == "#" ? 18 : 12)
    }
    return "<page width=\"595\" height=\"842\">\n<flow><block>\(described.joined())</block></flow>\n</page>\n"
  }
  return "<html><head><title></title></head><body><doc>\n\(body.joined())</doc></body></html>\n"
}

/// A line of words with their boxes.
package func printedLine(_ text: String, left: Int = 70, top: Int, height: Int = 12) -> String {
  let words = text.split(separator: " ").map { word in
    let escaped = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<word xMin=\"70.0\" yMin=\"\(top).5\" xMax=\"90.0\" yMax=\"\(top + height).5\">\(escaped)</word>\n"
  }
  return
    "<line xMin=\"\(left).0\" yMin=\"\(top).5\" xMax=\"500.0\" yMax=\"\(top + height).5\">\n\(words.joined())</line>\n"
}
