# What the program says, in English. Other languages follow this file key by key; the tests compare them.
# People's own words are never here.

## Everywhere

name = Groundswell
skip = Go to the content
nav-label = Main
nav-tell = Tell
nav-help = Enter for others
nav-receipt = I have a receipt
nav-members = Who is here
nav-releases = What we said
nav-settings = Settings
nav-sign-in = Sign in
foot-label = About this place
foot-charter = Charter
foot-ratings = Civic space
foot-log = The log
foot-safety = Safety
foot-about = About
tongues-label = Languages
recovery-bar = This server was restored from a copy and is in recovery. You can read; nothing new can be taken until its host has brought back what is missing.
sample-bar = This is a demonstration. The people and their words are invented; countries and ratings are facts.
sample = sample

## Dates

date-months = January February March April May June July August September October November December
date-bikram-months = Baishakh Jestha Asar Shrawan Bhadra Ashwin Kartik Mangsir Poush Magh Falgun Chaitra
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-week = week { $week } of { $year }
date-bikram = { $day } { $month } { $year } BS ({ $gregorian })

## Home

home-title = An alliance from below
home-tell = Tell what you live
home-sign-in = Sign in to tell
home-receipt = See or withdraw what I told
home-join = Join the alliance
home-said = What we said together
home-circles = Circles
home-words = In their own words
home-no-words = Nothing has been published yet. What people tell stays with their group unless they say otherwise.
home-news = New in the log
words-part = a part
news-none = Nothing yet.

## Levels of circles

level-local = Local
level-national = National
level-international = International

## Acts, as lines in the log

act-found = The alliance was founded on this server
act-open = A circle was opened
act-offer = A circle stated its lists
act-adopt = A charter was adopted
act-affirm = Somebody affirmed the charter and asks to join
act-register = A group was registered by a helper
act-vouch = A member vouched for another
act-decline = A member declined one that asked to join
act-leave = A member left
act-mandate = A mandate was given
act-revoke = A mandate ended
act-recover = A way in was given anew
act-appoint = A convenor was appointed
act-retire = A convenor's term ended
act-entrust = A helper was entrusted
act-dismiss = A helper's trust ended
act-constitute = A caucus was constituted
act-enter = A member entered a caucus
act-quit = A member quit a caucus
act-rate = A country's civic space was rated
act-protect = A circle changed its protection
act-tell = Somebody told what they live
act-consent = A teller changed her consent
act-publish = A group published words
act-withdraw = A teller withdrew
act-lend = A struggle was lent
act-take = A circle took what was lent to it
act-recall = A loan was taken back
act-renew = A loan was renewed

## When something does not work

error-home = To the first page
error-title-refused = That did not go through
error-title-media = The file cannot be taken
error-title-not-found = There is nothing here
error-title-sign-in = Please sign in
error-title-foreign = Please send the form again
error-title-field = The form is not complete
error-title-body = The form did not arrive whole
error-title-too-large = That is too large
error-title-too-slow = That took too long
error-title-too-many = A little slower, please
error-title-unavailable = Not now
error-title-full = The server is full
error-title-fault = Something of ours is broken
error-not-found = The page does not exist, or it is not for you to see. Nothing was changed.
error-sign-in = Sign in first, then send it again. Nothing was taken.
error-foreign = The page was open too long, or the form did not come from here. Go back, load the page again and send it once more; nothing was taken.
error-field = The field "{ $name }" does not belong into this form, or stands in it twice. Load the page again and send it once more.
error-body = The form broke off on its way. Go back and send it again; nothing was taken.
error-too-large = A form can carry { $most } MB at most. Choose a smaller picture or a shorter recording; nothing was taken.
error-too-slow = The connection was too slow to bring everything. Try without a picture or a recording, or later; nothing was taken.
error-too-many = Many requests came in a short time. Wait a minute and try again; nothing was taken.
error-unavailable = The server cannot write at this moment. Nothing was taken: please send it again in a minute.
error-full = The server has no space left and did not take it. Please keep your words and send them again later; its host has been told.
error-fault = It is not your fault. Nothing was taken. If you write to the host, name the number { $number }.

## Why a rule says no

refusal-empty = Please fill in: { $field }.
refusal-too-long = { $field }: { $length } characters are too many; { $most } fit.
refusal-too-many = { $field }: at most { $most }.
refusal-character = { $field } holds a character that cannot be used here ({ $code }). Please remove it.
refusal-unknown = { $field }: this choice is not possible. Please choose again.
refusal-not-yours = You cannot do this: it belongs to others.
refusal-absent = It is not there any more.
refusal-already = This has been done already.
refusal-old-charter = The charter has changed since the page was opened. Please read the new version and affirm it.
refusal-principle-removed = A circle may add principles, never remove one of the circle above. This one is missing: { $principle }
refusal-vouch-self = A member cannot vouch for itself, nor a federation for its own part.
refusal-voucher-not-member = Only a member can do this.
refusal-not-asking = It does not ask to join any more.
refusal-ends-before-start = The end must come after the beginning.
refusal-term-too-long = At most { $months } months.
refusal-rotate-convenor = The next convenor must come from another kind of member, and in an international circle from another country.
refusal-level-order = A circle can only be opened below one of a higher level.
refusal-future-date = The date lies in the future.
refusal-lowering-needs-reason = Lowering the protection needs a reason of at least 20 characters. It will stand in the log.
refusal-not-yet-safe = Here the protection level asks for what this server cannot give yet: { $gaps }. Nothing can be told through it until the circle decides, in the log and with a reason, to go on without.
refusal-closed-space = In closed civic space nothing should be typed into a server. Please do not tell it here.
refusal-place-too-fine = Here a place may only be named more coarsely, to protect people. Please choose a larger area.
refusal-channel-unsafe = Text messages can be read on their way. Here they may not carry testimonies.
refusal-beyond-consent = The teller's consent does not reach so far.
refusal-not-verbatim = A quotation must be a part of what was told, word for word.
refusal-withdrawn = It was withdrawn. Nothing of it is left here.
refusal-recovery = The server is in recovery and takes nothing new. Please keep your words and come back.
refusal-sheet-unknown = This sheet's code was not printed for this group, or was entered before.
refusal-weak-password = Please choose a longer or less common password: at least { $least } characters.
refusal-name-taken = This name is taken. Please choose another.
refusal-voice-not-vote = Members of this kind have a voice here and no vote, unless the proposal binds their own staff or money.
refusal-convenor-serves = You serve this circle as convenor, so you take no stance in it, for no member. Another person with a mandate can.
refusal-round-shut = Stances are not taken now: the round has not been called, or its time is over.
refusal-amended = The proposal was amended after you read it. Please read the words as they stand now, and choose again.
refusal-channel-not-declared = This round does not take stances through this channel.
refusal-not-standing = This objection does not stand any more.
refusal-shutdown-too-long = At most { $days } days of shutdown in half a year hold up rounds, declared at most { $days } days ahead.
refusal-other-hands = You typed this slip the first time. Somebody else of your circle's helpers types it the second time.
refusal-slip-differs = The two typings differ. Please look at the slip again.
refusal-holders-missing = Not everybody to whom this struggle belongs has said yes. Still missing: { $n }.
refusal-audience-too-narrow = The people of that circle may not see this struggle. Before it is lent there, it must be open at least to: { $least }.
refusal-beyond-loan = It was not lent so far, or not for so long.
refusal-loan-ended = This loan does not run any more: it was recalled, or its time is over, or what it came from has ended.
refusal-not-onward = Who lent this struggle has not allowed to lend it further.
refusal-cycle = The struggle has already come through that circle. It cannot be lent round in a ring.
refusal-not-adopted = No round of this circle has adopted it.

## What protection asks for

gap-end-to-end = encryption on the teller's own device
gap-onion = a way in that hides who visits
gap-batch-root = a log that does not show how many told and when
gap-foreign-store = a copy in another country
gap-closed-log = a log for named readers only

## Fields

field-name = Name
field-words = Words
field-excerpt = Quotation
field-language = Language
field-place = Place
field-country = Country
field-kind = Kind
field-level = Level
field-circle = Circle
field-member = Member
field-reason = Reason
field-principle = Principle
field-principles = Principles
field-causes = Causes
field-facets = Facets
field-source = Source
field-date = Date
field-ends = End
field-rating = Rating
field-consent = Consent
field-channel = Channel
field-password = Password
field-code = Code
field-person = Person
field-media = Picture or recording
field-total = Total
field-loan = Loans of this struggle
field-demands = Demands
field-conditions = Conditions
field-until = Until when
field-proposal = Proposal

## Pictures and recordings

media-too-large = The file is too large. Choose a smaller picture or a shorter recording.
media-too-many-pixels = The picture has too many points. Take it again with a lower setting.
media-too-long = The recording is too long. Ten minutes fit.
media-broken = The file is damaged or broke off on its way. Please choose it again.
media-picture-format = This kind of picture cannot be taken. JPEG, PNG and WebP can.
media-document = This is a document, not a picture or a recording. Take a photograph of it instead.
media-animation = Moving pictures cannot be taken. Choose a still picture.
media-video = A video shows more than is safe to keep. Send the sound alone, or a picture.
media-sound-format = This kind of recording cannot be taken. MP3, M4A, 3GP, OGG, WebM and WAV can.
media-several-sounds = The file holds several recordings. Send them one by one.
media-unknown = This kind of file cannot be taken. Choose a picture or a recording.

## Telling

tell-title = Tell what you live
tell-whose = For which group do you tell?
tell-before = Tell it in your own words and your own language. You may leave out every name. What you tell stays with your group unless you say otherwise below, and you can take it back at any time.
tell-before-safety = What the host of this server can see
tell-came-back = Nothing was taken yet. Your words are still here; pictures and recordings must be chosen again.
tell-files-again = Please choose the pictures and recordings again.
tell-shut-circle = How this circle is protected
tell-shut-safety = How to stay safe
tell-channel = How did it reach you?
by-web = The person typed it
by-phone = By telephone
by-sms = By text message
by-paper = On paper
tell-words = What do you live?
tell-words-hint = As short or as long as you like. You may also leave this empty and send a recording or a picture instead.
tell-files = A picture or a recording, if you like
tell-files-hint = At most four. Where and when they were taken, and with which phone, is removed from them. A face or a voice can still be known.
tell-pictures = Pictures
tell-sounds = Recordings of a voice
tell-language = In which language is it told?
tell-language-pick = Pick a language
tell-language-other = Or write another one: its name or its code
tell-behalf = Whose life is it?
behalf-myself = My own
behalf-group = What our group lives together
behalf-other = Somebody else's, and she wants it told
tell-place = Where?
tell-place-name = Name of the place (you may leave this empty)
tell-place-country = To protect people here, no place smaller than the country is written down.
tell-place-grain = How exactly may it be written down?
grain-locality = A village, a ward or a street
grain-district = A district
grain-region = A region or a province
grain-country = Only the country
grain-none = No place at all
tell-causes = Where does it come from?
tell-causes-hint = Tick what fits, or nothing. The words are those of your circle.
tell-facets = What part of who you are has to do with it?
tell-facets-hint = Tick what you wish to say, or nothing.
tell-reach = Who may hear of it?
tell-reach-hint = You can change this later, in both directions.
reach-group = Our group only
reach-alliance = The alliance, without our names
reach-each = I answer five questions, one by one
tell-reach-each = The five questions
tell-consent-both = You chose one short answer and also answered single questions in another way. Please choose which of them counts.
tell-send = Tell it
told-title = It is told
told-again = It had been taken already and was not taken twice. If you changed something before you sent it again, the change is not in it: use the code to change it, or open a new page and tell it anew.
told-code = This is your receipt code. Nobody can show it to you again.
told-use = Write it down or print this page. With the code you can see what you told, see where it was used, change who may hear of it, or take it back. No account is needed.
told-said = What you allowed
told-warning = Whoever finds this code on a phone or on paper can see that you told, and what. If somebody could take your phone, write the code down where it is safe, do not keep a picture of it, and close this page.
told-see = See what I told
told-proof = Download the proof
told-proof-hint = The proof is a small file. With it anybody can check, without asking us, that your telling stands in the log and was not left out.
told-more = Tell something else

## Consent, in words to say aloud

