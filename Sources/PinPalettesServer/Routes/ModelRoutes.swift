internal import Hummingbird
internal import PinPalettesKit

/// The models of this machine.
struct ModelRoutes: APIPart {
  let studio: Studio

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("models") { request, _ in try await list(request) }
  }

  private func list(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let current = await studio.currentModel()
    let models = try await studio.models().compactMap { outcome -> ModelsAnswer.Model? in
      // A model that cannot be read is for `doctor` to tell of: it is none that could be used here.
      guard case .done(let info) = outcome else { return nil }
      return ModelsAnswer.Model(info, isDefault: info == current)
    }
    return try Answer.tagged(ModelsAnswer(models: models), to: request)
  }
}
