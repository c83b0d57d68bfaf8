/// Where in a repository the networks of one precision are.
struct HubNetworks {
  /// The folders that hold the networks, and perhaps descriptions of them.
  let folders: [String]
  /// The networks.
  private let paths: Set<String>
  /// Folders that are wanted with all that lies directly in them.
  private let wholeFolders: Set<String>

  /// How exporters name the networks for pictures and texts; the first pair that is there is taken.
  ///
  /// `vision_model` and `text_model` are those of Hugging Face's Optimum, `visual` and `textual` those of
  /// Immich and OpenCLIP. The texts' may be missing.
  private static let pairs = [
    ("vision_model", "text_model"), ("visual", "textual"), ("visual", "text"), ("image", "text"),
  ]
  /// A network with both towers, which weighs as much as the pair.
  private static let combined = "model"

  init(
    in entries: [HubEntry], folder: String?, variant: String?, subject: String
  ) throws(ModelPackagesError) {
    let all = Set(entries.map(\.path))
    let ending = (variant.map { "_" + $0 } ?? "") + ".onnx"
    let places = folder.map { [$0] } ?? ["", "onnx"]

    for place in places {
      for (image, text) in Self.pairs {
        let found = [image, text].map { HubPath.join(place, $0 + ending) }.filter(all.contains)
        guard found.first == HubPath.join(place, image + ending) else { continue }
        self.init(folders: [place], paths: Set(found))
        return
      }
      // A folder a tower. Large towers keep each weight in a file of its own there, named as the exporter liked.
      let towers = ["visual", "textual"].map { HubPath.join(place, $0) }
      let found = towers.filter { all.contains(HubPath.join($0, Self.combined + ".onnx")) }
      if variant == nil, found.first == towers[0] {
        self.init(folders: [place] + found, wholeFolders: Set(found))
        return
      }
    }
    for place in places {
      let path = HubPath.join(place, Self.combined + ending)
      if all.contains(path) {
        self.init(folders: [place], paths: [path])
        return
      }
    }
    throw ModelPackagesError(
      .unrecognizedLayout, subject: subject,
      reason: Self.complaint(about: all, places: places, folder: folder, variant: variant))
  }

  private init(folders: [String], paths: Set<String> = [], wholeFolders: Set<String> = []) {
    self.folders = folders
    self.paths = paths
    self.wholeFolders = wholeFolders
  }

  /// Whether a file is one of the networks or holds weights of one.
  func includes(_ path: String) -> Bool {
    if paths.contains(path) || paths.contains(where: { Self.isData(path, of: $0) }) { return true }
    let name = HubPath.name(of: path).lowercased()
    return wholeFolders.contains(HubPath.folder(of: path)) && !name.hasPrefix(".")
      && !Self.foreignEndings.contains { name.hasSuffix($0) }
  }

  /// The same tower for other engines, beside the ONNX network.
  private static let foreignEndings = [
    ".armnn", ".rknn", ".tflite", ".safetensors", ".bin", ".pt", ".pth", ".h5", ".msgpack", ".part",
  ]

  /// Whether a file holds weights of a network too large for one file: `x.onnx_data`, `x.onnx_data_1`, `x.onnx.data`.
  private static func isData(_ path: String, of network: String) -> Bool {
    guard path.hasPrefix(network) else { return false }
    let rest = path.dropFirst(network.count)
    guard rest.hasPrefix("_data") || rest.hasPrefix(".data") else { return false }
    let number = rest.dropFirst(5)
    return number.isEmpty || number.hasPrefix("_") && Int(number.dropFirst()) != nil
  }

  private static func complaint(
    about all: Set<String>, places: [String], folder: String?, variant: String?
  ) -> String {
    let stems = pairs.map(\.0) + [combined]
    let variants = Set(
      all.compactMap { path -> String? in
        guard places.contains(HubPath.folder(of: path)), path.hasSuffix(".onnx") else { return nil }
        let name = HubPath.name(of: path).dropLast(5)
        guard let stem = stems.first(where: { name.hasPrefix($0 + "_") }) else { return nil }
        return String(name.dropFirst(stem.count + 1))
      })
    let place = folder.map { " in \($0)" } ?? ""
    let full = stems.contains { stem in places.contains { all.contains(HubPath.join($0, stem + ".onnx")) } }
    if let variant {
      let known = (full ? ["the full one"] : []) + variants.sorted()
      return "there are no networks of the variant \(variant)\(place)"
        + (known.isEmpty ? "" : "; there is: \(known.joined(separator: ", "))")
    }
    if !variants.isEmpty {
      return "there is no network of full precision\(place); choose a variant: "
        + variants.sorted().joined(separator: ", ")
    }
    let elsewhere = Set(all.filter { $0.hasSuffix(".onnx") }.map { HubPath.folder(of: $0) }).sorted()
    return "it holds no ONNX networks of a CLIP model\(place)"
      + (elsewhere.isEmpty
        ? " (only for other engines; look for an ONNX export of it)"
        : " (ONNX files are in: \(elsewhere.map { $0.isEmpty ? "the top folder" : $0 }.joined(separator: ", ")))")
  }
}
