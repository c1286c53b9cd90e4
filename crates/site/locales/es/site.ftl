# What the program says, in Spanish. This file follows the English one key by key; the tests compare them.
# People's own words are never here.

## Everywhere

name = Groundswell
skip = Ir al contenido
nav-label = Principal
nav-tell = Contar
nav-help = Anotar por otras personas
nav-receipt = Tengo un recibo
nav-members = Quién está aquí
nav-releases = Lo que dijimos
nav-settings = Ajustes
nav-sign-in = Entrar
foot-label = Sobre este lugar
foot-charter = Carta
foot-ratings = Espacio cívico
foot-log = El registro
foot-safety = Seguridad
foot-about = Qué es esto
tongues-label = Idiomas
recovery-bar = Este servidor se restauró desde una copia y se está recuperando. Usted puede leer; no se puede recibir nada nuevo hasta que quien lo administra haya traído de vuelta lo que falta.
sample-bar = Esto es una demostración. Las personas y sus palabras son inventadas; los países y las calificaciones son reales.
sample = ejemplo

## Dates

date-months = enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
date-bikram-months = Baishakh Jestha Asar Shrawan Bhadra Ashwin Kartik Mangsir Poush Magh Falgun Chaitra
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-week = semana { $week } de { $year }
date-bikram = { $day } de { $month } de { $year } BS ({ $gregorian })

## Home

home-title = Una alianza desde abajo
home-tell = Cuente lo que vive
home-sign-in = Entrar para contar
home-receipt = Ver o retirar lo que conté
home-join = Unirse a la alianza
home-said = Lo que dijimos juntos
home-circles = Círculos
home-words = En sus propias palabras
home-no-words = Todavía no se ha publicado nada. Lo que la gente cuenta se queda en su grupo, a menos que la gente misma diga otra cosa.
home-news = Novedades en el registro
words-part = una parte
news-none = Todavía nada.

## Levels of circles

level-local = Local
level-national = Nacional
level-international = Internacional

## Acts, as lines in the log

act-found = Se fundó la alianza en este servidor
act-open = Se abrió un círculo
act-offer = Un círculo dio a conocer sus listas
act-adopt = Se adoptó una carta
act-affirm = Alguien afirmó la carta y pide unirse
act-register = Un ayudante inscribió a un grupo
act-vouch = Un miembro avaló a otro
act-decline = Un miembro rechazó a quien pedía unirse
act-leave = Un miembro se fue
act-mandate = Se dio un mandato
act-revoke = Terminó un mandato
act-recover = Se dio de nuevo una forma de entrar
act-appoint = Se designó a una persona convocante
act-retire = Terminó el período de una persona convocante
act-entrust = Se dio el encargo a un ayudante
act-dismiss = Terminó el encargo de un ayudante
act-constitute = Se formó una mesa
act-enter = Un miembro entró en una mesa
act-quit = Un miembro salió de una mesa
act-rate = Se calificó el espacio cívico de un país
act-protect = Un círculo cambió su protección
act-tell = Alguien contó lo que vive
act-consent = Quien contó cambió su consentimiento
act-publish = Un grupo publicó palabras
act-withdraw = Quien contó retiró lo suyo
act-lend = Se prestó una lucha
act-take = Un círculo aceptó lo que le prestaron
act-recall = Se recuperó un préstamo
act-renew = Se prolongó un préstamo

## When something does not work

error-home = A la primera página
error-title-refused = No se pudo hacer
error-title-media = No se puede recibir el archivo
error-title-not-found = Aquí no hay nada
error-title-sign-in = Por favor, entre primero
error-title-foreign = Por favor, envíe el formulario otra vez
error-title-field = El formulario no está completo
error-title-body = El formulario no llegó entero
error-title-too-large = Es demasiado grande
error-title-too-slow = Tardó demasiado
error-title-too-many = Un poco más despacio, por favor
error-title-unavailable = Ahora no
error-title-full = El servidor está lleno
error-title-fault = Algo nuestro está roto
error-not-found = La página no existe, o no le corresponde verla. No se cambió nada.
error-sign-in = Entre primero y después envíelo otra vez. No se recibió nada.
error-foreign = La página estuvo abierta demasiado tiempo, o el formulario no vino de aquí. Vuelva atrás, cargue la página de nuevo y envíelo una vez más; no se recibió nada.
error-field = El campo «{ $name }» no es de este formulario, o está dos veces. Cargue la página de nuevo y envíelo una vez más.
error-body = El formulario se cortó en el camino. Vuelva atrás y envíelo otra vez; no se recibió nada.
error-too-large = Un formulario puede llevar { $most } MB como máximo. Elija una imagen más pequeña o una grabación más corta; no se recibió nada.
error-too-slow = La conexión fue demasiado lenta para traerlo todo. Pruebe sin imagen ni grabación, o más tarde; no se recibió nada.
error-too-many = Llegaron muchos pedidos en poco tiempo. Espere un minuto y pruebe otra vez; no se recibió nada.
error-unavailable = El servidor no puede guardar en este momento. No se recibió nada: por favor, envíelo otra vez en un minuto.
error-full = Al servidor no le queda espacio y no lo recibió. Por favor, guarde sus palabras y envíelas más tarde; ya se avisó a quien lo administra.
error-fault = No es culpa de usted. No se recibió nada. Si escribe a quien administra el servidor, diga el número { $number }.

## Why a rule says no

refusal-empty = Por favor, complete: { $field }.
refusal-too-long = { $field }: { $length } letras y signos son demasiados; caben { $most }.
refusal-too-many = { $field }: como máximo { $most }.
refusal-character = { $field } contiene un signo que aquí no se puede usar ({ $code }). Por favor, quítelo.
refusal-unknown = { $field }: esto no se puede elegir. Por favor, elija otra vez.
refusal-not-yours = Usted no puede hacer esto: les corresponde a otros.
refusal-absent = Ya no está aquí.
refusal-already = Esto ya se hizo.
refusal-old-charter = La carta cambió desde que se abrió la página. Por favor, lea la nueva versión y afírmela.
refusal-principle-removed = Un círculo puede añadir principios, pero nunca quitar uno del círculo de arriba. Falta este: { $principle }
refusal-vouch-self = Un miembro no puede avalarse a sí mismo, ni una federación a una parte suya.
refusal-voucher-not-member = Solo un miembro puede hacer esto.
refusal-not-asking = Ya no pide unirse.
refusal-ends-before-start = El final tiene que venir después del comienzo.
refusal-term-too-long = Como máximo { $months } meses.
refusal-rotate-convenor = La próxima persona convocante tiene que venir de otro tipo de miembro y, en un círculo internacional, de otro país.
refusal-level-order = Un círculo solo se puede abrir debajo de uno de nivel más alto.
refusal-future-date = La fecha está en el futuro.
refusal-lowering-needs-reason = Para bajar la protección hace falta un motivo de al menos 20 letras. Quedará en el registro.
refusal-not-yet-safe = Aquí el nivel de protección pide lo que este servidor todavía no puede dar: { $gaps }. No se puede contar nada por este medio hasta que el círculo decida, en el registro y con un motivo, seguir sin ello.
refusal-closed-space = En un espacio cívico cerrado no se debe escribir nada en un servidor. Por favor, no lo cuente aquí.
refusal-place-too-fine = Aquí, para proteger a la gente, el lugar solo se puede nombrar de forma más general. Por favor, elija una zona más grande.
refusal-channel-unsafe = Los mensajes de texto se pueden leer en el camino. Aquí no pueden llevar testimonios.
refusal-beyond-consent = El consentimiento de quien contó no llega tan lejos.
refusal-not-verbatim = Una cita tiene que ser una parte de lo que se contó, palabra por palabra.
refusal-withdrawn = Se retiró. Aquí no queda nada de ello.
refusal-recovery = El servidor se está recuperando y no recibe nada nuevo. Por favor, guarde sus palabras y vuelva después.
refusal-sheet-unknown = El código de esta hoja no se imprimió para este grupo, o ya se anotó antes.
refusal-weak-password = Por favor, elija una contraseña más larga o menos común: al menos { $least } letras o signos.
refusal-name-taken = Este nombre ya está ocupado. Por favor, elija otro.
refusal-voice-not-vote = Los miembros de este tipo tienen aquí voz y no voto, a menos que la propuesta obligue a su propio personal o dinero.
refusal-convenor-serves = Usted sirve a este círculo como convocante; por eso no toma postura en él, por ningún miembro. Otra persona con mandato puede hacerlo.
refusal-round-shut = Ahora no se reciben posturas: la ronda no se ha convocado, o su tiempo terminó.
refusal-amended = La propuesta se enmendó después de que usted la leyó. Por favor, lea las palabras como están ahora y elija otra vez.
refusal-channel-not-declared = Esta ronda no recibe posturas por este medio.
refusal-not-standing = Esta objeción ya no está en pie.
refusal-shutdown-too-long = Los cortes detienen las rondas { $days } días como máximo en medio año, y se declaran con { $days } días de anticipación como máximo.
refusal-other-hands = Usted copió esta papeleta la primera vez. La segunda vez la copia otra persona de los ayudantes de su círculo.
refusal-slip-differs = Las dos copias no son iguales. Por favor, mire otra vez la papeleta.
refusal-holders-missing = No todos los grupos de quienes es esta lucha han dicho que sí. Todavía faltan: { $n }.
refusal-audience-too-narrow = La gente de ese círculo no puede ver esta lucha. Antes de prestarla allí, tiene que estar abierta al menos a: { $least }.
refusal-beyond-loan = No se prestó para tanto, o no por tanto tiempo.
refusal-loan-ended = Este préstamo ya no corre: se recuperó, su tiempo pasó, o terminó aquello de donde venía.
refusal-not-onward = Quien prestó esta lucha no ha permitido prestarla más allá.
refusal-cycle = La lucha ya pasó por ese círculo. No se puede prestar dando vueltas.
refusal-not-adopted = Ninguna ronda de este círculo lo ha adoptado.

## What protection asks for

gap-end-to-end = cifrado en el propio aparato de quien cuenta
gap-onion = una entrada que oculta quién visita
gap-batch-root = un registro que no muestra cuántas personas contaron ni cuándo
gap-foreign-store = una copia en otro país
gap-closed-log = un registro solo para lectores con nombre

## Fields

field-name = Nombre
field-words = Palabras
field-excerpt = Cita
field-language = Idioma
field-place = Lugar
field-country = País
field-kind = Tipo
field-level = Nivel
field-circle = Círculo
field-member = Miembro
field-reason = Motivo
field-principle = Principio
field-principles = Principios
field-causes = Causas
field-facets = Facetas
field-source = Fuente
field-date = Fecha
field-ends = Fin
field-rating = Calificación
field-consent = Consentimiento
field-channel = Medio
field-password = Contraseña
field-code = Código
field-person = Persona
field-media = Imagen o grabación
field-total = Total
field-loan = Préstamos de esta lucha
field-demands = Demandas
field-conditions = Condiciones
field-until = Hasta cuándo
field-proposal = Propuesta

## Pictures and recordings

media-too-large = El archivo es demasiado grande. Elija una imagen más pequeña o una grabación más corta.
media-too-many-pixels = La imagen tiene demasiados puntos. Tómela otra vez con menor calidad.
media-too-long = La grabación es demasiado larga. Caben diez minutos.
media-broken = El archivo está dañado o se cortó en el camino. Por favor, elíjalo otra vez.
media-picture-format = No se puede recibir este tipo de imagen. Sí se reciben JPEG, PNG y WebP.
media-document = Esto es un documento, no una imagen ni una grabación. Mejor tómele una foto.
media-animation = No se pueden recibir imágenes en movimiento. Elija una imagen fija.
media-video = Un video muestra más de lo que es seguro guardar. Envíe solo el sonido, o una imagen.
media-sound-format = No se puede recibir este tipo de grabación. Sí se reciben MP3, M4A, 3GP, OGG, WebM y WAV.
media-several-sounds = El archivo contiene varias grabaciones. Envíelas una por una.
media-unknown = No se puede recibir este tipo de archivo. Elija una imagen o una grabación.

## Telling

tell-title = Cuente lo que vive
tell-whose = ¿Para qué grupo cuenta usted?
tell-before = Cuéntelo con sus propias palabras y en su propio idioma. Puede dejar fuera todos los nombres. Lo que cuente se queda en su grupo, a menos que usted diga otra cosa más abajo, y puede retirarlo en cualquier momento.
tell-before-safety = Qué puede ver quien administra este servidor
tell-came-back = Todavía no se recibió nada. Sus palabras siguen aquí; las imágenes y grabaciones hay que elegirlas otra vez.
tell-files-again = Por favor, elija otra vez las imágenes y grabaciones.
tell-shut-circle = Cómo está protegido este círculo
tell-shut-safety = Cómo cuidarse
tell-channel = ¿Cómo le llegó a usted?
by-web = La persona lo escribió
by-phone = Por teléfono
by-sms = Por mensaje de texto
by-paper = En papel
tell-words = ¿Qué vive usted?
tell-words-hint = Tan corto o tan largo como quiera. También puede dejar esto vacío y enviar una grabación o una imagen.
tell-files = Una imagen o una grabación, si quiere
tell-files-hint = Cuatro como máximo. Se les borra dónde y cuándo se tomaron, y con qué teléfono. Pero una cara o una voz todavía se puede reconocer.
tell-pictures = Imágenes
tell-sounds = Grabaciones de voz
tell-language = ¿En qué idioma se cuenta?
tell-language-pick = Elija un idioma
tell-language-other = O escriba otro: su nombre o su código
tell-behalf = ¿De quién es la vida que se cuenta?
behalf-myself = Es la mía
behalf-group = Lo que nuestro grupo vive en común
behalf-other = De otra persona, y ella quiere que se cuente
tell-place = ¿Dónde?
tell-place-name = Nombre del lugar (puede dejarlo vacío)
tell-place-country = Para proteger a la gente de aquí, solo se anota el país y ningún lugar más pequeño.
tell-place-grain = ¿Con qué exactitud se puede anotar?
grain-locality = Un pueblo, un barrio o una calle
grain-district = Un distrito
grain-region = Una región o una provincia
grain-country = Solo el país
grain-none = Ningún lugar
tell-causes = ¿De dónde viene?
tell-causes-hint = Marque lo que corresponda, o nada. Las palabras son las de su círculo.
tell-facets = ¿Qué parte de quién es usted tiene que ver con esto?
tell-facets-hint = Marque lo que quiera decir, o nada.
tell-reach = ¿Quién puede enterarse?
tell-reach-hint = Puede cambiarlo después, para más o para menos.
reach-group = Solo nuestro grupo
reach-alliance = La alianza, sin nuestros nombres
reach-each = Respondo cinco preguntas, una por una
tell-reach-each = Las cinco preguntas
tell-consent-both = Usted eligió una respuesta corta y además respondió algunas preguntas de otra manera. Por favor, elija cuál de las dos vale.
tell-send = Contarlo
told-title = Ya está contado
told-again = Ya se había recibido y no se recibió dos veces. Si usted cambió algo antes de enviarlo otra vez, ese cambio no está: use el código para cambiarlo, o abra una página nueva y cuéntelo de nuevo.
told-code = Este es el código de su recibo. Nadie puede mostrárselo otra vez.
told-use = Anótelo o imprima esta página. Con el código puede ver lo que contó, ver dónde se usó, cambiar quién puede enterarse, o retirarlo. No hace falta una cuenta.
told-said = Lo que usted permitió
told-warning = Quien encuentre este código en un teléfono o en un papel puede ver que usted contó algo, y qué. Si alguien pudiera quitarle el teléfono, anote el código donde esté seguro, no guarde una foto de él y cierre esta página.
told-see = Ver lo que conté
told-proof = Descargar la prueba
told-proof-hint = La prueba es un archivo pequeño. Con ella cualquiera puede comprobar, sin preguntarnos, que lo que usted contó está en el registro y no se dejó fuera.
told-more = Contar algo más

## Consent, in words to say aloud

