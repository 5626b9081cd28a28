package org.shegong.engine.guard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.organization.Post;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.steps.Steps;
import org.shegong.policy.InWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells whoever comes too late who did what and when. */
@Component
public class WhoWasFirst {

	private static final String ENDED = "select p.BUSINESS_KEY_ as number, p.PROC_INST_ID_ as instance, coalesce(t.END_TIME_, p.END_TIME_) as moment, case when t.DELETE_REASON_ = 'completed' then t.ASSIGNEE_ end as done_by from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where t.ID_ = ?";

	private static final String END = "select BUSINESS_KEY_ as number, END_TIME_ as moment from ACT_HI_PROCINST where PROC_INST_ID_ = ? and END_TIME_ is not null";

	private final Opinions opinions;

	private final OpenedAgain again;

	private final ApprovalRequests requests;

	private final Doors doors;

	private final Steps steps;

	private final People people;

	private final JdbcTemplate engine;

	private final Clock clock;

	WhoWasFirst(Opinions opinions, OpenedAgain again, ApprovalRequests requests, Doors doors, Steps steps,
			People people, JdbcTemplate engine, Clock clock) {
		this.opinions = opinions;
		this.again = again;
		this.requests = requests;
		this.doors = doors;
		this.steps = steps;
		this.people = people;
		this.engine = engine;
		this.clock = clock;
	}

	/** Why a task is no longer there. */
	String at(String taskId) {
		return this.opinions.findFirstByTaskIdAndStruckAtIsNullOrderByIdDesc(String.valueOf(taskId))
			.map((opinion) -> "该任务已由%s办理（%s），请刷新任务列表".formatted(by(opinion), wording(opinion)))
			.or(() -> ended(taskId))
			.orElse("该任务已经办结或撤回，请刷新任务列表");
	}

	/**
	 * How and when a case ended.
	 * @param instance the engine's id of it
	 */
	Optional<String> endOf(String instance) {
		return this.engine
			.query(END, (row, no) -> new Ended(row.getString("number"), row.getTimestamp("moment"), null, instance),
					instance)
			.stream()
			.map((ended) -> RequestNumber.read(ended.key())
				.flatMap(this.requests::byNumber)
				.map((request) -> "该申请" + withdrawn(request).orElseGet(() -> finished(request, ended)))
				.orElseGet(() -> "该事项已于%s办结".formatted(said(ended.at().toInstant()))))
			.map((words) -> words + "，不能再操作")
			.findFirst();
	}

	private String finished(ApprovalRequest request, Ended ended) {
		return "已于%s办结%s".formatted(said(ended.at().toInstant()), decided(request).map("（%s）"::formatted).orElse(""));
	}

	private Optional<String> ended(String taskId) {
		return this.engine
			.query(ENDED,
					(row, no) -> new Ended(row.getString("number"), row.getTimestamp("moment"),
							row.getString("done_by"), row.getString("instance")),
					taskId)
			.stream()
			.filter((ended) -> ended.key() != null)
			.map((ended) -> RequestNumber.read(ended.key())
				.flatMap(this.requests::byNumber)
				.map((request) -> "%s，请刷新任务列表".formatted(ended(request, ended)))
				.orElse("该任务已经办结，请刷新任务列表"))
			.findFirst();
	}

	private String ended(ApprovalRequest request, Ended ended) {
		var moment = (ended.at() != null) ? "于" + said(ended.at().toInstant()) : "";
		var takenBack = withdrawn(request);
		if (takenBack.isPresent()) {
			return "该申请" + takenBack.get();
		}
		if (request.state() == RequestState.WITHDRAWN) {
			return "该申请已由%s%s撤回"
				.formatted(this.doors.ofRequest(request.number()).stoppable(request.number()) ? "经办人员" : "申请人", moment);
		}
		if (ended.doneBy() != null) {
			return "该任务已由“%s”%s办理".formatted(this.people.name(AccountName.of(ended.doneBy())), moment);
		}
		return this.again.before(request, ended.instance(), ended.at())
			.or(() -> last(request)
				.map((opinion) -> "该任务已%s结束：该申请已由%s%s".formatted(moment, by(opinion), wording(opinion))))
			.orElse("该任务已%s办结".formatted(moment));
	}

	/**
	 * What was decided last on a request, as part of a sentence; empty where nothing was.
	 */
	public Optional<String> decided(ApprovalRequest request) {
		return last(request).map((opinion) -> "已由%s%s".formatted(by(opinion), wording(opinion)));
	}

	/**
	 * Who took a request back, or stopped what others asked for, and when; empty where
	 * nobody did.
	 */
	public Optional<String> withdrawn(ApprovalRequest request) {
		var account = request.withdrawnBy();
		var own = account != null && (account.isOf(request.worker()) || account.equals(request.submittedBy()));
		return Optional.ofNullable(request.withdrawnAt())
			.map((at) -> "已由%s于%s%s".formatted((account != null) ? "“%s”".formatted(this.people.name(account)) : "系统",
					said(at), own ? "撤回" : "终止"));
	}

	private Optional<Opinion> last(ApprovalRequest request) {
		return this.opinions.findByRequestOrderById(request.id()).stream().reduce((earlier, later) -> later);
	}

	private String wording(Opinion opinion) {
		return this.requests.findById(opinion.request())
			.map((request) -> this.steps.wording(request, opinion))
			.orElse(opinion.choice().title());
	}

	private String by(Opinion opinion) {
		var post = Post.of(String.valueOf(opinion.post())).map((held) -> "（" + held.title() + "）").orElse("");
		return "“%s%s”于%s".formatted(this.people.signed(opinion), post, said(opinion.givenAt()));
	}

	private String said(Instant at) {
		return InWords.moment(at, this.clock);
	}

	/**
	 * @param doneBy who completed it; null where it went otherwise
	 * @param instance the engine's id of the case
	 */
	private record Ended(String key, Timestamp at, String doneBy, String instance) {
	}

}
