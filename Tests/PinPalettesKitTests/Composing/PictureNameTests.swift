import Testing

@testable import PinPalettesKit

struct PictureNameTests {
  @Test(arguments: [
    ("sea.JPG", "sea.jpg"), ("../../etc/passwd", "passwd.jpg"), ("C:\\photos\\sea.jpeg", "sea.jpeg"),
    (".hidden.jpg", "hidden.jpg"), ("a\0b\n.jpg", "ab.jpg"), ("", "picture.jpg"), ("...", "picture.jpg"),
    ("sea.png", "sea.jpg"), ("v1.2 final", "v1.2 final.jpg"), ("日本 — été.jpg", "日本 — été.jpg"),
    ("$(rm *).jpg", "(rm _).jpg"), ("\u{202E}gpj.exe", "gpj.exe.jpg"), ("sea.jpg/", "sea.jpg"),
    (String(repeating: "a", count: 5000) + ".jpg", String(repeating: "a", count: 120) + ".jpg"),
  ])
  func makesANameThatNothingMinds(_ given: String, _ wanted: String) {
    let name = PictureName(given, format: .jpeg)
    #expect(name.candidates(digest: String(repeating: "0", count: 64)).first == wanted)
  }

  @Test func triesNamesUntilOneIsFree() {
    let digest = "0123456789abcdef" + String(repeating: "0", count: 48)
    let name = PictureName("sea.webp", format: .webp)
    #expect(
      name.candidates(digest: digest)
        == ["sea.webp", "sea-01234567.webp", "sea-0123456789abcdef.webp", "sea-\(digest).webp"])
  }
}
