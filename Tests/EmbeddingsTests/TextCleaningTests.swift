import Testing

@testable import Embeddings

struct TextCleaningTests {
  // What `canonicalize_text` of open_clip 3.3 returns.
  @Test(arguments: [
    ("A dog, running!", "a dog running"), ("snake_case  and\ttabs", "snake case and tabs"),
    ("  don't (ever) ", "dont ever"), ("Äpfel — süß", "äpfel — süß"), ("!?", ""),
  ])
  func canonicalizesAsOpenCLIPDoes(text: String, cleaned: String) {
    #expect(ModelManifest.Cleaning.canonicalize.clean(text) == cleaned)
  }
}
