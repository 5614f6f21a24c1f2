"""Ask where on the body a place in the person's own words lies: laid there once, it is drawn from then on."""

import streamlit as st

from analytics import Journal
from analytics.diary.places import NOT_NAMED, REGIONS
from analytics.words.numbers import counted, sentence_case
from analytics.words.safe import plain
from pages.entry.body import NOT_DRAWN
from pages.entry.saving import deed
from pages.frame.cache import answer
from pages.frame.page import show_note

WORD, REGION = "own_place", "own_place_region"
KNOWN_NOWHERE = "The body does not know these words. Say once where each lies, and it is drawn there from then on."
DRAWN = [region for region in REGIONS if region != NOT_DRAWN]


def off_the_map(journal: Journal) -> dict[str, int]:
    """Each place that is no region of the table, most used first, with its ratings; capitals make no other word.

    Words that are known today stand here too where an older file kept them as they were: they lie nowhere yet.
    """
    words: dict[str, tuple[str, int]] = {}
    for word, ratings in answer(journal, Journal.read_places):
        if word != NOT_NAMED and word.lower() not in REGIONS:
            first, so_far = words.get(word.lower(), (word, 0))
            words[word.lower()] = (first, so_far + ratings)
    return dict(words.values())


def ask_own_places(journal: Journal, *, with_laid: bool = False) -> None:
    """The words that lie nowhere yet and, where asked for, those that do; nothing where there is none."""
    off = off_the_map(journal)
    laid = journal.read_laid_places() if with_laid else {}
    if not off and not laid:
        return
    with st.container(border=True, gap="small", key="tap_own_places"):
        st.header("Places in your own words", anchor=False)
        if off:
            st.markdown(KNOWN_NOWHERE)
        if not with_laid:
            show_note("What you wrote stays as you wrote it, and a word can be laid elsewhere on About me.")
        if laid:
            lines = [f"- {plain(word)}: {region}" for word, region in laid.items()]
            st.markdown("\n".join(["On the map:", "", *lines]))
        word = st.selectbox("Your word", [*off, *laid], key=WORD, format_func=lambda word: _named(word, off))
        _ask_region(word, laid.get(word))


def _named(word: str, off: dict[str, int]) -> str:
    return f"{word} ({counted(off[word], 'time')})" if word in off else word


def _ask_region(word: str, lies: str | None) -> None:
    region = st.selectbox(
        "Where it lies", DRAWN, index=DRAWN.index(lies) if lies in DRAWN else None, format_func=sentence_case,
        placeholder="Choose a place", key=f"{REGION} {word} {lies}",
    )  # fmt: skip
    with st.container(horizontal=True, gap="small"):
        is_new = region is not None and region != lies
        st.button("Lay it on the map", key="lay_place", on_click=_lay, args=(word, region), disabled=not is_new)
        if lies:
            st.button("Take it off the map", key="take_off_place", on_click=_lay, args=(word, None))


def _lay(word: str, region: str | None) -> None:
    words = f"On the map: {plain(word)}, {region}." if region else f"Off the map: {plain(word)}."
    deed(lambda journal, now: journal.lay_place(word, region, now=now), words)
