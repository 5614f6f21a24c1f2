"""Ask for files and what they leave open; show what would become of each row before anything is kept."""

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
from analytics.words.imports import tell_beside
from analytics.words.numbers import counted
from analytics.words.safe import plain
from pages.frame.page import folded, show_lead, show_note
from pages.written.brought_in import show_brought_in
from pages.written.column_choices import ask_mapping, chosen_mapping
from pages.written.file_questions import ask_questions, given_answers
from pages.written.first_rows import show_first_rows
from pages.written.imports import problem_table, show_set_aside

_KINDS = (
    ("ratings", "rating", "ratings"),
    ("sessions", "session", "sessions"),
    ("exposures", "amount of what may set pain off", "amounts of what may set pain off"),
)
BROUGHT_IN = "brought_in"  # what became of each file that was brought in, by its upload


def ask_files(journal: Journal) -> None:
    """From the files to what was kept."""
    show_lead(
        "Choose one or more tables (CSV or TSV). You see what will be read, and nothing is kept until you say so."
    )
    # Of any kind: what is no table is answered with a sentence, where the browser would only refuse it.
    uploads = st.file_uploader("Files", key="upload", accept_multiple_files=True)
    done: dict[str, Imported] = st.session_state.setdefault(BROUGHT_IN, {})
    for upload in uploads:
        with st.container(border=True, key=f"tap_mapping_{upload.file_id}"):
            if len(uploads) > 1:
                st.markdown(f"**{plain(upload.name)}**")
            if upload.file_id in done:
                show_brought_in(journal, done[upload.file_id])
            else:
                _ask_file(journal, upload)


def _ask_file(journal: Journal, upload: UploadedFile) -> None:
    """One file: what it is, what it leaves open, what would be kept."""
    with _stored(upload.getvalue()) as path:
        mapping, remembered = _mapping(journal, path, upload)
        try:
            found = look(journal, path, now=datetime.now(), mapping=mapping, file_name=upload.name)
        except FileFault as fault:
            st.info(plain(fault.sentence), icon=":material/help:")
            if mapping != Mapping():  # else nothing to change would make a table of it
                ask_mapping(None, mapping, upload.file_id)
            return
        _show_outcome(found, is_like_another=remembered)
        ask_questions(found.questions, upload.file_id, mapping.answers)
        _offer(journal, path, upload, mapping, found)
        show_first_rows(found.first)
        _show_aside(found, upload.file_id)
        ask_mapping(found, mapping, upload.file_id)


@contextmanager
def _stored(content: bytes) -> Iterator[Path]:
    """The upload in a private folder, under a name of ours."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{uuid4()}.csv"
        path.write_bytes(content)
        yield path


def _mapping(journal: Journal, path: Path, upload: UploadedFile) -> tuple[Mapping, bool]:
    """What was said of this file so far, on top of what was said of one with the same columns."""
    chosen = chosen_mapping(upload.file_id)
    known = _remembered(journal, path, upload) if chosen is None else None
    mapping = chosen or known or Mapping()
    return replace(mapping, answers=given_answers(upload.file_id, mapping.answers)), known is not None


def _remembered(journal: Journal, path: Path, upload: UploadedFile) -> Mapping | None:
    try:
        found = look(journal, path, now=datetime.now(), file_name=upload.name)
    except FileFault:
        return None
    options = journal.read_mapping(tuple(found.table.header)) if found.table else None
    return Mapping.of_options(options) if options else None


def _show_outcome(found: Imported, *, is_like_another: bool) -> None:
    """What was recognised, in counts that add up."""
    if is_like_another:
        show_note("Read as an earlier file with these columns was. Everything can be changed below.")
    aside = len(found.set_aside)
    st.markdown(
        f"**{counted(found.rows, 'row')}**: {found.kept:,} would be kept, {found.already_there:,} already there, "
        f"{aside:,} set aside."
    )
    brought = [counted(found.added[kind], one, many) for kind, one, many in _KINDS if found.added.get(kind)]
    if brought:
        st.markdown(f"In them: {', '.join(brought)}.")
    for sentence in tell_beside(found):
        st.markdown(plain(sentence))


def _offer(journal: Journal, path: Path, upload: UploadedFile, mapping: Mapping, found: Imported) -> None:
    """The button that keeps it, once nothing is open."""
    open_questions = [each for each in found.questions if each.default is None and each.name not in mapping.answers]
    if open_questions:
        show_note(f"{counted(len(open_questions), 'question')} above to answer first.")
    is_ready = not open_questions and not found.is_nothing
    if st.button(
        "Bring it in", type="primary", icon=":material/check:", disabled=not is_ready, key=f"bring_{upload.file_id}"
    ):
        with st.spinner("Bringing it in"):
            done = bring_in(journal, path, now=datetime.now(), mapping=mapping, file_name=upload.name)
        st.toast(f"{counted(done.kept, 'row')} kept. You can take them back under “Files brought in”.", duration=8)
        st.session_state[BROUGHT_IN][upload.file_id] = done
        st.rerun()


def _show_aside(found: Imported, file: str) -> None:
    """What will not be kept and why, and what was taken for granted."""
    if found.set_aside:
        st.header("What will be set aside", anchor=False)
        show_set_aside(problem_table(found.set_aside))
    if found.values_set_aside:
        st.header("Values set aside, of rows that are kept", anchor=False)
        show_set_aside(problem_table(found.values_set_aside))
    if found.assumed:
        with folded("How it was read", f"assumed_{file}", ":material/info:") as is_open:
            for assumed in found.assumed if is_open else ():
                show_note(f"{plain(assumed)}.")
