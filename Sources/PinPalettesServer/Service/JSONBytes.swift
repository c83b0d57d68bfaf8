internal import Foundation

/// JSON as the server writes and reads it: sorted keys, so that the same value has the same bytes and the same tag.
enum JSONBytes {
  /// A value as UTF-8; dates are ISO 8601, slashes stay slashes.
  ///
  /// - Throws: `EncodingError` for what JSON cannot say, such as a number that is not finite.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return [UInt8](try encoder.encode(value))
  }

  /// A value from UTF-8.
  ///
  /// - Throws: `DecodingError`, which the server answers with status 400.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(type, from: Data(bytes))
  }
}
