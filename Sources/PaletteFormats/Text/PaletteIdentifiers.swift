internal import Palettes

/// What a document and its swatches are called in code, unlike everything else in the file.
struct PaletteIdentifiers {
  /// The document's own, which begins with a letter: `sea`.
  let palette: String
  /// One a swatch, within the document: `steelblue`.
  let swatches: [String]
  /// One a swatch, within the file: `sea-steelblue`.
  let qualified: [String]

  /// The identifiers of each document, in order.
  ///
  /// Whoever comes first keeps the plain form; later ones get `-2`, `-3` and so on.
  static func make(for documents: [PaletteDocument]) -> [PaletteIdentifiers] {
    var taken = TakenNames()
    return documents.map { document in
      let palette = taken.take(Slug.identifier(from: document.title, fallback: "palette"))
      var own = TakenNames()
      let swatches = document.swatches.map { swatch in
        own.take(Slug.identifier(from: swatch.name.text, fallback: "color"))
      }
      // `sea` + `blue-green` meets `sea-blue` + `green`.
      let qualified = swatches.map { taken.take(palette + "-" + $0) }
      return PaletteIdentifiers(palette: palette, swatches: swatches, qualified: qualified)
    }
  }
}

/// Hands out each name once.
struct TakenNames {
  private var names: Set<String> = []

  /// The name itself if it is free, else the first free one of `name-2`, `name-3`, ….
  mutating func take(_ name: String) -> String {
    var candidate = name
    var count = 1
    while !names.insert(candidate).inserted {
      count += 1
      candidate = "\(name)-\(count)"
    }
    return candidate
  }
}
