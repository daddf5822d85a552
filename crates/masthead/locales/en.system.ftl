
## Feeds page

feeds-everything = All stories

## Notices to whoever runs the server

notice-excess-subject = { $site }: an account opens more articles than a person reads
notice-excess-text =
    An account has opened { $count } different articles at { $site } today, which is as many as one person may.
    Until tomorrow it gets the opening of every further one. The account: { $account }

    It may be a program that copies articles, or a session that somebody else uses. At that page its
    sessions can be ended. The bound is paywall.subscriber_ceiling in the configuration.
notice-job-subject = { $site }: a background job was given up
notice-job-text =
    A background job of { $site } ({ $url }) was given up.

    What was to be done: { $kind } (job { $job })
    Attempts: { $attempts }
    What the last attempt said: { $reason }

    The job is kept. The command "masthead doctor" lists what was given up and says how to mend it.
