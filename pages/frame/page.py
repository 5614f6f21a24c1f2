"""Show the frame of every page: its name, the way to the other pages, the banner of the sample, and faults."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

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
ON_PHONE, MORE = ("home", "today", "triggers", "trends"), "More"
_BESIDE_TITLE: ContextVar[DeltaGenerator | None] = ContextVar("beside_title", default=None)


def page(name: str) -> st.Page:
    """A page as Streamlit knows it, wherever the run started."""
    # Without an icon: Streamlit would make it the window's icon too, and ask a host of Google's for its picture.
    return st.Page(FOLDER.parent / f"{name}.py", title=PAGES[name][0], default=name == "home")


def name_pages() -> st.Page:
    """Name all pages; returns the one that is asked for."""
    keep_quiet()
    return st.navigation([page(name) for name in PAGES], position="top")


@contextmanager
def open_page(title: str, *, beside: str = "", phone_row: bool = True, titled: bool = True) -> Iterator[None]:
    """The page's frame; what the page shows goes inside, and a fault of the journal is said there.

    Args:
        title: the page's question, and the name of its window.
        beside: what stands at the end of its row; where nothing does, the page may ask there (`beside_title`).
        phone_row: whether the way to the other pages stands at the bottom of a phone.
        titled: whether the title is shown; else the page shows it in a row of its own.
    """
    st.set_page_config(page_title=f"{title} · Pain Journal", page_icon=str(FOLDER / "favicon.svg"), layout="wide")
    st.logo(str(FOLDER / "favicon.svg"))
    with st.container(horizontal_alignment="center"), st.container(width=1040, gap="medium", key="page"):
        show_sample_banner()
        free = _BESIDE_TITLE.set(_show_title(title, beside) if titled else None)
        try:
            show_urgent()
            yield
        except JournalFault as fault:
            phone_row = True  # a page that stops here has shown no way of its own
            st.error(plain(str(fault)), icon=":material/error:")
        finally:
            _BESIDE_TITLE.reset(free)
    if phone_row:
        _show_phone_row()
    follow_theme()


def _show_title(title: str, beside: str) -> DeltaGenerator | None:
    """The row of the title; the place left at its end, where nothing stands there yet."""
    with st.container(key="title_row", horizontal=True, wrap=False, vertical_alignment="center", gap="small"):
        st.title(title, anchor=False)
        if beside:
            st.markdown(f":gray[{plain(beside)}]", width="content")
        return None if beside else st.container(width="content")


def beside_title() -> AbstractContextManager[object]:
    """At the end of the title's row, where the page has left it free; else where the page is now."""
    return _BESIDE_TITLE.get() or st.container(width="content")


def _show_phone_row() -> None:
    """The way to the other pages on a phone, where there is no menu at the top: four of them, and one to the rest."""
    with st.container(key="phone_row", horizontal=True, wrap=False, gap="xsmall", horizontal_alignment="distribute"):
        for name in ON_PHONE:
            st.page_link(page(name), icon=PAGES[name][1], width="stretch")
        with st.popover(MORE, icon=":material/more_horiz:", width="stretch"), st.container(key="more_pages", gap=None):
            for name in PAGES:
                if name not in ON_PHONE:
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


@contextmanager
def lines(name: str) -> Iterator[None]:
    """Folded questions as lines right below one another; the style goes by the name."""
    with st.container(key=f"lines_{name}", gap=None):
        yield


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
