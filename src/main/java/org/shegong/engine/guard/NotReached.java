package org.shegong.engine.guard;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Why a command found no case to act on: it is paused, it has ended, or none waits for
 * what was sent.
 */
@Component
public class NotReached {

	private static final String WAITING = "select count(*) from ACT_RU_EVENT_SUBSCR where EVENT_TYPE_ = 'message' and EVENT_NAME_ = ? and PROC_INST_ID_ is not null";

	private final Paused paused;

	private final WhoWasFirst first;

	private final TouchedCases touched;

	private final ApprovalRequests requests;

	private final JdbcTemplate engine;

	NotReached(Paused paused, WhoWasFirst first, TouchedCases touched, ApprovalRequests requests, JdbcTemplate engine) {
		this.paused = paused;
		this.first = first;
		this.touched = touched;
		this.requests = requests;
		this.engine = engine;
	}

	/** Empty where it failed of something else. */
	Optional<String> words(Command<?> command, RuntimeException failure) {
		if (Paused.stopped(failure)) {
			return Optional.of(this.paused.words(command));
		}
		if (failure instanceof MismatchingMessageCorrelationException) {
			return Optional.of(unheard(command, Inside.of(command).<String>find("messageName").orElse(null)));
		}
		if (!(failure instanceof ProcessEngineException) || failure instanceof AuthorizationException
				|| OpenCommands.looks(command) || command instanceof AbstractRestartProcessInstanceCmd) {
			return Optional.empty();
		}
		return this.touched.ended(command).flatMap(this.first::endOf);
	}

	private String unheard(Command<?> command, String message) {
		var numbers = this.touched.of(command);
		var request = numbers.stream()
			.flatMap((key) -> RequestNumber.read(key).flatMap(this.requests::byNumber).stream())
			.findFirst();
		if (request.isPresent()) {
			return unheard(request.get());
		}
		var ended = this.touched.ended(command).flatMap(this.first::endOf);
		if (ended.isPresent()) {
			return ended.get();
		}
		if (numbers.isEmpty() && this.engine.queryForObject(WAITING, Integer.class, message) > 0) {
			return "等待这条消息的事项中没有唯一一件符合所给的条件，没有办理任何事项；请写明申请编号";
		}
		return "没有办理中的事项在等待这条消息，没有办理任何事项；请核对消息名称和申请编号";
	}

	private String unheard(ApprovalRequest request) {
		return this.paused.ofCase(request.number())
			.or(() -> request.state().pending() ? Optional.empty()
					: this.first.withdrawn(request)
						.or(() -> this.first.decided(request))
						.map((done) -> "该申请%s，不能再这样操作".formatted(done)))
			.orElse("该申请现在的环节没有在等待这条消息，没有办理任何事项；请刷新后再看");
	}

}
