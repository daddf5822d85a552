-- An invoice is found by its number; the test till's events and subscriptions by their time.
CREATE INDEX charges_by_number ON charges (number);
CREATE INDEX till_objects_by_kind ON till_objects (kind, made_at, id);
