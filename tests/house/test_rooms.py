"""The rooms and who may import whom, held against the code itself."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Room: what its files may import beside the standard library and themselves. A corner stands before the room it is in.
MEASURING = {"analytics.diary", "numpy", "pandas", "scipy"}
GROUND = MEASURING | {"analytics.measures.statistics"}  # the subjects stand on it, and never on one another
SHOWING = {"analytics", "pages.frame", "pandas", "streamlit"}
ROOMS: dict[str, set[str]] = {
    "analytics/diary": set(),
    "analytics/journal": {"analytics.diary", "duckdb", "filelock", "numpy", "pandas", "pyarrow"},
    "analytics/readers/apart": {"openpyxl"},  # a process of its own, which starts at once
    "analytics/readers": {
        "analytics.diary", "analytics.journal", "charset_normalizer", "numpy", "pandas", "pyarrow",
    },
    "analytics/measures/statistics": MEASURING,
    "analytics/measures/trend": GROUND,
    "analytics/measures/triggers": GROUND,
    "analytics/measures/sessions": GROUND,
    "analytics/measures/places": GROUND,
    "analytics/measures": MEASURING,
    "analytics/charts": {"analytics.diary", "analytics.measures", "plotly"},
    "analytics/words": {"analytics.diary", "analytics.measures"},
    "analytics/letter": {
        "analytics.diary", "analytics.measures", "analytics.charts", "analytics.words", "jinja2", "markupsafe",
        "pandas", "pikepdf", "plotly",
    },
    # `open` hands over to Streamlit's own command, loaded only then: the dashboard starts as the README starts it, with
    # the very settings. Importing `app` instead would ask where it listens before any setting is read.
    "analytics/__main__.py": {"analytics", "sample_data", "streamlit.web.cli"},
    "analytics": {"analytics", "platformdirs", "sample_data"},
    "sample_data": {"numpy"},
    # The front script shows what stands over every page, and that is more than a frame: a session that runs.
    "pages/frame/front.py": SHOWING | {"pages.entry"},
    "pages/frame": SHOWING | {"starlette"},  # the page's first HTML, before any script has run
    "pages/entry": SHOWING,
    "pages/written": SHOWING | {"pages.entry"},
    "pages/found": SHOWING | {"pages.written"},
    "pages/letter": SHOWING | {"pages.entry", "pages.found"},  # an answer given before the page is a deed, with Undo
    "pages/me": SHOWING | {"pages.entry"},
    "pages": SHOWING | {"pages"},
    ".": {"pages", "streamlit"},
}  # fmt: skip
# The tables that cross from the journal to the measures are declared with the words, which load no library.
TYPES_ALONE = {"analytics/diary/tables.py": {"pandas"}}
SPEAKS_SQL = "analytics/journal"
OWNS_THE_CLOCK = ("pages/", "analytics/actions.py", "analytics/__main__.py")
VERBS: dict[str, tuple[str, ...]] = {
    "analytics/diary": ("Words",), "analytics/journal": ("Read", "Write"), "analytics/readers": ("Bring in",),
    "analytics/measures": ("Measure",), "analytics/charts": ("Draw",), "analytics/words": ("Tell",),
    "analytics/letter": ("Share",), "pages/": ("Ask", "Show", "Keep"),
}  # fmt: skip
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("analytics", "pages", "sample_data", ".")
    for path in (ROOT / folder).glob("*.py" if folder == "." else "**/*.py")
)


def room_of(file: str) -> str:
    """The innermost room of the table that holds a file."""
    return next(room for room in ROOMS if room in (".", file) or file.startswith(room + "/"))


def imports_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def refused(file: str, source: str) -> list[str]:
    """The imports of a file that its room may not have; what is imported for its types alone may be more."""
    room = room_of(file)
    allowed = ROOMS[room] | set(sys.stdlib_module_names) | {room.replace("/", ".")}
    for_types = {name for block in _for_types(ast.parse(source)) for name in imports_of(block)}
    unused = for_types & TYPES_ALONE.get(file, set())
    names = [name for name in imports_of(ast.parse(source)) if name not in unused]
    return [name for name in names if not any(_within(name, one) for one in allowed)]


def _for_types(tree: ast.AST) -> Iterator[ast.If]:
    """The blocks that only a type checker reads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield node


