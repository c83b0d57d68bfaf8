/**
 * @typedef {Object} Binding
 * @property {string} key as in `KeyboardEvent.key`; `Shift+X`, `Mod+X` (Ctrl or ⌘) with a modifier
 * @property {string} label what it does, for the overlay
 * @property {(event: KeyboardEvent) => void|false} run false says that it did nothing
 * @property {boolean} [typing] also while a field has the focus
 */

/** The keys of the app, by scope; the latest scope is asked first. */
export class Keyboard {
  constructor() {
    /** @type {{title: string, bindings: Binding[]}[]} */
    this.scopes = [];
    document.addEventListener("keydown", (event) => this.press(event));
  }

  /** Adds bindings under a heading of the overlay. @param {string} title @param {Binding[]} bindings @returns {() => void} */
  add(title, bindings) {
    const scope = { title, bindings };
    this.scopes.push(scope);
    return () => { this.scopes = this.scopes.filter((other) => other !== scope); };
  }

  press(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector("dialog[open]") && event.key !== "?") return;
    // In a menu or a picker, letters are not commands.
    if (document.querySelector("[popover]:popover-open") && event.key !== "?") return;
    const typing = isTyping(event.target);
    const name = nameOf(event);
    for (const { bindings } of [...this.scopes].reverse()) {
      for (const binding of bindings) {
        if (binding.key !== name || !binding.run || (typing && !binding.typing)) continue;
        if (binding.run(event) === false) continue;
        event.preventDefault();
        return;
      }
    }
  }
}

const TEXT_FIELDS = "textarea, select, input:not([type=range], [type=checkbox], [type=radio], [type=button])";

/** Whether keys typed there are text. */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT_FIELDS));
}

function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `Mod+${key}`;
  if (event.altKey) return `Alt+${key}`;
  if (event.shiftKey && (event.key.length > 1 || /[a-z]/.test(key))) return `Shift+${key}`;
  return key;
}
