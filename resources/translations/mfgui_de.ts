<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>mfgui</name>
    <message>
        <source> (simulated ratings)</source>
        <extracomment>mfgui/ui/stage/report.py, mfgui/ui/window/main_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({likeness:.0f}&#xa0;% alike).</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation> ({likeness:.0f}&#xa0;% ähnlich).</translation>
    </message>
    <message>
        <source> A smaller step size may help.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation> Eine kleinere Schrittweite könnte helfen.</translation>
    </message>
    <message>
        <source> MB</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The key . adds half a star to the last answer.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What mattered can be seen from {n} trials on.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>mfgui/ui/lists/why_box.py, mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/rating_card.py</extracomment>
        <translation> und </translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source> {share:.1f} % less than the baseline&apos;s {base:.4f}.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · recorded</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># Nothing found

No page has “{words}”. Try a shorter word.</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of ratings that its ranges should hold</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% that they hold</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About mfgui</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About the Data</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit These Scenes…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guided Tour</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help on This</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Item</translation>
    </message>
    <message>
        <source>&amp;Keep it to continue next time</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On This Page</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present to a Room</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Bewertung</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save What Is on Screen…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search for Anything…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start Page</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and keep the best</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(was {value})</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, a little too high on the whole</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, a little too low on the whole</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, for people drawn at random</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, mean {mean:.1f} ★</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, now with {names}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>, jetzt mit {names}</translation>
    </message>
    <message>
        <source>, {n} years earlier</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>, {n} Jahre früher</translation>
    </message>
    <message>
        <source>, {n} years later</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>, {n} Jahre später</translation>
    </message>
    <message>
        <source>. A film of several genres counts in each.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>. Ein Film mit mehreren Genres zählt in jedem.</translation>
    </message>
    <message>
        <source>. A film of several genres has the colour of the rarest.</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>. Ein Film mit mehreren Genres hat die Farbe des seltensten.</translation>
    </message>
    <message>
        <source>1 film came in: {named}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 film chosen</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>1 Film ausgewählt</translation>
    </message>
    <message>
        <source>1 line was skipped; all others were read.</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>1 Zeile wurde übersprungen; alle anderen wurden gelesen.</translation>
    </message>
    <message>
        <source>1 place down</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>1 Platz nach unten</translation>
    </message>
    <message>
        <source>1 place up</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>1 Platz nach oben</translation>
    </message>
    <message>
        <source>1 rating from {source}</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − NDCG@10: {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap over people). Both chose their best epoch on these likes.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>75/25 of each person</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90/10 at random</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>; </translation>
    </message>
    <message>
        <source>; they gave {rating:g}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>; vergeben: {rating:g}</translation>
    </message>
    <message>
        <source>; your answer settles {gain:.0f} % of what is open about you</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {best} is rated highest ({high:.2f} ★), {worst} lowest ({low:.2f} ★)</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>; {best} ist am höchsten bewertet ({high:.2f} ★), {worst} am niedrigsten ({low:.2f} ★)</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <extracomment>mfgui/ui/charts/bar_chart.py</extracomment>
        <translation>&lt;1&#xa0;%</translation>
    </message>
    <message>
        <source>A MovieLens folder from your disk. You can also drop it here.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A MovieLens zip as downloaded, or ratings of your own as CSV.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud, denser where more people&apos;s tastes point to</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Eine Wolke, dichter, wo mehr Geschmäcker hinweisen</translation>
    </message>
    <message>
        <source>A curve will show by how many stars it misses, on ratings that it has never seen.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Eine Kurve wird zeigen, um wie viele Sterne es bei Bewertungen danebenliegt, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>A film is placed by how likely this person is to watch it (learnt from who rated what, by implicit ALS),
times how likely they are to like it, to a power that was chosen on held-out likes.
The large number is this match, 100 for the best film; the bar shows where the rating likely lies.</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Ein Film steht danach, wie wahrscheinlich diese Person ihn ansieht (gelernt daraus, wer was bewertet hat, mit implizitem ALS),
mal wie wahrscheinlich er ihr gefällt, hoch einem Exponenten, der an zurückgehaltenen Vorlieben gewählt wurde.
Die große Zahl ist diese Passung, 100 für den besten Film; der Balken zeigt, wo die Bewertung wohl liegt.</translation>
    </message>
    <message>
        <source>A film with n ratings is placed by (n × predicted + {c:g} × average) ÷ (n + {c:g}).
The average is what this person gives an average film. So a film that few people
rated must be predicted higher to come first. The large number is this, the mark on the bar
the prediction.</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Ein Film mit n Bewertungen steht nach (n × Vorhersage + {c:g} × Mittel) ÷ (n + {c:g}).
Das Mittel ist, was diese Person einem durchschnittlichen Film gibt. Einem Film, den wenige
bewertet haben, muss also mehr vorhergesagt sein, um vorn zu stehen. Die große Zahl ist dieser Wert,
die Marke auf dem Balken die Vorhersage.</translation>
    </message>
    <message>
        <source>A film, a person&apos;s number, a place or a command</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A film, or a person&apos;s number</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder on the web that holds MovieLens&apos; zips</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group is named from {least} ratings on, where chance alone would hardly do: {z:.1f} standard errors here,
the more groups are looked at the more.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of your own needs a model that has learnt from the others.</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model file of mfgui, an npz, LIBMF&apos;s text, or a table of vectors</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that Spark&apos;s ALS saved</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A named set of settings; the page Runs of the Workshop has them all</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from {low} to {high}</source>
        <extracomment>mfgui/ui/kit/number_edit.py</extracomment>
        <translation>Eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>A part of the ratings</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Ein Ausschnitt der Bewertungen</translation>
    </message>
    <message>
        <source>A path between two films</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Ein Pfad zwischen zwei Filmen</translation>
    </message>
    <message>
        <source>A person&apos;s number</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point less for {group}</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point more for {group}</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A race</source>
        <extracomment>mfgui/ui/places/workshop/race.py, mfgui/ui/state/studies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A race that would be over sooner is shown in about {s:.0f} s, all lanes slowed by the same factor.
Their seconds stay those of their own training.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random person</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run</source>
        <extracomment>mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is under way; stop it first</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that would take more is not begun, and says so</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search for settings</source>
        <extracomment>mfgui/ui/state/studies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second number tells “{first}” from “{last}”: plus for films like the one, minus for films like the other, and the same for who likes which. {n} numbers miss the ratings by only {miss:.2f} stars, and they have an opinion on every gap.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that names the items, by the model&apos;s ids</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A typical miss is the RMSE, in stars.</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}</source>
        <extracomment>mfgui/ui/kit/number_edit.py</extracomment>
        <translation>Eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>About mfgui</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the film</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Über den Film</translation>
    </message>
    <message>
        <source>About the person</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About these ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Über diese Bewertungen</translation>
    </message>
    <message>
        <source>About {time}, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {time}, {lists} of it for its lists, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accurate</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Add a direction</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a friend</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a lane</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person at random</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person by number</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a profile</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one factor after the other</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody: you get the films that suit all of you, and see who compromises.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}, who is selected</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>mfgui/ui/places/me/steer.py, mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against baseline</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>All &amp;Shortcuts</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the model may be left empty. No pickle is ever opened.</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All directions that this model knows, clearest first</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All films</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All films in one table</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All methods</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All methods on one protocol</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All methods on one protocol, in one table</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them came to {level:.4f}: {times}.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All on {day}.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Alle am {day}.</translation>
    </message>
    <message>
        <source>All parts of the prediction</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Alle Teile der Vorhersage</translation>
    </message>
    <message>
        <source>All parts of the prediction (W)</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Alle Teile der Vorhersage (W)</translation>
    </message>
    <message>
        <source>All people…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ratings given on that day or later</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs, and the next…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings as in the preset, and all rules as the method&apos;s own</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sliders to the middle</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All their other ratings together</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Alle anderen Bewertungen zusammen</translation>
    </message>
    <message>
        <source>All their ratings, held-out ones too, are taken in without training again (fold-in).
Marks in the list compare with the same person taken in the same way, nothing changed.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} cores</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} methods are ready. Click a column to sort; hover for more.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the axis</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Entlang der Achse</translation>
    </message>
    <message>
        <source>Also {names}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Auch {names}</translation>
    </message>
    <message>
        <source>An animated PNG of the map, epoch by epoch</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Ein animiertes PNG der Karte, Epoche für Epoche</translation>
    </message>
    <message>
        <source>An average film gets {mean:.1f} from them.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Ein durchschnittlicher Film bekommt hier {mean:.1f}.</translation>
    </message>
    <message>
        <source>Animated PNG, GIF, WebP ({patterns})</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Animierte PNG, GIF, WebP ({patterns})</translation>
    </message>
    <message>
        <source>Any age</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any gender</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any occupation</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any width from {a} to {b} pixels</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>Jede Breite von {a} bis {b} Pixel</translation>
    </message>
    <message>
        <source>Anybody</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: compared with the list from their real ratings, folded in the same way.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Pfeile: verglichen mit der Liste aus den wirklichen Bewertungen, auf dieselbe Art eingerechnet.</translation>
    </message>
    <message>
        <source>As found</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>As on screen</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about another film, and never about this one again (S)</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked because share who rated it × standard deviation of its ratings × √(part by which an answer
lowers the mean variance of your predictions) is the highest of all films not yet asked about.
The deviation is damped by 20 imaginary ratings at the deviation that is common here.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most about {time}, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most about {time}, {lists} of it for its lists, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {n} people can choose. Remove one first.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random, nothing learnt</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Zufällig, nichts gelernt</translation>
    </message>
    <message>
        <source>At the start</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average rating</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Average {mean:.1f}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Mittel {mean:.1f}</translation>
    </message>
    <message>
        <source>Axes</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Axes of which map</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Achsen welcher Karte</translation>
    </message>
    <message>
        <source>Axes {a} and {b}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Achsen {a} und {b}</translation>
    </message>
    <message>
        <source>Axis {k}: {share:.1f} %</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Achse {k}: {share:.1f}&#xa0;%</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>mfgui/ui/stage/help_panel.py, mfgui/ui/stage/notes.py, mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to a list of your own</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the scenes that came with mfgui</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the window</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the window as it was (Esc)</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what they really rated</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {value}, as in the preset</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baselines</source>
        <extracomment>mfgui/ui/learning/method_chooser.py</extracomment>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>Because of</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <extracomment>mfgui/ui/learning/method_chooser.py</extracomment>
        <translation>Höchste Genauigkeit</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch {n:.0f} of {all:.0f}</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Beste Epoche {n:.0f} von {all:.0f}</translation>
    </message>
    <message>
        <source>Best match first: likely to watch and like</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Beste Passung zuerst: wird wohl angesehen und gefällt</translation>
    </message>
    <message>
        <source>Best so far: {rmse:.4f}</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between chosen ends</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Zwischen gewählten Enden</translation>
    </message>
    <message>
        <source>Black screen</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this film</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen für diesen Film</translation>
    </message>
    <message>
        <source>Bookmark “{title}”</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen „{title}“</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Both have 1 − NDCG@10 {x:.4f} on the likes of the same {n} people.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both have RMSE {x:.4f} on the same {n} held-out ratings.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both love {films}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <extracomment>mfgui/ui/map/side_axes.py, mfgui/ui/map/words.py</extracomment>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Bottom:</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Unten:</translation>
    </message>
    <message>
        <source>Bringing back the model…</source>
        <extracomment>mfgui/ui/window/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But look at the guesses: they fall back towards each film&apos;s average.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By genre</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the person rated</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how often the film was rated</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the film&apos;s decade</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the sliders</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the stars given</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what the method learnt from ratings alone. Films with fewer than {n} are left out.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Nach dem, was das Verfahren allein aus Bewertungen gelernt hat. Filme mit weniger als {n} fehlen.</translation>
    </message>
    <message>
        <source>By {share:.0f} % your ratings lowered the mean variance of what the model would predict for you,
films weighted as they are watched (the fold-in&apos;s posterior covariance). Under {n} ratings chance
alone can look like a taste.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache (can be made again)</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/map/workbench.py, mfgui/ui/places/data/edition_row.py, mfgui/ui/places/me/import_dialog.py, mfgui/ui/window/cache_action.py, mfgui/ui/window/loading_bar.py, mfgui/ui/window/screen_file.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cautious</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Check on</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking that it is whole…</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Wird auf Vollständigkeit geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a film.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Wählen Sie einen Film.</translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose each column once.</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Wählen Sie jede Spalte nur einmal.</translation>
    </message>
    <message>
        <source>Choose films in a box (Shift adds)</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Filme mit einem Rahmen auswählen (Umschalt fügt hinzu)</translation>
    </message>
    <message>
        <source>Choose films with a lasso (Shift adds)</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Filme mit einem Lasso auswählen (Umschalt fügt hinzu)</translation>
    </message>
    <message>
        <source>Choose none</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Choose some methods.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns…</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Spalten wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose two to four methods, then press Race. Their curves are drawn here.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is to be read of {file}.</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Wählen Sie, was aus {file} gelesen werden soll.</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choosing needs a trained model: press Start.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classic</source>
        <extracomment>mfgui/ui/learning/method_chooser.py</extracomment>
        <translation>Klassisch</translation>
    </message>
    <message>
        <source>Clean, for slides (Esc ends it)</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Schlicht, für Folien (Esc beendet es)</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear both ends</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Beide Enden leeren</translation>
    </message>
    <message>
        <source>Click a class to leave it out</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>Klick auf eine Klasse blendet sie aus</translation>
    </message>
    <message>
        <source>Click the stars, or press 1 to 5.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to filter, double-click to see it alone</source>
        <extracomment>mfgui/ui/map/legend_rows.py</extracomment>
        <translation>Klick filtert, Doppelklick zeigt sie allein</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>mfgui/ui/stage/about.py, mfgui/ui/stage/scenes_dialog.py, mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close mfgui</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour by</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the S&amp;ystem</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, axes, films chosen, paths, bookmarks</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Farben, Achsen, ausgewählte Filme, Pfade, Lesezeichen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compromises</source>
        <extracomment>mfgui/ui/places/me/together_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute again</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Verbindung wird aufgebaut&#xa0;…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue at any time, also after a restart.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>mfgui/ui/charts/chart_menu.py, mfgui/ui/places/data/download.py, mfgui/ui/stage/about.py</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied: {command}</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all that for a report</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save this picture</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Dieses Bild kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save this picture: {title}</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Dieses Bild kopieren oder speichern: {title}</translation>
    </message>
    <message>
        <source>Copy the &amp;numbers</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy the citation</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy the command that repeats this run (Ctrl+C)</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the table, to paste it into a spreadsheet</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, save, print; the selected film; hidden films</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Kopieren, speichern, drucken; der ausgewählte Film; ausgeblendete Filme</translation>
    </message>
    <message>
        <source>Cosine of both people&apos;s factors; 1 is the same direction</source>
        <extracomment>mfgui/ui/places/explore/twin_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of the film factors; 1 is the same direction. {n} to learn from.
