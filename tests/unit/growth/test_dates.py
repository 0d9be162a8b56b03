"""Years as people write them, and firms counted at dates by when they were founded."""

import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.growth.dates import chosen_dates, dates_in, survivors, years_of


@pytest.mark.parametrize(
    "written",
    ["2019", 2019, 2019.0, "2019,0", "2019-3", "2019-03-01T00:00:00", "1/3/2019", "01.03.2019", "31-12-2019"],
)
def test_years_as_people_write_them(written):
    assert years_of(pd.Series([written, None, "2001"], dtype=object))[0].tolist()[::2] == [2019, 2001]


def test_years_that_cannot_be_are_none_and_said():
    years, notices = years_of(pd.Series(["0000", "9999", "2001"], [4, 5, 6], name="since"))
    assert years.isna().tolist() == [True, True, False]
    assert "“since” cannot be" in str(notices[0])


@pytest.mark.parametrize("written", ["19", "20199", "2019/2020", "old", "-2019", "2019.5"])
def test_what_is_no_year_is_refused_with_its_row(written):
    with pytest.raises(FieldError, match=r"“since”.*\(1\), in these rows: 7 \("):
        years_of(pd.Series(["2001", written], [6, 7], name="since"))


def test_dates_are_years_in_their_order():
    assert chosen_dates(" 2015; 2018,2020 ") == (2015, 2018, 2020)
    assert chosen_dates(" ") == ()
    for text in ("2015", "2020;2015", "2015;2015", "15;20"):
        with pytest.raises(FieldError, match="DATES"):
            chosen_dates(text)


def test_a_gap_between_years_is_said():
    years = pd.Series([2015.0, 2016, 2019, None], name="year")
    dates, notices = dates_in(years, ())
    assert dates == (2015, 2016, 2019)
    assert "not evenly spaced" in str(notices[0])
    assert dates_in(years, (2016, 2019)) == ((2016, 2019), ())
    with pytest.raises(FieldError, match="does not have these years of DATES: 2017"):
        dates_in(years, (2015, 2017))


def test_a_firm_counts_from_the_year_of_its_foundation():
    cells = pd.DataFrame({"area": list("aabc"), "value": [1.0, 2, 4, 8], "year": [1990.0, 2010, 2011, None]})
    found, notices = survivors(cells, (2010, 2011))
    assert found.groupby(["year", "area"])["value"].sum().to_dict() == {
        (2010.0, "a"): 3,
        (2011.0, "a"): 3,
        (2011.0, "b"): 4,
    }
    assert "survivors" in str(notices[0])
    with pytest.raises(FieldError, match="No row was founded by 1980"):
        survivors(cells, (1980, 2010))
