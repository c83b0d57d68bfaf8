import CatalogFormats
import Testing

struct CatalogFormatsErrorTests {
  @Test func saysSubjectAndReasonInOneLine() {
    let error = CatalogFormatsError(.damagedFile, subject: "a", reason: "b")
    #expect(error.description == "a: b")
  }
}
