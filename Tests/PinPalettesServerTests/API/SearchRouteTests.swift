import Foundation
import Testing

@testable import PinPalettesServer

struct SearchRouteTests {
  @Test func findsByColor() async throws {
    try await APIClient.shared { api in
      let answer = try await api.post("/search", ##"{"terms":[{"color":"#b03020"}]}"##)
      #expect(answer.names.first == "brick.png")
      #expect(answer.json["items"]?[0]?["why"]?.texts.isEmpty == false)
    }
  }

  @Test func findsInTheQueryLanguage() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/search?q=%23b03020")
      #expect(answer.names.first == "brick.png")
    }
  }

  @Test func readsAPlusAsASpaceAndAnEscapedOneAsAPlus() async throws {
    try await APIClient.shared { api in
      let spaces = try await api.get("/search?q=%23b03020+brightness%3E1")
      #expect(spaces.names.first == "brick.png")
      let plus = try await api.get("/search?q=%23b03020+%2B+%231e4fa0")
      let terms = try await api.post(
        "/search", ##"{"terms":[{"color":"#b03020"},{"color":"#1e4fa0"}]}"##)
      #expect(plus.names == terms.names)
    }
  }

  @Test func findsByWords() async throws {
    try await APIClient.shared { api in
      let answer = try await api.post("/search", #"{"terms":[{"text":"a dark night"}],"limit":4}"#)
      #expect(answer.status == 200)
      #expect(answer.names.count == 4)
      #expect(answer.json["items"]?[0]?["similarity"]?.number != nil)
    }
  }

  @Test func findsPicturesLikeOneAndNotItself() async throws {
    try await APIClient.shared { api in
      let id = try await api.id("brick.png")
      let answer = try await api.get("/images/\(id)/similar?limit=8&paletteWeight=1")
      #expect(answer.names.count == 8)
      #expect(!answer.names.contains("brick.png"))
      let byTerm = try await api.post(
        "/search", #"{"terms":[{"image":"\#(id)"}],"paletteWeight":1,"limit":8}"#)
      #expect(byTerm.names == answer.names)
    }
  }

  @Test func findsByMood() async throws {
    try await APIClient.shared { api in
      let answer = try await api.post("/search", #"{"terms":[{"vibe":"golden hour"}]}"#)
      #expect(answer.names.count == 9)
    }
  }

  @Test func filters() async throws {
    try await APIClient.shared { api in
      let answer = try await api.post("/search", #"{"filters":[{"metric":"brightness","max":12}]}"#)
      #expect(answer.names == ["night.png"])
      #expect(answer.json["matches"]?.integer == 1)
      #expect(answer.json["total"]?.integer == 9)
    }
  }

  @Test func subtractsWhatHasANegativeWeight() async throws {
    try await APIClient.shared { api in
      let answer = try await api.post(
        "/search", ##"{"terms":[{"color":"#1e4fa0"},{"color":"#b03020","weight":-1}]}"##)
      #expect(answer.names.first == "sea copy.png")
      #expect(answer.names.last == "brick.png")
    }
  }

  @Test func leavesOutWhatHasNoWeight() async throws {
    try await APIClient.shared { api in
      let one = try await api.post("/search", ##"{"terms":[{"color":"#1e4fa0"}]}"##)
      let two = try await api.post(
        "/search", ##"{"terms":[{"color":"#1e4fa0"},{"color":"#b03020","weight":0}]}"##)
      #expect(one.names == two.names)
    }
  }

  @Test func ranksAnewByTheWeightOfColors() async throws {
    try await APIClient.shared { api in
      func names(_ weight: Double) async throws -> [String] {
        try await api.post(
          "/search",
          ##"{"terms":[{"text":"a green meadow"},{"color":"#b03020"}],"paletteWeight":\##(weight)}"##
        ).names
      }
      let byColor = try await names(1)
      #expect(byColor.first == "brick.png")
      let byWords = try await names(0)
      #expect(byWords != byColor)
    }
  }

  @Test func ranksAnewByVariety() async throws {
    try await APIClient.shared { api in
      func names(_ diversity: Double) async throws -> [String] {
        try await api.post(
          "/search", ##"{"terms":[{"color":"#1e4fa0"}],"diversity":\##(diversity)}"##
        ).names
      }
      let (plain, varied) = (try await names(0), try await names(1))
      #expect(plain.first == varied.first)
      #expect(plain != varied)
    }
  }

  @Test func pagesGoOnWhereTheLastEnded() async throws {
    try await APIClient.shared { api in
      let query = "q=%231e4fa0"
      let all = try await api.get("/search?\(query)&limit=9").names
      var paged: [String] = []
      var next: Int? = 0
      while let offset = next {
        let page = try await api.get("/search?\(query)&limit=2&offset=\(offset)")
        paged += page.names
        next = page.json["next"]?.integer
      }
      #expect(paged == all)
    }
  }

  @Test func sendsAnAnswerOnce() async throws {
    try await APIClient.shared { api in
      let first = try await api.get("/search?q=%231e4fa0")
      let second = try await api.get("/search?q=%231e4fa0", known: first.tag)
      #expect(second.status == 304)
    }
  }

  @Test func doesNotSayThatTwoAnswersAreTheSameToTheByte() async throws {
    try await APIClient.shared { api in
      let id = try await api.id("sand.png")
      for path in ["/search?q=%231e4fa0", "/images/\(id)/similar"] {
        let answer = try await api.get(path)
        // The time that it took is in it.
        #expect(answer.json["tookMs"] != nil)
        #expect(answer.tag.hasPrefix("W/\""))
      }
    }
  }

  @Test(arguments: [
    "image:/etc/passwd", "image:../sea.png", "./sea.png", "/etc/hostname", "~/sea.png", "image:sea.png",
    "\"sea\" + image:upload:00000000000000000000000000000000",
  ])
  func opensNoFileThatAQueryNames(query: String) async throws {
    try await APIClient.shared { api in
      let text = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let answer = try await api.get("/search?q=\(text)")
      #expect([400, 404].contains(answer.status))
    }
  }

  @Test func saysWhereAQueryIsWrong() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/search?q=%23e07a5")
      #expect(answer.code == "badQuery")
      #expect(answer.detail.contains("#e07a5"))
    }
  }
}