ask-keep = Who may read what you told?
ask-count = Who may know that one more person told something like this? The words are not shown, only counted.
ask-quote = Who may hear a few of your sentences, without your name?
ask-publish = Who may read all of it, published without your name?
ask-show = May it be shown to those who owe you something, such as an office or a company? Before whom?
audience-nobody = Nobody
audience-group = Our group only
audience-country = Our country
audience-alliance = The alliance
audience-public = Everybody

## Receipts

receipt-title = What I told
receipt-lead = Enter your receipt code. You need no account.
receipt-code = Receipt code: sixteen digits
receipt-code-hint = Blanks and hyphens do not matter.
receipt-open = Show it
receipt-empty = Please enter the sixteen digits of your receipt.
receipt-sign = A receipt code has only digits. Please look at sign { $position } again.
receipt-count = A receipt code has { $wanted } digits; these are { $seen }.
receipt-check = One digit is wrong, or two are exchanged. Please compare the code with your receipt.
receipt-unknown = Nothing here belongs to this code. Please compare it with your receipt; it belongs to the server on which you told.
receipt-gone-title = It was withdrawn
receipt-gone = Nothing of it is left here: no words, no pictures, no recordings. The log only says that something once stood in its place.
receipt-words = Your words
receipt-no-words = Told without written words.
receipt-files = Pictures and recordings
receipt-media = Download file { $number }
receipt-picture = Picture { $number }, small
receipt-facts = What stands with it
receipt-when = Told in
receipt-group = Group
receipt-language = Language
receipt-place = Place
receipt-behalf = Whose life
receipt-channel = How it came
receipt-helped = typed in by a helper
receipt-causes = Where it comes from
receipt-facets = Who you are
receipt-used = Where it was used
receipt-used-none = Nobody has used it so far.
receipt-used-shown = shown now
receipt-used-hidden = not shown any more
receipt-consent = Who may hear of it
receipt-consent-hint = Whatever you allow less is hidden at once.
receipt-change = Change it
receipt-changed = It was changed. From now on only this counts.
receipt-changed-before = This page had been sent before. What counts now stands below; change it there once more if it is not what you want.
receipt-same = Nothing was changed: these were your answers already.
receipt-proof = Check without trusting us
receipt-proof-hint = Three small files. Together they show that your words stand in the log exactly as you told them. Keep them as safe as the code.
receipt-proof-file = The proof (receipt.tlog-proof)
receipt-entry-file = The line in the log (entry.json)
receipt-words-file = The words (testimony.json)
receipt-not-yet = The proof is not ready yet. Please try again in a few seconds.
receipt-withdraw = Take it back
receipt-withdraw-hint = Everything that you told is destroyed. You will be asked once more.
receipt-withdraw-title = Do you want to take it back?
receipt-withdraw-goes = Destroyed at once: your words, pictures and recordings, what was published of them here, and every count that you are part of. Nobody can bring them back, not even the host.
receipt-withdraw-stays = What stays: a line in the log that says that something was told in that week or month and that it was withdrawn. Not what, and not by whom.
receipt-withdraw-copies = What somebody has copied, printed or remembered before cannot be called back.
receipt-withdraw-sure = Yes, destroy it
receipt-withdraw-not = No, leave it
receipt-withdrawn-title = It is taken back
receipt-withdrawn = It was destroyed, and the log says that it was withdrawn. Nothing of it is left here. You may destroy your receipt now, and the files that you downloaded with it.

## A group's own testimonies

nav-own = What we were told
own-title = What we were told
own-lead = What was told to your group, the newest first. Only those who act for the group see this page.
own-none = Nobody has told anything yet.
own-no-older = There is nothing older.
own-older = Older ones
own-files = { $n ->
    [one] { $n } picture or recording
   *[other] { $n } pictures or recordings
}
own-one = A testimony
own-came-back = Nothing was published. What you chose stands in the form below.
own-picture = Picture { $number }
own-recording = Recording { $number }
own-consent = What the teller allowed
own-consent-hint = Only the teller can change this, with the receipt code.
own-publish = Publish it
own-publish-hint = The words are shown without the teller's name. Before you publish, look whether somebody could be known by a place, a date or an event in them.
own-publish-none = The teller has not allowed that it is published or quoted outside your group, or there are no written words.
own-what = What do you publish?
own-whole = All of it. Allowed at most before: { $audience }
own-part = A quotation. Allowed at most before: { $audience }
own-part-words = The quotation
own-part-hint = Copy it from the words above, word for word.
own-audience = Who may read it?
own-choose = Please choose what you publish and who may read it.
own-both = You chose all of it and also wrote a quotation. Please choose the quotation, or leave it empty.



## Sheets and tallies

sheets-title = Sheets to print
sheets-lead = One sheet for each person who tells. Each has a code of its own: the lower part is cut off and given to the teller as her receipt.
sheets-open = { $n ->
    [0] No printed sheet waits to be entered.
    [one] One printed sheet has not been entered yet.
   *[other] { $n } printed sheets have not been entered yet.
}
sheets-many = How many sheets?
sheets-make = Make the sheets
sheets-print = Print this page now. The codes are shown only here.
sheet-words = What do you live? What happened?
sheet-reach = Who may hear of it? Tick one box in each line; an empty line means: our group only.
sheet-keep = — — — cut here and give this part to the teller — — —
sheet-receipt = With this number you can see what was kept, change what may be done with it, or take it back. Keep it where nobody else finds it.
tally-title = Enter a stack of sheets
tally-lead = First count the stack by hand. The totals are held against what is entered, so that no sheet is lost and none is entered twice.
tally-hand = How many sheets are in the stack?
tally-hand-count = On how many may it be counted beyond the group?
tally-hand-publish = On how many may it be published beyond the group?
tally-begin = Enter the first sheet
tally-sheet = Sheet { $n } of { $all }
tally-code = The code on the sheet
tally-words = The words on the sheet, as they stand there
tally-enter = Enter this sheet
tally-end = The stack is done
tally-by-hand = By hand
tally-entered = Entered
tally-row-sheets = Sheets
tally-row-count = May be counted
tally-row-publish = May be published
tally-done = The stack
tally-same = Both counts are the same.
tally-differs = The two counts differ. Look through the stack again: a sheet may be missing, or a box was ticked otherwise.
tally-after = Keep the sheets safe, or burn them, as the group has decided.
tally-another = Another stack
tell-paper = On paper instead:



## Sign-in

sign-in-title = Sign in
sign-in-already = You are signed in.
sign-in-code = The code of your group
sign-in-code-hint = Six words or twelve digits, as they stand on your paper. Capitals, accents and blanks do not matter.
sign-in-go = Sign in
sign-in-by-name = I have a name and a password
sign-in-name = Name to sign in with
sign-in-by-ticket = I have a one-time ticket
sign-in-ticket = The words of the ticket
sign-in-ticket-hint = The ticket works once. Then you sign in with your name and the password that you choose now.
sign-in-set-password = Set the password and sign in
sign-in-lost = When something is lost
sign-in-lost-code = The code of your group: a person with a mandate of your group can make a new one; if there is none, a helper of your circle can.
sign-in-lost-password = Your password: another person with a mandate of the same member can give you a new ticket. Nobody can read the old password.
sign-in-code-unknown = This code is not known. Please compare each word or digit with your paper. If it was renewed, only the new one works.
sign-in-name-wrong = This name and this password do not belong together. Please try again.
sign-in-ticket-unknown = This ticket is not known. It was used, it is too old, or a word is wrong. Whoever gave it to you can give you a new one.
code-empty = Please write the code.
code-too-long = This is too long for a code.
code-sign = Sign number { $position } belongs in no code. Please write words or digits only.
code-mixed = A code is words or digits, not both.
code-word = Word number { $position }, "{ $written }", is not in the list. Do you mean: { $nearest }?
code-no-word = Word number { $position }, "{ $written }", is not in the list, and no word is near it. Please look at your paper.
code-word-count = These are { $seen } words; the code has { $wanted }.
code-digit-count = These are { $seen } digits; the code has { $wanted }.
code-check-digit = One digit is wrong, or two are exchanged.
password-new = New password
password-hint = At least 10 characters; a sentence is good. Any letters and signs of any script. It need not be changed now and then.


## Settings

settings-who = Who I am here
settings-name = Your name
settings-name-hint = Only the people of your own member see your name. The log never holds it.
settings-group-code = You came in with the code of this group. Whoever says this code acts for the group: tell it only to people of the group, and write it only on paper that you keep.
settings-group-renew = If somebody else may know the code, let it be renewed: a person with a mandate of the group does that, or a helper of your circle if there is no such person. The old code then works no more.
settings-group-people = People and code of the group
settings-sign-out = Sign out
settings-acts = For whom I act
settings-acts-none = You act for nobody now.
role-mandate = you act for it
role-term = you are convenor
role-helper = you enter for others
from-until = from { $starts } to { $ends }
settings-hand = To act for one more member
settings-hand-hint = Tell that member your name to sign in with and this number. Without the number nobody can find you.
settings-sessions = Where I am signed in
settings-sessions-hint = Only days are kept, never an address or a device.
settings-session-mine = here
settings-session = since { $made }, last used { $seen }, ends by { $ends }
settings-sign-out-everywhere = Sign out everywhere
settings-password-old = Your password now
settings-password-ends = All other sessions end.
settings-password-change = Change the password
settings-password-changed = Your password was changed, and all other sessions have ended.
settings-password-wrong = This was not your password. Nothing was changed.
settings-delete = Delete my account
settings-delete-open = What is deleted, and what stays
settings-delete-hint = Your name, your password, your passkeys and all your sessions are deleted at once and cannot be brought back. What you did for your member stays in the log, under a number that leads to nobody.
settings-delete-sure = Yes, delete my account
settings-delete-not-sure = Please tick that you want to delete your account. Nothing was changed.


## Passkeys

passkey-title = Passkeys
passkey-hint = With a passkey you sign in with the lock of your own device: a finger, a face or its number. Nothing has to be remembered. Do not add one on a device that you share.
passkey-none = You have no passkey.
passkey-label = A name for this device
passkey-add = Add a passkey
passkey-remove = Remove this passkey
passkey-sign-in = I have a passkey
passkey-sign-in-hint = Your device asks for your finger, your face or its number.
passkey-sign-in-go = Sign in with a passkey
passkey-name = Name to sign in with, if your key needs it
passkey-failed = That did not work here. You can try again, or sign in another way.
passkey-unknown = This passkey could not be taken. You can try again, or sign in another way.
passkey-not-added = The passkey was not added. You can try again; everything else works as before.
passkey-too-many = You have { $most } passkeys already. Remove one first.


## Mandates and recovery

people-title = Who acts for { $member }
people-hint = Only people of this member see this page. The log holds mandates without names.
people-none = Nobody holds a mandate. Whoever has the code of the group acts for it.
people-nameless = Somebody whose account was deleted
mandate-state-running = acts now
mandate-state-coming = not yet
mandate-state-ended = ended
mandate-end = End this mandate
mandate-end-sure = { $name } will not act for this member any more, and if this was the last mandate, all sessions end. It is an act in the log, without the name.
mandate-recover = Lost password: a new ticket
mandate-recover-sure = The password, the passkeys and all sessions of { $name } end now. You get a one-time ticket to hand over. Do this only if { $name } asked you, face to face or in a voice that you know. It is an act in the log.
mandate-give = Give a mandate to somebody new
mandate-give-hint = She gets an account with a one-time ticket, which you hand to her. Nobody needs an e-mail address.
mandate-name = Her name
mandate-name-hint = Only people of this member see it.
mandate-sign-in-hint = Short and easy to type. It need not be her real name.
mandate-starts = From
mandate-ends = To the end of
mandate-give-button = Give the mandate
mandate-known = Give a mandate to somebody who has an account
mandate-known-hint = She finds both in her settings, under "To act for one more member".
mandate-number = Her number
code-renew = The code of the group
code-renew-hint = A new code ends the old one and every session that was opened with it. It is shown once. It is an act in the log, without the code.
code-renew-words = Six words, to say aloud
code-renew-digits = Twelve digits
code-renew-button = Make a new code
code-new-title = The new code of the group
code-new-hint = It is shown only here and only now. Write it on paper, or print this page, and keep it where only the group finds it. The old code works no more.
ticket-title = A one-time ticket
ticket-hint = It is shown only here and only now. Print this page or write it down, and give it to nobody but her.
ticket-how = How to use it: open { $address }, choose "I have a one-time ticket", write the words and choose a password.
ticket-until = Good until { $day }
ticket-words = The words of the ticket
back-to-people = Back to the people of this member


