"""Numbers of programs that write no table of their own: run by the Python of build/validation, prints JSON.

build/validation/venv/bin/python tests/validation/peers.py
"""

import json
import sys
import warnings

import inputs

warnings.simplefilter("ignore")


def inequality():
    """Theil and Gini of Germany's states."""
    from inequality.gini import Gini
    from inequality.theil import Theil

    return {"theil": Theil(inputs.GERMANY).T, "gini": Gini(inputs.GERMANY).g}


def pymrio():
    """The Leontief inverse of Miller & Blair's two sectors."""
    import numpy
    import pymrio

    inverse = pymrio.calc_L(pymrio.calc_A(numpy.array(inputs.FLOWS), numpy.array(inputs.OUTPUT)))
    return {"leontief": {f"{i + 1}, {j + 1}": inverse[i, j] for i in range(2) for j in range(2)}}


def pymcdm():
    """TOPSIS of the fighter aircraft."""
    import numpy
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization

    sense = numpy.array([-1 if place in inputs.AIRCRAFT_COSTS else 1 for place in range(6)])
    found = TOPSIS(vector_normalization)(numpy.array(inputs.AIRCRAFT), numpy.array(inputs.AIRCRAFT_WEIGHTS), sense)
    return {"topsis": {str(place): value for place, value in enumerate(found, 1)}}


def scikit_learn():
    """Cohen's kappa of the judges."""
    from sklearn.metrics import cohen_kappa_score

    return {"kappa": {name: cohen_kappa_score(*zip(*inputs.pairs(table))) for name, table in inputs.JUDGES.items()}}


def giddy():
    """The steady state of the moves of incomes."""
    import contextlib

    import numpy
    from giddy.markov import Markov

    with contextlib.redirect_stdout(sys.stderr):
        chain = Markov(numpy.array(inputs.pairs(inputs.MOVES)), summary=False)
    return {"steady": {str(place): value for place, value in enumerate(chain.steady_state, 1)}}


def statsmodels():
    """Adjusted p-values of the trial of thrombolysis."""
    from statsmodels.stats.multitest import multipletests

    return {"fdr": dict(enumerate(multipletests(inputs.THROMBOLYSIS, method="fdr_bh")[1]))}


ALL = {
    "giddy": giddy,
    "inequality": inequality,
    "pymcdm": pymcdm,
    "pymrio": pymrio,
    "scikit-learn": scikit_learn,
    "statsmodels": statsmodels,
}

if __name__ == "__main__":
    print(json.dumps({name: run() for name, run in ALL.items()}, default=float))
