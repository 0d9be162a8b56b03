"""From perimeters to verdicts: what a cluster hangs on, how it grows, by whose rule it is one, test by test."""
