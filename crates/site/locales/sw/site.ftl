# What the program says, in Swahili (Kiswahili). This file follows the English one key by key; the tests compare them.
# People's own words are never here.

## Everywhere

name = Groundswell
skip = Nenda kwenye maudhui
nav-label = Kuu
nav-tell = Simulia
nav-help = Andika kwa niaba ya wengine
nav-receipt = Nina risiti
nav-members = Walio hapa
nav-releases = Tuliyosema
nav-settings = Mipangilio
nav-sign-in = Ingia
foot-label = Kuhusu mahali hapa
foot-charter = Mkataba
foot-ratings = Nafasi ya kiraia
foot-log = Daftari
foot-safety = Usalama
foot-about = Kuhusu
tongues-label = Lugha
recovery-bar = Seva hii imerejeshwa kutoka kwenye nakala na bado inatengenezwa. Unaweza kusoma; hakuna jipya linaloweza kupokelewa hadi mwenyeji wake arudishe kilichokosekana.
sample-bar = Hili ni onyesho tu. Watu na maneno yao ni ya kubuni; nchi na tathmini ni za kweli.
sample = mfano

## Dates

date-months = Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba
date-bikram-months = Baishakh Jestha Asar Shrawan Bhadra Ashwin Kartik Mangsir Poush Magh Falgun Chaitra
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-week = wiki ya { $week } ya mwaka { $year }
date-bikram = { $day } { $month } { $year } BS ({ $gregorian })

## Home

home-title = Muungano kutoka mashinani
home-tell = Simulia unayopitia
home-sign-in = Ingia ili usimulie
home-receipt = Tazama au ondoa nilichosimulia
home-join = Jiunge na muungano
home-said = Tuliyosema pamoja
home-circles = Mabaraza
home-words = Kwa maneno yao wenyewe
home-no-words = Bado hakuna kilichochapishwa. Watu wanachosimulia hubaki kwa kikundi chao isipokuwa waseme vingine.
home-news = Mapya kwenye daftari
words-part = sehemu
news-none = Bado hakuna.

## Levels of circles

level-local = La mtaani
level-national = La kitaifa
level-international = La kimataifa

## Acts, as lines in the log

act-found = Muungano ulianzishwa kwenye seva hii
act-open = Baraza lilifunguliwa
act-offer = Baraza lilitaja orodha zake
act-adopt = Mkataba ulipitishwa
act-affirm = Kuna aliyeukubali mkataba na anaomba kujiunga
act-register = Kikundi kiliandikishwa na msaidizi
act-vouch = Mwanachama alimdhamini mwingine
act-decline = Mwanachama alimkataa aliyeomba kujiunga
act-leave = Mwanachama aliondoka
act-mandate = Uwakilishi ulitolewa
act-revoke = Uwakilishi uliisha
act-recover = Njia ya kuingia ilitolewa upya
act-appoint = Mratibu aliteuliwa
act-retire = Muda wa mratibu uliisha
act-entrust = Msaidizi alipewa jukumu
act-dismiss = Jukumu la msaidizi liliisha
act-constitute = Jukwaa liliundwa
act-enter = Mwanachama aliingia kwenye jukwaa
act-quit = Mwanachama alitoka kwenye jukwaa
act-rate = Nafasi ya kiraia ya nchi ilitathminiwa
act-protect = Baraza lilibadilisha ulinzi wake
act-tell = Mtu alisimulia anayopitia
act-consent = Msimuliaji alibadilisha ridhaa yake
act-publish = Kikundi kilichapisha maneno
act-withdraw = Msimuliaji aliondoa ushuhuda wake
act-lend = Mapambano yaliazimishwa
act-take = Baraza lilipokea lilichoazimishwa
act-recall = Azima ilirudishwa kwa mwenyewe
act-renew = Azima iliongezewa muda

## When something does not work

error-home = Kwenye ukurasa wa kwanza
error-title-refused = Hilo halikupita
error-title-media = Faili haliwezi kupokelewa
error-title-not-found = Hapa hakuna kitu
error-title-sign-in = Tafadhali ingia
error-title-foreign = Tafadhali tuma fomu tena
error-title-field = Fomu haijakamilika
error-title-body = Fomu haikufika nzima
error-title-too-large = Hiyo ni kubwa mno
error-title-too-slow = Hilo lilichukua muda mrefu mno
error-title-too-many = Polepole kidogo, tafadhali
error-title-unavailable = Si sasa
error-title-full = Seva imejaa
error-title-fault = Kitu chetu kimeharibika
error-not-found = Ukurasa huu haupo, au si wako kuuona. Hakuna kilichobadilishwa.
error-sign-in = Ingia kwanza, kisha utume tena. Hakuna kilichopokelewa.
error-foreign = Ukurasa ulikaa wazi muda mrefu, au fomu haikutoka hapa. Rudi nyuma, fungua ukurasa upya na utume mara nyingine; hakuna kilichopokelewa.
error-field = Sehemu "{ $name }" si ya fomu hii, au imo mara mbili. Fungua ukurasa upya na utume mara nyingine.
error-body = Fomu ilikatika njiani. Rudi nyuma na utume tena; hakuna kilichopokelewa.
error-too-large = Fomu inaweza kubeba MB { $most } tu. Chagua picha ndogo zaidi au rekodi fupi zaidi; hakuna kilichopokelewa.
error-too-slow = Mtandao ulikuwa wa polepole mno kuleta kila kitu. Jaribu bila picha wala rekodi, au jaribu baadaye; hakuna kilichopokelewa.
error-too-many = Maombi mengi yalikuja kwa muda mfupi. Subiri dakika moja na ujaribu tena; hakuna kilichopokelewa.
error-unavailable = Seva haiwezi kuandika kwa sasa. Hakuna kilichopokelewa: tafadhali tuma tena baada ya dakika moja.
error-full = Seva haina nafasi tena na haikupokea. Tafadhali yatunze maneno yako na uyatume tena baadaye; mwenyeji wake amearifiwa.
error-fault = Si kosa lako. Hakuna kilichopokelewa. Ukimwandikia mwenyeji, taja namba { $number }.

## Why a rule says no

refusal-empty = Tafadhali jaza: { $field }.
refusal-too-long = { $field }: herufi { $length } ni nyingi mno; zinatosha { $most }.
refusal-too-many = { $field }: zisizidi { $most }.
refusal-character = { $field }: kuna herufi isiyoweza kutumika hapa ({ $code }). Tafadhali iondoe.
refusal-unknown = { $field }: chaguo hili haliwezekani. Tafadhali chagua tena.
refusal-not-yours = Huwezi kufanya hili: ni la wengine.
refusal-absent = Hakipo tena.
refusal-already = Hili limeshafanywa.
refusal-old-charter = Mkataba umebadilika tangu ukurasa ulipofunguliwa. Tafadhali soma toleo jipya na ulikubali.
refusal-principle-removed = Baraza linaweza kuongeza misingi, haliwezi kamwe kuondoa msingi wa baraza la juu. Huu unakosekana: { $principle }
refusal-vouch-self = Mwanachama hawezi kujidhamini mwenyewe, wala shirikisho haliwezi kudhamini sehemu yake lenyewe.
refusal-voucher-not-member = Ni mwanachama tu anayeweza kufanya hili.
refusal-not-asking = Haombi tena kujiunga.
refusal-ends-before-start = Mwisho lazima uwe baada ya mwanzo.
refusal-term-too-long = Isizidi miezi { $months }.
refusal-rotate-convenor = Mratibu anayefuata lazima atoke kwa mwanachama wa aina nyingine, na katika baraza la kimataifa atoke nchi nyingine.
refusal-level-order = Baraza linaweza kufunguliwa tu chini ya baraza la ngazi ya juu zaidi.
refusal-future-date = Tarehe hiyo bado haijafika.
refusal-lowering-needs-reason = Kupunguza ulinzi kunahitaji sababu yenye angalau herufi 20. Itaandikwa kwenye daftari.
refusal-not-yet-safe = Hapa ngazi ya ulinzi inahitaji kitu ambacho seva hii bado haiwezi kutoa: { $gaps }. Hakuna kinachoweza kusimuliwa kupitia seva hii hadi baraza liamue, kwenye daftari na kwa sababu, kuendelea bila hicho.
refusal-closed-space = Pale nafasi ya kiraia ilipofungwa, usiandike chochote kwenye seva. Tafadhali usisimulie hapa.
refusal-place-too-fine = Hapa mahali panaweza kutajwa kwa ujumla tu, ili kulinda watu. Tafadhali chagua eneo kubwa zaidi.
refusal-channel-unsafe = Ujumbe mfupi wa simu unaweza kusomwa njiani. Hapa hauruhusiwi kubeba shuhuda.
refusal-beyond-consent = Ridhaa ya msimuliaji haifiki mbali hivyo.
refusal-not-verbatim = Nukuu lazima iwe sehemu ya kilichosimuliwa, neno kwa neno.
refusal-withdrawn = Ushuhuda umeondolewa. Hakuna kilichobaki hapa.
refusal-recovery = Seva inatengenezwa na haipokei chochote kipya. Tafadhali yatunze maneno yako na urudi baadaye.
refusal-sheet-unknown = Msimbo wa karatasi hii haukuchapishwa kwa kikundi hiki, au ulishaingizwa.
refusal-weak-password = Tafadhali chagua nenosiri refu zaidi au lisilo la kawaida: angalau herufi { $least }.
refusal-name-taken = Jina hili limeshachukuliwa. Tafadhali chagua lingine.
refusal-voice-not-vote = Wanachama wa aina hii wana sauti hapa lakini hawana kura, isipokuwa pendekezo linaamua kuhusu watumishi wao au fedha zao wenyewe.
refusal-convenor-serves = Unatumikia baraza hili kama mratibu, kwa hiyo humsemei mwanachama yeyote msimamo hapa. Mtu mwingine mwenye uwakilishi anaweza.
refusal-round-shut = Sasa misimamo haipokelewi: duru haijaitishwa, au muda wake umekwisha.
refusal-amended = Pendekezo lilirekebishwa baada ya wewe kulisoma. Tafadhali soma maneno yalivyo sasa, kisha chagua tena.
refusal-channel-not-declared = Duru hii haipokei misimamo kwa njia hii.
refusal-not-standing = Pingamizi hili halipo tena.
refusal-shutdown-too-long = Kuzimwa kwa mtandao kunachelewesha duru kwa siku zisizozidi { $days } katika nusu mwaka, na kunatangazwa si zaidi ya siku { $days } mbele.
refusal-other-hands = Wewe ndiye uliyeandika kikaratasi hiki mara ya kwanza. Mara ya pili kinaandikwa na msaidizi mwingine wa baraza lenu.
refusal-slip-differs = Maandishi ya kwanza na ya pili hayalingani. Tafadhali tazama tena kikaratasi.
refusal-holders-missing = Si wote wenye mapambano haya waliosema ndiyo. Bado wanakosekana: { $n }.
refusal-audience-too-narrow = Watu wa baraza hilo hawaruhusiwi kuona mapambano haya. Kabla ya kuazimishwa huko, lazima yaonekane angalau na: { $least }.
refusal-beyond-loan = Hayakuazimishwa kufika mbali hivyo, au kwa muda mrefu hivyo.
refusal-loan-ended = Azima hii imekwisha: ilirudishwa, au muda wake umepita, au ilikotoka kumekwisha.
refusal-not-onward = Aliyeazimisha mapambano haya hakuruhusu yaazimishwe mbele zaidi.
refusal-cycle = Mapambano haya yalishapitia baraza hilo. Hayawezi kuazimishwa kwa kuzunguka.
refusal-not-adopted = Hakuna duru ya baraza hili iliyolipitisha.

## What protection asks for

gap-end-to-end = maneno kufungwa kwa siri kwenye kifaa cha msimuliaji mwenyewe
gap-onion = njia ya kuingia inayoficha nani anatembelea
gap-batch-root = daftari lisiloonyesha wangapi walisimulia wala lini
gap-foreign-store = nakala katika nchi nyingine
gap-closed-log = daftari la wasomaji waliotajwa tu

## Fields

field-name = Jina
field-words = Maneno
field-excerpt = Nukuu
field-language = Lugha
field-place = Mahali
field-country = Nchi
field-kind = Aina
field-level = Ngazi
field-circle = Baraza
field-member = Mwanachama
field-reason = Sababu
field-principle = Msingi
field-principles = Misingi
field-causes = Vyanzo vya tatizo
field-facets = Utambulisho
field-source = Marejeo
field-date = Tarehe
field-ends = Mwisho
field-rating = Tathmini
field-consent = Ridhaa
field-channel = Njia
field-password = Nenosiri
field-code = Msimbo
field-person = Mtu
field-media = Picha au rekodi
field-total = Jumla
field-loan = Azima za mapambano haya
field-demands = Madai
field-conditions = Masharti
field-until = Hadi lini
field-proposal = Pendekezo

## Pictures and recordings

media-too-large = Faili ni kubwa mno. Chagua picha ndogo zaidi au rekodi fupi zaidi.
media-too-many-pixels = Picha ina nukta nyingi mno. Ipige tena kwa kiwango cha chini.
media-too-long = Rekodi ni ndefu mno. Dakika kumi zinatosha.
media-broken = Faili limeharibika au lilikatika njiani. Tafadhali lichague tena.
media-picture-format = Aina hii ya picha haiwezi kupokelewa. JPEG, PNG na WebP zinaweza.
media-document = Hii ni hati, si picha wala rekodi. Ipige picha badala yake.
media-animation = Picha zinazosogea haziwezi kupokelewa. Chagua picha iliyotulia.
media-video = Video huonyesha zaidi ya kilicho salama kutunza. Tuma sauti peke yake, au picha.
media-sound-format = Aina hii ya rekodi haiwezi kupokelewa. MP3, M4A, 3GP, OGG, WebM na WAV zinaweza.
media-several-sounds = Faili lina rekodi kadhaa. Zitume moja moja.
media-unknown = Aina hii ya faili haiwezi kupokelewa. Chagua picha au rekodi.

## Telling

tell-title = Simulia unayopitia
tell-whose = Unasimulia kwa kikundi gani?
tell-before = Simulia kwa maneno yako na kwa lugha yako. Unaweza kuacha kila jina. Unachosimulia hubaki kwa kikundi chako isipokuwa useme vingine hapa chini, na unaweza kukiondoa wakati wowote.
tell-before-safety = Kile ambacho mwenyeji wa seva hii anaweza kuona
tell-came-back = Bado hakuna kilichopokelewa. Maneno yako yapo hapa; picha na rekodi lazima zichaguliwe tena.
tell-files-again = Tafadhali chagua tena picha na rekodi.
tell-shut-circle = Jinsi baraza hili linavyolindwa
tell-shut-safety = Jinsi ya kubaki salama
tell-channel = Kilikufikia vipi?
by-web = Mtu aliandika mwenyewe
by-phone = Kwa simu
by-sms = Kwa ujumbe mfupi
by-paper = Kwenye karatasi
tell-words = Unapitia nini?
tell-words-hint = Kwa ufupi au kwa urefu upendavyo. Unaweza pia kuacha wazi na kutuma rekodi au picha badala yake.
tell-files = Picha au rekodi, ukipenda
tell-files-hint = Zisizidi nne. Mahali na wakati zilipochukuliwa, na simu iliyotumika, huondolewa. Uso au sauti bado vinaweza kutambulika.
tell-pictures = Picha
tell-sounds = Rekodi za sauti
tell-language = Inasimuliwa kwa lugha gani?
tell-language-pick = Chagua lugha
tell-language-other = Au andika nyingine: jina lake au msimbo wake
tell-behalf = Ni maisha ya nani?
behalf-myself = Yangu mwenyewe
behalf-group = Tunayopitia pamoja kama kikundi
behalf-other = Ya mtu mwingine, naye anataka yasimuliwe
tell-place = Wapi?
tell-place-name = Jina la mahali (unaweza kuacha wazi)
tell-place-country = Ili kulinda watu hapa, hakuna mahali padogo kuliko nchi panapoandikwa.
tell-place-grain = Paandikwe kwa undani kiasi gani?
grain-locality = Kijiji, kata au mtaa
grain-district = Wilaya
grain-region = Mkoa au jimbo
grain-country = Nchi tu
grain-none = Pasiandikwe kabisa
tell-causes = Chanzo chake ni nini?
tell-causes-hint = Weka alama panapofaa, au acha. Maneno haya ni ya baraza lako.
tell-facets = Ni kitu gani kuhusu wewe kinahusika na hili?
tell-facets-hint = Weka alama kwa unachotaka kusema, au acha.
tell-reach = Nani anaruhusiwa kusikia?
tell-reach-hint = Unaweza kubadilisha hili baadaye, kuongeza au kupunguza.
reach-group = Kikundi chetu tu
reach-alliance = Muungano, bila majina yetu
reach-each = Nitajibu maswali matano, moja moja
tell-reach-each = Maswali matano
tell-consent-both = Umechagua jibu moja fupi na pia umejibu swali moja moja kwa namna nyingine. Tafadhali chagua jibu lipi lihesabiwe.
tell-send = Simulia
told-title = Imesimuliwa
told-again = Ilikuwa imeshapokelewa na haikupokelewa mara mbili. Kama ulibadilisha kitu kabla ya kutuma tena, badiliko hilo halimo: tumia msimbo kuibadilisha, au fungua ukurasa mpya na usimulie upya.
told-code = Huu ni msimbo wa risiti yako. Hakuna anayeweza kukuonyesha tena.
told-use = Uandike au uchapishe ukurasa huu. Kwa msimbo huu unaweza kutazama ulichosimulia, kuona kilipotumika, kubadilisha nani anaruhusiwa kusikia, au kukiondoa. Huhitaji akaunti.
told-said = Ulichoruhusu
told-warning = Yeyote atakayeupata msimbo huu kwenye simu au karatasi anaweza kuona kwamba ulisimulia, na nini. Kama mtu anaweza kuchukua simu yako, andika msimbo mahali salama, usihifadhi picha yake, na ufunge ukurasa huu.
told-see = Tazama nilichosimulia
told-proof = Pakua uthibitisho
told-proof-hint = Uthibitisho ni faili dogo. Kwa hilo yeyote anaweza kuhakiki, bila kutuuliza, kwamba ulichosimulia kimo kwenye daftari na hakikuachwa.
told-more = Simulia jambo lingine

## Consent, in words to say aloud

ask-keep = Nani anaruhusiwa kusoma ulichosimulia?
ask-count = Nani anaruhusiwa kujua kwamba mtu mmoja zaidi alisimulia jambo kama hili? Maneno hayaonyeshwi, yanahesabiwa tu.
ask-quote = Nani anaruhusiwa kusikia sentensi zako chache, bila jina lako?
ask-publish = Nani anaruhusiwa kusoma yote, yakichapishwa bila jina lako?
ask-show = Je, yaonyeshwe kwa wanaowajibika kwako, kama ofisi au kampuni? Mbele ya nani?
audience-nobody = Hakuna mtu
audience-group = Kikundi chetu tu
audience-country = Nchi yetu
audience-alliance = Muungano
audience-public = Watu wote