## Members and joining

members-title = Who is here
members-lead = Organisations and groups that affirmed the charter and were vouched for.
members-asking = Who asks to join
members-filter = Choose circle or kind
members-all-circles = All circles
members-all-kinds = All kinds
members-standing = Standing
members-show = Show
members-none = Nobody here yet.
members-next = More
member-reason = The reason given
member-since = Since
member-came = Came in
member-charter = Affirmed
member-charter-version = Charter, act { $number } of the log
member-federation = Part of
member-asks = It asks to join
member-asks-text = Two members of different kinds must vouch for it. If you know it and trust that it lives by the charter, vouch. If you know of a principle it breaks or a harm it did, decline and say so.
member-people = People who act for us
member-parts = Its parts
member-no-parts = No part has joined yet.
member-vouchers = Who vouched
member-no-vouchers = Nobody yet. Two members of different kinds are needed.
vouch-title = Vouch for it
vouch-text = To vouch is to say before everybody: we know them, and they live by the charter. It stands in the log with your name.
vouch-do = We vouch for it
decline-title = Decline it
decline-text = Name the principle of the charter that it breaks, or the harm that it did. The reason stands in the log with your name, and it will not be admitted.
decline-do = We decline it
leave-title = Leave the alliance
leave-text = You may leave at any time, with or without a reason. Your code stops working and your seats in caucuses end. What was told to you stays under its tellers' consent; take a copy of your things along first.
leave-loans = What you have lent is taken back with it.
leave-reason = Reason, if you wish to give one
leave-do = We leave
stand-for = Who says so?
stand-public = Everybody can read it, and it cannot be changed later. Name no persons.
stand-back = Back
join-title = Join the alliance
join-lead = Any organisation or group that lives by the charter can ask to join. No e-mail address is needed.
join-step-read = Read the charter, affirm it, and say who you are.
join-step-vouch = Two members of different kinds vouch for you. Tell those who know you that you have asked.
join-step-code = You get a code at once. It opens the door as soon as you are a member.
join-without-email = No telephone that can do this? A helper of the circle can register your group by phone or on paper.
join-choose = In which circle?
join-no-circle = No circle has a charter yet.
join-charter = The charter
join-who = Who are you?
join-public = Everybody can read what you write here, and it stays in the log. Where that is dangerous, leave the place empty and choose a name that does not give you away.
join-name = Name of your organisation or group
join-kind = What are you?
join-please-choose = Please choose
join-place = Where are you?
join-place-hint = As coarsely as you wish, or nothing.
join-language = In which language do you wish to be spoken to?
join-federation = Are you part of a network or federation here?
join-no-federation = No, or it is not here
join-code = Your code
join-code-hint = With it your group signs in. It is shown once, on the next page.
join-code-words = Six words, to read aloud
join-code-digits = Twelve digits
join-do = We affirm the charter and ask to join
register-title = Register a group
register-lead = For a group that has no e-mail and cannot do it itself. It becomes a member at once, on your word: you stand in the log as the helper who registered it.
register-read-aloud = Read the principles aloud, one after the other, in a language that the group understands.
register-consent = The group heard the charter and affirms it
register-who = Who is the group?
register-channel = How did you meet the group?
register-do = Register the group
welcome-title = Welcome
welcome-code = The code of your group
welcome-code-text = Whoever has it can act as your group. Keep it like a key. It is shown only now; this server itself cannot show it again.
welcome-print = Print this page or copy the code by hand before you go on.
welcome-next = What comes next
welcome-vouching = Two members of different kinds must vouch for you. They find you under "Who asks to join". Nobody is admitted by the host or by a convenor alone.
welcome-then = Once you are a member, sign in with the code. Then you can give mandates to the people who act for you, tell, and vouch for others.
welcome-registered = The group is a member now. Give it the code, read it aloud twice, and let it be read back to you. With the code it signs in and gives mandates to its people.
welcome-page = To its page
welcome-another = Register another group

## Kinds of members

kind-grassroots = Grassroots group
kind-movement = Social movement
kind-union = Union or cooperative
kind-women = Women's or feminist organisation
kind-federation = Network or federation
kind-faith = Faith-based organisation
kind-environmental = Environmental organisation
kind-human-rights = Human-rights organisation
kind-ngo = NGO
kind-international-ngo = International NGO
kind-individual = Individual
standing-asking = asks to join
standing-member = member
standing-declined = declined
standing-left = left

## Circles

circle-rooms = What this circle does
circle-loans = What it was lent
circle-delegations = Delegations
circle-voice = Who speaks here
circle-below = below
circle-join = Join in this circle
circle-serve = Serve this circle
circle-here = { $n ->
    [0] Who is here: nobody yet
    [one] Who is here: one member
   *[other] Who is here: { $n } members
}
circle-how-many = How many
circle-all-members = All members of this circle
circle-told = What was told here
circle-convenors = Convenors
circle-convenors-text = They serve for a term: they open, remind, record and publish. They do not vote, and they admit or expel nobody alone.
circle-no-convenor = Nobody serves at the moment.
circle-convenor-from = From
circle-term = { $from } to { $until }
circle-rating = civic space rated { $rating }, { $date }
circle-unrated = nobody has rated this country's civic space here
circle-charter = The charter in force in this circle
circle-below-here = Circles below
serve-title = Serving
serve-lead = A convenor opens, reminds, records and publishes. You see counts here, never words: what people told belongs to their group.
serve-home = To the home of the circle
serve-lists = Lists of causes and facets
serve-more = More to record
lists-title = State the lists
lists-text = A teller may choose from these lists, or choose nothing. One a line, at most 40 each, in the words of the people here. New lists are for what is told from now on.
lists-do = State them
open-title = Open a circle below
open-text = A circle below has its own members, convenors and lists. Whoever serves here is nobody there.
open-do = Open it
appoint-title = Appoint the next convenor
appoint-rule = The next convenor comes from another kind of member than the last one, and in an international circle from another country too. She serves at most two years. The circle chooses her; you record it.
appoint-from = For which member does she come?
appoint-do = Appoint her
retire-title = End the term now
retire-text = Ends this term before its time. It stays in the log, and the next convenor must still come from elsewhere.

## Caucuses

caucus-title = Caucuses
caucus-own-hint = A caucus is a constituency across members. You say yourselves whether you belong to it.
caucus-protected = nothing is adopted without its quorum
caucus-enter = We belong to it
caucus-quit = Quit it
caucus-members = { $n ->
    [one] one member
   *[other] { $n } members
}
constitute-title = Constitute a caucus
constitute-text = A caucus is a constituency across members: grassroots, women and feminist, South, youth, Dalit, people with disabilities. Each member says itself whether it belongs to it.
constitute-protected = Nothing is adopted without its quorum
constitute-do = Constitute it

## Counts for convenors

counts-for-public = What tellers let everybody count, here and in the circles below.
counts-for-alliance = What tellers let the alliance count, here and in the circles below.
counts-for-country = What tellers let their country count, here and in the circles below.
counts-none = Nothing that may be counted here yet.
counts-told = { $n } testimonies
counts-hidden = Some have told. Numbers below five are not shown, so that nobody can be found by counting.
counts-causes = Causes that tellers chose
counts-facets = What tellers said of themselves
counts-cause = Cause
counts-facet = Facet
counts-note = Causes and facets stand here only where at least five tellers chose them, at least five did not, and no other line would be betrayed. A teller may choose several, or none, so the lines do not add up to the whole. What a circle below does not show is not counted here either.

## Charter

charter-title = Charter
charter-lead = The principles that every member affirmed. A circle below may add principles, never remove one.
charter-adds = To the charter above it adds:
charter-adds-nothing = It adopted the charter above without adding to it.
charter-whole = The whole version
charter-since = adopted { $date }
charter-from = Here the charter of the circle above is in force:
charter-none = No charter has been adopted yet.
charter-before = Versions before
charter-in-force = in force
charter-not-in-force = no longer in force
charter-log = In the log
charter-all = All charters
charter-adopt-title = Adopt a version of the charter
charter-adopt-text = You record here what the circle has decided. From then on whoever joins affirms this version; members who affirmed an earlier one stay members.
charter-inherited = Principles of the circle above, all of which must stay
charter-one-a-line = One principle a line, each in a sentence or two.
charter-language = Language of these words
charter-adopt-do = Adopt it

## Civic space and protection

protection-open = Open
protection-narrowed = Narrowed
protection-obstructed = Obstructed
protection-repressed = Repressed
protection-closed = Closed
protection-title = Protection
protection-why = Why the circle decided so
protection-gaps = This level asks for what this server cannot give yet:
protection-accepted = the circle goes on without
protection-missing = missing: nothing can be told through this server here
protection-what = What each level means
protection-change = Raise the protection
protection-means-open = People can speak, meet and organise freely.
protection-means-narrowed = People can organise, but some are hindered or watched.
protection-means-obstructed = The powerful hinder people who organise: with laws, surveillance and threats.
protection-means-repressed = Whoever speaks up risks prison, violence or the end of their group.
protection-means-closed = Nobody can speak or organise without fear. Nothing should be typed into a server.
protection-now = In force:
protection-member = Any member of the circle may raise its protection, alone and at once. Lowering it is a decision of the circle, which its convenor records.
protection-convenor = Raising works at once. Lowering, and going on without what this server cannot give, is a decision of the circle that you record with its reason.
protection-level = Level from now on
protection-go-on = The circle goes on without
protection-go-on-hint = Tick only what the circle has talked about and decided. Until then nothing can be told where the level asks for it.
protection-reason-hint = At least 20 characters for lowering or going on without. Everybody can read it, and it cannot be changed later. Name no persons.
protection-do = Record it
ratings-title = Civic space
ratings-lead = How free people are to speak and organise, country by country, with date and source. A rating sets the protection of the country's circles.
ratings-countries = Ratings
ratings-none = No country has been rated here yet.
ratings-unrated = A country without a rating is protected as if it were: { $level }.
ratings-levels = What each level switches on
ratings-levels-text = What this server cannot do yet is named as missing. Where something is missing nobody can tell here, unless the circle has decided, with a reason in the log, to go on without it.
level-telling = Can people tell here?
level-when = The log says when, as exactly as
level-place = The finest place that may be named
level-sms = Text messages
level-session = Signed in
level-gaps = Still missing here
level-yes = yes
level-no = no
level-nothing = no, not even by decision
level-after-decision = only after the circle's decision
level-nothing-missing = nothing
level-session-text = { $idle } without use, { $whole } in all
level-period-day = the day
level-period-week = the week
level-period-month = the month
level-grain-locality = village or street
level-grain-district = district
level-grain-region = region
level-grain-country = country
level-grain-none = none
span-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
span-days = { $n ->
    [one] one day
   *[other] { $n } days
}
rate-title = Rate a country
rate-text = Record what a source says about a country's civic space. A worse rating raises the protection of the country's circles at once; a better one lowers it only where a circle has not decided for itself.
rate-date-hint = The year, the month or the day, as exactly as the source says: 2026, 2026-11 or 2026-11-23.
rate-source-hint = Who rated, and where it can be read.
rate-do = Record the rating

## Helpers

help-title = Enter for others
help-lead = The groups of the circles in which you help. What you enter for them is recorded as entered by a helper.
help-register = Register a group
help-none = No groups yet.
help-tell = Tell for this group
help-sheets = Print sheets
help-tally = Enter a stack of sheets

channel-web = Typed into these pages
channel-phone = By phone
channel-sms = By text message
channel-paper = On paper
helpers-title = Helpers
helpers-text = They enter what others say by phone, by text message or on paper, and register groups without e-mail. Each entry names the helper's trust and the channel.
helpers-none = Nobody is entrusted here.
entrust-title = Entrust a helper
entrust-text = Choose somebody whom the people here know. She sees what she enters while she enters it, and nothing else.
entrust-channels = Through which channels may she enter?
entrust-do = Entrust her
dismiss-title = End the trust
dismiss-text = She cannot enter anything for others any more. What she entered stays.
serving-known = Somebody who has an account
serving-new = Somebody new
serving-name-hint = The convenors of this circle see it.

## The log, for people

