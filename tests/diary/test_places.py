"""A place as it is read: its side said once, whoever tells it and whatever the person calls it."""

from datetime import datetime
from uuid import uuid4

import pandas as pd
import pytest
import streamlit as st

from analytics import Journal
from analytics.diary.entries import SIDES, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import REGIONS, place_name, says_side, with_side
from analytics.journal import EntryLine, SessionLine
from analytics.letter.annex import rating_words
from analytics.letter.rows import RatingRow
from analytics.measures.places.places import PlacePain
from analytics.words.places.places import place_words
from analytics.words.saved import tell_place
from pages.written.entry_list import entry_row, session_row
from pages.written.entry_table import COLUMNS, show_table

AT = datetime(2026, 3, 2, 9)
# Words of the person's own that say their side, and that side.
SAID = {
    "Neck left": "left", "LEFT hip flexor": "left", "hamstring (left)": "left", "Nacken links": "left",
    "linke Schulter vorn": "left", "linkes Knie": "left", "linksseitig": "left", "hamstring L": "left",
    "Knie (l)": "left", "neck right": "right", "right-sided ache": "right", "rechter Arm": "right",
    "Rechte Hüfte": "right",
    "Hüfte, rechts": "right", "hamstring (R)": "right", "épaule droite": "right",
    "pierna izquierda": "left", "Gamba sinistra": "left", "gamba sx": "left", "jambes gauches": "left",
    "pierna derecha": "right", "gamba destra": "right", "gamba dx": "right", "gros orteil droit": "right",
    "ambas piernas": "both", "les deux jambes": "both", "entrambe le gambe": "both",
    "both knees": "both", "beide Knie": "both", "hips, bilateral": "both",
}  # fmt: skip
# Words that look like it and say none.
UNSAID = ("L 5", "L5", "leftover scar", "bright spot", "Verlinkung", "rib", "lower leg", "brighton", "aufrecht", "l'os")
TOLD_BESIDE = {"left": ", left", "right": ", right", "both": ", both", "middle": "", None: "", "": ""}


@pytest.mark.parametrize(("words", "side"), SAID.items())
def test_words_that_say_their_side_are_not_followed_by_it(words: str, side: str) -> None:
    assert with_side(words, side) == words
    assert place_name(words, side) == words[:1].upper() + words[1:]
    for other in {"left", "right", "both"} - {side}:  # a file may contradict itself: both are told
        assert with_side(words, other) == f"{words}, {other}"


@pytest.mark.parametrize("words", [*REGIONS, *UNSAID])
def test_words_that_say_none_are_followed_by_their_side(words: str) -> None:
    assert {side: with_side(words, side) for side in TOLD_BESIDE} == {
        side: words + told for side, told in TOLD_BESIDE.items()
    }
    assert not any(says_side(words, side) for side in SIDES)


def session_line(region: str, side: str) -> SessionLine:
    places: list[tuple[str | None, str | None, str | None]] = [(region, side, None)]
    return SessionLine(
        uuid4(), "1", AT, True, False, "heat", None, None, None, None, None, None, places, None, AT.date()
    )


def table_cell(region: str, side: str) -> str:
    """What the journal's table of sessions says, which the letter shows and the page about massage."""
    with Journal(":memory:") as journal:
        journal.write_entry(None, [], [Session(AT, "heat", places=(TreatedPlace(region, side),))], now=AT)
        return str(journal.read_sessions(Period(AT.date(), AT.date()))["places"].iloc[0])


def shown_cells(region: str, side: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the table of every rating says in both its columns."""
    shown: list[pd.DataFrame] = []
    monkeypatch.setattr(st, "dataframe", lambda table, **_: shown.append(table))
    row = dict.fromkeys(COLUMNS, "") | {"region": region, "side": side, "written": None, "felt_at": AT}
    show_table(pd.DataFrame([row | {"has_time": True}]).astype({"felt_at": "datetime64[us]"}))
    (table,) = shown
    return " ".join(str(table[name].iloc[0]) for name in ("Where", "Side") if name in table)


@pytest.mark.parametrize(("region", "side"), [*SAID.items(), ("neck", "left"), ("L 5", "right")])
def test_every_teller_of_a_place_says_its_side_once(region: str, side: str, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryLine(uuid4(), "1", AT, True, AT, False, [], None, None, [(region, side, 4.0)], [], AT.date())
    told = {
        "list of entries": entry_row(entry).words[0],
        "list of treatments": session_row(session_line(region, side)).words[1],
        "what was saved": tell_place(region, side, 4),
        "letter": rating_words(RatingRow(AT, True, region, side, 4, (), ())),
        "findings": place_words(PlacePain(region, side, 4.0, 4.0, 1)), "sessions": table_cell(region, side),
        "table": shown_cells(region, side, monkeypatch),
    }  # fmt: skip
    for teller, words in told.items():
        bare = words.replace("\\", "").lower()
        rest = bare.replace(region.lower(), "", 1)
        assert region.lower() in bare, teller
        if region in SAID:
            assert side not in rest, teller
        else:
            assert rest.count(side) == 1, teller
