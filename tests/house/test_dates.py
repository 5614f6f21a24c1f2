"""Dates are written one way for people: `analytics.diary.date_words` alone says how; machines read ISO 8601."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# A day, month, weekday or year in a format of strftime, d3 or Moment.js.
DATE_FORMAT = re.compile(r"%-?[aAbBcCdDejmuUVwWxyY](?![a-z])|\b(?:[DM]{1,4}[-/. ]+)+YYYY|\bYYYY[-/.]M")
MONTH = re.compile(
    r"\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:Jan|Feb|Apr|Sept?|Nov)\b"
)
# Where one stands: why it may.
MAY = {
    "pages/frame/dates.py": "the order of fields in which dates are typed",
    "analytics/letter/table.py": "a table that machines read: ISO 8601",
    "analytics/words/sources.py": "titles of works",
}
ROOMS = ("analytics/words", "analytics/charts", "analytics/letter", "pages")
PATHS = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*")) if path.suffix in (".py", ".html")]
PATHS += [ROOT / "analytics/actions.py", ROOT / "analytics/__main__.py"]
FILES = [name for path in PATHS if (name := path.relative_to(ROOT).as_posix()) not in MAY]


def texts_of(source: str) -> Iterator[str]:
    """Every text of a program, formats of f-strings among them, that is no docstring."""
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {id(node.body[0].value) for node in ast.walk(tree)
            if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def written_otherwise(source: str) -> list[str]:
    """Formats of dates and names of months that stand in a program or a template."""
    texts = [source] if source.lstrip().startswith(("<", "{%")) else texts_of(source)
    return [text for text in texts if DATE_FORMAT.search(text) or MONTH.search(text)]


@pytest.mark.parametrize("file", FILES)
def test_no_file_writes_a_date_in_a_way_of_its_own(file: str) -> None:
    assert written_otherwise((ROOT / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'f"{day:%A}"', 'f"{day.day} {day:%B %Y}"', 'moments.dt.strftime("%Y-%m-%d %H:%M")',
        'axis(hoverformat="%-d %b")',
        'st.date_input("Day", format="DD.MM.YYYY")', 'DateColumn(format="D MMM YYYY")', '("Jan", "Feb")',
        'say("3 November 2026")', "<p>{{ day.strftime('%d/%m') }}</p>",
    ],
)  # fmt: skip
def test_a_date_written_otherwise_is_found(source: str) -> None:
    assert written_otherwise(source)


@pytest.mark.parametrize(
    "source",
    ['f"{at:%H:%M}"', 'f"{share:.0%}"', '"%{y:.1f}%{customdata}"', '"""24 August 2026"""\nday(at)', 'say("85 % more")',
     '"it may help"', "<td>{{ day(at) }} {{ at.strftime('%H:%M') }}"],
)  # fmt: skip
def test_a_time_of_day_and_a_share_are_no_dates(source: str) -> None:
    assert written_otherwise(source) == []


def date_inputs(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "date_input":
            yield node


def test_every_field_for_a_date_asks_the_one_place_for_its_order() -> None:
    asked = {
        f"{path.name}, line {call.lineno}": [ast.unparse(each.value) for each in call.keywords if each.arg == "format"]
        for path in (ROOT / "pages").rglob("*.py")
        for call in date_inputs(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert len(asked) >= 7
    assert {where: how for where, how in asked.items() if how != ["field_format()"]} == {}
