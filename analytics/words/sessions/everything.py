"""Tell everything about sessions, in the order in which a person asks."""

from analytics.measures.sessions.sessions import Sessions
from analytics.words.sessions.pressure import tell_pressure
from analytics.words.sessions.relief import tell_relief
from analytics.words.sessions.sessions import (
    tell_effect,
    tell_group,
    tell_prevention,
    tell_range,
    tell_responders,
    tell_sessions,
    tell_soreness,
)


def tell_everything(sessions: Sessions) -> list[str]:
    """The numbers, then how long, how often, how hard, and apart by kind; what is hardly written is left out."""
    told = [
        tell_sessions(sessions), *tell_later(sessions), tell_responders(sessions.responders),
        tell_relief(sessions.relief), tell_prevention(sessions.prevention), tell_pressure(sessions.pressure),
        *map(tell_group, sessions.groups), tell_range(sessions), tell_soreness(sessions.soreness),
    ]  # fmt: skip
    return [each for each in told if each]


def tell_later(sessions: Sessions) -> list[str]:
    """Later the same day, and the day after the next."""
    return [tell_effect(sessions.effects[1]), tell_effect(sessions.effects[3])]
