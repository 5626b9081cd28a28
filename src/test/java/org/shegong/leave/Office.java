package org.shegong.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Course;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Routes;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Basis;
import org.shegong.policy.LocalRuleDesk;
import org.shegong.policy.Parameter;
import org.shegong.policy.Status;
import org.shegong.support.MovableClock;
import org.shegong.worker.Gender;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.shegong.leave.request.LeaveDesk;
import org.shegong.leave.rules.LeaveCase;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.rules.LeaveRules;

/**
 * People and communities for the tests, and the verbs of the desk as an office says them.
 */
class Office {

	/** A community of the county whose plan gives a leave chain. */
	static final String COUNTY = "county-plan";

	static final String CHANGZHOU = "changzhou";

	final OrgUnits units;

	final Workers workers;

	final PersonnelFile file;

	final LeaveDesk desk;

	final LeavePreview previews;

	final MovableClock clock;

	final Routes routes;

	private final LocalRuleDesk rules;

	private final LeaveRules named;

	private final LeaveCases cases;

	Office(OrgUnits units, Workers workers, PersonnelFile file, LeaveDesk desk, LeavePreview previews,
			MovableClock clock, Routes routes, LocalRuleDesk rules, LeaveRules named, LeaveCases cases) {
		this.named = named;
		this.cases = cases;
		this.rules = rules;
		this.units = units;
		this.workers = workers;
		this.file = file;
		this.desk = desk;
		this.previews = previews;
		this.clock = clock;
		this.routes = routes;
	}

	Worker member(String code) {
		return hire(code, COUNTY, Gender.MALE, Position.COMMITTEE_MEMBER);
	}

	Worker woman(String code, String policy) {
		return hire(code, policy, Gender.FEMALE, Position.SOCIAL_WORKER);
	}

	Worker man(String code, String policy) {
		return hire(code, policy, Gender.MALE, Position.SOCIAL_WORKER);
	}

	Worker secretary(String code) {
		return hire(code, COUNTY, Gender.MALE, Position.SECRETARY);
	}

	/** Six years of work, all of them here. */
	Worker hire(String code, String policy, Gender gender, Position position) {
		this.units.save(new OrgUnit(policy, policy, UnitKind.COMMUNITY, null, policy));
		var worker = new Worker(WorkerCode.of(code), "王" + code, gender, LocalDate.of(1990, 1, 1),
				WorkerClass.RECRUITED, Set.of(position), policy);
		worker.servesSince(LocalDate.of(2020, 1, 6), LocalDate.of(2020, 1, 6));
		return this.workers.saveAndFlush(worker);
	}

	/** The same person with another date of birth. */
	Worker born(Worker worker, String day) {
		var born = new Worker(worker.code(), worker.name(), worker.gender(), LocalDate.parse(day),
				WorkerClass.RECRUITED, Set.of(Position.COMMITTEE_MEMBER), worker.unit());
		return serving(born, worker.workingSince().toString(), worker.servingSince().toString());
	}

	Worker serving(Worker worker, String workingSince, String servingSince) {
		worker.servesSince(LocalDate.parse(workingSince), LocalDate.parse(servingSince));
		return this.workers.saveAndFlush(worker);
	}

	void imported(Worker worker, String kind, String value, String from, String until) {
		imported(worker, kind, value, null, from, until);
	}

	/** A line that says how much it was, such as 2.5 days. */
	void imported(Worker worker, String kind, String value, String quantity, String from, String until) {
		var entry = Lines.line(worker.code().value(), LocalDate.parse(from), kind, value,
				(until == null) ? null : LocalDate.parse(until), (quantity == null) ? null : new BigDecimal(quantity),
				"导入");
		this.file.append(entry, AccountName.of("admin"));
	}

	/** A number of its own, which holds in the community from 2020 on. */
	void keeps(String community, String parameter, Object value) {
		var own = new Parameter(parameter, value, LocalDate.of(2020, 1, 1), null,
				new Basis("TEST", "测试", Status.MEASURE));
		this.rules.confirm(this.rules.propose(community, own, "one").rule().id(), "other", (rule) -> List.of());
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	/** Hands in an application that must be taken. */
	RequestNumber asked(Worker worker, Ask ask) {
		var registration = this.desk.register(ask.form(), worker.code(), AccountName.of(worker.code().value()));
		if (registration.number() == null) {
			throw new AssertionError(registration.objections().toString());
		}
		return registration.number();
	}

	RequestNumber granted(Worker worker, Ask ask) {
		var number = asked(worker, ask);
		this.desk.grant(number);
		return number;
	}

	org.shegong.approval.Preview preview(Worker worker, Ask ask) {
		return this.previews.of(ask.form(), worker.code(), LocalDate.now(this.clock));
	}

	Object fact(Worker worker, Ask ask, String name) {
		return preview(worker, ask).facts().get(name);
	}

	List<String> refusals(Worker worker, Ask ask) {
		return said(worker, ask, true);
	}

	List<String> warnings(Worker worker, Ask ask) {
		return said(worker, ask, false);
	}

	/** The rules that refuse it. */
	List<String> refusedBy(Worker worker, Ask ask) {
		return ruled(worker, ask, true);
	}

	/** The rules that warn about it. */
	List<String> warnedBy(Worker worker, Ask ask) {
		return ruled(worker, ask, false);
	}

	/** The names of the rules of the room that warn about it. */
	List<String> warnedFor(Worker worker, Ask ask) {
		var leave = this.cases.open(ask.form(), worker, LocalDate.now(this.clock), null);
		return this.named.lists()
			.stream()
			.flatMap((list) -> list.rules().stream())
			.filter((rule) -> asked(rule, leave).anyMatch((objection) -> !objection.refuses()))
			.map(NamedRule::name)
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static Stream<Objection> asked(NamedRule<?, ?> rule, LeaveCase leave) {
		return ((NamedRule<LeaveCase, Objection>) rule).check().apply(leave);
	}

	private List<String> ruled(Worker worker, Ask ask, boolean refusing) {
		return preview(worker, ask).objections()
			.stream()
			.filter((objection) -> objection.refuses() == refusing)
			.map((objection) -> objection.rule())
			.toList();
	}

	/** Each sentence with the ids of its rule behind it. */
	private List<String> said(Worker worker, Ask ask, boolean refusing) {
		return preview(worker, ask).objections()
			.stream()
			.filter((objection) -> objection.refuses() == refusing)
			.map((objection) -> objection.inWords() + " " + objection.rule())
			.toList();
	}

	List<String> route(Worker worker, Ask ask) {
		return this.routes.decisions(null, preview(worker, ask).course()).stream().map(Course.Passed::post).toList();
	}

	/** The rule of each decision on the way. */
	List<Basis> rules(Worker worker, Ask ask) {
		var course = preview(worker, ask).course();
		return this.routes.decisions(null, course)
			.stream()
			.map((step) -> course.citing().basis(step).orElseThrow())
			.toList();
	}

}
