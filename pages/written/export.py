"""Ask whether to take everything out: one file that holds the whole diary and comes in again elsewhere."""

from datetime import datetime

import streamlit as st

from analytics import Journal, export_zip
from pages.frame.page import folded, show_note


def offer_export(journal: Journal) -> None:
    """Everything as one file, made only when it is asked for."""
    with folded("Take everything with you", "export", ":material/folder_zip:") as is_unfolded:
        if is_unfolded:
            st.markdown(
                "One zip file with all that is in your diary: diary.csv opens in a spreadsheet, and beside it lies "
                "each table as it is kept. Bring it in where a diary is still empty, on another machine perhaps, and "
                "all is there as it was. Into a diary that holds something, bring in the diary.csv from within it."
            )
            today = datetime.now().date().isoformat()
            st.download_button(
                "Download everything", lambda: export_zip(journal), f"pain-journal-{today}.zip",
                "application/zip", key="export", icon=":material/download:", on_click="ignore",
            )  # fmt: skip
            show_note("Made on this machine, sent nowhere. It is not locked: whoever has the file can read it.")
