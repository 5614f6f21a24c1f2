"""Signs to see a doctor about that were ticked with an entry stand at the top of the page, in every form."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from analytics import Findings, Journal, analyse, bring_in, compose, share
from analytics.diary.entries import Entry, Rating
from analytics.diary.intake import Intake
from analytics.diary.safety import SEE_A_DOCTOR, SOON, URGENT
from analytics.diary.sharing import SECTIONS
from analytics.letter.facts import Letter, narrowed
from analytics.letter.files import content_of
from analytics.letter.nameless import without_names
from analytics.letter.sentences import signs_of

NOW = datetime(2026, 5, 20, 12, 0)
OWN = "xqown"
FORMS = (".html", ".txt", ".csv", ".json", pytest.param(".pdf", marks=pytest.mark.browser))
EVERY = sorted(SECTIONS)


def ticked() -> Journal:
    """Every sign of the list and one that is none, each with an entry of its own day, and again the day before."""
    journal = Journal(":memory:")
    for back, sign in enumerate((*SEE_A_DOCTOR, OWN)):
        for at in (NOW - timedelta(days=back), NOW - timedelta(days=back + 1)):
            ratings = (Rating("neck", 4),) if back % 2 else ()
            journal.write_entry(Entry(at, ratings, at, postures=("sofa",), warning_signs=(sign,)), now=NOW)
    journal.write_intake(Intake(warning_signs=(SOON[0], "told elsewhere")), now=NOW)
    return journal


@cache
def whole() -> Letter:
    with ticked() as journal:
        found = analyse(journal)
        assert isinstance(found, Findings)
        return compose(journal, found, "", EVERY, (), NOW, every_entry=True)


def text_of(letter: Letter, form: str) -> str:
    content = content_of(letter, form)
    if form == ".pdf":
        return " ".join(" ".join(side.extract_text() for side in PdfReader(BytesIO(content)).pages).split())
    text = content.decode("utf-8-sig")
    return re.sub(r"<(script|style).*?</\1>", "", text, flags=re.DOTALL)


def top_of(text: str, form: str) -> str:
    """What is read first."""
    if form == ".json":
        return str(json.loads(text)["entry"][0]["resource"]["section"][0]["text"]["div"])
    return text.partition("Self-reported")[0]


@pytest.mark.parametrize("form", FORMS)
def test_every_sign_is_at_the_top_with_the_day_it_was_last_ticked(form: str) -> None:
    text = text_of(narrowed(whole(), SECTIONS), form)
    if form == ".csv":
        rows = list(csv.DictReader(io.StringIO(text)))
        found = [(row["felt_at"][:10], row["signs"]) for row in rows if row["signs"]]
        wanted = [(f"{NOW - timedelta(days=back):%Y-%m-%d}", sign) for back, sign in enumerate((*SEE_A_DOCTOR, OWN))]
        assert len(found) == 2 * len(wanted)
        assert [each for each in wanted if each not in found] == []
        return
    top = top_of(text, form)
    wanted_words = [f"{sign} (last ticked {NOW.day - back} May 2026)" for back, sign in enumerate((*SEE_A_DOCTOR, OWN))]
    places = [top.find(words) for words in wanted_words]
    print(f"\n{form}: {sum(place >= 0 for place in places)} of {len(places)} signs at the top")
    assert -1 not in places
    assert places == sorted(places)
    assert top.count(SOON[0]) == 1
    assert "; told elsewhere" in top


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_a_sign_leaves_where_the_switch_is_off(form: str) -> None:
    text = text_of(narrowed(whole(), frozenset(SECTIONS) - {"safety"}), form)
    assert [sign for sign in (*SEE_A_DOCTOR, OWN, "told elsewhere") if sign in text] == []


@pytest.mark.parametrize("form", FORMS)
def test_without_names_days_are_counted_and_only_words_of_the_list_leave(form: str) -> None:
    letter = without_names(narrowed(whole(), SECTIONS))
    text = text_of(letter, form)
    assert [sign for sign in SEE_A_DOCTOR if sign not in text] == []
    assert OWN not in text
    assert "told elsewhere" not in text
    assert "2026" not in text.replace("uuid", "")
    last = (NOW.date() - whole().period.first).days + 1
    assert f"{URGENT[0]} (last ticked day {last})" in text or form == ".csv"


def test_a_sign_is_from_the_whole_record_and_not_from_the_days_chosen_alone() -> None:
    with ticked() as journal:
        journal.write_entry(Entry(NOW - timedelta(days=90), (Rating("neck", 4),), NOW), now=NOW)
        old = (NOW - timedelta(days=90)).date()
        found = analyse(journal, first=old, last=old)
        assert isinstance(found, Findings)
        letter = compose(journal, found, "", (), (), NOW)
    assert len(signs_of(letter)) == len(SEE_A_DOCTOR) + 2
    assert signs_of(replace(letter, ticked=())) == [SOON[0], "told elsewhere"]


def test_a_table_with_signs_is_brought_in_again(tmp_path: Path) -> None:
    with ticked() as journal, Journal(":memory:") as other:
        file = share(journal, tmp_path / "table.csv", now=NOW)
        imported = bring_in(other, file, now=NOW)
        # A row without pain and without a treatment is none that a file can bring; it is named, as ever.
        assert [each for each in imported.set_aside if "neck" in each.text] == []
        assert "signs" in file.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        assert other.read_counts()["ratings"] == journal.read_counts()["ratings"]
