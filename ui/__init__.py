"""Dialogs and docks."""
