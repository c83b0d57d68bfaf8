internal import PinPalettesKit

/// A kind of board file, as addresses name it.
enum BoardFileFormat: String, CaseIterable, Sendable, Hashable {
  case png, jpeg, webp, pdf, svg, html

  init(_ format: BoardFormat) {
    switch format {
    case .png: self = .png
    case .jpeg: self = .jpeg
    case .webp: self = .webp
    case .svg: self = .svg
    case .pdf: self = .pdf
    case .html: self = .html
    }
  }

  /// What the studio calls it.
  var format: BoardFormat {
    switch self {
    case .png: .png
    case .jpeg: .jpeg
    case .webp: .webp
    case .pdf: .pdf
    case .svg: .svg
    case .html: .html
    }
  }

  var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .webp: "image/webp"
    case .pdf: "application/pdf"
    case .svg: "image/svg+xml"
    case .html: "text/html; charset=utf-8"
    }
  }
}
