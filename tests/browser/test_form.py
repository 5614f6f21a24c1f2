"""Browser: what the form asks and says where only a browser can tell: the body's own words, and a file of any kind."""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from tests.browser.hand import open_today, part, serving, settle, window

pytestmark = pytest.mark.browser
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_own_words_say_their_side_once_and_a_damaged_workbook_is_named(browser: Browser, tmp_path: Path) -> None:
    now = datetime.now()
    said = Rating("Nacken links", 4, "left"), Rating("jaw", 3, "left"), Rating("L 5", 2, "right")
    with Journal(tmp_path / "journal.duckdb") as journal:
        journal.write_entry(Entry(now, said, now), now=now)
    with serving(tmp_path) as base, window(browser, is_phone=True) as page:
        open_today(page, base)
        part(page, "Choose from a list").tap()
        assert sorted(page.locator(".own button").all_inner_texts()) == ["Jaw, left", "L 5, right", "Nacken links"]
        page.goto(f"{base}/diary")
        page.get_by_text("Bring in a file", exact=True).click()
        settle(page)
        sheet = FilePayload(name="diary.xlsx", mimeType=SHEET, buffer=b"PK\x03\x04 xl/workbook.xml")
        page.locator("input[type=file]").set_input_files(sheet)
        expect(page.get_by_text("diary.xlsx is damaged and cannot be read to its end.")).to_be_visible()
