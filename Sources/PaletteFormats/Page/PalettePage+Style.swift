extension PalettePage {
  /// How the page looks: paper round the colors, an 8-pixel grid, bars on a desk and rows on a phone.
  ///
  /// Each swatch is a container of its own, so that a bar too narrow for a line of text sets it upright.
  static let style = """
    :root {
      --paper: #fbfaf8; --ink: #1b1a19; --second: #6e6a66; --line: #e7e3de;
      --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
      --mono: "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, monospace;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #141312; --ink: #f2efea; --second: #a39e98; --line: #2a2826; }
    }
    * { box-sizing: border-box; margin: 0; }
    html { background: var(--paper); color: var(--ink); font: 14px/1.5 var(--sans); }
    body { max-width: 1280px; margin: 0 auto; padding: 48px 40px; }
    main { --height: 360px; }
    main.several { --height: 256px; }
    section + section { margin-top: 56px; padding-top: 56px; border-top: 1px solid var(--line); }
    h1 { font: 600 28px/1.2 var(--sans); letter-spacing: -0.015em; overflow-wrap: anywhere; }
    .facts { margin: 4px 0 24px; color: var(--second); font-variant-numeric: tabular-nums; }
    .hint { margin-top: 24px; color: var(--second); font-size: 12px; }
    .announcement { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    ul {
      display: flex; height: var(--height); padding: 0; list-style: none; overflow: hidden;
      border-radius: 10px; box-shadow: 0 0 0 1px var(--line);
    }
    li { flex: var(--share) 1 0; min-width: min(64px, calc(70% / var(--count))); container-type: size; }
    button {
      display: flex; flex-direction: column; justify-content: space-between; gap: 16px;
      width: 100%; height: 100%; padding: 16px; border: 0; border-radius: 0; font: inherit;
      text-align: start; cursor: pointer; user-select: text; font-variant-numeric: tabular-nums;
    }
    button:focus-visible { outline: 2px solid currentColor; outline-offset: -6px; }
    .label, .detail { display: flex; flex-direction: column; min-width: 0; }
    .name { font-weight: 600; overflow-wrap: anywhere; }
    .hex { font: 13px/1.5 var(--mono); }
    .detail { font-size: 12px; }
    @container (max-width: 143px) {
      .long button { writing-mode: vertical-rl; flex-direction: row; padding: 16px 8px; }
      .long .detail { text-align: end; }
    }
    @container (max-width: 103px) {
      button { writing-mode: vertical-rl; flex-direction: row; padding: 16px 8px; }
      .detail { text-align: end; }
    }
    @container (max-width: 55px) {
      button, .long button { padding: 16px 4px; }
      .name, .hex, .detail { font-size: 11px; line-height: 1.3; }
    }
    @container (max-width: 35px) {
      .name, .contrast { display: none; }
    }
    @media (max-width: 639px) {
      body { padding: 24px 16px; }
      section + section { margin-top: 40px; padding-top: 40px; }
      h1 { font-size: 20px; }
      .facts { margin-bottom: 16px; }
      ul { flex-direction: column; height: calc(var(--count) * 56px + 240px); }
      li { min-width: 0; min-height: 56px; }
      button { flex-direction: row; align-items: flex-start; padding: 8px 16px; }
      .detail { text-align: end; }
    }
    @media print {
      html { background: none; color: #000; }
      body { max-width: none; padding: 0; }
      section { break-inside: avoid; }
      section + section { margin-top: 32px; padding-top: 32px; }
      main { --height: 256px; }
      button { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .hint { display: none; }
    }
    """
}
