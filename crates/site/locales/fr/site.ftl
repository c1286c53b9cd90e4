# Ce que le programme dit, en français. Clé par clé comme en anglais ; les tests les comparent.
# Les paroles des gens ne sont jamais ici.

## Everywhere

name = Groundswell
skip = Aller au contenu
nav-label = Principal
nav-tell = Raconter
nav-help = Saisir pour d’autres
nav-receipt = J’ai un reçu
nav-members = Qui est ici
nav-releases = Ce que nous avons dit
nav-settings = Réglages
nav-sign-in = Se connecter
foot-label = À propos de ce lieu
foot-charter = Charte
foot-ratings = Espace civique
foot-log = Le journal
foot-safety = Sécurité
foot-about = À propos
tongues-label = Langues
recovery-bar = Ce serveur a été rétabli à partir d’une copie et il est en récupération. Vous pouvez lire ; rien de nouveau ne peut être reçu tant que son hébergeur n’a pas ramené ce qui manque.
sample-bar = Ceci est une démonstration. Les personnes et leurs paroles sont inventées ; les pays et les notes sont réels.
sample = exemple

## Dates

date-months = janvier février mars avril mai juin juillet août septembre octobre novembre décembre
date-bikram-months = Baishakh Jestha Asar Shrawan Bhadra Ashwin Kartik Mangsir Poush Magh Falgun Chaitra
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-week = semaine { $week } de { $year }
date-bikram = { $day } { $month } { $year } BS ({ $gregorian })

## Home

home-title = Une alliance qui vient d’en bas
home-tell = Racontez ce que vous vivez
home-sign-in = Se connecter pour raconter
home-receipt = Voir ou retirer ce que j’ai raconté
home-join = Rejoindre l’alliance
home-said = Ce que nous avons dit ensemble
home-circles = Cercles
home-words = Avec leurs propres mots
home-no-words = Rien n’a encore été publié. Ce que les gens racontent reste dans leur groupe, sauf s’ils décident autrement.
home-news = Nouveau dans le journal
words-part = un extrait
news-none = Rien pour l’instant.

## Levels of circles

level-local = Local
level-national = National
level-international = International

## Acts, as lines in the log

act-found = L’alliance a été fondée sur ce serveur
act-open = Un cercle a été ouvert
act-offer = Un cercle a fixé ses listes
act-adopt = Une charte a été adoptée
act-affirm = Quelqu’un a approuvé la charte et demande à entrer
act-register = Un groupe a été inscrit par une personne relais
act-vouch = Un membre s’est porté garant d’un autre
act-decline = Un membre a refusé quelqu’un qui demandait à entrer
act-leave = Un membre est parti
act-mandate = Un mandat a été donné
act-revoke = Un mandat a pris fin
act-recover = Un accès a été redonné
act-appoint = Une personne a été nommée pour animer un cercle
act-retire = La période d’une personne qui anime a pris fin
act-entrust = Une personne relais a reçu la confiance du cercle
act-dismiss = La confiance donnée à une personne relais a pris fin
act-constitute = Un caucus a été créé
act-enter = Un membre est entré dans un caucus
act-quit = Un membre a quitté un caucus
act-rate = L’espace civique d’un pays a été noté
act-protect = Un cercle a changé sa protection
act-tell = Quelqu’un a raconté ce qu’il vit
act-consent = Une personne a changé son consentement
act-publish = Un groupe a publié des paroles
act-withdraw = Une personne a retiré son témoignage
act-lend = Une lutte a été prêtée
act-take = Un cercle a accepté ce qui lui était prêté
act-recall = Un prêt a été repris
act-renew = Un prêt a été prolongé

## When something does not work

error-home = Vers la première page
error-title-refused = Cela n’a pas pu se faire
error-title-media = Le fichier ne peut pas être reçu
error-title-not-found = Il n’y a rien ici
error-title-sign-in = Veuillez vous connecter
error-title-foreign = Veuillez envoyer de nouveau le formulaire
error-title-field = Le formulaire n’est pas complet
error-title-body = Le formulaire n’est pas arrivé en entier
error-title-too-large = C’est trop grand
error-title-too-slow = Cela a pris trop de temps
error-title-too-many = Un peu plus doucement, s’il vous plaît
error-title-unavailable = Pas maintenant
error-title-full = Le serveur est plein
error-title-fault = Quelque chose est cassé chez nous
error-not-found = Cette page n’existe pas, ou vous ne pouvez pas la voir. Rien n’a été changé.
error-sign-in = Connectez-vous d’abord, puis envoyez de nouveau. Rien n’a été reçu.
error-foreign = La page est restée ouverte trop longtemps, ou le formulaire ne venait pas d’ici. Revenez en arrière, rechargez la page et envoyez encore une fois ; rien n’a été reçu.
error-field = Le champ « { $name } » n’a pas sa place dans ce formulaire, ou il y est deux fois. Rechargez la page et envoyez encore une fois.
error-body = Le formulaire s’est coupé en chemin. Revenez en arrière et envoyez-le de nouveau ; rien n’a été reçu.
error-too-large = Un formulaire peut porter { $most } Mo au plus. Choisissez une image plus petite ou un enregistrement plus court ; rien n’a été reçu.
error-too-slow = La connexion était trop lente pour tout apporter. Essayez sans image ni enregistrement, ou plus tard ; rien n’a été reçu.
error-too-many = Beaucoup de demandes sont arrivées en peu de temps. Attendez une minute et essayez de nouveau ; rien n’a été reçu.
error-unavailable = Le serveur ne peut pas écrire en ce moment. Rien n’a été reçu : veuillez envoyer de nouveau dans une minute.
error-full = Le serveur n’a plus de place et n’a rien reçu. Veuillez garder vos paroles et les envoyer plus tard ; son hébergeur a été prévenu.
error-fault = Ce n’est pas votre faute. Rien n’a été reçu. Si vous écrivez à l’hébergeur, donnez le numéro { $number }.

## Why a rule says no

refusal-empty = Veuillez remplir : { $field }.
refusal-too-long = { $field } : { $length } caractères, c’est trop ; il y a place pour { $most }.
refusal-too-many = { $field } : { $most } au plus.
refusal-character = { $field } : il y a un caractère qui ne peut pas servir ici ({ $code }). Veuillez l’enlever.
refusal-unknown = { $field } : ce choix n’est pas possible. Veuillez choisir de nouveau.
refusal-not-yours = Vous ne pouvez pas faire cela : cela revient à d’autres.
refusal-absent = Cela n’est plus là.
refusal-already = Cela a déjà été fait.
refusal-old-charter = La charte a changé depuis que la page a été ouverte. Veuillez lire la nouvelle version et l’approuver.
refusal-principle-removed = Un cercle peut ajouter des principes, jamais enlever un principe du cercle d’au-dessus. Il manque celui-ci : { $principle }
refusal-vouch-self = Un membre ne peut pas se porter garant de lui-même, ni une fédération de sa propre partie.
refusal-voucher-not-member = Seul un membre peut faire cela.
refusal-not-asking = Ce groupe ne demande plus à entrer.
refusal-ends-before-start = La fin doit venir après le début.
refusal-term-too-long = { $months } mois au plus.
refusal-rotate-convenor = La prochaine personne qui anime doit venir d’une autre sorte de membre et, dans un cercle international, d’un autre pays.
refusal-level-order = Un cercle ne peut être ouvert que sous un cercle d’un niveau plus haut.
refusal-future-date = Cette date est dans l’avenir.
refusal-lowering-needs-reason = Pour baisser la protection, il faut une raison d’au moins 20 caractères. Elle restera dans le journal.
refusal-not-yet-safe = Ici, le niveau de protection demande ce que ce serveur ne peut pas encore donner : { $gaps }. Rien ne peut y être raconté tant que le cercle ne décide pas, dans le journal et avec une raison, de continuer sans cela.
refusal-closed-space = Là où l’espace civique est fermé, il ne faut rien taper dans un serveur. Veuillez ne pas le raconter ici.
refusal-place-too-fine = Ici, pour protéger les gens, un lieu ne peut être nommé que de façon plus large. Veuillez choisir une zone plus grande.
refusal-channel-unsafe = Les messages texte (SMS) peuvent être lus en chemin. Ici, ils ne peuvent pas porter de témoignages.
refusal-beyond-consent = Le consentement de la personne qui a raconté ne va pas si loin.
refusal-not-verbatim = Une citation doit être une partie de ce qui a été raconté, mot pour mot.
refusal-withdrawn = Cela a été retiré. Il n’en reste rien ici.
refusal-recovery = Le serveur est en récupération et ne reçoit rien de nouveau. Veuillez garder vos paroles et revenir.
refusal-sheet-unknown = Le code de cette feuille n’a pas été imprimé pour ce groupe, ou il a déjà été saisi.
refusal-weak-password = Veuillez choisir un mot de passe plus long ou moins courant : au moins { $least } caractères.
refusal-name-taken = Ce nom est déjà pris. Veuillez en choisir un autre.
refusal-voice-not-vote = Les membres de cette sorte ont ici la parole, mais pas le vote, sauf si la proposition engage leur propre personnel ou leur argent.
refusal-convenor-serves = Vous animez ce cercle : vous n’y prenez donc position pour aucun membre. Une autre personne qui a un mandat peut le faire.
refusal-round-shut = On ne peut pas prendre position maintenant : le tour n’a pas été ouvert, ou son temps est passé.
refusal-amended = La proposition a été modifiée après que vous l’avez lue. Veuillez lire les mots tels qu’ils sont maintenant, et choisir de nouveau.
refusal-channel-not-declared = Dans ce tour, on ne peut pas prendre position par ce moyen.
refusal-not-standing = Cette objection ne tient plus.
refusal-shutdown-too-long = Les coupures retiennent les tours au plus { $days } jours en six mois, et se déclarent au plus { $days } jours à l’avance.
refusal-other-hands = Vous avez tapé ce bulletin la première fois. C’est une autre personne relais de votre cercle qui le tape la deuxième fois.
refusal-slip-differs = Les deux saisies sont différentes. Veuillez regarder de nouveau le bulletin.
refusal-holders-missing = Tous ceux à qui cette lutte appartient n’ont pas encore dit oui. Il en manque : { $n }.
refusal-audience-too-narrow = Les gens de ce cercle ne peuvent pas voir cette lutte. Avant d’y être prêtée, elle doit être ouverte au moins à : { $least }.
refusal-beyond-loan = Ce n’était pas prêté à ce point, ou pas pour si longtemps.
refusal-loan-ended = Ce prêt ne court plus : il a été repris, son temps est passé, ou ce dont il venait a pris fin.
refusal-not-onward = Qui a prêté cette lutte n’a pas permis de la prêter plus loin.
refusal-cycle = La lutte est déjà passée par ce cercle. Elle ne peut pas être prêtée en rond.
refusal-not-adopted = Aucun tour de ce cercle ne l’a adopté.

## What protection asks for

gap-end-to-end = le chiffrement sur l’appareil même de la personne qui raconte
gap-onion = un accès qui cache qui vient en visite
gap-batch-root = un journal qui ne montre pas combien ont raconté, ni quand
gap-foreign-store = une copie dans un autre pays
gap-closed-log = un journal réservé à des lecteurs désignés

## Fields

field-name = Nom
field-words = Paroles
field-excerpt = Citation
field-language = Langue
field-place = Lieu
field-country = Pays
field-kind = Sorte
field-level = Niveau
field-circle = Cercle
field-member = Membre
field-reason = Raison
field-principle = Principe
field-principles = Principes
field-causes = Causes
field-facets = Facettes
field-source = Source
field-date = Date
field-ends = Fin
field-rating = Note
field-consent = Consentement
field-channel = Moyen
field-password = Mot de passe
field-code = Code
field-person = Personne
field-media = Image ou enregistrement
field-total = Total
field-loan = Prêts de cette lutte
field-demands = Revendications
field-conditions = Conditions
field-until = Jusqu’à quand
field-proposal = Proposition

## Pictures and recordings

media-too-large = Le fichier est trop grand. Choisissez une image plus petite ou un enregistrement plus court.
media-too-many-pixels = L’image a trop de points. Reprenez-la avec un réglage plus bas.
media-too-long = L’enregistrement est trop long. Il y a place pour dix minutes.
media-broken = Le fichier est abîmé ou s’est coupé en chemin. Veuillez le choisir de nouveau.
media-picture-format = Cette sorte d’image ne peut pas être reçue. JPEG, PNG et WebP le peuvent.
media-document = C’est un document, pas une image ni un enregistrement. Prenez-le plutôt en photo.
media-animation = Les images animées ne peuvent pas être reçues. Choisissez une image fixe.
media-video = Une vidéo montre plus qu’il n’est sûr de garder. Envoyez seulement le son, ou une image.
media-sound-format = Cette sorte d’enregistrement ne peut pas être reçue. MP3, M4A, 3GP, OGG, WebM et WAV le peuvent.
media-several-sounds = Le fichier contient plusieurs enregistrements. Envoyez-les un par un.
media-unknown = Cette sorte de fichier ne peut pas être reçue. Choisissez une image ou un enregistrement.

## Telling

tell-title = Racontez ce que vous vivez
tell-whose = Pour quel groupe racontez-vous ?
tell-before = Racontez avec vos propres mots, dans votre propre langue. Vous pouvez ne donner aucun nom. Ce que vous racontez reste dans votre groupe, sauf si vous décidez autrement plus bas, et vous pouvez le retirer à tout moment.
tell-before-safety = Ce que l’hébergeur de ce serveur peut voir
tell-came-back = Rien n’a encore été reçu. Vos paroles sont toujours là ; les images et les enregistrements doivent être choisis de nouveau.
tell-files-again = Veuillez choisir de nouveau les images et les enregistrements.
tell-shut-circle = Comment ce cercle est protégé
tell-shut-safety = Comment rester en sécurité
tell-channel = Comment cela vous est-il parvenu ?
by-web = La personne l’a tapé
by-phone = Par téléphone
by-sms = Par message texte (SMS)
by-paper = Sur papier
tell-words = Que vivez-vous ?
tell-words-hint = Aussi court ou aussi long que vous voulez. Vous pouvez aussi laisser vide et envoyer à la place un enregistrement ou une image.
tell-files = Une image ou un enregistrement, si vous voulez
tell-files-hint = Quatre au plus. Où, quand et avec quel téléphone ils ont été faits, cela en est enlevé. On peut quand même reconnaître un visage ou une voix.
tell-pictures = Images
tell-sounds = Enregistrements d’une voix
tell-language = Dans quelle langue est-ce raconté ?
tell-language-pick = Choisissez une langue
tell-language-other = Ou écrivez-en une autre : son nom ou son code
tell-behalf = De la vie de qui s’agit-il ?
behalf-myself = De la mienne
behalf-group = De ce que notre groupe vit ensemble
behalf-other = De celle d’une autre personne, et elle veut que ce soit raconté
tell-place = Où ?
tell-place-name = Nom du lieu (vous pouvez laisser vide)
tell-place-country = Pour protéger les gens d’ici, aucun lieu plus petit que le pays n’est écrit.
tell-place-grain = Avec quelle précision peut-on l’écrire ?
grain-locality = Un village, un quartier ou une rue
grain-district = Un district
grain-region = Une région ou une province
grain-country = Seulement le pays
grain-none = Aucun lieu
tell-causes = D’où cela vient-il ?
tell-causes-hint = Cochez ce qui convient, ou rien. Les mots sont ceux de votre cercle.
tell-facets = Quelle part de qui vous êtes y est pour quelque chose ?
tell-facets-hint = Cochez ce que vous voulez dire, ou rien.
tell-reach = Qui peut en entendre parler ?
tell-reach-hint = Vous pourrez changer cela plus tard, dans un sens comme dans l’autre.
reach-group = Notre groupe seulement
reach-alliance = L’alliance, sans nos noms
reach-each = Je réponds à cinq questions, une par une
tell-reach-each = Les cinq questions
tell-consent-both = Vous avez choisi une réponse courte et vous avez aussi répondu autrement à certaines questions. Veuillez choisir ce qui compte.
tell-send = Raconter
told-title = C’est raconté
told-again = Cela avait déjà été reçu et n’a pas été pris deux fois. Si vous avez changé quelque chose avant de renvoyer, ce changement n’y est pas : servez-vous du code pour changer, ou ouvrez une nouvelle page et racontez de nouveau.
told-code = Voici le code de votre reçu. Personne ne pourra vous le montrer une autre fois.
told-use = Écrivez-le ou imprimez cette page. Avec ce code, vous pouvez voir ce que vous avez raconté, voir où cela a servi, changer qui peut en entendre parler, ou le retirer. Il ne faut aucun compte.
told-said = Ce que vous avez permis
told-warning = Qui trouve ce code sur un téléphone ou sur un papier peut voir que vous avez raconté, et quoi. Si quelqu’un peut prendre votre téléphone, écrivez le code là où il est en sûreté, n’en gardez pas de photo et fermez cette page.
told-see = Voir ce que j’ai raconté
told-proof = Télécharger la preuve
told-proof-hint = La preuve est un petit fichier. Avec elle, chacun peut vérifier, sans rien nous demander, que votre témoignage est dans le journal et n’a pas été laissé de côté.
told-more = Raconter autre chose