ask-keep = ¿Quién puede leer lo que usted contó?
ask-count = ¿Quién puede saber que una persona más contó algo así? Las palabras no se muestran, solo se suma una.
ask-quote = ¿Quién puede oír algunas frases suyas, sin su nombre?
ask-publish = ¿Quién puede leerlo todo, publicado sin su nombre?
ask-show = ¿Se puede mostrar a quienes le deben algo a usted, como una oficina o una empresa? ¿Delante de quién?
audience-nobody = Nadie
audience-group = Solo nuestro grupo
audience-country = Nuestro país
audience-alliance = La alianza
audience-public = Todo el mundo

## Receipts

receipt-title = Lo que conté
receipt-lead = Escriba el código de su recibo. No necesita una cuenta.
receipt-code = Código del recibo: dieciséis cifras
receipt-code-hint = Los espacios y los guiones no importan.
receipt-open = Mostrarlo
receipt-empty = Por favor, escriba las dieciséis cifras de su recibo.
receipt-sign = El código de un recibo solo tiene cifras. Por favor, mire otra vez el signo { $position }.
receipt-count = El código de un recibo tiene { $wanted } cifras; aquí hay { $seen }.
receipt-check = Una cifra está mal, o hay dos cambiadas de lugar. Por favor, compare el código con su recibo.
receipt-unknown = Nada de aquí corresponde a este código. Por favor, compárelo con su recibo; solo vale en el servidor donde usted contó.
receipt-gone-title = Se retiró
receipt-gone = Aquí no queda nada de ello: ni palabras, ni imágenes, ni grabaciones. El registro solo dice que alguna vez hubo algo en su lugar.
receipt-words = Sus palabras
receipt-no-words = Contado sin palabras escritas.
receipt-files = Imágenes y grabaciones
receipt-media = Descargar el archivo { $number }
receipt-picture = Imagen { $number }, pequeña
receipt-facts = Lo que lo acompaña
receipt-when = Contado en
receipt-group = Grupo
receipt-language = Idioma
receipt-place = Lugar
receipt-behalf = De quién es la vida
receipt-channel = Cómo llegó
receipt-helped = anotado por un ayudante
receipt-causes = De dónde viene
receipt-facets = Quién es usted
receipt-used = Dónde se usó
receipt-used-none = Hasta ahora nadie lo ha usado.
receipt-used-shown = se muestra ahora
receipt-used-hidden = ya no se muestra
receipt-consent = Quién puede enterarse
receipt-consent-hint = Todo lo que usted deje de permitir se oculta enseguida.
receipt-change = Cambiarlo
receipt-changed = Se cambió. Desde ahora solo vale esto.
receipt-changed-before = Esta página ya se había enviado antes. Abajo está lo que vale ahora; cámbielo allí una vez más si no es lo que usted quiere.
receipt-same = No se cambió nada: estas ya eran sus respuestas.
receipt-proof = Comprobar sin fiarse de nosotros
receipt-proof-hint = Tres archivos pequeños. Juntos muestran que sus palabras están en el registro tal como usted las contó. Cuídelos tanto como el código.
receipt-proof-file = La prueba (receipt.tlog-proof)
receipt-entry-file = La línea del registro (entry.json)
receipt-words-file = Las palabras (testimony.json)
receipt-not-yet = La prueba todavía no está lista. Por favor, pruebe otra vez en unos segundos.
receipt-withdraw = Retirarlo
receipt-withdraw-hint = Se destruye todo lo que usted contó. Se le preguntará una vez más.
receipt-withdraw-title = ¿Quiere retirarlo?
receipt-withdraw-goes = Se destruyen enseguida: sus palabras, imágenes y grabaciones, lo que se publicó de ellas aquí, y toda suma de la que usted forma parte. Nadie puede traerlas de vuelta, ni siquiera quien administra el servidor.
receipt-withdraw-stays = Lo que queda: una línea en el registro que dice que en esa semana o ese mes se contó algo y que se retiró. No dice qué, ni quién.
receipt-withdraw-copies = Lo que alguien haya copiado, impreso o recordado antes no se puede recuperar.
receipt-withdraw-sure = Sí, destruirlo
receipt-withdraw-not = No, dejarlo
receipt-withdrawn-title = Está retirado
receipt-withdrawn = Se destruyó, y el registro dice que se retiró. Aquí no queda nada de ello. Ahora puede destruir su recibo, y los archivos que descargó con él.

## A group's own testimonies

nav-own = Lo que nos contaron
own-title = Lo que nos contaron
own-lead = Lo que se contó a su grupo, primero lo más nuevo. Solo ven esta página quienes actúan por el grupo.
own-none = Todavía nadie ha contado nada.
own-no-older = No hay nada más antiguo.
own-older = Anteriores
own-files = { $n ->
    [one] { $n } imagen o grabación
    [many] { $n } de imágenes o grabaciones
   *[other] { $n } imágenes o grabaciones
}
own-one = Un testimonio
own-came-back = No se publicó nada. Lo que usted eligió está en el formulario de abajo.
own-picture = Imagen { $number }
own-recording = Grabación { $number }
own-consent = Lo que permitió quien contó
own-consent-hint = Solo quien contó puede cambiar esto, con el código de su recibo.
own-publish = Publicarlo
own-publish-hint = Las palabras se muestran sin el nombre de quien contó. Antes de publicar, mire si se podría reconocer a alguien por un lugar, una fecha o un hecho que aparezca en ellas.
own-publish-none = Quien contó no ha permitido que se publique o se cite fuera de su grupo, o no hay palabras escritas.
own-what = ¿Qué publica usted?
own-whole = Todo. Se permite, como máximo, ante: { $audience }
own-part = Una cita. Se permite, como máximo, ante: { $audience }
own-part-words = La cita
own-part-hint = Cópiela de las palabras de arriba, palabra por palabra.
own-audience = ¿Quién puede leerlo?
own-choose = Por favor, elija qué publica y quién puede leerlo.
own-both = Usted eligió todo y además escribió una cita. Por favor, elija la cita, o déjela vacía.

## Sheets and tallies

sheets-title = Hojas para imprimir
sheets-lead = Una hoja para cada persona que cuenta. Cada una tiene su propio código: la parte de abajo se corta y se le da a quien contó como su recibo.
sheets-open = { $n ->
    [0] Ninguna hoja impresa espera a ser anotada.
    [one] Una hoja impresa todavía no se ha anotado.
    [many] { $n } de hojas impresas todavía no se han anotado.
   *[other] { $n } hojas impresas todavía no se han anotado.
}
sheets-many = ¿Cuántas hojas?
sheets-make = Hacer las hojas
sheets-print = Imprima esta página ahora. Los códigos solo se muestran aquí.
sheet-words = ¿Qué vive usted? ¿Qué pasó?
sheet-reach = ¿Quién puede enterarse? Marque una casilla en cada línea; una línea vacía quiere decir: solo nuestro grupo.
sheet-keep = — — — corte aquí y dé esta parte a quien contó — — —
sheet-receipt = Con este número usted puede ver lo que se guardó, cambiar lo que se puede hacer con ello, o retirarlo. Guárdelo donde nadie más lo encuentre.
tally-title = Anotar un montón de hojas
tally-lead = Primero cuente el montón a mano. Los totales se comparan con lo que se anota, para que no se pierda ninguna hoja y ninguna se anote dos veces.
tally-hand = ¿Cuántas hojas hay en el montón?
tally-hand-count = ¿En cuántas se permite sumarlo fuera del grupo?
tally-hand-publish = ¿En cuántas se permite publicarlo fuera del grupo?
tally-begin = Anotar la primera hoja
tally-sheet = Hoja { $n } de { $all }
tally-code = El código de la hoja
tally-words = Las palabras de la hoja, tal como están
tally-enter = Anotar esta hoja
tally-end = El montón está terminado
tally-by-hand = A mano
tally-entered = Anotado
tally-row-sheets = Hojas
tally-row-count = Se puede sumar
tally-row-publish = Se puede publicar
tally-done = El montón
tally-same = Las dos cuentas son iguales.
tally-differs = Las dos cuentas no son iguales. Revise el montón otra vez: puede faltar una hoja, o se marcó otra casilla.
tally-after = Guarden bien las hojas, o quémenlas, según lo que decidió el grupo.
tally-another = Otro montón
tell-paper = Mejor en papel:

## Sign-in

sign-in-title = Entrar
sign-in-already = Usted ya entró.
sign-in-code = El código de su grupo
sign-in-code-hint = Seis palabras o doce cifras, como están en su papel. Las mayúsculas, los acentos y los espacios no importan.
sign-in-go = Entrar
sign-in-by-name = Tengo un nombre y una contraseña
sign-in-name = Nombre para entrar
sign-in-by-ticket = Tengo un pase de un solo uso
sign-in-ticket = Las palabras del pase
sign-in-ticket-hint = El pase sirve una sola vez. Después usted entra con su nombre y con la contraseña que elija ahora.
sign-in-set-password = Poner la contraseña y entrar
sign-in-lost = Cuando algo se pierde
sign-in-lost-code = El código de su grupo: una persona con mandato de su grupo puede hacer uno nuevo; si no hay ninguna, puede hacerlo un ayudante de su círculo.
sign-in-lost-password = Su contraseña: otra persona con mandato del mismo miembro puede darle un pase nuevo. Nadie puede leer la contraseña vieja.
sign-in-code-unknown = No se conoce este código. Por favor, compare cada palabra o cifra con su papel. Si se renovó, solo sirve el nuevo.
sign-in-name-wrong = Este nombre y esta contraseña no van juntos. Por favor, pruebe otra vez.
sign-in-ticket-unknown = No se conoce este pase. Ya se usó, es demasiado viejo, o hay una palabra mal. Quien se lo dio puede darle uno nuevo.
code-empty = Por favor, escriba el código.
code-too-long = Esto es demasiado largo para un código.
code-sign = El signo número { $position } no va en ningún código. Por favor, escriba solo palabras o cifras.
code-mixed = Un código tiene palabras o cifras, no las dos cosas.
code-word = La palabra número { $position }, «{ $written }», no está en la lista. ¿Quiere decir { $nearest }?
code-no-word = La palabra número { $position }, «{ $written }», no está en la lista, y ninguna se le parece. Por favor, mire su papel.
code-word-count = Aquí hay { $seen } palabras; el código tiene { $wanted }.
code-digit-count = Aquí hay { $seen } cifras; el código tiene { $wanted }.
code-check-digit = Una cifra está mal, o hay dos cambiadas de lugar.
password-new = Contraseña nueva
password-hint = Al menos 10 letras o signos; una frase va bien. Valen las letras y signos de cualquier escritura. No hace falta cambiarla cada cierto tiempo.

## Settings

settings-who = Quién soy aquí
settings-name = Su nombre
settings-name-hint = Solo las personas de su propio miembro ven su nombre. El registro nunca lo contiene.
settings-group-code = Usted entró con el código de este grupo. Quien diga este código actúa por el grupo: dígalo solo a personas del grupo, y escríbalo solo en un papel que usted guarde.
settings-group-renew = Si alguien más pudiera conocer el código, pida que se renueve: lo hace una persona con mandato del grupo, o un ayudante de su círculo si no hay tal persona. Entonces el código viejo deja de servir.
settings-group-people = Personas y código del grupo
settings-sign-out = Salir
settings-acts = Por quién actúo
settings-acts-none = Ahora usted no actúa por nadie.
role-mandate = usted actúa por este miembro
role-term = usted es convocante
role-helper = usted anota por otras personas
from-until = del { $starts } al { $ends }
settings-hand = Actuar por un miembro más
settings-hand-hint = Diga a ese miembro su nombre para entrar y este número. Sin el número nadie puede encontrarle.
settings-sessions = Dónde tengo la sesión abierta
settings-sessions-hint = Solo se guardan los días, nunca una dirección ni un aparato.
settings-session-mine = aquí
settings-session = desde el { $made }, último uso el { $seen }, termina a más tardar el { $ends }
settings-sign-out-everywhere = Salir en todas partes
settings-password-old = Su contraseña de ahora
settings-password-ends = Terminan todas las demás sesiones.
settings-password-change = Cambiar la contraseña
settings-password-changed = Se cambió su contraseña, y terminaron todas las demás sesiones.
settings-password-wrong = Esa no era su contraseña. No se cambió nada.
settings-delete = Borrar mi cuenta
settings-delete-open = Qué se borra y qué queda
settings-delete-hint = Su nombre, su contraseña, sus llaves de acceso y todas sus sesiones se borran enseguida y no se pueden recuperar. Lo que usted hizo por su miembro queda en el registro, bajo un número que no lleva a nadie.
settings-delete-sure = Sí, borrar mi cuenta
settings-delete-not-sure = Por favor, marque que quiere borrar su cuenta. No se cambió nada.

## Passkeys

passkey-title = Llaves de acceso
passkey-hint = Con una llave de acceso usted entra con el bloqueo de su propio aparato: un dedo, la cara o su número. No hay que recordar nada. No añada una en un aparato que comparte con otras personas.
passkey-none = Usted no tiene ninguna llave de acceso.
passkey-label = Un nombre para este aparato
passkey-add = Añadir una llave de acceso
passkey-remove = Quitar esta llave de acceso
passkey-sign-in = Tengo una llave de acceso
passkey-sign-in-hint = Su aparato le pide su dedo, su cara o su número.
passkey-sign-in-go = Entrar con una llave de acceso
passkey-name = Nombre para entrar, si su llave lo necesita
passkey-failed = Aquí no funcionó. Puede probar otra vez, o entrar de otra manera.
passkey-unknown = No se pudo aceptar esta llave de acceso. Puede probar otra vez, o entrar de otra manera.
passkey-not-added = No se añadió la llave de acceso. Puede probar otra vez; todo lo demás funciona como antes.
passkey-too-many = Usted ya tiene { $most } llaves de acceso. Quite una primero.

## Mandates and recovery

people-title = Quién actúa por { $member }
people-hint = Solo las personas de este miembro ven esta página. El registro guarda los mandatos sin nombres.
people-none = Nadie tiene un mandato. Quien tiene el código del grupo actúa por él.
people-nameless = Alguien cuya cuenta se borró
mandate-state-running = actúa ahora
mandate-state-coming = todavía no
mandate-state-ended = terminado
mandate-end = Terminar este mandato
mandate-end-sure = { $name } ya no actuará por este miembro y, si este era su último mandato, terminan todas sus sesiones. Es un acto en el registro, sin el nombre.
mandate-recover = Contraseña perdida: un pase nuevo
mandate-recover-sure = La contraseña, las llaves de acceso y todas las sesiones de { $name } terminan ahora. Usted recibe un pase de un solo uso para entregar. Hágalo solo si { $name } se lo pidió, cara a cara o con una voz que usted conoce. Es un acto en el registro.
mandate-give = Dar un mandato a una persona nueva
mandate-give-hint = Recibe una cuenta con un pase de un solo uso, que usted le entrega en la mano. Nadie necesita una dirección de correo.
mandate-name = El nombre de la persona
mandate-name-hint = Solo lo ven las personas de este miembro.
mandate-sign-in-hint = Corto y fácil de escribir. No tiene que ser su nombre verdadero.
mandate-starts = Desde
mandate-ends = Hasta el final de
mandate-give-button = Dar el mandato
mandate-known = Dar un mandato a alguien que tiene una cuenta
mandate-known-hint = Encuentra las dos cosas en sus ajustes, bajo «Actuar por un miembro más».
mandate-number = El número de la persona
code-renew = El código del grupo
code-renew-hint = Un código nuevo termina el viejo y todas las sesiones que se abrieron con él. Se muestra una sola vez. Es un acto en el registro, sin el código.
code-renew-words = Seis palabras, para decir en voz alta
code-renew-digits = Doce cifras
code-renew-button = Hacer un código nuevo
code-new-title = El código nuevo del grupo
code-new-hint = Solo se muestra aquí y ahora. Escríbalo en papel, o imprima esta página, y guárdelo donde solo el grupo lo encuentre. El código viejo ya no sirve.
ticket-title = Un pase de un solo uso
ticket-hint = Solo se muestra aquí y ahora. Imprima esta página o anótelo, y no se lo dé a nadie más que a esa persona.
ticket-how = Cómo se usa: abra { $address }, elija «Tengo un pase de un solo uso», escriba las palabras y elija una contraseña.
ticket-until = Vale hasta el { $day }
ticket-words = Las palabras del pase
back-to-people = Volver a las personas de este miembro

