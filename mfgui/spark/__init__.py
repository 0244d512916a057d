"""Training where the ratings are too many for this machine: on Spark, which this room only asks."""
