"""The person who wrote a file, asked what it leaves open: answers from the truth, and never a guess.

A question's name says what it is about, after a colon which column or word. The person looks for a choice that means
what they know; where none does they do not answer, and the question is noted.
"""

from collections.abc import Iterator
from typing import Protocol

from tests.readers.dirt.facts import plain
from tests.readers.dirt.making import OF_NAMES, Made

ORDERS = {"dmy.": "dmy", "dmy/": "dmy", "dmy-": "dmy", "d.m.yy": "dmy", "weekday": "dmy", "mdy/": "mdy"}
SCALES = {"0-100": "0..100", "1-5": "1..5", "0-10": "0..10", "words": "0..10"}
LEAVE = ("leave out", "leave", "leave_out", "skip", "no", "none", "ignore", "except", "set aside", "aside", "out")
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
    near = [name for word in wanted for name in names if len(word) > 2 and plain(word) in plain(name)]
    return next(iter([*exact, *typed, *near]), None)


def _wanted(kind: str, about: str, made: Made) -> Iterator[str]:
    """Words for what is meant, the best first."""
    style = made.style
    if "encod" in kind:
        yield from _encodings(made)
    elif "date" in kind or kind == "order":
        yield ORDERS.get(style.dates, "dmy")
    elif "zone" in kind:
        yield from ("UTC", "Etc/UTC", "as written")
    elif "decimal" in kind or "number" in kind or "thousand" in kind or "group" in kind:
        yield from _of_numbers(made)
    elif "scale" in kind or "range" in kind:
        yield from _scale_of(about, made)
    elif "list" in kind or "separat" in kind or "split" in kind:
        yield from (style.list_mark.strip(), {",": "comma", ";": "semicolon", "|": "bar", "/": "slash"}.get(
            style.list_mark.strip(), "and"), *KEEP)  # fmt: skip
    elif "table" in kind or "second" in kind:
        yield from LEAVE
    elif "cell" in kind or "extra" in kind or "more" in kind or "fewer" in kind:
        yield from _of_cells(made)
    elif "carr" in kind or "down" in kind or "above" in kind:
        yield from KEEP if "carried-down dates" in style.dirt else LEAVE
    else:
        yield from _of_word(kind, about, made)


def _encodings(made: Made) -> Iterator[str]:
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


def _of_numbers(made: Made) -> Iterator[str]:
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


def _of_cells(made: Made) -> Iterator[str]:
    dirt = made.style.dirt
    if "extra cell in a number" in dirt and "extra cell in a note" not in dirt:
        yield from ("number", "a comma inside a number", "comma inside a number")
    if "extra cell in a note" in dirt and "extra cell in a number" not in dirt:
        yield from ("note", "notes", "a comma inside the note", "comma inside the note")
    yield from ("set aside", "aside", *LEAVE)


def _of_word(kind: str, about: str, made: Made) -> Iterator[str]:
    """What a column, a name or a word of the file means."""
    field_ = next((name for name, heading in made.headings.items() if plain(heading) == plain(about)), about)
    words = made.meaning_of(about)
    yield from words
    factors = {"sleep": ("minutes", "min") if made.style.sleep in {"(min)", "450 min"} else ("hours", "h"),
               "steps": ("steps",), "stress": ("points", "0..10")}  # fmt: skip
    if kind.startswith("unit"):
        yield from factors.get(field_, ())
    if kind.startswith(("part", "day")):
        yield from KEEP
    fields = {"moment": "felt_at", "place": "region", "pain": "intensity", "value": "intensity", "name": "region"}
    yield fields.get(field_, field_)
    if field_ in factors:
        yield from (f"exposure:{field_}", "exposure", "trigger", "factor", *KEEP)
    if field_ in {"id", "weekday"}:
        yield from LEAVE
    if plain(OF_NAMES[made.style.language].format("")) in plain(about) or field_ in made.places:
        yield from ("pain", "place", "intensity", *KEEP)
