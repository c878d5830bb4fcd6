extension HTMLReader {
  /// Does what a tag says.
  mutating func apply(_ tag: HTMLTag) {
    if markup.hidesText {
      markup.apply(tag, to: &text)
    } else if table != nil {
      applyInTable(tag)
    } else {
      applyInFlow(tag)
    }
  }

  private mutating func applyInFlow(_ tag: HTMLTag) {
    let place = PageBreak.place(in: tag)
    if place == .before { breakPage() }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      startBlock(tag)
      headingLevel = tag.isClosing ? 0 : Int(tag.name.dropFirst()) ?? 1
    case "ul", "ol":
      applyList(tag)
    case "li":
      applyItem(tag)
    case "table":
      finishParagraph()
      if !tag.isClosing { table = HTMLTableBuilder(file: file, firstLine: line) }
    case "hr":
      finishParagraph()
      stack.append(Block(.thematicBreak, at: SourceSpan(file: file, first: line, last: line)))
    case "pre":
      startBlock(tag)
      preformatted = max(0, preformatted + (tag.isClosing ? -1 : 1))
    case "br" where place != nil:
      if place == .after { breakPage() }
      return
    case let name where Self.blockElements.contains(name):
      startBlock(tag)
    default:
      beginText()
      markup.apply(tag, to: &text)
    }
    if place == .after { breaksPageAfter = true } else if tag.isClosing { breakPageIfAsked() }
    if tag.isSelfClosing { breakPageIfAsked() }
  }

  /// Ends what came before a block element; a block that ends takes its open styles with it.
  private mutating func startBlock(_ tag: HTMLTag) {
    finishParagraph()
    if tag.isClosing {
      markup = InlineMarkup()
    } else {
      beginText()
      markup.placeAnchor(of: tag, in: &text)
    }
  }

  private mutating func applyList(_ tag: HTMLTag) {
    finishParagraph()
    if !tag.isClosing {
      let start = tag.name == "ol" ? Int(tag.attribute("start") ?? "1") ?? 1 : nil
      stack.open(.list, atLine: line, start: start)
    } else if stack.hiddenDepth > 0 {
      stack.close()
    } else {
      if stack.innermost == .item { stack.close() }
      if stack.innermost == .list { stack.close() }
    }
  }

  private mutating func applyItem(_ tag: HTMLTag) {
    finishParagraph()
    guard stack.hiddenDepth == 0 else { return }
    if stack.innermost == .item { stack.close() }
    guard !tag.isClosing else { return }
    // An item without its list: cmark cut the list at a blank line.
    if stack.innermost != .list { stack.open(.list, atLine: line) }
    if stack.hiddenDepth == 0 { stack.open(.item, atLine: line) }
  }

  /// The elements that begin on a new line and are no more than that.
  static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "head", "header", "html", "legend", "main", "menu", "nav",
    "optgroup", "option", "p", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
  ]
}

extension HTMLReader {
  private mutating func applyInTable(_ tag: HTMLTag) {
    let isInner = (table?.innerTables ?? 0) > 0
    switch tag.name {
    case "table" where tag.isClosing && !isInner:
      closeTable()
    case "table":
      table?.innerTables += tag.isClosing ? -1 : 1
      text.appendParagraphBreak()
    case "thead" where !isInner, "tbody" where !isInner, "tfoot" where !isInner:
      closeRow()
      table?.isInHead = tag.name == "thead" && !tag.isClosing
    case "tr" where !isInner:
      closeRow()
      if !tag.isClosing { table?.openRow(atLine: line) }
    case "td" where !isInner, "th" where !isInner:
      closeCell()
      if !tag.isClosing { openCell(tag) }
    case "caption" where !isInner:
      applyCaption(tag)
    case "col" where !isInner:
      table?.addColumn(tag)
    case "colgroup", "col":
      break
    case "li":
      text.appendParagraphBreak()
      guard !tag.isClosing else { return }
      beginText()
      text.append("• ".utf8)
    case "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr":
      text.appendParagraphBreak()
    case let name where Self.blockElements.contains(name):
      text.appendParagraphBreak()
    default:
      if table?.isBetweenCells == true { return }
      beginText()
      markup.apply(tag, to: &text)
    }
  }

  private mutating func applyCaption(_ tag: HTMLTag) {
    if tag.isClosing {
      guard table?.isInCaption == true else { return }
      table?.isInCaption = false
      table?.caption = text.finish()
    } else {
      closeRow()
      table?.isInCaption = true
      startText()
    }
  }

  /// Opens a cell; without a tag, for text that stands between cells.
  mutating func openCell(_ tag: HTMLTag?) {
    func span(_ attribute: String) -> Int { tag?.attribute(attribute).flatMap { Int($0) } ?? 1 }
    table?.openCell(over: (span("rowspan"), span("colspan")), isHeader: tag?.name == "th", atLine: line)
    startText()
  }

  private mutating func startText() {
    markup = InlineMarkup()
    text.begin(atLine: line)
  }

  private mutating func closeCell() {
    guard table?.isInCell == true else { return }
    table?.closeCell(text.finish())
    startText()
  }

  private mutating func closeRow() {
    if table?.isInCaption == true {
      table?.isInCaption = false
      table?.caption = text.finish()
    }
    closeCell()
    table?.closeRow(atLine: line)
  }

  /// Ends the table and adds it to the blocks.
  mutating func closeTable() {
    closeRow()
    if let block = table?.finished(atLine: line) { stack.append(block) }
    table = nil
    startText()
  }
}
