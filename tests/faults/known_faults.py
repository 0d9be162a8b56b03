"""What is known to fail, by patterns of the names of cases, and what it does.

A pattern that no case needs any more fails the tests: it is taken out with the mend. What fails and fits none does too.
"""

CRASHES = {
    "*/geometry/* zero size": "the process ends by signal 11, in the shortest line to a boundary of no length",
    "*/parameter/ORDER *": "steps of contiguity go on for ever and hear no cancel",
    "*/file/two billion areas.gal": "memory for as many areas as the header promises",
    "*/file/huge.mtx": "memory for as many areas as the header promises",
}
"""Cases that are not run at all: they would end the process, or take all memory or minutes."""

KNOWN = {
    "*/geometry/*": "tracebacks: rings and lines of one or two points, surfaces, curves in collections",
    "*/id/lists": "traceback: lists as ids are not hashable",
    "*/id/maps": "traceback: maps as ids are not hashable",
    "*/name/*": "traceback: a field called geometry; OGR's words for names that a file cannot hold",
    "*/file/*": "tracebacks: a level that is a superscript; numbers that are none in weights files",
    "*/table/*": "fields of lists and maps in tables",
    "*/parameter/*": "tracebacks: nan for an option, four hundred digits, a zero byte in a path; OGR's words for outputs",
    "neighbourhoodtest/value/*": "traceback: memory for the law of sums of 10^12 and more",
}