## Consent, in words to say aloud

ask-keep = Qui peut lire ce que vous avez raconté ?
ask-count = Qui peut savoir qu’une personne de plus a raconté une chose pareille ? Les paroles ne sont pas montrées, seulement comptées.
ask-quote = Qui peut entendre quelques-unes de vos phrases, sans votre nom ?
ask-publish = Qui peut lire le tout, publié sans votre nom ?
ask-show = Peut-on le montrer à ceux qui vous doivent quelque chose, comme un bureau ou une entreprise ? Devant qui ?
audience-nobody = Personne
audience-group = Notre groupe seulement
audience-country = Notre pays
audience-alliance = L’alliance
audience-public = Tout le monde

## Receipts

receipt-title = Ce que j’ai raconté
receipt-lead = Entrez le code de votre reçu. Il ne vous faut aucun compte.
receipt-code = Code du reçu : seize chiffres
receipt-code-hint = Les espaces et les tirets ne comptent pas.
receipt-open = Montrer
receipt-empty = Veuillez entrer les seize chiffres de votre reçu.
receipt-sign = Le code d’un reçu n’a que des chiffres. Veuillez regarder de nouveau le signe { $position }.
receipt-count = Le code d’un reçu a { $wanted } chiffres ; ici, il y en a { $seen }.
receipt-check = Un chiffre est faux, ou deux sont échangés. Veuillez comparer le code avec votre reçu.
receipt-unknown = Rien ici ne va avec ce code. Veuillez le comparer avec votre reçu ; il ne vaut que sur le serveur où vous avez raconté.
receipt-gone-title = Cela a été retiré
receipt-gone = Il n’en reste rien ici : ni paroles, ni images, ni enregistrements. Le journal dit seulement qu’il y a eu quelque chose à cette place.
receipt-words = Vos paroles
receipt-no-words = Raconté sans paroles écrites.
receipt-files = Images et enregistrements
receipt-media = Télécharger le fichier { $number }
receipt-picture = Image { $number }, en petit
receipt-facts = Ce qui va avec
receipt-when = Quand
receipt-group = Groupe
receipt-language = Langue
receipt-place = Lieu
receipt-behalf = La vie de qui
receipt-channel = Comment c’est venu
receipt-helped = saisi par une personne relais
receipt-causes = D’où cela vient
receipt-facets = Qui vous êtes
receipt-used = Où cela a servi
receipt-used-none = Personne ne s’en est servi jusqu’ici.
receipt-used-shown = montré maintenant
receipt-used-hidden = plus montré
receipt-consent = Qui peut en entendre parler
receipt-consent-hint = Tout ce que vous ne permettez plus est caché aussitôt.
receipt-change = Changer
receipt-changed = C’est changé. À partir de maintenant, seul cela compte.
receipt-changed-before = Cette page avait déjà été envoyée. Ce qui compte maintenant est écrit plus bas ; changez-le là encore une fois si ce n’est pas ce que vous voulez.
receipt-same = Rien n’a été changé : c’étaient déjà vos réponses.
receipt-proof = Vérifier sans nous faire confiance
receipt-proof-hint = Trois petits fichiers. Ensemble, ils montrent que vos paroles sont dans le journal exactement comme vous les avez dites. Gardez-les aussi bien que le code.
receipt-proof-file = La preuve (receipt.tlog-proof)
receipt-entry-file = La ligne du journal (entry.json)
receipt-words-file = Les paroles (testimony.json)
receipt-not-yet = La preuve n’est pas encore prête. Veuillez essayer de nouveau dans quelques secondes.
receipt-withdraw = Retirer
receipt-withdraw-hint = Tout ce que vous avez raconté est détruit. On vous le demandera encore une fois.
receipt-withdraw-title = Voulez-vous le retirer ?
receipt-withdraw-goes = Détruits aussitôt : vos paroles, vos images et vos enregistrements, ce qui en a été publié ici, et chaque compte où vous figurez. Personne ne peut les ramener, pas même l’hébergeur.
receipt-withdraw-stays = Ce qui reste : une ligne dans le journal, qui dit que quelque chose a été raconté cette semaine-là ou ce mois-là et que cela a été retiré. Ni quoi, ni par qui.
receipt-withdraw-copies = Ce que quelqu’un a déjà copié, imprimé ou gardé en mémoire ne peut pas être repris.
receipt-withdraw-sure = Oui, le détruire
receipt-withdraw-not = Non, le laisser
receipt-withdrawn-title = C’est retiré
receipt-withdrawn = Cela a été détruit, et le journal dit que cela a été retiré. Il n’en reste rien ici. Vous pouvez maintenant détruire votre reçu, et les fichiers que vous avez téléchargés avec lui.

## A group's own testimonies

nav-own = Ce qu’on nous a raconté
own-title = Ce qu’on nous a raconté
own-lead = Ce qui a été raconté à votre groupe, le plus récent d’abord. Seules les personnes qui agissent pour le groupe voient cette page.
own-none = Personne n’a encore rien raconté.
own-no-older = Il n’y a rien de plus ancien.
own-older = Plus anciens
own-files = { $n ->
    [one] { $n } image ou enregistrement
    [many] { $n } images ou enregistrements
   *[other] { $n } images ou enregistrements
}
own-one = Un témoignage
own-came-back = Rien n’a été publié. Ce que vous avez choisi est dans le formulaire plus bas.
own-picture = Image { $number }
own-recording = Enregistrement { $number }
own-consent = Ce que la personne qui a raconté a permis
own-consent-hint = Seule la personne qui a raconté peut changer cela, avec le code de son reçu.
own-publish = Publier
own-publish-hint = Les paroles sont montrées sans le nom de la personne. Avant de publier, regardez si quelqu’un pourrait être reconnu par un lieu, une date ou un événement qui s’y trouve.
own-publish-none = La personne qui a raconté n’a pas permis de publier ou de citer ses paroles hors de votre groupe, ou il n’y a pas de paroles écrites.
own-what = Que publiez-vous ?
own-whole = Le tout. Permis au plus devant : { $audience }
own-part = Une citation. Permis au plus devant : { $audience }
own-part-words = La citation
own-part-hint = Copiez-la dans les paroles plus haut, mot pour mot.
own-audience = Qui peut le lire ?
own-choose = Veuillez choisir ce que vous publiez et qui peut le lire.
own-both = Vous avez choisi le tout et vous avez aussi écrit une citation. Veuillez choisir la citation, ou la laisser vide.



## Sheets and tallies

sheets-title = Feuilles à imprimer
sheets-lead = Une feuille pour chaque personne qui raconte. Chacune a son propre code : la partie du bas est coupée et remise à la personne comme reçu.
sheets-open = { $n ->
    [0] Aucune feuille imprimée n’attend d’être saisie.
    [one] Une feuille imprimée n’a pas encore été saisie.
    [many] { $n } feuilles imprimées n’ont pas encore été saisies.
   *[other] { $n } feuilles imprimées n’ont pas encore été saisies.
}
sheets-many = Combien de feuilles ?
sheets-make = Préparer les feuilles
sheets-print = Imprimez cette page maintenant. Les codes ne sont montrés qu’ici.
sheet-words = Que vivez-vous ? Que s’est-il passé ?
sheet-reach = Qui peut en entendre parler ? Cochez une case par ligne ; une ligne vide veut dire : notre groupe seulement.
sheet-keep = — — — couper ici et donner cette partie à la personne qui a raconté — — —
sheet-receipt = Avec ce numéro, vous pouvez voir ce qui a été gardé, changer ce qui peut en être fait, ou le retirer. Gardez-le là où personne d’autre ne le trouve.
tally-title = Saisir une pile de feuilles
tally-lead = Comptez d’abord la pile à la main. Les totaux sont comparés avec ce qui est saisi, pour qu’aucune feuille ne se perde et qu’aucune ne soit saisie deux fois.
tally-hand = Combien de feuilles y a-t-il dans la pile ?
tally-hand-count = Sur combien est-il permis de compter au-delà du groupe ?
tally-hand-publish = Sur combien est-il permis de publier au-delà du groupe ?
tally-begin = Saisir la première feuille
tally-sheet = Feuille { $n } sur { $all }
tally-code = Le code de la feuille
tally-words = Les paroles de la feuille, telles qu’elles y sont écrites
tally-enter = Saisir cette feuille
tally-end = La pile est finie
tally-by-hand = À la main
tally-entered = Saisies
tally-row-sheets = Feuilles
tally-row-count = Permis de compter
tally-row-publish = Permis de publier
tally-done = La pile
tally-same = Les deux comptes sont les mêmes.
tally-differs = Les deux comptes sont différents. Regardez de nouveau la pile : une feuille manque peut-être, ou une case a été cochée autrement.
tally-after = Gardez les feuilles en lieu sûr, ou brûlez-les, comme le groupe l’a décidé.
tally-another = Une autre pile
tell-paper = Plutôt sur papier :



## Sign-in

sign-in-title = Se connecter
sign-in-already = Votre connexion est déjà ouverte.
sign-in-code = Le code de votre groupe
sign-in-code-hint = Six mots ou douze chiffres, comme sur votre papier. Les majuscules, les accents et les espaces ne comptent pas.
sign-in-go = Se connecter
sign-in-by-name = J’ai un nom et un mot de passe
sign-in-name = Nom de connexion
sign-in-by-ticket = J’ai un ticket à usage unique
sign-in-ticket = Les mots du ticket
sign-in-ticket-hint = Le ticket sert une seule fois. Ensuite, vous vous connectez avec votre nom et le mot de passe que vous choisissez maintenant.
sign-in-set-password = Fixer le mot de passe et se connecter
sign-in-lost = Si quelque chose est perdu
sign-in-lost-code = Le code de votre groupe : une personne qui a un mandat de votre groupe peut en faire un nouveau ; s’il n’y en a pas, une personne relais de votre cercle le peut.
sign-in-lost-password = Votre mot de passe : une autre personne qui a un mandat du même membre peut vous donner un nouveau ticket. Personne ne peut lire l’ancien mot de passe.
sign-in-code-unknown = Ce code n’est pas connu. Veuillez comparer chaque mot ou chaque chiffre avec votre papier. S’il a été renouvelé, seul le nouveau marche.
sign-in-name-wrong = Ce nom et ce mot de passe ne vont pas ensemble. Veuillez essayer de nouveau.
sign-in-ticket-unknown = Ce ticket n’est pas connu. Il a déjà servi, il est trop vieux, ou un mot est faux. Qui vous l’a donné peut vous en donner un nouveau.
code-empty = Veuillez écrire le code.
code-too-long = C’est trop long pour un code.
code-sign = Le signe numéro { $position } n’a sa place dans aucun code. Veuillez écrire seulement des mots ou des chiffres.
code-mixed = Un code est fait de mots ou de chiffres, pas des deux.
code-word = Le mot numéro { $position }, « { $written } », n’est pas dans la liste. Voulez-vous dire : { $nearest } ?
code-no-word = Le mot numéro { $position }, « { $written } », n’est pas dans la liste, et aucun mot n’en est proche. Veuillez regarder votre papier.
code-word-count = Nombre de mots écrits : { $seen } ; le code en a { $wanted }.
code-digit-count = Nombre de chiffres écrits : { $seen } ; le code en a { $wanted }.
code-check-digit = Un chiffre est faux, ou deux sont échangés.
password-new = Nouveau mot de passe
password-hint = Au moins 10 caractères ; une phrase convient bien. Toutes les lettres et tous les signes de toute écriture. Il n’est pas nécessaire d’en changer de temps en temps.


## Settings

settings-who = Qui je suis ici
settings-name = Votre nom
settings-name-hint = Seules les personnes de votre propre membre voient votre nom. Le journal ne le contient jamais.
settings-group-code = Vous êtes ici avec le code de ce groupe. Qui dit ce code agit pour le groupe : ne le dites qu’aux personnes du groupe, et ne l’écrivez que sur un papier que vous gardez.
settings-group-renew = Si quelqu’un d’autre connaît peut-être le code, faites-le renouveler : une personne qui a un mandat du groupe le fait ou, s’il n’y en a pas, une personne relais de votre cercle. L’ancien code ne marche alors plus.
settings-group-people = Personnes et code du groupe
settings-sign-out = Se déconnecter
settings-acts = Pour qui j’agis
settings-acts-none = Vous n’agissez pour personne en ce moment.
role-mandate = vous agissez pour lui
role-term = vous animez ce cercle
role-helper = vous saisissez pour d’autres
from-until = du { $starts } au { $ends }
settings-hand = Pour agir pour un membre de plus
settings-hand-hint = Donnez à ce membre votre nom de connexion et ce numéro. Sans le numéro, personne ne peut vous trouver.
settings-sessions = Où ma connexion est ouverte
settings-sessions-hint = Seuls les jours sont gardés, jamais une adresse ni un appareil.
settings-session-mine = ici
settings-session = depuis le { $made }, dernier usage le { $seen }, finit au plus tard le { $ends }
settings-sign-out-everywhere = Se déconnecter partout
settings-password-old = Votre mot de passe actuel
settings-password-ends = Toutes les autres connexions prennent fin.
settings-password-change = Changer le mot de passe
settings-password-changed = Votre mot de passe a été changé, et toutes les autres connexions ont pris fin.
settings-password-wrong = Ce n’était pas votre mot de passe. Rien n’a été changé.
settings-delete = Supprimer mon compte
settings-delete-open = Ce qui est supprimé, et ce qui reste
settings-delete-hint = Votre nom, votre mot de passe, vos clés d’accès et toutes vos connexions sont supprimés aussitôt et ne peuvent pas revenir. Ce que vous avez fait pour votre membre reste dans le journal, sous un numéro qui ne mène à personne.
settings-delete-sure = Oui, supprimer mon compte
settings-delete-not-sure = Veuillez cocher que vous voulez supprimer votre compte. Rien n’a été changé.


## Passkeys

passkey-title = Clés d’accès
passkey-hint = Avec une clé d’accès, vous vous connectez avec le verrou de votre propre appareil : un doigt, un visage ou son numéro. Il n’y a rien à retenir. N’en ajoutez pas sur un appareil que vous partagez.
passkey-none = Vous n’avez pas de clé d’accès.
passkey-label = Un nom pour cet appareil
passkey-add = Ajouter une clé d’accès
passkey-remove = Enlever cette clé d’accès
passkey-sign-in = J’ai une clé d’accès
passkey-sign-in-hint = Votre appareil demande votre doigt, votre visage ou son numéro.
passkey-sign-in-go = Se connecter avec une clé d’accès
passkey-name = Nom de connexion, si votre clé en a besoin
passkey-failed = Cela n’a pas marché ici. Vous pouvez essayer de nouveau, ou vous connecter autrement.
passkey-unknown = Cette clé d’accès n’a pas pu être reçue. Vous pouvez essayer de nouveau, ou vous connecter autrement.
passkey-not-added = La clé d’accès n’a pas été ajoutée. Vous pouvez essayer de nouveau ; tout le reste marche comme avant.
passkey-too-many = Vous avez déjà { $most } clés d’accès. Enlevez-en une d’abord.


## Mandates and recovery

people-title = Qui agit pour { $member }
people-hint = Seules les personnes de ce membre voient cette page. Le journal contient les mandats sans les noms.
people-none = Personne n’a de mandat. Qui a le code du groupe agit pour lui.
people-nameless = Une personne dont le compte a été supprimé
mandate-state-running = agit maintenant
mandate-state-coming = pas encore
mandate-state-ended = terminé
mandate-end = Mettre fin à ce mandat
mandate-end-sure = { $name } n’agira plus pour ce membre et, si c’était le dernier mandat, toutes ses connexions prennent fin. C’est un acte dans le journal, sans le nom.
mandate-recover = Mot de passe perdu : un nouveau ticket
mandate-recover-sure = Le mot de passe, les clés d’accès et toutes les connexions de cette personne ({ $name }) prennent fin maintenant. Vous recevez un ticket à usage unique à lui remettre. Ne le faites que si { $name } vous l’a demandé, face à face ou d’une voix que vous connaissez. C’est un acte dans le journal.
mandate-give = Donner un mandat à une nouvelle personne
mandate-give-hint = Elle reçoit un compte avec un ticket à usage unique, que vous lui remettez. Personne n’a besoin d’une adresse électronique.
mandate-name = Son nom
mandate-name-hint = Seules les personnes de ce membre le voient.
mandate-sign-in-hint = Court et facile à taper. Ce n’est pas forcément son vrai nom.
mandate-starts = À partir du
mandate-ends = Jusqu’à la fin du
mandate-give-button = Donner le mandat
mandate-known = Donner un mandat à une personne qui a un compte
mandate-known-hint = Elle trouve les deux dans ses réglages, sous « Pour agir pour un membre de plus ».
mandate-number = Son numéro
code-renew = Le code du groupe
code-renew-hint = Un nouveau code met fin à l’ancien et à chaque connexion ouverte avec lui. Il est montré une seule fois. C’est un acte dans le journal, sans le code.
code-renew-words = Six mots, à dire à voix haute
code-renew-digits = Douze chiffres
code-renew-button = Faire un nouveau code
code-new-title = Le nouveau code du groupe
code-new-hint = Il n’est montré qu’ici et que maintenant. Écrivez-le sur un papier, ou imprimez cette page, et gardez-le là où seul le groupe le trouve. L’ancien code ne marche plus.
ticket-title = Un ticket à usage unique
ticket-hint = Il n’est montré qu’ici et que maintenant. Imprimez cette page ou écrivez-le, et ne le donnez à personne d’autre qu’à elle.
ticket-how = Comment s’en servir : ouvrez { $address }, choisissez « J’ai un ticket à usage unique », écrivez les mots et choisissez un mot de passe.
ticket-until = Valable jusqu’au { $day }
ticket-words = Les mots du ticket
back-to-people = Retour aux personnes de ce membre


