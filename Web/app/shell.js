import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { iconButton, relabel } from "../ui/button.js";
import { texts } from "../texts.js";
import { SearchField } from "../search/field.js";
import { Adding } from "../library/adding.js";
import { StatusLine } from "./status.js";
import { TrayBar } from "./tray-bar.js";
import { showKeys } from "./help.js";

const pages = [
  { name: "library", href: "/", icon: "library", key: "l" },
  { name: "map", href: "/map", icon: "map", key: "m" },
  { name: "board", href: "/board", icon: "board", key: "b" },
];

const pageLink = (page) => h("a", { href: page.href, title: `${texts.shell[page.name]} (${page.key})` },
  icon(page.icon), h("span", {}, texts.shell[page.name]));

/** What stays while pages change: the top bar with the search field, the tray, the status line and the keys. */
export class Shell {
  constructor(container, app) {
    this.app = app;
    this.bindKeys();
    this.search = new SearchField(app);
    this.links = new Map(pages.map((page) => [page.name, pageLink(page)]));
    const theme = iconButton(app.theme.choice, texts.shell.theme[app.theme.choice], () => this.turnTheme(theme), { key: "t" });
    this.theme = theme;
    const bar = h("header", { class: "top-bar" },
      h("a", { class: "wordmark", href: "/", "aria-label": texts.shell.home }, texts.name),
      this.search.element,
      h("nav", { "aria-label": texts.shell.navigation }, [...this.links.values()]),
      h("div", { class: "top-tools" }, theme, iconButton("help", texts.shell.help, () => showKeys(app.keys), { key: "?" })),
      this.search.ranges.element);
    this.adding = new Adding(app);
    this.status = new StatusLine(app, this.adding);
    this.tray = new TrayBar(app);
    container.append(bar, this.tray.element, this.status.element, this.adding.element);
    app.router.onChange((name, params) => this.mark(name, params));
    addEventListener("scroll", () => bar.classList.toggle("lifted", scrollY > 4), { passive: true });
  }

  mark(name, params) {
    for (const [page, link] of this.links) {
      if (page === name) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
    }
    const title = name === "library" ? params.query.get("q") : texts.shell[name];
    if (name !== "picture") document.title = title ? `${title} · ${texts.name}` : texts.name;
    this.tray.element.classList.toggle("away", name === "board");
  }

  turnTheme(element) {
    const choice = this.app.theme.next();
    relabel(element, choice, texts.shell.theme[choice], "t");
    this.app.say(texts.shell.theme[choice]);
  }

  bindKeys() {
    const { app } = this;
    app.keys.add(texts.keys.general, [
      { key: "/", label: texts.keys.search, run: () => this.search.focus() },
      { key: "?", label: texts.keys.help, run: () => showKeys(app.keys) },
      ...pages.map((page) => ({ key: page.key, label: texts.keys[page.name], run: () => { app.router.go(page.href); } })),
      { key: "t", label: texts.keys.theme, run: () => this.turnTheme(this.theme) },
      { key: "a", label: texts.keys.add, run: () => this.adding.choose() },
      { key: "v", label: texts.keys.vibes, run: () => this.search.toggleRanges() },
      { key: "Escape", label: texts.keys.escape },
    ]);
  }
}
