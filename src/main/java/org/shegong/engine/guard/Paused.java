package org.shegong.engine.guard;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Objection;
import org.shegong.approval.Overtaken;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.policy.InWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What administrators have paused: a case, or a whole process. Nobody can act on it until
 * they let it go on; whoever tries reads who paused it and whom to ask.
 */
@Component
public class Paused {

	private static final int SUSPENDED = SuspensionState.SUSPENDED.getStateCode();

	private static final String CASE = "select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and SUSPENSION_STATE_ = ?";

	/** The newest version, which is the one that people start. */
	private static final String PROCESS = "select NAME_ from ACT_RE_PROCDEF p where KEY_ = ? and SUSPENSION_STATE_ = ? and VERSION_ = (select max(n.VERSION_) from ACT_RE_PROCDEF n where n.KEY_ = p.KEY_)";

	private static final String SOMETHING = "该事项或流程已暂停办理，恢复之前不能操作；请联系管理员";

	private final ApprovalRequests requests;

	private final Doors doors;

	private final People people;

	private final AuditTrail trail;

	private final TouchedCases touched;

	private final JdbcTemplate engine;

	private final Clock clock;

	Paused(ApprovalRequests requests, Doors doors, People people, AuditTrail trail, TouchedCases touched,
			JdbcTemplate engine, Clock clock) {
		this.requests = requests;
		this.doors = doors;
		this.people = people;
		this.trail = trail;
		this.touched = touched;
		this.engine = engine;
		this.clock = clock;
	}

	/** What whoever acts on a request reads while its case is paused; else empty. */
	public Optional<String> ofCase(RequestNumber number) {
		return ofCase(number.toString());
	}

	/** The same by the business key of a case, which need not be one of ours. */
	private Optional<String> ofCase(String key) {
		if (this.engine.queryForObject(CASE, Integer.class, key, SUSPENDED) == 0) {
			return Optional.empty();
		}
		return Optional
			.of(RequestNumber.read(key).flatMap(this.requests::byNumber).map(this::ofCase).orElse(SOMETHING));
	}

	private String ofCase(ApprovalRequest request) {
		var official = this.doors.officialNumber(request);
		var last = this.trail.last(List.of(AuditAction.CASE_PAUSED, AuditAction.CASE_RESUMED),
				Witness.whose(request.worker()), request.unit(), official);
		return "该申请（%s）%s暂停办理，恢复之前不能操作；请联系管理员".formatted(official, who(last, AuditAction.CASE_PAUSED));
	}

	/**
	 * @throws Overtaken while the case of a request is paused
	 */
	public void admit(RequestNumber number) {
		admit(number.toString());
	}

	/** The same by the business key of a case, which need not be one of ours. */
	void admit(String key) {
		ofCase(key).ifPresent((words) -> {
			throw new Overtaken(words);
		});
	}

	/** What stands against starting a process: that it is paused. */
	public List<Objection> objections(ProcessDoor<?> door) {
		return this.engine.queryForList(PROCESS, String.class, door.process(), SUSPENDED)
			.stream()
			.map((name) -> Objection.formFault("“%s”流程%s暂停，恢复之前不能发起；请联系管理员".formatted(door.title(),
					who(this.trail.last(List.of(AuditAction.PROCESS_PAUSED, AuditAction.PROCESS_RESUMED), null, null,
							name), AuditAction.PROCESS_PAUSED))))
			.toList();
	}

	/** What a command reads that the engine turned down because of a pause. */
	String words(Command<?> command) {
		return this.touched.of(command).stream().flatMap((key) -> ofCase(key).stream()).findFirst().orElse(SOMETHING);
	}

	static boolean stopped(Throwable failure) {
		return Contention.causes(failure).anyMatch(SuspendedEntityInteractionException.class::isInstance);
	}

	/** Who and when, where the trail knows it still. */
	private String who(Optional<AuditLine> last, AuditAction paused) {
		return last.filter((line) -> line.action() == paused && line.account() != null)
			.map((line) -> "已由“%s”于%s".formatted(this.people.name(line.account()),
					InWords.moment(line.at(), this.clock)))
			.orElse("已");
	}

}
