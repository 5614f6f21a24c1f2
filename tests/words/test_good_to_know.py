"""What is known of trigger points and massage: no promise, and each figure with its source."""

from analytics.words.good_to_know import SECTIONS, STUDIES, tell_rests_on, tell_sources


def test_no_text_promises_or_shouts_and_each_names_what_it_rests_on() -> None:
    for section in SECTIONS:
        assert tell_rests_on(section), section.title
        assert {source.full for source in section.sources} <= set(tell_sources())
        told = " ".join(section.paragraphs)
        assert "!" not in told
        assert not {"cure", "cures", "heals", "proven", "guaranteed", "always"} & set(told.lower().split())
        assert all(len(paragraph) < 420 for paragraph in section.paragraphs), section.title


def test_what_studies_found_stands_with_its_figures() -> None:
    told = " ".join(STUDIES.paragraphs)
    for figure in ("−0.22; −0.53 to 0.09", "0.67; 0.35 to 0.98", "1.79; 1.01 to 2.57"):
        assert figure in told
    sources = " ".join(tell_sources())
    for work in ("PMC9434898", "PMC3600270", "10.3389/fpsyg.2016.01466", "10.1016/S0304-3959(01)00349-9"):
        assert work in sources
