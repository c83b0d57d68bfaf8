internal import COpenVINO
public import Embeddings

extension OpenVINOLibrary {
  /// The devices that this machine offers, in OpenVINO's order.
  ///
  /// Blocking: asking loads the plugins of all kinds of devices.
  ///
  /// - Throws: ``EmbeddingsError`` with code `libraryUnavailable`.
  public var devices: [InferenceDevice] {
    get throws {
      var list = ov_available_devices_t()
      let status = functions.pointee.ov_core_get_available_devices(core, &list)
      try failures.check(status, .libraryUnavailable, subject: path)
      defer { functions.pointee.ov_available_devices_free(&list) }
      return UnsafeBufferPointer(start: list.devices, count: list.size).compactMap { name in
        name.map { device(named: String(cString: $0)) }
      }
    }
  }

  /// The arithmetic in which models will run.
  ///
  /// - Returns: What `options` ask for; in place of `automatic`, bfloat16 where the device has it, else Float32.
  /// - Throws: ``EmbeddingsError`` with code `libraryUnavailable` when there is no such device, or it does not
  ///   compute in what is asked for.
  public func precision(for options: InferenceOptions) throws -> InferenceOptions.Precision {
    try requireDevice(options.device)
    let capabilities = capabilities(of: options.device)
    switch options.precision {
    case .automatic: return capabilities.contains("BF16") ? .bfloat16 : .float32
    case .float16 where !capabilities.contains("FP16"):
      let known = capabilities.isEmpty ? "nothing it tells of" : capabilities.joined(separator: ", ")
      throw EmbeddingsError(
        .libraryUnavailable, subject: "device \(options.device)",
        reason: "does not compute in float16, only in \(known)")
    case .float32, .bfloat16, .float16: return options.precision
    }
  }

  /// What the maker of a device calls it; its own name where OpenVINO knows no other.
  public func fullName(of device: String) -> String { property("FULL_DEVICE_NAME", of: device) ?? device }

  /// Makes sure that OpenVINO has a device, or all of those of which it is made up.
  private func requireDevice(_ name: String) throws {
    // The processor is always there; asking for the others would load their plugins.
    guard name != InferenceOptions.defaultDevice else { return }
    // `AUTO:GPU,CPU` is a kind of choice and its candidates.
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = [parts[0]] + (parts.count > 1 ? parts[1].split(separator: ",") : [])
    for name in names.map(String.init) where property("FULL_DEVICE_NAME", of: name) == nil {
      let offered = try devices.map(\.name).joined(separator: ", ")
      throw EmbeddingsError(
        .libraryUnavailable, subject: "device \(name)",
        reason: "not on this machine; OpenVINO offers \(offered.isEmpty ? "none" : offered)")
    }
  }

  private func device(named name: String) -> InferenceDevice {
    InferenceDevice(
      name: name, fullName: fullName(of: name), capabilities: capabilities(of: name))
  }

  /// What a device computes in natively, sorted.
  private func capabilities(of device: String) -> [String] {
    // A list of words in no format worth parsing: "BF16 WINOGRAD FP32 …".
    (property("OPTIMIZATION_CAPABILITIES", of: device) ?? "").split(separator: " ").map(String.init).sorted()
  }

  /// A property of a device as text; nil when there is no such device or property.
  private func property(_ key: String, of device: String) -> String? {
    var value: UnsafeMutablePointer<CChar>?
    guard functions.pointee.ov_core_get_property(core, device, key, &value) == 0 else { return nil }
    defer { functions.pointee.ov_free(value) }
    return value.map { String(cString: $0) }
  }
}
