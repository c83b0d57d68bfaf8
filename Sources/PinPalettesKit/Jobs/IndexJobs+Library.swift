extension IndexJobs {
  /// Tells listeners where the library is another one than they were told last.
  ///
  /// - Parameter isShown: Whether pages show it, which are told once they would show another one; where there are
  ///   none the catalog need not be read for them.
  public func tellOfLibrary(isShown: Bool = true) async {
    // The pictures of a large catalog take long to count: that is done where something has changed alone.
    guard let state = try? await (isShown ? studio.libraryState() : studio.catalogState()),
      state != library?.state, let pictures = try? await studio.libraryMoment().pictures
    else { return }
    let moment = LibraryMoment(state: state, pictures: pictures)
    library = moment
    board.tell(.library(moment))
  }

  /// Tells listeners of all changes of the library, whoever makes them, until the task is cancelled.
  ///
  /// A catalog tells nobody when another process has written to it, so it is asked, which takes a fraction of
  /// a millisecond.
  ///
  /// - Parameters:
  ///   - interval: How often it is asked; ``libraryInterval`` unless told.
  ///   - isShown: Asked each time: whether pages show the library.
  public func followLibrary(
    every interval: Duration = IndexJobs.libraryInterval, isShown: @Sendable () -> Bool
  ) async {
    while !Task.isCancelled {
      await tellOfLibrary(isShown: isShown())
      try? await Task.sleep(for: interval)
    }
  }
}
