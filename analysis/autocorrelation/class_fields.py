"""Fields in which results hold classes, and which classes these are: for what compares maps of any of them."""

from . import classes

CLASS_FIELDS = {
    "lm_class": classes.LOCAL_MORAN,
    "ll_class": classes.LOCAL_MORAN,
    "gi_bin": classes.GETIS_ORD,
    "lg_class": classes.LOCAL_GEARY,
    "jc_class": classes.JOIN_COUNT,
    "nb_class": classes.NEIGHBOURHOOD,
    "sc_class": classes.SCAN,
    "lh_class": classes.HETEROSCEDASTICITY,
    "eh_class": classes.EMERGING,
    "own_class": classes.OWN_EFFECT,
}
"""By the name of the field. The codes of two statistics are alike and mean different things."""


def label_of(field):
    """Return the field with the labels of a field of classes, "" where it is none.

    Examples
    --------
    >>> label_of("gi_bin"), label_of("lm_class"), label_of("jobs")
    ('gi_label', 'lm_label', '')
    """
    field = field.casefold()
    return f"{field.split('_')[0]}_label" if field in CLASS_FIELDS else ""


P_FIELDS = {
    "lm_class": "lm_p",
    "ll_class": "ll_p",
    "gi_bin": "gi_p",
    "lg_class": "lg_p",
    "jc_class": "jc_p",
    "nb_class": "nb_p",
    "lh_class": "lh_p",
}
"""Fields with the p-value of each area that classes rest on; those of windows and of trends are of no single area."""
