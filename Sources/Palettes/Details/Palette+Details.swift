public import Imaging

extension Palette {
  /// The swatches with their names, roles and places in the picture.
  ///
  /// Names and roles do not depend on the order.
  ///
  /// - Precondition: The vocabulary has a name for each swatch.
  /// - Parameters:
  ///   - pixels: The picture that the palette was made of, or another that it shall be found in; without one
  ///     the positions are nil.
  ///   - vocabulary: Whose words the names are.
  ///   - order: The order of the details; swatches that are equal in it come by share.
  /// - Returns: Details of each swatch.
  /// - Complexity: O(pixels + cells · swatches).
  public func details(
    in pixels: PixelBuffer?, vocabulary: ColorVocabulary = .css, order: SwatchOrder = .share
  ) -> [SwatchDetails] {
    let names = ColorName.unique(for: swatches.map(\.color), vocabulary: vocabulary)
    let roles = SwatchRoles(swatches).roles
    let positions = pixels.map { SwatchLocator(swatches).positions(in: $0) }
    return order.indices(of: swatches).map { index in
      SwatchDetails(
        swatch: swatches[index], name: names[index], role: roles[index], position: positions?[index])
    }
  }
}
