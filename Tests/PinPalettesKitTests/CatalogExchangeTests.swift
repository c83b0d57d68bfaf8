import Catalog
import CatalogFormats
import Embeddings
import Foundation
import PinPalettesTesting
import SQLiteCatalog
import Testing

@testable import PinPalettesKit

/// A catalog goes out as files that other programs read, and comes back to the last bit.
struct CatalogExchangeTests {
  @Test func bringsEverythingBackToTheLastBit() async throws {
    try await Exchange.with { exchange in
      let report = try await exchange.studio().exportCatalog(to: exchange.folder)
      #expect(report.pictures == 5)
      #expect(report.models.map(\.rows) == [5, 3])
      let imported = try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      #expect(imported.pictures == 5)
      #expect(imported.added.files == 5)
      #expect(imported.added.analyses == 3)
      #expect(imported.added.embeddings == 6)
      let (original, copy) = (try await exchange.records(), try await exchange.records(of: "copy"))
      #expect(original == copy)
      for (first, second) in zip(original, copy) {
        for (model, embedding) in first.embeddings {
          let bits = second.embeddings[model]?.values.map(\.bitPattern)
          #expect(bits == embedding.values.map(\.bitPattern))
        }
      }
    }
  }

  @Test func writesVectorsAsNumPyDoes() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder, model: "b")
      let bytes = [UInt8](try exchange.data("embeddings-b@1.npy"))
      let vectors = [2, 2, 4].map { Embedding.sample($0, dimension: 8) }
      #expect(bytes == NPYHeader(rows: 3, columns: 8).bytes + vectors.flatMap(VectorRow.bytes))
    }
  }

  @Test func writesTheSameFilesEachTime() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      _ = try await exchange.studio().exportCatalog(to: exchange.folder + "2")
      let names = try FileManager.default.contentsOfDirectory(atPath: exchange.folder).sorted()
      #expect(
        names == [
          "embeddings-a@1.npy", "embeddings-b@1.npy", "export.json", "pictures.csv", "pictures.jsonl",
        ])
      for name in names {
        let again = try Data(contentsOf: URL(fileURLWithPath: exchange.folder + "2/" + name))
        #expect(try exchange.data(name) == again, "\(name)")
      }
    }
  }

  @Test func exportsOneModelAlone() async throws {
    try await Exchange.with { exchange in
      let report = try await exchange.studio().exportCatalog(to: exchange.folder, model: "b@1")
      #expect(report.models.map(\.model.name) == ["b"])
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio().exportCatalog(to: exchange.folder + "2", model: "c")
      }
      #expect(failure?.reason.contains("a@1, b@1") == true)
    }
  }

  @Test func writesOverNothing() async throws {
    try await Exchange.with { exchange in
      let folder = exchange.folder
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/notes"))
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio().exportCatalog(to: folder)
      }
      #expect(failure?.reason.contains("not empty") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["notes"])
      try FileManager.default.removeItem(atPath: folder + "/notes")
      _ = try await exchange.studio().exportCatalog(to: folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
    }
  }

  @Test func leavesNothingOfAnExportThatFails() async throws {
    try await Exchange.with { exchange in
      try exchange.damageAVector()
      await #expect(throws: CatalogError.self) {
        try await exchange.studio().exportCatalog(to: exchange.folder)
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: exchange.root.path)
      #expect(left.allSatisfy { $0.hasPrefix("catalog") })
    }
  }

  @Test func keepsWhatTheCatalogHas() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      var other = CatalogBatch()
      other.files = [.sample("/p/1", content: 9)]
      other.embeddings[.sample(1)] = .sample(7)
      try await exchange.write(other, key: Exchange.first, to: "copy")
      let report = try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      #expect(report.added.files == 4)
      #expect(report.added.embeddings == 5)
      let records = try await exchange.records(of: "copy")
      #expect(records.first?.file == .sample("/p/1", content: 9))
      let again = try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      #expect(again.added == CatalogChanges())
    }
  }

  @Test func leavesFilesOutWhenToldTo() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      let studio = exchange.studio(of: "copy")
      let report = try await studio.importCatalog(from: exchange.folder, resultsOnly: true)
      #expect(report.added.files == 0)
      #expect(report.added.embeddings == 6)
      let statistics = try await studio.catalogStatistics()
      #expect(statistics.files == 0)
      #expect(statistics.orphans == 4)
    }
  }

  @Test func refusesTwoModelsOfOneName() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      var other = CatalogBatch()
      other.embeddings[.sample(1)] = .sample(1, dimension: 24)
      try await exchange.write(other, key: Exchange.first, to: "copy")
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      }
      #expect(failure?.subject.hasSuffix("embeddings-a@1.npy") == true)
      #expect(failure?.reason.contains("16 components of a@1, of which the catalog has 24") == true)
      let records = try await exchange.records(of: "copy")
      #expect(records.isEmpty)
    }
  }

  @Test(arguments: [
    ([Float](repeating: 0, count: 16), "row 3 is zero"),
    ([.nan] + [Float](repeating: 0, count: 15), "row 3 has a component that is not a number"),
    ([2] + [Float](repeating: 0, count: 15), "row 3 has length 2.0"),
  ])
  func namesTheRowOfAVectorThatIsNone(values: [Float], words: String) async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      var bytes = try exchange.data("embeddings-a@1.npy")
      let vector = values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init) }
      bytes.replaceSubrange(128 + 3 * 64..<128 + 4 * 64, with: vector)
      try exchange.replace("embeddings-a@1.npy", with: bytes)
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      }
      #expect(failure?.subject.hasSuffix("embeddings-a@1.npy") == true)
      #expect(failure?.reason.hasPrefix(words) == true)
    }
  }

  /// What is cut off, and where the failure says it is.
  @Test(arguments: [
    ("embeddings-a@1.npy", "embeddings-a@1.npy"), ("pictures.jsonl", "pictures.jsonl:5"),
    ("export.json", "export.json"),
  ])
  func namesAFileThatIsCutShort(name: String, subject: String) async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      try exchange.replace(name, with: try exchange.data(name).dropLast(20))
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      }
      #expect(failure?.subject == exchange.folder + "/" + subject)
    }
  }

  @Test func noticesLinesThatAreMissing() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      let lines = try exchange.data("pictures.jsonl").split(separator: UInt8(ascii: "\n"))
      try exchange.replace("pictures.jsonl", with: Data(lines.dropLast().joined(separator: [10])))
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      }
      #expect(failure?.reason == "has 4 pictures in place of 5")
    }
  }

  @Test func refusesAFolderThatIsNoExportAndBeginsNoCatalog() async throws {
    try await Exchange.with { exchange in
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio(of: "copy").importCatalog(from: exchange.root.path)
      }
      #expect(failure?.reason.contains("export.json") == true)
      #expect(!FileManager.default.fileExists(atPath: exchange.catalog("copy")))
    }
  }
}

