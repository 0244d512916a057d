"""Dataset -> Model: one module per method, one registry, the compiled kernels. No Qt, no window.

Load, split, train, predict, list:

>>> from mfgui.data.demo import demo_folder
>>> from mfgui.data.reading import read_dataset
>>> from mfgui.data.splitting import split_random
>>> from mfgui.factorization.registry import method
>>> from mfgui.factorization.top import top_n
>>> from mfgui.training.run import Run, Stopping
>>> data = read_dataset(demo_folder())  # or the path of a MovieLens folder, of its zip, of a CSV
>>> split = split_random(data.ratings, 0.1, seed=1)
>>> als = method("als")
>>> run = Run(als, als.choose("balanced", {"factors": 16}), data, split, Stopping(epochs=5), seed=1)
>>> model = run.train(lambda event: None).model  # the best epoch's; the events tell of every epoch
>>> bool(run.history[-1].validation_rmse < run.history[0].validation_rmse)
True
>>> stars = model.predict(split.validation.users[:3], split.validation.films[:3])
>>> films, scores = top_n(model, model.taste(0), seen=data.ratings.films[data.by_user.of(0)], count=10)
>>> titles = [data.films.caption(film) for film in films]

`registry.methods()` lists all methods with their settings (type, range, default, one sentence each) and abilities;
`model.abilities` says which of `fold_in`, `neighbours`, `explain`, `interval` a model answers; `mfgui.insight` ranks
with care and finds reasons, `mfgui.evaluation` measures, `mfgui.storage` keeps models and runs. A method of one's own
is a `method.Method` named by an entry point of the group "mfgui.methods".
"""
