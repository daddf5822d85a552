
## Feeds page

feeds-everything = Todos los artículos
