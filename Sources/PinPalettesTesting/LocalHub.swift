public import Foundation

/// A model hub on this machine: `Tests/HubServer/model-hub.py`, which tells what it can be asked for.
///
/// It listens on two ports that the system chooses, the second for a delivery network, and ends with the object.
public final class LocalHub {
  /// What the hub is to serve, and how it is to misbehave.
  public struct Setup: Encodable, Sendable {
    /// A file: its text, or a size for content made up from its path.
    public struct File: Encodable, Sendable {
      var text: String?
      var size: Int?
      var large: Bool?

      /// A small file that the hub serves itself.
      public static func text(_ text: String) -> File { File(text: text) }
      /// A file that the hub redirects to its delivery network for.
      public static func large(_ size: Int) -> File { File(size: size, large: true) }
    }

    /// An entry of the list of files, where that is to be told instead of the truth.
    public struct Entry: Encodable, Sendable {
      var type = "file"
      var path: String
      var size: Int
      var oid: String

      /// Makes an entry.
      public init(path: String, size: Int = 1, oid: String = String(repeating: "0", count: 40)) {
        self.path = path
        self.size = size
        self.oid = oid
      }
    }

    var log = ""
    /// The repository.
    public var repository = "acme/clip"
    /// Its commit.
    public var commit = String(repeating: "c", count: 40)
    /// The revisions that stand for the commit.
    public var revisions = ["main"]
    /// The token without which nothing is served; nil serves everyone.
    public var token: String?
    /// How many entries a page of the list of files has.
    public var pageSize = 1000
    /// The files.
    public var files: [String: File]
    /// What goes wrong with the requests for a file, one after another.
    public var faults: [String: [String]] = [:]
    /// The list of files to tell instead of the true one.
    public var tree: [Entry]?

    /// Serves these files, all well.
    public init(files: [String: File] = [:]) { self.files = files }
  }

  /// A request that came.
  public struct Request: Decodable, Hashable, Sendable {
    enum CodingKeys: String, CodingKey {
      case server, path, authorization, range
      case userAgent = "user-agent"
    }

    /// `hub` or `network`.
    public let server: String
    /// The path and the query.
    public let path: String
    /// The header with the token.
    public let authorization: String?
    /// The header with the range.
    public let range: String?
    /// What the client calls itself.
    public let userAgent: String?
  }

  private struct Ports: Decodable {
    let hub: Int
    let network: Int
  }

  /// The address of the hub.
  public let address: String
  /// The address of the delivery network.
  public let networkAddress: String

  private let process = Process()
  private let input = Pipe()
  private let log: URL

  /// Whether there is a Python to run it.
  public static let isAvailable: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }
  }()

  /// Starts a hub; its log goes into `folder`.
  ///
  /// - Throws: What Foundation says when it does not start.
  public init(_ setup: Setup, folder: URL) throws {
    log = folder.appendingPathComponent("requests-\(UUID().uuidString).jsonl")
    try Data().write(to: log)
    var setup = setup
    setup.log = log.path
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Self.script]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(setup) + Data("\n".utf8))
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty,
      byte != Data("\n".utf8)
    {
      line += byte
    }
    let ports = try JSONDecoder().decode(Ports.self, from: line)
    address = "http://127.0.0.1:\(ports.hub)"
    networkAddress = "http://127.0.0.1:\(ports.network)"
  }

  deinit {
    // The end of its input ends the server.
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The requests so far, in the order of their arrival.
  ///
  /// - Throws: What Foundation says when the log cannot be read.
  public func requests() throws -> [Request] {
    try Data(contentsOf: log).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Request.self, from: $0)
    }
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Tests/HubServer/model-hub.py").standardizedFileURL.path
}
