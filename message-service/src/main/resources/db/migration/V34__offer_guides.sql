-- An offer was made, and here is a page to weigh it: a notice that answers no outcome, once for each offer.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in (
    'REFUSAL', 'DECLINE_ACKNOWLEDGEMENT', 'WITHDRAWAL_ACKNOWLEDGEMENT', 'DECLINE_REPORT', 'WITHDRAWAL_REPORT', 'CALL_TASK',
    'HOLDING', 'SILENCE_WARNING', 'SILENCE_ESCALATION', 'ANSWER', 'OFFER_GUIDE'));

-- The latest of all that was told, as the other columns. Whoever has an offer waits for nobody: it is theirs to answer.
alter table waiting add column offer_made_at timestamptz;
