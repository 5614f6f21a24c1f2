"""Bring in cells as text that can be read in one way only: numbers with a point, dates as ISO, spans with seconds."""

import re
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from math import isfinite

_PLAIN = re.compile(r"-?[1-9]\d{0,14}|0", re.ASCII)
_LIKE_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_LARGEST = 1e21


@lru_cache(maxsize=8192)
def number_text(raw: str) -> str:
    """A number as a person reads it, without the noise of binary fractions: "7.0" is "7", 0.1 + 0.2 is "0.3".

    One that could be taken for thousands ("8.432") ends in a zero, so that it cannot.
    """
    if _PLAIN.fullmatch(raw):
        return raw
    try:
        value = float(raw)
    except ValueError:
        return raw
    if not isfinite(value) or abs(value) >= _LARGEST:
        return raw
    text = format(Decimal(f"{value:.15g}"), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text in ("-0", "") else text
    return f"{text}0" if _LIKE_THOUSANDS.fullmatch(text) else text


def percent_text(raw: str) -> str:
    """A share as it is shown: 0.5 is "50%"."""
    try:
        shown = Decimal(f"{float(raw):.15g}") * 100
    except (ArithmeticError, ValueError):
        return raw
    return f"{number_text(str(shown))}%"


def moment_text(at: datetime, *, has_clock: bool) -> str:
    """A date as ISO writes it, with its clock or without."""
    clock = at.hour * 3600 + at.minute * 60 + at.second
    return f"{at:%Y-%m-%d}" if not has_clock else f"{at:%Y-%m-%d} {clock_text(clock)}"


def clock_text(seconds: int) -> str:
    """A time of day: "08:30", with seconds where there are some."""
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{second:02}" if second else "")


def span_text(seconds: int) -> str:
    """Hours, minutes and seconds: with the seconds nobody can take the hours for minutes."""
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
