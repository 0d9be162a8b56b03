"""What part an industry has in a chain."""

CORE, LINKED, NONE = "core", "linked", "none"
"""In its own chain, tied to another one as well, in none at all."""
