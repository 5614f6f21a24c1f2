"""Ask and show dates in the way of the person's own country, as far as a browser says which it is.

What is read is written one way (`analytics.diary.date_words`). What is typed stands in the order the fingers know, and
a week begins where the calendar on the wall lets it begin. The browser's language is asked for nothing else.
"""

from typing import Any

import pandas as pd
import streamlit as st

from analytics.diary.date_words import TABLE_DAY

# Unicode CLDR, numeric dates (availableFormats, yMd), as Chromium 156 writes them; a language stands for all its
# countries but those named elsewhere. tests/browser/test_dates.py holds each against the browser.
_FORMATS = {
    "DD.MM.YYYY": "bg cs da de et fi he hr lv nb no pl ro ru sk sl sr tr uk en-CH fr-CH it-CH sv-FI",
    "DD/MM/YYYY": "am ar bn ca el en es fr gu hi id it kn ml mr ms pt sw ta th ur vi nl-BE zh-HK zh-MO",
    "DD-MM-YYYY": "nl te en-MV es-CL",
    "MM/DD/YYYY": "fil en-AS en-BI en-GU en-MH en-MP en-PH en-PR en-UM en-US en-VI es-PA es-PR",
    "YYYY-MM-DD": "af lt sv en-CA en-SE fr-CA",
    "YYYY/MM/DD": "fa ja zh en-JP en-ZA",
    "YYYY.MM.DD": "hu ko",
}
_WAYS = {tag: way for way, tags in _FORMATS.items() for tag in tags.split()}
UNMISTAKABLE = "YYYY-MM-DD"  # where the browser says nothing, or a language that is not here
# Unicode CLDR, weekData: where a week does not begin on Monday (0).
_FIRST_DAYS = {
    6: "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE "
    "PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
    5: "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
    4: "MV",
}
_BEGINS = {country: day for day, countries in _FIRST_DAYS.items() for country in countries.split()}
# Unicode CLDR, likelySubtags: the country of a language that comes without one, where it decides anything.
_HOME = {
    "af": "ZA", "am": "ET", "ar": "EG", "bn": "BD", "en": "US", "fa": "IR", "fil": "PH", "gu": "IN", "he": "IL",
    "hi": "IN", "id": "ID", "ja": "JP", "kn": "IN", "ko": "KR", "ml": "IN", "mr": "IN", "pt": "BR", "ta": "IN",
    "te": "IN", "th": "TH", "ur": "PK",
}  # fmt: skip


def field_format() -> str:
    """How dates stand in a field where they are typed: "DD.MM.YYYY"."""
    return format_of(st.context.locale)


def week_begins() -> int:
    """The first weekday of a week; 0 is Monday."""
    return first_weekday_of(st.context.locale)


def day_column() -> Any:
    """A column of days that reads as dates do everywhere, and sorts by them."""
    return st.column_config.DateColumn(format=TABLE_DAY)


def clocks(moments: pd.Series, has_time: pd.Series) -> pd.Series:
    """The time of day of each moment: "08:05"; nothing where it is not known."""
    told: pd.Series = moments.dt.strftime("%H:%M").where(has_time.astype(bool), None)
    return told


def format_of(locale: str | None) -> str:
    """The format of a language and its country: "DD.MM.YYYY" for "de-AT"."""
    language, country = _parts(locale)
    return _WAYS.get(f"{language}-{country}") or _WAYS.get(language, UNMISTAKABLE)


def first_weekday_of(locale: str | None) -> int:
    """The first weekday of its weeks: 6, Sunday, for "en-US"."""
    return _BEGINS.get(_parts(locale)[1], 0)


def _parts(locale: str | None) -> tuple[str, str]:
    """Language and country of "sr-Latn-RS"; a browser may say anything."""
    language, *others = (locale or "").replace("_", "-").split("-")
    country = next((each.upper() for each in others if len(each) == 2), "")
    return language.lower(), country or _HOME.get(language.lower(), "")
