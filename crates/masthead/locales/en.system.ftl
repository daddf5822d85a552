
## Feeds page

feeds-everything = All stories

## Notices to whoever runs the server

notice-job-subject = { $site }: a background job was given up
notice-job-text =
    A background job of { $site } ({ $url }) was given up.

    What was to be done: { $kind } (job { $job })
    Attempts: { $attempts }
    What the last attempt said: { $reason }

    The job is kept. The command "masthead doctor" lists what was given up and says how to mend it.