## Members and joining

members-title = Qui est ici
members-lead = Des organisations et des groupes qui ont approuvé la charte et pour qui d’autres se sont portés garants.
members-asking = Qui demande à entrer
members-filter = Choisir le cercle ou la sorte
members-all-circles = Tous les cercles
members-all-kinds = Toutes les sortes
members-standing = Situation
members-show = Montrer
members-none = Personne ici pour l’instant.
members-next = Suite
member-reason = La raison donnée
member-since = Depuis
member-came = Comment il est venu
member-charter = A approuvé
member-charter-version = Charte, acte { $number } du journal
member-federation = Fait partie de
member-asks = Ce groupe demande à entrer
member-asks-text = Deux membres de sortes différentes doivent se porter garants de ce groupe. Si vous le connaissez et si vous avez confiance qu’il vit selon la charte, portez-vous garants. Si vous connaissez un principe qu’il ne respecte pas ou un tort qu’il a fait, refusez et dites-le.
member-people = Les personnes qui agissent pour nous
member-parts = Ses parties
member-no-parts = Aucune partie n’est encore entrée.
member-vouchers = Qui s’est porté garant
member-no-vouchers = Personne encore. Il faut deux membres de sortes différentes.
vouch-title = Se porter garant
vouch-text = Se porter garant, c’est dire devant tout le monde : nous les connaissons, et ils vivent selon la charte. Cela reste dans le journal avec votre nom.
vouch-do = Nous nous portons garants
decline-title = Refuser
decline-text = Nommez le principe de la charte que ce groupe ne respecte pas, ou le tort qu’il a fait. La raison reste dans le journal avec votre nom, et le groupe ne sera pas admis.
decline-do = Nous refusons
leave-title = Quitter l’alliance
leave-text = Vous pouvez partir à tout moment, avec ou sans raison. Votre code ne marche plus et vos places dans les caucus prennent fin. Ce qui vous a été raconté reste soumis au consentement des personnes qui l’ont raconté ; emportez d’abord une copie de ce qui est à vous.
leave-loans = Ce que vous avez prêté est repris en même temps.
leave-reason = Raison, si vous voulez en donner une
leave-do = Nous partons
stand-for = Qui le dit ?
stand-public = Tout le monde peut le lire, et cela ne peut pas être changé plus tard. Ne nommez aucune personne.
stand-back = Retour
join-title = Rejoindre l’alliance
join-lead = Toute organisation ou tout groupe qui vit selon la charte peut demander à entrer. Aucune adresse électronique n’est nécessaire.
join-step-read = Lisez la charte, approuvez-la, et dites qui vous êtes.
join-step-vouch = Deux membres de sortes différentes se portent garants de vous. Dites à ceux qui vous connaissent que vous avez fait la demande.
join-step-code = Vous recevez aussitôt un code. Il ouvre la porte dès que vous êtes membre.
join-without-email = Pas de téléphone qui le permette ? Une personne relais du cercle peut inscrire votre groupe par téléphone ou sur papier.
join-choose = Dans quel cercle ?
join-no-circle = Aucun cercle n’a encore de charte.
join-charter = La charte
join-who = Qui êtes-vous ?
join-public = Tout le monde peut lire ce que vous écrivez ici, et cela reste dans le journal. Là où c’est dangereux, laissez le lieu vide et choisissez un nom qui ne vous trahit pas.
join-name = Nom de votre organisation ou de votre groupe
join-kind = Qu’êtes-vous ?
join-please-choose = Veuillez choisir
join-place = Où êtes-vous ?
join-place-hint = Aussi largement que vous voulez, ou rien.
join-language = Dans quelle langue voulez-vous qu’on vous parle ?
join-federation = Faites-vous partie d’un réseau ou d’une fédération présente ici ?
join-no-federation = Non, ou elle n’est pas ici
join-code = Votre code
join-code-hint = Avec lui, votre groupe se connecte. Il est montré une seule fois, à la page suivante.
join-code-words = Six mots, à lire à voix haute
join-code-digits = Douze chiffres
join-do = Nous approuvons la charte et demandons à entrer
register-title = Inscrire un groupe
register-lead = Pour un groupe qui n’a pas d’adresse électronique et ne peut pas le faire lui-même. Il devient membre aussitôt, sur votre parole : vous figurez dans le journal comme la personne relais qui l’a inscrit.
register-read-aloud = Lisez les principes à voix haute, l’un après l’autre, dans une langue que le groupe comprend.
register-consent = Le groupe a entendu la charte et l’approuve
register-who = Qui est le groupe ?
register-channel = Comment avez-vous rencontré le groupe ?
register-do = Inscrire le groupe
welcome-title = Bienvenue
welcome-code = Le code de votre groupe
welcome-code-text = Qui l’a peut agir comme votre groupe. Gardez-le comme une clé. Il n’est montré que maintenant ; ce serveur lui-même ne peut pas le montrer de nouveau.
welcome-print = Imprimez cette page ou recopiez le code à la main avant de continuer.
welcome-next = Ce qui vient ensuite
welcome-vouching = Deux membres de sortes différentes doivent se porter garants de vous. Ils vous trouvent sous « Qui demande à entrer ». Ni l’hébergeur ni une personne qui anime n’admet quelqu’un à elle seule.
welcome-then = Une fois membre, connectez-vous avec le code. Vous pourrez alors donner des mandats aux personnes qui agissent pour vous, raconter, et vous porter garants d’autres groupes.
welcome-registered = Le groupe est maintenant membre. Donnez-lui le code, lisez-le deux fois à voix haute, et faites-vous le relire. Avec ce code, il se connecte et donne des mandats à ses gens.
welcome-page = Vers sa page
welcome-another = Inscrire un autre groupe

## Kinds of members

kind-grassroots = Groupe de base
kind-movement = Mouvement social
kind-union = Syndicat ou coopérative
kind-women = Organisation de femmes ou féministe
kind-federation = Réseau ou fédération
kind-faith = Organisation religieuse
kind-environmental = Organisation pour l’environnement
kind-human-rights = Organisation de droits humains
kind-ngo = ONG
kind-international-ngo = ONG internationale
kind-individual = Personne seule
standing-asking = demande à entrer
standing-member = membre
standing-declined = refus
standing-left = départ

## Circles

circle-rooms = Ce que fait ce cercle
circle-loans = Ce qui lui a été prêté
circle-delegations = Délégations
circle-voice = Qui parle ici
circle-below = en dessous
circle-join = Entrer dans ce cercle
circle-serve = Servir ce cercle
circle-here = { $n ->
    [0] Qui est ici : personne encore
    [one] Qui est ici : un membre
    [many] Qui est ici : { $n } membres
   *[other] Qui est ici : { $n } membres
}
circle-how-many = Combien
circle-all-members = Tous les membres de ce cercle
circle-told = Ce qui a été raconté ici
circle-convenors = Qui anime ce cercle
circle-convenors-text = Ces personnes servent pour une période : elles ouvrent, rappellent, notent et publient. Elles ne votent pas, et seules elles n’admettent et n’excluent personne.
circle-no-convenor = Personne ne sert en ce moment.
circle-convenor-from = De la part de
circle-term = du { $from } au { $until }
circle-rating = espace civique noté { $rating }, { $date }
circle-unrated = personne n’a noté ici l’espace civique de ce pays
circle-charter = La charte en vigueur dans ce cercle
circle-below-here = Cercles en dessous
serve-title = Servir
serve-lead = La personne qui anime ouvre, rappelle, note et publie. Vous voyez ici des comptes, jamais des paroles : ce que les gens ont raconté appartient à leur groupe.
serve-home = Vers l’accueil du cercle
serve-lists = Listes des causes et des facettes
serve-more = Autres choses à noter
lists-title = Fixer les listes
lists-text = Une personne qui raconte peut choisir dans ces listes, ou ne rien choisir. Une par ligne, 40 au plus dans chacune, avec les mots des gens d’ici. Les nouvelles listes valent pour ce qui est raconté à partir de maintenant.
lists-do = Fixer
open-title = Ouvrir un cercle en dessous
open-text = Un cercle en dessous a ses propres membres, ses propres listes et ses propres personnes qui l’animent. Qui sert ici n’y a aucun rôle.
open-do = Ouvrir
appoint-title = Nommer la prochaine personne qui anime
appoint-rule = La prochaine personne qui anime vient d’une autre sorte de membre que la dernière et, dans un cercle international, aussi d’un autre pays. Elle sert deux ans au plus. C’est le cercle qui la choisit ; vous le notez.
appoint-from = Pour quel membre vient-elle ?
appoint-do = La nommer
retire-title = Mettre fin à la période maintenant
retire-text = Met fin à cette période avant son terme. Cela reste dans le journal, et la prochaine personne qui anime doit tout de même venir d’ailleurs.

## Caucuses

caucus-title = Caucus
caucus-own-hint = Un caucus réunit, à travers les membres, ceux qui partagent une même condition. Vous dites vous-mêmes si vous en faites partie.
caucus-protected = rien n’est adopté sans son quorum
caucus-enter = Nous en faisons partie
caucus-quit = Le quitter
caucus-members = { $n ->
    [one] { $n } membre
    [many] { $n } membres
   *[other] { $n } membres
}
constitute-title = Créer un caucus
constitute-text = Un caucus réunit, à travers les membres, ceux qui partagent une même condition : groupes de base, femmes et féministes, Sud, jeunes, Dalits, personnes handicapées. Chaque membre dit lui-même s’il en fait partie.
constitute-protected = Rien n’est adopté sans son quorum
constitute-do = Le créer

## Counts for convenors

counts-for-public = Ce que les personnes qui ont raconté laissent compter à tout le monde, ici et dans les cercles en dessous.
counts-for-alliance = Ce que les personnes qui ont raconté laissent compter à l’alliance, ici et dans les cercles en dessous.
counts-for-country = Ce que les personnes qui ont raconté laissent compter à leur pays, ici et dans les cercles en dessous.
counts-none = Rien encore qui puisse être compté ici.
counts-told = { $n } témoignages
counts-hidden = Quelques personnes ont raconté. Les nombres plus petits que cinq ne sont pas montrés, pour que personne ne puisse être retrouvé en comptant.
counts-causes = Causes choisies par les personnes qui ont raconté
counts-facets = Ce que les personnes qui ont raconté ont dit d’elles-mêmes
counts-cause = Cause
counts-facet = Facette
counts-note = Les causes et les facettes ne figurent ici que si au moins cinq personnes les ont choisies, si au moins cinq ne les ont pas choisies, et si aucune autre ligne n’est trahie. Une personne peut en choisir plusieurs, ou aucune ; les lignes ne font donc pas ensemble le total. Ce qu’un cercle en dessous ne montre pas n’est pas compté ici non plus.

## Charter

charter-title = Charte
charter-lead = Les principes que chaque membre a approuvés. Un cercle en dessous peut ajouter des principes, jamais en enlever.
charter-adds = À la charte d’au-dessus, il ajoute :
charter-adds-nothing = Il a adopté la charte d’au-dessus sans rien y ajouter.
charter-whole = La version entière
charter-since = adoptée : { $date }
charter-from = Ici est en vigueur la charte du cercle d’au-dessus :
charter-none = Aucune charte n’a encore été adoptée.
charter-before = Versions d’avant
charter-in-force = en vigueur
charter-not-in-force = plus en vigueur
charter-log = Dans le journal
charter-all = Toutes les chartes
charter-adopt-title = Adopter une version de la charte
charter-adopt-text = Vous notez ici ce que le cercle a décidé. À partir de là, qui entre approuve cette version ; les membres qui ont approuvé une version d’avant restent membres.
charter-inherited = Principes du cercle d’au-dessus, qui doivent tous rester
charter-one-a-line = Un principe par ligne, chacun en une phrase ou deux.
charter-language = Langue de ces paroles
charter-adopt-do = L’adopter

## Civic space and protection

protection-open = Ouvert
protection-narrowed = Rétréci
protection-obstructed = Entravé
protection-repressed = Réprimé
protection-closed = Fermé
protection-title = Protection
protection-why = Pourquoi le cercle en a décidé ainsi
protection-gaps = Ce niveau demande ce que ce serveur ne peut pas encore donner :
protection-accepted = le cercle continue sans
protection-missing = manque : rien ne peut être raconté ici par ce serveur
protection-what = Ce que veut dire chaque niveau
protection-change = Augmenter la protection
protection-means-open = Les gens peuvent parler, se réunir et s’organiser librement.
protection-means-narrowed = Les gens peuvent s’organiser, mais certains sont gênés ou surveillés.
protection-means-obstructed = Les puissants gênent ceux qui s’organisent : par des lois, la surveillance et des menaces.
protection-means-repressed = Qui prend la parole risque la prison, la violence ou la fin de son groupe.
protection-means-closed = Personne ne peut parler ni s’organiser sans peur. Il ne faut rien taper dans un serveur.
protection-now = En vigueur :
protection-member = Tout membre du cercle peut augmenter sa protection, seul et aussitôt. La baisser est une décision du cercle, que note la personne qui l’anime.
protection-convenor = L’augmenter prend effet aussitôt. La baisser, et continuer sans ce que ce serveur ne peut pas donner, est une décision du cercle que vous notez avec sa raison.
protection-level = Niveau à partir de maintenant
protection-go-on = Le cercle continue sans
protection-go-on-hint = Ne cochez que ce dont le cercle a parlé et qu’il a décidé. Jusque-là, rien ne peut être raconté là où le niveau le demande.
protection-reason-hint = Au moins 20 caractères pour baisser ou pour continuer sans. Tout le monde peut la lire, et elle ne peut pas être changée plus tard. Ne nommez aucune personne.
protection-do = Le noter
ratings-title = Espace civique
ratings-lead = À quel point les gens sont libres de parler et de s’organiser, pays par pays, avec date et source. Une note fixe la protection des cercles du pays.
ratings-countries = Notes
ratings-none = Aucun pays n’a encore été noté ici.
ratings-unrated = Un pays sans note est protégé comme s’il était : { $level }.
ratings-levels = Ce que chaque niveau met en marche
ratings-levels-text = Ce que ce serveur ne sait pas encore faire est nommé comme manquant. Là où quelque chose manque, personne ne peut raconter ici, sauf si le cercle a décidé, avec une raison dans le journal, de continuer sans cela.
level-telling = Peut-on raconter ici ?
level-when = Le journal dit quand, au plus précis
level-place = Le lieu le plus précis qui peut être nommé
level-sms = Messages texte (SMS)
level-session = Durée de la connexion
level-gaps = Manque encore ici
level-yes = oui
level-no = non
level-nothing = non, même pas par décision
level-after-decision = seulement après la décision du cercle
level-nothing-missing = rien
level-session-text = { $idle } sans usage, { $whole } en tout
level-period-day = le jour
level-period-week = la semaine
level-period-month = le mois
level-grain-locality = village ou rue
level-grain-district = district
level-grain-region = région
level-grain-country = pays
level-grain-none = aucun
span-minutes = { $n ->
    [one] { $n } minute
    [many] { $n } minutes
   *[other] { $n } minutes
}
span-hours = { $n ->
    [one] { $n } heure
    [many] { $n } heures
   *[other] { $n } heures
}
span-days = { $n ->
    [one] { $n } jour
    [many] { $n } jours
   *[other] { $n } jours
}
rate-title = Noter un pays
rate-text = Notez ici ce qu’une source dit de l’espace civique d’un pays. Une note plus mauvaise augmente aussitôt la protection des cercles du pays ; une meilleure ne la baisse que là où un cercle n’a pas décidé lui-même.
rate-date-hint = L’année, le mois ou le jour, aussi précisément que le dit la source : 2026, 2026-11 ou 2026-11-23.
rate-source-hint = Qui a noté, et où on peut le lire.
rate-do = Enregistrer la note

## Helpers

help-title = Saisir pour d’autres
help-lead = Les groupes des cercles où vous aidez comme personne relais. Ce que vous saisissez pour eux est noté comme saisi par une personne relais.
help-register = Inscrire un groupe
help-none = Aucun groupe pour l’instant.
help-tell = Raconter pour ce groupe
help-sheets = Imprimer des feuilles
help-tally = Saisir une pile de feuilles