/// The same by way of NumPy itself.
@Suite(.enabled(if: NumPy.isInstalled, "install NumPy for python3 to send vectors through it"))
struct NumPyExchangeTests {
  /// As NumPy saves by itself, and in each version of its format.
  @Test(arguments: [
    "numpy.save(path, array)",
    "numpy.lib.format.write_array(open(path, 'wb'), array, version=(1, 0))",
    "numpy.lib.format.write_array(open(path, 'wb'), array, version=(2, 0))",
    "numpy.lib.format.write_array(open(path, 'wb'), array, version=(3, 0))",
    "numpy.save(path, numpy.asfortranarray(array)[:, :].copy(order='C'))",
  ])
  func bringsBackEveryBit(saving: String) async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      for name in ["embeddings-a@1.npy", "embeddings-b@1.npy"] {
        try NumPy.run(
          """
          array = numpy.load(path)
          assert array.dtype == numpy.dtype('<f4') and array.flags['C_CONTIGUOUS']
          assert abs(numpy.linalg.norm(array, axis=1) - 1).max() < 1e-6
          \(saving)
          """, path: exchange.folder + "/" + name)
      }
      _ = try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      let (original, copy) = (try await exchange.records(), try await exchange.records(of: "copy"))
      for (first, second) in zip(original, copy) {
        for (model, embedding) in first.embeddings {
          let bits = second.embeddings[model]?.values.map(\.bitPattern)
          #expect(bits == embedding.values.map(\.bitPattern))
        }
      }
      #expect(original == copy)
    }
  }

  @Test(arguments: [
    ("numpy.save(path, array.astype('f8'))", "'<f8'"), ("numpy.save(path, array.astype('f2'))", "'<f2'"),
    ("numpy.save(path, array.astype('>f4'))", "'>f4'"),
    ("numpy.save(path, numpy.asfortranarray(array))", "column by column"),
    ("numpy.save(path, array[:-1])", "shape"), ("numpy.save(path, array * 2)", "length 2"),
    ("numpy.save(path, array.ravel())", "shape"),
  ])
  func saysWhatItDoesNotTake(saving: String, words: String) async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      try NumPy.run(
        "array = numpy.load(path)\n" + saving, path: exchange.folder + "/embeddings-a@1.npy")
      let failure = await #expect(throws: Failure.self) {
        try await exchange.studio(of: "copy").importCatalog(from: exchange.folder)
      }
      #expect(failure?.reason.contains(words) == true, "\(String(describing: failure))")
    }
  }

  @Test func givesPythonATableWhoseRowsFitTheVectors() async throws {
    try await Exchange.with { exchange in
      _ = try await exchange.studio().exportCatalog(to: exchange.folder)
      try NumPy.run(
        """
        import csv, json
        rows = list(csv.DictReader(open(path + '/pictures.csv', newline='', encoding='utf-8')))
        lines = [json.loads(line) for line in open(path + '/pictures.jsonl', encoding='utf-8')]
        manifest = json.load(open(path + '/export.json'))
        assert len(rows) == len(lines) == manifest['pictures'] == 5
        for row, line in zip(rows, lines):
          assert row['path'] == line['path'] and row['sha256'] == line['sha256']
          assert int(row['bytes']) == line['bytes'] and int(row['row']) == line['row']
          if 'analysis' in line:
            assert float(row['warmth']) == line['analysis']['vibe']['warmth']
            assert row['colors'].split() == [color['hex'] for color in line['analysis']['palette']]
          places = {manifest['models'][v['model']]['file']: v['row'] for v in line['vectors']}
          for model in manifest['models']:
            place = row[f"row {model['name']}@{model['revision']}"]
            assert place == str(places.get(model['file'], ''))
            assert not place or int(place) < len(numpy.load(path + '/' + model['file']))
        """, path: exchange.folder)
    }
  }
}

