//! What waits for who serves a circle as convenor.

/// Arguments: now, soon, a loan's soon, a loan's lately, the first and the last day of reviews, `"`, the circle.
///
/// `own` are the texts of the circle that are not released, `chain` the loans on which their paragraphs stand, down to
/// the first lender.
pub const SERVED: &str =
    "WITH RECURSIVE us (now, soon, loan_soon, lately, first_day, last_day, quote, id, name) AS (
   SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT), CAST($5 AS TEXT),
     CAST($6 AS TEXT), CAST($7 AS TEXT), id, name FROM circle WHERE id = $8),
 own (id) AS (SELECT t.id FROM text t JOIN us ON t.circle = us.id WHERE t.state <> 'released' LIMIT 100),
 chain (text, loan, source) AS (
   SELECT p.text, l.id, l.source FROM own JOIN paragraph p ON p.text = own.id JOIN root r ON r.paragraph = p.id
     JOIN loan l ON l.id = r.loan WHERE p.struck = 0
   UNION SELECT c.text, l.id, l.source FROM chain c JOIN loan l ON l.id = c.source)
 SELECT 'self', us.id, us.name, CAST(0 AS BIGINT), '' FROM us
 UNION ALL SELECT * FROM (SELECT 'call', p.id, p.title, CAST(0 AS BIGINT), p.at FROM proposal p
   JOIN us ON p.circle = us.id WHERE p.state = 'drafted' ORDER BY p.id LIMIT 21) AS a
 UNION ALL SELECT * FROM (SELECT 'close', p.id, p.title, p.closes, '' FROM proposal p
   JOIN us ON p.circle = us.id AND p.closes <= us.now WHERE p.state = 'open' ORDER BY p.closes LIMIT 21) AS b
 UNION ALL SELECT * FROM (SELECT 'render', p.id, p.title, CAST(0 AS BIGINT), '' FROM proposal p JOIN us
   ON p.circle = us.id
     AND (LENGTH(p.languages) - LENGTH(REPLACE(p.languages, us.quote, ''))) / 2 > (SELECT COUNT(*) FROM wording w
       WHERE w.proposal = p.id AND w.version = p.version AND w.language <> p.language
         AND p.languages LIKE '%' || us.quote || w.language || us.quote || '%')
   WHERE p.state IN ('drafted', 'open') ORDER BY p.id LIMIT 21) AS c
 UNION ALL SELECT * FROM (SELECT 'review', p.id, p.title, CAST(0 AS BIGINT), p.review FROM proposal p
   JOIN us ON p.circle = us.id AND p.review >= us.first_day AND p.review <= us.last_day
   WHERE p.state = 'closed' AND p.outcome = 'adopted' ORDER BY p.review LIMIT 21) AS d
 UNION ALL SELECT * FROM (SELECT 'lent', l.id, s.name, CAST(0 AS BIGINT), l.at FROM loan l
   JOIN us ON l.circle = us.id AND l.until > us.now JOIN struggle s ON s.id = l.struggle
   WHERE l.taken IS NULL AND l.recalled IS NULL AND NOT EXISTS (SELECT 1 FROM proposal p
     WHERE p.thing = l.id AND p.subject = 'loan'
       AND (p.state IN ('drafted', 'open') OR (p.state = 'closed' AND p.outcome = 'adopted')))
   ORDER BY l.id LIMIT 21) AS e
 UNION ALL SELECT * FROM (SELECT 'take', l.id, s.name, l.until, '' FROM loan l
   JOIN us ON l.circle = us.id AND l.until > us.now JOIN struggle s ON s.id = l.struggle
   WHERE l.taken IS NULL AND l.recalled IS NULL AND EXISTS (SELECT 1 FROM proposal p
     WHERE p.thing = l.id AND p.subject = 'loan' AND p.state = 'closed' AND p.outcome = 'adopted')
   ORDER BY l.until LIMIT 21) AS f
 UNION ALL SELECT * FROM (SELECT 'freeze', t.id, t.title, CAST(0 AS BIGINT), '' FROM own
   JOIN text t ON t.id = own.id WHERE t.state = 'draft' AND EXISTS (SELECT 1 FROM proposal p
     WHERE p.thing = t.id AND p.subject = 'text' AND p.state = 'closed' AND p.outcome = 'adopted'
       AND (p.called > t.changed OR p.version > t.changed))
   ORDER BY t.id LIMIT 21) AS g
 UNION ALL SELECT * FROM (SELECT 'release', t.id, t.title, CAST(0 AS BIGINT), '' FROM own
   JOIN text t ON t.id = own.id JOIN us ON t.embargo <= us.now WHERE t.state = 'signing'
   ORDER BY t.id LIMIT 21) AS h
 UNION ALL SELECT * FROM (SELECT 'blocked', t.id, t.title, CAST(0 AS BIGINT), '' FROM own
   JOIN text t ON t.id = own.id JOIN us ON t.circle = us.id
   WHERE EXISTS (SELECT 1 FROM chain c JOIN loan l ON l.id = c.loan
       WHERE c.text = t.id AND (l.taken IS NULL OR l.recalled IS NOT NULL OR l.until <= us.now
         OR EXISTS (SELECT 1 FROM struggle s WHERE s.id = l.struggle AND s.missing > 0)))
     OR EXISTS (SELECT 1 FROM paragraph p JOIN wound w ON w.paragraph = p.id WHERE p.text = t.id AND p.struck = 0)
     OR EXISTS (SELECT 1 FROM paragraph p WHERE p.text = t.id AND p.struck = 0 AND p.form <> 'heading'
       AND NOT EXISTS (SELECT 1 FROM root r WHERE r.paragraph = p.id))
   ORDER BY t.id LIMIT 21) AS i
 UNION ALL SELECT * FROM (SELECT 'translate', t.id, t.title, CAST(0 AS BIGINT), '' FROM own
   JOIN text t ON t.id = own.id JOIN us
   ON EXISTS (SELECT 1 FROM paragraph p WHERE p.text = t.id AND p.struck = 0
     AND (LENGTH(t.languages) - LENGTH(REPLACE(t.languages, us.quote, ''))) / 2 > (SELECT COUNT(*) FROM version v
       WHERE v.paragraph = p.id AND v.version = p.version AND v.language <> t.language
         AND t.languages LIKE '%' || us.quote || v.language || us.quote || '%'))
   ORDER BY t.id LIMIT 21) AS j
 UNION ALL SELECT * FROM (SELECT 'term', us.id, '', t.ends, '' FROM term t
   JOIN us ON t.circle = us.id AND t.ends > us.now AND t.ends <= us.soon
   WHERE NOT EXISTS (SELECT 1 FROM term n WHERE n.circle = t.circle AND n.ends > t.ends)
   ORDER BY t.ends LIMIT 21) AS k
 UNION ALL SELECT * FROM (SELECT 'delegation', us.id, d.name, d.until, '' FROM delegation d
   JOIN us ON d.circle = us.id AND d.until > us.now AND d.until <= us.soon ORDER BY d.until LIMIT 21) AS m
 UNION ALL SELECT * FROM (SELECT 'renew', l.id, s.name, l.until, '' FROM loan l
   JOIN us ON l.giver = us.id AND l.until > us.now AND l.until <= us.loan_soon JOIN struggle s ON s.id = l.struggle
   JOIN loan o ON o.id = l.source AND o.recalled IS NULL AND o.until > l.until
   WHERE l.recalled IS NULL ORDER BY l.until LIMIT 21) AS n";
