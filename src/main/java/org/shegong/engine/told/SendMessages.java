package org.shegong.engine.told;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

import org.shegong.message.Dispatch;

/**
 * The job that sends. Whatever another side did not take is tried again by a job of its
 * own, later each time; at last the job fails, and Cockpit shows it.
 */
public class SendMessages implements JobHandler<SendMessages.Batch> {

	static final String TYPE = "shegong-messages";

	/** Half an hour in all, so that an office may restart its mail server. */
	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(25));

	private final Supplier<Dispatch> dispatch;

	private final Supplier<Letters> letters;

	private final Supplier<Clock> clock;

	public SendMessages(Supplier<Dispatch> dispatch, Supplier<Letters> letters, Supplier<Clock> clock) {
		this.dispatch = dispatch;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * What is sent.
	 *
	 * @param tried how often it was tried in vain
	 */
	record Batch(String id, int tried) implements JobHandlerConfiguration {

		private static Batch read(String text) {
			var parts = text.split("#");
			return new Batch(parts[0], (parts.length > 1) ? Integer.parseInt(parts[1]) : 0);
		}

		@Override
		public String toCanonicalString() {
			return this.id + "#" + this.tried;
		}

	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Batch batch, ExecutionEntity execution, CommandContext context, String tenant) {
		var outcome = this.dispatch.get().send(batch.id(), this.letters.get()::of);
		if (outcome.failed() > 0 && batch.tried() >= PAUSES.size()) {
			throw new IllegalStateException("%d of the messages of batch %s could not be sent; the log says why"
				.formatted(outcome.failed(), batch.id()));
		}
		if (outcome.failed() > 0) {
			again(new Batch(batch.id(), batch.tried() + 1), PAUSES.get(batch.tried()), context);
		}
		else if (outcome.left() > 0) {
			again(batch, Duration.ZERO, context);
		}
	}

	private void again(Batch batch, Duration pause, CommandContext context) {
		var timer = new TimerEntity();
		timer.setJobHandlerType(TYPE);
		timer.setJobHandlerConfiguration(batch);
		timer.setDuedate(Date.from(this.clock.get().instant().plus(pause)));
		context.getJobManager().schedule(timer);
	}

	@Override
	public Batch newConfiguration(String canonical) {
		return Batch.read(canonical);
	}

	@Override
	public void onDelete(Batch batch, JobEntity job) {
		// what was not sent is still read in the system
	}

}
