"""Words for warning signs: what a doctor should see first, and what to ask before a massage. Nothing here diagnoses.

Back and leg signs: Verhagen and others 2016, a review of 16 guidelines (doi:10.1007/s00586-016-4684-0); the signs of a
pressed cauda equina and who should go today: NHS, "Back pain". Chest: HSE Ireland, "Chest pain". A sudden worst
headache: NHS, "Headaches". Before massage: Mayo Clinic, "Massage therapy", as several practices quote it.
"""

# Seen the same day, or the emergency number called.
URGENT: tuple[str, ...] = (
    "chest pain with a heavy arm",
    "a sudden headache, the worst ever",
    "numbness between the legs, where a saddle would be",
    "loss of bladder or bowel control",
    "weakness that grows",
)
# Not to be waited out: the emergency number at once.
AT_ONCE: frozenset[str] = frozenset(URGENT[:2])
SOON: tuple[str, ...] = (
    "fever",
    "unexplained weight loss",
    "pain at night that no position eases",
    "pain after a fall or blow",
    "a history of cancer",
)
SEE_A_DOCTOR: tuple[str, ...] = (*URGENT, *SOON)

BEFORE_MASSAGE: tuple[str, ...] = (
    "blood thinners",
    "a clot in a leg",
    "a wound or burn",
    "a fracture",
    "severe osteoporosis",
    "pregnancy",
)

# Of the diary's symptoms, those beside which the warning signs are offered; most often they mean nothing grave.
WORTH_A_LOOK: frozenset[str] = frozenset(
    {"numbness", "tingling", "weakness or heaviness", "palpitations", "dizziness"},
)
