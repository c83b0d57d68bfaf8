import { h, uid } from "../ui/dom.js";
import { studio } from "../texts-studio.js";
import { templates } from "./composition.js";
import { Miniature } from "./miniature.js";

const texts = studio.board;
const side = 72;

/** The choice of templates, each drawn from its real layout of these very pictures. */
export class Sketches {
  /** @param {(template: string) => void} onChoose */
  constructor(onChoose) {
    const name = uid("template");
    this.miniature = new Miniature();
    this.cells = new Map(templates.map((template) => {
      const canvas = h("canvas", { width: side * 2, height: side * 2, "aria-hidden": true, data: { empty: "true" } });
      const input = h("input", { type: "radio", name, value: template, on: { change: () => onChoose(template) } });
      const words = texts.templates[template];
      const label = h("label", { class: "sketch" }, input,
        h("span", { class: "sketch-room" }, canvas), h("span", { class: "sketch-name" }, words));
      return [template, { label, input, canvas }];
    }));
    this.element = h("fieldset", { class: "sketches" },
      h("legend", {}, texts.template), [...this.cells.values()].map(({ label }) => label));
  }

  /** Marks the template in use. */
  choose(template) {
    for (const [name, { input }] of this.cells) input.checked = name === template;
  }

  /** Draws a template's board; null where it cannot hold these pictures. */
  draw(template, board, items) {
    const cell = this.cells.get(template);
    cell.label.classList.toggle("is-unfit", board === null);
    cell.input.disabled = board === null && !cell.input.checked;
    if (!board) return;
    delete cell.canvas.dataset.empty;
    this.miniature.draw(cell.canvas, board, 2 * side, new Map(items.map(({ id, color }) => [id, color])));
  }
}
