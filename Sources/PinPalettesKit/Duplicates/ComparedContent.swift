internal import Catalog
internal import Duplicates
internal import Imaging

/// One content of the library and the files that have it.
struct ComparedContent: Sendable {
  let hash: ContentHash
  /// The files, best first.
  var files: [CatalogedFile]
  /// The size of the upright picture; nil without an analysis.
  let size: PixelSize?
  /// Nil where the analysis has none.
  let fingerprint: PictureFingerprint?
  let embeddingHash: UInt64?

  /// The file to show for all.
  var best: CatalogedFile { files[0] }

  var order: KeepingOrder { KeepingOrder(best, size: size) }
}

/// Contents with the same pixels.
struct ComparedClass: Sendable {
  /// The contents, best first.
  var contents: [ComparedContent]
  /// Whether their pixels were compared in full.
  var isConfirmed = true
  /// The digest of all their pixels, where they were compared in full.
  var digest: SIMD2<UInt64>?

  var best: ComparedContent { contents[0] }
  var fileCount: Int { contents.reduce(0) { $0 + $1.files.count } }
}
