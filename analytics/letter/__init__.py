"""Share with a therapist: what the person chose, and nothing else, in a form that needs no program to read.

The words are those of the pages: same results, same sentences. User text is untrusted: the template escapes all of it,
and the page's policy lets no script run but its own. Its charts are drawn by `plotly/plotly-basic.min.js`, from the npm
package plotly.js-basic-dist-min: lines, bars and dots are all it needs, and the page is a quarter as large for it.
"""