## Receipts

receipt-title = Nilichosimulia
receipt-lead = Weka msimbo wa risiti yako. Huhitaji akaunti.
receipt-code = Msimbo wa risiti: tarakimu kumi na sita
receipt-code-hint = Nafasi na vistari havijalishi.
receipt-open = Onyesha
receipt-empty = Tafadhali weka tarakimu kumi na sita za risiti yako.
receipt-sign = Msimbo wa risiti una tarakimu tu. Tafadhali tazama tena alama ya { $position }.
receipt-count = Msimbo wa risiti una tarakimu { $wanted }; hizi ni { $seen }.
receipt-check = Tarakimu moja si sahihi, au mbili zimebadilishana. Tafadhali linganisha msimbo na risiti yako.
receipt-unknown = Hapa hakuna kitu cha msimbo huu. Tafadhali linganisha na risiti yako; ni wa seva ile uliyosimulia.
receipt-gone-title = Ushuhuda umeondolewa
receipt-gone = Hakuna kilichobaki hapa: si maneno, si picha, si rekodi. Daftari linasema tu kwamba kitu kiliwahi kuwepo mahali pake.
receipt-words = Maneno yako
receipt-no-words = Imesimuliwa bila maneno ya kuandikwa.
receipt-files = Picha na rekodi
receipt-media = Pakua faili la { $number }
receipt-picture = Picha ya { $number }, ndogo
receipt-facts = Yaliyoambatana nao
receipt-when = Umesimuliwa
receipt-group = Kikundi
receipt-language = Lugha
receipt-place = Mahali
receipt-behalf = Maisha ya nani
receipt-channel = Ulifika vipi
receipt-helped = umeandikwa na msaidizi
receipt-causes = Chanzo chake
receipt-facets = Wewe ni nani
receipt-used = Ulipotumika
receipt-used-none = Hadi sasa hakuna aliyeutumia.
receipt-used-shown = unaonyeshwa sasa
receipt-used-hidden = hauonyeshwi tena
receipt-consent = Nani anaruhusiwa kusikia
receipt-consent-hint = Unachopunguza kuruhusu kinafichwa mara moja.
receipt-change = Badilisha
receipt-changed = Imebadilishwa. Kuanzia sasa hili tu ndilo linalohesabiwa.
receipt-changed-before = Ukurasa huu ulikuwa umeshatumwa. Kinachohesabiwa sasa kiko hapa chini; kibadilishe hapo tena kama sicho unachotaka.
receipt-same = Hakuna kilichobadilishwa: haya yalikuwa majibu yako tayari.
receipt-proof = Hakiki bila kutuamini sisi
receipt-proof-hint = Mafaili madogo matatu. Kwa pamoja yanaonyesha kwamba maneno yako yamo kwenye daftari kama ulivyoyasimulia. Yatunze kwa usalama kama msimbo.
receipt-proof-file = Uthibitisho (receipt.tlog-proof)
receipt-entry-file = Mstari wa daftari (entry.json)
receipt-words-file = Maneno (testimony.json)
receipt-not-yet = Uthibitisho bado haujawa tayari. Tafadhali jaribu tena baada ya sekunde chache.
receipt-withdraw = Ondoa ushuhuda
receipt-withdraw-hint = Kila ulichosimulia kitaharibiwa. Utaulizwa mara moja zaidi.
receipt-withdraw-title = Je, unataka kuondoa ushuhuda huu?
receipt-withdraw-goes = Vinavyoharibiwa mara moja: maneno, picha na rekodi zako, kilichochapishwa hapa kutokana nazo, na kila hesabu uliyomo. Hakuna anayeweza kuvirudisha, hata mwenyeji.
receipt-withdraw-stays = Kinachobaki: mstari kwenye daftari unaosema kwamba kitu kilisimuliwa wiki ile au mwezi ule, na kwamba kiliondolewa. Si nini, wala si na nani.
receipt-withdraw-copies = Kile ambacho mtu alikwisha kunakili, kuchapisha au kukumbuka hakiwezi kurudishwa.
receipt-withdraw-sure = Ndiyo, uharibiwe
receipt-withdraw-not = Hapana, uache
receipt-withdrawn-title = Ushuhuda wako umeondolewa
receipt-withdrawn = Umeharibiwa, na daftari linasema kwamba uliondolewa. Hakuna kilichobaki hapa. Sasa unaweza kuharibu risiti yako, na mafaili uliyopakua pamoja nayo.

## A group's own testimonies

nav-own = Tuliyosimuliwa
own-title = Tuliyosimuliwa
own-lead = Yaliyosimuliwa kwa kikundi chenu, mapya kwanza. Ni wanaotenda kwa niaba ya kikundi tu wanaoona ukurasa huu.
own-none = Bado hakuna aliyesimulia chochote.
own-no-older = Hakuna ya zamani zaidi.
own-older = Ya zamani zaidi
own-files = { $n ->
    [one] picha au rekodi { $n }
   *[other] picha au rekodi { $n }
}
own-one = Ushuhuda
own-came-back = Hakuna kilichochapishwa. Ulichochagua kiko kwenye fomu hapa chini.
own-picture = Picha ya { $number }
own-recording = Rekodi ya { $number }
own-consent = Alichoruhusu msimuliaji
own-consent-hint = Ni msimuliaji tu anayeweza kubadilisha hili, kwa msimbo wa risiti.
own-publish = Chapisha
own-publish-hint = Maneno yanaonyeshwa bila jina la msimuliaji. Kabla ya kuchapisha, tazama kama mtu anaweza kujulikana kwa mahali, tarehe au tukio lililomo.
own-publish-none = Msimuliaji hajaruhusu ushuhuda uchapishwe au unukuliwe nje ya kikundi chenu, au hakuna maneno ya kuandikwa.
own-what = Unachapisha nini?
own-whole = Yote. Ruhusa inaishia kwa: { $audience }
own-part = Nukuu. Ruhusa inaishia kwa: { $audience }
own-part-words = Nukuu
own-part-hint = Inakili kutoka kwenye maneno ya hapo juu, neno kwa neno.
own-audience = Nani anaruhusiwa kuisoma?
own-choose = Tafadhali chagua unachochapisha na nani anaruhusiwa kukisoma.
own-both = Umechagua yote na pia umeandika nukuu. Tafadhali chagua nukuu, au iache wazi.

## Sheets and tallies

sheets-title = Karatasi za kuchapisha
sheets-lead = Karatasi moja kwa kila mtu anayesimulia. Kila moja ina msimbo wake: sehemu ya chini inakatwa na kupewa msimuliaji kama risiti yake.
sheets-open = { $n ->
    [0] Hakuna karatasi iliyochapishwa inayosubiri kuingizwa.
    [one] Karatasi moja iliyochapishwa bado haijaingizwa.
   *[other] Karatasi { $n } zilizochapishwa bado hazijaingizwa.
}
sheets-many = Karatasi ngapi?
sheets-make = Tengeneza karatasi
sheets-print = Chapisha ukurasa huu sasa. Misimbo inaonyeshwa hapa tu.
sheet-words = Unapitia nini? Nini kilitokea?
sheet-reach = Nani anaruhusiwa kusikia? Weka alama kwenye kisanduku kimoja kwa kila mstari; mstari mtupu una maana: kikundi chetu tu.
sheet-keep = — — — kata hapa na umpe msimuliaji sehemu hii — — —
sheet-receipt = Kwa namba hii unaweza kuona kilichotunzwa, kubadilisha kinachoweza kufanywa nacho, au kukiondoa. Itunze mahali ambapo mtu mwingine hataipata.
tally-title = Ingiza rundo la karatasi
tally-lead = Kwanza hesabu rundo kwa mkono. Jumla zinalinganishwa na zinazoingizwa, ili karatasi isipotee na isiingizwe mara mbili.
tally-hand = Kuna karatasi ngapi kwenye rundo?
tally-hand-count = Ni ngapi zinazoruhusu kuhesabiwa nje ya kikundi?
tally-hand-publish = Ni ngapi zinazoruhusu kuchapishwa nje ya kikundi?
tally-begin = Ingiza karatasi ya kwanza
tally-sheet = Karatasi ya { $n } kati ya { $all }
tally-code = Msimbo ulio kwenye karatasi
tally-words = Maneno yaliyo kwenye karatasi, kama yalivyo
tally-enter = Ingiza karatasi hii
tally-end = Rundo limekwisha
tally-by-hand = Kwa mkono
tally-entered = Zilizoingizwa
tally-row-sheets = Karatasi
tally-row-count = Zinaruhusu kuhesabiwa
tally-row-publish = Zinaruhusu kuchapishwa
tally-done = Rundo
tally-same = Hesabu zote mbili zinalingana.
tally-differs = Hesabu hizi mbili hazilingani. Pitia rundo tena: huenda karatasi inakosekana, au kisanduku kiliwekwa alama tofauti.
tally-after = Zitunze karatasi mahali salama, au zichome, kama kikundi kilivyoamua.
tally-another = Rundo lingine
tell-paper = Au kwenye karatasi:

## Sign-in

sign-in-title = Ingia
sign-in-already = Umeshaingia.
sign-in-code = Msimbo wa kikundi chako
sign-in-code-hint = Maneno sita au tarakimu kumi na mbili, kama zilivyo kwenye karatasi yako. Herufi kubwa, alama za juu na nafasi havijalishi.
sign-in-go = Ingia
sign-in-by-name = Nina jina na nenosiri
sign-in-name = Jina la kuingilia
sign-in-by-ticket = Nina tiketi ya mara moja
sign-in-ticket = Maneno ya tiketi
sign-in-ticket-hint = Tiketi inafanya kazi mara moja. Baadaye utaingia kwa jina lako na nenosiri utakalochagua sasa.
sign-in-set-password = Weka nenosiri na uingie
sign-in-lost = Kitu kikipotea
sign-in-lost-code = Msimbo wa kikundi chako: mtu mwenye uwakilishi wa kikundi chako anaweza kutengeneza mpya; kama hayupo, msaidizi wa baraza lako anaweza.
sign-in-lost-password = Nenosiri lako: mtu mwingine mwenye uwakilishi wa mwanachama yuleyule anaweza kukupa tiketi mpya. Hakuna anayeweza kusoma nenosiri la zamani.
sign-in-code-unknown = Msimbo huu haujulikani. Tafadhali linganisha kila neno au tarakimu na karatasi yako. Kama ulitengenezwa upya, ni ule mpya tu unaofanya kazi.
sign-in-name-wrong = Jina hili na nenosiri hili haviendi pamoja. Tafadhali jaribu tena.
sign-in-ticket-unknown = Tiketi hii haijulikani. Ilishatumika, ni ya zamani mno, au neno moja si sahihi. Aliyekupa anaweza kukupa mpya.
code-empty = Tafadhali andika msimbo.
code-too-long = Hii ni ndefu mno kuwa msimbo.
code-sign = Alama namba { $position } haimo katika msimbo wowote. Tafadhali andika maneno au tarakimu tu.
code-mixed = Msimbo ni maneno au tarakimu, si vyote viwili.
code-word = Neno namba { $position }, "{ $written }", halimo kwenye orodha. Je, unamaanisha: { $nearest }?
code-no-word = Neno namba { $position }, "{ $written }", halimo kwenye orodha, na hakuna neno linalokaribiana nalo. Tafadhali tazama karatasi yako.
code-word-count = Haya ni maneno { $seen }; msimbo una maneno { $wanted }.
code-digit-count = Hizi ni tarakimu { $seen }; msimbo una tarakimu { $wanted }.
code-check-digit = Tarakimu moja si sahihi, au mbili zimebadilishana.
password-new = Nenosiri jipya
password-hint = Angalau herufi 10; sentensi inafaa. Herufi na alama zozote za mwandiko wowote. Halihitaji kubadilishwa mara kwa mara.

## Settings

settings-who = Mimi ni nani hapa
settings-name = Jina lako
settings-name-hint = Ni watu wa mwanachama wako tu wanaoona jina lako. Daftari kamwe haliliandiki.
settings-group-code = Umeingia kwa msimbo wa kikundi hiki. Yeyote anayetaja msimbo huu anatenda kwa niaba ya kikundi: waambie watu wa kikundi tu, na uandike kwenye karatasi mnayoitunza tu.
settings-group-renew = Kama huenda mtu mwingine anaujua msimbo, ombeni utengenezwe upya: hufanya hivyo mtu mwenye uwakilishi wa kikundi, au msaidizi wa baraza lenu kama mtu huyo hayupo. Hapo msimbo wa zamani haufanyi kazi tena.
settings-group-people = Watu na msimbo wa kikundi
settings-sign-out = Toka
settings-acts = Ninatenda kwa niaba ya nani
settings-acts-none = Sasa hutendi kwa niaba ya mtu yeyote.
role-mandate = unatenda kwa niaba yake
role-term = wewe ni mratibu
role-helper = unaandika kwa niaba ya wengine
from-until = kuanzia { $starts } hadi { $ends }
settings-hand = Kutenda kwa niaba ya mwanachama mmoja zaidi
settings-hand-hint = Mwambie mwanachama huyo jina lako la kuingilia na namba hii. Bila namba hii hakuna anayeweza kukupata.
settings-sessions = Nilipoingia
settings-sessions-hint = Siku tu ndizo zinazotunzwa, kamwe si anwani wala kifaa.
settings-session-mine = hapa
settings-session = tangu { $made }, imetumika mwisho { $seen }, itaisha kufikia { $ends }
settings-sign-out-everywhere = Toka kila mahali
settings-password-old = Nenosiri lako la sasa
settings-password-ends = Utatolewa kila mahali pengine ulipoingia.
settings-password-change = Badilisha nenosiri
settings-password-changed = Nenosiri lako limebadilishwa, na umetolewa kila mahali pengine ulipokuwa umeingia.
settings-password-wrong = Hilo halikuwa nenosiri lako. Hakuna kilichobadilishwa.
settings-delete = Futa akaunti yangu
settings-delete-open = Kinachofutwa, na kinachobaki
settings-delete-hint = Jina lako, nenosiri lako, funguo zako za siri na mahali pote ulipoingia vinafutwa mara moja na haviwezi kurudishwa. Uliyofanya kwa niaba ya mwanachama wako yanabaki kwenye daftari, chini ya namba isiyoelekeza kwa mtu yeyote.
settings-delete-sure = Ndiyo, futa akaunti yangu
settings-delete-not-sure = Tafadhali weka alama kwamba unataka kufuta akaunti yako. Hakuna kilichobadilishwa.

## Passkeys

passkey-title = Funguo za siri
passkey-hint = Kwa ufunguo wa siri unaingia kwa kufuli la kifaa chako mwenyewe: kidole, uso au namba yake. Huhitaji kukumbuka chochote. Usiuweke kwenye kifaa unachotumia pamoja na wengine.
passkey-none = Huna ufunguo wa siri.
passkey-label = Jina la kifaa hiki
passkey-add = Ongeza ufunguo wa siri
passkey-remove = Ondoa ufunguo huu wa siri
passkey-sign-in = Nina ufunguo wa siri
passkey-sign-in-hint = Kifaa chako kitaomba kidole chako, uso wako au namba yake.
passkey-sign-in-go = Ingia kwa ufunguo wa siri
passkey-name = Jina la kuingilia, kama ufunguo wako unalihitaji
passkey-failed = Hilo halikufanya kazi hapa. Unaweza kujaribu tena, au kuingia kwa njia nyingine.
passkey-unknown = Ufunguo huu wa siri haukuweza kupokelewa. Unaweza kujaribu tena, au kuingia kwa njia nyingine.
passkey-not-added = Ufunguo wa siri haukuongezwa. Unaweza kujaribu tena; mengine yote yanafanya kazi kama awali.
passkey-too-many = Tayari una funguo za siri { $most }. Ondoa mmoja kwanza.

## Mandates and recovery

people-title = Wanaotenda kwa niaba ya { $member }
people-hint = Ni watu wa mwanachama huyu tu wanaoona ukurasa huu. Daftari linaandika uwakilishi bila majina.
people-none = Hakuna mwenye uwakilishi. Yeyote mwenye msimbo wa kikundi anatenda kwa niaba yake.
people-nameless = Mtu ambaye akaunti yake ilifutwa
mandate-state-running = anatenda sasa
mandate-state-coming = bado
mandate-state-ended = umeisha
mandate-end = Maliza uwakilishi huu
mandate-end-sure = { $name } hatatenda tena kwa niaba ya mwanachama huyu, na kama huu ulikuwa uwakilishi wake wa mwisho, atatolewa kila mahali alipoingia. Ni tendo linaloandikwa kwenye daftari, bila jina.
mandate-recover = Nenosiri limepotea: tiketi mpya
mandate-recover-sure = Nenosiri na funguo za siri za { $name } zinaisha sasa, na anatolewa kila mahali alipoingia. Utapata tiketi ya mara moja ya kumkabidhi. Fanya hivi tu kama { $name } amekuomba, ana kwa ana au kwa sauti unayoijua. Ni tendo linaloandikwa kwenye daftari.
mandate-give = Mpe uwakilishi mtu mpya
mandate-give-hint = Atapata akaunti na tiketi ya mara moja, ambayo utamkabidhi. Hakuna anayehitaji barua pepe.
mandate-name = Jina lake
mandate-name-hint = Ni watu wa mwanachama huyu tu wanaoliona.
mandate-sign-in-hint = Fupi na rahisi kuandika. Si lazima liwe jina lake halisi.
mandate-starts = Kuanzia
mandate-ends = Hadi mwisho wa
mandate-give-button = Toa uwakilishi
mandate-known = Mpe uwakilishi mtu mwenye akaunti
mandate-known-hint = Yote mawili anayapata kwenye mipangilio yake, chini ya "Kutenda kwa niaba ya mwanachama mmoja zaidi".
mandate-number = Namba yake
code-renew = Msimbo wa kikundi
code-renew-hint = Msimbo mpya unamaliza ule wa zamani, na wote walioingia kwa ule wa zamani wanatolewa. Unaonyeshwa mara moja. Ni tendo linaloandikwa kwenye daftari, bila msimbo wenyewe.
code-renew-words = Maneno sita, ya kusema kwa sauti
code-renew-digits = Tarakimu kumi na mbili
code-renew-button = Tengeneza msimbo mpya
code-new-title = Msimbo mpya wa kikundi
code-new-hint = Unaonyeshwa hapa tu na sasa tu. Uandike kwenye karatasi, au uchapishe ukurasa huu, na uutunze mahali ambapo kikundi tu kinaupata. Msimbo wa zamani haufanyi kazi tena.
ticket-title = Tiketi ya mara moja
ticket-hint = Inaonyeshwa hapa tu na sasa tu. Chapisha ukurasa huu au uiandike, na usimpe mtu mwingine yeyote ila yeye.
ticket-how = Jinsi ya kuitumia: fungua { $address }, chagua "Nina tiketi ya mara moja", andika maneno hayo na uchague nenosiri.
ticket-until = Inafaa hadi { $day }
ticket-words = Maneno ya tiketi
back-to-people = Rudi kwa watu wa mwanachama huyu

