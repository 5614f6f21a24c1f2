"""A year of diary that nobody lived, with effects planted in it, in the journal's own CSV.

It serves two readers: a person who wants to look around before writing anything, and the tests that ask whether what
was planted is found and what was not planted is not. `sample_data.life.live` draws everything by chance (what was
done, how pain drifts, how a rating strays); `write_down` turns it into rows without any chance, so that the same life
with one hour more of sitting can be written down again: that is how the truths in the card were worked out.
"""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sample_data.life import PLANTED, Life, Planted, live

COLUMNS = (
    "felt_at", "region", "side", "intensity", "qualities", "symptoms", "posture", "sitting_minutes", "triggers",
    "treatment", "muscle", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "notes",
    "exposure:sleep [hours]", "exposure:screen_time [hours]", "exposure:coffee [cups]", "exposure:stress",
)  # fmt: skip
NOTES = (
    "Long call without getting up.", "Woke up stiff.", "Better after a walk at lunch.", "Deadline week.",
    "Slept on the sofa by accident.", "Looked after my sister's kids.", "Turning my head to the right pulls.",
    "Good day, hardly thought about it.", "Carried boxes for the move.", "Headache started behind the eye.",
)  # fmt: skip
MUSCLES = (
    ("neck", "upper trapezius"), ("neck", "levator scapulae"), ("between shoulder blades", "rhomboids"),
    ("neck", "splenius cervicis"),
)  # fmt: skip
Row = dict[str, str]


class Moment(NamedTuple):
    """A moment of the day: how often it is written, its hour, and the share of the day's sitting behind it."""

    name: str
    often: float
    hour: float
    sat: float


MOMENTS = (Moment("morning", 0.7, 7.5, 0.0), Moment("midday", 0.5, 13.5, 0.6), Moment("evening", 1.0, 20.75, 1.0))
MASSAGE = Moment("massage", 0.9, 17.5, 0.8)


def write_down(life: Life, planted: Planted = PLANTED) -> list[Row]:
    """The diary of a life: one row a rating or session, in order of time. No chance is left in it."""
    rows: list[Row] = []
    sessions: list[float] = []  # hours since the first day began at which sessions ended
    for day in np.flatnonzero(life.written):
        for place, moment in enumerate(MOMENTS):
            if moment.name == "evening":
                rows += _session(life, planted, int(day), sessions)
            if life.luck[day, place] < moment.often:
                felt = _felt(life, planted, int(day), moment, sessions)
                rows += _entry(life, int(day), place, felt)
    return rows


def write_sample(path: Path, days: int = 365, seed: int = 7, last_day: date = date(2026, 10, 31)) -> None:
    """Write the sample diary as the journal's own CSV, under a name that nothing has yet.

    Raises:
        FileExistsError: something has that name, which stays as it is.
    """
    rows = write_down(live(days, seed, last_day))
    with path.open("x", encoding="utf-8", newline="") as file:
        try:
            writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            file.flush()
        except BaseException:
            path.unlink()
            raise


def _felt(life: Life, planted: Planted, day: int, moment: Moment, sessions: list[float]) -> float:
    """Neck pain at a moment, before it is put into a number."""
    slept = life.sleep[day - 1] if day else 7.0
    now = 24.0 * day + moment.hour
    relief = sum(planted.massage * 0.5 ** ((now - ended) / planted.half_life) for ended in sessions)
    caused = planted.sitting * (life.sitting[day] / 60 - 7.0) * moment.sat + planted.sleep * (slept - 7.0)
    return float(4.1 + life.drift[day] + caused + planted.lifting * life.lifting[day] * (moment.sat > 0) + relief)


def _score(felt: float) -> float:
    """What a person writes: halves, between 0 and 10."""
    return min(max(round(felt * 2) / 2, 0.0), 10.0)


def _entry(life: Life, day: int, place: int, felt: float) -> list[Row]:
    """The rows of the day's first, second or third moment."""
    name, _, hour, _ = MOMENTS[place]
    at = _written_at(life, day, hour + 0.75 * float(life.luck[day, 3 + place]))
    rows = [{"felt_at": at, **rating} for rating in _ratings(life, day, place, felt)]
    rows[0]["posture"] = _posture(life, day, name)
    return [{**rows[0], **_day_facts(life, day)}, *rows[1:]] if name == "evening" else rows


