-- Relatives are kept by their ids, as every choice of the rule book is, and not by the words that a page shows.
update local_rule
set given = replace(replace(replace(replace(given, '岳父母或公婆', 'parent-in-law'), '父母', 'parent'), '配偶', 'spouse'), '子女', 'child')
where parameter = 'bereavement-relatives';
