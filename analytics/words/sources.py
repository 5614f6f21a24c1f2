"""Tell which works the texts rest on: how a text calls each, and where it is found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A work that a fact was taken from: how the text calls it, and where it is found."""

    short: str
    full: str


STATPEARLS = Source("StatPearls", "Bordoni B, Sugumar K, Varacallo M. Myofascial pain. StatPearls, updated 2023.")
QUINTNER = Source(
    "Quintner 2015",
    "Quintner JL, Bove GM, Cohen ML. A critical evaluation of the trigger point phenomenon. Rheumatology 2015; "
    "54(3):392–399. PubMed 25477053.",
)
LUCAS = Source(
    "Lucas 2009",
    "Lucas N and others. Reliability of physical examination for diagnosis of myofascial trigger points: a systematic "
    "review. Clinical Journal of Pain 2009; 25(1):80–89.",
)
LU = Source(
    "Lu 2022",
    "Lu W and others. Effect of ischemic compression on myofascial pain syndrome: a systematic review and "
    "meta-analysis. Chiropractic and Manual Therapies 2022. PMC9434898, doi 10.1186/s12998-022-00441-5.",
)
KONG = Source(
    "Kong 2013",
    "Kong LJ and others. Massage therapy for neck and shoulder pain: a systematic review and meta-analysis. "
    "Evidence-Based Complementary and Alternative Medicine 2013. PMC3600270, doi 10.1155/2013/613279.",
)
GROSS = Source(
    "Gross 2024",
    "Gross AR and others. Massage for neck pain. Cochrane Database of Systematic Reviews 2024, issue 2. "
    "doi 10.1002/14651858.CD004871.pub5.",
)
FURLAN = Source(
    "Furlan 2015",
    "Furlan AD and others. Massage for low-back pain. Cochrane Database of Systematic Reviews 2015, issue 9. "
    "doi 10.1002/14651858.CD001929.pub3.",
)
NCCIH = Source(
    "NCCIH",
    "US National Center for Complementary and Integrative Health. Massage therapy for health: what the science says.",
)
WU = Source(
    "Wu 2021",
    "Wu Z and others. Myofascial release for chronic low back pain: a systematic review and meta-analysis. Frontiers "
    "in Medicine 2021. PMC8355621, doi 10.3389/fmed.2021.697986.",
)
RELEASE = Source(
    "PubMed 33984499",
    "The effects of myofascial release technique for patients with low back pain: a systematic review and "
    "meta-analysis. Complementary Therapies in Medicine 2021; 59:102737. PubMed 33984499.",
)
WILKE = Source(
    "Wilke 2018",
    "Self-myofascial release of latent trigger points in the calf with a foam roller: a randomised, "
    "placebo-controlled trial. Biology of Sport 2018. PMC6358529.",
)
SECONDS = Source(
    "Trial of 30 and 90 seconds, 2019",
    "Comparison of the immediate effects of various durations of trigger point compression on latent trigger points of "
    "the upper trapezius. Journal of Clinical Physiotherapy Research 2019; 4(2):e8.",
)
MAYO = Source("Mayo Clinic", "Mayo Clinic. Massage therapy: risks. Read as several practices quote it.")
FARRAR = Source(
    "Farrar 2001",
    "Farrar JT and others. Clinical importance of changes in chronic pain intensity measured on an 11-point numerical "
    "pain rating scale. Pain 2001; 94(2):149–158. doi 10.1016/S0304-3959(01)00349-9.",
)
BOONSTRA = Source(
    "Boonstra 2016",
    "Boonstra AM and others. Cut-off points for mild, moderate, and severe pain on the numeric rating scale. Frontiers "
    "in Psychology 2016; 7:1466. PMC5043012, doi 10.3389/fpsyg.2016.01466.",
)
SLATER = Source(
    "Slater 2019",
    "Slater D and others. “Sit up straight”: time to re-evaluate. Journal of Orthopaedic and Sports Physical Therapy "
    "2019; 49(8):562–564. doi 10.2519/jospt.2019.0610.",
)
BREAKS = Source(
    "Waongenngarm 2021",
    "Waongenngarm P and others. Effects of an active break and postural shift intervention on preventing neck and "
    "low-back pain among high-risk office workers. Scandinavian Journal of Work, Environment and Health 2021; "
    "47(4):306–317. PMC8091075, doi 10.5271/sjweh.3949.",
)
FERRARI = Source(
    "Ferrari 2013 and 2015",
    "Ferrari R and others. Effect of a pain diary use on recovery from acute whiplash injury: a cohort study. Journal "
    "of Zhejiang University Science B 2013; 14(11). doi 10.1631/jzus.B1300022. Ferrari R. Effect of a pain diary use "
    "on recovery from acute low back (lumbar) sprain. Rheumatology International 2015; 35(1):55–59. "
    "doi 10.1007/s00296-014-3082-3.",
)
SIGNS = (
    Source(
        "Verhagen 2016",
        "Verhagen AP and others. Red flags presented in current low back pain guidelines: a review. European Spine "
        "Journal 2016; 25(9):2788–2802. doi 10.1007/s00586-016-4684-0.",
    ),
    Source("NHS", "UK National Health Service. Back pain; Headaches."),
    Source("HSE", "Health Service Executive, Ireland. Chest pain."),
)
PATTERNS = (
    Source("Family Practice Notebook", "Family Practice Notebook. Trigger point locations. fpnotebook.com."),
    Source("NAMTPT", "National Association of Myofascial Trigger Point Therapists. Symptom checker."),
    Source(
        "MedLink", "MedLink Neurology. Figures and captions from Travell and Simons, The trigger point manual, 1983."
    ),
    Source("Dynamic Chiropractic", "Dynamic Chiropractic. Headaches outside the head."),
    Source("Massage Today", "Massage Today, May 2014. Myofascial pain from the gluteus maximus."),
    Source("Finando and Finando 2005", "Finando D, Finando S. Trigger point therapy for myofascial pain. 2005."),
)
