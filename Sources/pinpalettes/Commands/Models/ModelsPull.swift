import ArgumentParser
import ModelPackages
import PinPalettesKit

extension PinPalettesCommand {
  struct ModelsPull: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pull", abstract: "Download a model and add it.",
      discussion: """
        The model is one of the short names, which are listed where none is given, or any repository of the \
        Hugging Face Hub with a CLIP model exported to ONNX: owner/name, or owner/name/folder where it \
        holds several.

        Every file is held against the size and the digest that the hub lists, and the model appears whole \
        or not at all. Ctrl-C ends the download; the same command goes on where it ended.

        HF_ENDPOINT names another server than https://huggingface.co. HF_TOKEN, or the token of Hugging \
        Face's own tools, opens private and gated models.
        """)

    @Argument(help: "A short name, or a repository: owner/name[/folder][@revision].")
    var model: String?

    @Option(help: "A branch, a tag or a commit. Default: main.")
    var revision: String?

    @Option(help: "The precision, as the repository's files call it: fp16, quantized, … Default: full.")
    var variant: String?

    @Option(help: "The name to add it under. Default: one made from the repository's.")
    var name: String?

    @Flag(help: "Let another model of that name give way.")
    var replace = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard model == nil, revision != nil || variant != nil || name != nil || replace else { return }
      throw ValidationError("which model? Name one, or give no options to see the short names")
    }

    func run() async throws {
      guard let model else { return try listKnownModels() }
      var request = ModelPullRequest(model)
      request.revision = revision
      request.variant = variant
      request.name = name
      request.replaces = replace

      let display = PullDisplay()
      let report: ModelPullReport
      do {
        report = try await InterruptHandler.run { [request] in
          try await Studio().pullModel(request) { display.show($0) }
        }
        display.finish()
      } catch {
        display.finish()
        guard error is CancellationError else { throw error }
        Complaints.print(Failure(subject: model, reason: "interrupted; run it again to go on"))
        throw ExitStatus.interrupted
      }
      ModelOutput.complain(ofText: report.textProblem, note: report.note, model: report.name)
      switch output.format {
      case .json: try JSONLines.print(PullLine(report))
      case .text: try StandardOutput.print(PullText.summary(report))
      }
    }

    private func listKnownModels() throws {
      switch output.format {
      case .json: for model in KnownModel.all { try JSONLines.print(KnownModelLine(model)) }
      case .text: for model in KnownModel.all { try StandardOutput.print(PullText.line(model)) }
      }
    }
  }
}

/// The JSON that a download ends with.
struct PullLine: Encodable {
  let name: String
  let folder: String
  let source: String
  let commit: String
  let files: Int
  let bytes: Int64
  let fetched: Int64
  let wasInstalled: Bool
  let seconds: Double

  init(_ report: ModelPullReport) {
    name = report.name
    folder = report.folder
    source = report.source
    commit = report.commit
    files = report.files
    bytes = report.byteCount
    fetched = report.fetched
    wasInstalled = report.wasInstalled
    seconds = (report.duration / .seconds(1)).rounded(toPlaces: 3)
  }
}

/// The JSON of a short name.
struct KnownModelLine: Encodable {
  let name: String
  let title: String
  let repository: String
  let dimension: Int
  let license: String

  init(_ model: KnownModel) {
    name = model.name
    title = model.title
    repository = model.reference
    dimension = model.dimension
    license = model.license
  }
}

/// The sentences of `models pull`.
enum PullText {
  static func summary(_ report: ModelPullReport) -> String {
    guard !report.wasInstalled else { return "\(report.name) is installed already, from \(report.source)" }
    let kept = report.byteCount - report.fetched
    let earlier = kept > 0 ? ", \(ByteText.of(kept)) of them from an earlier attempt" : ""
    let seconds = (report.duration / .seconds(1)).text(places: 1)
    return "\(report.name) added: \(report.files) files, \(ByteText.of(report.byteCount))\(earlier), "
      + "in \(seconds) s, from \(report.source)"
  }

  static func line(_ model: KnownModel) -> String {
    [
      model.name.padded(to: 26), model.title.padded(to: 36), "\(model.dimension)".padded(to: 5),
      model.license.padded(to: 26), model.reference,
    ].joined(separator: " ")
  }
}
