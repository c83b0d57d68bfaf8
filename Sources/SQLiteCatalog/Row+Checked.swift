import Catalog
import Embeddings
import Foundation
import GRDB

extension Row {
  /// The value of a column.
  ///
  /// The library's own accessors stop the process at a value of another type;
  /// in a damaged file there may be one.
  ///
  /// - Throws: ``DamagedRecord`` when the value is missing or of another type.
  func value<Value: DatabaseValueConvertible>(_ type: Value.Type = Value.self, at index: Int) throws -> Value
  {
    guard let value = Value.fromDatabaseValue(self[index]) else {
      throw DamagedRecord(reason: "column \(index) of a record is not a \(Value.self)")
    }
    return value
  }

  /// The value of a column that may be NULL.
  ///
  /// - Throws: ``DamagedRecord`` when the value is of another type.
  func optionalValue<Value: DatabaseValueConvertible>(at index: Int) throws -> Value? {
    hasNull(atIndex: index) ? nil : try value(at: index)
  }

  /// The case whose name is in a column.
  ///
  /// - Throws: ``DamagedRecord`` when there is none of that name.
  func namedCase<Value: RawRepresentable>(at index: Int) throws -> Value where Value.RawValue == String {
    let name = try value(String.self, at: index)
    guard let found = Value(rawValue: name) else {
      throw DamagedRecord(reason: "column \(index) of a record is “\(name)”, no \(Value.self)")
    }
    return found
  }

  /// The digest in a column.
  ///
  /// - Throws: ``DamagedRecord`` when it is none.
  func contentHash(at index: Int) throws -> ContentHash {
    try withUnsafeData(atIndex: index) { data in
      let bytes = data ?? Data()
      guard let hash = bytes.withUnsafeBytes({ ContentHash(copying: $0) }) else {
        throw DamagedRecord(reason: "a digest has \(bytes.count) bytes")
      }
      return hash
    }
  }

  /// The embedding in a column, read where it lies in SQLite's memory.
  ///
  /// - Throws: ``DamagedRecord`` when it is none.
  func embedding(at index: Int, dimension: Int) throws -> Embedding {
    try withUnsafeData(atIndex: index) { try VectorBlob.decode($0 ?? Data(), dimension: dimension) }
  }
}

extension Cursor where Element == Row {
  /// What `transform` makes of each row, in order.
  func collect<Value>(_ transform: @escaping (Row) throws -> Value) throws -> [Value] {
    try Array(map(transform))
  }
}
