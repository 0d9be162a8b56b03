"""The cases, one module a subject, in the order of the page."""
