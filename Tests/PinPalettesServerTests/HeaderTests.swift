import Testing

@testable import PinPalettesServer

struct HeaderTests {
  @Test(arguments: [
    "/", "/assets/app/main.js", "/api/v1/hello", "/api/v1/unknown", "/assets/%2e%2e/x", "/metrics",
  ])
  func everyAnswerBindsTheBrowser(path: String) async throws {
    let headers = try await RunningServer.serving { try await $0.ask("GET", path).headers }
    #expect(
      headers["content-security-policy"]
        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
    #expect(headers["x-content-type-options"] == "nosniff")
    #expect(headers["referrer-policy"] == "no-referrer")
    #expect(headers["cross-origin-opener-policy"] == "same-origin")
    #expect(headers["cross-origin-resource-policy"] == "same-origin")
    #expect(headers["permissions-policy"]?.contains("camera=()") == true)
    #expect(headers["server"] == nil)
  }

  @Test func aReadOnlyStudioKeepsNothing() async throws {
    let (images, layout) = try await RunningServer.serving {
      $0.isReadOnly = true
    } _: { server in
      (
        try await server.ask("POST", "/api/v1/images", body: "x"),
        try await server.ask("POST", "/api/v1/boards/layout", body: "x")
      )
    }
    #expect(images.code == "readOnly")
    #expect(layout.status == 204)
  }
}