/// A catalog of five files of four contents, with two models, in a folder of its own.
private struct Exchange {
  static let first = AnalysisKey.sample(version: PictureAnalyzer.version, model: "a")
  static let second = AnalysisKey.sample(version: PictureAnalyzer.version, model: "b")

  let root: URL

  /// Where exports go; not there yet.
  var folder: String { root.path + "/export" }

  static func with(_ body: (Exchange) async throws -> Void) async throws {
    try await withTemporaryFolder { root in
      let exchange = Exchange(root: root)
      var batch = CatalogBatch()
      batch.files = zip(["/p/1", "/p/2", "/p/2, again \"é\"\n", "/p/3", "/p/4"], [1, 2, 2, 3, 4]).map {
        CatalogedFile.sample($0, content: $1)
      }
      for number in [1, 2, 4] { batch.analyses[.sample(number)] = .sample(number) }
      for number in 1...4 { batch.embeddings[.sample(number)] = .sample(number) }
      try await exchange.write(batch, key: first)
      var other = CatalogBatch()
      for number in [2, 4] { other.embeddings[.sample(number)] = .sample(number, dimension: 8) }
      try await exchange.write(other, key: second)
      try await body(exchange)
    }
  }

  func catalog(_ name: String) -> String { root.path + "/catalog-" + name }

  func studio(of name: String = "original") -> Studio {
    var configuration = StudioConfiguration()
    configuration.catalogPath = catalog(name)
    return Studio(configuration: configuration)
  }

  func write(_ batch: CatalogBatch, key: AnalysisKey, to name: String = "original") async throws {
    let catalog = try SQLiteCatalog(path: catalog(name), mode: .create)
    try await catalog.write(batch, key: key)
    try catalog.close()
  }

  func records(of name: String = "original") async throws -> [CatalogRecord] {
    let catalog = try SQLiteCatalog(path: catalog(name), mode: .existing)
    let records = try await catalog.records(
      after: nil, limit: 100, analysisVersion: PictureAnalyzer.version,
      models: [Self.first.model, Self.second.model])
    try catalog.close()
    return records
  }

  /// Overwrites the embedding of the third content where it lies on disk.
  func damageAVector() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: catalog("original")))
    let vector = Data(VectorRow.bytes(of: .sample(3)))
    let place = try #require(bytes.range(of: vector))
    var damaged = bytes
    damaged.replaceSubrange(place, with: Data(count: vector.count))
    try damaged.write(to: URL(fileURLWithPath: catalog("original")))
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) }

  func replace(_ name: String, with data: Data) throws {
    try data.write(to: URL(fileURLWithPath: folder + "/" + name))
  }
}

/// The Python of this machine, where it has NumPy.
private enum NumPy {
  static let isInstalled = (try? run("", path: "")) != nil

  /// Runs a script that finds `numpy` and `path`.
  static func run(_ script: String, path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import numpy, sys\npath = sys.argv[1]\n" + script, path]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONPATH": Checkout.root + "/.deps/peers/readers", "PYTHONUTF8": "1",
    ]) { $1 }
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(subject: "python3", reason: text) }
  }
}
