"""The columns and cells of the diary as a table."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from analytics.diary.things import COLUMNS, LISTS, NUMBERS, TEXTS, Thing, amount_column, as_cell, factor_of, from_cell


@given(st.lists(st.text(max_size=6) | st.sampled_from(["", ";", "\\", "\\0", "; ", "a; b"]), max_size=4))
def test_any_list_comes_back_from_its_cell(words: list[str]) -> None:
    assert from_cell(as_cell(words)) == tuple(words)


@given(
    st.text(min_size=1, max_size=8) | st.sampled_from(["walk [km]", "a [b", "c]", "[]"]),
    st.sampled_from([None, "cups"]),
)
def test_any_factor_comes_back_from_its_column(factor: str, unit: str | None) -> None:
    assert factor_of(amount_column(factor, unit)) == (factor, unit)


def test_every_field_of_a_thing_has_its_column() -> None:
    said = {each.name for each in fields(Thing)} - {"has_time", "factor", "amount", "unit"}
    assert said == set(COLUMNS)
    assert {*TEXTS, *LISTS, *NUMBERS} <= set(COLUMNS)