## Members and joining

members-title = Walio hapa
members-lead = Mashirika na vikundi vilivyoukubali mkataba na kudhaminiwa.
members-asking = Wanaoomba kujiunga
members-filter = Chagua baraza au aina
members-all-circles = Mabaraza yote
members-all-kinds = Aina zote
members-standing = Hali
members-show = Onyesha
members-none = Bado hakuna mtu hapa.
members-next = Zaidi
member-reason = Sababu iliyotolewa
member-since = Tangu
member-came = Aliingia
member-charter = Aliukubali
member-charter-version = Mkataba, tendo la { $number } la daftari
member-federation = Sehemu ya
member-asks = Anaomba kujiunga
member-asks-text = Wanachama wawili wa aina tofauti lazima wamdhamini. Kama mnamjua na mnaamini kwamba anaishi kwa mkataba, mdhaminini. Kama mnajua msingi anaouvunja au madhara aliyofanya, kataeni na mseme hivyo.
member-people = Watu wanaotenda kwa niaba yetu
member-parts = Sehemu zake
member-no-parts = Bado hakuna sehemu iliyojiunga.
member-vouchers = Waliomdhamini
member-no-vouchers = Bado hakuna. Wanahitajika wanachama wawili wa aina tofauti.
vouch-title = Mdhamini
vouch-text = Kudhamini ni kusema mbele ya wote: tunawajua, na wanaishi kwa mkataba. Inaandikwa kwenye daftari pamoja na jina lenu.
vouch-do = Tunamdhamini
decline-title = Mkatae
decline-text = Tajeni msingi wa mkataba anaouvunja, au madhara aliyofanya. Sababu inaandikwa kwenye daftari pamoja na jina lenu, na hatapokelewa.
decline-do = Tunamkataa
leave-title = Ondokeni kwenye muungano
leave-text = Mnaweza kuondoka wakati wowote, kwa sababu au bila sababu. Msimbo wenu unaacha kufanya kazi na viti vyenu kwenye majukwaa vinaisha. Mliyosimuliwa yanabaki chini ya ridhaa ya wasimuliaji wake; chukueni kwanza nakala ya vitu vyenu.
leave-loans = Mlichoazimisha kinarudishwa kwenu pia.
leave-reason = Sababu, mkipenda kuitoa
leave-do = Tunaondoka
stand-for = Nani anasema hivyo?
stand-public = Kila mtu anaweza kuisoma, na haiwezi kubadilishwa baadaye. Usitaje watu kwa majina.
stand-back = Rudi
join-title = Jiunge na muungano
join-lead = Shirika au kikundi chochote kinachoishi kwa mkataba kinaweza kuomba kujiunga. Barua pepe haihitajiki.
join-step-read = Someni mkataba, ukubalini, na mseme ninyi ni nani.
join-step-vouch = Wanachama wawili wa aina tofauti wanawadhamini. Waambieni wanaowajua kwamba mmeomba.
join-step-code = Mtapata msimbo mara moja. Utafungua mlango mara mtakapokuwa wanachama.
join-without-email = Hamna simu inayoweza hili? Msaidizi wa baraza anaweza kuandikisha kikundi chenu kwa simu au kwenye karatasi.
join-choose = Katika baraza gani?
join-no-circle = Bado hakuna baraza lenye mkataba.
join-charter = Mkataba
join-who = Ninyi ni nani?
join-public = Kila mtu anaweza kusoma mnachoandika hapa, na kinabaki kwenye daftari. Pale ambapo ni hatari, acheni mahali pakiwa wazi na mchague jina lisilowafichua.
join-name = Jina la shirika au kikundi chenu
join-kind = Ninyi ni wa aina gani?
join-please-choose = Tafadhali chagua
join-place = Mko wapi?
join-place-hint = Kwa ujumla mnavyopenda, au acheni wazi.
join-language = Mngependa kuzungumziwa kwa lugha gani?
join-federation = Je, ninyi ni sehemu ya mtandao au shirikisho lililo hapa?
join-no-federation = Hapana, au halipo hapa
join-code = Msimbo wenu
join-code-hint = Kwa msimbo huu kikundi chenu kinaingia. Unaonyeshwa mara moja, kwenye ukurasa unaofuata.
join-code-words = Maneno sita, ya kusoma kwa sauti
join-code-digits = Tarakimu kumi na mbili
join-do = Tunaukubali mkataba na tunaomba kujiunga
register-title = Andikisha kikundi
register-lead = Kwa kikundi kisicho na barua pepe na kisichoweza kufanya chenyewe. Kinakuwa mwanachama mara moja, kwa neno lako: kwenye daftari unaandikwa kama msaidizi uliyekiandikisha.
register-read-aloud = Soma misingi kwa sauti, mmoja baada ya mwingine, kwa lugha ambayo kikundi kinaielewa.
register-consent = Kikundi kimesikia mkataba na kinaukubali
register-who = Kikundi hiki ni nani?
register-channel = Ulikutana na kikundi vipi?
register-do = Andikisha kikundi
welcome-title = Karibuni
welcome-code = Msimbo wa kikundi chenu
welcome-code-text = Yeyote aliye nao anaweza kutenda kama kikundi chenu. Utunzeni kama ufunguo. Unaonyeshwa sasa tu; seva hii yenyewe haiwezi kuuonyesha tena.
welcome-print = Chapisheni ukurasa huu au nakilini msimbo kwa mkono kabla ya kuendelea.
welcome-next = Kinachofuata
welcome-vouching = Wanachama wawili wa aina tofauti lazima wawadhamini. Watawapata chini ya "Wanaoomba kujiunga". Mwenyeji au mratibu hawezi kumpokea mtu peke yake.
welcome-then = Mkishakuwa wanachama, ingieni kwa msimbo. Hapo mnaweza kuwapa uwakilishi watu wanaotenda kwa niaba yenu, kusimulia, na kudhamini wengine.
welcome-registered = Kikundi sasa ni mwanachama. Kipe msimbo, usome kwa sauti mara mbili, na wao wakusomee tena. Kwa msimbo huo kikundi kinaingia na kuwapa watu wake uwakilishi.
welcome-page = Kwenye ukurasa wake
welcome-another = Andikisha kikundi kingine

## Kinds of members

kind-grassroots = Kikundi cha mashinani
kind-movement = Vuguvugu la kijamii
kind-union = Chama cha wafanyakazi au cha ushirika
kind-women = Shirika la wanawake au la kifeministi
kind-federation = Mtandao au shirikisho
kind-faith = Shirika la kidini
kind-environmental = Shirika la mazingira
kind-human-rights = Shirika la haki za binadamu
kind-ngo = Shirika lisilo la kiserikali
kind-international-ngo = Shirika la kimataifa lisilo la kiserikali
kind-individual = Mtu binafsi
standing-asking = anaomba kujiunga
standing-member = mwanachama
standing-declined = amekataliwa
standing-left = ameondoka

## Circles

circle-rooms = Kazi za baraza hili
circle-loans = Lilichoazimishwa
circle-delegations = Wajumbe
circle-voice = Nani anasema hapa
circle-below = chini yake
circle-join = Jiunge katika baraza hili
circle-serve = Tumikia baraza hili
circle-here = { $n ->
    [0] Walio hapa: bado hakuna
    [one] Walio hapa: mwanachama mmoja
   *[other] Walio hapa: wanachama { $n }
}
circle-how-many = Wangapi
circle-all-members = Wanachama wote wa baraza hili
circle-told = Yaliyosimuliwa hapa
circle-convenors = Waratibu
circle-convenors-text = Wanatumikia kwa muda maalum: wanafungua, wanakumbusha, wanaandika na kuchapisha. Hawapigi kura, na peke yao hawampokei wala hawamfukuzi mtu yeyote.
circle-no-convenor = Kwa sasa hakuna anayetumikia.
circle-convenor-from = Kutoka
circle-term = { $from } hadi { $until }
circle-rating = nafasi ya kiraia imetathminiwa: { $rating }, { $date }
circle-unrated = hakuna aliyetathmini hapa nafasi ya kiraia ya nchi hii
circle-charter = Mkataba unaotumika katika baraza hili
circle-below-here = Mabaraza yaliyo chini
serve-title = Kutumikia
serve-lead = Mratibu anafungua, anakumbusha, anaandika na kuchapisha. Hapa unaona hesabu, kamwe si maneno: waliyosimulia watu ni ya kikundi chao.
serve-home = Kwenye ukurasa wa baraza
serve-lists = Orodha za vyanzo na utambulisho
serve-more = Mengine ya kuandika
lists-title = Taja orodha
lists-text = Msimuliaji anaweza kuchagua kwenye orodha hizi, au asichague chochote. Moja kwa kila mstari, zisizidi 40 kila orodha, kwa maneno ya watu wa hapa. Orodha mpya ni kwa yatakayosimuliwa kuanzia sasa.
lists-do = Zitaje
open-title = Fungua baraza chini yake
open-text = Baraza la chini lina wanachama, waratibu na orodha zake. Anayetumikia hapa hana cheo kule.
open-do = Lifungue
appoint-title = Teua mratibu anayefuata
appoint-rule = Mratibu anayefuata anatoka kwa mwanachama wa aina tofauti na wa mwisho, na katika baraza la kimataifa anatoka pia nchi nyingine. Anatumikia si zaidi ya miaka miwili. Baraza linamchagua; wewe unaandika.
appoint-from = Anatoka kwa mwanachama gani?
appoint-do = Mteue
retire-title = Maliza muda sasa
retire-text = Inamaliza muda huu kabla ya wakati wake. Inabaki kwenye daftari, na mratibu anayefuata bado lazima atoke kwingine.

## Caucuses

caucus-title = Majukwaa
caucus-own-hint = Jukwaa ni la watu wenye hali moja kutoka kwa wanachama mbalimbali. Ninyi wenyewe mnasema kama ni wa jukwaa hilo.
caucus-protected = hakuna kinachopitishwa bila akidi yake
caucus-enter = Sisi ni wa jukwaa hili
caucus-quit = Tunatoka kwenye jukwaa hili
caucus-members = { $n ->
    [one] mwanachama mmoja
   *[other] wanachama { $n }
}
constitute-title = Unda jukwaa
constitute-text = Jukwaa ni la watu wenye hali moja kutoka kwa wanachama mbalimbali: mashinani, wanawake na wafeministi, nchi za Kusini, vijana, Wadalit, watu wenye ulemavu. Kila mwanachama anasema mwenyewe kama ni wa jukwaa hilo.
constitute-protected = Hakuna kinachopitishwa bila akidi yake
constitute-do = Liunde

## Counts for convenors

counts-for-public = Wasimuliaji wanachoruhusu kila mtu ahesabu, hapa na katika mabaraza ya chini.
counts-for-alliance = Wasimuliaji wanachoruhusu muungano uhesabu, hapa na katika mabaraza ya chini.
counts-for-country = Wasimuliaji wanachoruhusu nchi yao ihesabu, hapa na katika mabaraza ya chini.
counts-none = Bado hakuna kinachoweza kuhesabiwa hapa.
counts-told = Shuhuda { $n }
counts-hidden = Baadhi wamesimulia. Idadi iliyo chini ya tano haionyeshwi, ili mtu asijulikane kwa kuhesabu.
counts-causes = Vyanzo vilivyochaguliwa na wasimuliaji
counts-facets = Wasimuliaji walivyojieleza
counts-cause = Chanzo
counts-facet = Utambulisho
counts-note = Vyanzo na utambulisho vinaonekana hapa pale tu ambapo angalau wasimuliaji watano walivichagua, angalau watano hawakuvichagua, na hakuna mstari mwingine ambao ungefichuka. Msimuliaji anaweza kuchagua kadhaa, au asichague, kwa hiyo mistari haijumlishi kuwa jumla nzima. Kile ambacho baraza la chini halionyeshi hakihesabiwi hapa pia.

## Charter

charter-title = Mkataba
charter-lead = Misingi ambayo kila mwanachama ameikubali. Baraza la chini linaweza kuongeza misingi, haliwezi kamwe kuondoa.
charter-adds = Kwa mkataba wa juu linaongeza:
charter-adds-nothing = Limepitisha mkataba wa juu bila kuongeza.
charter-whole = Toleo zima
charter-since = ulipitishwa { $date }
charter-from = Hapa unatumika mkataba wa baraza la juu:
charter-none = Bado hakuna mkataba uliopitishwa.
charter-before = Matoleo ya awali
charter-in-force = linatumika
charter-not-in-force = halitumiki tena
charter-log = Kwenye daftari
charter-all = Mikataba yote
charter-adopt-title = Pitisha toleo la mkataba
charter-adopt-text = Hapa unaandika kile ambacho baraza limeamua. Kuanzia hapo anayejiunga anakubali toleo hili; wanachama waliokubali la awali wanabaki wanachama.
charter-inherited = Misingi ya baraza la juu, ambayo yote lazima ibaki
charter-one-a-line = Msingi mmoja kwa kila mstari, kila mmoja kwa sentensi moja au mbili.
charter-language = Lugha ya maneno haya
charter-adopt-do = Lipitishe

## Civic space and protection

protection-open = Iliyo wazi
protection-narrowed = Iliyobanwa
protection-obstructed = Iliyozuiwa
protection-repressed = Iliyokandamizwa
protection-closed = Iliyofungwa
protection-title = Ulinzi
protection-why = Kwa nini baraza liliamua hivyo
protection-gaps = Ngazi hii inahitaji kitu ambacho seva hii bado haiwezi kutoa:
protection-accepted = baraza linaendelea bila hicho
protection-missing = kinakosekana: hakuna kinachoweza kusimuliwa hapa kupitia seva hii
protection-what = Maana ya kila ngazi
protection-change = Ongeza ulinzi
protection-means-open = Watu wanaweza kusema, kukutana na kujipanga kwa uhuru.
protection-means-narrowed = Watu wanaweza kujipanga, lakini baadhi wanazuiwa au kufuatiliwa.
protection-means-obstructed = Wenye nguvu wanawazuia watu wanaojipanga: kwa sheria, ufuatiliaji na vitisho.
protection-means-repressed = Anayesema anahatarisha kufungwa, kushambuliwa au kikundi chake kuvunjwa.
protection-means-closed = Hakuna anayeweza kusema au kujipanga bila woga. Usiandike chochote kwenye seva.
protection-now = Inayotumika:
protection-member = Mwanachama yeyote wa baraza anaweza kuongeza ulinzi wake, peke yake na mara moja. Kuupunguza ni uamuzi wa baraza, ambao mratibu wake anauandika.
protection-convenor = Kuongeza kunafanya kazi mara moja. Kupunguza, na kuendelea bila kile ambacho seva hii haiwezi kutoa, ni uamuzi wa baraza ambao unauandika pamoja na sababu yake.
protection-level = Ngazi kuanzia sasa
protection-go-on = Baraza linaendelea bila
protection-go-on-hint = Weka alama tu kwa kile ambacho baraza limekizungumza na kukiamua. Hadi hapo hakuna kinachoweza kusimuliwa pale ngazi inapokihitaji.
protection-reason-hint = Angalau herufi 20 kwa kupunguza au kuendelea bila. Kila mtu anaweza kuisoma, na haiwezi kubadilishwa baadaye. Usitaje watu kwa majina.
protection-do = Iandike
ratings-title = Nafasi ya kiraia
ratings-lead = Watu wako huru kiasi gani kusema na kujipanga, nchi kwa nchi, pamoja na tarehe na marejeo. Tathmini inaweka ulinzi wa mabaraza ya nchi hiyo.
ratings-countries = Tathmini
ratings-none = Bado hakuna nchi iliyotathminiwa hapa.
ratings-unrated = Nchi isiyo na tathmini inalindwa kana kwamba ingekuwa: { $level }.
ratings-levels = Kila ngazi inawasha nini
ratings-levels-text = Kile ambacho seva hii bado haiwezi kufanya kinatajwa kuwa kinakosekana. Pale kitu kinapokosekana hakuna anayeweza kusimulia, isipokuwa baraza limeamua, kwa sababu iliyo kwenye daftari, kuendelea bila hicho.
level-telling = Je, watu wanaweza kusimulia hapa?
level-when = Daftari linataja wakati kwa undani wa
level-place = Mahali padogo zaidi panapoweza kutajwa
level-sms = Ujumbe mfupi
level-session = Kubaki ndani baada ya kuingia
level-gaps = Bado vinakosekana hapa
level-yes = ndiyo
level-no = hapana
level-nothing = hapana, hata kwa uamuzi
level-after-decision = baada ya uamuzi wa baraza tu
level-nothing-missing = hakuna
level-session-text = { $idle } bila kutumia, { $whole } kwa jumla
level-period-day = siku
level-period-week = wiki
level-period-month = mwezi
level-grain-locality = kijiji au mtaa
level-grain-district = wilaya
level-grain-region = mkoa
level-grain-country = nchi
level-grain-none = hakuna
span-minutes = { $n ->
    [one] dakika moja
   *[other] dakika { $n }
}
span-hours = { $n ->
    [one] saa moja
   *[other] saa { $n }
}
span-days = { $n ->
    [one] siku moja
   *[other] siku { $n }
}
rate-title = Tathmini nchi
rate-text = Andika marejeo yanavyosema kuhusu nafasi ya kiraia ya nchi. Tathmini mbaya zaidi inaongeza mara moja ulinzi wa mabaraza ya nchi hiyo; iliyo bora inaupunguza pale tu ambapo baraza halijajiamulia lenyewe.
rate-date-hint = Mwaka, mwezi au siku, kama marejeo yanavyotaja: 2026, 2026-11 au 2026-11-23.
rate-source-hint = Nani alitathmini, na inaweza kusomwa wapi.
rate-do = Andika tathmini

## Helpers

help-title = Andika kwa niaba ya wengine
help-lead = Vikundi vya mabaraza ambayo unasaidia. Unachoandika kwa niaba yao kinaonyeshwa kuwa kimeandikwa na msaidizi.
help-register = Andikisha kikundi
help-none = Bado hakuna vikundi.
help-tell = Simulia kwa niaba ya kikundi hiki
help-sheets = Chapisha karatasi
help-tally = Ingiza rundo la karatasi
channel-web = Kuandika kwenye kurasa hizi
channel-phone = Kwa simu
channel-sms = Kwa ujumbe mfupi
channel-paper = Kwenye karatasi
helpers-title = Wasaidizi
helpers-text = Wanaandika wanachosema wengine kwa simu, kwa ujumbe mfupi au kwenye karatasi, na wanaandikisha vikundi visivyo na barua pepe. Kila wanachoandika kinataja jukumu alilopewa msaidizi na njia iliyotumika.
helpers-none = Hapa hakuna aliyepewa jukumu.
entrust-title = Mpe msaidizi jukumu
entrust-text = Chagua mtu ambaye watu wa hapa wanamjua. Anaona anachoandika wakati anapokiandika, na si kingine.
entrust-channels = Anaweza kuandika kupitia njia zipi?
entrust-do = Mpe jukumu
dismiss-title = Maliza jukumu
dismiss-text = Hawezi tena kuandika chochote kwa niaba ya wengine. Alichoandika kinabaki.
serving-known = Mtu mwenye akaunti
serving-new = Mtu mpya
serving-name-hint = Waratibu wa baraza hili wanaliona.

