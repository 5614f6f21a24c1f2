"""What to be careful about leads the page in every form: signs, reasons against a massage, conditions, medicines."""

import csv
import io
import json
import re
from datetime import date, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from analytics import Findings, Journal, analyse, bring_in, compose, share
from analytics.diary.careful import Careful
from analytics.diary.entries import Entry, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake
from analytics.diary.safety import BEFORE_MASSAGE, SEE_A_DOCTOR, SOON
from analytics.diary.sharing import SECTIONS
from analytics.letter.facts import Letter, narrowed
from analytics.letter.files import content_of
from analytics.letter.nameless import without_names
from analytics.letter.sentences import wish_in

NOW = datetime(2026, 5, 20, 12, 0)
OWN = ("xqown", "told elsewhere", "xqcondition", "xqmedicine")
FORMS = (".html", ".txt", ".csv", ".json", pytest.param(".pdf", marks=pytest.mark.browser))
EVERY = sorted(SECTIONS)


def ticked() -> Journal:
    """Every sign of the list and one that is none, each with an entry of its own day; and all else that matters."""
    journal = Journal(":memory:")
    for back, sign in enumerate((*SEE_A_DOCTOR, "xqown")):
        for at in (NOW - timedelta(days=back), NOW - timedelta(days=back + 1)):
            ratings = (Rating("neck", 4),) if back % 2 else ()
            journal.write_entry(Entry(at, ratings, at, postures=("sofa",), warning_signs=(sign,)), now=NOW)
    told = Intake(("migraine", "xqcondition"), "xqmedicine", warning_signs=(SOON[0], "told elsewhere"))
    journal.write_intake(told, now=NOW)
    journal.write_check(BEFORE_MASSAGE, now=NOW - timedelta(days=3))
    return journal


@cache
def whole() -> Letter:
    with ticked() as journal:
        return letter_of(journal)


def letter_of(journal: Journal, first: date | None = None, last: date | None = None) -> Letter:
    found = analyse(journal, first=first, last=last)
    assert isinstance(found, Findings)
    return compose(journal, found, "", EVERY, (), NOW, every_entry=True)


def text_of(letter: Letter, form: str) -> str:
    content = content_of(letter, form)
    if form == ".pdf":
        return " ".join(" ".join(side.extract_text() for side in PdfReader(BytesIO(content)).pages).split())
    text = content.decode("utf-8-sig")
    return re.sub(r"<(script|style).*?</\1>", "", text, flags=re.DOTALL)


def top_of(letter: Letter, form: str) -> str:
    """What is read first; of a table, the answers that stand in rows of their own and beside an entry."""
    text = text_of(letter, form)
    if form == ".json":
        return str(json.loads(text)["entry"][0]["resource"]["section"][0]["text"]["div"])
    if form == ".csv":
        rows = csv.DictReader(io.StringIO(text))
        return "\n".join(f"{row['safety_question']} {row['safety_answer']} {row['signs']}" for row in rows)
    before, _, rest = text.partition("Be careful about")
    assert len(re.sub(r"<[^>]+>", "", before)) < 600, "title, days and scale alone stand before it"
    return rest.partition("What I would like")[0]


@pytest.mark.parametrize("form", FORMS)
def test_each_thing_to_be_careful_about_is_at_the_top(form: str) -> None:
    top = top_of(narrowed(whole(), SECTIONS), form)
    needles = (*SEE_A_DOCTOR, *BEFORE_MASSAGE, "migraine", *OWN)
    found = [needle for needle in needles if needle in top]
    print(f"\n{form}: {len(found)} of {len(needles)} at the top")
    assert found == list(needles)


@pytest.mark.parametrize("form", [".html", ".txt", ".json", pytest.param(".pdf", marks=pytest.mark.browser)])
def test_each_sign_has_the_day_it_was_last_ticked_the_latest_first(form: str) -> None:
    top = top_of(narrowed(whole(), SECTIONS), form)
    last = {sign: NOW.day - back for back, sign in enumerate((*SEE_A_DOCTOR, "xqown"))}
    last |= {SOON[0]: NOW.day, "told elsewhere": NOW.day}  # told in About me that day
    places = {sign: top.find(f"{sign} (last ticked {at} May 2026)") for sign, at in last.items()}
    assert -1 not in places.values()
    in_order = [last[sign] for sign in sorted(last, key=lambda sign: places[sign])]
    assert in_order == sorted(in_order, reverse=True)
    assert top.count(SOON[0]) == 1
    assert "ticked on 17 May 2026: blood thinners" in top


@pytest.mark.parametrize("form", FORMS)
def test_where_the_switch_is_off_nothing_leaves_but_that_it_is_not_shared(form: str) -> None:
    letter = narrowed(whole(), frozenset(SECTIONS) - {"safety", "about_me"})
    text = text_of(letter, form)
    assert [each for each in (*SEE_A_DOCTOR, *BEFORE_MASSAGE, "migraine", *OWN) if each in text] == []
    said = "safety answers not shared" if form == ".csv" else "Safety answers not shared."
    assert said in top_of(letter, form)


