"""Words for the regions of the body: one table of names, groups, synonyms, and where other body maps have them.

`choir` are the segments of the CHOIR body map that hold the region, on the right and on the left, front ones from 101,
back ones from 201 (Scherrer 2021, doi:10.1097/PR9.0000000000000880; their names after the male map as published for
REDCap). The female map numbers 112 to 117 otherwise: upper arm, elbow, forearm and abdomen there are to be converted
before they are compared. `area` is the region's area of the Widespread Pain Index (Wolfe 2010, doi:10.1002/acr.20140);
the index names no area for the head apart from the jaw, nor for elbow, hand, knee and foot.
"""

from collections.abc import Iterable
from dataclasses import dataclass

SIDED_AREAS = ("jaw", "shoulder girdle", "upper arm", "lower arm", "hip or buttock", "upper leg", "lower leg")
MIDDLE_AREAS = ("neck", "upper back", "lower back", "chest", "abdomen")
AREAS = 2 * len(SIDED_AREAS) + len(MIDDLE_AREAS)  # of the index in all


@dataclass(frozen=True, slots=True)
class Region:
    """A region a person may name.

    Attributes:
        name: as stored and read.
        group: the name of the group it belongs to; a group is a region too, and its own group.
        choir: segments of the CHOIR map, right side and left side.
        area: its area of the Widespread Pain Index, without the side; None where the index has none.
        synonyms: what people and other programs write for it; many more words stand in `region_words.py`.
    """

    name: str
    group: str
    choir: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    area: str | None = None
    synonyms: tuple[str, ...] = ()


def _group(name: str, area: str | None, synonyms: str, *members: Region) -> tuple[Region, ...]:
    """A group as a region, then its members; it stands for all their segments."""
    right, left = ({each for member in members for each in member.choir[side]} for side in (0, 1))
    whole = Region(name, name, (tuple(sorted(right)), tuple(sorted(left))), area, _words(synonyms))
    return (whole, *(Region(each.name, name, each.choir, each.area or area, each.synonyms) for each in members))


def _region(
    name: str, right: Iterable[int], left: Iterable[int], synonyms: str = "", area: str | None = None
) -> Region:
    return Region(name, "", (tuple(right), tuple(left)), area, _words(synonyms))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