## The log, for people

log-title = Daftari
log-lead = Kila kinachoamuliwa na kufanywa hapa kinaacha mstari kwenye daftari hili. Mistari inaweza kuongezwa. Hakuna anayeweza kubadilisha au kuondoa mstari bila kugundulika, hata wanaoendesha seva hii.
log-private = Wanachosimulia watu hakimo kwenye daftari. Lina alama iliyofungwa tu kwamba kitu kilisimuliwa. Kikiondolewa, maneno yanaharibiwa na alama haifungui chochote tena.
log-head = Kichwa cha daftari
log-head-about = Kichwa kinawakilisha mistari yote kwa pamoja. Seva hii inakisaini kwa ufunguo wake kila mara mstari unapoongezwa. Kama mstari wowote ungebadilishwa, kichwa kingekuwa kingine.
log-size = Mistari iliyosainiwa
log-key = Ufunguo wa daftari hili
log-how = Hakiki mwenyewe
log-how-keep = Andika ufunguo huu, au utunze picha yake. Mwombe rafiki aliye mahali pengine afungue ukurasa huu: lazima uwaonyeshe ninyi wawili ufunguo uleule.
log-how-all = Ili kuhakiki daftari zima, chukua programu verify.py kutoka kwenye msimbo chanzo wa programu hii, kisha uiendeshe:
log-how-receipt = Ili kuhakiki risiti, hifadhi faili lake kisha uendeshe hii. Haihitaji mtandao:
log-how-page = Kila mstari una ukurasa wake, wenye uthibitisho unaoweza kuhakikiwa kwa njia hiyohiyo.
log-files = Kwa ajili ya programu
log-file-checkpoint = kichwa kilichosainiwa
log-file-key = ufunguo
log-new = Mapya
log-older = Mistari ya zamani zaidi
log-newest = Kwenye mistari mipya zaidi
log-entry-title = Mstari wa { $index }
log-who = Nani
log-when = Lini
log-where = Baraza
log-said = Kilichosemwa
log-hidden = Kilicho cha mstari huu si cha watu wote. Kinabaki kwa wale ambao msimuliaji aliwachagua.
log-gone = Kilichokuwa cha mstari huu hakipo tena hapa. Mstari unabaki.
log-stands = Ushuhuda huu uliondolewa. Kilichobaki ni kwamba tu kitu kiliwahi kuwepo hapo.
log-envelope = Mstari, baiti kwa baiti
log-envelope-about = Hiki ndicho chote ambacho daftari lenyewe linacho.
log-hash = Alama yake ya muhtasari
log-commitment = Muhuri wa maneno yake
log-refs = Unajengwa juu ya
log-line = mstari wa { $index }
log-proof = Uthibitisho kwamba mstari huu umo kwenye daftari
log-payload = Maneno yake na chumvi yake, kwa ajili ya programu
log-before = Mstari uliotangulia
log-after = Mstari unaofuata
log-back = Kwenye daftari
payload-accepted = Pengo lililokubaliwa
payload-caucus = Jukwaa
payload-causes = Chanzo cha tatizo
payload-channel = Njia
payload-channels = Njia
payload-charter = Mkataba
payload-circle = Baraza
payload-code = msimbo wa kikundi
payload-country = Nchi
payload-dated = Ya tarehe
payload-decliner = Amekataliwa na
payload-ends = Hadi
payload-facets = Utambulisho
payload-federation = Sehemu ya
payload-freeze = Maneno yalivyofungwa
payload-helper = Msaidizi
payload-kind = Aina
payload-language = Lugha
payload-level = Ngazi
payload-lost = Kilichotolewa upya
payload-mandate = Uwakilishi
payload-member = Mwanachama
payload-name = Jina
payload-no = hapana
payload-parent = Baraza la juu
payload-password = nenosiri la mtu
payload-person = Mtu, kwa namba
payload-place = Mahali
payload-principles = Msingi
payload-protected = Linalindwa
payload-purpose = Kwa ajili gani
payload-rating = Tathmini
payload-reason = Sababu
payload-sample = Onyesho
payload-source = Marejeo
payload-starts = Kuanzia
payload-term = Muda
payload-testimony = Ushuhuda
payload-voucher = Amedhaminiwa na
payload-yes = ndiyo

## Taking along

export-title = Chukua kila kitu
export-lead = Kilichofanywa na kikundi chenu hapa ni chenu. Mnaweza kukichukua wakati wowote, kukitunza au kuendelea nacho kwingine.
export-holds-member = Kikundi chenu kilivyojieleza, na nani anatenda kwa niaba yake.
export-holds-told = Yaliyosimuliwa kwa kikundi chenu na hayakuondolewa, pamoja na picha na rekodi, kama majedwali na kama mafaili.
export-holds-proofs = Kila tendo la kikundi chenu pamoja na uthibitisho kwamba limo kwenye daftari.
export-careful = Faili hili lina mambo ambayo watu waliwaambia kwa siri. Litunzeni mahali ambapo mtu mwingine hatalipata. Kama mtu ataondoa ushuhuda wake baadaye, ufuteni huko pia.
export-get = Pakua:
export-format = Faili moja la .tar lenye majedwali ya kawaida (CSV), JSON, picha na rekodi. Kompyuta yoyote inaweza kulifungua.

## About

about-title = Kuhusu mahali hapa
about-lead = Groundswell ni seva ambayo vikundi vinasimulia wanayopitia na wanayopambana nayo, vinaamua pamoja, na kuwawajibisha wenye nguvu kwa walichoahidi.
about-alliance = Muungano huu
about-for = Kwa ajili ya nani
about-for-groups = Kwa vikundi: ushirika wa wanawake wenye simu moja ya pamoja, chama cha wafanyakazi, kamati ya kijiji. Huhitaji barua pepe. Msimbo unaoweza kusomwa kwa sauti unatosha.
about-for-convenors = Kwa waratibu: wanaona hesabu, kamwe si maneno ambayo kikundi kinajiwekea chenyewe.
about-for-readers = Kwa wasomaji na kwa wenye shaka: kila kilicho wazi kwa wote kinaweza kuhakikiwa kwa daftari.
about-not = Kile ambacho sicho
about-not-list = Haitumi barua kwa umati, haikusanyi fedha, haitengenezi wasifu wa watu na haichori ramani ya watu. Hakuna ukurasa unaoleta chochote kutoka mahali pengine.
about-who = Nani aliitengeneza
about-who-text = Muungano unaotumia seva hii umetajwa hapo juu. Programu hii ni huru na inatengenezwa na watu wanaoichangia; wao hawaoni kilichohifadhiwa hapa. Nani anaendesha seva hii ni jambo la muungano kusema: mwulize mratibu wako.
about-licence = Leseni
about-licence-text = Unaweza kutumia, kuchunguza, kushiriki na kubadilisha programu hii chini ya leseni ya GNU Affero General Public License, toleo la 3 au la baadaye. Anayeiendesha kwa ajili ya wengine lazima awape msimbo chanzo wake.
about-source = Pata msimbo chanzo wa toleo hili
about-source-ask = Mwenyeji wa seva hii lazima akupe msimbo chanzo wa toleo hilihili ukiomba.
about-version = Toleo { $version }
about-log = Jinsi ya kuhakiki daftari
about-safety = Kilicho salama hapa na kisicho salama

## Safety

safety-title = Kilicho salama hapa, na kisicho salama
safety-lead = Soma hapa kabla ya kusimulia jambo linaloweza kumweka mtu hatarini. Hakuna seva inayoweza kuahidi zaidi ya haya.
safety-danger = Kama uko hatarini sasa
safety-danger-text = Usiandike hapa. Zungumza na mtu unayemwamini, mbali na simu. Kisichoandikwa hakiwezi kupatikana.
safety-host = Wanaoendesha seva hii wanaweza kuona nini
safety-host-can = Wanaweza kusoma kilichohifadhiwa kwenye seva, hata maneno na picha zako: toleo hili haliyafungi kwa siri kwenye simu yako. Wanaweza kuona ni anwani gani ya mtandao inaomba ukurasa wakati unapoombwa.
safety-host-cannot = Hawaoni nenosiri wala msimbo: kinachotunzwa ni umbo lililovurugwa tu. Hawawezi kubadilisha daftari bila kugundulika. Programu haiandiki anwani yoyote ya mtandao, wala maneno yako kwenye kumbukumbu zake yenyewe. Seva nyingine au kituo cha kompyuta kilicho mbele yake huenda kikaandika.
safety-others = Wengine wanaweza kuona nini
safety-others-group = Kikundi chako kinaona ulichokisimulia kwake, kwa muda unaoruhusu.
safety-others-convenor = Waratibu wanaona hesabu tu. Hesabu iliyo chini ya tano inafichwa, na pia hesabu nyingine yoyote ambayo ingeifichua.
safety-others-public = Kila mtu anaona kilichochapishwa ndani ya ridhaa yako, na daftari.
safety-log = Daftari linaonyesha nini
safety-log-text = Daftari linaonyesha kwamba kitu kilisimuliwa, katika baraza gani, na katika wiki au mwezi gani. Halionyeshi maneno, jina, mwanachama wala wakati kamili. Linaweza kunakiliwa na yeyote, na linabaki milele.
safety-log-small = Katika baraza dogo, hata "kitu kilisimuliwa mwezi huu" kinaweza kusema mengi mno. Zungumzeni hilo katika kikundi chenu kabla ya kusimulia.
safety-withdraw = Kuondoa ushuhuda kunafanya nini
safety-withdraw-does = Maneno, picha na rekodi zako kwenye seva hii zinaharibiwa mara moja, pamoja na chumvi iliyozifunga. Kila kilichochapishwa kutokana nazo kinaondoka pia. Nakala itakayorudishwa baadaye inaviharibu tena kabla ya kumjibu mtu yeyote.
safety-withdraw-stays = Kinachoweza kubaki: mstari kwenye daftari, ambao haufungui chochote; kile ambacho wengine wamenakili, wamepiga picha au wamechapisha; nakala za akiba ambazo mwenyeji hajazifuta; na mabaki kwenye diski.
safety-withdraw-sqlite = Seva hii inatumia SQLite: maneno yaliyofutwa yanafunikwa kwa maandishi mengine kwenye mafaili yake, lakini diski inaweza kutunza vipande vya zamani kwa muda.
safety-withdraw-postgres = Seva hii inatumia PostgreSQL: maneno yaliyofutwa yanaweza kubaki kwenye kumbukumbu zake za uandishi na kwenye mafaili yake hadi nafasi itumike tena, jambo linaloweza kuchukua siku kadhaa.
safety-receipt = Risiti yako
safety-receipt-text = Yeyote aliye na msimbo wa risiti yako anaweza kuona na kuondoa ulichosimulia. Utunze mahali ambapo hakuna anayetazama. Kama unaweza kunyang'anywa simu au karatasi yako, usiutunze: hapo hakuna atakayeupata kwako, na wewe hutaweza tena kuondoa ushuhuda.
safety-receipt-file = Faili la risiti lina chumvi. Pamoja na maneno yako linathibitisha ulichosimulia na lini. Hilo linaweza kukusaidia mahakamani, na linaweza kutumiwa dhidi yako.
safety-phone = Simu ya pamoja
safety-phone-text = Toka ukimaliza. Kivinjari kinaweza kukumbuka kurasa zilizofunguliwa na maneno yaliyoandikwa. Tumia dirisha la faragha kama lipo, na ulifunge baadaye.
safety-levels = Ulinzi unawasha nini
safety-levels-about = Kila baraza lina ngazi ya ulinzi. Tathmini ya nafasi ya kiraia ya nchi inaiweka, na baraza linaweza kuiongeza.
safety-place-column = Mahali padogo zaidi
safety-period-column = Wakati kwenye daftari
safety-session-column = Unatolewa baada ya
safety-keep-column = Unatunzwa kwa muda usiozidi
safety-keep = miezi { $months }, kisha ushuhuda unaondolewa kwa ajili yako; ukibadilisha nani anaruhusiwa kusikia, muda unaanza upya
safety-sms-column = Ujumbe mfupi
safety-session = dakika { $minutes } bila kutumika, saa { $hours } kwa jumla
safety-session-hours = saa { $idle } bila kutumika, saa { $hours } kwa jumla
safety-sms-yes = unaweza kuandikwa
safety-sms-no = haupokelewi
safety-place-locality = kijiji au mtaa
safety-place-district = wilaya
safety-place-region = mkoa
safety-place-country = nchi tu
safety-period-week = wiki
safety-period-month = mwezi
safety-gaps = Kile ambacho bado hakijajengwa
safety-gaps-about = Mahali pa hatari panahitaji zaidi ya toleo hili linavyoweza kutoa. Hapo linakataa kupokea shuhuda, isipokuwa baraza limeamua kwenye daftari, kwa sababu yake, kuendelea bila:
safety-closed = Pale nafasi ya kiraia ilipofungwa, halipokei ushuhuda wowote.
safety-trust = Unapaswa kumwamini nani
safety-trust-text = Unawaamini wanaoendesha seva hii kwa kilichohifadhiwa humo, na kikundi chako kwa ulichokisimulia. Kuhusu daftari huhitaji kumwamini mtu yeyote: lihakiki.

## Drivers and struggles

act-extend = Mwanachama alitaja chanzo ambacho hakikuwa kwenye orodha
act-raise = Kikundi kilianzisha mapambano
act-revise = Mapambano yalisimuliwa upya
act-report = Ilisemwa mapambano yamefikia wapi
act-join = Kikundi kilisema: ni yetu pia
act-agree = Mwenye mapambano alijibu kama anashiriki mapambano ya pamoja
driver-debt = Madeni
driver-tax = Kodi zinazowaumiza maskini
driver-privatisation = Huduma zilizobinafsishwa
driver-land = Unyang'anyi wa ardhi na rasilimali
driver-wages = Mishahara na haki za vyama vya wafanyakazi
driver-patriarchy = Mfumo dume na kazi za malezi zisizolipwa
driver-racism = Ubaguzi wa rangi na wa tabaka la kuzaliwa
driver-civic-space = Kubanwa kwa nafasi ya kiraia
driver-climate = Tabianchi
driver-elite-capture = Wachache wenye nguvu kuhodhi madaraka
refusal-driver-known = Chanzo hiki kimo tayari kwenye orodha: { $name }
refusal-joint-needs-others = Mapambano ya pamoja yanaunganisha mapambano ya angalau vikundi viwili, kimojawapo chenu.
refusal-join-own = Kikundi kinajiunga na mapambano ya kikundi kingine, kwa mapambano yake chenyewe.
field-bearers = Nani anawajibika
field-audience = Nani anaruhusiwa kuona
field-heard = Yalitokana na nini
field-tried = Kinachojaribiwa
field-outcome = Matokeo yake
field-lessons = Mafunzo
field-driver = Chanzo cha ukosefu wa usawa
field-struggle = Mapambano
status-emerging = Yanaanza
status-active = Yanaendelea
status-won = Ushindi
status-partly = Ushindi kwa sehemu
status-lost = Hayakufaulu
status-resting = Yametulia
change-small = Nafuu chini ya kanuni zilezile
change-systemic = Kanuni zenyewe zimebadilika
power-visible = Nguvu inayoonekana
power-hidden = Nguvu iliyojificha
power-invisible = Nguvu isiyoonekana
power-means-visible = Sheria, bajeti, viongozi: wanaoamua hadharani.
power-means-hidden = Wanaopanga kinachozungumzwa na kuwaweka wengine mbali na meza.
power-means-invisible = Yale ambayo watu wanafanywa wayaamini kuhusu nafsi zao na kuhusu kinachowezekana.
nav-struggles = Mapambano
struggles-title = Mapambano
struggles-lead = Vikundi vinapambana na nini, wapi, na nani. Kila mapambano ni ya kikundi kilichoyaanzisha. Unaona yale ambayo kikundi chake kinakuruhusu kuona.
struggles-words = Tafuta maneno
struggles-words-hint = Maneno kwa mpangilio wowote na kwa lugha yoyote. Kama hakuna kinachopatikana, neno la mwisho linachukuliwa kuwa mwanzo wa neno.
struggles-filter = Chagua chanzo, mahali, anayewajibika au yalipofikia
struggles-any = Yoyote
struggles-circle = Baraza, na mabaraza yaliyo chini yake
struggles-language = Lugha: jina lake au msimbo wake
struggles-search = Tafuta
struggles-none = Hakuna kilichopatikana ambacho unaruhusiwa kuona.
struggles-none-here = Hakuna kitu kwenye ukurasa huu.
struggle-asked = yanasubiri ndiyo
struggle-cause = Chanzo
struggle-status = Yamefikia wapi
struggle-power = Yanakutana na nguvu ya aina gani
struggle-of = Mapambano ya
struggle-joint-of = Mapambano ya pamoja, yaliyoanzishwa na
struggle-seen-by = Yanaonekana na
struggle-missing = { $n ->
    [one] Kikundi kimoja bado hakijasema ndiyo. Hadi hapo ni walioombwa tu wanaoona ukurasa huu, na mapambano hayawezi kuazimishwa wala kuungwa.
   *[other] Vikundi { $n } bado havijasema ndiyo. Hadi hapo ni walioombwa tu wanaoona ukurasa huu, na mapambano hayawezi kuazimishwa wala kuungwa.
}
struggle-lend = Yaazimishe baraza la juu
struggle-why = Yametoka wapi?
struggle-parts = Yanaunganisha mapambano ya nani
struggle-joined = { $n ->
    [0] Ni yetu pia: bado hakuna aliyesema hivyo
    [one] Ni yetu pia: kikundi kimoja
   *[other] Ni yetu pia: vikundi { $n }
}
struggle-unseen = { $n ->
    [one] Kikundi kimoja zaidi kilijiunga kwa mapambano ambayo huonyeshwi.
   *[other] Vikundi { $n } zaidi vilijiunga kwa mapambano ambayo huonyeshwi.
}
struggle-joins = Yanasema "ni yetu pia" kwa
struggle-part-of = Ni sehemu ya
struggle-make-joint = Anzisheni mapambano ya pamoja na wengine
struggle-heard = { $n ->
    [0] Hayataji ushuhuda wowote.
    [one] Yalitokana na ushuhuda mmoja.
   *[other] Yalitokana na shuhuda { $n }.
}
struggle-heard-hidden = Haionyeshwi yalitokana na shuhuda ngapi. Idadi iliyo chini ya tano inafichwa, ili mtu asijulikane kwa kuhesabu.
struggle-alike = { $n ->
    [one] Yanayofanana na haya: mahali pamoja zaidi
   *[other] Yanayofanana na haya: mahali { $n } zaidi
}
struggle-alike-why = Yana vyanzo sawa na haya, au wanaowajibika ni walewale.
struggle-history = Kwenye daftari
raise-title = Anzisha mapambano
raise-whose = Ni mapambano ya nani?
raise-lead = Semeni mnapambana na nini, kwa maneno yenu wenyewe. Mapambano yanabaki yenu: wengine wanaweza kujiunga nayo kwa yao, nanyi mnaweza kuyaazimisha baraza la juu, kwa masharti, na kuyarudisha kwenu.
raise-joint = Yanaunganisha mapambano yapi?
raise-joint-hint = Angalau mawili, ya angalau vikundi viwili, kimojawapo chenu. Kila kikundi kingine kinaulizwa; hadi vyote viseme ndiyo, ni walioombwa tu wanaoyaona.
raise-name = Mnayaitaje?
raise-name-hint = Jina fupi ambalo wengine watayapata kwalo. Msitaje mtu anayeweza kuwekwa hatarini.
raise-causes-hint = Weka alama angalau kwenye kimoja. Hivyo vikundi vya mahali pengine vinagundua kwamba vinapambana na jambo lilelile.
raise-another = Chanzo kingine, kwa maneno yenu
raise-another-hint = Kinaongezwa kwenye orodha ya vikundi vyote, pamoja na jina la kikundi chenu.
raise-demands = Mnadai nini?
raise-demands-hint = Dai moja kwa kila mstari, yasizidi 20. Mnaweza kuazimisha kila dai peke yake.
raise-bearers = Nani anawajibika kwenu?
raise-bearers-hint = Mmoja kwa kila mstari: ofisi, kiongozi, kampuni, mwenye nyumba au shamba, benki. Wasizidi 20.
raise-tried = Mnajaribu kufanya nini?
raise-audience-hint = Mnaweza kubadilisha hili baadaye. Kilicho mbele ya watu wote kinaweza kunakiliwa, na hapo daftari linasema milele kwamba kilikuwa kikundi chenu.
raise-heard = Yalitokana na nini?
raise-heard-hint = Weka alama kwa mliyosimuliwa yanayohusika; yanaonyeshwa mapya zaidi. Wengine wanaonyeshwa idadi tu, na kamwe si iliyo chini ya tano.
raise-do = Yaanzishe
revise-title = Simulia upya
revise-lead = Maelezo mapya yanachukua nafasi ya yale ya zamani. Kwamba kulikuwa na ya awali kunabaki kwenye daftari.
revise-joint = Haya ni mapambano ya pamoja. Mkiyasimulia upya, vikundi vingine vinaulizwa tena, na hadi vyote viseme ndiyo hayaonyeshwi.
revise-do = Yasimulie upya
report-title = Sema yamefikia wapi
report-lead = Mlichopata na mlichopoteza, ili wengine wajifunze.
report-outcome-hint = Inahitajika pale mlipopata ushindi, ushindi kwa sehemu, au hayakufaulu, au kitu kilipobadilika.
report-change = Mabadiliko yamefika kina gani?
report-no-change = Bado hakuna kilichobadilika
report-lessons-hint = Mngekiambia nini kikundi kinachoanza mapambano kama haya?
report-do = Sema hivyo
join-struggle = Ni yetu pia
join-struggle-lead = Mnajiunga kwa mapambano yenu wenyewe. Yote mawili yanabaki kwa vikundi vyake. Anayeruhusiwa kuona mapambano yenu anaona pia kwamba mmejiunga; wengine wanaona tu kwamba kikundi kimoja zaidi kimejiunga.
join-struggle-none = Ili kujiunga, anzisheni kwanza mapambano yenu wenyewe.
join-struggle-own = Kwa mapambano yenu yapi?
agree-title = Jibu kwa niaba ya kikundi chako
agree-lead = Kuna anayeunganisha mapambano yenu na ya wengine. Semeni kama kikundi chenu kinashiriki. Mnaweza kubadilisha jibu lenu baadaye.
agree-said-yes = kimesema ndiyo
agree-said-no = kimesema hapana
agree-said-nothing = bado hakijajibu
agree-yes = Ndiyo, tunashiriki
agree-no = Hapana
drivers-title = Vyanzo vya ukosefu wa usawa
drivers-lead = Vyanzo ambavyo mapambano mengi yanavyo kwa pamoja. Orodha ni ya vikundi vyote: mwanachama yeyote anaweza kuongeza kinachokosekana, na hakuna kinachoondolewa.
drivers-under = sehemu ya
drivers-version = Orodha hii iko kama ilivyoachwa na tendo la { $number } la daftari.
drivers-version-first = Hii ndiyo orodha ambayo muungano unaanza nayo.
drivers-extend = Ongeza kinachokosekana kwenye orodha
drivers-extend-hint = Kwanza tazama kama kimo kwa jina lingine. Kinaongezwa pamoja na jina la kikundi chenu na hakiwezi kuondolewa.
drivers-name = Jina lake
drivers-wider = Je, ni sehemu ya kimoja kilichomo kwenye orodha?
drivers-no-wider = Hapana
drivers-do = Kiongeze
own-heard-in = Mapambano yaliyotokana nao
receipt-heard-in = Unasikika katika mapambano yapi
receipt-heard-in-hint = Kikundi kilichokusikiliza kinasema kwamba mapambano haya yalitokana na ulichosimulia, pamoja na mengine.
circle-struggles = Mapambano ya hapa

