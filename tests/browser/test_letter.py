"""The therapist's page in a real browser with the network off: charts drawn, nothing asked for, nothing run."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import cycle
from math import hypot
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext
from pypdf import PdfReader

from analytics import bring_in, share
from analytics.diary.entries import Entry, Rating
from analytics.diary.intake import Intake
from analytics.journal import Journal

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 1)
A4_HEIGHT = 1058  # of what is printed on it, in pixels
PHRASE = "böse Schulter"
EVERYTHING = ["notes", "diet", "smoking", "mood", "cycle", "every_session", "every_entry", "about_me"]
SAMPLE = Path(__file__).parents[2] / "sample_data" / "diary.csv"
TOLD = (
    "medicines", "operations", "injuries", "work", "sitting", "exercise", "sleep", "smoking", "diet", "symptoms",
    "goals", "questions",
)  # fmt: skip
PAYLOADS = (
    "<script>document.title='run'</script>", "<img src=x onerror=\"document.title='run'\">",
    "<svg onload=\"document.title='run'\">", "</script><script>document.title='run'</script>",
    '<b style="background:url(http://evil.example/x)">', '<a href="javascript:alert(1)">x</a>',
    "![](http://evil.example/x)", "<style>@import 'http://evil.example/x';</style>", "{{ 7*7 }}", "%3Cscript%3E",
)  # fmt: skip


def opened(context: BrowserContext, page: Path) -> tuple[list[str], list[str], int, str]:
    """Requests, complaints, charts drawn, and the title once it has settled."""
    requests: list[str] = []
    complaints: list[str] = []
    tab = context.new_page()
    tab.on("request", lambda request: requests.append(request.url))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(page.as_uri())
    tab.wait_for_selector("#course .main-svg")
    tab.wait_for_timeout(500)
    drawn = tab.locator("figure:has(.main-svg)").count()
    return [url for url in requests if url != page.as_uri()], complaints, drawn, tab.title()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_sample_page_opens_offline_with_every_chart(browser: Browser, tmp_path: Path, width: int) -> None:
    with Journal(":memory:") as journal:
        bring_in(journal, SAMPLE, now=NOW)
        page = share(journal, tmp_path / "page.html", now=NOW, location="neck")
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    assert opened(context, page) == ([], [], 3, "Pain diary summary")
    context.close()


def test_where_no_script_may_run_the_words_stand_and_say_why_there_is_no_chart(
    browser: Browser, sample: Journal, tmp_path: Path
) -> None:
    page = share(sample, tmp_path / "page.html", now=NOW)
    context = browser.new_context(offline=True, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(page.as_uri())
    assert [each.is_visible() for each in tab.locator("figure noscript").all()] == [True] * 3
    assert tab.get_by_text("may be the session's own").first.is_visible()
    context.close()


def test_what_a_person_wrote_never_runs_and_fetches_nothing(browser: Browser, tmp_path: Path) -> None:
    rows = ["felt_at,region,intensity,notes,triggers,treatment,muscle,pain_before,pain_after"]
    for day in range(1, 31):
        payload = PAYLOADS[day % len(PAYLOADS)].replace('"', '""')
        name = payload.replace("=", ":").replace(";", ",")  # in a list of triggers these two have a meaning
        rows.append(f'2026-10-{day:02d} 08:00,"{payload}",{day % 8},"{payload}","{name}",,,,')
        rows.append(f'2026-10-{day:02d} 18:00,"{payload}",,,,"{payload}","{payload}",6,4')
    diary = tmp_path / "diary.csv"
    diary.write_text("\n".join(rows), encoding="utf-8")
    with Journal(":memory:") as journal:
        assert bring_in(journal, diary, now=NOW, answers={"location": "places"}).set_aside == ()
        told: dict[str, Any] = dict(zip(TOLD, cycle(PAYLOADS), strict=False))
        journal.write_intake(Intake(conditions=PAYLOADS, warning_signs=PAYLOADS, **told), now=NOW)
        page = share(
            journal, tmp_path / "page.html", now=NOW, include=EVERYTHING, recipient=PAYLOADS[0], alias=PAYLOADS[1]
        )
    context = browser.new_context(offline=True)
    requests, complaints, drawn, title = opened(context, page)
    assert (requests, complaints, title) == ([], [], "Pain diary summary")
    assert drawn >= 1
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_printed_from_any_window_it_is_one_side_in_letters_that_can_be_read(
    browser: Browser, sample: Journal, tmp_path: Path, width: int
) -> None:
    page = share(sample, tmp_path / "page.html", recipient="Anna", now=NOW)
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.wait_for_selector("#course .main-svg")
    tab.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    sides = [each.extract_text() for each in PdfReader(tmp_path / "page.pdf").pages]
    assert all(title in sides[0] for title in ("What I would like", "Last sessions", "with Pain Journal"))
    assert not any("with Pain Journal" in side for side in sides[1:])
    assert "How it is worked out" in "".join(sides[1:])
    assert min(letters_in(tmp_path / "page.pdf")) >= 8
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.evaluate("document.querySelector('main').getBoundingClientRect().height") <= A4_HEIGHT
    assert [each.inner_text() for each in tab.locator(".agree").all()[0].locator("p, li").all()][:3] == [
        "To agree on:", "lighter", "the same",
    ]  # fmt: skip
    # No caption of a session is higher than three of its lines, and none is cut.
    lines = tab.evaluate("""[...document.querySelectorAll(".slopes p.how")].map((each) =>
        each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight))""")
    assert max(lines) < 3.1
    assert not tab.evaluate("""[...document.querySelectorAll(".slopes p.how span")]
        .some((each) => each.scrollHeight > each.clientHeight + 1)""")
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.evaluate("document.querySelector('main').className + document.body.className") == ""
    context.close()


def letters_in(file: Path) -> list[float]:
    """The size of every piece of text of a PDF, in points."""
    found: list[float] = []

    def note(text: str, now: list[float], at: list[float], _font: object, size: float) -> None:
        if text.strip():
            up = (at[2] * now[0] + at[3] * now[2], at[2] * now[1] + at[3] * now[3])  # also of what is turned
            found.append(round(size * hypot(*up), 1))

    for side in PdfReader(file).pages:
        side.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_all_of_it_fits_the_width_in_letters_that_can_be_read(
    browser: Browser, sample: Journal, tmp_path: Path, width: int
) -> None:
    page = share(sample, tmp_path / "page.html", include=["every_session", "every_entry"], now=NOW)
    context = browser.new_context(offline=True, viewport={"width": width, "height": 664})
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.wait_for_selector("#course .main-svg")
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    assert (
        tab.evaluate("""[...document.querySelectorAll("table, td, th, p, ul, li, .slopes")].filter((each) =>
        each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline").length""")
        == 0
    )
    sizes = tab.evaluate("""[...document.querySelectorAll("body :is(p, td, th, li, h1, h2, b, span)")]
        .filter((each) => each.checkVisibility() && each.textContent.trim())
        .map((each) => parseFloat(getComputedStyle(each).fontSize))""")
    assert min(sizes) >= 12
    context.close()