log-title = The log
log-lead = Everything that is decided and done here leaves a line in this log. Lines can be added. Nobody can change or remove one without being found out, not even the people who run this server.
log-private = What people tell does not stand in the log. It holds only a sealed mark that something was told. When it is withdrawn, the words are destroyed and the mark opens nothing any more.
log-head = The head
log-head-about = The head stands for all lines together. This server signs it with its key each time a line is added. If any line were changed, the head would be another one.
log-size = Lines signed
log-key = Key of this log
log-how = Check it yourself
log-how-keep = Write down the key, or keep a picture of it. Ask a friend in another place to load this page: it must show the same key to both of you.
log-how-all = To check the whole log, get the program verify.py from the source of this software, and run:
log-how-receipt = To check a receipt, save its file and run this. It needs no connection:
log-how-page = Every line has its own page, with a proof that can be checked in the same way.
log-files = For programs
log-file-checkpoint = signed head
log-file-key = key
log-new = What is new
log-older = Older lines
log-newest = To the newest lines
log-entry-title = Line { $index }
log-who = Who
log-when = When
log-where = Circle
log-said = What was said
log-hidden = What belongs to this line is not public. It stays with those whom the teller chose.
log-gone = What belonged to this line is not here any more. The line stays.
log-stands = This testimony was withdrawn. Only the fact that something once stood there is left.
log-envelope = The line, byte for byte
log-envelope-about = This is all that the log itself holds.
log-hash = Its hash
log-commitment = Seal of its words
log-refs = Builds on
log-line = line { $index }
log-proof = Proof that this line stands in the log
log-payload = Its words and their salt, for programs
log-before = The line before
log-after = The next line
log-back = To the log
payload-accepted = Accepted gap
payload-caucus = Caucus
payload-causes = Cause
payload-channel = Channel
payload-channels = Channel
payload-charter = Charter
payload-circle = Circle
payload-code = the group's code
payload-country = Country
payload-dated = Dated
payload-decliner = Declined by
payload-ends = Until
payload-facets = Trait
payload-federation = Part of
payload-freeze = The words as they were frozen
payload-helper = Helper
payload-kind = Kind
payload-language = Language
payload-level = Level
payload-lost = Given anew
payload-mandate = Mandate
payload-member = Member
payload-name = Name
payload-no = no
payload-parent = Circle above
payload-password = a person's password
payload-person = Person, as a number
payload-place = Place
payload-principles = Principle
payload-protected = Protected
payload-purpose = What it is for
payload-rating = Rating
payload-reason = Reason
payload-sample = Demonstration
payload-source = Source
payload-starts = From
payload-term = Term
payload-testimony = Testimony
payload-voucher = Vouched for by
payload-yes = yes

## Taking along

export-title = Take everything along
export-lead = What your group did here is yours. You can take it with you at any time, to keep it or to go on elsewhere.
export-holds-member = What your group said of itself, and who acts for it.
export-holds-told = What was told to your group and not withdrawn, with pictures and recordings, as tables and as files.
export-holds-proofs = Each act of your group with a proof that it stands in the log.
export-careful = The file holds what people told you in confidence. Keep it where nobody else finds it. If somebody withdraws later, delete it there too.
export-get = Download:
export-format = One .tar file with plain tables (CSV), JSON, pictures and recordings. Any computer can open it.

## About

about-title = About this place
about-lead = Groundswell is a server on which groups tell what they live and what they fight, decide together, and hold the powerful to what they promised.
about-alliance = This alliance
about-for = For whom
about-for-groups = For groups: a women's cooperative with one shared phone, a union, a village committee. You need no e-mail address. A code that can be read aloud is enough.
about-for-convenors = For those who convene: they see counts, never the words that a group keeps for itself.
about-for-readers = For readers and for those who doubt: everything public can be checked against the log.
about-not = What it is not
about-not-list = It sends no mass mail, collects no money, builds no profiles and draws no map of people. No page loads anything from anywhere else.
about-who = Who made it
about-who-text = The alliance that uses this server is named above. The software is free and made by the people who contribute to it; they do not see what is stored here. Who runs this server is for the alliance to say: ask your convenor.
about-licence = Licence
about-licence-text = You may use, study, share and change this software under the GNU Affero General Public License, version 3 or later. Whoever runs it for others must offer them its source.
about-source = Get the source of this version
about-source-ask = The host of this server must give you the source of exactly this version if you ask.
about-version = Version { $version }
about-log = How to check the log
about-safety = What is safe here and what is not

## Safety

safety-title = What is safe here, and what is not
safety-lead = Read this before you tell something that could bring somebody into danger. No server can promise more than this.
safety-danger = If you are in danger now
safety-danger-text = Do not type it here. Speak with somebody you trust, away from the phone. What is not written cannot be found.
safety-host = What the people who run this server can see
safety-host-can = They can read what is stored on it, your words and pictures too: this version does not encrypt them on your phone. They can see which network address asks for a page while it is being asked for.
safety-host-cannot = They do not see passwords or codes: only a scrambled form is kept. They cannot change the log without being found out. The program writes no network address down, and no words of yours into its own records. A proxy or a computer centre in front of it may.
safety-others = What others can see
safety-others-group = Your group sees what you told it, for as long as you allow it.
safety-others-convenor = Convenors see counts only. A count below five is hidden, and so is any other count that would give it away.
safety-others-public = Everybody sees what was published within your consent, and the log.
safety-log = What the log shows
safety-log-text = The log shows that something was told, in which circle, and in which week or month. It shows no words, no name, no member and no exact time. It can be copied by anybody, and stays for ever.
safety-log-small = In a small circle, even "something was told this month" can say too much. Talk about that in your group before you tell.
safety-withdraw = What withdrawing does
safety-withdraw-does = Your words, pictures and recordings on this server are destroyed at once, with the salt that sealed them. Everything published from them goes too. A copy that is brought back later destroys them again before it answers anybody.
safety-withdraw-stays = What may stay: the line in the log, which opens nothing; what other people have copied, photographed or printed; backups that the host has not deleted; and traces on the disk.
safety-withdraw-sqlite = This server uses SQLite: deleted words are overwritten in its files, but a disk may keep old blocks for a while.
safety-withdraw-postgres = This server uses PostgreSQL: deleted words can be left in its write-ahead log and in its files until they are used again, which may take days.
safety-receipt = Your receipt
safety-receipt-text = Whoever holds your receipt code can see and withdraw what you told. Keep it where nobody looks. If your phone or your paper could be taken from you, do not keep it: then nobody can find it with you, and you cannot withdraw any more.
safety-receipt-file = The receipt file holds the salt. With your words it proves what you told and when. That can help you in court, and it can be used against you.
safety-phone = A shared phone
safety-phone-text = Sign out when you have finished. The browser may remember which pages were open, and words that were typed. Use a private window if there is one, and close it afterwards.
safety-levels = What protection switches on
safety-levels-about = Each circle has a level of protection. A rating of the country's civic space sets it, and a circle can raise it.
safety-place-column = Finest place
safety-period-column = Time in the log
safety-session-column = Signed out after
safety-keep-column = Kept for at most
safety-keep = { $months } months, then it is withdrawn for you; changing who may hear of it begins the time anew
safety-sms-column = Text messages
safety-session = { $minutes } minutes unused, { $hours } hours in all
safety-session-hours = { $idle } hours unused, { $hours } hours in all
safety-sms-yes = may be entered
safety-sms-no = not taken
safety-place-locality = village or street
safety-place-district = district
safety-place-region = region
safety-place-country = country only
safety-period-week = the week
safety-period-month = the month
safety-gaps = What is not built yet
safety-gaps-about = Dangerous places ask for more than this version can give. There it refuses to take testimonies, unless the circle decides in the log, with its reason, to go on without:
safety-closed = Where civic space is closed, it takes no testimony at all.
safety-trust = Whom you have to trust
safety-trust-text = You trust the people who run this server with what is stored on it, and your group with what you told it. You need not trust anybody about the log: check it.

## Drivers and struggles

act-extend = A member named a driver that the list lacked
act-raise = A group raised a struggle
act-revise = A struggle was told anew
act-report = It was said where a struggle stands
act-join = A group said: ours too
act-agree = A holder answered whether it takes part in a joint struggle
driver-debt = Debt
driver-tax = Regressive tax
driver-privatisation = Privatised services
driver-land = Land and resource grabs
driver-wages = Wages and union rights
driver-patriarchy = Patriarchy and unpaid care
driver-racism = Racism and caste
driver-civic-space = Shrinking civic space
driver-climate = Climate
driver-elite-capture = Elite capture
refusal-driver-known = This driver is on the list already: { $name }
refusal-joint-needs-others = A joint struggle brings together struggles of at least two groups, one of them your own.
refusal-join-own = A group joins another group's struggle, with its own.
field-bearers = Who owes it
field-audience = Who may see it
field-heard = What it grew from
field-tried = What is being tried
field-outcome = What came of it
field-lessons = Lessons
field-driver = Driver
field-struggle = Struggle
status-emerging = Emerging
status-active = Active
status-won = Won
status-partly = Partly won
status-lost = Lost
status-resting = Resting
change-small = A gain under the same rules
change-systemic = The rules themselves changed
power-visible = Visible power
power-hidden = Hidden power
power-invisible = Invisible power
power-means-visible = Laws, budgets, officials: who decides in the open.
power-means-hidden = Who sets the agenda and keeps others away from the table.
power-means-invisible = What people are made to think of themselves and of what is possible.
nav-struggles = Struggles
struggles-title = Struggles
struggles-lead = What groups are fighting, where, and against whom. Each struggle belongs to the group that raised it. You see those that its group lets you see.
struggles-words = Look for words
struggles-words-hint = Words in any order and in any language. If nothing is found, the last one is taken for the beginning of a word.
struggles-filter = Choose cause, place, who owes it or where it stands
struggles-any = Any
struggles-circle = Circle, and the circles below it
struggles-language = Language: its name or its code
struggles-search = Search
struggles-none = Nothing was found that you may see.
struggles-none-here = Nothing on this page.
struggle-asked = waits for a yes
struggle-cause = Cause
struggle-status = Where it stands
struggle-power = What kind of power it meets
struggle-of = A struggle of
struggle-joint-of = A joint struggle, begun by
struggle-seen-by = Seen by
struggle-missing = { $n ->
    [one] One group has not said yes yet. Until then only those who were asked see this page, and the struggle can be neither lent nor joined.
   *[other] { $n } groups have not said yes yet. Until then only those who were asked see this page, and the struggle can be neither lent nor joined.
}
struggle-lend = Lend it upward
struggle-why = Where does it come from?
struggle-parts = Whose struggles it brings together
struggle-joined = { $n ->
    [0] Ours too: nobody has said so yet
    [one] Ours too: one group
   *[other] Ours too: { $n } groups
}
struggle-unseen = { $n ->
    [one] One more group joined with a struggle that is not shown to you.
   *[other] { $n } more groups joined with struggles that are not shown to you.
}
struggle-joins = It says "ours too" to
struggle-part-of = It is part of
struggle-make-joint = Raise a joint struggle together with others
struggle-heard = { $n ->
    [0] It names no testimony.
    [one] It grew from one testimony.
   *[other] It grew from { $n } testimonies.
}
struggle-heard-hidden = How many testimonies it grew from is not shown. Numbers below five are hidden, so that nobody can be found by counting.
struggle-alike = { $n ->
    [one] Like this one: one more place
   *[other] Like this one: { $n } more places
}
struggle-alike-why = They share causes with this one, or the same ones owe it to them.
struggle-history = In the log
raise-title = Raise a struggle
raise-whose = Whose struggle is it?
raise-lead = Say what you are fighting, in your own words. The struggle stays yours: others can join it with their own, and you can lend it upward, with conditions, and take it back.
raise-joint = Which struggles does it bring together?
raise-joint-hint = At least two, of at least two groups, one of them yours. Each of the other groups is asked; until each has said yes, only those who were asked see it.
raise-name = What do you call it?
raise-name-hint = A short name by which others find it. Name no person who could be put in danger.
raise-causes-hint = Tick at least one. So groups in other places find that they fight the same thing.
raise-another = Another cause, in your words
raise-another-hint = It is added to the list that all groups share, with your group's name.
raise-demands = What do you demand?
raise-demands-hint = One demand a line, at most 20. You can lend each of them upward by itself.
raise-bearers = Who owes it to you?
raise-bearers-hint = One a line: an office, an official, a company, a landlord, a bank. At most 20.
raise-tried = What are you trying?
raise-audience-hint = You can change this later. What stands before everybody may be copied, and the log then says for ever that it was your group.
raise-heard = What did it grow from?
raise-heard-hint = Tick what was told to you and belongs to it; the newest are offered. Only a count is ever shown to others, and none below five.
raise-do = Raise it
revise-title = Tell it anew
revise-lead = The new account takes the place of the old one. That there was an earlier one stays in the log.
revise-joint = This is a joint struggle. When you tell it anew, the other groups are asked again, and until each has said yes it is not shown.
revise-do = Tell it anew
report-title = Say where it stands
report-lead = What was won and what was lost, so that others can learn from it.
report-outcome-hint = Needed where something was won, partly won or lost, or where something changed.
report-change = How deep does the change go?
report-no-change = Nothing has changed yet
report-lessons-hint = What would you tell a group that begins the same struggle?
report-do = Say so
join-struggle = Ours too
join-struggle-lead = You join with a struggle of your own. Both stay with their groups. Who may see your struggle also sees that you joined; others see only that one more group did.
join-struggle-none = To join, raise your own struggle first.
join-struggle-own = With which of your struggles?
agree-title = Answer for your group
agree-lead = Somebody brings your struggle together with others. Say whether your group takes part. You can change your answer later.
agree-said-yes = said yes
agree-said-no = said no
agree-said-nothing = has not answered
agree-yes = Yes, we take part
agree-no = No
drivers-title = Causes of inequality
drivers-lead = The drivers that struggles share. The list belongs to all groups: any member can add what it lacks, and nothing is taken from it.
drivers-under = part of
drivers-version = This list is as act { $number } of the log left it.
drivers-version-first = This is the list with which the alliance begins.
drivers-extend = Add what the list lacks
drivers-extend-hint = Look first whether it stands there under another name. It is added with your group's name and cannot be removed.
drivers-name = Its name
drivers-wider = Is it a part of one on the list?
drivers-no-wider = No
drivers-do = Add it
own-heard-in = Struggles that grew from it
receipt-heard-in = In which struggles it is heard
receipt-heard-in-hint = The group that heard you says that these struggles grew from what you told, among other things.
circle-struggles = Struggles here