Both are: {shared}</source>
        <extracomment>mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count epochs: how often it went through all ratings</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Epochen zählen: wie oft alle Bewertungen durchlaufen wurden</translation>
    </message>
    <message>
        <source>Count ratings gone through</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Durchlaufene Bewertungen zählen</translation>
    </message>
    <message>
        <source>Count seconds of training, without pauses</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Sekunden des Trainings zählen, ohne Pausen</translation>
    </message>
    <message>
        <source>Counted with {n} epochs.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted with {n} epochs; it may well end earlier.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting ratings…</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/data/part.py</extracomment>
        <translation>Wird gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>Counts of plays or clicks</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Anzahl der Wiedergaben oder Klicks</translation>
    </message>
    <message>
        <source>Counts, by their logarithm</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Anzahlen, logarithmisch</translation>
    </message>
    <message>
        <source>Counts, years, genres, what was skipped</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py, mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>mfgui/ui/stage/report.py, mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets read before</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Daten (Tage)</translation>
    </message>
    <message>
        <source>Day first</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Decades liked</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decades, compared with their other films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py, mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it (Delete); Ctrl+Z restores it</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of what is selected</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged: step size too large.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Divergiert: Schrittweite zu groß.</translation>
    </message>
    <message>
        <source>Diverged: the error keeps growing.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Divergiert: Der Fehler wächst immer weiter.</translation>
    </message>
    <message>
        <source>Divided by {film}: {mine:g} ★ here, {theirs:g} ★ there</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;wnload MovieLens…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it know what it does not know?</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done soonest, a little less accurate</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download MovieLens</source>
        <extracomment>mfgui/ui/places/data/download.py, mfgui/ui/window/start_page.py</extracomment>
        <translation>MovieLens herunterladen</translation>
    </message>
    <message>
        <source>Download server</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads are saved in {folder}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Downloads werden in {folder} gespeichert</translation>
    </message>
    <message>
        <source>Drag the map</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Draw a box or a lasso on the map.</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Ziehen Sie einen Rahmen oder ein Lasso auf der Karte.</translation>
    </message>
    <message>
        <source>Draw a smoothed line over the raw one, which stays</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Eine geglättete Linie über die rohe legen, die bleibt</translation>
    </message>
    <message>
        <source>Drawn at random from all ratings, under the seed</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by who rated what: the same ratings however the file is sorted, and as it grows</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn, the two are turned together so that the map never spins: {a:.1f} % across and {b:.1f} % upwards, as much in all.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Gezeichnet sind beide zusammen gedreht, damit die Karte sich nie dreht: {a:.1f}&#xa0;% waagerecht und {b:.1f}&#xa0;% senkrecht, zusammen gleich viel.</translation>
    </message>
    <message>
        <source>Each film&apos;s mean is taken out first; what is left is what makes people differ (centre: films)</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each gap is filled with the mean of its film&apos;s ratings, then the filled table is decomposed
(singular value decomposition, R = U S Vᵀ). The films&apos; numbers are U √S, the people&apos;s are V √S.
k factors make the table closest to the filled one that so few numbers can make.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each method learns from the same ratings. They take turns on the same cores; only own turns count.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each setting by itself. Where settings changed together, shares may add up to more than 100 %.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easiest: {least} ({a:.2f} stars); hardest: {most} ({b:.2f}).</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the &amp;cache ({size})…</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the cache of data sets read before?</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the race; what was reached stays</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run and keep the best epoch (Ctrl+.)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Den Lauf beenden und die beste Epoche behalten (Strg+.)</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy kept</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch {k} of {n}</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Epoche {k} von {n}</translation>
    </message>
    <message>
        <source>Epoch {now} of at most {all}</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Epoche {now} von höchstens {all}</translation>
    </message>
    <message>
        <source>Epoch {now} of {all}</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Epoche {now} von {all}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>mfgui/ui/charts/plot_tools.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs done</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error after each epoch</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error by epoch</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Fehler je Epoche</translation>
    </message>
    <message>
        <source>Error by seconds of training</source>
        <extracomment>mfgui/ui/places/workshop/race_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of each trial</source>
        <extracomment>mfgui/ui/places/workshop/trial_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error while learning</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Fehler beim Lernen</translation>
    </message>
    <message>
        <source>Error while learning, {method}</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Fehler beim Lernen, {method}</translation>
    </message>
    <message>
        <source>Errors are root mean squared errors (RMSE) in stars, of predictions clipped to the scale.
Of methods that predict no ratings they are 1 − NDCG@10 of lists, on held-out likes, and in training
the method&apos;s own objective, as a share of what it is before anything is learnt.
The validation ratings decide when to stop and which epoch is kept; they are never trained on.
The training error is measured on at most 200,000 of the training ratings.
Global mean: always the mean of all ratings. Popularity: each film&apos;s mean.
The baseline predicts with the mean and the biases of person and film alone.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Fehler sind Wurzeln des mittleren quadratischen Fehlers (RMSE) in Sternen, von Vorhersagen, die auf die Skala beschnitten sind.
Bei Verfahren, die keine Bewertungen vorhersagen, sind sie 1 − NDCG@10 der Listen, an zurückgehaltenen Vorlieben, und im Training
das eigene Ziel des Verfahrens, als Anteil dessen, was es war, bevor etwas gelernt war.
Die Validierungsbewertungen bestimmen, wann aufgehört und welche Epoche behalten wird; trainiert wird mit ihnen nie.
Der Trainingsfehler wird an höchstens 200.000 der Trainingsbewertungen gemessen.
Globaler Mittelwert: immer das Mittel aller Bewertungen. Beliebtheit: das Mittel jedes Films.
Die Baseline sagt allein mit dem Mittelwert und den Biases von Person und Film vorher.</translation>
    </message>
    <message>
        <source>Every run begins with random numbers: as yet, near films have nothing in common.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Jeder Lauf beginnt mit Zufallszahlen: Noch haben nahe Filme nichts gemeinsam.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in one table</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my ratings</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my ratings…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports and tables (*.zip *.csv *.tsv *.txt *.json *.xlsx *.ods);;All files (*)</source>
        <extracomment>mfgui/ui/places/me/importing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor {k} mends a little of what is left. The typical miss falls from {before:.2f} to {miss:.2f} stars.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors kept</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer leave more for other programs; what is learnt is the same to the last digit</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>mfgui/ui/places/data/skipped_table.py</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File…</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the table</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled as it is</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled with film means, the table is nearly one factor: it holds {p:.1f} % of the energy by itself, for films are good or bad for everybody. The 95 % rule gives k = {k}, which knows no tastes.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <extracomment>mfgui/ui/kit/columns.py, mfgui/ui/lists/printing.py, mfgui/ui/places/explore/inspector.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Film</translation>
    </message>
    <message>
        <source>Film for {title}</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film names</source>
        <extracomment>mfgui/ui/map/frame.py, mfgui/ui/map/workbench.py</extracomment>
        <translation>Filmnamen</translation>
    </message>
    <message>
        <source>Film of the selected row</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py, mfgui/ui/map/workbench.py, mfgui/ui/places/explore/finder.py, mfgui/ui/places/explore/place.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Films ({n})</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Filme ({n})</translation>
    </message>
    <message>
        <source>Films after steering</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films are placed by the model&apos;s prediction before it is cut to the rating scale.</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Filme stehen nach der Vorhersage des Modells, bevor sie auf die Bewertungsskala beschnitten wird.</translation>
    </message>
    <message>
        <source>Films chosen</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Ausgewählte Filme</translation>
    </message>
    <message>
        <source>Films chosen, a path between two films, bookmarks</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Ausgewählte Filme, ein Pfad zwischen zwei Filmen, Lesezeichen</translation>
    </message>
    <message>
        <source>Films for all</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films found</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Gefundene Filme</translation>
    </message>
    <message>
        <source>Films in the two strongest directions of what was learnt</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Filme in den zwei stärksten Richtungen des Gelernten</translation>
    </message>
    <message>
        <source>Films laid out by what was learnt</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films of</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Filme aus</translation>
    </message>
    <message>
        <source>Films that the same people like are near each other.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films that the same people like lie near each other. Arrows move, plus and minus zoom, Enter takes the film in the middle.</source>
        <extracomment>mfgui/ui/map/film_cloud.py</extracomment>
        <translation>Filme, die dieselben Personen mögen, liegen nah beieinander. Pfeile verschieben, Plus und Minus vergrößern und verkleinern, Eingabe wählt den Film in der Mitte.</translation>
    </message>
    <message>
        <source>Films this person rated</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films weigh by the root of their ratings, else all alike</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Filme zählen nach der Wurzel ihrer Bewertungszahl, sonst alle gleich</translation>
    </message>
    <message>
        <source>Films with ratings to learn from; of the others nothing was learnt.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Filme mit Bewertungen, aus denen gelernt wird; über die anderen wurde nichts gelernt.</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find a film</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Film suchen</translation>
    </message>
    <message>
        <source>Find a film you have seen</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find films for both of you: somebody here, or a profile</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First year in which they were rated</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Erstes Jahr, in dem bewertet wurde</translation>
    </message>
    <message>
        <source>First year of the films</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Erstes Jahr der Filme</translation>
    </message>
    <message>
        <source>Five folds</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and network</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>For a model without ids: a file with one a line, in its order</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For its lists, who watches what is learnt beside it. That is kept to about 2 s for 100,000
ratings, and to a fifth of the time of a balanced run of Adam for many more.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom and for what it misses</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Für Sie</translation>
    </message>
    <message>
        <source>For {name}</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/explore/film.py</extracomment>
        <translation>Für {name}</translation>
    </message>
    <message>
        <source>For {name}, by the sliders</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a film</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Von einem Film</translation>
    </message>
    <message>
        <source>From a recording: epoch {k} of {n}.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Aus einer Aufzeichnung: Epoche {k} von {n}.</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this day on</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {a} to {b}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Von {a} nach {b}</translation>
    </message>
    <message>
        <source>From {first} to {last}; most in {top}.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Von {first} bis {last}; die meisten {top}.</translation>
    </message>
    <message>
        <source>From {ratings}, each moving it by less than 0.001.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Aus {ratings}, die es jeweils um weniger als 0,001 verschieben.</translation>
    </message>
    <message>
        <source>Full</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full: the field&apos;s terms, all settings</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Genre</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Genres</source>
        <extracomment>mfgui/ui/lists/printing.py, mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/films_table.py</extracomment>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Genres liked</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genres, compared with their other films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genres, tags or films; the map turns so that its axes lead from one to the other</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Genres, Schlagwörter oder Filme; die Karte dreht sich so, dass ihre Achsen vom einen zum anderen führen</translation>
    </message>
    <message>
        <source>Getting ready for the first time, only once…</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Wird zum ersten Mal vorbereitet, nur dieses eine Mal&#xa0;…</translation>
    </message>
    <message>
        <source>Getting ready: the list appears while it learns.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Wird vorbereitet: Die Liste erscheint, während es lernt.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <extracomment>mfgui/ui/learning/run_view.py, mfgui/ui/places/workshop/all_methods.py, mfgui/ui/places/workshop/race.py, mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Getting worse: both errors have risen, validation by {rise}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Wird schlechter: Beide Fehler sind gestiegen, Validierung um {rise}.</translation>
    </message>
    <message>
        <source>Given in</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives {mean:.2f} ★ on average; others give the same films {others:.2f} ★.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gl&amp;ossary</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to another person at random</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this person</source>
        <extracomment>mfgui/ui/places/explore/people_links.py, mfgui/ui/places/explore/twin_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes along with: {what}</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Geht einher mit: {what}</translation>
    </message>
    <message>
        <source>Grouping by person and film</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided tour</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML or PDF ({patterns})</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a minute: points over groups of films</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a star more</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of all ratings come from {share} of the people; the most by one person is {most}.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Die Hälfte aller Bewertungen stammt von {share} der Personen; am meisten hat eine mit {most}.</translation>
    </message>
    <message>
        <source>Half of all ratings fall on {share} of the films.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Die Hälfte aller Bewertungen entfällt auf {share} der Filme.</translation>
    </message>
    <message>
        <source>Haven&apos;t seen it</source>
        <extracomment>mfgui/ui/places/me/rating_card.py, mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Held out</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out from training: the model never saw this rating</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>Vom Training zurückgehalten: Das Modell hat diese Bewertung nie gesehen</translation>
    </message>
    <message>
        <source>Held-out ones too; lists count those alone that the method learnt from</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Auch zurückgehaltene; Listen zählen nur die, aus denen das Verfahren gelernt hat</translation>
    </message>
    <message>
        <source>Held-out ratings</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>mfgui/ui/stage/help_browser.py, mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden films</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Ausgeblendete Filme</translation>
    </message>
    <message>
        <source>Hide this film</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Diesen Film ausblenden</translation>
    </message>
    <message>
        <source>Highest expected rating first</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Höchste erwartete Bewertung zuerst</translation>
    </message>
    <message>
        <source>Highest expected rating first, with caution</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Höchste erwartete Bewertung zuerst, mit Vorsicht</translation>
    </message>
    <message>
        <source>How It &amp;Works</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike the method finds them, from who liked which: the cosine of their factors</source>
        <extracomment>mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How badly the model misses their ratings; train a method to see it</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>Wie weit das Modell bei ihren Bewertungen danebenliegt; trainieren Sie ein Verfahren, um es zu sehen</translation>
    </message>
    <message>
        <source>How badly the model misses them, {which}:
root mean square of rated minus predicted, in stars. Five ratings at the usual miss are added to
each person&apos;s, so that one odd rating does not make a surprise.</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>Wie weit das Modell bei ihr danebenliegt, {which}:
Wurzel des mittleren Quadrats von bewertet minus vorhergesagt, in Sternen. Zu jeder Person kommen fünf Bewertungen
mit der üblichen Abweichung hinzu, damit nicht eine einzelne seltsame Bewertung überrascht.</translation>
    </message>
    <message>
        <source>How films are laid out</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Wie die Filme angeordnet sind</translation>
    </message>
    <message>
        <source>How it ended</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is checked, when it ends</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>mfgui/ui/places/watch/how_page.py, mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its error fell while it learnt</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each rating is, says the model:</source>
        <extracomment>mfgui/ui/kit/odds_bars.py</extracomment>
        <translation>Wie wahrscheinlich jede Bewertung nach dem Modell ist:</translation>
    </message>
    <message>
        <source>How many are held out</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many factors do these ratings need?</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many factors these ratings need</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many films</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Wie viele Filme</translation>
    </message>
    <message>
        <source>How much higher or lower it is rated than others, b_i</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Wie viel höher oder niedriger er bewertet wird als andere, b_i</translation>
    </message>
    <message>
        <source>How much higher or lower they rate than others, b_u</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Wie viel höher oder niedriger sie bewertet als andere, b_u</translation>
    </message>
    <message>
        <source>How much higher or lower you rate than others, b_u</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Wie viel höher oder niedriger Sie bewerten als andere, b_u</translation>
    </message>
    <message>
        <source>How much is shown</source>
        <extracomment>mfgui/ui/window/header.py, mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the differences between the trials this setting explains by itself: the share of the
