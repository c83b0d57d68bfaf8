import ColorScience
import Imaging
import PinPalettesTesting
import Testing

@testable import PinPalettesServer

struct UploadRouteTests {
  private static let size = PixelSize(width: 40, height: 30)

  /// A picture that is in no library, red as the one of bricks.
  private static let red = PNGBytes.encode(
    SyntheticPicture.halves(
      .init(red: 0xB4, green: 0x2C, blue: 0x22), .init(red: 0xC0, green: 0x48, blue: 0x30), size: size))

  @Test func isFoundByWhatWasSent() async throws {
    try await APIClient.shared { api in
      let upload = try await api.send("/uploads", Self.red)
      #expect(upload.status == 201)
      #expect(upload.json["width"]?.integer == 40)
      let token = try #require(upload.json["token"]?.text)
      let answer = try await api.post("/search", #"{"terms":[{"upload":"\#(token)"}],"paletteWeight":1}"#)
      #expect(answer.names.first == "brick.png")
    }
  }

  @Test func isShownSmall() async throws {
    try await APIClient.shared { api in
      let token = try #require(try await api.send("/uploads", Self.red).json["token"]?.text)
      let thumbnail = try await api.get("/uploads/\(token)/thumbnail")
      #expect(thumbnail["Content-Type"] == "image/webp")
    }
  }

  @Test func isUnknownUnderAnotherToken() async throws {
    try await APIClient.shared { api in
      let token = String(repeating: "0", count: 32)
      let reply = try await api.get("/uploads/\(token)/thumbnail")
      #expect(reply.code == "notFound")
      let reply2 = try await api.post("/search", #"{"terms":[{"upload":"\#(token)"}]}"#)
      #expect(reply2.code == "notFound")
    }
  }

  @Test func measuresWhatIsSent() async throws {
    try await APIClient.shared { api in
      let palette = try await api.send("/palette?colors=2", Self.red)
      #expect(palette.json["swatches"]?.list?.count == 2)
      #expect(palette.json["swatches"]?[0]?["rgb"]?.list?.count == 3)
      let vibe = try await api.send("/vibe", Self.red, as: "application/octet-stream")
      #expect(vibe.json["vibe"]?["metrics"]?.list?.count == 9)
    }
  }

  @Test func measuresAPictureOfTheLibraryByItsID() async throws {
    try await APIClient.shared { api in
      let body = #"{"id":"\#(try await api.id("sand.png"))"}"#
      let reply = try await api.post("/palette", body)
      #expect(reply.json["width"]?.integer == 64)
      let reply2 = try await api.post("/vibe", body)
      #expect(reply2.json["vibe"]?["words"]?.texts.isEmpty == false)
      let reply3 = try await api.post("/embed", body)
      #expect(reply3.json["embeddings"]?.list?.count == 1)
    }
  }

  @Test func embedsTextsAndPicturesInOneSpace() async throws {
    try await APIClient.shared { api in
      let texts = try await api.post("/embed", #"{"texts":["a dog","a cat"]}"#).json
      let picture = try await api.send("/embed", Self.red).json
      #expect(texts["embeddings"]?.list?.count == 2)
      #expect(picture["dimension"]?.integer == texts["dimension"]?.integer)
      let length = picture["embeddings"]?[0]?.list?.compactMap(\.number).reduce(0) { $0 + $1 * $1 }
      #expect(abs((length ?? 0) - 1) < 1e-3)
    }
  }

  @Test(arguments: [
    "{}", #"{"texts":[]}"#, #"{"texts":[" "]}"#, #"{"id":"x"}"#, #"{"texts":["a"],"id":"x"}"#,
    #"{"texts":[1]}"#,
  ])
  func refusesToEmbedNothing(body: String) async throws {
    try await APIClient.shared { api in
      let reply = try await api.post("/embed", body)
      #expect(reply.status == 400)
    }
  }

  @Test func refusesAPictureThatEndsEarly() async throws {
    try await APIClient.shared { api in
      let answer = try await api.send("/uploads", Array(Self.red.prefix(200)))
      #expect([415, 422].contains(answer.status))
    }
  }

  @Test func refusesAnEmptyBody() async throws {
    try await APIClient.shared { api in
      let reply = try await api.send("/uploads", [])
      #expect(reply.status == 400)
    }
  }
}
