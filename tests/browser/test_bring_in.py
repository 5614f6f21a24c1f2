"""A messy file in a real window: from the drop to its first chart and back, in so many taps; the next asks nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.hand import box_of, pill, serving, settle, window
from tests.messy import messy

QUESTIONS = "[class*='st-key-tap_ask_']"


@pytest.fixture(params=[False, True], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    with serving(tmp_path) as base, window(browser, is_phone=request.param) as page:
        page.goto(f"{base}/diary")
        page.get_by_text("Bring in a file", exact=True).click()
        page.locator("[data-testid=stFileUploader]").wait_for()
        yield page


def drop(page: Page, name: str, first: date) -> None:
    file = FilePayload(name=name, mimeType="text/csv", buffer=messy(first))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("The first rows").wait_for()
    settle(page)


def test_from_the_drop_to_the_first_chart_and_back_in_three_taps_and_the_next_file_asks_nothing(page: Page) -> None:
    drop(page, "tagebuch.csv", date(2025, 3, 1))
    expect(page.locator(QUESTIONS)).to_have_count(1)
    bring = pill(page, "Bring it in")
    expect(bring).to_be_disabled()
    expect(page.get_by_text("1 question above to answer first")).to_be_visible()
    assert box_of(bring)["y"] < 800, "what brings it in lies under a long list"
    page.locator("[role=radiogroup] label").filter(has_text="Day first").click()
    expect(bring).to_be_enabled()
    bring.click()
    page.get_by_text("Brought in: 12 rows, 10 kept, 2 set aside.").wait_for()
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    pill(page, "Take it back").click()
    page.get_by_text("Taken back").wait_for()
    expect(bring).to_be_enabled()
    bring.click()
    page.get_by_text("Brought in:").wait_for()
    page.get_by_role("button", name="Remove").or_(
        page.locator("[data-testid=stFileUploaderDeleteBtn] button")
    ).first.click()
    expect(page.get_by_text("Brought in:")).to_have_count(0)
    drop(page, "next.csv", date(2025, 4, 1))
    page.get_by_text("Read as an earlier file with these columns was").wait_for()
    expect(page.locator(QUESTIONS)).to_have_count(0)
    expect(bring).to_be_enabled()
