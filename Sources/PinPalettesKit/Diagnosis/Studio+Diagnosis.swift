internal import Catalog
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
      finding("TurboJPEG", mend: "run Scripts/setup, or install it (apt: libturbojpeg0, brew: jpeg-turbo)") {
        try TurboJPEGLibrary.load()
        return "reads JPEG quickly"
      },
      finding("Little CMS", mend: "run Scripts/setup, or install it (apt: liblcms2-2, brew: little-cms2)") {
        "\(try LittleCMSLibrary.load()), converts the color profiles of JPEG"
      },
      finding("SQLite", mend: "install SQLite (apt: libsqlite3-0)") {
        "\(try SQLiteCatalog.libraryVersion), keeps the catalog"
      },
      finding("OpenVINO", mend: "run Scripts/setup") {
        let library = try OpenVINOLibrary.load(searchPaths: configuration.openVINOSearchPaths)
        return "\(library.version), computes in \(library.supportsBFloat16 ? "bfloat16" : "Float32")"
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

  /// Loads both towers and lets them speak, so that a damaged file or a wrong library shows here.
  private func modelFinding() async -> Finding {
    let part = "model \(configuration.model)"
    do {
      let provider = try await resources.embedders()
      _ = try await provider.imageEmbedder()
      let texts = try await provider.embeddings(ofTexts: ["a dog", "a puppy", "a suspension bridge"])
      guard texts[0].similarity(to: texts[1]) > texts[0].similarity(to: texts[2]) else {
        throw EmbeddingsError(
          .invalidOutput, subject: part, reason: "a dog is less like a puppy than like a bridge to it")
      }
      let manifest = provider.folder.manifest
      return Finding(
        part: part, isGood: true,
        detail: "revision \(manifest.revision), \(manifest.dimension) components, in \(provider.folder.path)")
    } catch {
      return Finding(
        part: part, isGood: false, detail: Failure(error).description,
        mend: "restore the model's folder; its manifest.json names each file's SHA-256")
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
