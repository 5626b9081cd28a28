-- what a task is shown with is gathered when somebody looks
drop table task_slip;
