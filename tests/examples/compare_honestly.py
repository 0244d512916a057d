"""Comparing methods honestly: the same test ratings for all, opened once; folds; the baseline; lists beside errors."""

# %% A tenth of the demo's people, so that all of this takes seconds. One division: every method is judged on ratings
# that neither it nor its number of epochs has met.
import numpy as np

import mfgui.api as mf

data = mf.load(mf.demo().source, part="people=100,seed=1")
table = mf.evaluate(
    data,
    {"popularity": {}, "baseline": {}, "svd": {"factors": 4}, "als": {"factors": 8, "tolerance": 0.05}},
    test=0.1,
    seed=1,
)
print(table[["rmse", "ratio", "ndcg@10", "coverage", "seconds"]].round(4))
print(table.attrs["protocol"]["als"])

# %% The least error and the best lists need not be of one method.
print(f"least error: {table['rmse'].idxmin()}; best lists: {table['ndcg@10'].idxmax()}")
assert table.loc["als", "rmse"] < table.loc["baseline", "rmse"] < table.loc["popularity", "rmse"]

# %% Is a difference more than chance? Folds say how far a figure moves by itself.
folds = mf.evaluate(data, {"popularity": {}, "baseline": {}}, folds=3, seed=1)
gap = folds.loc["popularity", "rmse"] - folds.loc["baseline", "rmse"]
print(folds[["rmse", "rmse sd"]].round(4))
print(f"the baseline is better by {gap:.4f}, {gap / np.hypot(*folds['rmse sd']):.0f} times what folds differ by")

# %% Not by what it was tuned on: a score on training ratings is no score.
run = mf.train(data, "als", factors=32, epochs=8)
print(f"training {run.model.score(data.train):.3f}, held out {run.model.score():.3f}")
assert run.model.score(data.train) < run.model.score()

# %% The future is harder than a random tenth: hold out the newest ratings.
later = mf.train(data.split("time:0.1"), "als", factors=8, epochs=4)
print(f"{later.data.protocol}: {later.best_score:.4f}, baseline {later.baseline:.4f}")