## Loans

loan-title = Azima
loan-struggle = Mapambano
loan-holder = Ni ya
loan-giver = Imeazimishwa mbele na
loan-source = azima ambayo hii imetokana nayo
loan-to = Imeazimishwa kwa
loan-since = Iliazimishwa
loan-until = Hadi
loan-onward = Inaweza kuazimishwa juu zaidi?
loan-onward-yes = ndiyo, ndani ya azima hii
loan-onward-no = hapana
loan-counted = Shuhuda zinazoweza kuhesabiwa pamoja nayo
loan-quoted = Shuhuda zinazoweza kunukuliwa pamoja nayo
loan-few = baadhi; zilizo chini ya tano hazihesabiwi hapa
loan-strings = Masharti: ambayo baraza lazima liyatimize
loan-no-strings = Hakuna yaliyoandikwa.
loan-demands = Madai yaliyoazimishwa
loan-no-demands = Mapambano hayataji madai.
loan-rounds = Duru zinazoihusu
loan-onwards = Ilivyoazimishwa mbele kutoka hapa
loan-stands = Kinachoitegemea
loan-stands-nothing = Hakuna kinachoitegemea.
loan-text-released = limetangazwa
loan-text-draft = halijatangazwa
loan-propose = Pendekeza ipokelewe
loan-take = Andika kwamba baraza linaipokea
loan-lend-onward = Iazimishe juu zaidi
loan-renew = Iongezee muda
loan-recall = Irudishe kwetu
loan-why-recalled = Kwa nini ilirudishwa
loan-log = Kwenye daftari:
loan-list = Baraza hili lilichoazimishwa
loan-of-struggle = Yaliazimishwa kwa nani
loan-list-lead = Kilicho hapa ni cha walioazimisha. Baraza linaweza kukitumia ndani ya masharti, hadi muda wake upite au kirudishwe kwa mwenyewe.
loan-list-none = Hapa hakuna unachoweza kuona.
loan-older = Za zamani zaidi
loan-newest = Kwenye mpya zaidi
loan-state-waits = inasubiri duru
loan-state-live = hai
loan-state-recalled = imerudishwa
loan-state-over = muda umepita
loan-state-cut = imekatika
loan-means-waits = Baraza bado halijaipokea. Duru itaamua.
loan-means-live = Baraza limeipokea na linaweza kuitumia ndani ya masharti yake.
loan-means-recalled = Aliyeazimisha ameirudisha kwake. Kilichosimama juu yake hakina tena pa kusimama hapa.
loan-means-over = Iliazimishwa hadi siku ambayo imepita, na hakuna aliyeiongezea muda.
loan-means-cut = Ilikotoka kulirudishwa au kumekwisha, na hii imekwisha pamoja nako.
loan-step-recall = Rudisha azima
loan-step-renew = Ongezea azima muda
loan-step-take = Baraza linapokea azima
loan-step-text-recall = Ni yenu. Mnaweza kuirudisha kwenu wakati wowote, na hamdaiwi sababu na mtu yeyote. Tazameni kwanza inagusa nini.
loan-step-text-renew = Kabla muda wake haujapita mnaweza kuuongeza. Baada ya hapo lazima iazimishwe upya, na ipokelewe upya.
loan-step-text-take = Duru ya baraza hili imeipitisha. Kwa mstari huu kwenye daftari imepokelewa.
loan-step-do-recall = Irudishe kwetu
loan-step-do-renew = Iongezee muda
loan-step-do-take = Iandike
recall-touches = Kinachoguswa na hili
recall-more = Kuna zaidi ya vilivyotajwa hapa.
recall-released = Aya ambayo haijatangazwa inazuiwa hadi isimame juu ya kitu kingine. Andiko lililotangazwa linabaki lilivyo; aya inaonyesha kwamba mzizi wake ulirudishwa, na haiwezi kutumiwa tena.
recall-reason-hint = Si lazima kuitoa. Anayeweza kuona azima hii anaweza kuisoma, na haiwezi kubadilishwa baadaye. Usitaje watu kwa majina.
renew-until-now = Sasa inaishia { $date }.
take-by = Kwa duru ipi?
lend-title = Azimisha mapambano
lend-onward-title = Azimisha juu zaidi
lend-lead = Kuazimisha si kutoa. Mnasema nini kinaweza kutumiwa na kwa muda gani, na mnaweza kukirudisha kwenu wakati wowote.
lend-nowhere = Hakuna baraza la juu ambalo yanaweza kuazimishwa kwalo.
lend-to = Kwa baraza lipi?
lend-narrow = watu wake bado hawaruhusiwi kuona mapambano haya: lazima yaonekane angalau na { $least }
lend-demands = Madai yapi?
lend-testimonies = Shuhuda zipi, na kwa ajili gani?
lend-testimonies-hint = Kinaweza kuazimishwa tu kile ambacho kila msimuliaji anaruhusu. Akiondoa au akipunguza ridhaa yake, kinaisha chenyewe. Ni shuhuda zipi ni siri ya kikundi chenu.
lend-no-testimonies = Hakuna ushuhuda wa mapambano haya unaoweza kuhesabiwa nje ya kikundi chenu, kwa hiyo yanaazimishwa bila shuhuda.
lend-count = uhesabiwe; msimuliaji anaruhusu: { $reach }
lend-quote = sehemu yake inukuliwe, bila jina; msimuliaji anaruhusu: { $reach }
lend-along = pamoja na shuhuda zilizokuja nayo, kadiri kila msimuliaji anavyoruhusu
lend-conditions-hint = Kwa mfano: tuulizeni kabla ya kuyachapisha; msiyatumie na kampuni ile; tuleteeni jibu. Unaweza kuacha wazi.
lend-until = Siku ya mwisho
lend-until-hint = Si zaidi ya miezi { $months } kuanzia sasa.
lend-until-source = Baraza hili liliazimishwa hadi { $date }, na si zaidi.
lend-onward = Baraza linaweza kuyaazimisha juu zaidi, ndani ya haya yote.
lend-kept = Baraza linaamua kwa duru kama litayapokea. Hadi hapo hakuna kinachoweza kutumiwa.
lend-do = Yaazimishe

## Roots

root-title = Ilipotoka
root-this = Aya hii
root-struck = imefutwa
root-history = jinsi maneno yake yalivyobadilika
root-heading = Hiki ni kichwa cha habari; hakihitaji mizizi.
root-none = Haisimami juu ya chochote. Haiwezi kusainiwa hivi.
root-live = Mizizi { $live } kati ya { $all } iko hai.
root-wounds = Mtu aliyekuwa nyuma yake ameondoa maneno yake au amepunguza kinachoweza kufanywa nayo.
root-picture = Mizizi kama picha
root-legend = Kila tawi linashuka hadi kwenye mapambano; kila nukta ni azima inayopanda. Tawi la vistari lenye nukta iliyokatwa haliko hai tena. Yaleyale yanasemwa kwa maneno hapa chini.
root-veiled = Mapambano ambayo si ya kuonwa na wote
root-group = { $all ->
    [one] mzizi mmoja, ulio hai { $live }
   *[other] mizizi { $all }, iliyo hai { $live }
}
root-countries = Mizizi yote, kwa nchi
root-how-many = Mizizi
root-how-live = Iliyo hai
root-first = { $n } ya kwanza, mmoja mmoja:
root-lent-to = yameazimishwa kwa
root-joined = { $n ->
    [one] kikundi kingine kimoja kilisema: ni yetu pia
   *[other] vikundi vingine { $n } vilisema: ni yetu pia
}
root-behind = Nani yuko nyuma yake
root-behind-told = Shuhuda zinazoweza kuhesabiwa hapa
root-behind-groups = Vikundi vyenye mapambano haya
root-behind-joined = Mapambano ya wengine waliosema: ni yetu pia
root-behind-note = Hizi ni hesabu, kamwe si majina. Chini ya tano hakuna namba.
root-few = chini ya tano
root-words = Maneno yaliyo nyuma yake

## Rules

act-enact = Kanuni mpya zilianza kutumika
rules-title = Kanuni
rules-lead = Namba hizi ni za kila duru na kila andiko. Kila uamuzi unataja kanuni zilizotumika ulipofanywa.
rules-in-force = Zinazotumika sasa
rules-number = Inahusu nini
rules-now = Sasa
rules-then = Baadaye
rules-default = mwanzo salama
rules-how = Kanuni zinabadilishwa kutoka chini: kwa duru mbili juu ya namba zilezile, zikipishana angalau siku { $days }, kila moja ikiwa na akidi katika kila jukwaa linalolindwa na bila pingamizi lililobaki.
rules-propose = Pendekeza kanuni nyingine
rules-adopted = Zimepitishwa na bado hazitumiki
rules-pair = Duru mbili zilipitisha kanuni zilezile:
rules-enact = Zianze kutumika
rules-versions = Kanuni zilizowahi kuanza kutumika
rule-quorum = Sehemu ya kila jukwaa linalolindwa ambayo lazima iseme msimamo, kwa asilimia
rule-caucuses = Majukwaa yanayolindwa ambayo duru inayahitaji
rule-web = Siku za duru ya mtandaoni pekee
rule-phone = Siku za duru yenye simu au ujumbe mfupi
rule-paper = Siku za duru yenye karatasi
rule-roots = Mizizi hai ambayo kila aya inaihitaji
rule-signatures = Saini za kila jukwaa linalolindwa ambazo kutangaza kunazihitaji
rule-panel = Viti vya jopo linalotazama pingamizi
rule-season = Siku kati ya duru mbili zinazobadilisha kanuni
rule-review = Miezi hadi matokeo yatazamwe tena, isizidi
refusal-rule-bounds = { $rule }: kati ya { $least } na { $most }, na jopo liwe na viti visivyogawanyika kwa mbili.
refusal-rules-at-top = Kanuni ni zilezile kwa wote. Zinabadilishwa katika baraza lililo juu ya mengine yote.
refusal-two-rounds = Kanuni mpya zinahitaji duru mbili zilizopitisha kanuni zilezile kabisa.
refusal-season-too-short = Duru hizi mbili lazima zipishane angalau siku { $days }, ili kila mtu apate muda wa kufikiri.
refusal-rules-moved = Kanuni nyingine zimeanza kutumika tangu ile duru ya kwanza kati ya hizi. Tafadhali fanyeni zote mbili tena.

## Rounds

