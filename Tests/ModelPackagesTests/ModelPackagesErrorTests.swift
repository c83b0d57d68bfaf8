import ModelPackages
import Testing

struct ModelPackagesErrorTests {
  @Test func saysSubjectAndReasonInOneLine() {
    let error = ModelPackagesError(.damagedFile, subject: "a", reason: "b")
    #expect(error.description == "a: b")
  }
}
