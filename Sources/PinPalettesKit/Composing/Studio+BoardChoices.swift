internal import Moodboards

extension Studio {
  /// Everything that can be chosen about a board.
  public static let boardChoices = BoardChoices(
    templates: BoardTemplate.allCases.map(BoardChoices.Template.init),
    pages: BoardSize.named.map {
      BoardChoices.Page(id: $0.name, name: $0.size.title, pixels: $0.size.pixels)
    },
    backgrounds: [
      .init(id: "auto", name: "Automatic", summary: "Light, or dark for pictures that are dark as a whole."),
      .init(id: "light", name: "Light", summary: "A near-white of the pictures’ own tint."),
      .init(id: "dark", name: "Dark", summary: "A near-black of the pictures’ own tint."),
      .init(id: "none", name: "Transparent", summary: "Nothing where no picture is."),
    ],
    orders: BoardOrder.allCases.map(\.choice), gridFits: GridFit.allCases.map(\.choice),
    formats: BoardFormat.allCases.map { .init(format: $0, name: $0.name, mostPixels: $0.mostPixels) },
    sides: BoardSize.sideLimits, gutter: 0...10, margin: 0...20, cornerRadius: 0...10, swatches: 2...12,
    columns: 1...50, mostTitleCharacters: BoardComposition.mostTitleCharacters,
    mostCaptionCharacters: BoardComposition.mostCaptionCharacters,
    mostExchanges: BoardComposition.mostExchanges)
}

extension BoardChoices.Template {
  fileprivate init(_ template: BoardTemplate) {
    let most =
      template == .paletteCard
      ? MoodboardDesigner.mostPicturesOnPaletteCard : MoodboardDesigner.mostPictures
    let (name, summary) = template.words
    self.init(
      template: template, name: name, summary: summary, pictures: 1...most,
      hasHero: [.bric, .heroLeft, .heroCenter, .paletteCard].contains(template),
      hasColumns: [.grid, .masonry, .contactSheet].contains(template),
      hasCaptions: [.polaroid, .contactSheet].contains(template))
  }
}

extension BoardTemplate {
  fileprivate var words: (name: String, summary: String) {
    switch self {
    case .bric: ("Mosaic", "Whole pictures of many sizes that close the page, one of them leading.")
    case .justified: ("Rows", "Rows of whole pictures, each as wide as the page.")
    case .masonry: ("Columns", "Columns of whole pictures, all equally wide.")
    case .grid: ("Grid", "Equal cells that the pictures fill.")
    case .heroLeft: ("Lead left", "One large picture on the left, the others beside it.")
    case .heroCenter: ("Lead center", "One large picture in the middle, the others around it.")
    case .polaroid: ("Prints", "Prints with white borders and a little shadow.")
    case .paletteCard:
      ("Palette card", "One to six pictures over large fields of color with names and codes.")
    case .contactSheet: ("Contact sheet", "Every picture whole and equally large, with its name.")
    }
  }
}

extension BoardOrder {
  fileprivate var choice: BoardChoices.Choice {
    switch self {
    case .automatic:
      .init(
        id: rawValue, name: "Automatic", summary: "Colors flow where they are many and clear, else spread.")
    case .given: .init(id: rawValue, name: "As given", summary: "In the order of the pictures.")
    case .color: .init(id: rawValue, name: "Colors flow", summary: "Hue after hue over the board.")
    case .spread: .init(id: rawValue, name: "Colors apart", summary: "Like colors lie far from each other.")
    }
  }
}

extension GridFit {
  fileprivate var choice: BoardChoices.Choice {
    switch self {
    case .crop: .init(id: rawValue, name: "Fill", summary: "Pictures fill their cells and lose edges.")
    case .fit: .init(id: rawValue, name: "Whole", summary: "Pictures stand whole in their cells.")
    case .pad:
      .init(id: rawValue, name: "Matted", summary: "Pictures stand whole on mats of their own color.")
    }
  }
}

extension BoardSize {
  fileprivate var title: String {
    switch self {
    case .pin: "Pin 2:3"
    case .story: "Story 9:16"
    case .square: "Square"
    case .a4: "A4"
    case .a4Landscape: "A4 landscape"
    case .a3: "A3"
    case .a3Landscape: "A3 landscape"
    default: description
    }
  }
}
