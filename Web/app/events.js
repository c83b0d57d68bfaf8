import { BASE } from "./api.js";

/** The server's events: jobs and changes of the library. The browser reconnects by itself. */
export class Events {
  constructor(app) { this.app = app; this.source = null; this.waiting = 0; }

  start() {
    this.source = new EventSource(`${BASE}/events`);
    this.source.addEventListener("open", () => {
      this.app.online.set(true);
      if (this.broken) this.app.refreshLibrary();
      this.broken = false;
      this.latestJob();
    });
    this.source.addEventListener("error", () => {
      this.broken = true;
      // Whether the stream alone broke or the server is gone, a question tells: the client keeps `online`.
      this.app.api.get("/health").catch(() => {});
      if (this.source.readyState === EventSource.CLOSED) this.again();
    });
    this.source.addEventListener("job", (event) => {
      const job = parse(event.data);
      if (job) this.app.jobs.set(job);
    });
    this.source.addEventListener("library", (event) => {
      const change = parse(event.data);
      if (change && change.state === this.app.library.get()?.state) return;
      // An index run changes the library every second or so: the figures may follow a little later.
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.app.refreshLibrary(), 400);
    });
  }

  /** The stream tells what happens from now on; a run that began or failed before is asked for. */
  async latestJob() {
    try {
      const { jobs } = await this.app.api.get("/jobs");
      const [latest] = [...jobs].sort((a, b) => Number(b.id) - Number(a.id));
      if (latest && !this.app.jobs.get()) this.app.jobs.set(latest);
    } catch (error) {
      if (error.name !== "ApiError") throw error;
    }
  }

  again() {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.start(), 3000);
  }
}

function parse(text) {
  try { return JSON.parse(text); } catch { return null; }
}
