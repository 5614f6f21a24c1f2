"""Browser: one way of writing dates in every country; fields and weeks as the browser's own country has them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from pages.frame.dates import _BEGINS, _HOME, _WAYS, first_weekday_of, format_of
from tests.browser.hand import DESK, settle
from tests.serving import problems, watched

pytestmark = pytest.mark.browser
_HOW = """tags => tags.map(tag => {
  const plain = { calendar: "gregory", numberingSystem: "latn" };
  const parts = new Intl.DateTimeFormat(tag, { year: "numeric", month: "2-digit", day: "2-digit", ...plain })
    .formatToParts(new Date(2026, 10, 3));
  const letters = { day: "DD", month: "MM", year: "YYYY", literal: "" };
  const mark = parts.find(part => part.type === "literal").value.replace(/[^./-]/g, "");
  const way = parts.map(part => letters[part.type]).filter(Boolean).join(mark);
  const locale = new Intl.Locale(tag);
  const week = locale.getWeekInfo ? locale.getWeekInfo() : locale.weekInfo;
  return [way, week.firstDay - 1];
})"""


@contextmanager
def abroad(browser: Browser, locale: str) -> Iterator[Page]:
    """A window of a browser in another language."""
    context = browser.new_context(viewport=DESK, locale=locale)
    page, seen = watched(context)
    yield page
    assert problems(page, seen) == []
    context.close()


def written(page: Page, within: str) -> list[str]:
    return [text or "" for text in page.locator(within).evaluate_all("all => all.map(each => each.textContent)")]


@pytest.mark.parametrize(
    ("locale", "field", "begins"),
    [("de-DE", "dd.mm.yyyy", "Mon"), ("en-US", "mm/dd/yyyy", "Sun"), ("en-GB", "dd/mm/yyyy", "Mon")],
)
def test_fields_and_weeks_are_the_countrys_and_dates_are_read_one_way(
    browser: Browser, served: str, locale: str, field: str, begins: str
) -> None:
    with abroad(browser, locale) as page:
        page.goto(f"{served}/diary")
        page.locator(".heads span").first.wait_for()
        assert page.locator(".heads span").first.inner_text() == begins[:2]
        settle(page)
        page.locator(".st-key-tap_search summary").click()
        day = page.locator("[data-testid=stDateInput]").first
        day.wait_for()
        settle(page)
        assert "".join(day.inner_text().split("\n")[1:]).replace(" ", "") == field
        page.get_by_text("1 Nov 2025 to 31 Oct 2026").wait_for()
        page.get_by_text("Saturday, 31 Oct 2026", exact=True).wait_for()
        day.locator("[role=spinbutton]").first.click()
        heads = page.locator("[role=grid] th")
        heads.first.wait_for()
        assert (heads.all_inner_texts()[0] == "S") == (begins == "Sun")
        page.goto(f"{served}/trends?period=90d")
        settle(page)
        for line in ("every_day", "weekdays"):
            page.locator(f".st-key-tap_{line} summary").click()
            settle(page)
        page.locator(".st-key-rhythm .xtick text").first.wait_for()
        settle(page)
        assert written(page, ".st-key-calendar .ytick text")[0] == begins
        assert written(page, ".st-key-rhythm .xtick text")[0] == begins
        ticks = written(page, ".st-key-course .xtick text")
        assert ticks
        assert [text for text in ticks if not re.fullmatch(r"\d{1,2} (Aug|Sep|Oct|Nov)", text)] == []


def test_the_tables_are_what_the_browser_says_of_each_country(browser: Browser) -> None:
    page = browser.new_page()
    tags = sorted([*_WAYS, *_HOME, "de-DE", "en-AU", "fr-FR", "pt-PT", "es-MX"])
    assert {tag: told[0] for tag, told in zip(tags, page.evaluate(_HOW, tags), strict=True)} == {
        tag: format_of(tag) for tag in tags
    }
    countries = sorted({*_BEGINS, "AT", "DE", "FR", "GB", "CH", "AE", "CN", "NZ"})
    found = page.evaluate(_HOW, [*(f"und-{each}" for each in countries), *_HOME])
    assert [told[1] for told in found] == [
        *(first_weekday_of(f"und-{each}") for each in countries), *map(first_weekday_of, _HOME),
    ]  # fmt: skip
    page.close()
