"""What is known to fail, by patterns of the names of cases, and what it does.

A pattern that no case needs any more fails the tests: it is taken out with the mend. What fails and fits none does too.
"""

KNOWN = {
    "*/geometry/*": "signal 11 at polygons of zero size; tracebacks at rings and lines of one or two points",
    "*/id/lists": "traceback: lists as ids are not hashable",
    "*/id/maps": "traceback: maps as ids are not hashable",
    "*/name/*": "traceback: a field called geometry; OGR's words for names that a file cannot hold",
    "*/file/*": "memory for as many areas as a header promises; tracebacks: a level that is a superscript",
    "*/table/* lists": "traceback: lists are not hashable",
    "*/table/* maps": "traceback: maps are not hashable",
    "*/parameter/*": "tracebacks: nan for an option, 400 digits, a zero byte in a path; OGR's words for outputs",
    "neighbourhoodtest/value/*": "traceback: memory for the law of sums of 10^12 and more",
}
