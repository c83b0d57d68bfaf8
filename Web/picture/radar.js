import { svg } from "../ui/dom.js";

const size = 300;
const radius = 96;
const center = size / 2;

/**
 * Draws percentiles on as many axes as there are metrics.
 *
 * It says nothing that is not also set as text, so its name is one sentence.
 *
 * @param {{key: string, name: string, percentile: number, word: string}[]} metrics
 * @param {string} label The text alternative.
 * @returns {SVGSVGElement}
 */
export function vibeRadar(metrics, label) {
  const drawing = svg("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", class: "radar", "aria-label": label });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const ring = share === 0.5 ? "radar-ring radar-median" : "radar-ring";
    drawing.append(svg("circle", { cx: center, cy: center, r: radius * share, class: ring }));
  }
  const corners = metrics.map((metric, index) => {
    const angle = (index / metrics.length) * 2 * Math.PI - Math.PI / 2;
    const [endX, endY] = at(angle, radius);
    drawing.append(svg("line", { x1: center, y1: center, x2: endX, y2: endY, class: "radar-axis" }));
    drawing.append(axisName(metric.name, angle));
    // The very middle would be a shape without area for a picture that is lowest in everything.
    return at(angle, radius * (0.04 + (0.96 * clamp(metric.percentile)) / 100));
  });
  drawing.append(svg("polygon", { points: corners.map((corner) => corner.join(",")).join(" "), class: "radar-shape" }));
  for (const [x, y] of corners) drawing.append(svg("circle", { cx: x, cy: y, r: 2.5, class: "radar-dot" }));
  return drawing;
}

function axisName(name, angle) {
  const [x, y] = at(angle, radius + 14);
  const side = Math.cos(angle);
  const anchor = Math.abs(side) < 0.2 ? "middle" : side > 0 ? "start" : "end";
  return svg("text", { x, y: y + 4 + Math.sin(angle) * 3, class: "radar-name", "text-anchor": anchor }, name);
}

function at(angle, distance) {
  return [round(center + Math.cos(angle) * distance), round(center + Math.sin(angle) * distance)];
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function clamp(value) {
  return Math.min(100, Math.max(0, value || 0));
}
