"""The therapist's page holds what was chosen, escapes every word a person wrote, and asks the network for nothing."""

import base64
import hashlib
import html
import re
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

from analytics import share
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.faults import JournalFault
from analytics.diary.intake import Intake
from analytics.journal import Journal

NOW = datetime(2026, 5, 20, 12, 0)
ATTACK = '<script>alert(1)</script><img src="http://evil.example/x">![](http://evil.example)'


@pytest.fixture(scope="module")
def journal() -> Journal:
    """Sixty days with a needle in every field a person may write."""
    journal = Journal(":memory:")
    for number in range(60):
        at = NOW - timedelta(days=number)
        entry = Entry(
            at, (Rating(f"needle-place {ATTACK}", number % 7),), at, postures=(f"needle-posture{number % 2} {ATTACK}",),
            sitting_minutes=300 + (number * 37) % 200, notes=f"needle-note {ATTACK}",
        )  # fmt: skip
        exposures = [
            Exposure(at.date(), name, (number * 7 + len(name)) % 5) for name in ("needle-factor", "diet", "mood")
        ]
        journal.write_entry(entry, exposures, now=NOW)
    for number in range(9):
        place = TreatedPlace(f"needle-treated {ATTACK}", None, f"needle-muscle {ATTACK}")
        session = Session(
            NOW - timedelta(days=5 * number), f"needle-kind {ATTACK}", places=(place,), pain_before=6,
            pain_after=3 + number % 2, notes="needle-sessionnote",
        )  # fmt: skip
        journal.write_entry(None, (), [session], now=NOW)
    return journal


def page(journal: Journal, tmp_path: Path, **options: object) -> str:
    path = share(journal, tmp_path / "page.html", now=NOW, replace=True, **options)  # type: ignore[arg-type]  # options vary by test
    return path.read_text(encoding="utf-8")


def without_plotly(text: str) -> str:
    return re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)


def test_the_usual_page_holds_places_sessions_and_triggers_but_no_notes(journal: Journal, tmp_path: Path) -> None:
    text = without_plotly(page(journal, tmp_path, recipient="Anna & Co"))
    for needle in (
        "eedle-place",
        "needle-kind",
        "needle-muscle",
        "For Anna &amp; Co",
        "20 May 2026",
        "not a diagnosis",
    ):
        assert needle.lower() in text.lower(), needle
    assert "needle-note" not in text
    assert "needle-sessionnote" not in text


def test_notes_are_in_when_chosen_and_only_the_entries_own(journal: Journal, tmp_path: Path) -> None:
    assert "needle-note" in page(journal, tmp_path, include=["notes"])


def test_diet_and_mood_leave_only_when_chosen(journal: Journal, tmp_path: Path) -> None:
    usual = without_plotly(page(journal, tmp_path)).lower()
    assert "diet" not in usual
    assert "mood" not in usual


def test_nothing_a_person_wrote_is_markup(journal: Journal, tmp_path: Path) -> None:
    text = without_plotly(page(journal, tmp_path, include=["notes"], recipient=ATTACK))
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_the_policy_lets_its_own_scripts_run_and_no_other(journal: Journal, tmp_path: Path) -> None:
    text = page(journal, tmp_path)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    allowed = re.findall(r"sha256-([^&']+)", policy[1].replace("&#39;", "'"))
    scripts = re.findall(r"<script>(.*?)</script>", text, flags=re.DOTALL)
    marks = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert marks == allowed
    assert policy[1].startswith("default-src &#39;none&#39;") or policy[1].startswith("default-src 'none'")


def test_what_draws_the_charts_is_of_the_same_kind_as_what_made_them() -> None:
    bundle = files("analytics.letter").joinpath("plotly/plotly-basic.min.js").read_text(encoding="utf-8")
    version = re.search(r"plotly.js \(basic - minified\) v(\d+)\.", bundle)
    assert version
    assert version[1] == get_plotlyjs_version().split(".")[0]


def test_the_range_is_the_one_asked_for(journal: Journal, tmp_path: Path) -> None:
    text = page(journal, tmp_path, first=date(2026, 5, 1), last=date(2026, 5, 10))
    assert "10 of 10 days written" in text


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("page.html", {"passphrase": "secret"}, "Only a PDF can be locked"),
        ("page.html", {"paper": "A3"}, "There is no paper 'A3' here"),
        ("page.doc", {}, "ends in .html"),
        ("page", {}, "ends in .html"),
        ("nowhere/page.html", {}, "There is no folder"),
        ("page.html", {"without": ["everything"]}, "There is no section 'everything'"),
        ("page.html", {"first": date(2020, 1, 1), "last": date(2020, 2, 1)}, "Nothing is written in this range"),
    ],
)
def test_what_cannot_be_shared_is_one_sentence_and_no_file(
    journal: Journal, tmp_path: Path, name: str, options: dict[str, object], sentence: str
) -> None:
    with pytest.raises(JournalFault, match=sentence):
        share(journal, tmp_path / name, now=NOW, **options)  # type: ignore[arg-type]  # options vary by case
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["taken.html", "a\0b.html", f"{'a' * 300}.html"])
def test_a_name_that_cannot_be_written_leaves_nothing_behind(journal: Journal, tmp_path: Path, name: str) -> None:
    (tmp_path / "taken.html").mkdir()
    kept = len(journal.read_shared())
    with pytest.raises(JournalFault, match="cannot be written"):
        share(journal, tmp_path / name, now=NOW)
    assert [each.name for each in tmp_path.iterdir()] == ["taken.html"]
    assert len(journal.read_shared()) == kept


