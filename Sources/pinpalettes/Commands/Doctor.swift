import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "doctor", abstract: "Check every part and say how to mend what is missing.",
      discussion: "Exit status 1 when something needs mending.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions

    func run() async throws {
      let findings = await Studio(model: model, catalog: catalog).diagnose()
      let width = findings.map(\.part.count).max() ?? 0
      for finding in findings {
        switch output.format {
        case .json: try JSONLines.print(FindingLine(finding))
        case .text: try StandardOutput.print(Self.text(finding, width: width))
        }
      }
      if findings.contains(where: { !$0.isGood }) { throw ExitStatus.failed }
    }

    private static func text(_ finding: Finding, width: Int) -> String {
      let head = "\(finding.isGood ? "✓" : "✗") \(finding.part.padded(to: width))  \(finding.detail)"
      guard let mend = finding.mend else { return head }
      return head + "\n  " + String(repeating: " ", count: width) + "  → \(mend)"
    }
  }
}

/// The JSON of a finding.
struct FindingLine: Encodable {
  let part: String
  let ok: Bool
  let detail: String
  let mend: String?

  init(_ finding: Finding) {
    part = finding.part
    ok = finding.isGood
    detail = finding.detail
    mend = finding.mend
  }
}
