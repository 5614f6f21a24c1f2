-- The one row is a session, with the version that a change of it must name.
SELECT * FROM sessions WHERE session_id = $session_id
