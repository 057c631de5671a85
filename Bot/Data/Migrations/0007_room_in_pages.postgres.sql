-- Rows of these change in place, several times each; room in their page keeps the indexes out of it.
ALTER TABLE mailbox SET (fillfactor = 80);
ALTER TABLE state SET (fillfactor = 70);
ALTER TABLE directline_conversations SET (fillfactor = 70);
