"""Bring in what a column may be for: pain, amounts of a factor, one field, or what each row is about."""

from dataclasses import dataclass, field

from analytics.diary.places import strip_severity


@dataclass(frozen=True, slots=True)
class PainColumn:
    """A column of pain: of the row's own place, or of one place that the column is about.

    Attributes:
        column: its name.
        place: the words for that place; "" for the row's own.
        is_own: whether its name tells what it says from what another column of the same row says.
    """

    column: str
    place: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class AmountColumn:
    """A column of amounts of one factor, in that unit where one is named."""

    column: str
    factor: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Roles:
    """What each column is for.

    Attributes:
        fields: field to the one column that holds it.
        pains: columns of pain.
        amounts: columns of amounts.
        medicines: columns of what was taken.
        name: the column that says what each row is about; None where the rows are about pain.
        of_name: each of its words to a field: "intensity", "intensity@PLACE", "exposure:NAME[UNIT]", "treatment", or ""
            where its rows are left out.
        unread: columns that nobody claims.
        spell: the columns of each row's start and end, where its amounts may be of the time between them.
    """

    fields: dict[str, str]
    pains: tuple[PainColumn, ...] = ()
    amounts: tuple[AmountColumn, ...] = ()
    medicines: tuple[str, ...] = ()
    name: str | None = None
    of_name: dict[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    spell: tuple[str, str] | None = None

    @property
    def is_level_named(self) -> bool:
        """Whether most names of places say how bad it is there: a number beside them is of a scale nobody named."""
        places = [name for name, means in self.of_name.items() if means == "intensity"]
        return sum(bool(strip_severity(name)[1]) for name in places) * 2 > len(places)
