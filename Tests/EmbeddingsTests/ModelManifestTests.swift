import Embeddings
import Testing

struct ModelManifestTests {
  @Test func readsTheDefaultModel() throws {
    let manifest = try ModelFolder.manifest()
    #expect(manifest.identity == ModelIdentity(name: "pinclip", revision: "1"))
    #expect(manifest.dimension == 512)
    #expect(manifest.image.preprocessing.size == 260)
    #expect(manifest.text?.inputs.types == "token_type_ids")
  }

  @Test func leavesOutWhatIsOptional() throws {
    let manifest = try SampleManifest.decode()
    #expect(manifest.logitScale == nil)
    #expect(manifest.golden == nil)
    #expect(manifest.text?.inputs.mask == nil)
  }

  @Test(arguments: [
    ("\"formatVersion\": 1", "\"formatVersion\": 2", "formatVersion is 2; this version reads 1"),
    (
      "\"center\"", "\"five\"",
      "image.preprocessing.crop: \"five\" is not supported, only \"center\", \"none\""
    ),
    ("\"NCHW\"", "\"NHWC\"", "image.layout: \"NHWC\" is not supported, only \"NCHW\""),
    ("\"antialias\": true", "\"antialias\": false", "image.preprocessing.antialias: only true is supported"),
    (
      "\"crop\": \"center\"", "\"crop\": \"none\"",
      "image.preprocessing: resize \"shortest\" needs crop \"center\""
    ),
  ])
  func refusesWhatItCannotDo(old: String, new: String, reason: String) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try SampleManifest.decode(replacing: old, with: new)
    }
    #expect(error == EmbeddingsError(.unsupportedModel, subject: "manifest.json", reason: reason))
  }

  @Test(arguments: [
    ("\"dimension\": 4", "\"dimension\": 0", "dimension must be 1 to 65536, not 0"),
    ("\"dimension\": 4,", "", "dimension: missing"),
    ("\"size\": 5", "\"size\": \"5\"", "image.preprocessing.size: not of type Int"),
    ("\"mean\": [0, 0, 0]", "\"mean\": [0]", "image.preprocessing.mean must be three numbers"),
    ("\"std\": [1, 1, 1]", "\"std\": [1, 0, 1]", "image.preprocessing.std must be three positive numbers"),
    (
      "\"image.onnx\"", "\"../image.onnx\"",
      "image.file must be a plain file name, not \"../image.onnx\""
    ),
    ("\"sha256\": \"aa", "\"sha256\": \"AA", "text.sha256 must be 64 lower-case hexadecimal digits"),
    ("\"maxTokens\": 6", "\"maxTokens\": 1", "text.tokenizer.maxTokens must be 2 to 65536, not 1"),
    (
      "\"maxTokens\": 6", "\"maxTokens\": 6, \"padStep\": 2",
      "text.tokenizer.padStep must be 1 to maxTokens, and needs a padToken"
    ),
    ("{", "", "not valid JSON"),
  ])
  func refusesWhatIsDamaged(old: String, new: String, reason: String) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try SampleManifest.decode(replacing: old, with: new)
    }
    #expect(error == EmbeddingsError(.damagedModel, subject: "manifest.json", reason: reason))
  }
}
