import CYaml

/// Reads a mapping of YAML, event by event, with libyaml.
///
/// Events are bounded and aliases are not expanded: a small text cannot grow.
enum YAMLMapping {
  /// What a text of YAML turned out to be.
  enum Outcome {
    /// A mapping; nested keys are joined by dots.
    case mapping([FrontMatter.Entry])
    /// Not valid; `line` is the 1-based line of the text where reading stopped.
    case malformed(line: Int)
    /// Valid, but no mapping.
    case other
  }

  private static let maximumEvents = 5_000

  /// Reads a text, all of it in memory.
  static func read(_ text: [UInt8]) -> Outcome {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else { return .malformed(line: 1) }
    defer { unsafe yaml_parser_delete(&parser) }
    return unsafe text.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return unsafe read(&parser)
    }
  }

  private static func read(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> Outcome {
    var state = YAMLFlattener()
    for _ in 0..<maximumEvents {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else {
        return unsafe .malformed(line: Int(parser.pointee.problem_mark.line) + 1)
      }
      defer { unsafe yaml_event_delete(&event) }
      // The text begins on the file's second line.
      let line = Int(unsafe event.start_mark.line) + 2
      switch unsafe event.type {
      case YAML_SCALAR_EVENT:
        let scalar = unsafe event.data.scalar
        let value = unsafe String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
          as: UTF8.self
        )
        state.scalar(value, line: line)
      case YAML_ALIAS_EVENT:
        state.scalar("", line: line)
      case YAML_MAPPING_START_EVENT:
        state.open(.mapping)
      case YAML_SEQUENCE_START_EVENT:
        state.open(.sequence)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        state.close()
      case YAML_STREAM_END_EVENT:
        return state.isMapping ? .mapping(state.entries) : .other
      default:
        break
      }
      if state.isRefused { return .other }
    }
    return .malformed(line: 1)
  }
}

/// Puts the scalars of nested mappings and sequences into one flat list of entries.
struct YAMLFlattener {
  /// The entries so far, in order of their keys.
  private(set) var entries: [FrontMatter.Entry] = []

  /// Whether the first thing was a mapping.
  private(set) var isMapping = false

  /// Whether the first thing was something else.
  private(set) var isRefused = false

  private var levels: [Level] = []

  /// How deep the levels that are skipped go: beyond the maximum, keys are no names any more.
  private var skipped = 0

  private static let maximumDepth = 16

  enum Collection { case mapping, sequence }

  private struct Level {
    var kind: Collection
    /// The key whose value comes next, with those above, or `nil` where a key comes next.
    var key: String?
    /// The entry that gathers the values of a sequence.
    var entry: Int?
    var prefix: String
  }

  mutating func open(_ kind: Collection) {
    guard let parent = levels.last else {
      isMapping = kind == .mapping
      isRefused = !isMapping
      levels.append(Level(kind: kind, key: nil, entry: nil, prefix: ""))
      return
    }
    guard skipped == 0, levels.count < Self.maximumDepth, parent.kind == .sequence || parent.key != nil else {
      skipped += 1
      return
    }
    let prefix = parent.kind == .mapping ? parent.key ?? "" : parent.prefix
    levels.append(
      Level(kind: kind, key: nil, entry: parent.kind == .mapping ? entries.count - 1 : parent.entry, prefix: prefix)
    )
  }

  mutating func close() {
    if skipped > 0 {
      skipped -= 1
    } else {
      levels.removeLast()
    }
    finishValue()
  }

  mutating func scalar(_ value: String, line: Int) {
    guard skipped == 0 else { return }
    guard let level = levels.last else {
      isRefused = true
      return
    }
    if level.kind == .sequence {
      append(value, to: level.entry)
    } else if level.key != nil {
      append(value, to: entries.count - 1)
      finishValue()
    } else {
      let key = level.prefix.isEmpty ? value : level.prefix + "." + value
      levels[levels.count - 1].key = key
      entries.append(FrontMatter.Entry(key: key, values: [], line: line))
    }
  }

  private mutating func append(_ value: String, to entry: Int?) {
    guard let entry, entries.indices.contains(entry) else { return }
    entries[entry].values.append(value)
  }

  private mutating func finishValue() {
    guard skipped == 0, levels.last?.kind == .mapping else { return }
    levels[levels.count - 1].key = nil
  }
}
