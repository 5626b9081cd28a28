package org.shegong.engine.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.guard.Contention;
import org.shegong.engine.Doors;
import org.shegong.engine.shelf.ModelLog;
import org.shegong.engine.shelf.ModelNote;
import org.shegong.engine.shelf.ModelNotes;
import org.shegong.engine.People;
import org.shegong.engine.seats.Reseating;
import org.shegong.engine.Standing;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/**
 * Moves running cases from one version of a process to another, each of them whole or not
 * at all. Whoever belongs to a county sees and moves its cases alone.
 */
@Component
public class MoveCases {

	private final RepositoryService models;

	private final RuntimeService cases;

	private final TaskService tasks;

	private final Carrying carrying;

	private final Reseating reseating;

	private final ApprovalRequests requests;

	private final Doors doors;

	private final OneAtATime turn;

	private final ModelLog log;

	private final ModelNotes notes;

	private final People people;

	private final Standing standing;

	private final SystemRights system;

	MoveCases(RepositoryService models, RuntimeService cases, TaskService tasks, Carrying carrying, Reseating reseating,
			ApprovalRequests requests, Doors doors, OneAtATime turn, ModelLog log, ModelNotes notes, People people,
			Standing standing, SystemRights system) {
		this.models = models;
		this.cases = cases;
		this.tasks = tasks;
		this.carrying = carrying;
		this.reseating = reseating;
		this.requests = requests;
		this.doors = doors;
		this.turn = turn;
		this.log = log;
		this.notes = notes;
		this.people = people;
		this.standing = standing;
		this.system = system;
	}

	/**
	 * A case that stays where it is.
	 *
	 * @param number of the request, as people write it
	 * @param reasons in sentences
	 */
	public record Staying(String number, List<String> reasons) {
	}

	/**
	 * What would come of it, or came of it.
	 *
	 * @param cases how many run on the version they shall leave
	 * @param maps steps that exist in both
	 * @param unmapped steps at which a case can stand and that the other version lacks
	 * @param moving numbers of the cases that move
	 */
	public record Move(int from, int to, int cases, List<Landing.Mapped> maps, List<Landing.Lost> unmapped,
			List<String> moving, List<Staying> staying, String message) {
	}

	/** Nothing moves. */
	public Said<Move> preview(String process, int from, int to) {
		return known(process, from, to, (landing) -> {
			var outcome = each(landing, this.turn::onlyTry);
			return Said.done(told(landing, outcome,
					(outcome.all() == 0) ? "第%d版没有办理中的申请，不需要迁移%s".formatted(from, counted())
							: "第%d版有%d份办理中的申请%s，可以迁移%d份，不能迁移%d份。确认之前什么都不会改变".formatted(from, outcome.all(), counted(),
									outcome.moving().size(), outcome.staying().size())
									+ String.join("", landing.kept())));
		});
	}

	public Said<Move> move(String process, int from, int to, String reason) {
		return known(process, from, to, (landing) -> this.turn.take(() -> inTurn(landing, reason)));
	}

	private Said<Move> inTurn(Landing landing, String reason) {
		var process = landing.source().getKey();
		var from = landing.source().getVersion();
		var to = landing.target().getVersion();
		var outcome = each(landing, this.turn::apart);
		if (outcome.moving().isEmpty()) {
			return nothing(process, from, to, outcome.all());
		}
		this.log.moved(this.people.acting().value(), process, from, to, outcome.moving().size(),
				outcome.staying().size(), reason);
		return Said.done(told(landing, outcome,
				"已迁移%d份申请到第%d版，%d份留在第%d版".formatted(outcome.moving().size(), to, outcome.staying().size(), from)));
	}

	private Said<Move> nothing(String process, int from, int to, int left) {
		var rest = (left == 0) ? "第%d版没有办理中的申请，不需要迁移%s".formatted(from, counted())
				: "第%d版的%d份申请都不能迁移到第%d版%s，请先预览，看每一份的原因".formatted(from, left, to, counted());
		return this.notes.findFirstByUnitAndOutcomeAndEarlierOrderByIdDesc(process, ModelNote.Outcome.MOVED, from)
			.map((note) -> Said.<Move>not(Said.Because.TOO_LATE,
					"没有迁移：“%s”已于%s把第%d版的申请迁移到第%d版。现在%s".formatted(this.people.name(AccountName.of(note.account())),
							this.turn.moment(note.at()), from, note.version(), rest)))
			.orElseGet(() -> Said.not(Said.Because.MISTAKEN, "没有迁移：" + rest));
	}