## Members and joining

members-title = Quién está aquí
members-lead = Organizaciones y grupos que afirmaron la carta y fueron avalados.
members-asking = Quién pide unirse
members-filter = Elegir círculo o tipo
members-all-circles = Todos los círculos
members-all-kinds = Todos los tipos
members-standing = Situación
members-show = Mostrar
members-none = Todavía no hay nadie aquí.
members-next = Más
member-reason = El motivo que se dio
member-since = Desde
member-came = Llegó
member-charter = Afirmó
member-charter-version = La carta, acto { $number } del registro
member-federation = Parte de
member-asks = Pide unirse
member-asks-text = Dos miembros de tipos distintos tienen que avalarlo. Si ustedes lo conocen y confían en que vive según la carta, aválenlo. Si saben de un principio que no cumple o de un daño que hizo, rechácenlo y díganlo.
member-people = Personas que actúan por nosotros
member-parts = Sus partes
member-no-parts = Todavía no se ha unido ninguna parte.
member-vouchers = Quién lo avaló
member-no-vouchers = Todavía nadie. Hacen falta dos miembros de tipos distintos.
vouch-title = Avalarlo
vouch-text = Avalar es decir delante de todos: los conocemos, y viven según la carta. Queda en el registro con el nombre de ustedes.
vouch-do = Lo avalamos
decline-title = Rechazarlo
decline-text = Nombren el principio de la carta que no cumple, o el daño que hizo. El motivo queda en el registro con el nombre de ustedes, y no se le admitirá.
decline-do = Lo rechazamos
leave-title = Dejar la alianza
leave-text = Pueden irse en cualquier momento, con motivo o sin él. Su código deja de servir y terminan sus lugares en las mesas. Lo que les contaron sigue bajo el consentimiento de quienes contaron; antes de irse, llévense una copia de lo suyo.
leave-loans = Lo que hayan prestado se recupera al mismo tiempo.
leave-reason = Motivo, si quieren dar uno
leave-do = Nos vamos
stand-for = ¿Quién lo dice?
stand-public = Todo el mundo puede leerlo, y no se puede cambiar después. No nombre a personas.
stand-back = Volver
join-title = Unirse a la alianza
join-lead = Cualquier organización o grupo que vive según la carta puede pedir unirse. No hace falta una dirección de correo.
join-step-read = Lean la carta, afírmenla y digan quiénes son.
join-step-vouch = Dos miembros de tipos distintos los avalan. Digan a quienes los conocen que han pedido unirse.
join-step-code = Reciben un código enseguida. Abre la puerta en cuanto sean miembro.
join-without-email = ¿No tienen un teléfono que pueda hacer esto? Un ayudante del círculo puede inscribir a su grupo por teléfono o en papel.
join-choose = ¿En qué círculo?
join-no-circle = Ningún círculo tiene todavía una carta.
join-charter = La carta
join-who = ¿Quiénes son ustedes?
join-public = Todo el mundo puede leer lo que escriban aquí, y queda en el registro. Donde eso sea peligroso, dejen vacío el lugar y elijan un nombre que no los delate.
join-name = Nombre de su organización o grupo
join-kind = ¿Qué son ustedes?
join-please-choose = Por favor, elijan
join-place = ¿Dónde están?
join-place-hint = De forma tan general como quieran, o nada.
join-language = ¿En qué idioma quieren que se les hable?
join-federation = ¿Son parte de una red o federación que está aquí?
join-no-federation = No, o no está aquí
join-code = Su código
join-code-hint = Con él entra su grupo. Se muestra una sola vez, en la página siguiente.
join-code-words = Seis palabras, para leer en voz alta
join-code-digits = Doce cifras
join-do = Afirmamos la carta y pedimos unirnos
register-title = Inscribir a un grupo
register-lead = Para un grupo que no tiene correo y no puede hacerlo por sí mismo. Es miembro enseguida, con la palabra de usted: en el registro queda usted como el ayudante que lo inscribió.
register-read-aloud = Lea los principios en voz alta, uno tras otro, en un idioma que el grupo entienda.
register-consent = El grupo oyó la carta y la afirma
register-who = ¿Quién es el grupo?
register-channel = ¿Por qué medio habló con el grupo?
register-do = Inscribir al grupo
welcome-title = Les damos la bienvenida
welcome-code = El código de su grupo
welcome-code-text = Quien lo tenga puede actuar como su grupo. Guárdenlo como una llave. Solo se muestra ahora; ni este mismo servidor puede mostrarlo otra vez.
welcome-print = Impriman esta página o copien el código a mano antes de seguir.
welcome-next = Qué viene ahora
welcome-vouching = Dos miembros de tipos distintos tienen que avalarlos. Los encuentran bajo «Quién pide unirse». Nadie entra solo por decisión de quien administra el servidor o de una persona convocante.
welcome-then = Cuando sean miembro, entren con el código. Entonces pueden dar mandatos a las personas que actúan por ustedes, contar, y avalar a otros.
welcome-registered = El grupo ya es miembro. Dele el código, léalo dos veces en voz alta y pida que se lo repitan. Con el código el grupo entra y da mandatos a su gente.
welcome-page = A su página
welcome-another = Inscribir a otro grupo

## Kinds of members

kind-grassroots = Grupo de base
kind-movement = Movimiento social
kind-union = Sindicato o cooperativa
kind-women = Organización de mujeres o feminista
kind-federation = Red o federación
kind-faith = Organización de fe
kind-environmental = Organización ambiental
kind-human-rights = Organización de derechos humanos
kind-ngo = ONG
kind-international-ngo = ONG internacional
kind-individual = Persona individual
standing-asking = pide unirse
standing-member = miembro
standing-declined = rechazado
standing-left = se fue

## Circles

circle-rooms = Lo que hace este círculo
circle-loans = Lo que le prestaron
circle-delegations = Delegaciones
circle-voice = Quién habla aquí
circle-below = debajo de
circle-join = Unirse en este círculo
circle-serve = Servir a este círculo
circle-here = { $n ->
    [0] Quién está aquí: todavía nadie
    [one] Quién está aquí: un miembro
    [many] Quién está aquí: { $n } de miembros
   *[other] Quién está aquí: { $n } miembros
}
circle-how-many = Cuántos
circle-all-members = Todos los miembros de este círculo
circle-told = Lo que se contó aquí
circle-convenors = Convocantes
circle-convenors-text = Sirven por un período: abren, recuerdan, anotan y publican. No votan, y no admiten ni expulsan a nadie por su cuenta.
circle-no-convenor = Por ahora nadie sirve aquí.
circle-convenor-from = De
circle-term = del { $from } al { $until }
circle-rating = espacio cívico calificado como { $rating }, { $date }
circle-unrated = nadie ha calificado aquí el espacio cívico de este país
circle-charter = La carta vigente en este círculo
circle-below-here = Círculos debajo
serve-title = Servir
serve-lead = Una persona convocante abre, recuerda, anota y publica. Aquí usted ve cifras, nunca palabras: lo que la gente contó es de su grupo.
serve-home = A la página del círculo
serve-lists = Listas de causas y facetas
serve-more = Más para anotar
lists-title = Dar a conocer las listas
lists-text = Quien cuenta puede elegir de estas listas, o no elegir nada. Una por línea, como máximo 40 en cada lista, con las palabras de la gente de aquí. Las listas nuevas valen para lo que se cuente desde ahora.
lists-do = Darlas a conocer
open-title = Abrir un círculo debajo
open-text = Un círculo debajo tiene sus propios miembros, convocantes y listas. Quien sirve aquí no tiene ningún cargo allí.
open-do = Abrirlo
appoint-title = Designar a la próxima persona convocante
appoint-rule = La próxima persona convocante viene de otro tipo de miembro que la anterior y, en un círculo internacional, también de otro país. Sirve dos años como máximo. El círculo la elige; usted lo anota.
appoint-from = ¿De qué miembro viene?
appoint-do = Designarla
retire-title = Terminar el período ahora
retire-text = Termina este período antes de tiempo. Queda en el registro, y la próxima persona convocante tiene que venir igualmente de otra parte.

## Caucuses

caucus-title = Mesas
caucus-own-hint = Una mesa reúne a un sector entre todos los miembros. Ustedes mismos dicen si pertenecen a ella.
caucus-protected = nada se adopta sin su quórum
caucus-enter = Pertenecemos a ella
caucus-quit = Salir de ella
caucus-members = { $n ->
    [one] un miembro
    [many] { $n } de miembros
   *[other] { $n } miembros
}
constitute-title = Formar una mesa
constitute-text = Una mesa reúne a un sector entre todos los miembros: grupos de base, mujeres y feministas, el Sur, la juventud, dalits, personas con discapacidad. Cada miembro dice por sí mismo si pertenece a ella.
constitute-protected = Nada se adopta sin su quórum
constitute-do = Formarla

## Counts for convenors

counts-for-public = Lo que quienes contaron dejan sumar a todo el mundo, aquí y en los círculos de debajo.
counts-for-alliance = Lo que quienes contaron dejan sumar a la alianza, aquí y en los círculos de debajo.
counts-for-country = Lo que quienes contaron dejan sumar a su país, aquí y en los círculos de debajo.
counts-none = Todavía no hay aquí nada que se pueda sumar.
counts-told = { $n } testimonios
counts-hidden = Algunas personas han contado. Los números menores de cinco no se muestran, para que no se pueda encontrar a nadie sumando.
counts-causes = Causas que eligieron quienes contaron
counts-facets = Lo que dijeron de sí quienes contaron
counts-cause = Causa
counts-facet = Faceta
counts-note = Las causas y facetas solo están aquí donde las eligieron al menos cinco personas, donde al menos cinco no las eligieron, y donde no se delataría ninguna otra línea. Quien cuenta puede elegir varias, o ninguna; por eso las líneas no suman el total. Lo que un círculo de debajo no muestra tampoco se suma aquí.

## Charter

charter-title = Carta
charter-lead = Los principios que afirmó cada miembro. Un círculo de debajo puede añadir principios, nunca quitar uno.
charter-adds = A la carta de arriba le añade:
charter-adds-nothing = Adoptó la carta de arriba sin añadirle nada.
charter-whole = La versión entera
charter-since = adoptada: { $date }
charter-from = Aquí rige la carta del círculo de arriba:
charter-none = Todavía no se ha adoptado ninguna carta.
charter-before = Versiones anteriores
charter-in-force = vigente
charter-not-in-force = ya no está vigente
charter-log = En el registro
charter-all = Todas las cartas
charter-adopt-title = Adoptar una versión de la carta
charter-adopt-text = Aquí usted anota lo que el círculo decidió. Desde entonces, quien se una afirma esta versión; los miembros que afirmaron una anterior siguen siendo miembros.
charter-inherited = Principios del círculo de arriba, que tienen que quedar todos
charter-one-a-line = Un principio por línea, cada uno en una o dos frases.
charter-language = Idioma de estas palabras
charter-adopt-do = Adoptarla

## Civic space and protection

protection-open = Abierto
protection-narrowed = Reducido
protection-obstructed = Obstruido
protection-repressed = Reprimido
protection-closed = Cerrado
protection-title = Protección
protection-why = Por qué el círculo decidió así
protection-gaps = Este nivel pide lo que este servidor todavía no puede dar:
protection-accepted = el círculo sigue sin ello
protection-missing = falta: aquí no se puede contar nada por este servidor
protection-what = Qué quiere decir cada nivel
protection-change = Subir la protección
protection-means-open = La gente puede hablar, reunirse y organizarse con libertad.
protection-means-narrowed = La gente puede organizarse, pero a algunas personas se les ponen trabas o se las vigila.
protection-means-obstructed = Los poderosos ponen trabas a la gente que se organiza: con leyes, vigilancia y amenazas.
protection-means-repressed = Quien levanta la voz se arriesga a la cárcel, a la violencia o al fin de su grupo.
protection-means-closed = Nadie puede hablar ni organizarse sin miedo. No se debe escribir nada en un servidor.
protection-now = Vigente:
protection-member = Cualquier miembro del círculo puede subir su protección, por su cuenta y enseguida. Bajarla es una decisión del círculo, que anota su convocante.
protection-convenor = Subir vale enseguida. Bajar, y seguir sin lo que este servidor no puede dar, es una decisión del círculo que usted anota con su motivo.
protection-level = Nivel desde ahora
protection-go-on = El círculo sigue sin
protection-go-on-hint = Marque solo lo que el círculo ha hablado y decidido. Hasta entonces no se puede contar nada donde el nivel lo pide.
protection-reason-hint = Al menos 20 letras para bajar o para seguir sin algo. Todo el mundo puede leerlo, y no se puede cambiar después. No nombre a personas.
protection-do = Anotarlo
ratings-title = Espacio cívico
ratings-lead = Cuánta libertad tiene la gente para hablar y organizarse, país por país, con fecha y fuente. La calificación fija la protección de los círculos del país.
ratings-countries = Calificaciones
ratings-none = Todavía no se ha calificado aquí ningún país.
ratings-unrated = Un país sin calificación se protege como si fuera: { $level }.
ratings-levels = Qué pone en marcha cada nivel
ratings-levels-text = Lo que este servidor todavía no puede hacer se nombra como faltante. Donde algo falta nadie puede contar aquí, a menos que el círculo haya decidido, con un motivo en el registro, seguir sin ello.
level-telling = ¿Se puede contar aquí?
level-when = El registro dice cuándo, con la exactitud de
level-place = El lugar más exacto que se puede nombrar
level-sms = Mensajes de texto
level-session = Sesión abierta
level-gaps = Todavía falta aquí
level-yes = sí
level-no = no
level-nothing = no, ni siquiera por decisión
level-after-decision = solo después de que el círculo lo decida
level-nothing-missing = nada
level-session-text = { $idle } sin uso, { $whole } en total
level-period-day = el día
level-period-week = la semana
level-period-month = el mes
level-grain-locality = pueblo o calle
level-grain-district = distrito
level-grain-region = región
level-grain-country = país
level-grain-none = ninguno
span-minutes = { $n ->
    [one] un minuto
    [many] { $n } de minutos
   *[other] { $n } minutos
}
span-hours = { $n ->
    [one] una hora
    [many] { $n } de horas
   *[other] { $n } horas
}
span-days = { $n ->
    [one] un día
    [many] { $n } de días
   *[other] { $n } días
}
rate-title = Calificar un país
rate-text = Anote lo que una fuente dice del espacio cívico de un país. Una calificación peor sube enseguida la protección de los círculos del país; una mejor solo la baja donde un círculo no ha decidido por sí mismo.
rate-date-hint = El año, el mes o el día, con la exactitud que da la fuente: 2026, 2026-11 o 2026-11-23.
rate-source-hint = Quién calificó, y dónde se puede leer.
rate-do = Anotar la calificación

## Helpers

help-title = Anotar por otras personas
help-lead = Los grupos de los círculos donde usted ayuda. Lo que usted anote por ellos queda marcado como anotado por un ayudante.
help-register = Inscribir a un grupo
help-none = Todavía no hay grupos.
help-tell = Contar por este grupo
help-sheets = Imprimir hojas
help-tally = Anotar un montón de hojas

channel-web = Escrito en estas páginas
channel-phone = Por teléfono
channel-sms = Por mensaje de texto
channel-paper = En papel
helpers-title = Ayudantes
helpers-text = Anotan lo que otras personas dicen por teléfono, por mensaje de texto o en papel, e inscriben a grupos sin correo. Cada anotación nombra el encargo del ayudante y el medio.
helpers-none = Aquí nadie tiene este encargo.
entrust-title = Dar el encargo a un ayudante
entrust-text = Elija a alguien a quien la gente de aquí conozca. Esa persona ve lo que anota mientras lo anota, y nada más.
entrust-channels = ¿Por qué medios puede anotar?
entrust-do = Darle el encargo
dismiss-title = Terminar el encargo
dismiss-text = Ya no puede anotar nada por otras personas. Lo que anotó queda.
serving-known = Alguien que tiene una cuenta
serving-new = Una persona nueva
serving-name-hint = Lo ven las personas convocantes de este círculo.

