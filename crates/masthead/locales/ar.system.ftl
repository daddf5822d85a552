
## Feeds page

feeds-everything = جميع المقالات
