"""Tell: where pain is classically described as coming from, and what a ticked warning sign asks for."""

import pytest

from analytics.diary.places import REGIONS
from analytics.diary.referral import MUSCLES
from analytics.diary.safety import AT_ONCE, BEFORE_MASSAGE, SEE_A_DOCTOR, SOON, URGENT, WARNING_SIGNS, WORTH_A_LOOK
from analytics.diary.vocabulary import SYMPTOMS
from analytics.words.good_to_know import SECTIONS, tell_rests_on, tell_sources
from analytics.words.places.referral import tell_referral
from analytics.words.safe import unmark
from analytics.words.safety import tell_before_massage, tell_see_a_doctor


@pytest.mark.parametrize(
    ("region", "sentence"),
    [
        (
            "temple",
            (
                "Pain at the temple is classically described as coming from the upper trapezius (top of the "
                "shoulder), the suboccipitals (back of the neck) or the temporalis itself. A description from "
                "textbooks, not a diagnosis (NAMTPT; Dynamic Chiropractic)."
            ),
        ),
        (
            "Headache",
            (
                "Pain in the head is classically described as coming from the upper trapezius (top of the shoulder), "
                "the sternocleidomastoid (side of the neck), the suboccipitals (back of the neck), the temporalis "
                "(temple) or the splenius capitis (back of the neck), among others. A description from textbooks, not "
                "a diagnosis (NAMTPT; Family Practice Notebook; Dynamic Chiropractic)."
            ),
        ),
        (
            "calf",
            (
                "Pain in the calf is classically described as coming from the gastrocnemius (right there), the soleus "
                "(right there), the hamstrings (back of the thigh) or the gluteus minimus (outer hip). A description "
                "from textbooks, not a diagnosis (Family Practice Notebook; for the gluteus minimus, practice pages "
                "only)."
            ),
        ),
        (
            "chest",
            (
                "Pain in the chest is classically described as coming from the pectoralis major (right there), the "
                "pectoralis minor (right there), the scalenes (side of the neck) or the serratus anterior (side of the "
                "chest). A description from textbooks, not a diagnosis (NAMTPT; Family Practice Notebook; Travell and "
                "Simons 1983, in MedLink). Pain in the chest that is new is for a doctor first."
            ),
        ),
        (
            "back of knee",
            (
                "Pain at the back of the knee is classically described as coming from the hamstrings (back of the "
                "thigh). A description from textbooks, not a diagnosis (Family Practice Notebook)."
            ),
        ),
        ("toes", ""),
        ("![x](http://e)", ""),
    ],
)
def test_a_place_is_told_with_the_muscles_described_for_it(region: str, sentence: str) -> None:
    assert tell_referral(region) == sentence


def test_never_more_than_five_muscles_and_never_without_what_it_is() -> None:
    for sentence in filter(None, map(tell_referral, REGIONS)):
        assert 1 <= sum(f"the {muscle.name}" in sentence.split(". ")[0] for muscle in MUSCLES) <= 5
        assert "not a diagnosis (" in sentence
        assert "()" not in sentence
        assert unmark(sentence) == sentence


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


def test_no_text_promises_or_shouts_and_each_names_what_it_rests_on() -> None:
    for section in SECTIONS:
        assert tell_rests_on(section), section.title
        assert {source.full for source in section.sources} <= set(tell_sources())
        told = " ".join(section.paragraphs)
        assert "!" not in told
        assert not {"cure", "cures", "heals", "proven", "guaranteed", "always"} & set(told.lower().split())
        assert all(len(paragraph) < 420 for paragraph in section.paragraphs), section.title


def test_what_studies_found_stands_with_its_figures() -> None:
    told = " ".join(SECTIONS[-1].paragraphs)
    for figure in ("−0.22; −0.53 to 0.09", "0.67; 0.35 to 0.98", "1.79; 1.01 to 2.57"):
        assert figure in told
    sources = " ".join(tell_sources())
    for work in ("PMC9434898", "PMC3600270", "10.3389/fpsyg.2016.01466", "10.1016/S0304-3959(01)00349-9"):
        assert work in sources
