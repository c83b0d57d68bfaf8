internal import COpenVINO
import Embeddings

/// Turns OpenVINO's statuses into ``EmbeddingsError``.
struct OpenVINOFailures {
  let functions: UnsafePointer<pinpalettes_openvino>

  /// Throws when a call did not succeed.
  ///
  /// - Parameters:
  ///   - status: What the call returned.
  ///   - code: What its failure means.
  ///   - subject: The file concerned.
  /// - Throws: The error, with the last message in one line.
  func check(_ status: ov_status_e, _ code: EmbeddingsError.Code, subject: String) throws(EmbeddingsError) {
    guard status != 0 else { return }
    // The message is the process' last one: two failures at once may swap theirs, the codes never.
    let message = functions.pointee.ov_get_last_err_msg()
    defer { functions.pointee.ov_free(message) }
    let words = message.map { Self.summary(of: String(cString: $0)) } ?? ""
    throw EmbeddingsError(code, subject: subject, reason: words.isEmpty ? "OpenVINO status \(status)" : words)
  }

  /// The line of a message that says what is wrong.
  ///
  /// OpenVINO stacks one line or two for every layer that an exception passed: where it was caught
  /// (`Exception from src/…:`), which check failed (`Check '…' failed at src/…:`), then the reason.
  static func summary(of message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }
    let reasons = lines.filter { line in
      !line.isEmpty && !line.hasPrefix("Exception from ") && !line.hasSuffix(":")
    }
    let reason = reasons.last ?? lines.last ?? ""
    // Meant for someone who chose the format; the one who reads this has a broken file.
    if reason.hasPrefix("Unable to read the model") { return "cut short, or not an ONNX network" }
    return reason.count <= 300 ? reason : "\(reason.prefix(299))…"
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
