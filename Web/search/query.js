/**
 * @typedef {Object} Term
 * @property {"text"|"color"|"image"|"upload"|"mood"|"raw"} kind
 * @property {string} value words, `#rrggbb`, a picture's id, an upload's token, a mood's name, or what only the server's
 *   query language understands
 * @property {number} weight 1 looks for it, −1 leaves it out
 * @property {string} [name] what to call a picture
 */

/** What a person looks for: terms, ranges of vibes and how to weigh. A value: changes make a new one. */
export class Query {
  /**
   * @param {{terms?: Term[], ranges?: Object<string, [number|null, number|null]>, paletteWeight?: number|null,
   *   diversity?: number|null}} parts weights are 0…1; null leaves them to the server
   */
  constructor({ terms = [], ranges = {}, paletteWeight = null, diversity = null } = {}) {
    this.terms = terms;
    this.ranges = Object.fromEntries(Object.entries(ranges).filter(([, [low, high]]) => low !== null || high !== null));
    this.paletteWeight = paletteWeight;
    this.diversity = diversity;
    Object.freeze(this);
  }

  with(parts) { return new Query({ ...this, ...parts }); }
  /** With more terms; one that is there already is not doubled. */
  plus(terms) {
    const fresh = terms.filter((term) => !this.terms.some((other) => same(other, term)));
    return this.with({ terms: [...this.terms, ...fresh] });
  }
  without(index) { return this.with({ terms: this.terms.filter((_, at) => at !== index) }); }
  replaced(index, term) { return this.with({ terms: this.terms.map((other, at) => (at === index ? term : other)) }); }
  turned(index) { return this.replaced(index, { ...this.terms[index], weight: -this.terms[index].weight }); }
  ranged(metric, range) { return this.with({ ranges: { ...this.ranges, [metric]: range ?? [null, null] } }); }

  /** Whether nothing is asked for. */
  get isEmpty() { return this.terms.length === 0 && Object.keys(this.ranges).length === 0; }
  /** Whether a range ends before it begins, so that no picture can lie in it. */
  get contradictsItself() {
    return Object.values(this.ranges).some(([low, high]) => low !== null && high !== null && low > high);
  }
  /** Two queries with the same key ask for the same. */
  get key() {
    const terms = this.terms.map(({ kind, value, weight }) => [kind, value, weight]);
    return JSON.stringify([terms, this.ranges, this.paletteWeight, this.diversity]);
  }

  /** The body of `POST /search`. Conditions that only the language knows go along as text of that language. */
  request(limit, offset = 0) {
    const raw = this.terms.filter((term) => term.kind === "raw")
      .map((term) => (term.weight < 0 ? `- ${term.value}` : term.value)).join(" ");
    const body = {
      terms: this.terms.filter((term) => term.kind !== "raw")
        .map(({ kind, value, weight }) => ({ [kind === "mood" ? "vibe" : kind]: value, weight })),
      filters: Object.entries(this.ranges).map(([metric, [min, max]]) =>
        ({ metric, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) })),
      limit, offset,
    };
    if (raw) body.query = raw;
    if (this.paletteWeight !== null) body.paletteWeight = this.paletteWeight;
    if (this.diversity !== null) body.diversity = this.diversity;
    return body;
  }
}

const same = (a, b) => a.kind === b.kind && a.value === b.value;
