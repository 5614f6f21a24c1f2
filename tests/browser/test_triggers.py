"""Browser: Triggers on the smallest phone says little, and each row opens to what it rests on and to its days."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.hand import settle
from tests.browser.test_axe import serious

pytestmark = pytest.mark.browser
MOST_WORDS = 80
SMALLEST = ViewportSize(width=390, height=664)
# Every text that can be read now, in the shadow of a part too.
_SEEN = """() => {
  const seen = [], walk = (root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node; (node = nodes.nextNode()); ) {
      if (node.nodeType === 1) { if (node.shadowRoot) walk(node.shadowRoot); continue; }
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect(), within = node.parentElement;
      const shown = box.width > 1 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
      if (shown && within.checkVisibility({ visibilityProperty: true }) && !within.closest("[translate=no]"))
        seen.push(node.textContent);
    }
  };
  walk(document.querySelector("[data-testid=stMain]"));
  return seen.join(" ").match(/[\\w+−±.?]*\\w[\\w.?]*/g);
}"""


def test_few_words_on_the_first_screen_and_the_rest_a_tap_or_two_away(phone: Page, served: str) -> None:
    phone.set_viewport_size(SMALLEST)
    phone.goto(f"{served}/triggers")
    row = phone.locator("details.row").first
    row.wait_for()
    settle(phone)
    words = phone.evaluate(_SEEN)
    assert "Sitting" in words
    assert len(words) <= MOST_WORDS, words
    row.locator("summary").tap()
    expect(row.locator(".deeper")).to_contain_text("days with")
    row.get_by_role("button", name="See its days").tap()
    phone.locator(".st-key-trigger_days .scatterlayer .point").first.wait_for()
    expect(phone.locator(".st-key-tap_days")).to_contain_text("On days with heavy lifting")
    phone.locator("details.rest > summary").tap()
    unknown = phone.locator("details.small")
    expect(unknown).to_have_count(8)
    unknown.first.locator("summary").tap()
    expect(unknown.first.locator(".deeper")).to_be_visible()
    assert serious(phone, "Triggers, opened") == []
