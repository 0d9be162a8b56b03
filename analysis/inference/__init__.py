"""How likely a statistic is by chance: permutations, tails, many tests at once."""
