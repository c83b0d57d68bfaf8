const atOnce = 6;

/**
 * What a board has to know of pictures; those that are no longer in the library are left out.
 * @param {import("../app/api.js").Api} api
 * @param {string[]} ids
 * @param {import("./composition.js").Item[]} [known] Pictures that need not be asked for.
 * @returns {Promise<import("./composition.js").Item[]>} In the order of `ids`.
 */
export async function itemsOf(api, ids, known = []) {
  const found = new Map(known.map((item) => [item.id, item]));
  const queue = ids.filter((id) => !found.has(id));
  const work = async () => {
    for (let id = queue.shift(); id; id = queue.shift()) {
      try {
        found.set(id, await api.get(`/images/${id}`));
      } catch (error) {
        if (error.status !== 404) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return ids.map((id) => found.get(id)).filter(Boolean);
}
