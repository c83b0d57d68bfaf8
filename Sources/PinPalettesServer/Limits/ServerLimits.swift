/// How much of the machine requests may have; every bound that the server keeps, with its default.
public struct ServerLimits: Sendable, Hashable {
  /// Bytes of a picture that is uploaded.
  public var uploadBytes = 64 << 20
  /// Bytes of a body of JSON.
  public var jsonBytes = 256 << 10
  /// Bytes of all header fields of a request together.
  public var headerBytes = 16 << 10
  /// Header fields of a request.
  public var headerCount = 100
  /// Letters of an address with its query.
  public var addressLength = 8 << 10
  /// Open connections; more wait in the system's queue.
  public var connections = 256
  /// Requests that are worked on at once; more are answered 503 with `Retry-After`.
  public var concurrentRequests = 64
  /// Event streams that are open at once.
  public var eventStreams = 32
  /// How long a request may be worked on, its body included.
  public var requestTime = Duration.seconds(120)
  /// How long a new connection may go without a whole first request's header fields: as long as it keeps others out.
  public var silentTime = Duration.seconds(5)
  /// How long a connection that has asked something may be silent, or be about its header fields.
  public var idleTime = Duration.seconds(20)
  /// How long a body may take to come before it has to come at ``uploadRate``.
  public var uploadGrace = Duration.seconds(10)
  /// Bytes a second that a body has to come with, on average.
  public var uploadRate = 4 << 10
  /// How long a piece of an answer may wait for a reader.
  public var writeTime = Duration.seconds(60)
  /// How long requests may go on when the server is told to end.
  public var shutdownTime = Duration.seconds(10)
  /// How often an event stream says that it lives.
  public var eventBeat = Duration.seconds(15)

  /// Makes limits of defaults, which suit a studio for one person.
  public init() {}
}
