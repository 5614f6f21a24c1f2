"""Only what was chosen leaves: a needle in every field of the journal, looked for in every form, for every switch."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from analytics import Findings, Journal, analyse, compose
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake
from analytics.diary.places import find_place
from analytics.diary.sharing import SECTIONS
from analytics.letter.facts import Letter, narrowed
from analytics.letter.files import content_of
from analytics.letter.nameless import without_names

NOW = datetime(2026, 5, 20, 12, 0)
NEVER = frozenset({"never"})
# Each needle, and the sections that must all be chosen before it may leave; where one of several sections is enough,
# each of them in a tuple.
NEEDLES: dict[str, AbstractSet[str] | tuple[AbstractSet[str], ...]] = {
    "xqplace": {"places"}, "xqquality": {"places"}, "xqsymptom": {"places"}, "xqposture": {"triggers"},
    "xqfactor": {"triggers"}, "coffee": {"triggers", "diet"}, "xqsugar": {"triggers", "diet"},
    "cigarette": {"triggers", "smoking"},
    "mood": {"triggers", "mood"}, "menstruation": {"triggers", "cycle"}, "xqnote": {"notes"},
    "xqkind": {"sessions"}, "xqmuscle": {"sessions"}, "xqtreated": {"sessions"},
    "xqsaid": {"words"}, "xqgoal": {"words"}, "xqquestion": {"words"}, "xqsign": {"safety"},
    "xqmedicine": ({"about_me"}, {"safety"}), "xqcondition": ({"about_me"}, {"safety"}),
    "xqoperation": {"about_me"}, "xqinjury": {"about_me"}, "xqwork": {"about_me"},
    "xqsat": {"about_me"}, "xqexercise": {"about_me"}, "xqsleep": {"about_me"},
    "xqsmoke": {"about_me", "smoking"}, "xqdiet": {"about_me", "diet"},
    "xqalarm": {"safety"},
    "xqwritten": NEVER, "xqtaut": NEVER, "xqspread": NEVER, "xqsensation": NEVER,
    "xqsessionnote": NEVER, "xqgiver": NEVER,
}  # fmt: skip
# What of it a form has no place for, even when everything is chosen; of what has several ways, not for each of them.
NOT_IN = {
    ".txt": set(), ".html": set(),
    ".csv": {"xqsaid", "xqgoal", "xqquestion", "xqmedicine", "xqoperation", "xqinjury", "xqwork", "xqsat",
             "xqexercise", "xqsleep", "xqcondition", "xqsmoke", "xqdiet"},
    ".json": set(),
}  # fmt: skip
# What stands on the page itself only where it is among the clearest.
ON_FURTHER_SIDES = {"xqsymptom", "xqfactor", "xqsugar", "xqposture", "coffee", "cigarette", "mood", "menstruation"}
SWITCHES = {
    "the usual": frozenset(name for name, is_in in SECTIONS.items() if is_in),
    "everything": frozenset(SECTIONS),
    "nothing": frozenset[str](),
    **{f"only {name}": frozenset({name}) for name in SECTIONS},
    **{f"all but {name}": frozenset(SECTIONS) - {name} for name in SECTIONS},
}


# A PDF is printed by a browser; all other forms are looked through without one.
FORMS = [".html", ".txt", ".csv", ".json", pytest.param(".pdf", marks=pytest.mark.browser)]


def needled() -> Journal:
    """Forty days with a needle in every field a person or a file may write."""
    journal = Journal(":memory:")
    for number in range(40):
        at = NOW - timedelta(days=number)
        rating = Rating(
            "xqplace", float(number * 7 % 8), "left", ("xqquality",), ("xqsymptom", "numbness"), "xqwritten", "active",
            ("xqtaut",), ("xqspread",),
        )  # fmt: skip
        entry = Entry(at, (rating,), at, postures=(f"xqposture{number % 2}",), sitting_minutes=300 + number * 37 % 200,
                      warning_signs=("xqalarm",), notes="xqnote")  # fmt: skip
        amounts = [("xqfactor", 3, None), ("coffee", 2, "cups"), ("smoking", 1, "cigarettes"), ("mood", 5, None),
                   ("menstruation", 1, None), ("diet:_xqsugar", 1, None)]  # fmt: skip
        exposures = [
            Exposure(at.date(), name, float((number * 5 + most) % (most + 1)), unit) for name, most, unit in amounts
        ]
        journal.write_entry(entry, exposures, now=NOW)
    for number in range(9):
        session = Session(
            NOW - timedelta(days=4 * number), "xqkind", by="xqgiver", minutes=30, pressure=6,
            places=(TreatedPlace("xqtreated", "left", "xqmuscle"),), sensations=("xqsensation",), pain_before=6,
            pain_after=3 + number % 2, notes="xqsessionnote",
        )  # fmt: skip
        journal.write_entry(None, (), [session], now=NOW)
    told = Intake(
        ("xqcondition",), "xqmedicine", "xqoperation", "xqinjury", "xqwork", "xqsat", "xqexercise", "xqsleep",
        "xqsmoke", "xqdiet", "xqsaid", "xqgoal", "xqquestion", 6, 5, 4, ("xqsign", "fever"),
    )  # fmt: skip
    journal.write_intake(told, now=NOW)
    return journal


@cache
def whole() -> Letter:
    with needled() as journal:
        found = analyse(journal)
        assert isinstance(found, Findings)
        letter = compose(journal, found, "xqrecipient", SECTIONS, (), NOW, every_entry=True)
        return replace(letter, alias="xqalias")


def text_of(letter: Letter, form: str) -> str:
    """Everything a file of that form says, small and without blanks, for lines may break anywhere."""
    content = content_of(letter, form)
    text = content.decode("utf-8-sig") if form != ".pdf" else words_of_pdf(content)
    if form == ".html":
        text = re.sub(r"<(script|style)>.*?</\1>", "", text, flags=re.DOTALL)
    return re.sub(r"\s+", "", text).casefold()


def words_of_pdf(content: bytes) -> str:
    """What stands on its sides, and what a screen reader is told besides."""
    shown = [side.extract_text() for side in PdfReader(BytesIO(content)).pages]
    with pikepdf.open(BytesIO(content)) as pdf:
        for each in pdf.objects:
            shown += strings_in(each, 4)
    return "".join(shown)


def strings_in(each: pikepdf.Object, depth: int) -> list[str]:
    if isinstance(each, pikepdf.String):
        return [str(each)]
    if depth and isinstance(each, pikepdf.Array):
        return [text for part in each for text in strings_in(part, depth - 1)]
    if depth and isinstance(each, pikepdf.Dictionary):
        return [text for key in each.keys() for text in strings_in(each[key], depth - 1)]  # noqa: SIM118 - no Mapping
    return []


def ways(needle: str) -> tuple[AbstractSet[str], ...]:
    """The choices of sections that each let it leave."""
    needs = NEEDLES[needle]
    return needs if isinstance(needs, tuple) else (needs,)


def may_leave(needle: str, chosen: frozenset[str]) -> bool:
    return any(way <= chosen for way in ways(needle))


def wrongly_in(text: str, chosen: frozenset[str]) -> list[str]:
    return [needle for needle in NEEDLES if needle in text and not may_leave(needle, chosen)]


def missing_in(text: str, chosen: frozenset[str]) -> set[str]:
    missing = {needle for needle in NEEDLES if may_leave(needle, chosen) and needle not in text}
    return missing - (set() if "every_entry" in chosen else ON_FURTHER_SIDES)


@pytest.mark.parametrize("switch", SWITCHES)
def test_what_was_chosen_leaves_and_what_was_not_does_not_in_any_form(switch: str) -> None:
    chosen = SWITCHES[switch]
    letter = narrowed(whole(), chosen)
    for form in (".html", ".txt", ".csv", ".json"):
        text = text_of(letter, form)
        wrong, missing = wrongly_in(text, chosen), missing_in(text, chosen)
        assert (wrong, missing - NOT_IN[form]) == ([], set()), form


@pytest.mark.parametrize("form", [".html", ".txt", ".csv", ".json"])
def test_what_was_chosen_is_there(form: str) -> None:
    text = text_of(narrowed(whole(), SECTIONS), form)
    missing = {needle for needle in NEEDLES if NEVER not in ways(needle) and needle not in text}
    assert missing == {needle for needle in NOT_IN[form] if len(ways(needle)) == 1}
    for stamped in ("xqrecipient", "xqalias"):
        assert (stamped in text) is (form != ".csv"), stamped


@pytest.mark.parametrize("form", FORMS)
def test_of_days_outside_the_range_no_word_of_an_entry_or_a_session_leaves(form: str) -> None:
    letter = within(date(2026, 3, 1), date(2026, 3, 20))
    text = text_of(letter, form)
    assert letter.entries
    assert "inside" in text
    # What one tells of oneself is of no day: it is as it stands now, and has switches of its own.
    of_no_day = {needle for needle in NEEDLES if {"words", "safety", "about_me"} & set().union(*ways(needle))}
    of_days = {needle for needle in NEEDLES.keys() - of_no_day if needle.startswith("xq")}  # others are our own words
    assert [needle for needle in of_days if needle in text] == []
    assert ("xqgoal" in text) is (form != ".csv")
    # What to be careful about is of the whole record: the one day that is told is when each was last ticked or told.
    text = re.sub(r"(?:lastticked|laston|tickedon|askedon|fromaboutme,)\d+may2026", "", text)
    text = re.sub(r'"start":"2026-05-\d\d"|2026-05-\d\d(?:\d\d:\d\d)?,{12,}', "", text)
    assert "2026-05" not in text
    assert "may2026" not in text


@cache
def within(first: date, last: date) -> Letter:
    """Everything of these days, in a journal whose needles all lie on later ones."""
    with needled() as journal:
        for number in range(20):
            at = datetime(2026, 3, 1, 9) + timedelta(days=number)
            rating = Rating("inside", float(number % 5), "left", ("dull",))
            journal.write_entry(Entry(at, (rating,), at, notes="inside"), now=NOW)
        found = analyse(journal, first=first, last=last)
        assert isinstance(found, Findings)
        return compose(journal, found, "", SECTIONS, (), datetime(2026, 3, 21), every_entry=True)


@pytest.mark.browser
# It is the page printed, of which every switch is tried above.
@pytest.mark.parametrize("switch", ["the usual", "everything", *(f"all but {name}" for name in list(SECTIONS)[::2])])
def test_the_pdf_holds_what_was_chosen_and_nothing_else(switch: str) -> None:
    chosen = SWITCHES[switch]
    text = text_of(narrowed(whole(), chosen), ".pdf")
    assert wrongly_in(text, chosen) == []
    assert missing_in(text, chosen) == set()


@pytest.mark.parametrize("form", FORMS)
def test_without_names_no_word_of_the_persons_and_no_date_leaves(form: str) -> None:
    found = replace(whole().findings, place=find_place("Xqplace, left"))
    about_one_place = replace(whole(), findings=found)
    text = text_of(without_names(narrowed(about_one_place, SECTIONS)), form)
    assert [needle for needle in NEEDLES if needle.startswith("xq") and needle in text] == []
    assert "xqrecipient" not in text
    assert "xqalias" not in text
    assert re.findall(r"20(?:26|2026)-\d\d|(?:april|may|june)20\d\d|20(?:26)", text.replace("uuid", "")) == []
    assert "day40" in text or "1001-02-09" in text


def test_without_names_every_number_stays() -> None:
    named, nameless = whole(), without_names(whole())
    assert nameless.coverage == named.coverage
    for one, other in zip(named.session_rows, nameless.session_rows, strict=True):
        assert replace(one, began_at=NOW, kind="", places="", muscles="", by="") == replace(
            other, began_at=NOW, kind="", places="", muscles="", by=""
        )
    assert [each.intensity for each in named.ratings] == [each.intensity for each in nameless.ratings]
    first, last = (nameless.entries[at].felt_at for at in (0, -1))
    assert (first.date(), last.date()) == (date(1001, 1, 1), date(1001, 2, 9))
    assert (first.time(), last - first) == (named.entries[0].felt_at.time(), timedelta(days=39))
    assert without_names(whole()) == nameless


@pytest.mark.parametrize("switch", ["the usual", "everything", "nothing"])
def test_a_pdf_is_printed_from_the_very_page_that_was_looked_through(
    switch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a browser prints is checked here without one: the page, whole, locked with the passphrase given."""
    printed: list[tuple[str, str]] = []

    def note(page: str, passphrase: str) -> bytes:
        printed.append((page, passphrase))
        return b"printed"

    monkeypatch.setattr("analytics.letter.files.share_pdf", note)
    letter = narrowed(whole(), SWITCHES[switch])
    assert content_of(letter, ".pdf", "word of mouth") == b"printed"
    assert printed == [(content_of(letter, ".html").decode(), "word of mouth")]


@pytest.mark.parametrize("form", [".html", ".txt", ".csv", ".json"])
def test_without_names_each_switch_still_holds(form: str) -> None:
    for switch in ("the usual", "everything", "nothing", "all but places", "only notes"):
        chosen = SWITCHES[switch]
        text = text_of(without_names(narrowed(whole(), chosen)), form)
        assert [needle for needle in NEEDLES if needle.startswith("xq") and needle in text] == [], switch
        assert wrongly_in(text, chosen) == [], switch
        assert "xqrecipient" not in text
        assert "xqalias" not in text


def test_no_needle_stands_in_the_name_of_what_a_form_offers() -> None:
    """Each field of an entry, a session and an intake that takes words has a needle, so that a new one is noticed."""
    with needled() as journal:
        found = journal.read_period()
        assert found
        entry = journal.read_entry(journal.read_entries(found)["entry_id"].iloc[0])
        assert entry
        words = str(entry.what).casefold()
    of_entries = (
        "xqplace",
        "xqquality",
        "xqsymptom",
        "xqwritten",
        "xqtaut",
        "xqspread",
        "xqposture",
        "xqalarm",
        "xqnote",
    )
    assert [needle for needle in of_entries if needle not in words] == []
