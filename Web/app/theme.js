const KEY = "pinpalettes.theme";

/** Light, dark, or as the system has it. */
export class Theme {
  /** @param {() => void} onChange */
  constructor(onChange) {
    this.system = matchMedia("(prefers-color-scheme: dark)");
    this.choice = "auto";
    try { this.choice = localStorage.getItem(KEY) ?? "auto"; } catch { /* storage may be closed */ }
    this.system.addEventListener("change", () => this.apply());
    this.apply();
    this.onChange = onChange;
  }

  get isDark() { return this.choice === "dark" || (this.choice === "auto" && this.system.matches); }

  /** auto, light, dark, auto … @returns {"auto"|"light"|"dark"} */
  next() {
    this.choice = { auto: "light", light: "dark", dark: "auto" }[this.choice] ?? "auto";
    try { localStorage.setItem(KEY, this.choice); } catch { /* the choice lasts as long as the page */ }
    this.apply();
    return this.choice;
  }

  apply() {
    document.documentElement.dataset.theme = this.isDark ? "dark" : "light";
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", this.isDark ? "#141312" : "#FBFAF8");
    this.onChange?.();
  }
}
