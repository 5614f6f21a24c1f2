-- A row is one posture the person wrote, most used first.
SELECT posture FROM (SELECT unnest(postures) AS posture FROM entries) GROUP BY posture ORDER BY count(*) DESC, posture
