"""Browser: every page and the open form, read by axe in both schemes; too little contrast it calls serious."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from analytics.charts.look import DARK, LIGHT
from tests.browser.hand import DAY, DESK, PHONE, TITLES, follow, level, open_today, part, region, rgb, settle

pytestmark = pytest.mark.browser
FOLDED = (
    "Choose from a list", DAY, "More about the pain", "A massage or other treatment", "Notes", "Earlier entries",
    "What did not happen", "Signs a doctor should see",
)  # fmt: skip
_HAS_COLOUR = "wanted => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor === wanted"


def test_axe_finds_nothing_serious_on_any_page_at_either_width_in_light_and_dark(desk: Page, served: str) -> None:
    found: list[str] = []
    desk.goto(served)
    for name in TITLES:
        follow(desk, name)
        for size in (DESK, PHONE):
            desk.set_viewport_size(size)
            found += serious(desk, f"{name}, {size['width']}")
        desk.set_viewport_size(DESK)
    assert found == []


def test_axe_finds_nothing_serious_in_the_open_form(phone: Page, filled: str) -> None:
    open_today(phone, filled)
    region(phone, "back of neck").tap()
    level(phone, "7").tap()
    for words in FOLDED:
        part(phone, words).tap()
    phone.get_by_role("radio", name="Self-massage").tap()
    part(phone, "Range of motion, soreness, notes").tap()
    assert serious(phone, "the open form") == []


def test_axe_looks_into_the_body(desk: Page, filled: str) -> None:
    open_today(desk, filled)
    desk.locator(".views").evaluate("views => views.append(document.createElement('button'))")
    assert ["button-name" in each for each in serious(desk, "Today")] == [True, True]


def serious(page: Page, name: str) -> list[str]:
    """What axe finds in light and then in dark."""
    found: list[str] = []
    for scheme, look in (("light", LIGHT), ("dark", DARK)):
        page.emulate_media(color_scheme="dark" if look is DARK else "light")
        page.wait_for_function(_HAS_COLOUR, arg=rgb(look.background))
        found += [f"{name}, {scheme}, {each}" for each in serious_now(page) and serious_now(page, wait=1000)]
    page.emulate_media(color_scheme="light")
    return found


def serious_now(page: Page, wait: float = 0) -> list[str]:
    """Where and what; a fault that is only seen while the page is being drawn is gone when it is looked at again."""
    page.wait_for_timeout(wait)
    settle(page)
    broken = [rule for rule in Axe().run(page).response["violations"] if rule["impact"] in ("serious", "critical")]
    return [f"{rule['id']} {told(node)}" for rule in broken for node in rule["nodes"]]


def told(node: dict[str, Any]) -> str:
    return f"{node['target'][-1]} {node['html'][:80]} {' '.join(each['message'] for each in node['any'])}"
