"""Ask for files and what they leave open; show what would become of each row before anything is kept."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analytics import Journal
from analytics.readers import FileFault, Imported, Unanswered
from analytics.words.imports import tell_beside, tell_set_aside
from analytics.words.numbers import counted
from analytics.words.safe import plain
from pages.frame.page import folded, lines, show_lead, show_note
from pages.written.brought_in import show_brought_in
from pages.written.busy import busy, keep_place
from pages.written.column_choices import ask_columns
from pages.written.file_questions import ask_further, ask_open, ask_settled, count_open
from pages.written.first_rows import show_first_rows, show_more_rows
from pages.written.imports import show_set_aside
from pages.written.needed_columns import ask_needed
from pages.written.turning import turn_to, turn_to_what_was_done
from pages.written.uploads import BROUGHT_IN, TAKEN_BACK, bring, is_like_another, mapping_of, outcome_of, table_of

_KINDS = (
    ("ratings", "rating of pain", "ratings of pain"),
    ("sessions", "session", "sessions"),
    ("exposures", "amount of what may set pain off", "amounts of what may set pain off"),
)
_NOTES_ALONE = " They rate no pain: only what stands beside it is kept, such as notes."


def ask_files(journal: Journal) -> None:
    """From the files to what was kept."""
    # Of any kind: what is no table is answered with a sentence, where the browser would only refuse it.
    uploads = st.file_uploader("Files", key="upload", accept_multiple_files=True, label_visibility="collapsed")
    if not uploads:  # below what asks for them: that stays where it is once there are some
        show_lead(
            "Choose one or more tables (CSV, Excel, LibreOffice, JSON), or an export. Nothing is kept until you say so."
        )
        return
    st.empty()  # where that sentence stood: it goes at once, and not only when all is read
    with keep_place():
        _ask_each(journal, uploads)
    turn_to_what_was_done()


def _ask_each(journal: Journal, uploads: Sequence[UploadedFile]) -> None:
    for_all = st.container()
    done: dict[str, Imported] = st.session_state.get(BROUGHT_IN, {})
    waiting = [each for each in uploads if each.file_id not in done]
    ready = []
    for upload in uploads:
        # Another place once it is there: nothing of what was asked stands on below what became of it.
        is_done = upload.file_id in done
        key = f"tap_mapping_{'done_' * is_done}{upload.file_id}"
        with st.container(border=len(uploads) > 1, key=key, gap="small"):
            if len(uploads) > 1:
                st.markdown(f"**{plain(upload.name)}**")
            if is_done:
                show_brought_in(journal, upload.file_id, done[upload.file_id])
            elif _ask_file(journal, upload, is_only=len(waiting) == 1):
                ready.append(upload)
    if len(ready) > 1:
        with for_all:
            _offer_all(journal, ready, len(waiting) - len(ready))


def _ask_file(journal: Journal, upload: UploadedFile, *, is_only: bool) -> bool:
    """One file: what it is, what it leaves open, what would be kept; whether it is ready to be."""
    found, file = outcome_of(journal, upload), upload.file_id
    if isinstance(found, FileFault):
        _show_fault(found, upload)
        return False
    with st.container(gap="small"):
        _show_before(file)
    is_open = bool(count_open(found.questions, file))
    # Above what their answers change: a question stays where it is under the finger that answers it.
    ask_open(found.questions, file)
    if is_open:
        _show_open(found, file)
    else:
        _show_outcome(found, file)
    with lines(f"further_{file}"):
        ask_further(found.questions, file)
    show_first_rows(found.first, is_open=is_open, is_partly_there=bool(found.already_there))
    _offer(journal, upload, found, is_open=is_open, is_only=is_only)
    with lines(f"beside_{file}"):
        show_more_rows(found.first, file)
        ask_settled(found.questions, file)
        _show_aside(found, file)
        if found.table:  # an export has none
            with folded("What each column means", f"columns_{file}", ":material/view_column:") as is_unfolded:
                if is_unfolded:
                    ask_columns(found.table, mapping_of(file), file)
    return not is_open and bool(found.kept)


def _show_before(file: str) -> None:
    """What was done with it last, or why it could not be."""
    if file in st.session_state.get(TAKEN_BACK, ()):
        st.success("Taken back. Your diary is as it was before.", icon=":material/undo:")
    refused = st.session_state.pop(f"refused_{file}", None)
    if refused:
        st.info(plain(refused), icon=":material/help:")


def _show_fault(fault: FileFault, upload: UploadedFile) -> None:
    """Why it cannot be read; where it is a table all the same, its columns to say what they mean."""
    file = upload.file_id
    st.info(plain(fault.sentence), icon=":material/help:")
    table, mapping = table_of(upload), mapping_of(file)
    if table:
        ask_needed(table, mapping, file)
        with (
            lines(f"needed_{file}"),
            folded("Every column, and the whole file", f"columns_{file}", ":material/view_column:") as is_unfolded,
        ):
            if is_unfolded:
                ask_columns(table, mapping, file)
    elif mapping.skip_lines:  # else nothing to say would make a table of it
        ask_columns(table, mapping, file)


def _show_open(found: Imported, file: str) -> None:
    """How long it is, without counts that an answer would change."""
    rows = len(found.table.rows) if found.table else found.rows
    left = count_open(found.questions, file)
    st.markdown(f"**{counted(rows, 'row')}**. What becomes of them depends on your answer{'s' * (left > 1)}.")


def _show_outcome(found: Imported, file: str) -> None:
    """What was recognised, in counts that add up."""
    parts = [(found.kept, "to keep"), (found.already_there, "already there"), (len(found.set_aside), "set aside")]
    told = ", ".join(f"{count:,} {words}" for count, words in parts if count)
    brought = [counted(found.added[kind], one, many) for kind, one, many in _KINDS if found.added.get(kind)]
    listed = " and ".join([", ".join(brought[:-1]), brought[-1]] if brought[1:] else brought)
    brings = f" They bring {listed}." if brought else _NOTES_ALONE if found.added.get("entries") else ""
    st.markdown(f"**{counted(found.rows, 'row')}**: {told or 'nothing to keep'}.{brings}")
    with st.container(gap="xsmall"):
        for sentence in (*tell_set_aside(found.set_aside), *tell_beside(found)):
            st.markdown(plain(sentence))
    if is_like_another(file):
        show_note("Read as an earlier file with these columns was. You can change how below.")


def _offer(journal: Journal, upload: UploadedFile, found: Imported, *, is_open: bool, is_only: bool) -> None:
    """The button that keeps it, with the reason beside it where it has to wait."""
    if not is_open and not found.kept:
        show_note(_why_nothing(found))
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if st.button(
            "Bring it in", type="primary" if is_only else "secondary", icon=":material/check:", disabled=is_open,
            key=f"bring_{upload.file_id}",
        ):  # fmt: skip
            _bring(journal, [upload])
        if is_open:
            left = count_open(found.questions, upload.file_id)
            show_note(f"{counted(left, 'question')} above to answer first.")


def _why_nothing(found: Imported) -> str:
    if found.already_there:
        return "All that can be read of it is in your diary already."
    return "No row can be kept as it stands. Correct the file and choose it again, or change below how it is read."


def _offer_all(journal: Journal, ready: Sequence[UploadedFile], waiting: int) -> None:
    """One button for all files that leave nothing open."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="tap_all"):
        if st.button(f"Bring in all {len(ready)}", type="primary", icon=":material/check:", key="bring_all"):
            _bring(journal, ready)
        if waiting:
            show_note(f"{counted(waiting, 'file')} below {'needs' if waiting == 1 else 'need'} an answer first.")


