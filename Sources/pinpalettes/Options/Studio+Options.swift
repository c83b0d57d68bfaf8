import PinPalettesKit

extension Studio {
  /// The studio that the options of a command describe.
  init(reading: ReadingOptions? = nil, model: ModelOptions? = nil, catalog: CatalogOptions? = nil) {
    var configuration = StudioConfiguration()
    if let reading {
      configuration.pixelLimit = reading.maxMegapixels * 1_000_000
      configuration.allowsSVG = reading.allowSvg
    }
    if let model { configuration.model = model.model }
    configuration.catalogPath = catalog?.catalog
    self.init(configuration: configuration)
  }
}
