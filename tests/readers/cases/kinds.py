"""The files of this folder with what each must become; README.md says how they are written down."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.readers.dirt.facts import HERE, Amount, Fact, Meaning, Rated, Remark, stored_name
from tests.readers.dirt.making import Made
from tests.readers.dirt.style import Style

FOLDER = Path(__file__).parent
PLAIN = Style(
    language="English", form="rows", separator=",", decimal=".", thousands="", list_mark=", ", sleep="bare",
    dates="iso", clock="24", joined=False, quoting="minimal", newline="\n", encoding="utf-8", scale="0-10",
    plain_names=True, has_sides=False, dirt=frozenset(),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One file.

    Attributes:
        kind: what it is an example of.
        name: which of the three.
        becomes: "right", "careful" or "refused".
        words: what a refusal must say.
        options: how it is brought in.
        made: the file and its meaning.
    """

    kind: str
    name: str
    becomes: str
    words: tuple[str, ...]
    options: dict[str, Any]
    made: Made

    def __str__(self) -> str:
        """Its name in a list of tests."""
        return f"{self.kind}-{self.name}"


def all_cases() -> list[Case]:
    """Every file of every kind."""
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _of_kind(path)]


def _of_kind(path: Path) -> list[Case]:
    blocks = re.split(r"^@ ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_case(path.stem, *block.split("\n", 1)) for block in blocks]


def _case(kind: str, head: str, body: str) -> Case:
    name, becomes, *rest = head.split()
    pairs = dict(word.partition("=")[::2] for word in rest if "=" in word)
    text, _, readings = body.partition("\n=\n")
    facts, lines = list[Fact](), list[int]()
    told = set()
    for reading in filter(None, readings.splitlines()):
        number, _, said = reading.partition(":")
        lines.append(int(number))
        if not said:
            continue
        moment, *parts = [each.strip() for each in said.split(" | ")]
        header = text.splitlines()[lines[0] - 2]
        facts += [_under(header, _fact(datetime.fromisoformat(moment), ":" in moment, int(number), part))
                  for part in parts if part != "nothing"]  # fmt: skip
        if any(part == "nothing" or part.startswith("with ") for part in parts):
            told.add(datetime.fromisoformat(moment).date())
    made = Made(f"{kind}_{name}.csv", f"{text}\n".encode(), Meaning(tuple(facts), frozenset(told), tuple(lines)),
                _style(kind), {}, says={key: said for key, said in pairs.items() if _is_answer(key)})  # fmt: skip
    return Case(kind, name, becomes, tuple(word for word in rest if "=" not in word), _options(pairs), made)


def _style(kind: str) -> Style:
    return replace(PLAIN, dirt=frozenset({"second table"})) if kind == "second_table" else PLAIN


def _is_answer(key: str) -> bool:
    return not key.startswith(("map.", "option.", "skip_lines"))


def _options(pairs: dict[str, str]) -> dict[str, Any]:
    """Options of the call: columns for fields, lines to skip, and what is named `option.`."""
    mapped = {key.removeprefix("map."): said.replace("+", " ") for key, said in pairs.items() if key.startswith("map.")}
    others = {key.removeprefix("option."): said for key, said in pairs.items() if key.startswith("option.")}
    skipped = {"skip_lines": int(pairs["skip_lines"])} if "skip_lines" in pairs else {}
    return {**({"map": mapped} if mapped else {}), **skipped, **others}


def _fact(at: datetime, has_time: bool, line: int, part: str) -> Fact:  # noqa: FBT001 - read off the line beside it
    needed, part = not part.startswith("?"), part.removeprefix("?").strip()
    day, clock = at.date(), at.time() if has_time else None
    kind, _, words = part.partition(" ")
    if kind == "note":
        return Remark(day, clock, line, is_needed=needed, text=words)
    if kind == "with":
        return Amount(day, line=line, is_needed=needed, names=_names(words))
    if kind == "amount":
        name, _, amount = words.partition(" ")
        return Amount(day, line=line, is_needed=needed, names=_names(name), amount=float(amount.split(" or ")[0]))
    return _rated(day, clock, line, part, needed=needed)


def _under(header: str, fact: Fact) -> Fact:
    """With the heading that an amount stands under, where it is called so."""
    if not isinstance(fact, Amount):
        return fact
    headings = [each.strip() for each in re.split("[,;]", header)]
    said = [each for each in headings
            if stored_name(each.removeprefix("exposure:").partition(" (")[0]) in fact.names]  # fmt: skip
    return replace(fact, columns=tuple(said))


def _names(words: str) -> frozenset[str]:
    return frozenset(map(stored_name, words.split("=")))


def _rated(day: Any, clock: Any, line: int, part: str, *, needed: bool) -> Rated:
    place, pain, *more = re.split(r" (?=[\d.]+(?: or |$))| or ", part)
    places = frozenset((HERE if each == "any" else each.partition("/")[0], each.partition("/")[2] or None)
                       for each in place.split("="))  # fmt: skip
    return Rated(day, clock, line, is_needed=needed, places=places, word="", pains=(float(pain), *map(float, more)))
