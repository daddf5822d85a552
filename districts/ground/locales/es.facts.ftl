# What stories are about: storylines, things, relations and figures, in Spanish.


## Numbers. $amount (text) a number in figures; $count (number) chooses singular or plural

amount-million = { $count ->
    [one] { $amount } millón
   *[other] { $amount } millones
}
amount-billion = { $count ->
    [one] { $amount } mil millones
   *[other] { $amount } mil millones
}
amount-trillion = { $count ->
    [one] { $amount } billón
   *[other] { $amount } billones
}
amount-money = { $amount } { $symbol }
amount-percent = { $amount } %
amount-of = { $amount } { $unit }
amount-range = { $low } a { $high }
amount-about = unos { $amount }
amount-nearly = casi { $amount }
amount-over = más de { $amount }
amount-at-least = al menos { $amount }
amount-at-most = como máximo { $amount }
amount-up-to = hasta { $amount }
amount-under = menos de { $amount }
amount-only = solo { $amount }
amount-record = { $amount } (récord)


## Dates that are not known to the day. $date, $from, $to are dates in words, $year a year

when-about = hacia { $date }
when-until = hasta { $to }
when-since = desde { $from }
when-span = { $from } a { $to }
when-decade = década de { $year }
when-season-21 = primavera de { $year }
when-season-22 = verano de { $year }
when-season-23 = otoño de { $year }
when-season-24 = invierno de { $year }
when-season-33 = primer trimestre de { $year }
when-season-34 = segundo trimestre de { $year }
when-season-35 = tercer trimestre de { $year }
when-season-36 = cuarto trimestre de { $year }
when-season-40 = primer semestre de { $year }
when-season-41 = segundo semestre de { $year }


## Kinds of things and of moments

facts-kind-person = Persona
facts-kind-state = Estado
facts-kind-organisation = Organización
facts-kind-place = Lugar
facts-kind-event = Acontecimiento
facts-kind-work = Obra
facts-kind-series = Serie
facts-kind-measure = Indicador
facts-kind-subject = Tema
facts-moment-meeting = Reunión
facts-moment-agreement = Acuerdo
facts-moment-statement = Declaración
facts-moment-vote = Votación
facts-moment-attack = Ataque
facts-moment-court = Tribunales
facts-moment-death = Fallecimiento
facts-moment-plan = Plan
facts-moment-other = Acontecimiento


## The page of a storyline

facts-storyline = Seguimiento
facts-storylines-none = Aún no hay seguimientos.
facts-state-quiet = No hay novedades desde hace tiempo.
facts-state-closed = Este seguimiento ha terminado.
facts-summary = En resumen
facts-summary-changed = Este resumen ha cambiado desde que usted lo leyó.
facts-updated = Actualizado
facts-new = Nuevo
facts-corrected = Corregido
facts-since = Nuevo desde su última visita
facts-since-date = Usted había visto todo hasta el { $date }.
facts-since-none = Desde entonces no se ha añadido nada.
facts-since-first = Cuando vuelva, aquí verá lo nuevo.
facts-since-account = Su cuenta recuerda cuándo estuvo aquí.
facts-since-browser = Solo este navegador recuerda cuándo estuvo aquí.
facts-since-open = Ver lo nuevo para usted
facts-since-seen = Marcar todo como visto
facts-since-forget = No recordar mis visitas
facts-since-remember = Recordar mis visitas
facts-since-off = Sus visitas no se recuerdan.
facts-back-to-story = Volver a la página completa
facts-key-moments = Momentos clave
facts-moments = Momentos
facts-all-moments = { $count ->
    [one] Todos los momentos ({ $count })
   *[other] Los { $count } momentos
}
facts-key-figures = Cifras clave
facts-figures = Cifras
facts-who = Quién es quién
facts-next = Qué viene ahora
facts-stories = Artículos
facts-follow = Seguir este tema
facts-follow-text = Todo lo nuevo en su lector de feeds:
facts-data = Los datos
facts-data-text = Cada fila con sus palabras, su fuente y su artículo:
facts-so-far = La historia hasta ahora
facts-so-far-more = El seguimiento completo


## Seguir por correo

follow-mail = Seguir por correo
follow-mail-text = Le enviamos un correo cuando se publica un artículo nuevo, cada seis horas como máximo.
follow-mail-on = Sigue este tema – dejar de seguirlo
follow-on = Sigue este tema por correo.
follow-stop = Dejar de seguir
# $storyline (text) the title of a storyline
follow-stop-one = Dejar de seguir: { $storyline }
follow-all = Todos los temas que sigue
follow-full = Ya sigue tantos temas como es posible. Deje de seguir antes alguno.
follow-stories = Temas que sigue
follow-stories-text = Le enviamos un correo cuando se publica algo nuevo en alguno de ellos.
# $storyline (text) the title of a storyline
follow-letters = novedades en «{ $storyline }»
# $storyline (text) the title of a storyline, $headline (text) the newest story
letter-storyline-subject = Novedades en «{ $storyline }»: { $headline }
letter-storyline-text = { $site } ha publicado un artículo nuevo en «{ $storyline }», que usted sigue por correo:
letter-storyline-action = Ver todo el seguimiento
letter-storyline-more-subject = Novedades en «{ $storyline }»: { $headline } y más
letter-storyline-more-text = { $site } ha publicado artículos nuevos en «{ $storyline }», que usted sigue por correo:
letter-storyline-more-action = Ver todo el seguimiento


## The page of a thing

facts-names = También conocido como
facts-roles = Cargos
facts-quotes = En sus palabras
facts-relations = Relaciones
facts-storylines = Seguimientos
facts-thing-description = { $name }: momentos, cifras y citas de nuestros artículos


## The page of a relation. $a, $b (text) names

facts-between = { $a } y { $b }
facts-between-kicker = Relación
facts-between-description = { $a } y { $b }: cuántas veces se reunieron y quién lo cuenta, acuerdos, cifras por año y fuente
facts-counts = Cuántas veces se reunieron
facts-counts-text = Las cuentas varían según quién cuente y qué. Aquí figuran una junto a otra.
facts-counted-by = según el recuento de { $who }
facts-ordinal = n.º { $number } según { $who }
facts-reported = { $count ->
    [one] publicada aquí
   *[other] publicadas aquí
}
facts-last = La última
facts-next-one = La próxima
facts-agreements = Acuerdos
facts-by-year = Cifras por periodo y fuente
facts-one-on-other = Lo que uno dice del otro
facts-unknown = Lo que no sabemos
facts-unreported = Años sin artículos: { $years }
facts-evidence = Los artículos detrás de esta página


## A figure with its history, and a chart

facts-value = Valor
facts-period = Periodo
facts-source = Fuente
facts-as-of = A fecha de { $date }
facts-source-none = sin fuente citada
facts-in-story = En el artículo
facts-other-counts = Otras cifras para { $period }
facts-other-periods = Otros periodos
facts-withdrawn = retirado
facts-box = fuente y otras cifras
facts-chart = { $measure }, { $unit }
facts-chart-source = Fuente: { $source }
facts-chart-text = De { $first } a { $last }. Todas las cifras están en la tabla.
facts-chart-gaps = { $count ->
    [one] 1 periodo sin cifra
   *[other] { $count } periodos sin cifra
}
facts-strip = Momentos por año
facts-strip-text = Cada punto es un momento, de { $first } a { $last }. Todos están en la lista.
