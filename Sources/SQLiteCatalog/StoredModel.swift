import Embeddings
import GRDB

/// A model that the catalog holds embeddings of.
struct StoredModel {
  /// Its number in this catalog.
  let id: Int64
  /// The number of components of its embeddings.
  let dimension: Int

  /// Far more than any model has; a damaged record may say anything.
  static let dimensions = 1...1_000_000

  /// Looks a model up; nil when the catalog does not know it.
  init?(_ model: ModelIdentity, in database: Database) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, dimension FROM model WHERE name = ? AND revision = ?",
      arguments: [model.name, model.revision])
    guard let row else { return nil }
    id = try row.value(at: 0)
    dimension = try row.value(at: 1)
    guard Self.dimensions.contains(dimension) else {
      throw DamagedRecord(reason: "\(model) has \(dimension) components")
    }
  }
}
