"""A second, slow computation of every figure, from the definitions alone: the judge of the metric engine.

It shares no code with the application and needs no database. `world` holds the plain facts, one module per
metric computes from them, `worlds` makes random small worlds, `rijswijk` reads the files of the synthetic
municipality.
"""
