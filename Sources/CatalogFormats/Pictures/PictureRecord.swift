public import Catalog

/// One picture of an export: the file, what was found in its content, and where its vectors are.
public struct PictureRecord: Sendable, Hashable {
  /// The number of the picture, from 0; pictures are in the order of their paths.
  public let row: Int
  /// The file.
  public let file: CatalogedFile
  /// What the analysis found; nil where it has not been done.
  public let analysis: ImageAnalysis?
  /// Where its embeddings lie: in which model's file, and at which row; models in the order of the export.
  public let vectors: [VectorPlace]

  /// The place of one embedding.
  public struct VectorPlace: Sendable, Hashable, Codable {
    /// Which model of the export, counted from 0 in the order of its manifest.
    public let model: Int
    /// Which row of that model's file, from 0.
    public let row: Int

    /// Makes a place.
    public init(model: Int, row: Int) {
      self.model = model
      self.row = row
    }
  }

  /// Makes a record.
  public init(row: Int, file: CatalogedFile, analysis: ImageAnalysis?, vectors: [VectorPlace]) {
    self.row = row
    self.file = file
    self.analysis = analysis
    self.vectors = vectors
  }
}