## The log, for people

log-title = El registro
log-lead = Todo lo que se decide y se hace aquí deja una línea en este registro. Se pueden añadir líneas. Nadie puede cambiar ni quitar una sin que se descubra, ni siquiera quienes manejan este servidor.
log-private = Lo que la gente cuenta no está en el registro. Este solo guarda una marca sellada de que se contó algo. Cuando se retira, las palabras se destruyen y la marca ya no abre nada.
log-head = La cabeza
log-head-about = La cabeza representa todas las líneas juntas. Este servidor la firma con su clave cada vez que se añade una línea. Si se cambiara alguna línea, la cabeza sería otra.
log-size = Líneas firmadas
log-key = Clave de este registro
log-how = Compruébelo usted
log-how-keep = Anote la clave, o guarde una imagen de ella. Pida a una amistad en otro lugar que cargue esta página: tiene que mostrarles la misma clave a los dos.
log-how-all = Para comprobar todo el registro, saque el programa verify.py del código fuente de este software y ejecute:
log-how-receipt = Para comprobar un recibo, guarde su archivo y ejecute esto. No necesita conexión:
log-how-page = Cada línea tiene su propia página, con una prueba que se puede comprobar de la misma manera.
log-files = Para programas
log-file-checkpoint = cabeza firmada
log-file-key = clave
log-new = Lo nuevo
log-older = Líneas más antiguas
log-newest = A las líneas más nuevas
log-entry-title = Línea { $index }
log-who = Quién
log-when = Cuándo
log-where = Círculo
log-said = Lo que se dijo
log-hidden = Lo que va con esta línea no es público. Se queda con quienes eligió la persona que contó.
log-gone = Lo que iba con esta línea ya no está aquí. La línea queda.
log-stands = Este testimonio se retiró. Solo queda el hecho de que alguna vez hubo algo ahí.
log-envelope = La línea, byte por byte
log-envelope-about = Esto es todo lo que contiene el registro mismo.
log-hash = Su huella (hash)
log-commitment = Sello de sus palabras
log-refs = Se apoya en
log-line = línea { $index }
log-proof = Prueba de que esta línea está en el registro
log-payload = Sus palabras y su sal, para programas
log-before = La línea anterior
log-after = La línea siguiente
log-back = Al registro
payload-accepted = Carencia aceptada
payload-caucus = Mesa
payload-causes = Causa
payload-channel = Medio
payload-channels = Medio
payload-charter = Carta
payload-circle = Círculo
payload-code = el código del grupo
payload-country = País
payload-dated = Con fecha de
payload-decliner = Rechazado por
payload-ends = Hasta
payload-facets = Faceta
payload-federation = Parte de
payload-freeze = Las palabras, tal como se fijaron
payload-helper = Ayudante
payload-kind = Tipo
payload-language = Idioma
payload-level = Nivel
payload-lost = Dado de nuevo
payload-mandate = Mandato
payload-member = Miembro
payload-name = Nombre
payload-no = no
payload-parent = Círculo de arriba
payload-password = la contraseña de una persona
payload-person = Persona, como número
payload-place = Lugar
payload-principles = Principio
payload-protected = Protegida
payload-purpose = Para qué es
payload-rating = Calificación
payload-reason = Motivo
payload-sample = Demostración
payload-source = Fuente
payload-starts = Desde
payload-term = Período
payload-testimony = Testimonio
payload-voucher = Avalado por
payload-yes = sí

## Taking along

export-title = Llevarse todo
export-lead = Lo que su grupo hizo aquí es suyo. Puede llevárselo en cualquier momento, para guardarlo o para seguir en otra parte.
export-holds-member = Lo que su grupo dijo de sí mismo, y quién actúa por él.
export-holds-told = Lo que se contó a su grupo y no se retiró, con imágenes y grabaciones, en tablas y en archivos.
export-holds-proofs = Cada acto de su grupo, con una prueba de que está en el registro.
export-careful = El archivo contiene lo que la gente les contó en confianza. Guárdelo donde nadie más lo encuentre. Si después alguien retira lo suyo, bórrelo también ahí.
export-get = Descargar:
export-format = Un archivo .tar con tablas sencillas (CSV), JSON, imágenes y grabaciones. Cualquier computadora puede abrirlo.

## About

about-title = Sobre este lugar
about-lead = Groundswell es un servidor donde los grupos cuentan lo que viven y contra qué luchan, deciden juntos y exigen a los poderosos que cumplan lo que prometieron.
about-alliance = Esta alianza
about-for = Para quién
about-for-groups = Para grupos: una cooperativa de mujeres con un solo teléfono compartido, un sindicato, un comité de pueblo. No hace falta una dirección de correo. Basta un código que se puede leer en voz alta.
about-for-convenors = Para quienes convocan: ven cifras, nunca las palabras que un grupo guarda para sí.
about-for-readers = Para quienes leen y para quienes dudan: todo lo público se puede comprobar con el registro.
about-not = Lo que no es
about-not-list = No envía correo masivo, no recoge dinero, no hace perfiles y no dibuja ningún mapa de personas. Ninguna página carga nada de otro sitio.
about-who = Quién lo hizo
about-who-text = La alianza que usa este servidor está nombrada arriba. El software es libre y lo hacen las personas que aportan a él; ellas no ven lo que se guarda aquí. Quién maneja este servidor le toca decirlo a la alianza: pregunte a su convocante.
about-licence = Licencia
about-licence-text = Usted puede usar, estudiar, compartir y cambiar este software bajo la Licencia Pública General Affero de GNU, versión 3 o posterior. Quien lo pone en marcha para otras personas tiene que ofrecerles su código fuente.
about-source = Obtener el código fuente de esta versión
about-source-ask = Quien administra este servidor tiene que darle el código fuente de exactamente esta versión si usted lo pide.
about-version = Versión { $version }
about-log = Cómo comprobar el registro
about-safety = Qué es seguro aquí y qué no

## Safety

safety-title = Qué es seguro aquí y qué no
safety-lead = Lea esto antes de contar algo que podría poner a alguien en peligro. Ningún servidor puede prometer más que esto.
safety-danger = Si usted está en peligro ahora
safety-danger-text = No lo escriba aquí. Hable con alguien de confianza, lejos del teléfono. Lo que no está escrito no se puede encontrar.
safety-host = Qué pueden ver quienes manejan este servidor
safety-host-can = Pueden leer lo que se guarda en él, también sus palabras e imágenes: esta versión no las cifra en su teléfono. Pueden ver qué dirección de red pide una página mientras la pide.
safety-host-cannot = No ven contraseñas ni códigos: solo se guarda una forma revuelta de ellos. No pueden cambiar el registro sin que se descubra. El programa no anota ninguna dirección de red, ni palabras de usted en sus propios apuntes. Un intermediario (proxy) o un centro de cómputo delante de él sí podría hacerlo.
safety-others = Qué pueden ver otras personas
safety-others-group = Su grupo ve lo que usted le contó, mientras usted lo permita.
safety-others-convenor = Las personas convocantes solo ven cifras. Un número menor de cinco se oculta, y también cualquier otro número que lo delataría.
safety-others-public = Todo el mundo ve lo que se publicó dentro de su consentimiento, y el registro.
safety-log = Qué muestra el registro
safety-log-text = El registro muestra que se contó algo, en qué círculo, y en qué semana o mes. No muestra palabras, ni nombre, ni miembro, ni la hora exacta. Cualquiera puede copiarlo, y queda para siempre.
safety-log-small = En un círculo pequeño, incluso «este mes se contó algo» puede decir demasiado. Hablen de eso en su grupo antes de contar.
safety-withdraw = Qué pasa al retirar
safety-withdraw-does = Sus palabras, imágenes y grabaciones en este servidor se destruyen enseguida, junto con la sal que las sellaba. También se va todo lo que se publicó de ellas. Si más tarde se restaura una copia, las destruye otra vez antes de responder a nadie.
safety-withdraw-stays = Lo que puede quedar: la línea en el registro, que no abre nada; lo que otras personas hayan copiado, fotografiado o impreso; copias de respaldo que quien administra no haya borrado; y rastros en el disco.
safety-withdraw-sqlite = Este servidor usa SQLite: las palabras borradas se sobrescriben en sus archivos, pero un disco puede guardar bloques viejos por un tiempo.
safety-withdraw-postgres = Este servidor usa PostgreSQL: las palabras borradas pueden quedar en su diario de escritura y en sus archivos hasta que se usen de nuevo, lo que puede tardar días.
safety-receipt = Su recibo
safety-receipt-text = Quien tenga el código de su recibo puede ver y retirar lo que usted contó. Guárdelo donde nadie mire. Si pudieran quitarle su teléfono o su papel, no lo guarde: así nadie puede encontrárselo, y usted ya no puede retirar.
safety-receipt-file = El archivo del recibo contiene la sal. Junto con sus palabras prueba qué contó usted y cuándo. Eso puede ayudarle ante un juez, y se puede usar en su contra.
safety-phone = Un teléfono compartido
safety-phone-text = Salga de la sesión cuando haya terminado. El navegador puede recordar qué páginas estuvieron abiertas y qué palabras se escribieron. Use una ventana privada si la hay, y ciérrela después.
safety-levels = Qué pone en marcha la protección
safety-levels-about = Cada círculo tiene un nivel de protección. Lo fija la calificación del espacio cívico del país, y un círculo puede subirlo.
safety-place-column = Lugar más exacto
safety-period-column = Tiempo en el registro
safety-session-column = Se cierra la sesión después de
safety-keep-column = Se guarda como máximo
safety-keep = { $months } meses; después se retira por usted; si cambia quién puede enterarse, el plazo empieza de nuevo
safety-sms-column = Mensajes de texto
safety-session = { $minutes } minutos sin uso, { $hours } horas en total
safety-session-hours = { $idle } horas sin uso, { $hours } horas en total
safety-sms-yes = se pueden anotar
safety-sms-no = no se reciben
safety-place-locality = pueblo o calle
safety-place-district = distrito
safety-place-region = región
safety-place-country = solo el país
safety-period-week = la semana
safety-period-month = el mes
safety-gaps = Lo que todavía no está hecho
safety-gaps-about = Los lugares peligrosos piden más de lo que esta versión puede dar. Allí se niega a recibir testimonios, a menos que el círculo decida en el registro, con su motivo, seguir sin:
safety-closed = Donde el espacio cívico está cerrado, no recibe ningún testimonio.
safety-trust = En quién tiene que confiar
safety-trust-text = Usted confía a quienes manejan este servidor lo que se guarda en él, y a su grupo lo que le contó. Sobre el registro no necesita confiar en nadie: compruébelo.

## Drivers and struggles

act-extend = Un miembro nombró una causa que faltaba en la lista
act-raise = Un grupo levantó una lucha
act-revise = Se contó de nuevo una lucha
act-report = Se dijo en qué punto está una lucha
act-join = Un grupo dijo: también es nuestra
act-agree = Un grupo respondió si participa en una lucha conjunta
driver-debt = Deuda
driver-tax = Impuestos que cargan a los pobres
driver-privatisation = Servicios privatizados
driver-land = Despojo de tierras y recursos
driver-wages = Salarios y derechos sindicales
driver-patriarchy = Patriarcado y cuidados sin pago
driver-racism = Racismo y castas
driver-civic-space = Menos espacio cívico
driver-climate = Clima
driver-elite-capture = Captura por las élites
refusal-driver-known = Esta causa ya está en la lista: { $name }
refusal-joint-needs-others = Una lucha conjunta reúne luchas de al menos dos grupos, y uno es el suyo.
refusal-join-own = Un grupo se suma a la lucha de otro grupo, con la suya propia.
field-bearers = Quién lo debe
field-audience = Quién puede verlo
field-heard = De dónde creció
field-tried = Lo que se está intentando
field-outcome = Qué se logró
field-lessons = Lecciones
field-driver = Causa
field-struggle = Lucha
status-emerging = Naciente
status-active = Activa
status-won = Ganada
status-partly = Ganada en parte
status-lost = Perdida
status-resting = En pausa
change-small = Una mejora con las mismas reglas
change-systemic = Cambiaron las reglas mismas
power-visible = Poder visible
power-hidden = Poder oculto
power-invisible = Poder invisible
power-means-visible = Leyes, presupuestos, autoridades: quién decide a la vista.
power-means-hidden = Quién fija de qué se habla y deja a otros fuera.
power-means-invisible = Lo que se hace creer a la gente sobre sí misma y sobre lo que es posible.
nav-struggles = Luchas
struggles-title = Luchas
struggles-lead = Contra qué luchan los grupos, dónde y frente a quién. Cada lucha es del grupo que la levantó. Usted ve las que su grupo le deja ver.
struggles-words = Buscar palabras
struggles-words-hint = Palabras en cualquier orden y en cualquier idioma. Si no se encuentra nada, la última se toma como el comienzo de una palabra.
struggles-filter = Elegir causa, lugar, quién lo debe o en qué punto está
struggles-any = Cualquiera
struggles-circle = Círculo, y los círculos de debajo
struggles-language = Idioma: su nombre o su código
struggles-search = Buscar
struggles-none = No se encontró nada que usted pueda ver.
struggles-none-here = Nada en esta página.
struggle-asked = espera un sí
struggle-cause = Causa
struggle-status = En qué punto está
struggle-power = Con qué tipo de poder se enfrenta
struggle-of = Una lucha de
struggle-joint-of = Una lucha conjunta, comenzada por
struggle-seen-by = Quién la ve
struggle-missing = { $n ->
    [one] Un grupo todavía no ha dicho que sí. Hasta entonces solo ven esta página los grupos a quienes se preguntó. La lucha no se puede prestar, y nadie puede sumarse a ella.
   *[other] { $n } grupos todavía no han dicho que sí. Hasta entonces solo ven esta página los grupos a quienes se preguntó. La lucha no se puede prestar, y nadie puede sumarse a ella.
}
struggle-lend = Prestarla hacia arriba
struggle-why = ¿De dónde viene?
struggle-parts = Las luchas que reúne
struggle-joined = { $n ->
    [0] También es nuestra: todavía nadie lo ha dicho
    [one] También es nuestra: un grupo
   *[other] También es nuestra: { $n } grupos
}
struggle-unseen = { $n ->
    [one] Se sumó un grupo más, con una lucha que a usted no se le muestra.
   *[other] Se sumaron { $n } grupos más, con luchas que a usted no se le muestran.
}
struggle-joins = Dice «también es nuestra» a
struggle-part-of = Es parte de
struggle-make-joint = Levantar una lucha conjunta con otros
struggle-heard = { $n ->
    [0] No nombra ningún testimonio.
    [one] Creció de un testimonio.
   *[other] Creció de { $n } testimonios.
}
struggle-heard-hidden = No se muestra de cuántos testimonios creció. Los números menores de cinco se ocultan, para que no se pueda encontrar a nadie contando.
struggle-alike = { $n ->
    [one] Como esta: un lugar más
   *[other] Como esta: { $n } lugares más
}
struggle-alike-why = Comparten causas con esta, o se lo deben los mismos.
struggle-history = En el registro
raise-title = Levantar una lucha
raise-whose = ¿De quién es la lucha?
raise-lead = Digan contra qué luchan, con sus propias palabras. La lucha sigue siendo de ustedes: otros pueden sumarse con la suya, y ustedes pueden prestarla hacia arriba, con condiciones, y recuperarla.
raise-joint = ¿Qué luchas reúne?
raise-joint-hint = Al menos dos, de al menos dos grupos, y una de ustedes. Se pregunta a cada uno de los otros grupos; hasta que todos digan que sí, solo la ven los grupos a quienes se preguntó.
raise-name = ¿Cómo la llaman?
raise-name-hint = Un nombre corto con el que otros la encuentren. No nombren a nadie que pueda quedar en peligro.
raise-causes-hint = Marquen al menos una. Así, grupos de otros lugares descubren que luchan contra lo mismo.
raise-another = Otra causa, con sus palabras
raise-another-hint = Se añade a la lista que comparten todos los grupos, con el nombre de su grupo.
raise-demands = ¿Qué demandan?
raise-demands-hint = Una demanda por línea, 20 como máximo. Cada una se puede prestar hacia arriba por sí sola.
raise-bearers = ¿Quién se lo debe?
raise-bearers-hint = Uno por línea: una oficina, una autoridad, una empresa, un dueño de tierras, un banco. 20 como máximo.
raise-tried = ¿Qué están intentando?
raise-audience-hint = Pueden cambiarlo después. Lo que está a la vista de todo el mundo se puede copiar, y el registro dice entonces para siempre que fue su grupo.
raise-heard = ¿De dónde creció?
raise-heard-hint = Marquen lo que les contaron y tiene que ver con ella; se ofrece lo más nuevo. A los demás solo se les muestra un número, y ninguno menor de cinco.
raise-do = Levantarla
revise-title = Contarla de nuevo
revise-lead = Lo nuevo toma el lugar de lo anterior. En el registro queda que antes hubo otro relato.
revise-joint = Esta es una lucha conjunta. Si la cuentan de nuevo, se pregunta otra vez a los demás grupos, y no se muestra hasta que todos digan que sí.
revise-do = Contarla de nuevo
report-title = Decir en qué punto está
report-lead = Qué se ganó y qué se perdió, para que otros puedan aprender de ello.
report-outcome-hint = Hace falta donde algo se ganó, se ganó en parte o se perdió, o donde algo cambió.
report-change = ¿Qué tan profundo es el cambio?
report-no-change = Todavía no ha cambiado nada
report-lessons-hint = ¿Qué le dirían a un grupo que empieza la misma lucha?
report-do = Decirlo
join-struggle = También es nuestra
join-struggle-lead = Ustedes se suman con una lucha propia. Cada una sigue siendo de su grupo. Quien puede ver la lucha de ustedes ve también que se sumaron; los demás solo ven que se sumó un grupo más.
join-struggle-none = Para sumarse, levanten primero su propia lucha.
join-struggle-own = ¿Con cuál de sus luchas?
agree-title = Responder por su grupo
agree-lead = Alguien reúne la lucha de ustedes con las de otros. Digan si su grupo participa. Pueden cambiar su respuesta después.
agree-said-yes = dijo que sí
agree-said-no = dijo que no
agree-said-nothing = no ha respondido
agree-yes = Sí, participamos
agree-no = No
drivers-title = Causas de la desigualdad
drivers-lead = Las causas que comparten las luchas. La lista es de todos los grupos: cualquier miembro puede añadir lo que falta, y nada se quita de ella.
drivers-under = parte de
drivers-version = Esta lista está como la dejó el acto { $number } del registro.
drivers-version-first = Esta es la lista con la que comienza la alianza.
drivers-extend = Añadir lo que falta en la lista
drivers-extend-hint = Mire primero si ya está con otro nombre. Se añade con el nombre de su grupo y no se puede quitar.
drivers-name = Su nombre
drivers-wider = ¿Es parte de una de la lista?
drivers-no-wider = No
drivers-do = Añadirla
own-heard-in = Luchas que crecieron de ello
receipt-heard-in = En qué luchas se oye
receipt-heard-in-hint = El grupo que le escuchó dice que estas luchas crecieron, entre otras cosas, de lo que usted contó.
circle-struggles = Luchas de aquí