## Loans

loan-title = A loan
loan-struggle = Struggle
loan-holder = It belongs to
loan-giver = Lent onward by
loan-source = the loan that this one comes from
loan-to = Lent to
loan-since = Lent
loan-until = Until
loan-onward = May it be lent further up?
loan-onward-yes = yes, within this loan
loan-onward-no = no
loan-counted = Testimonies that may be counted with it
loan-quoted = Testimonies that may be quoted with it
loan-few = some; fewer than five are not counted here
loan-strings = Strings: what the circle must keep to
loan-no-strings = None were written down.
loan-demands = The demands that are lent
loan-no-demands = The struggle names no demands.
loan-rounds = Rounds about it
loan-onwards = Lent onward from here
loan-stands = What stands on it
loan-stands-nothing = Nothing stands on it.
loan-text-released = released
loan-text-draft = not released
loan-propose = Propose to take it
loan-take = Record that the circle takes it
loan-lend-onward = Lend it further up
loan-renew = Let it run on
loan-recall = Take it back
loan-why-recalled = Why it was taken back
loan-log = In the log:
loan-list = What was lent to this circle
loan-of-struggle = To whom it was lent
loan-list-lead = What is here belongs to those who lent it. The circle may use it within the strings, until its time is over or it is taken back.
loan-list-none = There is nothing here that you can see.
loan-older = Older ones
loan-newest = To the newest
loan-state-waits = waits for a round
loan-state-live = live
loan-state-recalled = taken back
loan-state-over = time is over
loan-state-cut = cut off
loan-means-waits = The circle has not taken it yet. A round decides.
loan-means-live = The circle took it and may use it within its strings.
loan-means-recalled = Who lent it took it back. What stands on it stands on nothing here.
loan-means-over = It was lent until a day that has passed, and nobody let it run on.
loan-means-cut = What it came from was taken back or has ended, and this ended with it.
loan-step-recall = Take a loan back
loan-step-renew = Let a loan run on
loan-step-take = The circle takes a loan
loan-step-text-recall = It is yours. You can take it back at any time and owe nobody a reason. Look first at what it touches.
loan-step-text-renew = Before its time is over you can let it run on. Afterwards it has to be lent anew, and taken anew.
loan-step-text-take = A round of this circle has adopted it. With this line in the log it is taken.
loan-step-do-recall = Take it back
loan-step-do-renew = Let it run on
loan-step-do-take = Record it
recall-touches = What this touches
recall-more = There is more than is named here.
recall-released = A paragraph that was not released is blocked until it stands on something else. A released text stays as it is; the paragraph shows that its root was taken back, and it may not be used any further.
recall-reason-hint = You need not give one. Who can see this loan can read it, and it cannot be changed later. Name no persons.
renew-until-now = Now it runs until { $date }.
take-by = By which round?
lend-title = Lend a struggle
lend-onward-title = Lend further up
lend-lead = Lending is not giving. You say what may be used and for how long, and you can take it back at any time.
lend-nowhere = There is no circle above to which it could be lent.
lend-to = To which circle?
lend-narrow = its people may not see this struggle yet: it must be open at least to { $least }
lend-demands = Which demands?
lend-testimonies = Which testimonies, and for what?
lend-testimonies-hint = Only what each teller allows can be lent. If she withdraws or narrows her consent, it ends by itself. Which testimonies they are stays with your group.
lend-no-testimonies = No testimony in this struggle may be counted outside your group, so it is lent without any.
lend-count = count it; the teller allows: { $reach }
lend-quote = quote a part of it, without a name; the teller allows: { $reach }
lend-along = With the testimonies that came with it, as far as each teller allows
lend-conditions-hint = For example: ask us before you print it; do not use it with that company; bring the answer back to us. May stay empty.
lend-until = The last day
lend-until-hint = At most { $months } months from now.
lend-until-source = It was lent to this circle until { $date }, and no longer.
lend-onward = The circle may lend it further up, within all this.
lend-kept = The circle decides in a round whether to take it. Until then nothing of it may be used.
lend-do = Lend it

## Roots

root-title = What this grew from
root-this = This paragraph
root-struck = struck out
root-history = how its words changed
root-heading = This is a heading; it needs no roots.
root-none = It stands on nothing. It cannot be signed like this.
root-live = { $live } of { $all } roots are live.
root-wounds = Somebody who stood behind it has withdrawn or narrowed what may be done with her words.
root-picture = The roots as a picture
root-legend = Each branch leads down to a struggle; each dot is a loan on its way up. A dashed branch with a crossed dot is not live any more. The same stands below in words.
root-veiled = A struggle that is not for everybody
root-group = { $all ->
    [one] one root, { $live } live
   *[other] { $all } roots, { $live } live
}
root-countries = All roots, by country
root-how-many = Roots
root-how-live = Live
root-first = The first { $n }, one by one:
root-lent-to = lent to
root-joined = { $n ->
    [one] one other group said: ours too
   *[other] { $n } other groups said: ours too
}
root-behind = Who stands behind it
root-behind-told = Testimonies that may be counted here
root-behind-groups = Groups whose struggles these are
root-behind-joined = Struggles of others who said: ours too
root-behind-note = These are counts, and never names. Below five there is no number.
root-few = fewer than five
root-words = Words behind it

## Rules

act-enact = New rules came into force
rules-title = The rules
rules-lead = These numbers hold for every round and every text. Each decision names the rules under which it was taken.
rules-in-force = In force now
rules-number = What it is about
rules-now = Now
rules-then = Then
rules-default = the safe beginning
rules-how = Rules change from below: by two rounds on the same numbers, at least { $days } days apart, each with quorum in every protected caucus and with no objection standing.
rules-propose = Propose other rules
rules-adopted = Adopted and not yet in force
rules-pair = Two rounds adopted the same rules:
rules-enact = Bring them into force
rules-versions = Rules that came into force
rule-quorum = Share of each protected caucus that must take a stance, in per cent
rule-caucuses = Protected caucuses that a round needs
rule-web = Days of a round on the web alone
rule-phone = Days of a round with the telephone or text messages
rule-paper = Days of a round with paper
rule-roots = Live roots that each paragraph needs
rule-signatures = Signatures of each protected caucus that a release needs
rule-panel = Seats of a panel that looks at an objection
rule-season = Days between the two rounds that change the rules
rule-review = Months until an outcome is looked at again, at most
refusal-rule-bounds = { $rule }: between { $least } and { $most }, and an odd number of seats in a panel.
refusal-rules-at-top = The rules are the same for all. They are changed in the circle above all others.
refusal-two-rounds = New rules need two adopted rounds on the very same rules.
refusal-season-too-short = The two rounds must lie at least { $days } days apart, so that everybody has slept over it.
refusal-rules-moved = Other rules have come into force since the first of these rounds. Please hold both again.

## Rounds

act-propose = A member proposed something
field-closes = Stances until the end of
rounds-title = Rounds
rounds-lead = Here the circle decides by consent: adopted is what nobody objects to and what every protected caucus has looked at.
rounds-open = Open now
rounds-drafted = Proposed, not yet called
rounds-closed = Decided
rounds-retracted = Withdrawn by those who proposed them
rounds-none = Nothing here.
rounds-earlier = Earlier ones
round-state-drafted = proposed, not yet called
round-state-open = open
round-state-closed = decided
round-state-retracted = withdrawn by those who proposed it
outcome-adopted = Adopted
outcome-blocked = Not adopted: an objection stands
outcome-quorum = Not adopted: a caucus was missing
outcome-means-adopted = Nobody's objection stands, and every protected caucus took part.
outcome-means-blocked = At least one objection stands. It can be answered by a new proposal.
outcome-means-quorum = A protected caucus took part with too few of its members, or too few caucuses have members here. Ask them, and propose it again.
round-over = it can be closed now
round-over-text = The round can be closed since { $when }. Stances are taken until it is.
round-words = What is proposed
round-not-rendered = Nobody has rendered it in your language yet. These are the original words, in this language: { $language }.
round-original = The original, in this language: { $language }
round-loan = It is about taking this loan
round-text = It is about adopting this text
round-new-rules = The rules that would come into force
round-languages = Languages in which it must be read before it can close
round-rendered = can be read
round-unrendered = missing
round-binds = Whose own staff or money it binds
round-versions = Versions
round-version = Version { $number }
round-difference = What changes
round-before = The version before
round-after = The next version
round-now = How it stands
round-counted = Consent: { $consents }. Stand aside: { $asides }. Objections that stand: { $objections }.
round-tally = Protected caucuses: their members here, how many have taken a stance to the last version, and how many must
round-caucus = Caucus
round-members = Members here
round-stood = Took a stance
round-needed = Needed
round-two-keys = Two keys: no objection stands, and every protected caucus has its quorum.
round-shutdown = A shutdown of the network is declared here. The round does not close before it is over.
round-objections = Objections
round-answer = Answer:
round-closed-on = Decided on { $date }
round-review = to be looked at again on { $date }
round-rules = under the rules number { $index }
round-rules-default = under the rules of the beginning
propose-title = Propose something
propose-text = Say it so that somebody who hears it read aloud understands what would happen. A convenor calls the round; until it closes you can amend it, answer objections or withdraw it.
propose-words = What do you propose?
propose-language = The language of these words
propose-languages = In which other languages must it be read before it can close?
propose-more = Other languages, as codes with commas between them, such as kpz, mai
propose-channels = Choose every way by which somebody would have to answer. The slowest sets the clock.
propose-days = at least { $days } days
propose-binds = International organisations have a voice and no vote. Tick those whose own staff or money this binds: in this round they have one.
propose-do = Propose it
amend-title = Amend it
amend-text = The amended words are a new version. Whoever has consented is asked again; objections stand until those who made them change their stance. While the round is open, at least { $days } days must be left, so that everybody can read it.
amend-look = Show what changes
amend-do = Amend it so
render-title = Render it in another language
render-text = Write it so that it says the same. A later rendering in the same language takes the place of an earlier one.
render-changed = What changed while you were writing
render-do = Keep this rendering
call-title = Call the round
call-done = Whom did you ask, and how? It stands here for everybody, for good.
call-closes = At least { $days } days from now, by the slowest way of answering. The day ends at midnight UTC.
call-do = Call the round
close-text = What came out is counted and written into the log. Anybody can check it against the stances.
close-do = Close the round
retract-title = Withdraw the proposal
retract-text = It stays to be read, and nothing is decided.
retract-do = Withdraw it
missing-title = Who is missing
missing-text = Look first at who cannot take part as things are. Say below what was done, so that they can.
missing-nobody = Nobody that we know of.
missing-caucuses = Protected caucuses without a member here
missing-circles = Circles without a member
missing-groups = Groups without any way in: no code, no mandate, no helper
missing-more = and more
missing-kinds = Kinds without a member here
missing-regions = Parts of the world without a member
field-text = Text
field-channels = How answers may come
field-review = Look at it again on
field-done = What was done so that they can come
act-amend = A proposal was amended
act-render = A proposal was rendered in another language
act-call = A round was called
act-retract = A proposal was withdrawn
act-close = A round was closed
refusal-past-date = { $field }: please choose a day in the future.
refusal-review-too-far = An outcome is looked at again after { $months } months at the latest.
refusal-undecided = There is a proposal about this already, and it is not decided yet.
refusal-decided = It has been decided or withdrawn.
refusal-too-late-to-amend = Fewer than { $days } days are left, too few for everybody to read an amendment. Answer the objection in words, or withdraw and propose anew.
refusal-too-few-caucuses = A round needs at least { $least } protected caucuses in this circle or above it. Please constitute them first.
refusal-too-short = The slowest channel sets the clock: this round must last at least { $days } days.
refusal-not-open = The round has not been called yet.
refusal-still-open = The round still takes stances.
refusal-unread = The last version cannot be read yet in: { $languages }. Render it, then the round can close.
refusal-shutdown = A shutdown of the network is declared in this circle or below it. The round can close when it is over.

