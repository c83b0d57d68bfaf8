/// What a server says before the body: its status and headers, and those of the redirects on the way.
public struct TransferHead: Sendable, Hashable {
  /// A header; names are in lower case.
  public struct Field: Sendable, Hashable {
    /// The name, in lower case.
    public let name: String
    /// The value, without the spaces around it.
    public let value: String

    /// Makes a header.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The HTTP status.
  public let status: Int
  /// The address that answered.
  public let url: String
  /// The headers, in the server's order.
  public let fields: [Field]
  /// The answers that pointed on to this one, first to last.
  public let redirects: [TransferHead]

  /// Makes a head.
  public init(status: Int, url: String, fields: [Field], redirects: [TransferHead] = []) {
    self.status = status
    self.url = url
    self.fields = fields
    self.redirects = redirects
  }

  /// The first header of this name, given in lower case; nil when there is none.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The header of this name of the answer nearest to the body that has it.
  ///
  /// A hub states size and digest where it points to its delivery network, whose own answer lacks them.
  public func nearest(_ name: String) -> String? {
    self[name] ?? redirects.reversed().lazy.compactMap { $0[name] }.first
  }
}

extension TransferHead {
  /// The size of the whole file in bytes, from `content-range` or of an unranged answer `content-length`;
  /// nil when neither says.
  public var totalByteCount: Int64? {
    if status == 206 {
      guard let total = self["content-range"]?.split(separator: "/").last else { return nil }
      return Int64(total)
    }
    return self["content-length"].flatMap { Int64($0) }
  }

  /// The offset of the first byte of the body of a 206 answer; nil when it is not stated.
  public var rangeStart: Int64? {
    guard let range = self["content-range"], range.lowercased().hasPrefix("bytes ") else { return nil }
    return Int64(range.dropFirst(6).prefix { $0 != "-" })
  }
}
