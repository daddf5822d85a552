
## Feeds page

feeds-everything = Todos los artículos

## Avisos a quien administra el servidor

notice-job-subject = { $site }: se abandonó una tarea en segundo plano
notice-job-text =
    Se abandonó una tarea en segundo plano de { $site } ({ $url }).

    Lo que había que hacer: { $kind } (tarea { $job })
    Intentos: { $attempts }
    Respuesta del último intento: { $reason }

    La tarea se conserva. La orden «masthead doctor» muestra lo que se abandonó y cómo resolverlo.
