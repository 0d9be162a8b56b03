"""Figures that are shown both to Polos and to other programs; plain Python, so that any environment can read them."""

# Farhauer & Kröll (2014), in the manual of R's REAT 3.0.3 (Wieland 2019), ellison.a: plants and areas' totals.
PLANTS = {"Wien": [200, 650, 12000, 100, 50], "Linz": [16000, 13000, 1500, 1500], "Graz": [25000]}
AUSTRIA = {"Wien": 500_000, "Linz": 400_000, "Graz": 100_000}

# Störmann (2009), in the same manual, theil.
INCOMES = [10, 10, 10, 20, 50]

# Dörsam (2004), in the same manual, gini: mean incomes of six classes and how many earn them.
CLASS_INCOMES = [500, 1500, 2500, 4000, 7500, 15000]
CLASS_SIZES = [1000, 1200, 1600, 400, 200, 600]

# Gross domestic product of Germany's sixteen states in 2015, in the same manual, gini.
GERMANY = [
    *(460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87),
    *(258.53, 645.59, 131.95, 35.03, 112.66, 56.22, 85.61, 56.81),
]

# Benjamini & Hochberg (1995), section 3.2: fifteen p-values of a trial of thrombolysis.
THROMBOLYSIS = [
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459),
    *(0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
]

# Hwang & Yoon (1981): four fighter aircraft by six criteria, of which the fourth is a cost, and their weights.
AIRCRAFT = [
    [2.0, 1500, 20000, 5.5, 5, 9],
    [2.5, 2700, 18000, 6.5, 3, 5],
    [1.8, 2000, 21000, 4.5, 7, 7],
    [2.2, 1800, 20000, 5.0, 5, 5],
]
AIRCRAFT_WEIGHTS = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3]
AIRCRAFT_COSTS = (3,)

# Miller & Blair (2009), table 2.3: flows and gross output of two sectors.
FLOWS = [[150.0, 500.0], [200.0, 100.0]]
OUTPUT = [1000.0, 2000.0]

# Cohen (1960), and Landis & Koch (1977): how often two judges put a case into each pair of classes.
JUDGES = {
    "Cohen": [[88, 14, 18], [10, 40, 10], [2, 6, 12]],
    "Winnipeg": [[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]],
    "New Orleans": [[5, 3, 0, 0], [3, 11, 4, 0], [2, 13, 3, 4], [1, 2, 4, 14]],
}

# LISA Markov of the incomes of 48 states of the United States, 1929 to 2009: moves, in the documentation of giddy.
MOVES = [[1087, 44, 4, 34], [41, 470, 36, 1], [5, 34, 1422, 39], [30, 1, 40, 552]]


def pairs(table):
    """Return the pairs (one, other) that a table of counts sums up."""
    return [(one, other) for one, row in enumerate(table) for other, count in enumerate(row) for _ in range(count)]
