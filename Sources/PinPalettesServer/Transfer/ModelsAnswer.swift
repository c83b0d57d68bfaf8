internal import PinPalettesKit

/// The models of this machine.
struct ModelsAnswer: Encodable, Sendable {
  struct Model: Encodable, Sendable {
    let name: String
    let revision: String
    let dimension: Int
    let license: String
    let source: String?
    let isDefault: Bool
    let isBuiltIn: Bool
    let hasText: Bool
    let description: String

    init(_ info: ModelInfo, isDefault: Bool) {
      (name, revision, dimension, license) = (info.name, info.revision, info.dimension, info.license)
      source = info.source
      self.isDefault = isDefault
      isBuiltIn = info.isBuiltIn
      hasText = info.towers.contains("text")
      description = info.words
    }

    private enum CodingKeys: String, CodingKey {
      case name, revision, dimension, license, source, isDefault, isBuiltIn, hasText, description
    }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(name, forKey: .name)
      try fields.encode(revision, forKey: .revision)
      try fields.encode(dimension, forKey: .dimension)
      try fields.encode(license, forKey: .license)
      try fields.encode(source, forKey: .source)
      try fields.encode(isDefault, forKey: .isDefault)
      try fields.encode(isBuiltIn, forKey: .isBuiltIn)
      try fields.encode(hasText, forKey: .hasText)
      try fields.encode(description, forKey: .description)
    }
  }

  let models: [Model]
}
