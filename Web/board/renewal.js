/**
 * Other pictures in place of those that are not pinned: like the pinned ones, or like the leading one where none is.
 * @param {import("../app/api.js").Api} api
 * @param {import("./composition.js").Composition} composition
 * @param {string|null} leading The id of the picture that leads the board as it is.
 * @returns {Promise<import("./composition.js").Item[]>}
 */
export async function renewed(api, { items, settings }, leading) {
  const pins = items.filter(({ id }) => settings.pins.includes(id));
  const first = [settings.hero, leading].map((id) => items.find((item) => item.id === id)).find(Boolean) ?? items[0];
  const held = pins.length > 0 ? pins : [first];
  const kept = new Set(held.map(({ id }) => id));
  const shown = new Set(items.map(({ id }) => id));
  const { items: found } = await api.post("/search", {
    terms: held.slice(0, 8).map(({ id }) => ({ image: id, weight: 1 })),
    limit: Math.min(200, items.length * 4 + 20), diversity: 0.35, distinct: true,
  });
  const fresh = found.filter(({ id }) => !shown.has(id));
  // A small library has no others: then those that were shown come again, in another order.
  const reserve = found.filter(({ id }) => shown.has(id) && !kept.has(id)).reverse();
  const others = [...fresh, ...reserve];
  return items.map((item) => (kept.has(item.id) ? item : others.shift() ?? item))
    .filter((item, index, all) => all.findIndex(({ id }) => id === item.id) === index);
}
