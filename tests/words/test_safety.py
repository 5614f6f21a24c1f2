"""What a ticked warning sign asks for: how soon, and before what."""

from datetime import date, datetime

import pytest

from analytics.diary.careful import Careful, Ticked
from analytics.diary.safety import AT_ONCE, BEFORE_MASSAGE, SEE_A_DOCTOR, SOON, URGENT, WARNING_SIGNS, WORTH_A_LOOK
from analytics.diary.vocabulary import SYMPTOMS
from analytics.words.safety import (
    tell_before_massage,
    tell_careful,
    tell_left_out,
    tell_see_a_doctor,
    tell_urgent,
    tell_what_to_do,
)


@pytest.mark.parametrize(
    ("ticked", "sentence"),
    [
        ([], ""),
        (["fever"], "You ticked fever. That is a reason to see a doctor soon, before any massage."),
        (
            ["fever", "unexplained weight loss"],
            "You ticked fever and unexplained weight loss. Those are reasons to see a doctor soon, before any massage.",
        ),
        (
            ["fever", "weakness that grows"],
            (
                "You ticked fever and weakness that grows. Please have that looked at **today**: call an emergency "
                "service or go to an emergency department. No massage before that."
            ),
        ),
        (
            ["chest pain with a heavy arm"],
            "You ticked chest pain with a heavy arm. Please **call the emergency number now**. No massage before that.",
        ),
        (
            ["*x*"],
            "You ticked \\*x\\*. That is a reason to see a doctor soon, before any massage.",
        ),
    ],
)
def test_a_warning_sign_says_how_soon(ticked: list[str], sentence: str) -> None:
    assert tell_see_a_doctor(ticked) == sentence


@pytest.mark.parametrize(
    ("ticked", "title", "unsaved", "saved"),
    [
        (
            ["fever", "weakness that grows"],
            "Go to an emergency department today",
            "Or call an emergency service. You ticked weakness that grows. It is not saved yet.",
            (
                "**Or call an emergency service.**\n\nYou ticked weakness that grows. No massage before a doctor has "
                "looked.\n\nWhat you wrote is saved."
            ),
        ),
        (
            ["weakness that grows", AT_ONCE[0]],
            "Call the emergency number now",
            "You ticked weakness that grows and chest pain with a heavy arm. It is not saved yet.",
            (
                "You ticked weakness that grows and chest pain with a heavy arm. No massage before a doctor has "
                "looked.\n\nWhat you wrote is saved."
            ),
        ),
    ],
)
def test_what_does_not_wait_is_told_saved_or_not(ticked: list[str], title: str, unsaved: str, saved: str) -> None:
    assert (tell_what_to_do(ticked), tell_what_to_do(["fever"])) == (title, "")
    assert (tell_urgent(ticked, is_saved=False), tell_urgent(ticked)) == (unsaved, saved)


def test_before_a_massage() -> None:
    assert tell_before_massage([]) == ""
    assert tell_before_massage(["blood thinners", "pregnancy"]) == (
        "You ticked blood thinners and pregnancy. Ask a doctor before any massage, also before pressing on "
        "yourself, and tell whoever treats you."
    )


def test_the_signs_fit_together() -> None:
    assert set(SYMPTOMS) >= WORTH_A_LOOK
    assert set(URGENT) | set(SOON) == set(SEE_A_DOCTOR)
    assert len(SEE_A_DOCTOR) == len(set(SEE_A_DOCTOR)) == len(WARNING_SIGNS)
    assert {"blood thinners", "a clot in a leg", "pregnancy"} <= set(BEFORE_MASSAGE)


def test_which_signs_cannot_wait() -> None:
    assert AT_ONCE == ("chest pain with a heavy arm", "a sudden headache, the worst ever")
    assert set(URGENT) - set(AT_ONCE) == {
        "numbness between the legs, where a saddle would be", "loss of bladder or bowel control", "weakness that grows",
    }  # fmt: skip
    assert [sign.words for sign in WARNING_SIGNS] == [*URGENT, *SOON], "the most urgent are read first"


AT, BEFORE = datetime(2026, 5, 20, 12), datetime(2026, 1, 3, 9)
ALL = Careful(
    signs=(Ticked("fever", AT), Ticked("*x*", BEFORE)), earlier=(Ticked("weakness that grows", BEFORE),),
    seen=((Ticked("unexplained weight loss", BEFORE), date(2026, 5, 19)),), reasons=(Ticked("blood thinners", AT),),
    earlier_reasons=(Ticked("pregnancy", BEFORE),), asked_at=AT, conditions=("migraine", "arthritis"),
    medicines="aspirin,\ndaily.", told_at=BEFORE,
)  # fmt: skip


def test_what_to_be_careful_about_is_told_line_by_line() -> None:
    assert tell_careful(ALL) == [
        (
            "**⚑ Ask a doctor first: fever (last ticked 20 May 2026) and \\*x\\* (last ticked 3 Jan 2026); not seen by a "
            "doctor since, as far as written.**"
        ),
        "Seen by a doctor: unexplained weight loss (last ticked 3 Jan 2026, seen 19 May 2026).",
        "Earlier: weakness that grows (last on 3 Jan 2026).",
        "**Before a massage, ticked on 20 May 2026: blood thinners.**",
        "Ticked earlier, and not then: pregnancy (last on 3 Jan 2026).",
        "**Conditions: migraine and arthritis.** **Medicines: aspirin, daily.** (from About me, 3 Jan 2026)",
    ]


def test_of_many_signs_only_which_they_are_is_told() -> None:
    many = Careful(
        signs=tuple(Ticked(sign, AT) for sign in ("fever", "weakness that grows", "unexplained weight loss"))
    )
    assert "not seen by a doctor" not in tell_careful(many)[0]
    assert "not seen by a doctor" not in " ".join(tell_careful(Careful(seen=ALL.seen, told_at=AT)))


def test_asked_and_never_asked_are_told_apart() -> None:
    assert tell_careful(Careful()) == [
        "Never asked: signs to see a doctor about, what speaks against a massage, medicines and conditions."
    ]
    assert tell_careful(Careful(signs=(Ticked("fever", AT),), asked_at=AT))[1:] == [
        "What speaks against a massage: asked on 20 May 2026, nothing ticked.",
        "Never asked: medicines and conditions.",
    ]
    assert tell_careful(Careful(asked_at=AT, told_at=BEFORE)) == [
        "Signs to see a doctor about: asked on 3 Jan 2026, none ticked.",
        "What speaks against a massage: asked on 20 May 2026, nothing ticked.",
        "Conditions and medicines: asked, none named (from About me, 3 Jan 2026).",
    ]


def test_what_is_left_out_is_named() -> None:
    assert tell_left_out(ALL) == (
        "**You leave out: fever, \\*x\\*, unexplained weight loss, weakness that grows, blood thinners, pregnancy, "
        "migraine, arthritis and aspirin, daily.** Whoever lays hands on you should know that. The page says only "
        "“Safety answers not shared.”"
    )
    assert tell_left_out(Careful()) == (
        "**You leave out what you answered about your safety.** Nothing of it is ticked. The page says only “Safety "
        "answers not shared.”"
    )
