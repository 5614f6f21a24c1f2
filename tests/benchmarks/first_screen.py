"""Benchmark: how many words stand on each page's first screen on a small phone, and how many screens long it is.

`python -m tests.benchmarks.first_screen [TREE ...]`: each page at 390x664 with a year of sample diary, its folds as
they are when it opens; served from each TREE in turn (this one, where none is named).

A word is what stands between blanks and holds a letter or a digit; in a chart, whose axes are numbered, a letter. It
counts where all of it lies inside the window and above what is fixed at the bottom, and is seen: not hidden, not
transparent, not behind what lies over its middle. What is fixed at the bottom (the ways to the other pages, Save) is
seen too: its words count. An icon's name is no word. A screen is what is free above what is fixed.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.benchmarks.first_paint import PAGES, served
from tests.serving import FLAGS, ROOT, chromium

SMALL = ViewportSize(width=390, height=664)
STILL = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  return app?.dataset.testScriptState === "notRunning" && document.querySelector("h1")
    && !document.querySelector("#first, [data-testid=stSkeleton]")
    && document.getAnimations().every((each) => each.playState !== "running");
}"""
WORDS = r"""() => {
  const fixed = ".st-key-phone_row, [data-testid=stBottom]";
  const tops = [...document.querySelectorAll(fixed)].filter((each) => each.checkVisibility() && each.offsetHeight);
  const bottom = Math.min(innerHeight, ...tops.map((each) => each.getBoundingClientRect().top));
  const deepest = (root, x, y) => {
    const at = root.elementFromPoint(x, y);
    return at?.shadowRoot && at !== root.host ? deepest(at.shadowRoot, x, y) : at;
  };
  const isSeen = (of, box) => {
    if (!of.getBoundingClientRect().width) return false;
    if (!of.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    if (box.width <= 1 || box.height <= 1 || box.left < 0 || box.right > innerWidth || box.top < 0) return false;
    if (box.bottom > (of.closest(fixed) ? innerHeight : bottom)) return false;
    const at = deepest(document, box.left + box.width / 2, box.top + box.height / 2);
    return at?.contains(of) || of.contains(at) || getComputedStyle(of).pointerEvents === "none";
  };
  const found = [];
  const within = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
      const of = text.parentElement;
      if (of.closest("style, script, title") || /Material/.test(getComputedStyle(of).fontFamily)) continue;
      const wanted = of.closest("svg.main-svg") ? /\p{L}/u : /[\p{L}\p{N}]/u;
      for (const { 0: word, index } of text.textContent.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (wanted.test(word) && isSeen(of, range.getBoundingClientRect())) found.push(word);
      }
    }
    root.querySelectorAll("*").forEach((each) => each.shadowRoot && within(each.shadowRoot));
  };
  within(document.querySelector("[data-testid=stApp]"));
  return [found, document.querySelector("[data-testid=stMain]").scrollHeight / bottom];
}"""


def first_screen(page: Page) -> tuple[list[str], float]:
    """The words of the page that is open, in the order of its text, and how many screens it is long."""
    page.wait_for_function(STILL, timeout=60_000)
    page.wait_for_timeout(800)
    words, screens = page.evaluate(WORDS)
    return list(words), float(screens)


def show(browser: Browser, base: str) -> None:
    """Print a line for each page."""
    for name in PAGES:
        context = browser.new_context(viewport=SMALL, has_touch=True)
        page = context.new_page()
        page.goto(f"{base}/{'' if name == 'home' else name}")
        words, screens = first_screen(page)
        print(f"| {name} | {len(words)} | {screens:.1f} |", flush=True)
        context.close()


def main() -> None:
    """Print a table for each tree."""
    trees = [Path(each).resolve() for each in sys.argv[1:]] or [ROOT]
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for number, tree in enumerate(trees):
            print(f"{tree.name}\n\n| page | words | screens |\n|---|---|---|")
            with served(tree, Path(made) / str(number)) as base:
                show(browser, base)
        browser.close()


if __name__ == "__main__":
    main()
