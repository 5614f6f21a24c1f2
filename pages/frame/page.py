"""Show the frame of every page: its name, the way to the other pages, the banner of the sample, and faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from analytics import JournalFault
from analytics.words.safe import plain
from pages.frame.journals import show_sample_banner
from pages.frame.quiet_log import keep_quiet
from pages.frame.theme import follow_theme
from pages.frame.urgent import show_urgent

FOLDER = Path(__file__).parent
PAGES = {
    "home": ("Home", ":material/home:"),
    "today": ("Today", ":material/edit_note:"),
    "trends": ("Trends", ":material/show_chart:"),
    "places": ("Places", ":material/accessibility_new:"),
    "triggers": ("Triggers", ":material/insights:"),
    "massage": ("Massage", ":material/spa:"),
    "diary": ("Diary", ":material/menu_book:"),
    "therapist": ("For my therapist", ":material/ios_share:"),
    "about_me": ("About me", ":material/person:"),
    "good_to_know": ("Good to know", ":material/lightbulb:"),
}
ON_PHONE = ("home", "today", "trends", "triggers", "massage", "diary")


def page(name: str) -> st.Page:
    """A page as Streamlit knows it, wherever the run started."""
    # Without an icon: Streamlit would make it the window's icon too, and ask a host of Google's for its picture.
    return st.Page(FOLDER.parent / f"{name}.py", title=PAGES[name][0], default=name == "home")


def name_pages() -> st.Page:
    """Name all pages; returns the one that is asked for."""
    keep_quiet()
    return st.navigation([page(name) for name in PAGES], position="top")


@contextmanager
def open_page(title: str, *, phone_row: bool = True, titled: bool = True) -> Iterator[None]:
    """The page's frame; what the page shows goes inside, and a fault of the journal is said there.

    Args:
        title: of the page and of its window.
        phone_row: whether the way to the other pages stands at the bottom of a phone.
        titled: whether the title is shown; else the page shows it in a row of its own.
    """
    st.set_page_config(page_title=f"{title} · Pain Journal", page_icon=str(FOLDER / "favicon.svg"), layout="wide")
    st.logo(str(FOLDER / "favicon.svg"))
    with st.container(horizontal_alignment="center"), st.container(width=1040, gap="medium"):
        try:
            show_sample_banner()
            if titled:
                st.title(title, anchor=False)
            show_urgent()
            yield
        except JournalFault as fault:
            st.error(plain(str(fault)), icon=":material/error:")
    if phone_row:
        _show_phone_row()
    follow_theme()


def _show_phone_row() -> None:
    """The way to the other pages on a phone, where the menu at the top folds into a nameless arrow."""
    with st.container(key="phone_row", horizontal=True, wrap=False, gap="xsmall", horizontal_alignment="distribute"):
        for name in ON_PHONE:
            st.page_link(page(name), icon=PAGES[name][1], width="stretch")


def link_page(name: str, words: str) -> None:
    """The way to another page, in the colour of links."""
    st.page_link(page(name), label=f":blue[{words} :material/arrow_forward:]")


@contextmanager
def folded(words: str, key: str, icon: str) -> Iterator[bool]:
    """What is seen only once it is unfolded, so that nobody waits for it before; yields whether it is."""
    fold = st.expander(words, icon=icon, key=f"tap_{key}", on_change="rerun")
    with fold:
        yield bool(fold.open)


def show_note(words: str) -> None:
    """The muted line under the title: what this rests on."""
    st.markdown(f":small[:gray[{words}]]")


def show_lead(*sentences: str) -> None:
    """The verdict in plain words, as wide as it reads well."""
    with st.container(width=720, gap="small", key="lead"):
        for sentence in sentences:
            st.markdown(sentence)


def show_method(method: str, limit: str) -> None:
    """How a result is worked out and what it cannot say; nobody has to look for it."""
    with st.expander("How this is worked out, and what it cannot say", icon=":material/info:"):
        st.markdown(plain(method))
        st.markdown(plain(limit))
