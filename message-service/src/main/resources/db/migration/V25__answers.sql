-- What a candidate asked is answered. Its outcome_id is the feedback request's, so that a request has one such notice.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in (
    'REFUSAL', 'DECLINE_ACKNOWLEDGEMENT', 'WITHDRAWAL_ACKNOWLEDGEMENT', 'DECLINE_REPORT', 'WITHDRAWAL_REPORT', 'CALL_TASK',
    'HOLDING', 'SILENCE_WARNING', 'SILENCE_ESCALATION', 'ANSWER'));