def _ratings(life: Life, day: int, place: int, felt: float) -> list[Row]:
    """Neck on the right always; the other places where they were worth a line."""
    stray, luck = life.stray[day, place], life.luck[day, 6 + place]
    neck = _score(felt + stray)
    qualities, symptoms = "aching;tight" if neck >= 5 else "aching", "stiffness" if neck >= 6 else ""
    rows = [_rating("neck", "right", neck, qualities, symptoms)]
    if luck < 0.7:
        rows.append(_rating("neck", "left", max(neck - 1.0, 0.0), "aching"))
    if 0.2 < luck < 0.8:
        rows.append(_rating("between shoulder blades", "", _score(1.5 + 0.5 * felt - stray), "tight"))
    if luck > 0.45:
        rows.append(_rating("lower back", "", _score(2.5 + life.lower_back[day] + stray), "dull"))
    if neck >= 5.5 and luck > 0.3:
        rows.append(_rating("head", "right", _score(neck - 2.0), "throbbing", "headache or migraine"))
    return rows


def _rating(region: str, side: str, score: float, qualities: str, symptoms: str = "") -> Row:
    facts = {"region": region, "side": side, "intensity": f"{score:g}"}
    return facts | {"qualities": qualities, "symptoms": symptoms}


def _posture(life: Life, day: int, moment: str) -> str:
    workday = (life.first_day + timedelta(days=day)).weekday() < 5
    luck = life.luck[day, 9]
    if moment == "morning":
        return "bed"
    if moment == "midday":
        return "at desk" if workday else "walking"
    return "sofa" if luck < 0.6 else "sofa;car" if luck < 0.75 else "standing"


def _day_facts(life: Life, day: int) -> Row:
    """What the evening entry says about the whole day."""
    noted = life.luck[day, 10] < 0.06
    return {
        "sitting_minutes": _amount(life.sitting[day]),
        "triggers": "heavy lifting" if life.lifting[day] else "none",
        "notes": NOTES[int(life.luck[day, 11] * len(NOTES))] if noted else "",
        "exposure:sleep [hours]": _amount(life.sleep[day]),
        "exposure:screen_time [hours]": _amount(life.screen_time[day]),
        "exposure:coffee [cups]": _amount(life.coffee[day]),
        "exposure:stress": _amount(life.stress[day]),
    }


def _amount(value: float) -> str:
    # A rounded −0.2 is −0.0, which would be written "-0".
    return f"{value + 0.0:g}"


def _session(life: Life, planted: Planted, day: int, sessions: list[float]) -> list[Row]:
    """A massage at half past five, if it hurts enough and the last one is some days ago; ends within the hour."""
    felt = _felt(life, planted, day, MASSAGE, sessions)
    # One books in the moment it feels worst, so the score before strays most.
    before = _score(felt + 1.8 * life.stray[day, 3])
    began = 24.0 * day + MASSAGE.hour
    recent = bool(sessions) and began - sessions[-1] < 4 * 24
    if before < 6.0 or recent or life.luck[day, 12] > MASSAGE.often:
        return []
    by_hand = life.luck[day, 13] < 0.8
    minutes = 45 if by_hand else 15
    sessions.append(began + minutes / 60)
    region, muscle = MUSCLES[int(life.luck[day, 14] * len(MUSCLES))]
    return [
        {
            "felt_at": _written_at(life, day, MASSAGE.hour),
            "region": region, "side": "right" if region == "neck" else "",
            "treatment": "trigger point massage" if by_hand else "self-massage", "muscle": muscle,
            "treatment_minutes": str(minutes), "pressure": str(4 + int(life.luck[day, 15] * 5)),
            "hold_seconds": str(10 * (1 + int(life.luck[day, 16] * 6))), "pain_before": f"{before:g}",
            "pain_after": f"{_score(felt + planted.massage + life.stray[day, 4]):g}",
        }
    ]  # fmt: skip


def _written_at(life: Life, day: int, hour: float) -> str:
    midnight = datetime.combine(life.first_day + timedelta(days=day), datetime.min.time())
    return (midnight + timedelta(minutes=round(hour * 60 / 5) * 5)).isoformat(sep=" ", timespec="minutes")