## Loans

loan-title = Un préstamo
loan-struggle = Lucha
loan-holder = Es de
loan-giver = Prestado más allá por
loan-source = el préstamo de donde viene este
loan-to = Prestado a
loan-since = Prestado
loan-until = Hasta
loan-onward = ¿Se puede prestar más arriba?
loan-onward-yes = sí, dentro de este préstamo
loan-onward-no = no
loan-counted = Testimonios que se pueden sumar con él
loan-quoted = Testimonios que se pueden citar con él
loan-few = algunos; menos de cinco no se cuentan aquí
loan-strings = Condiciones: lo que el círculo tiene que respetar
loan-no-strings = No se escribió ninguna.
loan-demands = Las demandas que se prestan
loan-no-demands = La lucha no nombra demandas.
loan-rounds = Rondas sobre él
loan-onwards = Prestado desde aquí más allá
loan-stands = Lo que se apoya en él
loan-stands-nothing = Nada se apoya en él.
loan-text-released = publicado
loan-text-draft = sin publicar
loan-propose = Proponer aceptarlo
loan-take = Anotar que el círculo lo acepta
loan-lend-onward = Prestarlo más arriba
loan-renew = Prolongarlo
loan-recall = Recuperarlo
loan-why-recalled = Por qué se recuperó
loan-log = En el registro:
loan-list = Lo que se prestó a este círculo
loan-of-struggle = A quién se prestó
loan-list-lead = Lo que hay aquí es de quienes lo prestaron. El círculo puede usarlo dentro de las condiciones, hasta que pase su tiempo o se recupere.
loan-list-none = Aquí no hay nada que usted pueda ver.
loan-older = Anteriores
loan-newest = A los más nuevos
loan-state-waits = espera una ronda
loan-state-live = vivo
loan-state-recalled = recuperado
loan-state-over = tiempo cumplido
loan-state-cut = cortado
loan-means-waits = El círculo todavía no lo ha aceptado. Lo decide una ronda.
loan-means-live = El círculo lo aceptó y puede usarlo dentro de sus condiciones.
loan-means-recalled = Quien lo prestó lo recuperó. Lo que se apoya en él ya no tiene aquí ningún apoyo.
loan-means-over = Se prestó hasta un día que ya pasó, y nadie lo prolongó.
loan-means-cut = Aquello de donde venía se recuperó o terminó, y esto terminó también.
loan-step-recall = Recuperar un préstamo
loan-step-renew = Prolongar un préstamo
loan-step-take = El círculo acepta un préstamo
loan-step-text-recall = Es de ustedes. Pueden recuperarlo en cualquier momento y no le deben un motivo a nadie. Miren primero a qué afecta.
loan-step-text-renew = Antes de que pase su tiempo, pueden prolongarlo. Después hay que prestarlo de nuevo, y aceptarlo de nuevo.
loan-step-text-take = Una ronda de este círculo lo adoptó. Con esta línea en el registro queda aceptado.
loan-step-do-recall = Recuperarlo
loan-step-do-renew = Prolongarlo
loan-step-do-take = Anotarlo
recall-touches = A qué afecta esto
recall-more = Hay más de lo que aquí se nombra.
recall-released = Un párrafo sin publicar queda bloqueado hasta que se apoye en otra cosa. Un texto publicado se queda como está; el párrafo muestra que su raíz se recuperó, y ya no se puede usar más.
recall-reason-hint = No hace falta dar uno. Quien puede ver este préstamo puede leerlo, y no se puede cambiar después. No nombren a personas.
renew-until-now = Ahora corre hasta el { $date }.
take-by = ¿Por cuál ronda?
lend-title = Prestar una lucha
lend-onward-title = Prestar más arriba
lend-lead = Prestar no es regalar. Ustedes dicen qué se puede usar y por cuánto tiempo, y pueden recuperarlo en cualquier momento.
lend-nowhere = No hay arriba ningún círculo al que se pueda prestar.
lend-to = ¿A qué círculo?
lend-narrow = su gente todavía no puede ver esta lucha: tiene que estar abierta al menos a: { $least }
lend-demands = ¿Qué demandas?
lend-testimonies = ¿Qué testimonios, y para qué?
lend-testimonies-hint = Solo se puede prestar lo que permite cada persona que contó. Si lo retira o permite menos, termina por sí solo. Qué testimonios son queda dentro de su grupo.
lend-no-testimonies = Ningún testimonio de esta lucha se puede sumar fuera de su grupo; por eso se presta sin ninguno.
lend-count = sumarlo; quien contó lo permite ante: { $reach }
lend-quote = citar una parte, sin nombre; quien contó lo permite ante: { $reach }
lend-along = Con los testimonios que venían con ella, hasta donde permite cada persona que contó
lend-conditions-hint = Por ejemplo: pregúntennos antes de imprimirlo; no lo usen con esa empresa; tráigannos la respuesta. Puede quedar vacío.
lend-until = El último día
lend-until-hint = Como máximo { $months } meses desde ahora.
lend-until-source = Se prestó a este círculo hasta el { $date }, y no más.
lend-onward = El círculo puede prestarla más arriba, dentro de todo esto.
lend-kept = El círculo decide en una ronda si la acepta. Hasta entonces no se puede usar nada de ella.
lend-do = Prestarla

## Roots

root-title = De dónde creció esto
root-this = Este párrafo
root-struck = tachado
root-history = cómo cambiaron sus palabras
root-heading = Esto es un título; no necesita raíces.
root-none = No se apoya en nada. Así no se puede firmar.
root-live = { $live } de { $all } raíces están vivas.
root-wounds = Alguien que estaba detrás de esto retiró sus palabras, o permite menos que antes.
root-picture = Las raíces en una imagen
root-legend = Cada rama baja hasta una lucha; cada punto es un préstamo en su camino hacia arriba. Una rama cortada en rayas, con un punto tachado, ya no está viva. Lo mismo está abajo en palabras.
root-veiled = Una lucha que no es para todo el mundo
root-group = { $all ->
    [one] una raíz, { $live } viva
   *[other] { $all } raíces, { $live } vivas
}
root-countries = Todas las raíces, por país
root-how-many = Raíces
root-how-live = Vivas
root-first = Las primeras { $n }, una por una:
root-lent-to = prestada a
root-joined = { $n ->
    [one] otro grupo más dijo: también es nuestra
   *[other] otros { $n } grupos dijeron: también es nuestra
}
root-behind = Quién está detrás
root-behind-told = Testimonios que aquí se pueden sumar
root-behind-groups = Grupos de quienes son estas luchas
root-behind-joined = Luchas de otros que dijeron: también es nuestra
root-behind-note = Son números, nunca nombres. Por debajo de cinco no hay número.
root-few = menos de cinco
root-words = Palabras que hay detrás

## Rules

act-enact = Entraron en vigor reglas nuevas
rules-title = Las reglas
rules-lead = Estos números valen para cada ronda y cada texto. Cada decisión nombra las reglas con las que se tomó.
rules-in-force = Vigentes ahora
rules-number = De qué se trata
rules-now = Ahora
rules-then = Después
rules-default = el comienzo seguro
rules-how = Las reglas cambian desde abajo: con dos rondas sobre los mismos números, separadas por al menos { $days } días, cada una con quórum en cada mesa protegida y sin ninguna objeción en pie.
rules-propose = Proponer otras reglas
rules-adopted = Adoptadas, todavía no vigentes
rules-pair = Dos rondas adoptaron las mismas reglas:
rules-enact = Ponerlas en vigor
rules-versions = Reglas que entraron en vigor
rule-quorum = Parte de cada mesa protegida que tiene que tomar postura, en por ciento
rule-caucuses = Mesas protegidas que necesita una ronda
rule-web = Días de una ronda solo por la web
rule-phone = Días de una ronda con teléfono o mensajes de texto
rule-paper = Días de una ronda con papel
rule-roots = Raíces vivas que necesita cada párrafo
rule-signatures = Firmas de cada mesa protegida que hacen falta para publicar
rule-panel = Lugares de un panel que mira una objeción
rule-season = Días entre las dos rondas que cambian las reglas
rule-review = Meses, como máximo, hasta volver a mirar un resultado
refusal-rule-bounds = { $rule }: entre { $least } y { $most }; los lugares de un panel, en número impar.
refusal-rules-at-top = Las reglas son las mismas para todos. Se cambian en el círculo que está arriba de todos los demás.
refusal-two-rounds = Para reglas nuevas hacen falta dos rondas que hayan adoptado exactamente las mismas reglas.
refusal-season-too-short = Las dos rondas tienen que estar separadas por al menos { $days } días, para que todos lo piensen con calma.
refusal-rules-moved = Desde la primera de estas rondas entraron en vigor otras reglas. Por favor, hagan las dos otra vez.

## Rounds

act-propose = Un miembro propuso algo
field-closes = Posturas hasta el final de
rounds-title = Rondas
rounds-lead = Aquí el círculo decide por consentimiento: se adopta lo que nadie objeta y lo que ha mirado cada mesa protegida.
rounds-open = Abiertas ahora
rounds-drafted = Propuestas, todavía sin convocar
rounds-closed = Decididas
rounds-retracted = Retiradas por quienes las propusieron
rounds-none = Aquí no hay nada.
rounds-earlier = Anteriores
round-state-drafted = propuesta, todavía sin convocar
round-state-open = abierta
round-state-closed = decidida
round-state-retracted = retirada por quien la propuso
outcome-adopted = Adoptada
outcome-blocked = No adoptada: hay una objeción en pie
outcome-quorum = No adoptada: faltó una mesa
outcome-means-adopted = No hay ninguna objeción en pie, y participó cada mesa protegida.
outcome-means-blocked = Hay al menos una objeción en pie. Se puede responder con una propuesta nueva.
outcome-means-quorum = En una mesa protegida participaron muy pocos de sus miembros, o aquí muy pocas mesas tienen miembros. Pregúntenles, y propónganlo otra vez.
round-over = ya se puede cerrar
round-over-text = La ronda se puede cerrar desde el { $when }. Se reciben posturas hasta que se cierre.
round-words = Lo que se propone
round-not-rendered = Todavía nadie lo ha traducido al idioma de usted. Estas son las palabras originales, en este idioma: { $language }.
round-original = El original, en este idioma: { $language }
round-loan = Se trata de aceptar este préstamo
round-text = Se trata de adoptar este texto
round-new-rules = Las reglas que entrarían en vigor
round-languages = Idiomas en los que se tiene que poder leer antes de cerrar
round-rendered = se puede leer
round-unrendered = falta
round-binds = A qué personal o dinero propio obliga
round-versions = Versiones
round-version = Versión { $number }
round-difference = Lo que cambia
round-before = La versión anterior
round-after = La versión siguiente
round-now = Cómo está ahora
round-counted = Consienten: { $consents }. Se hacen a un lado: { $asides }. Objeciones en pie: { $objections }.
round-tally = Mesas protegidas: sus miembros aquí, cuántos han tomado postura sobre la última versión, y cuántos tienen que hacerlo
round-caucus = Mesa
round-members = Miembros aquí
round-stood = Tomaron postura
round-needed = Hacen falta
round-two-keys = Dos llaves: ninguna objeción en pie, y cada mesa protegida con su quórum.
round-shutdown = Aquí se declaró un corte de la red. La ronda no se cierra antes de que termine.
round-objections = Objeciones
round-answer = Respuesta:
round-closed-on = Decidida: { $date }
round-review = se vuelve a mirar el { $date }
round-rules = con las reglas número { $index }
round-rules-default = con las reglas del comienzo
propose-title = Proponer algo
propose-text = Díganlo de modo que quien lo oiga leer en voz alta entienda qué pasaría. Una persona convocante convoca la ronda; hasta que se cierre, ustedes pueden enmendar la propuesta, responder a objeciones o retirarla.
propose-words = ¿Qué proponen?
propose-language = El idioma de estas palabras
propose-languages = ¿En qué otros idiomas se tiene que poder leer antes de cerrar?
propose-more = Otros idiomas, con su código y comas entre ellos, como kpz, mai
propose-channels = Elijan cada medio por el que alguien tendría que responder. El más lento marca el tiempo.
propose-days = al menos { $days } días
propose-binds = Las organizaciones internacionales tienen voz y no voto. Marquen aquellas a cuyo propio personal o dinero obliga esto: en esta ronda sí tienen voto.
propose-do = Proponerlo
amend-title = Enmendarla
amend-text = Las palabras enmendadas son una versión nueva. A quien consintió se le pregunta otra vez; las objeciones siguen en pie hasta que quienes las hicieron cambien su postura. Mientras la ronda está abierta tienen que quedar al menos { $days } días, para que todos puedan leerla.
amend-look = Mostrar lo que cambia
amend-do = Enmendarla así
render-title = Traducirla a otro idioma
render-text = Escríbala de modo que diga lo mismo. Una traducción posterior al mismo idioma toma el lugar de la anterior.
render-changed = Lo que cambió mientras usted escribía
render-do = Guardar esta traducción
call-title = Convocar la ronda
call-done = ¿A quién preguntaron, y cómo? Queda aquí a la vista de todos, para siempre.
call-closes = Al menos { $days } días desde ahora, según el medio más lento. El día termina a medianoche UTC.
call-do = Convocar la ronda
close-text = Lo que resultó se cuenta y se escribe en el registro. Cualquiera puede comprobarlo con las posturas.
close-do = Cerrar la ronda
retract-title = Retirar la propuesta
retract-text = Se puede seguir leyendo, y no se decide nada.
retract-do = Retirarla
missing-title = Quién falta
missing-text = Miren primero quién no puede participar tal como están las cosas. Digan abajo qué se hizo para que pueda.
missing-nobody = Nadie, que se sepa.
missing-caucuses = Mesas protegidas sin ningún miembro aquí
missing-circles = Círculos sin ningún miembro
missing-groups = Grupos sin ninguna forma de entrar: ni código, ni mandato, ni ayudante
missing-more = y más
missing-kinds = Tipos sin ningún miembro aquí
missing-regions = Partes del mundo sin ningún miembro
field-text = Texto
field-channels = Por qué medios se puede responder
field-review = Volver a mirarlo el
field-done = Qué se hizo para que puedan venir
act-amend = Se enmendó una propuesta
act-render = Se tradujo una propuesta a otro idioma
act-call = Se convocó una ronda
act-retract = Se retiró una propuesta
act-close = Se cerró una ronda
refusal-past-date = { $field }: por favor, elija un día en el futuro.
refusal-review-too-far = Un resultado se vuelve a mirar después de { $months } meses, a más tardar.
refusal-undecided = Ya hay una propuesta sobre esto, y todavía no está decidida.
refusal-decided = Ya se decidió o se retiró.
refusal-too-late-to-amend = Quedan menos de { $days } días, muy pocos para que todos lean una enmienda. Respondan a la objeción con palabras, o retiren la propuesta y propongan de nuevo.
refusal-too-few-caucuses = Una ronda necesita al menos { $least } mesas protegidas en este círculo o arriba de él. Por favor, formen primero esas mesas.
refusal-too-short = El medio más lento marca el tiempo: esta ronda tiene que durar al menos { $days } días.
refusal-not-open = La ronda todavía no se ha convocado.
refusal-still-open = La ronda todavía recibe posturas.
refusal-unread = La última versión todavía no se puede leer en: { $languages }. Tradúzcanla; entonces la ronda se puede cerrar.
refusal-shutdown = En este círculo o debajo de él se declaró un corte de la red. La ronda se puede cerrar cuando termine.