act-propose = Mwanachama alipendekeza jambo
field-closes = Misimamo hadi mwisho wa
rounds-title = Duru za maamuzi
rounds-lead = Hapa baraza linaamua kwa kuridhiana: linapitishwa lile ambalo hakuna anayelipinga na ambalo kila jukwaa linalolindwa limelitazama.
rounds-open = Zilizo wazi sasa
rounds-drafted = Zimependekezwa, bado hazijaitishwa
rounds-closed = Zimeamuliwa
rounds-retracted = Zimeondolewa na waliozipendekeza
rounds-none = Hapa hakuna kitu.
rounds-earlier = Za awali
round-state-drafted = imependekezwa, bado haijaitishwa
round-state-open = iko wazi
round-state-closed = imeamuliwa
round-state-retracted = imeondolewa na walioipendekeza
outcome-adopted = Limepitishwa
outcome-blocked = Halikupitishwa: kuna pingamizi lililobaki
outcome-quorum = Halikupitishwa: jukwaa lilikosekana
outcome-means-adopted = Hakuna pingamizi lililobaki, na kila jukwaa linalolindwa limeshiriki.
outcome-means-blocked = Limebaki angalau pingamizi moja. Linaweza kujibiwa kwa pendekezo jipya.
outcome-means-quorum = Jukwaa linalolindwa lilishiriki kwa wanachama wachache mno, au majukwaa machache mno yana wanachama hapa. Waulizeni, kisha mpendekeze tena.
round-over = inaweza kufungwa
round-over-text = Tangu { $when } duru inaweza kufungwa. Misimamo inapokelewa hadi ifungwe.
round-words = Kinachopendekezwa
round-not-rendered = Bado hakuna aliyekiandika kwa lugha yako. Haya ni maneno ya asili, kwa lugha hii: { $language }.
round-original = Maneno ya asili, kwa lugha hii: { $language }
round-loan = Inahusu kupokea azima hii
round-text = Inahusu kupitisha andiko hili
round-new-rules = Kanuni ambazo zingeanza kutumika
round-languages = Lugha ambazo lazima lisomeke kabla duru haijafungwa
round-rendered = linasomeka
round-unrendered = inakosekana
round-binds = Linaamua kuhusu watumishi au fedha za nani
round-versions = Matoleo
round-version = Toleo la { $number }
round-difference = Kinachobadilika
round-before = Toleo lililotangulia
round-after = Toleo linalofuata
round-now = Hali ilivyo sasa
round-counted = Wanaoridhia: { $consents }. Wanaokaa kando: { $asides }. Mapingamizi yaliyobaki: { $objections }.
round-tally = Majukwaa yanayolindwa: wanachama wao hapa, wangapi wamesema msimamo kwa toleo la mwisho, na wangapi lazima waseme
round-caucus = Jukwaa
round-members = Wanachama hapa
round-stood = Wamesema msimamo
round-needed = Wanahitajika
round-two-keys = Funguo mbili: hakuna pingamizi lililobaki, na kila jukwaa linalolindwa lina akidi yake.
round-shutdown = Hapa imetangazwa kwamba mtandao umezimwa. Duru haifungwi kabla haujarudi.
round-objections = Mapingamizi
round-answer = Jibu:
round-closed-on = Imeamuliwa { $date }
round-review = itatazamwa tena { $date }
round-rules = chini ya kanuni namba { $index }
round-rules-default = chini ya kanuni za mwanzo
propose-title = Pendekeza jambo
propose-text = Liseme ili mtu anayelisikia likisomwa kwa sauti aelewe kitakachotokea. Mratibu anaitisha duru; hadi ifungwe unaweza kulirekebisha, kujibu mapingamizi au kuliondoa.
propose-words = Mnapendekeza nini?
propose-language = Lugha ya maneno haya
propose-languages = Lisomeke kwa lugha zipi nyingine kabla duru haijafungwa?
propose-more = Lugha nyingine, kwa misimbo na mikato kati yake, kama kpz, mai
propose-channels = Chagua kila njia ambayo mtu angelazimika kujibu kwayo. Iliyo ya polepole zaidi inaweka muda.
propose-days = angalau siku { $days }
propose-binds = Mashirika ya kimataifa yana sauti lakini hayana kura. Weka alama kwa yale ambayo hili linaamua kuhusu watumishi wao au fedha zao wenyewe: katika duru hii yana kura.
propose-do = Lipendekeze
amend-title = Lirekebishe
amend-text = Maneno yaliyorekebishwa ni toleo jipya. Walioridhia wanaulizwa tena; mapingamizi yanabaki hadi walioyatoa wabadilishe msimamo wao. Duru ikiwa wazi, lazima zibaki angalau siku { $days }, ili kila mtu aweze kusoma.
amend-look = Onyesha kinachobadilika
amend-do = Lirekebishe hivyo
render-title = Liandike kwa lugha nyingine
render-text = Liandike liseme jambo lilelile. Tafsiri ya baadaye kwa lugha ileile inachukua nafasi ya ile ya awali.
render-changed = Kilichobadilika ulipokuwa ukiandika
render-do = Tunza tafsiri hii
call-title = Itisha duru
call-done = Mlimuuliza nani, na vipi? Inabaki hapa kwa wote, daima.
call-closes = Angalau siku { $days } kuanzia sasa, kwa njia ya kujibu iliyo ya polepole zaidi. Siku inaisha saa sita usiku UTC.
call-do = Itisha duru
close-text = Matokeo yanahesabiwa na kuandikwa kwenye daftari. Yeyote anaweza kuyahakiki kwa misimamo.
close-do = Funga duru
retract-title = Ondoa pendekezo
retract-text = Linabaki la kusomwa, na hakuna kinachoamuliwa.
retract-do = Liondoe
missing-title = Nani anakosekana
missing-text = Tazama kwanza nani hawezi kushiriki kwa hali ilivyo. Sema hapa chini kilichofanywa ili waweze.
missing-nobody = Hakuna tunayemjua.
missing-caucuses = Majukwaa yanayolindwa yasiyo na mwanachama hapa
missing-circles = Mabaraza yasiyo na mwanachama
missing-groups = Vikundi visivyo na njia yoyote ya kuingia: bila msimbo, bila uwakilishi, bila msaidizi
missing-more = na zaidi
missing-kinds = Aina zisizo na mwanachama hapa
missing-regions = Sehemu za dunia zisizo na mwanachama
field-text = Andiko
field-channels = Majibu yanaweza kuja kwa njia zipi
field-review = Litazamwe tena
field-done = Kilichofanywa ili waweze kuja
act-amend = Pendekezo lilirekebishwa
act-render = Pendekezo liliandikwa kwa lugha nyingine
act-call = Duru iliitishwa
act-retract = Pendekezo liliondolewa
act-close = Duru ilifungwa
refusal-past-date = { $field }: tafadhali chagua siku ijayo.
refusal-review-too-far = Matokeo yanatazamwa tena kabla ya miezi { $months } kupita.
refusal-undecided = Tayari kuna pendekezo kuhusu hili, na bado halijaamuliwa.
refusal-decided = Limeshaamuliwa au limeondolewa.
refusal-too-late-to-amend = Zimebaki chini ya siku { $days }, chache mno kwa wote kusoma marekebisho. Jibu pingamizi kwa maneno, au liondoe pendekezo na upendekeze upya.
refusal-too-few-caucuses = Duru inahitaji angalau majukwaa { $least } yanayolindwa katika baraza hili au juu yake. Tafadhali yaundeni kwanza.
refusal-too-short = Njia ya polepole zaidi inaweka muda: duru hii lazima idumu angalau siku { $days }.
refusal-not-open = Duru bado haijaitishwa.
refusal-still-open = Duru bado inapokea misimamo.
refusal-unread = Toleo la mwisho bado haliwezi kusomwa kwa: { $languages }. Liandike kwa lugha hizo, kisha duru inaweza kufungwa.
refusal-shutdown = Imetangazwa kwamba mtandao umezimwa katika baraza hili au chini yake. Duru inaweza kufungwa mtandao utakaporudi.

## Stances and paper

act-stand = Mwanachama alisema msimamo wake
act-object = Mwanachama alipinga
act-reply = Pingamizi lilijibiwa
act-declare = Ilitangazwa kwamba mtandao umezimwa
field-stance = Msimamo
field-ground = Hoja
payload-proposal = Pendekezo
payload-version = Toleo
payload-stance = Msimamo
payload-words = Maneno
stance-title = Mnasemaje kuhusu hili?
stance-from = limependekezwa na
stance-proposal = Pendekezo pamoja na yote yanayolihusu
stance-until = Misimamo inapokelewa hadi { $when }.
stance-stands = Msimamo wa
stance-stale = ulisemwa kwa maneno ya awali; hauhesabiwi kwa haya
stance-objection = pingamizi
stance-for = Kwa niaba ya nani?
stance-came = Kilikufikia vipi?
stance-choose = Mnasemaje?
stance-consent = Kuridhia
stance-aside = Kukaa kando
stance-object = Kupinga
means-consent = Tunaweza kuishi nalo. Si lazima liwe vile ambavyo tungeandika sisi.
means-aside = Hatuko nalo wala hatulipingi. Linaweza kuendelea bila sisi.
means-object = Lisiendelee hivi. Tunataja kinachovunjwa nalo, au anayedhuriwa nalo.
stance-ground = Mkipinga: kwa hoja gani?
ground-principle = Linavunja msingi wa mkataba
ground-harm = Lingemdhuru mtu
ground-safety = Linatuweka hatarini
ground-testimony = Linagusa ushuhuda wetu
stance-principle = Msingi upi?
stance-no-principle = Hakuna
stance-words = Mnachotaka kuongeza, au sababu yenu
stance-words-hint = Mnachoongeza, na sababu ya pingamizi, vinasomwa ndani ya muungano. Pingamizi lisilo na sababu linaweza kuwekwa kando na jopo, isipokuwa linahusu usalama wenu au ushuhuda wenu.
stance-do = Hivi ndivyo tunavyosema
stance-change = Mnaweza kuubadilisha hadi duru ifungwe. Ni wa mwisho tu unaohesabiwa.
stance-others = Uingize kwa niaba ya aliyekupigia au kukuandikia
stance-none = bado hakuna
how-itself = na kikundi chenyewe
how-mandate = na mtu mwenye uwakilishi wake
how-helper = umeingizwa na msaidizi
stances-title = Nani amesemaje
stances-counts = Misimamo yote. Ni ile tu ya maneno yalivyo sasa inayohesabiwa kwa akidi; pingamizi linabaki kwa vyovyote.
stances-all = Yote
stances-fresh = Kwa maneno haya
stances-every = Onyesha yote
stances-empty = Bado hakuna aliyesema chochote.
stances-next = Zaidi
objection-title = Pingamizi
objection-stands = Bado lipo
objection-gone = Mwanachama wake amebadilisha msimamo
objection-shelved = limewekwa kando na jopo
objection-silent = Hakuna sababu iliyotolewa.
objection-rule = Mapingamizi yanajibiwa, hayahesabiwi. Ni mwanachama wake tu anayeliondoa, au jopo lililochaguliwa kwa bahati nasibu linaliweka kando kwa sababu halitoi sababu; kamwe si lile linalohusu usalama wa mtu mwenyewe au ushuhuda wake.
objection-change = Badilisha msimamo wetu
objection-panel = Jopo
objection-answers = Majibu
objection-unanswered = Bado halijajibiwa.
objection-answer = Lijibu
objection-answer-hint = Mnaweza pia kurekebisha pendekezo, au kuliondoa.
objection-answer-do = Tuma jibu
shutdown-title = Kuzimwa kwa mtandao
shutdown-lead = Mtandao unapokuwa umezimwa hapa, hakuna duru inayowauliza wanachama wa baraza hili inayofungwa.
shutdown-none = Hakuna kulikotangazwa.
shutdown-span = { $from } hadi { $until }
shutdown-now = sasa
shutdown-older = Za awali
shutdown-declare = Tangaza kwamba mtandao umezimwa
shutdown-hint = Siku zisizozidi { $days }, kadiri unavyojua. Kukiendelea zaidi, tangaza tena. Unachoandika kinabaki kwenye daftari kwa wote.
shutdown-from = Kuanzia siku gani? (UTC)
shutdown-until = Hadi siku gani? (UTC)
shutdown-clock = Saa ngapi? Ukiacha wazi, ni saa sita usiku.
shutdown-words = Ni nini kinachojulikana?
shutdown-do = Tangaza
round-sheet-title = Duru kwenye karatasi
round-sheet-lead = Maneno ya kusoma kwa sauti, na kikaratasi kwa kila kikundi chenye msimbo wake. Sehemu ya chini inakatwa na kupewa kikundi kama risiti yake.
round-sheet-whose = Kwa niaba ya nani?
round-sheet-print = Chapisha ukurasa huu sasa. Yeyote mwenye kikaratasi anaweza kusema kitu kwacho: kipe kila kimoja kikundi kinachotajwa humo.
round-sheet-none = Hakuna mwenye kura hapa katika duru hii.
round-sheet-next = Karatasi zinazofuata
slip-words = Mnataka kuongeza nini, au kwa nini mnapinga?
slip-keep = — — — kata hapa na ukipe kikundi sehemu hii — — —
slip-receipt = Kwa namba hii mnaweza kuona, kwenye ukurasa "Nina risiti", kilichoingizwa kwa niaba yenu, na nani na vipi. Kama sicho mlichosema, kibadilisheni kabla duru haijafungwa.
slips-title = Andika vikaratasi
slips-lead = Kila kikaratasi kinaandikwa mara mbili, na watu wawili pale walipo wasaidizi wawili. Kinaingizwa tu kinacholingana.
slips-stack = { $printed } vimechapishwa, { $once } vimeandikwa mara moja, { $twice } vimeingizwa
slips-code = Msimbo ulio kwenye kikaratasi
slips-words = Maneno yaliyo kwenye kikaratasi, kama yalivyo
slips-do = Andika kikaratasi hiki
slips-once = Kimeandikwa mara moja na kinasubiri. Kitaingizwa kitakapoandikwa mara ya pili.
slips-entered = Kimeandikwa mara mbili na kimeingizwa. Msimbo wa sehemu ya chini sasa ni risiti ya kikundi.
slips-first = Kilichoandikwa kwanza:
slips-anew = Maandishi ya kwanza yalikosewa. Chukua yangu kuwa ya kwanza; lazima kiandikwe mara moja zaidi.
slip-title = Kikaratasi kimefikia wapi
slip-by = Kimeingizwa
slip-changed = Tangu hapo kikundi kimebadilisha msimamo wake. Hiki hakihesabiwi tena.
slip-waits = Bado hakijaingizwa. Mpe mtu anayesaidia katika baraza lenu.
slip-once = Kimeandikwa mara moja. Kitaingizwa kitakapoandikwa mara ya pili.
slip-file = Kinachosema (stance.json)
help-rounds = Duru zilizo wazi
help-stance = Yaliyokuja kwa simu au ujumbe mfupi

## Panels

act-convoke = Jopo liliombwa
act-draw = Jopo lilichaguliwa kwa bahati nasibu
act-find = Mjumbe wa jopo alisema anachoona
field-caucuses = Majukwaa
field-panel = Jopo
refusal-no-panel-safety = Pingamizi hili linahusu usalama wa anayepinga mwenyewe. Hakuna jopo linaloweza kuliweka kando.
refusal-no-panel-testimony = Pingamizi hili linahusu ushuhuda wa anayepinga. Hakuna jopo linaloweza kuliweka kando.
refusal-no-panel-reason = Pingamizi hili linatoa sababu. Sababu inajibiwa, haiwekwi kando.
refusal-panel-thin = Jopo linahitaji angalau wanachama watatu kutoka majukwaa mawili yanayolindwa, wasio upande wowote. Hapa wanaoweza kuchaguliwa ni { $candidates }, kutoka majukwaa { $caucuses }.
refusal-not-yet-signed = Daftari halijasainiwa tangu jopo liombwe. Tafadhali jaribu tena baada ya dakika moja.
payload-aside = Liwekwe kando
payload-lot = Toleo la bahati nasibu
payload-members = Wanachama
payload-objection = Pingamizi
payload-panel = Jopo
payload-root = Mzizi wa daftari
payload-seats = Viti
payload-size = Ukubwa wa daftari
panel-title = Jopo kuhusu pingamizi
panel-proposal = Kwenye pendekezo
panel-about = Pingamizi lisilotoa sababu linaweza kupelekwa mbele ya jopo: wanachama waliochaguliwa kwa bahati nasibu kutoka majukwaa yanayolindwa, wasio upande wowote. Zaidi ya nusu yao wanaweza kuliweka kando, na hapo imekwisha. Mwanachama wake bado anaweza kutoa sababu duru ikiwa wazi, na hapo hakuna jopo linaloweza kuligusa. Pingamizi kuhusu usalama wa anayepinga au ushuhuda wake haliwekwi kando kamwe.
panel-finding = Jopo linaonaje
panel-aside = Pingamizi liliwekwa kando.
panel-stands = Pingamizi linabaki.
panel-not-drawn = Jopo bado halijachaguliwa.
panel-moot = Pingamizi lililokuwa mbele ya jopo halipo tena. Hakuna kilichobaki cha kuamua.
panel-waits = Jopo bado halijamaliza. Wanahitajika { $majority } kati ya { $seats } ili kuamua.
panel-draw = Chagua jopo
panel-draw-text = Wanachama { $seats } wanachaguliwa kwa bahati nasibu kati ya walio hapa chini. Mbegu ya bahati nasibu ni kichwa cha kwanza cha daftari kilichosainiwa baada ya jopo kuombwa, kwa hiyo hakuna anayeweza kuichagua.
panel-members = Waliochaguliwa
panel-for = kwa { $caucus }
panel-says-aside = Liwekwe kando
panel-says-stands = Libaki
panel-says-nothing = Bado hajasema
panel-say = Sema unachoona
panel-say-hint = Unasema kwa niaba ya mwanachama aliyechaguliwa. Unachosema hakiwezi kubadilishwa, na wanachama wengine wa muungano wanaweza kukisoma.
panel-lot = Bahati nasibu, ya kurudiwa
panel-lot-text = Mbegu ni mzizi wa daftari lilipokuwa na mistari { $size }:
panel-lot-same = Imerudiwa sasa hivi, na imetoa wanachama walewale.
panel-lot-differs = Imerudiwa sasa hivi, na inatoa wanachama wengine. Tafadhali waambie wengine: kuna kitu hakiko sawa.
panel-lot-check = Yeyote anaweza kuirudia kwa daftari lililo wazi: waliokuwa wa kuchaguliwa na kanuni ya bahati nasibu vimo humo, na programu huru ya kuhakiki inafanya hivyo yenyewe.
panel-act = Tendo kwenye daftari, pamoja na wote wanaoweza kuchaguliwa
panel-candidates = Nani anaweza kuchaguliwa
panel-candidates-text = { $people ->
    [one] Mwanachama mmoja
   *[other] Wanachama { $people }
  } wa { $caucuses ->
    [one] jukwaa moja linalolindwa
   *[other] majukwaa { $caucuses } yanayolindwa
  }. Aliyependekeza na anayepinga hawamo.
panel-too-few = Kwa sasa wanaoweza kuchaguliwa kwa jopo ni wachache mno.
panel-ask = Omba jopo
panel-ask-text = Wanachama { $seats } watachaguliwa. Orodha ya wanaoweza kuchaguliwa haibadiliki kuanzia sasa.

## Texts

