# The desk: its frame, its first page, and the log in words.

desk-menu = Menu
desk-trail = Where you are
desk-view-site = View site
desk-undo = Undo
desk-today = Today
desk-group-newsroom = Newsroom
desk-group-talk = Discussion
desk-group-readers = Readers
desk-group-shop = Shop
desk-group-adverts = Advertising
desk-group-settings = Settings

desk-waits = What’s waiting
desk-waits-since = since
desk-waits-nothing = Nothing is waiting.
desk-next = Scheduled next
today-published = Stories published
today-corrections = Corrections
today-opened = Stories read
today-walls = Times readers met the paywall
today-scheduled = Stories still to come today
today-comments = Comments posted
today-readers = New accounts
today-begun = Subscriptions started
today-ended = Subscriptions ended
today-trialing = In their free trial now
today-revenue = Paid today, less refunds
today-campaigns = Campaigns running now
today-impressions = Adverts shown
today-clicks = Clicks on adverts
waits-comments =
    { $count ->
        [one] { $count } comment to decide on
       *[other] { $count } comments to decide on
    }
waits-reports =
    { $count ->
        [one] { $count } comment reported by readers
       *[other] { $count } comments reported by readers
    }
waits-access =
    { $count ->
        [one] { $count } request for access
       *[other] { $count } requests for access
    }
waits-payments =
    { $count ->
        [one] { $count } payment to resolve
       *[other] { $count } payments to resolve
    }
waits-unpaid =
    { $count ->
        [one] { $count } subscription with an unpaid charge
       *[other] { $count } subscriptions with an unpaid charge
    }
waits-disputed =
    { $count ->
        [one] { $count } subscription with a disputed charge
       *[other] { $count } subscriptions with a disputed charge
    }
waits-campaigns-end =
    { $count ->
        [one] { $count } campaign ends within three days
       *[other] { $count } campaigns end within three days
    }

log-command = The command line
log-erased = a deleted account
log-nothing = nothing
log-anyone = Anyone
log-anything = Anything
log-day = Day
log-kind-staff = Staff
log-kind-reader = Readers
log-kind-access = Free access
log-kind-comment = Comments
log-kind-subscription = Subscriptions
log-kind-article = Stories
log-kind-picture = Pictures
log-kind-payment = Payments
log-kind-offer = Offers
log-kind-plan = Plans
log-kind-coupon = Coupons
log-kind-institution = Institutions
log-kind-experiment = Experiments
log-kind-advert = Adverts

deed-other = { $who } did “{ $action }” with { $what }
deed-changed-one = { $who } changed “{ $field }” of { $what } from { $from } to { $to }
deed-changed-price = { $who } changed the price of { $what } from { $from } to { $to }
deed-staff-roles = { $who } changed the roles of { $what }
deed-staff-roles-now = { $who } set the roles of { $what }: { $roles }
deed-staff-remove = { $who } removed { $what } from the staff
deed-staff-reset = { $who } reset the two-step verification of { $what }
deed-staff-link = { $who } made a log-in link for { $what }
deed-staff-recovery-used = { $who } logged in with a recovery code
deed-staff-recovery-made = { $who } made new recovery codes
deed-role-save = { $who } saved the role { $what }
deed-role-remove = { $who } removed the role { $what }
deed-reader-note = { $who } wrote a note about { $what }
deed-reader-end-sessions = { $who } ended all sessions of { $what }
deed-access-give = { $who } gave free access to { $what }
deed-access-end = { $who } ended the free access of { $what }
deed-access-approve = { $who } approved the request of { $what }
deed-access-refuse = { $who } declined the request of { $what }
deed-comment-approve = { $who } approved a comment by { $what }
deed-comment-reject = { $who } rejected a comment by { $what }
deed-comment-remove = { $who } removed a comment by { $what }
deed-comment-restore = { $who } showed a comment by { $what } again
deed-comment-settle = { $who } closed the reports about a comment by { $what }
deed-comment-explain = { $who } gave reasons for the decision about a comment by { $what }
deed-comment-undo = { $who } undid the decision about a comment by { $what }
deed-comment-ban = { $who } banned { $what } from commenting
deed-comment-ban-days =
    { $days ->
        [one] { $who } banned { $what } from commenting for { $days } day
       *[other] { $who } banned { $what } from commenting for { $days } days
    }
