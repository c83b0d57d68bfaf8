import { format, h } from "../ui/dom.js";
import { studio } from "../texts-studio.js";
import { Backgrounds } from "./backgrounds.js";
import { captioned, sizes, usual } from "./composition.js";
import { choice, line, measure, pixels, toggle } from "./fields.js";
import { Sketches } from "./sketches.js";

const texts = studio.board;

/** The narrow column beside the board: everything that can be chosen about it. */
export class Controls {
  /** @param {import("./state.js").BoardState} state */
  constructor(state) {
    const set = (settings) => state.set(settings);
    const percent = (value) => format(texts.percentOfSide, { value: String(value) });
    this.sketches = new Sketches((template) => set({ template }));
    this.custom = false;
    this.size = choice({
      label: texts.size, values: texts.sizes, onChange: (id) => {
        this.custom = id === "custom";
        const size = sizes.find((one) => one.id === id);
        if (size) set({ width: size.width, height: size.height });
        else this.showSize(state.value.settings);
      },
    });
    this.width = pixels({ label: texts.width, least: 200, most: 8000, onChange: (width) => set({ width }) });
    this.height = pixels({ label: texts.height, least: 200, most: 8000, onChange: (height) => set({ height }) });
    this.sides = h("div", { class: "sides" }, this.width.element, this.height.element);
    this.title = line({
      label: texts.name, placeholder: texts.namePlaceholder, most: 200, onInput: (title) => set({ title }),
    });
    this.caption = line({
      label: texts.caption, placeholder: texts.captionPlaceholder, most: 300, onInput: (caption) => set({ caption }),
    });
    this.gutter = measure({
      label: texts.gutter, least: 0, most: 5, step: 0.25, describe: percent, onInput: (gutter) => set({ gutter }),
    });
    this.margin = measure({
      label: texts.margin, least: 0, most: 12, step: 0.5, describe: percent, onInput: (margin) => set({ margin }),
    });
    this.backgrounds = new Backgrounds((background) => set({ background }));
    this.order = choice({ label: texts.order, values: texts.orders, onChange: (order) => set({ order }) });
    this.strip = toggle({ label: texts.strip, onChange: (strip) => set({ strip }) });
    this.captions = toggle({ label: texts.captions, onChange: (captions) => set({ captions }) });
    this.element = h("section", { class: "board-controls", "aria-label": texts.controls },
      this.sketches.element, this.size.element, this.sides, this.title.element, this.caption.element,
      this.gutter.element, this.margin.element, this.backgrounds.element, this.order.element,
      this.strip.element, this.captions.element);
  }

  /** @param {import("./composition.js").Settings} settings */
  show(settings) {
    this.sketches.choose(settings.template);
    this.showSize(settings);
    this.title.set(settings.title);
    this.caption.set(settings.caption);
    this.gutter.set(settings.gutter ?? usual.gutter);
    this.margin.set(settings.margin ?? usual.margin);
    this.order.set(settings.order);
    this.strip.set(settings.strip);
    const hasCaptions = captioned.has(settings.template);
    this.captions.element.hidden = !hasCaptions;
    this.captions.set(settings.captions ?? hasCaptions);
  }

  showSize({ width, height }) {
    const named = sizes.find((size) => size.width === width && size.height === height);
    this.size.set(this.custom || !named ? "custom" : named.id);
    this.sides.hidden = !this.custom && named !== undefined;
    this.width.set(width);
    this.height.set(height);
  }

  /** The colors that the last arrangement offers as backgrounds. */
  showBackgrounds(settings, answer) {
    const { board, backgroundColors } = answer;
    const colors = backgroundColors ?? (board.strip ?? []).map(({ hex }) => hex);
    this.backgrounds.show(settings.background, colors, settings.background === "auto" ? board.background : null);
  }
}