act-draft = Andiko lilianzishwa
act-write = Aya iliandikwa au ilirekebishwa
act-root = Aya ilipata mizizi mingine
act-strike = Aya ilifutwa
act-translate = Andiko lilitafsiriwa
act-freeze = Maneno ya andiko yalifungwa, na likafunguliwa kwa saini
field-title = Kichwa
field-languages = Lugha
field-paragraph = Aya
field-roots = Mizizi
field-form = Ni nini
field-parent = Ilitokana na nini au inatumikia nini
field-embargo = Zuio la muda
texts-title = Maandiko ya pamoja
texts-lead = Wanachosema wanachama wa baraza hili kwa pamoja. Kila aya ilitokana na mapambano yaliyoazimishwa kwa ajili yake.
texts-none = Bado hakuna andiko lililoanzishwa hapa.
texts-none-released = Bado hakuna kilichotangazwa hapa.
text-means-vision = Tunataka dunia iwe vipi.
text-means-agenda = Tunachodai, kikijengwa juu ya dira.
text-means-theory = Mabadiliko yanavyokuja: matokeo, mikakati, vitendo, dhana.
text-means-statement = Tunachosema pamoja sasa, kikisainiwa na wanachama.
text-state-draft = Rasimu
text-state-signing = Liko wazi kwa saini
text-state-released = Limetangazwa
text-state-says-draft = Linaandikwa. Ni wanachama wa muungano tu wanaoliona.
text-state-says-signing = Maneno yake yanabaki yalivyo, na wanachama wanalisaini. Anayelirekebisha analirudisha kuwa rasimu.
text-state-says-released = Liko wazi kwa wote na halibadiliki tena.
text-block-wound = Ushuhuda uliokuwa chini ya aya hii uliondolewa. Aya imezuiwa hadi mizizi yake itazamwe tena au iandikwe upya.
text-block-dead = Mzizi wa aya hii ulirudishwa kwa mwenyewe au muda wake umekwisha. Aya imezuiwa hadi ipate mizizi mingine.
text-block-few = Aya hii ina mizizi hai michache mno. Imezuiwa hadi ipate zaidi.
text-begin = Anzisha andiko
text-begin-lead = Andiko ni la baraza lake. Wanachama wake wanaliandika, aya kwa aya; mratibu wa baraza analifungua na kulitafsiri, na halihariri.
text-begin-do = Lianzishe
text-for = Kwa niaba ya nani?
text-original = Linaandikwa kwa lugha gani?
text-languages = Lisomeke kwa lugha zipi nyingine?
text-languages-hint = Haliwezi kusainiwa kabla yote hayajasomeka kwa lugha hizi.
text-languages-others = Nyingine, kwa misimbo yake, na nafasi kati yake
text-parent = Linatokana na andiko lipi?
text-parent-none = Hakuna
text-read = Lisome
text-begun-by = Limeanzishwa kwa niaba ya
text-log = Kwenye daftari
text-grew-from = Linatokana na:
text-blocked = { $n ->
    [one] Aya moja imezuiwa: andiko haliwezi kusainiwa.
   *[other] Aya { $n } zimezuiwa: andiko haliwezi kusainiwa.
}
text-doors = Kinachoweza kufanywa
text-add = Andika aya
text-add-after = Andika nyingine baada yake
text-amend = Rekebisha aya
text-root = Chagua mizizi yake
text-strike = Ifute
text-propose = Lipendekeze kwa baraza
text-freeze = Lifungue kwa saini
text-paragraphs = Aya
text-empty = Bado hakuna kilichoandikwa.
text-roots-live = { $n ->
    [one] mzizi mmoja hai
   *[other] mizizi { $n } hai
}
text-roots-dead = { $n ->
    [one] mzizi mmoja si hai tena
   *[other] mizizi { $n } si hai tena
}
text-versions = { $n ->
    [one] toleo moja
   *[other] matoleo { $n }
}
text-said = kwa lugha nyingine { $n } kati ya { $all }
text-next = Aya zinazofuata
text-first = Aya za kwanza
text-translations = Tafsiri
text-done = Zimekamilika
text-stale = Zilirekebishwa baadaye
text-left = Zinakosekana
text-missing = inakosekana
text-changed = Kilichobadilishwa na mwingine wakati huohuo
text-thaws = Andiko liko wazi kwa saini. Maneno yake yakibadilika, linakuwa rasimu tena: linahitaji duru nyingine, na wanachama wanasaini upya.
text-serves = Inatumikia nini?
text-serves-hint = Mkakati unatumikia matokeo, kitendo kinatumikia mkakati, na dhana iko nyuma ya chochote kati ya hivyo. Matokeo hayatumikii kitu kilicho juu yake.
text-serves-none = Hakuna kilicho juu yake
text-words = Maneno, kwa lugha hii: { $language }
text-save = Yatunze
text-root-lead = Maneno yanabaki, na saini pia. Kuanzia sasa aya inasimama juu ya yote yaliyowekwa alama.
text-strike-lead = Aya inaondolewa kwenye andiko. Historia yake inabaki.
text-strike-do = Ifute
roots-hint = Aya inatokana na mapambano ambayo wanachama waliliazimisha baraza hili nalo likayapokea. Weka alama kwenye yale ambayo aya hii imetokana nayo.
roots-fallen = { $n ->
    [one] Mzizi mmoja si hai tena na utaondoka ukitunza.
   *[other] Mizizi { $n } si hai tena na itaondoka ukitunza.
}
roots-until = yameazimishwa hadi { $date }
roots-more = { $n ->
    [one] Mmoja zaidi umechaguliwa.
   *[other] { $n } zaidi imechaguliwa.
}
roots-none = Bado hakuna kilichoazimishwa kwa baraza hili na kupokelewa nalo. Aya isiyo na mizizi inaweza kuandikwa, lakini haiwezi kusainiwa.
roots-search = Tafuta kati yake
roots-look = Tafuta
roots-next = Onyesha mingine
text-translate = Tafsiri
text-translated = Yote yanasomeka kwa lugha hii.
text-changed-since = Kilichobadilika tangu hapo kwenye maneno ya asili
text-translate-next = Tunza na uende inayofuata
text-history = Kilichobadilishwa
text-struck = Aya hii ilifutwa.
text-freeze-lead = Kuanzia hapo maneno haya yanafungwa, kwa kila lugha, na wanachama wanayasaini. Hakuna kinachofunguliwa wakati kuna aya isiyo na mizizi hai, lugha inayokosekana, au hakuna duru iliyolipitisha.
text-rooted = Kila aya inasimama juu ya mizizi hai.
text-complete = Lugha zote zilizotajwa zimekamilika.
text-lacks = { $language }: zinakosekana { $n }
text-rounds = Duru ipi ililipitisha?
text-not-yet = halijapitishwa
text-embargo-hint = Siku na saa ambayo kabla yake lisionekane na umma, kwa UTC. Acha wazi kama hakuna.
text-freeze-do = Lifungue kwa saini
refusal-serves-not-edits = Anayeratibu baraza hahariri maandiko yake. Mtu mwingine wa kikundi chako anaweza.
refusal-text-full = Andiko lina aya zisizozidi { $most }. Tafadhali unganisha baadhi, au anzisha andiko jingine.
refusal-has-parts = { $count ->
    [one] Aya moja inategemea hii. Tafadhali ibadilishe au ifute kwanza.
   *[other] Aya { $count } zinategemea hii. Tafadhali zibadilishe au zifute kwanza.
}
refusal-rewritten = Maneno yalibadilishwa tangu ulipofungua ukurasa. Tafadhali tazama kilichobadilika, kisha utume yako tena.
refusal-frozen = Andiko liko wazi kwa saini: maneno na tafsiri zake zinabaki zilivyo. Anayelirekebisha analirudisha kuwa rasimu, na lazima lisainiwe upya.
refusal-released = Andiko lilitangazwa. Halibadiliki tena.
refusal-roots-not-live = { $count ->
    [one] Mzizi mmoja si hai tena, au haukuwahi kupokelewa na baraza hili. Tafadhali chagua mingine.
   *[other] Mizizi { $count } si hai tena, au haikuwahi kupokelewa na baraza hili. Tafadhali chagua mingine.
}
refusal-dead-root = Aya ya { $place } inasimama juu ya mzizi uliorudishwa au uliokwisha muda. Ipe mizizi mingine, au iandike upya.
refusal-wounded = Ushuhuda uliokuwa chini ya aya ya { $place } uliondolewa. Tazama mizizi yake tena, au iandike upya.
refusal-too-few-roots = Aya ya { $place } ina mizizi hai { $live }; inahitaji { $least }.
refusal-changed-since = Maneno yalibadilishwa baada ya duru kuitishwa, kwa hiyo duru ilihusu maneno mengine. Lipendekeze tena.
refusal-untranslated = { $count ->
    [one] Aya moja bado inakosekana kwa lugha hii: { $language }.
   *[other] Aya { $count } bado zinakosekana kwa lugha hii: { $language }.
}

## Signing and release

date-moment = { $day }, saa { $clock } UTC
release-languages = Lugha za andiko hili
release-original = (ya asili)
release-on = Lilitangazwa { $day }.
release-open = Liko wazi kwa saini. Maneno yanabaki yalivyo.
release-embargo = Linaweza kutangazwa kuanzia { $moment }.
release-draft = Rasimu: maneno haya bado yanaweza kubadilika.
release-to-draft = Fanyia kazi rasimu
release-empty = Bado halina maneno.
release-untranslated = Bado haijatafsiriwa: haya ni maneno ya asili.
release-roots = Ilipotoka
release-gone-recalled = Mzizi wa aya hii ulirudishwa kwa mwenyewe { $day }. Maneno yanabaki yalivyosainiwa; hayaruhusiwi kutumiwa tena.
release-gone-ended = Muda wa kile ambacho aya hii iliazimishwa umekwisha tangu hapo. Maneno yanabaki yalivyosainiwa; hayaruhusiwi kutumiwa tena.
release-gone-parted = Si wote walioshikilia kwa pamoja mapambano yaliyo chini ya aya hii wanaoyaunga mkono tena. Maneno yanabaki yalivyosainiwa; hayaruhusiwi kutumiwa tena.
release-gone-wound = Ushuhuda uliokuwa chini ya aya hii uliondolewa. Maneno yanabaki yalivyosainiwa; hayaruhusiwi kutumiwa tena.
release-check = Jinsi ya kuhakiki
release-check-text = Maneno yalifungwa kabla mtu yeyote hajasaini. Alama yao ya muhtasari, kila saini na kutangazwa kwake vimo kwenye daftari lililo wazi, ambalo hakuna anayeweza kulibadilisha bila kugundulika.
release-frozen = Maneno yalifungwa
release-released = Lilitangazwa
release-address = Anwani
release-protected = lazima lisaini
release-digest = Alama ya muhtasari ya maneno
release-plain = Kama maandishi matupu
release-feed = Mlisho wa yaliyotangazwa (Atom)
releases-title = Muungano umesema nini
releases-lead = Maandiko ambayo wanachama wa muungano waliyasaini na kuyatangaza pamoja. Kila aya inashuka hadi ilipotoka.
releases-none = Bado hakuna kilichotangazwa.
releases-next = Ya awali
text-vision = Dira
text-agenda = Ajenda
text-theory = Nadharia ya mabadiliko
text-statement = Tamko
form-plain = Aya
form-heading = Kichwa cha habari
form-outcome = Matokeo
form-strategy = Mkakati
form-action = Kitendo
form-assumption = Dhana
signatures-title = Waliosaini
signatures-about = Saini za wanachama. Mwanachama aliye katika majukwaa kadhaa anahesabiwa katika kila moja, na mara moja katika jumla.
signatures-none = Bado hakuna aliyesaini.
signatures-caucus = Jukwaa
signatures-number = Saini
signatures-total = Jumla
signatures-supporters = Wanaounga mkono
signatures-supporters-text = Mashirika ya aina isiyo na kura yanaweza kusaini kama yanayounga mkono. Hayahesabiwi kwa jukwaa lolote, na kutangaza hakuyasubiri.
signatures-see = Tazama waliosaini
signatures-no-caucus = Bila jukwaa
signatures-more = Waliosaini ni wengi kuliko waliotajwa hapa; ukurasa wa andiko unawataja wote.
signatures-count = { $n ->
    [one] saini moja
   *[other] saini { $n }
}
signatures-all = Saini zote
signatures-ended = { $n ->
    [one] Mwanachama mmoja aliondoa saini yake
   *[other] Wanachama { $n } waliondoa saini zao
}
signatures-ended-title = Zilizoondolewa
signatures-earlier = { $n ->
    [one] Mwanachama mmoja alisaini toleo la awali tu
   *[other] Wanachama { $n } walisaini toleo la awali tu
}
signatures-earlier-title = Waliosaini toleo la awali
signatures-earlier-text = Wanachama hawa walisaini maneno ambayo yalirekebishwa baadaye. Saini zao hazihesabiwi kwa maneno haya, isipokuwa wasaini tena.
signatures-nobody = Hakuna.
signatures-how = Kila tarehe inaelekeza kwenye saini iliyo kwenye daftari.
signatures-by = Imetolewa na
signatures-when = Imesainiwa
signatures-mandate = mtu mwenye uwakilishi
signatures-itself = kikundi chenyewe
signatures-back = imeondolewa
signatures-next = Zinazofuata
signing-title = Saini andiko hili
signing-lead = Lisome kwanza, kwa lugha yako kama ipo. Unasaini maneno haya na si mengine.
signing-signed = { $name } amesaini.
signing-earlier = { $name } alisaini toleo la awali. Maneno yamebadilika tangu hapo.
signing-closed = Kwa sasa andiko hili haliko wazi kwa saini.
signing-convenor = Unatumikia baraza hili kama mratibu, kwa hiyo humsainii mtu yeyote humo. Mtu mwingine mwenye uwakilishi anaweza.
signing-for = Kwa niaba ya nani?
signing-supporter = kama anayeunga mkono
signing-public = Jina lenu litakuwa chini yake na kila mtu ataliona. Mnaweza kuondoa saini yenu wakati wowote; hilo pia litaonekana.
signing-do = Saini
unsign-title = Ondoa saini yetu
unsign-before = Saini yenu haitahesabiwa tena. Kwamba mlisaini, na mkaondoa, kunabaki kwenye daftari.
unsign-after = Andiko linabaki limetangazwa. Itaonyeshwa kwamba mliondoa saini yenu.
unsign-reason = Hamdaiwi sababu na mtu yeyote. Mkiitoa, kila mtu anaweza kuisoma.
release-title = Tangaza andiko hili
release-not-frozen = Maneno ya andiko hili hayajafungwa, kwa hiyo haliwezi kutangazwa. Huenda maneno yake yalirekebishwa: yafungeni tena yatakapokamilika.
release-way = Linasubiri nini
release-paragraph = Aya ya { $place }
release-block-wound = ushuhuda uliokuwa chini yake uliondolewa
release-block-dead = mzizi ulirudishwa kwa mwenyewe au muda wake umekwisha
release-block-few = ina mizizi hai michache mno
release-rooted = Kila aya inasimama juu ya mizizi hai.
release-no-embargo = Hakuna zuio la muda.
release-caucuses = Kila jukwaa linalolindwa lazima liwe limesaini.
release-members = Wanachama
release-signed = Waliosaini
release-needed = Wanahitajika
release-missing = wanakosekana
release-for-ever = Kuanzia hapo kila mtu anaweza kulisoma. Walioshiriki wanatajwa pamoja nalo; hakuna kinachoweza kubadilishwa tena.
release-waits = Bado haliwezi kutangazwa.
release-do = Litangaze sasa
release-time = Litangazwe moja kwa moja zuio la muda likiisha
release-untime = Lisitangazwe moja kwa moja
release-timed = Litatangazwa moja kwa moja zuio la muda likiisha, mara tu pasipo na kizuizi kingine.
act-sign = Mwanachama alisaini andiko
act-unsign = Mwanachama aliondoa saini yake
act-release = Andiko lilitangazwa
refusal-text-amended = Andiko lilibadilishwa wakati huo. Tafadhali lisome tena kabla ya kusaini.
refusal-embargo = Andiko hili haliruhusiwi kutangazwa kabla ya { $until }.
refusal-caucus-missing = { $caucus }: saini { $signed }, na zinahitajika { $needed } kabla andiko halijatangazwa.

## Delegations

act-delegate = Kundi la wajumbe liliundwa
field-members = Wanachama
field-purpose = Kwa ajili gani
field-balance = Uwiano
refusal-unbalanced = Kundi hili la wajumbe halingekuwa na uwiano, kwa hiyo halikuundwa. Tafadhali chagueni tena: { $reasons }.
refusal-weak-balance = Uwiano unaweza kuwa mkali kuliko wa muungano, kamwe si dhaifu: angalau { $caucus } % ya kila jukwaa linalolindwa, si zaidi ya { $country } % kutoka nchi moja, si zaidi ya { $kind } % wa aina moja.
lean-caucus = { $name }: { $have } kati ya angalau { $need }
lean-country = { $country }: { $have }, na wasiozidi { $most } wanaweza kutoka nchi moja
lean-kind = { $kind }: { $have }, na wasiozidi { $most } wanaweza kuwa wa aina moja
payload-least = Sehemu ndogo kabisa
payload-until = Hadi
delegations-title = Wajumbe, na wanaotumikia
delegations-about = Kundi la wajumbe au kamati inaundwa tu ikiwa ina uwiano: viti vya kutosha kwa kila jukwaa linalolindwa, na wala nchi moja wala aina moja ya wanachama isiwe na zaidi ya nusu. Kama haina, uchaguzi unarudiwa.
delegations-none = Baraza hili halina kundi la wajumbe.
delegations-earlier = Makundi ya wajumbe ya awali
delegation-new = Unda kundi la wajumbe
delegation-do = Liunde
delegation-act = Kwenye daftari
delegation-balance = Uwiano
delegation-condition = Sharti
delegation-asked = Viti vinavyotakiwa
delegation-now = Viti vya sasa
delegation-least = angalau { $n }
delegation-most = visizidi { $n }
delegation-one-country = Kutoka nchi moja
delegation-one-kind = Wa aina moja
delegation-numbers = Kuna wanachama wengi hapa. Andika namba ya kila mmoja kwenye mstari wake: iko mwishoni mwa anwani ya ukurasa wake.
delegation-stricter = Kanuni ya muungano imeshajazwa. Unaweza kuifanya kali zaidi, kamwe si dhaifu.
delegation-caucuses = Majukwaa yanayolindwa yenye wanachama hapa:
delegation-caucus = Sehemu ndogo kabisa ya kila jukwaa linalolindwa, kwa asilimia
delegation-country = Sehemu kubwa kabisa ya nchi moja, kwa asilimia
delegation-kind = Sehemu kubwa kabisa ya aina moja, kwa asilimia
delegation-until = Siku ya mwisho
terms-title = Wanaotumikia na waliotumikia
terms-about = Waratibu wanatumikia muhula usiozidi miaka miwili. Anayefuata ni mtu mwingine na anatoka kwa mwanachama wa aina nyingine, na katika baraza la kimataifa anatoka pia nchi nyingine.
terms-from = Alitoka kwa
terms-when = Muda
terms-early = uliisha mapema

## Voice

act-review = Baraza lilitazama nani anasema humo
payload-between = Ukosefu wa usawa kati ya aina
payload-gini = Kipimo cha Gini
payload-spoke = Waliosema
payload-tenth = Mgawo wa moja ya kumi ya wanachama wanaosema zaidi
voice-title = Nani anasema hapa
voice-about = Nani alisimulia, alianzisha mapambano, alijiunga, aliazimisha, alipendekeza, alisema msimamo, alipinga, alijibu na alisaini, kando ya nani ni mwanachama: hapa na katika mabaraza ya chini. Kila namba inahesabu wanachama waliofanya hivyo angalau mara moja.
voice-hidden = chini ya tano, au imefichwa ili kulinda wengine
voice-hidden-note = Kistari kina maana ya chini ya tano, au namba ambayo ingeifichua iliyo chini ya tano. Kusimulia kunahesabiwa kwa kikundi kilichosikia, kadiri msimuliaji anavyoruhusu kuhesabiwa.
voice-by-kind = Kwa aina ya mwanachama
voice-by-region = Kwa eneo la dunia
voice-by-caucus = Kwa jukwaa
voice-region = Eneo la dunia
voice-members = Wanachama
voice-all = Wote
voice-way-tell = Walisimulia
voice-way-raise = Walianzisha mapambano
voice-way-join = Walijiunga
voice-way-lend = Waliazimisha
voice-way-propose = Walipendekeza
voice-way-stand = Walisema msimamo
voice-way-object = Walipinga
voice-way-reply = Walijibu
voice-way-sign = Walisaini
voice-shares = Sehemu ya wanachama na sehemu ya sauti
voice-shares-about = Upau wa rangi hafifu ni sehemu ya wanachama, wa rangi iliyokoza ni sehemu ya yote yaliyosemwa na kufanywa.
voice-share-members = Ya wanachama
voice-share-acts = Ya sauti
voice-measures = Sauti haina usawa kiasi gani
voice-measures-about = Inapimwa kwa wanachama wote, hata wasiosema chochote, na inafichwa pale walipo chini ya watano. Zimo tu simulizi ambazo kila mtu anaruhusiwa kuzihesabu.
voice-measure = Kipimo
voice-now = Sasa
voice-then = Mara ya mwisho ilipotazamwa
voice-change = Mabadiliko
voice-spoke = Wanachama waliosema angalau mara moja
voice-gini = Kipimo cha Gini: 0 kama wote wanasema sawa, 100 kama mmoja tu anasema
voice-tenth = Mgawo wa moja ya kumi ya wanachama wanaosema zaidi, kwa asilimia: 10 kama wote wanasema sawa
voice-between = Sehemu ya ukosefu wa usawa iliyo kati ya aina za wanachama, kwa asilimia
voice-reviews = Baraza limesema nini kuhusu hilo
voice-no-review = Bado haijatazamwa.
voice-review = Itazame
voice-review-text = Semeni baraza linaona nini katika namba hizi na litafanya nini. Vipimo vya wakati huu vinaandikwa kando yake, kwenye daftari na kwa wote.
voice-review-do = Iandike
voice-earlier = Zilizotazamwa awali

## What waits for us

