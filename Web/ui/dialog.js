import { h, uid } from "./dom.js";
import { iconButton } from "./button.js";
import { texts } from "../texts.js";

/**
 * Opens a modal dialog; Escape, the cross and a click outside close it, and the focus goes back.
 * @param {string} title @param {Node|Node[]} content @param {{class?: string, onClose?: () => void}} [options]
 * @returns {{element: HTMLDialogElement, close(): void}}
 */
export function dialog(title, content, options = {}) {
  const id = uid("dialog");
  const element = h("dialog", { class: `dialog ${options.class ?? ""}`.trim(), "aria-labelledby": id, tabindex: -1 },
    h("header", {}, h("h2", { id }, title), iconButton("close", texts.ui.close, () => element.close())),
    h("div", { class: "dialog-body" }, content));
  element.addEventListener("click", (event) => { if (event.target === element) element.close(); });
  element.addEventListener("close", () => { element.remove(); options.onClose?.(); });
  document.body.append(element);
  element.showModal();
  element.focus();
  return { element, close: () => element.close() };
}
