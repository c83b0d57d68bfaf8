internal import CairoDrawing
internal import Catalog
internal import CurlTransfers
internal import Embeddings
internal import Foundation
internal import JPEGImaging
internal import OpenVINOEmbeddings
internal import SQLiteCatalog
internal import VipsImaging

extension Studio {
  /// Looks at every part that the program needs: is it there, does it work, how is it mended.
  ///
  /// Reads and loads everything, the model's files included, and changes nothing.
  ///
  /// - Returns: A finding for each part, always in the same order.
  public func diagnose() async -> [Finding] {
    let configuration = configuration
    var findings = await [
      finding("libvips", mend: "run Scripts/setup, or install libvips (apt: libvips42, brew: vips)") {
        "\(try VipsLibrary.load()), reads and draws pictures"
      },
      finding("Cairo", mend: "run Scripts/setup, or install it (apt: libpangocairo-1.0-0, brew: cairo pango)")
      {
        "\(try CairoLibrary.load()), draws boards"
      },
      finding("TurboJPEG", mend: "run Scripts/setup, or install it (apt: libturbojpeg0, brew: jpeg-turbo)") {
        try TurboJPEGLibrary.load()
        return "reads JPEG quickly"
      },
      finding("Little CMS", mend: "run Scripts/setup, or install it (apt: liblcms2-2, brew: little-cms2)") {
        "\(try LittleCMSLibrary.load()), converts the color profiles of JPEG"
      },
      finding("libcurl", mend: "run Scripts/setup, or install it (apt: libcurl4, brew: curl)") {
        "\(try CurlLibrary.load()), fetches models"
      },
      finding("SQLite", mend: "install SQLite (apt: libsqlite3-0)") {
        "\(try SQLiteCatalog.libraryVersion), keeps the catalog"
      },
      finding("OpenVINO", mend: "run Scripts/setup") {
        let library = try OpenVINOLibrary.load(searchPaths: configuration.openVINOSearchPaths)
        let options = configuration.inferenceOptions
        let precision = try library.precision(for: options)
        let others = try library.devices.map(\.name).filter { $0 != options.device }
        return
          "\(library.version), computes in \(precision.rawValue) on \(library.fullName(of: options.device))"
          + (others.isEmpty ? "" : "; there is also \(others.joined(separator: ", "))")
      },
      finding("fonts", mend: "restore the folder Fonts of the installation") {
        let folder = configuration.installation.fonts
        let fonts = try FileManager.default.contentsOfDirectory(atPath: folder)
        let count = fonts.count { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }
        guard count >= 3 else { throw Failure(subject: folder, reason: "has \(count) of 3 fonts") }
        return "\(count) in \(folder)"
      },
    ]
    findings.append(await modelFinding())
    findings.append(await cacheFinding())
    findings.append(await catalogFinding())
    return findings
  }

  private func finding(
    _ part: String, mend: String, _ look: @escaping @Sendable () throws -> String
  ) async -> Finding {
    do {
      return Finding(part: part, isGood: true, detail: try await pool.run(look))
    } catch {
      return Finding(part: part, isGood: false, detail: Failure(error).description, mend: mend)
    }
  }

  /// Reads every file of the model whole, loads its towers and has each answer its own test.
  private func modelFinding() async -> Finding {
    let part = "model \(configuration.model)"
    do {
      let folder = try await resources.embedders().folder
      let details = try await pool.run { [configuration] in
        // Nothing that is remembered counts here.
        let afresh = VerifiedFiles(folder: nil)
        try folder.verify(remembering: afresh)
        let image = try folder.imageEmbedder(configuration: configuration, verified: afresh)
        var towers = "pictures in \(image.precision.rawValue)"
        if let tower = folder.manifest.text {
          let text = try folder.textEmbedder(
            tokenizer: folder.tokenizer(of: tower), configuration: configuration, verified: afresh)
          towers += ", texts in \(text.precision.rawValue)"
        }
        let check =
          try SelfCheck(folder, verified: afresh).reference() == nil ? "has no test" : "passes its test"
        return ["embeds \(towers)", check]
      }
      let manifest = folder.manifest
      return Finding(
        part: part, isGood: true,
        detail: (["revision \(manifest.revision), \(manifest.dimension) components"] + details
          + ["in \(folder.path)"]).joined(separator: ", "))
    } catch {
      return Finding(
        part: part, isGood: false, detail: Failure(error).description,
        mend: "restore the model's folder; its manifest.json names each file's SHA-256")
    }
  }

  /// Where work is kept between runs; a cache that cannot be written only costs time.
  private func cacheFinding() async -> Finding {
    await finding("cache", mend: "let this user write to it; until then every start takes longer") {
      guard let folder = StudioConfiguration.cacheFolder else { return "none on this system" }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard FileManager.default.isWritableFile(atPath: folder) else {
        throw Failure(subject: folder, reason: "is not writable")
      }
      let compiled = FileManager.default.enumerator(
        at: URL(fileURLWithPath: folder), includingPropertiesForKeys: [.fileSizeKey])
      var bytes = 0
      while let url = compiled?.nextObject() as? URL {
        bytes += (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
      }
      return "\(bytes / 1_000_000) MB of compiled models, in \(folder)"
    }
  }

  private func catalogFinding() async -> Finding {
    let path = resources.catalogPath
    do {
      let summary = try await resources.catalog(makesMissing: false).summary()
      let models = summary.embeddings.map { "\($0.count) embedded by \($0.model)" }
      return Finding(
        part: "catalog", isGood: true,
        detail: (["\(summary.files) files"] + models).joined(separator: ", ") + ", in \(path)")
    } catch let error as CatalogError where error.code == .notFound {
      return Finding(part: "catalog", isGood: true, detail: "none yet; index will make \(path)")
    } catch let error as CatalogError where error.code == .unavailable {
      return Finding(
        part: "catalog", isGood: false, detail: Failure(error).description,
        mend: "let this user write to it and its folder, or name another with --catalog")
    } catch {
      return Finding(
        part: "catalog", isGood: false, detail: Failure(error).description,
        mend: "delete it and index again, or name another with --catalog; nothing is lost that index "
          + "cannot rebuild")
    }
  }
}
