"""Maps of counts drawn from what chance does: risks from their law, then a fixed total dealt out."""

import numpy as np


def random_counts(generator, law, mu, total):
    """Draw the counts of one map.

    Parameters
    ----------
    generator : numpy.random.Generator
    law : count_laws.CountLaw
        Of which ``name`` and ``variation`` say how relative risks differ between areas; jobs come in firms of its
        ``sizes`` (`firm_sizes.JobsLaw`).
    mu : ndarray of float, shape (n,)
        Expected counts, up to a factor.
    total : int
        Counts dealt out in proportion to mu times risk. Jobs add up to it on average only: what is dealt out are so
        many firms as have that many jobs on average.

    Returns
    -------
    ndarray of int64, shape (n,)
    """
    expected = np.asarray(mu, dtype=float)
    if law.name == "gamma" and law.variation > 0:
        shape = law.variation**-2
        expected = expected * generator.gamma(shape, 1 / shape, expected.size)
    elif law.name == "lognormal" and law.variation > 0:
        spread = np.sqrt(np.log1p(law.variation**2))
        expected = expected * np.exp(spread * generator.standard_normal(expected.size))
    sizes = getattr(law, "sizes", None)
    if sizes is None:
        return generator.multinomial(total, expected / expected.sum())
    firms = generator.multinomial(round(total / sizes.mean), expected / expected.sum())
    jobs = generator.choice(len(sizes.chances), int(firms.sum()), p=sizes.chances)
    dealt = np.bincount(np.repeat(np.arange(firms.size), firms), jobs, minlength=firms.size)
    return dealt.astype(np.int64)