channel-web = Tapé dans ces pages
channel-phone = Par téléphone
channel-sms = Par message texte (SMS)
channel-paper = Sur papier
helpers-title = Personnes relais
helpers-text = Elles saisissent ce que d’autres disent par téléphone, par message texte ou sur papier, et inscrivent des groupes sans adresse électronique. Chaque saisie nomme la confiance donnée à la personne relais et le moyen employé.
helpers-none = Personne n’a reçu cette confiance ici.
entrust-title = Donner sa confiance à une personne relais
entrust-text = Choisissez quelqu’un que les gens d’ici connaissent. Cette personne voit ce qu’elle saisit pendant qu’elle le saisit, et rien d’autre.
entrust-channels = Par quels moyens peut-elle saisir ?
entrust-do = Lui donner cette confiance
dismiss-title = Mettre fin à la confiance
dismiss-text = Elle ne peut plus rien saisir pour d’autres. Ce qu’elle a saisi reste.
serving-known = Une personne qui a un compte
serving-new = Une nouvelle personne
serving-name-hint = Les personnes qui animent ce cercle le voient.

## The log, for people

log-title = Le journal
log-lead = Tout ce qui est décidé et fait ici laisse une ligne dans ce journal. On peut ajouter des lignes. Personne ne peut en changer ou en enlever une sans que cela se voie, pas même les gens qui font tourner ce serveur.
log-private = Ce que les gens racontent n’est pas dans le journal. Il ne contient qu’une marque scellée qui dit que quelque chose a été raconté. Quand c’est retiré, les paroles sont détruites et la marque n’ouvre plus rien.
log-head = La tête
log-head-about = La tête vaut pour toutes les lignes ensemble. Ce serveur la signe avec sa clé chaque fois qu’une ligne est ajoutée. Si une seule ligne changeait, la tête serait une autre.
log-size = Lignes signées
log-key = Clé de ce journal
log-how = Vérifiez vous-même
log-how-keep = Écrivez la clé, ou gardez-en une photo. Demandez à quelqu’un que vous connaissez, ailleurs, de charger cette page : elle doit vous montrer à tous deux la même clé.
log-how-all = Pour vérifier tout le journal, prenez le programme verify.py dans la source de ce logiciel, et lancez :
log-how-receipt = Pour vérifier un reçu, enregistrez son fichier et lancez ceci. Il ne faut pas de connexion :
log-how-page = Chaque ligne a sa propre page, avec une preuve qui peut être vérifiée de la même façon.
log-files = Pour les programmes
log-file-checkpoint = tête signée
log-file-key = clé
log-new = Ce qui est nouveau
log-older = Lignes plus anciennes
log-newest = Vers les lignes les plus récentes
log-entry-title = Ligne { $index }
log-who = Qui
log-when = Quand
log-where = Cercle
log-said = Ce qui a été dit
log-hidden = Ce qui va avec cette ligne n’est pas public. Cela reste chez ceux que la personne qui a raconté a choisis.
log-gone = Ce qui allait avec cette ligne n’est plus ici. La ligne reste.
log-stands = Ce témoignage a été retiré. Il reste seulement le fait qu’il y a eu quelque chose ici.
log-envelope = La ligne, octet par octet
log-envelope-about = C’est tout ce que le journal lui-même contient.
log-hash = Son empreinte
log-commitment = Sceau de ses paroles
log-refs = S’appuie sur
log-line = ligne { $index }
log-proof = Preuve que cette ligne est dans le journal
log-payload = Ses paroles et leur sel, pour les programmes
log-before = La ligne d’avant
log-after = La ligne d’après
log-back = Vers le journal
payload-accepted = Manque accepté
payload-caucus = Caucus
payload-causes = Cause
payload-channel = Moyen
payload-channels = Moyen
payload-charter = Charte
payload-circle = Cercle
payload-code = le code du groupe
payload-country = Pays
payload-dated = Daté de
payload-decliner = Refusé par
payload-ends = Jusqu’au
payload-facets = Facette
payload-federation = Fait partie de
payload-freeze = Les mots tels qu’ils ont été figés
payload-helper = Personne relais
payload-kind = Sorte
payload-language = Langue
payload-level = Niveau
payload-lost = Redonné
payload-mandate = Mandat
payload-member = Membre
payload-name = Nom
payload-no = non
payload-parent = Cercle d’au-dessus
payload-password = le mot de passe d’une personne
payload-person = Personne, par un numéro
payload-place = Lieu
payload-principles = Principe
payload-protected = Protégé
payload-purpose = À quoi cela sert
payload-rating = Note
payload-reason = Raison
payload-sample = Démonstration
payload-source = Source
payload-starts = À partir du
payload-term = Période
payload-testimony = Témoignage
payload-voucher = Garant
payload-yes = oui

## Taking along

export-title = Tout emporter
export-lead = Ce que votre groupe a fait ici est à vous. Vous pouvez l’emporter à tout moment, pour le garder ou pour continuer ailleurs.
export-holds-member = Ce que votre groupe a dit de lui-même, et qui agit pour lui.
export-holds-told = Ce qui a été raconté à votre groupe et n’a pas été retiré, avec les images et les enregistrements, en tableaux et en fichiers.
export-holds-proofs = Chaque acte de votre groupe, avec une preuve qu’il est dans le journal.
export-careful = Le fichier contient ce que des gens vous ont raconté en confiance. Gardez-le là où personne d’autre ne le trouve. Si quelqu’un retire son témoignage plus tard, supprimez-le là aussi.
export-get = Télécharger :
export-format = Un seul fichier .tar avec des tableaux simples (CSV), du JSON, des images et des enregistrements. N’importe quel ordinateur peut l’ouvrir.

## About

about-title = À propos de ce lieu
about-lead = Groundswell est un serveur où des groupes racontent ce qu’ils vivent et leurs luttes, décident ensemble, et rappellent aux puissants ce qu’ils ont promis.
about-alliance = Cette alliance
about-for = Pour qui
about-for-groups = Pour les groupes : une coopérative de femmes avec un seul téléphone partagé, un syndicat, un comité de village. Il ne faut pas d’adresse électronique. Un code qu’on peut lire à voix haute suffit.
about-for-convenors = Pour les personnes qui animent : elles voient des comptes, jamais les paroles qu’un groupe garde pour lui.
about-for-readers = Pour qui lit et pour qui doute : tout ce qui est public peut être vérifié avec le journal.
about-not = Ce que ce n’est pas
about-not-list = Il n’envoie pas de courriers en masse, ne récolte pas d’argent, ne fait le profil de personne et ne dessine aucune carte des gens. Aucune page ne charge quoi que ce soit venu d’ailleurs.
about-who = Qui l’a fait
about-who-text = L’alliance qui se sert de ce serveur est nommée plus haut. Le logiciel est libre et fait par les gens qui y contribuent ; ils ne voient pas ce qui est gardé ici. C’est à l’alliance de dire qui fait tourner ce serveur : demandez à la personne qui anime votre cercle.
about-licence = Licence
about-licence-text = Vous pouvez utiliser, étudier, partager et changer ce logiciel selon la licence publique générale GNU Affero (AGPL), version 3 ou plus récente. Qui le fait tourner pour d’autres doit leur en offrir la source.
about-source = Obtenir la source de cette version
about-source-ask = L’hébergeur de ce serveur doit vous donner la source de cette version exacte si vous la demandez.
about-version = Version { $version }
about-log = Comment vérifier le journal
about-safety = Ce qui est sûr ici et ce qui ne l’est pas

## Safety

safety-title = Ce qui est sûr ici, et ce qui ne l’est pas
safety-lead = Lisez ceci avant de raconter quelque chose qui pourrait mettre quelqu’un en danger. Aucun serveur ne peut promettre plus que cela.
safety-danger = Si vous êtes en danger maintenant
safety-danger-text = Ne le tapez pas ici. Parlez avec quelqu’un en qui vous avez confiance, loin du téléphone. Ce qui n’est pas écrit ne peut pas être trouvé.
safety-host = Ce que peuvent voir les gens qui font tourner ce serveur
safety-host-can = Ils peuvent lire ce qui y est gardé, vos paroles et vos images aussi : cette version ne les chiffre pas sur votre téléphone. Ils peuvent voir quelle adresse du réseau demande une page, au moment où elle la demande.
safety-host-cannot = Ils ne voient ni mots de passe ni codes : seule une forme brouillée en est gardée. Ils ne peuvent pas changer le journal sans que cela se voie. Le programme n’écrit nulle part les adresses du réseau, et aucune de vos paroles dans ses propres notes. Un relais du réseau (proxy) ou un centre informatique placé devant lui peut le faire.
safety-others = Ce que les autres peuvent voir
safety-others-group = Votre groupe voit ce que vous lui avez raconté, aussi longtemps que vous le permettez.
safety-others-convenor = Les personnes qui animent ne voient que des comptes. Un compte plus petit que cinq est caché, comme tout autre compte qui le trahirait.
safety-others-public = Tout le monde voit le journal, et ce qui a été publié dans les limites de votre consentement.
safety-log = Ce que montre le journal
safety-log-text = Le journal montre que quelque chose a été raconté, dans quel cercle, et dans quelle semaine ou quel mois. Il ne montre ni paroles, ni nom, ni membre, ni moment exact. Tout le monde peut le copier, et il reste pour toujours.
safety-log-small = Dans un petit cercle, même « quelque chose a été raconté ce mois-ci » peut en dire trop. Parlez-en dans votre groupe avant de raconter.
safety-withdraw = Ce qui se passe quand vous retirez
safety-withdraw-does = Vos paroles, vos images et vos enregistrements sur ce serveur sont détruits aussitôt, avec le sel qui les scellait. Tout ce qui en a été publié disparaît aussi. Une copie ramenée plus tard les détruit de nouveau avant de répondre à qui que ce soit.
safety-withdraw-stays = Ce qui peut rester : la ligne dans le journal, qui n’ouvre rien ; ce que d’autres ont copié, photographié ou imprimé ; des copies de secours que l’hébergeur n’a pas supprimées ; et des traces sur le disque.
safety-withdraw-sqlite = Ce serveur utilise SQLite : les paroles supprimées sont écrasées dans ses fichiers, mais un disque peut garder un temps d’anciens blocs.
safety-withdraw-postgres = Ce serveur utilise PostgreSQL : des paroles supprimées peuvent rester dans son journal d’écriture (write-ahead log) et dans ses fichiers jusqu’à ce que la place serve de nouveau, ce qui peut prendre des jours.
safety-receipt = Votre reçu
safety-receipt-text = Qui a le code de votre reçu peut voir et retirer ce que vous avez raconté. Gardez-le là où personne ne regarde. Si on peut vous prendre votre téléphone ou votre papier, ne le gardez pas : alors personne ne peut le trouver sur vous, et vous ne pouvez plus rien retirer.
safety-receipt-file = Le fichier du reçu contient le sel. Avec vos paroles, il prouve ce que vous avez raconté et quand. Cela peut vous aider devant un tribunal, et cela peut servir contre vous.
safety-phone = Un téléphone partagé
safety-phone-text = Déconnectez-vous quand vous avez fini. Le navigateur peut se souvenir des pages ouvertes et des mots tapés. Servez-vous d’une fenêtre privée s’il y en a une, et fermez-la ensuite.
safety-levels = Ce que la protection met en marche
safety-levels-about = Chaque cercle a un niveau de protection. Une note de l’espace civique du pays le fixe, et un cercle peut l’augmenter.
safety-place-column = Lieu le plus précis
safety-period-column = Moment dans le journal
safety-session-column = Déconnexion après
safety-keep-column = Gardé au plus
safety-keep = { $months } mois, puis c’est retiré pour vous ; si vous changez qui peut en entendre parler, le temps repart de zéro
safety-sms-column = Messages texte (SMS)
safety-session = { $minutes } minutes sans usage, { $hours } heures en tout
safety-session-hours = { $idle } heures sans usage, { $hours } heures en tout
safety-sms-yes = peuvent être saisis
safety-sms-no = pas reçus
safety-place-locality = village ou rue
safety-place-district = district
safety-place-region = région
safety-place-country = pays seulement
safety-period-week = la semaine
safety-period-month = le mois
safety-gaps = Ce qui n’est pas encore construit
safety-gaps-about = Les lieux dangereux demandent plus que ce que cette version peut donner. Là, elle refuse de recevoir des témoignages, sauf si le cercle décide dans le journal, avec sa raison, de continuer sans :
safety-closed = Là où l’espace civique est fermé, elle ne reçoit aucun témoignage.
safety-trust = À qui vous devez faire confiance
safety-trust-text = Vous faites confiance aux gens qui font tourner ce serveur pour ce qui y est gardé, et à votre groupe pour ce que vous lui avez raconté. Pour le journal, vous n’avez à faire confiance à personne : vérifiez-le.

## Drivers and struggles

