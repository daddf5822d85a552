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
gifts-none = You have given no articles yet.
gifts-spent = You have given all articles of this month. The next ones come on the first of the next month.
gifts-not-included = Your account has no gift links. They come with a subscription; a free trial has none before its first payment.
gifts-open-already = Everybody can read this article, so it needs no gift link. Share its address.
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
gift-text = A subscriber to { $site } gives you this article. You can read it whole, without an account.
gift-read = Read the article
gift-over-heading = This gift link no longer works.
gift-over-ended = Its time is over, or whoever gave it has ended it. You can still see how the article begins.
# $readers (number) how many may open a link
gift-over-used = { $readers } people have opened it, and that is as many as may. You can still see how the article begins.
gift-to-article = Go to the article
