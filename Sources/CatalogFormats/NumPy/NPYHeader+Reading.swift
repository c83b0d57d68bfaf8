extension NPYHeader {
  /// More than any header of numbers takes; a damaged file may claim four gigabytes.
  private static let longestText = 1 << 20

  /// Reads a header, however it is spaced and ordered.
  ///
  /// - Parameters:
  ///   - subject: The name of the file, for errors.
  ///   - read: Returns the next bytes of the file: as many as it is asked for, fewer only at the end.
  /// - Throws: ``CatalogFormatsError``: `damagedFile` for what is no such file, `unsupportedFile` for numbers
  ///   of another type or order; and what `read` throws.
  public init(subject: String, read: (Int) throws -> [UInt8]) throws {
    func damaged(_ reason: String) -> CatalogFormatsError {
      CatalogFormatsError(.damagedFile, subject: subject, reason: reason)
    }
    let start = try read(Self.magic.count + 2)
    guard start.count == Self.magic.count + 2, start.starts(with: Self.magic) else {
      throw damaged("not a NumPy file (.npy)")
    }
    let version = start[Self.magic.count]
    guard (1...3).contains(version) else {
      throw CatalogFormatsError(
        .unsupportedFile, subject: subject, reason: "version \(version) of NumPy's format; 1 to 3 are read")
    }
    let sizeLength = version == 1 ? 2 : 4
    let size = try read(sizeLength)
    guard size.count == sizeLength else { throw damaged("the header is cut short") }
    let length = size.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.longestText else { throw damaged("the header claims \(length) bytes") }
    let text = try read(length)
    guard text.count == length else { throw damaged("the header is cut short") }
    let entries: [String: PythonLiteral]
    do {
      entries = try PythonLiteral.dictionary(in: text)
    } catch {
      throw damaged("the header cannot be read: \(error.reason)")
    }
    try self.init(
      entries, byteCount: start.count + size.count + length, subject: subject, damaged: damaged)
  }

  private init(
    _ entries: [String: PythonLiteral], byteCount: Int, subject: String,
    damaged: (String) -> CatalogFormatsError
  ) throws {
    func unsupported(_ reason: String) -> CatalogFormatsError {
      CatalogFormatsError(.unsupportedFile, subject: subject, reason: reason)
    }
    guard let type = entries["descr"], case .boolean(let isFortran)? = entries["fortran_order"],
      case .tuple(let shape)? = entries["shape"]
    else { throw damaged("the header does not name descr, fortran_order and shape") }
    guard type == .string(Self.elementType) else {
      throw unsupported(
        "its numbers are of type \(type) in place of '\(Self.elementType)'; "
          + "save it as array.astype('\(Self.elementType)')")
    }
    guard !isFortran else {
      throw unsupported("its numbers lie column by column; save it as numpy.ascontiguousarray(array)")
    }
    guard shape.count == 2, shape[1] >= 1 else {
      throw unsupported("its shape is \(PythonLiteral.tuple(shape)) in place of (pictures, components)")
    }
    let (rowBytes, first) = shape[1].multipliedReportingOverflow(by: MemoryLayout<Float>.size)
    let (bytes, second) = shape[0].multipliedReportingOverflow(by: rowBytes)
    guard !first, !second, !bytes.addingReportingOverflow(byteCount).overflow else {
      throw damaged("its shape \(PythonLiteral.tuple(shape)) is larger than any file")
    }
    self.init(rows: shape[0], columns: shape[1], byteCount: byteCount)
  }
}
