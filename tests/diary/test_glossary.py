"""One word for one thing: the glossary of the diary, held against its classes."""

import importlib
import inspect
import re
from pathlib import Path

import pytest

import analytics.diary

TERMS = re.findall(r"^([a-z][a-z ]+): ", inspect.cleandoc(analytics.diary.__doc__ or ""), flags=re.MULTILINE)
MODULES = [path.stem for path in Path(analytics.diary.__file__).parent.glob("*.py") if path.stem != "__init__"]
CLASSES = {
    name
    for module in map(importlib.import_module, (f"analytics.diary.{stem}" for stem in MODULES))
    for name, each in inspect.getmembers(module, inspect.isclass)
    if each.__module__ == module.__name__ and not name.startswith("_")
}


def test_each_term_stands_there_once() -> None:
    assert len(TERMS) == len(set(TERMS))


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_class_of_the_diary_is_a_term(name: str) -> None:
    words = re.sub(r"(?<!^)([A-Z])", r" \1", name).lower()
    assert words.removeprefix("journal ") in TERMS, f"say in analytics/diary/__init__.py what a {words} is"


def test_an_amount_of_a_factor_on_a_day_is_called_so_in_sql() -> None:
    questions = Path(analytics.diary.__file__).parents[1] / "journal" / "questions"
    asked = " ".join(path.read_text(encoding="utf-8") for path in questions.glob("*.sql"))
    assert not re.search(r"AS trigger\b", asked)
