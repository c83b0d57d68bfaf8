import Catalog
import Foundation
import GRDB
import PinPalettesTesting

/// Changes the file of a closed catalog behind its back.
func edit(_ path: String, _ sql: String) async throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  try await queue.write { try $0.execute(sql: sql) }
  try queue.close()
}

extension CatalogBatch {
  /// One file with an analysis and an embedding made of `number`.
  static func sample(_ number: Int, path: String, dimension: Int = 16) -> CatalogBatch {
    var batch = CatalogBatch()
    batch.files = [.sample(path, content: number)]
    batch.analyses[.sample(number)] = .sample(number)
    batch.embeddings[.sample(number)] = .sample(number, dimension: dimension)
    return batch
  }
}