act-extend = Un membre a nommé une cause qui manquait à la liste
act-raise = Un groupe a apporté une lutte
act-revise = Une lutte a été racontée à nouveau
act-report = Quelqu’un a dit où en est une lutte
act-join = Un groupe a dit : la nôtre aussi
act-agree = Un groupe a dit s’il prend part à une lutte commune
driver-debt = Dette
driver-tax = Impôts qui pèsent sur les pauvres
driver-privatisation = Services privatisés
driver-land = Accaparement des terres et des ressources
driver-wages = Salaires et droits syndicaux
driver-patriarchy = Patriarcat et soins non payés
driver-racism = Racisme et castes
driver-civic-space = Espace civique qui se ferme
driver-climate = Climat
driver-elite-capture = Pouvoir confisqué par une élite
refusal-driver-known = Cette cause est déjà dans la liste : { $name }
refusal-joint-needs-others = Une lutte commune réunit les luttes d’au moins deux groupes, dont le vôtre.
refusal-join-own = Un groupe se joint à la lutte d’un autre groupe, avec la sienne.
field-bearers = Qui le doit
field-audience = Qui peut la voir
field-heard = De quoi elle est née
field-tried = Ce qui est tenté
field-outcome = Ce qui en est sorti
field-lessons = Leçons
field-driver = Cause
field-struggle = Lutte
status-emerging = Naissante
status-active = En cours
status-won = Gagnée
status-partly = Gagnée en partie
status-lost = Perdue
status-resting = En repos
change-small = Un gain, sous les mêmes règles
change-systemic = Les règles elles-mêmes ont changé
power-visible = Pouvoir visible
power-hidden = Pouvoir caché
power-invisible = Pouvoir invisible
power-means-visible = Lois, budgets, responsables : qui décide au grand jour.
power-means-hidden = Qui choisit ce dont on parle et tient les autres loin de la table.
power-means-invisible = Ce qu’on fait croire aux gens sur eux-mêmes et sur ce qui est possible.
nav-struggles = Luttes
struggles-title = Luttes
struggles-lead = Ce que des groupes combattent, où, et face à qui. Chaque lutte appartient au groupe qui l’a apportée. Vous voyez celles que leur groupe vous laisse voir.
struggles-words = Chercher des mots
struggles-words-hint = Des mots dans n’importe quel ordre et dans n’importe quelle langue. Si rien n’est trouvé, le dernier est pris pour le début d’un mot.
struggles-filter = Choisir la cause, le lieu, qui le doit ou où en est la lutte
struggles-any = Peu importe
struggles-circle = Cercle, avec les cercles en dessous
struggles-language = Langue : son nom ou son code
struggles-search = Chercher
struggles-none = Rien n’a été trouvé que vous puissiez voir.
struggles-none-here = Rien sur cette page.
struggle-asked = attend un oui
struggle-cause = Cause
struggle-status = Où elle en est
struggle-power = À quelle sorte de pouvoir elle se heurte
struggle-of = Une lutte de
struggle-joint-of = Une lutte commune, commencée par
struggle-seen-by = Peut être vue par
struggle-missing = { $n ->
    [one] Un groupe n’a pas encore dit oui. Jusque-là, seuls ceux à qui on l’a demandé voient cette page, et la lutte ne peut être ni prêtée ni rejointe.
   *[other] { $n } groupes n’ont pas encore dit oui. Jusque-là, seuls ceux à qui on l’a demandé voient cette page, et la lutte ne peut être ni prêtée ni rejointe.
}
struggle-lend = La prêter vers le haut
struggle-why = D’où vient-elle ?
struggle-parts = Les luttes qu’elle réunit
struggle-joined = { $n ->
    [0] La nôtre aussi : personne ne l’a encore dit
    [one] La nôtre aussi : un groupe
   *[other] La nôtre aussi : { $n } groupes
}
struggle-unseen = { $n ->
    [one] Un groupe de plus s’est joint, avec une lutte qui ne vous est pas montrée.
   *[other] { $n } groupes de plus se sont joints, avec des luttes qui ne vous sont pas montrées.
}
struggle-joins = Elle dit « la nôtre aussi » à
struggle-part-of = Elle fait partie de
struggle-make-joint = Apporter une lutte commune, avec d’autres
struggle-heard = { $n ->
    [0] Elle ne nomme aucun témoignage.
    [one] Elle est née d’un témoignage.
   *[other] Elle est née de { $n } témoignages.
}
struggle-heard-hidden = On ne montre pas de combien de témoignages elle est née. Les nombres plus petits que cinq sont cachés, pour que personne ne puisse être retrouvé en comptant.
struggle-alike = { $n ->
    [one] Semblable à celle-ci : { $n } autre lieu
   *[other] Semblables à celle-ci : { $n } autres lieux
}
struggle-alike-why = Elles ont des causes en commun avec celle-ci, ou ce sont les mêmes qui le leur doivent.
struggle-history = Dans le journal
raise-title = Apporter une lutte
raise-whose = À qui est cette lutte ?
raise-lead = Dites ce que vous combattez, avec vos propres mots. La lutte reste à vous : d’autres peuvent s’y joindre avec la leur, et vous pouvez la prêter vers le haut, avec des conditions, et la reprendre.
raise-joint = Quelles luttes réunit-elle ?
raise-joint-hint = Au moins deux, d’au moins deux groupes, dont une de vous. On demande à chacun des autres groupes ; tant que tous n’ont pas dit oui, seuls ceux à qui on l’a demandé la voient.
raise-name = Comment l’appelez-vous ?
raise-name-hint = Un nom court, pour que d’autres la trouvent. Ne nommez aucune personne qui pourrait être mise en danger.
raise-causes-hint = Cochez-en au moins une. Ainsi, des groupes d’autres lieux découvrent qu’ils combattent la même chose.
raise-another = Une autre cause, avec vos mots
raise-another-hint = Elle est ajoutée à la liste que tous les groupes partagent, avec le nom de votre groupe.
raise-demands = Que revendiquez-vous ?
raise-demands-hint = Une revendication par ligne, 20 au plus. Vous pourrez prêter chacune séparément.
raise-bearers = Qui vous le doit ?
raise-bearers-hint = Un par ligne : un bureau, un responsable, une entreprise, un propriétaire, une banque. 20 au plus.
raise-tried = Que tentez-vous ?
raise-audience-hint = Vous pourrez changer cela plus tard. Ce que tout le monde peut voir peut être copié, et le journal dit alors pour toujours que c’était votre groupe.
raise-heard = De quoi est-elle née ?
raise-heard-hint = Cochez ce qui vous a été raconté et qui en fait partie ; les plus récents sont proposés. Les autres n’en voient jamais qu’un compte, et aucun en dessous de cinq.
raise-do = L’apporter
revise-title = La raconter à nouveau
revise-lead = Le nouveau récit prend la place de l’ancien. Le journal garde la trace qu’il y en a eu un avant.
revise-joint = C’est une lutte commune. Quand vous la racontez à nouveau, on demande encore aux autres groupes, et tant que tous n’ont pas dit oui, elle n’est pas montrée.
revise-do = La raconter à nouveau
report-title = Dire où elle en est
report-lead = Ce qui a été gagné et ce qui a été perdu, pour que d’autres en apprennent quelque chose.
report-outcome-hint = Il le faut si quelque chose a été gagné, gagné en partie ou perdu, ou si quelque chose a changé.
report-change = À quel point cela change-t-il les choses ?
report-no-change = Rien n’a encore changé
report-lessons-hint = Que diriez-vous à un groupe qui commence la même lutte ?
report-do = Le dire
join-struggle = La nôtre aussi
join-struggle-lead = Vous vous joignez avec une lutte à vous. Chacune reste à son groupe. Qui peut voir votre lutte voit aussi que vous vous êtes joints ; les autres voient seulement qu’un groupe de plus l’a fait.
join-struggle-none = Pour vous joindre, apportez d’abord votre propre lutte.
join-struggle-own = Avec laquelle de vos luttes ?
agree-title = Répondre pour votre groupe
agree-lead = Quelqu’un réunit votre lutte avec d’autres. Dites si votre groupe y prend part. Vous pourrez changer votre réponse plus tard.
agree-said-yes = a dit oui
agree-said-no = a dit non
agree-said-nothing = n’a pas répondu
agree-yes = Oui, nous y prenons part
agree-no = Non
drivers-title = Causes de l’inégalité
drivers-lead = Les causes que des luttes ont en commun. La liste est à tous les groupes : chaque membre peut ajouter ce qui lui manque, et rien n’en est enlevé.
drivers-under = fait partie de
drivers-version = La liste telle que l’a laissée l’acte { $number } du journal.
drivers-version-first = C’est la liste avec laquelle l’alliance commence.
drivers-extend = Ajouter ce qui manque à la liste
drivers-extend-hint = Regardez d’abord si elle y est sous un autre nom. Elle est ajoutée avec le nom de votre groupe et ne peut pas être enlevée.
drivers-name = Son nom
drivers-wider = Fait-elle partie d’une cause de la liste ?
drivers-no-wider = Non
drivers-do = L’ajouter
own-heard-in = Luttes qui en sont nées
receipt-heard-in = Dans quelles luttes on l’entend
receipt-heard-in-hint = Le groupe qui vous a entendu dit que ces luttes sont nées, entre autres, de ce que vous avez raconté.
circle-struggles = Luttes d’ici

## Loans

loan-title = Un prêt
loan-struggle = Lutte
loan-holder = Elle appartient à
loan-giver = Prêtée plus loin par
loan-source = le prêt dont vient celui-ci
loan-to = Prêtée à
loan-since = Date du prêt
loan-until = Fin du prêt
loan-onward = Peut-elle être prêtée plus haut ?
loan-onward-yes = oui, dans les limites de ce prêt
loan-onward-no = non
loan-counted = Témoignages qui peuvent être comptés avec elle
loan-quoted = Témoignages qui peuvent être cités avec elle
loan-few = quelques-uns ; en dessous de cinq, on ne compte pas ici
loan-strings = Conditions : ce que le cercle doit respecter
loan-no-strings = Aucune n’a été écrite.
loan-demands = Les revendications prêtées
loan-no-demands = La lutte ne nomme aucune revendication.
loan-rounds = Tours à son sujet
loan-onwards = Prêté plus loin à partir d’ici
loan-stands = Ce qui repose dessus
loan-stands-nothing = Rien ne repose dessus.
loan-text-released = rendu public
loan-text-draft = pas rendu public
loan-propose = Proposer de l’accepter
loan-take = Noter que le cercle l’accepte
loan-lend-onward = La prêter plus haut
loan-renew = Prolonger le prêt
loan-recall = Reprendre le prêt
loan-why-recalled = Pourquoi le prêt a été repris
loan-log = Dans le journal :
loan-list = Ce qui a été prêté à ce cercle
loan-of-struggle = À qui elle a été prêtée
loan-list-lead = Ce qui est ici appartient à ceux qui l’ont prêté. Le cercle peut s’en servir selon les conditions, jusqu’à ce que son temps soit passé ou que ce soit repris.
loan-list-none = Il n’y a rien ici que vous puissiez voir.
loan-older = Plus anciens
loan-newest = Vers les plus récents
loan-state-waits = attend un tour
loan-state-live = prêt vivant
loan-state-recalled = prêt repris
loan-state-over = temps passé
loan-state-cut = prêt coupé
loan-means-waits = Le cercle ne l’a pas encore accepté. Un tour le décidera.
loan-means-live = Le cercle l’a accepté et peut s’en servir selon ses conditions.
loan-means-recalled = Qui l’a prêté l’a repris. Ce qui repose dessus ne repose ici sur rien.
loan-means-over = C’était prêté jusqu’à un jour qui est passé, et personne ne l’a prolongé.
loan-means-cut = Ce dont il venait a été repris ou a pris fin, et ce prêt a pris fin aussi.
loan-step-recall = Reprendre un prêt
loan-step-renew = Prolonger un prêt
loan-step-take = Le cercle accepte un prêt
loan-step-text-recall = C’est à vous. Vous pouvez le reprendre à tout moment, sans devoir de raison à personne. Regardez d’abord ce que cela touche.
loan-step-text-renew = Avant que son temps soit passé, vous pouvez le prolonger. Après, il faut prêter de nouveau, et accepter de nouveau.
loan-step-text-take = Un tour de ce cercle l’a adopté. Avec cette ligne dans le journal, il est accepté.
loan-step-do-recall = Le reprendre
loan-step-do-renew = Le prolonger
loan-step-do-take = Le noter
recall-touches = Ce que cela touche
recall-more = Il y en a plus que ce qui est nommé ici.
recall-released = Un paragraphe qui n’a pas été rendu public est bloqué tant qu’il ne repose pas sur autre chose. Un texte rendu public reste tel quel ; le paragraphe montre que sa racine a été reprise, et il ne doit plus servir.
recall-reason-hint = Rien ne vous oblige à en donner une. Qui peut voir ce prêt peut la lire, et elle ne peut pas être changée plus tard. Ne nommez aucune personne.
renew-until-now = Il court maintenant jusqu’au { $date }.
take-by = Par quel tour ?
lend-title = Prêter une lutte
lend-onward-title = Prêter plus haut
lend-lead = Prêter, ce n’est pas donner. Vous dites ce qui peut servir et pour combien de temps, et vous pouvez le reprendre à tout moment.
lend-nowhere = Il n’y a pas de cercle au-dessus à qui la prêter.
lend-to = À quel cercle ?
lend-narrow = ses gens ne peuvent pas encore voir cette lutte : elle doit être ouverte au moins à { $least }
lend-demands = Quelles revendications ?
lend-testimonies = Quels témoignages, et pour quoi ?
lend-testimonies-hint = On ne peut prêter que ce que permet chaque personne qui a raconté. Si elle retire son témoignage ou réduit son consentement, le prêt s’arrête de lui-même pour ce témoignage. Votre groupe seul sait de quels témoignages il s’agit.
lend-no-testimonies = Aucun témoignage de cette lutte ne peut être compté hors de votre groupe ; elle est donc prêtée sans aucun.
lend-count = le compter ; la personne qui a raconté le permet à : { $reach }
lend-quote = en citer une partie, sans nom ; la personne qui a raconté le permet à : { $reach }
lend-along = Avec les témoignages qui l’accompagnaient, aussi loin que le permet chaque personne qui a raconté
lend-conditions-hint = Par exemple : demandez-nous avant de l’imprimer ; ne vous en servez pas avec cette entreprise ; rapportez-nous la réponse. Peut rester vide.
lend-until = Le dernier jour
lend-until-hint = Au plus { $months } mois à partir de maintenant.
lend-until-source = Elle a été prêtée à ce cercle jusqu’au { $date }, et pas plus longtemps.
lend-onward = Le cercle peut la prêter plus haut, dans toutes ces limites.
lend-kept = Le cercle décide par un tour s’il l’accepte. Jusque-là, rien ne peut en être utilisé.
lend-do = La prêter

## Roots

root-title = De quoi c’est né
root-this = Ce paragraphe
root-struck = supprimé
root-history = comment ses mots ont changé
root-heading = C’est un intertitre ; il n’a pas besoin de racines.
root-none = Il ne repose sur rien. Il ne peut pas être signé ainsi.
root-live = Racines vivantes : { $live } sur { $all }.
root-wounds = Quelqu’un qui le soutenait a retiré ses paroles, ou réduit ce qui peut en être fait.
root-picture = Les racines en image
root-legend = Chaque branche descend jusqu’à une lutte ; chaque point est un prêt sur le chemin vers le haut. Une branche en tirets avec un point barré n’est plus vivante. La même chose est écrite plus bas, en mots.
root-veiled = Une lutte qui n’est pas pour tout le monde
root-group = { $all ->
    [one] { $all } racine, dont { $live } vivante
   *[other] { $all } racines, dont vivantes : { $live }
}
root-countries = Toutes les racines, par pays
root-how-many = Racines
root-how-live = Vivantes
root-first = Les { $n } premières, une par une :
root-lent-to = prêtée à
root-joined = { $n ->
    [one] { $n } autre groupe a dit : la nôtre aussi
   *[other] { $n } autres groupes ont dit : la nôtre aussi
}
root-behind = Qui est derrière
root-behind-told = Témoignages qui peuvent être comptés ici
root-behind-groups = Groupes à qui sont ces luttes
root-behind-joined = Luttes d’autres qui ont dit : la nôtre aussi
root-behind-note = Ce sont des comptes, jamais des noms. En dessous de cinq, il n’y a pas de nombre.
root-few = moins de cinq
root-words = Les paroles derrière

## Rules

act-enact = De nouvelles règles sont entrées en vigueur
rules-title = Les règles
rules-lead = Ces nombres valent pour chaque tour et chaque texte. Chaque décision nomme les règles sous lesquelles elle a été prise.
rules-in-force = En vigueur maintenant
rules-number = De quoi il s’agit
rules-now = Maintenant
rules-then = Ensuite
rules-default = les règles sûres du début
rules-how = Les règles changent d’en bas : par deux tours sur les mêmes nombres, à { $days } jours d’écart au moins, chacun avec le quorum de chaque caucus protégé et sans objection qui tienne.
rules-propose = Proposer d’autres règles
rules-adopted = Adoptées, pas encore en vigueur
rules-pair = Deux tours ont adopté les mêmes règles :
rules-enact = Les mettre en vigueur
rules-versions = Règles entrées en vigueur
rule-quorum = Part de chaque caucus protégé qui doit prendre position, en pour cent
rule-caucuses = Caucus protégés qu’il faut pour un tour
rule-web = Jours d’un tour seulement sur le web
rule-phone = Jours d’un tour avec le téléphone ou les messages texte
rule-paper = Jours d’un tour avec du papier
rule-roots = Racines vivantes qu’il faut à chaque paragraphe
rule-signatures = Signatures de chaque caucus protégé qu’il faut pour rendre un texte public
rule-panel = Sièges d’un jury qui examine une objection
rule-season = Jours entre les deux tours qui changent les règles
rule-review = Mois au plus avant qu’un résultat soit revu
refusal-rule-bounds = { $rule } : entre { $least } et { $most }, et un nombre impair de sièges pour un jury.
refusal-rules-at-top = Les règles sont les mêmes pour tous. Elles changent dans le cercle qui est au-dessus de tous les autres.
refusal-two-rounds = Pour de nouvelles règles, il faut deux tours qui ont adopté exactement les mêmes règles.
refusal-season-too-short = Il faut au moins { $days } jours entre les deux tours, pour que chacun ait le temps d’y réfléchir.
refusal-rules-moved = D’autres règles sont entrées en vigueur depuis le premier de ces tours. Veuillez refaire les deux.

## Rounds

