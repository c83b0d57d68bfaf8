import { h } from "../ui/dom.js";
import { dialog } from "../ui/dialog.js";
import { texts } from "../texts.js";

/** Keys that are not called what is printed on them. */
const names = {
  Mod: /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl",
  ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Arrows: "← ↑ ↓ →", Escape: "Esc", " ": "Space",
};
let open = null;

const line = ({ key, label }) => h("div", {}, h("dt", {}, key.split("+").map(cap)), h("dd", {}, label));
const cap = (part) => h("kbd", {}, names[part] ?? (part.length === 1 ? part.toUpperCase() : part));

/** Lists every key that works here. @param {import("./keyboard.js").Keyboard} keys */
export function showKeys(keys) {
  if (open) { open.close(); return; }
  const groups = keys.scopes
    .map(({ title, bindings }) => ({ title, shown: bindings.filter((binding) => binding.label) }))
    .filter(({ shown }) => shown.length)
    .map(({ title, shown }) => h("section", {}, h("h3", {}, title), h("dl", {}, shown.map(line))));
  open = dialog(texts.shell.keysTitle, h("div", { class: "keys" }, groups), { onClose: () => { open = null; } });
}
