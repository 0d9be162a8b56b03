"""Which candidate first: criteria and weights, the ranking that they give, and what it hangs on."""
