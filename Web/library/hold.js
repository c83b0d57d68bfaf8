import { listen } from "../ui/dom.js";

const HOLD = 380;
/** A finger that moves further, in pixels, scrolls. */
const STEADY = 8;

/**
 * Holding a finger on a tile shows what a pointer sees by hovering: its palette and its actions. A touch elsewhere hides them.
 * @param {HTMLElement} wall @returns {(() => void)[]} what ends it
 */
export function onHold(wall) {
  let timer = 0, start = null, held = null;
  const release = (event) => {
    if (held && !held.contains(event?.target)) { held.classList.remove("held"); held = null; }
  };
  return [
    listen(wall, "pointerdown", (event) => {
      clearTimeout(timer);
      const tile = event.pointerType === "touch" ? event.target.closest(".tile") : null;
      if (!tile) return;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        release();
        held?.classList.remove("held");
        held = tile;
        tile.classList.add("held");
        navigator.vibrate?.(8);
        // The touch that revealed them opens nothing.
        tile.addEventListener("click", ignore, { once: true, capture: true });
      }, HOLD);
    }),
    listen(wall, "pointermove", (event) => {
      if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > STEADY) clearTimeout(timer);
    }),
    listen(wall, "contextmenu", (event) => {
      if (event.pointerType === "touch" || held) event.preventDefault();
    }),
    listen(document, "pointerdown", release),
    listen(document, "pointerup", () => clearTimeout(timer)),
    listen(document, "pointercancel", () => clearTimeout(timer)),
  ];
}

function ignore(click) {
  if (click.target.closest("button")) return;
  click.preventDefault();
  click.stopPropagation();
}
