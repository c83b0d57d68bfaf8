import { Api } from "./api.js";
import { Events } from "./events.js";
import { Keyboard } from "./keyboard.js";
import { Router } from "./router.js";
import { Shell } from "./shell.js";
import { Theme } from "./theme.js";
import { Tray } from "./tray.js";
import { Value } from "./value.js";
import { Announcer } from "../ui/live.js";
import { accentFor } from "../ui/color.js";

/** The pages, by address. Each module exports `mount(container, params, app)`, which returns `{unmount, update?}`. */
const routes = [
  { name: "library", pattern: /^\/$/, load: () => import("../library/page.js") },
  { name: "picture", pattern: /^\/picture\/(?<id>[0-9a-f]{32})\/?$/, load: () => import("../picture/page.js") },
  { name: "board", pattern: /^\/board\/?$/, load: () => import("../board/page.js") },
  { name: "map", pattern: /^\/map\/?$/, load: () => import("../map/page.js") },
];

/**
 * What every page is given: the API, the address, the tray, keys, the live region and what is known of the library.
 *
 * - `api` {Api}: get/post/put/delete/send/file, all throwing `ApiError`.
 * - `router` {Router}: `go(address, {replace})`; links inside the app need nothing but `href`.
 * - `library` {Value<object|null>}: the answer of `GET /library`, kept up to date; `.get()`, `.watch(listener) -> stop`.
 * - `jobs` {Value<object|null>}: the latest index job.
 * - `online` {Value<boolean>}: whether the server answers.
 * - `tray` {Tray}: collected pictures: `toggle(item)`, `has(id)`, `items`, `watch(listener)`.
 * - `keys` {Keyboard}: `add(scope, bindings) -> remove`.
 * - `say(text)`: announces to screen readers.
 * - `setAccent({light, dark} | "#hex" | null)`: the accent while a picture is open.
 * - `search` {SearchField}: `search.similar(item)` looks for pictures like one.
 */
export class App {
  constructor(shellElement, content) {
    this.content = content;
    this.online = new Value(true);
    this.library = new Value(null);
    this.jobs = new Value(null);
    this.api = new Api((reachable) => this.online.set(reachable));
    this.announcer = new Announcer(document.body);
    this.theme = new Theme(() => this.applyAccent());
    this.tray = new Tray();
    this.keys = new Keyboard();
    this.events = new Events(this);
    this.router = new Router(content, routes, this);
    this.shell = new Shell(shellElement, this);
    this.search = this.shell.search;
    this.accent = null;
  }

  async start() {
    this.events.start();
    const library = this.refreshLibrary();
    await this.router.show();
    await library;
  }

  /** Asks for `GET /library` again. The answer, or null when there is none. */
  async refreshLibrary() {
    try {
      this.library.set(await this.api.get("/library"));
    } catch (error) {
      if (error.name !== "ApiError") throw error;
    }
    return this.library.get();
  }

  /** Says `text` to screen readers, politely. */
  say(text) { this.announcer.say(text); }

  /** Colors links, focus and switches by the open picture; null goes back to ink. */
  setAccent(accent) {
    this.accent = accent;
    this.applyAccent();
  }

  applyAccent() {
    const dark = this.theme.isDark;
    const hex = typeof this.accent === "string" ? this.accent : this.accent?.[dark ? "dark" : "light"];
    const style = document.documentElement.style;
    if (!hex) {
      style.removeProperty("--accent");
      style.removeProperty("--on-accent");
      return;
    }
    style.setProperty("--accent", accentFor(hex, dark));
    style.setProperty("--on-accent", dark ? "#141312" : "#FBFAF8");
  }
}
