
## Feeds page

feeds-everything = All stories

## Notices to whoever runs the server

notice-excess-subject = { $site }: one account is opening more articles than a person could read
notice-excess-text =
    An account opened { $count } different articles at { $site } today, which is the limit for one account.
    Until tomorrow it will see only the beginning of any others. The account: { $account }

    This may be a program copying articles, or someone else using the account. You can end its sessions
    on that page. The limit is paywall.subscriber_ceiling in the configuration.
notice-call-subject = { $site }: the payment processor refused a request, order { $order }
notice-call-text =
    The payment processor of { $site } has not carried out a request for order { $order }. It says:

    { $reason }

    The request stays open until it is carried out. Temporary failures are retried automatically; the rest need a person: { $list }
notice-order-subject = { $site }: the payment processor refused an order
notice-order-text =
    The payment processor of { $site } has refused order { $order }, so the reader could not buy. It says:

    { $reason }

    Nothing was charged. If it concerns every order of that offer, take the offer off sale and correct its price or currency.
notice-times = Number since the last e-mail of this kind: { $times }. The last one is shown.
notice-job-subject = { $site }: a background job failed and won’t be retried
notice-job-text =
    A background job of { $site } ({ $url }) failed, and there are no attempts left.

    Job: { $kind } (number { $job })
    Attempts: { $attempts }
    Last error: { $reason }

    The job has been kept. Run "masthead doctor" to list failed jobs and see how to fix them.