def _bring(journal: Journal, uploads: Sequence[UploadedFile]) -> None:
    """Keep them one after another; one that a file before it made open waits for its answer."""
    for number, upload in enumerate(uploads, start=1):
        which = f", {number} of {len(uploads)}" if len(uploads) > 1 else ""
        with busy(f"Bringing in {plain(upload.name)}{which}"):
            refused = bring(journal, upload)
        if refused and not isinstance(refused, Unanswered):  # what is asked stands on the page
            st.session_state[f"refused_{upload.file_id}"] = refused.sentence
    turn_to(f".st-key-tap_mapping_done_{uploads[0].file_id} [data-testid=stAlert]")
    st.rerun()


def _show_aside(found: Imported, file: str) -> None:
    """What will not be kept and why, and how the file was read."""
    if found.set_aside:
        words = f"{counted(len(found.set_aside), 'row')} to be set aside, and why"
        with folded(words, f"aside_{file}", ":material/rule:") as is_unfolded:
            if is_unfolded:
                show_set_aside(found.set_aside)
    if found.values_set_aside:
        words = f"{counted(len(found.values_set_aside), 'value')} to be set aside; their rows are kept"
        with folded(words, f"values_{file}", ":material/rule:") as is_unfolded:
            if is_unfolded:
                show_set_aside(found.values_set_aside)
    if found.assumed:
        with folded("How it was read", f"assumed_{file}", ":material/info:") as is_unfolded:
            for assumed in found.assumed if is_unfolded else ():
                show_note(f"{plain(assumed[:1].upper() + assumed[1:])}.")
