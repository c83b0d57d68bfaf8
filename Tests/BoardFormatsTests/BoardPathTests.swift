import BoardFormats
import Testing

struct BoardPathTests {
  @Test(arguments: [
    ("/home/ann/boards/sea.jpg", "/home/ann/boards", "sea.jpg"),
    ("/home/ann/pictures/sea.jpg", "/home/ann/boards", "../pictures/sea.jpg"),
    ("/home/ann/boards/a/b.jpg", "/home/ann/boards/", "a/b.jpg"),
    ("/home//ann/./x/../boards/b.jpg", "/home/ann/boards/deep", "../b.jpg"),
  ])
  func storesTheWayFromTheFolder(path: String, folder: String, stored: String) {
    #expect(BoardPath.stored(path, in: folder) == stored)
  }

  @Test(arguments: [
    ("/data/sea.jpg", "/home/ann/boards"), ("/Volumes/Archive/sea.jpg", "/Volumes/Work/boards"),
    ("/run/media/ann/Card/sea.jpg", "/run/media/ann/Disk"), ("/sea.jpg", "/home/ann"), ("/sea.jpg", "/"),
  ])
  func staysAbsoluteOnOtherVolumes(path: String, folder: String) {
    #expect(BoardPath.stored(path, in: folder) == path)
  }

  @Test func leavesARelativePathRelative() {
    #expect(BoardPath.stored("./a//b.jpg", in: "/home/ann") == "a/b.jpg")
  }

  @Test(arguments: [
    ("/home/ann/pictures/sea.jpg", "/home/ann/boards"), ("/data/a b/ü.jpg", "/home/ann"),
    ("/home/ann/boards/sea.jpg", "/home/ann/boards"),
  ])
  func findsTheFileAgain(path: String, folder: String) {
    #expect(BoardPath.resolved(BoardPath.stored(path, in: folder), in: folder) == path)
  }

  @Test func movesWithItsFolder() {
    #expect(BoardPath.resolved("../pictures/sea.jpg", in: "/backup/boards") == "/backup/pictures/sea.jpg")
  }

  @Test func cannotClimbAboveTheRoot() {
    #expect(BoardPath.resolved("../../../sea.jpg", in: "/home") == "/sea.jpg")
  }

  @Test func keepsClimbingOutOfARelativeFolder() {
    #expect(BoardPath.resolved("../sea.jpg", in: "..") == "../../sea.jpg")
  }
}
