"""What is known to fail, by patterns of the names of cases, and what it does.

A pattern that no case needs any more fails the tests: it is taken out with the mend. What fails and fits none does too.
"""

KNOWN = {}