## Stances and paper

act-stand = Un miembro tomó postura
act-object = Un miembro objetó
act-reply = Se respondió a una objeción
act-declare = Se declaró un corte de la red
field-stance = Postura
field-ground = En qué se apoya
payload-proposal = Propuesta
payload-version = Versión
payload-stance = Postura
payload-words = Palabras
stance-title = ¿Qué dicen ustedes?
stance-from = propuesta por
stance-proposal = La propuesta, con todo lo que la acompaña
stance-until = Se reciben posturas hasta el { $when }.
stance-stands = Vale por
stance-stale = se dijo sobre palabras anteriores; no cuenta para estas
stance-objection = la objeción
stance-for = ¿Por quién?
stance-came = ¿Cómo le llegó a usted?
stance-choose = ¿Qué dicen ustedes?
stance-consent = Consentir
stance-aside = Hacerse a un lado
stance-object = Objetar
means-consent = Podemos vivir con ello. No tiene que ser lo que habríamos escrito nosotros.
means-aside = No estamos a favor ni en contra. Puede seguir sin nosotros.
means-object = No debe seguir así. Decimos contra qué va, o a quién daña.
stance-ground = Si objetan: ¿en qué se apoya?
ground-principle = Va contra un principio de la carta
ground-harm = Dañaría a alguien
ground-safety = Nos pone en peligro
ground-testimony = Toca un testimonio nuestro
stance-principle = ¿Qué principio?
stance-no-principle = Ninguno
stance-words = Lo que quieran añadir, o su motivo
stance-words-hint = Lo que añadan, y el motivo de una objeción, se lee dentro de la alianza. Un panel puede apartar una objeción sin motivo, a menos que se trate de la propia seguridad de ustedes o de su testimonio.
stance-do = Esto es lo que decimos
stance-change = Pueden cambiarlo hasta que se cierre la ronda. Solo cuenta lo último.
stance-others = Anotarlo por alguien que llamó o escribió
stance-none = todavía nada
how-itself = por el grupo mismo
how-mandate = por una persona con su mandato
how-helper = anotada por un ayudante
stances-title = Quién dijo qué
stances-counts = Todas las posturas. Para el quórum solo cuentan las que se dieron sobre las palabras como están ahora; una objeción queda en pie en todo caso.
stances-all = Todas
stances-fresh = Sobre estas palabras
stances-every = Mostrar todas
stances-empty = Todavía nadie ha dicho nada.
stances-next = Más
objection-title = Una objeción
objection-stands = Está en pie
objection-gone = Su miembro cambió de postura
objection-shelved = apartada por un panel
objection-silent = No se dio ningún motivo.
objection-rule = Las objeciones se responden, no se cuentan. Solo la quita su miembro, o la aparta un panel sorteado porque no da motivo; nunca una que trata de la propia seguridad o de un testimonio propio.
objection-change = Cambiar nuestra postura
objection-panel = Un panel
objection-answers = Respuestas
objection-unanswered = Todavía no se ha respondido.
objection-answer = Responder
objection-answer-hint = También pueden enmendar la propuesta, o retirarla.
objection-answer-do = Enviar la respuesta
shutdown-title = Cortes de la red
shutdown-lead = Mientras la red está cortada aquí, no se cierra ninguna ronda que pregunte a los miembros de este círculo.
shutdown-none = No se ha declarado ninguno.
shutdown-span = del { $from } al { $until }
shutdown-now = ahora
shutdown-older = Anteriores
shutdown-declare = Declarar uno
shutdown-hint = Como máximo { $days } días, hasta donde se sabe. Si dura más, declárelo otra vez. Lo que usted escriba queda en el registro a la vista de todos.
shutdown-from = ¿Desde qué día? (UTC)
shutdown-until = ¿Hasta qué día? (UTC)
shutdown-clock = ¿A qué hora? A medianoche, si lo deja vacío.
shutdown-words = ¿Qué se sabe de él?
shutdown-do = Declararlo
round-sheet-title = La ronda en papel
round-sheet-lead = Las palabras para leer en voz alta, y una papeleta para cada grupo con su propio código. La parte de abajo se corta y se le da al grupo como su recibo.
round-sheet-whose = ¿Para quién?
round-sheet-print = Imprima esta página ahora. Quien tiene una papeleta puede decir algo con ella: dé cada una al grupo que nombra.
round-sheet-none = Aquí nadie tiene voto en esta ronda.
round-sheet-next = Las hojas siguientes
slip-words = ¿Qué quieren añadir, o por qué objetan?
slip-keep = — — — corte aquí y dé esta parte al grupo — — —
slip-receipt = Con este número ustedes pueden ver, en la página «Tengo un recibo», qué se anotó por ustedes, quién lo anotó y cómo. Si no es lo que dijeron, cámbienlo antes de que se cierre la ronda.
slips-title = Copiar las papeletas
slips-lead = Cada papeleta se copia dos veces; donde hay dos ayudantes, la copian dos personas. Solo se anota lo que coincide.
slips-stack = { $printed } impresas, { $once } copiadas una vez, { $twice } anotadas
slips-code = El código de la papeleta
slips-words = Las palabras de la papeleta, tal como están
slips-do = Copiar esta papeleta
slips-once = Se copió una vez y espera. Se anota cuando se copie por segunda vez.
slips-entered = Se copió dos veces y está anotada. El código de la parte de abajo es ahora el recibo del grupo.
slips-first = La primera copia:
slips-anew = La primera copia estaba mal. Tome la mía como primera; hay que copiarla una vez más.
slip-title = Qué pasó con la papeleta
slip-by = Anotada
slip-changed = El grupo cambió su postura después. Esta ya no cuenta.
slip-waits = Todavía no se ha anotado. Désela a alguien que ayude en su círculo.
slip-once = Se copió una vez. Se anota cuando se copie por segunda vez.
slip-file = Lo que dice (stance.json)
help-rounds = Rondas abiertas
help-stance = Lo que llegó por teléfono o mensaje de texto

## Panels

act-convoke = Se pidió un panel
act-draw = Se sorteó un panel
act-find = Un miembro de un panel dijo qué le parece
field-caucuses = Mesas
field-panel = Panel
refusal-no-panel-safety = Esta objeción trata de la propia seguridad de quien objeta. Ningún panel puede apartarla.
refusal-no-panel-testimony = Esta objeción trata de un testimonio de quien objeta. Ningún panel puede apartarla.
refusal-no-panel-reason = Esta objeción da un motivo. Un motivo se responde, no se aparta.
refusal-panel-thin = Un panel toma al menos tres miembros, de dos mesas protegidas, que no estén en ninguno de los dos lados. Aquí se podrían sortear { $candidates }, de { $caucuses }.
refusal-not-yet-signed = El registro no se ha firmado desde que se pidió el panel. Por favor, pruebe otra vez en un minuto.
payload-aside = Para apartar
payload-lot = Versión del sorteo
payload-members = Miembros
payload-objection = Objeción
payload-panel = Panel
payload-root = Raíz del registro
payload-seats = Lugares
payload-size = Tamaño del registro
panel-title = Un panel sobre una objeción
panel-proposal = A la propuesta
panel-about = Una objeción que no da motivo se puede llevar ante un panel: miembros sorteados entre las mesas protegidas, que no están en ninguno de los dos lados. Más de la mitad de ellos puede apartarla, y eso es definitivo. Su miembro todavía puede dar un motivo mientras la ronda esté abierta; entonces ningún panel puede tocarla. Una objeción sobre la propia seguridad o un testimonio propio nunca se aparta.
panel-finding = Lo que dice el panel
panel-aside = Se apartó la objeción.
panel-stands = La objeción queda en pie.
panel-not-drawn = El panel todavía no se ha sorteado.
panel-moot = La objeción que estaba ante el panel ya no está en pie. No queda nada que decir.
panel-waits = El panel no ha terminado. Para decidir hacen falta { $majority } de { $seats }.
panel-draw = Sortear el panel
panel-draw-text = Se sortean { $seats } miembros entre los de abajo. La semilla es la primera cabeza firmada del registro después de que se pidió el panel; así nadie puede elegirla.
panel-members = Quiénes salieron sorteados
panel-for = por { $caucus }
panel-says-aside = Apartarla
panel-says-stands = Dejarla en pie
panel-says-nothing = Todavía no ha dicho nada
panel-say = Digan qué les parece
panel-say-hint = Ustedes hablan por un miembro que salió sorteado. Lo que digan no se puede cambiar, y los demás miembros de la alianza pueden leerlo.
panel-lot = El sorteo, para repetirlo
panel-lot-text = La semilla es la raíz del registro cuando tenía { $size } líneas:
panel-lot-same = Repetido ahora mismo, dio los mismos miembros.
panel-lot-differs = Repetido ahora mismo, da otros miembros. Por favor, avise a los demás: algo está mal.
panel-lot-check = Cualquiera puede repetir el sorteo con el registro público: ahí están los que se podían sortear y la regla del sorteo, y el verificador independiente lo hace por sí mismo.
panel-act = El acto en el registro, con todos los que se podían sortear
panel-candidates = Entre quiénes se puede sortear
panel-candidates-text = { $people ->
    [one] Un miembro
   *[other] { $people } miembros
  } de { $caucuses ->
    [one] una mesa protegida
   *[other] { $caucuses } mesas protegidas
  }. Quien propuso y quien objetó no están entre ellos.
panel-too-few = Ahora hay muy pocos miembros para un panel.
panel-ask = Pedir un panel
panel-ask-text = Se sortearán { $seats } miembros. Desde este momento queda fijo entre quiénes se sortea.

## Texts

act-draft = Se comenzó un texto
act-write = Se escribió o se enmendó un párrafo
act-root = Un párrafo recibió otras raíces
act-strike = Se tachó un párrafo
act-translate = Se tradujo un texto
act-freeze = Se fijó un texto y se abrió a la firma
field-title = Título
field-languages = Idiomas
field-paragraph = Párrafo
field-roots = Raíces
field-form = Qué es
field-parent = De dónde creció o a qué sirve
field-embargo = Reserva hasta
texts-title = Textos comunes
texts-lead = Lo que los miembros de este círculo dicen juntos. Cada párrafo creció de luchas que se le prestaron.
texts-none = Aquí todavía no se ha comenzado ningún texto.
texts-none-released = Aquí todavía no se ha publicado nada.
text-means-vision = Cómo queremos que sea el mundo.
text-means-agenda = Lo que demandamos, construido desde la visión.
text-means-theory = Cómo llega el cambio: resultados, estrategias, acciones, supuestos.
text-means-statement = Lo que decimos juntos ahora, firmado por miembros.
text-state-draft = Borrador
text-state-signing = Abierto a la firma
text-state-released = Publicado
text-state-says-draft = Se está escribiendo. Solo lo ven los miembros de la alianza.
text-state-says-signing = Sus palabras quedan como están, y los miembros lo firman. Quien lo enmienda lo devuelve a borrador.
text-state-says-released = Es público y ya no cambia.
text-block-wound = Se retiró un testimonio en el que se apoyaba este párrafo. Queda bloqueado hasta que se revisen sus raíces o se escriba de nuevo.
text-block-dead = Una raíz de este párrafo se recuperó o terminó. Queda bloqueado hasta que reciba otras raíces.
text-block-few = Este párrafo tiene muy pocas raíces vivas. Queda bloqueado hasta que tenga más.
text-begin = Comenzar un texto
text-begin-lead = Un texto es de su círculo. Sus miembros lo escriben, párrafo por párrafo; quien convoca el círculo lo abre y lo traduce, y no lo edita.
text-begin-do = Comenzarlo
text-for = ¿Por quién?
text-original = ¿En qué idioma se escribe?
text-languages = ¿En qué otros idiomas se tiene que poder leer?
text-languages-hint = No se puede firmar antes de que todo se pueda leer en estos idiomas.
text-languages-others = Otros, con su código y espacios entre ellos
text-parent = ¿De qué texto crece?
text-parent-none = De ninguno
text-read = Leerlo
text-begun-by = Comenzado por
text-log = En el registro
text-grew-from = Crece de:
text-blocked = { $n ->
    [one] Un párrafo está bloqueado: el texto no se puede firmar.
   *[other] { $n } párrafos están bloqueados: el texto no se puede firmar.
 }
text-doors = Qué se puede hacer
text-add = Escribir un párrafo
text-add-after = Escribir uno después
text-amend = Enmendar el párrafo
text-root = Elegir sus raíces
text-strike = Tacharlo
text-propose = Proponerlo al círculo
text-freeze = Abrirlo a la firma
text-paragraphs = Párrafos
text-empty = Todavía no se ha escrito nada.
text-roots-live = { $n ->
    [one] una raíz viva
   *[other] { $n } raíces vivas
 }
text-roots-dead = { $n ->
    [one] una raíz ya no está viva
   *[other] { $n } raíces ya no están vivas
 }
text-versions = { $n ->
    [one] una versión
   *[other] { $n } versiones
 }
