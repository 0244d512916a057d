"""A newcomer's list: somebody who was never trained on gets a list at once, and sees what each rating does."""

# %% A model, and a handful of ratings by title.
import mfgui.api as mf

model = mf.train(mf.demo(), "als", factors=16, epochs=8).model
mine = {"Alien (1979)": 5, "Blade Runner (1982)": 5, "Love Actually (2003)": 1.5, "The Matrix (1999)": 4.5}
me = model.fold_in(mine)
first = model.recommend(me, n=8)
print(first[["rank", "title", "genres", "predicted"]].to_string(index=False))
assert not set(first["title"]) & set(mine)

# %% Nothing was trained: taking somebody in is one small system of equations.
print(model.place(me).round(2), "is where they stand on the map")

# %% What each rating does for the first film.
why = model.explain(me, first["movieId"][0])
print(why[why["part"] == "rating"][["title", "rating", "effect"]].round(3).to_string(index=False))

# %% What if they had loved the romance? The same list again, with one rating changed.
other = model.recommend(model.fold_in(mine | {"Love Actually (2003)": 5}), n=8)
new = [title for title in other["title"] if title not in set(first["title"])]
print("new in the list:", ", ".join(new) or "nothing")

# %% Films near one that they like, and an order by predicted rating alone with well-known films only.
print(model.similar("Alien (1979)", n=5)[["title", "similarity", "ratings"]].round(2).to_string(index=False))
by_rating = model.recommend(me, n=5, order="predicted", least_ratings=50)
assert (by_rating["ratings"] >= 50).all()

# %% For the command line and the window: mfgui recommend newcomer.mfgui --user 1 --why
# model.save("newcomer.mfgui")