## Stances and paper

act-stand = A member took a stance
act-object = A member objected
act-reply = An objection was answered
act-declare = A shutdown of the network was declared
field-stance = Stance
field-ground = What it rests on
payload-proposal = Proposal
payload-version = Version
payload-stance = Stance
payload-words = Words
stance-title = What do you say to it?
stance-from = proposed by
stance-proposal = The proposal with everything that belongs to it
stance-until = Stances are taken until { $when }.
stance-stands = It stands for
stance-stale = said to earlier words; it does not count for these
stance-objection = the objection
stance-for = For whom?
stance-came = How did it come to you?
stance-choose = What do you say?
stance-consent = Consent
stance-aside = Stand aside
stance-object = Object
means-consent = We can live with it. It need not be what we would have written.
means-aside = We are not with it and not against it. It may go on without us.
means-object = It must not go on like this. We name what it goes against, or whom it harms.
stance-ground = If you object: what does it rest on?
ground-principle = It goes against a principle of the charter
ground-harm = It would harm somebody
ground-safety = It endangers us
ground-testimony = It touches a testimony of ours
stance-principle = Which principle?
stance-no-principle = None
stance-words = What you want to add, or your reason
stance-words-hint = What you add, and the reason of an objection, is read inside the alliance. An objection without a reason may be set aside by a panel, unless it is about your own safety or your testimony.
stance-do = This is what we say
stance-change = You can change it until the round closes. Only the last counts.
stance-others = Enter it for somebody who called or wrote to you
stance-none = nothing yet
how-itself = by the group itself
how-mandate = by a person with its mandate
how-helper = entered by a helper
stances-title = Who said what
stances-counts = All stances. Only those to the words as they stand now count for the quorum; an objection stands in any case.
stances-all = All
stances-fresh = To these words
stances-every = Show all
stances-empty = Nobody has said anything yet.
stances-next = More
objection-title = An objection
objection-stands = It stands
objection-gone = Its member has changed its stance
objection-shelved = set aside by a panel
objection-silent = No reason was given.
objection-rule = Objections are answered, not counted. Only its member takes it away, or a panel drawn by lot sets it aside because it gives no reason; never one about somebody's own safety or testimony.
objection-change = Change our stance
objection-panel = A panel
objection-answers = Answers
objection-unanswered = It has not been answered yet.
objection-answer = Answer it
objection-answer-hint = You can also amend the proposal, or withdraw it.
objection-answer-do = Send the answer
shutdown-title = Shutdowns of the network
shutdown-lead = While the network is cut off here, no round that asks the members of this circle closes.
shutdown-none = None has been declared.
shutdown-span = { $from } to { $until }
shutdown-now = now
shutdown-older = Earlier ones
shutdown-declare = Declare one
shutdown-hint = At most { $days } days, as far as you know. If it lasts longer, declare it again. What you write stands in the log for everybody.
shutdown-from = From which day? (UTC)
shutdown-until = Until which day? (UTC)
shutdown-clock = At what time? Midnight, if you leave it empty.
shutdown-words = What is known of it?
shutdown-do = Declare it
round-sheet-title = The round on paper
round-sheet-lead = The words to read aloud, and a slip for each group with a code of its own. The lower part is cut off and given to the group as its receipt.
round-sheet-whose = For whom?
round-sheet-print = Print this page now. Whoever has a slip can say something with it: give each to the group that it names.
round-sheet-none = Nobody here has a vote in this round.
round-sheet-next = The next sheets
slip-words = What do you want to add, or why do you object?
slip-keep = — — — cut here and give this part to the group — — —
slip-receipt = With this number you can see on the page "I have a receipt" what was entered for you, by whom and how. If it is not what you said, change it before the round closes.
slips-title = Type the slips
slips-lead = Each slip is typed twice, by two persons where there are two helpers. Only what matches is entered.
slips-stack = { $printed } printed, { $once } typed once, { $twice } entered
slips-code = The code on the slip
slips-words = The words on the slip, as they stand there
slips-do = Type this slip
slips-once = It was typed once and waits. It is entered when it is typed the second time.
slips-entered = It was typed twice and is entered. The code on the lower part is the group's receipt now.
slips-first = Typed first:
slips-anew = The first typing was wrong. Take mine as the first; it must be typed once more.
slip-title = What became of the slip
slip-by = Entered
slip-changed = The group has changed its stance since. This does not count any more.
slip-waits = It has not been entered yet. Give it to somebody who helps in your circle.
slip-once = It was typed once. It is entered when it is typed the second time.
slip-file = What it says (stance.json)
help-rounds = Open rounds
help-stance = What came by phone or text message

## Panels

act-convoke = A panel was asked for
act-draw = A panel was drawn by lot
act-find = A member of a panel said what it finds
field-caucuses = Caucuses
field-panel = Panel
refusal-no-panel-safety = This objection is about the objector's own safety. No panel may set it aside.
refusal-no-panel-testimony = This objection is about a testimony of the objector. No panel may set it aside.
refusal-no-panel-reason = This objection gives a reason. A reason is answered, not set aside.
refusal-panel-thin = A panel takes at least three members from two protected caucuses who are on neither side. Here { $candidates } could be drawn, from { $caucuses }.
refusal-not-yet-signed = The log has not been signed since the panel was asked for. Please try again in a minute.
payload-aside = To be set aside
payload-lot = Version of the lot
payload-members = Members
payload-objection = Objection
payload-panel = Panel
payload-root = Root of the log
payload-seats = Seats
payload-size = Size of the log
panel-title = A panel on an objection
panel-proposal = To the proposal
panel-about = An objection that gives no reason can be put before a panel: members drawn by lot across the protected caucuses, on neither side. More than half of them can set it aside, and that is final. Its member can still give a reason as long as the round is open, and then no panel may touch it. An objection about the objector's own safety or testimony is never set aside.
panel-finding = What the panel finds
panel-aside = The objection was set aside.
panel-stands = The objection stands.
panel-not-drawn = The panel has not been drawn yet.
panel-moot = The objection that was before the panel does not stand any more. There is nothing left to find.
panel-waits = The panel has not finished. It takes { $majority } of { $seats } to decide.
panel-draw = Draw the panel
panel-draw-text = { $seats } members are drawn from the candidates below. The seed is the first signed head of the log after the panel was asked for, so nobody can choose it.
panel-members = Who was drawn
panel-for = for { $caucus }
panel-says-aside = Set it aside
panel-says-stands = Let it stand
panel-says-nothing = Nothing said yet
panel-say = Say what you find
panel-say-hint = You speak for a member that was drawn. What you say cannot be changed, and the other members of the alliance can read it.
panel-lot = The lot, to be drawn again
panel-lot-text = The seed is the root of the log when it had { $size } entries:
panel-lot-same = Drawn again just now, it gave the same members.
panel-lot-differs = Drawn again just now, it gives other members. Please tell the others: something is wrong.
panel-lot-check = Anybody can draw again from the public log: the candidates and the rule of the lot stand in it, and the independent verifier does so by itself.
panel-act = The act in the log, with all candidates
panel-candidates = Who can be drawn
panel-candidates-text = { $people ->
    [one] One member
   *[other] { $people } members
  } of { $caucuses ->
    [one] one protected caucus
   *[other] { $caucuses } protected caucuses
  }. The proposer and the objector are not among them.
panel-too-few = There are too few candidates for a panel now.
panel-ask = Ask for a panel
panel-ask-text = { $seats } members will be drawn. The candidates are fixed from this moment on.

## Texts

act-draft = A text was begun
act-write = A paragraph was written or amended
act-root = A paragraph got other roots
act-strike = A paragraph was struck out
act-translate = A text was translated
act-freeze = A text was frozen and opened for signing
field-title = Title
field-languages = Languages
field-paragraph = Paragraph
field-roots = Roots
field-form = What it is
field-parent = What it grew from or serves
field-embargo = Embargo
texts-title = Common texts
texts-lead = What the members of this circle say together. Every paragraph grew from struggles that were lent to it.
texts-none = No text has been begun here yet.
texts-none-released = Nothing has been released here yet.
text-means-vision = What we want the world to be.
text-means-agenda = What we demand, built from the vision.
text-means-theory = How change comes: outcomes, strategies, actions, assumptions.
text-means-statement = What we say together now, signed by members.
text-state-draft = Draft
text-state-signing = Open for signing
text-state-released = Released
text-state-says-draft = It is being written. Only members of the alliance see it.
text-state-says-signing = Its words stand as they are, and members sign it. Whoever amends it takes it back to a draft.
text-state-says-released = It is public and does not change any more.
text-block-wound = A testimony was withdrawn from under this paragraph. It is blocked until its roots are looked at again or it is written anew.
text-block-dead = A root of this paragraph was taken back or has run out. It is blocked until it gets other roots.
text-block-few = This paragraph has too few live roots. It is blocked until it gets more.
text-begin = Begin a text
text-begin-lead = A text belongs to its circle. Its members write it, paragraph by paragraph; who convenes the circle opens and translates it, and does not edit it.
text-begin-do = Begin it
text-for = For whom?
text-original = In which language is it written?
text-languages = In which other languages must it be read?
text-languages-hint = It cannot be signed before all of it can be read in these languages.
text-languages-others = Others, by their codes, with spaces between them
text-parent = Which text does it grow from?
text-parent-none = None
text-read = Read it
text-begun-by = Begun for
text-log = In the log
text-grew-from = It grows from:
text-blocked = { $n ->
    [one] One paragraph is blocked: the text cannot be signed.
   *[other] { $n } paragraphs are blocked: the text cannot be signed.
 }
text-doors = What can be done
text-add = Write a paragraph
text-add-after = Write one after it
text-amend = Amend the paragraph
text-root = Choose its roots
text-strike = Strike it out
text-propose = Propose it to the circle
text-freeze = Open it for signing
text-paragraphs = Paragraphs
text-empty = Nothing has been written yet.
text-roots-live = { $n ->
    [one] one live root
   *[other] { $n } live roots
 }
text-roots-dead = { $n ->
    [one] one root is not live any more
   *[other] { $n } roots are not live any more
 }
text-versions = { $n ->
    [one] one version
   *[other] { $n } versions
 }
