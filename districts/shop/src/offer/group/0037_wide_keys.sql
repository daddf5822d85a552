-- Which keys have letters beyond ASCII is asked at each start; few have.
CREATE INDEX group_seats_with_wide_keys ON group_seats (group_id, email_key)
    WHERE octet_length(email_key) <> length(email_key);
