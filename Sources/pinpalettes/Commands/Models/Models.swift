import ArgumentParser

extension PinPalettesCommand {
  struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "models", abstract: "List, add, check and remove the models that make embeddings.",
      discussion: """
        A model is a folder with a manifest. Added ones are kept in $PINPALETTES_MODELS, else in the user's data \
        folder, and are chosen by name: pinpalettes index --model NAME.
        """,
      subcommands: [
        ModelsList.self, ModelsInfo.self, ModelsAdd.self, ModelsPull.self, ModelsVerify.self,
        ModelsRemove.self,
      ])
  }
}
