-- Counts of months that are over are removed by their month.
CREATE INDEX gift_quotas_by_month ON gift_quotas (month);
