import PaletteFormats
import Testing

struct PalettePageTests {
  @Test func fetchesNothing() {
    let page = PaletteFormat.html.text([.sea, .night])
    for address in ["http:", "https:", "//", "url(", "@import", "src="] {
      #expect(!page.contains(address), "\(address)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func showsEachSwatchWithLegibleText() {
    let page = PaletteFormat.html.text([.sea])
    #expect(page.contains("data-hex=\"#4682B4\" style=\"background:#4682b4;color:#000000\""))
    for part in ["<h1>sea</h1>", "2 colors, 1280×853", "steelblue", "72.1 %, dominant", "Aa 5.1"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func escapesTitlesAndNames() {
    let document = PaletteDocument(
      title: "</title><script>alert(\"1\")</script> & 'sea'",
      swatches: [.sample("#000", share: 1, name: "<b>robin's & \"egg\"")])
    let page = PaletteFormat.html.text([document])
    let title = "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;sea&#39;"
    #expect(page.contains("<title>\(title)</title>") && page.contains("<h1>\(title)</h1>"))
    #expect(page.contains(">&lt;b&gt;robin&#39;s &amp; &quot;egg&quot;<"))
  }

  @Test func pageOfSeveralNamesTheirNumber() {
    #expect(PaletteFormat.html.text([.sea, .night]).contains("<title>2 palettes</title>"))
  }
}
