extension BoardHTML {
  /// The rules that all boards share.
  ///
  /// A line of type has no height but that of a strut of one em on its baseline, which makes its place
  /// independent of the font's own measures. On narrow screens everything returns to the flow.
  static let style = """
    *{box-sizing:border-box;margin:0;padding:0}
    html{background:var(--ground);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{font:14px/1.5 \(BoardTypeface.plain.familyList)}
    h1{font:400 28px/1.2 \(BoardTypeface.book.familyList)}
    ul{list-style:none}
    img{display:block;position:absolute;left:0;top:0;width:100%;height:100%}
    button{display:block;border:0;background:none;color:inherit;font:inherit;cursor:pointer;user-select:text;\
    -webkit-user-select:text;-webkit-tap-highlight-color:transparent}
    button:focus-visible{outline:2px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--ground);z-index:1}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .frame{position:relative;overflow:hidden}
    .under i,.frame{border-radius:var(--corner)}
    .chip{display:block;background:var(--color);box-shadow:inset 0 0 0 var(--line,1px) var(--outline,transparent)}
    .code{font-family:\(BoardTypeface.fixedWidth.familyList)}
    @media print,(min-width:640.02px){
    body{display:grid;min-height:100vh;min-height:100svh;align-content:center;justify-content:center;\
    grid-template-columns:100%}
    .board{position:relative;justify-self:center;width:min(100%,var(--width),\
    max(1080px,calc(100vh*var(--ratio))));aspect-ratio:var(--ratio);container-type:inline-size;\
    --line:max(1px,.1cqw)}
    .under i,figure,.palette button,.type{position:absolute}
    .frame{height:100%}
    .type,.palette .name,.palette .code{line-height:0;white-space:nowrap}
    .type::before,.palette .name::before,.palette .code::before{content:"";display:inline-block;height:1em}
    .chip{height:100%}
    .palette .name,.palette .code,.palette .share{position:absolute}
    .palette .name{overflow-x:clip;text-overflow:ellipsis}
    .palette .name,.palette .share{clip-path:inset(50%)}
    .palette .share{width:1px;height:1px;overflow:hidden}
    .palette .code{left:0;top:calc(50% - .64em);width:100%;text-align:center;font-size:clamp(9px,1.45cqw,16px);\
    color:var(--on);opacity:0}
    .palette button:is(:hover,:focus-visible,.copied) .code{opacity:1}
    }
    @media screen and (max-width:640px){
    .board{display:block;padding:24px 16px 32px}
    header{margin-bottom:20px}
    header h1{overflow-wrap:anywhere;letter-spacing:-.01em}
    header p{margin-top:4px;color:var(--second)}
    .under{display:none}
    figure{margin-bottom:8px}
    .columns{display:flex;gap:8px}
    .column{flex:var(--part) 1 0;min-width:0}
    figure.carded{padding:8px;background:var(--paper)}
    .frame{aspect-ratio:var(--shape)}
    figcaption{padding:6px 0 2px;font-size:12px;line-height:1.35;text-align:center;overflow-wrap:anywhere}
    figcaption:empty,.other{display:none}
    .palette{margin-top:16px}
    .palette button{display:grid;grid-template-columns:48px 1fr auto;column-gap:12px;align-items:center;\
    width:calc(100% + 16px);min-height:56px;margin:0 -8px;padding:4px 8px;border-radius:10px;text-align:start}
    .palette button:focus-visible{outline-offset:-2px;box-shadow:none}
    .chip{grid-row:1/3;width:48px;height:48px;border-radius:6px}
    .palette .name{align-self:end;line-height:1.3}
    .palette .share{grid-column:2;align-self:start;color:var(--second);font-size:12px;line-height:1.3;\
    font-variant-numeric:tabular-nums}
    .palette .name:empty+.share{grid-row:1/3;align-self:center;font-size:14px}
    .palette .code{grid-column:3;grid-row:1/3;min-width:7ch;text-align:end;font-size:14px}
    }
    @media (prefers-reduced-motion:no-preference){.palette .code{transition:opacity .12s}}
    @media print{
    html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{display:block;min-height:0;height:100vh;overflow:hidden}
    .board{width:min(100%,calc(100vh*var(--ratio)));margin:0 auto;break-inside:avoid}
    }
    """
}