variance of their ranks between bins of its values, less what chance would give. Settings may
matter together in ways that this does not show.</source>
        <extracomment>mfgui/ui/places/workshop/slice_plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of your taste is known</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it goes through all ratings, at most</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often they gave each value, the lowest at the left</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>Wie oft sie jeden Wert gab, der niedrigste links</translation>
    </message>
    <message>
        <source>How was it?</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMDb</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>IMDb</translation>
    </message>
    <message>
        <source>Id</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import my ratings: an export of Letterboxd, IMDb, Trakt or another site, or a table</source>
        <extracomment>mfgui/ui/places/me/importing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import ratings…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>In small steps, near to near</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>In kleinen Schritten, von Nachbar zu Nachbar</translation>
    </message>
    <message>
        <source>In the file</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the first {n} now: {films}</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Jetzt unter den ersten {n}: {films}</translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest in watching it is {p:.0f} %: none of their films leads to it.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das Interesse daran liegt bei {p:.0f}&#xa0;%: Keiner der gesehenen Filme führt dorthin.</translation>
    </message>
    <message>
        <source>Interest in watching it is {p:.0f} %: none of your films leads to it.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das Interesse daran liegt bei {p:.0f}&#xa0;%: Keiner Ihrer Filme führt dorthin.</translation>
    </message>
    <message>
        <source>Interest in watching it is {p:.0f} %: people who watched {named} also watch it.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das Interesse daran liegt bei {p:.0f}&#xa0;%: Wer {named} angesehen hat, sieht auch diesen an.</translation>
    </message>
    <message>
        <source>Into your first {top}: {films}.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a 4 a 4?</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this film</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends when the validation error is under this; 0: none.
