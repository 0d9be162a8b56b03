"""PyQt6's own."""

from PyQt6.sip import *  # noqa: F403