act-propose = Un membre a proposé quelque chose
field-closes = Prendre position jusqu’à la fin du
rounds-title = Tours de décision
rounds-lead = Ici, le cercle décide par consentement : est adopté ce à quoi personne n’objecte et que chaque caucus protégé a examiné.
rounds-open = Ouverts maintenant
rounds-drafted = Proposés, pas encore ouverts
rounds-closed = Décidés
rounds-retracted = Retirés par ceux qui les avaient proposés
rounds-none = Rien ici.
rounds-earlier = Plus anciens
round-state-drafted = proposé, pas encore ouvert
round-state-open = ouvert
round-state-closed = décidé
round-state-retracted = retiré par ceux qui l’avaient proposé
outcome-adopted = Adopté
outcome-blocked = Pas adopté : une objection tient
outcome-quorum = Pas adopté : un caucus manquait
outcome-means-adopted = Aucune objection ne tient, et chaque caucus protégé a pris part.
outcome-means-blocked = Au moins une objection tient. On peut y répondre par une nouvelle proposition.
outcome-means-quorum = Dans un caucus protégé, trop peu de membres ont pris part, ou trop peu de caucus ont des membres ici. Demandez-leur, et proposez de nouveau.
round-over = il peut être clos
round-over-text = Le tour peut être clos depuis : { $when }. On prend position jusqu’à ce qu’il le soit.
round-words = Ce qui est proposé
round-not-rendered = Personne ne l’a encore traduit dans votre langue. Voici les mots d’origine, dans cette langue : { $language }.
round-original = L’original, dans cette langue : { $language }
round-loan = Il s’agit d’accepter ce prêt
round-text = Il s’agit d’adopter ce texte
round-new-rules = Les règles qui entreraient en vigueur
round-languages = Langues où on doit pouvoir le lire avant que le tour soit clos
round-rendered = peut être lu
round-unrendered = manque
round-binds = De qui cela engage le personnel ou l’argent
round-versions = Versions
round-version = Version { $number }
round-difference = Ce qui change
round-before = La version d’avant
round-after = La version d’après
round-now = Où on en est
round-counted = Consentement : { $consents }. À l’écart : { $asides }. Objections qui tiennent : { $objections }.
round-tally = Caucus protégés : leurs membres ici, combien ont pris position sur la dernière version, et combien le doivent
round-caucus = Caucus
round-members = Membres ici
round-stood = Ont pris position
round-needed = Il en faut
round-two-keys = Deux clés : aucune objection ne tient, et chaque caucus protégé a son quorum.
round-shutdown = Une coupure du réseau est déclarée ici. Le tour ne se clôt pas avant qu’elle soit finie.
round-objections = Objections
round-answer = Réponse :
round-closed-on = Décidé : { $date }
round-review = à revoir : { $date }
round-rules = sous les règles numéro { $index }
round-rules-default = sous les règles du début
propose-title = Proposer quelque chose
propose-text = Dites-le de façon que quelqu’un qui l’entend lire à voix haute comprenne ce qui se passerait. Une personne qui anime le cercle ouvre le tour ; jusqu’à ce qu’il soit clos, vous pouvez modifier la proposition, répondre aux objections ou la retirer.
propose-words = Que proposez-vous ?
propose-language = La langue de ces mots
propose-languages = Dans quelles autres langues doit-on pouvoir le lire avant que le tour soit clos ?
propose-more = D’autres langues, par leurs codes séparés par des virgules, comme kpz, mai
propose-channels = Choisissez chaque moyen dont quelqu’un aurait besoin pour répondre. Le plus lent règle l’horloge.
propose-days = au moins { $days } jours
propose-binds = Les organisations internationales ont la parole, mais pas le vote. Cochez celles dont cela engage le propre personnel ou l’argent : dans ce tour, elles ont le vote.
propose-do = Le proposer
amend-title = Modifier la proposition
amend-text = Les mots modifiés sont une nouvelle version. On demande de nouveau à ceux qui avaient consenti ; les objections tiennent jusqu’à ce que ceux qui les ont faites changent de position. Pendant que le tour est ouvert, il doit rester au moins { $days } jours, pour que chacun puisse lire.
amend-look = Montrer ce qui change
amend-do = La modifier ainsi
render-title = Traduire dans une autre langue
render-text = Écrivez de façon à dire la même chose. Une traduction plus récente dans la même langue prend la place de l’ancienne.
render-changed = Ce qui a changé pendant que vous écriviez
render-do = Garder cette traduction
call-title = Ouvrir le tour
call-done = À qui avez-vous demandé, et comment ? Tout le monde peut le lire ici, pour de bon.
call-closes = Au moins { $days } jours à partir de maintenant, selon le moyen le plus lent. Le jour finit à minuit UTC.
call-do = Ouvrir le tour
close-text = Le résultat est compté et écrit dans le journal. Chacun peut le vérifier avec les positions prises.
close-do = Clore le tour
retract-title = Retirer la proposition
retract-text = On peut encore la lire, et rien n’est décidé.
retract-do = La retirer
missing-title = Qui manque
missing-text = Regardez d’abord qui ne peut pas prendre part, comme les choses sont. Dites plus bas ce qui a été fait pour qu’ils le puissent.
missing-nobody = Personne, à notre connaissance.
missing-caucuses = Caucus protégés sans membre ici
missing-circles = Cercles sans membre
missing-groups = Groupes sans aucune porte d’entrée : ni code, ni mandat, ni personne relais
missing-more = et d’autres
missing-kinds = Sortes sans membre ici
missing-regions = Parties du monde sans membre
field-text = Texte
field-channels = Comment les réponses peuvent venir
field-review = À revoir le
field-done = Ce qui a été fait pour qu’ils puissent venir
act-amend = Une proposition a été modifiée
act-render = Une proposition a été traduite
act-call = Un tour a été ouvert
act-retract = Une proposition a été retirée
act-close = Un tour a été clos
refusal-past-date = { $field } : veuillez choisir un jour à venir.
refusal-review-too-far = Un résultat est revu après { $months } mois au plus tard.
refusal-undecided = Il y a déjà une proposition à ce sujet, et elle n’est pas encore décidée.
refusal-decided = C’est déjà décidé ou retiré.
refusal-too-late-to-amend = Il reste moins de { $days } jours, trop peu pour que chacun lise un changement. Répondez à l’objection par des mots, ou retirez la proposition et proposez de nouveau.
refusal-too-few-caucuses = Pour un tour, il faut au moins { $least } caucus protégés dans ce cercle ou au-dessus. Veuillez d’abord les créer.
refusal-too-short = Le moyen le plus lent règle l’horloge : ce tour doit durer au moins { $days } jours.
refusal-not-open = Le tour n’a pas encore été ouvert.
refusal-still-open = On peut encore prendre position dans ce tour.
refusal-unread = La dernière version ne peut pas encore être lue en : { $languages }. Traduisez-la, et le tour pourra être clos.
refusal-shutdown = Une coupure du réseau est déclarée dans ce cercle ou en dessous. Le tour pourra être clos quand elle sera finie.

## Stances and paper

act-stand = Un membre a pris position
act-object = Un membre a fait une objection
act-reply = Une objection a reçu une réponse
act-declare = Une coupure du réseau a été déclarée
field-stance = Position
field-ground = Sur quoi elle s’appuie
payload-proposal = Proposition
payload-version = Version
payload-stance = Position
payload-words = Paroles
stance-title = Qu’en dites-vous ?
stance-from = proposé par
stance-proposal = La proposition, avec tout ce qui en fait partie
stance-until = On peut prendre position jusqu’à : { $when }.
stance-stands = Cela compte pour
stance-stale = dit sur des mots d’avant ; ne compte pas pour ceux-ci
stance-objection = l’objection
stance-for = Pour qui ?
stance-came = Comment cela vous est-il parvenu ?
stance-choose = Que dites-vous ?
stance-consent = Consentement
stance-aside = À l’écart
stance-object = Objection
means-consent = Nous pouvons vivre avec. Ce n’est pas forcément ce que nous aurions écrit.
means-aside = Nous ne sommes ni pour ni contre. Cela peut se faire sans nous.
means-object = Cela ne doit pas se faire ainsi. Nous nommons ce que cela ne respecte pas, ou à qui cela fait du tort.
stance-ground = Si vous faites une objection : sur quoi s’appuie-t-elle ?
ground-principle = Cela va contre un principe de la charte
ground-harm = Cela ferait du tort à quelqu’un
ground-safety = Cela nous met en danger
ground-testimony = Cela touche un témoignage de chez nous
stance-principle = Quel principe ?
stance-no-principle = Aucun
stance-words = Ce que vous voulez ajouter, ou votre raison
stance-words-hint = Ce que vous ajoutez, comme la raison d’une objection, est lu à l’intérieur de l’alliance. Une objection sans raison peut être écartée par un jury, sauf si elle porte sur votre propre sécurité ou sur votre témoignage.
stance-do = Voilà ce que nous disons
stance-change = Vous pouvez changer jusqu’à ce que le tour soit clos. Seule la dernière position compte.
stance-others = Saisir pour quelqu’un qui a téléphoné ou écrit
stance-none = rien encore
how-itself = par le groupe lui-même
how-mandate = par une personne qui a son mandat
how-helper = saisi par une personne relais
stances-title = Qui a dit quoi
stances-counts = Toutes les positions. Seules celles sur les mots tels qu’ils sont maintenant comptent pour le quorum ; une objection tient dans tous les cas.
stances-all = Toutes
stances-fresh = Sur ces mots
stances-every = Tout montrer
stances-empty = Personne n’a encore rien dit.
stances-next = Suite
objection-title = Une objection
objection-stands = Elle tient
objection-gone = Son membre a changé de position
objection-shelved = écartée par un jury
objection-silent = Aucune raison n’a été donnée.
objection-rule = On répond aux objections, on ne les compte pas. Seul le membre qui l’a faite peut l’enlever, ou un jury tiré au sort l’écarte parce qu’elle ne donne pas de raison ; jamais celle qui porte sur la sécurité ou le témoignage de quelqu’un.
objection-change = Changer notre position
objection-panel = Un jury
objection-answers = Réponses
objection-unanswered = Elle n’a pas encore reçu de réponse.
objection-answer = Y répondre
objection-answer-hint = Vous pouvez aussi modifier la proposition, ou la retirer.
objection-answer-do = Envoyer la réponse
shutdown-title = Coupures du réseau
shutdown-lead = Tant que le réseau est coupé ici, aucun tour qui demande l’avis des membres de ce cercle ne se clôt.
shutdown-none = Aucune n’a été déclarée.
shutdown-span = { $from } – { $until }
shutdown-now = maintenant
shutdown-older = Plus anciennes
shutdown-declare = En déclarer une
shutdown-hint = Au plus { $days } jours, autant que vous sachiez. Si elle dure plus longtemps, déclarez-la de nouveau. Ce que vous écrivez est dans le journal, pour tout le monde.
shutdown-from = À partir de quel jour ? (UTC)
shutdown-until = Jusqu’à quel jour ? (UTC)
shutdown-clock = À quelle heure ? Minuit, si vous laissez vide.
shutdown-words = Que sait-on de cette coupure ?
shutdown-do = La déclarer
round-sheet-title = Le tour sur papier
round-sheet-lead = Les mots à lire à voix haute, et un bulletin pour chaque groupe, avec son propre code. La partie du bas est coupée et donnée au groupe comme reçu.
round-sheet-whose = Pour qui ?
round-sheet-print = Imprimez cette page maintenant. Qui a un bulletin peut s’en servir pour dire quelque chose : donnez chacun au groupe qu’il nomme.
round-sheet-none = Personne ici n’a de vote dans ce tour.
round-sheet-next = Les feuilles suivantes
slip-words = Que voulez-vous ajouter, ou pourquoi faites-vous une objection ?
slip-keep = — — — couper ici et donner cette partie au groupe — — —
slip-receipt = Avec ce numéro, à la page « J’ai un reçu », vous pouvez voir ce qui a été saisi pour vous, par qui et comment. Si ce n’est pas ce que vous avez dit, changez-le avant que le tour soit clos.
slips-title = Taper les bulletins
slips-lead = Chaque bulletin est tapé deux fois, par deux personnes s’il y a deux personnes relais. Seul ce qui est pareil est retenu.
slips-stack = imprimés : { $printed } ; tapés une fois : { $once } ; retenus : { $twice }
slips-code = Le code du bulletin
slips-words = Les mots du bulletin, tels qu’ils y sont écrits
slips-do = Taper ce bulletin
slips-once = Il a été tapé une fois et il attend. Il comptera quand il aura été tapé une deuxième fois.
slips-entered = Il a été tapé deux fois et il compte. Le code de la partie du bas est maintenant le reçu du groupe.
slips-first = Tapé la première fois :
slips-anew = La première saisie était fausse. Prenez la mienne comme première ; il faut encore la taper une fois.
slip-title = Ce que le bulletin est devenu
slip-by = Saisi
slip-changed = Le groupe a changé de position depuis. Cela ne compte plus.
slip-waits = Il n’a pas encore été saisi. Donnez-le à une personne relais de votre cercle.
slip-once = Il a été tapé une fois. Il comptera quand il aura été tapé une deuxième fois.
slip-file = Ce qu’il dit (stance.json)
help-rounds = Tours ouverts
help-stance = Ce qui est venu par téléphone ou par message texte

## Panels

act-convoke = Un jury a été demandé
act-draw = Un jury a été tiré au sort
act-find = Un membre d’un jury a dit son avis
field-caucuses = Caucus
field-panel = Jury
refusal-no-panel-safety = Cette objection porte sur la propre sécurité du membre qui l’a faite. Aucun jury ne peut l’écarter.
refusal-no-panel-testimony = Cette objection porte sur un témoignage du membre qui l’a faite. Aucun jury ne peut l’écarter.
refusal-no-panel-reason = Cette objection donne une raison. On répond à une raison, on ne l’écarte pas.
refusal-panel-thin = Pour un jury, il faut au moins trois membres de deux caucus protégés qui ne sont d’aucun des deux côtés. Membres qui pourraient être tirés au sort ici : { $candidates } ; leurs caucus : { $caucuses }.
refusal-not-yet-signed = Le journal n’a pas été signé depuis que le jury a été demandé. Veuillez essayer de nouveau dans une minute.
payload-aside = À écarter
payload-lot = Version du tirage au sort
payload-members = Membres
payload-objection = Objection
payload-panel = Jury
payload-root = Racine du journal
payload-seats = Sièges
payload-size = Taille du journal
panel-title = Un jury sur une objection
panel-proposal = Vers la proposition
panel-about = Une objection qui ne donne pas de raison peut passer devant un jury : des membres tirés au sort dans les caucus protégés, d’aucun des deux côtés. Plus de la moitié d’entre eux peuvent l’écarter, et c’est définitif. Tant que le tour est ouvert, le membre qui l’a faite peut encore donner une raison ; alors aucun jury ne peut y toucher. Une objection sur la propre sécurité ou le témoignage de qui l’a faite n’est jamais écartée.
panel-finding = Ce que dit le jury
panel-aside = L’objection a été écartée.
panel-stands = L’objection tient.
panel-not-drawn = Le jury n’a pas encore été tiré au sort.
panel-moot = L’objection qui était devant le jury ne tient plus. Il n’y a plus rien à décider.
panel-waits = Le jury n’a pas fini. Il faut { $majority } avis sur { $seats } pour décider.
panel-draw = Tirer le jury au sort
panel-draw-text = Membres à tirer au sort parmi les candidats plus bas : { $seats }. Le tirage part de la première tête du journal signée après la demande du jury, si bien que personne ne peut la choisir.
panel-members = Qui a été tiré au sort
panel-for = pour { $caucus }
panel-says-aside = L’écarter
panel-says-stands = La laisser tenir
panel-says-nothing = N’a encore rien dit
panel-say = Dire votre avis
panel-say-hint = Vous parlez pour un membre tiré au sort. Ce que vous dites ne peut pas être changé, et les autres membres de l’alliance peuvent le lire.
panel-lot = Le tirage au sort, à refaire soi-même
panel-lot-text = Le tirage part de la racine du journal quand il avait { $size } lignes :
panel-lot-same = Refait à l’instant, il a donné les mêmes membres.
panel-lot-differs = Refait à l’instant, il donne d’autres membres. Veuillez prévenir les autres : quelque chose ne va pas.
panel-lot-check = Chacun peut refaire le tirage à partir du journal public : les candidats et la règle du tirage y sont écrits, et le programme de vérification indépendant le fait de lui-même.
panel-act = L’acte dans le journal, avec tous les candidats
panel-candidates = Qui peut être tiré au sort
panel-candidates-text = { $people ->
    [one] { $people } membre
   *[other] { $people } membres
  } de { $caucuses ->
    [one] { $caucuses } caucus protégé
   *[other] { $caucuses } caucus protégés
  }. Le membre qui a fait la proposition et celui qui a fait l’objection n’en sont pas.
panel-too-few = Il y a trop peu de candidats pour un jury en ce moment.
panel-ask = Demander un jury
panel-ask-text = Membres qui seront tirés au sort : { $seats }. Les candidats sont fixés à partir de cet instant.

## Texts

act-draft = Un texte a été commencé
act-write = Un paragraphe a été écrit ou modifié
act-root = Un paragraphe a reçu d’autres racines
act-strike = Un paragraphe a été supprimé
act-translate = Un texte a été traduit
act-freeze = Un texte a été figé et ouvert à la signature
field-title = Titre
field-languages = Langues
field-paragraph = Paragraphe
field-roots = Racines
field-form = Ce que c’est
field-parent = De quoi c’est né ou ce que cela sert
field-embargo = Embargo
texts-title = Textes communs
texts-lead = Ce que les membres de ce cercle disent ensemble. Chaque paragraphe est né de luttes qui lui ont été prêtées.
texts-none = Aucun texte n’a encore été commencé ici.
texts-none-released = Aucun texte n’a encore été rendu public ici.
text-means-vision = Ce que nous voulons que le monde soit.
text-means-agenda = Ce que nous revendiquons, à partir de la vision.
text-means-theory = Comment le changement arrive : résultats, stratégies, actions, hypothèses.
text-means-statement = Ce que nous disons ensemble maintenant, signé par des membres.
text-state-draft = Brouillon
text-state-signing = Ouvert à la signature
text-state-released = Rendu public
text-state-says-draft = Il est en train d’être écrit. Seuls les membres de l’alliance le voient.
text-state-says-signing = Ses mots restent tels quels, et des membres le signent. Qui le modifie en refait un brouillon.
text-state-says-released = Il est public et ne change plus.
text-block-wound = Un témoignage sur lequel ce paragraphe reposait a été retiré. Il est bloqué jusqu’à ce que ses racines soient revues ou qu’il soit récrit.
text-block-dead = Une racine de ce paragraphe a été reprise ou son temps est passé. Il est bloqué jusqu’à ce qu’il reçoive d’autres racines.
text-block-few = Ce paragraphe a trop peu de racines vivantes. Il est bloqué jusqu’à ce qu’il en reçoive d’autres.
text-begin = Commencer un texte
text-begin-lead = Un texte appartient à son cercle. Ses membres l’écrivent, paragraphe par paragraphe ; qui anime le cercle l’ouvre et le traduit, mais ne le modifie pas.
text-begin-do = Le commencer
text-for = Pour qui ?
text-original = Dans quelle langue est-il écrit ?
text-languages = Dans quelles autres langues doit-on pouvoir le lire ?
text-languages-hint = On ne peut pas le signer avant de pouvoir le lire en entier dans ces langues.
text-languages-others = D’autres, par leurs codes, séparés par des espaces
text-parent = De quel texte naît-il ?
text-parent-none = Aucun
text-read = Le lire
text-begun-by = Commencé pour
text-log = Dans le journal
text-grew-from = Il est né de :
text-blocked = { $n ->
    [one] Un paragraphe est bloqué : le texte ne peut pas être signé.
   *[other] { $n } paragraphes sont bloqués : le texte ne peut pas être signé.
 }