Drawn in the plot.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends when validation has not improved for this many epochs; 0: no such rule</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is about to learn…</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Gleich beginnt es zu lernen&#xa0;…</translation>
    </message>
    <message>
        <source>It is too simple for these ratings: it misses even those it learnt from by {train}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Es ist zu einfach für diese Bewertungen: Selbst bei denen, aus denen es lernte, liegt es um {train} daneben.</translation>
    </message>
    <message>
        <source>It learns in one step.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learnt its own ratings by heart (a typical miss of {train} on those), and that does not help with new ones: fewer factors may.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Es hat seine eigenen Bewertungen auswendig gelernt (typische Abweichung dort: {train}), und das hilft bei neuen nicht: Weniger Faktoren könnten es.</translation>
    </message>
    <message>
        <source>It misses less for {few} ({a:.2f} stars) than for {many} ({b:.2f}).</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It misses more for {few} ({a:.2f} stars) than for {many} ({b:.2f}).</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It trains again and again with other settings, first far around the preset, then near the best.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was still learning when it ended: give it more epochs.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Es lernte noch, als es endete: Geben Sie ihm mehr Epochen.</translation>
    </message>
    <message>
        <source>Item</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Item</translation>
    </message>
    <message>
        <source>Item ids</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its 80 % ranges hold {share:.0f} % of the ratings and are {width:.1f} stars wide.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its model was not saved; train it again</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged by</source>
        <extracomment>mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just me</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the curve in the plot, whichever run is selected (Space)</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest point in sight</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Den neuesten Punkt im Blick behalten</translation>
    </message>
    <message>
        <source>Keep this person on the map</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Diese Person auf der Karte behalten</translation>
    </message>
    <message>
        <source>Keep {name} on the map</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>{name} auf der Karte behalten</translation>
    </message>
    <message>
        <source>Kept, it goes on from here when you next open these ratings. Stopped, its best epoch stays on the list of runs.</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane {n}</source>
        <extracomment>mfgui/ui/places/workshop/race_track.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large data sets are kept there as they were read, to open at once the next time. Your own files, downloads and models stay.</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger dots for more ratings</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Größere Punkte für mehr Bewertungen</translation>
    </message>
    <message>
        <source>Larger text (Ctrl++)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year in which they were rated</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Letztes Jahr, in dem bewertet wurde</translation>
    </message>
    <message>
        <source>Last year of the films</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Letztes Jahr der Filme</translation>
    </message>
    <message>
        <source>Laying films out by their neighbours</source>
        <extracomment>mfgui/ui/map/projecting.py</extracomment>
        <translation>Filme nach ihren Nachbarn anordnen</translation>
    </message>
    <message>
        <source>Laying the films out…</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Die Filme werden angeordnet&#xa0;…</translation>
    </message>
    <message>
        <source>Learn as chosen in the Workshop</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Lernen, wie in der Werkstatt gewählt</translation>
    </message>
    <message>
        <source>Learn beside it who watches what: lists then go by what somebody is likely to watch and to like.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn its lists too</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn who watches what with each run</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Bei jedem Lauf mitlernen, wer was ansieht</translation>
    </message>
    <message>
        <source>Learn with {method}, as chosen in the Workshop</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning: epoch {k}</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Lernt: Epoche {k}</translation>
    </message>
    <message>
        <source>Learns in one step</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Lernt in einem Schritt</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <extracomment>mfgui/ui/lists/printing.py</extracomment>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Learnt from {ratings}; held-out ones do not count</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>Gelernt aus {ratings}; zurückgehaltene zählen nicht</translation>
    </message>
    <message>
        <source>Learnt from {train}, checked on {held}; the error on those also chose the epoch, so that it is a little too good. Figures to quote come from mfgui evaluate, which opens test ratings once.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt in one step · {time}</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>In einem Schritt gelernt · {time}</translation>
    </message>
    <message>
        <source>Least misery</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least misery: the highest lowest prediction</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least number of ratings</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Mindestzahl an Bewertungen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out films</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave; Help leads back here (Esc)</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>mfgui/ui/map/side_axes.py, mfgui/ui/map/words.py</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left map</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Linke Karte</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left:</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Links:</translation>
    </message>
    <message>
        <source>Legend</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Let every epoch last at least {s} s, so that you can watch. Timings leave the waiting out.</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Jede Epoche mindestens {s} s dauern lassen, damit Sie zusehen können. Zeitangaben lassen das Warten weg.</translation>
    </message>
    <message>
        <source>Let it learn (Ctrl+Return)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Lernen lassen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Let one more person choose</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the others go</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Die anderen entfernen</translation>
    </message>
    <message>
        <source>Let the program look for better settings</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program search for better settings</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence, notices, libraries and folders</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like {film}</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liked both</source>
        <extracomment>mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liked by the same people</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Von denselben Personen gemocht</translation>
    </message>
    <message>
        <source>Likeliest to be watched first</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Zuerst, was am ehesten angesehen wird</translation>
    </message>
    <message>
        <source>Likely</source>
        <extracomment>mfgui/ui/lists/printing.py</extracomment>
        <translation>Wohl</translation>
    </message>
    <message>
        <source>Likeness</source>
        <extracomment>mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>mfgui/ui/places/data/skipped_table.py</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines skipped: {n} (see Data)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that were skipped</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Übersprungene Zeilen</translation>
    </message>
    <message>
        <source>Lines to the ratings behind its prediction</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Linien zu den Bewertungen hinter seiner Vorhersage</translation>
    </message>
    <message>
        <source>Lines to the selected film&apos;s nearest</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Linien zu den nächsten des ausgewählten Films</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List this film again</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Diesen Film wieder aufführen</translation>
    </message>
    <message>
        <source>Lists of ten find held-out likes with NDCG@10 {ndcg:.3f}; lists of the most rated films with {base:.3f}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Zehnerlisten finden zurückgehaltene Vorlieben mit NDCG@10 {ndcg:.3f}; Listen der meistbewerteten Filme mit {base:.3f}.</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis at the left: equal steps are equal shares</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Linke Achse logarithmisch: gleiche Schritte sind gleiche Anteile</translation>
    </message>
    <message>
        <source>Logarithmic axis below: the beginning stretched</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Untere Achse logarithmisch: der Anfang gestreckt</translation>
    </message>
    <message>
        <source>Logs</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the ratings…</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertungen werden angesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for a telling table in {name}…</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low ratings are predicted too high ({a} at {low}), high ones too low ({b} at {high}): it plays safe.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by mfgui {version} on {when}.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>mfgui/ui/map/panel.py, mfgui/ui/places/explore/place.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map of films</source>
        <extracomment>mfgui/ui/map/film_cloud.py</extracomment>
        <translation>Karte der Filme</translation>
    </message>
    <message>
        <source>Map of the films</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map, curve and list, as it learns</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/me/steer.py, mfgui/ui/state/profiles.py, mfgui/ui/window/header.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Me (nothing rated yet)</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <extracomment>mfgui/ui/kit/columns.py</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Memorising: training falls while validation has risen since epoch {n:.0f}; the best is kept.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Lernt auswendig: Training fällt, aber Validierung steigt seit Epoche {n:.0f}; die beste wird behalten.</translation>
    </message>
    <message>
        <source>Memory beside that of the ratings themselves.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for a run</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <extracomment>mfgui/ui/learning/method_chooser.py, mfgui/ui/places/workshop/all_methods_table.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/entrant_edit.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Methods</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods and their figures</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods in the table</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miss</source>
        <extracomment>mfgui/ui/kit/columns.py</extracomment>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Misses for this person</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Abweichung bei dieser Person</translation>
    </message>
    <message>
        <source>Mistakes in the scenes</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and tables (*.mfgui *.npz *.npy *.txt *.csv *.tsv *.parquet *.model);;All files (*)</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models, runs and your ratings</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month first</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>More like this</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like this, less like that…</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Mehr davon, weniger davon&#xa0;…</translation>
    </message>
    <message>
        <source>More or less {name}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with profiles</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with this list</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Mehr zu dieser Liste</translation>
    </message>
    <message>
        <source>More: [{title}]({page}.md)</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <extracomment>mfgui/ui/learning/compact.py</extracomment>
        <translation>Mehr&#xa0;…</translation>
    </message>
    <message>
        <source>Most often {label} ★ ({share}); the mean is {mean:.2f} ★.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Am häufigsten {label} ★ ({share}); das Mittel ist {mean:.2f} ★.</translation>
    </message>
    <message>
        <source>Most often {top} ★; the mean is {mean:.2f} ★, {beside}.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a slider: the list answers at once, with what moved and why.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MovieLens data: {source}. For research use; no endorsement by GroupLens is implied.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MovieLens zips and rating tables (*.zip *.csv *.tsv *.tab);;All files (*)</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much the same everywhere.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much the same for {few} as for {many}.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My profile</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My ratings</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/about.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the list, choose its length, vary it</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Liste eingrenzen, ihre Länge wählen, sie abwechseln</translation>
    </message>
    <message>
        <source>Nearest films</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Nächste Filme</translation>
    </message>
    <message>
        <source>Nearly every axis would go along with both; colours and sizes tell them</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Fast jede Achse ginge mit beidem einher; Farben und Größen zeigen es</translation>
    </message>
    <message>
        <source>Neighbours (t-SNE)</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Nachbarn (t-SNE)</translation>
    </message>
    <message>
        <source>New here? A tour of seven stops shows what there is; it can be left at any time.</source>
        <extracomment>mfgui/ui/window/stage_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile, rename, delete, import and export ratings</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profile…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>mfgui/ui/stage/notes.py, mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next scene</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bound</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No factor: film means alone.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No factor: nothing but zeros.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure is ready yet.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film divides them.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film has these words</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Kein Film hat diese Wörter</translation>
    </message>
    <message>
        <source>No film matches.</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film matches. Remove a filter.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Kein Film passt. Entfernen Sie einen Filter.</translation>
    </message>
    <message>
        <source>No films chosen</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Keine Filme ausgewählt</translation>
    </message>
    <message>
        <source>No films left: this person has rated every film that the model knows.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Keine Filme übrig: Diese Person hat jeden Film bewertet, den das Modell kennt.</translation>
    </message>
    <message>
        <source>No genre or tag explains this axis ({n} traits tested).</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Kein Genre oder Schlagwort erklärt diese Achse ({n} Merkmale geprüft).</translation>
    </message>
    <message>
        <source>No genre or tag lies clearly along the factors yet. Train a little longer.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No genre, tag or film is called “{name}”</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Kein Genre, Schlagwort oder Film heißt „{name}“</translation>
    </message>
    <message>
        <source>No line was skipped.</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Keine Zeile wurde übersprungen.</translation>
    </message>
    <message>
        <source>No longer there: {films}</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Nicht mehr dort: {films}</translation>
    </message>
    <message>
        <source>No model yet</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one compromises: it is as good for each as their own favourite.</source>
        <extracomment>mfgui/ui/places/me/tonight_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one is both similar and has enough films in common.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one matches these filters.</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one matches.</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one should dislike it: the highest of the lowest expectations.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one should end far below what they would choose alone.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one with {n} ratings or more.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Niemand mit {n} Bewertungen oder mehr.</translation>
    </message>
    <message>
        <source>No other run of these ratings yet</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person here has the number {number}.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rating of this person was learnt from.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Aus keiner Bewertung dieser Person wurde gelernt.</translation>
    </message>
    <message>
        <source>No ratings of this person are known, so nothing can be said of their taste.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ratings yet. Rate some films on the page Me, and your taste appears here.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet. Whatever you train is saved here, also after you close the window.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial yet</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>No way leads there over films that people know.</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Über Filme, die man kennt, führt kein Weg dorthin.</translation>
    </message>
    <message>
        <source>Nobody gave these ratings: a program drew them from stated rules of taste.</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reached {target}. {name} came closest: its best is {best:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/lists/actions.py, mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not in this data set</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Offengeblieben</translation>
    </message>
    <message>
        <source>Not the ratings that are open. </source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py, mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes – mfgui</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: what you do is lost when mfgui closes.</source>
        <extracomment>mfgui/ui/window/application.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out yet.</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Noch ist nichts weggelassen.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. The network is used only when you press Download, and only to the server above: no statistics, no accounts, no updates in the background.</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more here</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing separates the films here: all lie in one place.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Hier trennt nichts die Filme: Alle liegen an einer Stelle.</translation>
    </message>
    <message>
        <source>Nothing to continue from</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would remain; leave less out.</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Es bliebe nichts übrig; lassen Sie weniger weg.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of factors</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of ratings</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Anzahl Bewertungen</translation>
    </message>
    <message>
        <source>Number that all chance comes from: the same seed gives the same run</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupation</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Odds of each rating</source>
        <extracomment>mfgui/ui/kit/odds_bars.py</extracomment>
        <translation>Wahrscheinlichkeit jeder Bewertung</translation>
    </message>
    <message>
        <source>Of all pairs of a person and a rated film, {density} have a rating; the others are what a recommender has to guess. Half of the people gave {people} or more; half of the rated films have {films} or more.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Von allen Paaren aus einer Person und einem bewerteten Film haben {density} eine Bewertung; die anderen muss ein Empfehlungssystem erraten. Die Hälfte der Personen hat mindestens {people} vergeben; die Hälfte der bewerteten Filme hat mindestens {films}.</translation>
    </message>
    <message>
        <source>Of this model only the result is kept, not how it was learnt.</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two tables of vectors, the one of films or items</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {both} people who rated both, {liked} gave each of them more than they give on average</source>
        <extracomment>mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official split {name}</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On ratings it has never seen it is off by {rmse:.2f} stars typically, {mae:.2f} on average{leans}.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On stage</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the command line: --set {name}=…</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>On top of the system&apos;s scale</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {n} held-out ratings: RMSE {rmse:.4f}, MAE {mae:.4f}, predicted − rated {miss:+.4f} stars.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One colour</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>One file with the model, the page, the selection and the map&apos;s view. Double-clicked on any computer with mfgui it opens at this moment. It holds data only, nothing that runs.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One film at a time, chosen for what your answer shows</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for each film and each person, {n} in all. Multiplied, they make the whole table: large for films that are well liked and for people who give much. It cannot know tastes: its typical miss is {miss:.2f} stars.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the strongest directions of the factors; no genre or tag names it.
From films like {low}
to films like {high}.
One step moves predictions by {stars:g} ★ (standard deviation over films as watched).</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two has diverged: its predictions are no numbers.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step moves predictions by {stars:g} ★ (standard deviation over films as watched), and lifts
films with {name} by {lift:.2f} ★ against the others. How well the factors know it:
correlation {r:.2f} with {name} of films not learnt from; {n} films have it.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only films with at least this many ratings to learn from</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Nur Filme mit mindestens so vielen Bewertungen, aus denen gelernt wurde</translation>
    </message>
    <message>
        <source>Only nearness means something here: a neighbour map (t-SNE) has no axes.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Hier bedeutet nur Nähe etwas: Eine Karte nach Nachbarn (t-SNE) hat keine Achsen.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/data/edition_row.py, mfgui/ui/window/menus.py, mfgui/ui/window/report_file.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Zip or Table…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;Model…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a MovieLens folder</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a MovieLens zip, or a table of ratings</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data set to see its films.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Öffnen Sie Daten, um ihre Filme zu sehen.</translation>
    </message>
    <message>
        <source>Open a data set to see its people.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder to see its films.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Öffnen Sie einen Ordner, um seine Filme zu sehen.</translation>
    </message>
    <message>
        <source>Open a folder to see what is in it.</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Öffnen Sie einen Ordner, um zu sehen, was darin ist.</translation>
    </message>
    <message>
        <source>Open a model</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set of ratings first.</source>
        <extracomment>mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set of ratings to see how a table of them is taken apart.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set of ratings to see how many factors they need.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a zip or a table</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open at {site}</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Auf {site} öffnen</translation>
    </message>
    <message>
        <source>Open film ratings, watch the machine find out what people like, and walk through what it learnt.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in editor</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its picture</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;Demo</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the film&apos;s page</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Seite des Films öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Opening {name}: {stage}</source>
        <extracomment>mfgui/ui/window/loading_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <extracomment>mfgui/ui/window/last_session.py, mfgui/ui/window/loading_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange where a rating of this person raised it, purple where it lowered it</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Orange, wo eine Bewertung dieser Person sie hob, violett, wo sie sie senkte</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Ordered by the largest distance that anyone&apos;s score has from that of their favourite
among these films, smallest first.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered by the lowest of all people&apos;s scores.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered by the mean of all people&apos;s scores.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original title</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Originaltitel</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <extracomment>mfgui/ui/map/mini_map.py</extracomment>
        <translation>Übersicht der Karte</translation>
    </message>
    <message>
        <source>PDF files ({patterns})</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>PDF-Dateien ({patterns})</translation>
    </message>
    <message>
        <source>PNG pictures ({patterns})</source>
        <extracomment>mfgui/ui/charts/chart_menu.py, mfgui/ui/map/saving.py</extracomment>
        <translation>PNG-Bilder ({patterns})</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the prediction</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Teile der Vorhersage</translation>
    </message>
    <message>
        <source>Patience</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/data/edition_row.py, mfgui/ui/places/watch/worked_example.py, mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Ctrl+Return)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Pause (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: the lanes&apos; clocks stand still.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pearson&apos;s r over films weighted by the root of their ratings</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Pearsons r über Filme, gewichtet mit der Wurzel ihrer Bewertungszahl</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>mfgui/ui/map/side_legend.py, mfgui/ui/places/explore/finder.py, mfgui/ui/places/explore/place.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People drawn at random</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Zufällig gezogene Personen</translation>
    </message>
    <message>
        <source>People who gave both more than their average, of those who rated both</source>
        <extracomment>mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, drawn at random</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Personen, zufällig gezogen</translation>
    </message>
    <message>
        <source>People, films and the map</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/lists/people_table.py, mfgui/ui/places/explore/inspector.py, mfgui/ui/places/workshop/misses_table.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person {id}</source>
        <extracomment>mfgui/ui/lists/people_table.py, mfgui/ui/places/data/words.py, mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/finder.py, mfgui/ui/places/explore/person.py, mfgui/ui/places/watch/worked_example.py, mfgui/ui/state/person.py, mfgui/ui/window/palette.py</extracomment>
        <translation>Person {id}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>mfgui/ui/lists/actions.py, mfgui/ui/state/links.py</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Plain Adam: batches of 32, a constant step, no tricks</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain words, and the settings that a newcomer needs</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play how it learnt, from a recording; learning it here is possible in a moment (Ctrl+Return)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Abspielen, wie es gelernt hat, von einer Aufzeichnung; hier selbst lernen geht gleich (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Play the epochs</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Epochen abspielen</translation>
    </message>
    <message>
        <source>Please confirm for {file}: {doubts}.</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Bitte bestätigen Sie für {file}: {doubts}.</translation>
    </message>
    <message>
        <source>Plot</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podium</source>
        <extracomment>mfgui/ui/places/workshop/podium.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points are guesses, not ratings: the films of each group count as if you had given them these stars, until you rate them.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <extracomment>mfgui/ui/lists/order_menu.py, mfgui/ui/lists/printing.py, mfgui/ui/lists/rated_table.py, mfgui/ui/places/explore/person.py, mfgui/ui/places/workshop/misses_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predicted for this person</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Vorhersage für diese Person</translation>
    </message>
    <message>
        <source>Predicted minus rated: + where the model expected more, − where it expected less</source>
        <extracomment>mfgui/ui/kit/columns.py</extracomment>
        <translation>Vorhergesagt minus bewertet: + wo das Modell mehr erwartete, − wo weniger</translation>
    </message>
    <message>
        <source>Predicted {stars:.1f} ★, likely between {low:.1f} and {high:.1f} ★
({p:.0f} % of ratings lie in such a range)</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>Vorhergesagt {stars:.1f} ★, wohl zwischen {low:.1f} und {high:.1f} ★
({p:.0f}&#xa0;% der Bewertungen liegen in einer solchen Spanne)</translation>
    </message>
    <message>
        <source>Predicted − rated</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predictions are {off:.2f} stars off in the mean of a bin.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions can be taken at their word: {off:.2f} stars off in the mean of a bin.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present from the Scene Where I &amp;Was</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py, mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets, all settings, and tools for the plot: in the Workshop</source>
        <extracomment>mfgui/ui/learning/compact.py</extracomment>
        <translation>Voreinstellungen, alle Einstellungen und Werkzeuge für das Diagramm: in der Werkstatt</translation>
    </message>
    <message>
        <source>Press Start to see it learn.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Drücken Sie „Start“, um es lernen zu sehen.</translation>
    </message>
    <message>
        <source>Press Start: the list appears while it learns.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Drücken Sie „Start“: Die Liste erscheint, während es lernt.</translation>
    </message>
    <message>
        <source>Press Start: the map forms while it learns.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Drücken Sie „Start“: Die Karte formt sich, während es lernt.</translation>
    </message>
    <message>
        <source>Principal axes of the film factors, with their share of the variance</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Hauptachsen der Filmfaktoren, mit ihrem Anteil an der Varianz</translation>
    </message>
    <message>
        <source>Print…</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <extracomment>mfgui/ui/window/loading_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Progress of {title}</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Fortschritt von {title}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put something at the ends</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Etwas an die Enden setzen</translation>
    </message>
    <message>
        <source>Quick</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE in ★</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>RMSE in ★</translation>
    </message>
    <message>
        <source>RMSE {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap). Both chose their best epoch on these ratings.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race</source>
        <extracomment>mfgui/ui/places/workshop/race.py, mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random person</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges said to hold {level:.0f} % of ratings
hold {share:.1f} %
and are {width:.2f} stars wide</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges: by the method&apos;s own doubt, {p:.0f} % of ratings lie between the two numbers.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Spannen: Nach dem eigenen Zweifel des Verfahrens liegen {p:.0f}&#xa0;% der Bewertungen zwischen den beiden Zahlen.</translation>
    </message>
    <message>
        <source>Ranges: of the {n} held-out ratings looked at, {p:.0f} % lie between the two numbers,
counted apart for films with few and with many ratings.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Spannen: Von den {n} betrachteten zurückgehaltenen Bewertungen liegen {p:.0f}&#xa0;% zwischen den beiden Zahlen,
getrennt gezählt für Filme mit wenigen und mit vielen Bewertungen.</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate a film</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate films and get a list of your own</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate films and get a list of your own, live; alone or with a friend</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated</source>
        <extracomment>mfgui/ui/lists/rated_table.py, mfgui/ui/places/me/import_dialog.py, mfgui/ui/places/workshop/misses_table.py</extracomment>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Rated films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated in</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertet in</translation>
    </message>
    <message>
        <source>Rated {rated:g}, predicted {predicted:.1f}: {film}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Bewertet {rated:g}, vorhergesagt {predicted:.1f}: {film}</translation>
    </message>
    <message>
        <source>Rating</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/kit/stars.py</extracomment>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Rating films</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <extracomment>mfgui/ui/charts/plot_tools.py, mfgui/ui/kit/columns.py, mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/explore/finder.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py, mfgui/ui/window/model_dialog.py</extracomment>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Ratings as products of a few numbers</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings as products of numbers</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings by value</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py</extracomment>
        <translation>Bewertungen nach Wert</translation>
    </message>
    <message>
        <source>Ratings in the file</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings over time</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py</extracomment>
        <translation>Bewertungen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Ratings per film, at least</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertungen je Film, mindestens</translation>
    </message>
    <message>
        <source>Ratings per person, at least</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertungen je Person, mindestens</translation>
    </message>
    <message>
        <source>Ratings that every film has at least</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertungen, die jeder Film mindestens hat</translation>
    </message>
    <message>
        <source>Ratings that every person has at least</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertungen, die jede Person mindestens hat</translation>
    </message>
    <message>
        <source>Ratings, at least</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Bewertungen, mindestens</translation>
    </message>
    <message>
        <source>Reading the model and its ratings</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the titles…</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real ratings by real people, from GroupLens: from 1 MB to 262 MB.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real ratings by real people, published by GroupLens at the University of Minnesota. The small one is good to begin with.</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Echte Bewertungen echter Menschen, herausgegeben von GroupLens an der University of Minnesota. Für den Anfang ist die kleine Ausgabe gut.</translation>
    </message>
    <message>
        <source>Recommended films</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Empfohlene Filme</translation>
    </message>
    <message>
        <source>Recorded. Play shows how it learnt.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Aufgezeichnet. „Abspielen“ zeigt, wie es lernte.</translation>
    </message>
    <message>
        <source>Recorded. Start again learns it here.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Aufgezeichnet. „Neu starten“ lernt es hier.</translation>
    </message>
    <message>
        <source>Refined by what earlier runs of this method took on these ratings: {n}.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove bookmark “{title}”</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Remove lane {n}</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the path</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Pfad entfernen</translation>
    </message>
    <message>
        <source>Remove this lane</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {words}</source>
        <extracomment>mfgui/ui/kit/chips.py</extracomment>
        <translation>Entfernen: {words}</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering epochs</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Epochen werden gezeichnet</translation>
    </message>
    <message>
        <source>Report on {data}</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>mfgui/ui/places/explore/person.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/data/edition_row.py, mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>mfgui/ui/map/side_axes.py, mfgui/ui/map/words.py</extracomment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right map</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Rechte Karte</translation>
    </message>
    <message>
        <source>Right:</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Rechts:</translation>
    </message>
    <message>
        <source>Right: the next scene. Left: the one before.</source>
        <extracomment>mfgui/ui/stage/caption.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring what this person might like next</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Einkreisen, was diese Person als Nächstes mögen könnte</translation>
    </message>
    <message>
        <source>Rows that slide, dots that walk</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py, mfgui/ui/places/workshop/runs.py, mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawings ({patterns})</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>SVG-Zeichnungen ({patterns})</translation>
    </message>
    <message>
        <source>SVG pictures ({patterns})</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>SVG-Bilder ({patterns})</translation>
    </message>
    <message>
        <source>Save a R&amp;eport…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all places as CSV…</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Alle Positionen als CSV speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Als &amp;PNG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Als &amp;SVG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Als CSV speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Als PNG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Als SVG speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as moving picture</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Als bewegtes Bild speichern</translation>
    </message>
    <message>
        <source>Save as moving picture…</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Als bewegtes Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save file, line and reason of every line listed</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Datei, Zeile und Grund jeder aufgeführten Zeile speichern</translation>
    </message>
    <message>
        <source>Save places of films</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Lage der Filme speichern</translation>
    </message>
    <message>
        <source>Save the epochs as a moving picture…</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Epochen als bewegtes Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Liste speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the map as PNG</source>
        <extracomment>mfgui/ui/map/png_dialog.py, mfgui/ui/map/saving.py</extracomment>
        <translation>Karte als PNG speichern</translation>
    </message>
    <message>
        <source>Save the map as SVG</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Karte als SVG speichern</translation>
    </message>
    <message>
        <source>Save the n&amp;umbers…</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Za&amp;hlen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the skipped lines</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Übersprungene Zeilen speichern</translation>
    </message>
    <message>
        <source>Save the table</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this picture</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Dieses Bild speichern</translation>
    </message>
    <message>
        <source>Save what is on screen</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, copy and more</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Speichern, kopieren und mehr</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved as {file}. A double click opens it at this moment.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>mfgui/ui/map/png_dialog.py, mfgui/ui/places/data/skipped.py, mfgui/ui/places/workshop/all_methods.py, mfgui/ui/window/screen_file.py</extracomment>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Bild wird gespeichert</translation>
    </message>
    <message>
        <source>Say what you like</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Scene before</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes of the presentation</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrolled content</source>
        <extracomment>mfgui/ui/kit/quiet_scroll.py</extracomment>
        <translation>Gescrollter Inhalt</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and lists</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search films and people</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for anything</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or do anything: films, people, places and commands (Ctrl+K)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Seconds</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>See how a recommender learns</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how a recommender learns.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it learn</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>mfgui/ui/places/data/part.py, mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Startwert der Ziehung</translation>
    </message>
    <message>
        <source>Seen or not</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Gesehen oder nicht</translation>
    </message>
    <message>
        <source>Seen this one? How was it?</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a film to bookmark it</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Wählen Sie einen Film für ein Lesezeichen</translation>
    </message>
    <message>
        <source>Select a person to see this.</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Wählen Sie eine Person, um das zu sehen.</translation>
    </message>
    <message>
        <source>Select a run that is not under way</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run to see its curve and where it errs; select two to compare them.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one run</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see its curve and where it errs, two to compare them.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this film</source>
        <extracomment>mfgui/ui/places/explore/twin_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>mfgui/ui/stage/about.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of all methods; where a method has no such preset, its defaults</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>Form</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Log Folder</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show all again</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Alle wieder zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>mfgui/ui/map/frame.py</extracomment>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me round</source>
        <extracomment>mfgui/ui/window/stage_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me the demo</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what this person might like next</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder: {what}</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole curve again and follow it</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Die ganze Kurve wieder zeigen und ihr folgen</translation>
    </message>
    <message>
        <source>Show the whole run (0)</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Den ganzen Lauf zeigen (0)</translation>
    </message>
    <message>
        <source>Show this run&apos;s lists, map and errors everywhere (Enter)</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {title} on the map</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>{title} auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Simple</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple: plain words, few settings</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated ratings</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Simulierte Bewertungen</translation>
    </message>
    <message>
        <source>Simulated ratings of well-known films. Starts at once.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated ratings. </source>
        <extracomment>mfgui/ui/learning/words.py, mfgui/ui/places/workshop/errors.py, mfgui/ui/places/workshop/study_panel.py, mfgui/ui/state/run_words.py</extracomment>
        <translation>Simulierte Bewertungen. </translation>
    </message>
    <message>
        <source>Simulated ratings: </source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {year} it is rated {how}: {b:.2f} ★, before that {a:.2f}.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and marks</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Größe und Marken</translation>
    </message>
    <message>
        <source>Size of text</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliders need a trained model: press Start.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliders: more of this, less of that, without rating anything</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow motion</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>Small overview when zoomed in</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Kleine Übersicht beim Vergrößern</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl+−)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Spread {n} points over what you like: the list answers at once.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of their ratings, in stars</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>Standardabweichung ihrer Bewertungen, in Sternen</translation>
    </message>
    <message>
        <source>Stars for the film on the card</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars more or less than others, centred on this person and shrunken towards 0 where ratings are few; pale bars may be chance</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/map/workbench.py, mfgui/ui/places/me/place.py</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Steps of the path</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Schritte des Pfads</translation>
    </message>
    <message>
        <source>Still learning: validation fell by {fell} {over}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Lernt noch: Validierung {over} um {fell} gefallen.</translation>
    </message>
    <message>
        <source>Still to choose: {roles}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Noch zu wählen: {roles}</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop now. The best so far is saved, and the search can be continued later.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop. The finished rows are saved.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what is ready is saved. </source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; the best so far is saved…</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>mfgui/ui/learning/run_view.py, mfgui/ui/places/workshop/all_methods.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Hält an&#xa0;…</translation>
    </message>
    <message>
        <source>Strength of each factor</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: validation is no better than {n:.0f} epochs ago.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Stockt: Validierung ist nicht besser als vor {n:.0f} Epochen.</translation>
    </message>
    <message>
        <source>Sure to like or likely to watch</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Sicher gefallen oder wohl angesehen werden</translation>
    </message>
    <message>
        <source>Surprise</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TMDB</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>TMDB</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.dat *.test *.gz *.xlsx *.parquet *.json);;All files (*)</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <extracomment>mfgui/ui/charts/chart_menu.py, mfgui/ui/kit/save_dialog.py</extracomment>
        <translation>Tabellen ({patterns})</translation>
    </message>
    <message>
        <source>Take all points back</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} ratings</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py of one: Take in 1 rating</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take out how well rated and known films are</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Bewertungshöhe und Bekanntheit herausrechnen</translation>
    </message>
    <message>
        <source>Takes longest, misses least</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking {name} apart…</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taste in a sentence</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taste is spread over many factors: 95 % of what the film means leave takes {k} of {side}. Much of that is chance, which no method should learn: other methods do with far fewer.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taste is spread over many factors: the first {n} of {side} hold {p:.0f} % of what the film means leave, so the 95 % rule wants more than {n}. Much of that is chance, which no method should learn.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taste twins</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textbook</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That they rated these films at all, whatever the stars</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dass diese Filme überhaupt bewertet wurden, gleich mit wie vielen Sternen</translation>
    </message>
    <message>
        <source>That was the last scene.</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you rated these films at all; the program chose most of them</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dass Sie diese Filme überhaupt bewertet haben; die meisten hat das Programm gewählt</translation>
    </message>
    <message>
        <source>The &amp;cache is empty</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best settings will stand here, with what was changed.</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be written: {why}</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The eight most alike by what was learnt; films with few ratings are left out</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Die acht ähnlichsten nach dem Gelernten; Filme mit wenigen Bewertungen fehlen</translation>
    </message>
    <message>
        <source>The field&apos;s terms, all settings, seeds, spread and protocol</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of my ratings was damaged: {n} of its rows were rescued, and it is now {file}.</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of {file} does not say it clearly; please choose.</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Die erste Zeile von {file} sagt es nicht klar; bitte wählen Sie.</translation>
    </message>
    <message>
        <source>The first lines of {file}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Die ersten Zeilen von {file}</translation>
    </message>
    <message>
        <source>The first map comes in a moment…</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Die erste Karte kommt gleich&#xa0;…</translation>
    </message>
    <message>
        <source>The first {n} stay the same films.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Die ersten {n} bleiben dieselben Filme.</translation>
    </message>
    <message>
        <source>The held-out ratings furthest from what was predicted. A double click leads to film or person.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The help&apos;s files are missing.</source>
        <extracomment>mfgui/ui/stage/help_browser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest average of all</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest average of what each is expected to give.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of runs was damaged: {n} were rescued, and the file is now {file}.</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of {person}</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The long tail of films</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Der Long Tail der Filme</translation>
    </message>
    <message>
        <source>The long tail of people</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Der Long Tail der Personen</translation>
    </message>
    <message>
        <source>The mean is about the same before {year} and since: {a:.2f} and {b:.2f} ★.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean is {mean:.2f} ★.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of all ratings learnt from, μ</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das Mittel aller Bewertungen, aus denen gelernt wurde, μ</translation>
    </message>
    <message>
        <source>The method expects {n:.2f} ★ {way} from them than from others.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method has learnt no bias of theirs.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method has learnt too little about this film.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Über diesen Film hat das Verfahren zu wenig gelernt.</translation>
    </message>
    <message>
        <source>The method that has trained for the least time goes next, until its next report. Its seconds are
