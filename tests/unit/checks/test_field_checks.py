"""Fields that are texts, as a check of a layer names them."""

import pandas as pd
import pytest
from polos.analysis.checks.field_checks import field_findings


@pytest.mark.parametrize("texts", [["1.234"], ["1,5", "1.5"], ["doce", "3"]])
def test_a_check_of_a_layer_names_no_parameters_of_tables(texts):
    (found,) = field_findings(pd.Series(texts, name="jobs", dtype=object))
    assert found.check == "text"
    assert not any(name in str(found.said) for name in ("MARKS", "DECIMAL"))
