"""The person who wrote a file, asked what it leaves open: answers from the truth, and never a guess.

A question's name says what it is about, after a colon which column or word. The person looks for a choice that means
what they know; where none does they do not answer, and the question is noted.
"""

from collections.abc import Callable, Iterator
from typing import Protocol

from tests.readers.dirt.facts import plain
from tests.readers.dirt.making import OF_NAMES, Made
from tests.readers.dirt.words import LANGUAGES

ORDERS = {"dmy.": "dmy", "dmy/": "dmy", "dmy-": "dmy", "d.m.yy": "dmy", "weekday": "dmy", "mdy/": "mdy"}
SCALES = {"0-100": "0..100", "1-5": "1..5", "0-10": "0..10", "words": "0..10"}
EXACT = ("cells", "dates", "encoding", "table", "header")  # of these no answer is taken for one that only contains it
LEAVE = ("leave out", "leave", "leave_out", "skip", "no", "none", "ignore", "except", "set aside", "aside")
FACTORS = ("sleep", "steps", "stress")
KEEP = ("yes", "read", "keep", "all", "repair")


class Choice(Protocol):
    """One answer."""

    @property
    def name(self) -> str:
        """Its word."""
        ...


class Asked(Protocol):
    """A question as the readers ask it."""

    @property
    def name(self) -> str:
        """What it is about."""
        ...

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Its answers."""
        ...

    def allows(self, answer: str) -> bool:
        """Whether this is one of its answers."""
        ...


def answer(question: Asked, made: Made) -> str | None:
    """What the person says, or None where they find nothing among the choices that they mean."""
    kind, _, about = question.name.partition(":")
    own = [said for word, said in made.says.items() if word in plain(kind)]
    wanted = [*own, *_wanted(plain(kind), about, made)]
    names = [each.name for each in question.choices]
    exact = [name for word in wanted for name in names if plain(name) == plain(word)]
    typed = [word for word in wanted if question.allows(word)]
    loose = () if kind in EXACT else wanted
    near = [name for word in loose for name in names if len(word) > 2 and plain(word) in plain(name)]
    return next(iter([*exact, *typed, *near]), None)


def _wanted(kind: str, about: str, made: Made) -> Iterator[str]:
    """Words for what is meant, the best first."""
    knows = next((each for words, each in _KNOWS if any(word in kind for word in words)), None)
    yield from knows(about, made) if knows else _of_word(kind, about, made)


def _dates(_: str, made: Made) -> Iterator[str]:
    yield ORDERS.get(made.style.dates, "dmy")
    yield {"epoch": "seconds", "epoch ms": "milliseconds"}.get(made.style.dates, made.style.dates)


def _list(_: str, made: Made) -> Iterator[str]:
    mark = made.style.list_mark.strip()
    yield from (mark, {",": "comma", ";": "semicolon", "|": "bar", "/": "slash"}.get(mark, "and"), *KEEP)


def _table(_: str, __: Made) -> Iterator[str]:
    yield from ("1", "first", *LEAVE)  # the diary stands above


def _header(_: str, made: Made) -> Iterator[str]:
    yield "none" if "no header" in made.style.dirt else "first"


def _carried(_: str, made: Made) -> Iterator[str]:
    yield from KEEP if "carried-down dates" in made.style.dirt else LEAVE


def _zone(_: str, __: Made) -> Iterator[str]:
    yield from ("UTC", "Etc/UTC", "as written")


def _short(_: str, __: Made) -> Iterator[str]:
    yield "empty"


def _words(_: str, __: Made) -> Iterator[str]:
    yield "3,5,8"


def _none(_: str, __: Made) -> Iterator[str]:
    yield "zero"


def _places(_: str, __: Made) -> Iterator[str]:
    yield "each"


def _location(_: str, __: Made) -> Iterator[str]:
    yield "places"


def _time(about: str, made: Made) -> Iterator[str]:
    yield "time" if plain(about) in {plain(made.headings.get(name, "")) for name in ("time", "part")} else "leave"


def _encodings(_: str, made: Made) -> Iterator[str]:
    """Whatever reads the bytes as they were meant."""
    codecs = (made.style.encoding, "utf-8", "utf-16", "cp1252", "cp1250", "mac_roman", "iso8859_15", "cp850", "cp1251",
              "cp932", "latin_1")  # fmt: skip
    text = made.content.decode(made.style.encoding)
    for codec in codecs:
        try:
            if made.content.decode(codec) == text:
                yield from (codec, codec.replace("_", "-"), codec.replace("cp", "windows-"), codec.replace("_", ""))
        except UnicodeDecodeError:
            continue


def _of_numbers(_: str, made: Made) -> Iterator[str]:
    style = made.style
    yield style.decimal
    yield {",": "comma", ".": "point"}[style.decimal]
    if style.thousands:
        yield "thousands"
    yield "decimal"


def _scale_of(about: str, made: Made) -> Iterator[str]:
    """The pain's scale; of anything else what it says itself."""
    if plain(about) != plain(made.headings.get("stress", "stress")):
        yield SCALES[made.style.scale.partition(" ")[0]]
    yield "0..10"


