-- What a task's form is shown with: reasons, illnesses, opinions. It lies here and not among the engine's variables.
create table task_slip (
  task varchar(64) not null primary key,
  brief longblob not null,
  fields longblob not null
) ${table_options};
