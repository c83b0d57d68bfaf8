/// The secret that opens private and gated models.
public enum HubToken {
  /// Where the tools of Hugging Face keep the token of whoever has logged in.
  ///
  /// Source: `huggingface_hub`, “Environment variables”:
  /// <https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables>.
  ///
  /// - Parameter environment: `HF_TOKEN_PATH`, `HF_HOME`, `XDG_CACHE_HOME` and `HOME` count, in this order.
  /// - Returns: The file; nil when there is no home.
  public static func file(environment: [String: String]) -> String? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = value("HF_TOKEN_PATH") { return path }
    if let home = value("HF_HOME") { return home + "/token" }
    if let cache = value("XDG_CACHE_HOME") { return cache + "/huggingface/token" }
    return value("HOME").map { $0 + "/.cache/huggingface/token" }
  }

  /// The token in a text, without the white space around it; nil when there is none.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unauthorized` when it has characters that no token has and
  ///   that could end the header it is sent in; the text itself is not told.
  public static func read(_ text: String, from subject: String) throws(ModelPackagesError) -> String? {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    let token = String(text.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
    guard !token.isEmpty else { return nil }
    guard token.utf8.count <= 4096, token.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw ModelPackagesError(.unauthorized, subject: subject, reason: "this is no token")
    }
    return token
  }
}
