import ArgumentParser
import Embeddings
import Foundation

/// Which model makes the embeddings, and how it is run.
struct ModelOptions: ParsableArguments {
  /// The words of `--precision`.
  enum Precision: String, CaseIterable, ExpressibleByArgument {
    case auto, bf16, f32, f16

    var value: InferenceOptions.Precision {
      switch self {
      case .auto: .automatic
      case .bf16: .bfloat16
      case .f32: .float32
      case .f16: .float16
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "The model: a name that `models list` shows, or a folder. Default: $PINPALETTES_MODEL, else pinclip.",
      valueName: "model"))
  var model: String?

  @Option(help: "What the model computes in; auto is bf16 where the processor has it.")
  var precision = Precision.auto

  @Option(help: ArgumentHelp("Where the model runs; doctor lists what there is.", valueName: "device"))
  var device = InferenceOptions.defaultDevice

  @Option(help: ArgumentHelp("How many threads to use. Default: one a core.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be 1 to 1024, not \(threads)")
    }
    guard !device.isEmpty else { throw ValidationError("--device must not be empty") }
  }

  var name: String {
    if let model { return model }
    let given = ProcessInfo.processInfo.environment["PINPALETTES_MODEL"]
    return given.flatMap { $0.isEmpty ? nil : $0 } ?? "pinclip"
  }
}
