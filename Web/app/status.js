import { format, h, replace } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { button, iconButton } from "../ui/button.js";
import { dialog } from "../ui/dialog.js";
import { texts } from "../texts.js";

const LINGER = 4000;

/** One quiet line at the foot: no connection, pictures being added, or the index run. */
export class StatusLine {
  constructor(app, adding) {
    this.app = app;
    this.adding = adding;
    this.words = h("span", { class: "status-words" });
    this.bar = h("i", { class: "status-bar" });
    this.element = h("aside", { class: "status", "aria-label": texts.shell.indexing, hidden: true }, this.words, this.bar);
    this.shown = "";
    app.online.watch(() => this.show());
    app.jobs.watch((job) => this.job(job));
    adding.progress.watch(() => this.show());
  }

  job(job) {
    const isActive = job?.state === "running" || job?.state === "queued";
    const failed = job?.state === "failed";
    if (job && !isActive && (this.running || failed)) {
      this.ended = job;
      this.app.say(endWords(job));
      clearTimeout(this.timer);
      // What went wrong stays until it is read.
      if (!failed) this.timer = setTimeout(() => this.forget(), LINGER);
      if (this.running) this.app.refreshLibrary();
    }
    this.running = isActive ? job : null;
    this.show();
  }

  show() {
    const { app, adding } = this;
    const progress = adding.progress.get();
    if (!app.online.get()) this.render("offline", [icon("offline", 16), texts.shell.offline], null);
    else if (progress && !progress.ended) this.showAdding(progress);
    else if (progress) this.showAdded(progress);
    else if (this.running) this.showIndexing(this.running);
    else if (this.ended) {
      const dismiss = iconButton("close", texts.adding.dismiss, () => this.forget(), { size: 16 });
      this.render(`ended${this.ended.id}`, [endWords(this.ended), failedWords(this.ended), dismiss], null);
    } else this.element.hidden = true;
  }

  forget() {
    this.ended = null;
    this.show();
  }

  showAdding(progress) {
    const stop = iconButton("close", texts.adding.stop, () => this.adding.stop(), { size: 16 });
    this.render(`adding${progress.done}`, [format(texts.adding.running, progress), stop], progress.done / progress.total);
  }

  showAdded(progress) {
    const { failures } = progress;
    const words = [format(progress.same ? texts.adding.doneSame : texts.adding.done, progress)];
    if (failures.length) {
      const show = button(texts.adding.details, () => showFailures(failures), { kind: "quiet" });
      words.push(` · ${countFailures(failures)}`, show);
    }
    words.push(iconButton("close", texts.adding.dismiss, () => this.adding.dismiss(), { size: 16 }));
    this.render(`added${progress.ended}`, words, null);
  }

  showIndexing(job) {
    const words = job.total ? format(texts.shell.indexingCount, job) : texts.shell.indexing;
    const stop = iconButton("close", texts.shell.stopIndexing, () => this.stopIndexing(job), { size: 16 });
    this.render(`job${words}`, [words, failedWords(job), stop], job.total ? job.done / job.total : 0);
  }

  /** Ends the run after the batch in hand; what is indexed stays. */
  async stopIndexing(job) {
    try {
      await this.app.api.delete(`/jobs/${encodeURIComponent(job.id)}`);
    } catch (error) {
      // A run that has ended meanwhile needs no stopping.
      if (error.name !== "ApiError") throw error;
    }
  }

  render(key, words, share) {
    this.element.hidden = false;
    this.bar.hidden = share === null;
    if (share !== null) this.bar.style.transform = `scaleX(${Math.min(1, share)})`;
    if (key === this.shown) return;
    this.shown = key;
    replace(this.words, words);
  }
}

const endWords = (job) => (job.state === "failed" ? format(texts.shell.indexingBroke, job) : texts.shell.indexed);
const failedWords = (job) => (job.failed ? ` · ${format(texts.shell.indexingFailed, job)}` : "");

function countFailures(failures) {
  return failures.length === 1 ? texts.adding.failedOne : format(texts.adding.failed, { count: failures.length });
}

function showFailures(failures) {
  dialog(countFailures(failures), h("ul", { class: "failures" }, failures.map(({ name, reason }) =>
    h("li", {}, h("span", { class: "mono small" }, name), h("span", { class: "second" }, reason)))));
}