nav-waits = Yanayotusubiri
waits-title = Yanayotusubiri
waits-lead = Kile ambacho kikundi chenu kinaweza kufanya sasa, siku iliyo karibu ikiwa kwanza. Uchapishe na uende nao kwenye mkutano.
waits-nobody = Kwa sasa hutendi kwa niaba ya kikundi wala hutumikii baraza, kwa hiyo hakuna kinachoweza kukusubiri.
waits-none = Hakuna kinachosubiri. Ni vizuri.
waits-served = ambako unatumikia kama mratibu
waits-more = Kuna zaidi. Kinajitokeza hapa kadiri mnavyoendelea na orodha.
waits-next = Vikundi na mabaraza zaidi
waits-until = hadi { $day }
waits-since = tangu { $day }
waits-on = { $day }
wait-stance = Semeni msimamo wetu katika duru hii:
wait-stale = Pendekezo lilirekebishwa baada ya sisi kusema. Lisomeni tena:
wait-answer = Kuna anayepinga pendekezo letu. Jibuni, lirekebisheni au liondoeni:
wait-close = Muda wake umekwisha, na duru inaweza kufungwa:
wait-render = Inakosekana lugha ambayo hili lilipaswa kusomwa kwayo:
wait-review = Tulikubaliana kutazama tena matokeo ya hili:
wait-panel = Tulichaguliwa kuwa kwenye jopo la pingamizi dhidi ya:
wait-agree = Mapambano ya pamoja yanaomba ndiyo au hapana yetu:
wait-waiting = Tuliazimisha haya, na baraza bado halijayapokea:
wait-renew = Muda wa azima yetu unakaribia kwisha. Iongezeeni muda, au iacheni iishe:
wait-ended = Muda wa azima yetu umekwisha. Tunaweza kuazimisha tena:
wait-recalled = Baraza lilirudisha kwake kilicho chetu ambacho lilikuwa limekiazimisha mbele:
wait-wound = Maneno yaliyokuwa chini ya andiko hili yaliondolewa, nalo linasimama juu yetu:
wait-blocked = Kuna aya zilizopoteza mizizi yake, au bado hazina:
wait-translate = Andiko hili bado halijakamilika kwa lugha ambayo liliahidi:
wait-sign = Andiko hili liko wazi kwa saini yetu:
wait-anew = Tulisaini toleo la awali la andiko hili. Liko wazi tena:
wait-fallen = Tulisaini andiko hili, na linabadilishwa. Saini yetu haihesabiwi kwa maneno mapya:
wait-mandate = Uwakilishi wa kikundi chetu unakaribia kwisha. Toeni mpya mapema:
wait-term = Muda wa mratibu unakaribia kwisha. Anahitajika anayefuata:
wait-vouch = Kuna anayeomba kujiunga na baraza letu. Mdhaminini, au semeni kwa nini hapana:
wait-call = Pendekezo liko tayari kuitishiwa duru:
wait-lent = Baraza liliazimishwa haya, na hakuna aliyependekeza yapokelewe:
wait-take = Duru ilisema ndiyo. Pokeeni azima:
wait-freeze = Duru ilipitisha andiko hili. Fungeni maneno yake, na kusaini kunaanza:
wait-release = Andiko hili liko wazi kwa saini na linaweza kutangazwa:
wait-delegation = Muda wa kundi hili la wajumbe unakaribia kwisha:
mail-title = Barua pepe kitu kinaposubiri
mail-hint = Ukiacha anwani, seva hii inakutumia sentensi moja wakati kitu kinaposubiri kikundi chenu, na si kingine: bila jina la mtu wala la jambo. Lakini anayebeba barua anaweza kuona kwamba anwani hii ni ya mtu wa hapa. Usiache anwani kama inaweza kutumiwa dhidi yako.
mail-refused = Pale ambapo mojawapo ya mabaraza yako liko mahali ambapo nafasi ya kiraia imekandamizwa au imefungwa, seva hii haitunzi anwani na haitumi barua. Badala yake tazama ukurasa.
mail-kept = Anwani inayotunzwa hapa:
mail-address = Anwani yako ya barua pepe
mail-every = Mara ngapi, isizidi
mail-every-day = mara moja kwa siku
mail-every-week = mara moja kwa wiki
mail-do = Nitumie barua pepe
mail-drop = Futa anwani
mail-wrong = Hiyo si anwani ya barua pepe.
mail-subject = Kuna kitu kinasubiri kikundi chenu
mail-text = Kuna kitu kinasubiri kikundi chenu. Fungua ukurasa ukione:
mail-stop = Uliomba barua hii. Unaweza kuikomesha hapa:

# Mazungumzo

act-converse = Mazungumzo yamefunguliwa
act-suggest = Kauli imeongezwa kwenye mazungumzo
act-interpret = Swali au kauli imesemwa kwa lugha nyingine
act-moderate = Kauli imewekwa kando, au imerudishwa
act-conclude = Mazungumzo yamekwisha
act-seal = Sanduku la mazungumzo limetiwa muhuri
field-question = Swali
field-proposition = Kauli
field-share = Nani anaweza kuchukua sanduku lililotiwa muhuri
field-vote = Kura
field-cards = Kadi
refusal-conversation-over = Mazungumzo haya yamekwisha. Hakuna kinachoongezwa wala hakuna anayepiga kura tena.
refusal-conversation-runs = Mazungumzo bado yanaendelea.
refusal-set-aside = Kauli hii imewekwa kando. Kura juu yake hazipokelewi.
conversations-title = Mazungumzo
conversations-lead = Swali kwa kila mtu: watu wanaandika kauli fupi, wanakubali au hawakubali za wengine, au wanapita. Ramani inaonyesha kinachotuunganisha na kinachotutenganisha. Haiamui chochote; wanachokubali wote kinaweza kuwa pendekezo.
conversations-none = Bado hakuna mazungumzo.
conversation-state-open = yanaendelea
conversation-state-over = yamekwisha
conversation-state-sealed = yamekwisha na kutiwa muhuri
conversation-until = Kura zinapokelewa angalau hadi { $when }.
conversation-ended = Yalikwisha { $date }.
conversation-source = Yalifanyika kwingine na kuletwa hapa. Chanzo:
conversation-people = Watu waliopiga kura
conversation-votes = Kura
conversation-cards = Kadi zilizochapishwa
conversation-few = chini ya watano
conversation-wrote = Ulichoongeza
converse-title = Fungua mazungumzo
converse-text = Uliza swali moja ambalo watu wanaweza kulijibu kutokana na wanayoyaishi. Anza na kauli za pande tofauti, hata za wale usiokubaliana nao.
converse-words = Watu wajue nini kabla ya kujibu
converse-seeds = Kauli za kuanzia, moja kila mstari
converse-seeds-hint = Kila moja inasema jambo moja ambalo mtu anaweza kulikubali au kutolikubali. Zinawekwa alama kuwa ni zako.
converse-languages = Yasomwe kwa lugha gani nyingine?
converse-channels = Kura zinaweza kuja vipi? Karatasi huchukua muda zaidi.
converse-closes = Yanaendelea angalau hadi mwisho wa
converse-audience = Nani anaweza kusoma kauli na kuona ramani?
converse-share = Sanduku lina kura za kila mtu chini ya jina lisilo na maana. Anayejua vyema majibu ya mtu anaweza kumtambua humo. Wanapopiga kura watu wachache, chagua hakuna yeyote.
converse-do = Yafungue
vote-title = Piga kura
vote-agree = Nakubali
vote-disagree = Sikubali
vote-pass = Napita
vote-held = Ulisema awali:
vote-progress = Umejibu { $done } kati ya { $all }
vote-secret = Hakuna anayeona nani alipiga kura gani. Unaweza kubadilisha kura yako hadi mazungumzo yaishe.
vote-done = Umejibu zote
vote-done-text = Kuna kinachokosekana? Kiseme mwenyewe. Wengine pia wanaongeza kauli; rudi utazame.
vote-taken = Kura zako zimo sandukuni.
vote-save = Weka kura hizi sandukuni
propositions-title = Kauli zote
propositions-none = Bado hakuna kauli.
propositions-aside = Zilizowekwa kando
proposition-more = Zaidi kuhusu hii
proposition-seed = ya kuanzia
proposition-own = yako
proposition-number = Kauli ya { $n }
proposition-in = Inapigiwa kura.
proposition-aside = Imewekwa kando:
proposition-back = Iliwekwa kando kisha ikarudishwa:
proposition-sayings = Kwa lugha nyingine
proposition-original = Ilisemwa kwanza kwa lugha hii: { $language }
aside-same = Kauli nyingine inasema hivyo hivyo
aside-astray = Haihusu swali
aside-several = Inasema mambo mengi kwa pamoja
aside-exposes = Inamtaja au kumfichua mtu
aside-demeans = Inadhalilisha watu au kuitisha vurugu
aside-elsewhere = Iliwekwa kando mazungumzo yalikofanyika
suggest-title = Ongeza kauli
suggest-text = Sema jambo moja kwa maneno yako, ili wengine waweze kulikubali au kutolikubali. Tazama kwanza kama mtu amekwisha kulisema.
suggest-hint = Herufi { $most } kwa wingi.
suggest-do = Iongeze
suggest-nameless = Inaonekana bila jina lako na bila la kikundi chako. Usitaje watu wengine. Wewe peke yako unaona imekuwaje, kwenye ukurasa wa mazungumzo.
interpret-title = Iseme kwa lugha nyingine
interpret-question = Sema swali kwa lugha nyingine
interpret-words = Kwa lugha hiyo
interpret-do = Ongeza hivi
moderate-title = Iweke kando au irudishe
moderate-text = Kutoipenda si sababu. Unachofanya hapa na kwa nini vinaandikwa kwenye daftari, na aliyeiandika anavisoma.
moderate-ground = Kwa nini?
moderate-do = Iweke kando
moderate-back = Irudishe
conclude-text = Muda wake umekwisha. Yakiisha, sanduku linatiwa muhuri na hakuna anayepiga kura tena.
conclude-do = Maliza mazungumzo
seal-title = Sanduku lililotiwa muhuri
seal-text = Sanduku limetiwa muhuri. Mzizi wake na hesabu zake zimo daftarini, hivyo mwenye sanduku anaweza kuhesabu tena na kuchora ramani ile ile.
seal-soon = Mazungumzo yamekwisha. Sanduku lake linatiwa muhuri.
seal-take = Chukua sanduku
card-title = Nina kadi
card-text = Andika msimbo wa kadi yako. Kisha simu hii inapiga kura kwa kadi yako hadi utakapoondoka.
card-code = Msimbo ulio kwenye kadi
card-do = Piga kura kwa kadi hii
card-left = Simu hii haina kadi tena.
card-leave = Ondoka
card-leave-text = Je, hii ni simu ya mtu mwingine? Ondoka ukishapiga kura.
card-tally = Andika kadi zilizotiwa alama
card-receipt = Kadi imekuwaje
card-typed = Imeandikwa mara mbili na alama zake zimo sandukuni.
card-waits = Haijaandikwa na msaidizi. Inaweza kutumiwa kwa simu.
cards-title = Kadi kwa wasio na njia ya kuingia
cards-text = Kila kadi ina msimbo wa mtu mmoja. Anauandika kwenye simu yoyote, au anatia alama kwenye kadi na kumpa msaidizi. Idadi ya kadi zilizochapishwa inaonyeshwa kwa kila mtu.
cards-whose = Kwa watu wa
cards-many = Ngapi, zisizidi { $most } kwa mara moja
cards-do = Chapisha kadi
cards-print = Chapisha ukurasa huu sasa: hakuna anayeweza kuonyesha misimbo hii tena. Mpe kila mtu kadi moja.
cards-how = Tia alama kisanduku kimoja katika kila mstari, au andika msimbo hapa:
cards-keep = — — — kata hapa; mtu anabaki na sehemu hii — — —
cards-type = Andika kadi hii
map-title = Yaliyotokana nayo
map-lead = Kila nukta inawakilisha watu; wanaojibu kwa kufanana wako karibu. Nukta iliyofifia haina mahali pa hakika.
map-little = Yaliyosemwa ni machache mno kuchora ramani.
map-little-text = Ramani inahitaji watu zaidi waliopiga kura juu ya kauli zaidi. Kura zote zimo sandukuni hadi wakati huo.
map-drawn = Imechorwa kwa kura { $votes } za watu { $people } juu ya kauli { $propositions }.
map-day = Ilivyokuwa { $date }
map-days = Siku kwa siku
map-one = Hakuna makundi tofauti yaliyopatikana: watu wanatofautiana, lakini si kwa makundi.
map-groups = Makundi
map-group = Kundi { $name }
map-group-size = karibu { $share }% ya watu
map-says = Kinacholitofautisha
map-says-none = Hakuna kinacholitofautisha wazi.
map-unites = Kinachotuunganisha
map-unites-text = Katika kila kundi, wengi wanasema hivyo.
map-unites-none = Bado hakuna ambalo mtu anaweza kuwa na hakika nalo.
map-divides = Kinachotutenganisha
map-divides-none = Bado hakuna kinachotenganisha makundi wazi.
map-agree = { $share }% wanakubali
map-disagree = { $share }% hawakubali
map-all = { $share }% ya wote
map-least = Angalau { $share }% katika kila kundi
map-share = Sehemu ya wanaokubali
map-picture = Ramani ya watu { $people } katika makundi { $groups }. Inachoonyesha kimesemwa kwa maneno hapa chini.
map-blocs = Watu { $n } walipiga kura kama kwa mkono mmoja. Ramani inawahesabu; bila wao ingekuwa tofauti pale inaposema hivyo.
map-small = Makundi ya watu chini ya { $n } hayaonyeshwi, ili asitambulike mtu yeyote.
round-proposition = Lilitokana na kauli hii ya mazungumzo
map-letters = A B C D E F G H
map-propose = Ifanye kuwa pendekezo

## Takwimu

act-measure = Mwanachama alichapisha takwimu
act-cite = Aya ilipata takwimu zinazoiunga mkono
act-disown = Mwanachama alisema takwimu yake haisimami tena
field-number = Namba
field-interval = Kati ya
field-unit = Kipimo
field-recipe = Njia ya kukokotoa
field-inputs = Data
field-licence = Leseni
field-figure = Takwimu
field-blind = Isichoweza kusema
refusal-figure-differs = Dai linasema { $stated }, lakini njia yake yenyewe inatoa { $computed }. Sahihisha jibu katika dai, au data ulizotuma nalo.
refusal-strange-input = Limekuja faili ambalo dai halilitaji: lile lenye SHA-256 { $sha256 }. Andika alama hii katika dai, au usitume faili hilo.
payload-better = Badala yake
payload-blind = Isichoweza kusema
payload-figure = Takwimu
payload-figures = Takwimu
payload-high = Isizidi
payload-licence = Leseni
payload-low = Isipungue
payload-number = Namba
payload-open = Imechapishwa nayo
payload-paragraph = Aya
payload-recipe = Njia ya kukokotoa
payload-sentence = Sentensi
payload-sha256 = SHA-256 ya data
payload-sort = Ilivyopatikana
payload-title = Kichwa
payload-unit = Kipimo
nav-figures = Takwimu
figures-title = Takwimu
figures-lead = Namba ambazo wanachama wanachapisha: kila moja na njia yake, data zake, uthabiti wake, na isichoweza kusema. Yeyote anaweza kuzikokotoa tena.
figures-none = Bado hakuna takwimu iliyochapishwa.
figure-sort-claim = namba inayojulikana, imekokotolewa tena
figure-sort-survey = imepimwa kutoka utafiti
figure-disowned = haisimami tena
figure-disowned-by = Takwimu hii haisimami tena, anasema
figure-better = Takwimu iliyo badala yake
figure-firm = Uthabiti wake
figure-picture = Namba juu ya mstari kutoka ndogo hadi kubwa inavyoweza kuwa; sentensi iliyo chini inasema hivyo hivyo
figure-interval = Kwa kukadiria na kwa bahati tu inaweza kuwa kuanzia
figure-to = hadi
figure-recomputed = Seva hii ilikokotoa namba kutoka data kabla haijachapishwa.
figure-no-interval = Seva hii haikupewa data, kwa hiyo haikukokotoa namba yenyewe. Aliye nazo anaweza.
figure-published = Ilikuwa imechapishwa hivi:
figure-revisions = Namba ilivyokuwa baadaye
figure-blind = Isichoweza kusema
figure-blind-text = Takwimu inasema ni wangapi au kiasi gani. Haisemi maisha hayo yakoje, wala kwa nini yako hivyo: kwa hayo, wasikilize wanaosimulia. Hakuna takwimu inayochukua nafasi ya ushuhuda.
figure-from = Ilikokotolewa kutoka nini
figure-data = Chukua data
figure-data-kept = Mwenye faili analihifadhi. Alama inaonyesha kama nakala nyingine ni ile ile.
figure-recalled = kwa kumbukumbu, haikusomwa tena katika marejeo yake
figure-how = Inavyokokotolewa, na jinsi ya kuikokotoa tena
figure-richest = Wanahesabiwa matajiri wachache zaidi ambao mali yao kwa pamoja inafikia sehemu ya jumla iliyotajwa.
figure-how-text = Chukua njia ya kukokotoa, weka data kando yake, na uendeshe programu hii kwenye mashine yako:
figure-recipe = Chukua njia ya kukokotoa
figure-recipe-show = Soma njia ya kukokotoa
figure-used = Inapounga mkono tuliyosema
claim-title = Chapisha takwimu
claim-lead = Takwimu inakuja na faili la dai: sentensi, namba, kanuni, na kila marejeo na tarehe na leseni yake. Seva hii inaikokotoa tena kabla ya kuichapisha.
claim-recipe = Dai
claim-recipe-hint = Amri “groundswell claim new” inaandika moja la kuanzia.
claim-file = Faili
claim-typed = Au maandishi yake
claim-inputs = Data
claim-inputs-hint = Tuma mafaili ambayo dai linayataja, ili seva hii ikokotoe namba. Baadaye yanasahaulika, usipoyachapisha.
claim-data = Mafaili
claim-open = Chapisha mafaili haya pamoja na takwimu, kwa wote. Naruhusiwa: hayamdhuru mtu na leseni yake inaruhusu.
claim-unit = Kinachohesabiwa, kama watu; panaweza kubaki patupu
claim-language = Lugha ya sentensi
claim-do = Kokotoa na uchapishe
claim-unreadable = Dai haliwezi kukokotolewa: { $why }
cite-title = Takwimu zinazounga mkono hili
cite-lead = Takwimu inaunga mkono yanayosemwa hapa. Si mzizi: aya bado inahitaji mizizi hai ili isainiwe.
cite-link = Takwimu
disown-title = Takwimu hii haisimami tena
disown-lead = Inabaki katika daftari na kwenye ukurasa wake, pamoja na sababu yako. Mafaili yaliyochapishwa nayo yanafutwa.
disown-better = Je, ipo takwimu badala yake?
disown-none = Hapana
disown-do = Sema hivyo
root-figures = Takwimu zinazoiunga mkono
release-figure = Takwimu