	private record Outcome(List<String> moving, List<Staying> staying) {

		int all() {
			return this.moving.size() + this.staying.size();
		}

	}

	private Outcome each(Landing landing, Consumer<Runnable> transaction) {
		var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
		var target = this.carrying.target(landing);
		var foothold = new Foothold(landing);
		for (var open : open(landing.source())) {
			var lacking = target.map((version) -> this.carrying.objections(open.getId(), landing, version))
				.filter((reasons) -> !reasons.isEmpty());
			lacking.or(() -> foothold(open, foothold))
				.or(() -> one(open, landing, transaction))
				.ifPresentOrElse((reasons) -> outcome.staying().add(new Staying(number(open), reasons)),
						() -> outcome.moving().add(number(open)));
		}
		return outcome;
	}

	private Optional<List<String>> foothold(ProcessInstance open, Foothold foothold) {
		return this.system.use(() -> Optional.ofNullable(this.cases.getActivityInstance(open.getId())))
			.map(foothold::objections)
			.filter((reasons) -> !reasons.isEmpty());
	}

	/** Why a case cannot move; empty where it could. */
	private Optional<List<String>> one(ProcessInstance open, Landing landing, Consumer<Runnable> transaction) {
		try {
			transaction.accept(() -> this.system.use(() -> {
				migrate(landing.plan(), open.getId());
				return null;
			}));
			return Optional.empty();
		}
		catch (MigratingProcessInstanceValidationException ex) {
			return Optional.of(landing.inWords(ex.getValidationReport()));
		}
		catch (RuntimeException ex) {
			if (!Contention.isLost(ex) && !Contention.isStuck(ex)) {
				throw ex;
			}
			return Optional.of(List.of("刚刚有人在办理这份申请，请稍后再迁移"));
		}
	}

	/** Who may do the open steps can be ruled otherwise there. */
	private void migrate(MigrationPlan plan, String open) {
		this.cases.newMigration(plan).processInstanceIds(open).execute();
		this.tasks.createTaskQuery().processInstanceId(open).list().forEach(this.reseating::rulesChanged);
	}

	/** Those of the counties of whoever asks. */
	private List<ProcessInstance> open(ProcessDefinition version) {
		return this.system
			.use(() -> this.cases.createProcessInstanceQuery()
				.processDefinitionId(version.getId())
				.orderByProcessInstanceId()
				.asc()
				.list())
			.stream()
			.filter((open) -> this.standing.reachesCounty(open.getTenantId()))
			.toList();
	}

	private String counted() {
		return this.standing.reachesAllCounties() ? "" : "（只计您所属县（区）的申请）";
	}

	private String number(ProcessInstance open) {
		var number = Optional.ofNullable(open.getBusinessKey());
		return number.flatMap(RequestNumber::read)
			.flatMap(this.requests::byNumber)
			.map(this.doors::officialNumber)
			.or(() -> number)
			.orElse("系统自动办理的事项");
	}

	private Said<Move> known(String process, int from, int to, java.util.function.Function<Landing, Said<Move>> work) {
		if (from == to) {
			return Said.not(Said.Because.MISTAKEN, "请选择两个不同的版本");
		}
		var source = version(process, from);
		var target = version(process, to);
		if (source.isEmpty() || target.isEmpty()) {
			return Said.not(Said.Because.UNKNOWN,
					"没有流程“%s”的第%d版，请刷新页面后重新选择".formatted(process, source.isEmpty() ? from : to));
		}
		return work.apply(this.system.use(() -> Landing.of(source.get(), target.get(), this.models, this.cases)));
	}

	private Optional<ProcessDefinition> version(String process, int version) {
		return this.system.use(() -> Optional.ofNullable(this.models.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.processDefinitionVersion(version)
			.withoutTenantId()
			.singleResult()));
	}

	private static Move told(Landing landing, Outcome outcome, String message) {
		return new Move(landing.source().getVersion(), landing.target().getVersion(), outcome.all(), landing.maps(),
				landing.lost(), outcome.moving(), outcome.staying(), message);
	}

}
