"""What a page does while it loads, in a window that has kept nothing: how far it jumps, and when its words stand."""

from dataclasses import dataclass

from playwright.sync_api import Browser, Page, ViewportSize

WATCH = """
window.load = { shift: 0, moved: [], sentence: 0, changed: 0, paint: 0 };
new PerformanceObserver((list) => list.getEntries().forEach((each) => {
  if (each.hadRecentInput) return;
  window.load.shift += each.value;
  window.load.moved.push([each.value, each.startTime, each.sources.map(({ node, previousRect: a, currentRect: b }) =>
    `${node?.nodeName} ${(node?.closest?.("[class*=st-key-]") ?? node)?.className} ${node?.textContent?.slice(0, 30)}`
    + ` ${a.y} +${a.height} -> ${b.y} +${b.height}`)]);
})).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach((each) => {
  if (each.name === "first-contentful-paint") window.load.paint = each.startTime;
})).observe({ type: "paint", buffered: true });
new MutationObserver(() => { window.load.changed = performance.now(); })
  .observe(document, { childList: true, subtree: true, attributes: true });
(function look() {
  const words = document.querySelector("[data-testid=stMainBlockContainer] [data-testid=stMarkdown] p");
  if (words?.innerText && words.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    window.load.sentence = performance.now();
  else requestAnimationFrame(look);
})();
"""
STILL = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  return app?.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
    && window.load.sentence && performance.now() - window.load.changed > 1000
    && !document.querySelector("[data-testid=stSkeleton]");
}"""


@dataclass(frozen=True, slots=True)
class Load:
    """`shift` is the sum of all layout shifts (CLS); first paint and first sentence in milliseconds; what moved."""

    shift: float
    paint: float
    sentence: float
    moved: tuple[str, ...]


def load(browser: Browser, url: str, size: ViewportSize) -> Load:
    """A page's first load, until nothing has changed on it for a while."""
    context = browser.new_context(viewport=size, has_touch=size["width"] < 640)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(url)
    found = loaded(page)
    context.close()
    return found


def loaded(page: Page) -> Load:
    """What was noted since the page began."""
    page.wait_for_function(STILL, timeout=60_000)
    seen = page.evaluate("window.load")
    moved = tuple(f"{value:.3f} at {at:.0f}: {' | '.join(of)}" for value, at, of in seen["moved"])
    return Load(seen["shift"], seen["paint"], seen["sentence"], moved)