REGIONS: tuple[Region, ...] = (
    *_group(
        "head", None, "headache, head pain, migraine, entire head, kopf, tête",
        _region("forehead", (101,), (102,), "brow, stirn"),
        _region("temple", (101, 103), (102, 104), "temples, schläfe"),
        _region("behind the eye", (103,), (104,)),
        _region("jaw", (103,), (104,), "tmj, kiefer", "jaw"),
        _region("ear", (204,), (203,), "ears, ohr"),
        _region("top of the head", (101, 202), (102, 201), "crown, top of head"),
        _region("back of the head", (204,), (203,), "occiput, back of head"),
        _region("face", (103,), (104,), "cheek, cheeks"),
        _region("eyes", (103,), (104,), "eye, around the eyes"),
    ),
    *_group(
        "neck", "neck", "cervical, nacken, cou, nape",
        _region("front of neck", (105,), (106,), "throat"),
        _region("side of neck", (105, 206), (106, 205)),
        _region("back of neck", (206,), (205,)),
    ),
    *_group(
        "shoulder", "shoulder girdle", "schulter, épaule, deltoid",
        _region("top of shoulder", (107, 210), (110, 207), "trapezius, upper trapezius, shoulder top"),
        _region("front of shoulder", (107,), (110,)),
        _region("back of shoulder", (210,), (207,)),
    ),
    *_group(
        "upper back", "upper back", "thoracic, thoracic region, thoracic spine",
        _region(
            "between the shoulder blades", (209,), (208,),
            "between shoulder blades, interscapular, rhomboids, inner shoulder blade",
        ),
        _region("shoulder blade", (209,), (208,), "scapula"),
    ),
    *_group("middle back", "upper back", "mid back, midback", _region("side of the back", (213,), (212,))),
    *_group(
        "lower back", "lower back", "low back, lbp, lumbar, lumbar spine, lower back pain, kreuz, bas du dos",
        _region("sacroiliac joint", (219,), (218,), "si joint, sacroiliac, sacrum"),
        _region("tailbone", (224,), (223,), "coccyx, steißbein"),
    ),
    *_group(
        "hip", "hip or buttock", "hüfte, hanche",
        _region("buttock", (224,), (223,), "glute, gluteal, bottom"),
        _region("groin", (121,), (122,), "leiste"),
        _region("outer hip", (120, 225), (123, 222), "side of hip"),
    ),
    *_group(
        "thigh", "upper leg", "upper leg, oberschenkel",
        _region("front of thigh", (126,), (127,), "quadriceps, quadricepts, quads"),
        _region("back of thigh", (229,), (228,), "hamstring"),
        _region("inner thigh", (126, 229), (127, 228), "adductors"),
        _region("outer thigh", (126, 229), (127, 228), "iliotibial band"),
    ),
    *_group(
        "knee", None, "knie, genou",
        _region("front of knee", (129,), (130,), "kneecap"),
        _region("back of knee", (232,), (231,)),
    ),
    *_group(
        "lower leg", "lower leg", "unterschenkel",
        _region("shin", (131,), (132,), "shins"),
        _region("calf", (234,), (233,), "calves, gastrocnemius, soleus, wade"),
    ),
    *_group(
        "foot", None, "feet, fuß, pied",
        _region("ankle", (133, 236), (134, 235), "knöchel"),
        _region("heel", (238,), (237,), "ferse"),
        _region("sole", (238,), (237,), "under the foot, bottom of foot, arch of foot, plantar"),
        _region("top of foot", (135,), (136,), "instep"),
        _region("toes", (135,), (136,), "toe"),
    ),
    *_group("chest", "chest", "breast, brust", _region("side of chest", (108,), (109,), "ribs")),
    *_group(
        "abdomen", "abdomen", "abs, belly, stomach, bauch",
        _region("upper abdomen", (116,), (117,)), _region("lower abdomen", (116,), (117,)),
    ),
    *_group(
        "arm", None, "arms",
        _region("upper arm", (111, 214), (112, 211), "", "upper arm"),
        _region("front of upper arm", (111,), (112,), "biceps", "upper arm"),
        _region("back of upper arm", (214,), (211,), "triceps", "upper arm"),
        _region("elbow", (113, 216), (114, 215), "ellbogen, coude"),
        _region("inner elbow", (113,), (114,), "golfer's elbow"),
        _region("outer elbow", (216,), (215,), "tennis elbow"),
        _region("forearm", (115, 220), (118, 217), "", "lower arm"),
    ),
    *_group(
        "hand", None, "main, hands",
        _region("wrist", (119, 226), (124, 221), "handgelenk"),
        _region("palm", (125,), (128,)),
        _region("back of hand", (230,), (227,)),
        _region("fingers", (125, 230), (128, 227), "finger"),
        _region("thumb", (125, 230), (128, 227), "thumbs"),
    ),
    Region("whole body", "whole body", synonyms=_words("all over, everywhere, anywhere, entire body")),
)  # fmt: skip
_BY_NAME = {region.name: region for region in REGIONS}


def choir_ids(region: str, side: str | None) -> tuple[int, ...]:
    """The segments of the CHOIR map for a place, front before back; both sides where no side is said."""
    known = _BY_NAME.get(region)
    if known is None:
        return ()
    right, left = known.choir
    return {"right": right, "left": left}.get(side or "", tuple(sorted({*right, *left})))


UNSAID = ", left or right"


def widespread_areas(places: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """The areas of the Widespread Pain Index (0 to 19) that places with their sides lie in.

    A sided area without a side counts as one area, not two, and as none where a side of it is named besides: what was
    not said is not counted.
    """
    areas = {area for region, side in places for area in _areas(region, side)}
    sided = {area.rpartition(", ")[0] for area in areas if not area.endswith(UNSAID)}
    return frozenset(area for area in areas if not (area.endswith(UNSAID) and area.removesuffix(UNSAID) in sided))


def _areas(region: str, side: str | None) -> tuple[str, ...]:
    area = _BY_NAME[region].area if region in _BY_NAME else None
    if area is None or area in MIDDLE_AREAS:
        return (area,) if area else ()
    sides = ("left", "right") if side == "both" else (side if side in ("left", "right") else "",)
    return tuple(f"{area}, {each}" if each else f"{area}{UNSAID}" for each in sides)
