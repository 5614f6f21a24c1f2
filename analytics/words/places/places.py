"""Tell where it hurts: the places written on most days, how much and how it feels there."""

from collections.abc import Iterable

from analytics.diary.number_words import in_words
from analytics.diary.places import with_side
from analytics.diary.regions import AREAS
from analytics.measures.places.places import WIDESPREAD_DAYS, PlacePain, Places
from analytics.words.numbers import counted, in_a_row, pain, sentence_case
from analytics.words.safe import plain

PLACES_TOLD = 3


def place_words(place: PlacePain) -> str:
    """A place with its side: "neck, right"."""
    return with_side(place.region, place.side)


def tell_places(places: Places) -> str:
    """The places of most days, each with its mean and days."""
    if not places.places:
        return "No place is written down in this time."
    first, *others = (
        f"{plain(place_words(each))}: {pain(each.mean)} out of 10 on average ({counted(each.days, 'day')})"
        for each in places.places[:PLACES_TOLD]
    )
    rest = f" Then {in_a_row(others)}." if others else ""
    more = len(places.places) - PLACES_TOLD
    return f"Most often it hurts at the **{first}**.{rest}{_more(more)}"


def tell_places_shortly(places: Places) -> str:
    """The place of most days with its average, and the next two by name; at most 25 words but for long names."""
    if not places.places:
        return "No place is written down in this time."
    first, *others = places.places[:PLACES_TOLD]
    named = [plain(place_words(each)) for each in others]
    lead = f"Most often it hurts at the **{plain(place_words(first))}**: {pain(first.mean)} on average"
    then = f" Then: {'; '.join(named)}." if named else ""
    return f"{lead} ({counted(first.days, 'day')}).{then}"


def tell_beside(place: PlacePain) -> str:
    """What is said below a place's name: its days, its worst, and how it feels most often."""
    felt = [place.qualities[0][0]] if place.qualities else []
    return " · ".join([counted(place.days, "day"), f"worst {pain(place.worst)}", *felt])


def widespread_in_brief(places: Places) -> str:
    """Of how many areas there was pain lately."""
    return f"{len(places.areas)} of {AREAS} areas"


def tell_most_often(places: Places) -> str:
    """The place of most days alone."""
    return tell_places(Places(places.places[:1]))


def _more(more: int) -> str:
    stand = "stands" if more == 1 else "stand"
    return f" {counted(more, 'more place', 'more places')} {stand} in the table." if more > 0 else ""


def tell_place(place: PlacePain) -> str:
    """One place, as text without marks: how much, how often, how it feels."""
    felt = ", ".join(f"{quality} on {counted(days, 'day')}" for quality, days in place.qualities)
    named = f"{sentence_case(place_words(place))}: {pain(place.mean)} on average over {counted(place.days, 'day')}"
    return f"{named}, worst {pain(place.worst)}" + (f"; {felt}" if felt else "")


def tell_numbness(places: Places) -> str:
    """Where it was numb or tingled, as plain Markdown; empty where it never did."""
    numb = [
        f"{plain(place_words(each))} ({counted(each.numb_days, 'day')})" for each in places.places if each.numb_days
    ]
    return f"**Numbness or tingling**: {'; '.join(numb)}." if numb else ""


def tell_widespread(places: Places) -> str:
    """How many areas of the Widespread Pain Index the latest days name; empty where none."""
    if not places.areas:
        return ""
    count = f"**{len(places.areas)} of {AREAS} areas** of the Widespread Pain Index"
    named = "; ".join(areas_in_words(places.areas))
    return (
        f"In the last {in_words(WIDESPREAD_DAYS)} days written down there was pain in {count}: {named}. A doctor may "
        "ask for this count; it is no diagnosis, and what was not worth a line is not in it."
    )


def areas_in_words(areas: Iterable[str]) -> list[str]:
    """Each area once with its sides: "lower leg, left and right"."""
    sides: dict[str, list[str]] = {}
    for area in areas:
        name, _, side = area.partition(", ")
        sides.setdefault(name, []).extend([side] if side else [])
    return [f"{name}, {in_a_row(each)}" if each else name for name, each in sides.items()]