text-said = en { $n } de { $all } idiomas más
text-next = Los párrafos siguientes
text-first = Los primeros párrafos
text-translations = Traducciones
text-done = Hecho
text-stale = Enmendado después
text-left = Falta
text-missing = falta
text-changed = Lo que alguien cambió mientras tanto
text-thaws = El texto está abierto a la firma. Si cambian sus palabras, vuelve a ser borrador: necesita otra ronda, y los miembros firman de nuevo.
text-serves = ¿A qué sirve?
text-serves-hint = Una estrategia sirve a un resultado, una acción sirve a una estrategia, y detrás de cualquiera de ellos puede haber un supuesto. Un resultado no sirve a nada más arriba.
text-serves-none = A nada más arriba
text-words = Las palabras, en este idioma: { $language }
text-save = Guardarlo
text-root-lead = Las palabras se quedan, y también las firmas. Desde ahora el párrafo se apoya en todo lo que esté marcado, y en nada más.
text-strike-lead = El párrafo se saca del texto. Su historia queda.
text-strike-do = Tacharlo
roots-hint = Un párrafo crece de luchas que algunos miembros prestaron a este círculo y que el círculo aceptó. Marquen aquellas de las que creció este.
roots-fallen = { $n ->
    [one] Una raíz ya no está viva y se cae cuando lo guarden.
   *[other] { $n } raíces ya no están vivas y se caen cuando lo guarden.
 }
roots-until = prestada hasta el { $date }
roots-more = { $n ->
    [one] Hay una más elegida.
   *[other] Hay { $n } más elegidas.
 }
roots-none = Todavía no hay nada que se haya prestado a este círculo y que él haya aceptado. Un párrafo sin raíces se puede escribir, y no se puede firmar.
roots-search = Buscar entre ellas
roots-look = Buscar
roots-next = Mostrar más
text-translate = Traducir
text-translated = Todo se puede leer en este idioma.
text-changed-since = Lo que cambió desde entonces en el original
text-translate-next = Guardarlo y pasar al siguiente
text-history = Lo que se cambió
text-struck = Este párrafo se tachó.
text-freeze-lead = Desde entonces estas palabras quedan fijas, en cada idioma, y los miembros las firman. No se abre nada mientras un párrafo no tenga raíces vivas, falte un idioma, o ninguna ronda lo haya adoptado.
text-rooted = Cada párrafo se apoya en raíces vivas.
text-complete = Todos los idiomas declarados están completos.
text-lacks = { $language }: faltan { $n }
text-rounds = ¿Qué ronda lo adoptó?
text-not-yet = no adoptado
text-embargo-hint = El día y la hora (UTC) antes de los cuales no debe ser público. Déjelo vacío si puede salir enseguida.
text-freeze-do = Abrirlo a la firma
refusal-serves-not-edits = Quien convoca un círculo no edita sus textos. Otra persona de su grupo puede hacerlo.
refusal-text-full = En un texto caben { $most } párrafos como máximo. Por favor, unan algunos, o comiencen otro texto.
refusal-has-parts = { $count ->
    [one] Un párrafo depende de este. Por favor, cámbienlo o táchenlo primero.
   *[other] { $count } párrafos dependen de este. Por favor, cámbienlos o táchenlos primero.
 }
refusal-rewritten = Las palabras se cambiaron desde que usted abrió la página. Por favor, mire qué cambió y después envíe las suyas otra vez.
refusal-frozen = El texto está abierto a la firma: sus palabras y traducciones quedan como están. Quien lo enmienda lo devuelve a borrador, y hay que firmarlo de nuevo.
refusal-released = El texto se publicó. Ya no cambia.
refusal-roots-not-live = { $count ->
    [one] Una de las raíces ya no está viva, o este círculo nunca la aceptó. Por favor, elijan otras.
   *[other] { $count } de las raíces ya no están vivas, o este círculo nunca las aceptó. Por favor, elijan otras.
 }
refusal-dead-root = El párrafo { $place } se apoya en una raíz que se recuperó o terminó. Denle otras raíces, o escríbanlo de nuevo.
refusal-wounded = Se retiró un testimonio en el que se apoyaba el párrafo { $place }. Revisen sus raíces, o escríbanlo de nuevo.
refusal-too-few-roots = El párrafo { $place } tiene { $live } raíces vivas; necesita { $least }.
refusal-changed-since = Las palabras se cambiaron después de convocar la ronda; por eso la ronda trató de otras palabras. Propónganlo otra vez.
refusal-untranslated = { $count ->
    [one] Todavía falta un párrafo en este idioma: { $language }.
   *[other] Todavía faltan { $count } párrafos en este idioma: { $language }.
 }

## Signing and release

date-moment = { $day }, { $clock } UTC
release-languages = Idiomas de este texto
release-original = (original)
release-on = Publicado: { $day }.
release-open = Abierto a la firma. Las palabras quedan como están.
release-embargo = Se puede publicar desde el { $moment }.
release-draft = Un borrador: estas palabras todavía pueden cambiar.
release-to-draft = Trabajar en el borrador
release-empty = Todavía no tiene palabras.
release-untranslated = Todavía sin traducir: estas son las palabras originales.
release-roots = De dónde creció esto
release-gone-recalled = Una raíz de este párrafo se recuperó ({ $day }). Las palabras quedan como se firmaron; ya no se pueden usar más.
release-gone-ended = Lo que se prestó a este párrafo terminó después. Las palabras quedan como se firmaron; ya no se pueden usar más.
release-gone-parted = No todos los que llevaban juntos una lucha en la que se apoya este párrafo la respaldan todavía. Las palabras quedan como se firmaron; ya no se pueden usar más.
release-gone-wound = Se retiró un testimonio en el que se apoyaba este párrafo. Las palabras quedan como se firmaron; ya no se pueden usar más.
release-check = Cómo comprobarlo
release-check-text = Las palabras se fijaron antes de que nadie firmara. Su huella, cada firma y la publicación están en el registro público, que nadie puede cambiar sin que se note.
release-frozen = Fijado
release-released = Publicado
release-address = Dirección
release-protected = tiene que firmar
release-digest = Huella de las palabras
release-plain = Como texto sencillo
release-feed = Avisos de textos publicados (Atom)
releases-title = Lo que ha dicho la alianza
releases-lead = Textos que miembros de la alianza firmaron y publicaron juntos. Cada párrafo lleva abajo, hasta aquello de lo que creció.
releases-none = Todavía no se ha publicado nada.
releases-next = Anteriores
text-vision = Visión
text-agenda = Agenda
text-theory = Teoría del cambio
text-statement = Declaración
form-plain = Párrafo
form-heading = Título
form-outcome = Resultado
form-strategy = Estrategia
form-action = Acción
form-assumption = Supuesto
signatures-title = Quién firmó
signatures-about = Firmas de miembros. Un miembro que está en varias mesas cuenta en cada una de ellas, y una sola vez en el total.
signatures-none = Todavía no ha firmado nadie.
signatures-caucus = Mesa
signatures-number = Firmas
signatures-total = En total
signatures-supporters = Apoyos
signatures-supporters-text = Los tipos de organizaciones que no tienen voto pueden firmar como apoyo. No cuentan para ninguna mesa, y la publicación no los espera.
signatures-see = Ver quién firmó
signatures-no-caucus = En ninguna mesa
signatures-more = Firmaron más de los que se nombran aquí; la página del texto los nombra a todos.
signatures-count = { $n ->
    [one] una firma
   *[other] { $n } firmas
 }
signatures-all = Todas las firmas
signatures-ended = { $n ->
    [one] Un miembro retiró su firma
   *[other] { $n } miembros retiraron su firma
 }
signatures-ended-title = Firmas retiradas
signatures-earlier = { $n ->
    [one] Un miembro firmó solo una versión anterior
   *[other] { $n } miembros firmaron solo una versión anterior
 }
signatures-earlier-title = Firmaron una versión anterior
signatures-earlier-text = Estos miembros firmaron palabras que después se enmendaron. Sus firmas no están bajo estas palabras, a menos que firmen otra vez.
signatures-nobody = Nadie.
signatures-how = Cada fecha lleva a la firma en el registro.
signatures-by = La dio
signatures-when = Firmó
signatures-mandate = una persona con mandato
signatures-itself = el grupo mismo
signatures-back = retirada
signatures-next = Siguientes
signing-title = Firmar este texto
signing-lead = Léanlo primero, en su idioma si está. Ustedes firman estas palabras y ninguna otra.
signing-signed = { $name } ha firmado.
signing-earlier = { $name } firmó una versión anterior. Las palabras cambiaron después.
signing-closed = Este texto no está abierto a la firma ahora.
signing-convenor = Usted sirve a este círculo como convocante; por eso no firma en él por nadie. Otra persona con mandato puede hacerlo.
signing-for = ¿Por quién?
signing-supporter = como apoyo
signing-public = Su nombre estará debajo, a la vista de todo el mundo. Pueden retirar su firma en cualquier momento; eso también se verá.
signing-do = Firmar
unsign-title = Retirar nuestra firma
unsign-before = Su firma ya no contará. En el registro queda que firmaron y que la retiraron.
unsign-after = El texto sigue publicado. Se mostrará que retiraron su firma.
unsign-reason = No le deben un motivo a nadie. Si dan uno, todo el mundo puede leerlo.
release-title = Publicar este texto
release-not-frozen = Este texto no está fijado, así que no se puede publicar. Puede ser que sus palabras se hayan enmendado: fíjenlo otra vez cuando estén listas.
release-way = Qué espera
release-paragraph = Párrafo { $place }
release-block-wound = se retiró un testimonio en el que se apoyaba
release-block-dead = una raíz se recuperó o terminó
release-block-few = tiene muy pocas raíces vivas
release-rooted = Cada párrafo se apoya en raíces vivas.
release-no-embargo = Ninguna fecha de reserva lo impide.
release-caucuses = Cada mesa protegida tiene que haber firmado.
release-members = Miembros
release-signed = Firmaron
release-needed = Hacen falta
release-missing = faltan
release-for-ever = Desde entonces todo el mundo puede leerlo. Quien participó responde por él; ya no se puede cambiar nada.
release-waits = Todavía no se puede publicar.
release-do = Publicarlo ahora
release-time = Publicarlo por sí solo cuando pase la fecha de reserva
release-untime = No publicarlo por sí solo
release-timed = Se publicará por sí solo cuando pase la fecha de reserva, en cuanto nada más lo impida.

act-sign = Un miembro firmó un texto
act-unsign = Un miembro retiró su firma
act-release = Se publicó un texto

refusal-text-amended = El texto se cambió mientras tanto. Por favor, léanlo otra vez antes de firmar.
refusal-embargo = Este texto no se puede publicar antes del { $until }.
refusal-caucus-missing = { $caucus } tiene { $signed } firmas, y hacen falta { $needed } antes de que se pueda publicar el texto.

## Delegations

act-delegate = Se formó una delegación
field-members = Miembros
field-purpose = Para qué es
field-balance = Equilibrio
refusal-unbalanced = Esta delegación no tendría equilibrio; por eso no se forma. Por favor, elijan otra vez: { $reasons }.
refusal-weak-balance = El equilibrio puede ser más estricto que el de la alianza, nunca más flojo: al menos { $caucus } % de cada mesa protegida, como máximo { $country } % de un mismo país, como máximo { $kind } % de un mismo tipo.
lean-caucus = { $name }: { $have } de al menos { $need }
lean-country = { $country }: { $have }, y de un mismo país pueden venir { $most } como máximo
lean-kind = { $kind }: { $have }, y de un mismo tipo pueden ser { $most } como máximo
payload-least = Parte mínima
payload-until = Hasta
delegations-title = Delegaciones y quién sirve
delegations-about = Una delegación o un comité solo se forma si tiene equilibrio: bastantes lugares para cada mesa protegida, y ningún país ni tipo de miembro con más de la mitad. Si no lo tiene, se elige otra vez.
delegations-none = Este círculo no tiene ninguna delegación.
delegations-earlier = Delegaciones anteriores
delegation-new = Formar una delegación
delegation-do = Formarla
delegation-act = En el registro
delegation-balance = Equilibrio
delegation-condition = Condición
delegation-asked = Lugares que se piden
delegation-now = Lugares ahora
delegation-least = al menos { $n }
delegation-most = como máximo { $n }
delegation-one-country = De un mismo país
delegation-one-kind = De un mismo tipo
delegation-numbers = Aquí hay muchos miembros. Escriba el número de cada uno en una línea propia: está al final de la dirección de su página.
delegation-stricter = Aquí ya está la regla de la alianza. Pueden hacerla más estricta, nunca más floja.
delegation-caucuses = Las mesas protegidas con miembros aquí:
delegation-caucus = Parte mínima de cada mesa protegida, en por ciento
delegation-country = Parte máxima de un mismo país, en por ciento
delegation-kind = Parte máxima de un mismo tipo, en por ciento
delegation-until = Último día
terms-title = Quién sirve y quién sirvió
terms-about = Las personas convocantes sirven por un período de dos años como máximo. La siguiente es otra persona y viene de otro tipo de miembro; en un círculo internacional, también de otro país.
terms-from = Vino de
terms-when = Período
terms-early = terminó antes de tiempo

## Voice

act-review = Un círculo revisó quién habla en él
payload-between = Desigualdad entre tipos
payload-gini = Coeficiente de Gini
payload-spoke = Han hablado
payload-tenth = Parte de la décima parte más activa
voice-title = Quién habla aquí
voice-about = Quién contó, levantó una lucha, se sumó, prestó, propuso, tomó postura, objetó, respondió y firmó, al lado de quién es miembro: aquí y en los círculos de debajo. Cada número cuenta los miembros que lo hicieron al menos una vez.
voice-hidden = menos de cinco, u oculto para proteger a otros
voice-hidden-note = Una raya quiere decir menos de cinco, o un número que delataría a uno así. Lo que se cuenta vale por el grupo que lo escuchó, hasta donde quien contó deja que se sume.
voice-by-kind = Por tipo de miembro
voice-by-region = Por región
voice-by-caucus = Por mesa
voice-region = Región
voice-members = Miembros
voice-all = Todos
voice-way-tell = Contaron
voice-way-raise = Levantaron una lucha
voice-way-join = Se sumaron
voice-way-lend = Prestaron
voice-way-propose = Propusieron
voice-way-stand = Tomaron postura
voice-way-object = Objetaron
voice-way-reply = Respondieron
voice-way-sign = Firmaron
voice-shares = Parte de los miembros y parte de la voz
voice-shares-about = La barra clara es la parte de los miembros; la oscura, la parte de todo lo que se dijo y se hizo.
voice-share-members = De los miembros
voice-share-acts = De la voz
voice-measures = Qué tan desigual es la voz
voice-measures-about = Se mide sobre todos los miembros, también los que no dijeron nada, y se oculta donde son menos de cinco. De lo que se contó, solo entra lo que todo el mundo puede sumar.
voice-measure = Medida
voice-now = Ahora
voice-then = En la última revisión
voice-change = Cambio
voice-spoke = Miembros que han hablado al menos una vez
voice-gini = Coeficiente de Gini: 0 si todos hablan por igual, 100 si habla uno solo
voice-tenth = Parte de la décima parte más activa, en por ciento: 10 si todos hablan por igual
voice-between = Cuánto de la desigualdad está entre tipos de miembros, en por ciento
voice-reviews = Lo que dijo el círculo sobre esto
voice-no-review = Todavía no se ha revisado.
voice-review = Revisarlo
voice-review-text = Digan qué ve el círculo en estos números y qué va a hacer. Al lado se anotan las medidas de este momento, en el registro y a la vista de todos.
voice-review-do = Anotarlo
voice-earlier = Revisiones anteriores

