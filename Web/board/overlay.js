import { svg } from "../ui/dom.js";

const families = { "EB Garamond": "\"EB Garamond\", \"Noto Serif\", serif", "JetBrains Mono": "\"JetBrains Mono\", monospace" };
const plain = "Inter, \"Noto Sans\", sans-serif";
const rightToLeft = /^[^A-Za-z\u00c0-\u024f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Draws strip and type of a board in its own pixels; the drawing scales with its room.
 *
 * Type stands on baselines, which SVG can be told and CSS cannot.
 * @param {SVGSVGElement} drawing @param {object} board As the server arranged it.
 */
export function drawOverlay(drawing, board) {
  drawing.setAttribute("viewBox", `0 0 ${board.width} ${board.height}`);
  drawing.replaceChildren(...(board.strip ?? []).flatMap((field) => stripField(field, board)));
  for (const label of board.labels ?? []) {
    const line = textLine(label);
    drawing.append(line);
    shorten(line, label);
  }
}

function stripField(field, board) {
  const box = { x: field.x, y: field.y, width: field.width, height: field.height };
  const shapes = [svg("rect", { ...box, fill: field.hex })];
  if (field.outline) {
    const line = Math.max(1, Math.floor(Math.min(board.width, board.height) / 1000));
    shapes.push(svg("rect", {
      x: field.x + line / 2, y: field.y + line / 2, width: field.width - line, height: field.height - line,
      fill: "none", stroke: field.outline, "stroke-width": line,
    }));
  }
  return shapes;
}

function textLine(label) {
  const centered = label.align === "center" && label.width;
  const reversed = !centered && label.width && rightToLeft.test(label.text);
  return svg("text", {
    x: centered ? label.x + label.width / 2 : reversed ? label.x + label.width : label.x, y: label.y,
    fill: label.color, "font-size": label.size, "font-family": families[label.font] ?? plain,
    "letter-spacing": label.tracking ? `${label.tracking}em` : null,
    "text-anchor": centered ? "middle" : reversed ? "end" : "start",
  }, label.text);
}

/** Ends a line that is wider than its room in an ellipsis. */
function shorten(line, label) {
  if (!label.width || !line.isConnected || line.getComputedTextLength() <= label.width) return;
  const letters = [...label.text];
  let least = 0;
  let most = letters.length;
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    line.textContent = `${letters.slice(0, middle).join("").trimEnd()}…`;
    if (line.getComputedTextLength() <= label.width) least = middle;
    else most = middle - 1;
  }
  line.textContent = `${letters.slice(0, least).join("").trimEnd()}…`;
}
