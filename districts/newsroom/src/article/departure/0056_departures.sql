-- Stories that the desk has taken off the site: what their address says, or where it leads.
CREATE TABLE departures (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id),
    at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    demanded_by TEXT NOT NULL,
    leads_to TEXT NOT NULL
);
