import ModelPackages
import PinPalettesTesting
import Testing

@testable import CurlTransfers

/// What these tests need beyond Swift.
enum Prerequisites {
  static let hasCurl = (try? CurlLibrary.load()) != nil
  static var areMet: Bool { hasCurl && LocalHub.isAvailable }
}

/// An answer with its body.
struct Fetched {
  let head: TransferHead
  let body: [UInt8]

  init(
    _ url: String, client: CurlTransfer = CurlTransfer(userAgent: "test"),
    _ change: (inout TransferRequest) -> Void = { _ in }
  ) throws {
    var request = TransferRequest(url: url)
    change(&request)
    var head: TransferHead?
    var body: [UInt8] = []
    let final = try client.get(request, onHead: { head = $0 }, onBody: { body += $0 }, isStopped: { false })
    #expect(head == final)
    self.head = final
    self.body = body
  }
}
