# What every page and letter shows around its own words.

account = Account
desk = Desk
log-out = Log out
letter-footer = You are getting this e-mail because you have an account at { $site }: { $url }
letter-footer-stranger = You are getting this e-mail because somebody entered this address at { $site }: { $url }
letter-unsubscribe = Stop e-mails of this kind
error-401-heading = Please log in first.
error-401-text = Your session has ended, or you have not logged in on this browser. Log in, go back and send the form again.
error-403-heading = Your account cannot do this.
error-403-text = If you think it should, ask an owner of this publication.
error-429-heading = Too many attempts.
error-429-text = Please wait a little and try again.
problem-often = Too many attempts. Please wait a while and try again.
error-busy-heading = A little patience, please.
error-busy-text = Many people are logging in right now. Please try again in a few seconds.
overtaken-seen = What you saw
overtaken-now = What it is now
overtaken = Somebody else has changed this since you opened it. Nothing of yours was saved yet, and nothing is lost: below is what you typed. Saving now puts it in place of what is saved.
overtaken-field = Field
overtaken-saved = Saved by somebody else
overtaken-typed = Typed by you
