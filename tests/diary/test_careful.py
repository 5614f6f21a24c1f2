"""What must be known before hands are laid on: what stands, what is of earlier, what was seen by a doctor or asked."""

from datetime import datetime, timedelta

import pytest

from analytics.diary.careful import Careful, MassageCheck, Ticked, asked_lately, careful_of
from analytics.diary.intake import Intake

NOW = datetime(2026, 5, 20, 12, 0)
TODAY = NOW.date()


def days_ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


@pytest.mark.parametrize(("days", "stands"), [(0, True), (90, True), (91, False), (400, False)])
def test_a_sign_of_an_entry_stands_for_ninety_days(days: int, *, stands: bool) -> None:
    sign = Ticked("fever", days_ago(days))
    found = careful_of(TODAY, [sign], [], [], {})
    assert (found.signs, found.earlier) == (((sign,), ()) if stands else ((), (sign,)))


def test_a_sign_told_in_about_me_stands_until_it_is_told_otherwise() -> None:
    told, otherwise = Intake(warning_signs=("fever",)), Intake()
    assert careful_of(TODAY, [], [(days_ago(400), told)], [], {}).signs == (Ticked("fever", days_ago(400)),)
    later = careful_of(TODAY, [], [(days_ago(1), otherwise), (days_ago(400), told)], [], {})
    assert (later.signs, later.earlier) == ((), (Ticked("fever", days_ago(400)),))
    of_late = careful_of(TODAY, [], [(days_ago(1), otherwise), (days_ago(30), told)], [], {})
    assert of_late.signs == (Ticked("fever", days_ago(30)),)


def test_each_sign_stands_once_as_ticked_last_the_latest_first() -> None:
    ticked = [Ticked("fever", days_ago(3)), Ticked("weakness that grows", days_ago(1)), Ticked("fever", days_ago(9))]
    found = careful_of(TODAY, ticked, [(days_ago(5), Intake(warning_signs=("fever",)))], [], {})
    assert found.signs == (Ticked("weakness that grows", days_ago(1)), Ticked("fever", days_ago(3)))


@pytest.mark.parametrize(("days", "is_seen"), [(4, False), (3, True), (2, True)])
def test_a_doctor_has_seen_it_on_its_day_or_later(days: int, *, is_seen: bool) -> None:
    sign, on = Ticked("fever", days_ago(3)), days_ago(days).date()
    found = careful_of(TODAY, [sign], [], [], {"fever": on})
    assert (found.signs, found.seen) == (((), ((sign, on),)) if is_seen else ((sign,), ()))


def test_an_earlier_sign_that_a_doctor_has_seen_is_told_no_longer() -> None:
    assert careful_of(TODAY, [Ticked("fever", days_ago(200))], [], [], {"fever": TODAY}) == Careful()


def test_the_last_answer_counts_and_an_earlier_one_is_not_forgotten() -> None:
    checks = [
        MassageCheck("heat", days_ago(1), ("blood thinners",)),
        MassageCheck("", days_ago(40), ("pregnancy", "blood thinners")),
    ]
    found = careful_of(TODAY, [], [], checks, {})
    assert found.asked_at == days_ago(1)
    assert found.reasons == (Ticked("blood thinners", days_ago(1)),)
    assert found.earlier_reasons == (Ticked("pregnancy", days_ago(40)),)


def test_never_asked_is_not_asked_and_nothing_ticked() -> None:
    assert careful_of(TODAY, [], [], [], {}) == Careful()
    asked = careful_of(TODAY, [], [(NOW, Intake())], [MassageCheck("", NOW, ())], {})
    assert (asked.asked_at, asked.told_at, asked.names) == (NOW, NOW, ())


def test_conditions_and_medicines_are_those_told_last() -> None:
    versions = [(days_ago(1), Intake(("migraine",), "aspirin")), (days_ago(9), Intake(("arthritis",), "none"))]
    found = careful_of(TODAY, [], versions, [], {})
    assert (found.conditions, found.medicines, found.names) == (("migraine",), "aspirin", ("migraine", "aspirin"))


@pytest.mark.parametrize(("days", "lately"), [(0, True), (179, True), (180, False)])
def test_it_is_asked_again_after_half_a_year(days: int, *, lately: bool) -> None:
    assert asked_lately([MassageCheck("heat", days_ago(days), ())], NOW) == ({"heat"} if lately else set())
