
## Feeds page

feeds-everything = Todos los artículos

## Avisos a quien administra el servidor

notice-excess-subject = { $site }: una cuenta abre más artículos de los que lee una persona
notice-excess-text =
    Una cuenta ha abierto hoy { $count } artículos distintos en { $site }, el máximo para una persona.
    Hasta mañana solo recibe el comienzo de los demás. La cuenta: { $account }

    Puede ser un programa que copia artículos o una sesión que usa otra persona. En esa página
    se pueden cerrar sus sesiones. El límite es paywall.subscriber_ceiling en la configuración.
notice-job-subject = { $site }: se abandonó una tarea en segundo plano
notice-job-text =
    Se abandonó una tarea en segundo plano de { $site } ({ $url }).

    Lo que había que hacer: { $kind } (tarea { $job })
    Intentos: { $attempts }
    Respuesta del último intento: { $reason }

    La tarea se conserva. La orden «masthead doctor» muestra lo que se abandonó y cómo resolverlo.
