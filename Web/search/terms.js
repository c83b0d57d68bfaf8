import { format, h } from "../ui/dom.js";
import { chip } from "../ui/chip.js";
import { thumbnail, BASE } from "../app/api.js";
import { texts } from "../texts.js";

/** What a term is called. @param {import("./query.js").Term} term */
export function termWords(term) {
  const words = texts.search.chip;
  const value = term.kind === "mood" ? moodWord(term.value)
    : term.kind === "image" || term.kind === "upload" ? term.name ?? term.value.slice(0, 8) : term.value;
  const text = format(term.kind === "upload" ? words.image : words[term.kind], { value });
  return term.weight < 0 ? format(words.minus, { term: text }) : text;
}

/** What pressing its chip does. */
function turnWords(term) {
  const words = term.weight < 0 ? texts.search.chip.turnPlus : texts.search.chip.turnMinus;
  return format(words, { term: termWords({ ...term, weight: 1 }) });
}

const uploaded = (token) => `${BASE}/uploads/${encodeURIComponent(token)}/thumbnail`;

/** A mood's name for people. */
const moodWord = (mood) => texts.search.moods[mood] ?? mood;

/**
 * The chip of a term: pressing it turns it into its opposite, except a color, which is chosen anew.
 * @param {import("./query.js").Term} term
 * @param {{onTurn(): void, onRemove(): void, onKey(event: KeyboardEvent): void, onColor(anchor: HTMLElement): void}} actions
 */
export function termChip(term, actions) {
  const name = termWords(term);
  const isPicture = term.kind === "image" || term.kind === "upload";
  const element = chip({
    name: `${name}. ${texts.search.chip.actions}`,
    text: term.kind === "mood" ? moodWord(term.value) : isPicture ? term.name ?? "" : term.value,
    dot: term.kind === "color" ? term.value : undefined,
    thumb: term.kind === "image" ? thumbnail(term.value, 240) : term.kind === "upload" ? uploaded(term.value) : undefined,
    minus: term.weight < 0,
    hint: term.kind === "color" ? name : turnWords(term),
    removeLabel: format(texts.search.chip.remove, { term: name }),
    onPress: () => (term.kind === "color" ? actions.onColor(element.face) : actions.onTurn()),
    onRemove: actions.onRemove,
  });
  element.classList.add(term.kind);
  element.face.addEventListener("keydown", actions.onKey);
  return h("li", {}, element);
}
