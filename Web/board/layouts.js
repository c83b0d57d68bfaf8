import { requestBody } from "./composition.js";

const delayMs = 120;
const sketchDelayMs = 700;

/** Asks the layout engine: for the board at once, for the other templates' sketches when there is time. */
export class Layouts {
  /**
   * @param {import("../app/api.js").Api} api
   * @param {{arranging(): void, arranged(answer: object, exchange: string[]|null): void, failed(error: Error): void,
   *   sketched(template: string, board: object): void}} listener
   */
  constructor(api, listener) {
    this.api = api;
    this.listener = listener;
    this.abort = new AbortController();
    this.sketchAbort = new AbortController();
  }

  /**
   * Has a composition arranged; an earlier request that is not answered yet is forgotten.
   * @param {import("./composition.js").Composition} composition
   * @param {{exchange?: [string, string]|null, now?: boolean}} [options]
   */
  arrange(composition, { exchange = null, now = false } = {}) {
    this.stop();
    if (composition.items.length === 0) return;
    this.timer = setTimeout(() => this.ask(composition, exchange), now ? 0 : delayMs);
  }

  async ask(composition, exchange) {
    const { signal } = this.abort;
    const busy = setTimeout(() => this.listener.arranging(), 150);
    try {
      const answer = await this.api.post("/boards/layout", requestBody(composition, { exchange }), { signal });
      if (!signal.aborted) this.listener.arranged(answer, exchange);
    } catch (error) {
      if (error.name !== "AbortError") this.listener.failed(error);
    } finally {
      clearTimeout(busy);
    }
  }

  /** Has small drawings of the same pictures in each template made, one after the other. */
  sketch(composition, names) {
    this.sketchAbort.abort();
    clearTimeout(this.sketchTimer);
    if (composition.items.length === 0) return;
    this.sketchAbort = new AbortController();
    const { signal } = this.sketchAbort;
    this.sketchTimer = setTimeout(async () => {
      for (const template of names) {
        const settings = { ...composition.settings, template };
        try {
          const body = requestBody({ items: composition.items, settings, keep: null });
          const { board } = await this.api.post("/boards/layout", body, { signal });
          if (signal.aborted) return;
          this.listener.sketched(template, board);
        } catch (error) {
          // Without an answer there will be none for the others; a template that is unfit says nothing of them.
          if (error.name === "AbortError" || error.offline) return;
          if (error.status < 500) this.listener.sketched(template, null);
        }
      }
    }, sketchDelayMs);
  }

  stop() {
    clearTimeout(this.timer);
    this.abort.abort();
    this.abort = new AbortController();
  }

  close() {
    this.stop();
    clearTimeout(this.sketchTimer);
    this.sketchAbort.abort();
  }
}
