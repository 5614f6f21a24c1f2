"""Words: what a person writes down, in which words and units. Imports nothing but the standard library.

One word for one thing, here and in every room:

rating: one place at one moment with its intensity on the numeric rating scale.
entry: all ratings of one moment, and what was written beside them.
moment: local wall-clock time, without a zone.
factor: what may be written beside pain (sleep, sitting, alcohol).
exposure: an amount of a factor on a day; 0 is "did not happen", none is "not known".
trigger: a factor that was asked about: does it go with pain?
suspicion: a factor that somebody named as a trigger beforehand, with its day and when it was named.
session: one treatment, with the pain around it.
kind: what sort of treatment a session is (Swedish massage, stretching, heat).
treatment field: what may be asked about a session of a kind (minutes, pressure, soreness).
thing: what one row of the diary's own table says: a rating, a part of a session, an exposure, an answer about safety.
treated place: where a session worked: a region with its side, and the muscle.
muscle: where it lies, and where its pain is classically described (referral).
trigger point: a tender spot in a muscle; active brings the pain one knows, latent hurts only when pressed.
region: a part of the body with a name; a group of regions is one too.
side: left, right, both or middle, the person's own.
token: a word or a sign of a phrase, as it is compared and where it stands.
phrase: words that say where it hurts, as one language reads them: the region they name, and their side.
language: the words of one language for regions, ready to be looked up.
speech: the words of one language that stand beside a region: sides, pain, articles.
place: what is asked for: a region on one side or any, or the worst of each moment.
shape: a region as it is drawn.
line: of a drawing: a smooth one, through points.
intake: what a person tells once and again when it changes; each version is kept.
warning sign: a sign to see a doctor about.
urgency: how soon a doctor should see it.
ticked: what the person ticked, and when last.
told: an answer about safety as a file brings it back.
massage check: one time they were asked what speaks against a massage.
careful: what whoever lays on hands must know first.
new pain: pain that began with an injury, told when the diary begins.
period: calendar days from a first to a last.
day table: one row a calendar day; a day nobody wrote on is there, and unknown.
tables: all that an analysis of one place in one period reads, as one reading of the journal gives it.
lag: how many days pain comes after what it is held against.
flare: days in a row on which pain is clearly above what was usual.
estimate: a number that was worked out, with its interval.
interval: the range in which the truth is likely to lie.
verdict: what is said of a finding after allowing for all that was asked with it: likely, worth testing, cannot tell.
progress: how much is written, for whoever comes back.
account: what became of a file that was brought in, row by row.
shared: a page that left: to whom, when, which sections of which days.
problem: a line of a file that was set aside, and why.
fault: a deed that failed; its text is what a person reads.
"""
