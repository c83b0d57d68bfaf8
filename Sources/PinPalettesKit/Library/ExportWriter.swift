internal import Catalog
internal import CatalogFormats
internal import Embeddings
internal import Foundation

/// The files of one export, written side by side.
final class ExportWriter {
  private let models: [CatalogStatistics.ModelCount]
  private let folder: String
  private let table: PictureTable
  private let tableFile: BufferedFile
  private let linesFile: BufferedFile
  private let vectorFiles: [BufferedFile]
  private var rows: [Int]
  /// How many pictures have been written.
  private(set) var pictures = 0

  /// Begins the files in an empty folder.
  ///
  /// - Throws: ``Failure`` for what cannot be written.
  init(folder: String, models: [CatalogStatistics.ModelCount]) throws {
    self.folder = folder
    self.models = models
    table = PictureTable(models: models.map(\.model))
    tableFile = try BufferedFile(path: folder + "/" + ExportManifest.tableName)
    linesFile = try BufferedFile(path: folder + "/" + ExportManifest.linesName)
    vectorFiles = try models.map {
      try BufferedFile(path: folder + "/" + ExportManifest.Model.fileName(of: $0.model))
    }
    rows = models.map { _ in 0 }
    try tableFile.write(table.header)
    for (file, model) in zip(vectorFiles, models) {
      try file.write(NPYHeader(rows: model.count, columns: model.dimension).bytes)
    }
  }

  /// Adds a picture to each of the files that it belongs to.
  func write(_ record: CatalogRecord) throws {
    var places: [PictureRecord.VectorPlace] = []
    for (index, model) in models.enumerated() {
      guard let embedding = record.embeddings[model.model] else { continue }
      try vectorFiles[index].write(VectorRow.bytes(of: embedding))
      places.append(PictureRecord.VectorPlace(model: index, row: rows[index]))
      rows[index] += 1
    }
    let picture = PictureRecord(
      row: pictures, file: record.file, analysis: record.analysis, vectors: places)
    try tableFile.write(table.row(of: picture))
    try linesFile.write(try PictureLine.bytes(of: picture))
    pictures += 1
  }

  /// Completes the files; the manifest, which an import looks for, comes last.
  func finish(analysisVersion: Int) throws -> ExportManifest {
    for (index, model) in models.enumerated() {
      // A content may have several files or none, so how many rows there are is only known now. Every header
      // has the same length.
      try vectorFiles[index].overwriteStart(
        with: NPYHeader(rows: rows[index], columns: model.dimension).bytes)
      try vectorFiles[index].close()
    }
    try tableFile.close()
    try linesFile.close()
    let manifest = ExportManifest(
      analysisVersion: analysisVersion, pictures: pictures,
      models: zip(models, rows).map { .init($0.model, dimension: $0.dimension, rows: $1) })
    let file = try BufferedFile(path: folder + "/" + ExportManifest.fileName)
    try file.write(manifest.bytes())
    try file.close()
    return manifest
  }
}
