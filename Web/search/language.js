import { parseHex } from "../ui/color.js";
import { Query } from "./query.js";

/** The metrics that have histograms, by their names in the query language. */
const METRICS = [
  "brightness", "contrast", "tonalRange", "saturation", "warmth", "colorfulness", "hueVariety", "energy", "weight",
];
const NUMBER = "[−-]?\\d+(?:\\.\\d+)?";
const TOKEN = /[^\s"“]*["“](?:[^"”\\]|\\.)*["”]|\S+/gu;

/**
 * Reads what a person typed, or what the address holds: the query language of docs/query-language.md, and more kindly a
 * minus right before a word. What only the server understands is kept as it is (`raw`).
 * @param {string} text @returns {{terms: import("./query.js").Term[], ranges: Object<string, [number|null, number|null]>}}
 */
export function parse(text) {
  const terms = [];
  const ranges = {};
  let words = [];
  let weight = 1;
  const flush = () => {
    if (words.length) terms.push({ kind: "text", value: words.join(" "), weight });
    words = [];
    weight = 1;
  };
  for (let [token] of text.matchAll(TOKEN)) {
    if (/^[+−–-]$/u.test(token)) {
      flush();
      weight = token === "+" ? 1 : -1;
      continue;
    }
    const glued = /^([+−–-])(?=[^\d\s.]|#)(.+)$/u.exec(token);
    if (glued) {
      flush();
      weight = glued[1] === "+" ? 1 : -1;
      token = glued[2];
    }
    const range = weight > 0 ? rangeOf(token) : null;
    if (range) {
      flush();
      const [low, high] = ranges[range.metric] ?? [null, null];
      ranges[range.metric] = [range.low ?? low, range.high ?? high];
      continue;
    }
    const term = termOf(token);
    if (!term) { words.push(token); continue; }
    const sign = words.length ? 1 : weight;
    flush();
    terms.push({ ...term, weight: sign });
  }
  flush();
  return { terms, ranges };
}

function termOf(token) {
  const quoted = /^(?:text:)?["“]((?:[^"”\\]|\\.)*)["”]$/u.exec(token);
  if (quoted) return { kind: "text", value: quoted[1].replace(/\\(.)/gu, "$1") };
  const color = /^(?:color:)?(#[0-9a-f]{3,6})$/i.exec(token);
  if (color && parseHex(color[1])) return { kind: "color", value: parseHex(color[1]) };
  const mood = /^vibe:([\w-]+)$/.exec(token);
  if (mood) return { kind: "mood", value: moodName(mood[1]) };
  const picture = /^(image|upload):([0-9a-f]{32})$/.exec(token);
  if (picture) return { kind: picture[1], value: picture[2] };
  return /^#?[\w.-]+(?::|[<>≤≥=])\S/u.test(token) ? { kind: "raw", value: token } : null;
}

function rangeOf(token) {
  const match = new RegExp(`^([\\w-]+)(?:(>=?|≥|<=?|≤)(${NUMBER})|:(${NUMBER})?\\.\\.(${NUMBER})?)$`, "u").exec(token);
  const metric = match && METRICS.find((name) => plain(name) === plain(match[1]));
  if (!metric) return null;
  const number = (text) => (text === undefined ? null : Number(text.replace("−", "-")));
  if (!match[2]) return { metric, low: number(match[4]), high: number(match[5]) };
  const value = number(match[3]);
  const isLow = match[2].startsWith(">") || match[2] === "≥";
  return { metric, low: isLow ? value : null, high: isLow ? null : value };
}

const plain = (name) => name.toLowerCase().replace(/[-_]/g, "");
/** `goldenHour` and `golden_hour` as `golden-hour`. */
const moodName = (name) => name.replace(/([a-z])([A-Z])/g, "$1-$2").replace(/_/g, "-").toLowerCase();

/** The query in its language: what the address shows. @param {Query} query */
export function print(query) {
  const words = query.terms.map((term, index) => (term.weight < 0 ? "- " : index ? "+ " : "") + printTerm(term));
  for (const [metric, [low, high]] of Object.entries(query.ranges)) words.push(`${metric}:${low ?? ""}..${high ?? ""}`);
  return words.join(" ");
}

function printTerm({ kind, value }) {
  switch (kind) {
    case "text": return `"${value.replace(/["\\]/g, "\\$&")}"`;
    case "mood": return `vibe:${value}`;
    case "image": case "upload": return `${kind}:${value}`;
    default: return value;
  }
}

/** The part of an address after `?`; empty for an empty query. @param {Query} query */
export function toAddress(query) {
  const params = new URLSearchParams();
  if (!query.isEmpty) params.set("q", print(query));
  if (query.paletteWeight !== null) params.set("color", String(query.paletteWeight));
  if (query.diversity !== null) params.set("varied", String(query.diversity));
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Reads an address. @param {URLSearchParams} params */
export function fromAddress(params) {
  return new Query({
    ...parse((params.get("q") ?? "").slice(0, 2000)),
    paletteWeight: share(params.get("color")), diversity: share(params.get("varied")),
  });
}

function share(text) {
  const value = text === null || text === "" ? NaN : Number(text);
  return value >= 0 && value <= 1 ? value : null;
}
