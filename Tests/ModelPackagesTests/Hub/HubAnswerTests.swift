import ModelPackages
import Testing

struct HubAnswerTests {
  private func answer(_ status: Int, _ fields: [String: String] = [:], sentToken: Bool = false) -> HubAnswer {
    let fields = fields.sorted { $0.key < $1.key }.map { TransferHead.Field(name: $0.key, value: $0.value) }
    return HubAnswer(
      TransferHead(status: status, url: "", fields: fields), subject: "a/b", sentToken: sentToken)
  }

  private func refusal(_ answer: HubAnswer) -> ModelPackagesError? {
    guard case .refused(let error) = answer else { return nil }
    return error
  }

  @Test(arguments: [200, 206])
  func passesGoodAnswers(status: Int) { #expect(answer(status) == .good) }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func knowsWhatPasses(status: Int) {
    guard case .busy(let seconds, _) = answer(status, ["retry-after": "12"]) else {
      Issue.record("\(status) does not count as busy")
      return
    }
    #expect(seconds == 12)
  }

  @Test(arguments: ["Wed, 21 Oct 2026 07:28:00 GMT", "-5", "99999999999999999999"])
  func takesNoStrangeWaits(text: String) {
    guard case .busy(let seconds, _) = answer(429, ["retry-after": text]) else {
      Issue.record("429 does not count as busy")
      return
    }
    #expect((seconds ?? 0) >= 0)
    #expect((seconds ?? 0) < 1000)
  }

  @Test func saysThatAModelIsAbsentOrHidden() {
    let error = refusal(answer(401, ["x-error-code": "RepoNotFound"]))
    #expect(error?.code == .notFound)
    #expect(error?.reason.contains("HF_TOKEN") == true)
  }

  @Test func saysThatAModelIsGated() {
    #expect(refusal(answer(403, ["x-error-code": "GatedRepo"]))?.code == .unauthorized)
    #expect(refusal(answer(403, sentToken: true))?.reason.contains("token") == true)
  }

  @Test func tellsRevisionsFromFiles() {
    #expect(refusal(answer(404, ["x-error-code": "RevisionNotFound"]))?.reason == "there is no such revision")
    #expect(refusal(answer(404, ["x-error-code": "EntryNotFound"]))?.reason == "there is no such file")
  }

  @Test func printsNoControlCharactersOfAServer() {
    let error = refusal(answer(403, ["x-error-message": "a\u{1B}[2Jb"]))
    #expect(error?.reason.contains("a[2Jb") == true)
  }

  @Test func findsTheFileOfTheToken() {
    #expect(HubToken.file(environment: ["HOME": "/h"]) == "/h/.cache/huggingface/token")
    #expect(HubToken.file(environment: ["HOME": "/h", "HF_HOME": "/x"]) == "/x/token")
    #expect(HubToken.file(environment: ["HOME": "/h", "HF_TOKEN_PATH": "/t"]) == "/t")
    #expect(HubToken.file(environment: [:]) == nil)
  }

  @Test func readsATokenWithoutWhatIsAroundIt() throws {
    #expect(try HubToken.read(" hf_a1\r\n", from: "x") == "hf_a1")
    #expect(try HubToken.read("\n", from: "x") == nil)
  }

  @Test(arguments: ["a\r\nX-Evil: 1", "a b", "ä"])
  func refusesATokenThatWouldBreakItsHeader(text: String) {
    let error = #expect(throws: ModelPackagesError.self) { try HubToken.read(text, from: "HF_TOKEN") }
    #expect(error?.description.contains(text) == false)
  }
}
