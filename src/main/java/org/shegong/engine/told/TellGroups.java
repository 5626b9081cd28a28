package org.shegong.engine.told;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;

import org.shegong.message.GroupRobots;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job that has the robot of a county's chat group say how much waits there. */
public class TellGroups implements JobHandler<TellGroups.Count> {

	private static final String TYPE = "shegong-group";

	private static final String COUNTS = """
			select county, count(*), count(case when due < ? then 1 end) from inbox
			where handler = concat('C:', ?) and (follow_up is null or follow_up <= ?) group by county""";

	private final Supplier<GroupRobots> robots;

	public TellGroups(Supplier<GroupRobots> robots) {
		this.robots = robots;
	}

	/**
	 * How much waits in a county.
	 *
	 * @param late how much of it is overdue
	 */
	record Count(String county, long open, long late) implements JobHandlerConfiguration {

		private static Count read(String text) {
			var parts = text.split("#");
			return new Count(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
		}

		@Override
		public String toCanonicalString() {
			return this.county + "#" + this.open + "#" + this.late;
		}

	}

	/** A job for each county that has a robot and where anything waits. */
	static void order(GroupRobots robots, JdbcTemplate database, Clock clock) {
		var now = Timestamp.from(clock.instant());
		robots.counties().forEach((county) -> counts(county, database, now).forEach((count) -> {
			var job = new MessageEntity();
			job.setJobHandlerType(TYPE);
			job.setJobHandlerConfiguration(count);
			Context.getCommandContext().getJobManager().send(job);
		}));
	}

	private static List<Count> counts(String county, JdbcTemplate database, Timestamp now) {
		return database.query(COUNTS, (row, number) -> new Count(county, row.getLong(2), row.getLong(3)), now, county,
				now);
	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Count count, ExecutionEntity execution, CommandContext context, String tenant) {
		this.robots.get().say(count.county(), count.open(), count.late());
	}

	@Override
	public Count newConfiguration(String canonical) {
		return Count.read(canonical);
	}

	@Override
	public void onDelete(Count count, JobEntity job) {
		// tomorrow it is counted anew
	}

}
