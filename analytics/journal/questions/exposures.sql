-- A row is one exposure: the amount of one factor on one day in the factor's unit, whether it was written or is only
-- implied, how it was made of the day's amounts and whether there were several. How: as the person says, else `$ways` of
-- `$factors`, else yes and no as the largest, else the last written. What was written here stands in the place of what
-- files say of that day; what a file only implies gives way to both. A posture written on at least 6 days is 1 on its
-- days and 0 on days with another posture (METHODS: triggers, posture).
WITH said AS (
    SELECT
        day_of(felt_at, has_time) AS day, factor, amount, NULL AS unit, CASE WHEN brought_in THEN 1 ELSE 2 END AS weight,
        felt_at, part, recorded_at, 0 AS line, NULL::TIMESTAMP AS other_end
    FROM entries UNPIVOT (amount FOR factor IN (sitting_minutes, longest_sit_minutes))
    UNION ALL
    SELECT
        day, factor, amount, unit, CASE WHEN inferred THEN 0 WHEN line > 0 THEN 1 ELSE 2 END AS weight, felt_at, part,
        recorded_at, line, other_end
    FROM exposures
),
told AS (SELECT factor, day_is FROM factors WHERE factor = called AND day_is IS NOT NULL),
known AS (
    FROM told
    UNION ALL
    FROM (SELECT unnest($factors) AS factor, unnest($ways) AS day_is) ANTI JOIN told USING (factor)
),
ways AS (
    FROM known
    UNION ALL
    SELECT factor, 'largest' FROM exposures ANTI JOIN known USING (factor) GROUP BY factor HAVING bool_and(amount IN (0, 1))
),
heaviest AS (SELECT day, factor, max(weight) AS weight FROM said WHERE day BETWEEN $first AND $last GROUP BY ALL),
held AS (
    SELECT
        said.*, day_is,
        other_end IS NOT NULL AND factor NOT IN (SELECT factor FROM told WHERE day_is NOT IN ('sum', 'spells')) AS is_spell
    FROM said JOIN heaviest USING (day, factor, weight) LEFT JOIN ways USING (factor)
),
-- Amounts of a factor are told in the unit that it was last written in. One in a unit that measures the same is converted;
-- of a day on which only another was written, those in the last one count, and no days are compared by it. So it is of a
-- day on which it was only named ('yes'), where other days say how much.
sizes AS (SELECT unnest($units) AS word, unnest($measured) AS measured, unnest($sizes) AS size),
spoken AS (
    SELECT factor, coalesce(last(unit ORDER BY felt_at, recorded_at, line) FILTER (unit <> 'yes'), '') AS own
    FROM exposures WHERE NOT inferred GROUP BY factor
    HAVING count(DISTINCT lower(unit)) > 1 OR (bool_or(unit = 'yes') AND bool_or(unit IS NULL AND amount <> 0))
),
converted AS (
    SELECT held.* REPLACE (
        CASE WHEN one.measured = other.measured THEN amount * one.size / other.size ELSE amount END AS amount,
        CASE WHEN unit IS NULL THEN NULL WHEN one.measured = other.measured THEN own ELSE unit END AS unit
    ), own IS NULL OR unit IS NULL OR lower(unit) = lower(own) OR coalesce(one.measured = other.measured, false) AS is_in_own
    FROM held LEFT JOIN spoken USING (factor)
    LEFT JOIN sizes AS one ON one.word = lower(rtrim(unit, '.')) AND lower(unit) <> lower(own)
    LEFT JOIN sizes AS other ON other.word = lower(rtrim(own, '.'))
),
counting AS (
    SELECT * REPLACE (
        coalesce(day_is, CASE WHEN bool_or(is_spell) OVER (PARTITION BY day, factor) THEN 'spells' ELSE 'last' END) AS day_is
    )
    FROM converted
    QUALIFY is_in_own OR (
        NOT bool_or(is_in_own) OVER (PARTITION BY day, factor)
        AND lower(unit) = arg_max(lower(unit), (felt_at, recorded_at, line)) OVER (PARTITION BY day, factor)
    )
),
-- Of a spell counts what no earlier one of its day has in common with it: the same one told again counts nothing.
spells AS (
    SELECT
        day, factor, weight, is_in_own, felt_at, amount, unit, CASE
            WHEN told_until >= stop THEN 0
            WHEN told_until > start THEN epoch(stop - told_until) / epoch(stop - start)
            ELSE 1 END AS share
    FROM (
        SELECT *, max(stop) OVER (
            PARTITION BY day, factor ORDER BY start, stop DESC, amount DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS told_until
        FROM (SELECT *, least(felt_at, other_end) AS start, greatest(felt_at, other_end) AS stop FROM counting WHERE is_spell)
    )
),
spent AS (
    SELECT
        day, factor, weight, is_in_own, sum(amount * share) AS spent, count(*) FILTER (share > 0) AS spells,
        arg_max(unit, felt_at) AS unit
    FROM spells
    GROUP BY day, factor, weight, is_in_own
),
-- An amount that stands in several rows of one moment counts once, and so does one that a spell told.
amounts AS (
    SELECT
        day, factor, day_is, weight, is_in_own, felt_at, part, amount, max(recorded_at) AS recorded_at, max(line) AS line,
        max(unit) AS unit
    FROM counting
    WHERE NOT is_spell
    GROUP BY ALL
),
means AS (
    SELECT day, factor, avg(mean) AS mean
    FROM (
        SELECT day, factor, avg(amount) AS mean FROM counting WHERE day_is = 'mean' GROUP BY day, factor, felt_at, part
    )
    GROUP BY day, factor
),
days AS (
    SELECT
        day, factor, day_is, weight, is_in_own, arg_max(unit, felt_at) AS unit, count(*) AS times,
        min(amount) AS smallest, max(amount) AS largest, sum(amount) FILTER (day_is = 'sum') AS added,
        sum(DISTINCT amount) FILTER (day_is = 'spells') AS apart,
        last(amount ORDER BY felt_at, recorded_at, line) FILTER (day_is = 'last') AS latest
    FROM amounts ANTI JOIN spells ON spells.day = amounts.day AND spells.factor = amounts.factor
        AND spells.amount = amounts.amount AND (amounts.day_is = 'spells' OR spells.felt_at = amounts.felt_at)
    GROUP BY day, factor, day_is, weight, is_in_own
),
made AS (
    SELECT
        days.*, CASE WHEN day_is <> 'sum' AND smallest = largest THEN largest
            ELSE CASE day_is WHEN 'sum' THEN added WHEN 'spells' THEN apart WHEN 'mean' THEN mean
                WHEN 'largest' THEN largest ELSE latest END
        END AS amount,
        times > 1 AND (day_is = 'sum' OR smallest < largest) AS is_several
    FROM days LEFT JOIN means USING (day, factor)
),
posture_days AS (
    SELECT DISTINCT day_of(felt_at, has_time) AS day, unnest(postures) AS posture
    FROM entries WHERE day_of(felt_at, has_time) BETWEEN $first AND $last
),
postures AS (
    SELECT posture FROM posture_days GROUP BY posture HAVING count(*) >= 6
)
-- A day's total that no spells make up is a part of it, where the day is the largest; else it comes beside them.
SELECT
    day, factor,
    CASE WHEN day_is = 'largest' THEN greatest(spent, amount) ELSE coalesce(spent + amount, spent, amount) END AS amount,
    coalesce(made.unit, spent.unit) AS unit, weight > 0 AS is_written,
    CASE WHEN spent IS NULL OR (day_is = 'largest' AND amount > spent) THEN day_is ELSE 'spells' END AS day_is,
    CASE WHEN spent IS NULL THEN is_several ELSE spells + coalesce(times, 0) > 1 END AS is_several,
    is_in_own
FROM made FULL JOIN spent USING (day, factor, weight, is_in_own)
UNION ALL
SELECT logged.day, 'posture: ' || posture, (EXISTS (
    FROM posture_days AS held WHERE held.day = logged.day AND held.posture = postures.posture
))::DOUBLE, NULL, true, 'largest', false, true
FROM (SELECT DISTINCT day FROM posture_days) AS logged CROSS JOIN postures
ORDER BY factor, day
