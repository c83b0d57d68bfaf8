import { h, uid } from "./dom.js";

const GAP = 8;
/** The click that closed a sheet by hitting its own button must not open it again: it comes within this time, in ms. */
const SAME_CLICK = 250;
/** When the sheet of a button was closed. @type {WeakMap<HTMLElement, number>} */
const closed = new WeakMap();

/**
 * Opens a small sheet beside `anchor`, on top of everything; Escape and a click elsewhere close it.
 * It lies below where there is room, else above, and never leaves the window.
 * @param {HTMLElement} anchor its `aria-expanded` and `aria-controls` are kept
 * @param {Node|Node[]} content
 * @param {{label: string, class?: string, role?: string, focus?: HTMLElement|null, onClose?: () => void}} options
 * @returns {{element: HTMLElement, close(): void, place(): void}}
 */
export function popover(anchor, content, options) {
  if (performance.now() - (closed.get(anchor) ?? -Infinity) < SAME_CLICK) return { element: anchor, close() {}, place() {} };
  const id = uid("popover");
  const element = h("div", {
    id, class: `popover ${options.class ?? ""}`.trim(), popover: "auto",
    role: options.role ?? "dialog", "aria-label": options.label,
  }, content);
  const place = () => position(element, anchor);
  const close = () => { if (element.isConnected) element.hidePopover(); };
  // A dialog's top layer would cover a sheet of the body, so it joins the dialog it was opened from.
  (anchor.closest("dialog") ?? document.body).append(element);
  anchor.setAttribute("aria-expanded", "true");
  anchor.setAttribute("aria-controls", id);
  element.addEventListener("beforetoggle", (event) => {
    if (event.newState === "closed") closed.set(anchor, performance.now());
  });
  element.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const held = element.contains(document.activeElement) || document.activeElement === document.body;
    element.remove();
    removeEventListener("resize", place);
    anchor.setAttribute("aria-expanded", "false");
    anchor.removeAttribute("aria-controls");
    if (held && anchor.isConnected) anchor.focus({ preventScroll: true });
    options.onClose?.();
  });
  element.showPopover();
  place();
  addEventListener("resize", place);
  const first = options.focus === undefined ? element.querySelector("button, input, [tabindex]") : options.focus;
  first?.focus({ preventScroll: true });
  return { element, close, place };
}

function position(element, anchor) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = box.bottom + GAP + height <= innerHeight || box.top < innerHeight / 2;
  const top = below ? box.bottom + GAP : box.top - GAP - height;
  element.style.left = `${Math.max(GAP, Math.min(box.left, innerWidth - width - GAP))}px`;
  element.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
}
