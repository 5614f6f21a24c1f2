"""Browser: every page in a real Chromium, on a real server, at desk and phone width, in light and dark."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hand import DESK, PHONE, serving, settle, window
from tests.serving import ROOT, problems, watching

pytestmark = pytest.mark.browser
# Page: its title, and words that stand on it only when all of it was shown.
SHOWN = {
    "": ("How am I?", "A page for my therapist"),
    "today": ("How is it now?", "When to see a doctor"),
    "trends": ("How your pain goes", "How this is worked out"),
    "places": ("Where it hurts", "How this is worked out"),
    "triggers": ("What goes with worse days?", "How this is worked out"),
    "massage": ("Does massage help you?", "Write down a session"),
    "diary": ("Your diary", "Files brought in"),
    "therapist": ("For my therapist", "Download the page"),
    "about_me": ("About me", "When to see a doctor"),
    "good_to_know": ("Good to know", "Where each fact comes from"),
}
SIZES = {"desk": DESK, "phone": PHONE}
FILE_NAMES = {"app", "front"} | {file.stem.replace("_", " ") for file in (ROOT / "pages").glob("*.py")}
# Notes every word that ever stood in the title or in a link while the page came up, if only for a blink.
_STOOD = """
window.stood = new Set();
new MutationObserver(() => {
  window.stood.add(document.title);
  document.querySelectorAll("a").forEach((link) => window.stood.add(link.textContent));
}).observe(document, { childList: true, subtree: true, characterData: true });
"""


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[str]:
    """A server that nobody has opened yet, on an empty journal."""
    with serving(tmp_path) as base:
        yield base


def wide_as_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("size", SIZES)
def test_every_page_opens_without_an_error_or_a_request_abroad(browser: Browser, served: str, size: str) -> None:
    with window(browser, size=SIZES[size]) as page, watching(page) as seen:
        for path, (title, last) in SHOWN.items():
            page.goto(f"{served}/{path}")
            page.get_by_role("heading", name=title, exact=True).wait_for()
            page.get_by_text(last).last.wait_for(state="attached")
            page.emulate_media(color_scheme="dark")
            settle(page)
            assert problems(page, seen) == [], path
            assert wide_as_the_screen(page), path
            page.emulate_media(color_scheme="light")


def test_charts_are_drawn_in_the_colours_of_the_page_and_follow_it(browser: Browser, served: str) -> None:
    with window(browser) as page:
        page.goto(f"{served}/trends")
        line = "[...document.querySelectorAll('.js-line')].map(line => getComputedStyle(line).stroke)"
        page.wait_for_selector(".js-line")
        assert "rgb(11, 100, 112)" in page.evaluate(line)
        page.emulate_media(color_scheme="dark")
        page.wait_for_function(f"{line}.includes('rgb(98, 188, 199)')")
        assert page.get_by_role("figure").count() or page.locator("[aria-label*='out of 10']").count()


# One of each kind: a form, a page of findings, the diary, the letter. That each page opens by itself is tried above.
@pytest.mark.parametrize("path", ["", "today", "massage", "diary", "therapist"])
def test_a_page_is_the_first_ever_opened_on_a_fresh_server(browser: Browser, fresh_server: str, path: str) -> None:
    with window(browser, is_fresh=True) as page:
        page.add_init_script(_STOOD)
        page.goto(f"{fresh_server}/{path}")
        page.get_by_role("heading", name=SHOWN[path][0], exact=True).wait_for()
        page.get_by_role("link", name="Good to know", exact=True).first.wait_for()
        stood = set(page.evaluate("[...window.stood]"))
        assert "Pain Journal" in stood
        assert not stood & (FILE_NAMES | {"Streamlit"})
        if path == "diary":
            page.get_by_text("Bring in a file", exact=True).click()
            page.get_by_text("Choose one or more tables").wait_for()
        page.get_by_role("link", name="Home", exact=True).first.click()
        page.get_by_role("button", name="Open the sample").wait_for()


def test_from_an_empty_journal_to_an_entry_and_back(browser: Browser, fresh_server: str) -> None:
    with window(browser, size=PHONE) as page:
        page.goto(fresh_server)
        page.get_by_role("button", name="Write today").click()
        page.locator("svg[data-view=back] .region[data-region='back of neck'][data-side=left]").click()
        page.get_by_role("group", name="How strong").get_by_role("button", name="7", exact=True).click()
        page.get_by_role("button", name="Save").click()
        page.get_by_text("Saved: ").wait_for()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("Taken back").wait_for()


def test_a_day_chosen_in_a_chart_opens_in_the_diary(browser: Browser, served: str) -> None:
    with window(browser) as page:
        page.goto(f"{served}/trends?period=30d")
        page.locator(".scatterlayer .trace").first.locator(".point").first.wait_for()
        page.wait_for_timeout(500)
        box = page.locator(".scatterlayer .trace").first.locator(".point").nth(10).bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        day = page.locator(".hoverlayer .legendtext, .hoverlayer .legendtitletext").first
        day.wait_for()
        weekday_and_day = day.text_content() or ""
        page.mouse.down()
        page.mouse.up()
        page.get_by_role("heading", name="Your diary", exact=True).wait_for()
        page.get_by_text(weekday_and_day, exact=True).wait_for()
        assert "neck" not in page.url


def test_a_session_chosen_in_the_table_opens_in_the_diary(browser: Browser, served: str) -> None:
    with window(browser) as page:
        page.goto(f"{served}/massage")
        page.locator(".st-key-tap_sessions summary").click()
        canvas = page.locator("[data-testid=stDataFrame] canvas").first
        canvas.wait_for()
        page.wait_for_timeout(700)
        canvas.click(position={"x": 18, "y": 54}, force=True)
        page.get_by_role("heading", name="Your diary", exact=True).wait_for()
        page.get_by_text("Wednesday, 21 Oct 2026", exact=True).wait_for()


def test_the_period_stands_in_the_address_and_the_place_never_does(browser: Browser, served: str) -> None:
    with window(browser) as page:
        page.goto(f"{served}/trends?period=90d")
        page.get_by_text("of 90 days written").wait_for()
        page.get_by_role("button", name="90 d", exact=True).click()
        page.get_by_text("30 d", exact=True).click()
        page.get_by_text("of 30 days written").wait_for()
        page.get_by_text("Lower back", exact=True).click()
        page.get_by_role("button", name="30 d · Lower back", exact=True).wait_for()
        page.wait_for_timeout(500)
        assert page.url.endswith("/trends?period=30d")


FORMS = {
    "as a page (PDF)": ("Download the page (PDF)", b"%PDF-"),
    "to open in a browser (HTML)": ("Download the page (HTML)", b"<!doctype html>"),
    "a table (CSV)": ("Download as a table", b"\xef\xbb\xbffelt_at"),
    "for the practice’s computer (FHIR)": ("Download for the practice", b"{"),
    "plain text": ("Download as text", b"Pain diary summary"),
}  # fmt: skip


@pytest.fixture(scope="module")
def shared_from(tmp_path_factory: pytest.TempPathFactory, copy_sample: Callable[[Path], Path]) -> Iterator[str]:
    """A server on a year of diary that keeps what was shared."""
    folder = tmp_path_factory.mktemp("shared_from")
    copy_sample(folder / "journal.duckdb")
    with serving(folder) as base:
        yield base


@pytest.fixture
def sharing(browser: Browser, shared_from: str) -> Iterator[Page]:
    """The page for the therapist, for Anna."""
    with window(browser) as page:
        page.goto(f"{shared_from}/therapist")
        for line in ("Names", "Form", "What leaves"):
            page.locator("summary").filter(has_text=line).click()
        page.get_by_label("For whom (optional)").fill("Anna")
        page.get_by_label("For whom (optional)").press("Enter")
        page.get_by_text("For Anna", exact=True).wait_for()
        yield page


def downloaded(page: Page, form: str) -> bytes:
    page.get_by_role("radio", name=form, exact=True).click()
    with page.expect_download() as got:
        page.get_by_role("button", name=FORMS[form][0]).click()
    return got.value.path().read_bytes()


def test_a_download_is_a_file_and_is_kept_as_shared(sharing: Page) -> None:
    for form, (_, start) in FORMS.items():
        assert downloaded(sharing, form).startswith(start)
    sharing.get_by_text("What was shared", exact=True).click()
    for form in ("PDF", "HTML", "CSV", "JSON"):
        sharing.get_by_text(f"{form}, for Anna").wait_for()


def test_what_leaves_without_names_is_just_what_is_shown_and_is_kept_too(sharing: Page) -> None:
    sharing.get_by_text("Leave out names, dates and my own words").click()
    sharing.get_by_text("Without names, dates and your own words").wait_for()
    preview = sharing.frame_locator("iframe").first.locator("header")
    preview.get_by_text("Without names and dates").wait_for()
    assert "Anna" not in preview.inner_text()
    left = downloaded(sharing, "plain text").decode()
    assert "Anna" not in left
    assert sharing.locator("[data-testid=stCode]").inner_text().split() == left.split()
    sharing.get_by_role("button", name="I sent it").click()
    sharing.get_by_text("Noted under “What was shared”.").wait_for()
    settle(sharing)  # what is unfolded while the page still runs may be folded again
    sharing.get_by_text("What was shared", exact=True).click()
    sharing.get_by_text("TXT, for Anna, without names").nth(1).wait_for()
    assert sharing.get_by_text("TXT, for Anna, without names").count() == 2