@pytest.mark.parametrize("form", FORMS)
def test_without_names_days_are_counted_and_only_words_of_the_lists_leave(form: str) -> None:
    letter = without_names(narrowed(whole(), SECTIONS))
    text, top = text_of(letter, form), top_of(letter, form)
    assert [each for each in (*SEE_A_DOCTOR, *BEFORE_MASSAGE, "migraine") if each not in top] == []
    assert [each for each in OWN if each in text] == []
    assert [each for each in ("own sign 1", "own sign 2", "own condition 1", "in own words") if each not in top] == []
    assert "2026" not in text.replace("uuid", "")


STATES = {
    "ticked": ("fever (last ticked", "ticked on 20 May 2026: pregnancy", "Conditions: migraine."),
    "asked": (
        "Signs to see a doctor about: asked on 20 May 2026, none ticked.",
        "What speaks against a massage: asked on 20 May 2026, nothing ticked.",
        "Conditions and medicines: asked, none named (from About me, 20 May 2026).",
    ),
    "never": ("Never asked: signs to see a doctor about, what speaks against a massage, medicines and conditions.",),
}  # fmt: skip


def in_state(state: str) -> Journal:
    journal = Journal(":memory:")
    journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
    is_ticked = state == "ticked"
    if state != "never":
        told = Intake(("migraine",) if is_ticked else (), warning_signs=("fever",) if is_ticked else ())
        journal.write_intake(told, now=NOW)
        journal.write_check(("pregnancy",) if is_ticked else (), now=NOW)
    return journal


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("form", [".html", ".txt", ".json"])
def test_ticked_asked_and_never_asked_are_three_states(state: str, form: str) -> None:
    with in_state(state) as journal:
        top = top_of(letter_of(journal), form)
    assert {other for other, lines in STATES.items() for line in lines if line in top} == {state}
    assert [line for line in STATES[state] if line not in top] == []


FIRM, WITHOUT = (
    "Shall we go on with firm pressure on the right of my neck?",
    "Shall we go on with the right of my neck?",
)


@pytest.mark.parametrize(
    ("told", "checked", "is_shared", "asks"),
    [
        (None, None, True, FIRM),
        (Intake(), (), True, FIRM),
        (Intake(warning_signs=("fever",)), None, True, WITHOUT),
        (Intake(warning_signs=("fever",)), (), True, WITHOUT),
        (None, ("blood thinners",), True, WITHOUT),
        (Intake(), ("pregnancy",), True, WITHOUT),
        (Intake(medicines="Apixaban"), (), True, WITHOUT),
        (Intake(("osteoporosis",)), (), True, WITHOUT),
        (None, None, False, WITHOUT),  # what is not shared may be anything, and the question gives nothing of it away
        (Intake(), (), False, WITHOUT),
    ],
)
def test_no_question_of_the_records_own_proposes_firm_pressure_where_care_is_needed(
    told: Intake | None,
    checked: tuple[str, ...] | None,
    is_shared: bool,  # noqa: FBT001
    asks: str,
) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(Entry(NOW, (Rating("neck", 4),), NOW), now=NOW)
        places = (TreatedPlace("neck", "right"),)
        journal.write_entry(None, (), [Session(NOW, "massage", places=places, pressure=8)], now=NOW)
        if told:
            journal.write_intake(told, now=NOW)
        if checked is not None:
            journal.write_check(checked, now=NOW)
        letter = letter_of(journal)
    chosen = letter.sections if is_shared else letter.sections - {"safety"}
    wish = wish_in(narrowed(letter, chosen))
    assert (wish.asks, "firmer" in wish.answers) == (asks, asks != WITHOUT)


@pytest.mark.parametrize("state", STATES)
def test_a_table_brings_each_state_back(state: str, tmp_path: Path) -> None:
    with in_state(state) as journal, Journal(":memory:") as other:
        imported = bring_in(other, share(journal, tmp_path / "table.csv", now=NOW), now=NOW)
        assert (imported.set_aside, imported.kept) == ((), imported.rows)
        assert other.read_careful(NOW.date()) == journal.read_careful(NOW.date())
        other.undo_import(imported.import_id, now=NOW)
        assert other.read_careful(NOW.date()) == Careful()


def test_a_table_brings_every_answer_back(tmp_path: Path) -> None:
    with ticked() as journal, Journal(":memory:") as other:
        journal.write_seen([SEE_A_DOCTOR[0]], NOW.date(), now=NOW)
        imported = bring_in(other, share(journal, tmp_path / "table.csv", now=NOW), now=NOW)
        assert imported.set_aside == ()
        assert other.read_careful(NOW.date()) == journal.read_careful(NOW.date())


def test_it_is_of_the_whole_record_and_not_of_the_days_chosen_alone() -> None:
    with ticked() as journal:
        old = NOW - timedelta(days=91)
        journal.write_entry(Entry(old, (Rating("neck", 4),), NOW, warning_signs=("xqold",)), now=NOW)
        letter = letter_of(journal, old.date(), old.date())
    assert letter.careful
    assert {each.words for each in letter.careful.signs} == {*SEE_A_DOCTOR, "xqown", "told elsewhere"}
    assert [each.words for each in letter.careful.earlier] == ["xqold"]
    assert "Earlier: xqold (last on 18 Feb 2026)." in top_of(letter, ".txt")
