internal import PinPalettesKit

/// What the event `library` carries.
struct LibraryMomentAnswer: Encodable, Sendable {
  let state: String
  let pictures: Int

  init(_ moment: LibraryMoment) {
    state = moment.state
    pictures = moment.pictures
  }
}
