/** Every English text of the shell, the library and the search; `{name}` is filled in by `format`. */
export const texts = {
  name: "PinPalettes",
  ui: {
    close: "Close", remove: "Remove", copied: "copied", clear: "Clear", cancel: "Cancel", retry: "Try again", more: "More",
  },
  shell: {
    library: "Library", map: "Map", board: "Board",
    navigation: "Main", home: "PinPalettes, to the library",
    theme: { auto: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" },
    help: "Keys", keysTitle: "Keys",
    offline: "The studio does not answer. Is “pinpalettes serve” still running?",
    back: "The studio answers again.",
    indexing: "Indexing", indexingCount: "Indexing {done} of {total}", indexingFailed: "{failed} could not be read",
    indexed: "Indexing finished", indexingBroke: "Indexing stopped: {message}", stopIndexing: "Stop indexing",
    counted: "{count} pictures", countedOne: "1 picture",
  },
  tray: {
    label: "Collected pictures", one: "1 collected", many: "{count} collected", compose: "Make a board", clear: "Put all back",
    putBack: "Put {name} back", collected: "{name} collected", returned: "{name} put back", cleared: "{count} put back", undo: "Undo", full: "The tray holds no more.",
  },
  library: {
    title: "Library", grid: "Pictures", order: "Order", tile: "{name}, {width} by {height}", swatch: "{hex}, {share}",
    similar: "More like this", collect: "Collect", collected: "Collected", open: "Open {name}", why: "Why this",
    orders: {
      newest: "Newest first", name: "By name", color: "By color", brightness: "By brightness", saturation: "By saturation", warmth: "By warmth",
    },
    add: "Add pictures",
    loading: "Loading pictures",
    empty: {
      title: "Bring your pictures", text: "Drop photographs or a whole folder anywhere on this page. They stay on this machine.",
      button: "Choose pictures", folder: "or a folder", boards: "Boards made of sample pictures",
    },
    error: { title: "The library could not be read", text: "{reason}" },
    offline: { title: "The studio does not answer", text: "Start it again with “pinpalettes serve”; this page goes on by itself." },
  },
  adding: {
    drop: "Drop to add to the library", dropSearch: "Drop to search by this picture",
    running: "Adding {done} of {total}", done: "{added} added", doneSame: "{added} added, {same} already here",
    failed: "{count} could not be added", failedOne: "1 could not be added", none: "Nothing there that a picture could be read from.",
    tooMany: "only the first {limit} pictures of one drop are taken", details: "Show which", stop: "Stop adding", dismiss: "Dismiss",
    notPicture: "not a picture this studio reads",
  },
  search: {
    label: "Search", field: "Search your pictures", placeholder: "a dog on grass, #e07a5f, − people …", placeholderShort: "Search", placeholderMore: "and …",
    submit: "Search", clear: "Clear the search", color: "Add a color", image: "Search by a picture", mood: "Add a mood", vibes: "Vibe ranges",
    terms: "What to look for", hint: "Backspace removes the last term; a minus in front leaves something out.",
    chip: {
      text: "text “{value}”", color: "color {value}", image: "picture {value}", mood: "mood {value}", raw: "condition {value}",
      upload: "your picture", minus: "without {term}", removed: "{term} removed", turnMinus: "Leave out {term}", turnPlus: "Look for {term}",
      remove: "Remove {term}", actions: "Press minus to leave it out, Delete to remove it",
    },
    picker: {
      title: "A color", plane: "Lightness and chroma", planeValue: "lightness {l} %, chroma {c}", hue: "Hue", lightness: "Lightness",
      chroma: "Chroma", hex: "HEX", own: "Colors of this library", add: "Add this color", change: "Take this color",
    },
    moods: {
      pastel: "pastel", moody: "moody", earthy: "earthy", neon: "neon", noir: "noir", airy: "airy", "golden-hour": "golden hour",
      oceanic: "oceanic", autumnal: "autumnal", monochrome: "monochrome", vintage: "vintage",
    },
    moodTitle: "Moods",
    ranges: {
      title: "Vibe ranges", from: "{name}: from", to: "{name}: to", all: "any", between: "{from} – {to}", clear: "Any {name}",
    },
    weight: { label: "What counts", low: "meaning", high: "color", value: "{percent} % color", auto: "as the query asks" },
    variety: { label: "How different", low: "alike", high: "varied", value: "{percent} % varied" },
    matches: "{count} matches", matchesAll: "{count} pictures, the best first", matchesOne: "1 match", matchesNone: "Nothing found", total: "of {total}",
    none: { title: "Nothing matches", text: "Take a term away or widen a range.", button: "Clear the search" },
    failed: "The search could not be made",
    whyTitle: "Why this picture", whyNone: "It meets what was asked for.",
    uploadFailed: "{name} could not be read: {reason}", uploading: "Reading {name}",
  },
  keys: {
    general: "Everywhere", wall: "Pictures", searching: "Search field",
    search: "Go to the search field", help: "Show these keys", library: "Library", map: "Map", board: "Board", theme: "Change the theme",
    add: "Add pictures", escape: "Leave the field, close what is open", move: "Move among the pictures", open: "Open the picture",
    similar: "More like this", collect: "Collect or put back", why: "Why this", removeChip: "Remove the last term", minus: "Turn a term into its opposite",
    chips: "Move among the terms", submit: "Search", paste: "Search by a pasted picture", vibes: "Vibe ranges", first: "First, last picture",
  },
};
