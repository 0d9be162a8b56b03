"""Editor of criteria and its widget in Processing dialogs."""
