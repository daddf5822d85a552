# The first start: from an empty folder to a first story.

desk-set-up = Set-up
desk-set-up-text = Name, language, look and the first steps of the publication.
set-up-title = Set up your publication
set-up-code-text = The server printed a code in the terminal when it started. The code works once, for an hour. Restart the server to get a new one.
set-up-code = Code from the terminal
set-up-on = Continue
set-up-problem-code = This code isn’t valid, or no longer valid. Check the terminal, or restart the server to get a new code.
set-up-owner-text = You’ll be the owner of this publication: you can do everything, and add others.
set-up-owner-name = Your name
set-up-owner-hint = Next, you’ll set up two-step verification for your account.
set-up-problem-name = Please enter your name.
set-up-publication = Publication
set-up-section = First section
set-up-mail = E-mail
set-up-story = First story
set-up-done = done
set-up-open = A few steps to your first story. You can skip each one and come back to it here.
set-up-all-done = Everything is set up.
set-up-save = Save and continue
set-up-skip = Skip this step
set-up-publication-text = You can change all of this later.
set-up-name = Name of the publication
set-up-tagline = Line under the name
set-up-tagline-hint = What you report on, in a few words. You can leave it empty.
set-up-language = Language
set-up-zone = Time zone
set-up-zone-hint = For dates on pages, and for when readers’ free articles start again. For example Europe/Berlin.
set-up-accent = Accent colour
set-up-accent-hint = For links and marks; it is adjusted for dark mode.
set-up-problem-publication = Please enter the name of the publication.
set-up-problem-language = Choose a language from the list.
set-up-problem-zone = There is no such time zone. Please enter one such as Europe/Berlin or UTC.
set-up-problem-accent = Choose a colour, in the form #rrggbb.
set-up-section-text = Every story is in a section, such as News or Culture. You can add more under Sections.
set-up-mail-on = E-mails go out through { $host }, from { $sender }.
set-up-mail-off = No mail server is set, so readers and staff don’t get e-mails. The person who runs the server can add these lines to masthead.toml and restart it:
set-up-mail-folder = Until then, e-mails are written to the folder { $folder }.
set-up-mail-try = Send a test e-mail to { $email }
set-up-mail-sent = The test e-mail is on its way. If it hasn’t come within a minute, look for an error on this page.
set-up-story-text = Write a story and publish it: it is on the front page at once.
set-up-story-button = New story
set-up-story-author = Add yourself as an author
set-up-story-staff = Add colleagues
set-up-story-import = Do you have stories as files? Import them:
letter-set-up-subject = Test e-mail from { $site }
letter-set-up-text = E-mails from { $site } reach you. You asked for this one while setting up the publication.
waits-set-up =
    { $count ->
        [one] { $count } step of the set-up is left
       *[other] { $count } steps of the set-up are left
    }
log-kind-publication = Settings
deed-publication-settings = { $who } changed the settings of { $what }
front-set-up = This publication is being set up. Please come back soon.