those of its own turns, with the measuring of its error after each epoch, as in any run.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use: every list, map and prediction comes from it.</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model knows {share:.0f} % of your taste</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest ratings of each person who has more</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest share of all ratings: predict the future from the past</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest tenth</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people nearest in what the method learnt, who share films enough to compare.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset alone came to {rmse:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program chose most of what it asked you, so that part says little of you.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das meiste, wonach Sie gefragt wurden, hat das Programm gewählt; dieser Teil sagt also wenig über Sie.</translation>
    </message>
    <message>
        <source>The program&apos;s own files</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rating table itself</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Die Bewertungstabelle selbst</translation>
    </message>
    <message>
        <source>The ratings that a table names, or ratings of its own</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ratings themselves, gaps filled with the film&apos;s mean (centre: none)</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ratings to check on: a table of people and what they rated</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is {file}.</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room {n}</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended: {why}. The best epoch&apos;s factors are saved.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Der Lauf ist zu Ende: {why}. Die Faktoren der besten Epoche sind gespeichert.</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed. Press Start again to try once more.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Der Lauf ist gescheitert. Drücken Sie „Neu starten“, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>The same seed draws the same people again</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Derselbe Startwert zieht wieder dieselben Personen</translation>
    </message>
    <message>
        <source>The same {n} films, in another order.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenes are a text file of your own, {file}. Change it with any editor; it is checked here whenever you save it.</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search begins with this preset</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected film: its ratings, similar films, who loves it</source>
        <extracomment>mfgui/ui/places/explore/inspector.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected person: taste, ratings, twins; what if they had rated otherwise</source>
        <extracomment>mfgui/ui/places/explore/inspector.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected row is</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest largest step down from anyone&apos;s own favourite</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard settings</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start page</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of all methods</source>
        <extracomment>mfgui/ui/state/studies.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of ratings is taken apart into factors, strongest first (singular value decomposition).
The energy of a factor is its singular value squared; all energies add up to the sum of the squares
of all cells, which is known exactly. The usual rule keeps the fewest factors that hold 95 % of it.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag genome says: fits {p:.0f} %</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ten films at the top of the person&apos;s list</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Die zehn Filme oben auf der Liste der Person</translation>
    </message>
    <message>
        <source>The two strongest axes</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Die zwei stärksten Achsen</translation>
    </message>
    <message>
        <source>The whole map; click to go somewhere</source>
        <extracomment>mfgui/ui/map/mini_map.py</extracomment>
        <translation>Die ganze Karte; ein Klick geht dorthin</translation>
    </message>
    <message>
        <source>Their list</source>
        <extracomment>mfgui/ui/places/explore/inspector.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their ratings by value</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few films here to group them.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no person {name} in these ratings.</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are other ratings than those that are open.</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the preset&apos;s own settings.</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These may not be passed on. Whoever opens the file needs the same ratings, or sees the model alone.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These methods are judged by different figures ({figures}); they cannot race.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These ratings are simulated: nobody gave them. </source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Diese Bewertungen sind simuliert: Niemand hat sie vergeben. </translation>
    </message>
    <message>
        <source>These ratings have no times.</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two cannot be compared: {a} is judged by {x}, {b} by {y}.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two cannot be compared: {a} learnt from {x}, {b} from {y}. Errors on different ratings are not to be held against each other.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two cannot be compared: {a} was checked on other ratings ({x}) than {b} ({y}). Train one of them again with the same split.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are off, shown {n:.0f} times slower than they are.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are off.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are simulated, or a table of your own: you may pass them on.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have rated every film that the model knows.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They love no film both.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser Film</translation>
    </message>
    <message>
        <source>This many, drawn at random by the seed</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This method gives no reasons.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieses Verfahren nennt keine Gründe.</translation>
    </message>
    <message>
        <source>This method gives no reasons: its predictions cannot be split into parts.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieses Verfahren nennt keine Gründe: Seine Vorhersagen lassen sich nicht in Teile zerlegen.</translation>
    </message>
    <message>
        <source>This method has no factors to draw.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Dieses Verfahren hat keine Faktoren, die sich zeichnen ließen.</translation>
    </message>
    <message>
        <source>This method has no factors to move along. Adam, ALS or SVD have.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This method has no film factors, so similar films are not known.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Dieses Verfahren hat keine Filmfaktoren, deshalb sind ähnliche Filme nicht bekannt.</translation>
    </message>
    <message>
        <source>This method has no film factors, so variety is not available</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Dieses Verfahren hat keine Filmfaktoren, deshalb gibt es keine Abwechslung</translation>
    </message>
    <message>
        <source>This method has no user factors, so similar people are not known.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This method has no user factors.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Dieses Verfahren hat keine Personenfaktoren.</translation>
    </message>
    <message>
        <source>This method knows only people of the data set, not profiles.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This method knows only people of the data set.</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation>Dieses Verfahren kennt nur Personen aus den Daten.</translation>
    </message>
    <message>
        <source>This method learns in one step: there are no epochs to end after.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no usable predictions: it has diverged.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is rated about like an average film</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser wird etwa wie ein durchschnittlicher bewertet</translation>
    </message>
    <message>
        <source>This one is rated {n:.1f} higher than that by everybody</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser wird von allen um {n:.1f} höher bewertet</translation>
    </message>
    <message>
        <source>This one is rated {n:.1f} lower than that by everybody</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser wird von allen um {n:.1f} niedriger bewertet</translation>
    </message>
    <message>
        <source>This person</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Diese Person</translation>
    </message>
    <message>
        <source>This rating was held out of training: the model never saw it.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Diese Bewertung wurde vom Training zurückgehalten: Das Modell hat sie nie gesehen.</translation>
    </message>
    <message>
        <source>This run</source>
        <extracomment>mfgui/ui/map/other_run.py</extracomment>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>This run is of {data}; open those ratings first</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is of {data}; open those ratings first.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that it learnt from, if they are here</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time for the search</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent of the search</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent training, without pauses</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Ti&amp;tel</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Titles</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cite it: {citation}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Zum Zitieren: {citation}</translation>
    </message>
    <message>
        <source>To compare them exactly, open {data}: both were checked on it.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To repeat it</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right, films unlike those above them come first: at each place stands the film with the
greatest (1 − v) × score − v × likeness to the nearest film above (maximal marginal relevance,
likeness being the cosine of film factors), v up to {most:g}. Marks show what has moved.</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Nach rechts kommen zuerst Filme, die denen darüber unähnlich sind: An jeder Stelle steht der Film mit dem
größten (1 − v) × Wert − v × Ähnlichkeit zum nächsten Film darüber (Maximal Marginal Relevance,
Ähnlichkeit ist der Kosinus der Filmfaktoren), v bis {most:g}. Marken zeigen, was sich verschoben hat.</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight</source>
        <extracomment>mfgui/ui/places/me/tonight_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early to say.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Noch zu früh, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>Too early to say: a typical miss on held-out ratings is {now} now, and was {before} before learning.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Noch zu früh: Die typische Abweichung bei zurückgehaltenen Bewertungen ist jetzt {now} und war vor dem Lernen {before}.</translation>
    </message>
    <message>
        <source>Too early to say: a typical miss on held-out ratings is {rmse} so far.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Noch zu früh: Die typische Abweichung bei zurückgehaltenen Bewertungen ist bisher {rmse}.</translation>
    </message>
    <message>
        <source>Too few ratings to say.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <extracomment>mfgui/ui/map/side_axes.py, mfgui/ui/map/words.py</extracomment>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Top:</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Oben:</translation>
    </message>
    <message>
        <source>Train a method to see which films it finds alike.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Trainieren Sie ein Verfahren, um zu sehen, welche Filme es ähnlich findet.</translation>
    </message>
    <message>
        <source>Train a method to see who is most like them.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a method to see whom it would suit.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Trainieren Sie ein Verfahren, um zu sehen, zu wem er passen würde.</translation>
    </message>
    <message>
        <source>Train a method, see how it learnt, compare runs</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a method: then this shows for whom, for which films and for which stars it misses.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on from where it stopped; ten more epochs where a rule had ended it</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with them, as a normal run that every page shows</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, compare and tune methods</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial {n} is learning; {time} left.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial {n} of {all}, {e} epochs.</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial {n}: {rmse}</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Tune</source>
        <extracomment>mfgui/ui/places/workshop/tune.py, mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two maps side by side</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Zwei Karten nebeneinander</translation>
    </message>
    <message>
        <source>Two to four methods against each other, in fair turns</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words of a title in any order; Down goes into the list</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Wörter eines Titels in beliebiger Reihenfolge eintippen; Pfeil ab führt in die Liste</translation>
    </message>
    <message>
        <source>Typeface: Inter by Rasmus Andersson, under the SIL Open Font License 1.1.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical miss</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical miss on held-out ratings: {rmse}, {against}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Typische Abweichung bei zurückgehaltenen Bewertungen: {rmse}, {against}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Use all</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Alles verwenden</translation>
    </message>
    <message>
        <source>Use another part…</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Anderen Ausschnitt verwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Use part of it…</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Ausschnitt verwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <extracomment>mfgui/ui/places/workshop/best_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this part</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Diesen Ausschnitt verwenden</translation>
    </message>
    <message>
        <source>Validation error</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation error by epoch, each on its own scale; the dot is the best epoch</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation error compared with the baseline&apos;s, of the same kind, on the same ratings</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation error of the best epoch, which was also used for stopping</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation was stuck at epoch {n:.0f}: λ lowered to {value:.3g}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Validierung stockte in Epoche {n:.0f}: λ auf {value:.3g} gesenkt.</translation>
    </message>
    <message>
        <source>Validation {error} {rmse:.4f} (used for stopping), training {train:.4f}, baseline {base:.4f}, ratio {ratio:.4f}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Validierung {error} {rmse:.4f} (bestimmte das Ende), Training {train:.4f}, Baseline {base:.4f}, Verhältnis {ratio:.4f}.</translation>
    </message>
    <message>
        <source>Validation {error} {rmse:.4f} at epoch {best:.0f} of {all} (used for stopping); baseline {base:.4f}, ratio {ratio:.4f}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation {figure} {error:.4f}</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Werte sind</translation>
    </message>
    <message>
        <source>Variety</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Abwechslung</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until the download before it is done</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>Wartet, bis der Download davor fertig ist</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch and like</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Ansehen und mögen</translation>
    </message>
    <message>
        <source>Well known or hidden gems</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Bekannt oder Geheimtipp</translation>
    </message>
    <message>
        <source>Well-known films count more</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Bekannte Filme zählen mehr</translation>
    </message>
    <message>
        <source>What colours, sizes and marks mean</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Was Farben, Größen und Marken bedeuten</translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each slider added to the prediction, before it is cut to the rating scale</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What factors are, shown on a small table</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes beyond the rating scale is cut off</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Was über die Bewertungsskala hinausgeht, wird abgeschnitten</translation>
    </message>
    <message>
        <source>What if: not rated</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>Was wäre, wenn: nicht bewertet</translation>
    </message>
    <message>
        <source>What if: really {stars:g}</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>Was wäre, wenn: in Wirklichkeit {stars:g}</translation>
    </message>
    <message>
        <source>What if: {n}. The data set stays as it is.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if? Click other stars, or press 1–5 or Delete: list, taste and map follow at once.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if? This method cannot use changed ratings without training again.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is offered</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open: counts, years, genres, what was skipped</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it will take is not known.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its scores are</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes a good choice</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What mattered</source>
        <extracomment>mfgui/ui/places/workshop/slice_plots.py, mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets the ends apart; other axes; your own ends</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Was die Enden unterscheidet; andere Achsen; eigene Enden</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>What the model expects this person to give</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>Was das Modell von dieser Person erwartet</translation>
    </message>
    <message>
        <source>What the second map shows: this run, or another one of these ratings</source>
        <extracomment>mfgui/ui/map/other_run.py</extracomment>
        <translation>Was die zweite Karte zeigt: diesen oder einen anderen Lauf dieser Bewertungen</translation>
    </message>
    <message>
        <source>What this person gave; a ring marks ratings that were held out from training</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>Was diese Person gab; ein Ring steht für Bewertungen, die vom Training zurückgehalten wurden</translation>
    </message>
    <message>
        <source>What this person might like next</source>
        <extracomment>mfgui/ui/places/explore/inspector.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this says</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training has not settled: the model&apos;s number less that of its own ridge solution</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Was das Training offenließ: die Zahl des Modells minus die seiner eigenen Ridge-Lösung</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you rate is listed here, saved at once, and yours alone: nothing leaves this computer.</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you rated</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} is expected to give</source>
        <extracomment>mfgui/ui/places/me/together_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} might like next</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Was {name} als Nächstes mögen könnte</translation>
    </message>
    <message>
        <source>Where I was last</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all people are</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Wo alle Personen sind</translation>
    </message>
    <message>
        <source>Where it errs</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py, mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it explains</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which axes</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Welche Achsen</translation>
    </message>
    <message>
        <source>Which column is which?</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Welche Spalte ist welche?</translation>
    </message>
    <message>
        <source>Which column of the table is the person, the item, the rating</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Welche Spalte die Person, das Item, die Bewertung ist</translation>
    </message>
    <message>
        <source>Which films they chose</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Welche Filme gewählt wurden</translation>
    </message>
    <message>
        <source>Which films you were asked</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Nach welchen Filmen Sie gefragt wurden</translation>
    </message>
    <message>
        <source>Which map</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Welche Karte</translation>
    </message>
    <message>
        <source>Which ratings are held out of training and used once, for the test</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which ratings are held out of training, to check on.
