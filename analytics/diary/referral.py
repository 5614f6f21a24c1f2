"""Words for where a muscle lies and where its pain is classically described: textbook knowledge, never a finding.

The patterns go back to Travell and Simons; their charts are not copied, only told in regions of this diary. `source`
names where a pattern was read: NAMTPT is the symptom checker of the National Association of Myofascial Trigger Point
Therapists (myofascialtherapy.org); Family Practice Notebook is fpnotebook.com; MedLink quotes Travell and Simons 1983
(medlink.com). `verified` is false where only pages of single practices were found.
"""

from dataclasses import dataclass

from analytics.diary.places import GROUPS, find_region


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle, or a group of muscles that is treated as one.

    Attributes:
        name: as a textbook writes it, without an article.
        lies_in: regions where the muscle itself is, the one to look at first in front.
        felt_in: regions where its pain is classically described.
        source: where the pattern was read.
        verified: whether that source is a reference work, a journal or a professional association.
    """

    name: str
    lies_in: tuple[str, ...]
    felt_in: tuple[str, ...]
    source: str
    verified: bool = True


_NOTEBOOK, _NAMTPT, _MEDLINK = "Family Practice Notebook", "NAMTPT", "Travell and Simons 1983, in MedLink"
_PRACTICES = "practice pages only"

# The order is the order of telling: for any one place, the muscle most often named for it stands first.
MUSCLES: tuple[Muscle, ...] = (
    # Head and neck
    Muscle(
        "upper trapezius", ("top of shoulder", "back of neck"),
        ("side of neck", "back of neck", "temple", "ear", "back of the head", "behind the eye", "jaw"), _NAMTPT,
    ),
    Muscle(
        "sternocleidomastoid", ("side of neck", "front of neck"),
        ("back of the head", "top of the head", "face", "eyes", "forehead", "ear"), _NOTEBOOK,
    ),
    Muscle(
        "suboccipitals", ("back of neck",), ("back of the head", "temple", "behind the eye", "forehead"),
        "Dynamic Chiropractic",
    ),
    Muscle("temporalis", ("temple",), ("temple", "jaw", "forehead", "behind the eye"), _NAMTPT),
    Muscle("splenius capitis", ("back of neck",), ("top of the head",), _NAMTPT),
    Muscle("splenius cervicis", ("back of neck",), ("back of the head", "behind the eye", "back of neck"), _NAMTPT),
    Muscle("masseter", ("jaw",), ("jaw", "face", "ear", "forehead"), _NAMTPT),
    # Arm
    Muscle("forearm extensors", ("forearm",), ("outer elbow", "back of hand", "forearm", "wrist"), _NAMTPT),
    Muscle("supinator", ("forearm",), ("outer elbow", "thumb", "forearm", "back of hand"), _MEDLINK),
    # Shoulder, chest and upper back
    Muscle(
        "infraspinatus", ("shoulder blade",),
        ("front of shoulder", "front of upper arm", "upper arm", "forearm", "thumb"), _NAMTPT,
    ),
    Muscle("supraspinatus", ("shoulder blade",), ("shoulder", "upper arm", "outer elbow", "forearm"), _NAMTPT),
    Muscle(
        "levator scapulae", ("back of neck", "shoulder blade"),
        ("side of neck", "back of neck", "between the shoulder blades", "shoulder blade", "back of shoulder"), _MEDLINK,
    ),
    Muscle("middle trapezius", ("between the shoulder blades",), ("between the shoulder blades", "top of shoulder"),
           _NAMTPT),
    Muscle(
        "lower trapezius", ("between the shoulder blades", "middle back"),
        ("back of neck", "top of shoulder", "shoulder blade", "between the shoulder blades"), _MEDLINK,
    ),
    Muscle("rhomboids", ("between the shoulder blades",), ("between the shoulder blades", "shoulder blade"),
           _PRACTICES, verified=False),
    Muscle("pectoralis major", ("chest",), ("chest", "front of shoulder", "upper arm", "inner elbow"), _NAMTPT),
    Muscle("pectoralis minor", ("chest",), ("chest", "front of shoulder", "upper arm"), _NOTEBOOK),
    Muscle(
        "scalenes", ("side of neck",),
        ("chest", "upper arm", "forearm", "thumb", "fingers", "between the shoulder blades", "shoulder blade"),
        _MEDLINK,
    ),
    Muscle("subscapularis", ("shoulder blade",), ("back of shoulder", "shoulder blade", "back of upper arm", "wrist"),
           _NAMTPT),
    Muscle("teres minor", ("back of shoulder",), ("back of shoulder",), _PRACTICES, verified=False),
    Muscle("serratus anterior", ("side of chest",), ("side of chest", "shoulder blade"), _NAMTPT),
    Muscle("latissimus dorsi", ("middle back", "side of chest"),
           ("middle back", "shoulder blade", "back of shoulder", "upper arm", "forearm", "fingers"), _NAMTPT),
    # Lower back and hip
    Muscle("quadratus lumborum", ("lower back",), ("sacroiliac joint", "buttock", "outer hip", "groin"), _NAMTPT),
    Muscle("iliocostalis", ("lower back", "middle back"), ("lower back", "buttock", "abdomen"), _NAMTPT),
    Muscle("multifidus", ("lower back",), ("lower back", "sacroiliac joint", "abdomen"), _NAMTPT),
    Muscle("gluteus medius", ("buttock", "outer hip"), ("lower back", "sacroiliac joint", "buttock"), _NAMTPT),
    Muscle("iliopsoas", ("groin", "abdomen"), ("lower back", "front of thigh", "groin"), _NAMTPT),
    Muscle("gluteus maximus", ("buttock",), ("buttock", "sacroiliac joint", "tailbone"), "Massage Today"),
    Muscle("piriformis", ("buttock",), ("sacroiliac joint", "buttock", "back of thigh"), _NAMTPT),
    Muscle("tensor fasciae latae", ("outer hip",), ("outer hip", "outer thigh"), "Finando and Finando 2005"),
    # Leg
    Muscle("gastrocnemius", ("calf",), ("calf", "sole"), _NOTEBOOK),
    Muscle("soleus", ("calf",), ("heel", "calf", "sacroiliac joint"), _NOTEBOOK),
    Muscle("hamstrings", ("back of thigh",), ("back of knee", "back of thigh", "calf"), _NOTEBOOK),
    Muscle("gluteus minimus", ("outer hip", "buttock"), ("buttock", "outer thigh", "back of thigh", "calf"),
           _PRACTICES, verified=False),
    Muscle("rectus femoris", ("front of thigh",), ("front of knee", "front of thigh"), _NOTEBOOK),
    Muscle("vastus medialis", ("front of thigh", "inner thigh"), ("front of knee",), _NOTEBOOK),
)  # fmt: skip


def muscles_felt_in(region: str) -> tuple[Muscle, ...]:
    """The muscles whose pain is described in a region, or anywhere in a group such as "head"; best known first."""
    asked = _asked(region)
    return tuple(muscle for muscle in MUSCLES if asked & set(muscle.felt_in))


def muscles_in(region: str) -> tuple[Muscle, ...]:
    """The muscles that lie in a region, or anywhere in a group such as "neck"."""
    asked = _asked(region)
    return tuple(muscle for muscle in MUSCLES if asked & set(muscle.lies_in))


def _asked(region: str) -> set[str]:
    name = find_region(region) or region.strip().lower()
    return {name, *GROUPS.get(name, ())}
