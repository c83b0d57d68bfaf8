extension LibrarySnapshot {
  /// Lends the UTF-8 of a picture file's absolute path, without making a string of it.
  public func withPath<Result>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    pictures.paths.bytes(at: place).withMemoryRebound(to: UInt8.self, body)
  }
}
