"""Rates of counts: Empirical Bayes, laws of the risk from area to area, and the tails of sums under them."""
