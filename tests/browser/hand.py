"""What the browser tests do with a page: windows, servers, and the parts of Today by the words on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize, expect

from analytics import Journal
from analytics.diary.entries import Entry
from analytics.diary.periods import Period
from tests.serving import problems, running, watching

PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)
# Page as the menu names it: its title.
TITLES = {
    "Home": "How am I?",
    "Today": "How is it now?",
    "Trends": "How your pain goes",
    "Places": "Where it hurts",
    "Triggers": "What goes with worse days?",
    "Massage": "Does massage help you?",
    "Diary": "Your diary",
    "For my therapist": "For my therapist",
    "About me": "About me",
    "Good to know": "Good to know",
}
DAY = "Posture, sitting and the day"
TAP_HERE, NOT_SAVED = "Tap where it hurts", "not saved yet"
_SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  const done = app?.dataset.testScriptState === "notRunning";
  if (document.querySelector("#first, [data-testid=stSkeleton]")) return false;
  return done && document.getAnimations().every((a) => a.playState !== "running");
}"""


# Windows that nobody looks into: one that has read the program once shows a page in a third of the time.
_kept: dict[bool, list[Page]] = {False: [], True: []}


@contextmanager
def window(
    browser: Browser, *, is_phone: bool = False, size: ViewportSize | None = None, is_fresh: bool = False
) -> Iterator[Page]:
    """A window for oneself, that ends without an error or a request abroad.

    It may have been another test's, of which it knows nothing any more but the program's own files. A fresh one was
    nobody's and will be nobody's: for what cannot be undone, as another clock or a script of its own.
    """
    kept = [] if is_fresh else _kept[is_phone]
    size = size or (PHONE if is_phone else DESK)
    page = kept.pop() if kept else browser.new_context(viewport=size, has_touch=is_phone).new_page()
    page.set_viewport_size(size)
    with watching(page) as seen:
        yield page
        assert problems(page, seen) == []
    if is_fresh:
        page.context.close()
    else:
        forget(page)
        _kept[is_phone].append(page)


def forget(page: Page) -> None:
    """Nothing of what a test did stays in the window."""
    if page.url.startswith("http"):
        page.evaluate("sessionStorage.clear(); localStorage.clear()")
    page.goto("about:blank")
    page.context.clear_cookies()
    page.emulate_media(color_scheme="light", forced_colors="none")


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server on the folder's journal, which can be read once it has stopped."""
    with running(folder / "journal.duckdb", folder / "log.txt") as base:
        yield base
    assert "Traceback" not in (folder / "log.txt").read_text(encoding="utf-8")


def open_today(page: Page, base: str) -> None:
    """The Today page with empty fields: another test's draft is put away."""
    page.goto(f"{base}/today")
    page.locator(".body.laid").first.wait_for()
    settle(page)
    if page.get_by_role("button", name="Start afresh").count():
        page.get_by_role("button", name="Start afresh").click()
        page.get_by_text(NOT_SAVED).wait_for(state="hidden")
        settle(page)
    expect(page.locator(".hint")).to_contain_text(TAP_HERE)


def settle(page: Page) -> None:
    page.wait_for_function(_SETTLED, polling=50)  # not at every frame: to look is work too


def region(page: Page, name: str, side: str = "left") -> Locator:
    """On the back of the figure."""
    return page.locator(f"svg[data-view=back] .region[data-region='{name}'][data-side={side}]")


def level(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name="How strong").get_by_role("button", name=words, exact=True)


def part(within: Page | Locator, words: str) -> Locator:
    page = within if isinstance(within, Page) else within.page
    return within.locator("summary").filter(has=page.get_by_text(words, exact=True))


def pill(page: Page, words: str) -> Locator:
    return page.get_by_role("button", name=words, exact=True)


def notes(within: Page | Locator) -> Locator:
    return within.get_by_role("textbox", name="Notes")


def chosen(page: Page) -> Locator:
    return page.locator(".chosen li")


def follow(page: Page, name: str) -> None:
    """To another page by the menu, with a press as long as a quick hand's: a field just left has told what it holds."""
    page.locator("header").get_by_role("link", name=name, exact=True).click(delay=60)
    page.get_by_role("heading", name=TITLES[name], exact=True).wait_for()


def said(page: Page, words: str) -> None:
    expect(page.locator(".st-key-save_bar")).to_contain_text(words)


def entries(folder: Path) -> list[Entry]:
    """What the journal holds of these days, as it was written."""
    with Journal(folder / "journal.duckdb") as journal:
        lines = journal.read_entry_lines(Period.ending(date.today(), 2))
        noted = [journal.read_entry(line.entry_id) for line in lines]
    return sorted((each.what for each in noted if each), key=lambda entry: entry.recorded_at)


def rgb(colour: str) -> str:
    """A colour as a browser says it."""
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour.removeprefix("#")))


def box_of(shape: Locator) -> FloatRect:
    box = shape.bounding_box()
    assert box
    return box
