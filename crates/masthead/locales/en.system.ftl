
## Feeds page

feeds-everything = All stories
