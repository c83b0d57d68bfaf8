import { oklchOf } from "../ui/color.js";
import { popover } from "../ui/popover.js";
import { ColorPicker } from "../ui/color-picker.js";
import { texts } from "../texts.js";

const FIRST = "#c2703d";

/** The library's liveliest color is a better beginning than its most frequent, which is often a grey. */
function mostChromatic(colors) {
  return colors.reduce((best, { hex }) => (oklchOf(hex)[1] > oklchOf(best)[1] ? hex : best), colors[0]?.hex ?? FIRST);
}

/**
 * Opens the color picker beside `anchor`.
 * @param {HTMLElement} anchor @param {any} app @param {string|null} hex the color to begin with, null for a new one
 * @param {(hex: string) => void} onChoose
 */
export function chooseColor(anchor, app, hex, onChoose) {
  const colors = (app.library.get()?.colors ?? []).map((color) => ({ hex: color.hex, name: color.name }));
  const picker = new ColorPicker({
    value: hex ?? mostChromatic(colors), colors,
    label: hex ? texts.search.picker.change : texts.search.picker.add,
    onChoose: (value) => { sheet.close(); onChoose(value); },
  });
  const label = texts.search.picker.title;
  const sheet = popover(anchor, picker.element, { label, class: "picker-sheet", focus: picker.plane });
}
