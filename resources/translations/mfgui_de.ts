<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>mfgui</name>
    <message>
        <source> (line {line}: {reason})</source>
        <extracomment>mfgui/storage/imports/record.py</extracomment>
        <translation> (Zeile {line}: {reason})</translation>
    </message>
    <message>
        <source> before {day}</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation> vor dem {day}</translation>
    </message>
    <message>
        <source> on {day}</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation> am {day}</translation>
    </message>
    <message>
        <source> yet</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation> noch</translation>
    </message>
    <message>
        <source># Nothing found

No page has “{words}”. Try a shorter word.</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation># Nichts gefunden

Keine Seite hat „{words}“. Versuchen Sie ein kürzeres Wort.</translation>
    </message>
    <message>
        <source>% of ratings that its ranges should hold</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>% der Bewertungen, die die Spannen enthalten sollen</translation>
    </message>
    <message>
        <source>% that they hold</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>%, die sie enthalten</translation>
    </message>
    <message>
        <source>&amp;About mfgui</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Über mfgui</translation>
    </message>
    <message>
        <source>&amp;About the Data</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Über die D&amp;aten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit These Scenes…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Diese &amp;Szenen bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Guided Tour</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on This</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Hilfe hierzu</translation>
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
        <translation>&amp;Behalten und nächstes Mal fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>&amp;On This Page</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Au&amp;f dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Present to a Room</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Vor Publikum zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Bewertung</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Save What Is on Screen…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Aktuellen Stand &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Search for Anything…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Alles &amp;durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Start Page</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>S&amp;tartseite</translation>
    </message>
    <message>
        <source>&amp;Stop and keep the best</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation>An&amp;halten und das Beste behalten</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no scale; give the least and the greatest, as 0.5..5</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>&apos;{given}&apos; ist keine Skala; geben Sie den kleinsten und den größten Wert an, etwa 0.5..5</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is not a number</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>&apos;{given}&apos; ist keine Zahl</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is not a share between 0 and 1, as 0.8</source>
        <extracomment>mfgui/commands/predict.py</extracomment>
        <translation>&apos;{given}&apos; ist kein Anteil zwischen 0 und 1, etwa 0.8</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is not a size; give WIDTHxHEIGHT, as 1280x800</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>&apos;{given}&apos; ist keine Größe; geben Sie BREITExHÖHE an, etwa 1280x800</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is not a whole number of at least {least}</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>&apos;{given}&apos; ist keine ganze Zahl ab {least}</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is too large; give at most {most:,}</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>&apos;{given}&apos; ist zu groß; geben Sie höchstens {most:,} an</translation>
    </message>
    <message>
        <source>&apos;{not_rated}&apos; is no value of a rating; give a number, or none</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>&apos;{not_rated}&apos; ist kein Wert einer Bewertung; geben Sie eine Zahl an, oder none</translation>
    </message>
    <message>
        <source>&apos;{years}&apos; is no span of years; give it as 1990-2010</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>&apos;{years}&apos; ist keine Spanne von Jahren; geben Sie sie an als 1990-2010</translation>
    </message>
    <message>
        <source>(each has --help)</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>(jeder hat --help)</translation>
    </message>
    <message>
        <source>(rating= where each row is a click)</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>(rating= wo jede Zeile ein Klick ist)</translation>
    </message>
    <message>
        <source>(was {value})</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>(vorher {value})</translation>
    </message>
    <message>
        <source>--all writes lists without reasons to a file; give --output, and leave --why out</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>--all schreibt Listen ohne Gründe in eine Datei; geben Sie --output an, und lassen Sie --why weg</translation>
    </message>
    <message>
        <source>--panel chooses what --screenshot shows; give --screenshot FILE.png too</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>--panel wählt, was --screenshot zeigt; geben Sie auch --screenshot DATEI.png an</translation>
    </message>
    <message>
        <source>--set takes NAME=VALUE, not &apos;{pair}&apos;</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>--set nimmt NAME=WERT, nicht &apos;{pair}&apos;</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>0.8377 when run again for the examples of the library DGL</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>0,8377 bei Wiederholung für die Beispiele der Bibliothek DGL</translation>
    </message>
    <message>
        <source>0.9077 when run again for the examples of the library DGL</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>0,9077 bei Wiederholung für die Beispiele der Bibliothek DGL</translation>
    </message>
    <message>
        <source>1 film came in: {named}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>1 Film kam hinzu: {named}</translation>
    </message>
    <message>
        <source>1 film chosen</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>1 Film ausgewählt</translation>
    </message>
    <message>
        <source>1 line was skipped; all others were read.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
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
        <source>1 rating</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>1 Bewertung</translation>
    </message>
    <message>
        <source>1 rating far from all others left out</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>1 Bewertung weitab von allen anderen ausgelassen</translation>
    </message>
    <message>
        <source>1 − NDCG@10: {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap over people). Both chose their best epoch on these likes.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>1 − NDCG@10: {a} {x:.4f}, {b} {y:.4f}; Unterschied {d}, 95-%-Intervall {low} bis {high} (gepaarter Bootstrap über Personen). Beide haben ihre beste Epoche an diesen Vorlieben gewählt.</translation>
    </message>
    <message>
        <source>100 is the best match</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>100 passt am besten</translation>
    </message>
    <message>
        <source>75/25 of each person</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>75/25 jeder Person</translation>
    </message>
    <message>
        <source>90/10 at random</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>90/10, zufällig</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <extracomment>mfgui/ui/charts/bar_chart.py</extracomment>
        <translation>&lt;1&#xa0;%</translation>
    </message>
    <message>
        <source>A MovieLens folder from your disk. You can also drop it here.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Ein MovieLens-Ordner von Ihrer Platte. Sie können ihn auch hierher ziehen.</translation>
    </message>
    <message>
        <source>A MovieLens zip as downloaded, or ratings of your own as CSV.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Eine MovieLens-ZIP-Datei oder eigene Bewertungen als CSV.</translation>
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
        <source>A film of several genres counts in each.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Ein Film mit mehreren Genres zählt in jedem.</translation>
    </message>
    <message>
        <source>A film of several genres has the colour of the rarest.</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Ein Film mit mehreren Genres hat die Farbe des seltensten.</translation>
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
        <translation>Ein Film, die Nummer einer Person, ein Ort oder ein Befehl</translation>
    </message>
    <message>
        <source>A folder for what mfgui keeps</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Ein Ordner für das, was mfgui aufbewahrt</translation>
    </message>
    <message>
        <source>A folder on the web that holds MovieLens&apos; zips</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Ein Ordner im Netz mit den ZIP-Dateien von MovieLens</translation>
    </message>
    <message>
        <source>A group is named from {least} ratings on, where chance alone would hardly do: {z:.1f} standard errors here,
the more groups are looked at the more.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Eine Gruppe wird ab {least} Bewertungen genannt, und wenn es kaum Zufall sein kann: hier {z:.1f} Standardfehler,
mehr, je mehr Gruppen betrachtet werden.</translation>
    </message>
    <message>
        <source>A model file of mfgui, an npz, LIBMF&apos;s text, or a table of vectors</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Eine Modelldatei von mfgui, ein npz, der Text von LIBMF oder eine Tabelle von Vektoren</translation>
    </message>
    <message>
        <source>A model that Spark&apos;s ALS saved</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Ein Modell, das ALS von Spark gespeichert hat</translation>
    </message>
    <message>
        <source>A named set of settings; the page Runs of the Workshop has them all</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation>Ein benannter Satz Einstellungen; „Läufe“ in der Werkstatt hat sie alle</translation>
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
        <extracomment>mfgui/ui/places/explore/match_card.py, mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Nummer einer Person</translation>
    </message>
    <message>
        <source>A point less for {group}</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Ein Punkt weniger für {group}</translation>
    </message>
    <message>
        <source>A point more for {group}</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Ein Punkt mehr für {group}</translation>
    </message>
    <message>
        <source>A race</source>
        <extracomment>mfgui/ui/places/workshop/race.py, mfgui/ui/state/studies.py</extracomment>
        <translation>Ein Wettrennen</translation>
    </message>
    <message>
        <source>A race that would be over sooner is shown in about {s:.0f} s, all lanes slowed by the same factor.
Their seconds stay those of their own training.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Ein Rennen, das früher vorbei wäre, wird in etwa {s:.0f} s gezeigt, alle Bahnen um denselben Faktor verlangsamt.
Die Sekunden bleiben die des eigenen Trainings.</translation>
    </message>
    <message>
        <source>A random person</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Eine zufällige Person</translation>
    </message>
    <message>
        <source>A rating counts by its share of the best rating, raised to this power; 0 makes all count alike.</source>
        <extracomment>mfgui/factorization/methods/ease.py, mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Eine Bewertung zählt mit ihrem Anteil an der besten, hoch diesem Exponenten; bei 0 zählen alle gleich.</translation>
    </message>
    <message>
        <source>A rating is typically {n:.1f} ★ off the mean.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Eine Bewertung weicht typischerweise um {n:.1f} ★ vom Mittelwert ab.</translation>
    </message>
    <message>
        <source>A run</source>
        <extracomment>mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>A run is under way; stop it first</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Ein Lauf ist im Gange; halten Sie ihn zuerst an</translation>
    </message>
    <message>
        <source>A run that would take more is not begun, and says so</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Ein Lauf, der mehr bräuchte, wird nicht begonnen und sagt es</translation>
    </message>
    <message>
        <source>A search for settings</source>
        <extracomment>mfgui/ui/state/studies.py</extracomment>
        <translation>Eine Suche nach Einstellungen</translation>
    </message>
    <message>
        <source>A second number tells “{first}” from “{last}”: plus for films like the one, minus for films like the other, and the same for who likes which. {n} numbers miss the ratings by only {miss:.2f} stars, and they have an opinion on every gap.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Eine zweite Zahl unterscheidet „{first}“ von „{last}“: plus für Filme wie den einen, minus für Filme wie den anderen, und ebenso dafür, wer welche mag. {n} Zahlen liegen nur um {miss:.2f} Sterne daneben, und sie haben eine Meinung zu jeder Lücke.</translation>
    </message>
    <message>
        <source>A smaller step size may help.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Eine kleinere Schrittweite könnte helfen.</translation>
    </message>
    <message>
        <source>A table that names the items, by the model&apos;s ids</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Eine Tabelle, die die Items benennt, nach den Kennungen des Modells</translation>
    </message>
    <message>
        <source>A typical miss is the RMSE, in stars.</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/window/header.py</extracomment>
        <translation>Eine typische Abweichung ist der RMSE, in Sternen.</translation>
    </message>
    <message>
        <source>A watchlist, a shop&apos;s shelf, a festival&apos;s programme: any table of films, or a text</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>Eine Merkliste, das Regal eines Geschäfts, das Programm eines Festivals: jede Tabelle mit Filmen oder ein Text</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}</source>
        <extracomment>mfgui/ui/kit/number_edit.py</extracomment>
        <translation>Eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>About mfgui</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Über mfgui</translation>
    </message>
    <message>
        <source>About the film</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Über den Film</translation>
    </message>
    <message>
        <source>About the person</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Über die Person</translation>
    </message>
    <message>
        <source>About these ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Über diese Bewertungen</translation>
    </message>
    <message>
        <source>About {time}, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Etwa {time} und {memory} Speicher</translation>
    </message>
    <message>
        <source>About {time}, {lists} of it for its lists, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Etwa {time}, davon {lists} für die Listen, und {memory} Speicher</translation>
    </message>
    <message>
        <source>Accurate</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Across</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Add a direction</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Richtung hinzufügen</translation>
    </message>
    <message>
        <source>Add a friend</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Zu zweit</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>Bahn hinzufügen</translation>
    </message>
    <message>
        <source>Add a list of films: a watchlist, a shop&apos;s shelf, a programme; a table or a text</source>
        <extracomment>mfgui/ui/lists/table_import.py</extracomment>
        <translation>Liste von Filmen hinzufügen: eine Merkliste, das Regal eines Geschäfts, ein Programm; eine Tabelle oder ein Text</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>Liste hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add a person at random</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Eine zufällige Person hinzufügen</translation>
    </message>
    <message>
        <source>Add a person by number</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Person mit Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Profil hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add one factor after the other</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Einen Faktor nach dem anderen hinzufügen</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Add somebody: you get the films that suit all of you, and see who compromises.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Fügen Sie jemanden hinzu: Sie bekommen die Filme, die zu Ihnen allen passen, und sehen, wer Abstriche macht.</translation>
    </message>
    <message>
        <source>Add {name}, who is selected</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>{name} hinzufügen (ausgewählt)</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>mfgui/ui/places/me/steer.py, mfgui/ui/places/me/together.py</extracomment>
        <translation>Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Adventure</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Abenteuer</translation>
    </message>
    <message>
        <source>After how many batches the curve gets a point, within an epoch too; 0 for once a second.</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Nach wie vielen Batches die Kurve einen Punkt bekommt, auch innerhalb einer Epoche; 0 für einmal pro Sekunde.</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Alike</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>All &amp;Shortcuts</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Alle &amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All Films Again, Not Only from a List</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Wieder alle Filme, nicht nur aus einer Liste</translation>
    </message>
    <message>
        <source>All but the model may be left empty. No pickle is ever opened.</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Außer dem Modell darf alles leer bleiben. Ein Pickle wird nie geöffnet.</translation>
    </message>
    <message>
        <source>All directions that this model knows, clearest first</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Alle Richtungen, die dieses Modell kennt, die klarsten zuerst</translation>
    </message>
    <message>
        <source>All films</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Alle Filme</translation>
    </message>
    <message>
        <source>All films in one table</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Alle Filme in einer Tabelle</translation>
    </message>
    <message>
        <source>All methods</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Alle Verfahren</translation>
    </message>
    <message>
        <source>All methods on one protocol</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Alle Verfahren nach einem Protokoll</translation>
    </message>
    <message>
        <source>All methods on one protocol, in one table</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Alle Verfahren nach einem Protokoll, in einer Tabelle</translation>
    </message>
    <message>
        <source>All of one day: what people rated later cannot be the test.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Alle von einem Tag: Spätere Bewertungen können nicht zum Testen dienen.</translation>
    </message>
    <message>
        <source>All of them came to {level:.4f}: {times}.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Alle kamen auf {level:.4f}: {times}.</translation>
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
        <translation>Alle Personen&#xa0;…</translation>
    </message>
    <message>
        <source>All ratings given on that day or later</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Alle Bewertungen von diesem Tag an</translation>
    </message>
    <message>
        <source>All runs, and the next…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Alle Läufe und der nächste&#xa0;…</translation>
    </message>
    <message>
        <source>All settings as in the preset, and all rules as the method&apos;s own</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Alle Einstellungen wie in der Voreinstellung, alle Regeln wie im Verfahren</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>All sliders to the middle</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Alle Regler in die Mitte</translation>
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
        <translation>Alle ihre Bewertungen, auch zurückgehaltene, werden ohne neues Training eingerechnet (Fold-in).
Marken in der Liste vergleichen mit derselben Person, auf dieselbe Art und unverändert eingerechnet.</translation>
    </message>
    <message>
        <source>All {n} cores</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Alle {n} Kerne</translation>
    </message>
    <message>
        <source>All {n} methods are ready. Click a column to sort; hover for more.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Alle {n} Verfahren sind fertig. Ein Klick auf eine Spalte sortiert; mehr steht im Hinweis.</translation>
    </message>
    <message>
        <source>Along the axis</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Entlang der Achse</translation>
    </message>
    <message>
        <source>Also learns from which films a person chose to rate, whatever the ratings.</source>
        <extracomment>mfgui/factorization/methods/svdpp.py</extracomment>
        <translation>Lernt auch daraus, welche Filme eine Person überhaupt bewertet hat, gleich wie.</translation>
    </message>
    <message>
        <source>Also {names}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Auch {names}</translation>
    </message>
    <message>
        <source>Alternating least squares</source>
        <extracomment>mfgui/factorization/methods/als.py</extracomment>
        <translation>Alternierende kleinste Quadrate</translation>
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
        <source>Animation</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Any age</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Jedes Alter</translation>
    </message>
    <message>
        <source>Any gender</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Jedes Geschlecht</translation>
    </message>
    <message>
        <source>Any occupation</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Jeder Beruf</translation>
    </message>
    <message>
        <source>Any width from {a} to {b} pixels</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Jede Breite von {a} bis {b} Pixel</translation>
    </message>
    <message>
        <source>Anybody</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Irgendwer</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>April</translation>
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
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Ask about another film, and never about this one again (S)</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Nach einem anderen Film fragen, und nach diesem nie wieder (S)</translation>
    </message>
    <message>
        <source>Asked because share who rated it × standard deviation of its ratings × √(part by which an answer
lowers the mean variance of your predictions) is the highest of all films not yet asked about.
The deviation is damped by 20 imaginary ratings at the deviation that is common here.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Danach wird gefragt, weil Anteil der Bewertenden × Standardabweichung der Bewertungen × √(Teil, um den eine Antwort
die mittlere Varianz Ihrer Vorhersagen senkt) unter allen noch nicht gefragten Filmen hier am höchsten ist.
Die Abweichung ist mit 20 gedachten Bewertungen der hier üblichen Abweichung gedämpft.</translation>
    </message>
    <message>
        <source>At most about {time}, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Höchstens etwa {time} und {memory} Speicher</translation>
    </message>
    <message>
        <source>At most about {time}, {lists} of it for its lists, and {memory} of memory</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Höchstens etwa {time}, davon {lists} für die Listen, und {memory} Speicher</translation>
    </message>
    <message>
        <source>At most {n} can choose together. Remove one first.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Höchstens {n} können gemeinsam wählen. Entfernen Sie zuerst jemanden.</translation>
    </message>
    <message>
        <source>At random, nothing learnt</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Zufällig, nichts gelernt</translation>
    </message>
    <message>
        <source>At the start</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>August</translation>
    </message>
    <message>
        <source>Average</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Durchschnitt</translation>
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
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to a list of your own</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Zurück zur eigenen Liste</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Zurück zu den Fragen</translation>
    </message>
    <message>
        <source>Back to the scenes that came with mfgui</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Mitgelieferte Szenen wiederherstellen</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Zurück zum Fenster</translation>
    </message>
    <message>
        <source>Back to the window as it was (Esc)</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation>Zurück zum Fenster, wie es war (Esc)</translation>
    </message>
    <message>
        <source>Back to what they really rated</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Zurück zu dem, was sie wirklich bewertet hat</translation>
    </message>
    <message>
        <source>Back to {value}, as in the preset</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation>Zurück auf {value}, wie in der Voreinstellung</translation>
    </message>
    <message>
        <source>Balanced</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <extracomment>mfgui/factorization/methods/baseline.py, mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>mfgui/factorization/methods/stochastic.py</extracomment>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Bayesian factorization</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Bayessche Faktorisierung</translation>
    </message>
    <message>
        <source>Because of</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <extracomment>mfgui/ui/learning/method_chooser.py</extracomment>
        <translation>Höchste Genauigkeit</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Best epoch {n:.0f} of {all:.0f}</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Beste Epoche {n:.0f} von {all:.0f}</translation>
    </message>
    <message>
        <source>Best so far: {rmse:.4f}</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Bisher am besten: {rmse:.4f}</translation>
    </message>
    <message>
        <source>Best: epoch {n:.0f} with {error:.3f}.</source>
        <extracomment>mfgui/ui/charts/learning_curves.py</extracomment>
        <translation>Beste: Epoche {n:.0f} mit {error:.3f}.</translation>
    </message>
    <message>
        <source>Between chosen ends</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Zwischen gewählten Enden</translation>
    </message>
    <message>
        <source>Biased MF, as first published</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Biased MF, wie zuerst veröffentlicht</translation>
    </message>
    <message>
        <source>Biases</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Biases</translation>
    </message>
    <message>
        <source>Black screen</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Schwarzer Bildschirm</translation>
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
        <translation>Beide haben 1 − NDCG@10 {x:.4f} bei den Vorlieben derselben {n} Personen.</translation>
    </message>
    <message>
        <source>Both have RMSE {x:.4f} on the same {n} held-out ratings.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Beide haben RMSE {x:.4f} bei denselben {n} zurückgehaltenen Bewertungen.</translation>
    </message>
    <message>
        <source>Both love {films}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Beide lieben {films}</translation>
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
        <translation>Modell wird zurückgeholt&#xa0;…</translation>
    </message>
    <message>
        <source>Burn-in</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Burn-in</translation>
    </message>
    <message>
        <source>But look at the guesses: they fall back towards each film&apos;s average.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Aber sehen Sie sich die Schätzungen an: Sie fallen zum Mittel jedes Films zurück.</translation>
    </message>
    <message>
        <source>By genre</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Nach Genre</translation>
    </message>
    <message>
        <source>By how much the person rated</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Nach Anzahl der Bewertungen der Person</translation>
    </message>
    <message>
        <source>By how often the film was rated</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Nach Anzahl der Bewertungen des Films</translation>
    </message>
    <message>
        <source>By the film&apos;s decade</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Nach Jahrzehnt des Films</translation>
    </message>
    <message>
        <source>By the sliders</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Nach den Reglern</translation>
    </message>
    <message>
        <source>By the stars given</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Nach vergebenen Sternen</translation>
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
        <translation>Um {share:.0f}&#xa0;% haben Ihre Bewertungen die mittlere Varianz dessen gesenkt, was das Modell für Sie vorhersagen würde,
Filme danach gewichtet, wie oft sie gesehen werden (Posterior-Kovarianz des Fold-in). Bei weniger als {n} Bewertungen kann
der Zufall allein wie ein Geschmack aussehen.</translation>
    </message>
    <message>
        <source>Cache (can be made again)</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Cache (lässt sich neu anlegen)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/lists/import_dialog.py, mfgui/ui/map/saving.py, mfgui/ui/map/workbench.py, mfgui/ui/places/data/download.py, mfgui/ui/window/loading_bar.py, mfgui/ui/window/menus.py, mfgui/ui/window/open_control.py, mfgui/ui/window/screen_file.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cautious</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Centre</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Zentrieren</translation>
    </message>
    <message>
        <source>Check on</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Prüfen an</translation>
    </message>
    <message>
        <source>Checking that it is whole…</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Wird auf Vollständigkeit geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Children</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kinderfilm</translation>
    </message>
    <message>
        <source>Children&apos;s</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kinderfilm</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a film.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Wählen Sie einen Film.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a model&apos;s folder</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Wählen Sie eine Person.</translation>
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
    <message numerus="yes">
        <source>Choose from {n} films</source>
        <extracomment>mfgui/ui/lists/table_import.py of one: Choose from 1 film</extracomment>
        <translation>
            <numerusform>Aus 1 Film auswählen</numerusform>
            <numerusform>Aus {n} Filmen auswählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose none</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Choose some methods.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Wählen Sie einige Verfahren.</translation>
    </message>
    <message>
        <source>Choose the columns…</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Spalten wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose two to four methods, then press Race. Their curves are drawn here.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Wählen Sie zwei bis vier Verfahren, dann drücken Sie „Wettrennen“. Ihre Kurven werden hier gezeichnet.</translation>
    </message>
    <message>
        <source>Choose what is to be read of {file}.</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Wählen Sie, was aus {file} gelesen werden soll.</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Wählen: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choosing a film to ask about…</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Ein Film wird ausgesucht …</translation>
    </message>
    <message>
        <source>Choosing needs a trained model: press Start.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Zum Auswählen braucht es ein trainiertes Modell: Drücken Sie „Start“.</translation>
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
        <translation>Leeren</translation>
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
        <translation>Klicken Sie auf die Sterne, oder drücken Sie 1 bis 5.</translation>
    </message>
    <message>
        <source>Click to filter, double-click to see it alone</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Klick filtert, Doppelklick zeigt sie allein</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>mfgui/ui/stage/about.py, mfgui/ui/stage/scenes_dialog.py, mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close mfgui</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation>mfgui schließen</translation>
    </message>
    <message>
        <source>Close the help</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation>Hilfe schließen</translation>
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
        <source>Colour of lane {n}</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>Farbe von Bahn {n}</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of the S&amp;ystem</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>Colours, axes, films chosen, paths, bookmarks</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Farben, Achsen, ausgewählte Filme, Pfade, Lesezeichen</translation>
    </message>
    <message>
        <source>Comedy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Komödie</translation>
    </message>
    <message>
        <source>Compare the taste with</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>Geschmack vergleichen mit</translation>
    </message>
    <message>
        <source>Compare what was rated above or below expectation (pearson), or the ratings themselves (cosine).</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Vergleichen, was über oder unter der Erwartung bewertet wurde (Pearson), oder die Bewertungen selbst (Kosinus).</translation>
    </message>
    <message>
        <source>Compare with a person by number</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>Mit einer Person vergleichen, nach Nummer</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Wird verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Compromises</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Macht Abstriche</translation>
    </message>
    <message>
        <source>Compute again</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Verbindung wird aufgebaut&#xa0;…</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/shelf.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue at any time, also after a restart.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Jederzeit fortzusetzen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>mfgui/ui/charts/chart_menu.py, mfgui/ui/places/data/download.py, mfgui/ui/stage/about.py</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied: {command}</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Kopiert: {command}</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all that for a report</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Alles für eine Meldung kopieren</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation>Details kopieren</translation>
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
        <translation>Den Befehl kopieren, der diesen Lauf wiederholt (Strg+C)</translation>
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
        <translation>Tabelle kopieren, um sie in eine Tabellenkalkulation einzufügen</translation>
    </message>
    <message>
        <source>Copy, save, print; the selected film; hidden films</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Kopieren, speichern, drucken; der ausgewählte Film; ausgeblendete Filme</translation>
    </message>
    <message>
        <source>Correct early steps</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Frühe Schritte korrigieren</translation>
    </message>
    <message>
        <source>Corrects a person&apos;s and a film&apos;s factors a little after each rating.</source>
        <extracomment>mfgui/factorization/methods/sgd.py</extracomment>
        <translation>Verbessert die Faktoren einer Person und eines Films ein wenig nach jeder Bewertung.</translation>
    </message>
    <message>
        <source>Cosine of both people&apos;s factors; 1 is the same direction</source>
        <extracomment>mfgui/ui/places/explore/people_links.py</extracomment>
        <translation>Kosinus der Faktoren beider Personen; 1 ist dieselbe Richtung</translation>
    </message>
    <message>
        <source>Cosine of the film factors; 1 is the same direction. {n} to learn from.
Both are: {shared}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Kosinus der Filmfaktoren; 1 ist dieselbe Richtung. Gelernt aus {n}.
Beide sind: {shared}</translation>
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
        <translation>Gerechnet mit {n} Epochen.</translation>
    </message>
    <message>
        <source>Counted with {n} epochs; it may well end earlier.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Gerechnet mit {n} Epochen; es kann durchaus früher enden.</translation>
    </message>
    <message>
        <source>Counting ratings…</source>
        <extracomment>mfgui/ui/places/explore/finder.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Bewertungen werden gezählt&#xa0;…</translation>
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
        <translation>Anzahlen, Jahre, Genres, Übersprungenes</translation>
    </message>
    <message>
        <source>Coverage</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Crime</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Krimi</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py, mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Cut off</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Damped start</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Gedämpfter Start</translation>
    </message>
    <message>
        <source>Damping</source>
        <extracomment>mfgui/factorization/methods/content.py, mfgui/factorization/methods/neighbours/fit.py, mfgui/factorization/methods/popularity.py, mfgui/factorization/methods/svd.py</extracomment>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>Damping of films</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Dämpfung der Filme</translation>
    </message>
    <message>
        <source>Damping of people</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Dämpfung der Personen</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>mfgui/ui/stage/report.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data sets read before</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Früher gelesene Daten</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Datum</translation>
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
        <source>Dec</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>Decades liked</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Beliebte Jahrzehnte</translation>
    </message>
    <message>
        <source>Decades, compared with their other films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Jahrzehnte, verglichen mit ihren anderen Filmen</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Degrees of freedom of the prior of people&apos;s noise: the more, the more alike they are; 0 for the same.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Freiheitsgrade des Priors für das Rauschen der Personen: je mehr, desto ähnlicher sind sie; 0 für gleich.</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py, mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete it (Delete); Ctrl+Z restores it</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Löschen (Entf); Strg+Z stellt ihn wieder her</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Details of what is selected</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Einzelheiten zur Auswahl</translation>
    </message>
    <message>
        <source>Dislikes</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Flops</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation>Diese Meldung schließen</translation>
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
        <source>Diversity</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Do&amp;wnload MovieLens…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>MovieLens &amp;herunterladen&#xa0;…</translation>
    </message>
    <message>
        <source>Documentary</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Dokumentarfilm</translation>
    </message>
    <message>
        <source>Does it know what it does not know?</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Weiß es, was es nicht weiß?</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done soonest, a little less accurate</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Am schnellsten fertig, etwas ungenauer</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
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
        <translation>Download-Server</translation>
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
        <source>Drama</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Drama</translation>
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
        <translation>Zufällig aus allen Bewertungen gezogen, mit dem Startwert</translation>
    </message>
    <message>
        <source>Drawn by who rated what: the same ratings however the file is sorted, and as it grows</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Danach gezogen, wer was bewertet hat: dieselben Bewertungen, wie auch immer die Datei sortiert ist, und auch wenn sie wächst</translation>
    </message>
    <message>
        <source>Drawn, the two are turned together so that the map never spins: {a:.1f} % across and {b:.1f} % upwards, as much in all.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Gezeichnet sind beide zusammen gedreht, damit die Karte sich nie dreht: {a:.1f}&#xa0;% waagerecht und {b:.1f}&#xa0;% senkrecht, zusammen gleich viel.</translation>
    </message>
    <message>
        <source>EASE</source>
        <extracomment>mfgui/factorization/methods/ease.py</extracomment>
        <translation>EASE</translation>
    </message>
    <message>
        <source>Each film&apos;s mean is taken out first; what is left is what makes people differ (centre: films)</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Zuerst wird das Mittel jedes Films abgezogen; was bleibt, macht die Unterschiede zwischen Personen aus (centre: films)</translation>
    </message>
    <message>
        <source>Each gap is filled with the mean of its film&apos;s ratings, then the filled table is decomposed
(singular value decomposition, R = U S Vᵀ). The films&apos; numbers are U √S, the people&apos;s are V √S.
k factors make the table closest to the filled one that so few numbers can make.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Jede Lücke wird mit dem Mittel der Bewertungen ihres Films gefüllt, dann wird die volle Tabelle zerlegt
(Singulärwertzerlegung, R = U S Vᵀ). Die Zahlen der Filme sind U √S, die der Personen V √S.
k Faktoren ergeben die Tabelle, die der gefüllten mit so wenigen Zahlen am nächsten kommt.</translation>
    </message>
    <message>
        <source>Each has to have rated {n} films, and so many have to be compared: those that either has rated,
or without a model that predicts ratings those that both have.</source>
        <extracomment>mfgui/ui/lists/taste_match.py</extracomment>
        <translation>Jede Person muss {n} Filme bewertet haben, und so viele müssen verglichen werden: alle, die eine von beiden bewertet hat,
oder ohne ein Modell, das Bewertungen vorhersagt, die, die beide bewertet haben.</translation>
    </message>
    <message>
        <source>Each method learns from the same ratings. They take turns on the same cores; only own turns count.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Jedes Verfahren lernt aus denselben Bewertungen. Sie wechseln sich auf denselben Kernen ab; nur die eigene Zeit zählt.</translation>
    </message>
    <message>
        <source>Each setting by itself. Where settings changed together, shares may add up to more than 100 %.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Jede Einstellung für sich. Wo sich Einstellungen gemeinsam änderten, können die Anteile zusammen mehr als 100&#xa0;% ergeben.</translation>
    </message>
    <message>
        <source>Easiest: {least} ({a:.2f} stars); hardest: {most} ({b:.2f}).</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Am leichtesten: {least} ({a:.2f} Sterne); am schwersten: {most} ({b:.2f}).</translation>
    </message>
    <message>
        <source>Edition</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the &amp;cache ({size})…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Cache leeren ({size})&#xa0;…</translation>
    </message>
    <message>
        <source>Empty the cache</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Empty the cache of data sets read before?</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Den Cache früher gelesener Daten leeren?</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <extracomment>mfgui/ui/kit/film_search.py, mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End the race; what was reached stays</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Das Rennen beenden; das Erreichte bleibt</translation>
    </message>
    <message>
        <source>End the run and keep the best epoch (Ctrl+.)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Den Lauf beenden und die beste Epoche behalten (Strg+.)</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Energy kept</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Behaltene Energie</translation>
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
        <source>Epoch {n}: validation {validation:.3f}, training {training:.3f}.</source>
        <extracomment>mfgui/ui/charts/learning_curves.py</extracomment>
        <translation>Epoche {n}: Validierung {validation:.3f}, Training {training:.3f}.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>mfgui/ui/charts/plot_tools.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Max. Epochen</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Epochen fertig</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error after each epoch</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Fehler nach jeder Epoche</translation>
    </message>
    <message>
        <source>Error by epoch</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Fehler je Epoche</translation>
    </message>
    <message>
        <source>Error by seconds of training</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Fehler nach Sekunden des Trainings</translation>
    </message>
    <message>
        <source>Error of each trial</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Fehler jedes Versuchs</translation>
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
        <translation>Fehler sind RMSE (Wurzel des mittleren quadratischen Fehlers) in Sternen, von Vorhersagen, die auf die Skala beschnitten sind.
Bei Verfahren, die keine Bewertungen vorhersagen, sind sie 1 − NDCG@10 der Listen, an zurückgehaltenen Vorlieben, und im Training
das eigene Ziel des Verfahrens, als Anteil dessen, was es war, bevor etwas gelernt war.
Die Validierungsbewertungen bestimmen, wann aufgehört und welche Epoche behalten wird; trainiert wird mit ihnen nie.
Der Trainingsfehler wird an höchstens 200.000 der Trainingsbewertungen gemessen.
Gesamtmittel: immer das Mittel aller Bewertungen. Beliebtheit: das Mittel jedes Films.
Die Baseline sagt allein mit dem Mittelwert und den Biases von Person und Film vorher.</translation>
    </message>
    <message>
        <source>Every list, map and prediction comes from this model already</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Jede Liste, Karte und Vorhersage kommt schon von diesem Modell</translation>
    </message>
    <message>
        <source>Every rating has its date: what people rated later can be the test.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Jede Bewertung hat ihr Datum: Spätere Bewertungen können zum Testen dienen.</translation>
    </message>
    <message>
        <source>Every run begins with random numbers: as yet, near films have nothing in common.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Jeder Lauf beginnt mit Zufallszahlen: Noch haben nahe Filme nichts gemeinsam.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Everybody in one table</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Alle Personen in einer Tabelle</translation>
    </message>
    <message>
        <source>Explore</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Export my ratings</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Meine Bewertungen exportieren</translation>
    </message>
    <message>
        <source>Export my ratings…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Meine Bewertungen exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Exports and tables (*.zip *.csv *.tsv *.txt *.json *.xlsx *.ods);;All files (*)</source>
        <extracomment>mfgui/ui/lists/table_import.py</extracomment>
        <translation>Exporte und Tabellen (*.zip *.csv *.tsv *.txt *.json *.xlsx *.ods);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>FAILED  {name}: {why}</source>
        <extracomment>mfgui/base/checks.py</extracomment>
        <translation>GESCHEITERT  {name}: {why}</translation>
    </message>
    <message>
        <source>Factor {k} mends a little of what is left. The typical miss falls from {before:.2f} to {miss:.2f} stars.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Faktor {k} bessert etwas vom Rest aus. Die typische Abweichung sinkt von {before:.2f} auf {miss:.2f} Sterne.</translation>
    </message>
    <message>
        <source>Factors</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py, mfgui/factorization/methods/common_settings.py, mfgui/factorization/methods/svd.py, mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Factors kept</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Behaltene Faktoren</translation>
    </message>
    <message>
        <source>Fair</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Fantasy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Fantasy</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Fewer leave more for other programs; what is learnt is the same to the last digit</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Weniger lassen mehr für andere Programme; was gelernt wird, ist bis zur letzten Stelle dasselbe</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File…</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Fill the table</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Tabelle füllen</translation>
    </message>
    <message>
        <source>Filled as it is</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Gefüllt, wie es ist</translation>
    </message>
    <message>
        <source>Filled with film means, the table is nearly one factor: it holds {p:.1f} % of the energy by itself, for films are good or bad for everybody. The 95 % rule gives k = {k}, which knows no tastes.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Mit Filmmitteln gefüllt ist die Tabelle fast ein einziger Faktor: Er allein trägt {p:.1f}&#xa0;% der Energie, denn Filme sind für alle gut oder schlecht. Die 95-%-Regel ergibt k = {k}, und das kennt keinen Geschmack.</translation>
    </message>
    <message>
        <source>Fills every gap with the film&apos;s mean and keeps the strongest patterns of what results.</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Füllt jede Lücke mit dem Mittel des Films und behält die stärksten Muster dessen, was entsteht.</translation>
    </message>
    <message>
        <source>Film</source>
        <extracomment>mfgui/ui/kit/columns.py, mfgui/ui/lists/actions.py, mfgui/ui/places/explore/place.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Film</translation>
    </message>
    <message>
        <source>Film features</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Filmmerkmale</translation>
    </message>
    <message>
        <source>Film for {title}</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Film für {title}</translation>
    </message>
    <message>
        <source>Film names</source>
        <extracomment>mfgui/ui/map/frame.py, mfgui/ui/map/workbench.py</extracomment>
        <translation>Filmnamen</translation>
    </message>
    <message>
        <source>Film of the selected row</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Film der ausgewählten Zeile</translation>
    </message>
    <message>
        <source>Film or person</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>Film oder Person</translation>
    </message>
    <message>
        <source>Film-Noir</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Film noir</translation>
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
        <translation>Filme nach dem Steuern</translation>
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
        <translation>Filme für alle</translation>
    </message>
    <message>
        <source>Films found</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Gefundene Filme</translation>
    </message>
    <message>
        <source>Films in the file</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Filme in der Datei</translation>
    </message>
    <message>
        <source>Films in the two strongest directions of what was learnt</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Filme in den zwei stärksten Richtungen des Gelernten</translation>
    </message>
    <message>
        <source>Films laid out by what was learnt</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Filme, angeordnet nach dem Gelernten</translation>
    </message>
    <message>
        <source>Films of</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Filme aus</translation>
    </message>
    <message>
        <source>Films of one genre, decade or series are learnt from as if one more person had watched them; 0 for not.</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Aus Filmen desselben Genres, Jahrzehnts oder derselben Reihe wird gelernt, als hätte eine Person mehr sie angesehen; 0 für nicht.</translation>
    </message>
    <message>
        <source>Films that the same people like are near each other.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Filme, die dieselben Personen mögen, liegen nah beieinander.</translation>
    </message>
    <message>
        <source>Films that the same people like lie near each other. Arrows go from film to film, Enter opens the film, plus and minus zoom, Shift and arrows move the map.</source>
        <extracomment>mfgui/ui/map/spoken_picture.py</extracomment>
        <translation>Filme, die dieselben Personen mögen, liegen nah beieinander. Pfeile gehen von Film zu Film, Eingabe öffnet den Film, Plus und Minus vergrößern und verkleinern, Umschalt mit Pfeilen verschiebt die Karte.</translation>
    </message>
    <message>
        <source>Films this person rated</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Filme, die diese Person bewertet hat</translation>
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
        <translation>Einen gesehenen Film suchen</translation>
    </message>
    <message>
        <source>Find films for both of you: somebody here, or a profile</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Filme für Sie beide finden: mit jemandem von hier oder einem Profil</translation>
    </message>
    <message>
        <source>Find it…</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find them…</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Finding how much liking counts in lists</source>
        <extracomment>mfgui/training/events.py</extracomment>
        <translation>Bestimmt, wie viel Gefallen in Listen zählt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Fingerabdruck</translation>
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
        <translation>Fünf Teile</translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders and network</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Ordner und Netz</translation>
    </message>
    <message>
        <source>Folders, files, downloads, and what was open before</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Ordner, Dateien, Downloads und was früher geöffnet war</translation>
    </message>
    <message>
        <source>Folder…</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>Follow</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>For a model without ids: a file with one a line, in its order</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Für ein Modell ohne Kennungen: eine Datei mit einer je Zeile, in seiner Reihenfolge</translation>
    </message>
    <message>
        <source>For comparison</source>
        <extracomment>mfgui/ui/learning/method_chooser.py</extracomment>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>For its lists, who watches what is learnt beside it. That is kept to about 2 s for 100,000
ratings, and to a fifth of the time of a balanced run of Adam for many more.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Für die Listen wird nebenher gelernt, wer was ansieht. Das bleibt bei etwa 2 s für 100.000
Bewertungen und bei einem Fünftel der Zeit eines ausgewogenen Laufs mit Adam, wenn es viel mehr sind.</translation>
    </message>
    <message>
        <source>For whom and for what it misses</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation>Bei wem und wobei es danebenliegt</translation>
    </message>
    <message>
        <source>For you</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/explore/film.py</extracomment>
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
        <translation>Nach den Reglern: {name}</translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Free some space…</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Platz schaffen&#xa0;…</translation>
    </message>
    <message>
        <source>Friend</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Freund</translation>
    </message>
    <message>
        <source>Friend {n}</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Freund {n}</translation>
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
        <source>From film to film</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Von Film zu Film</translation>
    </message>
    <message>
        <source>From one answer to the next, where one of several is chosen</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Von einer Antwort zur nächsten, wo eine von mehreren gewählt wird</translation>
    </message>
    <message>
        <source>From point to point, with its numbers</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Von Punkt zu Punkt, mit den Zahlen</translation>
    </message>
    <message>
        <source>From this day on</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Ab diesem Tag</translation>
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
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Full: the field&apos;s terms, all settings</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Erweitert: die Fachbegriffe, alle Einstellungen</translation>
    </message>
    <message>
        <source>GC-MC with features</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>GC-MC mit Merkmalen</translation>
    </message>
    <message>
        <source>GHRS, as claimed</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>GHRS, wie angegeben</translation>
    </message>
    <message>
        <source>GHRS, rebuilt</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>GHRS, nachgebaut</translation>
    </message>
    <message>
        <source>Gender</source>
        <extracomment>mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Genre</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Genres</source>
        <extracomment>mfgui/ui/lists/actions.py, mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Genres liked</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Beliebte Genres</translation>
    </message>
    <message>
        <source>Genres, compared with their other films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Genres, verglichen mit ihren anderen Filmen</translation>
    </message>
    <message>
        <source>Genres, tags or films; the map turns so that its axes lead from one to the other</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Genres, Schlagwörter oder Filme; die Karte dreht sich so, dass ihre Achsen vom einen zum anderen führen</translation>
    </message>
    <message>
        <source>Genres, years, ages</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Genres, Jahre, Alter</translation>
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
        <source>Give the number of somebody here to compare them.</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>Geben Sie die Nummer einer Person ein, um zu vergleichen.</translation>
    </message>
    <message>
        <source>Given in</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Gives {mean:.2f} ★ on average; others give the same films {others:.2f} ★.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Gibt im Mittel {mean:.2f} ★; andere geben denselben Filmen {others:.2f} ★.</translation>
    </message>
    <message>
        <source>Gl&amp;ossary</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go to another person at random</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation>Zu einer zufälligen anderen Person gehen</translation>
    </message>
    <message>
        <source>Go to this person</source>
        <extracomment>mfgui/ui/places/explore/people_links.py</extracomment>
        <translation>Zu dieser Person gehen</translation>
    </message>
    <message>
        <source>Goes along with: {what}</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Geht einher mit: {what}</translation>
    </message>
    <message>
        <source>Gradient descent with momentum</source>
        <extracomment>mfgui/factorization/methods/momentum.py</extracomment>
        <translation>Gradientenabstieg mit Momentum</translation>
    </message>
    <message>
        <source>Grouping ratings</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation>Bewertungen werden geordnet</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>HTML or PDF ({patterns})</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation>HTML oder PDF ({patterns})</translation>
    </message>
    <message>
        <source>Half a minute: points over groups of films</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Eine halbe Minute: Punkte für Gruppen von Filmen</translation>
    </message>
    <message>
        <source>Half a star more</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Einen halben Stern mehr</translation>
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
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Held out</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Held out from training: the model never saw this rating</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
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
        <translation>Zurückgehaltene Bewertungen</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>mfgui/ui/stage/help_browser.py, mfgui/ui/window/help_control.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hidden films</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Ausgeblendete Filme</translation>
    </message>
    <message>
        <source>Hide this film</source>
        <extracomment>mfgui/ui/lists/actions.py, mfgui/ui/window/help_control.py</extracomment>
        <translation>Diesen Film ausblenden</translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Hoher K&amp;ontrast</translation>
    </message>
    <message>
        <source>High contrast of the system is followed, too</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Auch dem hohen Kontrast des Systems wird gefolgt</translation>
    </message>
    <message>
        <source>High contrast, light or dark as the system</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Hoher Kontrast, hell oder dunkel wie das System</translation>
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
        <source>Home, End</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Horror</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Horror</translation>
    </message>
    <message>
        <source>How It &amp;Works</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>So &amp;funktioniert es</translation>
    </message>
    <message>
        <source>How a recommender learns from these ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Wie ein Empfehlungssystem aus diesen Bewertungen lernt</translation>
    </message>
    <message>
        <source>How alike the method finds them, from who liked which: the cosine of their factors</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Wie ähnlich das Verfahren sie findet, danach, wer was mochte: der Kosinus ihrer Faktoren</translation>
    </message>
    <message>
        <source>How badly the model misses their ratings; train a method to see it</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Wie weit das Modell bei ihren Bewertungen danebenliegt; trainieren Sie ein Verfahren, um es zu sehen</translation>
    </message>
    <message>
        <source>How badly the model misses them, {which}:
root mean square of rated minus predicted, in stars. Five ratings at the usual miss are added to
each person&apos;s, so that one odd rating does not make a surprise.</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Wie weit das Modell bei ihr danebenliegt, {which}:
Wurzel des mittleren Quadrats von bewertet minus vorhergesagt, in Sternen. Zu jeder Person kommen fünf Bewertungen
mit der üblichen Abweichung hinzu, damit nicht eine einzelne seltsame Bewertung überrascht.</translation>
    </message>
    <message>
        <source>How different the genres of the films in one list are: 0 alike, 1 nothing in common.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Wie verschieden die Genres der Filme einer Liste sind: 0 gleich, 1 nichts gemeinsam.</translation>
    </message>
    <message>
        <source>How far each update goes (η); too large a step diverges.</source>
        <extracomment>mfgui/factorization/methods/stochastic.py</extracomment>
        <translation>Wie weit jeder Schritt geht (η); zu große Schritte divergieren.</translation>
    </message>
    <message>
        <source>How films are laid out</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Wie die Filme angeordnet sind</translation>
    </message>
    <message>
        <source>How good lists of ten are: liked films count more the higher they stand; 1 is the best possible.
The lowest RMSE need not give the best list: RMSE asks how well ratings are guessed of films that people
chose to rate, a list asks which of all films they would like. A method that is a little wrong everywhere
but right at the top makes better lists, and the other way round.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Wie gut Listen aus zehn Filmen sind: Filme, die gefallen, zählen umso mehr, je höher sie stehen; 1 ist das Beste.
Der niedrigste RMSE muss nicht die beste Liste ergeben: Der RMSE fragt, wie gut Bewertungen von Filmen
getroffen werden, die Leute zum Bewerten gewählt haben; eine Liste fragt, welche aller Filme ihnen gefielen.
Wer überall ein wenig danebenliegt, aber oben richtig, macht bessere Listen, und umgekehrt.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Wie er endete</translation>
    </message>
    <message>
        <source>How it is checked, when it ends</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Wie geprüft wird, wann es endet</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>mfgui/ui/places/watch/how_page.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>So funktioniert es</translation>
    </message>
    <message>
        <source>How its error fell while it learnt</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation>Wie sein Fehler beim Lernen fiel</translation>
    </message>
    <message>
        <source>How likely each rating is, says the model:</source>
        <extracomment>mfgui/ui/kit/odds_bars.py</extracomment>
        <translation>Wie wahrscheinlich jede Bewertung nach dem Modell ist:</translation>
    </message>
    <message>
        <source>How long the direction of earlier updates is remembered.</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Wie lange die Richtung früherer Schritte erinnert wird.</translation>
    </message>
    <message>
        <source>How long the size of earlier updates is remembered.</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Wie lange die Größe früherer Schritte erinnert wird.</translation>
    </message>
    <message>
        <source>How many are held out</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Wie viele zurückgehalten werden</translation>
    </message>
    <message>
        <source>How many epochs without improvement count as stuck.</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>Wie viele Epochen ohne Verbesserung als Stocken gelten.</translation>
    </message>
    <message>
        <source>How many factors do these ratings need?</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Wie viele Faktoren brauchen diese Bewertungen?</translation>
    </message>
    <message>
        <source>How many factors these ratings need</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation>Wie viele Faktoren diese Bewertungen brauchen</translation>
    </message>
    <message>
        <source>How many films</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Wie viele Filme</translation>
    </message>
    <message>
        <source>How many films a prediction is made from at most: the most similar ones with a rating (k).</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Aus wie vielen Filmen eine Vorhersage höchstens entsteht: den ähnlichsten mit einer Bewertung (k).</translation>
    </message>
    <message>
        <source>How many numbers describe each person and each film (K).</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py, mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Wie viele Zahlen jede Person und jeden Film beschreiben (K).</translation>
    </message>
    <message>
        <source>How many of the commonest tags count as features; genres and the tag genome always do.</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Wie viele der häufigsten Schlagwörter als Merkmale zählen; Genres und das Tag-Genom zählen immer.</translation>
    </message>
    <message>
        <source>How many patterns in who rated what are used, whatever the ratings (rank); 0 for none.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Wie viele Muster darin benutzt werden, wer was bewertet hat, gleich wie (Rang); 0 für keine.</translation>
    </message>
    <message>
        <source>How many people a prediction is made from at most: the most similar with a rating (k).</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Aus wie vielen Personen eine Vorhersage höchstens entsteht: den ähnlichsten mit einer Bewertung (k).</translation>
    </message>
    <message>
        <source>How many ratings are looked at before each update.</source>
        <extracomment>mfgui/factorization/methods/stochastic.py</extracomment>
        <translation>Wie viele Bewertungen vor jedem Schritt betrachtet werden.</translation>
    </message>
    <message>
        <source>How many ratings at the overall mean each film is given, against favourites of three people.</source>
        <extracomment>mfgui/factorization/methods/popularity.py</extracomment>
        <translation>Wie viele Bewertungen in Höhe des Gesamtmittels zu jedem Film hinzukommen, gegen Lieblinge dreier Personen.</translation>
    </message>
    <message>
        <source>How many ratings at the overall mean each film&apos;s mean is given.</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Wie viele Bewertungen in Höhe des Gesamtmittels zum Mittel jedes Films hinzukommen.</translation>
    </message>
    <message>
        <source>How many ratings at the overall mean each person&apos;s mean is given.</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Wie viele Bewertungen in Höhe des Gesamtmittels zum Mittel jeder Person hinzukommen.</translation>
    </message>
    <message>
        <source>How many singular values are kept (k); 0 for as many as hold the share of the energy below.</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Wie viele Singulärwerte behalten werden (k); 0 für so viele, wie den Anteil der Energie darunter tragen.</translation>
    </message>
    <message>
        <source>How many sweeps are kept and averaged, at most; memory allowing.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Wie viele Durchgänge höchstens behalten und gemittelt werden, wenn der Speicher reicht.</translation>
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
        <translation>Umfang</translation>
    </message>
    <message>
        <source>How much of the differences between the trials this setting explains by itself: the share of the
variance of their ranks between bins of its values, less what chance would give. Settings may
matter together in ways that this does not show.</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Wie viel von den Unterschieden zwischen den Versuchen diese Einstellung allein erklärt: der Anteil der
Varianz ihrer Ränge zwischen Klassen ihrer Werte, weniger dem, was Zufall ergäbe. Einstellungen können
gemeinsam auf eine Weise wirken, die das nicht zeigt.</translation>
    </message>
    <message>
        <source>How much of your taste is known</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Wie viel von Ihrem Geschmack bekannt ist</translation>
    </message>
    <message>
        <source>How often both sides are adjusted in turn.</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Wie oft beide Seiten abwechselnd angepasst werden.</translation>
    </message>
    <message>
        <source>How often it goes through all ratings, at most</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Wie oft höchstens alle Bewertungen durchlaufen werden</translation>
    </message>
    <message>
        <source>How often they gave each value, the lowest at the left</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Wie oft sie jeden Wert gab, der niedrigste links</translation>
    </message>
    <message>
        <source>How rarely the listed films are rated, in bits: 1 more is half as often.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Wie selten die gelisteten Filme bewertet werden, in Bit: 1 mehr ist halb so oft.</translation>
    </message>
    <message>
        <source>How strongly a film that somebody did not rate counts against it, a best rating being 1 (w0).</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Wie stark gegen einen Film zählt, dass jemand ihn nicht bewertet hat; eine beste Bewertung ist 1 (w0).</translation>
    </message>
    <message>
        <source>How was it?</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Wie war er?</translation>
    </message>
    <message>
        <source>I-AutoRec, as claimed</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>I-AutoRec, wie angegeben</translation>
    </message>
    <message>
        <source>I-AutoRec, rebuilt</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>I-AutoRec, nachgebaut</translation>
    </message>
    <message>
        <source>IGMC, as claimed</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>IGMC, wie angegeben</translation>
    </message>
    <message>
        <source>IGMC, rebuilt</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>IGMC, nachgebaut</translation>
    </message>
    <message>
        <source>IMAX</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>IMAX</translation>
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
        <source>Implicit ALS</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Implizites ALS</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import my ratings: an export of Letterboxd, IMDb, Trakt or another site, or a table</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Meine Bewertungen importieren: ein Export von Letterboxd, IMDb, Trakt oder einer anderen Seite, oder eine Tabelle</translation>
    </message>
    <message>
        <source>Import ratings…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Bewertungen importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>In charts</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>In Diagrammen</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>In Listen und Tabellen</translation>
    </message>
    <message>
        <source>In small steps, near to near</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>In kleinen Schritten, von Nachbar zu Nachbar</translation>
    </message>
    <message>
        <source>In the file</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In the first {n} now: {films}</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Jetzt unter den ersten {n}: {films}</translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <extracomment>mfgui/factorization/methods/starting.py</extracomment>
        <translation>Initialisierung</translation>
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
        <translation>Neu unter Ihren ersten {top}: {films}.</translation>
    </message>
    <message>
        <source>Is a 4 a 4?</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Ist eine 4 eine 4?</translation>
    </message>
    <message>
        <source>Is it any good?</source>
        <extracomment>mfgui/ui/places/data/verdict.py</extracomment>
        <translation>Taugen sie etwas?</translation>
    </message>
    <message>
        <source>Is this film</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Ist dieser Film</translation>
    </message>
    <message>
        <source>It diverged.</source>
        <extracomment>mfgui/ui/charts/learning_curves.py</extracomment>
        <translation>Divergiert.</translation>
    </message>
    <message>
        <source>It ends when the validation error is under this; 0: none.
Drawn in the plot.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Endet, wenn der Validierungsfehler darunter liegt; 0: kein Ziel.
Im Diagramm eingezeichnet.</translation>
    </message>
    <message>
        <source>It ends when validation has not improved for this many epochs; 0: no such rule</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Endet, wenn die Validierung so viele Epochen lang nicht besser geworden ist; 0: keine solche Regel</translation>
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
        <translation>Es lernt in einem Schritt.</translation>
    </message>
    <message>
        <source>It learnt its own ratings by heart (a typical miss of {train} on those), and that does not help with new ones: fewer factors may.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Es hat seine eigenen Bewertungen auswendig gelernt (typische Abweichung dort: {train}), und das hilft bei neuen nicht: Weniger Faktoren könnten es.</translation>
    </message>
    <message>
        <source>It misses less for {few} ({a:.2f} stars) than for {many} ({b:.2f}).</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Bei {few} ({a:.2f} Sterne) liegt es weniger daneben als bei {many} ({b:.2f}).</translation>
    </message>
    <message>
        <source>It misses more for {few} ({a:.2f} stars) than for {many} ({b:.2f}).</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Bei {few} ({a:.2f} Sterne) liegt es mehr daneben als bei {many} ({b:.2f}).</translation>
    </message>
    <message>
        <source>It trains again and again with other settings, first far around the preset, then near the best.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Es trainiert immer wieder mit anderen Einstellungen, erst weit um die Voreinstellung, dann nah an der besten.</translation>
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
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Item-Kennungen</translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Items</translation>
    </message>
    <message>
        <source>Its 80 % ranges hold {share:.0f} % of the ratings and are {width:.1f} stars wide.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Seine 80-%-Spannen enthalten {share:.0f}&#xa0;% der Bewertungen und sind {width:.1f} Sterne breit.</translation>
    </message>
    <message>
        <source>Its films and people, one by one</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Die Filme und Personen im Einzelnen</translation>
    </message>
    <message>
        <source>Its model was not saved; train it again</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Sein Modell wurde nicht gespeichert; trainieren Sie ihn neu</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Judged by</source>
        <extracomment>mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Beurteilt nach</translation>
    </message>
    <message>
        <source>Judging everybody&apos;s lists</source>
        <extracomment>mfgui/training/events.py</extracomment>
        <translation>Beurteilt die Listen aller</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Julian days</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>julianische Tage</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Juni</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Just me</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Keep the curve in the plot, whichever run is selected (Space)</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Die Kurve im Diagramm behalten, gleich welcher Lauf ausgewählt ist (Leertaste)</translation>
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
        <translation>Auf der Karte behalten: {name}</translation>
    </message>
    <message>
        <source>Kept, it goes on from here when you next open these ratings. Stopped, its best epoch stays on the list of runs.</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation>Wird er behalten, geht es hier weiter, sobald Sie diese Bewertungen wieder öffnen. Wird er angehalten, bleibt seine beste Epoche in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>He&amp;ll</translation>
    </message>
    <message>
        <source>Lane {n}</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>Bahn {n}</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large data sets are kept there as they were read, to open at once the next time. Your own files, downloads and models stay.</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Große Daten liegen dort so, wie sie gelesen wurden, damit sie beim nächsten Mal sofort öffnen. Ihre eigenen Dateien, Downloads und Modelle bleiben.</translation>
    </message>
    <message>
        <source>Larger dots for more ratings</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Größere Punkte für mehr Bewertungen</translation>
    </message>
    <message>
        <source>Larger text (Ctrl++)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Größere Schrift (Strg++)</translation>
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
        <source>Learn beside it who watches what: lists then go by what somebody is likely to watch and to like.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Nebenher lernen, wer was ansieht: Listen gehen dann danach, was jemand wohl ansieht und mag.</translation>
    </message>
    <message>
        <source>Learn how generous each person is and how well liked each film is.</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Lernen, wie großzügig jede Person bewertet und wie beliebt jeder Film ist.</translation>
    </message>
    <message>
        <source>Learn its lists too</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Auch Listen lernen</translation>
    </message>
    <message>
        <source>Learn on</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>Learn who watches what with each run</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Bei jedem Lauf mitlernen, wer was ansieht</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>Learning: epoch {k}</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Lernt: Epoche {k}</translation>
    </message>
    <message>
        <source>Learns for each person how they like genres and tags, whoever else rated the film.</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Lernt für jede Person, wie sie Genres und Schlagwörter mag, gleich wer den Film sonst bewertet hat.</translation>
    </message>
    <message>
        <source>Learns in one step</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Lernt in einem Schritt</translation>
    </message>
    <message>
        <source>Learns what each person likes and what each film offers, each number at a pace of its own.</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Lernt, was jede Person mag und was jeder Film bietet, jede Zahl in ihrem eigenen Tempo.</translation>
    </message>
    <message>
        <source>Learns which films are watched together, all pairs at once: a table of films by films.</source>
        <extracomment>mfgui/factorization/methods/ease.py</extracomment>
        <translation>Lernt, welche Filme zusammen angesehen werden, alle Paare auf einmal: eine Tabelle Filme × Filme.</translation>
    </message>
    <message>
        <source>Learns which films each person is likely to watch, from what was rated and how highly.</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Lernt, welche Filme jede Person wohl ansieht, daraus, was bewertet wurde und wie hoch.</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
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
        <translation>Gelernt aus {train}, geprüft an {held}; der Fehler dort bestimmte auch die Epoche und ist deshalb etwas zu gut. Zitierfähige Werte liefert mfgui evaluate, das Testbewertungen nur einmal öffnet.</translation>
    </message>
    <message>
        <source>Learnt in one step · {time}</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>In einem Schritt gelernt · {time}</translation>
    </message>
    <message>
        <source>Least in common</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Mindestens gemeinsam</translation>
    </message>
    <message>
        <source>Least misery</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Kleinstes Übel</translation>
    </message>
    <message>
        <source>Least misery: the highest lowest prediction</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Kleinstes Übel (least misery): die höchste niedrigste Vorhersage</translation>
    </message>
    <message>
        <source>Least number of ratings</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Mindestzahl an Bewertungen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave out films</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Filme auslassen</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation>Rundgang verlassen</translation>
    </message>
    <message>
        <source>Leave; Help leads back here (Esc)</source>
        <extracomment>mfgui/ui/stage/tour.py</extracomment>
        <translation>Verlassen; die Hilfe führt hierher zurück (Esc)</translation>
    </message>
    <message>
        <source>Leaving out what is not wanted</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Nicht Gewünschtes wird weggelassen</translation>
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
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Ausgelassen: {reason}</translation>
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
        <source>Let every epoch last at least {s} s, so that you can follow. Timings leave the waiting out.</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Jede Epoche mindestens {s} s dauern lassen, damit Sie zusehen können. Zeitangaben lassen das Warten weg.</translation>
    </message>
    <message>
        <source>Let go of the film</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Den Film loslassen</translation>
    </message>
    <message>
        <source>Let it learn (Ctrl+Return)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Lernen lassen (Strg+Return)</translation>
    </message>
    <message>
        <source>Let people and films with many ratings differ from those with few.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Personen und Filme mit vielen Bewertungen dürfen anders sein als solche mit wenigen.</translation>
    </message>
    <message>
        <source>Let people have moods that come and go with the time; it helps to fill in the past, not to recommend.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Personen mit der Zeit wechselnde Stimmungen geben; das hilft, Vergangenes zu ergänzen, nicht beim Empfehlen.</translation>
    </message>
    <message>
        <source>Let somebody else choose, too</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Noch jemanden mitwählen lassen</translation>
    </message>
    <message>
        <source>Let the others go</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Die anderen entfernen</translation>
    </message>
    <message>
        <source>Let the program look for better settings</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Lassen Sie das Programm bessere Einstellungen suchen</translation>
    </message>
    <message>
        <source>Let the program search for better settings</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Das Programm bessere Einstellungen suchen lassen</translation>
    </message>
    <message>
        <source>Let {name} rate films</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>{name} Filme bewerten lassen</translation>
    </message>
    <message>
        <source>Levelling off: validation fell by only {fell} in the last {n:.0f} epochs.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Flacht ab: Die Validierung fiel in den letzten {n:.0f} Epochen nur um {fell}.</translation>
    </message>
    <message>
        <source>LibRec SVD, tuned</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>LibRec SVD, abgestimmt</translation>
    </message>
    <message>
        <source>Libraries</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence, notices, libraries and folders</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Lizenz, Hinweise, Bibliotheken und Ordner</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Lizenzen aller Teile</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like {film}</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Wie {film}</translation>
    </message>
    <message>
        <source>Liked both</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Beide gemocht</translation>
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
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Wohl</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>Lines skipped: {n} (see Data)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Übersprungene Zeilen: {n} (siehe Daten)</translation>
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
        <translation>Liste</translation>
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
        <source>Lists of {n:,} people are judged, drawn from {everybody:,}; everybody&apos;s at the end.</source>
        <extracomment>mfgui/training/planning.py</extracomment>
        <translation>Beurteilt werden die Listen von {n:,} Personen, gezogen aus {everybody:,}; die aller am Ende.</translation>
    </message>
    <message>
        <source>Lists show films whatever they are in</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>Listen zeigen alle Filme</translation>
    </message>
    <message>
        <source>Lists show only films of this list</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>Listen zeigen nur Filme dieser Liste</translation>
    </message>
    <message numerus="yes">
        <source>Lists show only films of {name}: {here} of its {n} films are in this data set</source>
        <extracomment>mfgui/ui/state/only_from.py of one: Lists show only films of {name}: {here} of its 1 film is in this data set</extracomment>
        <translation>
            <numerusform>Listen zeigen nur Filme aus {name}: {here} von 1 Film ist in diesen Daten</numerusform>
            <numerusform>Listen zeigen nur Filme aus {name}: {here} von {n} Filmen sind in diesen Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Live</translation>
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
        <translation>Logs</translation>
    </message>
    <message>
        <source>Look around</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Look through {name}…</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>{name} durchsehen&#xa0;…</translation>
    </message>
    <message>
        <source>Looking at the ratings…</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Bewertungen werden betrachtet&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for a telling table in {name}…</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Eine aussagekräftige Tabelle in {name} wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Looking up the films of {name}…</source>
        <extracomment>mfgui/ui/state/only_from.py</extracomment>
        <translation>Filme aus {name} werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Looks</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Low ratings are predicted too high ({a} at {low}), high ones too low ({b} at {high}): it plays safe.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Niedrige Bewertungen werden zu hoch vorhergesagt ({a} bei {low}), hohe zu niedrig ({b} bei {high}): Es geht auf Nummer sicher.</translation>
    </message>
    <message>
        <source>Lower λ to</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>λ senken auf</translation>
    </message>
    <message>
        <source>Lower λ when stuck</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>λ senken, wenn es stockt</translation>
    </message>
    <message>
        <source>MAE</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MB</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>MB</translation>
    </message>
    <message>
        <source>Made by mfgui {version} on {when}.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Erstellt mit mfgui {version} am {when}.</translation>
    </message>
    <message>
        <source>Make up for the moments&apos; start at zero, by each row&apos;s own number of updates.</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Ausgleichen, dass die Momente bei null beginnen, nach der Zahl der eigenen Schritte jeder Zeile.</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation>Demo wird angelegt</translation>
    </message>
    <message>
        <source>Making the list…</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Die Liste entsteht …</translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>mfgui/ui/map/panel.py, mfgui/ui/places/explore/place.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map of films</source>
        <extracomment>mfgui/ui/map/spoken_picture.py</extracomment>
        <translation>Karte der Filme</translation>
    </message>
    <message>
        <source>Map of the films</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Karte der Filme</translation>
    </message>
    <message>
        <source>Map, curve and list, as it learns</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Karte, Kurve und Liste, während es lernt</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>März</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Me</source>
        <extracomment>mfgui/ui/state/map_choices.py, mfgui/ui/state/profile_words.py, mfgui/ui/state/profiles.py, mfgui/ui/window/header.py, mfgui/ui/window/main_window.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Me (nothing rated yet)</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Ich (noch nichts bewertet)</translation>
    </message>
    <message>
        <source>Mean</source>
        <extracomment>mfgui/ui/kit/columns.py</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean absolute error of predicted test ratings, in stars; lower is better.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Mittlerer absoluter Fehler der vorhergesagten Testbewertungen, in Sternen; kleiner ist besser.</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Measure ratings by their own spread, so that all other settings suit any rating scale.</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Bewertungen an ihrer eigenen Streuung messen, damit alle anderen Einstellungen zu jeder Skala passen.</translation>
    </message>
    <message>
        <source>Median {median}, Gini {gini:.2f}.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Median {median}, Gini {gini:.2f}.</translation>
    </message>
    <message>
        <source>Memorising: training falls while validation has risen since epoch {n:.0f}; the best is kept.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Lernt auswendig: Training fällt, aber Validierung steigt seit Epoche {n:.0f}; die beste wird behalten.</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory beside that of the ratings themselves.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Speicher zusätzlich zu dem der Bewertungen selbst.</translation>
    </message>
    <message>
        <source>Memory for a run</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Speicher für einen Lauf</translation>
    </message>
    <message>
        <source>Method</source>
        <extracomment>mfgui/ui/learning/method_chooser.py, mfgui/ui/places/workshop/all_methods_table.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/entrant_edit.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Method. {sentence}</source>
        <extracomment>mfgui/ui/learning/method_chooser.py</extracomment>
        <translation>Verfahren. {sentence}</translation>
    </message>
    <message>
        <source>Methods</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Methods and their figures</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Verfahren und ihre Werte</translation>
    </message>
    <message>
        <source>Methods in the table</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Verfahren in der Tabelle</translation>
    </message>
    <message>
        <source>Minutes</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Minuten</translation>
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
        <translation>Fehler in den Szenen</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models and tables (*.mfgui *.npz *.npy *.txt *.csv *.tsv *.parquet *.model);;All files (*)</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Modelle und Tabellen (*.mfgui *.npz *.npy *.txt *.csv *.tsv *.parquet *.model);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Models, runs and your ratings</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Ihre Modelle, Läufe und Bewertungen</translation>
    </message>
    <message>
        <source>Momentum</source>
        <extracomment>mfgui/factorization/methods/momentum.py</extracomment>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Month first</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Moods</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Stimmungen</translation>
    </message>
    <message>
        <source>More like this</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>More like this, less like that…</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Mehr davon, weniger davon&#xa0;…</translation>
    </message>
    <message>
        <source>More or less {name}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Mehr oder weniger {name}</translation>
    </message>
    <message>
        <source>More settings</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>More to do with profiles</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Mehr zu Profilen</translation>
    </message>
    <message>
        <source>More to do with this list</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Mehr zu dieser Liste</translation>
    </message>
    <message>
        <source>More: [{title}]({page}.md)</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Mehr: [{title}]({page}.md)</translation>
    </message>
    <message>
        <source>More…</source>
        <extracomment>mfgui/ui/learning/compact.py</extracomment>
        <translation>Mehr&#xa0;…</translation>
    </message>
    <message>
        <source>Most likely ★ {stars:g}: {p:.0f} %</source>
        <extracomment>mfgui/ui/lists/ranked_table.py</extracomment>
        <translation>Am ehesten ★ {stars:g}: {p:.0f} %</translation>
    </message>
    <message>
        <source>Most often {label} ★ ({share}); the mean is {mean:.2f} ★.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Am häufigsten {label} ★ ({share}); das Mittel ist {mean:.2f} ★.</translation>
    </message>
    <message>
        <source>Most often {top} ★; the mean is {mean:.2f} ★, {beside}.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>Am häufigsten {top} ★; das Mittel ist {mean:.2f} ★, {beside}.</translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Move a slider: the list answers at once, with what moved and why.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Bewegen Sie einen Regler: Die Liste antwortet sofort und sagt, was sich warum bewegt hat.</translation>
    </message>
    <message>
        <source>Move the map</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Die Karte verschieben</translation>
    </message>
    <message>
        <source>MovieLens data: {source}. For research use; no endorsement by GroupLens is implied.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>MovieLens-Daten: {source}. Für die Forschung; ohne Empfehlung durch GroupLens.</translation>
    </message>
    <message>
        <source>MovieLens zips and rating tables (*.zip *.csv *.tsv *.tab);;All files (*)</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>MovieLens-ZIP-Dateien und Bewertungstabellen (*.zip *.csv *.tsv *.tab);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Much the same everywhere.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Überall etwa gleich.</translation>
    </message>
    <message>
        <source>Much the same for {few} as for {many}.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Etwa gleich für {few} wie für {many}.</translation>
    </message>
    <message>
        <source>Musical</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Musical</translation>
    </message>
    <message>
        <source>My profile</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>My ratings</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>Meine Bewertungen</translation>
    </message>
    <message>
        <source>Mystery</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Mystery</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/about.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Name der neuen Person</translation>
    </message>
    <message>
        <source>Narrow the list, choose its length, vary it</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Liste eingrenzen, ihre Länge wählen, sie abwechseln</translation>
    </message>
    <message>
        <source>Nearer, farther, everything</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Näher, weiter weg, alles</translation>
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
        <source>Neighbours</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Neighbours (t-SNE)</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Nachbarn (t-SNE)</translation>
    </message>
    <message>
        <source>New here? A tour of seven stops shows what there is; it can be left at any time.</source>
        <extracomment>mfgui/ui/window/stage_control.py</extracomment>
        <translation>Neu hier? Ein Rundgang mit sieben Stationen zeigt, was es gibt; Sie können ihn jederzeit verlassen.</translation>
    </message>
    <message>
        <source>New profile</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>New profile, rename, delete, import and export ratings</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Neues Profil, umbenennen, löschen, Bewertungen importieren und exportieren</translation>
    </message>
    <message>
        <source>New profile…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Neues Profil&#xa0;…</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>mfgui/ui/stage/notes.py, mfgui/ui/stage/tour.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next run</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Next scene</source>
        <extracomment>mfgui/ui/stage/notes.py, mfgui/ui/window/help_control.py</extracomment>
        <translation>Nächste Szene</translation>
    </message>
    <message>
        <source>No bound</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>No dates: what people rated later cannot be the test.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Ohne Datum: Spätere Bewertungen können nicht zum Testen dienen.</translation>
    </message>
    <message>
        <source>No factor: film means alone.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Kein Faktor: nur die Filmmittel.</translation>
    </message>
    <message>
        <source>No factor: nothing but zeros.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Kein Faktor: nichts als Nullen.</translation>
    </message>
    <message>
        <source>No figure is ready yet.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Noch ist kein Wert fertig.</translation>
    </message>
    <message>
        <source>No film divides them.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Kein Film entzweit sie.</translation>
    </message>
    <message>
        <source>No film has these words</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Kein Film hat diese Wörter</translation>
    </message>
    <message>
        <source>No film matches.</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/explore/finder.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Kein Film passt.</translation>
    </message>
    <message>
        <source>No film of {name} is in this data set.</source>
        <extracomment>mfgui/ui/state/only_from.py</extracomment>
        <translation>Kein Film aus {name} ist in diesen Daten.</translation>
    </message>
    <message>
        <source>No film of {name} is left for this list.</source>
        <extracomment>mfgui/ui/state/only_from.py</extracomment>
        <translation>Für diese Liste ist kein Film aus {name} übrig.</translation>
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
        <translation>Noch liegt kein Genre oder Schlagwort klar entlang der Faktoren. Trainieren Sie etwas länger.</translation>
    </message>
    <message>
        <source>No genre, tag or film is called “{name}”</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Kein Genre, Schlagwort oder Film heißt „{name}“</translation>
    </message>
    <message>
        <source>No line was skipped.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
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
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>No one compromises: it is as good for each as their own favourite.</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Niemand macht Abstriche: Er ist für alle so gut wie der eigene Favorit.</translation>
    </message>
    <message>
        <source>No one is both similar and has enough films in common.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Niemand ist zugleich ähnlich und hat genug gemeinsame Filme.</translation>
    </message>
    <message>
        <source>No one matches these filters.</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Niemand passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>No one matches.</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>Niemand passt.</translation>
    </message>
    <message>
        <source>No one should dislike it: the highest of the lowest scores.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Niemand soll ihn ungern sehen: der höchste der niedrigsten Werte.</translation>
    </message>
    <message>
        <source>No one should end far below what they would choose alone.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Niemand soll weit unter dem landen, was er allein gewählt hätte.</translation>
    </message>
    <message>
        <source>No one with {n} ratings or more.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Niemand mit {n} Bewertungen oder mehr.</translation>
    </message>
    <message>
        <source>No other run of these ratings yet</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Noch kein anderer Lauf dieser Bewertungen</translation>
    </message>
    <message>
        <source>No person here has the number {number}.</source>
        <extracomment>mfgui/ui/places/explore/match_card.py, mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Hier hat niemand die Nummer {number}.</translation>
    </message>
    <message>
        <source>No rating of this person was learnt from.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Aus keiner Bewertung dieser Person wurde gelernt.</translation>
    </message>
    <message>
        <source>No ratings of this person are known, so nothing can be said of their taste.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Von dieser Person sind keine Bewertungen bekannt, deshalb lässt sich über ihren Geschmack nichts sagen.</translation>
    </message>
    <message>
        <source>No ratings yet. Rate some films, and your taste appears here.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Noch keine Bewertungen. Bewerten Sie einige Filme, und Ihr Geschmack erscheint hier.</translation>
    </message>
    <message>
        <source>No rule names a cause.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Keine Regel nennt eine Ursache.</translation>
    </message>
    <message>
        <source>No runs yet. Whatever you train is saved here, also after you close the window.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Noch keine Läufe. Was Sie trainieren, wird hier gespeichert, auch wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>No trial yet</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Noch kein Versuch</translation>
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
        <translation>Niemand hat diese Bewertungen vergeben: Ein Programm hat sie nach offengelegten Geschmacksregeln gezogen.</translation>
    </message>
    <message>
        <source>Nobody gave these ratings: what is found in them says nothing about people.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Niemand hat diese Bewertungen vergeben: Was sich darin zeigt, sagt nichts über Menschen.</translation>
    </message>
    <message>
        <source>Nobody gave {n} ratings or more: tastes stay vague.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Niemand hat mindestens {n} Bewertungen vergeben: Die Geschmäcker bleiben vage.</translation>
    </message>
    <message>
        <source>Nobody has tagged these films.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Niemand hat diesen Filmen Schlagwörter gegeben.</translation>
    </message>
    <message>
        <source>Nobody reached {target}. {name} came closest: its best is {best:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Niemand erreichte {target}. {name} kam am nächsten: Sein Bestes ist {best:.4f}.</translation>
    </message>
    <message>
        <source>Noise prior</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Rausch-Prior</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/lists/actions.py, mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not in this data set</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Nicht in diesen Daten</translation>
    </message>
    <message>
        <source>Not settled</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Offengeblieben</translation>
    </message>
    <message>
        <source>Not the ratings that are open.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Nicht die geöffneten Bewertungen.</translation>
    </message>
    <message>
        <source>Not with the initialisation “mean-matched”: choose another one first.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Nicht mit der Initialisierung „auf den Mittelwert“: Wählen Sie zuerst eine andere.</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py, mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes – mfgui</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation>Notizen – mfgui</translation>
    </message>
    <message>
        <source>Nothing can be saved in {folder}: what you do is lost when mfgui closes.</source>
        <extracomment>mfgui/ui/window/application.py</extracomment>
        <translation>In {folder} lässt sich nichts speichern: Was Sie tun, ist verloren, wenn mfgui schließt.</translation>
    </message>
    <message>
        <source>Nothing is left out yet.</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Noch ist nichts weggelassen.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. The network is used only when you press Download, and only to the server above: no statistics, no accounts, no updates in the background.</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Nichts wird irgendwohin gesendet. Das Netz wird nur benutzt, wenn Sie „Herunterladen“ drücken, und nur zum obigen Server: keine Statistik, keine Konten, keine Aktualisierungen im Hintergrund.</translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Nichts mehr zu fragen</translation>
    </message>
    <message>
        <source>Nothing more here</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Hier gibt es nichts weiter</translation>
    </message>
    <message>
        <source>Nothing separates the films here: all lie in one place.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Hier trennt nichts die Filme: Alle liegen an einer Stelle.</translation>
    </message>
    <message>
        <source>Nothing to continue from</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Nichts, wovon aus man weitermachen könnte</translation>
    </message>
    <message>
        <source>Nothing would remain; leave less out.</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Es bliebe nichts übrig; lassen Sie weniger weg.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Notices</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Novelty</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Neuheit</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>November</translation>
    </message>
    <message>
        <source>Number of factors</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Anzahl der Faktoren</translation>
    </message>
    <message>
        <source>Number of first sweeps that are not averaged, until the chain has settled.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Zahl der ersten Durchgänge, die nicht gemittelt werden, bis sich die Kette eingependelt hat.</translation>
    </message>
    <message>
        <source>Number of ratings</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Anzahl Bewertungen</translation>
    </message>
    <message>
        <source>Number that all chance comes from: the same seed gives the same run</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Die Zahl, aus der aller Zufall kommt: Derselbe Startwert ergibt denselben Lauf</translation>
    </message>
    <message>
        <source>Numbers of ratings</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Bewertungszahlen</translation>
    </message>
    <message>
        <source>Occupation</source>
        <extracomment>mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Odds of each rating</source>
        <extracomment>mfgui/ui/kit/odds_bars.py</extracomment>
        <translation>Wahrscheinlichkeit jeder Bewertung</translation>
    </message>
    <message>
        <source>Of 100 films listed, those that the test shows the person to dislike; lower is better.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Von 100 gelisteten Filmen die, die der Person laut Test missfallen; weniger ist besser.</translation>
    </message>
    <message>
        <source>Of all pairs of films that both would not like equally, so many per cent stand in the same order
for both: 100 is the same taste, 50 is chance. With {level:.0f} % certainty it lies between {low:.0f} and {high:.0f}.</source>
        <extracomment>mfgui/ui/lists/taste_match.py</extracomment>
        <translation>Von allen Paaren von Filmen, die beiden nicht gleich gut gefielen, ordnen beide so viele Prozent gleich:
100 ist derselbe Geschmack, 50 ist Zufall. Mit {level:.0f}&#xa0;% Sicherheit liegt der Wert zwischen {low:.0f} und {high:.0f}.</translation>
    </message>
    <message>
        <source>Of the others one rating is what the model expects, and the range is the wider for it.</source>
        <extracomment>mfgui/ui/lists/taste_match.py</extracomment>
        <translation>Bei den anderen ist eine der Bewertungen die, die das Modell erwartet; dafür ist die Spanne breiter.</translation>
    </message>
    <message>
        <source>Of this model only the result is kept, not how it was learnt.</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation>Von diesem Modell ist nur das Ergebnis aufgehoben, nicht, wie es gelernt wurde.</translation>
    </message>
    <message>
        <source>Of training, the choice of the number of epochs included; all cores.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Des Trainings, mit der Wahl der Epochenzahl; alle Kerne.</translation>
    </message>
    <message>
        <source>Of two tables of vectors, the one of films or items</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Von zwei Tabellen mit Vektoren die der Filme oder Items</translation>
    </message>
    <message>
        <source>Of {both} people who rated both, {liked} gave each of them more than they give on average</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Von {both} Personen, die beide bewertet haben, gaben {liked} jedem davon mehr als im Mittel</translation>
    </message>
    <message>
        <source>Official split {name}</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Amtliche Aufteilung {name}</translation>
    </message>
    <message>
        <source>On ratings it has never seen, it is off by {rmse:.2f} stars typically, {mae:.2f} on average, a little too high on the whole.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Bei Bewertungen, die es nie gesehen hat, liegt es typisch um {rmse:.2f} Sterne daneben, im Mittel um {mae:.2f}, insgesamt etwas zu hoch.</translation>
    </message>
    <message>
        <source>On ratings it has never seen, it is off by {rmse:.2f} stars typically, {mae:.2f} on average, a little too low on the whole.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Bei Bewertungen, die es nie gesehen hat, liegt es typisch um {rmse:.2f} Sterne daneben, im Mittel um {mae:.2f}, insgesamt etwas zu niedrig.</translation>
    </message>
    <message>
        <source>On ratings it has never seen, it is off by {rmse:.2f} stars typically, {mae:.2f} on average.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Bei Bewertungen, die es nie gesehen hat, liegt es typisch um {rmse:.2f} Sterne daneben, im Mittel um {mae:.2f}.</translation>
    </message>
    <message>
        <source>On stage</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Auf der Bühne</translation>
    </message>
    <message>
        <source>On the command line: --set {name}=…</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation>Auf der Kommandozeile: --set {name}=…</translation>
    </message>
    <message>
        <source>On the map</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>On to what takes the keys next; with Shift back</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Weiter zum nächsten Element, das Tasten annimmt; mit Umschalt zurück</translation>
    </message>
    <message>
        <source>On top of the system&apos;s scale</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Zusätzlich zur Skalierung des Systems</translation>
    </message>
    <message>
        <source>On {n} held-out ratings: RMSE {rmse:.4f}, MAE {mae:.4f}, predicted − rated {miss:+.4f} stars.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Bei {n} zurückgehaltenen Bewertungen: RMSE {rmse:.4f}, MAE {mae:.4f}, vorhergesagt − bewertet {miss:+.4f} Sterne.</translation>
    </message>
    <message>
        <source>One colour</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>One file with the model and how it was learnt, the page, the selection and the map&apos;s view. Double-clicked on any computer with mfgui it opens at this moment. It holds data only, nothing that runs.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Eine Datei mit dem Modell und wie es gelernt wurde, der Seite, der Auswahl und dem Ausschnitt der Karte. Ein Doppelklick öffnet sie auf jedem Computer mit mfgui genau in diesem Augenblick. Sie enthält nur Daten, nichts, was ausgeführt wird.</translation>
    </message>
    <message>
        <source>One film at a time, chosen for what your answer shows</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Ein Film nach dem anderen, ausgewählt nach dem, was Ihre Antwort verrät</translation>
    </message>
    <message>
        <source>One number for each film and each person, {n} in all. Multiplied, they make the whole table: large for films that are well liked and for people who give much. It cannot know tastes: its typical miss is {miss:.2f} stars.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Eine Zahl für jeden Film und jede Person, {n} insgesamt. Malgenommen ergeben sie die ganze Tabelle: groß für beliebte Filme und für Personen, die viel geben. Geschmäcker kann das nicht kennen: Die typische Abweichung ist {miss:.2f} Sterne.</translation>
    </message>
    <message>
        <source>One of the strongest directions of the factors; no genre or tag names it.
From films like {low}
to films like {high}.
One step moves predictions by {stars:g} ★ (standard deviation over films as watched).</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Eine der stärksten Richtungen der Faktoren; kein Genre oder Schlagwort benennt sie.
Von Filmen wie {low}
zu Filmen wie {high}.
Ein Schritt verschiebt Vorhersagen um {stars:g} ★ (Standardabweichung über Filme, wie sie gesehen werden).</translation>
    </message>
    <message>
        <source>One of the two has diverged: its predictions are no numbers.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Einer der beiden ist divergiert: Seine Vorhersagen sind keine Zahlen.</translation>
    </message>
    <message>
        <source>One step moves predictions by {stars:g} ★ (standard deviation over films as watched), and lifts
films with {name} by {lift:.2f} ★ against the others. How well the factors know it:
correlation {r:.2f} with {name} of films not learnt from; {n} films have it.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Ein Schritt verschiebt Vorhersagen um {stars:g} ★ (Standardabweichung über Filme, wie sie gesehen werden) und hebt
Filme mit {name} um {lift:.2f} ★ gegenüber den anderen. Wie gut die Faktoren es kennen:
Korrelation {r:.2f} mit {name} bei Filmen, aus denen nicht gelernt wurde; {n} Filme haben es.</translation>
    </message>
    <message>
        <source>Only films of a watchlist, a shop&apos;s shelf, a programme: in every list</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Nur Filme einer Merkliste, eines Regals, eines Programms: in jeder Liste</translation>
    </message>
    <message>
        <source>Only films with at least this many ratings to learn from</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Nur Filme mit mindestens so vielen Bewertungen, aus denen gelernt wurde</translation>
    </message>
    <message>
        <source>Only for a model without {names}: turn them off first.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Nur für ein Modell ohne {names}: Schalten Sie das zuerst aus.</translation>
    </message>
    <message>
        <source>Only from</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Nur aus</translation>
    </message>
    <message>
        <source>Only from a &amp;List</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>Nur aus einer L&amp;iste</translation>
    </message>
    <message>
        <source>Only from a List of Films…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Nur aus einer Filmliste&#xa0;…</translation>
    </message>
    <message>
        <source>Only from a list</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Nur aus einer Liste</translation>
    </message>
    <message>
        <source>Only from {name}</source>
        <extracomment>mfgui/ui/state/only_from.py, mfgui/ui/window/palette.py</extracomment>
        <translation>Nur aus {name}</translation>
    </message>
    <message>
        <source>Only nearness means something here: a neighbour map (t-SNE) has no axes.</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Hier bedeutet nur Nähe etwas: Eine Karte nach Nachbarn (t-SNE) hat keine Achsen.</translation>
    </message>
    <message>
        <source>Only where λ is lowered when stuck.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Nur, wo λ beim Stocken gesenkt wird.</translation>
    </message>
    <message>
        <source>Only {share} of the people gave {n} ratings or more: most tastes stay vague.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Nur {share} der Personen haben mindestens {n} Bewertungen vergeben: Die meisten Geschmäcker bleiben vage.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/data/download.py, mfgui/ui/window/menus.py, mfgui/ui/window/open_control.py, mfgui/ui/window/report_file.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Ordner öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Z&amp;uletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;Zip or Table…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;ZIP-Datei oder Tabelle öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a &amp;Model…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Modell öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a MovieLens folder</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>MovieLens-Ordner öffnen</translation>
    </message>
    <message>
        <source>Open a MovieLens zip, or a table of ratings</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>MovieLens-ZIP-Datei oder Bewertungstabelle öffnen</translation>
    </message>
    <message>
        <source>Open a data set to see its films.</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Öffnen Sie Daten, um ihre Filme zu sehen.</translation>
    </message>
    <message>
        <source>Open a data set to see its people.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Öffnen Sie Daten, um ihre Personen zu sehen.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Ordner öffnen</translation>
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
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Open a set of ratings first.</source>
        <extracomment>mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Öffnen Sie zuerst Bewertungen.</translation>
    </message>
    <message>
        <source>Open a set of ratings to see how a table of them is taken apart.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Öffnen Sie Bewertungen, um zu sehen, wie eine Tabelle davon zerlegt wird.</translation>
    </message>
    <message>
        <source>Open a set of ratings to see how many factors they need.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Öffnen Sie Bewertungen, um zu sehen, wie viele Faktoren sie brauchen.</translation>
    </message>
    <message>
        <source>Open a zip or a table</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>ZIP-Datei oder Tabelle öffnen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Andere öffnen …</translation>
    </message>
    <message>
        <source>Open at {site}</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Auf {site} öffnen</translation>
    </message>
    <message>
        <source>Open film ratings, watch the machine find out what people like, and walk through what it learnt.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Öffnen Sie Filmbewertungen, sehen Sie der Maschine zu, wie sie herausfindet, was Menschen mögen, und spazieren Sie durch das Gelernte.</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open its picture</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;Demo</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>D&amp;emo öffnen</translation>
    </message>
    <message>
        <source>Open the film</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Den Film öffnen</translation>
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
        <source>Opening the copy read before</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Die früher gelesene Kopie wird geöffnet</translation>
    </message>
    <message>
        <source>Opening {name}: {stage}</source>
        <extracomment>mfgui/ui/window/loading_bar.py</extracomment>
        <translation>{name} wird geöffnet: {stage}</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <extracomment>mfgui/ui/window/last_session.py, mfgui/ui/window/loading_bar.py</extracomment>
        <translation>{name} wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Opinions differ: no value has more than {share} of the ratings.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Die Meinungen gehen auseinander: Kein Wert hat mehr als {share} der Bewertungen.</translation>
    </message>
    <message>
        <source>Opinions hardly differ: {share} of the ratings are {value} ★.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Die Meinungen unterscheiden sich kaum: {share} der Bewertungen sind {value} ★.</translation>
    </message>
    <message>
        <source>Or somebody who is here already</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Oder jemand, der schon hier ist</translation>
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
        <translation>Geordnet nach dem größten Abstand, den jemandes Wert von dem des eigenen Favoriten
unter diesen Filmen hat, der kleinste zuerst.</translation>
    </message>
    <message>
        <source>Ordered by the lowest of all people&apos;s scores.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Geordnet nach dem niedrigsten der Werte aller Personen.</translation>
    </message>
    <message>
        <source>Ordered by the mean of all people&apos;s scores.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Geordnet nach dem Mittel der Werte aller Personen.</translation>
    </message>
    <message>
        <source>Original title</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Originaltitel</translation>
    </message>
    <message>
        <source>Over everybody: {ndcg:.3f}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Über alle: {ndcg:.3f}.</translation>
    </message>
    <message>
        <source>Overall mean</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Gesamtmittel</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <extracomment>mfgui/ui/map/frame.py</extracomment>
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
        <source>Page {k} of {n}</source>
        <extracomment>mfgui/ui/stage/report_paper.py</extracomment>
        <translation>Seite {k} von {n}</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Part of a film&apos;s title, or a person&apos;s number</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>Teil eines Filmtitels oder die Nummer einer Person</translation>
    </message>
    <message>
        <source>Parts of the prediction</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Teile der Vorhersage</translation>
    </message>
    <message>
        <source>Patience</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/data/download.py, mfgui/ui/places/watch/how_page.py, mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Ctrl+Return)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Pause (Strg+Return)</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Paused: the lanes&apos; clocks stand still.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Pausiert: Die Uhren der Bahnen stehen still.</translation>
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
        <source>People and films with few ratings begin at their damped means, where steps alone would not take them.</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Personen und Filme mit wenigen Bewertungen beginnen bei ihrem gedämpften Mittel, wohin Schritte allein sie nicht brächten.</translation>
    </message>
    <message>
        <source>People drawn at random</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Zufällig gezogene Personen</translation>
    </message>
    <message>
        <source>People who gave both more than their average, of those who rated both</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Personen, die beiden mehr als ihr Mittel gaben, von allen, die beide bewertet haben</translation>
    </message>
    <message>
        <source>People&apos;s ids</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Personen-Kennungen</translation>
    </message>
    <message>
        <source>People, drawn at random</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Personen, zufällig gezogen</translation>
    </message>
    <message>
        <source>People, films and the map</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Personen, Filme und die Karte</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/place.py, mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person {id}</source>
        <extracomment>mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/finder.py, mfgui/ui/places/explore/person.py, mfgui/ui/places/watch/how_page.py, mfgui/ui/state/person.py, mfgui/ui/window/palette.py</extracomment>
        <translation>Person {id}</translation>
    </message>
    <message>
        <source>Person {id} of {name} ({ratings}) might like:</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>Person {id} aus {name} ({ratings}) könnte mögen:</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>mfgui/ui/lists/actions.py, mfgui/ui/state/links.py</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Plain Adam: batches of 32, a constant step, no tricks</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Reines Adam: Batches von 32, feste Schrittweite, keine Kniffe</translation>
    </message>
    <message>
        <source>Plain words, and the settings that a newcomer needs</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Einfache Worte und die Einstellungen, die man am Anfang braucht</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play how it learnt, from a recording; learning it here is possible in a moment (Ctrl+Return)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Abspielen, wie es gelernt hat, von einer Aufzeichnung; hier selbst lernen geht gleich (Strg+Return)</translation>
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
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Podium</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Siegertreppchen</translation>
    </message>
    <message>
        <source>Points</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points are guesses, not ratings: the films of each group count as if you had given them these stars, until you rate them.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Punkte sind Schätzungen, keine Bewertungen: Die Filme jeder Gruppe zählen, als hätten Sie ihnen diese Sterne gegeben, bis Sie sie bewerten.</translation>
    </message>
    <message>
        <source>Popularity</source>
        <extracomment>mfgui/factorization/methods/popularity.py</extracomment>
        <translation>Beliebtheit</translation>
    </message>
    <message>
        <source>Power of ratings</source>
        <extracomment>mfgui/factorization/methods/ease.py, mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Exponent der Bewertungen</translation>
    </message>
    <message>
        <source>Precision</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Predicted</source>
        <extracomment>mfgui/ui/lists/actions.py, mfgui/ui/lists/order_menu.py, mfgui/ui/places/explore/person.py, mfgui/ui/places/explore/rating_table.py, mfgui/ui/places/workshop/error_words.py, mfgui/ui/stage/report.py</extracomment>
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
        <translation>Vorhergesagt − bewertet</translation>
    </message>
    <message>
        <source>Prediction</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predictions are {off:.2f} stars off in the mean of a bin.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Vorhersagen liegen im Mittel einer Klasse um {off:.2f} Sterne daneben.</translation>
    </message>
    <message>
        <source>Predictions can be taken at their word: {off:.2f} stars off in the mean of a bin.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Vorhersagen kann man beim Wort nehmen: Sie liegen im Mittel einer Klasse um {off:.2f} Sterne daneben.</translation>
    </message>
    <message>
        <source>Predicts each film&apos;s mean rating, the same for everybody: the floor that others must beat.</source>
        <extracomment>mfgui/factorization/methods/popularity.py</extracomment>
        <translation>Sagt für alle das Mittel jedes Films vorher: das Mindeste, was andere übertreffen müssen.</translation>
    </message>
    <message>
        <source>Predicts from how generous each person is and how well liked each film is, nothing else.</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Sagt danach vorher, wie großzügig jede Person bewertet und wie beliebt jeder Film ist, sonst nach nichts.</translation>
    </message>
    <message>
        <source>Predicts from how the people with the most similar ratings liked the film.</source>
        <extracomment>mfgui/factorization/methods/neighbours/user_knn.py</extracomment>
        <translation>Sagt danach vorher, wie der Film den Personen mit den ähnlichsten Bewertungen gefiel.</translation>
    </message>
    <message>
        <source>Predicts from how the person rated the films most similar to this one.</source>
        <extracomment>mfgui/factorization/methods/neighbours/item_knn.py</extracomment>
        <translation>Sagt danach vorher, wie die Person die ähnlichsten Filme bewertet hat.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Present from the Scene Where I &amp;Was</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Weiter vorführen ab der letzten Szene</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py, mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/entrant_edit.py, mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Voreinstellung</translation>
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
        <source>Press it</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Drücken</translation>
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
        <translation>Fortschritt des Öffnens</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Progress of {title}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Fortschritt von {title}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Pulls a prediction from few or little similar neighbours towards the baseline.</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Zieht eine Vorhersage aus wenigen oder wenig ähnlichen Nachbarn zur Baseline.</translation>
    </message>
    <message>
        <source>Pulls biases towards zero, the same for every row: as much as so many ratings that are just as expected.</source>
        <extracomment>mfgui/factorization/methods/als.py</extracomment>
        <translation>Zieht Biases zu null, für jede Zeile gleich stark: wie so viele Bewertungen, die genau wie erwartet sind.</translation>
    </message>
    <message>
        <source>Pulls every person&apos;s weights towards zero (λ).</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Zieht die Gewichte jeder Person zu null (λ).</translation>
    </message>
    <message>
        <source>Pulls factors and biases towards zero, against learning by heart (λ, per rating).</source>
        <extracomment>mfgui/factorization/methods/stochastic.py</extracomment>
        <translation>Zieht Faktoren und Biases zu null, gegen das Auswendiglernen (λ, je Bewertung).</translation>
    </message>
    <message>
        <source>Pulls factors of rows with many ratings towards zero, in proportion to their number (λ·n).</source>
        <extracomment>mfgui/factorization/methods/als.py</extracomment>
        <translation>Zieht Faktoren von Zeilen mit vielen Bewertungen zu null, im Verhältnis zu deren Anzahl (λ·n).</translation>
    </message>
    <message>
        <source>Pulls factors towards zero, more so those with more ratings (λ).</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Zieht Faktoren zu null, stärker bei mehr Bewertungen (λ).</translation>
    </message>
    <message>
        <source>Pulls factors towards zero, the same for every row (λ).</source>
        <extracomment>mfgui/factorization/methods/als.py</extracomment>
        <translation>Zieht Faktoren zu null, für jede Zeile gleich stark (λ).</translation>
    </message>
    <message>
        <source>Pulls the bias of films with few ratings towards zero (λ_i).</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Zieht den Bias von Filmen mit wenigen Bewertungen zu null (λ_i).</translation>
    </message>
    <message>
        <source>Pulls the bias of people with few ratings towards zero (λ_u).</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Zieht den Bias von Personen mit wenigen Bewertungen zu null (λ_u).</translation>
    </message>
    <message>
        <source>Pulls the weight of every pair of films towards zero (λ).</source>
        <extracomment>mfgui/factorization/methods/ease.py</extracomment>
        <translation>Zieht das Gewicht jedes Paars von Filmen zu null (λ).</translation>
    </message>
    <message>
        <source>Pulls the weights of people with many ratings towards zero, in proportion to their number (λ·n).</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Zieht die Gewichte von Personen mit vielen Bewertungen zu null, im Verhältnis zu deren Anzahl (λ·n).</translation>
    </message>
    <message>
        <source>Put something at the ends</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Etwas an die Enden setzen</translation>
    </message>
    <message>
        <source>Putting people and films in order</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Personen und Filme werden geordnet</translation>
    </message>
    <message>
        <source>Putting ratings in order</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Bewertungen werden geordnet</translation>
    </message>
    <message>
        <source>Quick</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>README of Recommenders (its comparison of algorithms): every film of the test counts as liked, whatever its stars</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>README von Recommenders (dessen Vergleich der Algorithmen): Jeder Film der Testmenge zählt als gemocht, gleich mit wie vielen Sternen</translation>
    </message>
    <message>
        <source>README of the library Surprise, its own defaults</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>README der Bibliothek Surprise, deren eigene Voreinstellungen</translation>
    </message>
    <message>
        <source>RMSE</source>
        <extracomment>mfgui/evaluation/metrics.py, mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>RMSE in stars</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>RMSE in Sternen</translation>
    </message>
    <message>
        <source>RMSE {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap). Both chose their best epoch on these ratings.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>RMSE {a} {x:.4f}, {b} {y:.4f}; Unterschied {d}, 95-%-Intervall {low} bis {high} (gepaarter Bootstrap). Beide haben ihre beste Epoche an diesen Bewertungen gewählt.</translation>
    </message>
    <message>
        <source>Race</source>
        <extracomment>mfgui/ui/places/workshop/race.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>Wettrennen</translation>
    </message>
    <message>
        <source>Random person</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>Zufällige Person</translation>
    </message>
    <message>
        <source>Ranges said to hold {level:.0f} % of ratings
hold {share:.1f} %
and are {width:.2f} stars wide</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Spannen, die {level:.0f}&#xa0;% der Bewertungen enthalten sollen,
enthalten {share:.1f}&#xa0;%
und sind {width:.2f} Sterne breit</translation>
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
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Rate a film</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Film bewerten</translation>
    </message>
    <message>
        <source>Rate films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Filme bewerten</translation>
    </message>
    <message>
        <source>Rate films and get a list of your own</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Filme bewerten und eine eigene Liste bekommen</translation>
    </message>
    <message>
        <source>Rate films and get a list of your own, live; alone or with a friend</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Filme bewerten und eine eigene Liste bekommen, sofort; allein oder gemeinsam</translation>
    </message>
    <message>
        <source>Rate films yourself</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Selbst Filme bewerten</translation>
    </message>
    <message>
        <source>Rated</source>
        <extracomment>mfgui/ui/lists/import_dialog.py, mfgui/ui/places/explore/rating_table.py, mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Rated films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertete Filme</translation>
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
        <translation>Filme bewerten</translation>
    </message>
    <message>
        <source>Ratings</source>
        <extracomment>mfgui/ui/charts/plot_tools.py, mfgui/ui/kit/columns.py, mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/explore/full_tables.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py, mfgui/ui/window/open_control.py</extracomment>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Ratings a film has</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Bewertungen je Film</translation>
    </message>
    <message>
        <source>Ratings a person gave</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Bewertungen je Person</translation>
    </message>
    <message>
        <source>Ratings as products of a few numbers</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Bewertungen als Produkte weniger Zahlen</translation>
    </message>
    <message>
        <source>Ratings as products of numbers</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>Bewertungen als Produkte von Zahlen</translation>
    </message>
    <message>
        <source>Ratings by value</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py</extracomment>
        <translation>Bewertungen nach Wert</translation>
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
        <source>Read from {place}.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Gelesen aus {place}.</translation>
    </message>
    <message>
        <source>Reading films and people</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Filme und Personen werden gelesen</translation>
    </message>
    <message>
        <source>Reading films and tags</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Filme und Schlagwörter werden gelesen</translation>
    </message>
    <message>
        <source>Reading ratings</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Bewertungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the model and its ratings</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation>Modell und Bewertungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the tag genome</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>Das Tag-Genom wird gelesen</translation>
    </message>
    <message>
        <source>Reading the titles…</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>Titel werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Real ratings by real people, from GroupLens: from 1 MB to 262 MB.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Echte Bewertungen echter Menschen, von GroupLens: von 1 MB bis 262 MB.</translation>
    </message>
    <message>
        <source>Real ratings by real people, published by GroupLens at the University of Minnesota. The small one is good to begin with.</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Echte Bewertungen echter Menschen, herausgegeben von GroupLens an der University of Minnesota. Für den Anfang ist die kleine Ausgabe gut.</translation>
    </message>
    <message>
        <source>Recall</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Recommended films</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Empfohlene Filme</translation>
    </message>
    <message>
        <source>Recommended films. {whom}</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Empfohlene Filme. {whom}</translation>
    </message>
    <message>
        <source>Recommended films: {person}</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Empfohlene Filme: {person}</translation>
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
        <source>Recvani, 200 factors</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Recvani, 200 Faktoren</translation>
    </message>
    <message>
        <source>Refined by what earlier runs of this method took on these ratings: {n}.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Verfeinert mit dem, was frühere Läufe dieses Verfahrens bei diesen Bewertungen brauchten: {n}.</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <extracomment>mfgui/factorization/methods/als.py, mfgui/factorization/methods/content.py, mfgui/factorization/methods/ease.py, mfgui/factorization/methods/ials/method.py, mfgui/factorization/methods/stochastic.py</extracomment>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Regularisation of biases</source>
        <extracomment>mfgui/factorization/methods/als.py</extracomment>
        <translation>Regularisierung der Biases</translation>
    </message>
    <message>
        <source>Regularisation per rating</source>
        <extracomment>mfgui/factorization/methods/als.py, mfgui/factorization/methods/content.py</extracomment>
        <translation>Regularisierung je Bewertung</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Remove bookmark “{title}”</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Lesezeichen „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Remove lane {n}</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>Bahn {n} entfernen</translation>
    </message>
    <message>
        <source>Remove the path</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Pfad entfernen</translation>
    </message>
    <message>
        <source>Remove this lane</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>Diese Bahn entfernen</translation>
    </message>
    <message>
        <source>Remove: {words}</source>
        <extracomment>mfgui/ui/kit/chips.py</extracomment>
        <translation>Entfernen: {words}</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Rendering epochs</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Epochen werden gezeichnet</translation>
    </message>
    <message>
        <source>Rendle, Zhang &amp; Koren 2019, arXiv 1905.01395: mean over ten such divisions</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Rendle, Zhang &amp; Koren 2019, arXiv 1905.01395: Mittelwert über zehn solche Aufteilungen</translation>
    </message>
    <message>
        <source>Report every</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Meldung alle</translation>
    </message>
    <message>
        <source>Report on {data}</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation>Bericht über {data}</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>mfgui/ui/places/explore/person.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation>{name} zurücksetzen</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/data/download.py, mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Return</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Eingabe</translation>
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
        <translation>Rechts: die nächste Szene. Links: die vorige.</translation>
    </message>
    <message>
        <source>Ring what this person might like next</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Einkreisen, was diese Person als Nächstes mögen könnte</translation>
    </message>
    <message>
        <source>Romance</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Liebesfilm</translation>
    </message>
    <message>
        <source>Root mean squared error of predicted test ratings, in stars; lower is better.
The lowest RMSE need not give the best list: RMSE asks how well ratings are guessed of films that people
chose to rate, a list asks which of all films they would like. A method that is a little wrong everywhere
but right at the top makes better lists, and the other way round.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Wurzel des mittleren quadratischen Fehlers der vorhergesagten Testbewertungen, in Sternen; weniger ist besser.
Der niedrigste RMSE muss nicht die beste Liste ergeben: Der RMSE fragt, wie gut Bewertungen von Filmen
getroffen werden, die Leute zum Bewerten gewählt haben; eine Liste fragt, welche aller Filme ihnen gefielen.
Wer überall ein wenig danebenliegt, aber oben richtig, macht bessere Listen, und umgekehrt.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rows that slide, dots that walk</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Zeilen, die gleiten, Punkte, die wandern</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py, mfgui/ui/places/workshop/runs.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>SGD, 512 factors</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>SGD, 512 Faktoren</translation>
    </message>
    <message>
        <source>SGD, 64 factors</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>SGD, 64 Faktoren</translation>
    </message>
    <message>
        <source>SVD++</source>
        <extracomment>mfgui/factorization/methods/svdpp.py</extracomment>
        <translation>SVD++</translation>
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
        <source>Said for 2 epochs after the regularisation λ was lowered because validation was stuck.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>2 Epochen lang gesagt, nachdem die Regularisierung λ gesenkt wurde, weil die Validierung stockte.</translation>
    </message>
    <message>
        <source>Said until the first epochs show a direction.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Gesagt, bis die ersten Epochen eine Richtung zeigen.</translation>
    </message>
    <message>
        <source>Said when an error is no number any more, or the training RMSE is more than 1.5 times the lowest so far.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Gesagt, wenn ein Fehler keine Zahl mehr ist oder der Trainings-RMSE mehr als das 1,5-Fache des bisher niedrigsten ist.</translation>
    </message>
    <message>
        <source>Said when the best epoch is at least 2 epochs ago, the validation RMSE has risen since by more than 0.05 %, and the training RMSE has gone on falling.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Gesagt, wenn die beste Epoche mindestens 2 Epochen her ist, der Validierungs-RMSE seither um mehr als 0,05&#xa0;% gestiegen und der Trainings-RMSE weiter gefallen ist.</translation>
    </message>
    <message>
        <source>Said when the best validation RMSE of the last 5 epochs is not 0.05 % better than the best before them.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Gesagt, wenn der beste Validierungs-RMSE der letzten 5 Epochen nicht um 0,05&#xa0;% besser ist als der beste davor.</translation>
    </message>
    <message>
        <source>Said when training and validation RMSE are both more than 0.05 % higher than 5 epochs before (or than at the start).</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Gesagt, wenn Trainings- und Validierungs-RMSE beide um mehr als 0,05&#xa0;% höher sind als 5 Epochen zuvor (oder am Anfang).</translation>
    </message>
    <message>
        <source>Said while the validation RMSE of the last epoch is lower than 5 epochs before (or than at the start) by more than 0.05 %.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Gesagt, solange der Validierungs-RMSE der letzten Epoche um mehr als 0,05&#xa0;% niedriger ist als 5 Epochen zuvor (oder am Anfang).</translation>
    </message>
    <message>
        <source>Samples</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Save a R&amp;eport…</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Be&amp;richt speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save a report</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation>Bericht speichern</translation>
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
        <extracomment>mfgui/ui/map/saving.py</extracomment>
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
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Save this picture</source>
        <extracomment>mfgui/ui/charts/chart_menu.py</extracomment>
        <translation>Dieses Bild speichern</translation>
    </message>
    <message>
        <source>Save what is on screen</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Aktuellen Stand speichern</translation>
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
        <translation>Gespeichert als {file}. Ein Doppelklick öffnet die Datei genau in diesem Augenblick.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>mfgui/ui/map/saving.py, mfgui/ui/places/data/skipped.py, mfgui/ui/places/workshop/all_methods.py, mfgui/ui/window/screen_file.py</extracomment>
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
        <translation>Sagen Sie, was Sie mögen</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Scene before</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Vorige Szene</translation>
    </message>
    <message>
        <source>Scenes of the presentation</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Szenen der Präsentation</translation>
    </message>
    <message>
        <source>Sci-Fi</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Science-Fiction</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Scrolled content</source>
        <extracomment>mfgui/ui/kit/panel.py</extracomment>
        <translation>Gescrollter Inhalt</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>mfgui/ui/kit/film_search.py, mfgui/ui/window/header.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search and lists</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Suche und Listen</translation>
    </message>
    <message>
        <source>Search films and people</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>Filme und Personen suchen</translation>
    </message>
    <message>
        <source>Search for anything</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Suchen oder etwas tun</translation>
    </message>
    <message>
        <source>Search or do anything: films, people, places and commands (Ctrl+K)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Alles suchen oder tun: Filme, Personen, Orte und Befehle (Strg+K)</translation>
    </message>
    <message>
        <source>Search the help</source>
        <extracomment>mfgui/ui/stage/help_panel.py</extracomment>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Season</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Seconds</source>
        <extracomment>mfgui/evaluation/metrics.py, mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>See how a recommender learns</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Sehen, wie ein Empfehlungssystem lernt</translation>
    </message>
    <message>
        <source>See how a recommender learns.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Sehen, wie ein Empfehlungssystem lernt.</translation>
    </message>
    <message>
        <source>See how a recommender learns. Without a command, opens the window.</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Sehen, wie ein Empfehlungssystem lernt. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>See it learn</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Sehen, wie es lernt</translation>
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
        <translation>Diesen gesehen? Wie war er?</translation>
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
        <translation>Wählen Sie einen Lauf, der nicht im Gange ist</translation>
    </message>
    <message>
        <source>Select a run to see its curve and where it errs; select two to compare them.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Wählen Sie einen Lauf, um seine Kurve zu sehen und wo er sich irrt; zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Select one run</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Wählen Sie einen Lauf</translation>
    </message>
    <message>
        <source>Select one to see its curve and where it errs, two to compare them.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Wählen Sie einen, um seine Kurve zu sehen und wo er sich irrt; zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Select this film</source>
        <extracomment>mfgui/ui/places/explore/people_links.py</extracomment>
        <translation>Diesen Film auswählen</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>September</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>mfgui/ui/stage/about.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of all methods; where a method has no such preset, its defaults</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Einstellungen aller Verfahren; wo ein Verfahren diese Voreinstellung nicht hat, seine Standardwerte</translation>
    </message>
    <message>
        <source>Shape</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Form</translation>
    </message>
    <message>
        <source>Share of all rated films that are in anybody&apos;s list.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Anteil aller bewerteten Filme, die auf irgendjemandes Liste stehen.</translation>
    </message>
    <message>
        <source>Share of the energy</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Anteil der Energie</translation>
    </message>
    <message>
        <source>Share of the films that a person likes in the test that are among the ten.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Anteil der Filme, die der Person im Test gefallen, der unter den zehn ist.</translation>
    </message>
    <message>
        <source>Share of the ten listed films that the test shows the person to like.</source>
        <extracomment>mfgui/evaluation/metrics.py</extracomment>
        <translation>Anteil der zehn gelisteten Filme, die der Person laut Test gefallen.</translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Umschalt und Pfeile</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Log Folder</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>&amp;Log-Ordner anzeigen</translation>
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
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>mfgui/ui/state/own_file.py, mfgui/ui/state/shelf.py, mfgui/ui/window/mending.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show me round</source>
        <extracomment>mfgui/ui/window/stage_control.py</extracomment>
        <translation>Zeigen Sie mir alles</translation>
    </message>
    <message>
        <source>Show me the demo</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Demo zeigen</translation>
    </message>
    <message>
        <source>Show or hide what this person might like next</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation>Zeigen oder verbergen, was diese Person als Nächstes mögen könnte</translation>
    </message>
    <message>
        <source>Show the folder: {what}</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Ordner anzeigen: {what}</translation>
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
        <translation>Listen, Karte und Fehler dieses Laufs überall zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Show {title} on the map</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>{title} auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Schrumpfung</translation>
    </message>
    <message>
        <source>Similar films</source>
        <extracomment>mfgui/factorization/methods/neighbours/item_knn.py</extracomment>
        <translation>Ähnliche Filme</translation>
    </message>
    <message>
        <source>Similar people</source>
        <extracomment>mfgui/factorization/methods/neighbours/user_knn.py</extracomment>
        <translation>Ähnliche Personen</translation>
    </message>
    <message>
        <source>Similarity</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Simple</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Simple: plain words, few settings</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Einfach: einfache Worte, wenige Einstellungen</translation>
    </message>
    <message>
        <source>Simulated ratings</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>Simulierte Bewertungen</translation>
    </message>
    <message>
        <source>Simulated ratings of well-known films. Starts at once.</source>
        <extracomment>mfgui/ui/window/start_page.py</extracomment>
        <translation>Simulierte Bewertungen bekannter Filme. Startet sofort.</translation>
    </message>
    <message>
        <source>Simulated ratings, for trying things out.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Simulierte Bewertungen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Simulated ratings.</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>Simulierte Bewertungen.</translation>
    </message>
    <message>
        <source>Since {year} it is rated {how}: {b:.2f} ★, before that {a:.2f}.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>Seit {year} wird er {how} bewertet: {b:.2f} ★, davor {a:.2f}.</translation>
    </message>
    <message>
        <source>Singular value decomposition</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Singulärwertzerlegung</translation>
    </message>
    <message>
        <source>Size and marks</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Größe und Marken</translation>
    </message>
    <message>
        <source>Size of text</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Sliders need a trained model: press Start.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Regler brauchen ein trainiertes Modell: Drücken Sie „Start“.</translation>
    </message>
    <message>
        <source>Sliders: more of this, less of that, without rating anything</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Regler: mehr hiervon, weniger davon, ohne zu bewerten</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>Small batches of ratings push the factors, which roll on in the direction they were going.</source>
        <extracomment>mfgui/factorization/methods/momentum.py</extracomment>
        <translation>Kleine Batches von Bewertungen stoßen die Faktoren an, die in ihrer Richtung weiterrollen.</translation>
    </message>
    <message>
        <source>Small overview when zoomed in</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Kleine Übersicht beim Vergrößern</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl+−)</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Kleinere Schrift (Strg+−)</translation>
    </message>
    <message>
        <source>Smooth</source>
        <extracomment>mfgui/ui/charts/plot_tools.py</extracomment>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Solves for all films with the people held fixed, then for all people, in turn.</source>
        <extracomment>mfgui/factorization/methods/als.py</extracomment>
        <translation>Löst alle Filme bei festgehaltenen Personen, dann alle Personen, immer abwechselnd.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>mfgui/ui/places/watch/place.py</extracomment>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Nach der nächsten Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort up or down</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Auf- oder absteigend sortieren</translation>
    </message>
    <message>
        <source>Sorted by {column}, {order}</source>
        <extracomment>mfgui/ui/kit/row_table.py</extracomment>
        <translation>Sortiert nach {column}, {order}</translation>
    </message>
    <message>
        <source>Space, Return</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Leertaste, Eingabe</translation>
    </message>
    <message>
        <source>Spark could not be started on {master} ({wrong})</source>
        <extracomment>mfgui/spark/session.py</extracomment>
        <translation>Spark ließ sich auf {master} nicht starten ({wrong})</translation>
    </message>
    <message>
        <source>Spark gave up: {wrong}</source>
        <extracomment>mfgui/spark/session.py</extracomment>
        <translation>Spark hat aufgegeben: {wrong}</translation>
    </message>
    <message>
        <source>Spark needs Java 17 or newer, which is not on this machine; install it (on Debian openjdk-17-jre-headless)</source>
        <extracomment>mfgui/spark/session.py</extracomment>
        <translation>Spark braucht Java 17 oder neuer, das auf diesem Rechner fehlt; installieren Sie es (unter Debian openjdk-17-jre-headless)</translation>
    </message>
    <message>
        <source>Spark trains {there}, not {method}</source>
        <extracomment>mfgui/spark/training.py</extracomment>
        <translation>Spark trainiert {there}, nicht {method}</translation>
    </message>
    <message>
        <source>Spark&apos;s ALS has no constant pull; the same model is learnt here with --set regularisation=0</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>Sparks ALS kennt keinen festen Zug; dasselbe Modell wird hier mit --set regularisation=0 gelernt</translation>
    </message>
    <message>
        <source>Spark&apos;s ALS has no {setting}; of {method} it has {there}</source>
        <extracomment>mfgui/spark/plan.py</extracomment>
        <translation>Sparks ALS kennt {setting} nicht; von {method} hat es {there}</translation>
    </message>
    <message>
        <source>Spark&apos;s: local[*] or spark://HOST:PORT (local[*])</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>die von Spark: local[*] oder spark://HOST:PORT (local[*])</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Spotlight</translation>
    </message>
    <message>
        <source>Spread</source>
        <extracomment>mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Spread {n} points over what you like: the list answers at once.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Verteilen Sie {n} Punkte auf das, was Sie mögen: Die Liste antwortet sofort.</translation>
    </message>
    <message>
        <source>Standard deviation of their ratings, in stars</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Standardabweichung ihrer Bewertungen, in Sternen</translation>
    </message>
    <message>
        <source>Standard deviation {spread:.2f}.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Standardabweichung {spread:.2f}.</translation>
    </message>
    <message>
        <source>Standard unit</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Standardeinheit</translation>
    </message>
    <message>
        <source>Stars for the film on the card</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Sterne für den gezeigten Film</translation>
    </message>
    <message>
        <source>Stars more or less than others, centred on this person and shrunken towards 0 where ratings are few; pale bars may be chance</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Sterne mehr oder weniger als andere, an dieser Person ausgerichtet und bei wenigen Bewertungen zu 0 hin geschrumpft; blasse Balken können Zufall sein</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>mfgui/ui/kit/panel.py, mfgui/ui/learning/controls.py, mfgui/ui/state/plan.py, mfgui/ui/window/mending.py</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start from the mean of all ratings (μ).</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Vom Mittel aller Bewertungen ausgehen (μ).</translation>
    </message>
    <message>
        <source>Step decay</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Abklingen der Schritte</translation>
    </message>
    <message>
        <source>Step size</source>
        <extracomment>mfgui/factorization/methods/stochastic.py</extracomment>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps of the path</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>Schritte des Pfads</translation>
    </message>
    <message>
        <source>Steps of the scale</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Stufen der Skala</translation>
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
        <source>Stochastic gradient descent</source>
        <extracomment>mfgui/factorization/methods/sgd.py</extracomment>
        <translation>Stochastischer Gradientenabstieg</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>mfgui/ui/learning/controls.py, mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop now. The best so far is saved, and the search can be continued later.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Jetzt anhalten. Das bisher Beste ist gespeichert, und die Suche lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Stop. The finished rows are saved.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Anhalten. Die fertigen Zeilen sind gespeichert.</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Beendet durch</translation>
    </message>
    <message>
        <source>Stopped; what is ready is saved.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Angehalten; was fertig ist, ist gespeichert.</translation>
    </message>
    <message>
        <source>Stopping; the best so far is saved…</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Hält an; das bisher Beste ist gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>mfgui/ui/learning/run_view.py, mfgui/ui/places/workshop/all_methods.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Hält an&#xa0;…</translation>
    </message>
    <message>
        <source>Strength of each factor</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Stärke jedes Faktors</translation>
    </message>
    <message>
        <source>Strongest axes</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Stärkste Achsen</translation>
    </message>
    <message>
        <source>Stuck after</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>Stockt nach</translation>
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
        <extracomment>mfgui/ui/places/explore/columns.py, mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>Surprise SVD, tuned</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Surprise SVD, abgestimmt</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation>Bildschirme tauschen</translation>
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
        <translation>Tabellen (*.csv *.tsv *.txt *.dat *.test *.gz *.xlsx *.parquet *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <extracomment>mfgui/ui/charts/chart_menu.py, mfgui/ui/kit/save_dialog.py</extracomment>
        <translation>Tabellen ({patterns})</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>mfgui/factorization/methods/content.py</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Take all points back</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Alle Punkte zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} ratings</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py of one: Take in 1 rating</extracomment>
        <translation>
            <numerusform>1 Bewertung übernehmen</numerusform>
            <numerusform>{n} Bewertungen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out how well rated and known films are</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Bewertungshöhe und Bekanntheit herausrechnen</translation>
    </message>
    <message>
        <source>Take ratings for steps of a scale with thresholds between them, not for numbers; it gives the odds of each step. Scales of more than 11 steps are numbers all the same.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Bewertungen als Stufen einer Skala mit Schwellen dazwischen nehmen, nicht als Zahlen; das ergibt die Wahrscheinlichkeit jeder Stufe. Skalen mit mehr als 11 Stufen sind trotzdem Zahlen.</translation>
    </message>
    <message>
        <source>Takes longest, misses least</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Dauert am längsten, liegt am wenigsten daneben</translation>
    </message>
    <message>
        <source>Taking {name} apart…</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>{name} wird zerlegt&#xa0;…</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Taste in a sentence</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Der Geschmack in einem Satz</translation>
    </message>
    <message>
        <source>Taste is spread over many factors: 95 % of what the film means leave takes {k} of {side}. Much of that is chance, which no method should learn: other methods do with far fewer.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Geschmack verteilt sich auf viele Faktoren: 95&#xa0;% dessen, was die Filmmittel übrig lassen, brauchen {k} von {side}. Vieles davon ist Zufall, den kein Verfahren lernen sollte: Andere Verfahren kommen mit weit weniger aus.</translation>
    </message>
    <message>
        <source>Taste is spread over many factors: the first {n} of {side} hold {p:.0f} % of what the film means leave, so the 95 % rule wants more than {n}. Much of that is chance, which no method should learn.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Geschmack verteilt sich auf viele Faktoren: Die ersten {n} von {side} tragen {p:.0f}&#xa0;% dessen, was die Filmmittel übrig lassen; die 95-%-Regel will also mehr als {n}. Vieles davon ist Zufall, den kein Verfahren lernen sollte.</translation>
    </message>
    <message>
        <source>Taste match</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Taste match: {match}</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Übereinstimmung: {match}</translation>
    </message>
    <message>
        <source>Taste twins</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Geschmackszwillinge</translation>
    </message>
    <message>
        <source>Textbook</source>
        <extracomment>mfgui/ui/places/workshop/entrant_edit.py</extracomment>
        <translation>Lehrbuch</translation>
    </message>
    <message>
        <source>That they rated these films at all, whatever the stars</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dass diese Filme überhaupt bewertet wurden, gleich mit wie vielen Sternen</translation>
    </message>
    <message>
        <source>That was the last scene.</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation>Das war die letzte Szene.</translation>
    </message>
    <message>
        <source>That you rated these films at all; the program chose most of them</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dass Sie diese Filme überhaupt bewertet haben; die meisten hat das Programm gewählt</translation>
    </message>
    <message>
        <source>The &amp;cache is empty</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>Der &amp;Cache ist leer</translation>
    </message>
    <message>
        <source>The best settings will stand here, with what was changed.</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Hier werden die besten Einstellungen stehen, mit dem, was geändert wurde.</translation>
    </message>
    <message>
        <source>The copy could not be written: {why}</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Die Kopie konnte nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>The dot “{name}” is nearest to {films}</source>
        <extracomment>mfgui/ui/map/spoken_picture.py</extracomment>
        <translation>Der Punkt „{name}“ ist am nächsten bei {films}</translation>
    </message>
    <message>
        <source>The eight most alike by what was learnt; films with few ratings are left out</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Die acht ähnlichsten nach dem Gelernten; Filme mit wenigen Bewertungen fehlen</translation>
    </message>
    <message>
        <source>The factors kept hold at least this share of the sum of squares, if 500 can.</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Die behaltenen Faktoren tragen mindestens diesen Anteil der Quadratsumme, wenn 500 es können.</translation>
    </message>
    <message>
        <source>The field&apos;s terms, all settings, seeds, spread and protocol</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Die Fachbegriffe, alle Einstellungen, Startwerte, Streuung und Protokoll</translation>
    </message>
    <message>
        <source>The file of {title} was damaged: {n} of its rows were rescued, and it is now {file}.</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>Die Datei war beschädigt ({title}): {n} Zeilen wurden gerettet, und sie heißt jetzt {file}.</translation>
    </message>
    <message>
        <source>The first and the last</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Der erste und der letzte</translation>
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
        <translation>Die zurückgehaltenen Bewertungen, die am weitesten von der Vorhersage entfernt sind. Ein Doppelklick führt zum Film oder zur Person.</translation>
    </message>
    <message>
        <source>The help&apos;s files are missing.</source>
        <extracomment>mfgui/ui/stage/help_browser.py</extracomment>
        <translation>Die Dateien der Hilfe fehlen.</translation>
    </message>
    <message>
        <source>The highest average of all</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Das höchste Mittel aller</translation>
    </message>
    <message>
        <source>The highest average of everybody&apos;s scores.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Der höchste Durchschnitt der Werte aller.</translation>
    </message>
    <message>
        <source>The key . adds half a star to the last answer.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Die Taste . fügt der letzten Antwort einen halben Stern hinzu.</translation>
    </message>
    <message>
        <source>The list appears while it learns.</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>Die Liste erscheint, während es lernt.</translation>
    </message>
    <message>
        <source>The mean is about the same before {year} and since: {a:.2f} and {b:.2f} ★.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>Das Mittel ist vor {year} und seither etwa gleich: {a:.2f} und {b:.2f} ★.</translation>
    </message>
    <message>
        <source>The mean is {mean:.2f} ★, {beside}.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>Das Mittel ist {mean:.2f} ★, {beside}.</translation>
    </message>
    <message>
        <source>The mean is {mean:.2f} ★.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Das Mittel ist {mean:.2f} ★.</translation>
    </message>
    <message>
        <source>The mean of all ratings learnt from, μ</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das Mittel aller Bewertungen, aus denen gelernt wurde, μ</translation>
    </message>
    <message>
        <source>The method expects {n:.2f} ★ {way} from them than from others.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Das Verfahren erwartet von dieser Person {n:.2f} ★ {way} als von anderen.</translation>
    </message>
    <message>
        <source>The method has learnt no bias of theirs.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Das Verfahren hat für sie keinen Bias gelernt.</translation>
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
        <translation>Das Verfahren, das am kürzesten trainiert hat, ist als Nächstes dran, bis zu seiner nächsten Meldung. Seine Sekunden sind
die der eigenen Züge, mit dem Messen des Fehlers nach jeder Epoche, wie in jedem Lauf.</translation>
    </message>
    <message>
        <source>The model in use: every list, map and prediction comes from it.</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Das verwendete Modell: Jede Liste, Karte und Vorhersage kommt von ihm.</translation>
    </message>
    <message>
        <source>The model knows {share:.0f} % of your taste</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Das Modell kennt {share:.0f}&#xa0;% Ihres Geschmacks</translation>
    </message>
    <message>
        <source>The newest ratings of each person who has more</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Die neuesten Bewertungen jeder Person, die mehr hat</translation>
    </message>
    <message>
        <source>The newest share of all ratings: predict the future from the past</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Der neueste Anteil aller Bewertungen: aus der Vergangenheit die Zukunft vorhersagen</translation>
    </message>
    <message>
        <source>The newest tenth</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Das neueste Zehntel</translation>
    </message>
    <message>
        <source>The number of factors is given, so their share of the energy is not asked for.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Die Zahl der Faktoren ist angegeben, deshalb wird nach ihrem Anteil an der Energie nicht gefragt.</translation>
    </message>
    <message>
        <source>The people nearest in what the method learnt, who share films enough to compare.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Die nächsten Personen nach dem, was das Verfahren gelernt hat, mit genug gemeinsamen Filmen für einen Vergleich.</translation>
    </message>
    <message>
        <source>The preset alone came to {rmse:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Die Voreinstellung allein kam auf {rmse:.4f}.</translation>
    </message>
    <message>
        <source>The program chose most of what it asked you, so that part says little of you.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Das meiste, wonach Sie gefragt wurden, hat das Programm gewählt; dieser Teil sagt also wenig über Sie.</translation>
    </message>
    <message>
        <source>The program&apos;s own files</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Dateien des Programms selbst</translation>
    </message>
    <message>
        <source>The rating table itself</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>Die Bewertungstabelle selbst</translation>
    </message>
    <message>
        <source>The ratings that a table names, or ratings of its own</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Die Bewertungen, die eine Tabelle nennt, oder eigene</translation>
    </message>
    <message>
        <source>The ratings that {name} learnt from are not where they were: people and films are shown alone</source>
        <extracomment>mfgui/ui/state/session.py</extracomment>
        <translation>Die Bewertungen, aus denen {name} gelernt hat, sind nicht mehr dort: Nur Personen und Filme werden gezeigt</translation>
    </message>
    <message>
        <source>The ratings themselves, gaps filled with the film&apos;s mean (centre: none)</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Die Bewertungen selbst, Lücken mit dem Mittel des Films gefüllt (centre: none)</translation>
    </message>
    <message>
        <source>The ratings to check on: a table of people and what they rated</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Die Bewertungen zum Prüfen: eine Tabelle mit Personen und dem, was sie bewertet haben</translation>
    </message>
    <message>
        <source>The regularisation is multiplied by this each time.</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>Mit so viel wird die Regularisierung jedes Mal malgenommen.</translation>
    </message>
    <message>
        <source>The report is {file}.</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation>Der Bericht ist {file}.</translation>
    </message>
    <message>
        <source>The room</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation>Das Publikum</translation>
    </message>
    <message>
        <source>The room {n}</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation>Das Publikum {n}</translation>
    </message>
    <message>
        <source>The run ended: {why}. The best epoch&apos;s factors are saved.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Der Lauf ist zu Ende: {why}. Die Faktoren der besten Epoche sind gespeichert.</translation>
    </message>
    <message>
        <source>The run ends when a round changes all factors by a smaller share than this.</source>
        <extracomment>mfgui/factorization/methods/als.py, mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Der Lauf endet, wenn eine Runde alle Faktoren um einen kleineren Anteil ändert.</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation>Der Lauf ist gescheitert.</translation>
    </message>
    <message>
        <source>The run failed. Press Start again to try once more.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>Der Lauf ist gescheitert. Drücken Sie „Neu starten“, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>The run has ended, and its validation RMSE is higher than the baseline&apos;s by at least 0.05 %.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Der Lauf ist zu Ende, und sein Validierungs-RMSE ist um mindestens 0,05&#xa0;% höher als der der Baseline.</translation>
    </message>
    <message>
        <source>The run has ended, and its validation RMSE is lower than the baseline&apos;s by at least 0.05 %.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Der Lauf ist zu Ende, und sein Validierungs-RMSE ist um mindestens 0,05&#xa0;% niedriger als der der Baseline.</translation>
    </message>
    <message>
        <source>The run has ended, and its validation RMSE is within 0.05 % of the baseline&apos;s.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Der Lauf ist zu Ende, und sein Validierungs-RMSE liegt innerhalb von 0,05&#xa0;% um den der Baseline.</translation>
    </message>
    <message>
        <source>The same of its people</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Dasselbe für seine Personen</translation>
    </message>
    <message>
        <source>The same seed draws the same people again</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Derselbe Startwert zieht wieder dieselben Personen</translation>
    </message>
    <message>
        <source>The same {n} films, in another order.</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Dieselben {n} Filme in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>The samples kept may take so many megabytes; those that only the best sweep still has come on top.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>So viele Megabyte dürfen die behaltenen Stichproben brauchen; die, die nur der beste Durchgang noch hat, kommen dazu.</translation>
    </message>
    <message>
        <source>The scenes are a text file of your own, {file}. Change it with any editor; it is checked here whenever you save it.</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Die Szenen sind eine eigene Textdatei, {file}. Ändern Sie sie mit einem beliebigen Editor; bei jedem Speichern wird sie hier geprüft.</translation>
    </message>
    <message>
        <source>The search begins with this preset</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Die Suche beginnt mit dieser Voreinstellung</translation>
    </message>
    <message>
        <source>The selected film: its ratings, similar films, who loves it</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Der ausgewählte Film: seine Bewertungen, ähnliche Filme, wer ihn liebt</translation>
    </message>
    <message>
        <source>The selected person: taste, ratings, twins; what if they had rated otherwise</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Die ausgewählte Person: Geschmack, Bewertungen, Zwillinge; was wäre, wenn sie anders bewertet hätte</translation>
    </message>
    <message>
        <source>The selected row is</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>Die ausgewählte Zeile ist</translation>
    </message>
    <message>
        <source>The smallest largest step down from anyone&apos;s own favourite</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Der kleinste größte Abstand zum eigenen Favoriten</translation>
    </message>
    <message>
        <source>The standard settings</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Die üblichen Einstellungen</translation>
    </message>
    <message>
        <source>The start page</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Die Startseite</translation>
    </message>
    <message>
        <source>The step size is multiplied by this after every epoch.</source>
        <extracomment>mfgui/factorization/methods/common_settings.py</extracomment>
        <translation>Mit so viel wird die Schrittweite nach jeder Epoche malgenommen.</translation>
    </message>
    <message>
        <source>The table of all methods</source>
        <extracomment>mfgui/ui/state/studies.py</extracomment>
        <translation>Die Tabelle aller Verfahren</translation>
    </message>
    <message>
        <source>The table of ratings is taken apart into factors, strongest first (singular value decomposition).
The energy of a factor is its singular value squared; all energies add up to the sum of the squares
of all cells, which is known exactly. The usual rule keeps the fewest factors that hold 95 % of it.</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Die Tabelle der Bewertungen wird in Faktoren zerlegt, der stärkste zuerst (Singulärwertzerlegung).
Die Energie eines Faktors ist das Quadrat seines Singulärwerts; alle zusammen ergeben die Summe der Quadrate
aller Zellen, und die ist genau bekannt. Die übliche Regel behält die wenigsten Faktoren, die 95&#xa0;% davon tragen.</translation>
    </message>
    <message>
        <source>The tag genome says: fits {p:.0f} %</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>Das Tag-Genom sagt: passt zu {p:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>The ten films at the top of the person&apos;s list</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Die zehn Filme oben auf der Liste der Person</translation>
    </message>
    <message>
        <source>The training RMSE is no lower than the baseline&apos;s validation RMSE.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Der Trainings-RMSE ist nicht niedriger als der Validierungs-RMSE der Baseline.</translation>
    </message>
    <message>
        <source>The training RMSE is under 70 % of the validation RMSE.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Der Trainings-RMSE liegt unter 70&#xa0;% des Validierungs-RMSE.</translation>
    </message>
    <message>
        <source>The validation error hardly changes now.</source>
        <extracomment>mfgui/ui/charts/learning_curves.py</extracomment>
        <translation>Der Validierungsfehler ändert sich kaum noch.</translation>
    </message>
    <message>
        <source>The validation error is falling.</source>
        <extracomment>mfgui/ui/charts/learning_curves.py</extracomment>
        <translation>Der Validierungsfehler fällt.</translation>
    </message>
    <message>
        <source>The validation error is rising.</source>
        <extracomment>mfgui/ui/charts/learning_curves.py</extracomment>
        <translation>Der Validierungsfehler steigt.</translation>
    </message>
    <message>
        <source>The way: past {reference}, to {goal}</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>Der Weg: vorbei an {reference}, bis {goal}</translation>
    </message>
    <message>
        <source>The whole map; click to go somewhere</source>
        <extracomment>mfgui/ui/map/frame.py</extracomment>
        <translation>Die ganze Karte; ein Klick geht dorthin</translation>
    </message>
    <message>
        <source>Their list</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Ihre Liste</translation>
    </message>
    <message>
        <source>Their name</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Their own taste changes next to nothing.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Der eigene Geschmack ändert so gut wie nichts.</translation>
    </message>
    <message>
        <source>Their own taste {adds}, led by {named}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Der eigene Geschmack {adds}, vor allem wegen {named}.</translation>
    </message>
    <message>
        <source>Their own taste {adds}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Der eigene Geschmack {adds}.</translation>
    </message>
    <message>
        <source>Their ratings by value</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Ihre Bewertungen nach Wert</translation>
    </message>
    <message>
        <source>There are too few films here to group them.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Hier gibt es zu wenige Filme für Gruppen.</translation>
    </message>
    <message>
        <source>There is no film that both love.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Es gibt keinen Film, den beide lieben.</translation>
    </message>
    <message>
        <source>There is no person {name} in these ratings.</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation>In diesen Bewertungen gibt es keine Person {name}.</translation>
    </message>
    <message>
        <source>These are other ratings than those that are open.</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Das sind andere Bewertungen als die geöffneten.</translation>
    </message>
    <message>
        <source>These are the preset&apos;s own settings.</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Das sind die Einstellungen der Voreinstellung selbst.</translation>
    </message>
    <message>
        <source>These films have no genres.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Diese Filme haben keine Genres.</translation>
    </message>
    <message>
        <source>These may not be passed on. Whoever opens the file needs the same ratings, or sees the model alone.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Diese dürfen nicht weitergegeben werden. Wer die Datei öffnet, braucht dieselben Bewertungen oder sieht nur das Modell.</translation>
    </message>
    <message>
        <source>These methods are judged by different figures ({figures}); they cannot race.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Diese Verfahren werden nach verschiedenen Werten beurteilt ({figures}); sie können nicht gegeneinander antreten.</translation>
    </message>
    <message>
        <source>These ratings have no times.</source>
        <extracomment>mfgui/training/sensible.py, mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>Diese Bewertungen haben keine Zeiten.</translation>
    </message>
    <message>
        <source>These two cannot be compared: {a} is judged by {x}, {b} by {y}.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Diese beiden lassen sich nicht vergleichen: {a} wird nach {x} beurteilt, {b} nach {y}.</translation>
    </message>
    <message>
        <source>These two cannot be compared: {a} learnt from {x}, {b} from {y}. Errors on different ratings are not to be held against each other.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Diese beiden lassen sich nicht vergleichen: {a} lernte aus {x}, {b} aus {y}. Fehler bei verschiedenen Bewertungen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>These two cannot be compared: {a} was checked on other ratings ({x}) than {b} ({y}). Train one of them again with the same split.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Diese beiden lassen sich nicht vergleichen: {a} wurde an anderen Bewertungen geprüft ({x}) als {b} ({y}). Trainieren Sie einen davon mit derselben Aufteilung neu.</translation>
    </message>
    <message>
        <source>They are off, shown {n:.0f} times slower than they are.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Los geht es, gezeigt {n:.0f}-mal langsamer, als es ist.</translation>
    </message>
    <message>
        <source>They are off.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Los geht es.</translation>
    </message>
    <message>
        <source>They are simulated, or a table of your own: you may pass them on.</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Sie sind simuliert oder eine eigene Tabelle: Sie dürfen sie weitergeben.</translation>
    </message>
    <message>
        <source>They have rated every film that the model knows.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Jeder Film, den das Modell kennt, ist schon bewertet.</translation>
    </message>
    <message>
        <source>They rate a few films here, as you do; their ratings are saved under their name</source>
        <extracomment>mfgui/ui/places/me/adding_card.py</extracomment>
        <translation>Die Person bewertet hier einige Filme wie Sie; ihre Bewertungen werden unter ihrem Namen gespeichert</translation>
    </message>
    <message>
        <source>This film</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser Film</translation>
    </message>
    <message>
        <source>This many, drawn at random by the seed</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>So viele, zufällig gezogen mit dem Startwert</translation>
    </message>
    <message>
        <source>This method always has biases, and learns the mean by them.</source>
        <extracomment>mfgui/training/sensible.py</extracomment>
        <translation>Dieses Verfahren hat immer Biases und lernt das Mittel durch sie.</translation>
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
        <translation>Dieses Verfahren hat keine Faktoren, entlang derer man gehen könnte. Adam, ALS und SVD haben welche.</translation>
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
        <translation>Dieses Verfahren hat keine Personenfaktoren, deshalb sind ähnliche Personen nicht bekannt.</translation>
    </message>
    <message>
        <source>This method has no user factors.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Dieses Verfahren hat keine Personenfaktoren.</translation>
    </message>
    <message>
        <source>This method knows only people of the data set, not profiles.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Dieses Verfahren kennt nur Personen aus den Daten, keine Profile.</translation>
    </message>
    <message>
        <source>This method knows only people of the data set.</source>
        <extracomment>mfgui/ui/lists/panel.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation>Dieses Verfahren kennt nur Personen aus den Daten.</translation>
    </message>
    <message>
        <source>This method learns in one step: there are no epochs to end after.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Dieses Verfahren lernt in einem Schritt: Es gibt keine Epochen, nach denen es enden könnte.</translation>
    </message>
    <message>
        <source>This model has no usable predictions: it has diverged.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Dieses Modell hat keine brauchbaren Vorhersagen: Es ist divergiert.</translation>
    </message>
    <message>
        <source>This one is rated about like an average film.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser wird etwa wie ein durchschnittlicher bewertet.</translation>
    </message>
    <message>
        <source>This one is rated {n:.1f} higher than that by everybody.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser wird von allen um {n:.1f} höher bewertet.</translation>
    </message>
    <message>
        <source>This one is rated {n:.1f} lower than that by everybody.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Dieser wird von allen um {n:.1f} niedriger bewertet.</translation>
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
        <translation>Dieser Lauf gehört zu {data}; öffnen Sie zuerst diese Bewertungen</translation>
    </message>
    <message>
        <source>This run is of {data}; open those ratings first.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Dieser Lauf gehört zu {data}; öffnen Sie zuerst diese Bewertungen.</translation>
    </message>
    <message>
        <source>Those that it learnt from, if they are here</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Die, aus denen es gelernt hat, wenn sie hier sind</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Thriller</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Thriller</translation>
    </message>
    <message>
        <source>Tile of {film}</source>
        <extracomment>mfgui/ui/kit/film_tile.py</extracomment>
        <translation>Bild zu {film}</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/places/workshop/compare.py, mfgui/ui/places/workshop/run_table.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time for the search</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Zeit für die Suche</translation>
    </message>
    <message>
        <source>Time spent of the search</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Verbrauchte Zeit der Suche</translation>
    </message>
    <message>
        <source>Time spent training, without pauses</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Zeit des Trainings, ohne Pausen</translation>
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
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To cite it: {citation}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Zum Zitieren: {citation}</translation>
    </message>
    <message>
        <source>To compare them exactly, open {data}: both were checked on it.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Für einen genauen Vergleich öffnen Sie {data}: Beide wurden daran geprüft.</translation>
    </message>
    <message>
        <source>To repeat it</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Zum Wiederholen</translation>
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
        <translation>Gemeinsam</translation>
    </message>
    <message numerus="yes">
        <source>Told by {n} films, of which both have rated {both}.</source>
        <extracomment>mfgui/ui/lists/taste_match.py of one: Told by 1 film, of which both have rated {both}.</extracomment>
        <translation>
            <numerusform>Gemessen an 1 Film; beide bewertet haben {both}.</numerusform>
            <numerusform>Gemessen an {n} Filmen; beide bewertet haben {both}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tolerance</source>
        <extracomment>mfgui/factorization/methods/als.py, mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tonight</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Heute Abend</translation>
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
        <translation>Zu wenige Bewertungen für eine Aussage.</translation>
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
        <translation>Trainieren Sie ein Verfahren, um zu sehen, wer ihr am ähnlichsten ist.</translation>
    </message>
    <message>
        <source>Train a method to see whom it would suit.</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Trainieren Sie ein Verfahren, um zu sehen, zu wem er passen würde.</translation>
    </message>
    <message>
        <source>Train a method, see how it learnt, compare runs</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Ein Verfahren trainieren, sehen, wie es lernte, Läufe vergleichen</translation>
    </message>
    <message>
        <source>Train a method: then this shows for whom, for which films and for which stars it misses.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Trainieren Sie ein Verfahren: Dann zeigt sich hier, bei wem, bei welchen Filmen und bei welchen Sternen es danebenliegt.</translation>
    </message>
    <message>
        <source>Train on from where it stopped; ten more epochs where a rule had ended it</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Von dort weitertrainieren, wo er anhielt; zehn weitere Epochen, wo eine Regel ihn beendet hatte</translation>
    </message>
    <message>
        <source>Train with them, as a normal run that every page shows</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Damit trainieren, als gewöhnlicher Lauf, den jede Seite zeigt</translation>
    </message>
    <message>
        <source>Train, compare and tune methods</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Verfahren trainieren, vergleichen und abstimmen</translation>
    </message>
    <message>
        <source>Trial {n} is learning; {time} left.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Versuch {n} lernt; noch {time}.</translation>
    </message>
    <message>
        <source>Trial {n} of {all}, {e} epochs.</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Versuch {n} von {all}, {e} Epochen.</translation>
    </message>
    <message>
        <source>Trial {n}: {rmse}</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Versuch {n}: {rmse}</translation>
    </message>
    <message>
        <source>Trusts a similarity the less the fewer films that both rated: n / (n + shrinkage).</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Traut einer Ähnlichkeit umso weniger, je weniger Filme beide bewertet haben: n / (n + Schrumpfung).</translation>
    </message>
    <message>
        <source>Trusts a similarity the less the fewer people who rated both: n / (n + shrinkage).</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Traut einer Ähnlichkeit umso weniger, je weniger Personen beide bewertet haben: n / (n + Schrumpfung).</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>mfgui/ui/places/data/download.py, mfgui/ui/state/session.py</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Tune</source>
        <extracomment>mfgui/ui/places/workshop/tune.py, mfgui/ui/window/place_list.py</extracomment>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Two films with fewer people who rated both than this are not compared.</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Zwei Filme, die weniger Personen beide bewertet haben, werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Two maps side by side</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Zwei Karten nebeneinander</translation>
    </message>
    <message>
        <source>Two people here usually reach {p:.0f} %.</source>
        <extracomment>mfgui/ui/lists/taste_match.py, mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>Zwei Personen erreichen hier gewöhnlich {p:.0f}&#xa0;%.</translation>
    </message>
    <message>
        <source>Two people with fewer films that both rated than this are not compared.</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Zwei Personen, die weniger Filme gemeinsam bewertet haben, werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Two to four methods against each other, in fair turns</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Zwei bis vier Verfahren gegeneinander, fair abwechselnd</translation>
    </message>
    <message>
        <source>Type words of a title in any order; Down goes into the list</source>
        <extracomment>mfgui/ui/kit/film_search.py</extracomment>
        <translation>Wörter eines Titels in beliebiger Reihenfolge eintippen; Pfeil ab führt in die Liste</translation>
    </message>
    <message>
        <source>Typeface: Inter by Rasmus Andersson, under the SIL Open Font License 1.1.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>Schrift: Inter von Rasmus Andersson, unter der SIL Open Font License 1.1.</translation>
    </message>
    <message>
        <source>Typical miss</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>Typische Abweichung</translation>
    </message>
    <message>
        <source>Typical miss on held-out ratings: {rmse}, {against}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>Typische Abweichung bei zurückgehaltenen Bewertungen: {rmse}, {against}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Upwards</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Use a part…</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Ausschnitt verwenden&#xa0;…</translation>
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
        <source>Use the films&apos; genres and decades, and people&apos;s ages, genders, occupations and areas where they are told.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Genres und Jahrzehnte der Filme benutzen, und Alter, Geschlecht, Beruf und Wohngegend der Personen, wo sie bekannt sind.</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Use this model</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use this part</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>Diesen Ausschnitt verwenden</translation>
    </message>
    <message>
        <source>Validation error</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Validierungsfehler</translation>
    </message>
    <message>
        <source>Validation error by epoch, each on its own scale; the dot is the best epoch</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Validierungsfehler je Epoche, jeder auf seiner eigenen Skala; der Punkt ist die beste Epoche</translation>
    </message>
    <message>
        <source>Validation error compared with the baseline&apos;s, of the same kind, on the same ratings</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Validierungsfehler im Vergleich zu dem der Baseline, von derselben Art, bei denselben Bewertungen</translation>
    </message>
    <message>
        <source>Validation error of the best epoch, which was also used for stopping</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>Validierungsfehler der besten Epoche, der auch das Ende bestimmte</translation>
    </message>
    <message>
        <source>Validation was still falling when the run ended.</source>
        <extracomment>mfgui/training/verdict.py</extracomment>
        <translation>Die Validierung fiel noch, als der Lauf endete.</translation>
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
        <translation>Validierung {error} {rmse:.4f} in Epoche {best:.0f} von {all} (bestimmte das Ende); Baseline {base:.4f}, Verhältnis {ratio:.4f}</translation>
    </message>
    <message>
        <source>Validation {figure} {error:.4f}</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Validierung {figure} {error:.4f}</translation>
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
        <translation>Version</translation>
    </message>
    <message>
        <source>Waits until the download before it is done</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>Wartet, bis der Download davor fertig ist</translation>
    </message>
    <message>
        <source>War</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kriegsfilm</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Watch and like</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>Ansehen und mögen</translation>
    </message>
    <message>
        <source>Watch it learn</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>Beim Lernen zusehen</translation>
    </message>
    <message>
        <source>Weighs many possible explanations of all ratings, and so knows how sure it is.</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Wägt viele mögliche Erklärungen aller Bewertungen ab und weiß deshalb, wie sicher sie ist.</translation>
    </message>
    <message>
        <source>Weight of films not rated</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Gewicht nicht bewerteter Filme</translation>
    </message>
    <message>
        <source>Weight of genres, decades, series</source>
        <extracomment>mfgui/factorization/methods/ials/method.py</extracomment>
        <translation>Gewicht von Genres, Jahrzehnten, Reihen</translation>
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
        <source>Western</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Western</translation>
    </message>
    <message>
        <source>What changes</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What colours, sizes and marks mean</source>
        <extracomment>mfgui/ui/map/workbench.py</extracomment>
        <translation>Was Farben, Größen und Marken bedeuten</translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>What each slider added to the prediction, before it is cut to the rating scale</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>Was jeder Regler zur Vorhersage beigetragen hat, bevor sie auf die Bewertungsskala beschnitten wird</translation>
    </message>
    <message>
        <source>What factors are, shown on a small table</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Was Faktoren sind, an einer kleinen Tabelle gezeigt</translation>
    </message>
    <message>
        <source>What goes beyond the rating scale is cut off</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Was über die Bewertungsskala hinausgeht, wird abgeschnitten</translation>
    </message>
    <message>
        <source>What if: not rated</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>Was wäre, wenn: nicht bewertet</translation>
    </message>
    <message>
        <source>What if: really {stars:g}</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>Was wäre, wenn: in Wirklichkeit {stars:g}</translation>
    </message>
    <message>
        <source>What if: {n}. The data set stays as it is.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Was wäre, wenn: {n}. Die Daten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What if? Click other stars, or press 1–5 or Delete: list, taste and map follow at once.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Was wäre, wenn? Klicken Sie auf andere Sterne, oder drücken Sie 1–5 oder Entf: Liste, Geschmack und Karte folgen sofort.</translation>
    </message>
    <message>
        <source>What if? This method cannot use changed ratings without training again.</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Was wäre, wenn? Dieses Verfahren kann geänderte Bewertungen nicht ohne neues Training nutzen.</translation>
    </message>
    <message>
        <source>What is offered</source>
        <extracomment>mfgui/ui/window/notice_bar.py</extracomment>
        <translation>Was angeboten wird</translation>
    </message>
    <message>
        <source>What is open: counts, years, genres, what was skipped</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Was geöffnet ist: Anzahlen, Jahre, Genres, Übersprungenes</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py</extracomment>
        <translation>Was vom Lauf gezeigt wird</translation>
    </message>
    <message>
        <source>What it will take is not known.</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>Wie lange es dauert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What its scores are</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>Was seine Werte sind</translation>
    </message>
    <message>
        <source>What makes a good choice</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Was eine gute Wahl ausmacht</translation>
    </message>
    <message>
        <source>What mattered</source>
        <extracomment>mfgui/ui/places/workshop/tune.py, mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Worauf es ankam</translation>
    </message>
    <message>
        <source>What mattered can be seen from {n} trials on.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>Worauf es ankam, zeigt sich ab {n} Versuchen.</translation>
    </message>
    <message>
        <source>What mfgui computes with could not be compiled ahead: the first run of each method takes longer.</source>
        <extracomment>mfgui/ui/state/session.py</extracomment>
        <translation>Womit mfgui rechnet, ließ sich nicht vorab übersetzen: Der erste Lauf jedes Verfahrens dauert länger.</translation>
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
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>Was das Modell von dieser Person erwartet</translation>
    </message>
    <message>
        <source>What the second map shows: this run, or another one of these ratings</source>
        <extracomment>mfgui/ui/map/other_run.py</extracomment>
        <translation>Was die zweite Karte zeigt: diesen oder einen anderen Lauf dieser Bewertungen</translation>
    </message>
    <message>
        <source>What this person gave; a ring marks ratings that were held out from training</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>Was diese Person gab; ein Ring steht für Bewertungen, die vom Training zurückgehalten wurden</translation>
    </message>
    <message>
        <source>What this person might like next</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Was diese Person als Nächstes mögen könnte</translation>
    </message>
    <message>
        <source>What this says</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Was hier steht</translation>
    </message>
    <message>
        <source>What training has not settled: the model&apos;s number less that of its own ridge solution</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Was das Training offenließ: die Zahl des Modells minus die seiner eigenen Ridge-Lösung</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was said of {film} in another window stays.</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation>Was in einem anderen Fenster über {film} gesagt wurde, bleibt.</translation>
    </message>
    <message>
        <source>What you rate is listed here, saved at once, and yours alone: nothing leaves this computer.</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>Was Sie bewerten, steht hier, sofort gespeichert und nur für Sie: Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>What {name} is expected to give</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Erwartete Sterne: {name}</translation>
    </message>
    <message>
        <source>What {name} might like next</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>Empfehlungen: {name}</translation>
    </message>
    <message>
        <source>When the validation error is stuck, the regularisation is lowered and the run goes on.</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>Wenn der Validierungsfehler stockt, wird die Regularisierung gesenkt, und der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Where I was last</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Wo ich zuletzt war</translation>
    </message>
    <message>
        <source>Where all people are</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>Wo alle Personen sind</translation>
    </message>
    <message>
        <source>Where are the ratings of {name}?</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Wo sind die Bewertungen von {name}?</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <extracomment>mfgui/ui/window/mending.py</extracomment>
        <translation>Wo ist {name} jetzt?</translation>
    </message>
    <message>
        <source>Where it errs</source>
        <extracomment>mfgui/ui/places/workshop/runs_page.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Wo es sich irrt</translation>
    </message>
    <message>
        <source>Where it explains</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Wo sie etwas erklärt</translation>
    </message>
    <message>
        <source>Where the factors start: at N(0, 0.001), N(0, 0.02) or N(0, 1), or so that every first prediction is near the mean rating (for a model without biases and mean).</source>
        <extracomment>mfgui/factorization/methods/starting.py</extracomment>
        <translation>Wo die Faktoren beginnen: bei N(0, 0.001), N(0, 0.02) oder N(0, 1), oder so, dass jede erste Vorhersage nah am Mittel liegt (für ein Modell ohne Biases und Mittel).</translation>
    </message>
    <message>
        <source>Whether each film&apos;s mean is taken out first: without, one pattern, the mean, holds nearly all.</source>
        <extracomment>mfgui/factorization/methods/svd.py</extracomment>
        <translation>Ob zuerst das Mittel jedes Films abgezogen wird: Sonst trägt ein einziges Muster, das Mittel, fast alles.</translation>
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
        <source>Which of its films are here, and which film each row is</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>Welche Filme daraus hier sind, und welcher Film jede Zeile ist</translation>
    </message>
    <message>
        <source>Which part of the velocity is kept at each update (β).</source>
        <extracomment>mfgui/factorization/methods/momentum.py</extracomment>
        <translation>Welcher Teil der Geschwindigkeit bei jedem Schritt erhalten bleibt (β).</translation>
    </message>
    <message>
        <source>Which ratings are held out of training and used once, for the test</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>Welche Bewertungen vom Training zurückgehalten und einmal für den Test benutzt werden</translation>
    </message>
    <message>
        <source>Which ratings are held out of training, to check on.
All others are used for training.</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>Welche Bewertungen vom Training zurückgehalten werden, um daran zu prüfen.
Alle anderen dienen dem Training.</translation>
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
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Wer mit diesem Film am weitesten unter dem eigenen Favoriten bleibt, und um wie viel</translation>
    </message>
    <message>
        <source>Who is rating</source>
        <extracomment>mfgui/ui/places/me/place.py</extracomment>
        <translation>Wer bewertet</translation>
    </message>
    <message>
        <source>Who loves it</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Wer ihn liebt</translation>
    </message>
    <message>
        <source>Who rated a film</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Wer einen Film bewertet hat</translation>
    </message>
    <message>
        <source>Who rated what</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py, mfgui/ui/places/data/pairs_chart.py</extracomment>
        <translation>Wer was bewertet hat</translation>
    </message>
    <message>
        <source>Who rated … (a film)</source>
        <extracomment>mfgui/ui/places/explore/full_tables.py</extracomment>
        <translation>Wer hat … bewertet? (ein Film)</translation>
    </message>
    <message>
        <source>Who wins</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Wer gewinnt</translation>
    </message>
    <message>
        <source>Whom it would suit</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Zu wem er passen würde</translation>
    </message>
    <message>
        <source>Whose list, map and reasons are shown</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Um wessen Liste, Karte und Gründe es geht</translation>
    </message>
    <message>
        <source>Whose ratings these are. Friends and family can keep theirs here, too.</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py</extracomment>
        <translation>Wessen Bewertungen das sind. Auch Freunde und Familie können ihre hier aufheben.</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>Warum sie übersprungen wurde</translation>
    </message>
    <message>
        <source>Why this film</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Warum dieser Film</translation>
    </message>
    <message>
        <source>Why this film?</source>
        <extracomment>mfgui/ui/window/help_control.py</extracomment>
        <translation>Warum dieser Film?</translation>
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
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>With an equal share f of all points for every group, a group with p points counts as
average + p ÷ f − 1 stars, on the rating scale. The average is that of all ratings.</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>Ist f der gleiche Anteil aller Punkte für jede Gruppe, zählt eine Gruppe mit p Punkten als
Mittel + p ÷ f − 1 Sterne, auf der Bewertungsskala. Das Mittel ist das aller Bewertungen.</translation>
    </message>
    <message>
        <source>With my own ratings (none yet)</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Mit meinen eigenen Bewertungen (noch keine)</translation>
    </message>
    <message>
        <source>With the list {name} that films are chosen from</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Mit der Liste {name}, aus der Filme gewählt werden</translation>
    </message>
    <message>
        <source>With the profile {name} ({n})</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Mit dem Profil {name} ({n})</translation>
    </message>
    <message>
        <source>With the ratings</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>Mit den Bewertungen</translation>
    </message>
    <message>
        <source>Within half a star of each other on {agreed} of {shared} shared films.</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Bei {agreed} von {shared} gemeinsamen Filmen höchstens einen halben Stern auseinander.</translation>
    </message>
    <message>
        <source>Without film means</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Ohne Filmmittel</translation>
    </message>
    <message>
        <source>Words of the title</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Wörter des Titels</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Workshop</source>
        <extracomment>mfgui/ui/window/place_list.py</extracomment>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Worst misses</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Größte Fehler</translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write another name (F2)</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>Einen anderen Namen schreiben (F2)</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/map/words.py, mfgui/ui/places/explore/columns.py</extracomment>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Years</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>mfgui/ui/lists/why_box.py, mfgui/ui/places/me/place.py, mfgui/ui/places/me/together.py, mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You ({ratings}) might like:</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>Sie ({ratings}) könnten mögen:</translation>
    </message>
    <message>
        <source>You compromise: {step} below the first of your own list, {film} ({liked}).</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>Sie machen Abstriche: {step} unter dem ersten Film Ihrer eigenen Liste, {film} ({liked}).</translation>
    </message>
    <message>
        <source>You give an average film {mean:.1f}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Sie geben einem durchschnittlichen Film {mean:.1f}.</translation>
    </message>
    <message>
        <source>You have rated nothing yet: anybody would get this.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Nichts bewertet: Das bekämen alle.</translation>
    </message>
    <message>
        <source>Your first {top} stay the same films.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>Ihre ersten {top} bleiben dieselben Filme.</translation>
    </message>
    <message>
        <source>Your list</source>
        <extracomment>mfgui/ui/places/explore/place.py</extracomment>
        <translation>Ihre Liste</translation>
    </message>
    <message>
        <source>Your own taste changes next to nothing.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Ihr eigener Geschmack ändert so gut wie nichts.</translation>
    </message>
    <message>
        <source>Your own taste {adds}, led by {named}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Ihr eigener Geschmack {adds}, vor allem wegen {named}.</translation>
    </message>
    <message>
        <source>Your own taste {adds}.</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Ihr eigener Geschmack {adds}.</translation>
    </message>
    <message>
        <source>Your ratings</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>Ihre Bewertungen</translation>
    </message>
    <message>
        <source>Yours are put aside, not deleted</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>Ihre werden beiseitegelegt, nicht gelöscht</translation>
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
        <source>a 7z archive; unpack it and open what is inside</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein 7z-Archiv; entpacken Sie es, und öffnen Sie, was darin ist</translation>
    </message>
    <message>
        <source>a Feather file; save it as Parquet or CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Feather-Datei; speichern Sie sie als Parquet oder CSV</translation>
    </message>
    <message>
        <source>a MovieLens folder or zip, or a table of ratings (CSV, Excel, Parquet, JSON …)</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>ein MovieLens-Ordner oder -Zip, oder eine Tabelle mit Bewertungen (CSV, Excel, Parquet, JSON …)</translation>
    </message>
    <message>
        <source>a PDF; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein PDF; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>a RAR archive; unpack it and open what is inside</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein RAR-Archiv; entpacken Sie es, und öffnen Sie, was darin ist</translation>
    </message>
    <message>
        <source>a Word document; save its table as CSV or xlsx</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>ein Word-Dokument; speichern Sie dessen Tabelle als CSV oder xlsx</translation>
    </message>
    <message>
        <source>a document in rich text; save its table as CSV or xlsx</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Dokument in Rich Text (RTF); speichern Sie dessen Tabelle als CSV oder xlsx</translation>
    </message>
    <message>
        <source>a document of Apple Numbers; export it as CSV or Excel</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Dokument von Apple Numbers; exportieren Sie es als CSV oder Excel</translation>
    </message>
    <message>
        <source>a file of Matlab; write its table as CSV, by writematrix</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Datei von Matlab; schreiben Sie ihre Tabelle mit writematrix als CSV</translation>
    </message>
    <message>
        <source>a file of R; write its table as CSV, by write.csv</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Datei von R; schreiben Sie ihre Tabelle mit write.csv als CSV</translation>
    </message>
    <message>
        <source>a file of SPSS; save it as CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Datei von SPSS; speichern Sie sie als CSV</translation>
    </message>
    <message>
        <source>a file of Stata; export it as CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Datei von Stata; exportieren Sie sie als CSV</translation>
    </message>
    <message>
        <source>a file of my own…</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>eine eigene Datei&#xa0;…</translation>
    </message>
    <message>
        <source>a film counts as liked from {stars:g} stars on</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>ein Film gilt ab {stars:g} Sternen als gemocht</translation>
    </message>
    <message>
        <source>a film file; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Filmdatei; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>a folder that Spark&apos;s ALS saved, an npz of implicit, LightFM or anybody, a model of LIBMF, or a table of people&apos;s vectors</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>ein von Sparks ALS gespeicherter Ordner, ein npz von implicit, LightFM oder sonst jemandem, ein Modell von LIBMF oder eine Tabelle mit Vektoren der Personen</translation>
    </message>
    <message>
        <source>a guess, for it is not rated</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>eine Schätzung, denn er ist nicht bewertet</translation>
    </message>
    <message>
        <source>a little</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>etwas</translation>
    </message>
    <message>
        <source>a model saved by train --output</source>
        <extracomment>mfgui/commands/export.py, mfgui/commands/predict.py, mfgui/commands/recommend.py</extracomment>
        <translation>ein mit train --output gespeichertes Modell</translation>
    </message>
    <message>
        <source>a named set of settings: quick, balanced, accurate, blog</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>ein benannter Satz Einstellungen: quick, balanced, accurate, blog</translation>
    </message>
    <message>
        <source>a neighbour map needs at least {least_films} films with ratings</source>
        <extracomment>mfgui/insight/embedding.py</extracomment>
        <translation>eine Karte nach Nachbarn braucht mindestens {least_films} Filme mit Bewertungen</translation>
    </message>
    <message>
        <source>a newer mfgui keeps {title} here; update mfgui</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>ein neueres mfgui bewahrt hier {title} auf; aktualisieren Sie mfgui</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>mfgui/factorization/settings.py, mfgui/ui/stage/scenes.py</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number, at random</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>eine Anzahl, zufällig</translation>
    </message>
    <message>
        <source>a part</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>ein Ausschnitt</translation>
    </message>
    <message>
        <source>a pickle of Python, which could run anything; save its table as CSV or Parquet</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Pickle von Python, das alles Mögliche ausführen könnte; speichern Sie seine Tabelle als CSV oder Parquet</translation>
    </message>
    <message>
        <source>a picture; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Bild; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>a pointer of Git LFS, not the file itself; fetch that by git lfs pull</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Verweis von Git LFS, nicht die Datei selbst; holen Sie sie mit git lfs pull</translation>
    </message>
    <message>
        <source>a presentation; save its table as CSV or xlsx</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>eine Präsentation; speichern Sie deren Tabelle als CSV oder xlsx</translation>
    </message>
    <message>
        <source>a program; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Programm; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>a race takes {fewest} to {most} methods, not {entrants}</source>
        <extracomment>mfgui/evaluation/race.py</extracomment>
        <translation>ein Wettrennen braucht {fewest} bis {most} Verfahren, nicht {entrants}</translation>
    </message>
    <message>
        <source>a reader&apos;s own in issue 1 of hadoov/GHRS, whose code is not complete</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>eigener Wert eines Lesers in Issue 1 von hadoov/GHRS, dessen Code nicht vollständig ist</translation>
    </message>
    <message>
        <source>a report is about a run that has ended: press Start, or use an earlier run</source>
        <extracomment>mfgui/ui/window/report_file.py</extracomment>
        <translation>ein Bericht handelt von einem Lauf, der zu Ende ist: Drücken Sie „Start“, oder verwenden Sie einen früheren Lauf</translation>
    </message>
    <message>
        <source>a search</source>
        <extracomment>mfgui/evaluation/tuning.py</extracomment>
        <translation>eine Suche</translation>
    </message>
    <message>
        <source>a second</source>
        <extracomment>mfgui/ui/places/workshop/cost_line.py</extracomment>
        <translation>eine Sekunde</translation>
    </message>
    <message>
        <source>a set of arrays of numpy; save it as CSV with columns for person, item and rating</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>mehrere Arrays von numpy; speichern Sie sie als CSV mit Spalten für Person, Item und Bewertung</translation>
    </message>
    <message>
        <source>a share, at random</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>ein Anteil, zufällig</translation>
    </message>
    <message>
        <source>a share, whatever the order</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>ein Anteil, unabhängig von der Reihenfolge</translation>
    </message>
    <message>
        <source>a sound file; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Tondatei; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>a sound or film file; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Ton- oder Filmdatei; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>a table of one&apos;s ratings has a column of titles and one of ratings</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>eine Tabelle eigener Bewertungen hat eine Spalte mit Titeln und eine mit Bewertungen</translation>
    </message>
    <message>
        <source>a table of ratings has three columns or more: person, item, rating</source>
        <extracomment>mfgui/data/tables/columns.py, mfgui/data/tables/question.py</extracomment>
        <translation>eine Tabelle mit Bewertungen hat mindestens drei Spalten: Person, Item, Bewertung</translation>
    </message>
    <message>
        <source>a table that names the items, or its folder</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>eine Tabelle, die die Items benennt, oder deren Ordner</translation>
    </message>
    <message>
        <source>a test count of {least:g} or more</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>einer Testanzahl von mindestens {least:g}</translation>
    </message>
    <message>
        <source>a test rating of {least:g} or more</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>einer Testbewertung von mindestens {least:g}</translation>
    </message>
    <message>
        <source>a text stands between quotes, as sentence = &quot;Hello&quot;, and over several lines between &quot;&quot;&quot;</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>ein Text steht in Anführungszeichen, wie sentence = &quot;Hallo&quot;, und über mehrere Zeilen zwischen &quot;&quot;&quot;</translation>
    </message>
    <message>
        <source>a watchlist, without ratings; choose ratings.csv or the whole zip</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>eine Merkliste, ohne Bewertungen; wählen Sie ratings.csv oder die ganze ZIP-Datei</translation>
    </message>
    <message>
        <source>a web page or XML of over 500 MB; save it as CSV</source>
        <extracomment>mfgui/data/tables/markup.py</extracomment>
        <translation>eine Webseite oder XML von über 500 MB; speichern Sie sie als CSV</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>mfgui/factorization/settings.py, mfgui/ui/stage/scenes.py</extracomment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole star</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>einen ganzen Stern</translation>
    </message>
    <message>
        <source>a workbook without a table in it; choose another</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>eine Arbeitsmappe ohne Tabelle; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>a zip in a zip; unpack the outer one and open the inner</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine ZIP-Datei in einer ZIP-Datei; entpacken Sie die äußere, und öffnen Sie die innere</translation>
    </message>
    <message>
        <source>a {kind} of {frames} frames has {count} when it is opened</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>ein {kind} mit {frames} Bildern hat {count}, wenn es geöffnet wird</translation>
    </message>
    <message>
        <source>about what films get on average</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>etwa so viel, wie Filme im Mittel bekommen</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>add the ratings of the person that contributed most to each film</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>zu jedem Film die Bewertungen der Person angeben, die am meisten beitrugen</translation>
    </message>
    <message>
        <source>addiction</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>adds {n:.1f}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>bringt {n:.1f} dazu</translation>
    </message>
    <message>
        <source>after {s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>nach {s:.2f} s</translation>
    </message>
    <message>
        <source>age, gender, occupation or zip code: {people}</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>Alter, Geschlecht, Beruf oder Postleitzahl: {people}</translation>
    </message>
    <message>
        <source>aliens</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Außerirdische</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py, mfgui/ui/places/data/part.py</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>all films</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py, mfgui/ui/lists/panel.py</extracomment>
        <translation>alle Filme</translation>
    </message>
    <message>
        <source>all of the data set&apos;s ratings are in this file; choose another</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>alle Bewertungen der Daten sind in dieser Datei; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>all ratings are equal: there is nothing to learn</source>
        <extracomment>mfgui/training/run.py</extracomment>
        <translation>alle Bewertungen sind gleich: Es gibt nichts zu lernen</translation>
    </message>
    <message>
        <source>all ratings count as training ratings, since the held-out ones are not known: {doubt}</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>alle Bewertungen zählen als Trainingsbewertungen, da die zurückgehaltenen nicht bekannt sind: {doubt}</translation>
    </message>
    <message>
        <source>all {mean:.2f}</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>alle {mean:.2f}</translation>
    </message>
    <message>
        <source>all {n}</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>allen {n}</translation>
    </message>
    <message>
        <source>also {titles}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>auch {titles}</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>mehrdeutige Option:&#xa0;%(option)s könnte&#xa0;%(matches)s sein</translation>
    </message>
    <message>
        <source>an Avro file; save it as Parquet or CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine Avro-Datei; speichern Sie sie als Parquet oder CSV</translation>
    </message>
    <message>
        <source>an Excel workbook with a password; save it without one</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>eine Excel-Arbeitsmappe mit Kennwort; speichern Sie sie ohne Kennwort</translation>
    </message>
    <message>
        <source>an Excel workbook with {sheets} sheets ({names}); choose one, as table={first}</source>
        <extracomment>mfgui/data/tables/folder.py</extracomment>
        <translation>eine Excel-Mappe mit {sheets} Blättern ({names}); wählen Sie eines, als table={first}</translation>
    </message>
    <message>
        <source>an HDF5 file; export its table as CSV or Parquet</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine HDF5-Datei; exportieren Sie ihre Tabelle als CSV oder Parquet</translation>
    </message>
    <message>
        <source>an ORC file; save it as Parquet or CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine ORC-Datei; speichern Sie sie als Parquet oder CSV</translation>
    </message>
    <message>
        <source>an SQLite database; export its table of ratings as CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine SQLite-Datenbank; exportieren Sie ihre Tabelle der Bewertungen als CSV</translation>
    </message>
    <message>
        <source>an array of numpy; save it as CSV with columns for person, item and rating</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>ein Array von numpy; speichern Sie es als CSV mit Spalten für Person, Item und Bewertung</translation>
    </message>
    <message>
        <source>an array of {kind} of shape {shape}, not a row of numbers for each</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>ein Array von {kind} der Form {shape}, nicht je eine Zeile mit Zahlen</translation>
    </message>
    <message>
        <source>an e-book; choose a table</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>ein E-Book; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>an empty zip; choose another</source>
        <extracomment>mfgui/data/tables/folder.py, mfgui/data/tables/formats.py</extracomment>
        <translation>eine leere ZIP-Datei; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>an episode</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>eine Folge</translation>
    </message>
    <message>
        <source>an item watched among the {tests} of the test</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>ein im Test angesehenes Item ({tests})</translation>
    </message>
    <message>
        <source>an old Office file that is no workbook; save its table as CSV or xlsx</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>eine alte Office-Datei, die keine Arbeitsmappe ist; speichern Sie ihre Tabelle als CSV oder xlsx</translation>
    </message>
    <message>
        <source>anime</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Anime</translation>
    </message>
    <message>
        <source>another window or command is writing {title}; try again in a moment</source>
        <extracomment>mfgui/base/settings_file.py, mfgui/base/sqlite_store.py</extracomment>
        <translation>ein anderes Fenster oder ein Befehl schreibt gerade {title}; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>another window or command of mfgui is at this search; wait until it has ended, or stop it</source>
        <extracomment>mfgui/evaluation/tuning.py</extracomment>
        <translation>ein anderes Fenster oder ein Befehl von mfgui ist an dieser Suche; warten Sie, bis sie zu Ende ist, oder halten Sie sie an</translation>
    </message>
    <message>
        <source>another window or command of mfgui is opening {title}; try again in a moment</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>ein anderes Fenster oder ein Befehl von mfgui öffnet gerade {title}; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>any table of people and films, a pair a row, as userId,movieId or just these two columns</source>
        <extracomment>mfgui/commands/predict.py</extracomment>
        <translation>eine beliebige Tabelle von Personen und Filmen, ein Paar je Zeile, als userId,movieId oder nur diese zwei Spalten</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>Argument&#xa0;%(argument_name)s:&#xa0;%(message)s</translation>
    </message>
    <message>
        <source>art house</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Arthouse</translation>
    </message>
    <message>
        <source>as --order predicted</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>wie --order predicted</translation>
    </message>
    <message>
        <source>as listed on Papers with Code (mirror)</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>wie auf Papers with Code aufgeführt (Spiegel)</translation>
    </message>
    <message>
        <source>as published: {name}</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>wie veröffentlicht: {name}</translation>
    </message>
    <message>
        <source>as shown</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>wie angezeigt</translation>
    </message>
    <message>
        <source>ascending</source>
        <extracomment>mfgui/ui/kit/row_table.py</extracomment>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <source>at the target</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>am Ziel</translation>
    </message>
    <message>
        <source>atmospheric</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>atmosphärisch</translation>
    </message>
    <message>
        <source>baseline</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>batches</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>Batches</translation>
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
        <source>benchmark page of gorse, which ran the three libraries with tuned settings</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Benchmark-Seite von gorse, das die drei Bibliotheken mit abgestimmten Einstellungen laufen ließ</translation>
    </message>
    <message>
        <source>beside what others gave the same films</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>gegenüber anderen bei denselben Filmen</translation>
    </message>
    <message>
        <source>best</source>
        <extracomment>mfgui/commands/train.py, mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>bester</translation>
    </message>
    <message>
        <source>best of {trials} trials: number {n}, validation {error} {rmse:.4f} after {epochs} epochs (an optimistic figure: the settings were chosen by these ratings)</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>bester von {trials} Versuchen: Nummer {n}, Validierung {error} {rmse:.4f} nach {epochs} Epochen (ein zu guter Wert: Die Einstellungen wurden an diesen Bewertungen gewählt)</translation>
    </message>
    <message>
        <source>best so far</source>
        <extracomment>mfgui/commands/tune.py, mfgui/ui/places/workshop/race.py</extracomment>
        <translation>bisher am besten</translation>
    </message>
    <message>
        <source>best: epoch {n:.0f}</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>beste: Epoche {n:.0f}</translation>
    </message>
    <message>
        <source>biography</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Biografie</translation>
    </message>
    <message>
        <source>black and white</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>schwarz-weiß</translation>
    </message>
    <message>
        <source>bleak</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>trostlos</translation>
    </message>
    <message>
        <source>bookmark “{title}”</source>
        <extracomment>mfgui/ui/state/hiding.py</extracomment>
        <translation>Lesezeichen „{title}“</translation>
    </message>
    <message>
        <source>boxing</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Boxen</translation>
    </message>
    <message>
        <source>bring back {name}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation>{name} zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>bring {n} ratings</source>
        <extracomment>mfgui/ui/state/profile_words.py of one: bring 1 rating</extracomment>
        <translation>
            <numerusform>1 Bewertung übernehmen</numerusform>
            <numerusform>{n} Bewertungen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>broken lines of {file} are left out: {n}, the first of them is line {line}</source>
        <extracomment>mfgui/data/tables/titles.py</extracomment>
        <translation>kaputte Zeilen von {file} bleiben weg: {n}, die erste ist Zeile {line}</translation>
    </message>
    <message>
        <source>by how likely a film is to be watched and liked (both), by predicted rating with a discount for few ratings (cautious), or by predicted rating alone</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>danach, wie wahrscheinlich ein Film angesehen wird und gefällt (both), nach vorhergesagter Bewertung mit einem Abschlag bei wenigen Bewertungen (cautious) oder allein nach vorhergesagter Bewertung</translation>
    </message>
    <message>
        <source>by prediction alone</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>allein nach der Vorhersage</translation>
    </message>
    <message>
        <source>cannot be computed of these ratings</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation>lässt sich aus diesen Bewertungen nicht berechnen</translation>
    </message>
    <message>
        <source>cannot cut {ratings:,} ratings into {count:,} folds; choose fewer</source>
        <extracomment>mfgui/evaluation/protocols.py</extracomment>
        <translation>{ratings:,} Bewertungen lassen sich nicht in {count:,} Teile teilen; wählen Sie weniger</translation>
    </message>
    <message>
        <source>cannot hold out &apos;{given}&apos;; give a count (5000), a share (0.1), time:0.1 or last:5, pairs:0.1 or since:2016-01-31</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>&apos;{given}&apos; lässt sich nicht zurückhalten; geben Sie eine Anzahl an (5000), einen Anteil (0.1), time:0.1 oder last:5, pairs:0.1 oder since:2016-01-31</translation>
    </message>
    <message>
        <source>cannot hold out &apos;{given}&apos;; last takes a whole number of ratings, as last:5</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>&apos;{given}&apos; lässt sich nicht zurückhalten; last nimmt eine ganze Zahl von Bewertungen, etwa last:5</translation>
    </message>
    <message>
        <source>cannot hold out &apos;{given}&apos;; pairs takes a share, as pairs:0.1</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>&apos;{given}&apos; lässt sich nicht zurückhalten; pairs nimmt einen Anteil, etwa pairs:0.1</translation>
    </message>
    <message>
        <source>cannot hold out a part of {held} for validation: too few; choose a larger part or more ratings</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>von {held} lässt sich kein Teil zur Validierung zurückhalten: zu wenige; wählen Sie einen größeren Teil oder mehr Bewertungen</translation>
    </message>
    <message>
        <source>cannot hold out ratings since &apos;{given}&apos;; give a date, as since:2016-01-31</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>Bewertungen seit &apos;{given}&apos; lassen sich nicht zurückhalten; geben Sie ein Datum an, etwa since:2016-01-31</translation>
    </message>
    <message>
        <source>cannot hold out the last {count:,} ratings of each person: nobody has more</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>die letzten {count:,} Bewertungen jeder Person lassen sich nicht zurückhalten: Niemand hat mehr</translation>
    </message>
    <message>
        <source>cannot hold out {count:,} of {n:,} ratings for validation; choose a smaller or larger part</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>{count:,} von {n:,} Bewertungen lassen sich nicht zur Validierung zurückhalten; wählen Sie einen kleineren oder größeren Teil</translation>
    </message>
    <message>
        <source>cannot hold out {share:g} % of each person&apos;s ratings: nobody has enough</source>
        <extracomment>mfgui/evaluation/protocols.py</extracomment>
        <translation>{share:g}&#xa0;% der Bewertungen jeder Person lassen sich nicht zurückhalten: Niemand hat genug</translation>
    </message>
    <message>
        <source>cannot tell the columns from &apos;{pair}&apos;; give {known}=…, any of them</source>
        <extracomment>mfgui/data/tables/options.py</extracomment>
        <translation>&apos;{pair}&apos; nennt keine Spalten; geben Sie {known}=… an, beliebige davon</translation>
    </message>
    <message>
        <source>cannot tell which column is the user (found: {names}); ratings of one person are imported under Me, for others name the column, as user=…</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>welche Spalte die Person ist, ist nicht zu erkennen (gefunden: {names}); Bewertungen einer einzelnen Person werden unter „Ich“ importiert, sonst nennen Sie die Spalte, als user=…</translation>
    </message>
    <message>
        <source>cannot tell which column is {missing} (found: {names}); name them, as user=…,film=…,rating=…</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>welche Spalte {missing} ist, ist nicht zu erkennen (gefunden: {names}); nennen Sie sie, als user=…,film=…,rating=…</translation>
    </message>
    <message>
        <source>cannot tell which part &apos;{pair}&apos; is; give {example}, any of them</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>&apos;{pair}&apos; benennt keinen Ausschnitt; geben Sie {example} an, beliebiges davon</translation>
    </message>
    <message>
        <source>cannot test on &apos;{given}&apos;; give a share (0.1), a count (5000), time:0.1, last:5 or person:0.25</source>
        <extracomment>mfgui/evaluation/protocols.py</extracomment>
        <translation>mit &apos;{given}&apos; lässt sich nicht testen; geben Sie einen Anteil an (0.1), eine Anzahl (5000), time:0.1, last:5 oder person:0.25</translation>
    </message>
    <message>
        <source>cannot test on {count} folds; give 2 or more</source>
        <extracomment>mfgui/evaluation/protocols.py</extracomment>
        <translation>mit {count} Teilen lässt sich nicht testen; geben Sie 2 oder mehr an</translation>
    </message>
    <message>
        <source>cannot tune for {seconds:g} seconds; give more than 0</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>{seconds:g} Sekunden genügen nicht zum Abstimmen; geben Sie mehr als 0 an</translation>
    </message>
    <message>
        <source>car chase</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Verfolgungsjagd</translation>
    </message>
    <message>
        <source>caution</source>
        <extracomment>mfgui/ui/places/data/verdict.py</extracomment>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>cerebral</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>anspruchsvoll</translation>
    </message>
    <message>
        <source>choosing no films</source>
        <extracomment>mfgui/ui/state/map_choices.py</extracomment>
        <translation>keine Filme wählen</translation>
    </message>
    <message numerus="yes">
        <source>choosing {n} films</source>
        <extracomment>mfgui/ui/state/map_choices.py of one: choosing a film</extracomment>
        <translation>
            <numerusform>einen Film wählen</numerusform>
            <numerusform>{n} Filme wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>christmas</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Weihnachten</translation>
    </message>
    <message>
        <source>class struggle</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Klassenkampf</translation>
    </message>
    <message>
        <source>classic</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Klassiker</translation>
    </message>
    <message>
        <source>clear points</source>
        <extracomment>mfgui/ui/state/profile_words.py</extracomment>
        <translation>Punkte leeren</translation>
    </message>
    <message>
        <source>cold to {groups}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>kühl gegenüber {groups}</translation>
    </message>
    <message>
        <source>colours, for this time only</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Farben, nur für dieses Mal</translation>
    </message>
    <message>
        <source>come with these ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>kommen mit diesen Bewertungen</translation>
    </message>
    <message>
        <source>coming of age</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Erwachsenwerden</translation>
    </message>
    <message>
        <source>commands:</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>computer animated</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>computeranimiert</translation>
    </message>
    <message>
        <source>connection refused</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>conspiracy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Verschwörung</translation>
    </message>
    <message numerus="yes">
        <source>continues after {n} trials; best so far {rmse:.4f}</source>
        <extracomment>mfgui/commands/tune.py of one: continues after 1 trial; best so far {rmse:.4f}</extracomment>
        <translation>
            <numerusform>macht nach 1 Versuch weiter; bisher am besten {rmse:.4f}</numerusform>
            <numerusform>macht nach {n} Versuchen weiter; bisher am besten {rmse:.4f}</numerusform>
        </translation>
    </message>
    <message>
        <source>correct the file, or choose its columns yourself</source>
        <extracomment>mfgui/data/tables/ratings.py, mfgui/data/tables/text.py</extracomment>
        <translation>berichtigen Sie die Datei, oder wählen Sie ihre Spalten selbst</translation>
    </message>
    <message>
        <source>cosine</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>could not open {name}: {why}</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation>{name} konnte nicht geöffnet werden: {why}</translation>
    </message>
    <message>
        <source>could not run</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>konnte nicht laufen</translation>
    </message>
    <message>
        <source>counts are read by their logarithm</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>Anzahlen werden logarithmisch gelesen</translation>
    </message>
    <message>
        <source>counts as {stars:g} ★</source>
        <extracomment>mfgui/ui/places/me/groups.py</extracomment>
        <translation>zählt als {stars:g} ★</translation>
    </message>
    <message>
        <source>counts of the same person and film are added up ({n:,} rows)</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>Anzahlen derselben Person und desselben Films werden zusammengezählt ({n:,} Zeilen)</translation>
    </message>
    <message>
        <source>courtroom</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Gerichtssaal</translation>
    </message>
    <message>
        <source>coverage of the intervals, for methods that have them (0.8)</source>
        <extracomment>mfgui/commands/predict.py</extracomment>
        <translation>Abdeckung der Intervalle, bei Verfahren, die welche haben (0.8)</translation>
    </message>
    <message>
        <source>cross-validation: every rating in one of N test sets; mean and sd over them</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>Kreuzvalidierung: jede Bewertung in einer von N Testmengen; Mittel und Standardabweichung darüber</translation>
    </message>
    <message>
        <source>cult</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kultfilm</translation>
    </message>
    <message>
        <source>cut off {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>abgeschnitten {part}</translation>
    </message>
    <message>
        <source>dance</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Tanz</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>düster</translation>
    </message>
    <message>
        <source>dark comedy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>schwarze Komödie</translation>
    </message>
    <message>
        <source>dates and times without signs between</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Tage und Uhrzeiten ohne Zeichen dazwischen</translation>
    </message>
    <message>
        <source>dates in {name} are read with the {order} first, which none of them tells for certain</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Tage in {name} werden so gelesen: {order} zuerst; sicher sagt es keiner</translation>
    </message>
    <message>
        <source>dates without signs between</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Tage ohne Zeichen dazwischen</translation>
    </message>
    <message>
        <source>day</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days of a spreadsheet</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Tage einer Tabellenkalkulation</translation>
    </message>
    <message>
        <source>decade</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Jahrzehnt</translation>
    </message>
    <message>
        <source>delete profile {name}</source>
        <extracomment>mfgui/ui/state/profiles.py</extracomment>
        <translation>Profil {name} löschen</translation>
    </message>
    <message>
        <source>delete the list {name}</source>
        <extracomment>mfgui/ui/state/only_from.py</extracomment>
        <translation>Liste {name} löschen</translation>
    </message>
    <message>
        <source>delete {what}</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation>{what} löschen</translation>
    </message>
    <message>
        <source>demo</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>descending</source>
        <extracomment>mfgui/ui/kit/row_table.py</extracomment>
        <translation>absteigend</translation>
    </message>
    <message>
        <source>detective</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Detektiv</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Gerät oder Ressource belegt</translation>
    </message>
    <message>
        <source>disaster</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Katastrophe</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Speicherkontingent überschritten</translation>
    </message>
    <message>
        <source>diverged</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>diverged: the error keeps growing</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>divergiert: Der Fehler wächst immer weiter</translation>
    </message>
    <message>
        <source>diverged: the numbers grew beyond all bounds</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>divergiert: Die Zahlen wuchsen über alle Grenzen</translation>
    </message>
    <message>
        <source>do not learn who watches what beside the ratings</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>nicht nebenher lernen, wer was ansieht</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>drag it to an end of the map</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>an ein Ende der Karte ziehen</translation>
    </message>
    <message>
        <source>dystopia</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Dystopie</translation>
    </message>
    <message>
        <source>each of {count} random folds held out in turn, seed {seed}</source>
        <extracomment>mfgui/evaluation/protocols.py</extracomment>
        <translation>jeder von {count} zufälligen Teilen reihum zurückgehalten, Startwert {seed}</translation>
    </message>
    <message>
        <source>ease needs a table of all pairs of films, {need:.1f} GB for {rated:,} films; it is for {most_films:,} at most: open a part of the data, or use ials</source>
        <extracomment>mfgui/factorization/methods/ease.py</extracomment>
        <translation>ease braucht eine Tabelle aller Paare von Filmen, {need:.1f} GB für {rated:,} Filme; es ist für höchstens {most_films:,}: Öffnen Sie einen Ausschnitt der Daten, oder nehmen Sie ials</translation>
    </message>
    <message>
        <source>ended</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>ended, {gap:.4f} short of it</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>fertig, {gap:.4f} daran vorbei</translation>
    </message>
    <message>
        <source>energy kept, %</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>behaltene Energie,&#xa0;%</translation>
    </message>
    <message>
        <source>epic</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Epos</translation>
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
        <source>epoch {epoch} of this run is damaged; choose another epoch</source>
        <extracomment>mfgui/storage/epochs.py</extracomment>
        <translation>Epoche {epoch} dieses Laufs ist beschädigt; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>epoch {n:3.0f}   training {training}   validation {validation}   {seconds:6.1f} s</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>Epoche {n:3.0f}   Training {training}   Validierung {validation}   {seconds:6.1f} s</translation>
    </message>
    <message>
        <source>epoch {n}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Epoche {n}</translation>
    </message>
    <message>
        <source>epoch {n} · {error} {value:.3f}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>Epoche {n} · {error} {value:.3f}</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>mfgui/factorization/methods/lowering.py</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>every film of the test counts as liked</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>jeder Film des Tests gilt als gemocht</translation>
    </message>
    <message>
        <source>every rating is {lowest:g}, so there is nothing to tell apart; choose other ratings</source>
        <extracomment>mfgui/data/editions/building.py</extracomment>
        <translation>jede Bewertung ist {lowest:g}, es gibt also nichts zu unterscheiden; wählen Sie andere Bewertungen</translation>
    </message>
    <message>
        <source>every value of {name} is 1: they are taken for likes or clicks (implicit data)</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>jeder Wert von {name} ist 1: Sie gelten als Likes oder Klicks (implizite Daten)</translation>
    </message>
    <message>
        <source>everybody; give --output</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>alle Personen; geben Sie --output an</translation>
    </message>
    <message>
        <source>exactly {n}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>genau {n}</translation>
    </message>
    <message>
        <source>examples of the library myFM</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Beispiele der Bibliothek myFM</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>%s Argument wird erwartet</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>%s Argumente werden erwartet</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>mindestens ein Argument wird erwartet</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>höchstens ein Argument wird erwartet</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>ein Argument wird erwartet</translation>
    </message>
    <message>
        <source>explains {p:.0f} %</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>erklärt {p:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>factor</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>factor {n}: {value:.4g}</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Faktor {n}: {value:.4g}</translation>
    </message>
    <message>
        <source>factors and biases as CSV and NPZ</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Faktoren und Biases als CSV und NPZ</translation>
    </message>
    <message>
        <source>factors kept (k)</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>behaltene Faktoren (k)</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py, mfgui/ui/state/run_words.py</extracomment>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>fairy tale</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Märchen</translation>
    </message>
    <message>
        <source>family</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Familie</translation>
    </message>
    <message>
        <source>fast</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>schnell</translation>
    </message>
    <message>
        <source>fast paced</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>rasant</translation>
    </message>
    <message>
        <source>feel good</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Wohlfühlfilm</translation>
    </message>
    <message>
        <source>file exists</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Datei gibt es schon</translation>
    </message>
    <message>
        <source>file name too long</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>file of the trials (among mfgui&apos;s own data); the same search continues from it</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>Datei der Versuche (bei den Daten von mfgui); dieselbe Suche macht damit weiter</translation>
    </message>
    <message>
        <source>film</source>
        <extracomment>mfgui/data/tables/columns.py, mfgui/ui/window/palette.py</extracomment>
        <translation>Film</translation>
    </message>
    <message>
        <source>film {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Film {part}</translation>
    </message>
    <message>
        <source>films</source>
        <extracomment>mfgui/factorization/methods/svd.py, mfgui/ui/map/saving.py, mfgui/ui/map/timeline.py, mfgui/ui/places/data/panel.py, mfgui/ui/window/screen_file.py</extracomment>
        <translation>Filme</translation>
    </message>
    <message>
        <source>films of the</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Filme der</translation>
    </message>
    <message>
        <source>films of the {decade}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>Filme der {decade}</translation>
    </message>
    <message>
        <source>films of {years}</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>Filme aus {years}</translation>
    </message>
    <message>
        <source>films with at least {min_ratings_per_film}</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>Filme mit mindestens {min_ratings_per_film}</translation>
    </message>
    <message>
        <source>films with few ratings</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Filmen mit wenigen Bewertungen</translation>
    </message>
    <message>
        <source>films with many</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Filmen mit vielen</translation>
    </message>
    <message>
        <source>films, most rated first</source>
        <extracomment>mfgui/ui/places/data/pairs_chart.py</extracomment>
        <translation>Filme, meistbewertete zuerst</translation>
    </message>
    <message>
        <source>first</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Erster</translation>
    </message>
    <message>
        <source>first as good as the last run</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>zuerst so gut wie der letzte Lauf</translation>
    </message>
    <message>
        <source>first under this {figure}:</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>zuerst unter diesem {figure}:</translation>
    </message>
    <message>
        <source>first {p:g} % under lists of the most rated</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>zuerst {p:g}&#xa0;% unter Listen der meistbewerteten</translation>
    </message>
    <message>
        <source>first {p:g} % under the baseline</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>zuerst {p:g}&#xa0;% unter der Baseline</translation>
    </message>
    <message>
        <source>found out</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>fourth</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Vierter</translation>
    </message>
    <message>
        <source>franchise</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Filmreihe</translation>
    </message>
    <message>
        <source>friendship</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Freundschaft</translation>
    </message>
    <message>
        <source>from a day on</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>ab einem Tag</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g} in steps of {step:g}</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>von {low:g} bis {high:g} in Schritten von {step:g}</translation>
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
        <source>get a fresh copy of the data set</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>holen Sie die Daten neu</translation>
    </message>
    <message>
        <source>getting ready</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>ghosts</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Geister</translation>
    </message>
    <message>
        <source>give either --validation or --validation-file, not both</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>geben Sie entweder --validation oder --validation-file an, nicht beides</translation>
    </message>
    <message>
        <source>give either a PATH or --demo, not both</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>geben Sie entweder PATH oder --demo an, nicht beides</translation>
    </message>
    <message>
        <source>give one of --test, --folds and --test-file</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>geben Sie nur eines von --test, --folds und --test-file an</translation>
    </message>
    <message>
        <source>give the PATH of a MovieLens folder or zip, or of a table, or --demo</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>geben Sie den PATH eines MovieLens-Ordners, einer ZIP-Datei oder einer Tabelle an, oder --demo</translation>
    </message>
    <message>
        <source>give the npz alone: it has both people and items</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>geben Sie nur das npz an: Es hat Personen und Items</translation>
    </message>
    <message>
        <source>gives {stars:g} ★ to {p:.0f} % of all films</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>gibt {p:.0f}&#xa0;% aller Filme {stars:g} ★</translation>
    </message>
    <message>
        <source>global mean</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Gesamtmittel</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>mfgui/ui/places/data/verdict.py</extracomment>
        <translation>gut</translation>
    </message>
    <message>
        <source>gorse SVD, tuned</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>gorse SVD, abgestimmt</translation>
    </message>
    <message>
        <source>gory</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>blutig</translation>
    </message>
    <message>
        <source>gritty</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>rau</translation>
    </message>
    <message>
        <source>guess</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>hacker</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Hacker</translation>
    </message>
    <message>
        <source>half a star</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>einen halben Stern</translation>
    </message>
    <message>
        <source>half points</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>halbe Punkte</translation>
    </message>
    <message>
        <source>half stars</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>halbe Sterne</translation>
    </message>
    <message>
        <source>hand drawn</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>handgezeichnet</translation>
    </message>
    <message>
        <source>has 1 field where {expected} are expected</source>
        <extracomment>mfgui/data/watch.py</extracomment>
        <translation>hat 1 Feld, wo {expected} erwartet werden</translation>
    </message>
    <message>
        <source>has a quotation mark without its partner</source>
        <extracomment>mfgui/data/editions/rating_lines.py, mfgui/data/editions/small_tables.py, mfgui/data/tables/text.py</extracomment>
        <translation>hat ein Anführungszeichen ohne Gegenstück</translation>
    </message>
    <message>
        <source>has no film</source>
        <extracomment>mfgui/data/tables/ratings.py</extracomment>
        <translation>hat keinen Film</translation>
    </message>
    <message>
        <source>has no rating</source>
        <extracomment>mfgui/data/tables/ratings.py</extracomment>
        <translation>hat keine Bewertung</translation>
    </message>
    <message>
        <source>has no tag</source>
        <extracomment>mfgui/data/editions/csv_edition.py, mfgui/data/editions/dat_edition.py</extracomment>
        <translation>hat kein Schlagwort</translation>
    </message>
    <message>
        <source>has no user</source>
        <extracomment>mfgui/data/tables/ratings.py</extracomment>
        <translation>hat keine Person</translation>
    </message>
    <message>
        <source>has no {name}</source>
        <extracomment>mfgui/data/editions/rating_lines.py</extracomment>
        <translation>hat kein {name}</translation>
    </message>
    <message>
        <source>has the number {n:g}, below 0</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>hat die Zahl {n:g}, kleiner als 0</translation>
    </message>
    <message>
        <source>has the rating &apos;{texts}&apos;, which is not a number</source>
        <extracomment>mfgui/data/tables/ratings.py</extracomment>
        <translation>hat die Bewertung &apos;{texts}&apos;, und das ist keine Zahl</translation>
    </message>
    <message>
        <source>has the rating {not_rated:g}, which means not rated</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>hat die Bewertung {not_rated:g}, die „nicht bewertet“ heißt</translation>
    </message>
    <message>
        <source>has the rating {shown}, which is not between {lowest_stars} and {highest_stars:g}</source>
        <extracomment>mfgui/data/editions/rating_lines.py</extracomment>
        <translation>hat die Bewertung {shown}, die nicht zwischen {lowest_stars} und {highest_stars:g} liegt</translation>
    </message>
    <message>
        <source>has the rating {values:g}, which is far from all others</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>hat die Bewertung {values:g}, weitab von allen anderen</translation>
    </message>
    <message>
        <source>has the rating {values:g}, which is not between {low:g} and {high:g}</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>hat die Bewertung {values:g}, die nicht zwischen {low:g} und {high:g} liegt</translation>
    </message>
    <message>
        <source>has the time {times}, which is not between 1990 and 2100</source>
        <extracomment>mfgui/data/editions/building.py</extracomment>
        <translation>hat die Zeit {times}, die nicht zwischen 1990 und 2100 liegt</translation>
    </message>
    <message>
        <source>has the {name} &apos;{shown}&apos;, which is not a number</source>
        <extracomment>mfgui/data/editions/rating_lines.py</extracomment>
        <translation>hat {name} &apos;{shown}&apos;, und das ist keine Zahl</translation>
    </message>
    <message>
        <source>has the {name} &apos;{shown}&apos;, which is not a whole number</source>
        <extracomment>mfgui/data/editions/rating_lines.py, mfgui/data/editions/small_tables.py</extracomment>
        <translation>hat {name} &apos;{shown}&apos;, und das ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>has the {name} {shown}, which is below 0</source>
        <extracomment>mfgui/data/editions/rating_lines.py</extracomment>
        <translation>hat {name} {shown}, und das ist kleiner als 0</translation>
    </message>
    <message>
        <source>has the {name} {shown}, which is out of range</source>
        <extracomment>mfgui/data/editions/rating_lines.py</extracomment>
        <translation>hat {name} {shown}, und das ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>has {found} fields where {expected} are expected</source>
        <extracomment>mfgui/data/watch.py</extracomment>
        <translation>hat {found} Felder, wo {expected} erwartet werden</translation>
    </message>
    <message>
        <source>has {n} fields where the header has {names}; put numbers with a decimal comma in quotes, or save the table with ; between its fields</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>hat {n} Felder, die Kopfzeile hat {names}; setzen Sie Zahlen mit Dezimalkomma in Anführungszeichen, oder speichern Sie die Tabelle mit ; zwischen den Feldern</translation>
    </message>
    <message>
        <source>haven&apos;t seen {film}</source>
        <extracomment>mfgui/ui/state/profile_words.py</extracomment>
        <translation>{film} nicht gesehen</translation>
    </message>
    <message>
        <source>heartwarming</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>herzerwärmend</translation>
    </message>
    <message>
        <source>heist</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Raubzug</translation>
    </message>
    <message>
        <source>held out from training</source>
        <extracomment>mfgui/ui/places/explore/person.py, mfgui/ui/places/explore/rating_table.py</extracomment>
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
        <translation>{film} ausblenden</translation>
    </message>
    <message>
        <source>high</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>hoch</translation>
    </message>
    <message>
        <source>high school</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Highschool</translation>
    </message>
    <message>
        <source>higher</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>höher</translation>
    </message>
    <message>
        <source>historical</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>historisch</translation>
    </message>
    <message>
        <source>hold out the ratings listed in this file, or an official split, as u1</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>die Bewertungen aus dieser Datei oder einer amtlichen Aufteilung zurückhalten, etwa u1</translation>
    </message>
    <message>
        <source>holocaust</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Holocaust</translation>
    </message>
    <message>
        <source>how likely somebody is to choose it</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>wie wahrscheinlich jemand es wählt</translation>
    </message>
    <message>
        <source>how many films (10)</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>wie viele Filme (10)</translation>
    </message>
    <message>
        <source>how many ratings are behind each item is not known: every one counts as rated once</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>wie viele Bewertungen hinter jedem Item stehen, ist nicht bekannt: Jedes zählt als einmal bewertet</translation>
    </message>
    <message>
        <source>how much it was liked</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>wie sehr es gefiel</translation>
    </message>
    <message>
        <source>how to read your own table: user=…,film=…,rating=…,time=…,title=… (names of columns or their numbers, default: recognised), dates=day|month, scale=1..10, values=ratings|counts|log, encoding=…, table=FILE, titles=FILE</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>wie Ihre eigene Tabelle gelesen wird: user=…,film=…,rating=…,time=…,title=… (Namen der Spalten oder ihre Nummern; ohne Angabe erkannt), dates=day|month, scale=1..10, values=ratings|counts|log, encoding=…, table=DATEI, titles=DATEI</translation>
    </message>
    <message>
        <source>ids at {site}: {films}</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>Kennungen bei {site}: {films}</translation>
    </message>
    <message>
        <source>if there is one</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>falls vorhanden</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>überzähliges Argument&#xa0;%r</translation>
    </message>
    <message>
        <source>implicit data</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>implizite Daten</translation>
    </message>
    <message>
        <source>importance of each setting by itself: {settings}</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>Wichtigkeit jeder Einstellung für sich: {settings}</translation>
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
        <source>init mean-matched is for a model without biases and mean; set biases=no and global_mean=no too</source>
        <extracomment>mfgui/factorization/methods/starting.py</extracomment>
        <translation>init mean-matched ist für ein Modell ohne Biases und Mittel; setzen Sie auch biases=no und global_mean=no</translation>
    </message>
    <message>
        <source>input/output error</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>install mfgui by Python&apos;s pipx for it: pipx install &quot;mfgui[{extra}]&quot;</source>
        <extracomment>mfgui/base/packaged.py</extracomment>
        <translation>installieren Sie mfgui dafür mit pipx: pipx install &quot;mfgui[{extra}]&quot;</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>mfgui/cli.py, mfgui/ui/state/restored_run.py</extracomment>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>interrupted at epoch {n}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>unterbrochen in Epoche {n}</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>ungültiger Wert für&#xa0;%(type)s:&#xa0;%(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>ungültige Wahl:&#xa0;%(value)r (möglich sind&#xa0;%(choices)s)</translation>
    </message>
    <message>
        <source>is a directory</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is no list of numbers</source>
        <extracomment>mfgui/data/tables/matrix.py</extracomment>
        <translation>ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>is no record of JSON</source>
        <extracomment>mfgui/data/tables/json_table.py</extracomment>
        <translation>ist kein Datensatz in JSON</translation>
    </message>
    <message>
        <source>is not text</source>
        <extracomment>mfgui/data/editions/rating_lines.py, mfgui/data/editions/small_tables.py, mfgui/data/tables/text.py</extracomment>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is replaced: user {user} rated film {film} once more</source>
        <extracomment>mfgui/data/editions/building.py</extracomment>
        <translation>wird ersetzt: Person {user} hat den Film {film} noch einmal bewertet</translation>
    </message>
    <message>
        <source>it cannot be read: {unread}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>sie kann nicht gelesen werden: {unread}</translation>
    </message>
    <message>
        <source>it cannot be told which column is the {role} (there are {columns}); give --columns user=…,film=…,rating=…</source>
        <extracomment>mfgui/spark/ratings.py</extracomment>
        <translation>welche Spalte {role} ist, ist nicht zu erkennen (es gibt {columns}); geben Sie --columns user=…,film=…,rating=… an</translation>
    </message>
    <message>
        <source>it has no ids: its rows, counted from 0, are taken for them</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>es hat keine Kennungen: seine Zeilen, gezählt ab 0, gelten als solche</translation>
    </message>
    <message>
        <source>it has {labels:,} ids and the model {rows:,} {what}; give the ids in the order of its rows</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>es hat {labels:,} Kennungen, und das Modell {rows:,} {what}; geben Sie die Kennungen in der Reihenfolge seiner Zeilen an</translation>
    </message>
    <message>
        <source>it is longer than {most_bytes} kB; scenes are short</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>sie ist länger als {most_bytes} kB; Szenen sind kurz</translation>
    </message>
    <message>
        <source>it is told facts about people and films too</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>erfährt auch Angaben über Personen und Filme</translation>
    </message>
    <message>
        <source>it is told when each test rating was given</source>
        <extracomment>mfgui/evaluation/evaluate.py</extracomment>
        <translation>ihm wird gesagt, wann jede Testbewertung vergeben wurde</translation>
    </message>
    <message>
        <source>it lists {films:,} films; at most {most:,} can be chosen from</source>
        <extracomment>mfgui/storage/imports/film_list.py</extracomment>
        <translation>sie führt {films:,} Filme auf; aus höchstens {most:,} kann gewählt werden</translation>
    </message>
    <message>
        <source>it says {people:,} people, {items:,} items and {factors:,} factors, more than the file can hold</source>
        <extracomment>mfgui/storage/foreign/libmf.py</extracomment>
        <translation>es nennt {people:,} Personen, {items:,} Items und {factors:,} Faktoren, mehr, als die Datei enthalten kann</translation>
    </message>
    <message>
        <source>it was &apos;{protocol}&apos; and would be &apos;{now}&apos;</source>
        <extracomment>mfgui/storage/opened_model.py</extracomment>
        <translation>es war &apos;{protocol}&apos; und wäre &apos;{now}&apos;</translation>
    </message>
    <message>
        <source>items</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>Items</translation>
    </message>
    <message>
        <source>its RMSE there is 0.939, the best of that table</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>sein RMSE ist dort 0,939, der beste der Tabelle</translation>
    </message>
    <message>
        <source>its columns, where their names do not tell: user=…,film=…</source>
        <extracomment>mfgui/commands/predict.py</extracomment>
        <translation>ihre Spalten, wo die Namen es nicht sagen: user=…,film=…</translation>
    </message>
    <message>
        <source>its division is not told</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>seine Aufteilung ist nicht angegeben</translation>
    </message>
    <message>
        <source>its first line names no columns for film and rating; choose an export of Letterboxd, IMDb or another site, or a table with title, year and rating</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>die erste Zeile nennt keine Spalten für Film und Bewertung; wählen Sie einen Export von Letterboxd, IMDb oder einer anderen Seite, oder eine Tabelle mit Titel, Jahr und Bewertung</translation>
    </message>
    <message>
        <source>its length was set beforehand</source>
        <extracomment>mfgui/evaluation/evaluate.py</extracomment>
        <translation>die Länge wurde vorher festgelegt</translation>
    </message>
    <message>
        <source>its people have vectors of {people:,} numbers, its items of {items:,}: they are not of one model</source>
        <extracomment>mfgui/storage/foreign/vectors.py</extracomment>
        <translation>seine Personen haben Vektoren mit {people:,} Zahlen, seine Items mit {items:,}: Sie gehören nicht zu einem Modell</translation>
    </message>
    <message>
        <source>its ratings are of several people; open it as a data set, or choose a table of your own</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>die Bewertungen sind von mehreren Personen; öffnen Sie sie als Daten, oder wählen Sie eine eigene Tabelle</translation>
    </message>
    <message>
        <source>its ratings are taken to go from {minimum:g} to {maximum:g}</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>für seine Bewertungen wird die Skala {minimum:g} bis {maximum:g} angenommen</translation>
    </message>
    <message>
        <source>its scores are no probabilities: 0 stands for an item in the middle, 1 for somebody&apos;s best</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>seine Werte sind keine Wahrscheinlichkeiten: 0 steht für ein Item in der Mitte, 1 für jemandes bestes</translation>
    </message>
    <message>
        <source>journalism</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Journalismus</translation>
    </message>
    <message>
        <source>k = {k}</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>k = {k}</translation>
    </message>
    <message>
        <source>kernels</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>kind</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>lane</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>leans</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Tendenz</translation>
    </message>
    <message>
        <source>learning, epoch {n} · {error} {value:.3f}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>lernt, Epoche {n} · {error} {value:.3f}</translation>
    </message>
    <message>
        <source>learning…</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>lernt&#xa0;…</translation>
    </message>
    <message>
        <source>learnt</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>gelernt</translation>
    </message>
    <message numerus="yes">
        <source>learnt from {n} ratings</source>
        <extracomment>mfgui/ui/map/marked_map.py of one: learnt from 1 rating</extracomment>
        <translation>
            <numerusform>aus 1 Bewertung gelernt</numerusform>
            <numerusform>aus {n} Bewertungen gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>least test rating of a relevant film (4 of 0.5 to 5)</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>kleinste Testbewertung eines relevanten Films (4 bei 0.5 bis 5)</translation>
    </message>
    <message>
        <source>left out</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>left out, as it is not as the edition has it: {wrong}</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>ausgelassen, weil nicht so, wie die Ausgabe es hat: {wrong}</translation>
    </message>
    <message>
        <source>less</source>
        <extracomment>mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation>weniger</translation>
    </message>
    <message>
        <source>less than 0.01 %</source>
        <extracomment>mfgui/ui/kit/words.py</extracomment>
        <translation>weniger als 0,01&#xa0;%</translation>
    </message>
    <message>
        <source>level</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>gleichauf</translation>
    </message>
    <message>
        <source>level with the baseline</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>gleichauf mit der Baseline</translation>
    </message>
    <message>
        <source>lgbt</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>LGBT</translation>
    </message>
    <message>
        <source>lifted by their ratings of {films}</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>gehoben durch die Bewertungen von {films}</translation>
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
        <translation>wahrscheinlich angesehen: {name}</translation>
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
        <extracomment>mfgui/ui/places/explore/people_links.py</extracomment>
        <translation>Ähnlichkeit {cosine:.2f}</translation>
    </message>
    <message>
        <source>likes {groups}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>mag {groups}</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>list films that a person might like</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Filme auflisten, die eine Person mögen könnte</translation>
    </message>
    <message>
        <source>lists film {id} once more</source>
        <extracomment>mfgui/data/editions/csv_edition.py, mfgui/data/editions/dat_edition.py, mfgui/data/editions/ml_100k.py</extracomment>
        <translation>verzeichnet den Film {id} noch einmal</translation>
    </message>
    <message>
        <source>lists of 10 for {people} people with {relevant}; candidates: all films with training ratings but the person&apos;s own</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>Zehnerlisten für {people} Personen mit {relevant}; Kandidaten: alle Filme mit Trainingsbewertungen außer denen der Person selbst</translation>
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
        <source>looked for {last}</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>gesucht wurde nach {last}</translation>
    </message>
    <message>
        <source>looked for {others} or {last}</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>gesucht wurde nach {others} oder {last}</translation>
    </message>
    <message>
        <source>love story</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Liebesgeschichte</translation>
    </message>
    <message>
        <source>lower</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>lowered by their ratings of {films}</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>gesenkt durch die Bewertungen von {films}</translation>
    </message>
    <message>
        <source>lowest after {s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>am tiefsten nach {s:.2f} s</translation>
    </message>
    <message>
        <source>mafia</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Mafia</translation>
    </message>
    <message>
        <source>magic</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Magie</translation>
    </message>
    <message>
        <source>make a model trained elsewhere one that can be opened</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>aus einem anderswo trainierten Modell eines machen, das sich öffnen lässt</translation>
    </message>
    <message>
        <source>martial arts</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kampfkunst</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean of predicted − rated</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Mittel von vorhergesagt − bewertet</translation>
    </message>
    <message>
        <source>mean {mean:.1f} stars</source>
        <extracomment>mfgui/ui/kit/columns.py</extracomment>
        <translation>im Mittel {mean:.1f} Sterne</translation>
    </message>
    <message>
        <source>mean-matched</source>
        <extracomment>mfgui/factorization/methods/starting.py</extracomment>
        <translation>auf den Mittelwert</translation>
    </message>
    <message>
        <source>mean; typically {n:.1f} off it</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Mittel; typisch {n:.1f} daneben</translation>
    </message>
    <message>
        <source>measure a method&apos;s accuracy on test ratings</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>die Genauigkeit eines Verfahrens an Testbewertungen messen</translation>
    </message>
    <message>
        <source>melancholy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>melancholisch</translation>
    </message>
    <message>
        <source>mental illness</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>psychische Krankheit</translation>
    </message>
    <message>
        <source>method {method} has no setting &apos;{setting}&apos;; it has {declared}</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>das Verfahren {method} hat keine Einstellung &apos;{setting}&apos;; es hat {declared}</translation>
    </message>
    <message>
        <source>method {name} has no preset &apos;{preset}&apos;; it has {names}</source>
        <extracomment>mfgui/factorization/method.py</extracomment>
        <translation>das Verfahren {name} hat keine Voreinstellung &apos;{preset}&apos;; es hat {names}</translation>
    </message>
    <message>
        <source>method {name} has no setting &apos;{unknown}&apos;; it has {declared}</source>
        <extracomment>mfgui/evaluation/tuning.py</extracomment>
        <translation>das Verfahren {name} hat keine Einstellung &apos;{unknown}&apos;; es hat {declared}</translation>
    </message>
    <message>
        <source>method {name} has no settings to search</source>
        <extracomment>mfgui/evaluation/tuning.py</extracomment>
        <translation>das Verfahren {name} hat keine Einstellungen, die sich absuchen ließen</translation>
    </message>
    <message>
        <source>methods judged by different figures cannot race: {judged}</source>
        <extracomment>mfgui/evaluation/race.py</extracomment>
        <translation>nach verschiedenen Werten beurteilte Verfahren können nicht gegeneinander antreten: {judged}</translation>
    </message>
    <message>
        <source>mfgui ended without warning the last time; what you had rated and learnt is kept. The details are in {file}</source>
        <extracomment>mfgui/ui/window/crash.py</extracomment>
        <translation>mfgui wurde beim letzten Mal ohne Vorwarnung beendet; was Sie bewertet und gelernt hatten, ist erhalten. Die Einzelheiten stehen in {file}</translation>
    </message>
    <message>
        <source>mfgui files ({patterns})</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>mfgui-Dateien ({patterns})</translation>
    </message>
    <message>
        <source>mfgui is free software under the MIT licence. Nothing is sent anywhere.</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>mfgui ist freie Software unter der MIT-Lizenz. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>mfgui {version}</source>
        <extracomment>mfgui/ui/stage/about.py</extracomment>
        <translation>mfgui {version}</translation>
    </message>
    <message>
        <source>mfgui {version} ({kind} {python}, numpy {numpy}) on {system}</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>mfgui {version} ({kind} {python}, numpy {numpy}) auf {system}</translation>
    </message>
    <message>
        <source>min</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>min</translation>
    </message>
    <message>
        <source>minimalist</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>minimalistisch</translation>
    </message>
    <message>
        <source>model</source>
        <extracomment>mfgui/storage/archive.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>models of {described} predict from the ratings themselves</source>
        <extracomment>mfgui/factorization/packing.py</extracomment>
        <translation>Modelle von {described} sagen aus den Bewertungen selbst vorher</translation>
    </message>
    <message>
        <source>models of {method} cannot be saved: they are of a kind that no file can hold</source>
        <extracomment>mfgui/factorization/packing.py</extracomment>
        <translation>Modelle von {method} lassen sich nicht speichern: Keine Datei kann ihre Art enthalten</translation>
    </message>
    <message>
        <source>models of {method} give no reasons</source>
        <extracomment>mfgui/insight/answers.py</extracomment>
        <translation>Modelle von {method} nennen keine Gründe</translation>
    </message>
    <message>
        <source>models of {method} give no reasons; leave --why out</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>Modelle von {method} nennen keine Gründe; lassen Sie --why weg</translation>
    </message>
    <message>
        <source>models of {method} have no factors or biases of their own to export</source>
        <extracomment>mfgui/storage/export.py</extracomment>
        <translation>Modelle von {method} haben keine eigenen Faktoren oder Biases zum Exportieren</translation>
    </message>
    <message>
        <source>models of {method} have no factors to compare films by</source>
        <extracomment>mfgui/insight/answers.py</extracomment>
        <translation>Modelle von {method} haben keine Faktoren, um Filme zu vergleichen</translation>
    </message>
    <message>
        <source>models of {method} know only the people they learnt from</source>
        <extracomment>mfgui/insight/answers.py</extracomment>
        <translation>Modelle von {method} kennen nur die Personen, von denen sie gelernt haben</translation>
    </message>
    <message>
        <source>models of {name} cannot be saved; leave --output out</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>Modelle von {name} lassen sich nicht speichern; lassen Sie --output weg</translation>
    </message>
    <message>
        <source>modest</source>
        <extracomment>mfgui/factorization/methods/starting.py</extracomment>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>monster</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Monster</translation>
    </message>
    <message>
        <source>month</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>more</source>
        <extracomment>mfgui/ui/places/explore/film_words.py, mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/steer.py</extracomment>
        <translation>mehr</translation>
    </message>
    <message>
        <source>more than 1 %</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>mehr als 1&#xa0;%</translation>
    </message>
    <message>
        <source>more than {most_scenes} scenes; the rest is left out</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>mehr als {most_scenes} Szenen; der Rest wird weggelassen</translation>
    </message>
    <message>
        <source>most epochs (the method&apos;s default)</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>höchste Zahl der Epochen (ohne Angabe die des Verfahrens)</translation>
    </message>
    <message>
        <source>most rated</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>meistbewertet</translation>
    </message>
    <message>
        <source>music</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Musik</translation>
    </message>
    <message>
        <source>my lists of films</source>
        <extracomment>mfgui/storage/film_lists.py</extracomment>
        <translation>meine Filmlisten</translation>
    </message>
    <message>
        <source>my ratings</source>
        <extracomment>mfgui/storage/profiles.py</extracomment>
        <translation>meine Bewertungen</translation>
    </message>
    <message>
        <source>myFM ordinal, with dates and side data</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM ordinal, mit Daten der Bewertungen und Zusatzangaben</translation>
    </message>
    <message>
        <source>myFM timeSVD++ flipped</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM timeSVD++ flipped</translation>
    </message>
    <message>
        <source>myFM timeSVD++ flipped, ordinal</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM timeSVD++ flipped, ordinal</translation>
    </message>
    <message>
        <source>myFM, grouped</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM, gruppiert</translation>
    </message>
    <message>
        <source>myFM, plain factorization</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM, schlichte Faktorisierung</translation>
    </message>
    <message>
        <source>myFM, with dates and side data</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM, mit Daten der Bewertungen und Zusatzangaben</translation>
    </message>
    <message>
        <source>myFM, with side data</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>myFM, mit Zusatzangaben</translation>
    </message>
    <message>
        <source>nature</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Natur</translation>
    </message>
    <message>
        <source>neighbour maps need the library openTSNE; {what}</source>
        <extracomment>mfgui/insight/embedding.py</extracomment>
        <translation>Karten nach Nachbarn brauchen die Bibliothek openTSNE; {what}</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>mfgui/ui/lists/film_list.py</extracomment>
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
        <translation>neues Profil {name}</translation>
    </message>
    <message>
        <source>new wave</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Nouvelle Vague</translation>
    </message>
    <message>
        <source>new york</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>New York</translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>neuer</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>no column of it can be told to hold titles of films; choose one, or a text with one title a line</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>keine Spalte ist als die mit Filmtiteln zu erkennen; wählen Sie eine, oder einen Text mit einem Titel je Zeile</translation>
    </message>
    <message>
        <source>no dates</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>keine Zeitangaben</translation>
    </message>
    <message>
        <source>no file of this name can be written ({why}); choose another</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>eine Datei dieses Namens lässt sich nicht schreiben ({why}); wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>no genre, decade or tag stands out beyond chance</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>kein Genre, Jahrzehnt oder Schlagwort ragt über den Zufall hinaus</translation>
    </message>
    <message>
        <source>no improvement for {patience} epochs</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>keine Verbesserung seit {patience} Epochen</translation>
    </message>
    <message>
        <source>no line was skipped</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>keine Zeile wurde übersprungen</translation>
    </message>
    <message>
        <source>no pair of userId and movieId here: cannot tell which column is {missing} (found: {names}); name them in its first line</source>
        <extracomment>mfgui/data/tables/pairs.py</extracomment>
        <translation>hier ist kein Paar aus userId und movieId: Welche Spalte {missing} ist, ist nicht zu erkennen (gefunden: {names}); nennen Sie sie in der ersten Zeile</translation>
    </message>
    <message>
        <source>no pair of userId and movieId here; correct this line</source>
        <extracomment>mfgui/data/tables/pairs.py</extracomment>
        <translation>hier ist kein Paar aus userId und movieId; berichtigen Sie diese Zeile</translation>
    </message>
    <message>
        <source>no rating</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>keine Bewertung</translation>
    </message>
    <message>
        <source>no rating lies between {low:g} and {high:g}; choose another scale</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>keine Bewertung liegt zwischen {low:g} und {high:g}; wählen Sie eine andere Skala</translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>mfgui/insight/embedding.py</extracomment>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>no title</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>kein Titel</translation>
    </message>
    <message>
        <source>no titles: films go by their ids</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>keine Titel: Filme heißen nach ihren Kennungen</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>nobody likes anything among the held-out ratings, so there is nothing to compare by</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>unter den zurückgehaltenen Bewertungen mag niemand etwas, also gibt es nichts, wonach man vergleichen könnte</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>mfgui/commands/common.py, mfgui/commands/recommend.py, mfgui/factorization/methods/svd.py, mfgui/ui/places/explore/person_words.py, mfgui/ui/places/me/together.py, mfgui/ui/places/workshop/choices.py, mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none of its films are in {name}; choose another file</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>keiner seiner Filme ist in {name}; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>none of its {noun} is in the ratings: it calls one {theirs}, they call one {ours}; give the ratings that it learnt from, or ids that they use</source>
        <extracomment>mfgui/storage/aligning.py</extracomment>
        <translation>keine Kennung ({noun}) ist in den Bewertungen: Es nennt eine {theirs}, sie nennen eine {ours}; geben Sie die Bewertungen an, aus denen es gelernt hat, oder Kennungen, die sie benutzen</translation>
    </message>
    <message>
        <source>none of the data set&apos;s ratings are in this file; choose another</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>keine der Bewertungen der Daten ist in dieser Datei; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>none of the model&apos;s {codes:,} items is in this table of titles: the model calls one {one}; give the ids of its rows with --item-ids, or another table</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>keines der {codes:,} Items des Modells ist in dieser Titeltabelle: Das Modell nennt eines {one}; geben Sie mit --item-ids die Kennungen seiner Zeilen an, oder eine andere Tabelle</translation>
    </message>
    <message>
        <source>none of their ratings moves it</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>keine der Bewertungen bewegt ihn</translation>
    </message>
    <message>
        <source>nonlinear</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>nicht linear erzählt</translation>
    </message>
    <message>
        <source>normal</source>
        <extracomment>mfgui/factorization/methods/starting.py, mfgui/ui/map/timeline.py</extracomment>
        <translation>normal</translation>
    </message>
    <message>
        <source>nostalgia</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Nostalgie</translation>
    </message>
    <message>
        <source>not a directory</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>nicht zusammen mit dem Argument&#xa0;%s erlaubt</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not on the plot</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>nicht im Diagramm</translation>
    </message>
    <message>
        <source>not published</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation>nicht veröffentlicht</translation>
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
        <source>not started</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>noch nicht gestartet</translation>
    </message>
    <message>
        <source>not the ratings that the model learnt from; give their place with --data PATH</source>
        <extracomment>mfgui/storage/model_file.py</extracomment>
        <translation>nicht die Bewertungen, aus denen das Modell gelernt hat; geben Sie deren Ort mit --data PATH an</translation>
    </message>
    <message>
        <source>not the ratings that the run learns from; open those</source>
        <extracomment>mfgui/storage/run_file.py</extracomment>
        <translation>nicht die Bewertungen, aus denen der Lauf lernt; öffnen Sie diese</translation>
    </message>
    <message>
        <source>not yet rated</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>note on {name}</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation>Notiz zu {name}</translation>
    </message>
    <message>
        <source>nothing can be saved here; what belongs here is lost now</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>hier lässt sich nichts speichern; was hierher gehört, geht jetzt verloren</translation>
    </message>
    <message>
        <source>nothing can be saved in this folder ({wrong}); choose another</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>in diesem Ordner lässt sich nichts speichern ({wrong}); wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>nothing clear</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>nichts Klares</translation>
    </message>
    <message>
        <source>nothing has been learnt yet: press Start first, then save</source>
        <extracomment>mfgui/ui/window/screen_file.py</extracomment>
        <translation>noch ist nichts gelernt: Drücken Sie zuerst „Start“, dann speichern Sie</translation>
    </message>
    <message>
        <source>nothing is known of them</source>
        <extracomment>mfgui/storage/opened_model.py</extracomment>
        <translation>über sie ist nichts bekannt</translation>
    </message>
    <message>
        <source>nothing is left of {name} with only {words}; leave less out</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>von {name} bleibt mit nur {words} nichts übrig; lassen Sie weniger weg</translation>
    </message>
    <message>
        <source>now with {names}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>jetzt mit {names}</translation>
    </message>
    <message>
        <source>numbers in {name} are read as {meaning}</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Zahlen in {name} werden als {meaning} gelesen</translation>
    </message>
    <message>
        <source>numbers with what they mean</source>
        <extracomment>mfgui/data/tables/values.py</extracomment>
        <translation>Zahlen mit ihrer Bedeutung</translation>
    </message>
    <message>
        <source>of MovieLens or IMDb</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>von MovieLens oder IMDb</translation>
    </message>
    <message>
        <source>of its ratings, as 0.5..5 (found out)</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>die seiner Bewertungen, etwa 0.5..5 (erkannt)</translation>
    </message>
    <message>
        <source>of the film</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py</extracomment>
        <translation>des Films</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py, mfgui/ui/text.py</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>official splits for --validation-file: {names}</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>amtliche Aufteilungen für --validation-file: {names}</translation>
    </message>
    <message>
        <source>older</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>älter</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py, mfgui/ui/text.py</extracomment>
        <translation>an</translation>
    </message>
    <message>
        <source>on Spark a share is held out by person and item; give it as 0.1, not &apos;{validation}&apos;</source>
        <extracomment>mfgui/spark/plan.py</extracomment>
        <translation>mit Spark wird ein Anteil nach Person und Item zurückgehalten; geben Sie ihn an als 0.1, nicht &apos;{validation}&apos;</translation>
    </message>
    <message>
        <source>on Spark give the PATH of ratings: a folder, a glob or a URI of CSV or Parquet</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>mit Spark geben Sie den PATH der Bewertungen an: ein Ordner, ein Muster oder eine URI von CSV oder Parquet</translation>
    </message>
    <message>
        <source>on Spark leave --validation-file, --part and --target out</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>mit Spark lassen Sie --validation-file, --part und --target weg</translation>
    </message>
    <message>
        <source>on Spark: a table that names the items</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>mit Spark: eine Tabelle, die die Items benennt</translation>
    </message>
    <message>
        <source>on Spark: vectors of so many people go into the model file, the others&apos; into Parquet beside it (100,000)</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>mit Spark: Vektoren von so vielen Personen kommen in die Modelldatei, die der anderen als Parquet daneben (100.000)</translation>
    </message>
    <message>
        <source>on its way…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>unterwegs&#xa0;…</translation>
    </message>
    <message>
        <source>on the map: {n:.0f}</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>auf der Karte: {n:.0f}</translation>
    </message>
    <message>
        <source>on the plot</source>
        <extracomment>mfgui/ui/places/workshop/run_table.py</extracomment>
        <translation>im Diagramm</translation>
    </message>
    <message>
        <source>on the ratings of theirs that were held out from training</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>bei ihren Bewertungen, die vom Training zurückgehalten wurden</translation>
    </message>
    <message>
        <source>on the ratings that it was trained on, for none were held out</source>
        <extracomment>mfgui/ui/places/explore/columns.py</extracomment>
        <translation>bei den Bewertungen, mit denen trainiert wurde, denn keine wurden zurückgehalten</translation>
    </message>
    <message>
        <source>one column cannot be two things (chosen: {options}); choose each once</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>eine Spalte kann nicht zweierlei sein (gewählt: {options}); wählen Sie jede einmal</translation>
    </message>
    <message>
        <source>one list of over 1 GB in JSON; save it with a record a line</source>
        <extracomment>mfgui/data/tables/json_table.py</extracomment>
        <translation>eine einzige Liste von über 1 GB in JSON; speichern Sie einen Datensatz je Zeile</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>eines der Argumente&#xa0;%s fehlt</translation>
    </message>
    <message>
        <source>one setting; may be given again (any other name lists them)</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>eine Einstellung; mehrmals möglich (jeder andere Name zählt sie auf)</translation>
    </message>
    <message>
        <source>one step</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>ein Schritt</translation>
    </message>
    <message>
        <source>only films of a list: a watchlist, a shop&apos;s shelf; a table, a site&apos;s export, or a text with one title a line</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>nur Filme einer Liste: eine Merkliste, das Regal eines Geschäfts; eine Tabelle, der Export einer Seite oder ein Text mit einem Titel je Zeile</translation>
    </message>
    <message>
        <source>only films of these years, as 1990-2010</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>nur Filme dieser Jahre, etwa 1990-2010</translation>
    </message>
    <message>
        <source>only films of this genre; may be given again</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>nur Filme dieses Genres; darf mehrmals angegeben werden</translation>
    </message>
    <message>
        <source>only films with so many ratings (1)</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>nur Filme mit so vielen Bewertungen (1)</translation>
    </message>
    <message>
        <source>only {words}: 1 of {ratings:,} ratings is left out</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>nur {words}: 1 von {ratings:,} Bewertungen ist weggelassen</translation>
    </message>
    <message>
        <source>only {words}: {n:,} of {ratings:,} ratings are left out</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>nur {words}: {n:,} von {ratings:,} Bewertungen sind weggelassen</translation>
    </message>
    <message>
        <source>open the built-in demo and train on it</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>die eingebaute Demo öffnen und mit ihr trainieren</translation>
    </message>
    <message>
        <source>opening…</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>options</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>ordered by how likely each is to be watched and liked; --order predicted goes by the prediction alone</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>nach Wahrscheinlichkeit geordnet, dass ein Film gesehen wird und gefällt; --order predicted ordnet allein nach der Vorhersage</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>andere</translation>
    </message>
    <message>
        <source>other:</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>andere:</translation>
    </message>
    <message>
        <source>own rules to end</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>eigene Regeln für das Ende</translation>
    </message>
    <message>
        <source>packed in an unknown way; unpack the zip and open its folder</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>auf unbekannte Weise gepackt; entpacken Sie die ZIP-Datei, und öffnen Sie ihren Ordner</translation>
    </message>
    <message>
        <source>packed with Zstandard; unpack it first</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>mit Zstandard gepackt; entpacken Sie die Datei erst</translation>
    </message>
    <message>
        <source>paris</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Paris</translation>
    </message>
    <message>
        <source>parody</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Parodie</translation>
    </message>
    <message>
        <source>part</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Teil</translation>
    </message>
    <message>
        <source>parts of a whole, as 4/5</source>
        <extracomment>mfgui/data/tables/values.py</extracomment>
        <translation>Teile eines Ganzen, wie 4/5</translation>
    </message>
    <message>
        <source>passed  {name}</source>
        <extracomment>mfgui/base/checks.py</extracomment>
        <translation>bestanden    {name}</translation>
    </message>
    <message>
        <source>pearson</source>
        <extracomment>mfgui/factorization/methods/neighbours/fit.py</extracomment>
        <translation>Pearson</translation>
    </message>
    <message>
        <source>people</source>
        <extracomment>mfgui/storage/foreign/reading.py, mfgui/ui/places/data/pairs_chart.py, mfgui/ui/places/data/panel.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>people and films alone: {wrong}</source>
        <extracomment>mfgui/storage/opened_model.py</extracomment>
        <translation>nur Personen und Filme: {wrong}</translation>
    </message>
    <message>
        <source>people who rated little</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Personen mit wenigen Bewertungen</translation>
    </message>
    <message>
        <source>people who rated much</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>Personen mit vielen</translation>
    </message>
    <message>
        <source>people with at least {min_ratings_per_person}</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>Personen mit mindestens {min_ratings_per_person}</translation>
    </message>
    <message>
        <source>people, most ratings first</source>
        <extracomment>mfgui/ui/places/data/pairs_chart.py</extracomment>
        <translation>Personen, meiste Bewertungen zuerst</translation>
    </message>
    <message>
        <source>people; half gave {n} or more</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>Personen; die Hälfte vergab mindestens {n}</translation>
    </message>
    <message>
        <source>percentages</source>
        <extracomment>mfgui/data/tables/values.py</extracomment>
        <translation>Prozente</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kostümfilm</translation>
    </message>
    <message>
        <source>permission denied</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>permission to read is denied; allow it and try again</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>das Lesen ist nicht erlaubt; erlauben Sie es, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>mfgui/ui/window/palette.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>person {part}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>Person {part}</translation>
    </message>
    <message>
        <source>picture of this panel alone</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Bild nur dieses Teils</translation>
    </message>
    <message>
        <source>pictures</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>pixels</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>politics</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Politik</translation>
    </message>
    <message>
        <source>popularity</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Beliebtheit</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>post apocalyptic</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Postapokalypse</translation>
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
        <source>predicted for you</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>für Sie vorhergesagt</translation>
    </message>
    <message>
        <source>predicted for {name}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>Vorhersage: {name}</translation>
    </message>
    <message>
        <source>predicted ratings</source>
        <extracomment>mfgui/ui/window/open_control.py</extracomment>
        <translation>vorhergesagte Bewertungen</translation>
    </message>
    <message>
        <source>predicted ratings of pairs of people and films</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>vorhergesagte Bewertungen von Paaren aus Person und Film</translation>
    </message>
    <message>
        <source>predicted {predicted:.1f}, {ratings}</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>vorhergesagt {predicted:.1f}, {ratings}</translation>
    </message>
    <message>
        <source>predicted {stars:.1f} stars</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>vorhergesagt {stars:.1f} Sterne</translation>
    </message>
    <message>
        <source>predicted, in stars</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>vorhergesagt, in Sternen</translation>
    </message>
    <message>
        <source>predicted; they gave {rating:g}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt; gegeben: {rating:g}</translation>
    </message>
    <message>
        <source>predicted; you gave {rating:g}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>vorhergesagt; Sie gaben {rating:g}</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>Voreinstellung {name}</translation>
    </message>
    <message>
        <source>press Start</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>„Start“ drücken</translation>
    </message>
    <message>
        <source>press Start, or choose an earlier run</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>„Start“ drücken oder früheren Lauf wählen</translation>
    </message>
    <message>
        <source>print JSON lines</source>
        <extracomment>mfgui/commands/common.py, mfgui/commands/export.py, mfgui/commands/import_model.py, mfgui/commands/recommend.py</extracomment>
        <translation>JSON-Zeilen ausgeben</translation>
    </message>
    <message>
        <source>print JSON lines in place of CSV</source>
        <extracomment>mfgui/commands/predict.py</extracomment>
        <translation>JSON-Zeilen anstelle von CSV ausgeben</translation>
    </message>
    <message>
        <source>prison</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Gefängnis</translation>
    </message>
    <message>
        <source>processor: {processor}; kernels: compiled here</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Prozessor: {processor}; Kernel: hier übersetzt</translation>
    </message>
    <message>
        <source>processor: {processor}; kernels: shipped</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Prozessor: {processor}; Kernel: mitgeliefert</translation>
    </message>
    <message>
        <source>protocol: {protocol}</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>Protokoll: {protocol}</translation>
    </message>
    <message>
        <source>published</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>pull request 144 of RecLab: 0.8402 by issue 2 of gtshs2/Autorec</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Pull Request 144 von RecLab: 0,8402 nach Issue 2 von gtshs2/Autorec</translation>
    </message>
    <message>
        <source>pull request 1608 of DGL: 0.922 by issue 19 of muhanzhang/IGMC, with its own code</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Pull Request 1608 von DGL: 0,922 nach Issue 19 von muhanzhang/IGMC, mit dessen eigenem Code</translation>
    </message>
    <message>
        <source>put aside at epoch {n}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>beiseitegelegt in Epoche {n}</translation>
    </message>
    <message>
        <source>quirky</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>schrullig</translation>
    </message>
    <message>
        <source>race</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Rassismus</translation>
    </message>
    <message>
        <source>rank 10, 512 samples</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Rang 10, 512 Stichproben</translation>
    </message>
    <message>
        <source>rank 32, told dates, the first of ten such divisions</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Rang 32, kennt die Zeiten, die erste von zehn solchen Aufteilungen</translation>
    </message>
    <message>
        <source>rate {film} {stars:g} ★</source>
        <extracomment>mfgui/ui/state/profile_words.py</extracomment>
        <translation>{film} bewerten: {stars:g} ★</translation>
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
        <source>rated films; half have {n} or more</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>bewertete Filme; die Hälfte hat mindestens {n}</translation>
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
        <translation>hat {film} bewertet</translation>
    </message>
    <message>
        <source>rated {mean:.1f} on average</source>
        <extracomment>mfgui/ui/map/marked_map.py</extracomment>
        <translation>im Mittel mit {mean:.1f} bewertet</translation>
    </message>
    <message>
        <source>rated {stars:g}</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>bewertet {stars:g}</translation>
    </message>
    <message>
        <source>rated {stars:g} stars</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
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
        <translation>bewertet, im Mittel</translation>
    </message>
    <message>
        <source>rates about as high as others</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>bewertet etwa so hoch wie andere</translation>
    </message>
    <message>
        <source>rates {amount} above others</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>bewertet {amount} höher als andere</translation>
    </message>
    <message>
        <source>rates {amount} below others</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>bewertet {amount} niedriger als andere</translation>
    </message>
    <message>
        <source>rating</source>
        <extracomment>mfgui/data/tables/columns.py, mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>rating in all</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertung insgesamt</translation>
    </message>
    <message>
        <source>ratings</source>
        <extracomment>mfgui/factorization/methods/baseline.py, mfgui/factorization/methods/content.py, mfgui/factorization/methods/popularity.py, mfgui/factorization/methods/stochastic.py, mfgui/factorization/methods/svd.py, mfgui/ui/charts/bar_chart.py, mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py, mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>ratings are written as words: 1 for “{lowest}” to {n} for “{highest}”</source>
        <extracomment>mfgui/data/tables/values.py</extracomment>
        <translation>Bewertungen sind als Wörter geschrieben: 1 für „{lowest}“ bis {n} für „{highest}“</translation>
    </message>
    <message>
        <source>ratings are written as {shaped}</source>
        <extracomment>mfgui/data/tables/values.py</extracomment>
        <translation>Bewertungen sind geschrieben als {shaped}</translation>
    </message>
    <message>
        <source>ratings in all</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>Bewertungen insgesamt</translation>
    </message>
    <message>
        <source>ratings of {rated_years}</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>Bewertungen aus {rated_years}</translation>
    </message>
    <message>
        <source>ratings seen</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>gesehene Bewertungen</translation>
    </message>
    <message>
        <source>ratings to hold out: 5000, 0.1, pairs:0.1, time:0.1, since:2016-01-31 or last:5 (0.1)</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>zurückzuhaltende Bewertungen: 5000, 0.1, pairs:0.1, time:0.1, since:2016-01-31 oder last:5 (0.1)</translation>
    </message>
    <message>
        <source>reached the target</source>
        <extracomment>mfgui/evaluation/race.py</extracomment>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>reached the target of {target:g}</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>Ziel {target:g} erreicht</translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>lesen</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>reading failed ({why}); check the disk and try again</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>das Lesen ist gescheitert ({why}); prüfen Sie die Platte, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>recorded</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>regularisation of a person who is folded in (found out)</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>Regularisierung einer eingerechneten Person (erkannt)</translation>
    </message>
    <message>
        <source>remove bookmark “{title}”</source>
        <extracomment>mfgui/ui/state/hiding.py</extracomment>
        <translation>Lesezeichen „{title}“ entfernen</translation>
    </message>
    <message>
        <source>remove the rating of {film}</source>
        <extracomment>mfgui/ui/state/profile_words.py</extracomment>
        <translation>Bewertung von {film} entfernen</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <extracomment>mfgui/ui/state/profiles.py, mfgui/ui/state/shelf.py</extracomment>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>reset the what-if</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>Was-wäre-wenn zurücksetzen</translation>
    </message>
    <message>
        <source>resources</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>resources: {folder}</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>Ressourcen: {folder}</translation>
    </message>
    <message>
        <source>revenge</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Rache</translation>
    </message>
    <message>
        <source>rmse {rmse:.4f}, {ratio:.4f} of the baseline&apos;s</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>RMSE {rmse:.4f}, das {ratio:.4f}-Fache der Baseline</translation>
    </message>
    <message>
        <source>road trip</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Roadmovie</translation>
    </message>
    <message>
        <source>robots</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Roboter</translation>
    </message>
    <message>
        <source>romantic comedy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Liebeskomödie</translation>
    </message>
    <message>
        <source>rounds</source>
        <extracomment>mfgui/factorization/methods/baseline.py</extracomment>
        <translation>Runden</translation>
    </message>
    <message>
        <source>run</source>
        <extracomment>mfgui/storage/archive.py</extracomment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>run  pip install &quot;mfgui[{extra}]&quot;  and start mfgui again</source>
        <extracomment>mfgui/base/packaged.py</extracomment>
        <translation>führen Sie  pip install &quot;mfgui[{extra}]&quot;  aus, und starten Sie mfgui neu</translation>
    </message>
    <message>
        <source>running…</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py, mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation>läuft&#xa0;…</translation>
    </message>
    <message>
        <source>runs cannot be saved in this folder ({wrong})</source>
        <extracomment>mfgui/storage/shelf.py</extracomment>
        <translation>in diesem Ordner lassen sich keine Läufe speichern ({wrong})</translation>
    </message>
    <message>
        <source>runs of {name} cannot be saved: it does not say how to go on</source>
        <extracomment>mfgui/training/run.py</extracomment>
        <translation>Läufe von {name} lassen sich nicht speichern: Es sagt nicht, wie es weitergeht</translation>
    </message>
    <message>
        <source>samurai</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Samurai</translation>
    </message>
    <message>
        <source>satire</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Satire</translation>
    </message>
    <message>
        <source>save a picture and leave</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>ein Bild speichern und beenden</translation>
    </message>
    <message>
        <source>save it again, as xlsx or CSV</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>speichern Sie sie noch einmal, als xlsx oder CSV</translation>
    </message>
    <message>
        <source>save the model to this file</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>das Modell in dieser Datei speichern</translation>
    </message>
    <message>
        <source>saved as {file}</source>
        <extracomment>mfgui/commands/import_model.py, mfgui/commands/recommend.py, mfgui/commands/train.py</extracomment>
        <translation>gespeichert als {file}</translation>
    </message>
    <message>
        <source>saved as {file} with {n:,} people</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>gespeichert als {file} mit {n:,} Personen</translation>
    </message>
    <message>
        <source>saved in {file}; the same command continues the search</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>gespeichert in {file}; derselbe Befehl setzt die Suche fort</translation>
    </message>
    <message numerus="yes">
        <source>saved {n} lines as {file}</source>
        <extracomment>mfgui/commands/recommend.py of one: saved 1 line as {file}</extracomment>
        <translation>
            <numerusform>1 Zeile als {file} gespeichert</numerusform>
            <numerusform>{n} Zeilen als {file} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>say which page: {known}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>geben Sie eine Seite an: {known}</translation>
    </message>
    <message>
        <source>scale={scale} is no scale; give it as 1..10, or as 0.5..5..0.5 with its step</source>
        <extracomment>mfgui/data/tables/options.py</extracomment>
        <translation>scale={scale} ist keine Skala; geben Sie sie an als 1..10, oder als 0.5..5..0.5 mit ihrem Schritt</translation>
    </message>
    <message>
        <source>scene {number}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>Szene {number}</translation>
    </message>
    <message>
        <source>screwball</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Screwball</translation>
    </message>
    <message>
        <source>search for better settings of a method on validation ratings</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>an Validierungsbewertungen bessere Einstellungen eines Verfahrens suchen</translation>
    </message>
    <message>
        <source>second</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>second-hand: the benchmark page of Recvani, which cites arXiv 1606.07659</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>aus zweiter Hand: die Benchmark-Seite von Recvani, die arXiv 1606.07659 zitiert</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seconds of its own training</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>Sekunden des eigenen Trainings</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Sekunden des Trainings</translation>
    </message>
    <message>
        <source>seed of the split and of the method (1)</source>
        <extracomment>mfgui/commands/evaluate.py, mfgui/commands/train.py</extracomment>
        <translation>Startwert der Aufteilung und des Verfahrens (1)</translation>
    </message>
    <message>
        <source>seed of the split, the search and the runs (1)</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>Startwert der Aufteilung, der Suche und der Läufe (1)</translation>
    </message>
    <message>
        <source>serial killer</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Serienmörder</translation>
    </message>
    <message>
        <source>setting {name} must be between {low:g} and {high:g}, not {shown}</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>die Einstellung {name} muss zwischen {low:g} und {high:g} liegen, nicht {shown}</translation>
    </message>
    <message>
        <source>setting {name} must be one of {choices}, not &apos;{value}&apos;</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>die Einstellung {name} muss eines von {choices} sein, nicht &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>setting {name} takes a {kind}, not {value!r}</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>die Einstellung {name} nimmt den Typ {kind}, nicht {value!r}</translation>
    </message>
    <message>
        <source>setting {name} takes {wanted}, not &apos;{given}&apos;</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>die Einstellung {name} nimmt {wanted}, nicht &apos;{given}&apos;</translation>
    </message>
    <message>
        <source>settings to vary (every number whose default is above 0)</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>zu verändernde Einstellungen (jede Zahl, deren Standardwert über 0 liegt)</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>die Version des Programms zeigen und beenden</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>diese Hilfe zeigen und beenden</translation>
    </message>
    <message>
        <source>show {film} again</source>
        <extracomment>mfgui/ui/state/hiding.py</extracomment>
        <translation>{film} wieder zeigen</translation>
    </message>
    <message>
        <source>shown</source>
        <extracomment>mfgui/ui/map/legend.py</extracomment>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Stummfilm</translation>
    </message>
    <message>
        <source>simulated</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>simulated ratings</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>simulierte Bewertungen</translation>
    </message>
    <message>
        <source>size of the window, as 1280x800</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>Größe des Fensters, etwa 1280x800</translation>
    </message>
    <message>
        <source>slapstick</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Slapstick</translation>
    </message>
    <message>
        <source>slow</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>langsam</translation>
    </message>
    <message>
        <source>slow burn</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>langsam erzählt</translation>
    </message>
    <message>
        <source>small</source>
        <extracomment>mfgui/factorization/methods/starting.py</extracomment>
        <translation>klein</translation>
    </message>
    <message>
        <source>small town</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Kleinstadt</translation>
    </message>
    <message>
        <source>some of its numbers are not finite, or far too large; the training must have diverged</source>
        <extracomment>mfgui/storage/foreign/vectors.py</extracomment>
        <translation>einige der Zahlen sind nicht endlich oder viel zu groß; das Training ist wohl divergiert</translation>
    </message>
    <message>
        <source>some of its vectors hold what is no number, or are shorter than others</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>einige seiner Vektoren enthalten etwas, das keine Zahl ist, oder sind kürzer als andere</translation>
    </message>
    <message>
        <source>some of its {what} have the same id, or none; each needs one of its own</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>einige haben dieselbe Kennung oder keine ({what}); jedes braucht eine eigene</translation>
    </message>
    <message>
        <source>some vectors have {least} numbers and some {most}</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>einige Vektoren haben {least} Zahlen und einige {most}</translation>
    </message>
    <message>
        <source>somebody else…</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>anderen&#xa0;…</translation>
    </message>
    <message>
        <source>somebody new: a table of their ratings, or a site&apos;s export</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>jemand Neues: eine Tabelle eigener Bewertungen oder der Export einer Seite</translation>
    </message>
    <message>
        <source>something went wrong inside mfgui ({kind})</source>
        <extracomment>mfgui/ui/state/jobs.py</extracomment>
        <translation>in mfgui ist etwas schiefgegangen ({kind})</translation>
    </message>
    <message>
        <source>something went wrong inside mfgui ({kind}); your work goes on</source>
        <extracomment>mfgui/ui/window/crash.py</extracomment>
        <translation>in mfgui ist etwas schiefgegangen ({kind}); Ihre Arbeit geht weiter</translation>
    </message>
    <message>
        <source>space</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Weltraum</translation>
    </message>
    <message>
        <source>spectacle</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Spektakel</translation>
    </message>
    <message>
        <source>sports</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Sport</translation>
    </message>
    <message>
        <source>spread points</source>
        <extracomment>mfgui/ui/state/profile_words.py</extracomment>
        <translation>Punkte verteilen</translation>
    </message>
    <message>
        <source>spy</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Spionage</translation>
    </message>
    <message>
        <source>standard settings</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>übliche Einstellungen</translation>
    </message>
    <message>
        <source>stars</source>
        <extracomment>mfgui/data/tables/values.py, mfgui/ui/lists/why_box.py, mfgui/ui/places/explore/person.py</extracomment>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>start training when the ratings are open</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>trainieren, sobald die Bewertungen offen sind</translation>
    </message>
    <message>
        <source>steps of {step:g}</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>Schritte von {step:g}</translation>
    </message>
    <message>
        <source>still at work after {most_seconds:.0f} s</source>
        <extracomment>mfgui/ui/window/self_test.py</extracomment>
        <translation>nach {most_seconds:.0f} s noch bei der Arbeit</translation>
    </message>
    <message>
        <source>stop after this many epochs without improvement</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>nach so vielen Epochen ohne Verbesserung aufhören</translation>
    </message>
    <message>
        <source>stop motion</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Stop-Motion</translation>
    </message>
    <message>
        <source>stop when the validation RMSE is below this</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>aufhören, wenn der Validierungs-RMSE darunter liegt</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <extracomment>mfgui/evaluation/race.py, mfgui/training/run.py</extracomment>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <source>strength (singular value)</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>Stärke (Singulärwert)</translation>
    </message>
    <message>
        <source>stylish</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>stilvoll</translation>
    </message>
    <message>
        <source>superhero</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Superhelden</translation>
    </message>
    <message>
        <source>sure to like</source>
        <extracomment>mfgui/ui/lists/order_menu.py</extracomment>
        <translation>gefällt sicher</translation>
    </message>
    <message>
        <source>surreal</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>surreal</translation>
    </message>
    <message>
        <source>survival</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Überleben</translation>
    </message>
    <message>
        <source>swashbuckler</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Mantel und Degen</translation>
    </message>
    <message>
        <source>sweeps</source>
        <extracomment>mfgui/factorization/methods/bayes/method.py</extracomment>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>tags film {ids}, which is neither listed nor rated</source>
        <extracomment>mfgui/data/editions/building.py</extracomment>
        <translation>gibt dem Film {ids} ein Schlagwort, der weder verzeichnet noch bewertet ist</translation>
    </message>
    <message>
        <source>takes away {n:.1f}</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>nimmt {n:.1f} weg</translation>
    </message>
    <message>
        <source>talking animals</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>sprechende Tiere</translation>
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
        <source>test ratings listed in this file, or an official split, as u1</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>Testbewertungen aus dieser Datei oder einer amtlichen Aufteilung, etwa u1</translation>
    </message>
    <message>
        <source>test ratings: 0.1, 5000, time:0.1, last:5, or person:0.25 of each person&apos;s (0.1)</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>Testbewertungen: 0.1, 5000, time:0.1, last:5 oder person:0.25 jeder Person (0.1)</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>that anyone has rated</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>die jemand bewertet hat</translation>
    </message>
    <message>
        <source>that everyone has rated</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>die alle bewertet haben</translation>
    </message>
    <message>
        <source>the Parquet file is damaged; get a fresh copy</source>
        <extracomment>mfgui/data/tables/parquet.py</extracomment>
        <translation>die Parquet-Datei ist beschädigt; holen Sie sie neu</translation>
    </message>
    <message>
        <source>the array is cut short; get a fresh copy</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>das Array ist abgeschnitten; holen Sie die Datei neu</translation>
    </message>
    <message>
        <source>the authors&apos; notebook: optimistic, since it keeps the epoch with the lowest error on the test ratings themselves</source>
        <extracomment>mfgui/evaluation/published.py</extracomment>
        <translation>Notebook der Autoren: optimistisch, da es die Epoche mit dem kleinsten Fehler auf den Testbewertungen selbst behält</translation>
    </message>
    <message>
        <source>the built-in demo in place of PATH</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>die eingebaute Demo anstelle von PATH</translation>
    </message>
    <message>
        <source>the certificate of the server {host} cannot be trusted ({verify_message}); try on another network, or open a zip that you have from elsewhere</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>dem Zertifikat des Servers {host} ist nicht zu trauen ({verify_message}); versuchen Sie es in einem anderen Netz, oder öffnen Sie eine ZIP-Datei, die Sie von anderswo haben</translation>
    </message>
    <message>
        <source>the certificate of the server {host} is not valid{when}; check the date of this computer</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>das Zertifikat des Servers {host} ist nicht gültig{when}; prüfen Sie das Datum dieses Computers</translation>
    </message>
    <message>
        <source>the certificate of the server {host} lapsed{when} and its owner has to renew it; check the date of this computer, try again in some days, or open a zip that you have from elsewhere</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>das Zertifikat des Servers {host} ist{when} abgelaufen, und sein Betreiber muss es erneuern; prüfen Sie das Datum dieses Computers, versuchen Sie es in einigen Tagen noch einmal, oder öffnen Sie eine ZIP-Datei, die Sie von anderswo haben</translation>
    </message>
    <message>
        <source>the columns are guessed: {columns}; others can be chosen</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>die Spalten sind geraten: {columns}; andere lassen sich wählen</translation>
    </message>
    <message>
        <source>the connection broke off; try again</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>die Verbindung ist abgebrochen; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the connection to the server {host} broke off; try again</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>die Verbindung zum Server {host} ist abgebrochen; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the contents of a folder or zip</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>der Inhalt eines Ordners oder einer ZIP-Datei</translation>
    </message>
    <message>
        <source>the demo</source>
        <extracomment>mfgui/ui/state/opening.py</extracomment>
        <translation>die Demo</translation>
    </message>
    <message>
        <source>the demo cannot be written ({strerror}); free some space, or set MFGUI_HOME to another folder</source>
        <extracomment>mfgui/data/demo.py</extracomment>
        <translation>die Demo lässt sich nicht schreiben ({strerror}); schaffen Sie Platz, oder setzen Sie MFGUI_HOME auf einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk has {free:,.0f} MB free where {file} needs {needed:,.0f} MB; free some space and try again</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>auf der Platte sind {free:,.0f} MB frei, und {file} braucht {needed:,.0f} MB; schaffen Sie Platz, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the disk is full, so the last change of {title} was not saved; free some space and repeat it</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>die Platte ist voll, deshalb wurde die letzte Änderung nicht gespeichert ({title}); schaffen Sie Platz, und wiederholen Sie sie</translation>
    </message>
    <message>
        <source>the disk is full, so this was not saved; free some space and save again</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>die Platte ist voll, deshalb wurde das nicht gespeichert; schaffen Sie Platz, und speichern Sie noch einmal</translation>
    </message>
    <message>
        <source>the disk is full; free some space, then resume the download</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>die Platte ist voll; schaffen Sie Platz, und setzen Sie den Download dann fort</translation>
    </message>
    <message>
        <source>the factors stopped changing</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>die Faktoren ändern sich nicht mehr</translation>
    </message>
    <message>
        <source>the file cannot be read ({wrong})</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>die Datei ist nicht lesbar ({wrong})</translation>
    </message>
    <message>
        <source>the file ends in the middle of this line</source>
        <extracomment>mfgui/data/editions/rating_lines.py</extracomment>
        <translation>die Datei endet mitten in dieser Zeile</translation>
    </message>
    <message>
        <source>the file holds no ratings that can be read; get a fresh copy of the data set</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Datei enthält keine lesbaren Bewertungen; holen Sie die Daten neu</translation>
    </message>
    <message>
        <source>the file holds no ratings, only its header; get a fresh copy of the data set</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Datei enthält keine Bewertungen, nur die Kopfzeile; holen Sie die Daten neu</translation>
    </message>
    <message>
        <source>the file holds no ratings; choose another</source>
        <extracomment>mfgui/data/tables/meaning.py, mfgui/data/tables/parquet.py, mfgui/data/tables/ratings.py</extracomment>
        <translation>die Datei enthält keine Bewertungen; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>the file is damaged inside the zip; download the zip again</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>die Datei ist in der ZIP-Datei beschädigt; laden Sie die ZIP-Datei noch einmal herunter</translation>
    </message>
    <message>
        <source>the file is empty; choose another</source>
        <extracomment>mfgui/data/tables/formats.py, mfgui/data/tables/text.py</extracomment>
        <translation>die Datei ist leer; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>the file is empty; get a fresh copy of the data set</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Datei ist leer; holen Sie die Daten neu</translation>
    </message>
    <message>
        <source>the file is encrypted; unpack the zip and open its folder</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>die Datei ist verschlüsselt; entpacken Sie die ZIP-Datei, und öffnen Sie ihren Ordner</translation>
    </message>
    <message>
        <source>the file is not text, with a line of over 1 MB</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>die Datei ist kein Text, mit einer Zeile von über 1 MB</translation>
    </message>
    <message>
        <source>the file is not text, with a line of over {block} MB</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Datei ist kein Text, mit einer Zeile von über {block} MB</translation>
    </message>
    <message>
        <source>the file is not text; choose a table</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>die Datei ist kein Text; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>the file is not text; get a fresh copy of the data set</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Datei ist kein Text; holen Sie die Daten neu</translation>
    </message>
    <message>
        <source>the file of {title} is damaged ({wrong}); start mfgui again to have it repaired</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>die Datei ist beschädigt ({title}: {wrong}); starten Sie mfgui neu, um sie reparieren zu lassen</translation>
    </message>
    <message>
        <source>the file unpacks to absurdly much, so the zip is not trusted</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>die Datei entpackt sich zu absurd viel, deshalb wird der ZIP-Datei nicht getraut</translation>
    </message>
    <message>
        <source>the file&apos;s name says no format; end it in .csv, .tsv, .jsonl or .parquet</source>
        <extracomment>mfgui/storage/table_file.py</extracomment>
        <translation>der Name der Datei nennt kein Format; lassen Sie ihn auf .csv, .tsv, .jsonl oder .parquet enden</translation>
    </message>
    <message>
        <source>the films that were watched, without ratings; choose ratings.csv or the whole zip</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>die angesehenen Filme, ohne Bewertungen; wählen Sie ratings.csv oder die ganze ZIP-Datei</translation>
    </message>
    <message>
        <source>the films&apos; numbers ↓</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>die Zahlen der Filme ↓</translation>
    </message>
    <message>
        <source>the first {first} lines of {file} are no part of the table</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>die ersten {first} Zeilen von {file} gehören nicht zur Tabelle</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>diese Argumente fehlen:&#xa0;%s</translation>
    </message>
    <message>
        <source>the last change of {title} was not saved ({wrong}); check the disk and repeat it</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>die letzte Änderung wurde nicht gespeichert ({title}: {wrong}); prüfen Sie die Platte, und wiederholen Sie sie</translation>
    </message>
    <message>
        <source>the last of each person</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>die letzten jeder Person</translation>
    </message>
    <message>
        <source>the last {count:,} ratings of each person held out</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>die letzten {count:,} Bewertungen jeder Person zurückgehalten</translation>
    </message>
    <message>
        <source>the line of {letter}{row} has something that is no number</source>
        <extracomment>mfgui/storage/foreign/libmf.py</extracomment>
        <translation>die Zeile {letter}{row} enthält etwas, das keine Zahl ist</translation>
    </message>
    <message>
        <source>the line of {letter}{row} is missing or cut short; get a fresh copy</source>
        <extracomment>mfgui/storage/foreign/libmf.py</extracomment>
        <translation>die Zeile {letter}{row} fehlt oder ist abgeschnitten; holen Sie die Datei neu</translation>
    </message>
    <message>
        <source>the lines end as on old Macs; save the file as CSV in UTF-8</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Zeilen enden wie auf alten Macs; speichern Sie die Datei als CSV in UTF-8</translation>
    </message>
    <message>
        <source>the list of runs</source>
        <extracomment>mfgui/storage/shelf.py</extracomment>
        <translation>die Liste der Läufe</translation>
    </message>
    <message>
        <source>the list of the first person is not {listed} films that they have not rated</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>die Liste der ersten Person besteht nicht aus {listed} Filmen, die sie nicht bewertet hat</translation>
    </message>
    <message>
        <source>the lowest error, each to its own end</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>kleinster Fehler, jedes bis zu seinem Ende</translation>
    </message>
    <message>
        <source>the model has no ids, only rows counted from 0, and nothing here is called 0; give the ids of its rows in their order, a line each, with {option}</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>das Modell hat keine Kennungen, nur Zeilen, gezählt ab 0, und hier heißt nichts 0; geben Sie die Kennungen seiner Zeilen in deren Reihenfolge, je eine in einer Zeile, mit {option} an</translation>
    </message>
    <message>
        <source>the model of {name} was not kept; train it again with the same settings</source>
        <extracomment>mfgui/ui/state/restored_run.py</extracomment>
        <translation>das Modell von {name} wurde nicht aufgehoben; trainieren Sie es mit denselben Einstellungen noch einmal</translation>
    </message>
    <message>
        <source>the model predicts otherwise when it has been saved and opened</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>das Modell sagt anders vorher, wenn es gespeichert und geöffnet wurde</translation>
    </message>
    <message>
        <source>the name leads nowhere</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>der Name führt nirgendwohin</translation>
    </message>
    <message>
        <source>the neighbour map could not be made ({last})</source>
        <extracomment>mfgui/insight/embedding.py</extracomment>
        <translation>die Karte nach Nachbarn ließ sich nicht anlegen ({last})</translation>
    </message>
    <message>
        <source>the newest ratings</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>die neuesten Bewertungen</translation>
    </message>
    <message>
        <source>the newest {held_out} held out</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>die neuesten {held_out} zurückgehalten</translation>
    </message>
    <message>
        <source>the number of epochs was chosen on a part of the training ratings, then the method was trained again on all of them</source>
        <extracomment>mfgui/evaluation/evaluate.py</extracomment>
        <translation>die Zahl der Epochen wurde an einem Teil der Trainingsbewertungen gewählt, dann das Verfahren mit allen neu trainiert</translation>
    </message>
    <message>
        <source>the other people&apos;s vectors are in {file}</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>die Vektoren der anderen Personen sind in {file}</translation>
    </message>
    <message>
        <source>the packed file is damaged; get a fresh copy</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>die gepackte Datei ist beschädigt; holen Sie sie neu</translation>
    </message>
    <message>
        <source>the page shows {colours} colours: nothing is drawn</source>
        <extracomment>mfgui/ui/window/self_test.py</extracomment>
        <translation>die Seite zeigt {colours} Farben: es ist nichts gezeichnet</translation>
    </message>
    <message>
        <source>the people&apos;s numbers →</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>die Zahlen der Personen →</translation>
    </message>
    <message>
        <source>the person&apos;s id in the ratings</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>die Kennung der Person in den Bewertungen</translation>
    </message>
    <message>
        <source>the proxy {proxy} cannot be found; check the proxy in the settings of this computer</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Proxy {proxy} ist nicht zu finden; prüfen Sie den Proxy in den Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>the proxy {proxy} does not let this through ({why}); check the proxy in the settings of this computer</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Proxy {proxy} lässt das nicht durch ({why}); prüfen Sie den Proxy in den Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>the proxy {proxy} refuses the connection; check the proxy in the settings of this computer</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Proxy {proxy} lehnt die Verbindung ab; prüfen Sie den Proxy in den Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>the proxy {proxy} wants a name and a password; check the proxy in the settings of this computer</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Proxy {proxy} verlangt Namen und Passwort; prüfen Sie den Proxy in den Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>the race can start</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>das Wettrennen kann beginnen</translation>
    </message>
    <message>
        <source>the rating {text} is not between {low:g} and {high:g}</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>die Bewertung {text} liegt nicht zwischen {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>the rating “{text}” is no number</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>die Bewertung „{text}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>the ratings in this file are not those that its model learnt from; save it again</source>
        <extracomment>mfgui/storage/saved_model.py</extracomment>
        <translation>die Bewertungen in dieser Datei sind nicht die, aus denen ihr Modell gelernt hat; speichern Sie sie noch einmal</translation>
    </message>
    <message>
        <source>the ratings of this model are not there any more; give their place with --data PATH</source>
        <extracomment>mfgui/storage/model_file.py</extracomment>
        <translation>die Bewertungen dieses Modells sind nicht mehr da; geben Sie ihren Ort mit --data PATH an</translation>
    </message>
    <message>
        <source>the ratings since {day} held out</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>die Bewertungen seit {day} zurückgehalten</translation>
    </message>
    <message>
        <source>the ratings that it learnt from</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>die Bewertungen, aus denen es gelernt hat</translation>
    </message>
    <message>
        <source>the ratings that this model was made of cannot be told any more (it was &apos;{parts}&apos; and would be &apos;{protocol}&apos;); train it again</source>
        <extracomment>mfgui/storage/model_file.py</extracomment>
        <translation>die Bewertungen, aus denen dieses Modell entstand, sind nicht mehr zu bestimmen (es war &apos;{parts}&apos; und wäre &apos;{protocol}&apos;); trainieren Sie es neu</translation>
    </message>
    <message>
        <source>the ratings that this run held out cannot be told any more; start it anew</source>
        <extracomment>mfgui/storage/run_file.py</extracomment>
        <translation>die Bewertungen, die dieser Lauf zurückgehalten hat, sind nicht mehr zu bestimmen; beginnen Sie ihn neu</translation>
    </message>
    <message>
        <source>the scene has no sentence; write what the last row is to read</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>die Szene hat keinen Satz; schreiben Sie, was die letzte Reihe lesen soll</translation>
    </message>
    <message>
        <source>the search can start</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>die Suche kann beginnen</translation>
    </message>
    <message>
        <source>the secure connection to {host} failed ({reason}); try again later</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>die sichere Verbindung zu {host} ist gescheitert ({reason}); versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>the sentence has {length} characters; the last row reads {longest_sentence} at most</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>der Satz hat {length} Zeichen; die letzte Reihe liest höchstens {longest_sentence}</translation>
    </message>
    <message>
        <source>the server sends more than the {total:,} bytes of {file}, so what came was removed; try again later</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>der Server sendet mehr als die {total:,} Bytes von {file}, deshalb wurde entfernt, was kam; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>the server sends {total:,} bytes as {file}, which has {known:,}; if this network has a sign-in page, sign in with a web browser and try again</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>der Server sendet {total:,} Bytes als {file}, das {known:,} hat; hat dieses Netz eine Anmeldeseite, melden Sie sich mit einem Webbrowser an, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the server {host} cannot be found; check that this computer is online and try again</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Server {host} ist nicht zu finden; prüfen Sie, ob dieser Computer online ist, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the server {host} does not give {file} away (HTTP {status}); look on grouplens.org for it</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Server {host} gibt {file} nicht heraus (HTTP {status}); suchen Sie auf grouplens.org danach</translation>
    </message>
    <message>
        <source>the server {host} has no file {file} (HTTP {status}); look on grouplens.org where it is now</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Server {host} hat keine Datei {file} (HTTP {status}); sehen Sie auf grouplens.org nach, wo sie jetzt ist</translation>
    </message>
    <message>
        <source>the server {host} has stopped answering; check the connection and try again</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Server {host} antwortet nicht mehr; prüfen Sie die Verbindung, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the server {host} is in trouble (HTTP {status}); try again later</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Server {host} hat Schwierigkeiten (HTTP {status}); versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>the server {host} refuses the connection; try again later</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>der Server {host} lehnt die Verbindung ab; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>the server&apos;s checksum of {file} cannot be read; try again later</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>die Prüfsumme des Servers für {file} ist nicht lesbar; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>the sheet {name} is empty; choose another</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>das Blatt {name} ist leer; wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>the table can be filled</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>die Tabelle kann gefüllt werden</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>die Tabelle ist leer</translation>
    </message>
    <message>
        <source>the table of methods</source>
        <extracomment>mfgui/evaluation/method_table.py</extracomment>
        <translation>die Tabelle der Verfahren</translation>
    </message>
    <message>
        <source>the table of the items&apos; vectors, beside people&apos;s</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>die Tabelle mit Vektoren der Items, neben der der Personen</translation>
    </message>
    <message>
        <source>the tag genome: {films}, {tags}</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>das Tag-Genom: {films}, {tags}</translation>
    </message>
    <message>
        <source>the text of {file} is read as {found}; another can be chosen with encoding=</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>der Text von {file} wird als {found} gelesen; mit encoding= lässt sich anderes wählen</translation>
    </message>
    <message>
        <source>the tour&apos;s sentence has {tour} characters; {longest_tour} fit its card</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>der Satz des Rundgangs hat {tour} Zeichen; {longest_tour} passen auf sein Feld</translation>
    </message>
    <message>
        <source>the validation {error} is {found:.4f}, where popularity has {floor:.4f}</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>bei der Validierung ist {error} {found:.4f}, wo Beliebtheit {floor:.4f} hat</translation>
    </message>
    <message>
        <source>the value of your own table for “not rated”, or none</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>der Wert Ihrer eigenen Tabelle für „nicht bewertet“, oder none</translation>
    </message>
    <message>
        <source>the values of {name} are taken for counts (of plays or clicks); values=ratings reads ratings</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>die Werte von {name} gelten als Anzahlen (von Wiedergaben oder Klicks); values=ratings liest Bewertungen</translation>
    </message>
    <message>
        <source>the zip holds names that lead outside of it, so it is not trusted</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>die ZIP-Datei enthält Namen, die aus ihr hinausführen, deshalb wird ihr nicht getraut</translation>
    </message>
    <message>
        <source>the {both:,} ratings in {file}, {n_own:,} of which are its own</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>die {both:,} Bewertungen in {file}, davon {n_own:,} eigene</translation>
    </message>
    <message>
        <source>the {count:,} ratings in {file} held out</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>die {count:,} Bewertungen in {file} zurückgehalten</translation>
    </message>
    <message>
        <source>the {first}</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>was {first}</translation>
    </message>
    <message>
        <source>the {first} and which the {second}</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>was {first} und was {second}</translation>
    </message>
    <message>
        <source>the {first} and which the {second} and which the {third}</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>was {first}, was {second} und was {third}</translation>
    </message>
    <message>
        <source>the {what} file cannot be read ({wrong})</source>
        <extracomment>mfgui/storage/archive.py</extracomment>
        <translation>die Datei ist nicht lesbar ({what}: {wrong})</translation>
    </message>
    <message>
        <source>there are no Parquet files in this folder</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>in diesem Ordner sind keine Parquet-Dateien</translation>
    </message>
    <message>
        <source>there are no films in it{first}; choose another file</source>
        <extracomment>mfgui/storage/imports/film_list.py</extracomment>
        <translation>darin sind keine Filme{first}; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>there are no ratings in it: no rows with a person, an item and a number</source>
        <extracomment>mfgui/spark/ratings.py</extracomment>
        <translation>darin sind keine Bewertungen: keine Zeilen mit einer Person, einem Item und einer Zahl</translation>
    </message>
    <message>
        <source>there are no ratings in it{first}; choose another file</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>darin sind keine Bewertungen{first}; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>there are no tables here; choose a folder, zip or table of ratings</source>
        <extracomment>mfgui/data/reading.py, mfgui/data/tables/question.py</extracomment>
        <translation>hier sind keine Tabellen; wählen Sie einen Ordner, eine ZIP-Datei oder eine Tabelle mit Bewertungen</translation>
    </message>
    <message>
        <source>there are no titles in it; choose another file</source>
        <extracomment>mfgui/storage/imports/film_list.py</extracomment>
        <translation>darin sind keine Titel; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>there are no two arrays of vectors in it, as user_factors and item_factors; it has {listed}</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>darin sind keine zwei Arrays von Vektoren, wie user_factors und item_factors; es hat {listed}</translation>
    </message>
    <message>
        <source>there are no vectors in it</source>
        <extracomment>mfgui/storage/foreign/vectors.py</extracomment>
        <translation>darin sind keine Vektoren</translation>
    </message>
    <message>
        <source>there are no vectors in this table: no columns of numbers beside the id, no lists</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>in dieser Tabelle sind keine Vektoren: keine Spalten mit Zahlen neben der Kennung, keine Listen</translation>
    </message>
    <message>
        <source>there are several data sets here ({names}); open one of them</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>hier sind mehrere Datensätze ({names}); öffnen Sie einen davon</translation>
    </message>
    <message>
        <source>there are several tables of ratings here ({names}); choose one, as table={first}</source>
        <extracomment>mfgui/data/tables/folder.py</extracomment>
        <translation>hier sind mehrere Tabellen mit Bewertungen ({names}); wählen Sie eine, als table={first}</translation>
    </message>
    <message>
        <source>there are {files} tables in this zip; choose one</source>
        <extracomment>mfgui/storage/imports/film_list.py</extracomment>
        <translation>in dieser ZIP-Datei sind {files} Tabellen; wählen Sie eine</translation>
    </message>
    <message>
        <source>there are {total:,} different ids, more than Spark&apos;s ALS can number</source>
        <extracomment>mfgui/spark/ratings.py</extracomment>
        <translation>es gibt {total:,} verschiedene Kennungen, mehr, als Sparks ALS nummerieren kann</translation>
    </message>
    <message>
        <source>there is no MovieLens data set here; {marks}</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>hier sind keine MovieLens-Daten; {marks}</translation>
    </message>
    <message>
        <source>there is no column of ratings: each row is a click or a like (implicit data)</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>es gibt keine Spalte mit Bewertungen: Jede Zeile ist ein Klick oder ein Like (implizite Daten)</translation>
    </message>
    <message>
        <source>there is no column {name} (found: {found}); needed are {needed}</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>die Spalte {name} fehlt (gefunden: {found}); nötig sind {needed}</translation>
    </message>
    <message>
        <source>there is no column {name} (found: {names}); choose among these</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>die Spalte {name} fehlt (gefunden: {names}); wählen Sie unter diesen</translation>
    </message>
    <message>
        <source>there is no command and no file {word}; the commands are {commands}</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>es gibt weder einen Befehl noch eine Datei {word}; die Befehle sind {commands}</translation>
    </message>
    <message>
        <source>there is no encoding {encoding}; try utf-8 or cp1252</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>die Kodierung {encoding} gibt es nicht; versuchen Sie utf-8 oder cp1252</translation>
    </message>
    <message>
        <source>there is no folder to write in; set {home_override} to one</source>
        <extracomment>mfgui/base/paths.py</extracomment>
        <translation>es gibt keinen Ordner zum Schreiben; setzen Sie {home_override} auf einen</translation>
    </message>
    <message>
        <source>there is no genre {unknown} in {name}; its genres: {known}</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>es gibt kein Genre {unknown} in {name}; die Genres: {known}</translation>
    </message>
    <message>
        <source>there is no method &apos;{name}&apos;; there are {known}</source>
        <extracomment>mfgui/factorization/registry.py</extracomment>
        <translation>es gibt kein Verfahren &apos;{name}&apos;; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no network that leads to {host}; connect this computer and try again</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>kein Netz führt zu {host}; verbinden Sie diesen Computer, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>there is no page “{show}”; there are {known}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>es gibt keine Seite „{show}“; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no person {label} in {name}; ids go from {first} to {last}</source>
        <extracomment>mfgui/insight/answers.py</extracomment>
        <translation>es gibt keine Person {label} in {name}; Kennungen gehen von {first} bis {last}</translation>
    </message>
    <message numerus="yes">
        <source>there is no ratings.csv in this zip ({n} tables with other names)</source>
        <extracomment>mfgui/storage/imports/reading.py of one: there is no ratings.csv in this zip (1 table with another name)</extracomment>
        <translation>
            <numerusform>in dieser ZIP-Datei ist keine ratings.csv (1 Tabelle mit anderem Namen)</numerusform>
            <numerusform>in dieser ZIP-Datei ist keine ratings.csv ({n} Tabellen mit anderen Namen)</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no scene; each begins with a line [[scene]]</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>es gibt keine Szene; jede beginnt mit einer Zeile [[scene]]</translation>
    </message>
    <message>
        <source>there is no screen here to open a window on; take a picture with --screenshot FILE.png, or use the commands (see mfgui --help)</source>
        <extracomment>mfgui/ui/window/application.py</extracomment>
        <translation>hier ist kein Bildschirm, auf dem sich ein Fenster öffnen ließe; machen Sie mit --screenshot FILE.png ein Bild, oder nehmen Sie die Befehle (siehe mfgui --help)</translation>
    </message>
    <message>
        <source>there is no setting &apos;{name}&apos;; there are {known}</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>es gibt keine Einstellung &apos;{name}&apos;; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no sheet {sheet} (found: {names}); choose among these</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>das Blatt {sheet} fehlt (gefunden: {names}); wählen Sie unter diesen</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <extracomment>mfgui/spark/ratings.py, mfgui/storage/foreign/tables.py</extracomment>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such file; choose another</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>diese Datei gibt es nicht; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>there is no such file; get a fresh copy of the data set</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>diese Datei gibt es nicht; holen Sie die Daten neu</translation>
    </message>
    <message>
        <source>there is no such file; give a file of ratings to hold out</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>diese Datei gibt es nicht; geben Sie eine Datei mit zurückzuhaltenden Bewertungen an</translation>
    </message>
    <message>
        <source>there is no such file; give a file of ratings to hold out or one of {names}</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>diese Datei gibt es nicht; geben Sie eine Datei mit zurückzuhaltenden Bewertungen an oder eine von {names}</translation>
    </message>
    <message>
        <source>there is no such folder to save in; make it, or choose another</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>dieser Ordner zum Speichern fehlt; legen Sie ihn an, oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>there is no such printer; choose another, or save as PDF</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>diesen Drucker gibt es nicht; wählen Sie einen anderen, oder speichern Sie als PDF</translation>
    </message>
    <message>
        <source>there is no such {what} file</source>
        <extracomment>mfgui/storage/archive.py</extracomment>
        <translation>diese Datei gibt es nicht ({what})</translation>
    </message>
    <message>
        <source>there is no table in this zip (found: {found}); choose another</source>
        <extracomment>mfgui/data/tables/folder.py</extracomment>
        <translation>in diesem Zip ist keine Tabelle (gefunden: {found}); wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>there is no table in this zip; choose another file</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>in dieser ZIP-Datei ist keine Tabelle; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>there is no table of ratings here (looked at {names}); open its file itself</source>
        <extracomment>mfgui/data/tables/folder.py</extracomment>
        <translation>hier ist keine Tabelle mit Bewertungen (betrachtet: {names}); öffnen Sie ihre Datei selbst</translation>
    </message>
    <message>
        <source>there is no table {file} here (found: {files}); choose among these</source>
        <extracomment>mfgui/data/tables/folder.py</extracomment>
        <translation>hier ist keine Tabelle {file} (gefunden: {files}); wählen Sie unter diesen</translation>
    </message>
    <message>
        <source>there is not enough memory for this method</source>
        <extracomment>mfgui/evaluation/method_table.py, mfgui/evaluation/race.py</extracomment>
        <translation>für dieses Verfahren reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>there is not enough memory for this; close other programs</source>
        <extracomment>mfgui/ui/state/jobs.py</extracomment>
        <translation>dafür reicht der Speicher nicht; schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>there is nothing here; choose a MovieLens folder or zip</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>hier ist nichts; wählen Sie einen MovieLens-Ordner oder eine ZIP-Datei</translation>
    </message>
    <message>
        <source>these are statements of SQL, not a table; export the table as CSV</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>das sind SQL-Anweisungen, keine Tabelle; exportieren Sie die Tabelle als CSV</translation>
    </message>
    <message>
        <source>these are {what}</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>das sind {what}</translation>
    </message>
    <message>
        <source>these ratings have no times, so none can be chosen by the years they are of</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>diese Bewertungen haben keine Zeiten, also lassen sie sich nicht nach Jahren auswählen</translation>
    </message>
    <message>
        <source>these ratings have no times, so they cannot be held out by time; hold out a share</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>diese Bewertungen haben keine Zeiten und lassen sich deshalb nicht nach der Zeit zurückhalten; halten Sie einen Anteil zurück</translation>
    </message>
    <message>
        <source>third</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>Dritter</translation>
    </message>
    <message>
        <source>this cannot be read ({what}); {hint}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>das kann nicht gelesen werden ({what}); {hint}</translation>
    </message>
    <message>
        <source>this file does not hold {title}; choose another</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>diese Datei enthält etwas anderes ({title} wird erwartet); wählen Sie eine andere</translation>
    </message>
    <message>
        <source>this file keeps another search; choose a new file</source>
        <extracomment>mfgui/evaluation/tuning.py</extracomment>
        <translation>diese Datei enthält eine andere Suche; wählen Sie eine neue</translation>
    </message>
    <message>
        <source>this folder is no model of Spark&apos;s ALS: it has no {people} and {items}</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>dieser Ordner ist kein Modell von Sparks ALS: Er hat kein {people} und {items}</translation>
    </message>
    <message>
        <source>this is JSON that breaks off or is damaged; get a fresh copy</source>
        <extracomment>mfgui/data/tables/json_table.py</extracomment>
        <translation>das ist JSON, das abbricht oder beschädigt ist; holen Sie die Datei neu</translation>
    </message>
    <message>
        <source>this is JSON without a list of records; choose a table of ratings</source>
        <extracomment>mfgui/data/tables/json_table.py</extracomment>
        <translation>das ist JSON ohne eine Liste von Datensätzen; wählen Sie eine Tabelle mit Bewertungen</translation>
    </message>
    <message>
        <source>this is JSON without records; choose a table</source>
        <extracomment>mfgui/data/tables/json_table.py</extracomment>
        <translation>das ist JSON ohne Datensätze; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>this is XML that breaks off or is damaged; get a fresh copy</source>
        <extracomment>mfgui/data/tables/markup.py</extracomment>
        <translation>das ist XML, das abbricht oder beschädigt ist; besorgen Sie eine neue Kopie</translation>
    </message>
    <message>
        <source>this is XML that declares entities, which is not trusted; save it as CSV</source>
        <extracomment>mfgui/data/tables/markup.py</extracomment>
        <translation>das ist XML, das Entitäten festlegt; dem wird nicht getraut; speichern Sie es als CSV</translation>
    </message>
    <message>
        <source>this is XML, not a table; save it as CSV</source>
        <extracomment>mfgui/data/tables/markup.py</extracomment>
        <translation>das ist XML, keine Tabelle; speichern Sie es als CSV</translation>
    </message>
    <message>
        <source>this is a device, not a file; give the name of a file</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>das ist ein Gerät, keine Datei; geben Sie den Namen einer Datei an</translation>
    </message>
    <message>
        <source>this is a file for LIBSVM or libFM; write it as CSV, with columns for person, item and rating</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>das ist eine Datei für LIBSVM oder libFM; schreiben Sie sie als CSV, mit Spalten für Person, Item und Bewertung</translation>
    </message>
    <message>
        <source>this is a folder; choose the table itself</source>
        <extracomment>mfgui/storage/imports/film_list.py</extracomment>
        <translation>das ist ein Ordner; wählen Sie die Tabelle selbst</translation>
    </message>
    <message>
        <source>this is a folder; choose the zip or table itself</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>das ist ein Ordner; wählen Sie die ZIP-Datei oder Tabelle selbst</translation>
    </message>
    <message>
        <source>this is a folder; give the name of a file</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>das ist ein Ordner; geben Sie den Namen einer Datei an</translation>
    </message>
    <message>
        <source>this is a list of films, without ratings; choose a table with a column of ratings</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>das ist eine Liste von Filmen ohne Bewertungen; wählen Sie eine Tabelle mit einer Spalte von Bewertungen</translation>
    </message>
    <message>
        <source>this is a list of films, without ratings; choose ratings.csv or the whole zip</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>das ist eine Liste von Filmen, ohne Bewertungen; wählen Sie ratings.csv oder die ganze ZIP-Datei</translation>
    </message>
    <message>
        <source>this is a pickle of Python, which could run anything; save the model&apos;s arrays as npz</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>das ist ein Pickle von Python, das alles Mögliche ausführen könnte; speichern Sie die Arrays des Modells als npz</translation>
    </message>
    <message>
        <source>this is a picture or film file; choose a table</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>das ist eine Bild- oder Filmdatei; wählen Sie eine Tabelle</translation>
    </message>
    <message>
        <source>this is a tar archive; unpack it and open what is inside</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>das ist ein tar-Archiv; entpacken Sie es und öffnen Sie den Inhalt</translation>
    </message>
    <message>
        <source>this is a web page, not a table; download the file itself</source>
        <extracomment>mfgui/data/tables/markup.py</extracomment>
        <translation>das ist eine Webseite, keine Tabelle; laden Sie die Datei selbst herunter</translation>
    </message>
    <message>
        <source>this is a zip in a zip ({inner}); unpack it and choose the inner one</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>das ist eine ZIP-Datei in einer ZIP-Datei ({inner}); entpacken Sie sie, und wählen Sie die innere</translation>
    </message>
    <message>
        <source>this is a zip in a zip ({inner}); unpack it and open the inner one</source>
        <extracomment>mfgui/data/tables/folder.py</extracomment>
        <translation>das ist eine ZIP-Datei in einer ZIP-Datei ({inner}); entpacken Sie sie, und öffnen Sie die innere</translation>
    </message>
    <message>
        <source>this is neither a file nor a folder; choose a MovieLens folder or zip</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>das ist weder Datei noch Ordner; wählen Sie einen MovieLens-Ordner oder eine ZIP-Datei</translation>
    </message>
    <message>
        <source>this is no array of numpy, or it is damaged</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>das ist kein Array von numpy, oder es ist beschädigt</translation>
    </message>
    <message>
        <source>this is no file of a data set; {marks}</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>das ist keine Datei eines Datensatzes; {marks}</translation>
    </message>
    <message>
        <source>this is no model of LIBMF: its header has no line for {name}</source>
        <extracomment>mfgui/storage/foreign/libmf.py</extracomment>
        <translation>das ist kein Modell von LIBMF: Sein Kopf hat keine Zeile für {name}</translation>
    </message>
    <message>
        <source>this is no model of LIBMF: {name} is no number</source>
        <extracomment>mfgui/storage/foreign/libmf.py</extracomment>
        <translation>das ist kein Modell von LIBMF: {name} ist keine Zahl</translation>
    </message>
    <message>
        <source>this is no model that can be read alone; of two tables of vectors give that of the items too, with --items</source>
        <extracomment>mfgui/storage/foreign/tables.py</extracomment>
        <translation>das ist kein Modell, das sich allein lesen lässt; von zwei Tabellen mit Vektoren geben Sie mit --items auch die der Items an</translation>
    </message>
    <message>
        <source>this is no npz file of numpy, or it is damaged; save it again</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>das ist keine npz-Datei von numpy, oder sie ist beschädigt; speichern Sie sie noch einmal</translation>
    </message>
    <message>
        <source>this is no plain file; choose another</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>das ist keine gewöhnliche Datei; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>this is no table of ratings: its first line has no three columns</source>
        <extracomment>mfgui/spark/ratings.py</extracomment>
        <translation>das ist keine Tabelle mit Bewertungen: Die erste Zeile hat keine drei Spalten</translation>
    </message>
    <message>
        <source>this is no text: give the ids a line each</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>das ist kein Text: Geben Sie die Kennungen an, je Zeile eine</translation>
    </message>
    <message>
        <source>this is no workbook that can be read; {what}</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>das ist keine lesbare Arbeitsmappe; {what}</translation>
    </message>
    <message>
        <source>this is not UTF-8; save the file as UTF-8</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>das ist kein UTF-8; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>this is not a whole zip file; download it again</source>
        <extracomment>mfgui/data/source.py</extracomment>
        <translation>das ist keine vollständige ZIP-Datei; laden Sie sie noch einmal herunter</translation>
    </message>
    <message>
        <source>this is not a {what} file of mfgui, or it is damaged; train and save it again</source>
        <extracomment>mfgui/storage/archive.py</extracomment>
        <translation>das ist keine passende Datei von mfgui ({what}), oder sie ist beschädigt; trainieren und speichern Sie noch einmal</translation>
    </message>
    <message>
        <source>this is packed twice; unpack it once and open what is inside</source>
        <extracomment>mfgui/data/tables/formats.py</extracomment>
        <translation>das ist doppelt gepackt; entpacken Sie es einmal und öffnen Sie, was darin ist</translation>
    </message>
    <message>
        <source>this is the tag genome, which has no ratings; put this folder into an edition&apos;s folder and open that</source>
        <extracomment>mfgui/data/reading.py</extracomment>
        <translation>das ist das Tag-Genom, das keine Bewertungen hat; legen Sie diesen Ordner in den einer Ausgabe, und öffnen Sie den</translation>
    </message>
    <message>
        <source>this is {what}</source>
        <extracomment>mfgui/data/tables/formats.py, mfgui/data/tables/workbook.py</extracomment>
        <translation>das ist {what}</translation>
    </message>
    <message>
        <source>this scene until {until:.0f} of {all:.0f} min</source>
        <extracomment>mfgui/ui/stage/notes.py</extracomment>
        <translation>diese Szene bis {until:.0f} von {all:.0f} min</translation>
    </message>
    <message>
        <source>this was not saved ({wrong}); allow writing here, or choose another place</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>das wurde nicht gespeichert ({wrong}); erlauben Sie das Schreiben hier, oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>this was not saved ({wrong}); check the disk and save again</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>das wurde nicht gespeichert ({wrong}); prüfen Sie die Platte, und speichern Sie noch einmal</translation>
    </message>
    <message>
        <source>this zip cannot be read ({message}); export or download it again</source>
        <extracomment>mfgui/storage/imports/columns.py</extracomment>
        <translation>diese ZIP-Datei ist nicht lesbar ({message}); exportieren Sie sie noch einmal, oder laden Sie sie neu herunter</translation>
    </message>
    <message>
        <source>this {what} was saved by a newer mfgui; update mfgui to open it</source>
        <extracomment>mfgui/storage/archive.py</extracomment>
        <translation>das wurde von einem neueren mfgui gespeichert ({what}); aktualisieren Sie mfgui, um es zu öffnen</translation>
    </message>
    <message>
        <source>those in {name}</source>
        <extracomment>mfgui/ui/places/workshop/validation_choice.py</extracomment>
        <translation>die in {name}</translation>
    </message>
    <message>
        <source>thought provoking</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>regt zum Nachdenken an</translation>
    </message>
    <message>
        <source>three quarters of a star</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>einen Dreiviertelstern</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>mfgui/ui/places/data/panel.py, mfgui/ui/places/explore/film.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time budget of this call, in seconds (60)</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>Zeit für diesen Aufruf, in Sekunden (60)</translation>
    </message>
    <message>
        <source>time travel</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>times: {which}; these ratings take the first time of their person</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Zeiten: {which}; diese Bewertungen bekommen die erste Zeit ihrer Person</translation>
    </message>
    <message>
        <source>titles are those of {file}</source>
        <extracomment>mfgui/data/tables/titles.py</extracomment>
        <translation>Titel kommen aus {file}</translation>
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
        <source>too few ratings to hold some out</source>
        <extracomment>mfgui/spark/training.py</extracomment>
        <translation>zu wenige Bewertungen, um welche zurückzuhalten</translation>
    </message>
    <message>
        <source>too few to say</source>
        <extracomment>mfgui/ui/lists/taste_match.py</extracomment>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>too few trials to say</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>noch zu wenige Versuche</translation>
    </message>
    <message>
        <source>too many open files</source>
        <extracomment>mfgui/base/files.py</extracomment>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>train a method, printing its error after each epoch</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>ein Verfahren trainieren und den Fehler nach jeder Epoche ausgeben</translation>
    </message>
    <message>
        <source>train {name}</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>{name} trainieren</translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>training on Spark needs pyspark; install mfgui[spark]</source>
        <extracomment>mfgui/spark/session.py</extracomment>
        <translation>Training mit Spark braucht pyspark; installieren Sie mfgui[spark]</translation>
    </message>
    <message>
        <source>training ratings of the film</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Trainingsbewertungen des Films</translation>
    </message>
    <message>
        <source>training ratings of the person</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>Trainingsbewertungen der Person</translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>trial</source>
        <extracomment>mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>trial {n:3}   {rmse:.4f}</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>Versuch {n:3}   {rmse:.4f}</translation>
    </message>
    <message>
        <source>try a smaller step size</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>versuchen Sie eine kleinere Schrittweite</translation>
    </message>
    <message>
        <source>try everything on the demo and say what passed</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>alles an der Demo ausprobieren und sagen, was bestanden hat</translation>
    </message>
    <message>
        <source>twist ending</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>überraschendes Ende</translation>
    </message>
    <message>
        <source>typical miss</source>
        <extracomment>mfgui/ui/places/workshop/errors.py, mfgui/ui/window/header.py</extracomment>
        <translation>typische Abweichung</translation>
    </message>
    <message>
        <source>typical miss in stars</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>typische Abweichung in Sternen</translation>
    </message>
    <message>
        <source>under way</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>under ★ {x:g}</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>unter ★ {x:g}</translation>
    </message>
    <message>
        <source>unpack the zip first</source>
        <extracomment>mfgui/data/tables/workbook.py</extracomment>
        <translation>entpacken Sie die ZIP-Datei erst</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>unbekannte Argumente:&#xa0;%s</translation>
    </message>
    <message>
        <source>usage: </source>
        <extracomment>mfgui/commands/parser.py</extracomment>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>use a part of the ratings: film=20,person=20 (least ratings), years=1990-2010 (of films), rated=2000-2005, people=1000 (sampled), seed=1</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>einen Ausschnitt der Bewertungen verwenden: film=20,person=20 (Mindestzahl an Bewertungen), years=1990-2010 (der Filme), rated=2000-2005, people=1000 (gezogen), seed=1</translation>
    </message>
    <message>
        <source>user</source>
        <extracomment>mfgui/data/tables/columns.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py, mfgui/ui/stage/report.py</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>validation error</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py, mfgui/ui/places/workshop/tune_results.py</extracomment>
        <translation>Validierungsfehler</translation>
    </message>
    <message>
        <source>validation ratings: 5000, 0.1, time:0.1 or last:5 (0.1)</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>Validierungsbewertungen: 5000, 0.1, time:0.1 oder last:5 (0.1)</translation>
    </message>
    <message>
        <source>validation, smoothed</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>Validierung, geglättet</translation>
    </message>
    <message>
        <source>vampires</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Vampire</translation>
    </message>
    <message>
        <source>varied</source>
        <extracomment>mfgui/ui/lists/panel.py</extracomment>
        <translation>abwechslungsreich</translation>
    </message>
    <message>
        <source>vectors of {people:,} numbers are none of a factorization</source>
        <extracomment>mfgui/storage/foreign/vectors.py</extracomment>
        <translation>Vektoren mit {people:,} Zahlen stammen nicht aus einer Faktorisierung</translation>
    </message>
    <message>
        <source>vietnam war</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Vietnamkrieg</translation>
    </message>
    <message>
        <source>violent</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>gewalttätig</translation>
    </message>
    <message>
        <source>visually stunning</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>bildgewaltig</translation>
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
        <source>what answers as {host} shows the certificate of another server; if this network has a sign-in page, sign in with a web browser and try again</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>was als {host} antwortet, zeigt das Zertifikat eines anderen Servers; hat dieses Netz eine Anmeldeseite, melden Sie sich mit einem Webbrowser an, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>what came is not {file} as it was published (its checksum is wrong), so it was removed; download it again</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>was kam, ist nicht {file}, wie es veröffentlicht wurde (die Prüfsumme stimmt nicht), deshalb wurde es entfernt; laden Sie es noch einmal herunter</translation>
    </message>
    <message>
        <source>what if: {film}</source>
        <extracomment>mfgui/ui/places/explore/rating_table.py</extracomment>
        <translation>Was wäre, wenn: {film}</translation>
    </message>
    <message>
        <source>what is added to every score (0, or what the model says)</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>was zu jedem Wert addiert wird (0, oder was das Modell sagt)</translation>
    </message>
    <message>
        <source>what is here is no file, so {title} cannot be kept; move it away</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>was hier liegt, ist keine Datei, deshalb lässt sich hier nichts aufbewahren ({title}); legen Sie es woandershin</translation>
    </message>
    <message>
        <source>what its scores are (found out by default)</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>was seine Werte sind (ohne Angabe erkannt)</translation>
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
        <source>what was saved of this run does not fit its method; train it again</source>
        <extracomment>mfgui/training/state.py</extracomment>
        <translation>was von diesem Lauf gespeichert wurde, passt nicht zu seinem Verfahren; trainieren Sie ihn neu</translation>
    </message>
    <message>
        <source>when (trained)</source>
        <extracomment>mfgui/cli.py</extracomment>
        <translation>wann (trained)</translation>
    </message>
    <message>
        <source>when they were given</source>
        <extracomment>mfgui/ui/places/data/panel.py</extracomment>
        <translation>wann bewertet wurde</translation>
    </message>
    <message>
        <source>where it is trained (here)</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>wo trainiert wird (hier)</translation>
    </message>
    <message>
        <source>where the files go</source>
        <extracomment>mfgui/commands/export.py</extracomment>
        <translation>wohin die Dateien kommen</translation>
    </message>
    <message>
        <source>where the model goes</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>wohin das Modell kommt</translation>
    </message>
    <message>
        <source>where the ratings are now</source>
        <extracomment>mfgui/commands/export.py, mfgui/commands/recommend.py</extracomment>
        <translation>wo die Bewertungen jetzt sind</translation>
    </message>
    <message>
        <source>where the ratings are now, if the model needs them</source>
        <extracomment>mfgui/commands/predict.py</extracomment>
        <translation>wo die Bewertungen jetzt sind, falls das Modell sie braucht</translation>
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
        <source>which method (the usual one when left out; any other word lists them)</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>welches Verfahren (ohne Angabe das übliche; jedes andere Wort zählt sie auf)</translation>
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
        <source>whole points</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>ganze Punkte</translation>
    </message>
    <message>
        <source>whole stars</source>
        <extracomment>mfgui/data/dataset.py</extracomment>
        <translation>ganze Sterne</translation>
    </message>
    <message>
        <source>with</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>mit</translation>
    </message>
    <message>
        <source>within {x:.3g} ★</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>innerhalb {x:.3g} ★</translation>
    </message>
    <message>
        <source>words: 1 for a like, 0 for a dislike</source>
        <extracomment>mfgui/data/tables/values.py</extracomment>
        <translation>Wörter: 1 für „gefällt“, 0 für „gefällt nicht“</translation>
    </message>
    <message>
        <source>world war 2</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Zweiter Weltkrieg</translation>
    </message>
    <message>
        <source>write the lists there: .csv, .tsv, .jsonl or .parquet</source>
        <extracomment>mfgui/commands/recommend.py</extracomment>
        <translation>die Listen dorthin schreiben: .csv, .tsv, .jsonl oder .parquet</translation>
    </message>
    <message>
        <source>writing failed ({why}); check the disk and try again</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>das Schreiben ist gescheitert ({why}); prüfen Sie die Platte, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>years</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes or no</source>
        <extracomment>mfgui/factorization/settings.py</extracomment>
        <translation>ja oder nein (yes, no)</translation>
    </message>
    <message>
        <source>you</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>zombies</source>
        <extracomment>mfgui/base/genres.py</extracomment>
        <translation>Zombies</translation>
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
        <translation>{ahead} liegt um {by} Sterne vor {behind}, aber das kann Zufall sein: In {times} Stichproben derselben {n} zurückgehaltenen Bewertungen gewinnt er.</translation>
    </message>
    <message>
        <source>{ahead} is better than {behind} by {by} stars; in {times} resamples of the same {n} held-out ratings it wins, so this is more than chance.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>{ahead} ist um {by} Sterne besser als {behind}; in {times} Stichproben derselben {n} zurückgehaltenen Bewertungen gewinnt er, das ist also mehr als Zufall.</translation>
    </message>
    <message>
        <source>{ahead} lists better than {behind} (NDCG@10 higher by {by}), but this may be chance: it wins in {times} resamples of the same {n} people.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>{ahead} listet besser als {behind} (NDCG@10 um {by} höher), aber das kann Zufall sein: In {times} Stichproben derselben {n} Personen gewinnt er.</translation>
    </message>
    <message>
        <source>{ahead} lists better than {behind}: NDCG@10 is higher by {by}; in {times} resamples of the same {n} people it wins, so this is more than chance.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>{ahead} listet besser als {behind}: NDCG@10 ist um {by} höher; in {times} Stichproben derselben {n} Personen gewinnt er, das ist also mehr als Zufall.</translation>
    </message>
    <message>
        <source>{a} and {b} err exactly alike.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>{a} und {b} irren sich genau gleich.</translation>
    </message>
    <message>
        <source>{a} to {b}</source>
        <extracomment>mfgui/ui/map/side_films.py</extracomment>
        <translation>{a} bis {b}</translation>
    </message>
    <message>
        <source>{broken:,} of its {total:,} lines are no records of JSON; get a fresh copy</source>
        <extracomment>mfgui/data/tables/json_table.py</extracomment>
        <translation>{broken:,} der {total:,} Zeilen sind keine Datensätze in JSON; holen Sie die Datei neu</translation>
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
        <source>{count:,} ratings</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>{count:,} Bewertungen</translation>
    </message>
    <message>
        <source>{data}: {protocol}; learns from {train}, checked on {held}{part}.</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>{data}: {protocol}; lernt aus {train}, geprüft an {held}{part}.</translation>
    </message>
    <message>
        <source>{data}: {protocol}; measured on these {n} ratings, which also chose the best epoch{part}. A typical miss is the RMSE in stars; predictions lean by the mean of predicted − rated.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>{data}: {protocol}; gemessen an diesen {n} Bewertungen, die auch die beste Epoche bestimmten{part}. Eine typische Abweichung ist der RMSE in Sternen; die Tendenz ist das Mittel von vorhergesagt − bewertet.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}, {time}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>{day}. {month}, {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{density} of all pairs of a person and a rated film have a rating; a recommender guesses the others.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{density} aller Paare aus einer Person und einem bewerteten Film haben eine Bewertung; die anderen schätzt ein Empfehlungssystem.</translation>
    </message>
    <message>
        <source>{diverged} The best epoch, {n:.0f}, is saved.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{diverged} Die beste Epoche, {n:.0f}, ist gespeichert.</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} tasks</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>{done:,} von {all:,} Aufgaben</translation>
    </message>
    <message>
        <source>{done} are here</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{done} sind da</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{done} von {total} sind da</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>bisher {done}</translation>
    </message>
    <message>
        <source>{epochs} epochs done</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>{epochs} Epochen fertig</translation>
    </message>
    <message>
        <source>{error} of everybody&apos;s lists: {rmse:.4f}</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>{error} der Listen aller: {rmse:.4f}</translation>
    </message>
    <message>
        <source>{error} on held-out ratings: {value:.4f} at epoch {epoch}.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>{error} bei zurückgehaltenen Bewertungen: {value:.4f} in Epoche {epoch}.</translation>
    </message>
    <message>
        <source>{error} {value:.3f}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>{error} {value:.3f}</translation>
    </message>
    <message>
        <source>{error} {value:.4f}, first on the list: {film}</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>{error} {value:.4f}, zuerst auf der Liste: {film}</translation>
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
        <translation>{factors}: {numbers} Zahlen behalten {p:.1f}&#xa0;% der Energie.</translation>
    </message>
    <message>
        <source>{facts}, grows now and then</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{facts}, wächst ab und zu</translation>
    </message>
    <message>
        <source>{facts}, {size}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{facts}, {size}</translation>
    </message>
    <message>
        <source>{file} has changed on the server; it is fetched anew</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>{file} hat sich auf dem Server geändert und wird neu geholt</translation>
    </message>
    <message>
        <source>{file} has no header: its first line is data</source>
        <extracomment>mfgui/data/tables/text.py</extracomment>
        <translation>{file} hat keine Kopfzeile: Schon die erste Zeile sind Daten</translation>
    </message>
    <message>
        <source>{file} holds a list for each person of what they chose</source>
        <extracomment>mfgui/data/tables/matrix.py</extracomment>
        <translation>{file} enthält für jede Person eine Liste dessen, was sie gewählt hat</translation>
    </message>
    <message>
        <source>{file} is a matrix: a row a person, a column an item</source>
        <extracomment>mfgui/data/tables/matrix.py</extracomment>
        <translation>{file} ist eine Matrix: eine Zeile je Person, eine Spalte je Item</translation>
    </message>
    <message>
        <source>{file} is a matrix: a row an item, a column a person</source>
        <extracomment>mfgui/data/tables/matrix.py</extracomment>
        <translation>{file} ist eine Matrix: eine Zeile je Item, eine Spalte je Person</translation>
    </message>
    <message>
        <source>{file} is being downloaded in another window of mfgui; wait for that one</source>
        <extracomment>mfgui/data/download/fetching.py</extracomment>
        <translation>{file} wird gerade in einem anderen Fenster von mfgui heruntergeladen; warten Sie darauf</translation>
    </message>
    <message>
        <source>{file} reads otherwise than it was written</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>{file} liest sich anders, als es geschrieben wurde</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <extracomment>mfgui/base/errors.py</extracomment>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <extracomment>mfgui/commands/info.py, mfgui/ui/places/data/skipped.py, mfgui/ui/stage/scenes.py</extracomment>
        <translation>{file}, Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>{file}: its columns cannot be told; name them, as --columns user=…,film=…,rating=…</source>
        <extracomment>mfgui/ui/window/screenshot.py</extracomment>
        <translation>{file}: Die Spalten sind nicht zu erkennen; nennen Sie sie, etwa --columns user=…,film=…,rating=…</translation>
    </message>
    <message>
        <source>{films} and {n} more</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>{films} und {n} weitere</translation>
    </message>
    <message>
        <source>{films} well-known films and {people} keen people of {name}; hover for how it is computed.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>{films} bekannte Filme und {people} fleißige Personen aus {name}; zeigen Sie darauf, um zu sehen, wie gerechnet wird.</translation>
    </message>
    <message>
        <source>{film}
Person {person} gave {rated:g} stars; {predicted:.1f} were predicted.
A double click leads to the film, or to the person.</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>{film}
Person {person} gab {rated:g} Sterne; vorhergesagt waren {predicted:.1f}.
Ein Doppelklick führt zum Film oder zur Person.</translation>
    </message>
    <message>
        <source>{film}
Stands for a group by your points; rate it to say so yourself.</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>{film}
Steht durch Ihre Punkte für eine Gruppe; bewerten Sie ihn, um es selbst zu sagen.</translation>
    </message>
    <message>
        <source>{film} (+{p:.0f} %)</source>
        <extracomment>mfgui/ui/lists/why_box.py</extracomment>
        <translation>{film} (+{p:.0f}&#xa0;%)</translation>
    </message>
    <message>
        <source>{film}, counts as {stars:g} stars by your points</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>{film}, zählt durch Ihre Punkte als {stars:g} Sterne</translation>
    </message>
    <message>
        <source>{film}, in the details beside</source>
        <extracomment>mfgui/ui/map/marked_map.py, mfgui/ui/places/explore/place.py</extracomment>
        <translation>{film}, in den Einzelheiten daneben</translation>
    </message>
    <message>
        <source>{film}, {stars:g} stars</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>{film}, {stars:g} Sterne</translation>
    </message>
    <message>
        <source>{film}. Press 1 to 5 for stars, S if you have not seen it.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>{film}. Drücken Sie 1 bis 5 für Sterne, S, wenn Sie ihn nicht gesehen haben.</translation>
    </message>
    <message>
        <source>{film}: {stars:g} ★.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>{film}: {stars:g} ★.</translation>
    </message>
    <message>
        <source>{film}: {was:.1f} → {now:.1f} ★ · {parts}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>{film}: {was:.1f} → {now:.1f} ★ · {parts}</translation>
    </message>
    <message>
        <source>{first_reason}, and {share} of the lines are broken; {advice}</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>{first_reason}, und {share} der Zeilen sind kaputt; {advice}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <extracomment>mfgui/base/text.py</extracomment>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <extracomment>mfgui/base/text.py</extracomment>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <extracomment>mfgui/ui/lists/list_filter_card.py</extracomment>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{folder} is missing; install mfgui again</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>{folder} fehlt; installieren Sie mfgui neu</translation>
    </message>
    <message>
        <source>{good}, no mistake.</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>{good}, kein Fehler.</translation>
    </message>
    <message>
        <source>{group}: {title}</source>
        <extracomment>mfgui/ui/kit/segments.py</extracomment>
        <translation>{group}: {title}</translation>
    </message>
    <message>
        <source>{held_out:,} ratings</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>{held_out:,} Bewertungen</translation>
    </message>
    <message>
        <source>{held_out:g} % of the ratings</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>{held_out:g}&#xa0;% der Bewertungen</translation>
    </message>
    <message>
        <source>{held_out} held out at random, seed {seed}</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>{held_out} zufällig zurückgehalten, Startwert {seed}</translation>
    </message>
    <message>
        <source>{host} sends on to {newurl}, where nothing protects the connection; try again later</source>
        <extracomment>mfgui/data/download/web.py</extracomment>
        <translation>{host} leitet zu {newurl} weiter, wo nichts die Verbindung schützt; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>{known:,} items have titles</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>{known:,} Items haben Titel</translation>
    </message>
    <message>
        <source>{known:.0f} % of people rated it; opinions differ by {spread:.1f} ★.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>{known:.0f}&#xa0;% der Personen haben ihn bewertet; die Meinungen gehen um {spread:.1f} ★ auseinander.</translation>
    </message>
    <message>
        <source>{known:.0f} % of people rated it; opinions differ by {spread:.1f} ★; your answer settles {gain:.0f} % of what is open about you.</source>
        <extracomment>mfgui/ui/places/me/rating_card.py</extracomment>
        <translation>{known:.0f}&#xa0;% der Personen haben ihn bewertet; die Meinungen gehen um {spread:.1f} ★ auseinander; Ihre Antwort klärt {gain:.0f}&#xa0;% dessen, was über Sie offen ist.</translation>
    </message>
    <message>
        <source>{known} ratings that {people} people gave to {films} films, and {gaps} gaps: films that they have not rated. What would they give? Press Play: every film and every person gets numbers, and a rating is what comes out when they are multiplied.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>{known} Bewertungen, die {people} Personen {films} Filmen gegeben haben, und {gaps} Lücken: Filme, die sie nicht bewertet haben. Was würden sie geben? Drücken Sie „Abspielen“: Jeder Film und jede Person bekommt Zahlen, und eine Bewertung ist, was herauskommt, wenn man sie malnimmt.</translation>
    </message>
    <message>
        <source>{k} / {n}</source>
        <extracomment>mfgui/ui/stage/presentation.py, mfgui/ui/stage/tour.py</extracomment>
        <translation>{k} / {n}</translation>
    </message>
    <message>
        <source>{k} factors keep {p:.2f} %</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>{k} Faktoren behalten {p:.2f}&#xa0;%</translation>
    </message>
    <message>
        <source>{k} numbers each: every rating is back exactly. But that is learning by heart: the guesses are now no more than each film&apos;s average, with which the gaps were filled. Few factors must find what ratings have in common; many need not.</source>
        <extracomment>mfgui/ui/places/watch/how_page.py</extracomment>
        <translation>Je {k} Zahlen: Jede Bewertung kommt genau heraus. Aber das ist auswendig gelernt: Die Schätzungen sind jetzt nicht mehr als das Mittel jedes Films, mit dem die Lücken gefüllt wurden. Wenige Faktoren müssen finden, was Bewertungen gemeinsam haben; viele müssen es nicht.</translation>
    </message>
    <message>
        <source>{k} of {n} films rated</source>
        <extracomment>mfgui/ui/stage/presentation.py</extracomment>
        <translation>{k} von {n} Filmen bewertet</translation>
    </message>
    <message>
        <source>{left} of {total} ratings would remain, by {people} people of {films} films.</source>
        <extracomment>mfgui/ui/places/data/part.py</extracomment>
        <translation>{left} von {total} Bewertungen blieben, von {people} Personen zu {films} Filmen.</translation>
    </message>
    <message>
        <source>{level} ★ beside what others gave the same {n} films (shrunken a little towards 0)</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>{level} ★ gegenüber dem, was andere denselben {n} Filmen gaben (etwas zu 0 hin geschrumpft)</translation>
    </message>
    <message>
        <source>{licence} Some editions may not be passed on at all: point at one to read its terms.</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{licence} Manche Ausgaben dürfen gar nicht weitergegeben werden: Zeigen Sie auf eine, um ihre Bedingungen zu lesen.</translation>
    </message>
    <message>
        <source>{liked} of {both}</source>
        <extracomment>mfgui/ui/places/explore/film.py</extracomment>
        <translation>{liked} von {both}</translation>
    </message>
    <message>
        <source>{likeness:.0f}&#xa0;% alike</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{likeness:.0f}&#xa0;% ähnlich</translation>
    </message>
    <message>
        <source>{low:.1f}–{high:.1f}</source>
        <extracomment>mfgui/ui/lists/actions.py</extracomment>
        <translation>{low:.1f}–{high:.1f}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <extracomment>mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation>{low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{low} oder mehr</translation>
    </message>
    <message>
        <source>{low} → {high}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>{low} → {high}</translation>
    </message>
    <message>
        <source>{mean:.2f} ★</source>
        <extracomment>mfgui/ui/places/explore/person.py</extracomment>
        <translation>{mean:.2f} ★</translation>
    </message>
    <message>
        <source>{method} has learnt {data}.</source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation>{method} hat {data} gelernt.</translation>
    </message>
    <message>
        <source>{method} on {data}</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>{method} mit {data}</translation>
    </message>
    <message>
        <source>{method} would take about {needed} of memory, and Preferences allow {budget}; use a part of the ratings, fewer factors, or allow more</source>
        <extracomment>mfgui/ui/state/running.py</extracomment>
        <translation>{method} bräuchte etwa {needed} Speicher, und die Einstellungen erlauben {budget}; verwenden Sie einen Ausschnitt der Bewertungen oder weniger Faktoren, oder erlauben Sie mehr</translation>
    </message>
    <message>
        <source>{method}: {protocol}; settings are judged by these ratings. Varied: {varied}</source>
        <extracomment>mfgui/commands/tune.py</extracomment>
        <translation>{method}: {protocol}; Einstellungen werden an diesen Bewertungen beurteilt. Verändert: {varied}</translation>
    </message>
    <message>
        <source>{mine:g} ★ here, {theirs:g} ★ there: {film}</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>{mine:g} ★ hier, {theirs:g} ★ dort: {film}</translation>
    </message>
    <message>
        <source>{minutes:g} minutes are over</source>
        <extracomment>mfgui/training/rules.py</extracomment>
        <translation>{minutes:g} Minuten sind um</translation>
    </message>
    <message>
        <source>{missing:,} have none</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>{missing:,} ohne Angabe</translation>
    </message>
    <message>
        <source>{missing:,} have none and {cannot}</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>{missing:,} ohne Angabe und {cannot}</translation>
    </message>
    <message>
        <source>{missing:,} items have no title</source>
        <extracomment>mfgui/storage/foreign/reading.py</extracomment>
        <translation>{missing:,} Items haben keinen Titel</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <extracomment>mfgui/base/dates.py</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{m} min</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{m} min</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{n:,} ratings far from all others left out</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>{n:,} Bewertungen weitab von allen anderen ausgelassen</translation>
    </message>
    <message>
        <source>{n:,} ratings of {not_rated:g} are taken for “not rated” and left out; not-rated=none keeps them</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>{n:,} Bewertungen mit {not_rated:g} gelten als „nicht bewertet“ und sind ausgelassen; not-rated=none behält sie</translation>
    </message>
    <message>
        <source>{n:,} rows are of no person or no film and are left out</source>
        <extracomment>mfgui/data/tables/ratings.py</extracomment>
        <translation>{n:,} Zeilen nennen keine Person oder keinen Film und werden weggelassen</translation>
    </message>
    <message>
        <source>{n:,} rows of {not_rated:g}, which means “not rated”, are left out</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>{n:,} Zeilen mit {not_rated:g}, das „nicht bewertet“ heißt, sind ausgelassen</translation>
    </message>
    <message>
        <source>{n:.0f} epochs</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>{n:.0f} Epochen</translation>
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
        <translation>{n:.1f} Sterne</translation>
    </message>
    <message>
        <source>{n:.1f} {side} than films get on average</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{n:.1f} {side}, als Filme im Mittel bekommen</translation>
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
        <source>{names} and {other} have a column for each; save them transposed</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>{names} und {other} haben je eine Spalte; speichern Sie sie transponiert</translation>
    </message>
    <message>
        <source>{name}   {error} {value:.3f} · {when}</source>
        <extracomment>mfgui/ui/window/header.py</extracomment>
        <translation>{name}   {error} {value:.3f} · {when}</translation>
    </message>
    <message>
        <source>{name} (simulated ratings)</source>
        <extracomment>mfgui/ui/stage/report.py, mfgui/ui/window/main_window.py</extracomment>
        <translation>{name} (simulierte Bewertungen)</translation>
    </message>
    <message>
        <source>{name} ({method}), {settings}</source>
        <extracomment>mfgui/ui/state/run_words.py</extracomment>
        <translation>{name} ({method}), {settings}</translation>
    </message>
    <message>
        <source>{name} ({n})</source>
        <extracomment>mfgui/ui/lists/only_from_menu.py</extracomment>
        <translation>{name} ({n})</translation>
    </message>
    <message>
        <source>{name} after {s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} nach {s:.2f} s</translation>
    </message>
    <message>
        <source>{name} came after {s:.2f} s.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} kam nach {s:.2f} s an.</translation>
    </message>
    <message>
        <source>{name} came lowest, to {best:.4f} after {s:.2f} s.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} kam am tiefsten, auf {best:.4f} nach {s:.2f} s.</translation>
    </message>
    <message>
        <source>{name} compromises: {step} below the first of their own list, {film} ({liked}).</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>{name} macht Abstriche: {step} unter dem ersten Film der eigenen Liste, {film} ({liked}).</translation>
    </message>
    <message>
        <source>{name} could not run: {why}.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} konnte nicht laufen: {why}.</translation>
    </message>
    <message>
        <source>{name} had come to {best:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} war bei {best:.4f}.</translation>
    </message>
    <message>
        <source>{name} has no ratings to predict, only what was chosen and how often; train a method that learns who watches what, such as ials</source>
        <extracomment>mfgui/factorization/registry.py</extracomment>
        <translation>{name} hat keine Bewertungen zum Vorhersagen, nur was gewählt wurde und wie oft; trainieren Sie ein Verfahren, das lernt, wer was ansieht, etwa ials</translation>
    </message>
    <message>
        <source>{name} has the most ratings.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{name} hat die meisten Bewertungen.</translation>
    </message>
    <message>
        <source>{name} has the most ratings; {best} is rated highest ({high:.2f} ★), {worst} lowest ({low:.2f} ★).</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{name} hat die meisten Bewertungen; {best} wird am höchsten bewertet ({high:.2f} ★), {worst} am niedrigsten ({low:.2f} ★).</translation>
    </message>
    <message>
        <source>{name} has {shapes:,} rows and {other} is of shape {shape}</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>{name} hat {shapes:,} Zeilen, und {other} hat die Form {shape}</translation>
    </message>
    <message>
        <source>{name} holds a time in fewer than half of the rows, so it is left out</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>{name} enthält in weniger als der Hälfte der Zeilen eine Zeit und wird deshalb weggelassen</translation>
    </message>
    <message>
        <source>{name} holds counts (implicit data): lists and map are made of them, no ratings are predicted</source>
        <extracomment>mfgui/data/tables/meaning.py</extracomment>
        <translation>{name} enthält Anzahlen (implizite Daten): Aus ihnen entstehen Listen und Karte, Bewertungen werden nicht vorhergesagt</translation>
    </message>
    <message>
        <source>{name} holds no numbers</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>{name} enthält keine Zahlen</translation>
    </message>
    <message>
        <source>{name} holds no times that can be ({shown}), so it is left out</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>{name} enthält keine möglichen Zeiten ({shown}) und ist deshalb ausgelassen</translation>
    </message>
    <message>
        <source>{name} is a pickle of Python, which could run anything; save it as numbers or text</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>{name} ist ein Pickle von Python, das alles Mögliche ausführen könnte; speichern Sie es als Zahlen oder Text</translation>
    </message>
    <message>
        <source>{name} is not in {folder} any more</source>
        <extracomment>mfgui/ui/window/last_session.py</extracomment>
        <translation>{name} ist nicht mehr in {folder}</translation>
    </message>
    <message>
        <source>{name} is of shape {shapes}, not a row for each of a number of factors</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>{name} hat die Form {shapes}, nicht je eine Zeile mit einer Anzahl Faktoren</translation>
    </message>
    <message>
        <source>{name} is open: {summary}</source>
        <extracomment>mfgui/ui/window/main_window.py</extracomment>
        <translation>{name} ist geöffnet: {summary}</translation>
    </message>
    <message>
        <source>{name} map</source>
        <extracomment>mfgui/ui/map/saving.py, mfgui/ui/map/timeline.py</extracomment>
        <translation>Karte {name}</translation>
    </message>
    <message>
        <source>{name} never did: its best is {best:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} nie: Sein Bestes ist {best:.4f}.</translation>
    </message>
    <message>
        <source>{name} of shape {shapes} are no ids</source>
        <extracomment>mfgui/storage/foreign/arrays.py</extracomment>
        <translation>{name} der Form {shapes} sind keine Kennungen</translation>
    </message>
    <message>
        <source>{name} predicts no ratings, so there are none that it could miss: it is judged by its lists.</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>{name} sagt keine Bewertungen vorher, kann also bei keiner danebenliegen: Es wird nach seinen Listen beurteilt.</translation>
    </message>
    <message>
        <source>{name} rates now: five films say much already.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>Jetzt bewertet {name}: Fünf Filme sagen schon viel.</translation>
    </message>
    <message>
        <source>{name} reached {target} first, after {s:.2f} s, level with {second} ({t:.2f} s).</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} erreichte {target} zuerst, nach {s:.2f} s, gleichauf mit {second} ({t:.2f} s).</translation>
    </message>
    <message>
        <source>{name} reached {target} first, after {s:.2f} s, {times:.1f} times as fast as {second} ({t:.2f} s).</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} erreichte {target} zuerst, nach {s:.2f} s, {times:.1f}-mal so schnell wie {second} ({t:.2f} s).</translation>
    </message>
    <message>
        <source>{name} reached {target} first, after {s:.2f} s.</source>
        <extracomment>mfgui/ui/places/workshop/race_results.py</extracomment>
        <translation>{name} erreichte {target} zuerst, nach {s:.2f} s.</translation>
    </message>
    <message>
        <source>{name} {push}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>{name} {push}</translation>
    </message>
    <message>
        <source>{name} – methods</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>{name} – Verfahren</translation>
    </message>
    <message>
        <source>{name} – skipped lines</source>
        <extracomment>mfgui/ui/places/data/skipped.py</extracomment>
        <translation>{name} – übersprungene Zeilen</translation>
    </message>
    <message>
        <source>{name}, about {time}… {n} of {all} are ready.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>{name}, etwa {time}&#xa0;… {n} von {all} sind fertig.</translation>
    </message>
    <message>
        <source>{name}, logarithmic</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>{name}, logarithmisch</translation>
    </message>
    <message>
        <source>{name}, seen before</source>
        <extracomment>mfgui/ui/places/explore/match_card.py</extracomment>
        <translation>{name}, zuvor gezeigt</translation>
    </message>
    <message>
        <source>{name}, what if</source>
        <extracomment>mfgui/ui/state/person.py</extracomment>
        <translation>{name}, was wäre, wenn</translation>
    </message>
    <message>
        <source>{name}, {n} films</source>
        <extracomment>mfgui/ui/map/side_legend.py</extracomment>
        <translation>{name}, {n} Filme</translation>
    </message>
    <message>
        <source>{name}. {hint}</source>
        <extracomment>mfgui/ui/kit/columns_dialog.py, mfgui/ui/kit/make.py, mfgui/ui/places/workshop/method_settings.py</extracomment>
        <translation>{name}. {hint}</translation>
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
        <source>{name}: {error:.3f}.</source>
        <extracomment>mfgui/ui/charts/rmse_plot.py</extracomment>
        <translation>{name}: {error:.3f}.</translation>
    </message>
    <message>
        <source>{name}: {p:.0f} percent likely to watch it</source>
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>{name}: sieht ihn zu {p:.0f} Prozent wahrscheinlich an</translation>
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
        <extracomment>mfgui/ui/places/me/together_list.py</extracomment>
        <translation>{name}: {stars:.1f} Sterne</translation>
    </message>
    <message>
        <source>{name}: ★ {rating:g}</source>
        <extracomment>mfgui/ui/map/marked_map.py</extracomment>
        <translation>{name}: ★ {rating:g}</translation>
    </message>
    <message>
        <source>{name}={options} is unknown; give one of {allowed}</source>
        <extracomment>mfgui/data/tables/options.py</extracomment>
        <translation>{name}={options} ist unbekannt; geben Sie eines von {allowed} an</translation>
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
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>{n} &amp;More Epochs</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>{n} &amp;Epochen mehr</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{n} MB</translation>
    </message>
    <message numerus="yes">
        <source>{n} counts</source>
        <extracomment>mfgui/data/dataset.py of one: 1 count</extracomment>
        <translation>
            <numerusform>1 Anzahl</numerusform>
            <numerusform>{n} Anzahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} damaged entries of {title} are left out.</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>{n} beschädigte Einträge sind ausgelassen ({title}).</translation>
    </message>
    <message>
        <source>{n} epochs are saved, at most 60 of a run; people are folded in</source>
        <extracomment>mfgui/ui/map/timeline.py</extracomment>
        <translation>{n} Epochen sind gespeichert, höchstens 60 je Lauf; Personen sind eingerechnet (Fold-in)</translation>
    </message>
    <message numerus="yes">
        <source>{n} factors</source>
        <extracomment>mfgui/ui/places/watch/how_page.py, mfgui/ui/places/workshop/scree.py of one: 1 factor</extracomment>
        <translation>
            <numerusform>1 Faktor</numerusform>
            <numerusform>{n} Faktoren</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} files</source>
        <extracomment>mfgui/commands/self_test.py</extracomment>
        <translation>{n} Dateien</translation>
    </message>
    <message numerus="yes">
        <source>{n} films</source>
        <extracomment>mfgui/commands/info.py, mfgui/ui/lists/panel.py, mfgui/ui/map/panel.py of one: 1 film</extracomment>
        <translation>
            <numerusform>1 Film</numerusform>
            <numerusform>{n} Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} films are listed, {unrated} without a rating</source>
        <extracomment>mfgui/commands/info.py of one: 1 film is listed, {unrated} without a rating</extracomment>
        <translation>
            <numerusform>1 Film ist verzeichnet, {unrated} ohne Bewertung</numerusform>
            <numerusform>{n} Filme sind verzeichnet, {unrated} ohne Bewertung</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} films came in: {named}</source>
        <extracomment>mfgui/ui/places/me/steer.py</extracomment>
        <translation>{n} Filme kamen hinzu: {named}</translation>
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
    <message numerus="yes">
        <source>{n} films in {name}</source>
        <extracomment>mfgui/ui/lists/table_import.py of one: 1 film in {name}</extracomment>
        <translation>
            <numerusform>1 Film in {name}</numerusform>
            <numerusform>{n} Filme in {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} films left out: {names}</source>
        <extracomment>mfgui/commands/recommend.py of one: 1 film left out: {names}</extracomment>
        <translation>
            <numerusform>1 Film ausgelassen: {names}</numerusform>
            <numerusform>{n} Filme ausgelassen: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} films not recognised: {names}</source>
        <extracomment>mfgui/commands/recommend.py of one: 1 film not recognised: {names}</extracomment>
        <translation>
            <numerusform>1 Film nicht erkannt: {names}</numerusform>
            <numerusform>{n} Filme nicht erkannt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} films of {all} in view</source>
        <extracomment>mfgui/ui/map/spoken_picture.py of one: 1 film of {all} in view</extracomment>
        <translation>
            <numerusform>1 Film von {all} im Blick</numerusform>
            <numerusform>{n} Filme von {all} im Blick</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} films rated</source>
        <extracomment>mfgui/ui/stage/presentation.py</extracomment>
        <translation>{n} Filme bewertet</translation>
    </message>
    <message numerus="yes">
        <source>{n} films, {share}, have a single one.</source>
        <extracomment>mfgui/ui/places/data/words.py of one: 1 film, {share}, has a single one.</extracomment>
        <translation>
            <numerusform>{n} Film, {share}, hat eine einzige.</numerusform>
            <numerusform>{n} Filme, {share}, haben eine einzige.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} in all.</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{n} insgesamt.</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{n} kB</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines left out</source>
        <extracomment>mfgui/ui/lists/import_dialog.py of one: 1 line left out</extracomment>
        <translation>
            <numerusform>1 Zeile ausgelassen</numerusform>
            <numerusform>{n} Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines were skipped:</source>
        <extracomment>mfgui/commands/info.py of one: 1 line was skipped:</extracomment>
        <translation>
            <numerusform>1 Zeile wurde übersprungen:</numerusform>
            <numerusform>{n} Zeilen wurden übersprungen:</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} lines were skipped; all others were read.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{n} Zeilen wurden übersprungen; alle anderen wurden gelesen.</translation>
    </message>
    <message>
        <source>{n} lines were skipped; the first {k} are listed. All others were read.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{n} Zeilen wurden übersprungen; die ersten {k} sind aufgeführt. Alle anderen wurden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} lists of ten were scored</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py of one: 1 list of ten was scored</extracomment>
        <translation>
            <numerusform>1 Zehnerliste wurde ausgewertet</numerusform>
            <numerusform>{n} Zehnerlisten wurden ausgewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lists of ten were scored, for people drawn at random</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py of one: 1 list of ten was scored, for somebody drawn at random</extracomment>
        <translation>
            <numerusform>1 Zehnerliste wurde ausgewertet, für eine zufällig gezogene Person</numerusform>
            <numerusform>{n} Zehnerlisten wurden ausgewertet, für zufällig gezogene Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <extracomment>mfgui/ui/places/workshop/tune.py of one: 1 minute</extracomment>
        <translation>
            <numerusform>1 Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mistakes</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py of one: 1 mistake</extracomment>
        <translation>
            <numerusform>1 Fehler</numerusform>
            <numerusform>{n} Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more are known from ratings alone</source>
        <extracomment>mfgui/commands/info.py of one: 1 more is known from ratings alone</extracomment>
        <translation>
            <numerusform>1 weiterer ist nur aus Bewertungen bekannt</numerusform>
            <numerusform>{n} weitere sind nur aus Bewertungen bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more are listed without any.</source>
        <extracomment>mfgui/ui/places/data/words.py of one: 1 more is listed without any.</extracomment>
        <translation>
            <numerusform>1 weiterer ist ohne Bewertung verzeichnet.</numerusform>
            <numerusform>{n} weitere sind ohne Bewertung verzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} more epochs, from where the run ended (Ctrl+M)</source>
        <extracomment>mfgui/ui/learning/controls.py</extracomment>
        <translation>{n} Epochen mehr, ab dem Ende des Laufs (Strg+M)</translation>
    </message>
    <message>
        <source>{n} not in this data set</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>{n} nicht in diesen Daten</translation>
    </message>
    <message>
        <source>{n} not seen</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>{n} nicht gesehen</translation>
    </message>
    <message>
        <source>{n} of films that are not in this data set</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>{n} zu Filmen, die nicht in diesen Daten sind</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>{n} of {all} films</source>
        <extracomment>mfgui/ui/map/panel.py</extracomment>
        <translation>{n} von {all} Filmen</translation>
    </message>
    <message>
        <source>{n} of {least} ratings: too few yet to name a taste</source>
        <extracomment>mfgui/ui/kit/words.py</extracomment>
        <translation>{n} von {least} Bewertungen: noch zu wenige, um einen Geschmack zu nennen</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <extracomment>mfgui/ui/places/explore/finder.py</extracomment>
        <translation>{n} von {total}</translation>
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
        <source>{n} people</source>
        <extracomment>mfgui/commands/info.py, mfgui/data/dataset.py of one: 1 person</extracomment>
        <translation>
            <numerusform>1 Person</numerusform>
            <numerusform>{n} Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people called it so</source>
        <extracomment>mfgui/ui/places/explore/film_words.py of one: 1 person called it so</extracomment>
        <translation>
            <numerusform>1 Person nannte ihn so</numerusform>
            <numerusform>{n} Personen nannten ihn so</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
        <translation>{n} Pixel</translation>
    </message>
    <message>
        <source>{n} pixels wide</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
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
        <translation>{n} Punkte</translation>
    </message>
    <message numerus="yes">
        <source>{n} points left</source>
        <extracomment>mfgui/ui/places/me/groups.py of one: 1 point left</extracomment>
        <translation>
            <numerusform>Noch 1 Punkt</numerusform>
            <numerusform>Noch {n} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings</source>
        <extracomment>mfgui/data/dataset.py, mfgui/ui/kit/words.py, mfgui/ui/window/header.py, mfgui/ui/window/screen_file.py of one: 1 rating</extracomment>
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
        <translation>
            <numerusform>1 Bewertung geändert</numerusform>
            <numerusform>{n} Bewertungen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings from {source}</source>
        <extracomment>mfgui/ui/places/me/profile_bar.py of one: 1 rating from {source}</extracomment>
        <translation>
            <numerusform>1 Bewertung aus {source}</numerusform>
            <numerusform>{n} Bewertungen aus {source}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings left out: {names}</source>
        <extracomment>mfgui/commands/recommend.py of one: 1 rating left out: {names}</extracomment>
        <translation>
            <numerusform>1 Bewertung ausgelassen: {names}</numerusform>
            <numerusform>{n} Bewertungen ausgelassen: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ratings not recognised: {names}</source>
        <extracomment>mfgui/commands/recommend.py of one: 1 rating not recognised: {names}</extracomment>
        <translation>
            <numerusform>1 Bewertung nicht erkannt: {names}</numerusform>
            <numerusform>{n} Bewertungen nicht erkannt: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} ratings predicted {said:.2f} on average
rated {true:.2f} on average</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>{n} Bewertungen, im Mittel mit {said:.2f} vorhergesagt,
im Mittel mit {true:.2f} bewertet</translation>
    </message>
    <message>
        <source>{n} recognised</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>{n} erkannt</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows left out; the first: {file}, line {line:,} {reason}</source>
        <extracomment>mfgui/commands/predict.py of one: 1 row left out: {file}, line {line:,} {reason}</extracomment>
        <translation>
            <numerusform>1 Zeile ausgelassen: {file}, Zeile {line:,} {reason}</numerusform>
            <numerusform>{n} Zeilen ausgelassen; die erste: {file}, Zeile {line:,} {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} runs</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/shelf.py of one: 1 run</extracomment>
        <translation>
            <numerusform>1 Lauf</numerusform>
            <numerusform>{n} Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} runs selected.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>{n} Läufe ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} scenes are right</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py of one: 1 scene is right</extracomment>
        <translation>
            <numerusform>1 Szene ist richtig</numerusform>
            <numerusform>{n} Szenen sind richtig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} settings changed</source>
        <extracomment>mfgui/ui/places/workshop/choices.py of one: 1 setting changed</extracomment>
        <translation>
            <numerusform>1 Einstellung geändert</numerusform>
            <numerusform>{n} Einstellungen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} simulated counts</source>
        <extracomment>mfgui/data/dataset.py of one: 1 simulated count</extracomment>
        <translation>
            <numerusform>1 simulierte Anzahl</numerusform>
            <numerusform>{n} simulierte Anzahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} simulated ratings</source>
        <extracomment>mfgui/data/dataset.py of one: 1 simulated rating</extracomment>
        <translation>
            <numerusform>1 simulierte Bewertung</numerusform>
            <numerusform>{n} simulierte Bewertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} stand-ins by points</source>
        <extracomment>mfgui/ui/places/me/mine.py</extracomment>
        <translation>{n} durch Punkte ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>{n} tags</source>
        <extracomment>mfgui/commands/info.py of one: 1 tag</extracomment>
        <translation>
            <numerusform>1 Schlagwort</numerusform>
            <numerusform>{n} Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <extracomment>mfgui/ui/lists/import_dialog.py</extracomment>
        <translation>{n} anzusehen</translation>
    </message>
    <message numerus="yes">
        <source>{n} trials are saved.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py of one: 1 trial is saved.</extracomment>
        <translation>
            <numerusform>1 Versuch ist gespeichert.</numerusform>
            <numerusform>{n} Versuche sind gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} years earlier</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{n} Jahre früher</translation>
    </message>
    <message>
        <source>{n} years later</source>
        <extracomment>mfgui/ui/map/words.py</extracomment>
        <translation>{n} Jahre später</translation>
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
        <translation>{n}, Mittel {mean:.2f} ★, wo andere {others:.2f} gaben;
{above} ★ gegenüber den anderen Filmen (geschrumpft), {z} Standardfehler</translation>
    </message>
    <message>
        <source>{one} and {other}: {match}</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>{one} und {other}: {match}</translation>
    </message>
    <message>
        <source>{other} is under way; {what_waits} when it has ended.</source>
        <extracomment>mfgui/ui/places/workshop/study_panel.py</extracomment>
        <translation>{other} ist im Gange; {what_waits}, wenn das vorbei ist.</translation>
    </message>
    <message>
        <source>{p:.0f} %</source>
        <extracomment>mfgui/ui/charts/bar_chart.py, mfgui/ui/kit/odds_bars.py, mfgui/ui/lists/ranked_table.py, mfgui/ui/places/explore/film.py, mfgui/ui/places/me/together_list.py, mfgui/ui/places/workshop/race_lanes.py, mfgui/ui/window/long_work.py</extracomment>
        <translation>{p:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{p:.0f} % ({low:.0f}–{high:.0f})</source>
        <extracomment>mfgui/ui/lists/taste_match.py</extracomment>
        <translation>{p:.0f}&#xa0;% ({low:.0f}–{high:.0f})</translation>
    </message>
    <message>
        <source>{p:.0f} % of {n} ratings are {stars:g} ★</source>
        <extracomment>mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>{p:.0f}&#xa0;% von {n} Bewertungen sind {stars:g} ★</translation>
    </message>
    <message>
        <source>{p:.1f} % better</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/run_words.py</extracomment>
        <translation>{p:.1f}&#xa0;% besser</translation>
    </message>
    <message>
        <source>{p:.1f} % better than the baseline</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{p:.1f}&#xa0;% besser als die Baseline</translation>
    </message>
    <message>
        <source>{p:.1f} % worse</source>
        <extracomment>mfgui/ui/places/workshop/runs.py, mfgui/ui/state/run_words.py</extracomment>
        <translation>{p:.1f}&#xa0;% schlechter</translation>
    </message>
    <message>
        <source>{p:.1f} % worse than the baseline</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{p:.1f}&#xa0;% schlechter als die Baseline</translation>
    </message>
    <message>
        <source>{p:g} %</source>
        <extracomment>mfgui/ui/places/workshop/scree.py</extracomment>
        <translation>{p:g}&#xa0;%</translation>
    </message>
    <message>
        <source>{passed} passed, {failed} failed in {seconds:.0f} s</source>
        <extracomment>mfgui/base/checks.py</extracomment>
        <translation>{passed} bestanden, {failed} gescheitert in {seconds:.0f} s</translation>
    </message>
    <message>
        <source>{people:,} people and {films:,} films, {factors} factors: {files}</source>
        <extracomment>mfgui/commands/export.py</extracomment>
        <translation>{people:,} Personen und {films:,} Filme, {factors} Faktoren: {files}</translation>
    </message>
    <message>
        <source>{people:,} people and {items:,} items with {factors:,} factors take some {needed:.1f} GB of memory, and {free:.1f} GB are free; give fewer people, the others are folded in</source>
        <extracomment>mfgui/storage/foreign/vectors.py</extracomment>
        <translation>{people:,} Personen und {items:,} Items mit {factors:,} Faktoren brauchen etwa {needed:.1f} GB Speicher, und {free:.1f} GB sind frei; geben Sie weniger Personen an, die anderen werden eingerechnet</translation>
    </message>
    <message>
        <source>{people:,} people and {items:,} items, {factors} factors, of {method}; scores from {low:g} to {high:g}</source>
        <extracomment>mfgui/commands/import_model.py</extracomment>
        <translation>{people:,} Personen und {items:,} Items, {factors} Faktoren, von {method}; Werte von {low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>{people:,} people drawn with seed {seed}</source>
        <extracomment>mfgui/data/subset.py</extracomment>
        <translation>{people:,} mit Startwert {seed} gezogene Personen</translation>
    </message>
    <message numerus="yes">
        <source>{people} and {n} films of a model, without their ratings</source>
        <extracomment>mfgui/data/dataset.py of one: {people} and 1 film of a model, without their ratings</extracomment>
        <translation>
            <numerusform>{people} und 1 Film eines Modells, ohne die Bewertungen</numerusform>
            <numerusform>{people} und {n} Filme eines Modells, ohne die Bewertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <extracomment>mfgui/data/editions/ratings_file.py</extracomment>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{person}
Go to this person</source>
        <extracomment>mfgui/ui/places/explore/people_links.py</extracomment>
        <translation>{person}
Zu dieser Person gehen</translation>
    </message>
    <message>
        <source>{person} on {film}</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>{person} zu {film}</translation>
    </message>
    <message>
        <source>{place} at the target</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>{place} am Ziel</translation>
    </message>
    <message>
        <source>{place}, +{gap:.4f}</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>{place}, +{gap:.4f}</translation>
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
        <translation>{place}: {hint} (Strg+{n})</translation>
    </message>
    <message>
        <source>{protocol}. {scored}; {liked}; films that the person rated in training are not listed.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>{protocol}. {scored}; {liked}; Filme, die die Person im Training bewertet hat, stehen nicht auf den Listen.</translation>
    </message>
    <message>
        <source>{protocol}: all learn from {train}, checked on the likes among {held}. Validation {figure}, also used for stopping; lists of the most rated films have {reference:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>{protocol}: Alle lernen aus {train}, geprüft an den Vorlieben unter {held}. Validierung {figure}, die auch das Ende bestimmt; Listen der meistbewerteten Filme haben {reference:.4f}.</translation>
    </message>
    <message>
        <source>{protocol}: all learn from {train}, checked on {held}. Validation RMSE in stars, also used for stopping; the baseline has {reference:.4f}.</source>
        <extracomment>mfgui/ui/places/workshop/race.py</extracomment>
        <translation>{protocol}: Alle lernen aus {train}, geprüft an {held}. Validierungs-RMSE in Sternen, der auch das Ende bestimmt; die Baseline hat {reference:.4f}.</translation>
    </message>
    <message>
        <source>{protocol}: learns from {train}, checked on {held}.</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>{protocol}: lernt aus {train}, geprüft an {held}.</translation>
    </message>
    <message>
        <source>{protocol}: trials learn from {train}, and these {held} validation ratings alone judge. So the best figure has been searched for and is no estimate of the error on others.</source>
        <extracomment>mfgui/ui/places/workshop/tune.py</extracomment>
        <translation>{protocol}: Versuche lernen aus {train}, und allein diese {held} Validierungsbewertungen urteilen. Nach dem besten Wert wurde also gesucht; er schätzt nicht den Fehler bei anderen.</translation>
    </message>
    <message>
        <source>{protocol}; the baseline&apos;s validation {error} is {rmse:.4f}</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>{protocol}; {error} der Baseline bei der Validierung ist {rmse:.4f}</translation>
    </message>
    <message>
        <source>{p} %</source>
        <extracomment>mfgui/ui/kit/words.py</extracomment>
        <translation>{p}&#xa0;%</translation>
    </message>
    <message>
        <source>{ratings:,} ratings by {people:,} people of {items:,} items; {protocol}</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>{ratings:,} Bewertungen von {people:,} Personen zu {items:,} Items; {protocol}</translation>
    </message>
    <message numerus="yes">
        <source>{ratings} by {people} of {n} films</source>
        <extracomment>mfgui/data/dataset.py of one: {ratings} by {people} of 1 film</extracomment>
        <translation>
            <numerusform>{ratings} von {people} zu 1 Film</numerusform>
            <numerusform>{ratings} von {people} zu {n} Filmen</numerusform>
        </translation>
    </message>
    <message>
        <source>{ratings} ratings by {people} people of {films} films, {first}–{last}</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{ratings} Bewertungen von {people} Personen zu {films} Filmen, {first}–{last}</translation>
    </message>
    <message>
        <source>{ratio:.4f} of the baseline&apos;s</source>
        <extracomment>mfgui/commands/common.py</extracomment>
        <translation>das {ratio:.4f}-Fache der Baseline</translation>
    </message>
    <message>
        <source>{raw:.6g} for lists in the model&apos;s own order, without caution</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation>{raw:.6g} bei Listen in der eigenen Reihenfolge des Modells, ohne Vorsicht</translation>
    </message>
    <message>
        <source>{ready} of {n} ready; the others take about {time} in all, one after the other. Each row appears when it is ready and is kept.</source>
        <extracomment>mfgui/ui/places/workshop/all_methods.py</extracomment>
        <translation>{ready} von {n} fertig; die anderen brauchen nacheinander etwa {time}. Jede Zeile erscheint, sobald sie fertig ist, und bleibt.</translation>
    </message>
    <message>
        <source>{rmse} (the baseline&apos;s rmse on the same ratings); ratio {ratio}</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>{rmse} (RMSE der Baseline bei denselben Bewertungen); Verhältnis {ratio}</translation>
    </message>
    <message>
        <source>{rmse} on {tests} test ratings</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>{rmse} bei {tests} Testbewertungen</translation>
    </message>
    <message>
        <source>{rounds} rounds: validation {name} {error}</source>
        <extracomment>mfgui/commands/train_spark.py</extracomment>
        <translation>{rounds} Runden: Validierung {name} {error}</translation>
    </message>
    <message>
        <source>{rows:,} vectors and {n:,} {what} do not belong together</source>
        <extracomment>mfgui/storage/foreign/vectors.py</extracomment>
        <translation>{rows:,} Vektoren und {n:,} {what} gehören nicht zusammen</translation>
    </message>
    <message>
        <source>{rule}
A score is what orders each person&apos;s own list: how likely they are to watch the film and to like it;
the predicted rating, cautious where few rated, if the model was trained without interest.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>{rule}
Ein Wert ist das, was die eigene Liste jeder Person ordnet: wie wahrscheinlich sie den Film ansieht und mag;
oder die vorhergesagte Bewertung, vorsichtig bei wenigen Bewertungen, wenn das Modell ohne Interesse trainiert wurde.</translation>
    </message>
    <message>
        <source>{rule} Scores are as in their own list, so the stars may order films otherwise.</source>
        <extracomment>mfgui/ui/places/me/together.py</extracomment>
        <translation>{rule} Die Werte sind die der eigenen Liste; nach Sternen allein kann die Reihenfolge anders sein.</translation>
    </message>
    <message>
        <source>{runs} · {size} on disk</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>{runs} · {size} auf der Platte</translation>
    </message>
    <message>
        <source>{run} has no saved model; train it again to compare it.</source>
        <extracomment>mfgui/ui/places/workshop/compare.py</extracomment>
        <translation>{run} hat kein gespeichertes Modell; trainieren Sie ihn neu, um ihn zu vergleichen.</translation>
    </message>
    <message>
        <source>{run} is still learning: epoch {n} of at most {all}.</source>
        <extracomment>mfgui/ui/window/closing_question.py</extracomment>
        <translation>{run} lernt noch: Epoche {n} von höchstens {all}.</translation>
    </message>
    <message>
        <source>{run} on {data} stopped at epoch {n:.0f}.</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation>{run} mit {data} hielt in Epoche {n:.0f} an.</translation>
    </message>
    <message>
        <source>{run} stopped at epoch {n}.</source>
        <extracomment>mfgui/ui/places/workshop/runs.py</extracomment>
        <translation>{run} hielt in Epoche {n} an.</translation>
    </message>
    <message>
        <source>{run}, {data}, {protocol}, {n} held-out ratings</source>
        <extracomment>mfgui/ui/places/workshop/errors.py</extracomment>
        <translation>{run}, {data}, {protocol}, {n} zurückgehaltene Bewertungen</translation>
    </message>
    <message>
        <source>{run}: {ending}.</source>
        <extracomment>mfgui/ui/learning/run_view.py</extracomment>
        <translation>{run}: {ending}.</translation>
    </message>
    <message>
        <source>{s:.1f} s</source>
        <extracomment>mfgui/ui/learning/words.py, mfgui/ui/places/workshop/race_lanes.py, mfgui/ui/state/run_words.py</extracomment>
        <translation>{s:.1f} s</translation>
    </message>
    <message>
        <source>{s:.2f} s</source>
        <extracomment>mfgui/ui/places/workshop/race_lanes.py</extracomment>
        <translation>{s:.2f} s</translation>
    </message>
    <message>
        <source>{seconds} training</source>
        <extracomment>mfgui/commands/evaluate.py</extracomment>
        <translation>{seconds} Training</translation>
    </message>
    <message>
        <source>{sentence} {details}</source>
        <extracomment>mfgui/ui/window/self_test.py</extracomment>
        <translation>{sentence} {details}</translation>
    </message>
    <message>
        <source>{server_setting} is &apos;{address}&apos;, which is no web address; correct or unset it</source>
        <extracomment>mfgui/data/editions/catalogue.py</extracomment>
        <translation>{server_setting} ist &apos;{address}&apos;, und das ist keine Webadresse; berichtigen oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>{share:.1f} % less than the baseline&apos;s {base:.4f}.</source>
        <extracomment>mfgui/ui/stage/report.py</extracomment>
        <translation>{share:.1f}&#xa0;% weniger als die {base:.4f} der Baseline.</translation>
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
        <source>{share:g} % of each person&apos;s ratings held out at random, seed {seed}</source>
        <extracomment>mfgui/evaluation/protocols.py</extracomment>
        <translation>{share:g}&#xa0;% der Bewertungen jeder Person zufällig zurückgehalten, Startwert {seed}</translation>
    </message>
    <message>
        <source>{share:g} % of the ratings held out by person and film, seed {seed}</source>
        <extracomment>mfgui/spark/training.py</extracomment>
        <translation>{share:g}&#xa0;% der Bewertungen nach Person und Film zurückgehalten, Startwert {seed}</translation>
    </message>
    <message>
        <source>{share} held out by person and film, seed {seed}</source>
        <extracomment>mfgui/data/splitting.py</extracomment>
        <translation>{share} nach Person und Film zurückgehalten, Startwert {seed}</translation>
    </message>
    <message>
        <source>{share} of the pairs have a rating
people {a} to {b}, films {c} to {d}, those with most ratings first</source>
        <extracomment>mfgui/ui/places/data/pairs_chart.py</extracomment>
        <translation>{share} der Paare haben eine Bewertung
Personen {a} bis {b}, Filme {c} bis {d}, die mit den meisten Bewertungen zuerst</translation>
    </message>
    <message>
        <source>{share} of the people gave {n} ratings or more: enough to know a taste by.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{share} der Personen haben mindestens {n} Bewertungen vergeben: genug, um einen Geschmack zu erkennen.</translation>
    </message>
    <message>
        <source>{share} of the rated films have fewer than {n} ratings: of them little can be learnt.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{share} der bewerteten Filme haben weniger als {n} Bewertungen: Über sie lässt sich wenig lernen.</translation>
    </message>
    <message>
        <source>{share} of the rated films have {n} ratings or more: what is learnt of them holds.</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{share} der bewerteten Filme haben mindestens {n} Bewertungen: Was über sie gelernt wird, trägt.</translation>
    </message>
    <message>
        <source>{side}: which axis</source>
        <extracomment>mfgui/ui/map/side_axes.py</extracomment>
        <translation>{side}: welche Achse</translation>
    </message>
    <message>
        <source>{size} of the cache stay while a data set is open from there; empty it again later</source>
        <extracomment>mfgui/ui/window/menus.py</extracomment>
        <translation>{size} des Caches bleiben, solange Daten von dort geöffnet sind; leeren Sie ihn später noch einmal</translation>
    </message>
    <message>
        <source>{stars:g} stars</source>
        <extracomment>mfgui/ui/kit/stars.py</extracomment>
        <translation>{stars:g} Sterne</translation>
    </message>
    <message>
        <source>{stars:g} ★</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>{stars:g} ★</translation>
    </message>
    <message>
        <source>{stopped}; best epoch {epoch}: validation {error} {rmse:.4f} (validation, used for stopping)</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>{stopped}; beste Epoche {epoch}: Validierung {error} {rmse:.4f} (bestimmte das Ende)</translation>
    </message>
    <message>
        <source>{study} has ended.</source>
        <extracomment>mfgui/ui/window/long_work.py</extracomment>
        <translation>{study} ist zu Ende.</translation>
    </message>
    <message>
        <source>{study} is under way; choose when it has ended.</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>{study} läuft; wählen Sie, wenn es zu Ende ist.</translation>
    </message>
    <message>
        <source>{study} is under way; stop it first, then train.</source>
        <extracomment>mfgui/ui/state/studies.py</extracomment>
        <translation>{study} läuft noch; erst anhalten, dann trainieren.</translation>
    </message>
    <message>
        <source>{sum} ★; {known}.</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>{sum} ★; {known}.</translation>
    </message>
    <message>
        <source>{s} s</source>
        <extracomment>mfgui/ui/text.py</extracomment>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>{tags} of {films}</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>{tags} ({films})</translation>
    </message>
    <message>
        <source>{things} by number of ratings, {band}: {n}, {share}</source>
        <extracomment>mfgui/ui/places/data/words.py</extracomment>
        <translation>{things} nach Zahl der Bewertungen, {band}: {n}, {share}</translation>
    </message>
    <message>
        <source>{time} left at most</source>
        <extracomment>mfgui/ui/learning/words.py</extracomment>
        <translation>höchstens noch {time}</translation>
    </message>
    <message>
        <source>{title} cannot be saved here ({wrong}); allow writing to this file and its folder</source>
        <extracomment>mfgui/base/sqlite_store.py</extracomment>
        <translation>hier lässt sich nichts speichern ({title}: {wrong}); erlauben Sie das Schreiben in dieser Datei und ihrem Ordner</translation>
    </message>
    <message>
        <source>{told} ({strange:,} rows left out: their people or films are not in the data set)</source>
        <extracomment>mfgui/data/held_out_file.py</extracomment>
        <translation>{told} ({strange:,} Zeilen ausgelassen: ihre Personen oder Filme sind nicht im Datensatz)</translation>
    </message>
    <message>
        <source>{trouble} Trying again in {time}…</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>{trouble} Neuer Versuch in {time}&#xa0;…</translation>
    </message>
    <message>
        <source>{unrated:,} rows have no rating and are left out</source>
        <extracomment>mfgui/data/tables/ratings.py</extracomment>
        <translation>{unrated:,} Zeilen haben keine Bewertung und sind ausgelassen</translation>
    </message>
    <message>
        <source>{value} ★</source>
        <extracomment>mfgui/ui/kit/words.py, mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>{value} ★</translation>
    </message>
    <message>
        <source>{value} ★: {ratings}, {share}</source>
        <extracomment>mfgui/ui/charts/bar_chart.py</extracomment>
        <translation>{value} ★: {ratings}, {share}</translation>
    </message>
    <message>
        <source>{value}. {description}</source>
        <extracomment>mfgui/ui/kit/drawn.py</extracomment>
        <translation>{value}. {description}</translation>
    </message>
    <message>
        <source>{what} deleted.</source>
        <extracomment>mfgui/ui/state/shelf.py</extracomment>
        <translation>{what} gelöscht.</translation>
    </message>
    <message>
        <source>{when}: {ratings}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{when}: {ratings}</translation>
    </message>
    <message>
        <source>{when}: {ratings}, mean {mean:.1f} ★</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{when}: {ratings}, Mittel {mean:.1f} ★</translation>
    </message>
    <message>
        <source>{which}
{n} held-out ratings
RMSE {rmse:.4f} stars
mean of predicted − rated {miss} stars</source>
        <extracomment>mfgui/ui/places/workshop/error_words.py</extracomment>
        <translation>{which}
{n} zurückgehaltene Bewertungen
RMSE {rmse:.4f} Sterne
Mittel von vorhergesagt − bewertet {miss} Sterne</translation>
    </message>
    <message>
        <source>{who}: predicted {p:.1f} ★, mean {mean:.1f}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{who}: vorhergesagt {p:.1f} ★, Mittel {mean:.1f}</translation>
    </message>
    <message>
        <source>{who}: {known}.</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>{who}: {known}.</translation>
    </message>
    <message>
        <source>{who}: {p:.0f} % likely to watch it</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{who}: sieht ihn zu {p:.0f}&#xa0;% wahrscheinlich an</translation>
    </message>
    <message>
        <source>{who}: {rating:g} ★, mean {mean:.1f}</source>
        <extracomment>mfgui/ui/places/explore/film_words.py</extracomment>
        <translation>{who}: {rating:g} ★, Mittel {mean:.1f}</translation>
    </message>
    <message>
        <source>{who}: {sum} = {total:.2f}</source>
        <extracomment>mfgui/ui/places/watch/factor_tables.py</extracomment>
        <translation>{who}: {sum} = {total:.2f}</translation>
    </message>
    <message>
        <source>{words}, opened once</source>
        <extracomment>mfgui/evaluation/evaluate.py</extracomment>
        <translation>{words}, einmal geöffnet</translation>
    </message>
    <message>
        <source>{words}, {speed}/s, {left} left</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
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
        <source>{wrong:,} cannot be</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>{wrong:,} unmöglich</translation>
    </message>
    <message>
        <source>{wrong:,} cannot be, as &apos;{example}&apos;</source>
        <extracomment>mfgui/data/tables/times.py</extracomment>
        <translation>{wrong:,} unmöglich, wie „{example}“</translation>
    </message>
    <message>
        <source>{wrong}; {good}.</source>
        <extracomment>mfgui/ui/stage/scenes_dialog.py</extracomment>
        <translation>{wrong}; {good}.</translation>
    </message>
    <message>
        <source>{w} × {h} pixels need {a:.1f} GB of memory and {b:.1f} GB are free: choose a smaller width.</source>
        <extracomment>mfgui/ui/map/saving.py</extracomment>
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
        <translation>{year}er</translation>
    </message>
    <message>
        <source>± {sd:.4f}, the standard deviation over the divisions</source>
        <extracomment>mfgui/ui/places/workshop/all_methods_table.py</extracomment>
        <translation>± {sd:.4f}, die Standardabweichung über die Aufteilungen</translation>
    </message>
    <message>
        <source>β₁</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>β₁</translation>
    </message>
    <message>
        <source>β₂</source>
        <extracomment>mfgui/factorization/methods/adam.py</extracomment>
        <translation>β₂</translation>
    </message>
    <message>
        <source>λ lowered to {value:g}</source>
        <extracomment>mfgui/commands/train.py</extracomment>
        <translation>λ auf {value:g} gesenkt</translation>
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
        <source>“{action}” cannot be done; there are {actions}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>„{action}“ gibt es nicht; es gibt {actions}</translation>
    </message>
    <message>
        <source>“{address}” is no web address; it begins with https:// or http://.</source>
        <extracomment>mfgui/ui/window/preferences_dialog.py</extracomment>
        <translation>„{address}“ ist keine Webadresse; sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>“{film}” is not among these films.</source>
        <extracomment>mfgui/ui/stage/director.py</extracomment>
        <translation>„{film}“ ist nicht unter diesen Filmen.</translation>
    </message>
    <message>
        <source>“{key}” is not known here; scenes begin with [[scene]]</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>„{key}“ ist hier nicht bekannt; Szenen beginnen mit [[scene]]</translation>
    </message>
    <message>
        <source>“{key}” is not known; a scene has {what}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>„{key}“ ist nicht bekannt; eine Szene hat {what}</translation>
    </message>
    <message>
        <source>“{key}” is to be a text in quotes</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>„{key}“ muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>“{key}” is to be {kind} from {low:g} to {high:g}</source>
        <extracomment>mfgui/ui/stage/scenes.py</extracomment>
        <translation>„{key}“ muss {kind} von {low:g} bis {high:g} sein</translation>
    </message>
    <message>
        <source>“{tag}”</source>
        <extracomment>mfgui/ui/places/explore/film.py, mfgui/ui/places/explore/person_words.py</extracomment>
        <translation>„{tag}“</translation>
    </message>
    <message>
        <source>“{title}” is no film ({what})</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>„{title}“ ist kein Film ({what})</translation>
    </message>
    <message>
        <source>“{title}” is rated again; the last counts</source>
        <extracomment>mfgui/storage/imports/reading.py</extracomment>
        <translation>„{title}“ ist weiter unten noch einmal bewertet; die letzte Bewertung zählt</translation>
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
        <source>… and {n} more (--json lists all)</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>… und {n} weitere (--json zeigt alle)</translation>
    </message>
    <message>
        <source>… and {n} more (--json lists {listed} of them)</source>
        <extracomment>mfgui/commands/info.py</extracomment>
        <translation>… und {n} weitere (--json zeigt {listed} davon)</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <extracomment>mfgui/ui/places/data/download.py</extracomment>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>★</source>
        <extracomment>mfgui/ui/places/workshop/choices.py</extracomment>
        <translation>★</translation>
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
