"""Show what goes with worse days, card by card."""

from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts.look import Look
from analytics.charts.triggers.triggers import draw_triggers
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.safe import plain, unmark
from analytics.words.too_few import tell_too_few
from analytics.words.triggers.triggers import (
    tell_forest,
    tell_trigger,
    tell_triggers,
    tell_when,
    trigger_name,
    verdict_word,
)
from pages.frame.cache import once
from pages.frame.page import folded, show_note
from pages.frame.theme import look, show_chart


def answered(triggers: Triggers, when: When) -> list[Trigger]:
    """Those with an answer for that day."""
    return [each for each in triggers.asked if each.when == when and isinstance(each.answer, Estimate)]


def show_forest(triggers: Triggers, when: When, rows: list[Trigger]) -> None:
    """All answers on one axis."""
    with st.container(border=True, gap="small"):
        st.header("Difference in pain, in points", anchor=False)
        if not rows:
            st.markdown("**Too early to say.** What is still missing stands below.")
            return
        alt = f"{unmark(tell_triggers(triggers))} {tell_forest(triggers, when)}"
        show_chart(once(_draw, triggers, when, look()), key="triggers", alt=alt)
        other = tell_when("same_day" if when == "next_day" else "next_day")
        show_note(
            "● clear  ○ not clear yet. The bar is the range the true difference is likely to lie in. "
            f"Thin and grey (◆ ◇): {other}."
        )


def _draw(triggers: Triggers, when: When, colours: Look) -> Any:
    rows = answered(triggers, when)
    names = {each.trigger: trigger_name(each) for each in rows}
    verdicts = {each.trigger: verdict_word(each) for each in rows}
    return draw_triggers(triggers, names, verdicts, colours, when)


def show_words(triggers: Triggers) -> None:
    """What is clear or worth testing on either day, each in a sentence."""
    told = [each for each in triggers.asked if each.verdict in ("likely", "worth_testing")]
    if told:
        with st.container(border=True, gap="small"):
            st.header("In words", anchor=False)
            for each in told:
                st.markdown(tell_trigger(each))


def show_numbers(rows: list[Trigger]) -> None:
    """The numbers behind the chart; names may be the person's own words, so they go into a data table."""
    if not rows:
        return
    columns = ["What", "Difference, points", "Likely from", "to", "Days", "Verdict"]
    with folded("See the numbers", "numbers", ":material/table:") as is_open:
        if is_open:
            table = [
                (trigger_name(each), found.estimate, found.low, found.high, found.n, verdict_word(each))
                for each in rows
                if isinstance(found := each.answer, Estimate)
            ]
            st.dataframe(
                pd.DataFrame(table, columns=columns).round(2),
                hide_index=True,
                placeholder="",
                alt="Each difference with its likely range",
            )


def show_unanswered(triggers: Triggers, when: When) -> None:
    """What the diary holds too little of, and how much it would take."""
    lacking = [each for each in triggers.asked if each.when == when and isinstance(each.answer, TooFew)]
    if lacking:
        with st.container(border=True, gap="small"):
            st.header("Not enough yet", anchor=False)
            for too_few in dict.fromkeys(each.answer for each in lacking if isinstance(each.answer, TooFew)):
                names = "; ".join(plain(trigger_name(each)) for each in lacking if each.answer == too_few)
                st.markdown(f"{names}: {tell_too_few(too_few)}")
