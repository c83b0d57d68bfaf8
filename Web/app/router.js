import { debounce } from "../ui/dom.js";

/**
 * @typedef {{unmount(): void, update?(params: Params): void}} Mounted what a page's `mount` returns
 * @typedef {{id?: string, query: URLSearchParams, state: any}} Params what the address says
 * @typedef {{name: string, pattern: RegExp, load: () => Promise<{mount: Function}>}} Route
 */

/**
 * Shows the page that the address names, inside `container`.
 *
 * A page is a module with `mount(container, params, app)`. If only the query changes and the page has `update`, it is
 * told and stays; otherwise it is unmounted and the next one mounted. The scroll position of a page is kept in its
 * history entry; a page takes it from `params.state.scroll` as soon as it knows its height.
 */
export class Router {
  /** @param {HTMLElement} container @param {Route[]} routes @param {any} app */
  constructor(container, routes, app) {
    Object.assign(this, { container, routes, app, mounted: null, route: null, key: "", listeners: new Set() });
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.show());
    addEventListener("pagehide", () => this.keepScroll());
    // Going back changes the entry before anyone is told, so the position is kept as it changes.
    addEventListener("scroll", debounce(() => this.keepScroll(), 120), { passive: true });
    document.addEventListener("click", (event) => this.click(event));
  }

  /** Called with (route name, params) after each change. */
  onChange(listener) { this.listeners.add(listener); return () => this.listeners.delete(listener); }

  /** Goes to an address of the app. @param {string} to path with query @param {{replace?: boolean}} [options] */
  go(to, { replace = false } = {}) {
    if (!replace) this.keepScroll();
    history[replace ? "replaceState" : "pushState"](replace ? history.state : {}, "", to);
    return this.show();
  }

  /** Remembers where the page stands, so that coming back finds it there. */
  keepScroll() {
    history.replaceState({ ...history.state, scroll: scrollY }, "");
  }

  /** Shows what the address says now. */
  async show() {
    const path = location.pathname;
    const route = this.routes.find((candidate) => candidate.pattern.test(path)) ?? this.routes[0];
    const match = route.pattern.exec(path);
    const params = { ...(match?.groups ?? {}), query: new URLSearchParams(location.search), state: history.state ?? {} };
    const key = route.name + JSON.stringify(match?.groups ?? {});
    if (key === this.key && this.mounted?.update) {
      this.mounted.update(params);
    } else {
      this.key = key;
      const module = await route.load();
      if (this.key !== key) return;
      this.mounted?.unmount();
      this.container.replaceChildren();
      this.container.dataset.page = route.name;
      this.app.setAccent(null);
      scrollTo(0, 0);
      const moved = this.route !== null;
      this.route = route;
      this.mounted = module.mount(this.container, params, this.app) ?? { unmount() {} };
      if (moved && !params.state.scroll) this.container.focus({ preventScroll: true });
    }
    for (const listener of this.listeners) listener(route.name, params);
  }

  click(event) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[href]");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/") || link.pathname.startsWith("/assets/")) return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}
