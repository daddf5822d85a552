# The library of pictures at the desk.

desk-pictures = Pictures
desk-pictures-text = The library, with credits and rights.
pictures-add = Add pictures
pictures-drop = or drop them here
pictures-done = Done. Complete its record.
pictures-broken = The upload broke off. Choose the file again to go on where it stopped.
pictures-large = This file is larger than 100 MB.
pictures-search = Caption, credit, person, place or file name
pictures-no-credit = No credit
pictures-no-alt = No alternative text
pictures-none = No pictures yet. Add some above.
pictures-none-found = No picture matches.
pictures-more = More pictures
picture-record = Record
picture-record-text = What you change here changes on every page, in every size and every feed.
picture-alt = Alternative text
picture-alt-hint = What the picture shows, for those who can’t see it.
picture-decorative = Decorative: it says nothing that the text doesn’t
picture-caption = Caption
picture-creators = Photographers or illustrators
picture-suppliers = Agencies and sources
picture-lines = One per line.
picture-via = Distributor
picture-licence = Licence
picture-licence-url = Address of the licence
picture-credit = Credit line
picture-credit-hint = Leave empty to have it made of the names above.
picture-copyright = Copyright notice
picture-usage-terms = Restrictions
picture-place = Place
picture-persons = People shown
picture-save = Save
picture-saved = The record is saved.
picture-problem-url = Enter an address that begins with https://
picture-problem-credit = Say who made the picture, or give the credit line.

# What a picture may be used for, where it is used, and its file.
pictures-lists = Lists of pictures
pictures-all = All pictures
pictures-ending = Running out
pictures-over = No longer shown
pictures-by = Ends on this day or earlier
pictures-expires-hint = By last day: expires:2026-12 in that month, expires:..2026-12-01 until that day, expires:2027.. from then on.
pictures-show = Show
pictures-none-ending = No picture is in this list.
pictures-no-terms = No licence or terms
picture-until = May be shown until
picture-over = No longer shown to readers since
picture-uses =
    { $count ->
        [0] Where it is used
        [one] Used in { $count } place
       *[other] Used in { $count } places
    }
picture-unused = No story, portrait, page or advert shows this picture.
picture-use-untitled = Untitled story
picture-use-closed = A story that you can’t open
picture-use-live = Published
picture-use-scheduled = Scheduled
picture-use-writing = Being written
picture-use-off = Taken off the site
picture-use-portrait = Author’s portrait
picture-use-about = Page about the publication
picture-use-advert = Advert
picture-use-lead = Lead picture
picture-use-text = In the text
picture-terms-hint = A licence or terms are needed before a story is published. For your own pictures: “Own picture”.
picture-expires = Licence ends on
picture-expires-hint = The last day on which readers may see it. After that it disappears from every page, with its caption.
picture-days-shown = Not for the archive: days shown
picture-days-shown-hint = So many days after a story with it was first published, it disappears from every page. Leave empty to keep it.
picture-problem-days = Enter a whole number of days from { $least } to { $most }.
picture-problem-point = Enter both numbers, each from 0 to 100, or neither.
picture-problem-terms = Give a licence, or say under which terms the picture may be shown.
picture-crop = Crops
picture-crop-text = Pages cut the picture to these shapes. The focal point stays in view. Choose a shape, then select the point in the picture, or enter it: 0 is the left or top edge, 100 the right or bottom one. A shape without a point of its own follows the focal point.
picture-crop-focus = Focal point
picture-crop-card = Cards, 3:2
picture-crop-gallery = Galleries, 4:3
picture-crop-square = Portraits, 1:1
picture-crop-share = Shared links, 1.91:1
picture-crop-x = From the left, %
picture-crop-y = From the top, %
picture-crop-save = Save crops
picture-cropped = The crops are saved.
picture-file = File
picture-turn-left = Turn left
picture-turn-right = Turn right
picture-turned = The picture is turned. Its sizes are being made again.
picture-replace = Replace the file everywhere
picture-replace-text = Every story and page shows the new file from then on. Its credit and terms are asked for again; the earlier file is kept.
picture-replace-terms = Licence or terms
picture-replace-choose = Choose the new file
picture-replace-drop = or drop it here
picture-replaced = The file is replaced. Check the record.
picture-earlier = Earlier files
picture-overtaken = Someone else has changed this picture since you opened it. Reload the page and choose the file again.
picture-changed = Someone else has changed this picture since you opened it. Nothing was saved; this is how it is now, and what you entered is still here.
publish-no-terms = The picture “{ $name }” has no licence and no terms.
publish-ended = The picture “{ $name }” may no longer be shown, so readers won’t see it.
waits-pictures-end =
    { $count ->
        [one] { $count } picture can’t be shown much longer
       *[other] { $count } pictures can’t be shown much longer
    }
deed-picture-crop = { $who } changed the crops of the picture { $what }
deed-picture-turn = { $who } turned the picture { $what }
deed-picture-replace = { $who } replaced the file of the picture { $what }
