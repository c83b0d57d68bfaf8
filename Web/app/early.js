// Runs before the first paint, so that a dark room never sees a white flash.
(() => {
  let choice = "auto";
  try { choice = localStorage.getItem("pinpalettes.theme") || "auto"; } catch { /* storage may be closed */ }
  const dark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
