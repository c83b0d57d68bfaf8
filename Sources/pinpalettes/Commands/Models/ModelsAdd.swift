import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct ModelsAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a model from a folder of its files.",
      discussion: """
        Known are exports of OpenCLIP in Immich's layout (visual/model.onnx, textual/model.onnx), of Hugging Face \
        (onnx/vision_model.onnx, onnx/text_model.onnx, tokenizer.json, preprocessor_config.json), one combined \
        model.onnx, which is cut in two, and folders with a manifest.json. The folder stays as it is.
        """)

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    @Option(help: "What the model shall be called. Default: after the folder.")
    var name: String?

    @Option(help: "Which variant of the networks to take, such as quantized. Default: the full ones.")
    var variant: String?

    @Option(help: ArgumentHelp("Where the model came from, to be remembered with it.", valueName: "text"))
    var source: String?

    @Flag(help: "Replace another model of this name.")
    var replace = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
      let added = try await Studio().addModel(
        from: folder, name: name, source: source, variant: variant, replacing: replace)
      try ModelOutput.print(added, format: output.format)
    }
  }
}

/// Prints a model that was added or fetched.
enum ModelOutput {
  /// Says on standard error what a model that was added lacks.
  static func complain(ofText problem: Failure?, note: String?, model: String) {
    if let problem {
      Complaints.print(
        Failure(
          subject: problem.subject,
          reason: problem.reason + "; the model is added for pictures only, searches in words need another"))
    }
    if let note { Complaints.print(Failure(subject: model, reason: note)) }
  }

  static func print(_ added: AddedModel, format: OutputOptions.Format) throws {
    complain(ofText: added.textProblem, note: added.note, model: added.model.name)
    switch format {
    case .json: try JSONLines.print(ModelLine(added.model))
    case .text:
      let model = added.model
      let embeds = model.towers == ["image"] ? "pictures" : "pictures and texts"
      try StandardOutput.print(
        "\(model.name)  \(added.wasThere ? "was there already" : "added"), revision \(model.revision), "
          + "\(model.dimension) numbers for \(embeds), \(ModelLine.size(model.byteCount)), "
          + "in \(PicturePath.short(model.folder))")
    }
  }
}
