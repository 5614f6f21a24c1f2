"""How a person, or the program they use, writes a diary into a file: drawn by a seed, with its dirt."""

import random
from dataclasses import dataclass

FORMS = ("rows", "rows", "days", "wide", "names")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "cp1250", "mac_roman", "iso8859_15", "cp850")
DATES = (
    "iso", "iso", "dmy.", "dmy/", "dmy-", "d.m.yy", "mdy/", "named", "named short", "weekday", "mixed", "iso zoned",
    "epoch", "epoch ms", "serial",
)  # fmt: skip
CLOCKS = ("24", "24", "24 seconds", "12", "words")
SLEEPS = ("[h]", "(hours)", "(min)", "bare", "bare", "7 h 30 min", "7:30", "7.5 h", "450 min")
LISTS = (";", ", ", " | ", " / ", "and")
SCALES = ("0-10",) * 6 + ("0-10 named", "0-100", "0-100 named", "1-5", "1-5 named", "words")
DIRT = (
    "second table", "extra cell in a number", "extra cell in a note", "rows end early", "no header", "prose above",
    "blank lines", "rows of marks", "carried-down dates", "parts of the day", "missing words", "out of range",
    "rows twice", "newest first", "places in one cell", "only first twelve days", "marks at row ends",
    "blanks after marks", "columns of no use",
)  # fmt: skip
AND = {"English": "and", "German": "und", "French": "et", "Spanish": "y", "Italian": "e", "Dutch": "en"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is written.

    Attributes:
        language: of its words.
        form: "rows" (a row a place and moment), "days" (a row a day), "wide" (a column a place), "names" (a column
            of names with a column of values).
        separator: between cells.
        decimal: mark before the tenths.
        thousands: mark between thousands; "" for none.
        list_mark: between the words of a list.
        sleep: how hours of sleep are written.
        dates: how a day is written.
        clock: how a time is written; "" where only days are.
        joined: day and time stand in one cell.
        quoting: "minimal", "all" or "none".
        newline: what ends a line.
        encoding: of its bytes.
        scale: of its pain.
        plain_names: factors stand under their bare name, not under "exposure:NAME".
        has_sides: left and right stand in a column of their own.
        dirt: what else is wrong with it.
    """

    language: str
    form: str
    separator: str
    decimal: str
    thousands: str
    list_mark: str
    sleep: str
    dates: str
    clock: str
    joined: bool
    quoting: str
    newline: str
    encoding: str
    scale: str
    plain_names: bool
    has_sides: bool
    dirt: frozenset[str]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What a table of results is made by."""
        mark = {"\t": "tab"}.get(self.separator, self.separator)
        return (
            "any", f"form: {self.form}", f"language: {self.language}", f"separator: {mark}", f"decimal: {self.decimal}",
            f"thousands: {self.thousands or 'none'!r}", f"list: {self.list_mark.strip()}", f"sleep: {self.sleep}",
            f"dates: {self.dates}", f"clock: {self.clock or 'none'}", f"quoting: {self.quoting}",
            f"line end: {self.newline!r}", f"encoding: {self.encoding}", f"scale: {self.scale}",
            *(f"dirt: {each}" for each in sorted(self.dirt) or ["none"]),
        )  # fmt: skip


def draw_style(seed: int) -> Style:
    """The style of that seed: what goes together in a country goes together here."""
    chance = random.Random(f"style {seed}")
    language = chance.choice(("English", "English", "German", "French", "Spanish", "Italian", "Dutch"))
    separator, decimal, thousands = _marks(chance, language)
    dates = _dates(chance, language)
    dirt = frozenset(chance.sample(DIRT, chance.choice([0, 1, 1, 1, 2, 2, 3])))
    form = chance.choice(FORMS)
    clock = "" if form == "days" or chance.random() < 0.3 else chance.choice(CLOCKS)
    clock = "24" if dates in {"iso zoned", "epoch", "epoch ms"} else clock
    quoting = chance.choice(["minimal", "minimal", "all", "none"])
    return Style(
        language=language, form=form, separator=separator, decimal=decimal, thousands=thousands,
        list_mark=_list_mark(chance, language, separator), sleep=chance.choice(SLEEPS), dates=dates,
        clock=clock, joined=dates in {"iso zoned", "epoch", "epoch ms", "serial"} or chance.random() < 0.5,
        quoting="minimal" if separator in {decimal, thousands} else quoting,
        newline=chance.choice(["\n", "\r\n"]), encoding=_encoding(chance), scale=chance.choice(SCALES),
        plain_names=language != "English" or chance.random() < 0.7,
        has_sides=form == "rows" and "places in one cell" not in dirt and chance.random() < 0.3,
        dirt=_together(dirt, form, clock, dates),
    )  # fmt: skip


def _marks(chance: random.Random, language: str) -> tuple[str, str, str]:
    """Separator, decimal mark and thousands mark of a country's programs, or of an app that knows no country."""
    if language == "English":
        return chance.choice([",", ",", ",", "\t", ";", "|"]), ".", chance.choice(["", "", ","])
    separator, decimal = chance.choice([(";", ","), (";", ","), (",", "."), (",", ","), ("\t", ","), ("|", ",")])
    groups = {"French": ["\u202f", "\xa0", " ", ""], "Italian": [".", "'", ""]}.get(language, [".", ""])
    return separator, decimal, chance.choice(groups) if decimal == "," else ""


def _dates(chance: random.Random, language: str) -> str:
    """Month first in English alone; points between the numbers there never."""
    kinds = [each for each in DATES if (each != "mdy/" or language == "English")]
    return chance.choice([each for each in kinds if language != "English" or each not in {"dmy.", "d.m.yy"}])


def _list_mark(chance: random.Random, language: str, separator: str) -> str:
    mark = chance.choice(LISTS)
    return f" {AND[language]} " if mark == "and" else mark if mark.strip() != separator else ", "


def _encoding(chance: random.Random) -> str:
    return "utf-8" if chance.random() < 0.5 else chance.choice(ENCODINGS)


def _together(dirt: frozenset[str], form: str, clock: str, dates: str) -> frozenset[str]:
    """Without what a file of this form cannot have."""
    no = set[str]()
    if form != "rows":
        no |= {"carried-down dates", "places in one cell"}
    if not clock or dates in {"iso zoned", "epoch", "epoch ms", "serial"}:
        no |= {"parts of the day"}
    if dates in {"iso zoned", "epoch", "epoch ms", "serial"}:
        no |= {"carried-down dates"}
    return dirt - no
