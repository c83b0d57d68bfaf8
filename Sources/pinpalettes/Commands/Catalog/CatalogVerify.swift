import ArgumentParser
import Catalog
import PinPalettesKit

extension PinPalettesCommand.Catalog {
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Read every record and say which are damaged.",
      discussion: """
        Nothing is changed. Damaged records are listed by their picture; exit status 1 when there are any. \
        Deleting the catalog and indexing again mends everything.
        """)

    @Flag(help: "Count also the files that are not there any more.")
    var files = false

    @Option(help: ArgumentHelp("How many damaged records to list; all are counted.", valueName: "n"))
    var limit = 100

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions

    func validate() throws {
      guard (1...1_000_000).contains(limit) else {
        throw ValidationError("--limit must be 1 to 1000000, not \(limit)")
      }
    }

    func run() async throws {
      let report = try await Studio(catalog: catalog).verifyCatalog(checksFiles: files, limit: limit)
      for damage in report.verification.damage {
        Complaints.print(Failure(subject: damage.subject, reason: damage.reason))
      }
      switch output.format {
      case .json: try JSONLines.print(VerificationLine(report))
      case .text: try StandardOutput.print(VerificationText.summary(report))
      }
      if !report.verification.isSound { throw ExitStatus.failed }
    }
  }
}

/// The JSON of a verification.
struct VerificationLine: Encodable {
  struct Damage: Encodable {
    let subject: String
    let reason: String
  }

  let ok: Bool
  let files: Int
  let analyses: Int
  let embeddings: Int
  let damaged: Int
  let missingFiles: Int?
  let damage: [Damage]

  init(_ report: VerificationReport) {
    ok = report.verification.isSound
    files = report.verification.files
    analyses = report.verification.analyses
    embeddings = report.verification.embeddings
    damaged = report.verification.damageCount
    missingFiles = report.missingFiles
    damage = report.verification.damage.map { Damage(subject: $0.subject, reason: $0.reason) }
  }
}

/// The sentence that a verification ends with.
enum VerificationText {
  static func summary(_ report: VerificationReport) -> String {
    let verification = report.verification
    var parts = [
      "\(verification.files) files", "\(verification.analyses) analyses",
      "\(verification.embeddings) embeddings",
      verification.isSound ? "all sound" : "\(verification.damageCount) damaged",
    ]
    if let missing = report.missingFiles { parts.append("\(missing) files not there any more") }
    return parts.joined(separator: ", ")
  }
}
