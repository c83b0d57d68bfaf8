extension IndexReport {
  /// What a run came to, as one clause.
  var clause: String {
    var parts: [String] = []
    if indexed > 0 { parts.append("\(indexed) \(indexed == 1 ? "picture" : "pictures") brought up to date") }
    if removed > 0 { parts.append("\(removed) gone") }
    if !failures.isEmpty { parts.append("\(failures.count) could not be read") }
    let work = parts.joined(separator: ", ")
    if isInterrupted { return parts.isEmpty ? "it was stopped" : "it was stopped: \(work)" }
    return parts.isEmpty ? "everything was up to date" : work
  }
}