text-doors = Ce qu’on peut faire
text-add = Écrire un paragraphe
text-add-after = En écrire un après
text-amend = Modifier le paragraphe
text-root = Choisir ses racines
text-strike = Le supprimer
text-propose = Le proposer au cercle
text-freeze = L’ouvrir à la signature
text-paragraphs = Paragraphes
text-empty = Rien n’a encore été écrit.
text-roots-live = { $n ->
    [one] { $n } racine vivante
   *[other] { $n } racines vivantes
 }
text-roots-dead = { $n ->
    [one] { $n } racine n’est plus vivante
   *[other] { $n } racines ne sont plus vivantes
 }
text-versions = { $n ->
    [one] { $n } version
   *[other] { $n } versions
 }
text-said = autres langues : { $n } sur { $all }
text-next = Les paragraphes suivants
text-first = Les premiers paragraphes
text-translations = Traductions
text-done = Faits
text-stale = Modifiés depuis
text-left = Manquent
text-missing = manque
text-changed = Ce que quelqu’un a changé entre-temps
text-thaws = Le texte est ouvert à la signature. Si ses mots changent, il redevient un brouillon : il faut un autre tour, et les membres signent de nouveau.
text-serves = Que sert-il ?
text-serves-hint = Une stratégie sert un résultat, une action sert une stratégie, et une hypothèse peut être derrière chacun d’eux. Un résultat ne sert rien au-dessus de lui.
text-serves-none = Rien au-dessus
text-words = Les mots, dans cette langue : { $language }
text-save = Le garder
text-root-lead = Les mots restent, et les signatures aussi. À partir de maintenant, le paragraphe repose sur tout ce qui est coché.
text-strike-lead = Le paragraphe est enlevé du texte. Son histoire reste.
text-strike-do = Le supprimer
roots-hint = Un paragraphe naît de luttes que des membres ont prêtées à ce cercle et qu’il a acceptées. Cochez celles dont celui-ci est né.
roots-fallen = { $n ->
    [one] Une racine n’est plus vivante et disparaît quand vous gardez.
   *[other] { $n } racines ne sont plus vivantes et disparaissent quand vous gardez.
 }
roots-until = prêtée jusqu’au { $date }
roots-more = { $n ->
    [one] Une de plus est choisie.
   *[other] { $n } de plus sont choisies.
 }
roots-none = Rien n’a encore été prêté à ce cercle et accepté par lui. Un paragraphe sans racines peut être écrit, mais pas signé.
roots-search = Chercher parmi elles
roots-look = Chercher
roots-next = En montrer d’autres
text-translate = Traduire
text-translated = Tout peut être lu dans cette langue.
text-changed-since = Ce qui a changé dans l’original depuis
text-translate-next = Garder et passer au suivant
text-history = Ce qui a été changé
text-struck = Ce paragraphe a été supprimé.
text-freeze-lead = À partir de là, ces mots restent, dans chaque langue, et des membres les signent. Rien ne s’ouvre tant qu’un paragraphe n’a pas de racines vivantes, qu’une langue manque, ou qu’aucun tour ne l’a adopté.
text-rooted = Chaque paragraphe repose sur des racines vivantes.
text-complete = Toutes les langues déclarées sont complètes.
text-lacks = { $language } : il en manque { $n }
text-rounds = Quel tour l’a adopté ?
text-not-yet = pas adopté
text-embargo-hint = Le jour et l’heure avant lesquels il ne doit pas être public, en UTC. Laissez vide s’il n’y en a pas.
text-freeze-do = L’ouvrir à la signature
refusal-serves-not-edits = Qui anime un cercle ne modifie pas ses textes. Une autre personne de votre groupe le peut.
refusal-text-full = Un texte porte { $most } paragraphes au plus. Veuillez en réunir quelques-uns, ou commencer un autre texte.
refusal-has-parts = { $count ->
    [one] Un paragraphe dépend de celui-ci. Veuillez d’abord le changer ou le supprimer.
   *[other] { $count } paragraphes dépendent de celui-ci. Veuillez d’abord les changer ou les supprimer.
 }
refusal-rewritten = Les mots ont changé depuis que vous avez ouvert la page. Veuillez regarder ce qui a changé, puis envoyer de nouveau les vôtres.
refusal-frozen = Le texte est ouvert à la signature : ses mots et ses traductions restent tels quels. Qui le modifie en refait un brouillon, et il faut le signer de nouveau.
refusal-released = Le texte a été rendu public. Il ne change plus.
refusal-roots-not-live = { $count ->
    [one] Une des racines n’est plus vivante, ou n’a jamais été acceptée par ce cercle. Veuillez en choisir d’autres.
   *[other] { $count } des racines ne sont plus vivantes, ou n’ont jamais été acceptées par ce cercle. Veuillez en choisir d’autres.
 }
refusal-dead-root = Le paragraphe { $place } repose sur une racine qui a été reprise ou dont le temps est passé. Donnez-lui d’autres racines, ou récrivez-le.
refusal-wounded = Un témoignage sur lequel reposait le paragraphe { $place } a été retiré. Revoyez ses racines, ou récrivez-le.
refusal-too-few-roots = Le paragraphe { $place } n’a pas assez de racines vivantes : { $live }. Il en faut { $least }.
refusal-changed-since = Les mots ont changé après l’ouverture du tour : il portait donc sur d’autres mots. Proposez de nouveau.
refusal-untranslated = { $count ->
    [one] Un paragraphe manque encore dans cette langue : { $language }.
   *[other] { $count } paragraphes manquent encore dans cette langue : { $language }.
 }

## Signing and release

date-moment = { $day }, { $clock } UTC
release-languages = Langues de ce texte
release-original = (original)
release-on = Rendu public : { $day }.
release-open = Ouvert à la signature. Les mots restent tels quels.
release-embargo = Il peut être rendu public à partir de : { $moment }.
release-draft = Un brouillon : ces mots peuvent encore changer.
release-to-draft = Travailler au brouillon
release-empty = Il n’y a pas encore de mots.
release-untranslated = Pas encore traduit : ce sont les mots d’origine.
release-roots = De quoi c’est né
release-gone-recalled = Une racine de ce paragraphe a été reprise ({ $day }). Les mots restent tels qu’ils ont été signés ; ils ne doivent plus servir.
release-gone-ended = Le temps de ce qui était prêté à ce paragraphe est passé depuis. Les mots restent tels qu’ils ont été signés ; ils ne doivent plus servir.
release-gone-parted = Tous ceux qui portaient ensemble une lutte sous ce paragraphe ne la portent plus. Les mots restent tels qu’ils ont été signés ; ils ne doivent plus servir.
release-gone-wound = Un témoignage sur lequel reposait ce paragraphe a été retiré. Les mots restent tels qu’ils ont été signés ; ils ne doivent plus servir.
release-check = Comment le vérifier
release-check-text = Les mots ont été figés avant que quelqu’un signe. Leur empreinte, chaque signature et le moment où le texte a été rendu public sont dans le journal public, que personne ne peut changer sans que cela se voie.
release-frozen = Figé
release-released = Rendu public
release-address = Adresse
release-protected = doit signer
release-digest = Empreinte des mots
release-plain = En texte simple
release-feed = Fil des textes rendus publics (Atom)
releases-title = Ce que l’alliance a dit
releases-lead = Des textes que des membres de l’alliance ont signés et rendus publics ensemble. Chaque paragraphe mène à ce dont il est né.
releases-none = Rien n’a encore été rendu public.
releases-next = Plus anciens
text-vision = Vision
text-agenda = Programme
text-theory = Théorie du changement
text-statement = Déclaration
form-plain = Paragraphe
form-heading = Intertitre
form-outcome = Résultat
form-strategy = Stratégie
form-action = Action
form-assumption = Hypothèse
signatures-title = Qui a signé
signatures-about = Signatures de membres. Un membre qui est dans plusieurs caucus compte dans chacun d’eux, et une seule fois en tout.
signatures-none = Personne n’a encore signé.
signatures-caucus = Caucus
signatures-number = Signatures
signatures-total = En tout
signatures-supporters = Soutiens
signatures-supporters-text = Les sortes d’organisations qui n’ont pas le vote peuvent signer comme soutiens. Elles ne comptent dans aucun caucus, et le texte ne les attend pas pour être rendu public.
signatures-see = Voir qui a signé
signatures-no-caucus = Dans aucun caucus
signatures-more = Plus de membres ont signé que ceux nommés ici ; la page du texte les nomme tous.
signatures-count = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
 }
signatures-all = Toutes les signatures
signatures-ended = { $n ->
    [one] { $n } membre a repris sa signature
   *[other] { $n } membres ont repris leur signature
 }
signatures-ended-title = Reprises
signatures-earlier = { $n ->
    [one] { $n } membre n’a signé qu’une version d’avant
   *[other] { $n } membres n’ont signé qu’une version d’avant
 }
signatures-earlier-title = Ont signé une version d’avant
signatures-earlier-text = Ces membres ont signé des mots qui ont été modifiés ensuite. Leur signature ne vaut pas pour ces mots-ci, sauf s’ils signent de nouveau.
signatures-nobody = Personne.
signatures-how = Chaque date mène à la signature dans le journal.
signatures-by = Donnée par
signatures-when = Signé
signatures-mandate = une personne qui a un mandat
signatures-itself = le groupe lui-même
signatures-back = reprise
signatures-next = Suite
signing-title = Signer ce texte
signing-lead = Lisez-le d’abord, dans votre langue si elle y est. Vous signez ces mots et pas d’autres.
signing-signed = { $name } : a signé.
signing-earlier = { $name } : a signé une version d’avant. Les mots ont changé depuis.
signing-closed = Ce texte n’est pas ouvert à la signature en ce moment.
signing-convenor = Vous animez ce cercle : vous n’y signez donc pour personne. Une autre personne qui a un mandat peut le faire.
signing-for = Pour qui ?
signing-supporter = comme soutien
signing-public = Votre nom sera écrit dessous, et tout le monde le verra. Vous pouvez reprendre votre signature à tout moment ; cela se verra aussi.
signing-do = Signer
unsign-title = Reprendre notre signature
unsign-before = Votre signature ne comptera plus. Que vous avez signé, puis repris, cela reste dans le journal.
unsign-after = Le texte reste public. On verra que vous avez repris votre signature.
unsign-reason = Vous ne devez de raison à personne. Si vous en donnez une, tout le monde peut la lire.
release-title = Rendre ce texte public
release-not-frozen = Ce texte n’est pas figé ; il ne peut donc pas être rendu public. Ses mots ont peut-être été modifiés : figez-le de nouveau quand ils ne changent plus.
release-way = Ce qu’il attend
release-paragraph = Paragraphe { $place }
release-block-wound = un témoignage sur lequel il reposait a été retiré
release-block-dead = une racine a été reprise ou son temps est passé
release-block-few = il a trop peu de racines vivantes
release-rooted = Chaque paragraphe repose sur des racines vivantes.
release-no-embargo = Aucun embargo ne l’empêche.
release-caucuses = Chaque caucus protégé doit avoir signé.
release-members = Membres
release-signed = Ont signé
release-needed = Il en faut
release-missing = manque
release-for-ever = À partir de là, tout le monde peut le lire. Qui y a pris part s’y tient ; rien ne peut plus être changé.
release-waits = Il ne peut pas encore être rendu public.
release-do = Le rendre public maintenant
release-time = Le rendre public de lui-même à la fin de l’embargo
release-untime = Ne pas le rendre public de lui-même
release-timed = Il sera rendu public de lui-même à la fin de l’embargo, dès que rien d’autre ne l’empêche.

act-sign = Un membre a signé un texte
act-unsign = Un membre a repris sa signature
act-release = Un texte a été rendu public

refusal-text-amended = Le texte a changé entre-temps. Veuillez le lire de nouveau avant de signer.
refusal-embargo = Ce texte ne peut pas être rendu public avant : { $until }.
refusal-caucus-missing = Signatures de ce caucus ({ $caucus }) : { $signed }. Il en faut { $needed } avant que le texte puisse être rendu public.

## Delegations

act-delegate = Une délégation a été constituée
field-members = Membres
field-purpose = À quoi elle sert
field-balance = Équilibre
refusal-unbalanced = Cette délégation ne serait pas équilibrée ; elle n’est donc pas constituée. Veuillez choisir de nouveau. { $reasons }.
refusal-weak-balance = L’équilibre peut être plus strict que celui de l’alliance, jamais plus faible : au moins { $caucus } % de chaque caucus protégé, au plus { $country } % d’un même pays, au plus { $kind } % d’une même sorte.
lean-caucus = { $name } : { $have } ; il en faut au moins { $need }
lean-country = { $country } : { $have } ; { $most } au plus peuvent venir d’un même pays
lean-kind = { $kind } : { $have } ; { $most } au plus peuvent être d’une même sorte
payload-least = Part la plus petite
payload-until = Jusqu’au
delegations-title = Délégations, et qui sert
delegations-about = Une délégation ou un comité n’est constitué que s’il est équilibré : assez de sièges pour chaque caucus protégé, et ni un seul pays ni une seule sorte de membre n’en a plus de la moitié. Sinon, le choix est refait.
delegations-none = Ce cercle n’a pas de délégation.
delegations-earlier = Délégations d’avant
delegation-new = Constituer une délégation
delegation-do = La constituer
delegation-act = Dans le journal
delegation-balance = Équilibre
delegation-condition = Condition
delegation-asked = Sièges demandés
delegation-now = Sièges maintenant
delegation-least = au moins { $n }
delegation-most = au plus { $n }
delegation-one-country = D’un même pays
delegation-one-kind = D’une même sorte
delegation-numbers = Il y a beaucoup de membres ici. Écrivez le numéro de chacun sur une ligne à lui : il est à la fin de l’adresse de sa page.
delegation-stricter = La règle de l’alliance est déjà remplie. Vous pouvez la rendre plus stricte, jamais plus faible.
delegation-caucuses = Les caucus protégés qui ont des membres ici :
delegation-caucus = Part la plus petite de chaque caucus protégé, en pour cent
delegation-country = Part la plus grande d’un même pays, en pour cent
delegation-kind = Part la plus grande d’une même sorte, en pour cent
delegation-until = Dernier jour
terms-title = Qui sert et qui a servi
terms-about = Les personnes qui animent servent pour une période de deux ans au plus. La suivante est quelqu’un d’autre et vient d’une autre sorte de membre et, dans un cercle international, aussi d’un autre pays.
terms-from = De la part de
terms-when = Période
terms-early = finie avant son terme

## Voice

act-review = Un cercle a fait le bilan de qui parle chez lui
payload-between = Inégalité entre les sortes
payload-gini = Coefficient de Gini
payload-spoke = Ont parlé
payload-tenth = Part du dixième le plus actif
voice-title = Qui parle ici
voice-about = Qui a raconté, apporté une lutte, dit « la nôtre aussi », prêté, proposé, pris position, fait une objection, répondu et signé, à côté de qui est membre : ici et dans les cercles en dessous. Chaque nombre compte les membres qui l’ont fait au moins une fois.
voice-hidden = moins de cinq, ou caché pour en protéger d’autres
voice-hidden-note = Un tiret veut dire : moins de cinq, ou un nombre qui trahirait un nombre plus petit que cinq. Un témoignage compte pour le groupe qui l’a entendu, aussi loin que la personne qui a raconté permet de le compter.
voice-by-kind = Par sorte de membre
voice-by-region = Par région
voice-by-caucus = Par caucus
voice-region = Région
voice-members = Membres
voice-all = Tous
voice-way-tell = A raconté
voice-way-raise = A apporté une lutte
voice-way-join = S’est joint
voice-way-lend = A prêté
voice-way-propose = A proposé
voice-way-stand = A pris position
voice-way-object = A fait une objection
voice-way-reply = A répondu
voice-way-sign = A signé
voice-shares = Part des membres et part de la parole
voice-shares-about = La barre claire est la part des membres, la barre foncée la part de tout ce qui a été dit et fait.
voice-share-members = Des membres
voice-share-acts = De la parole
voice-measures = À quel point la parole est inégale
voice-measures-about = Mesuré sur tous les membres, même ceux qui n’ont rien dit, et caché quand ils sont moins de cinq. Seuls y sont les témoignages que tout le monde peut compter.
voice-measure = Mesure
voice-now = Maintenant
voice-then = Au dernier bilan
voice-change = Changement
voice-spoke = Membres qui ont parlé au moins une fois
voice-gini = Coefficient de Gini : 0 si tous parlent autant, 100 si un seul parle
voice-tenth = Part du dixième le plus actif, en pour cent : 10 si tous parlent autant
voice-between = Part de l’inégalité qui est entre les sortes de membres, en pour cent
voice-reviews = Ce que le cercle en a dit
voice-no-review = Le bilan n’a pas encore été fait.
voice-review = Faire le bilan
voice-review-text = Dites ce que le cercle voit dans ces nombres et ce qu’il va faire. Les mesures de ce moment sont écrites à côté, dans le journal et pour tout le monde.
voice-review-do = L’écrire
voice-earlier = Bilans d’avant

