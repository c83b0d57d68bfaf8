const KEY = "pinpalettes.journey";
/** How many pictures to each side outlive a reload. */
const REACH = 200;

/** @typedef {{id: string, name?: string, width?: number, height?: number, color?: string}} Stop */

/** @type {Stop[]} */
let stops = read();

/**
 * Remembers the list that a picture is opened from, so that the arrow keys go on through it.
 * @param {Stop[]} items In the order shown; with holes where pictures have not come yet.
 * @param {string} id The picture that is opened.
 */
export function setJourney(items, id) {
  stops = items.map(({ id: key, name, width, height, color }) => ({ id: key, name, width, height, color }));
  const at = stops.findIndex((stop) => stop?.id === id);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(stops.slice(Math.max(0, at - REACH), at + REACH)));
  } catch { /* the list lasts as long as the page */ }
}

/**
 * Where a picture is in the list it was opened from.
 * @returns {{index: number, total: number, stop: Stop|null, previous: Stop|null, next: Stop|null}} index -1: not in it
 */
export function journeyAt(id) {
  const index = stops.findIndex((stop) => stop?.id === id);
  if (index < 0) return { index, total: 0, stop: null, previous: null, next: null };
  return {
    index, total: stops.length, stop: stops[index], previous: stops[index - 1] ?? null, next: stops[index + 1] ?? null,
  };
}

function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((stop) => /^[0-9a-f]{32}$/.test(stop?.id)) : [];
  } catch {
    return [];
  }
}
