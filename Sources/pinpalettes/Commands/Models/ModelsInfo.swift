import ArgumentParser
import Embeddings
import PinPalettesKit

extension PinPalettesCommand {
  struct ModelsInfo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "Tell all about a model.")

    @Argument(help: "The model: a name, or a folder with a manifest.json.", completion: .directory)
    var model: String

    @OptionGroup var output: OutputOptions

    func run() async throws {
      let model = try await Studio().model(named: model)
      switch output.format {
      case .json: try JSONLines.print(ModelDetailsLine(model))
      case .text:
        for (label, value) in Self.lines(model) {
          try StandardOutput.print("\(label.padded(to: 14))  \(value)".printable)
        }
      }
    }

    private static func lines(_ model: ModelInfo) -> [(String, String)] {
      let manifest = model.manifest
      var lines = [
        ("name", model.name), ("revision", model.revision),
        ("license", model.license.isEmpty ? "not stated" : model.license),
      ]
      if let source = model.source { lines.append(("source", source)) }
      lines += [
        ("folder", model.folder + (model.isBuiltIn ? " (came with the program)" : "")),
        ("on disk", ModelLine.size(model.byteCount)), ("embedding", "\(model.dimension) numbers"),
        ("pictures", pictures(manifest.image.preprocessing)),
        ("texts", manifest.text.map { texts($0.tokenizer) } ?? "cannot be embedded"),
      ]
      return lines + manifest.files.map { ($0.field, "\($0.file)  \($0.sha256)") }
    }

    private static func pictures(_ preprocessing: ModelManifest.Preprocessing) -> String {
      let size = preprocessing.size
      let resize =
        switch preprocessing.resize {
        case .shortest: "shorter side to \(preprocessing.resizedSide ?? size)"
        case .squash: "both sides to \(preprocessing.resizedSide ?? size)"
        }
      let crop = preprocessing.crop == .center ? ", the middle cut out" : ""
      return "\(size)×\(size), \(resize) (\(preprocessing.interpolation.rawValue))\(crop)"
    }

    private static func texts(_ tokenizer: ModelManifest.Tokenizer) -> String {
      let lowercase = tokenizer.lowercase ? ", in lower case" : ""
      return "\(tokenizer.kind.rawValue), at most \(tokenizer.maxTokens) tokens\(lowercase)"
    }
  }
}
