-- An import that revises a hundred thousand rows logs three times as many corrections. All that an import corrects for
-- a destination has one key in this index, which then keeps it once.
drop index correction_by_destination;
create index correction_by_destination on correction (destination, at, import);

-- What is told no longer: few rows, which every import asks for.
create index correction_to_nothing on correction (destination, day, measure) where after is null;