## What waits for us
nav-waits = Ce qui nous attend
waits-title = Ce qui nous attend
waits-lead = Ce que votre groupe peut faire maintenant, le jour le plus proche d’abord. Imprimez-le et emportez-le à la réunion.
waits-nobody = Vous n’agissez pour aucun groupe et n’animez aucun cercle en ce moment ; rien ne peut donc vous attendre.
waits-none = Rien n’attend. C’est bien.
waits-served = que vous animez
waits-more = Il y en a plus. Cela apparaît ici à mesure que vous avancez dans la liste.
waits-next = Plus de groupes et de cercles
waits-until = jusqu’au { $day }
waits-since = depuis : { $day }
waits-on = le { $day }
wait-stance = Dire notre position dans ce tour :
wait-stale = La proposition a été modifiée après que nous avons parlé. La relire :
wait-answer = Quelqu’un fait une objection à notre proposition. Répondre, modifier ou retirer :
wait-close = Son temps est passé, et le tour peut être clos :
wait-render = Il manque une langue dans laquelle on devait pouvoir le lire :
wait-review = Nous étions d’accord pour revoir ce qui en est sorti :
wait-panel = Nous avons été tirés au sort pour un jury sur une objection à :
wait-agree = Une lutte commune attend notre oui ou notre non :
wait-waiting = Nous l’avons prêtée, et le cercle ne l’a pas encore acceptée :
wait-renew = Notre prêt finit bientôt. Le prolonger, ou le laisser finir :
wait-ended = Le temps de notre prêt est passé. Nous pouvons prêter de nouveau :
wait-recalled = Un cercle a repris ce qu’il avait prêté plus loin et qui est à nous :
wait-wound = Des paroles sur lesquelles ce texte reposait ont été retirées, et il repose aussi sur nous :
wait-blocked = Des paragraphes ont perdu leurs racines, ou n’en ont pas encore :
wait-translate = Ce texte n’est pas encore complet dans une langue qu’il a promise :
wait-sign = Ce texte est ouvert à notre signature :
wait-anew = Nous avons signé une version d’avant de ce texte. Il est de nouveau ouvert :
wait-fallen = Nous avons signé ce texte, et on est en train de le changer. Notre signature ne compte pas pour les nouveaux mots :
wait-mandate = Un mandat de notre groupe finit bientôt. En donner un nouveau à temps :
wait-term = La période de la personne qui anime finit bientôt. Il faut la suivante :
wait-vouch = Quelqu’un demande à entrer dans notre cercle. Se porter garant, ou dire pourquoi non :
wait-call = Une proposition est prête, et son tour peut être ouvert :
wait-lent = Ceci a été prêté au cercle, et personne n’a proposé de l’accepter :
wait-take = Un tour a dit oui. Accepter le prêt :
wait-freeze = Un tour a adopté ce texte. Le figer, et la signature commence :
wait-release = Ce texte est ouvert à la signature et peut être rendu public :
wait-delegation = Le temps de cette délégation finit bientôt :
mail-title = Un courriel quand quelque chose attend
mail-hint = Si vous laissez une adresse, ce serveur vous écrit une phrase quand quelque chose attend votre groupe, et rien d’autre : ni nom, ni titre. Mais qui transporte le courriel peut voir que cette adresse est celle de quelqu’un d’ici. N’en laissez pas si cela pouvait vous être reproché.
mail-refused = Quand un de vos cercles est là où l’espace civique est réprimé ou fermé, ce serveur ne garde aucune adresse et n’écrit à personne. Regardez plutôt la page.
mail-kept = L’adresse gardée ici :
mail-address = Votre adresse électronique
mail-every = Combien de fois, au plus
mail-every-day = une fois par jour
mail-every-week = une fois par semaine
mail-do = M’écrire
mail-drop = Supprimer l’adresse
mail-wrong = Ce n’est pas une adresse électronique.
mail-subject = Quelque chose attend votre groupe
mail-text = Quelque chose attend votre groupe. Ouvrez la page pour le voir :
mail-stop = Vous avez demandé ce courriel. Vous pouvez y mettre fin ici :

# Conversations

act-converse = Une conversation a été ouverte
act-suggest = Une proposition a été ajoutée à une conversation
act-interpret = Une question ou une proposition a été dite dans une autre langue
act-moderate = Une proposition a été écartée, ou reprise
act-conclude = Une conversation a pris fin
act-seal = L’urne d’une conversation a été scellée
field-question = La question
field-proposition = Proposition
field-share = Qui peut emporter l’urne scellée
field-vote = Vote
field-cards = Cartes
refusal-conversation-over = Cette conversation est finie. On n’y ajoute rien et on n’y vote plus.
refusal-conversation-runs = La conversation continue encore.
refusal-set-aside = Cette proposition a été écartée. Les votes sur elle ne sont pas pris.
conversations-title = Conversations
conversations-lead = Une question à tout le monde : on écrit de courtes propositions, on est d’accord ou pas avec celles des autres, ou on passe. Une carte montre ce qui nous unit et ce qui nous divise. Elle ne décide rien ; ce que tous approuvent peut être proposé à un tour de décision.
conversations-none = Pas encore de conversation.
conversation-state-open = en cours
conversation-state-over = finie
conversation-state-sealed = finie et scellée
conversation-until = On vote au moins jusqu’au { $when }.
conversation-ended = Elle a pris fin le { $date }.
conversation-source = Tenue ailleurs et reprise ici. Source :
conversation-people = Personnes qui ont voté
conversation-votes = Votes
conversation-cards = Cartes imprimées
conversation-few = moins de cinq
conversation-wrote = Ce que vous avez ajouté
converse-title = Ouvrir une conversation
converse-text = Posez une seule question, à laquelle chacun peut répondre à partir de ce qu’il vit. Commencez par des propositions de plusieurs bords, aussi de gens avec qui vous n’êtes pas d’accord.
converse-words = Ce qu’il faut savoir avant de répondre
converse-seeds = Les propositions du début, une par ligne
converse-seeds-hint = Chacune dit une seule chose, avec laquelle on peut être d’accord ou non. Elles sont marquées comme les vôtres.
converse-languages = Dans quelles autres langues devrait-on la lire ?
converse-channels = Comment les votes peuvent-ils venir ? Le papier prend plus de temps.
converse-closes = Elle dure au moins jusqu’à la fin du
converse-audience = Qui peut lire les propositions et voir la carte ?
converse-share = L’urne contient ce que chaque personne a voté, sous un nom qui ne dit rien. Qui connaît bien les réponses de quelqu’un pourrait l’y retrouver. Là où peu de gens votent, choisissez personne.
converse-do = L’ouvrir
vote-title = Voter
vote-agree = D’accord
vote-disagree = Pas d’accord
vote-pass = Je passe
vote-held = Vous aviez dit :
vote-progress = { $done } réponses sur { $all }
vote-secret = Personne ne voit qui a voté quoi. Vous pouvez changer votre vote jusqu’à la fin de la conversation.
vote-done = Vous avez répondu à toutes
vote-done-text = Il manque quelque chose ? Dites-le vous-même. D’autres ajoutent aussi des propositions ; revenez voir.
vote-taken = Vos votes sont dans l’urne.
vote-save = Mettre ces votes dans l’urne
propositions-title = Toutes les propositions
propositions-none = Il n’y a pas encore de proposition.
propositions-aside = Écartées
proposition-more = En savoir plus
proposition-seed = du début
proposition-own = de vous
proposition-number = Proposition { $n }
proposition-in = On vote dessus.
proposition-aside = Elle a été écartée :
proposition-back = Elle a été écartée, puis reprise :
proposition-sayings = Dans d’autres langues
proposition-original = Elle a d’abord été dite dans cette langue : { $language }
aside-same = Une autre proposition dit la même chose
aside-astray = Elle ne parle pas de la question
aside-several = Elle dit plusieurs choses à la fois
aside-exposes = Elle nomme ou expose une personne
aside-demeans = Elle rabaisse des gens ou appelle à la violence
aside-elsewhere = Elle a été écartée là où la conversation s’est tenue
suggest-title = Ajouter une proposition
suggest-text = Dites une seule chose, avec vos mots, pour que d’autres puissent être d’accord ou non. Regardez d’abord si quelqu’un l’a déjà dite.
suggest-hint = Au plus { $most } caractères.
suggest-do = L’ajouter
suggest-nameless = Elle paraît sans votre nom et sans celui de votre groupe. Ne nommez pas d’autres personnes. Vous seule ou vous seul voyez ce qu’elle devient, sur la page de la conversation.
interpret-title = La dire dans une autre langue
interpret-question = Dire la question dans une autre langue
interpret-words = Dans cette langue
interpret-do = L’ajouter ainsi
moderate-title = L’écarter ou la reprendre
moderate-text = Ne pas l’aimer n’est pas une raison. Ce que vous faites ici et pourquoi est écrit au journal, et qui l’a écrite le lit.
moderate-ground = Pourquoi ?
moderate-do = L’écarter
moderate-back = La reprendre
conclude-text = Son temps est passé. Quand elle prend fin, l’urne est scellée et personne ne vote plus.
conclude-do = Finir la conversation
seal-title = L’urne scellée
seal-text = L’urne a été scellée. Sa racine et ses nombres sont au journal : qui tient l’urne peut recompter et dessiner la même carte.
seal-soon = La conversation est finie. On scelle son urne.
seal-take = Emporter l’urne
card-title = J’ai une carte
card-text = Tapez le code de votre carte. Ce téléphone vote alors avec elle jusqu’à ce que vous partiez.
card-code = Le code de la carte
card-do = Voter avec cette carte
card-left = Ce téléphone ne tient plus de carte.
card-leave = Partir
card-leave-text = C’est le téléphone de quelqu’un d’autre ? Partez quand vous avez voté.
card-tally = Taper des cartes cochées
card-receipt = Ce qu’est devenue la carte
card-typed = Elle a été tapée deux fois et ce qui y est coché est dans l’urne.
card-waits = Aucune personne relais ne l’a tapée. On peut s’en servir avec un téléphone.
cards-title = Des cartes pour qui n’a pas d’entrée
cards-text = Chaque carte porte un code pour une personne. Elle le tape dans n’importe quel téléphone, ou coche la carte et la donne à une personne relais. Le nombre de cartes imprimées est montré à tout le monde.
cards-whose = Pour les gens de
cards-many = Combien, au plus { $most } à la fois
cards-do = Imprimer des cartes
cards-print = Imprimez cette page maintenant : personne ne peut remontrer ces codes. Donnez chaque carte à une personne.
cards-how = Cochez une case par ligne, ou tapez le code ici :
cards-keep = — — — couper ici ; la personne garde cette partie — — —
cards-type = Taper cette carte
map-title = Ce qui en est sorti
map-lead = Chaque point représente des personnes ; celles qui répondent de façon semblable sont proches. Un point pâle a une place incertaine.
map-little = On en a dit trop peu pour dessiner une carte.
map-little-text = Il faut plus de personnes qui ont voté sur plus de propositions. Tout ce qui a été voté reste dans l’urne jusque-là.
map-drawn = Dessiné à partir de { $votes } votes de { $people } personnes sur { $propositions } propositions.
map-day = Telle qu’elle était le { $date }
map-days = Jour après jour
map-one = On n’a pas trouvé de groupes distincts : les gens diffèrent, mais pas en blocs.
map-groups = Les groupes
map-group = Groupe { $name }
map-group-size = environ { $share } % des gens
map-says = Ce qui le distingue
map-says-none = Rien ne le distingue clairement.
map-unites = Ce qui nous unit
map-unites-text = Dans chaque groupe, la plupart le disent.
map-unites-none = Rien encore dont on puisse être sûr.
map-divides = Ce qui nous divise
map-divides-none = Rien encore ne divise clairement les groupes.
map-agree = { $share } % d’accord
map-disagree = { $share } % pas d’accord
map-all = { $share } % de tous
map-least = Au moins { $share } % dans chaque groupe
map-share = Part de ceux qui sont d’accord
map-picture = Une carte de { $people } personnes en { $groups } groupes. Ce qu’elle montre est dit en mots plus bas.
map-blocs = { $n } personnes ont voté comme d’une seule main. La carte les compte ; sans elles, elle serait autre là où elle le dit.
map-small = Les groupes de moins de { $n } personnes ne sont pas montrés, pour que personne ne soit reconnu.
round-proposition = Elle est née de cette proposition d’une conversation
map-letters = A B C D E F G H
map-propose = En faire une proposition à décider

## Chiffres

act-measure = Un membre a publié un chiffre
act-cite = Un paragraphe a reçu les chiffres qui l’appuient
act-disown = Un membre a dit que son chiffre ne tient plus
field-number = Nombre
field-interval = Intervalle
field-unit = Unité
field-recipe = Recette
field-inputs = Données
field-licence = Licence
field-figure = Chiffre
field-blind = Ce qu’il ne peut pas dire
refusal-figure-differs = L’affirmation donne { $stated }, mais sa propre recette donne { $computed }. Corrigez le résultat dans l’affirmation, ou les données envoyées avec elle.
refusal-strange-input = Un fichier est arrivé que l’affirmation ne nomme pas : celui dont le SHA-256 est { $sha256 }. Écrivez cette empreinte dans l’affirmation, ou n’envoyez pas le fichier.
payload-better = À sa place
payload-blind = Ce qu’il ne peut pas dire
payload-figure = Chiffre
payload-figures = Chiffre
payload-high = Au plus
payload-licence = Licence
payload-low = Au moins
payload-number = Nombre
payload-open = Publié avec lui
payload-paragraph = Paragraphe
payload-recipe = Recette
payload-sentence = Phrase
payload-sha256 = SHA-256 des données
payload-sort = D’où il vient
payload-title = Titre
payload-unit = Unité
nav-figures = Chiffres
figures-title = Chiffres
figures-lead = Des nombres que les membres publient : chacun avec sa recette, ses données, sa solidité et ce qu’il ne peut pas dire. N’importe qui peut les recalculer.
figures-none = Aucun chiffre n’a encore été publié.
figure-sort-claim = un chiffre connu, recalculé
figure-sort-survey = mesuré dans une enquête
figure-disowned = ne tient plus
figure-disowned-by = Ce chiffre ne tient plus, dit
figure-better = Le chiffre qui prend sa place
figure-firm = Sa solidité
figure-picture = Le nombre sur une ligne, du plus petit au plus grand qu’il peut être ; la phrase en dessous dit la même chose
figure-interval = Par les arrondis et le hasard seuls, il peut aller de
figure-to = à
figure-recomputed = Ce serveur a calculé le nombre à partir des données avant sa publication.
figure-no-interval = Les données n’ont pas été remises à ce serveur : il n’a donc pas calculé le nombre lui-même. Qui les possède peut le faire.
figure-published = Il avait été publié ainsi :
figure-revisions = Ce que le nombre est devenu ensuite
figure-blind = Ce qu’il ne peut pas dire
figure-blind-text = Un chiffre dit combien. Il ne dit ni ce que l’on vit, ni pourquoi : pour cela, écoutez celles et ceux qui le racontent. Aucun chiffre ne remplace un témoignage.
figure-from = D’où il est calculé
figure-data = Prendre les données
figure-data-kept = Qui possède le fichier le garde. L’empreinte montre si une autre copie est la même.
figure-recalled = cité de mémoire, non relu dans sa source
figure-how = Comment il est calculé, et comment le recalculer
figure-richest = On compte le plus petit nombre des plus riches dont la fortune réunie atteint la part du total qui est nommée.
figure-how-text = Prenez la recette, placez les données à côté, et lancez ce programme sur votre propre machine :
figure-recipe = Prendre la recette
figure-recipe-show = Lire la recette
figure-used = Où il appuie ce que nous avons dit
claim-title = Publier un chiffre
claim-lead = Un chiffre vient avec un fichier d’affirmation : la phrase, le nombre, la formule, et chaque source avec sa date et sa licence. Ce serveur le recalcule avant de le publier.
claim-recipe = L’affirmation
claim-recipe-hint = La commande « groundswell claim new » en écrit une pour commencer.
claim-file = Le fichier
claim-typed = Ou son texte
claim-inputs = Les données
claim-inputs-hint = Envoyez les fichiers que l’affirmation nomme, pour que ce serveur calcule le nombre. Ils sont oubliés ensuite, sauf si vous les publiez.
claim-data = Les fichiers
claim-open = Publier ces fichiers avec le chiffre, pour tout le monde. J’en ai le droit : ils ne nuisent à personne et leur licence le permet.
claim-unit = Ce qui est compté, par exemple des personnes ; peut rester vide
claim-language = Langue de la phrase
claim-do = Calculer et publier
claim-unreadable = L’affirmation ne peut pas être calculée : { $why }
cite-title = Chiffres qui appuient ceci
cite-lead = Un chiffre appuie ce qui est dit ici. Ce n’est pas une racine : un paragraphe a toujours besoin de racines vivantes pour être signé.
cite-link = Chiffres
disown-title = Ce chiffre ne tient plus
disown-lead = Il reste dans le registre et sur sa page, avec votre raison. Les fichiers publiés avec lui sont effacés.
disown-better = Un autre chiffre prend-il sa place ?
disown-none = Non
disown-do = Le dire
root-figures = Chiffres qui l’appuient
release-figure = Chiffre