def _within(name: str, allowed: str) -> bool:
    return name == allowed or name.startswith(allowed + ".")


@pytest.mark.parametrize("file", FILES)
def test_a_file_imports_only_what_its_room_may(file: str) -> None:
    assert refused(file, (ROOT / file).read_text(encoding="utf-8")) == [], f"{file} is in {room_of(file)}"


def test_an_import_across_a_wall_is_found() -> None:
    assert refused("analytics/measures/x.py", "import streamlit\nfrom analytics.journal import Journal") == [
        "streamlit",
        "analytics.journal",
    ]
    assert refused("analytics/diary/x.py", "import analytics.measures.trend.course, dataclasses") == [
        "analytics.measures.trend.course"
    ]
    assert refused("analytics/words/x.py", "from analytics.measures.trend.course import Course") == []
    assert refused("analytics/x.py", "from streamlit.web.cli import main") == ["streamlit.web.cli"]


def test_an_import_across_a_corner_is_found() -> None:
    other = "from analytics.measures.triggers.dose import Dose"
    assert refused("analytics/measures/trend/x.py", other) == ["analytics.measures.triggers.dose"]
    assert refused("analytics/measures/statistics/x.py", other) == ["analytics.measures.triggers.dose"]
    assert refused("analytics/measures/trend/x.py", "from analytics.measures.statistics.answers import TooFew") == []
    assert refused("analytics/measures/trend/x.py", "from analytics.measures import findings") == ["analytics.measures"]
    assert refused("analytics/measures/findings.py", other) == []
    assert refused("pages/frame/x.py", "from pages.entry.saving import refuse") == ["pages.entry.saving"]
    assert refused("pages/home.py", "from pages.entry.saving import refuse") == []


@pytest.mark.parametrize("file", FILES)
def test_only_pages_and_the_public_face_ask_the_clock(file: str) -> None:
    calls = {
        f"{ast.unparse(node.value)}.{node.attr}"
        for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }
    asks = calls & {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}
    assert not asks or file.startswith(OWNS_THE_CLOCK), f"{file} asks {asks}"


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith(SPEAKS_SQL)])
def test_only_the_journal_speaks_sql(file: str) -> None:
    texts = [
        node.value
        for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    spoken = ("SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "UPDATE ")
    assert not [text for text in texts if text.lstrip().startswith(spoken)], file


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith(tuple(VERBS))])
def test_a_modules_docstring_begins_with_its_rooms_verb(file: str) -> None:
    docstring = ast.get_docstring(ast.parse((ROOT / file).read_text(encoding="utf-8"))) or ""
    assert docstring.startswith(next(verbs for room, verbs in VERBS.items() if file.startswith(room))), file


@pytest.mark.parametrize("file", FILES)
def test_no_function_is_over_forty_lines(file: str) -> None:
    for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            lines = (node.end_lineno or 0) - first.lineno + 1
            assert lines <= 40, f"{file}: {node.name} has {lines} lines"


def test_importing_the_measures_loads_neither_streamlit_nor_duckdb() -> None:
    import subprocess

    code = (
        "import sys, analytics.measures.triggers, analytics.measures.sessions, analytics.measures.trend.course;"
        "print([name for name in ('streamlit', 'duckdb', 'plotly') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_top_level_holds_what_was_agreed() -> None:
    agreed = {"app.py", "pyproject.toml", "README.md", "LICENSE", "pages", "analytics", "sample_data", "tests"}
    made = {"build", "dist"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and path.suffix != ".egg-info"}
    assert found - made <= agreed
