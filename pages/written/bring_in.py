"""Ask for a file and what its columns mean; show what would become of each row before anything is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analytics import Journal
from analytics.readers import FileFault, Imported, Mapping, Preview, bring_in, preview_file
from analytics.words.numbers import counted
from analytics.words.safe import plain
from pages.frame.page import page, show_lead
from pages.frame.period import look_back_to
from pages.written.column_choices import ask_mapping, ask_skip_lines, asked_skip_lines
from pages.written.imports import show_set_aside

BROUGHT_IN = "brought_in"  # the file brought in last, and what became of it


def ask_file(journal: Journal) -> None:
    """From the file to what was kept."""
    show_lead("Choose a table (CSV or TSV). You see what will be read, and nothing is kept until you say so.")
    # Of any kind: what is no table is answered with a sentence, where the browser would only refuse it.
    upload = st.file_uploader("File", key="upload")
    if upload is None:
        return
    with _stored(upload.getvalue()) as path, st.container(border=True, key="tap_mapping"):
        skip = asked_skip_lines(upload.file_id)
        try:
            preview = preview_file(path, skip_lines=skip, file_name=upload.name)
        except FileFault as fault:
            if skip:  # else nothing to skip would make a table of it
                ask_skip_lines(upload.file_id)
            _show_refusal(fault)
            return
        ask_skip_lines(upload.file_id)
        _show_preview(preview)
        _show_outcome(journal, path, upload, ask_mapping(preview, skip, upload.file_id))


def _show_refusal(fault: FileFault) -> None:
    st.info(plain(fault.sentence), icon=":material/help:")


@contextmanager
def _stored(content: bytes) -> Iterator[Path]:
    """The upload in a private folder, under a name of ours."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{uuid4()}.csv"
        path.write_bytes(content)
        yield path


def _show_preview(preview: Preview) -> None:
    st.header("The first rows", anchor=False)
    rows = pd.DataFrame([list(row) for row in preview.rows], columns=list(preview.columns), dtype=str)
    st.dataframe(rows, hide_index=True, placeholder="", alt="The first rows of the file")


def _show_outcome(journal: Journal, path: Path, upload: UploadedFile, mapping: Mapping) -> None:
    """What would be kept, then what was."""
    name = upload.name
    try:
        rehearsed = bring_in(journal, path, now=datetime.now(), mapping=mapping, dry_run=True, file_name=name)
    except FileFault as fault:
        _show_refusal(fault)
        return
    file, done = st.session_state.get(BROUGHT_IN, (None, None))
    if done and file == upload.file_id and not rehearsed.kept:
        _show_brought_in(journal, done)
        return
    st.header("What will be read", anchor=False)
    _show_account(rehearsed, "would be kept")
    if st.button("Bring it in", type="primary", icon=":material/check:", disabled=not rehearsed.kept):
        done = bring_in(journal, path, now=datetime.now(), mapping=mapping, file_name=name)
        st.toast(f"{counted(done.kept, 'row')} kept. You can take them back under “Files brought in”.", duration=8)
        st.session_state[BROUGHT_IN] = (upload.file_id, done)
        st.rerun()


def _show_brought_in(journal: Journal, done: Imported) -> None:
    """That it is there, and the way to what it shows."""
    st.header("What was read", anchor=False)
    _show_account(done, "kept")
    st.success("Brought in. To take it back, see “Files brought in”.", icon=":material/check_circle:")
    days, written = done.days, journal.read_period()
    if days and written and st.button("See how it goes in these days", type="primary", icon=":material/show_chart:"):
        look_back_to(days.first, written)
        st.switch_page(page("trends"))


def _show_account(imported: Imported, verb: str) -> None:
    """Counts that add up, what was assumed, and the rows set aside."""
    aside = len(imported.set_aside)
    st.markdown(
        f"**{counted(imported.rows, 'row')}**: {imported.kept:,} {verb}, {imported.already_there:,} already there, "
        f"{aside:,} set aside."
    )
    for assumed in imported.assumed:
        st.markdown(f":small[:gray[Assumed: {plain(assumed)}.]]")
    if aside:
        rows = [(each.line, each.field, each.value, each.reason, each.text) for each in imported.set_aside]
        show_set_aside(pd.DataFrame(rows, columns=["line", "field", "value", "reason", "text"]))
