"""Words offered for qualities, symptoms, postures and what is felt; each list is a start that the person extends."""

QUALITIES = (
    "aching", "dull", "stabbing", "sharp", "burning", "throbbing", "shooting", "cramping", "tight", "heavy",
    "tender", "electric",
)  # fmt: skip
SYMPTOMS = (
    "numbness", "tingling", "stiffness", "spasm", "weakness or heaviness", "joint pain", "headache or migraine",
    "dizziness", "stomach or digestion", "palpitations", "all-over aching",
)  # fmt: skip
NUMB = ("numbness", "tingling")  # of the symptoms, those a therapist asks about nerves for
POSTURES = ("at desk", "sofa", "car", "bed", "standing", "walking", "lifting")
TRIGGER_POINTS = ("active", "latent")
SIGNS = ("taut band", "lump", "skin change")
BY = ("therapist", "self", "tool")
SENSATIONS = ("spasm", "pain", "stiffness", "release", "referred pain")
RANGE_UNITS = ("degrees", "0–10")
