import Embeddings
import PinPalettesKit

extension Studio {
  /// The studio that the options of a command describe.
  init(
    reading: ReadingOptions? = nil, model: ModelOptions? = nil, catalog: CatalogOptions? = nil,
    catalogPath: String? = nil, batch: Int = 1
  ) {
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
    configuration.catalogPath = catalog?.catalog ?? catalogPath
    self.init(configuration: configuration)
  }
}
