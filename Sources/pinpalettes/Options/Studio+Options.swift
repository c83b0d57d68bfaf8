import Embeddings
import PinPalettesKit

extension Studio {
  /// The studio that the options of a command describe.
  init(
    reading: ReadingOptions? = nil, model: ModelOptions? = nil, catalog: CatalogOptions? = nil,
    catalogPath: String? = nil, batch: Int = 1
  ) {
    self.init(
      configuration: Self.configuration(
        reading: reading, model: model, catalogPath: catalog?.catalog ?? catalogPath, batch: batch))
  }

  /// What the options of a command say of a studio.
  private static func configuration(
    reading: ReadingOptions?, model: ModelOptions?, catalogPath: String?, batch: Int = 1
  ) -> StudioConfiguration {
    var configuration = StudioConfiguration()
    if let reading {
      configuration.pixelLimit = reading.maxMegapixels * 1_000_000
      configuration.allowsSVG = reading.allowSvg
    }
    if let model {
      configuration.model = model.name
      configuration.inference = InferenceOptions(
        precision: model.precision.value, threads: model.threads, batch: batch, device: model.device)
      if let threads = model.threads { configuration.workers = threads }
    }
    configuration.catalogPath = catalogPath
    return configuration
  }

  /// What they say of one that serves pages: index runs leave a core to those who look at them.
  static func servingConfiguration(
    reading: ReadingOptions, model: ModelOptions, catalog: CatalogOptions, folders: [String]
  ) -> StudioConfiguration {
    var configuration = configuration(reading: reading, model: model, catalogPath: catalog.catalog)
    configuration.browsing.folders = folders
    if model.threads == nil { configuration.workers = max(1, configuration.workers - 1) }
    return configuration
  }
}
