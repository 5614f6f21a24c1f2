"""The rows set aside, as a file to correct and bring in again."""

import csv
import io

import pandas as pd
import pytest
import streamlit as st

from analytics.diary.formulas import STARTS
from pages.written.imports import show_download


def test_no_cell_of_it_is_a_formula(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(st, "download_button", lambda _words, text, *_more, **_keys: given.append(text))
    cells = [f"{start}1+1" for start in STARTS]
    show_download(pd.DataFrame({"line": range(len(cells)), "text": cells}), "mark")
    (text,) = given
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [cell for _, cell in rows] == [f"'{cell}" for cell in cells]
