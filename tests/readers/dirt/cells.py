"""Cells of a diary's file: how numbers, places, days and clocks are written in one style."""

import random
from datetime import UTC, date, datetime, time

from tests.readers.dirt.diaries import Diary, Spot
from tests.readers.dirt.style import Style
from tests.readers.dirt.words import LANGUAGES, Language

SEVERITIES = ((0.0, (0.0,)), (3.5, (3.0, 2.0, 2.5)), (6.5, (5.0, 5.5)), (10.0, (8.0, 7.5)))
SIDES = {
    "English": ("Side", "left", "right"), "German": ("Seite", "links", "rechts"),
    "French": ("Côté", "gauche", "droite"),
    "Spanish": ("Lado", "izquierda", "derecha"), "Italian": ("Lato", "sinistra", "destra"),
    "Dutch": ("Kant", "links", "rechts"),
}  # fmt: skip
NO_USE = {
    "English": "Weekday", "German": "Wochentag", "French": "Jour de la semaine", "Spanish": "Día de la semana",
    "Italian": "Giorno della settimana", "Dutch": "Weekdag",
}  # fmt: skip


class Cells:
    """Writes what a diary says as cells, in one style."""

    def __init__(self, diary: Diary, style: Style, chance: random.Random) -> None:
        self.diary, self.style, self.chance = diary, style, chance
        self.words: Language = LANGUAGES[style.language]
        self.headings = {name: chance.choice(words) for name, words in self.words.headings.items()}
        self.headings |= {"side": SIDES[style.language][0], "weekday": NO_USE[style.language], "id": "ID"}
        self.in_tenths = chance.random() < 0.2
        self._name_factors()
        self._name_pain()
        self.told = set[date]()
        self.switched_on = diary.days[len(diary.days) * 2 // 3].on  # to another program, or another phone

    def _name_factors(self) -> None:
        style, headings = self.style, self.headings
        if not style.plain_names:
            headings |= {name: f"exposure:{name}" for name in ("sleep", "steps", "stress")}
        if style.sleep in {"[h]", "(hours)", "(min)"}:
            own = {"(hours)": {"German": "(Stunden)", "French": "(heures)", "Dutch": "(uren)"}}
            headings["sleep"] += " " + own.get(style.sleep, {}).get(style.language, style.sleep)

    def _name_pain(self) -> None:
        low_high, _, named = self.style.scale.partition(" ")
        if named:
            self.headings["pain"] += self.chance.choice([f" ({low_high})", f" [{low_high}]", f" {low_high}"])

    def number(self, value: float) -> str:
        """A number with this file's decimal mark."""
        shown = f"{value:.1f}" if self.in_tenths and value * 10 % 1 == 0 else f"{value:g}"
        return shown.replace(".", self.style.decimal)

    def whole(self, value: int) -> str:
        """A number with this file's mark between thousands."""
        return f"{value:,}".replace(",", self.style.thousands)

    def pain(self, points: float) -> tuple[str, tuple[float, ...]]:
        """Pain on this file's scale, and the points it means."""
        scale = self.style.scale
        if scale == "words":
            number = next(at for at, (most, _) in enumerate(SEVERITIES) if points <= most)
            return self.words.severities[number], SEVERITIES[number][1]
        if scale.startswith("0-100"):
            on_it = min(100, max(0, round(points * 10) + self.chance.randint(-4, 4)))
            return str(on_it), (on_it / 10,)
        if scale.startswith("1-5"):
            on_it = 1 + round(points / 10 * 4)
            meant = ((on_it - 1) / 4 * 10.0, on_it * 2.0)
            is_named = "named" in scale and self.style.form not in {"wide", "names"}  # columns of places name no range
            return str(on_it), meant if is_named else (*meant, float(on_it))
        return self.number(points), (points,)

    def slept(self, minutes: int) -> tuple[str, float]:
        """A night's sleep as this file writes it, and the hours that are written."""
        whole, rest = divmod(minutes, 60)
        exact = {"(min)": str(minutes), "7 h 30 min": f"{whole} h {rest} min" if rest else f"{whole} h",
                 "7:30": f"{whole}:{rest:02}", "450 min": f"{minutes} min"}  # fmt: skip
        if self.style.sleep in exact:
            return exact[self.style.sleep], minutes / 60
        hours = round(minutes / 15) / 4
        return self.number(hours) + (" h" if self.style.sleep == "7.5 h" else ""), hours

    def place(self, spot: Spot) -> tuple[str, frozenset[tuple[str, str | None]]]:
        """A place's word, and the readings of it that are right."""
        region, side = spot
        index = {None: 0, "left": 1, "right": 2}[side]
        return self.words.places[region][index], frozenset({spot})

    def day_text(self, on: date, *, again: bool = False) -> str:
        """A day as this file writes it; `again` for the later form of a file that has two."""
        month, weekday = self.words.months[on.month - 1], self.words.weekdays[on.weekday()]
        named = f"{on.day} {month} {on.year}" if self.words.day_of == " " else f"{on.day} de {month} de {on.year}"
        named = f"{on.day}. {month} {on.year}" if self.style.language == "German" else named
        english = f"{month[:3]} {on.day}, {on.year}"
        point = "." if self.style.language == "German" else ""
        short = english if self.style.language == "English" else f"{on.day}{point} {self._short(month)} {on.year}"
        numeric = f"{on:%d.%m.%Y}" if self.style.language in {"German", "Dutch"} else f"{on:%d/%m/%Y}"
        return {
            "dmy.": f"{on:%d.%m.%Y}", "dmy/": f"{on:%d/%m/%Y}", "dmy-": f"{on:%d-%m-%Y}",
            "d.m.yy": f"{on.day}.{on.month}.{on:%y}", "mdy/": f"{on.month}/{on.day}/{on.year}", "named": named,
            "named short": short, "mixed": named if again else on.isoformat(),
            "weekday": f"{weekday[:3]}, {named}" if self.style.language == "English" else f"{weekday}, {numeric}",
        }.get(self.style.dates, on.isoformat())  # fmt: skip

    def _short(self, month: str) -> str:
        """A month as calendars there shorten it."""
        if self.style.language == "French":
            return {"janvier": "janv.", "février": "févr.", "avril": "avr.", "juillet": "juil.", "septembre": "sept.",
                    "octobre": "oct.", "novembre": "nov.", "décembre": "déc."}.get(month, month)  # fmt: skip
        if self.style.language == "German":
            return {"Mai": "Mai", "Juni": "Juni", "Juli": "Juli", "März": "März", "September": "Sept."}.get(
                month, f"{month[:3]}."
            )
        if self.style.language == "Dutch":
            return {"maart": "mrt", "mei": "mei"}.get(month, month[:3])
        return month[:3]

    def clock_text(self, clock: time) -> str:
        """A time as this file writes it; a part of the day where it writes those."""
        if "parts of the day" in self.style.dirt:
            return next(word for hour, word in reversed(self.words.parts) if clock.hour >= hour)
        hour = f"{clock.hour % 12 or 12}:{clock:%M} {'AM' if clock.hour < 12 else 'PM'}"
        spoken = {"German": f"{clock:%H:%M} Uhr", "French": f"{clock.hour}h{clock:%M}", "English": hour}
        return {
            "24 seconds": f"{clock:%H:%M:%S}", "12": hour, "words": spoken.get(self.style.language, f"{clock:%H:%M}"),
        }.get(self.style.clock, f"{clock:%H:%M}")  # fmt: skip

    def moment(self, on: date, clock: time) -> tuple[dict[str, str], time | None]:
        """The cells of a moment, and its time where the file holds one."""
        again = on >= self.switched_on
        if self.style.clock == "24 seconds" or self.style.dates.startswith("epoch"):
            clock = clock.replace(second=(37 * clock.minute + 11 * on.day) % 60)
        at = datetime.combine(on, clock)
        if not self.style.clock:
            serial = str((on - date(1899, 12, 30)).days)
            return {"date": serial if self.style.dates == "serial" else self.day_text(on, again=again)}, None
        kept = None if "parts of the day" in self.style.dirt else clock
        if self.style.dates in {"iso zoned", "epoch", "epoch ms", "serial"}:
            return {"moment": self._stamp(at)}, kept
        day, hour = self.day_text(on, again=again), self.clock_text(clock)
        if not self.style.joined or kept is None or "carried-down dates" in self.style.dirt:
            return {"date": day, "part" if kept is None else "time": hour}, kept
        between = f" {self.words.at} " if self.style.clock == "words" else " "
        return {"moment": f"{day}{between}{hour}"}, kept

    def _stamp(self, at: datetime) -> str:
        seconds = int(at.replace(tzinfo=UTC).timestamp())
        since = (at - datetime(1899, 12, 30)).total_seconds() / 86400
        serial = f"{since:.10f}".rstrip("0").replace(".", self.style.decimal)
        return {"epoch": str(seconds), "epoch ms": str(seconds * 1000 + 7 * at.minute), "serial": serial,
                "iso zoned": f"{at:%Y-%m-%dT%H:%M:%S}+00:00"}[self.style.dates]  # fmt: skip