All others are used for training.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which run</source>
        <extracomment>mfgui/ui/map/other_run.py</extracomment>
        <translation>Welcher Lauf</translation>
    </message>
    <message>
        <source>Who does not</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Wer nicht</translation>
    </message>
    <message>
        <source>Who is furthest below their own favourite with this film, and by how much</source>
        <extracomment>mfgui/ui/places/me/together_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who loves it</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Wer ihn liebt</translation>
    </message>
    <message>
        <source>Who rated a film</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who rated … (a film)</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wins</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it would suit</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Zu wem er passen würde</translation>
    </message>
    <message>
        <source>Whose list, map and reasons are shown</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose ratings these are. Several people can keep theirs here.</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <extracomment>mfgui/ui/places/data/skipped_table.py</extracomment>
        <translation>Warum sie übersprungen wurde</translation>
    </message>
    <message>
        <source>Why this film</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Warum dieser Film</translation>
    </message>
    <message>
        <source>Why {p:.0f} % for {film}?</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Warum {p:.0f}&#xa0;% für {film}?</translation>
    </message>
    <message>
        <source>Why {predicted:.1f} for {film}?</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Warum {predicted:.1f} für {film}?</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>With an equal share f of all points for every group, a group with p points counts as
average + p ÷ f − 1 stars, on the rating scale. The average is that of all ratings.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With my own ratings (none yet)</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the profile {name} ({n})</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the ratings</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within half a star of each other on {agreed} of {shared} shared films.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without film means</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Wörter des Titels</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst misses</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another name (F2)</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/map/words.py, mfgui/ui/places/explore/films_table.py</extracomment>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Years</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>mfgui/ui/lists/why_box.py, mfgui/ui/places/me/together.py, mfgui/ui/places/me/tonight_card.py</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You compromise: {step} below your own favourite, {film} ({liked}).</source>
        <extracomment>mfgui/ui/places/me/tonight_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You give an average film {mean:.1f}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Sie geben einem durchschnittlichen Film {mean:.1f}.</translation>
    </message>
    <message>
        <source>You have rated nothing yet: anybody would get this.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Sie haben noch nichts bewertet: Das bekämen alle.</translation>
    </message>
    <message>
        <source>Your first {top} stay the same films.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours are put aside, not deleted</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <extracomment>mfgui/ui/map/frame.py</extracomment>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <extracomment>mfgui/ui/map/frame.py</extracomment>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>a file of my own…</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film counts as liked from {stars:g} stars on</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess, for it is not rated</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, at random</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report is about a run that has ended: press Start, or use an earlier run</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share, at random</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share, whatever the order</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole star</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about what films get on average</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>adds {n:.1f}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>bringt {n:.1f} dazu</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py, mfgui/ui/places/data/part.py</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>all {mean:.2f}</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>alle {mean:.2f}</translation>
    </message>
    <message>
        <source>all {n}</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also {titles}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and their own taste changes next to nothing.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>und der eigene Geschmack ändert so gut wie nichts.</translation>
    </message>
    <message>
        <source>and their own taste {adds}, led by {named}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>und der eigene Geschmack {adds}, vor allem wegen {named}.</translation>
    </message>
    <message>
        <source>and their own taste {adds}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>und der eigene Geschmack {adds}.</translation>
    </message>
    <message>
        <source>and your own taste changes next to nothing.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>und Ihr eigener Geschmack ändert so gut wie nichts.</translation>
    </message>
    <message>
        <source>and your own taste {adds}, led by {named}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>und Ihr eigener Geschmack {adds}, vor allem wegen {named}.</translation>
    </message>
    <message>
        <source>and your own taste {adds}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>und Ihr eigener Geschmack {adds}.</translation>
    </message>
    <message>
        <source>as published: {name}</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the target</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>before</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>vorher</translation>
    </message>
    <message>
        <source>before {year:.0f}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>vor {year:.0f}</translation>
    </message>
    <message>
        <source>beside what others gave the same films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <extracomment>mfgui/ui/places/workshop/trial_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best so far</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: epoch {n:.0f}</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>beste: Epoche {n:.0f}</translation>
    </message>
    <message>
        <source>bookmark “{title}”</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen „{title}“</translation>
    </message>
    <message>
        <source>bring back {name}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring {n} ratings from {source}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be computed of these ratings</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choosing no films</source>
        <extracomment>mfgui/ui/map/choices.py</extracomment>
        <translation>keine Filme wählen</translation>
    </message>
    <message numerus="yes">
        <source>choosing {n} films</source>
        <extracomment>mfgui/ui/map/choices.py of one: choosing a film</extracomment>
        <translation>
            <numerusform>einen Film wählen</numerusform>
            <numerusform>{n} Filme wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>clear points</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold to {groups}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>come with these ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>kommen mit diesen Bewertungen</translation>
    </message>
    <message>
        <source>could not open {name}: {why}</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not run</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as {stars:g} ★</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>abgeschnitten {part}</translation>
    </message>
    <message>
        <source>decade</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete profile {name}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete {what}</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>drag it to an end of the map</source>
        <extracomment>mfgui/ui/map/legend_rows.py</extracomment>
        <translation>an ein Ende der Karte ziehen</translation>
    </message>
    <message>
        <source>ended</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended, {gap:.4f} short of it</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy kept, %</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epoch {epoch:g}   {seconds:.2f} s   {seen} ratings</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Epoche {epoch:g}   {seconds:.2f} s   {seen} Bewertungen</translation>
    </message>
    <message>
        <source>epoch {n:g}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {n:g} · {error} {value:.3f}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every film of the test counts as liked</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly {n}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>genau {n}</translation>
    </message>
    <message>
        <source>explains {p:.0f} %</source>
        <extracomment>mfgui/ui/places/workshop/slice_plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factor</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factor {n}: {value:.4g}</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factors kept (k)</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py, mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>schnell</translation>
    </message>
    <message>
        <source>film</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>film {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Film {part}</translation>
    </message>
    <message>
        <source>films</source>
        <extracomment>mfgui/ui/map/saving.py, mfgui/ui/map/timeline.py, mfgui/ui/window/screen_file.py</extracomment>
        <translation>Filme</translation>
    </message>
    <message>
        <source>films of the</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films of the {decade}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films rated; {n} more listed</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>bewertete Filme; {n} weitere verzeichnet</translation>
    </message>
    <message>
        <source>films with few ratings</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films with many</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films, all rated</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Filme, alle bewertet</translation>
    </message>
    <message>
        <source>films, most rated first</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Filme, meistbewertete zuerst</translation>
    </message>
    <message>
        <source>first</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first as good as the last run</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first under this {figure}:</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first {p:g} % under lists of the most rated</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first {p:g} % under the baseline</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found out</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a day on</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>von {low} bis {high}</translation>
    </message>
    <message>
        <source>genre</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/person.py, mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>genre, tag or film</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Genre, Schlagwort oder Film</translation>
    </message>
    <message>
        <source>getting ready</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives {stars:g} ★ to {p:.0f} % of all films</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global mean</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>globaler Mittelwert</translation>
    </message>
    <message>
        <source>guess</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a star</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of all ratings</source>
        <extracomment>mfgui/ui/places/data/tail_chart.py</extracomment>
        <translation>Hälfte aller Bewertungen</translation>
    </message>
    <message>
        <source>haven&apos;t seen {film}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out from training</source>
        <extracomment>mfgui/ui/lists/rated_table.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>vom Training zurückgehalten</translation>
    </message>
    <message>
        <source>hidden gems</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Geheimtipps</translation>
    </message>
    <message>
        <source>hide {film}</source>
        <extracomment>mfgui/ui/state/hiding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>hoch</translation>
    </message>
    <message>
        <source>higher</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how likely somebody is to choose it</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much it was liked</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>wie sehr es gefiel</translation>
    </message>
    <message>
        <source>if there is one</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>falls vorhanden</translation>
    </message>
    <message>
        <source>in the last epoch</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>in der letzten Epoche</translation>
    </message>
    <message>
        <source>in the last {n:.0f} epochs</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>in den letzten {n:.0f} Epochen</translation>
    </message>
    <message>
        <source>in which encoding its text is written</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>in welcher Kodierung der Text geschrieben ist</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>mfgui/ui/state/restored_run.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted at epoch {n}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k = {k}</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lane</source>
        <extracomment>mfgui/ui/places/workshop/race_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leans</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning, epoch {n:g} · {error} {value:.3f}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning…</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learnt</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>gelernt</translation>
    </message>
    <message numerus="yes">
        <source>learnt from {n} ratings</source>
        <extracomment>mfgui/ui/map/panel.py of one: learnt from 1 rating</extracomment>
        <translation>
            <numerusform>aus 1 Bewertung gelernt</numerusform>
            <numerusform>aus {n} Bewertungen gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>less</source>
        <extracomment>mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 0.01 %</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>weniger als 0,01&#xa0;%</translation>
    </message>
    <message>
        <source>level</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level with the baseline</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>gleichauf mit der Baseline</translation>
    </message>
    <message>
        <source>liked far less than predicted</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>viel schlechter gefallen als vorhergesagt</translation>
    </message>
    <message>
        <source>liked far more than predicted</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>viel besser gefallen als vorhergesagt</translation>
    </message>
    <message>
        <source>likely between {low:.1f} and {high:.1f}</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>wohl zwischen {low:.1f} und {high:.1f}</translation>
    </message>
    <message>
        <source>likely that {name} watches it</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>{name} sieht ihn wahrscheinlich an</translation>
    </message>
    <message>
        <source>likely to watch</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>wird wohl angesehen</translation>
    </message>
    <message>
        <source>likely to watch it, of those who did</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>sehen ihn wahrscheinlich an, von denen, die es taten</translation>
    </message>
    <message>
        <source>likely to watch it, of {n} people</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>sehen ihn wahrscheinlich an, von {n} Personen</translation>
    </message>
    <message>
        <source>likeness {cosine:.2f}</source>
        <extracomment>mfgui/ui/places/explore/twin_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likes {groups}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little-known</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>wenig bekannt</translation>
    </message>
    <message>
        <source>log x</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>log x</translation>
    </message>
    <message>
        <source>log y</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>log y</translation>
    </message>
    <message>
        <source>lower</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest after {s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean of predicted − rated</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean rating, in {steps}</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>mittlere Bewertung, in {steps}</translation>
    </message>
    <message>
        <source>mean {mean:.1f} stars</source>
        <extracomment>mfgui/ui/kit/columns.py</extracomment>
        <translation>im Mittel {mean:.1f} Sterne</translation>
    </message>
    <message>
        <source>mean; typically {n:.1f} off it</source>
        <extracomment>mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Mittel; typisch {n:.1f} daneben</translation>
    </message>
    <message>
        <source>mfgui ended without warning the last time; what you had rated and learnt is kept. The details are in {file}</source>
        <extracomment>mfgui/ui/window/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mfgui files ({patterns})</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mfgui is free software under the MIT licence. Nothing is sent anywhere.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mfgui {version}</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <extracomment>mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most rated</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>mfgui/ui/lists/film_rows.py</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>new here</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>neu hier</translation>
    </message>
    <message>
        <source>new profile {name}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>neuer</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dates</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>keine Zeitangaben</translation>
    </message>
    <message>
        <source>no genre, decade or tag stands out beyond chance</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>mfgui/ui/places/me/together_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody likes anything among the held-out ratings, so there is nothing to compare by</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/together.py, mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>normal</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not on the plot</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not published</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated</source>
        <extracomment>mfgui/ui/kit/stars.py, mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>not rated by them</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>von dieser Person nicht bewertet</translation>
    </message>
    <message>
        <source>not read</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>not yet rated</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>note on {name}</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing clear</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>nichts Klares</translation>
    </message>
    <message>
        <source>nothing has been learnt yet: press Start first, then save</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of MovieLens or IMDb</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>von MovieLens oder IMDb</translation>
    </message>
    <message>
        <source>of all pairs are rated</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>aller Paare sind bewertet</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>mfgui/ui/places/workshop/slice_plots.py, mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>älter</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>mfgui/ui/places/workshop/slice_plots.py, mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the map: {n:.0f}</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>auf der Karte: {n:.0f}</translation>
    </message>
    <message>
        <source>on the plot</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the ratings of theirs that were held out from training</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>bei ihren Bewertungen, die vom Training zurückgehalten wurden</translation>
    </message>
    <message>
        <source>on the ratings that it was trained on, for none were held out</source>
        <extracomment>mfgui/ui/places/explore/everybody_table.py</extracomment>
        <translation>bei den Bewertungen, mit denen trainiert wurde, denn keine wurden zurückgehalten</translation>
    </message>
    <message>
        <source>one step</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>ein Schritt</translation>
    </message>
    <message>
        <source>opening…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>andere</translation>
    </message>
    <message>
        <source>other:</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own rules to end</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Teil</translation>
    </message>
    <message>
        <source>people</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>people who rated little</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people who rated much</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, most ratings first</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Personen, meiste Bewertungen zuerst</translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Person {part}</translation>
    </message>
    <message>
        <source>pixels</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>popularity</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Beliebtheit</translation>
    </message>
    <message>
        <source>predicted for anybody</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt für irgendwen</translation>
    </message>
    <message>
        <source>predicted for anybody ({n} people sampled)</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt für irgendwen (Stichprobe von {n} Personen)</translation>
    </message>
    <message>
        <source>predicted for those who rated it</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt für alle, die ihn bewertet haben</translation>
    </message>
    <message>
        <source>predicted for those who rated it; they gave {mean:.2f}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt für alle, die ihn bewertet haben; sie gaben {mean:.2f}</translation>
    </message>
    <message>
        <source>predicted for {name}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt für {name}</translation>
    </message>
    <message>
        <source>predicted ratings</source>
        <extracomment>mfgui/ui/window/model_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted {stars:.1f} stars</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>vorhergesagt {stars:.1f} Sterne</translation>
    </message>
    <message>
        <source>predicted, in stars</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset {name}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press Start</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press Start, or choose an earlier run</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside at epoch {n}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate {film} {stars:g} ★</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rated</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py, mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>rated films</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py, mfgui/ui/places/data/panel.py</extracomment>
        <translation>bewertete Filme</translation>
    </message>
    <message>
        <source>rated high</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>hoch bewertet</translation>
    </message>
    <message>
        <source>rated low</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>niedrig bewertet</translation>
    </message>
    <message>
        <source>rated or not</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>bewertet oder nicht</translation>
    </message>
    <message>
        <source>rated {film}</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rated {stars:g}</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rated {stars:g} stars</source>
        <extracomment>mfgui/ui/lists/rated_table.py</extracomment>
        <translation>bewertet {stars:g} Sterne</translation>
    </message>
    <message>
        <source>rated {stars:g} · {support}</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>bewertet {stars:g} · {support}</translation>
    </message>
    <message>
        <source>rated, on average</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rates about as high as others</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rates {amount} above others</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rates {amount} below others</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rating</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>rating in all</source>
        <extracomment>mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertung insgesamt</translation>
    </message>
    <message>
        <source>ratings</source>
        <extracomment>mfgui/ui/charts/bar_chart.py, mfgui/ui/places/data/panel.py, mfgui/ui/places/data/tail_chart.py, mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>ratings in all</source>
        <extracomment>mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertungen insgesamt</translation>
    </message>
    <message>
        <source>ratings seen</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>gesehene Bewertungen</translation>
    </message>
    <message>
        <source>remove bookmark “{title}”</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen „{title}“ entfernen</translation>
    </message>
    <message>
        <source>remove the rating of {film}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename {name}</source>
        <extracomment>mfgui/ui/state/profiles.py, mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset the what-if</source>
        <extracomment>mfgui/ui/places/explore/changed_ratings.py</extracomment>
        <translation>Was-wäre-wenn zurücksetzen</translation>
    </message>
    <message>
        <source>running…</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>mfgui/ui/places/workshop/race_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of its own training</source>
        <extracomment>mfgui/ui/places/workshop/race_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of training</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Sekunden des Trainings</translation>
    </message>
    <message>
        <source>show {film} again</source>
        <extracomment>mfgui/ui/state/hiding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>simulierte Bewertungen</translation>
    </message>
    <message>
        <source>slow</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>langsam</translation>
    </message>
    <message>
        <source>something went wrong inside mfgui ({kind})</source>
        <extracomment>mfgui/ui/state/jobs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something went wrong inside mfgui ({kind}); your work goes on</source>
        <extracomment>mfgui/ui/window/crash.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread points</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard settings</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stars</source>
        <extracomment>mfgui/ui/lists/why_box.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>strength (singular value)</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure to like</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>gefällt sicher</translation>
    </message>
    <message>
        <source>takes away {n:.1f}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>nimmt {n:.1f} weg</translation>
    </message>
    <message>
        <source>target</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>taste {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Geschmack {part}</translation>
    </message>
    <message>
        <source>that anyone has rated</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that everyone has rated</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the films&apos; numbers ↓</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {n} have half of all ratings</source>
        <extracomment>mfgui/ui/places/data/tail_chart.py</extracomment>
        <translation>die ersten {n} haben die Hälfte aller Bewertungen</translation>
    </message>
    <message>
        <source>the last of each person</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest error, each to its own end</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model of {name} was not saved; train it again with the same settings</source>
        <extracomment>mfgui/ui/map/other_run.py</extracomment>
        <translation>das Modell von {name} wurde nicht gespeichert; trainieren Sie es mit denselben Einstellungen neu</translation>
    </message>
    <message>
        <source>the model of {run} was not saved; train it again with the same settings</source>
        <extracomment>mfgui/ui/state/restored_run.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest ratings</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the people&apos;s numbers →</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the race can start</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the search can start</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table can be filled</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such printer; choose another, or save as PDF</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>diesen Drucker gibt es nicht; wählen Sie einen anderen, oder speichern Sie als PDF</translation>
    </message>
    <message>
        <source>there is not enough memory for this; close other programs</source>
        <extracomment>mfgui/ui/state/jobs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this scene until {until:.0f} of {all:.0f} min</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those in {name}</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three quarters of a star</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>to another</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>zu einem anderen</translation>
    </message>
    <message>
        <source>too few trials to say</source>
        <extracomment>mfgui/ui/places/workshop/slice_plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>training ratings of the film</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training ratings of the person</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>trial</source>
        <extracomment>mfgui/ui/places/workshop/trial_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical miss</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical miss in ★</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>typische Abweichung in ★</translation>
    </message>
    <message>
        <source>under way</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under ★ {x:g}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>unter ★ {x:g}</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>validation error</source>
        <extracomment>mfgui/ui/places/workshop/race_plot.py, mfgui/ui/places/workshop/slice_plots.py, mfgui/ui/places/workshop/trial_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation, smoothed</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Validierung, geglättet</translation>
    </message>
    <message>
        <source>varied</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>abwechslungsreich</translation>
    </message>
    <message>
        <source>well known</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>well-known</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>what if: {film}</source>
        <extracomment>mfgui/ui/places/explore/changed_ratings.py</extracomment>
        <translation>Was wäre, wenn: {film}</translation>
    </message>
    <message>
        <source>what training has not settled ({effect})</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>was das Training offenließ ({effect})</translation>
    </message>
    <message>
        <source>what was rated</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>was bewertet wurde</translation>
    </message>
    <message>
        <source>when they were given</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>wann bewertet wurde</translation>
    </message>
    <message>
        <source>whether the day or the month comes first</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>ob der Tag oder der Monat zuerst kommt</translation>
    </message>
    <message>
        <source>whether the values are ratings or counts</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>ob die Werte Bewertungen oder Anzahlen sind</translation>
    </message>
    <message>
        <source>whether {value} means “not rated”</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>ob {value} „nicht bewertet“ heißt</translation>
    </message>
    <message>
        <source>which films they chose ({effect})</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>welche Filme sie gewählt haben ({effect})</translation>
    </message>
    <message>
        <source>which films you rated at all ({effect})</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>welche Filme Sie überhaupt bewertet haben ({effect})</translation>
    </message>
    <message>
        <source>which table holds the ratings</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>welche Tabelle die Bewertungen enthält</translation>
    </message>
    <message>
        <source>who rated</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>wer bewertet hat</translation>
    </message>
    <message>
        <source>within {x:.3g} ★</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>innerhalb {x:.3g} ★</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a:.3g}–{b:.3g} ★ too high</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{a:.3g}–{b:.3g} ★ zu hoch</translation>
    </message>
    <message>
        <source>{a:.3g}–{b:.3g} ★ too low</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{a:.3g}–{b:.3g} ★ zu niedrig</translation>
    </message>
    <message>
        <source>{ahead} is ahead of {behind} by {by} stars, but this may be chance: it wins in {times} resamples of the same {n} held-out ratings.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ahead} is better than {behind} by {by} stars; in {times} resamples of the same {n} held-out ratings it wins, so this is more than chance.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ahead} lists better than {behind} (NDCG@10 higher by {by}), but this may be chance: it wins in {times} resamples of the same {n} people.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ahead} lists better than {behind}: NDCG@10 is higher by {by}; in {times} resamples of the same {n} people it wins, so this is more than chance.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} and {b} err exactly alike.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{a} to {b}</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>{a} bis {b}</translation>
    </message>
    <message>
        <source>{cell} → not rated</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>{cell} → nicht bewertet</translation>
    </message>
    <message>
        <source>{cell} → not read</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>{cell} → nicht gelesen</translation>
    </message>
    <message>
        <source>{cell} → {read}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>{cell} → {read}</translation>
    </message>
    <message>
        <source>{data}: {protocol}; learns from {train}, checked on {held}{part}.</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{diverged} The best epoch, {n:.0f}, is saved. </source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{diverged} Die beste Epoche, {n:.0f}, ist gespeichert. </translation>
    </message>
    <message>
        <source>{done} are here</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{done} sind da</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{done} von {total} sind da</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>bisher {done}</translation>
    </message>
    <message>
        <source>{error} on held-out ratings: {value:.4f} at epoch {epoch}.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} {value:.3f}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} ★</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{error} ★</translation>
    </message>
    <message>
        <source>{error}, logarithmic</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>{error}, logarithmisch</translation>
    </message>
    <message>
        <source>{factors}: {numbers} numbers keep {p:.1f} % of the energy.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts}, grows now and then</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{facts}, wächst ab und zu</translation>
    </message>
    <message>
        <source>{facts}, {size}</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{facts}, {size}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <extracomment>mfgui/base/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <extracomment>mfgui/ui/places/data/skipped_table.py</extracomment>
        <translation>{file}, Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>{file}: its columns cannot be told; name them, as --columns user=…,film=…,rating=…</source>
        <extracomment>mfgui/ui/window/screenshot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the picture could not be written there</source>
        <extracomment>mfgui/ui/window/screenshot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{films} and {n} more</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film}