@pytest.mark.parametrize("name", ["mine.json", "mine.json.private/page.html", "mine.json.private/../mine.json"])
def test_the_journal_is_never_written_over(tmp_path: Path, name: str) -> None:
    with Journal(tmp_path / "mine.json") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        before = sorted(each.name for each in (tmp_path / "mine.json.private").iterdir())
        with pytest.raises(JournalFault, match="the journal's own"):
            share(journal, tmp_path / name, now=NOW)
        assert sorted(each.name for each in (tmp_path / "mine.json.private").iterdir()) == before
    with Journal(tmp_path / "mine.json") as journal:
        assert journal.read_counts()["entries"] == 1


@pytest.mark.parametrize("name", ["link.json", "folder/real.json", "folder/../link.json"])
def test_a_journal_behind_a_link_is_not_written_over_either(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    real = tmp_path / "folder/real.json"
    Journal(real).close()
    (tmp_path / "link.json").symlink_to(real)
    with Journal(tmp_path / "link.json") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        with pytest.raises(JournalFault, match="the journal's own"):
            share(journal, tmp_path / name, now=NOW)
    assert (tmp_path / "link.json").is_symlink()


def test_a_link_in_the_pages_place_is_replaced_and_what_it_led_to_is_not(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.html").write_text("mine")
    (tmp_path / "page.html").symlink_to(tmp_path / "elsewhere.html")
    share(journal, tmp_path / "page.html", now=NOW, replace=True)
    assert (tmp_path / "elsewhere.html").read_text() == "mine"
    assert not (tmp_path / "page.html").is_symlink()


def test_an_alias_stands_in_the_title_and_is_only_words(journal: Journal, tmp_path: Path) -> None:
    text = without_plotly(page(journal, tmp_path, alias=f"Jo {ATTACK}"))
    assert "<h1>Pain diary summary: Jo &lt;script&gt;" in text
    assert "<img" not in text


def test_a_recipient_that_looks_like_a_path_is_only_words(journal: Journal, tmp_path: Path) -> None:
    file = share(journal, tmp_path / "page.html", recipient="../../etc/passwd", now=NOW)
    assert list(tmp_path.iterdir()) == [file]
    assert "For ../../etc/passwd" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["html", "txt", "csv", "json"])
def test_in_every_form_markup_is_the_text_it_is(journal: Journal, tmp_path: Path, form: str) -> None:
    everything = ["notes", "every_entry", "every_session", "about_me"]
    path = share(journal, tmp_path / f"page.{form}", include=everything, recipient=ATTACK, now=NOW)
    text = without_plotly(path.read_text(encoding="utf-8")) if form == "html" else path.read_text(encoding="utf-8")
    if form in ("html", "json"):  # what a browser or a record system takes for markup: of a document, its narratives
        markup = text if form == "html" else "".join(re.findall(r'"div":("(?:[^"\\]|\\.)*")', text))
        assert "<img" not in markup
        assert "&lt;img" in markup
    else:
        assert '<img src="http://evil.example/x">' in text.replace('""', '"')


def test_what_left_is_kept_with_whom_it_was_for(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        share(journal, tmp_path / "page.html", recipient="Anna", without=["places"], now=NOW)
        (shared,) = journal.read_shared()
    assert (shared.recipient, shared.form, shared.shared_at, shared.named) == ("Anna", "html", NOW, True)
    assert shared.period.first == shared.period.last == NOW.date()
    assert set(shared.sections) == {"course", "sessions", "triggers", "words", "safety"}


def test_without_a_browser_a_pdf_is_a_sentence_that_helps_and_no_file(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("analytics.letter.pdf.BROWSERS", ("chromium",))
    kept = len(journal.read_shared())
    with pytest.raises(JournalFault, match="open it in any browser and print it"):
        share(journal, tmp_path / "page.pdf", now=NOW)
    assert list(tmp_path.iterdir()) == []
    assert len(journal.read_shared()) == kept


def test_the_persons_words_and_ticked_signs_are_in_and_can_be_left_out(tmp_path: Path) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        told = Intake(
            goals=f"needle-goal {ATTACK}", questions="needle-question", symptoms="needle-symptom", diet="needle-diet",
            medicines="needle-medicine", peg_pain=6, peg_enjoyment=5, peg_activity=4, warning_signs=("fever",),
        )  # fmt: skip
        journal.write_intake(told, now=NOW)
        text = without_plotly(page(journal, tmp_path))
        bare = without_plotly(page(journal, tmp_path, without=["words", "safety", "course"]))
    for needle in ("needle-goal", "needle-question", "needle-symptom", "fever", "needle-medicine", "PEG 5.0 of 10"):
        assert needle.lower() in text.lower(), needle
        assert needle.lower() not in bare.lower(), needle
    for needle in ("needle-diet", "<img"):
        assert needle not in text, needle


@pytest.mark.parametrize("options", [{}, {"named": False}])
def test_peg_is_of_the_days_chosen_and_of_what_came_since_the_last_of_them(
    tmp_path: Path, options: dict[str, bool]
) -> None:
    with Journal(":memory:") as journal:
        for back in range(1, 60):
            at = NOW - timedelta(days=back)
            journal.write_entry(Entry(at, (Rating("neck", back % 5),), at), now=at)
        for back, level in ((50, 9.0), (30, 7.0), (0, 5.0)):
            told = Intake(peg_pain=level, peg_enjoyment=level, peg_activity=level)
            journal.write_intake(told, now=NOW - timedelta(days=back))

        def said(first: int, last: int) -> list[tuple[str, str]]:
            days = [(NOW - timedelta(days=back)).date() for back in (first, last)]
            file = share(
                journal, tmp_path / "page.txt", first=days[0], last=days[1], now=NOW, replace=True, **options  # type: ignore[arg-type]
            )  # fmt: skip
            return re.findall(r"PEG (\d.\d)|points lower than on [^(]*\((\d.\d)\)", file.read_text(encoding="utf-8"))

        assert said(40, 1) == [("5.0", ""), ("", "7.0")]
        assert said(20, 1) == [("5.0", "")]
        assert said(40, 20) == [("7.0", "")]
        assert said(20, 10) == []


def test_without_sessions_not_even_the_day_of_the_last_one_leaves(journal: Journal, tmp_path: Path) -> None:
    assert "since the session on" in page(journal, tmp_path)
    assert "the session on" not in without_plotly(page(journal, tmp_path, without=["sessions"])).lower()


def test_the_text_says_what_the_page_says_without_markup(journal: Journal, tmp_path: Path) -> None:
    path = share(journal, tmp_path / "page.txt", recipient="Anna & Co", now=NOW)
    text = path.read_text(encoding="utf-8")
    shown = html.unescape(re.sub(r"<[^>]+>", "", without_plotly(page(journal, tmp_path))))
    first, careful, stamped = (part.splitlines() for part in text.split("\n\n")[:3])
    assert (first, careful[0]) == (["Pain diary summary"], "Be careful about")
    assert stamped[:2] == ["For Anna & Co, 20 May 2026", "About: pain in the worst place each time"]
    assert stamped[2].startswith("60 of 60 days written")
    for title in ("What I would like", "Where now", "How it is now", "Last sessions", "What aggravates, what eases"):
        assert f"\n\n{title}\n" in text, title
    on_the_page = " ".join(shown.split())
    starts = (
        "Whether pain in the 30 days",
        "Average of the 30 days to",
        "Right after a session",
        "Days: a day's",
    )
    for start in starts:
        assert start + text.split(start)[1].split("\n")[0] in on_the_page, start
    assert "**" not in text
    assert "needle-note" not in text


def test_an_empty_journal_makes_no_page(tmp_path: Path) -> None:
    with Journal(":memory:") as empty, pytest.raises(JournalFault, match="journal is empty"):
        share(empty, tmp_path / "page.html", now=NOW)


# What stands in every form, and what on the page alone.
OF_SECTIONS = {
    "sessions": ("needle-muscle", "needle-kind"), "places": ("eedle-place",),
    "triggers": ("eedle-factor", "eedle-posture"),
}  # fmt: skip
TITLES = {"course": ("How it is now", "Pain day by day"), "triggers": ("What aggravates, what eases",)}


@pytest.mark.parametrize("form", ["html", "txt", "json"])
def test_in_every_form_a_section_left_out_leaves_nothing_behind(journal: Journal, tmp_path: Path, form: str) -> None:
    def shared(**options: list[str]) -> str:
        path = share(journal, tmp_path / f"page.{form}", now=NOW, include=options.get("include", ()),
                     without=options.get("without", ()), replace=True)  # fmt: skip
        return without_plotly(path.read_text(encoding="utf-8"))

    usual, with_notes = shared(), shared(include=["notes"])
    assert "needle-note" in with_notes
    for never in ("needle-note", "needle-sessionnote"):
        assert never not in usual
    assert "needle-sessionnote" not in with_notes
    titles = TITLES if form == "html" else {}
    for section in OF_SECTIONS | titles:
        bare = shared(without=[section])
        for needle in OF_SECTIONS.get(section, ()):
            assert needle in with_notes, needle
            assert needle not in bare, needle
        for title in titles.get(section, ()):
            assert title in usual, title
            assert title not in bare, title
