"""Ask under names that are declared once: a field of a draft is named after where it stands, and nowhere else."""

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from typing import Any, ClassVar, Generic, Self, TypeVar, cast, overload

_Value = TypeVar("_Value")
_Part = TypeVar("_Part", bound="Part")
_About = TypeVar("_About")
Flat = Mapping[str, Any]  # what a draft holds, by the keys of its fields


class Field(Generic[_Value]):
    """One field of a part: asked of the class it is the field, asked of a part its value.

    Attributes:
        default: what it holds before anyone touched it.
        is_of_page: whether the page itself holds it, so that it says nothing of the person's.
        name: as declared.
        about: which of several parts it belongs to; empty where there is one.
    """

    name: str
    _part: str

    def __init__(self, default: _Value, *, is_of_page: bool = False) -> None:
        self.default, self.is_of_page, self.about = default, is_of_page, ""

    def __set_name__(self, owner: type["Part"], name: str) -> None:
        """Where it stands names it."""
        self.name, self._part = name, owner.PART

    @overload
    def __get__(self, part: None, owner: type["Part"]) -> "Field[_Value]": ...
    @overload
    def __get__(self, part: "Part", owner: type["Part"]) -> _Value: ...
    def __get__(self, part: "Part | None", owner: type["Part"]) -> "Field[_Value] | _Value":
        """The field of a class, the value of a part."""
        return self if part is None else cast("_Value", vars(part)[self.name])

    def __set__(self, part: "Part", value: _Value) -> None:
        """The value of a part that is made; a field itself stands for its default."""
        vars(part)[self.name] = self.default if isinstance(value, Field) else value

    def of(self, about: object) -> "Field[_Value]":
        """The same field of one of several parts."""
        one = copy(self)
        one.about = str(about)
        return one

    @property
    def key(self) -> str:
        """The one name under which a session knows it: "notes", "place.qualities left jaw"."""
        name = f"{self._part}.{self.name}" if self._part else self.name
        return f"{name} {self.about}" if self.about else name

    def held_in(self, flat: Flat) -> _Value:
        """What it holds among other fields; lists, which widgets make, as tuples."""
        held = flat.get(self.key)
        if held is None:
            return self.default
        return cast("_Value", tuple(held) if isinstance(held, list) else held)


class Part:
    """Fields that belong together: a frozen dataclass whose fields are descriptors, and so without slots."""

    PART: ClassVar[str] = ""

    @classmethod
    def fields(cls) -> list[Field[Any]]:
        """Its fields as declared."""
        return [each for each in vars(cls).values() if isinstance(each, Field)]

    @classmethod
    def held_in(cls, flat: Flat, about: object = "", **more: object) -> Self:
        """The part as it stands among other fields."""
        return cls(**{each.name: each.of(about).held_in(flat) for each in cls.fields()}, **more)

    def flat(self, about: object = "") -> dict[str, Any]:
        """Its fields by their keys, as widgets take them, without those that hold what they would anyway."""
        held = {each.of(about).key: getattr(self, each.name) for each in self._filled()}
        return {key: list(value) if isinstance(value, tuple) else value for key, value in held.items()}

    @property
    def says_something(self) -> bool:
        """Whether the person filled in any of it."""
        return any(not each.is_of_page for each in self._filled())

    def _filled(self) -> list[Field[Any]]:
        return [each for each in self.fields() if getattr(self, each.name) != each.default]


def parts_in(flat: Flat, part: type[_Part], read: Callable[[str], _About]) -> dict[_About, _Part]:
    """Every part of a kind of which something is held among these fields, by what it is about."""
    abouts = {key.partition(" ")[2] for key in flat if key.startswith(f"{part.PART}.")}
    held = {read(about): part.held_in(flat, about) for about in sorted(abouts)}
    return {about: each for about, each in held.items() if each != part()}


def flat_of(parts: Mapping[Any, Part], write: Callable[[Any], str] = str) -> dict[str, Any]:
    """The fields of several parts by their keys."""
    return {key: value for about, part in parts.items() for key, value in part.flat(write(about)).items()}


def joined(*chosen: Iterable[str]) -> tuple[str, ...]:
    """Words chosen, and words of the person's own, each once."""
    return tuple(dict.fromkeys(word.strip() for words in chosen for word in words if word.strip()))
