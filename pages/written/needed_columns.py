"""Ask what a file must say and its columns' names do not: when it was, how strong, where; each with an example."""

from dataclasses import replace

import streamlit as st

from analytics.diary.places import names_place
from analytics.readers import Mapping
from analytics.readers.columns import EXPOSURE, match_columns
from analytics.readers.table import Table
from pages.written.uploads import note_mapping

_MOMENT, _LONGEST = ("felt_at", "date"), 40
_ASKED = (
    ("felt_at", "When was it?"),
    ("intensity", "How strong was the pain?"),
    ("region", "Where did it hurt?"),
    ("triggers", "What may have set it off?"),
    ("name", "What is each row about, if not all are about pain?"),
)
_NOT_HERE = "Not in this file"


def ask_needed(table: Table, mapping: Mapping, file: str) -> None:
    """A box a question; nothing is read again before all is said, and the button says so."""
    st.markdown("**Which column says what?** After its name stands what its first row holds.")
    known = match_columns(table.header) | {field: column for field, column in mapping.columns if column}
    known = {"felt_at": known["date"]} | known if "date" in known else known
    said = {field: _ask(table, words, known.get(field), f"needed_{file}_{field}") for field, words in _ASKED}
    others = [column for column in table.header if column.strip() and column not in said.values()]
    others = [column for column in others if not names_place(column)]  # pain there is found by its name
    more = st.multiselect(
        "What else to keep, such as sleep or steps", others, key=f"needed_{file}_more", placeholder="Choose columns",
        default=[column for field, column in mapping.columns if field.startswith(EXPOSURE) and column in others],
    )  # fmt: skip
    is_enough = bool(said["felt_at"] and (said["intensity"] or said["name"] or more))
    if st.button("Read it like this", type="primary", disabled=not is_enough, key=f"needed_{file}"):
        note_mapping(file, replace(mapping, columns=_told(table.header, said, more, mapping)))


def _ask(table: Table, words: str, now: str | None, key: str) -> str:
    options = ["", *(column for column in table.header if column.strip())]
    examples = {column: _example(table, column) for column in options if column}
    return st.selectbox(
        words, options, index=options.index(now) if now in options else 0, key=key,
        format_func=lambda column: f"{column}{examples[column]}" if column else _NOT_HERE,
    )  # fmt: skip


def _example(table: Table, column: str) -> str:
    """What the first row that has something there holds."""
    place = table.header.index(column)
    cells = (row.cells[place].strip() for row in table.rows if place < len(row.cells))
    found = next(filter(None, cells), "")
    return f": {found[:_LONGEST]}" if found else ""


def _told(header: list[str], said: dict[str, str], more: list[str], mapping: Mapping) -> tuple[tuple[str, str], ...]:
    """What differs from what the columns' names mean, beside what was said of others before."""
    by_name = match_columns(header)
    pairs: list[tuple[str, str]] = []
    for field, column in said.items():
        fields = _MOMENT if field in _MOMENT else (field,)
        if column and column not in {by_name.get(each) for each in fields}:
            pairs.append(("date" if field == "felt_at" and "time" in by_name else field, column))
        elif not column and field in by_name:
            pairs.append((field, ""))
    pairs += [(f"{EXPOSURE}{column.strip()}", column) for column in more]
    again = {field for field, _ in _ASKED} | {"date"}
    kept = [
        pair for pair in mapping.columns
        if pair[0] not in again and not pair[0].startswith(EXPOSURE) and pair[1] not in dict(pairs).values()
    ]  # fmt: skip
    return (*kept, *pairs)
