import ArgumentParser

extension PinPalettesCommand {
  struct Moodboard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "moodboard", abstract: "Make a moodboard, open one again, or ask what fits it.",
      discussion: """
        Pictures keep their shape: nothing is stretched, and nothing cropped but where a grid asks for it. Boards \
        go into results/moodboards, each with a .board.json that opens it again and a .metrics.json.

          pinpalettes moodboard a.jpg b.jpg c.jpg --title "Morning"
          pinpalettes moodboard --like a.jpg --count 12 --size story --cohesion 0.8
          pinpalettes moodboard --search "quiet rooms" --template polaroid --explain
          pinpalettes moodboard --from rooms.board.json --swap old.jpg=new.jpg --as pdf
          pinpalettes moodboard fit rooms.board.json

        `moodboard make --help` lists every setting.
        """,
      subcommands: [MakeMoodboard.self, FitMoodboard.self], defaultSubcommand: MakeMoodboard.self)
  }
}
