import { format, listen } from "../ui/dom.js";
import { studio } from "../texts-studio.js";

const texts = studio.board;
const dragFrom = 5;
/** How long a finger has to rest before it drags; until then it scrolls. */
const restMs = 320;
const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Lets pictures of a sheet change places: by dragging one onto another, or with Space, arrows and Space again.
 * @param {import("./sheet.js").Sheet} sheet
 * @param {{say(text: string): void, nameOf(id: string): string, swap(first: string, second: string): void,
 *   select(id: string|null): void, key(event: KeyboardEvent, id: string): void}} listener
 * @returns {() => void} removes all listeners
 */
export function makeSwappable(sheet, listener) {
  let drag = null;
  let held = null;
  const placeOf = (target) => target.closest?.(".sheet-place") ?? null;

  const over = (event) => document.elementsFromPoint(event.clientX, event.clientY)
    .map(placeOf).find((place) => place && place !== drag.place && sheet.list.contains(place)) ?? null;

  const mark = (place) => {
    for (const other of sheet.pictures.values()) other.classList.toggle("is-target", other === place);
  };

  const down = (event) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    drag = { place, pointer: event.pointerId, x: event.clientX, y: event.clientY, moved: false, target: null };
    drag.touches = event.pointerType === "touch";
    if (drag.touches) drag.timer = setTimeout(lift, restMs);
  };

  const lift = () => {
    drag.moved = true;
    drag.place.classList.add("is-dragged");
    drag.place.setPointerCapture(drag.pointer);
    listener.select(null);
  };

  const giveUp = () => {
    clearTimeout(drag.timer);
    drag = null;
  };

  const move = (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved) {
      if (Math.hypot(x, y) < dragFrom) return;
      if (drag.touches) {
        giveUp();
        return;
      }
      lift();
    }
    drag.place.style.transform = `translate(${x}px, ${y}px)`;
    drag.target = over(event);
    mark(drag.target);
  };

  const up = (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { place, target, moved } = drag;
    giveUp();
    if (!moved) {
      if (event.type === "pointerup") listener.select(place.dataset.id);
      return;
    }
    mark(null);
    place.classList.remove("is-dragged");
    if (target && event.type === "pointerup") {
      // It stays where it was let go until the next arrangement takes it on.
      place.classList.add("is-waiting");
      listener.swap(place.dataset.id, target.dataset.id);
    } else {
      const from = place.style.transform;
      place.style.transform = "";
      place.animate([{ transform: from }, { transform: "none" }], { duration: 180, easing: "ease-out" });
    }
  };

  const focused = () => placeOf(document.activeElement);

  const keydown = (event) => {
    const place = focused();
    if (!place) return;
    const { id } = place.dataset;
    if (event.key in directions) {
      const next = nearest(sheet, place, directions[event.key]);
      if (next) focus(sheet, next);
      if (next && held) {
        mark(next);
        listener.say(format(texts.over, { name: listener.nameOf(next.dataset.id) }));
      }
    } else if (event.key === " ") {
      if (!held) take(place);
      else drop(place);
    } else if (event.key === "Escape" && held) {
      putBack();
    } else {
      listener.key(event, id);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const take = (place) => {
    held = place.dataset.id;
    place.classList.add("is-held");
    listener.select(null);
    listener.say(format(texts.pickedUp, { name: listener.nameOf(held) }));
  };

  const drop = (place) => {
    const first = held;
    putBack(false);
    if (place.dataset.id === first) {
      listener.say(texts.putBack);
      return;
    }
    focus(sheet, sheet.pictures.get(first));
    listener.swap(first, place.dataset.id);
  };

  const putBack = (aloud = true) => {
    sheet.pictures.get(held)?.classList.remove("is-held");
    held = null;
    mark(null);
    if (aloud) listener.say(texts.putBack);
  };

  const removals = [
    listen(sheet.list, "pointerdown", down), listen(document, "pointermove", move), listen(document, "pointerup", up),
    listen(document, "pointercancel", up), listen(sheet.list, "keydown", keydown),
    // Once a finger has lifted a picture, it moves that and not the page.
    listen(sheet.list, "touchmove", (event) => { if (drag?.moved) event.preventDefault(); }, { passive: false }),
    listen(sheet.list, "contextmenu", (event) => { if (drag?.touches) event.preventDefault(); }),
    // A button's own click by Space would select the picture that Space picks up.
    listen(sheet.list, "keyup", (event) => { if (event.key === " ") event.preventDefault(); }),
    // A click without a pointer is one of a screen reader.
    listen(sheet.list, "click", (event) => {
      const place = placeOf(event.target);
      if (place && event.detail === 0 && event.pointerType === "") listener.select(place.dataset.id);
    }),
    listen(sheet.list, "focusin", () => { const place = focused(); if (place) rove(sheet, place); }),
  ];
  return () => removals.forEach((remove) => remove());
}

/** The next picture in a direction: near along it, and not far to the side. */
function nearest(sheet, place, [dx, dy]) {
  const from = middle(place);
  let best = null;
  let least = Infinity;
  for (const other of sheet.pictures.values()) {
    if (other === place) continue;
    const to = middle(other);
    const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    if (along <= 4) continue;
    const cost = along + 2 * aside;
    if (cost < least) [least, best] = [cost, other];
  }
  return best;
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function focus(sheet, place) {
  rove(sheet, place);
  place.firstElementChild.focus({ preventScroll: true });
}

function rove(sheet, place) {
  for (const other of sheet.pictures.values()) other.firstElementChild.tabIndex = other === place ? 0 : -1;
}
