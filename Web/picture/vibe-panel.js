import { format, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { studio as texts } from "../texts-studio.js";
import { vibeRadar } from "./radar.js";

/** The measures that are always shown; the others are folded. */
const leading = ["warmth", "brightness", "saturation", "contrast"];
/** Moods below this score say nothing of the picture. */
const leastMood = 0.35;

/**
 * The vibe of a picture: its words, four lines, and folded the other measures.
 * @param {{metrics: object[], words: string[], moods: {name: string, score: number}[]}|null} vibe
 * @returns {HTMLElement}
 */
export function vibePanel(vibe) {
  const title = h("h2", { id: "vibe-title" }, texts.picture.vibe);
  const panel = h("section", { class: "vibe-panel", "aria-labelledby": "vibe-title" }, h("header", { class: "panel-head" }, title));
  if (!vibe?.metrics?.length) {
    panel.append(h("p", { class: "quiet" }, texts.picture.vibeNone));
    return panel;
  }
  const moods = (vibe.moods ?? []).filter((mood) => mood.score >= leastMood).slice(0, 3);
  const byKey = new Map(vibe.metrics.map((metric) => [metric.key, metric]));
  const first = leading.map((key) => byKey.get(key)).filter(Boolean);
  const others = vibe.metrics.filter((metric) => !leading.includes(metric.key));
  panel.append(
    h("p", { class: "vibe-words" }, sentence(vibe.words, vibe.moods ?? [])),
    moods.length > 0 ? h("ul", { class: "moods", "aria-label": texts.picture.moods }, moods.map(moodChip)) : "",
    lines(first),
    h("details", { class: "vibe-more" },
      h("summary", {}, texts.picture.allMeasures, icon("down", 16)), lines(others)),
    h("div", { class: "radar-room" }, vibeRadar(vibe.metrics, radarText(vibe.metrics))),
  );
  return panel;
}

function moodChip(mood) {
  const term = `vibe:${mood.name.toLowerCase().replaceAll(" ", "-")}`;
  return h("li", { class: "mood" }, h("a", { href: `/?q=${encodeURIComponent(term)}` }, mood.name));
}

function lines(metrics) {
  return h("dl", { class: "vibe-lines" }, metrics.map((metric) => {
    const rank = format(texts.picture.percentile, { percentile: Math.round(metric.percentile) });
    const word = h("dd", { class: "vibe-word" }, metric.word, h("span", { class: "unseen" }, `, ${rank}`));
    return h("div", { class: "vibe-line", title: valueText(metric) },
      h("dt", {}, metric.name),
      h("dd", { class: "vibe-scale", "aria-hidden": true }, h("span", { class: "vibe-dot", style: { left: `${metric.percentile}%` } })),
      word);
  }));
}

function valueText(metric) {
  const round = (value) => Number(value.toPrecision(3));
  return format(texts.picture.value, { value: round(metric.value), min: round(metric.min), max: round(metric.max) });
}

function radarText(metrics) {
  const list = metrics.map(({ name, percentile }) => format(texts.picture.radarItem, {
    name: name.toLowerCase(), percentile: Math.round(percentile),
  }));
  return format(texts.picture.radar, { list: list.join(", ") });
}

/** The words but for the moods, which are set below: "Warm, dim, muted". */
function sentence(words, moods) {
  const named = new Set(moods.map(({ name }) => name.toLowerCase()));
  const text = (words ?? []).map((word) => word.split(" · ")[0]).filter((word) => !named.has(word.toLowerCase())).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
