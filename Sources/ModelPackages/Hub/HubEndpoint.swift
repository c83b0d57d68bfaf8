/// A server that speaks the protocol of the Hugging Face Hub: the Hub itself or a mirror of it.
///
/// Source of the paths: the Hub's API documentation, <https://huggingface.co/docs/hub/api>.
public struct HubEndpoint: Sendable, Hashable {
  /// The Hub.
  public static let standard = "https://huggingface.co"

  /// The address without a slash at its end.
  public let root: String
  /// Where that leads.
  public let address: WebAddress

  /// Reads an address such as `https://huggingface.co`.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unreachable` when it is no HTTP or HTTPS address.
  public init(_ text: String) throws(ModelPackagesError) {
    guard let address = WebAddress(of: text), !text.contains("?"), !text.contains("#") else {
      throw ModelPackagesError(
        .unreachable, subject: text,
        reason: "this is no address of a model hub (HF_ENDPOINT wants one such as \(Self.standard))")
    }
    self.address = address
    self.root = String(text.reversed().drop { $0 == "/" }.reversed())
  }

  /// Whether it was given as `http://`, so that everything may be fetched without encryption.
  public var allowsPlainHTTP: Bool { address.scheme == .http }

  /// Where the commit is told that a revision stands for.
  public func revisionURL(_ reference: HubReference) -> String {
    "\(root)/api/models/\(reference.repository)/revision/\(PercentEncoding.encode(reference.revision))"
  }

  /// Where the files of a commit are listed, a page at a time.
  ///
  /// - Parameters:
  ///   - reference: The repository; its revision is not looked at.
  ///   - commit: The commit.
  ///   - query: The query of the page, from ``HubListing/nextQuery(in:)``; nil for the first.
  /// - Returns: The address.
  public func treeURL(_ reference: HubReference, commit: String, query: String? = nil) -> String {
    "\(root)/api/models/\(reference.repository)/tree/\(commit)?\(query ?? "recursive=true")"
  }

  /// Where a file of a commit is.
  public func fileURL(_ reference: HubReference, commit: String, path: String) -> String {
    let encoded = path.split(separator: "/").map { PercentEncoding.encode(String($0)) }
    return "\(root)/\(reference.repository)/resolve/\(commit)/\(encoded.joined(separator: "/"))"
  }
}

/// The encoding of a path component in a URL, RFC 3986, section 2.1.
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF")

  /// Everything but letters, digits, `-`, `.`, `_` and `~` as `%XX`.
  static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}
