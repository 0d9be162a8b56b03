"""Picker of sectors and its widget in Processing dialogs."""