Person {person} gave {rated:g} stars; {predicted:.1f} were predicted.
A double click leads to the film, or to the person.</source>
        <extracomment>mfgui/ui/places/workshop/misses_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film}
Stands for a group by your points; rate it to say so yourself.</source>
        <extracomment>mfgui/ui/places/me/mine_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film} (+{p:.0f} %)</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{film} (+{p:.0f}&#xa0;%)</translation>
    </message>
    <message>
        <source>{film}, counts as {stars:g} stars by your points</source>
        <extracomment>mfgui/ui/places/me/mine_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film}, {stars:g} stars</source>
        <extracomment>mfgui/ui/places/me/mine_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film}. Press 1 to 5 for stars, S if you have not seen it.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film}: {stars:g} ★.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{film}: {was:.1f} → {now:.1f} ★ · {parts}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <extracomment>mfgui/base/text.py, mfgui/ui/map/words.py</extracomment>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>mfgui/base/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{good}, no mistake.</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {title}</source>
        <extracomment>mfgui/ui/kit/segments.py</extracomment>
        <translation>{group}: {title}</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{known:.0f} % of people rated it; opinions differ by {spread:.1f} ★</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{known} ratings that {people} people gave to {films} films, and {gaps} gaps: films that they have not rated. What would they give? Press Play: every film and every person gets numbers, and a rating is what comes out when they are multiplied.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{k} / {n}</source>
        <extracomment>mfgui/ui/stage/presentation.py, mfgui/ui/stage/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{k} factors keep {p:.2f} %</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{k} numbers each: every rating is back exactly. But that is learning by heart: the guesses are now no more than each film&apos;s average, with which the gaps were filled. Few factors must find what ratings have in common; many need not.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{k} of {n} films rated</source>
        <extracomment>mfgui/ui/stage/presentation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} of {total} ratings would remain, by {people} people of {films} films.</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>{left} von {total} Bewertungen blieben, von {people} Personen zu {films} Filmen.</translation>
    </message>
    <message>
        <source>{level} ★ beside what others gave the same {n} films (shrunken a little towards 0)</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{licence} Some editions may not be passed on at all: point at one to read its terms.</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{licence} Manche Ausgaben dürfen gar nicht weitergegeben werden: Zeigen Sie auf eine, um ihre Bedingungen zu lesen.</translation>
    </message>
    <message>
        <source>{liked} of {both}</source>
        <extracomment>mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.1f}–{high:.1f}</source>
        <extracomment>mfgui/ui/lists/printing.py</extracomment>
        <translation>{low:.1f}–{high:.1f}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} or more</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{low} oder mehr</translation>
    </message>
    <message>
        <source>{low} → {high}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mean:.2f} ★</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method} has learnt {data}.</source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method} on {data}</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method} would take about {needed} of memory, and Preferences allow {budget}; use a part of the ratings, fewer factors, or allow more</source>
        <extracomment>mfgui/ui/state/running.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{m} min</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:.0f} k ratings a second</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{n:.0f} Tsd. Bewertungen pro Sekunde</translation>
    </message>
    <message>
        <source>{n:.1f} M ratings a second</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{n:.1f} Mio. Bewertungen pro Sekunde</translation>
    </message>
    <message>
        <source>{n:.1f} stars</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:.1f} {side} than films get on average</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:.4f}  average rating</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n:.4f}  mittlere Bewertung</translation>
    </message>
    <message>
        <source>{n:.4f}  predicted</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n:.4f}  vorhergesagt</translation>
    </message>
    <message>
        <source>{name}   {error} {value:.3f} · {when}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({method}), {settings}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} after {s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came after {s:.2f} s.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came lowest, to {best:.4f} after {s:.2f} s.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} compromises: {step} below their own favourite, {film} ({liked}).</source>
        <extracomment>mfgui/ui/places/me/tonight_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not run: {why}.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} had come to {best:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the most ratings</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{name} hat die meisten Bewertungen</translation>
    </message>
    <message>
        <source>{name} map</source>
        <extracomment>mfgui/ui/map/saving.py, mfgui/ui/map/timeline.py</extracomment>
        <translation>Karte {name}</translation>
    </message>
    <message>
        <source>{name} never did: its best is {best:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} predicts no ratings, so there are none that it could miss: it is judged by its lists.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} reached {target} first, after {s:.2f} s, level with {second} ({t:.2f} s).</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} reached {target} first, after {s:.2f} s, {times:.1f} times as fast as {second} ({t:.2f} s).</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} reached {target} first, after {s:.2f} s.</source>
        <extracomment>mfgui/ui/places/workshop/race_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {push}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – methods</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – skipped lines</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>{name} – übersprungene Zeilen</translation>
    </message>
    <message>
        <source>{name}, about {time}… {n} of {all} are ready.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, logarithmic</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>{name}, logarithmisch</translation>
    </message>
    <message>
        <source>{name}, what if</source>
        <extracomment>mfgui/ui/state/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {n} films</source>
        <extracomment>mfgui/ui/map/legend_rows.py</extracomment>
        <translation>{name}, {n} Filme</translation>
    </message>
    <message>
        <source>{name}: fits {a:.0f} %, elsewhere {b:.0f} % (d = {e:+.1f})</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{name}: passt zu {a:.0f}&#xa0;%, anderswo {b:.0f}&#xa0;% (d = {e:+.1f})</translation>
    </message>
    <message>
        <source>{name}: from</source>
        <extracomment>mfgui/ui/lists/range_slider.py</extracomment>
        <translation>{name}: von</translation>
    </message>
    <message>
        <source>{name}: to</source>
        <extracomment>mfgui/ui/lists/range_slider.py</extracomment>
        <translation>{name}: bis</translation>
    </message>
    <message>
        <source>{name}: {a:.0f} % of the films, elsewhere {b:.0f} % (h = {e:+.1f})</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{name}: {a:.0f}&#xa0;% der Filme, anderswo {b:.0f}&#xa0;% (h = {e:+.1f})</translation>
    </message>
    <message>
        <source>{name}: {p:.0f} percent likely to watch it</source>
        <extracomment>mfgui/ui/places/me/together_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {ratings} ({share} of all), mean {mean:.2f} ★
{films} rated films</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{name}: {ratings} ({share} von allen), Mittel {mean:.2f} ★
{films} bewertete Filme</translation>
    </message>
    <message>
        <source>{name}: {stars:.1f} stars</source>
        <extracomment>mfgui/ui/places/me/together_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: ★ {rating:g}</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>{name}: ★ {rating:g}</translation>
    </message>
    <message>
        <source>{n}  cut off at the end of the scale</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n}  am Ende der Skala abgeschnitten</translation>
    </message>
    <message>
        <source>{n}  how this film is rated, above or below others</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n}  wie dieser Film bewertet wird, über oder unter anderen</translation>
    </message>
    <message>
        <source>{n}  how this person rates, above or below others</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n}  wie diese Person bewertet, über oder unter anderen</translation>
    </message>
    <message>
        <source>{n}  taste: from the {k} ratings it learnt from</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n}  Geschmack: aus den {k} Bewertungen, aus denen gelernt wurde</translation>
    </message>
    <message>
        <source>{n}  taste: from which films were rated at all</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n}  Geschmack: daraus, welche Filme überhaupt bewertet wurden</translation>
    </message>
    <message>
        <source>{n}  taste: what training has not settled</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{n}  Geschmack: was das Training offenließ</translation>
    </message>
    <message>
        <source>{n} %</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} &amp;More Epochs</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} GB</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MB</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} damaged entries of my ratings are left out.</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} damaged runs are left out of the list.</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} epochs are saved, at most 60 of a run; people are folded in</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>{n} Epochen sind gespeichert, höchstens 60 je Lauf; Personen sind eingerechnet (Fold-in)</translation>
    </message>
    <message numerus="yes">
        <source>{n} factors</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py, mfgui/ui/places/workshop/scree.py of one: 1 factor</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} films</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/map/panel.py</extracomment>
        <translation>{n} Filme</translation>
    </message>
    <message>
        <source>{n} films came in: {named}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} films chosen</source>
        <extracomment>mfgui/ui/map/side_films.py, mfgui/ui/map/side_legend.py</extracomment>
        <translation>{n} Filme ausgewählt</translation>
    </message>
    <message>
        <source>{n} films in view</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>{n} Filme im Blick</translation>
    </message>
    <message>
        <source>{n} films rated</source>
        <extracomment>mfgui/ui/stage/presentation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} films, {share}, have a single one.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{n} Filme, {share}, haben eine einzige.</translation>
    </message>
    <message>
        <source>{n} in all.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kB</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines left out</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py of one: 1 line left out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} lines were skipped; all others were read.</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>{n} Zeilen wurden übersprungen; alle anderen wurden gelesen.</translation>
    </message>
    <message>
        <source>{n} lines were skipped; the first {k} are listed. All others were read.</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>{n} Zeilen wurden übersprungen; die ersten {k} sind aufgeführt. Alle anderen wurden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <extracomment>mfgui/ui/places/workshop/tune.py of one: 1 minute</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mistakes</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py of one: 1 mistake</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} more</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>{n} mehr</translation>
    </message>
    <message>
        <source>{n} more epochs, from where the run ended (Ctrl+M)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>{n} Epochen mehr, ab dem Ende des Laufs (Strg+M)</translation>
    </message>
    <message>
        <source>{n} not in this data set</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not seen</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of films that are not in this data set</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {least} ratings: too few yet to name a taste</source>
        <extracomment>mfgui/ui/kit/words.py</extracomment>
        <translation>{n} von {least} Bewertungen: noch zu wenige, um einen Geschmack zu nennen</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} other ratings</source>
        <extracomment>mfgui/ui/lists/why_box.py of one: 1 other rating</extracomment>
        <translation>
            <numerusform>1 weitere Bewertung</numerusform>
            <numerusform>{n} weitere Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people called it so</source>
        <extracomment>mfgui/ui/places/explore/film_words.py of one: 1 person called it so</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>{n} Pixel</translation>
    </message>
    <message>
        <source>{n} pixels wide</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>{n} Pixel breit</translation>
    </message>
    <message>
        <source>{n} places down</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>{n} Plätze nach unten</translation>
    </message>
    <message>
        <source>{n} places up</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>{n} Plätze nach oben</translation>
    </message>
    <message>
        <source>{n} points</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} points left</source>
        <extracomment>mfgui/ui/places/me/groups.py of one: 1 point left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings</source>
        <extracomment>mfgui/ui/kit/words.py, mfgui/ui/window/header.py, mfgui/ui/window/screen_file.py of one: 1 rating</extracomment>
        <translation>
            <numerusform>1 Bewertung</numerusform>
            <numerusform>{n} Bewertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} ratings a second</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{n} Bewertungen pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings changed</source>
        <extracomment>mfgui/ui/places/explore/person_words.py of one: 1 rating changed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} ratings from {source}</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ratings predicted {said:.2f} on average
