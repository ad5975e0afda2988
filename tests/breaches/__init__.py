"""For every named constraint of the database: a row that breaks it, and it alone.

Each function saves something right, changes it so that it is wrong, and gives it back unsaved. One file per
app; tests/core/test_constraints.py tries them all, and fails when a constraint has none.
"""
