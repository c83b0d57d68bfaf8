import Testing

@testable import PaletteFormats

struct PaletteIdentifiersTests {
  @Test(arguments: [
    ("steelblue", "steelblue"), ("Dusty Rose", "dusty-rose"), ("robin's egg blue", "robins-egg-blue"),
    ("blue/green", "blue-green"), ("IMG_0042.JPG", "img-0042-jpg"), ("  --sea-- ", "sea"),
    ("Été à Łódź, smørrebrød", "ete-a-lodz-smorrebrod"), ("e\u{301}te\u{301}", "ete"), ("Straße", "strasse"),
    ("Ærø", "aero"), ("2024 trip", "fallback-2024-trip"), ("海と空", "fallback"), ("🌊", "fallback"),
    ("", "fallback"), ("海 7", "fallback-7"), ("sea\u{200D}side", "sea-side"),
  ])
  func identifierIsAsciiAndBeginsWithALetter(text: String, identifier: String) {
    #expect(Slug.identifier(from: text, fallback: "fallback") == identifier)
  }

  @Test func equalTitlesAreToldApart() {
    let twice = PaletteIdentifiers.make(for: [.sea, .sea, .sea])
    #expect(twice.map(\.palette) == ["sea", "sea-2", "sea-3"])
    #expect(twice[1].qualified == ["sea-2-steelblue", "sea-2-white"])
  }

  @Test func numberedTitleDoesNotCollideWithANumberGiven() {
    let documents = ["sea", "sea 2", "sea"].map {
      PaletteDocument(title: $0, swatches: PaletteDocument.night.swatches)
    }
    #expect(PaletteIdentifiers.make(for: documents).map(\.palette) == ["sea", "sea-2", "sea-3"])
  }

  @Test func titleAndNameThatMeetAreToldApart() {
    let documents = [("sea", "blue green"), ("sea blue", "green"), ("sea-blue-green", "red")].map {
      title, name in
      PaletteDocument(title: title, swatches: [.sample("#008080", share: 1, name: name)])
    }
    let names = PaletteIdentifiers.make(for: documents)
    #expect(names.map(\.palette) == ["sea", "sea-blue", "sea-blue-green-3"])
    #expect(names.flatMap(\.qualified) == ["sea-blue-green", "sea-blue-green-2", "sea-blue-green-3-red"])
  }

  @Test func namesThatDifferOnlyInTheirMarksAreToldApart() {
    let document = PaletteDocument(
      title: "sea",
      swatches: ["blue/green", "blue green", "blue-green"].map { .sample("#008080", share: 0.1, name: $0) })
    let names = PaletteIdentifiers.make(for: [document])
    #expect(names[0].swatches == ["blue-green", "blue-green-2", "blue-green-3"])
  }
}