## What waits for us
nav-waits = Lo que nos espera
waits-title = Lo que nos espera
waits-lead = Lo que su grupo puede hacer ahora, primero lo del día más cercano. Imprímanlo y llévenlo a la reunión.
waits-nobody = En este momento usted no actúa por un grupo ni sirve a un círculo; por eso nada puede esperarle.
waits-none = No espera nada. Qué bien.
waits-served = donde usted sirve como convocante
waits-more = Hay más. Aparece aquí a medida que avancen con la lista.
waits-next = Más grupos y círculos
waits-until = hasta: { $day }
waits-since = desde: { $day }
waits-on = fecha: { $day }
wait-stance = Digamos nuestra postura en esta ronda:
wait-stale = La propuesta se enmendó después de que hablamos. Leámosla otra vez:
wait-answer = Alguien objeta nuestra propuesta. Hay que responder, enmendarla o retirarla:
wait-close = Su tiempo terminó, y la ronda se puede cerrar:
wait-render = Falta un idioma en el que esto se tenía que poder leer:
wait-review = Acordamos volver a mirar qué resultó de esto:
wait-panel = Salimos sorteados para un panel sobre una objeción a:
wait-agree = Una lucha conjunta nos pide un sí o un no:
wait-waiting = Prestamos esto, y el círculo todavía no lo ha aceptado:
wait-renew = Nuestro préstamo termina pronto. Podemos prolongarlo, o dejar que termine:
wait-ended = Nuestro préstamo terminó. Podemos prestarlo otra vez:
wait-recalled = Un círculo recuperó algo nuestro que había prestado más arriba:
wait-wound = Se retiraron palabras en las que se apoyaba este texto, y el texto se apoya en nosotros:
wait-blocked = Hay párrafos que perdieron sus raíces, o que todavía no las tienen:
wait-translate = Este texto todavía no está entero en un idioma que prometió:
wait-sign = Este texto está abierto a nuestra firma:
wait-anew = Firmamos una versión anterior de este texto. Está abierto otra vez:
wait-fallen = Firmamos este texto, y se está cambiando. Nuestra firma no cuenta para las palabras nuevas:
wait-mandate = Un mandato de nuestro grupo termina pronto. Demos a tiempo uno nuevo:
wait-term = El período de la persona convocante termina pronto. Hace falta la siguiente:
wait-vouch = Alguien pide unirse a nuestro círculo. Avalemos, o digamos por qué no:
wait-call = Una propuesta está lista para convocarse:
wait-lent = Esto se prestó al círculo, y nadie ha propuesto aceptarlo:
wait-take = Una ronda dijo que sí. Hay que aceptar el préstamo:
wait-freeze = Una ronda adoptó este texto. Hay que fijarlo, y comienza la firma:
wait-release = Este texto está abierto a la firma y se puede publicar:
wait-delegation = El tiempo de esta delegación termina pronto:
mail-title = Un correo cuando algo espera
mail-hint = Si usted deja una dirección, este servidor le envía una sola frase cuando algo espera a su grupo, y nada más: ningún nombre, ningún título. Pero quien lleva el correo puede ver que esa dirección es de alguien de aquí. No deje ninguna si eso se pudiera usar en su contra.
mail-refused = Cuando uno de sus círculos está en un lugar reprimido o cerrado, este servidor no guarda ninguna dirección y no envía nada. Mire la página.
mail-kept = La dirección que se guarda aquí:
mail-address = Su dirección de correo electrónico
mail-every = Con qué frecuencia, como máximo
mail-every-day = una vez al día
mail-every-week = una vez a la semana
mail-do = Avisarme por correo
mail-drop = Borrar la dirección
mail-wrong = Eso no es una dirección de correo electrónico.
mail-subject = Algo espera a su grupo
mail-text = Algo espera a su grupo. Abra la página para verlo:
mail-stop = Usted pidió este correo. Puede terminarlo aquí:

# Conversaciones

act-converse = Se abrió una conversación
act-suggest = Se añadió una proposición a una conversación
act-interpret = Una pregunta o una proposición se dijo en otra lengua
act-moderate = Una proposición se apartó, o se volvió a admitir
act-conclude = Terminó una conversación
act-seal = Se selló la urna de una conversación
field-question = La pregunta
field-proposition = Proposición
field-share = Quién puede llevarse la urna sellada
field-vote = Voto
field-cards = Tarjetas
refusal-conversation-over = Esta conversación terminó. Ya no se añade nada y ya nadie vota en ella.
refusal-conversation-runs = La conversación todavía sigue.
refusal-set-aside = Esta proposición se apartó. No se reciben votos sobre ella.
conversations-title = Conversaciones
conversations-lead = Una pregunta a todo el mundo: la gente escribe proposiciones cortas, y está de acuerdo o no con las de otras personas, o pasa. Un mapa muestra qué nos une y qué nos divide. No decide nada; lo que todo el mundo apoya puede convertirse en propuesta.
conversations-none = Todavía no hay ninguna conversación.
conversation-state-open = en curso
conversation-state-over = terminada
conversation-state-sealed = terminada y sellada
conversation-until = Se vota al menos hasta el { $when }.
conversation-ended = Terminó el { $date }.
conversation-source = Se hizo en otro lugar y se trajo aquí. Fuente:
conversation-people = Personas que votaron
conversation-votes = Votos
conversation-cards = Tarjetas impresas
conversation-few = menos de cinco
conversation-wrote = Lo que usted añadió
converse-title = Abrir una conversación
converse-text = Haga una sola pregunta, que la gente pueda responder desde lo que vive. Empiece con proposiciones de distintos lados, también de quienes no piensan como usted.
converse-words = Qué conviene saber antes de responder
converse-seeds = Las proposiciones con las que empieza, una por línea
converse-seeds-hint = Cada una dice una sola cosa con la que se puede estar de acuerdo o no. Quedan marcadas como suyas.
converse-languages = ¿En qué otras lenguas debería leerse?
converse-channels = ¿Cómo pueden llegar los votos? El papel tarda más.
converse-closes = Dura al menos hasta el final del
converse-audience = ¿Quién puede leer las proposiciones y ver el mapa?
converse-share = La urna guarda lo que votó cada persona, con un nombre que no dice nada. Quien conozca bien las respuestas de alguien podría encontrarla. Donde vota poca gente, elija nadie.
converse-do = Abrirla
vote-title = Votar
vote-agree = De acuerdo
vote-disagree = En desacuerdo
vote-pass = Paso
vote-held = Antes dijo:
vote-progress = { $done } de { $all } respondidas
vote-secret = Nadie ve quién votó qué. Puede cambiar su voto hasta que termine la conversación.
vote-done = Ha respondido todas
vote-done-text = ¿Falta algo? Dígalo usted. Otras personas también añaden proposiciones; vuelva a mirar.
vote-taken = Sus votos están en la urna.
vote-save = Poner estos votos en la urna
propositions-title = Todas las proposiciones
propositions-none = Todavía no hay ninguna proposición.
propositions-aside = Apartadas
proposition-more = Más sobre ella
proposition-seed = del comienzo
proposition-own = suya
proposition-number = Proposición { $n }
proposition-in = Se está votando.
proposition-aside = Se apartó:
proposition-back = Se apartó y se volvió a admitir:
proposition-sayings = En otras lenguas
proposition-original = Se dijo primero en esta lengua: { $language }
aside-same = Otra proposición dice lo mismo
aside-astray = No habla de la pregunta
aside-several = Dice varias cosas a la vez
aside-exposes = Nombra o expone a una persona
aside-demeans = Humilla a alguien o llama a la violencia
aside-elsewhere = Se apartó donde se hizo la conversación
suggest-title = Añadir una proposición
suggest-text = Diga una sola cosa, con sus palabras, para que otras personas puedan estar de acuerdo o no. Mire primero si alguien ya la dijo.
suggest-hint = Como mucho { $most } caracteres.
suggest-do = Añadirla
suggest-nameless = Aparece sin su nombre y sin el de su grupo. No nombre a otras personas. Solo usted ve qué pasó con ella, en la página de la conversación.
interpret-title = Decirla en otra lengua
interpret-question = Decir la pregunta en otra lengua
interpret-words = En esa lengua
interpret-do = Añadirla así
moderate-title = Apartarla o volver a admitirla
moderate-text = Que no guste no es una razón. Lo que haga aquí y por qué queda en el registro, y quien la escribió lo lee.
moderate-ground = ¿Por qué?
moderate-do = Apartarla
moderate-back = Volver a admitirla
conclude-text = Su tiempo terminó. Cuando acaba, la urna se sella y ya nadie vota.
conclude-do = Terminar la conversación
seal-title = La urna sellada
seal-text = La urna se selló. Su raíz y sus números están en el registro: quien tenga la urna puede volver a contar y dibujar el mismo mapa.
seal-soon = La conversación terminó. Se está sellando su urna.
seal-take = Llevarse la urna
card-title = Tengo una tarjeta
card-text = Escriba el código de su tarjeta. Entonces este teléfono vota con ella hasta que usted salga.
card-code = El código de la tarjeta
card-do = Votar con esta tarjeta
card-left = Este teléfono ya no tiene ninguna tarjeta.
card-leave = Salir
card-leave-text = ¿Es el teléfono de otra persona? Salga cuando haya votado.
card-tally = Copiar tarjetas marcadas
card-receipt = Qué pasó con la tarjeta
card-typed = Se copió dos veces y sus marcas están en la urna.
card-waits = Ninguna ayudante la ha copiado. Se puede usar con un teléfono.
cards-title = Tarjetas para quien no tiene cómo entrar
cards-text = Cada tarjeta lleva un código para una persona. Lo escribe en cualquier teléfono, o marca la tarjeta y la entrega a una ayudante. Cuántas tarjetas se imprimieron lo ve todo el mundo.
cards-whose = Para la gente de
cards-many = Cuántas, como mucho { $most } a la vez
cards-do = Imprimir tarjetas
cards-print = Imprima esta página ahora: nadie puede volver a mostrar estos códigos. Entregue cada tarjeta a una persona.
cards-how = Marque una casilla en cada línea, o escriba el código aquí:
cards-keep = — — — cortar aquí; la persona guarda esta parte — — —
cards-type = Copiar esta tarjeta
map-title = Qué resultó
map-lead = Cada punto representa a personas; están cerca quienes responden de forma parecida. Donde un punto es pálido, su lugar es incierto.
map-little = Se dijo demasiado poco para dibujar un mapa.
map-little-text = Un mapa necesita más gente que haya votado sobre más proposiciones. Todo lo votado queda en la urna hasta entonces.
map-drawn = Dibujado con { $votes } votos de { $people } personas sobre { $propositions } proposiciones.
map-day = Como estaba el { $date }
map-days = Día a día
map-one = No se encontraron grupos distintos: la gente difiere, pero no en bloques.
map-groups = Los grupos
map-group = Grupo { $name }
map-group-size = cerca del { $share } % de la gente
map-says = Qué lo distingue
map-says-none = Nada lo distingue con claridad.
map-unites = Qué nos une
map-unites-text = En cada grupo, la mayoría lo dice.
map-unites-none = Por ahora nada de lo que se pueda estar seguro.
map-divides = Qué nos divide
map-divides-none = Por ahora nada divide con claridad a los grupos.
map-agree = { $share } % de acuerdo
map-disagree = { $share } % en desacuerdo
map-all = { $share } % del total
map-least = Al menos { $share } % en cada grupo
map-share = Parte que está de acuerdo
map-picture = Un mapa de { $people } personas en { $groups } grupos. Lo que muestra se dice con palabras más abajo.
map-blocs = { $n } personas votaron como con una sola mano. El mapa las cuenta; sin ellas sería otro donde lo dice.
map-small = Los grupos de menos de { $n } personas no se muestran, para que no se reconozca a nadie.
round-proposition = Nació de esta proposición de una conversación
map-letters = A B C D E F G H
map-propose = Convertirla en propuesta

## Cifras

act-measure = Un miembro publicó una cifra
act-cite = Un párrafo recibió las cifras que lo apoyan
act-disown = Un miembro dijo que su cifra ya no se sostiene
field-number = Número
field-interval = Intervalo
field-unit = Unidad
field-recipe = Receta
field-inputs = Datos
field-licence = Licencia
field-figure = Cifra
field-blind = Lo que no puede decir
refusal-figure-differs = La afirmación dice { $stated }, pero su propia receta da { $computed }. Corrija el resultado en la afirmación, o los datos que envió con ella.
refusal-strange-input = Llegó un archivo que la afirmación no nombra: aquel cuyo SHA-256 es { $sha256 }. Escriba esta huella en la afirmación, o no envíe el archivo.
payload-better = En su lugar
payload-blind = Lo que no puede decir
payload-figure = Cifra
payload-figures = Cifra
payload-high = Como máximo
payload-licence = Licencia
payload-low = Como mínimo
payload-number = Número
payload-open = Publicado con ella
payload-paragraph = Párrafo
payload-recipe = Receta
payload-sentence = Frase
payload-sha256 = SHA-256 de los datos
payload-sort = De dónde viene
payload-title = Título
payload-unit = Unidad
nav-figures = Cifras
figures-title = Cifras
figures-lead = Números que publican los miembros: cada uno con su receta, sus datos, su firmeza y lo que no puede decir. Cualquiera puede calcularlos de nuevo.
figures-none = Todavía no se ha publicado ninguna cifra.
figure-sort-claim = una cifra conocida, recalculada
figure-sort-survey = medida en una encuesta
figure-disowned = ya no se sostiene
figure-disowned-by = Esta cifra ya no se sostiene, dice
figure-better = La cifra en su lugar
figure-firm = Su firmeza
figure-picture = El número sobre una línea, desde lo mínimo hasta lo máximo que puede ser; la frase de abajo dice lo mismo
figure-interval = Solo por el redondeo y el azar puede ir de
figure-to = a
figure-recomputed = Este servidor calculó el número con los datos antes de que se publicara.
figure-no-interval = Este servidor no recibió los datos, así que no ha calculado el número por sí mismo. Quien los tenga puede hacerlo.
figure-published = Se había publicado así:
figure-revisions = Lo que fue del número después
figure-blind = Lo que no puede decir
figure-blind-text = Una cifra dice cuántos o cuánto. No dice cómo se vive ni por qué es así: para eso, escuche a quienes lo cuentan. Ninguna cifra ocupa el lugar de un testimonio.
figure-from = De qué se calculó
figure-data = Llevarse los datos
figure-data-kept = Quien posee el archivo lo guarda. La huella muestra si otra copia es la misma.
figure-recalled = citado de memoria, no releído en su fuente
figure-how = Cómo se calcula, y cómo volver a calcularla
figure-richest = Se cuenta el menor número de los más ricos cuya riqueza junta alcanza la parte del total que se nombra.
figure-how-text = Llévese la receta, ponga los datos a su lado y ejecute este programa en su propia máquina:
figure-recipe = Llevarse la receta
figure-recipe-show = Leer la receta
figure-used = Dónde apoya lo que dijimos
claim-title = Publicar una cifra
claim-lead = Una cifra viene con un archivo de afirmación: la frase, el número, la fórmula, y cada fuente con su fecha y su licencia. Este servidor la recalcula antes de publicarla.
claim-recipe = La afirmación
claim-recipe-hint = La orden «groundswell claim new» escribe una para empezar.
claim-file = El archivo
claim-typed = O su texto
claim-inputs = Los datos
claim-inputs-hint = Envíe los archivos que nombra la afirmación, para que este servidor calcule el número. Después se olvidan, salvo que usted los publique.
claim-data = Los archivos
claim-open = Publicar estos archivos con la cifra, para todo el mundo. Puedo hacerlo: no dañan a nadie y su licencia lo permite.
claim-unit = Lo que se cuenta, por ejemplo personas; puede quedar vacío
claim-language = Idioma de la frase
claim-do = Calcular y publicar
claim-unreadable = La afirmación no se puede calcular: { $why }
cite-title = Cifras que apoyan esto
cite-lead = Una cifra apoya lo que aquí se dice. No es una raíz: un párrafo sigue necesitando raíces vivas para ser firmado.
cite-link = Cifras
disown-title = Esta cifra ya no se sostiene
disown-lead = Queda en el registro y en su página, con su razón. Los archivos publicados con ella se borran.
disown-better = ¿Hay una cifra en su lugar?
disown-none = No
disown-do = Decirlo
root-figures = Cifras que lo apoyan
release-figure = Cifra
