//! What waits for a member.

/// Arguments: now, soon, a loan's soon, a loan's lately, the first and the last day of reviews, `"`, the member.
///
/// `us` is the member, `above` its circle and all circles above that one, in which it may take a stance and sign; `own`
/// are the texts that it began and that are not released, `chain` the loans on which their paragraphs stand, down to
/// the first lender.
pub const OURS: &str =
    "WITH RECURSIVE us (now, soon, loan_soon, lately, first_day, last_day, quote, id, name, circle, kind, language) AS (
   SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT), CAST($5 AS TEXT),
     CAST($6 AS TEXT), CAST($7 AS TEXT), id, name, circle, kind, language
   FROM member WHERE id = $8 AND standing = 'member'),
 above (id) AS (SELECT circle FROM us UNION
   SELECT c.parent FROM circle c JOIN above a ON c.id = a.id WHERE c.parent IS NOT NULL),
 own (id) AS (SELECT t.id FROM text t JOIN us ON t.member = us.id WHERE t.state <> 'released' LIMIT 100),
 chain (text, loan, source) AS (
   SELECT p.text, l.id, l.source FROM own JOIN paragraph p ON p.text = own.id JOIN root r ON r.paragraph = p.id
     JOIN loan l ON l.id = r.loan WHERE p.struck = 0
   UNION SELECT c.text, l.id, l.source FROM chain c JOIN loan l ON l.id = c.source)
 SELECT 'self', us.id, us.name, CAST(0 AS BIGINT), '' FROM us
 UNION ALL SELECT * FROM (SELECT 'stance', p.id, p.title, p.closes, CAST(p.circle AS TEXT) FROM proposal p JOIN us ON us.circle = us.circle
   WHERE p.state = 'open' AND p.circle IN (SELECT id FROM above)
     AND NOT EXISTS (SELECT 1 FROM stance s WHERE s.proposal = p.id AND s.member = us.id)
     AND (us.kind <> 'international-ngo'
       OR REPLACE(REPLACE(p.binds, '[', ','), ']', ',') LIKE '%,' || CAST(us.id AS TEXT) || ',%')
   ORDER BY p.closes LIMIT 21) AS a
 UNION ALL SELECT * FROM (SELECT 'stale', p.id, p.title, p.closes, CAST(p.circle AS TEXT) FROM proposal p JOIN us ON us.circle = us.circle
   JOIN stance s ON s.proposal = p.id AND s.member = us.id AND s.version <> p.version
   WHERE p.state = 'open' ORDER BY p.closes LIMIT 21) AS b
 UNION ALL SELECT * FROM (SELECT 'answer', s.id, p.title, CAST(0 AS BIGINT), s.at FROM proposal p
   JOIN us ON p.member = us.id
   JOIN stance s ON s.proposal = p.id AND s.stance = 'object' AND s.shelved = 0
   WHERE p.state = 'open' AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.objection = s.id)
   ORDER BY s.id LIMIT 21) AS c
 UNION ALL SELECT * FROM (SELECT 'close', p.id, p.title, p.closes, '' FROM proposal p
   JOIN us ON p.member = us.id AND p.closes <= us.now WHERE p.state = 'open' ORDER BY p.closes LIMIT 21) AS d
 UNION ALL SELECT * FROM (SELECT 'render', p.id, p.title, CAST(0 AS BIGINT), '' FROM proposal p JOIN us
   ON (LENGTH(p.languages) - LENGTH(REPLACE(p.languages, us.quote, ''))) / 2 > (SELECT COUNT(*) FROM wording w
     WHERE w.proposal = p.id AND w.version = p.version AND w.language <> p.language
       AND p.languages LIKE '%' || us.quote || w.language || us.quote || '%')
   WHERE p.state IN ('drafted', 'open') AND p.circle IN (SELECT id FROM above)
     AND (p.member = us.id OR (p.language <> us.language
       AND p.languages LIKE '%' || us.quote || us.language || us.quote || '%'
       AND NOT EXISTS (SELECT 1 FROM wording w
         WHERE w.proposal = p.id AND w.version = p.version AND w.language = us.language)))
   ORDER BY p.id LIMIT 21) AS e
 UNION ALL SELECT * FROM (SELECT 'review', p.id, p.title, CAST(0 AS BIGINT), p.review FROM proposal p
   JOIN us ON p.review >= us.first_day AND p.review <= us.last_day
   WHERE p.state = 'closed' AND p.outcome = 'adopted' AND p.circle IN (SELECT id FROM above)
   ORDER BY p.review LIMIT 21) AS f
 UNION ALL SELECT * FROM (SELECT 'panel', n.objection, p.title, CAST(0 AS BIGINT), n.at FROM panelist l
   JOIN us ON l.member = us.id JOIN panel n ON n.id = l.panel JOIN proposal p ON p.id = n.proposal
   WHERE l.found = 0 AND n.finding = '' AND p.state = 'open' ORDER BY n.id LIMIT 21) AS g
 UNION ALL SELECT * FROM (SELECT 'agree', s.id, s.name, CAST(0 AS BIGINT), '' FROM struggle o
   JOIN us ON o.member = us.id JOIN part p ON p.own = o.id AND p.agreed = 0 JOIN struggle s ON s.id = p.joint
   ORDER BY s.id LIMIT 21) AS h
 UNION ALL SELECT * FROM (SELECT 'waiting', l.id, s.name, CAST(0 AS BIGINT), l.at FROM loan l
   JOIN us ON l.lender = us.id AND l.until > us.now JOIN struggle s ON s.id = l.struggle
   WHERE l.taken IS NULL AND l.recalled IS NULL AND l.giver IS NULL ORDER BY l.id LIMIT 21) AS i
 UNION ALL SELECT * FROM (SELECT 'renew', l.id, s.name, l.until, '' FROM loan l
   JOIN us ON l.lender = us.id AND l.until > us.now AND l.until <= us.loan_soon JOIN struggle s ON s.id = l.struggle
   WHERE l.recalled IS NULL AND l.giver IS NULL ORDER BY l.until LIMIT 21) AS j
 UNION ALL SELECT * FROM (SELECT 'ended', l.id, s.name, l.until, '' FROM loan l
   JOIN us ON l.lender = us.id AND l.until <= us.now AND l.until > us.lately JOIN struggle s ON s.id = l.struggle
   WHERE l.taken IS NOT NULL AND l.recalled IS NULL AND l.giver IS NULL
     AND NOT EXISTS (SELECT 1 FROM loan n WHERE n.struggle = l.struggle AND n.circle = l.circle AND n.id > l.id)
   ORDER BY l.until DESC LIMIT 21) AS k
 UNION ALL SELECT * FROM (SELECT 'recalled', l.id, s.name, CAST(0 AS BIGINT), '' FROM loan l
   JOIN us ON l.lender = us.id AND l.until > us.now JOIN struggle s ON s.id = l.struggle
   JOIN loan o ON o.id = l.source AND o.recalled IS NULL
   WHERE l.recalled IS NOT NULL AND l.giver IS NOT NULL ORDER BY l.id DESC LIMIT 21) AS m
 UNION ALL SELECT * FROM (SELECT DISTINCT 'wound', p.id, t.title, CAST(0 AS BIGINT), '' FROM loan l
   JOIN us ON l.lender = us.id JOIN root r ON r.loan = l.id JOIN paragraph p ON p.id = r.paragraph AND p.struck = 0
   JOIN wound w ON w.paragraph = p.id JOIN text t ON t.id = p.text AND t.state <> 'released' LIMIT 21) AS n
 UNION ALL SELECT * FROM (SELECT 'blocked', t.id, t.title, CAST(0 AS BIGINT), '' FROM own
   JOIN text t ON t.id = own.id JOIN us ON t.member = us.id
   WHERE EXISTS (SELECT 1 FROM chain c JOIN loan l ON l.id = c.loan
       WHERE c.text = t.id AND (l.taken IS NULL OR l.recalled IS NOT NULL OR l.until <= us.now
         OR EXISTS (SELECT 1 FROM struggle s WHERE s.id = l.struggle AND s.missing > 0)))
     OR EXISTS (SELECT 1 FROM paragraph p JOIN wound w ON w.paragraph = p.id WHERE p.text = t.id AND p.struck = 0)
     OR EXISTS (SELECT 1 FROM paragraph p WHERE p.text = t.id AND p.struck = 0 AND p.form <> 'heading'
       AND NOT EXISTS (SELECT 1 FROM root r WHERE r.paragraph = p.id))
   ORDER BY t.id LIMIT 21) AS o
 UNION ALL SELECT * FROM (SELECT 'translate', t.id, t.title, CAST(0 AS BIGINT), us.language FROM text t
   JOIN us ON t.language <> us.language AND t.languages LIKE '%' || us.quote || us.language || us.quote || '%'
   WHERE t.state <> 'released' AND t.circle IN (SELECT id FROM above)
     AND (NOT EXISTS (SELECT 1 FROM title n WHERE n.text = t.id AND n.language = us.language)
       OR EXISTS (SELECT 1 FROM paragraph p WHERE p.text = t.id AND p.struck = 0
         AND NOT EXISTS (SELECT 1 FROM version v
           WHERE v.paragraph = p.id AND v.version = p.version AND v.language = us.language)))
   ORDER BY t.id LIMIT 21) AS q
 UNION ALL SELECT * FROM (SELECT
     CASE WHEN EXISTS (SELECT 1 FROM signature s JOIN freezing z ON z.id = s.freezing
       WHERE s.member = us.id AND s.ended IS NULL AND z.text = t.id) THEN 'anew' ELSE 'sign' END,
     t.id, t.title, CAST(0 AS BIGINT), '' FROM text t JOIN us ON us.circle = us.circle
   WHERE t.state = 'signing' AND t.freezing IS NOT NULL AND t.circle IN (SELECT id FROM above)
     AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.freezing = t.freezing AND s.member = us.id)
   ORDER BY t.id LIMIT 21) AS r
 UNION ALL SELECT * FROM (SELECT DISTINCT 'fallen', t.id, t.title, CAST(0 AS BIGINT), '' FROM signature s
   JOIN us ON s.member = us.id JOIN freezing z ON z.id = s.freezing
   JOIN text t ON t.id = z.text AND t.state = 'draft' WHERE s.ended IS NULL LIMIT 21) AS s
 UNION ALL SELECT * FROM (SELECT 'mandate', us.id, '', d.ends, '' FROM mandate d
   JOIN us ON d.member = us.id AND d.ends > us.now AND d.ends <= us.soon
   WHERE NOT EXISTS (SELECT 1 FROM mandate n WHERE n.member = d.member AND n.person = d.person AND n.ends > d.ends)
   ORDER BY d.ends LIMIT 21) AS t
 UNION ALL SELECT * FROM (SELECT 'vouch', m.id, m.name, CAST(0 AS BIGINT), m.at FROM member m
   JOIN us ON m.circle = us.circle WHERE m.standing = 'asking'
     AND NOT EXISTS (SELECT 1 FROM vouch v WHERE v.member = m.id AND v.voucher = us.id)
   ORDER BY m.id LIMIT 21) AS u";
