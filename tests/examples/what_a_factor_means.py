"""What a factor means: the arrays behind the map, their principal axes, and the films and genres at their ends."""

# %% A model with few factors, and its film factors as an array.
import numpy as np
import pandas as pd

import mfgui.api as mf

data = mf.demo()
model = mf.train(data, "als", factors=8, epochs=8).model
Q = model.item_factors
print(Q.shape, Q.dtype)

# %% Factors can be turned without changing any prediction, so single columns mean nothing; principal axes do.
known = data.films["ratings"].to_numpy() >= 50
centred = Q[known] - Q[known].mean(axis=0)
_, strengths, axes = np.linalg.svd(centred, full_matrices=False)
shares = strengths**2 / (strengths**2).sum()
print("share of each axis:", shares.round(2))
turn = np.linalg.qr(np.random.default_rng(1).normal(size=(8, 8)))[0]
assert np.allclose((model.user_factors @ turn) @ (Q @ turn).T, model.user_factors @ Q.T, atol=1e-4)

# %% The films at both ends of the first axis.
films = data.films[known].assign(along=centred @ axes[0])
ends = films.sort_values("along")
print("one end:  ", ", ".join(ends["title"].head(6)))
print("the other:", ", ".join(ends["title"].tail(6)))

# %% Which genres stand apart on it: means, in standard deviations of all films.
genres = films["genres"].str.get_dummies("|")
apart = genres.apply(lambda has: films.loc[has == 1, "along"].mean() / films["along"].std())
print(apart[genres.sum() >= 20].sort_values().round(2).to_string())
assert apart.abs().max() > 0.3

# %% A factor is what people differ in: predictions for somebody at either end, all else equal.
lengths = np.linalg.norm(model.user_factors, axis=1)
person = axes[0] * np.median(lengths)
lift = pd.Series(Q[known] @ person, index=films["title"]).sort_values()
print(f"from {lift.iloc[0]:+.2f} stars for {lift.index[0]} to {lift.iloc[-1]:+.2f} for {lift.index[-1]}")

# %% The map is made of these axes, turned the same way for every model of the same ratings; that of the window leaves
# out of them, unless it is plain, how well rated and how well known films are.
drawn = model.map(plain=True)
x, y = drawn.loc[known, ["x", "y"]].to_numpy().T
plane = np.linalg.lstsq(centred @ axes[:2].T, np.column_stack([x, y]), rcond=None)[0]
print("the map is a turn and a scale of the two axes:", plane.round(2).tolist())
