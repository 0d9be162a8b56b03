"""What the page and the picture of chains show, and what is said of them in sentences."""

from dataclasses import dataclass
from textwrap import shorten

from ....analysis.errors import mark
from ....analysis.linkages.roles import CORE, LINKED, NONE
from ....translation import tr

ROLES = {
    CORE: mark("Its own chain"),
    LINKED: mark("Linked to it as well"),
    NONE: mark("In no chain"),
}
"""What parts of sectors in chains are called."""
LETTERS = 44


@dataclass(frozen=True)
class Reading:
    """Chains, as the page and the picture show them.

    Attributes
    ----------
    method : {"components", "groups"}
    chains : pandas.DataFrame
        See `membership.chain_table`; with ``explained``, ``held`` (mean) and ``sectors``, a selection of codes.
    found : FoundChains
    titles : dict of str to str
    """

    method: str
    chains: object
    found: object
    titles: dict

    @property
    def members(self):
        """Who belongs to which chain."""
        return self.found.members

    @property
    def strength(self):
        """What chains are made of, sectors by sectors."""
        return self.found.strength

    @property
    def tree(self):
        """The tree of groups, None where chains are components."""
        return self.found.tree

    @property
    def held(self):
        """What share of its chain each sector is with as well where there is one chain more or less."""
        return self.found.held

    def full_label(self, sector):
        """Return a sector's label and its title."""
        title = str(self.titles.get(sector, sector))
        return title if title == sector else f"{sector} {title}"

    def label(self, sector, letters=LETTERS):
        """Return a sector's label and as much of its title as there is room for."""
        return shorten(self.full_label(sector), letters, placeholder=" …")

    def chain_label(self, chain):
        """Return a chain's number and its name."""
        return f"{chain} · {self.chains.loc[chain, 'name']}"

    def alone(self):
        """Return the sectors that are in no chain, nor linked to one."""
        rows = self.members.rows
        return list(rows.loc[rows["role"] == NONE, "sector"])

    def lead(self):
        """Return the result in a sentence or two."""
        rows, count = self.members.rows, len(self.members.chain)
        if self.chains.empty:
            return tr("Of {count} sectors no two belong together.").format(count=count)
        said = tr("{inside} of {count} sectors belong to {chains} chains of two sectors or more.").format(
            inside=int((self.members.chain > 0).sum()), count=count, chains=len(self.chains)
        )
        linked = rows.loc[rows["role"] == LINKED, "sector"].nunique()
        if linked:
            said += " " + tr("Linked to further chains: {linked}.").format(linked=linked)
        if self.alone():
            said += " " + tr("In no chain, nor linked to one: {count}.").format(count=len(self.alone()))
        return said