text-said = in { $n } of { $all } other languages
text-next = The next paragraphs
text-first = The first paragraphs
text-translations = Translations
text-done = Done
text-stale = Amended since
text-left = Missing
text-missing = missing
text-changed = What somebody changed meanwhile
text-thaws = The text is open for signing. If its words change, it becomes a draft again: it needs another round, and the members sign anew.
text-serves = What does it serve?
text-serves-hint = A strategy serves an outcome, an action serves a strategy, and an assumption stands behind any of them. An outcome serves nothing above it.
text-serves-none = Nothing above it
text-words = The words, in this language: { $language }
text-save = Keep it
text-root-lead = The words stay, and so do signatures. All that is ticked is what the paragraph stands on from now on.
text-strike-lead = The paragraph is taken out of the text. Its history stays.
text-strike-do = Strike it out
roots-hint = A paragraph grows from struggles that members lent to this circle and that it took. Tick those from which this one grew.
roots-fallen = { $n ->
    [one] One root is not live any more and falls away when you keep it.
   *[other] { $n } roots are not live any more and fall away when you keep it.
 }
roots-until = lent until { $date }
roots-more = { $n ->
    [one] One more is chosen.
   *[other] { $n } more are chosen.
 }
roots-none = Nothing has been lent to this circle and taken by it yet. A paragraph without roots can be written, and cannot be signed.
roots-search = Search among them
roots-look = Search
roots-next = Show further ones
text-translate = Translate
text-translated = All of it can be read in this language.
text-changed-since = What changed in the original since
text-translate-next = Keep it and go to the next
text-history = What was changed
text-struck = This paragraph was struck out.
text-freeze-lead = From then on these words stand, in every language, and members sign them. Nothing is opened while a paragraph has no live roots, a language is missing, or no round has adopted it.
text-rooted = Every paragraph stands on live roots.
text-complete = All declared languages are complete.
text-lacks = { $language }: { $n } missing
text-rounds = Which round adopted it?
text-not-yet = not adopted
text-embargo-hint = The day and time before which it must not be public, in UTC. Leave it empty for none.
text-freeze-do = Open it for signing
refusal-serves-not-edits = Who convenes a circle does not edit its texts. Somebody else of your group can.
refusal-text-full = A text holds { $most } paragraphs at most. Please join some, or begin another text.
refusal-has-parts = { $count ->
    [one] One paragraph hangs on this one. Please change or strike it first.
   *[other] { $count } paragraphs hang on this one. Please change or strike them first.
 }
refusal-rewritten = The words were changed since you opened the page. Please look at what changed, then send yours again.
refusal-frozen = The text is open for signing: its words and translations stand as they are. Whoever amends it takes it back to a draft, and it must be signed anew.
refusal-released = The text was released. It does not change any more.
refusal-roots-not-live = { $count ->
    [one] One of the roots is not live any more, or was never taken by this circle. Please choose others.
   *[other] { $count } of the roots are not live any more, or were never taken by this circle. Please choose others.
 }
refusal-dead-root = Paragraph { $place } stands on a root that was taken back or has run out. Give it other roots, or write it anew.
refusal-wounded = A testimony was withdrawn from under paragraph { $place }. Look at its roots again, or write it anew.
refusal-too-few-roots = Paragraph { $place } has { $live } live roots; it needs { $least }.
refusal-changed-since = The words were changed after the round was called, so the round was about other words. Propose it again.
refusal-untranslated = { $count ->
    [one] One paragraph is still missing in this language: { $language }.
   *[other] { $count } paragraphs are still missing in this language: { $language }.
 }

## Signing and release

date-moment = { $day }, { $clock } UTC
release-languages = Languages of this text
release-original = (original)
release-on = Released on { $day }.
release-open = Open for signing. The words stand as they are.
release-embargo = It may be released from { $moment } on.
release-draft = A draft: these words may still change.
release-to-draft = Work on the draft
release-empty = There are no words in it yet.
release-untranslated = Not translated yet: these are the original words.
release-roots = What this grew from
release-gone-recalled = A root of this paragraph was taken back on { $day }. The words stay as they were signed; they may not be used any further.
release-gone-ended = What this paragraph was lent has run out since. The words stay as they were signed; they may not be used any further.
release-gone-parted = Those who held a struggle under this paragraph together do not all stand behind it any more. The words stay as they were signed; they may not be used any further.
release-gone-wound = A testimony under this paragraph was taken back. The words stay as they were signed; they may not be used any further.
release-check = How to check it
release-check-text = The words were frozen before anybody signed. Their digest, every signature and the release stand in the public log, which nobody can change unseen.
release-frozen = Frozen
release-released = Released
release-address = Address
release-protected = must sign
release-digest = Digest of the words
release-plain = As plain text
release-feed = Feed of releases (Atom)
releases-title = What the alliance has said
releases-lead = Texts that members of the alliance signed and released together. Each paragraph leads down to what it grew from.
releases-none = Nothing has been released yet.
releases-next = Earlier ones
text-vision = Vision
text-agenda = Agenda
text-theory = Theory of change
text-statement = Statement
form-plain = Paragraph
form-heading = Heading
form-outcome = Outcome
form-strategy = Strategy
form-action = Action
form-assumption = Assumption
signatures-title = Who signed
signatures-about = Signatures of members. A member that sits in several caucuses counts in each of them, and once in all.
signatures-none = Nobody has signed yet.
signatures-caucus = Caucus
signatures-number = Signatures
signatures-total = All together
signatures-supporters = Supporters
signatures-supporters-text = Kinds of organisations that have no vote may sign as supporters. They count for no caucus, and the release does not wait for them.
signatures-see = See who signed
signatures-no-caucus = In no caucus
signatures-more = More have signed than are named here; the page of the text names them all.
signatures-count = { $n ->
    [one] one signature
   *[other] { $n } signatures
 }
signatures-all = All signatures
signatures-ended = { $n ->
    [one] One member took its signature back
   *[other] { $n } members took their signatures back
 }
signatures-ended-title = Taken back
signatures-earlier = { $n ->
    [one] One member signed an earlier version only
   *[other] { $n } members signed an earlier version only
 }
signatures-earlier-title = Signed an earlier version
signatures-earlier-text = These members signed words that were amended afterwards. Their signatures do not stand under these words, unless they sign again.
signatures-nobody = Nobody.
signatures-how = Each date leads to the signature in the log.
signatures-by = Given by
signatures-when = Signed
signatures-mandate = a person with a mandate
signatures-itself = the group itself
signatures-back = taken back
signatures-next = Next ones
signing-title = Sign this text
signing-lead = Read it first, in your language if it is there. You sign these words and no others.
signing-signed = { $name } has signed.
signing-earlier = { $name } signed an earlier version. The words have changed since.
signing-closed = This text is not open for signing now.
signing-convenor = You serve this circle as convenor, so you sign for nobody in it. Another person with a mandate can.
signing-for = For whom?
signing-supporter = as a supporter
signing-public = Your name will stand under it for everybody to see. You can take your signature back at any time; that will be seen, too.
signing-do = Sign
unsign-title = Take our signature back
unsign-before = Your signature will not count any more. That you signed, and took it back, stays in the log.
unsign-after = The text stays released. It will be shown that you took your signature back.
unsign-reason = You owe nobody a reason. If you give one, everybody can read it.
release-title = Release this text
release-not-frozen = This text is not frozen, so it cannot be released. Its words may have been amended: freeze it again when they stand.
release-way = What it waits for
release-paragraph = Paragraph { $place }
release-block-wound = a testimony was taken back from under it
release-block-dead = a root was taken back or has run out
release-block-few = it has too few live roots
release-rooted = Every paragraph stands on live roots.
release-no-embargo = No embargo stands in the way.
release-caucuses = Each protected caucus must have signed.
release-members = Members
release-signed = Signed
release-needed = Needed
release-missing = missing
release-for-ever = From then on everybody can read it. Who took part stands by it; nothing can be changed any more.
release-waits = It cannot be released yet.
release-do = Release it now
release-time = Release it by itself when the embargo is over
release-untime = Do not release it by itself
release-timed = It will be released by itself when the embargo is over, as soon as nothing else stands in the way.

act-sign = A member signed a text
act-unsign = A member took its signature back
act-release = A text was released

refusal-text-amended = The text was changed in the meantime. Please read it again before you sign.
refusal-embargo = This text may not be released before { $until }.
refusal-caucus-missing = { $caucus } has signed { $signed } times, and { $needed } are needed before the text can be released.

## Delegations

act-delegate = A delegation was constituted
field-members = Members
field-purpose = What it is for
field-balance = Balance
refusal-unbalanced = This delegation would not be balanced, so it is not constituted. Please choose again: { $reasons }.
refusal-weak-balance = The balance may be stricter than the alliance's, never weaker: at least { $caucus } % of each protected caucus, at most { $country } % from one country, at most { $kind } % of one kind.
lean-caucus = { $name }: { $have } of at least { $need }
lean-country = { $country }: { $have }, and at most { $most } may come from one country
lean-kind = { $kind }: { $have }, and at most { $most } may be of one kind
payload-least = Least share
payload-until = Until
delegations-title = Delegations and who serves
delegations-about = A delegation or committee is only constituted if it is balanced: enough seats for each protected caucus, and neither one country nor one kind of member holding more than half. If it is not, the selection is repeated.
delegations-none = This circle has no delegation.
delegations-earlier = Earlier delegations
delegation-new = Constitute a delegation
delegation-do = Constitute it
delegation-act = In the log
delegation-balance = Balance
delegation-condition = Condition
delegation-asked = Seats asked for
delegation-now = Seats now
delegation-least = at least { $n }
delegation-most = at most { $n }
delegation-one-country = From one country
delegation-one-kind = Of one kind
delegation-numbers = There are many members here. Write the number of each on a line of its own: it stands at the end of the address of its page.
delegation-stricter = The alliance's own rule is filled in. You can make it stricter, never weaker.
delegation-caucuses = The protected caucuses with members here:
delegation-caucus = Least share of each protected caucus, in per cent
delegation-country = Largest share of one country, in per cent
delegation-kind = Largest share of one kind, in per cent
delegation-until = Last day
terms-title = Who serves and who served
terms-about = Convenors serve for a term of two years at most. The next one is somebody else and comes from another kind of member, in an international circle also from another country.
terms-from = Came from
terms-when = Term
terms-early = ended early

## Voice

act-review = A circle reviewed who speaks in it
payload-between = Inequality between kinds
payload-gini = Gini coefficient
payload-spoke = Have spoken
payload-tenth = Share of the most active tenth
voice-title = Who speaks here
voice-about = Who told, raised, joined, lent, proposed, took a stance, objected, answered and signed, beside who is a member: here and in the circles below. Each number counts members who did it at least once.
voice-hidden = fewer than five, or hidden to protect others
voice-hidden-note = A dash stands for fewer than five, or for a number that would give such a one away. A telling counts for the group that heard it, as far as its teller lets it be counted.
voice-by-kind = By kind of member
voice-by-region = By region
voice-by-caucus = By caucus
voice-region = Region
voice-members = Members
voice-all = All
voice-way-tell = Told
voice-way-raise = Raised a struggle
voice-way-join = Joined
voice-way-lend = Lent
voice-way-propose = Proposed
voice-way-stand = Took a stance
voice-way-object = Objected
voice-way-reply = Answered
voice-way-sign = Signed
voice-shares = Share of members and share of voice
voice-shares-about = The light bar is the share of the members, the dark one the share of all that was said and done.
voice-share-members = Of the members
voice-share-acts = Of the voice
voice-measures = How unequal voice is
voice-measures-about = Measured over all members, those who said nothing included, and hidden where there are fewer than five of them. Only tellings that everybody may count are in it.
voice-measure = Measure
voice-now = Now
voice-then = At the last review
voice-change = Change
voice-spoke = Members who have spoken at least once
voice-gini = Gini coefficient: 0 if all speak alike, 100 if one alone speaks
voice-tenth = Share of the most active tenth, in per cent: 10 if all speak alike
voice-between = Part of the inequality that lies between kinds of members, in per cent
voice-reviews = What the circle said about it
voice-no-review = It has not been reviewed yet.
voice-review = Review it
voice-review-text = Say what the circle sees in these numbers and what it will do. The measures of this moment are written down beside it, in the log and for everybody.
voice-review-do = Write it down
voice-earlier = Earlier reviews

