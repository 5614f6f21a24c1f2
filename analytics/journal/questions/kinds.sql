-- A row is one kind of treatment the person had, most used first.
SELECT kind FROM sessions GROUP BY kind ORDER BY count(*) DESC, kind
