"""Ids of areas and codes of sectors as texts, however a table or a layer holds them."""


def id_text(value):
    """Return an id as stripped text, a whole number without a decimal point; "" where it is blank.

    Examples
    --------
    >>> id_text(40129.0), id_text(" 040129 "), id_text(10.5)
    ('40129', '040129', '10.5')
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def id_texts(column):
    """Return ids as stripped texts, whole numbers without a decimal point, None where empty.

    Parameters
    ----------
    column : pandas.Series

    Returns
    -------
    pandas.Series of str
    """
    import pandas as pd

    positions, values = pd.factorize(column, use_na_sentinel=True)
    texts = [id_text(value) or None for value in values]
    return pd.Series([*texts, None], dtype=object).iloc[positions].set_axis(column.index)


def texts_of_ids(ids):
    """Return an index of ids as texts, as files hold them: those of `id_texts`, "" where empty."""
    import pandas as pd

    return pd.Index(id_texts(ids.to_series()).fillna(""), dtype=object, name=ids.name)
