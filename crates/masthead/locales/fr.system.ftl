
## Feeds page

feeds-everything = Tous les articles
