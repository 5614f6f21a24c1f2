"""Keep what was said of each file that is to be brought in, and what would become of it.

A file is read again only where something was said of it, or something was kept, since it was last read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analytics import Journal
from analytics.readers import FileFault, Imported, Mapping, bring_in, look
from analytics.readers.formats import read_table
from analytics.readers.questions import Questions
from analytics.readers.table import Table
from analytics.words.safe import plain
from pages.written.busy import busy

BROUGHT_IN = "brought_in"  # what became of each file that was brought in, by its upload
TAKEN_BACK = "taken_back"  # the uploads that were brought in and taken back
_OPTIONS = ("dates", "encoding", "sheet")  # questions that the command line knows as options too


def mapping_of(file: str) -> Mapping:
    """What was said of a file so far, or of one with the same columns."""
    mapping: Mapping = st.session_state.get(f"mapping_{file}", Mapping())
    return mapping


def note_mapping(file: str, mapping: Mapping) -> None:
    """What is said of it from now on: it is read once more."""
    st.session_state[f"mapping_{file}"] = mapping
    st.rerun()


def remembered_answers(file: str) -> frozenset[str]:
    """The questions that were answered for an earlier file with these columns."""
    names: frozenset[str] = st.session_state.get(f"remembered_{file}", frozenset())
    return names


def is_like_another(file: str) -> bool:
    """Whether it is read as an earlier file with these columns was."""
    return f"remembered_{file}" in st.session_state


def outcome_of(journal: Journal, upload: UploadedFile) -> Imported | FileFault:
    """What would become of it, by what was said so far."""
    file = upload.file_id
    first = st.container()
    held = st.session_state.get(f"outcome_{file}")
    if held and held[:2] == (mapping_of(file), journal.version):
        outcome: Imported | FileFault = held[2]
        return outcome
    words = f"Reading {plain(upload.name)}"
    with first, busy(words) if held else st.spinner(words):  # read again, what stands there stays where it is
        _remember(journal, upload)
        found = _look(journal, upload, mapping_of(file))
    st.session_state[f"outcome_{file}"] = (mapping_of(file), journal.version, found)
    return found


def bring(journal: Journal, upload: UploadedFile) -> FileFault | None:
    """Keep it, by what was said; where that cannot be, why."""
    found = outcome_of(journal, upload)
    if isinstance(found, FileFault):
        return found
    asked = {each.name for each in found.questions}
    try:
        with _stored(upload) as path:
            done = bring_in(
                journal, path, now=datetime.now(), mapping=_as_options(mapping_of(upload.file_id), asked),
                file_name=upload.name,
            )  # fmt: skip
    except FileFault as fault:
        return fault
    st.session_state[BROUGHT_IN] = st.session_state.get(BROUGHT_IN, {}) | {upload.file_id: done}
    return None


def take_back(journal: Journal, import_id: str) -> None:
    """Undo an import: where its file is still there, it is again to be brought in."""
    journal.undo_import(import_id, now=datetime.now())
    done: dict[str, Imported] = st.session_state.get(BROUGHT_IN, {})
    left = {file: each for file, each in done.items() if each.import_id != import_id}
    st.session_state[BROUGHT_IN] = left
    st.session_state[TAKEN_BACK] = st.session_state.get(TAKEN_BACK, frozenset()) | (done.keys() - left.keys())


def table_of(upload: UploadedFile) -> Table | None:
    """Its rows under its header, where it can be read as a table at all."""
    mapping = mapping_of(upload.file_id)
    try:
        return read_table(
            upload.getvalue(), upload.name, questions=Questions(mapping.answers), skip_lines=mapping.skip_lines,
            encoding=mapping.encoding, sheet=mapping.sheet,
        )  # fmt: skip
    except FileFault:
        return None


@contextmanager
def _stored(upload: UploadedFile) -> Iterator[Path]:
    """The upload in a private folder, under a name of ours."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{uuid4()}.csv"
        path.write_bytes(upload.getvalue())
        yield path


def _look(journal: Journal, upload: UploadedFile, mapping: Mapping) -> Imported | FileFault:
    try:
        with _stored(upload) as path:
            return look(journal, path, now=datetime.now(), mapping=mapping, file_name=upload.name)
    except FileFault as fault:
        # It is held as long as the window is open: where it came up holds the whole file, in bytes, text and rows.
        fault.__context__ = None
        return fault.with_traceback(None)


def _remember(journal: Journal, upload: UploadedFile) -> None:
    """Where its columns are those of an earlier file, what was said of that one holds, below what was said of this."""
    file, table = upload.file_id, table_of(upload)
    if table is None or st.session_state.get(f"columns_of_{file}") == table.header:
        return
    st.session_state[f"columns_of_{file}"] = table.header
    options = journal.read_mapping(table.header)
    if options is None:
        return
    now = mapping_of(file)
    known = _as_answers(replace(Mapping.of_options(options), skip_lines=now.skip_lines))
    found = _look(journal, upload, replace(known, answers=known.answers | now.answers))
    if isinstance(found, FileFault):  # an answer that this file does not offer
        known = replace(known, answers={})
        found = _look(journal, upload, known)
    if isinstance(found, FileFault):
        return
    asked = {each.name for each in found.questions}
    held = {name: choice for name, choice in known.answers.items() if name in asked or name.endswith(":*")}
    st.session_state[f"mapping_{file}"] = replace(known, answers=held | now.answers)
    st.session_state[f"remembered_{file}"] = frozenset(
        each.name for each in found.questions if Questions(held).given(each.name) is not None
    )


def _as_options(mapping: Mapping, asked: set[str]) -> Mapping:
    """As the command line says it, so that the same file is the same import from there."""
    answers = {
        name: choice for name, choice in mapping.answers.items()
        if name in asked or (name.endswith(":*") and any(each.startswith(name[:-1]) for each in asked))
    }  # fmt: skip
    said = Mapping.of(answers=answers)
    given = {name: getattr(said, name) for name in (*_OPTIONS, "scale") if getattr(said, name)}
    return replace(mapping, answers=said.answers, **given)


def _as_answers(mapping: Mapping) -> Mapping:
    """As answers again, so that each can be seen and changed."""
    answers = dict(mapping.answers)
    answers |= {name: value for name in _OPTIONS if (value := getattr(mapping, name))}
    if mapping.scale:
        answers["scale"] = "{:g}..{:g}".format(*mapping.scale)
    return replace(mapping, answers=answers, dates=None, encoding=None, sheet=None, scale=None)
