# The library of pictures at the desk.

desk-pictures = Bilder
desk-pictures-text = Das Archiv mit Bildnachweisen und Rechten.
pictures-add = Bilder hinzufügen
pictures-drop = oder hier ablegen
pictures-done = Fertig. Bitte die Angaben ergänzen.
pictures-broken = Die Übertragung ist abgebrochen. Wählen Sie die Datei noch einmal, dann geht es dort weiter.
pictures-large = Diese Datei ist größer als 100 MB.
pictures-search = Bildunterschrift, Bildnachweis, Person, Ort oder Dateiname
pictures-no-credit = Kein Bildnachweis
pictures-no-alt = Keine Beschreibung
pictures-none = Noch keine Bilder. Fügen Sie oben welche hinzu.
pictures-none-found = Kein Bild passt dazu.
pictures-more = Mehr Bilder
picture-record = Angaben
picture-record-text = Was Sie hier ändern, ändert sich auf jeder Seite, in jeder Größe und jedem Feed.
picture-alt = Beschreibung
picture-alt-hint = Was zu sehen ist, für alle, die es nicht sehen können.
picture-decorative = Schmückend: zeigt nichts, was nicht im Text steht
picture-caption = Bildunterschrift
picture-creators = Fotografen oder Illustratoren
picture-suppliers = Agenturen und Quellen
picture-lines = Je Zeile einer.
picture-via = Vertrieb
picture-licence = Lizenz
picture-licence-url = Adresse der Lizenz
picture-credit = Bildnachweis
picture-credit-hint = Leer lassen, dann entsteht er aus den Namen oben.
picture-copyright = Urheberrechtshinweis
picture-usage-terms = Einschränkungen
picture-place = Ort
picture-persons = Gezeigte Personen
picture-save = Speichern
picture-saved = Die Angaben sind gespeichert.
picture-problem-url = Geben Sie eine Adresse an, die mit https:// beginnt
picture-problem-credit = Nennen Sie, von wem das Bild ist, oder geben Sie den Bildnachweis an.

# What a picture may be used for, where it is used, and its file.
pictures-lists = Listen von Bildern
pictures-all = Alle Bilder
pictures-ending = Läuft ab
pictures-over = Nicht mehr gezeigt
pictures-by = Endet spätestens am
pictures-expires-hint = Nach letztem Tag: expires:2026-12 in diesem Monat, expires:..2026-12-01 bis zu diesem Tag, expires:2027.. von da an.
pictures-show = Anzeigen
pictures-none-ending = In dieser Liste ist kein Bild.
pictures-no-terms = Keine Lizenz und keine Bedingungen
picture-until = Darf gezeigt werden bis
picture-over = Wird nicht mehr gezeigt seit
picture-uses =
    { $count ->
        [0] Wo es verwendet wird
        [one] An { $count } Stelle verwendet
       *[other] An { $count } Stellen verwendet
    }
picture-unused = Kein Artikel, kein Porträt, keine Seite und keine Anzeige zeigt dieses Bild.
picture-use-untitled = Artikel ohne Überschrift
picture-use-closed = Ein Artikel, den Sie nicht öffnen können
picture-use-live = Veröffentlicht
picture-use-scheduled = Geplant
picture-use-writing = Wird geschrieben
picture-use-off = Von der Website genommen
picture-use-portrait = Porträt eines Autors
picture-use-about = Seite über die Publikation
picture-use-advert = Anzeige
picture-use-lead = Aufmacherbild
picture-use-text = Im Text
picture-terms-hint = Ohne Lizenz oder Bedingungen wird kein Artikel damit veröffentlicht. Bei eigenen Bildern: „Eigenes Bild“.
picture-expires = Lizenz endet am
picture-expires-hint = Der letzte Tag, an dem es gezeigt werden darf. Danach verschwindet es mit seiner Bildunterschrift von allen Seiten.
picture-days-shown = Nicht fürs Archiv: Tage der Anzeige
picture-days-shown-hint = So viele Tage nach der ersten Veröffentlichung eines Artikels damit verschwindet es von allen Seiten. Leer lassen, um es zu behalten.
picture-problem-days = Geben Sie eine ganze Zahl von { $least } bis { $most } Tagen ein.
picture-problem-point = Geben Sie beide Zahlen ein, jede von 0 bis 100, oder keine.
picture-problem-terms = Geben Sie eine Lizenz an, oder zu welchen Bedingungen das Bild gezeigt werden darf.
picture-crop = Ausschnitte
picture-crop-text = Seiten schneiden das Bild auf diese Formate zu. Der Bildmittelpunkt bleibt sichtbar. Wählen Sie ein Format und dann den Punkt im Bild, oder geben Sie ihn ein: 0 ist der linke oder obere Rand, 100 der rechte oder untere. Ein Format ohne eigenen Punkt folgt dem Bildmittelpunkt.
picture-crop-focus = Bildmittelpunkt
picture-crop-card = Karten, 3:2
picture-crop-gallery = Galerien, 4:3
picture-crop-square = Porträts, 1:1
picture-crop-share = Geteilte Links, 1,91:1
picture-crop-x = Von links, %
picture-crop-y = Von oben, %
picture-crop-save = Ausschnitte speichern
picture-cropped = Die Ausschnitte sind gespeichert.
picture-file = Datei
picture-turn-left = Nach links drehen
picture-turn-right = Nach rechts drehen
picture-turned = Das Bild ist gedreht. Seine Größen werden neu erstellt.
picture-replace = Datei überall ersetzen
picture-replace-text = Von da an zeigen alle Artikel und Seiten die neue Datei. Bildnachweis und Bedingungen werden neu erfragt; die frühere Datei bleibt erhalten.
picture-replace-terms = Lizenz oder Bedingungen
picture-replace-choose = Neue Datei wählen
picture-replace-drop = oder hier ablegen
picture-replaced = Die Datei ist ersetzt. Prüfen Sie die Angaben.
picture-earlier = Frühere Dateien
picture-overtaken = Jemand anderes hat dieses Bild geändert, seit Sie es geöffnet haben. Laden Sie die Seite neu und wählen Sie die Datei noch einmal.
picture-changed = Jemand anderes hat dieses Bild geändert, seit Sie es geöffnet haben. Es wurde nichts gespeichert; so ist es jetzt, und Ihre Eingaben stehen noch da.
publish-no-terms = Das Bild „{ $name }“ hat keine Lizenz und keine Bedingungen.
publish-ended = Das Bild „{ $name }“ darf nicht mehr gezeigt werden; Leserinnen und Leser sehen es nicht.
waits-pictures-end =
    { $count ->
        [one] { $count } Bild darf nicht mehr lange gezeigt werden
       *[other] { $count } Bilder dürfen nicht mehr lange gezeigt werden
    }
deed-picture-crop = { $who } hat die Ausschnitte des Bildes { $what } geändert
deed-picture-turn = { $who } hat das Bild { $what } gedreht
deed-picture-replace = { $who } hat die Datei des Bildes { $what } ersetzt