deed-comment-unban = { $who } lifted the ban of { $what }
deed-comment-switch = { $who } set whether { $what } can be commented on
deed-article-publish = { $who } published { $what }
deed-article-schedule = { $who } scheduled { $what }
deed-picture-record = { $who } changed the record of the picture { $what }
deed-subscription-refund = { $who } refunded a charge of the order { $what }
deed-subscription-refund-of = { $who } refunded { $amount } of the order { $what }
deed-subscription-cancel = { $who } cancelled the order { $what } at the end of its period
deed-subscription-end = { $who } ended the order { $what }
deed-subscription-extend = { $who } extended the order { $what }
deed-subscription-extend-by =
    { $days ->
        [one] { $who } extended the order { $what } by { $days } day
       *[other] { $who } extended the order { $what } by { $days } days
    }
deed-payment-retry = { $who } asked the payment processor again about the order { $what }
deed-payment-settle = { $who } closed a payment of the order { $what } as resolved by hand
deed-offer-save = { $who } changed the offer { $what }
deed-offer-new = { $who } created the offer { $what }
deed-offer-list = { $who } moved the offer { $what }
deed-offer-list-on = { $who } put the offer { $what } on sale
deed-offer-list-off = { $who } took the offer { $what } off sale
deed-plan-save = { $who } changed the plan { $what }
deed-plan-new = { $who } created the plan { $what }
deed-coupon-create = { $who } created the coupon { $what }
deed-coupon-end = { $who } ended the coupon { $what }
deed-institution-create = { $who } added the institution { $what }
deed-institution-change = { $who } changed the institution { $what }
deed-institution-end = { $who } ended the access of the institution { $what }
deed-experiment-start = { $who } started the experiment { $what }
deed-experiment-end = { $who } ended the experiment { $what }
deed-advert-campaign = { $who } changed the campaign { $what }
deed-advert-campaign-new = { $who } created the campaign { $what }
deed-advert-creative = { $who } changed the advert { $what }
deed-advert-creative-new = { $who } created the advert { $what }
deed-advert-settings = { $who } changed the settings of adverts

source-subscription = Order
source-complimentary = Free access from the desk
source-group = Seat in a group
source-gift = Gift subscription
source-claim = Free offer
source-other = Another source
reader-groups = Groups
reader-group-holder =
    { $seats ->
        [one] Pays for { $name }: { $taken } of { $seats } seat taken
       *[other] Pays for { $name }: { $taken } of { $seats } seats taken
    }
reader-group-seat =
    { $seats ->
        [one] Has a seat in { $name }: { $taken } of { $seats } taken
       *[other] Has a seat in { $name }: { $taken } of { $seats } taken
    }
reader-gifts = Gift links
reader-gift-uses =
    { $readers ->
        [one] used by { $uses } of { $readers } reader
       *[other] used by { $uses } of { $readers } readers
    }
reader-letters = E-mails they can turn off
reader-letter-yes = on
reader-letter-no = off
reader-comments-none = No comments yet.
reader-sessions-none = Not logged in anywhere.


## The field that opens anything by its name, and the keys

desk-open = Open
desk-open-field = Open by name…
desk-open-words = Name of a place, a story or a picture
desk-open-places = Places
desk-open-none = Nothing has this name. Stories are found by their headline, pictures by their caption, credit or file name.
desk-keys = Keys
desk-keys-open = Open anything by its name
desk-keys-list = Show this list
desk-keys-choose = Choose what is suggested, and open it
desk-keys-send = Send the form you are in
desk-keys-close = Close what is open
desk-keys-editor = The editor has keys of its own: its menu lists them.
desk-keys-single = Use keys without Ctrl on this computer
desk-keys-done = Done
