"""First steps: open ratings, hold some out, train while the error falls, and ask for a list and its reasons.

Cells begin with `# %%`: Jupyter (with jupytext), VS Code and Spyder run them one by one.
"""

# %% Ratings: a folder of MovieLens, any table, a DataFrame; here the built-in demo, whose ratings are simulated.
import mfgui.api as mf

data = mf.demo().split(0.1, seed=1)
print(data)
print(data.films.sort_values("ratings", ascending=False).head(5)[["title", "ratings", "mean"]])

# %% Training, with a word after each epoch. Ctrl+C, or returning False, ends it; the best epoch is kept.
run = mf.train(
    data,
    "als",
    factors=16,
    epochs=6,
    progress=lambda point: print(f"epoch {point.epoch:.0f}: {point.validation_rmse:.4f}"),
)
print(f"{run.stopped_by}; {run.best_score:.4f}, the baseline {run.baseline:.4f} ({data.protocol})")
assert run.best_score < run.baseline

# %% The learning curve is a table.
curve = run.curve.set_index("epoch")[["train_rmse", "validation_rmse"]]
print(curve.round(4))

# %% A list for one person, and why its first film is there: parts that add up to the prediction.
listed = run.model.recommend(1, n=5)
print(listed[["rank", "title", "predicted", "ratings"]].to_string(index=False))
why = run.model.explain(1, listed["movieId"][0])
print(why.head(6).round(3).to_string(index=False))
assert abs(why["effect"].sum() - why.attrs["prediction"]) < 1e-3

# %% Predictions of many pairs at once, as an array.
predicted = run.model.predict(data.held_out)
print(f"{len(predicted):,} predictions from {predicted.min():.2f} to {predicted.max():.2f}")

# %% The same objects in the window. After `%gui qt` it opens beside the notebook.
# run.show()