## What waits for us
nav-waits = What waits for us
waits-title = What waits for us
waits-lead = What your group can do now, with the nearest day first. Print it and take it to the meeting.
waits-nobody = You do not act for a group or serve a circle at the moment, so nothing can wait for you.
waits-none = Nothing waits. That is good.
waits-served = where you serve as convenor
waits-more = There is more. It comes up here as you go through the list.
waits-next = More groups and circles
waits-until = until { $day }
waits-since = since { $day }
waits-on = on { $day }
wait-stance = Say where we stand in this round:
wait-stale = The proposal was amended after we spoke. Read it again:
wait-answer = Somebody objects to our proposal. Answer, amend or withdraw it:
wait-close = Its time is over, and the round can close:
wait-render = A language is missing in which this was to be read:
wait-review = We agreed to look again at what came of this:
wait-panel = We were drawn for a panel on an objection to:
wait-agree = A joint struggle asks for our yes or no:
wait-waiting = We lent this, and the circle has not taken it yet:
wait-renew = Our loan runs out soon. Let it run on, or let it end:
wait-ended = Our loan has run out. We can lend it again:
wait-recalled = A circle took back what it had lent onward of ours:
wait-wound = Words that stood under this text were taken back, and it stands on us:
wait-blocked = Paragraphs have lost their roots, or have none yet:
wait-translate = This text is not whole yet in a language that it promised:
wait-sign = This text is open for our signature:
wait-anew = We signed an earlier version of this text. It is open again:
wait-fallen = We signed this text, and it is being changed. Our signature does not count for the new words:
wait-mandate = A mandate of our group ends soon. Give a new one in time:
wait-term = The convenor's term ends soon. The next one is needed:
wait-vouch = Somebody asks to join our circle. Vouch, or say why not:
wait-call = A proposal is ready to be called:
wait-lent = This was lent to the circle, and nobody has proposed to take it:
wait-take = A round said yes. Take the loan:
wait-freeze = A round adopted this text. Freeze it, and signing begins:
wait-release = This text is open for signing and may be released:
wait-delegation = The time of this delegation is over soon:
mail-title = A mail when something waits
mail-hint = If you leave an address, this server mails you one sentence when something waits for your group, and nothing else: no name, no title. But whoever carries the mail can see that this address belongs to somebody here. Leave none if that could be held against you.
mail-refused = Where one of your circles is in a repressed or closed place, this server keeps no address and mails nothing. Look at the page instead.
mail-kept = The address that is kept here:
mail-address = Your e-mail address
mail-every = How often, at most
mail-every-day = once a day
mail-every-week = once a week
mail-do = Mail me
mail-drop = Delete the address
mail-wrong = That is not an e-mail address.
mail-subject = Something waits for your group
mail-text = Something waits for your group. Open the page to see it:
mail-stop = You asked for this mail. You can end it here:

# Conversations

act-converse = A conversation was opened
act-suggest = A proposition was added to a conversation
act-interpret = A question or a proposition was said in another language
act-moderate = A proposition was set aside, or taken in again
act-conclude = A conversation ended
act-seal = The box of a conversation was sealed
field-question = The question
field-proposition = Proposition
field-share = Who may take the sealed box along
field-vote = Vote
field-cards = Cards
refusal-conversation-over = This conversation is over. Nothing is added to it and nobody votes in it any more.
refusal-conversation-runs = The conversation still goes on.
refusal-set-aside = This proposition was set aside. Votes on it are not taken.
conversations-title = Conversations
conversations-lead = A question to everybody: people write short propositions, and agree or disagree with those of others, or pass. A map shows what unites us and what divides us. It decides nothing; what all agree with can become a proposal.
conversations-none = No conversation yet.
conversation-state-open = goes on
conversation-state-over = over
conversation-state-sealed = over and sealed
conversation-until = Votes are taken at least until { $when }.
conversation-ended = It ended on { $date }.
conversation-source = Held elsewhere and brought in. Source:
conversation-people = People who voted
conversation-votes = Votes
conversation-cards = Cards printed
conversation-few = fewer than five
conversation-wrote = What you added
converse-title = Open a conversation
converse-text = Ask one question that people can answer from what they live. Begin with propositions from different sides, also from those with whom you do not agree.
converse-words = What people should know before they answer
converse-seeds = The propositions with which it begins, a line each
converse-seeds-hint = Each says one thing with which one can agree or disagree. They are marked as yours.
converse-languages = In which other languages should it be read?
converse-channels = How may votes come? Paper takes longer.
converse-closes = It goes on at least until the end of
converse-audience = Who may read the propositions and see the map?
converse-share = The box holds what each person voted, under a name that means nothing. Whoever knows somebody's answers well might find her in it. Where few people vote, choose nobody.
converse-do = Open it
vote-title = Vote
vote-agree = Agree
vote-disagree = Disagree
vote-pass = Pass
vote-held = You said before:
vote-progress = { $done } of { $all } answered
vote-secret = Nobody sees who voted what. You can change your vote until the conversation ends.
vote-done = You have answered all of them
vote-done-text = Is something missing? Say it yourself. Others add propositions too; look in again.
vote-taken = Your votes lie in the box.
vote-save = Put these votes into the box
propositions-title = All propositions
propositions-none = There is no proposition yet.
propositions-aside = Set aside
proposition-more = More about it
proposition-seed = from the convenor
proposition-own = yours
proposition-number = Proposition { $n }
proposition-in = It is being voted on.
proposition-aside = It was set aside:
proposition-back = It was set aside and taken in again:
proposition-sayings = In other languages
proposition-original = It was said first in this language: { $language }
aside-same = Another proposition says the same
aside-astray = It does not speak to the question
aside-several = It says several things at once
aside-exposes = It names or exposes a person
aside-demeans = It demeans people or calls for violence
aside-elsewhere = It was set aside where the conversation was held
suggest-title = Add a proposition
suggest-text = Say one thing, in your own words, so that others can agree or disagree with it. Look first whether somebody has said it already.
suggest-hint = At most { $most } characters.
suggest-do = Add it
suggest-nameless = It stands there without your name and without your group's. Do not name other people. You alone see what becomes of it on the page of the conversation.
interpret-title = Say it in another language
interpret-question = Say the question in another language
interpret-words = In that language
interpret-do = Add this
moderate-title = Set it aside or take it in again
moderate-text = Dislike is no reason. What you do here and why stands in the log, and whoever wrote it reads it.
moderate-ground = Why?
moderate-do = Set it aside
moderate-back = Take it in again
conclude-text = Its time is over. When it ends, the box is sealed and nobody votes any more.
conclude-do = End the conversation
seal-title = The sealed box
seal-text = The box was sealed. Its root and its counts stand in the log, so that whoever holds the box can count again and draw the same map.
seal-soon = The conversation is over. Its box is being sealed.
seal-take = Take the box along
card-title = I have a card
card-text = Type the code of your card. Then this phone votes with your card until you leave.
card-code = The code on the card
card-do = Vote with this card
card-left = This phone holds no card any more.
card-leave = Leave
card-leave-text = Is this somebody else's phone? Leave when you have voted.
card-tally = Type marked cards
card-receipt = What became of the card
card-typed = It was typed twice and its marks lie in the box.
card-waits = It has not been typed by a helper. It can be used with a phone.
cards-title = Cards for people without a way in
cards-text = Each card has a code for one person. She types it into any phone, or marks the card and gives it to a helper. How many cards were printed is shown to everybody.
cards-whose = For the people of
cards-many = How many, at most { $most } at once
cards-do = Print cards
cards-print = Print this page now: nobody can show these codes again. Give each card to one person.
cards-how = Mark one box in each line, or type the code here:
cards-keep = — — — cut here; the person keeps this part — — —
cards-type = Type this card
map-title = What came of it
map-lead = Each dot stands for people; near to each other are those who answer alike. Where a dot is pale, its place is uncertain.
map-little = Too little was said to draw a map.
map-little-text = A map needs more people who have voted on more propositions. Everything that was voted lies in the box until then.
map-drawn = Drawn from { $votes } votes of { $people } people on { $propositions } propositions.
map-day = As it stood on { $date }
map-days = Day by day
map-one = No distinct groups were found: people differ, and not in blocks.
map-groups = The groups
map-group = Group { $name }
map-group-size = about { $share } % of the people
map-says = What sets it apart
map-says-none = Nothing sets it clearly apart.
map-unites = What unites us
map-unites-text = In every group most people say so.
map-unites-none = So far nothing of which one can be sure.
map-divides = What divides us
map-divides-none = So far nothing divides the groups clearly.
map-agree = { $share } % agree
map-disagree = { $share } % disagree
map-all = { $share } % of all
map-least = At least { $share } % in every group
map-share = Share who agree
map-picture = A map of { $people } people in { $groups } groups. What it shows is said in words below.
map-blocs = { $n } people voted as if with one hand. The map counts them; without them it would look different where it says so.
map-small = Groups of fewer than { $n } people are not shown, so that nobody is recognised.
round-proposition = It grew from this proposition of a conversation
map-letters = A B C D E F G H
map-propose = Make it a proposal

## Figures

act-measure = A member published a figure
act-cite = A paragraph got the figures that support it
act-disown = A member said that its figure does not stand any more
field-number = Number
field-interval = Interval
field-unit = Unit
field-recipe = Recipe
field-inputs = Data
field-licence = Licence
field-figure = Figure
field-blind = What it cannot tell
refusal-figure-differs = The claim states { $stated }, but its own recipe gives { $computed }. Correct the result in the claim, or the data that you sent with it.
refusal-strange-input = A file came with it that the claim does not name: the one whose SHA-256 is { $sha256 }. Write this hash into the claim, or leave the file away.
payload-better = In its place
payload-blind = What it cannot tell
payload-figure = Figure
payload-figures = Figure
payload-high = At most
payload-licence = Licence
payload-low = At least
payload-number = Number
payload-open = Published with it
payload-paragraph = Paragraph
payload-recipe = Recipe
payload-sentence = Sentence
payload-sha256 = SHA-256 of the data
payload-sort = How it came about
payload-title = Title
payload-unit = Unit
nav-figures = Figures
figures-title = Figures
figures-lead = Numbers that members publish: each with its recipe, its data, how firm it is, and what it cannot tell. Anybody can compute them again.
figures-none = No figure has been published yet.
figure-sort-claim = a headline, recomputed
figure-sort-survey = measured from a survey
figure-disowned = does not stand any more
figure-disowned-by = This figure does not stand any more, says
figure-better = The figure in its place
figure-firm = How firm it is
figure-picture = The number on a line from the least to the most that it can be; the sentence below says the same
figure-interval = From rounding and from chance alone it can lie from
figure-to = to
figure-recomputed = This server computed the number from the data before it was published.
figure-no-interval = The data were not given to this server, so it has not computed the number itself. Whoever has them can.
figure-published = It was published before as
figure-revisions = What the number became later
figure-blind = What it cannot tell
figure-blind-text = A figure says how many or how much. It does not say what that is like, nor why it is so: for that, listen to those who tell it. No figure takes the place of a testimony.
figure-from = What it was computed from
figure-data = Take the data
figure-data-kept = Its owner keeps the file. The hash shows whether another copy is the same.
figure-recalled = recalled, not read again in its source
figure-how = How it is computed, and how to compute it again
figure-richest = The fewest of the richest are counted whose wealth together is at least the share of the total that is named.
figure-how-text = Take the recipe, put the data beside it, and run this program on your own machine:
figure-recipe = Take the recipe
figure-recipe-show = Read the recipe
figure-used = Where it supports what we said
claim-title = Publish a figure
claim-lead = A figure comes with a claim file: the sentence, the number, the formula, and each source with its date and licence. This server computes it again before it is published.
claim-recipe = The claim
claim-recipe-hint = The command "groundswell claim new" writes one to begin with.
claim-file = The file
claim-typed = Or its text
claim-inputs = The data
claim-inputs-hint = Send the files that the claim names, so that this server can compute the number. They are forgotten afterwards, unless you publish them.
claim-data = The files
claim-open = Publish these files with the figure, for everybody. I may do so: they harm nobody and their licence allows it.
claim-unit = What is counted, such as people; may be empty
claim-language = Language of the sentence
claim-do = Compute and publish
claim-unreadable = The claim cannot be computed: { $why }
cite-title = Figures that support this
cite-lead = A figure supports what is said here. It is no root: a paragraph still needs live roots to be signed.
cite-link = Figures
disown-title = This figure does not stand any more
disown-lead = It stays in the log and on its page, with your reason. The files that were published with it are deleted.
disown-better = Is there a figure in its place?
disown-none = No
disown-do = Say so
root-figures = Figures that support it
release-figure = Figure