rated {true:.2f} on average</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} recognised</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} runs</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/shelf.py of one: 1 run</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} runs selected.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} scenes are right</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py of one: 1 scene is right</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} settings changed</source>
        <extracomment>mfgui/ui/places/workshop/choices.py of one: 1 setting changed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} stand-ins by points</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <extracomment>mfgui/ui/places/me/import_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} trials are saved.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py of one: 1 trial is saved.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n}+ ratings</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>ab {n} Bewertungen</translation>
    </message>
    <message>
        <source>{n}, mean {mean:.2f} ★ where others gave {others:.2f};
{above} ★ beside their other films (shrunken), {z} standard errors</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} is under way; {what_waits} when it has ended.</source>
        <extracomment>mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{p:.0f} %</source>
        <extracomment>mfgui/ui/charts/bar_chart.py, mfgui/ui/kit/odds_bars.py, mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>{p:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{p:.0f} % of {n} ratings are {stars:g} ★</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{p:.0f} % · </source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{p:.1f} % better</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{p:.1f} % better than the baseline</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{p:.1f}&#xa0;% besser als die Baseline</translation>
    </message>
    <message>
        <source>{p:.1f} % worse</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{p:.1f} % worse than the baseline</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{p:.1f}&#xa0;% schlechter als die Baseline</translation>
    </message>
    <message>
        <source>{p:g} %</source>
        <extracomment>mfgui/ui/places/workshop/scree_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} on {film}</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} at the target</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, +{gap:.4f}</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}. {film}, interest {p:.0f} percent, {support}</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>{place}. {film}, Interesse {p:.0f} Prozent, {support}</translation>
    </message>
    <message>
        <source>{place}. {film}, predicted {stars:.1f} stars, {support}</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>{place}. {film}, vorhergesagt {stars:.1f} Sterne, {support}</translation>
    </message>
    <message>
        <source>{place}: {hint} (Ctrl+{n})</source>
        <extracomment>mfgui/ui/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{protocol}. {people} lists of ten were scored{drawn}; {liked}; films that the person rated in training are not listed.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{protocol}: all learn from {train}, checked on the likes among {held}. Validation {figure}, also used for stopping; lists of the most rated films have {reference:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{protocol}: all learn from {train}, checked on {held}. Validation RMSE in stars, also used for stopping; the baseline has {reference:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{protocol}: trials learn from {train}, and these {held} validation ratings alone judge. So the best figure has been searched for and is no estimate of the error on others.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{p} %</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{p}&#xa0;%</translation>
    </message>
    <message>
        <source>{ratings} ratings by {people} people of {films} films, {first}–{last}</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{ratings} Bewertungen von {people} Personen zu {films} Filmen, {first}–{last}</translation>
    </message>
    <message>
        <source>{raw:.6g} for lists in the model&apos;s own order, without caution</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ready} of {n} ready; the others take about {time} in all, one after the other. Each row appears when it is ready and is kept.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}
A score is what orders each person&apos;s own list: how likely they are to watch the film and to like it;
the predicted rating, cautious where few rated, if the model was trained without interest.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule} Each film counts as it does in their own list.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs} · {size} on disk</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} has no saved model; train it again to compare it.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is still learning: epoch {n} of at most {all}.</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} on {data} stopped at epoch {n:.0f}.</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} stopped at epoch {n}.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}, {data}, {protocol}, {n} held-out ratings</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}: {ending}.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>{run}: {ending}.</translation>
    </message>
    <message>
        <source>{s:.1f} s</source>
        <extracomment>mfgui/ui/learning/words.py, mfgui/ui/places/workshop/race_track.py</extracomment>
        <translation>{s:.1f} s</translation>
    </message>
    <message>
        <source>{s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race.py, mfgui/ui/places/workshop/race_track.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.1f} % of the rating table lies along this singular direction.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{share:.1f}&#xa0;% der Bewertungstabelle liegen entlang dieser singulären Richtung.</translation>
    </message>
    <message>
        <source>{share:.1f} % of the variance of the film factors lies along this axis.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{share:.1f}&#xa0;% der Varianz der Filmfaktoren liegen entlang dieser Achse.</translation>
    </message>
    <message>
        <source>{side}: which axis</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>{side}: welche Achse</translation>
    </message>
    <message>
        <source>{simulated}{data}: {protocol}; measured on these {n} ratings, which also chose the best epoch{part}. A typical miss is the RMSE in stars; predictions lean by the mean of predicted − rated.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{simulated}{films} well-known films and {people} keen people of {name}; hover for how it is computed.</source>
        <extracomment>mfgui/ui/places/watch/worked_example.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{simulated}{protocol}: learns from {train}, checked on {held}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{simulated}{protocol}: lernt aus {train}, geprüft an {held}.</translation>
    </message>
    <message>
        <source>{size} of the cache stay while a data set is open from there; empty it again later</source>
        <extracomment>mfgui/ui/window/cache_action.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars:g} stars</source>
        <extracomment>mfgui/ui/kit/stars.py</extracomment>
        <translation>{stars:g} Sterne</translation>
    </message>
    <message>
        <source>{stars:g} ★</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{study} has ended.</source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{study} is under way; stop it first, then train.</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/state/running.py</extracomment>
        <translation>{study} läuft noch; erst anhalten, dann trainieren.</translation>
    </message>
    <message>
        <source>{sum} ★; {known}.</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{s} s</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left at most</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>höchstens noch {time}</translation>
    </message>
    <message>
        <source>{title}.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{trouble} Trying again in {time}…</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{trouble} Neuer Versuch in {time}&#xa0;…</translation>
    </message>
    <message>
        <source>{value:.2f} ★</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>{value:.2f} ★</translation>
    </message>
    <message>
        <source>{value:g} ★: {ratings}, {p:.0f} %</source>
        <extracomment>mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/person_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ★</source>
        <extracomment>mfgui/ui/kit/words.py, mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>{value} ★</translation>
    </message>
    <message>
        <source>{value} ★: {ratings}, {share}</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{value} ★: {ratings}, {share}</translation>
    </message>
    <message>
        <source>{what} deleted.</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; log scale</source>
        <extracomment>mfgui/ui/places/data/tail_chart.py</extracomment>
        <translation>{what}; logarithmische Skala</translation>
    </message>
    <message>
        <source>{which}
{n} held-out ratings
RMSE {rmse:.4f} stars
mean of predicted − rated {miss} stars</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: predicted {p:.1f} ★, mean {mean:.1f}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {known}.</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {p:.0f} % likely to watch it</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {rating:g} ★, mean {mean:.1f}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {sum} = {total:.2f}</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {speed}/s, {left} left</source>
        <extracomment>mfgui/ui/places/data/edition_row.py</extracomment>
        <translation>{words}, {speed}/s, noch {left}</translation>
    </message>
    <message>
        <source>{word}: {a:.0f} on average, {b:.0f} elsewhere (d = {e:+.1f})</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{word}: im Mittel {a:.0f}, anderswo {b:.0f} (d = {e:+.1f})</translation>
    </message>
    <message>
        <source>{word}: {a} ratings typically, {b} elsewhere (d = {e:+.1f})</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{word}: typisch {a} Bewertungen, anderswo {b} (d = {e:+.1f})</translation>
    </message>
    <message>
        <source>{word}: ★ {a:.1f} on average, {b:.1f} elsewhere (d = {e:+.1f})</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{word}: im Mittel ★ {a:.1f}, anderswo {b:.1f} (d = {e:+.1f})</translation>
    </message>
    <message>
        <source>{wrong}; {good}.</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{w} × {h} pixels need {a:.1f} GB of memory and {b:.1f} GB are free: choose a smaller width.</source>
        <extracomment>mfgui/ui/map/png_dialog.py</extracomment>
        <translation>{w} × {h} Pixel brauchen {a:.1f} GB Speicher, und {b:.1f} GB sind frei: Wählen Sie eine kleinere Breite.</translation>
    </message>
    <message>
        <source>{year:.0f} and later</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{year:.0f} und später</translation>
    </message>
    <message>
        <source>{year:.0f}s</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{year:.0f}er</translation>
    </message>
    <message>
        <source>{year}s</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± {sd:.4f}, the standard deviation over the divisions</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ {value:.3g}</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>λ {value:.3g}</translation>
    </message>
    <message>
        <source>“Not rated” is</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>„Nicht bewertet“ ist</translation>
    </message>
    <message>
        <source>“{address}” is no web address; it begins with https:// or http://.</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{film}” is not among these films.</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tag}”</source>
        <extracomment>mfgui/ui/places/explore/person_words.py, mfgui/ui/places/explore/similar_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>…</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>…</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>… und {n} weitere</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>★</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ rated low</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>★ niedrig bewertet</translation>
    </message>
    <message>
        <source>★ {stars:g} for</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>★ {stars:g} für</translation>
    </message>
    <message>
        <source>★ {stars:g} for {film}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>★ {stars:g} für {film}</translation>
    </message>
    <message>
        <source>★ {stars:g} for {film} ({effect})</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>★ {stars:g} für {film} ({effect})</translation>
    </message>
    <message>
        <source>★ {stars:g}: {p:.0f} %</source>
        <extracomment>mfgui/ui/kit/odds_bars.py</extracomment>
        <translation>★ {stars:g}: {p:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>★ {x:g} and more</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>★ {x:g} und mehr</translation>
    </message>
</context>
</TS>
