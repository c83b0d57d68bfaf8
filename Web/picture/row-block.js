import { thumbnail } from "../app/api.js";
import { format, h, setStyle } from "../ui/dom.js";
import { studio as texts } from "../texts-studio.js";
import { justifiedRows } from "./justified.js";
import { setJourney } from "./journey.js";

const gap = 12;

/**
 * Pictures in justified rows that follow the width of their room.
 * @param {{id: string, name: string, width: number, height: number, color: string}[]} items
 * @param {{note?: (item: any) => string}} [options] `note` is set under each picture
 * @returns {{element: HTMLElement, stop(): void}}
 */
export function rowBlock(items, options = {}) {
  const tiles = items.map((item) => tile(item, items, options.note?.(item)));
  const element = h("ul", { class: "row-block" }, tiles);
  const noteHeight = options.note ? 28 : 0;
  let lastWidth = 0;
  const lay = () => {
    const width = element.clientWidth;
    if (width === 0 || width === lastWidth) return;
    lastWidth = width;
    const { boxes, height } = justifiedRows(items, {
      width, rowHeight: width < 600 ? 130 : 210, gap, rowGap: gap + noteHeight,
    });
    boxes.forEach((box, index) => setStyle(tiles[index], {
      transform: `translate(${box.x}px, ${box.y}px)`, width: `${box.width}px`, height: `${box.height + noteHeight}px`,
    }));
    element.style.height = `${height + noteHeight}px`;
  };
  const observer = new ResizeObserver(lay);
  observer.observe(element);
  return { element, stop: () => observer.disconnect() };
}

function tile(item, items, note) {
  const image = h("img", { src: thumbnail(item.id, 480), alt: "", loading: "lazy", decoding: "async", draggable: "false" });
  image.addEventListener("load", () => image.classList.add("loaded"));
  return h("li", { class: "row-tile" },
    h("a", {
      href: `/picture/${item.id}`, "aria-label": format(texts.picture.open, { name: item.name }), title: item.name,
      on: { click: () => setJourney(items, item.id) },
    },
    h("span", { class: "row-picture", style: { backgroundColor: item.color } }, image),
    note ? h("span", { class: "row-note" }, note) : null));
}
