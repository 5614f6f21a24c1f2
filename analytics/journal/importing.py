"""Write one import: stage its lines in the database, compare, keep, and say what became of each; or ask first.

An import is one transaction of the caller's; where something is asked the caller rolls back.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from operator import attrgetter, itemgetter
from typing import Any
from uuid import uuid4

import duckdb
import pandas as pd

from analytics.journal.incoming import AGAIN, MOVED, OLDER, SAME_MOMENTS, Incoming, Kept, Line
from analytics.journal.rows_to_correct import NAME, are_corrected
from analytics.journal.settling import run, settle, take_up

# Options that say which columns are read, and as what; any other says how the same columns are read.
_WHICH = frozenset({"columns", "set", "answers", "scales"})
_ASIDE = ["line", "field", "value", "reason", "text"]
_LISTS = frozenset({"qualities", "symptoms", "postures", "warning_signs"})
_NUMBERS = frozenset(
    {"intensity", "sitting_minutes", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after",
     "amount"}
)  # fmt: skip
_TYPES = {"line": "INTEGER", "felt_at": "TIMESTAMP", "has_time": "BOOLEAN", "key": "UUID", "raw": "UUID"}
_DTYPES = {"line": "int64", "felt_at": "datetime64[us]", "has_time": "bool"}
_FACTS = """
INSERT INTO imports BY NAME SELECT
    $import_id::UUID AS import_id, $file_name AS file_name, $sha256 AS sha256, $format AS format, $options AS options,
    $now::TIMESTAMP AS imported_at, $rows AS rows, 0 AS kept, 0 AS already_there, $aside AS set_aside,
    (SELECT coalesce(max(place), 0) + 1 FROM imports) AS place, $header::VARCHAR[] AS header,
    $delimiter AS delimiter, $shape AS shape, $keeps_older AS keeps_older,
    (SELECT min(felt_at)::DATE FROM staged) AS first_day, (SELECT max(felt_at)::DATE FROM staged) AS last_day
"""
# The same file again is the same import: it keeps its identifier, its place and when it came.
_FACTS_AGAIN = """
UPDATE imports SET
    options = $options, rows = $rows, set_aside = $aside, header = $header::VARCHAR[],
    delimiter = $delimiter, shape = $shape,
    first_day = (SELECT min(felt_at)::DATE FROM staged), last_day = (SELECT max(felt_at)::DATE FROM staged)
WHERE import_id = $import_id
"""
_FORMERLY = """
CREATE OR REPLACE TEMP TABLE formerly AS
SELECT fingerprint, key, claims.line FROM claims JOIN lines USING (fingerprint) WHERE import_id = $import_id
"""
_WAS_THERE = """
CREATE OR REPLACE TEMP TABLE was_there AS
SELECT fingerprint FROM brought SEMI JOIN (
    SELECT fingerprint FROM lines WHERE counts UNION ALL SELECT fingerprint FROM formerly
) AS known USING (fingerprint)
"""
_SETTLE_BOTH = """
CREATE OR REPLACE TEMP TABLE settling AS
SELECT DISTINCT key FROM (SELECT key FROM formerly UNION ALL SELECT key FROM brought)
"""
_KEEP_AGAIN = """
INSERT INTO lines BY NAME
SELECT brought.* EXCLUDE (raw, former), imported_at AS recorded_at, false AS counts, false AS is_former
FROM brought ANTI JOIN lines USING (fingerprint), this
"""
_CLAIM = "INSERT INTO claims SELECT import_id, fingerprint, line, written, raw FROM brought, this"
_OUTCOME_AGAIN = """
CREATE OR REPLACE TEMP TABLE outcome AS
SELECT fingerprint, key, line, CASE
    WHEN fingerprint IN (FROM was_there) THEN 'there'
    WHEN line IN (SELECT line FROM formerly) THEN 'reread' ELSE 'new' END AS became, false AS is_new
FROM brought
"""
_ROWS = """
SELECT staged.line,
    coalesce(bool_or(outcome.line = staged.line AND became IN ('new', 'changed', 'reread')), false) AS is_kept,
    bool_or(became = 'changed'), bool_or(became = 'reread'), bool_or(became = 'yours')
