"""A second, slow and plain importer, in memory: the judge of the real one.

It is written from FORMATS.md alone and shares no code with `imports`. It works on rows and dictionaries, one
after the other, so that every rule can be read where it stands.
"""
