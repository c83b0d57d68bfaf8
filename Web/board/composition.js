/**
 * @typedef {{id: string, name: string, width: number, height: number, color: string}} Item
 * @typedef {Object} Settings
 * @property {string} template @property {number} width @property {number} height @property {number} seed
 * @property {number|null} gutter Percent of the short side; null is what suits.
 * @property {number|null} margin Likewise.
 * @property {string} background `auto`, `light`, `dark` or `#rrggbb`
 * @property {string} title @property {string} caption
 * @property {string|null} hero The id of the picture that leads.
 * @property {"auto"|"given"|"color"|"spread"} order @property {boolean} strip
 * @property {boolean|null} captions Whether pictures have words under them; null is what suits the template.
 * @property {string[]} pins Ids of pictures that a renewal keeps.
 * @property {Object<string, string>} words What is set under pictures instead of their names, by id.
 * @property {object} others Settings of a saved board that this page does not change.
 *
 * @typedef {{items: Item[], settings: Settings, keep: string|null}} Composition
 * `keep` is the token of an arrangement in which pictures were exchanged by hand, or of a board that was opened.
 */

/** The settings of a new board. @type {Settings} */
export const defaults = Object.freeze({
  template: "bric", width: 1000, height: 1500, seed: 1, gutter: null, margin: null, background: "auto", title: "", caption: "",
  hero: null, order: "auto", strip: true, captions: null, pins: [], words: {}, others: {},
});

/** Settings that programs can choose; they are kept as they are. */
const carried = ["corners", "shadow", "swatches", "codes", "names", "fit", "columns"];

/** The templates that have room for words under each picture; they show them unless told not to. */
export const captioned = new Set(["polaroid", "contact-sheet"]);

/** What gutter and margin are where nothing was chosen, in percent of the short side. */
export const usual = { gutter: 1, margin: 4 };

/** Pages by name, as the server has them. */
export const sizes = [
  { id: "pin", width: 1000, height: 1500 }, { id: "story", width: 1080, height: 1920 }, { id: "square", width: 1500, height: 1500 },
  { id: "a4", width: 2480, height: 3508 }, { id: "a4-landscape", width: 3508, height: 2480 },
  { id: "a3", width: 3508, height: 4961 }, { id: "a3-landscape", width: 4961, height: 3508 },
];

/** The templates, in the order shown. */
export const templates = [
  "bric", "justified", "masonry", "grid", "hero-left", "hero-center", "polaroid", "palette-card", "contact-sheet",
];

/** The templates that hold only so many pictures. */
const most = { "palette-card": 6 };

/** Whether a template can hold so many pictures. */
export const holds = (template, count) => count <= (most[template] ?? 500);

/**
 * What the server is asked for.
 * @param {Composition} composition @param {{exchange?: [string, string]|null, pins?: boolean}} [options]
 * @returns {object} the body of a request; nothing in it is empty
 */
export function requestBody({ items, settings, keep }, options = {}) {
  const { gutter, margin, title, caption, hero, captions, pins, words, others, ...plain } = settings;
  const images = items.map(({ id }) => id);
  const pinned = options.pins ? images.filter((id) => pins.includes(id)) : [];
  const named = images.filter((id) => words[id] !== undefined);
  const optional = {
    gutter, margin, captions, keep, title: title.trim() || null, caption: caption.trim() || null,
    hero: images.includes(hero) ? hero : null, exchange: options.exchange ?? null,
    pinned: pinned.length > 0 ? pinned : null,
    words: named.length > 0 ? Object.fromEntries(named.map((id) => [id, words[id]])) : null,
  };
  const chosen = Object.entries(optional).filter(([, value]) => value !== null);
  return { ...others, ...plain, images, ...Object.fromEntries(chosen) };
}

/**
 * The settings that a saved board was made by.
 * @param {object} saved A composition as the server gives it.
 * @returns {Settings}
 */
export function settingsOf(saved) {
  const settings = { ...defaults };
  for (const key of Object.keys(defaults)) {
    if (saved[key] !== undefined && saved[key] !== null) settings[key] = saved[key];
  }
  settings.pins = saved.pinned ?? [];
  settings.others = Object.fromEntries(carried.filter((key) => saved[key] != null).map((key) => [key, saved[key]]));
  return checked(settings);
}

/** Settings from anywhere, with what cannot be replaced by what is usual. @returns {Settings} */
export function checked(settings) {
  const kept = { ...defaults, ...settings };
  const within = (value, least, most) => Number.isFinite(value) && value >= least && value <= most;
  if (!templates.includes(kept.template)) kept.template = defaults.template;
  if (!within(kept.width, 200, 8000) || !within(kept.height, 200, 8000)) {
    [kept.width, kept.height] = [defaults.width, defaults.height];
  }
  if (!within(kept.gutter, 0, 10)) kept.gutter = null;
  if (!within(kept.margin, 0, 20)) kept.margin = null;
  if (!Number.isSafeInteger(kept.seed) || kept.seed < 0) kept.seed = defaults.seed;
  if (!["auto", "given", "color", "spread"].includes(kept.order)) kept.order = defaults.order;
  if (!/^(auto|light|dark|none|#[0-9a-f]{6})$/.test(kept.background)) kept.background = defaults.background;
  kept.title = String(kept.title ?? "").slice(0, 200);
  kept.caption = String(kept.caption ?? "").slice(0, 300);
  if (![true, false].includes(kept.captions)) kept.captions = null;
  if (typeof kept.words !== "object" || kept.words === null) kept.words = {};
  if (typeof kept.others !== "object" || kept.others === null) kept.others = {};
  kept.pins = Array.isArray(kept.pins) ? kept.pins.filter((id) => typeof id === "string") : [];
  return kept;
}
