# Free accounts at the wall, and gift links.

## The wall, about free accounts

wall-register-heading = Log in to read this story free.
wall-register-text = You need an account, which is free.
# $limit (number) free articles of a registered reader; $days (number) the length of the period
wall-register-line-day = With a free account you can read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} a day.
wall-register-line-week = With a free account you can read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} a week.
wall-register-line-month = With a free account you can read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} a month.
wall-register-line-rolling = With a free account you can read { $limit ->
    [one] 1 article
   *[other] { $limit } articles
} in { $days ->
    [one] 24 hours
   *[other] { $days } days
}.
wall-register = Log in or create an account

## Gift links

gift-notice = A subscriber has given you this article.
gift-give = Give this article
account-gifts = Gift links
account-gifts-text = Give articles to people who don’t subscribe.
# $readers (number) how many may open a link; $days (number) how long it works
gifts-intro = Press “Give this article” beside an article. The link opens that article for up to { $readers ->
    [one] 1 person
   *[other] { $readers } people
} and works for { $days ->
    [one] 1 day
   *[other] { $days } days
}.
# $left, $limit (numbers) gifts left and allowed this month
gifts-left = Left this month: { $left } of { $limit }.
gifts-none = You haven’t given any articles yet.
gifts-spent = You’ve used all your gift links for this month. You’ll get more on the first of next month.
gifts-not-included = Your account doesn’t include gift links. They come with a paid subscription; in a free trial, after the first payment.
gifts-open-already = Everyone can read this article, so it doesn’t need a gift link. Just share its address.
# $headline (text) the article
gifts-made = Your link to “{ $headline }”
gifts-copy = Copy it now. We don’t keep a copy and can’t show it again.
gifts-article = Article
gifts-opened = Opened
# $uses, $readers (numbers)
gifts-uses = { $uses } of { $readers }
gifts-until = Expires
gifts-over = Inactive
gifts-withdrawn = An article that is no longer on the site
gifts-end = Turn off link
# $site (text) the publication
gift-heading = A gift from a subscriber
gift-text = A subscriber to { $site } has given you this article. You can read it in full, without an account.
gift-read = Read the article
gift-over-heading = This gift link no longer works.
gift-over-ended = It has expired, or the person who gave it has turned it off. You can still read the beginning of the article.
# $readers (number) how many may open a link
gift-over-used = It has been opened by { $readers ->
    [one] 1 person
   *[other] { $readers } people
}, which is the limit. You can still read the beginning of the article.
gift-to-article = Go to the article
