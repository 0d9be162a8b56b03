"""What tests of several rooms share."""

import numpy as np
import pytest
from scipy.sparse import csr_array


@pytest.fixture(scope="session")
def random_links():
    """Return a maker of mutual neighbours at random, shape (n, n)."""

    def make(n, density, seed):
        upper = np.triu(np.random.default_rng(seed).random((n, n)) < density, 1)
        return csr_array((upper | upper.T).astype(float))

    return make