FROM staged LEFT JOIN outcome USING (fingerprint)
GROUP BY staged.line ORDER BY staged.line
"""
_TOGETHER = """
SELECT DISTINCT line FROM staged SEMI JOIN (
    SELECT key FROM brought WHERE has_time AND intensity IS NOT NULL GROUP BY key HAVING count(*) > 1
) AS several USING (key) ORDER BY line
"""
_COUNTS = """
UPDATE imports SET kept = $kept, already_there = $already, changed = $changed, reread = $reread
WHERE import_id = $import_id
"""
# Rows of a file read again that were kept: as many as were, and those that were set aside then.
_KEPT_AGAIN = """
SELECT least(kept + (
    SELECT count(DISTINCT line) FROM outcome WHERE became = 'new' AND line NOT IN (SELECT line FROM formerly)
), (SELECT count(DISTINCT line) FROM staged)) FROM imports WHERE import_id = $import_id
"""
_SUPERSEDE = (
    "INSERT INTO superseded SELECT import_id, was, NULL FROM {pairs}, this",
    "UPDATE lines SET counts = false WHERE fingerprint IN (SELECT was FROM {pairs})",
    "UPDATE outcome SET became = 'changed' WHERE fingerprint IN (SELECT fingerprint FROM {pairs})",
)
# What moved in the file, and the person has changed or deleted here, is theirs.
_STAYS_THEIRS = (
    "INSERT INTO superseded SELECT import_id, fingerprint, was FROM moves, this WHERE is_theirs",
    "UPDATE lines SET counts = false WHERE fingerprint IN (SELECT fingerprint FROM moves WHERE is_theirs)",
    "UPDATE outcome SET became = 'yours' WHERE fingerprint IN (SELECT fingerprint FROM moves WHERE is_theirs)",
    "DELETE FROM moves WHERE is_theirs",
)
_OLDER = "SELECT count(*), min(strftime(last_day, '%Y-%m-%d')) FROM pairs WHERE is_older"


@dataclass(slots=True)
class _Import:
    """One import as it is done: its cursor, what it brings, and what is asked."""

    cursor: duckdb.DuckDBPyConnection
    incoming: Incoming
    now: datetime
    asks: list[tuple[str, int, str]]

    def ask(self, name: str, count: int, example: str) -> str | None:
        """The answer that was given, if any; else it is asked."""
        answer = self.incoming.answers.get(name)
        if answer is None:
            self.asks.append((name, count, example))
        return answer


def keep(cursor: duckdb.DuckDBPyConnection, incoming: Incoming, now: datetime) -> Kept:
    """Store an import inside the caller's transaction and say what became of it, without what the diary gained.

    The same file with the same options is the same import: what it says now takes the place of what it said. Where
    something is asked, what was stored is one of the answers: the caller rolls back.
    """
    doing = _Import(cursor, incoming, now, [])
    run(cursor, "words")
    _stage(cursor, incoming.lines)
    known = _known_import(doing)
    if cursor.execute("SELECT 1 FROM lines WHERE is_former LIMIT 1").fetchall():
        run(cursor, "adopt")
    import_id = known or str(uuid4())
    _insert_days(cursor, import_id, incoming)
    if known:
        _read_again(doing, import_id)
    else:
        _bring(doing, import_id)
    _insert_aside(cursor, import_id, incoming)
    return _account(doing, import_id, is_known=bool(known))


def _known_import(doing: _Import) -> str | None:
    """The import that this one is, or comes in the place of; None for a new one."""
    same = doing.cursor.execute(
        "SELECT import_id::VARCHAR, options, strftime(imported_at, '%Y-%m-%d %H:%M') FROM imports "
        "WHERE sha256 = $sha256 ORDER BY place DESC",
        {"sha256": doing.incoming.sha256},
    ).fetchall()
    options = said_options(doing.incoming.options)
    read = [(import_id, said_options(text), at) for import_id, text, at in same]
    for import_id, others, _ in read:
        if others == options:
            return str(import_id)
    if not read or any(_how(others) == _how(options) for _, others, _ in read):
        return None
    import_id, others, at = next((each for each in read if _which(each[1]) == _which(options)), read[0])
    unlike = sorted(name for name in options.keys() | others.keys() if options.get(name) != others.get(name))
    answer = doing.ask(AGAIN, 1, f"{doing.incoming.file_name} was brought in on {at}; now differs: {', '.join(unlike)}")
    return None if answer == "beside" else str(import_id)


def said_options(options: str) -> dict[str, object]:
    """Options as they differ from the defaults, all of which are empty: earlier programs wrote down every one."""
    return {name: value for name, value in json.loads(options or "{}").items() if value}


def _how(options: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in options.items() if name not in _WHICH}


def _which(options: dict[str, object]) -> tuple[object, object]:
    return _plain(options.get("columns")), _plain(options.get("set"))


def _plain(named: object) -> object:
    """Names of columns as the next export may write them: with other capitals and blanks."""
    if isinstance(named, str):
        return " ".join(named.casefold().split())
    if isinstance(named, dict):
        return {name: _plain(each) for name, each in named.items()}
    return [_plain(each) for each in named] if isinstance(named, list) else named


def _stage(cursor: duckdb.DuckDBPyConnection, lines: tuple[Line, ...]) -> None:
    """Lay the lines beside the journal, each with its hash."""
    names = [each.name for each in fields(Line)]
    columns = zip(names, zip(*map(attrgetter(*names), lines), strict=True) if lines else [()] * len(names), strict=True)
    said = {name: _column(name, values) for name, values in columns if _is_said(values)}
    cursor.register("frame", pd.DataFrame(said or {"line": pd.Series((), dtype="int64")}))
    picked = ", ".join(f"{_picked(name, is_said=name in said)} AS {name}" for name in names)
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE typed AS SELECT {picked} FROM frame")
    cursor.unregister("frame")
    run(cursor, "staged")


def _is_said(values: tuple[Any, ...]) -> bool:
    return values.count(None) + values.count(()) < len(values)


def _column(name: str, values: tuple[Any, ...]) -> pd.Series:
    """Values as the database scans them fastest: lists and identifiers as text."""
    if name in _LISTS:
        return pd.Series(["\x1e".join(each) if each else None for each in values], dtype="str")
    if name in ("key", "raw"):
        return pd.Series([each.hex if each else None for each in values], dtype="str")
    return pd.Series(values, dtype=_DTYPES.get(name, "float64" if name in _NUMBERS else "str"))


def _picked(name: str, *, is_said: bool) -> str:
    if name in _LISTS:
        return f"coalesce(string_split({name}, chr(30)), []::VARCHAR[])" if is_said else "[]::VARCHAR[]"
    kind = _TYPES.get(name, "DOUBLE" if name in _NUMBERS else "VARCHAR")
    return f"{name}::{kind}" if is_said else f"NULL::{kind}"


def _facts(doing: _Import, import_id: str) -> dict[str, object]:
    incoming = doing.incoming
    # Beside its rows stand those that were kept: it says nothing of them, so it is of another shape than their file.
    shape = f"{incoming.shape}|{NAME}" if are_corrected(incoming.file_name) else incoming.shape
    return {
        "import_id": import_id, "options": incoming.options, "rows": incoming.rows, "aside": len(incoming.problems),
        "header": list(incoming.header), "delimiter": incoming.delimiter, "shape": shape,
    }  # fmt: skip


def _bring(doing: _Import, import_id: str) -> None:
    """A new import: the last step of all, and what of it must be asked."""
    cursor, incoming = doing.cursor, doing.incoming
    named = {
        "file_name": incoming.file_name, "sha256": incoming.sha256, "format": incoming.format, "now": doing.now,
        "keeps_older": incoming.answers.get(OLDER) == "keep",
    }  # fmt: skip
    cursor.execute(_FACTS, _facts(doing, import_id) | named)
    take_up(cursor, import_id)
    _find_alike(doing)
    run(cursor, "keep")
    run(cursor, "step")
    run(cursor, "spelt")
    _ask_older(doing)
    run(cursor, "outcome")
    run(cursor, "yours")
    if _is_compared(doing):
        run(cursor, "passes")
        run(cursor, "strangers")
        _ask_pairs(doing, SAME_MOMENTS, "met", "same")
        run(cursor, "gone")
        _ask_pairs(doing, MOVED, "moves", "moved")
        run(cursor, "so_too")


def _is_compared(doing: _Import) -> bool:
    """Whether there are other files, of which it may have changed, moved or dropped something."""
    return not are_corrected(doing.incoming.file_name) and bool(
        doing.cursor.execute("SELECT 1 FROM imports OFFSET 1 LIMIT 1").fetchall()
    )


def _find_alike(doing: _Import) -> None:
    """The imports that read the same columns of pain, and no field in another column (`alike`)."""
    this = said_options(doing.incoming.options)
    held = doing.cursor.execute("SELECT import_id::VARCHAR, options FROM imports").fetchall()
    alike = [import_id for import_id, options in held if _is_alike(this, said_options(options))]
    doing.cursor.execute(
        "CREATE OR REPLACE TEMP TABLE alike AS SELECT unnest($alike::UUID[]) AS import_id", {"alike": alike}
    )


def _is_alike(one: dict[str, object], other: dict[str, object]) -> bool:
    (some, set_here), (others, set_there) = _which(one), _which(other)
    columns, more = dict(_pairs(some)), dict(_pairs(others))
    shared = [name for name in columns.keys() | more.keys() if _is_of_pain(name) or (name in columns and name in more)]
    return set_here == set_there and all(columns.get(name) == more.get(name) for name in shared)


def _pairs(columns: object) -> Iterable[tuple[str, object]]:
    """Field and the columns that hold it."""
    found = dict[str, list[str]]()
    for name, column in columns.items() if isinstance(columns, dict) else columns if isinstance(columns, list) else ():
        found.setdefault(name, []).append(column)
    return ((name, sorted(each)) for name, each in found.items())


def _is_of_pain(name: str) -> bool:
    return name.partition("@")[0] in ("intensity", "name")


def _ask_older(doing: _Import) -> None:
    ((count, last_day),) = doing.cursor.execute(_OLDER).fetchall()
    if count:
        name = doing.incoming.file_name
        doing.ask(OLDER, count, f"{name} ends before {last_day}, the last day of the file it changes")


def _ask_pairs(doing: _Import, name: str, pairs: str, same: str) -> None:
    """Ask whether the things of some pairs are the same; then the new one takes the place of the other."""
    ((count, example),) = doing.cursor.execute(
        f"SELECT count(*), arg_min(words, (felt_at, words)) FROM {pairs}"
    ).fetchall()
    if not count:
        return
    if doing.ask(name, count, example) == same:
        for statement in _STAYS_THEIRS if name == MOVED else ():
            doing.cursor.execute(statement)
        for statement in _SUPERSEDE:
            doing.cursor.execute(statement.format(pairs=pairs))
    else:
        doing.cursor.execute(f"DELETE FROM {pairs}")


def _read_again(doing: _Import, import_id: str) -> None:
    """The same file again: what it says now takes the place of what it said, in its own place among the imports."""
    cursor = doing.cursor
    cursor.execute(_FORMERLY, {"import_id": import_id})
    cursor.execute(_WAS_THERE)
    cursor.execute(_FACTS_AGAIN, _facts(doing, import_id))
    take_up(cursor, import_id)
    cursor.execute("DELETE FROM claims WHERE import_id = $import_id", {"import_id": import_id})
    cursor.execute(_KEEP_AGAIN)
    cursor.execute(_CLAIM)
    cursor.execute(_SETTLE_BOTH)
    run(cursor, "purge")
    settle(cursor)
    run(cursor, "first_left")
    take_up(cursor, import_id)
    cursor.execute(_OUTCOME_AGAIN)
    run(cursor, "yours")


def _account(doing: _Import, import_id: str, *, is_known: bool) -> Kept:
    cursor = doing.cursor
    rows = cursor.execute(_ROWS).fetchall()
    already, changed, reread, yours = (
        tuple(row[0] for row in rows if is_asked(row))
        for is_asked in (lambda row: not row[1], itemgetter(2), itemgetter(3), itemgetter(4))
    )
    kept = len(rows) - len(already)
    if is_known:
        ((kept,),) = cursor.execute(_KEPT_AGAIN, {"import_id": import_id}).fetchall()
    counts = {"kept": kept, "already": len(rows) - kept, "changed": len(changed), "reread": len(reread)}
    cursor.execute(_COUNTS, counts | {"import_id": import_id})
    gone = () if is_known or not _is_compared(doing) else _gone(cursor)
    together = tuple(row[0] for row in cursor.execute(_TOGETHER).fetchall())
    return Kept(
        import_id=import_id, already_there=already, changed=changed, reread=reread, no_longer_there=gone, yours=yours,
        together=together, asks=tuple(doing.asks),
    )  # fmt: skip


def _gone(cursor: duckdb.DuckDBPyConnection) -> tuple[tuple[str, int], ...]:
    found = cursor.execute(
        "SELECT DISTINCT file_name, line FROM gone ANTI JOIN moves ON was = gone.fingerprint WHERE NOT is_theirs "
        "ORDER BY ALL"
    ).fetchall()
    return tuple((str(name), int(line)) for name, line in found)


def _insert_aside(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    cursor.execute("DELETE FROM set_aside WHERE import_id = $import_id", {"import_id": import_id})
    aside = [(each.line, each.field, each.value, each.reason, each.text) for each in incoming.problems]
    _insert(cursor, "set_aside", import_id, pd.DataFrame(aside, columns=_ASIDE, dtype=object))


def _insert_days(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """The zeros that follow from a file, and the days on which they may."""
    covered: Iterable[date] = sorted({*incoming.covered, *(day for day, _ in incoming.zeros)})
    days = {"zeros": (incoming.zeros, ["day", "factor"]), "covered": ([(day,) for day in covered], ["day"])}
    for table, (rows, columns) in days.items():
        cursor.execute(f"DELETE FROM {table} WHERE import_id = $import_id", {"import_id": import_id})
        _insert(cursor, table, import_id, pd.DataFrame(rows, columns=columns, dtype=object))


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, import_id: str, frame: pd.DataFrame) -> None:
    """The rows of a frame into a table whose first column is the import; far faster than row by row."""
    cursor.register("frame", frame)
    cursor.execute(f"INSERT INTO {table} SELECT $import_id::UUID, * FROM frame", {"import_id": import_id})
    cursor.unregister("frame")
