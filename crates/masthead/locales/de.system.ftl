
## Feeds page

feeds-everything = Alle Artikel
