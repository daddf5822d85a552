# Los textos de la búsqueda, en español.


## The field, and the page for readers

search = Buscar
search-words = Palabras que buscar
search-button = Buscar
search-hint = Deben aparecer todas las palabras. Las «comillas» mantienen juntas las palabras, un signo menos excluye una, y author: o section: seguidos de un nombre acotan la búsqueda.
search-dates = Fechas
search-from = Desde
search-to = Hasta
search-apply = Aplicar fechas
search-count = { $count ->
    [0] No se ha encontrado nada
    [one] 1 artículo
   *[other] { $count } artículos
}
search-title = { $words }: búsqueda
search-order = Orden
search-by-relevance = Más relevantes
search-by-date = Más recientes
search-narrow = Acotar la búsqueda
search-by-section = Sección
search-by-author = Periodista
search-by-topic = Tema
search-by-year = Año
search-chosen = Filtros elegidos
search-remove = Quitar { $name }
search-remove-all = Quitar todos los filtros
search-since = Desde el { $date }
search-until = Hasta el { $date }
search-meant = Quizá quiso decir:
search-none = Ningún artículo contiene todo esto.
search-none-tips = Compruebe la ortografía, pruebe con menos palabras o más generales, o quite un filtro.
search-only-excludes = Una búsqueda necesita al menos una palabra que encontrar, además de las que excluye.
search-too-long = Es demasiado largo: { $most } caracteres como máximo. Bastan unas pocas palabras.
search-too-many-words = Son demasiadas palabras: { $most } como máximo. Bastan unas pocas.
search-soon = La búsqueda se está preparando. Inténtelo de nuevo dentro de un minuto.
search-far = Hay más artículos de los que caben aquí. Otra palabra, una sección o un año llevan a los demás.
search-newest = Artículos más recientes
search-sections = Secciones
search-previous = Página anterior
search-next = Página siguiente
search-page = Página { $page } de { $pages }
search-feed = Seguir esta búsqueda por RSS
search-elsewhere = O búsquelo:
search-feed-text = Artículos con: { $words }
search-description = Buscar en { $site }


## Suggestions while somebody types

search-suggestions = Sugerencias
search-stories = Artículos
search-topics = Temas
search-authors = Periodistas
search-suggested = { $count ->
    [0] No hay sugerencias
    [one] 1 sugerencia
   *[other] { $count } sugerencias
}


## Search at the desk

desk-search = Buscar
desk-search-text = Artículos en cualquier estado e imágenes
library-words = Palabras
library-hint = Las comillas mantienen juntas las palabras; un signo menos excluye una. Se busca en los artículos enteros, también tras el muro de pago, y en las imágenes por pie, descripción, crédito, licencia y nombre de archivo.
library-kind = Qué
library-kind-all = Artículos e imágenes
library-kind-stories = Artículos
library-kind-pictures = Imágenes
library-state = Estado
library-state-all = Cualquier estado
library-state-draft = Sin publicar
library-state-live = Publicado
library-state-scheduled = Programado
library-state-withdrawn = Retirado
library-state-blocked = Bloqueado
library-author = Autor
library-author-all = Todos los autores
library-story = Artículo
library-date = Fecha
library-none = Nada contiene todo esto.
library-stories-found = { $count ->
    [0] Ningún artículo
    [one] 1 artículo
   *[other] { $count } artículos
}
library-pictures-found = { $count ->
    [0] Ninguna imagen
    [one] 1 imagen
   *[other] { $count } imágenes
}
