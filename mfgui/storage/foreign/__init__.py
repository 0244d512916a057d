"""Models trained elsewhere: Spark's folders, implicit's and LightFM's npz, LIBMF's text, tables of vectors."""
