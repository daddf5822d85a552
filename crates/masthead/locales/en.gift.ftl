# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Log in to read this story free.
wall-register-text = You need an account, and it costs nothing.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = With a free account you read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} a day.
wall-register-line-week = With a free account you read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} a week.
wall-register-line-month = With a free account you read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} a month.
wall-register-line-rolling = With a free account you read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} in { $days } days.
wall-register = Create an account or log in

## Gift links

gift-notice = A subscriber has given you this article.
gift-give = Give this article
account-gifts = Gift links
account-gifts-text = Give articles to people who do not subscribe.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Press “Give this article” under a story. The link opens that story for up to { $readers } people and works for { $days } days.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = Left this month: { $left } of { $limit }.
gifts-none = You have not given any articles yet.
gifts-spent = You have used all of this month’s gift links. You get new ones on the first of next month.
gifts-not-included = Your account has no gift links. They come with a paid subscription; in a free trial, after the first payment.
gifts-open-already = Anybody can read this article, so it needs no gift link. Share its address instead.
# $headline (text) the article
gifts-made = Your link to “{ $headline }”
gifts-copy = Copy it now. We keep no copy and cannot show it again later.
gifts-article = Article
gifts-opened = Opened
# $uses, $readers (numbers)
gifts-uses = { $uses } of { $readers }
gifts-until = Works until
gifts-over = Ended
gifts-withdrawn = An article that is no longer on the site
gifts-end = End link
# $site (text) the publication
gift-heading = A gift from a subscriber
gift-text = A subscriber to { $site } has given you this article. You can read all of it, without an account.
gift-read = Read the article
gift-over-heading = This gift link no longer works.
gift-over-ended = It has expired, or the person who gave it has ended it. You can still read how the article begins.
# $readers (number) how many may open a link
gift-over-used = { $readers } people have opened it, which is the most that may. You can still read how the article begins.
gift-to-article = Go to the article
