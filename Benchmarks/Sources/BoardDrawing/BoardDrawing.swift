import Foundation

/// What it takes to draw a board of 2400×3600 pixels from twelve photographs of 12 megapixels, stage by stage.
///
///     BoardDrawing prepare    makes the photographs in a temporary folder
///     BoardDrawing            draws the board from them five times, and says what the quickest took
///
/// Two runs of the program, so that the memory of the making is not counted.
@main
enum BoardDrawing {
  static func main() throws {
    switch CommandLine.arguments.dropFirst() {
    case []: try DrawingRun.report()
    case ["prepare"]: try LargePhotographs.make()
    default: print("usage: BoardDrawing [prepare]")
    }
  }
}
