/// Reads the words that a shell hands over.
enum ArgumentReader {
  /// The parts of all arguments, and the arguments joined by spaces, into which errors point.
  static func parts(_ arguments: [String]) throws(QueryError) -> ([QueryPart], QueryInput) {
    let input = QueryInput(arguments.joined(separator: " "))
    var parts: [QueryPart] = []
    var start = 0
    for argument in arguments {
      let bounds = start..<start + argument.unicodeScalars.count
      parts += try self.parts(of: argument, bounds, in: input, isAlone: arguments.count == 1)
      start = bounds.upperBound + 1
    }
    return (parts, input)
  }

  private static func parts(
    of argument: String, _ bounds: Range<Int>, in input: QueryInput, isAlone: Bool
  ) throws(QueryError) -> [QueryPart] {
    guard argument.unicodeScalars.contains(where: QueryReader.isSpace) else {
      return try QueryReader(input, bounds).parts()
    }
    if let part = try whole(argument, bounds, in: input, isAlone: isAlone) { return [part] }
    let parts = try QueryReader(input, bounds).parts()
    guard !isAlone else { return parts }
    // One text with its spaces joins with nothing outside its argument.
    return QueryAssembly.joined(parts).map { part in
      guard case .text(let text, let weight, _, _) = part.content else { return part }
      return QueryPart(content: .text(text, weight: weight, isOpen: false, isStart: true), range: part.range)
    }
  }

  /// An argument with spaces that is one term all the same: a path, or what follows `image:`, `folder:` and their like.
  private static func whole(
    _ argument: String, _ bounds: Range<Int>, in input: QueryInput, isAlone: Bool
  ) throws(QueryError) -> QueryPart? {
    let words = argument.unicodeScalars.split(whereSeparator: QueryReader.isSpace)
    let hasOperator = words.contains { $0.count == 1 && $0.first.flatMap(QueryReader.sign) != nil }
    let hasMark = argument.unicodeScalars.contains { "\"“”\\".unicodeScalars.contains($0) }
    guard !hasOperator, !hasMark else { return nil }
    let colon = argument.firstIndex(of: ":")
    let isWeighted = colon.map { QueryNumber.looksLikeNumber(String(argument[..<$0])) } ?? false
    let rest = isWeighted ? colon.map { argument[$0...].dropFirst() } ?? argument[...] : argument[...]
    let isPath = ImagePath.beginsAsPath(String(rest)) && ImagePath.endsAsImage(String(rest))
    let isNamed =
      !isAlone && ["image:", "text:", "folder:", "path:"].contains { rest.lowercased().hasPrefix($0) }
    guard isPath || isNamed else { return nil }
    // As one word, spaces and all.
    var word = QueryWord(range: bounds)
    word.marks = bounds.map {
      QueryWord.Mark(
        character: input.scalars[$0], isLiteral: QueryReader.isSpace(input.scalars[$0]), offset: $0)
    }
    var part = try WordReader(word: word, input: input).part()
    if case .text(let text, let weight, _, _) = part.content {
      part.content = .text(text, weight: weight, isOpen: false, isStart: true)
    }
    return part
  }
}
