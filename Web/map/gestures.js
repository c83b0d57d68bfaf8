import { listen } from "../ui/dom.js";

/** A pointer that moved less than this clicked, in CSS pixels. */
const clickSlack = 5;
/** Only what moved in the last milliseconds counts for the speed of a throw. */
const throwMs = 80;

/**
 * Turns wheel, drag and pinch into movements of a camera, and tells of clicks and of what is pointed at.
 * @param {HTMLElement} element
 * @param {import("./camera.js").Camera} camera
 * @param {{moved(): void, clicked(x: number, y: number): void, hovered(x: number|null, y: number|null): void}} listener
 * @returns {() => void} removes all listeners
 */
export function mapGestures(element, camera, listener) {
  const pointers = new Map();
  let travelled = 0;
  let trail = [];

  const at = (event) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const down = (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 1) {
      travelled = 0;
      trail = [];
      camera.release(0, 0);
    }
    listener.hovered(null, null);
  };

  const move = (event) => {
    const place = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== "touch") listener.hovered(place.x, place.y);
      return;
    }
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
    pointers.set(event.pointerId, place);
    travelled += Math.hypot(place.x - before.x, place.y - before.y);
    if (travelled < clickSlack) return;
    element.classList.add("is-dragged");
    if (others.length === 0) {
      camera.drag(place.x - before.x, place.y - before.y);
      trail.push({ ...place, time: event.timeStamp });
    } else {
      pinch(camera, others[0], before, place);
      trail = [];
    }
    listener.moved();
  };

  const up = (event) => {
    const place = pointers.get(event.pointerId);
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    element.classList.remove("is-dragged");
    if (event.type === "pointerup" && travelled < clickSlack) {
      listener.clicked(place.x, place.y);
      return;
    }
    const recent = trail.filter(({ time }) => event.timeStamp - time < throwMs);
    const [first, last] = [recent[0], recent[recent.length - 1]];
    if (first && last.time > first.time) {
      camera.release((last.x - first.x) / (last.time - first.time), (last.y - first.y) / (last.time - first.time));
    }
    listener.moved();
  };

  const wheel = (event) => {
    event.preventDefault();
    const { x, y } = at(event);
    // Lines and pages as pixels; a pinch on a touchpad comes as a wheel with Ctrl and small steps.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? 400 : 1);
    camera.zoom(Math.exp(-Math.max(-300, Math.min(300, pixels)) * (event.ctrlKey ? 0.01 : 0.0022)), x, y);
    listener.hovered(null, null);
    listener.moved();
  };

  const removals = [
    listen(element, "pointerdown", down), listen(element, "pointermove", move), listen(element, "pointerup", up),
    listen(element, "pointercancel", up), listen(element, "pointerleave", () => listener.hovered(null, null)),
    listen(element, "wheel", wheel, { passive: false }),
  ];
  return () => removals.forEach((remove) => remove());
}

function pinch(camera, still, before, now) {
  const apart = (place) => Math.max(1, Math.hypot(place.x - still.x, place.y - still.y));
  camera.zoom(apart(now) / apart(before), (now.x + still.x) / 2, (now.y + still.y) / 2, false);
  camera.drag((now.x - before.x) / 2, (now.y - before.y) / 2);
}
