/**
 * A child of an element: text is always set as text, never as markup.
 * @typedef {Node|string|number|null|undefined|false} Child
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element.
 *
 * Properties: `class`, `style` (an object, set through the DOM), `data` (an object), `on` (an object of listeners),
 * `text`; `true` sets an empty attribute, `false`, `null` and `undefined` set none; everything else is an attribute.
 * @param {string} tag
 * @param {Object<string, any>} [props]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** The same for an SVG element. @returns {SVGElement} */
export function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(element, props, children) {
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (key === "class") element.setAttribute("class", value);
    else if (key === "text") element.textContent = value;
    else if (key === "style") setStyle(element, value);
    else if (key === "data") Object.assign(element.dataset, value);
    else if (key === "on") for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else element.setAttribute(key, value === true && !key.startsWith("aria-") ? "" : String(value));
  }
  add(element, children);
  return element;
}

/** Sets properties of `element.style`; names with `--` are custom properties. */
export function setStyle(element, values) {
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith("--")) element.style.setProperty(name, value);
    else element.style[name] = value;
  }
}

/** Appends children; strings and numbers become text. */
export function add(element, ...children) {
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** Replaces all children. */
export function replace(element, ...children) {
  element.replaceChildren();
  return add(element, ...children);
}

/** Adds a listener and returns the function that removes it. */
export function listen(target, type, listener, options) {
  target.addEventListener(type, listener, options);
  return () => target.removeEventListener(type, listener, options);
}

/** A function that calls `body` once, `delay` ms after the last of several calls; `.cancel()` forgets a waiting one. */
export function debounce(body, delay) {
  let timer = 0;
  const later = (...args) => { clearTimeout(timer); timer = setTimeout(() => body(...args), delay); };
  later.cancel = () => clearTimeout(timer);
  return later;
}

/** A function that calls `body` at once, and every `interval` ms again as long as it is called meanwhile. */
export function throttle(body, interval) {
  let timer = 0;
  let isWanted = false;
  const run = () => {
    timer = 0;
    if (!isWanted) return;
    isWanted = false;
    timer = setTimeout(run, interval);
    body();
  };
  return () => { isWanted = true; if (!timer) run(); };
}

let lastId = 0;
/** An id that no other element of the page has. */
export const uid = (prefix = "x") => `${prefix}-${++lastId}`;

/** Whether the person asked for less motion. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Fills `{name}` places of a text; numbers are grouped as in English. */
export function format(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (_, key) => {
    const value = values[key];
    return typeof value === "number" ? value.toLocaleString("en-US") : String(value ?? "");
  });
}