@pytest.fixture(scope="module")
def sample() -> Iterator[Journal]:
    with Journal(":memory:") as journal:
        bring_in(journal, SAMPLE, now=NOW)
        words = "I would like to sit through a film again. " * 6
        told = Intake(goals=words, questions=words, symptoms=words, peg_pain=6, peg_enjoyment=5, peg_activity=4,
                      warning_signs=("fever",))  # fmt: skip
        journal.write_intake(told, now=NOW)
        yield journal


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("letter", (612, 792))])
def test_the_pdf_is_one_side_of_its_paper_tagged_and_says_nothing_of_this_machine(
    sample: Journal, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    file = share(sample, tmp_path / "page.pdf", recipient="Anna", paper=paper, now=NOW)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) <= 3
        box = [round(float(each)) for each in pdf.pages[0].mediabox]
        assert (box[2], box[3]) == size
        assert pdf.Root.MarkInfo.Marked
        assert dict(pdf.docinfo) == {"/Title": "Pain diary summary"}
        assert "/Metadata" not in pdf.Root
    assert [each.form for each in sample.read_shared()].count("pdf") >= 1


def test_what_was_chosen_beyond_the_page_follows_on_further_sides(sample: Journal, tmp_path: Path) -> None:
    file = share(sample, tmp_path / "page.pdf", include=EVERYTHING, now=NOW)
    said = [side.extract_text() for side in PdfReader(file).pages]
    assert said[0].startswith("Before my session")
    assert "Every session" not in said[0]
    for title in ("About me", "Every session", "Every entry"):
        assert sum(f"\n{title}" in f"\n{side}" for side in said) == 1, title
    period = sample.read_period()
    assert period
    entries = len(sample.read_entries(period))
    assert len(re.findall(r"[0-2]\d:[0-5]\d", "".join(said))) == entries


def test_without_names_the_charts_count_days(browser: Browser, sample: Journal, tmp_path: Path) -> None:
    page = share(sample, tmp_path / "page.html", named=False, now=NOW)
    context = browser.new_context(offline=True)
    assert opened(context, page) == ([], [], 3, "Pain diary summary")
    context.close()
    assert "2026" not in re.sub(r"<script>.*?</script>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_notes_follow_on_further_sides(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        entry = Entry(NOW, (Rating("neck", 4),), NOW, notes="a long day")
        journal.write_entry(entry, now=NOW)
        file = share(journal, tmp_path / "page.pdf", include=["notes"], now=NOW)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 3


def test_a_locked_pdf_opens_with_its_passphrase_alone(sample: Journal, tmp_path: Path) -> None:
    file = share(sample, tmp_path / "page.pdf", passphrase=PHRASE, now=NOW)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(file)
    with pikepdf.open(file, password=PHRASE) as pdf:
        assert pdf.encryption.R == 6
