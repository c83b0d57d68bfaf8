import Embeddings
import Foundation
import Testing

@testable import ModelPackages

struct PreprocessingDraftTests {
  private static func json(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  private func openCLIP(_ text: String) throws -> PreprocessingDraft {
    try PreprocessingDraft(openCLIP: Self.json(text), subject: "preprocess_cfg.json")
  }

  private func huggingFace(_ text: String) throws -> PreprocessingDraft {
    try PreprocessingDraft(huggingFace: Self.json(text), subject: "preprocessor_config.json")
  }

  @Test func readsOpenCLIPsDefaults() throws {
    let draft = try openCLIP("{}")
    #expect(draft.size == 224 && draft.resize == .shortest && draft.crop == .center)
    #expect(draft.interpolation == .bicubic && draft.mean == PreprocessingDraft.clipMean)
    #expect(draft.longSide == .truncated && draft.cropOrigin == .rounded)
  }

  @Test func readsAnOpenCLIPThatSquashes() throws {
    let draft = try openCLIP(
      #"{"size": [256, 256], "resize_mode": "squash", "interpolation": "bilinear", "mean": [0, 0, 0], "std": [1, 1, 1]}"#
    )
    #expect(draft.size == 256 && draft.resize == .squash && draft.crop == .none)
    #expect(draft.interpolation == .bilinear && draft.mean == [0, 0, 0] && draft.std == [1, 1, 1])
    #expect(draft.longSide == nil && draft.cropOrigin == nil)
  }

  @Test(arguments: [
    (#"{"resize_mode": "longest"}"#, "longest"), (#"{"size": [224, 256]}"#, "square"),
    (#"{"interpolation": "random"}"#, "random"), (#"{"mode": "L"}"#, "RGB"), (#"{"mean": [1, 2]}"#, "mean"),
    (#"{"std": [1, 0, 1]}"#, "std"), (#"{"size": 1e300}"#, "whole"),
  ])
  func refusesOfOpenCLIP(text: String, reason: String) throws {
    let error = #expect(throws: ModelPackagesError.self) { try openCLIP(text) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test func readsCLIPsProcessor() throws {
    let draft = try huggingFace(
      #"{"image_processor_type": "CLIPImageProcessor", "size": {"shortest_edge": 256}, "crop_size": 224, "resample": 3}"#
    )
    #expect(draft.size == 224 && draft.resizedSide == 256 && draft.resize == .shortest)
    #expect(
      draft.longSide == .truncated && draft.cropOrigin == .truncated
        && draft.std == PreprocessingDraft.clipStd)
  }

  @Test func roundsTheCropOfFastProcessors() throws {
    let draft = try huggingFace(
      #"{"image_processor_type": "CLIPImageProcessorFast", "size": {"shortest_edge": 224}, "resample": 3}"#)
    #expect(draft.cropOrigin == .rounded && draft.resizedSide == nil)
  }

  @Test func readsSigLIPsProcessor() throws {
    let draft = try huggingFace(
      #"{"image_processor_type": "SiglipImageProcessor", "size": {"height": 256, "width": 256}, "resample": 2}"#
    )
    #expect(
      draft.size == 256 && draft.resize == .squash && draft.crop == .none && draft.mean == [0.5, 0.5, 0.5])
  }

  @Test func readsMobileCLIPsLackOfNormalization() throws {
    let draft = try huggingFace(
      #"""
      {"feature_extractor_type": "CLIPFeatureExtractor", "size": {"shortest_edge": 256}, "do_center_crop": true,
       "crop_size": {"height": 256, "width": 256}, "resample": 2, "do_normalize": false}
      """#)
    #expect(draft.mean == [0, 0, 0] && draft.std == [1, 1, 1] && draft.interpolation == .bilinear)
  }

  @Test(arguments: [
    (#"{"size": {"longest_edge": 224}, "resample": 3}"#, "shortest_edge"),
    (#"{"size": {"height": 224, "width": 256}, "resample": 3}"#, "square"),
    (#"{"size": {"shortest_edge": 224}, "do_center_crop": false, "resample": 3}"#, "do_center_crop"),
    (#"{"size": 224, "resample": 1}"#, "resample is 1"), (#"{"size": 224}"#, "resample is missing"),
    (#"{"size": 224, "resample": 3, "rescale_factor": 0.0078}"#, "1/255"),
    (#"{"size": 224, "resample": 3, "do_resize": false}"#, "do_resize"),
    (#"{"size": {"shortest_edge": 224}, "crop_size": 256, "resample": 3}"#, "crop_size"),
  ])
  func refusesOfHuggingFace(text: String, reason: String) throws {
    let error = #expect(throws: ModelPackagesError.self) { try huggingFace(text) }
    #expect(error?.code == .unsupportedModel)
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }
}