def _of_cells(_: str, made: Made) -> Iterator[str]:
    """Where the marks too many stand, if they all stand in one column; else the rows are better set aside."""
    if len(made.broken) == 1:
        (name,) = made.broken
        yield {"notes": "note", "triggers": "list", "place": "list"}.get(
            name, f"number:{made.headings.get(name, name)}"
        )
    if made.broken and made.broken.isdisjoint({"notes", "triggers", "place"}):
        yield "number"
    yield from ("aside", "set aside", *LEAVE)


def _bare(heading: str) -> str:
    """A heading without its unit."""
    return heading.partition(" (")[0].partition(" [")[0]


def _of_word(kind: str, about: str, made: Made) -> Iterator[str]:
    """What a column, a name or a word of the file means."""
    headings = LANGUAGES[made.style.language].headings
    own = {name: (made.headings[name],) if name in made.headings else headings.get(name, ()) for name in FACTORS}
    known = {**{name: (heading,) for name, heading in made.headings.items()}, **own}
    field_ = next(
        (name for name, words in known.items() if plain(_bare(about)) in map(plain, map(_bare, words))), about
    )
    words = made.meaning_of(about)
    yield from words
    yield from ("minutes",) if about == "Minutes Asleep" else ()  # of the second table (`spoiling.NAPS`)
    factors = {"sleep": ("minutes", "min") if made.style.sleep in {"(min)", "450 min"} else ("hours", "h"),
               "steps": ("steps",), "stress": ("points", "0..10")}  # fmt: skip
    if kind.startswith("unit"):
        yield from factors.get(field_, ())
    if kind.startswith(("part", "day")):
        yield from KEEP
    fields = {"moment": "felt_at", "place": "region", "pain": "intensity", "value": "intensity", "name": "region"}
    yield fields.get(field_, field_)
    if field_ in factors:
        unit = "[min]" * (field_ == "sleep" and made.style.sleep == "(min)")
        yield from (f"exposure:{field_}{unit}", "exposure", "trigger", "factor", *KEEP)
    if field_ in {"id", "weekday"}:
        yield from LEAVE
    if plain(OF_NAMES[made.style.language].format("")) in plain(about) or field_ in made.places:
        yield from ("pain", "place", "intensity", *KEEP)


_KNOWS: tuple[tuple[tuple[str, ...], Callable[[str, Made], Iterator[str]]], ...] = (
    (("encod",), _encodings), (("date", "order", "epoch", "since"), _dates), (("zone",), _zone), (("header",), _header),
    (("decimal", "number", "thousand", "group"), _of_numbers), (("scale", "range"), _scale_of), (("short",), _short),
    (("list", "separat", "split"), _list), (("table",), _table), (("cell", "extra"), _of_cells),
    (("carr", "down", "above"), _carried), (("words",), _words), (("none",), _none), (("places", "names"), _places),
    (("location",), _location),
    (("time",), _time),
)  # fmt: skip
