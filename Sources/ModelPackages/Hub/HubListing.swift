internal import Foundation

/// Reads what a hub tells about a repository.
public enum HubListing {
  /// The most bytes of an answer that are read, far more than a page of a thousand files has.
  public static let longestAnswer = 16 << 20
  /// The most pages that are asked for; a list that goes on longer never ends.
  public static let mostPages = 200

  /// The commit in the answer to ``HubEndpoint/revisionURL(_:)``: 40 lower-case hexadecimal digits.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unreachable` when there is none.
  public static func commit(in answer: [UInt8], subject: String) throws(ModelPackagesError) -> String {
    struct Revision: Decodable { let sha: String }
    let sha = try decode(Revision.self, from: answer, subject: subject).sha.lowercased()
    let isHexadecimal = sha.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    guard sha.utf8.count == 40, isHexadecimal else {
      throw ModelPackagesError(.unreachable, subject: subject, reason: "the hub names no commit")
    }
    return sha
  }

  /// The files in a page of ``HubEndpoint/treeURL(_:commit:query:)``, in the hub's order; folders are left out.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unreachable` when it is no such page, `damagedFile` when
  ///   it lists what cannot be.
  public static func files(in answer: [UInt8], subject: String) throws(ModelPackagesError) -> [HubEntry] {
    struct Entry: Decodable {
      struct Large: Decodable {
        let oid: String
        let size: Int64
      }
      let type: String
      let path: String
      let size: Int64?
      let oid: String?
      let lfs: Large?
    }
    var files: [HubEntry] = []
    for entry in try decode([Entry].self, from: answer, subject: subject) where entry.type == "file" {
      if let large = entry.lfs {
        let digits = large.oid.hasPrefix("sha256:") ? String(large.oid.dropFirst(7)) : large.oid
        files.append(
          try HubEntry(path: entry.path, byteCount: large.size, digest: .sha256(digits.lowercased())))
      } else {
        files.append(
          try HubEntry(
            path: entry.path, byteCount: entry.size ?? -1,
            digest: .gitBlob((entry.oid ?? "").lowercased())))
      }
    }
    return files
  }

  /// The query of the page after this one; nil after the last.
  ///
  /// Only the query of the link is taken: a mirror hands on links to the original, which has no business
  /// with a token meant for the mirror. Source: RFC 8288, section 3.
  public static func nextQuery(in head: TransferHead) -> String? {
    for field in head.fields where field.name == "link" {
      for link in field.value.split(separator: "<").dropFirst(field.value.hasPrefix("<") ? 0 : 1) {
        guard let end = link.firstIndex(of: ">") else { continue }
        let parameters = link[end...].lowercased().replacing(" ", with: "")
        guard parameters.contains("rel=\"next\"") || parameters.contains("rel=next") else { continue }
        guard let mark = link[..<end].firstIndex(of: "?") else { continue }
        let query = link[link.index(after: mark)..<end].prefix { $0 != "#" }
        guard !query.isEmpty, query.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { continue }
        return String(query)
      }
    }
    return nil
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, from answer: [UInt8], subject: String
  ) throws(ModelPackagesError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(answer))
    } catch {
      throw ModelPackagesError(
        .unreachable, subject: subject, reason: "the answer is not what a model hub would say")
    }
  }
}
