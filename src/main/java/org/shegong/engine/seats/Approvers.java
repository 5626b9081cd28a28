package org.shegong.engine.seats;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Need;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Seat;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/**
 * Who decides: asked by the models when a task is created, because the people may have
 * changed since the case began, and again whenever the people change.
 */
@Component("approvers")
@BuildingBlock("谁办理")
public class Approvers {

	private final ApprovalRequests requests;

	private final Organization organization;

	private final Ladder ladder;

	private final Doors doors;

	private final VacancyNotice notice;

	private final Principals principals;

	private final StandIns standIns;

	private final People people;

	Approvers(ApprovalRequests requests, Organization organization, Ladder ladder, Doors doors, VacancyNotice notice,
			Principals principals, StandIns standIns, People people) {
		this.requests = requests;
		this.organization = organization;
		this.ladder = ladder;
		this.doors = doors;
		this.notice = notice;
		this.principals = principals;
		this.standIns = standIns;
		this.people = people;
	}

	/** The candidate groups of a post for the request of this case. */
	@BuildingBlock("该岗位的任职人员，从申请所属单位起向上找最近一级有人任职的；只有申请人本人任职的，由上一级办理")
	public List<String> of(String post, DelegateExecution execution) {
		var request = concerned(execution);
		return groups(execution, post, isJoint(execution) ? joint(post, request.unit(), request.applicant())
				: seating(post, request.unit(), request.applicant(), barred(request, execution)));
	}

	/**
	 * The candidate groups of a post at another unit than that of the request, such as
	 * the street somebody is to come to.
	 */
	@BuildingBlock("与 of 相同；从第二项给出的单位（如调入单位）起向上找")
	public List<String> ofPlace(String post, String unit, DelegateExecution execution) {
		var request = concerned(execution);
		return groups(execution, post, seating(post, unit, request.applicant(), barred(request, execution)));
	}

	/**
	 * The candidate groups of a post.
	 * @param highest whether at the highest unit that has it, else at the nearest
	 */
	@BuildingBlock("与 of 相同；第二项为 true 时由最高一级（如市级部门）办理")
	public List<String> ofLevel(String post, boolean highest, DelegateExecution execution) {
		var request = concerned(execution);
		return highest ? groups(execution, post, highest(post, request.unit(), request.applicant()))
				: of(post, execution);
	}

	/**
	 * Who sits on a post at the highest unit that has it; where that is only the
	 * applicant, who decides in their place.
	 */
	public Seating highest(String post, String unit, AccountName applicant) {
		return Post.of(post)
			.flatMap((known) -> this.organization.highest(known, unit))
			.filter((seat) -> seat.holders().stream().anyMatch((holder) -> !holder.account().equals(applicant)))
			.map((seat) -> Seating.on(seat, null))
			.orElseGet(() -> seating(post, unit, applicant));
	}

	/**
	 * The candidate groups of a post that does the paperwork and decides nothing, so that
	 * it may be the applicant's own.
	 */
	@BuildingBlock("该岗位办理事务性工作（不作决定），申请人本人任职的也可以办")
	public List<String> clerks(String post, DelegateExecution execution) {
		noPaperworkIsDeciding(execution);
		var request = concerned(execution);
		return groups(execution, post, isJoint(execution) ? joint(post, request.unit(), null)
				: paperwork(post, request.unit(), barred(request, execution)));
	}

	private static void noPaperworkIsDeciding(DelegateExecution execution) {
		if (execution instanceof Ahead ahead) {
			ahead.onlyPaperwork();
		}
	}

	/** Who does the paperwork of a post, other than some accounts. */
	public Seating paperwork(String post, String unit, Set<AccountName> barred) {
		return this.ladder.paperwork(known(post), unit, barred);
	}

	private Set<AccountName> barred(Concerned request, DelegateExecution execution) {
		return (execution instanceof Ahead ahead) ? ahead.barred()
				: this.doors.ofRequest(request.number()).barred(request.number(), execution.getCurrentActivityId());
	}

	/**
	 * The same at the highest unit that has the post, such as the city's department where
	 * the counties have one as well.
	 */
	@BuildingBlock("与 clerks 相同；第二项为 true 时由最高一级办理")
	public List<String> clerksOfLevel(String post, boolean highest, DelegateExecution execution) {
		noPaperworkIsDeciding(execution);
		var seat = highest ? this.organization.highest(known(post), concerned(execution).unit())
				: Optional.<Seat>empty();
		return seat.map((held) -> groups(execution, post, Seating.on(held, null)))
			.orElseGet(() -> clerks(post, execution));
	}

	/** The candidate groups of two posts of which either may decide. */
	@BuildingBlock("两个岗位中任一任职人员办理即可")
	public List<String> ofEither(String post, String other, DelegateExecution execution) {
		var request = concerned(execution);
		return groups(execution, post,
				either(post, other, request.unit(), request.applicant()).toArray(Seating[]::new));
	}

	/**
	 * Who decides where either of two posts may; one that nobody holds is not waited for.
	 */
	public List<Seating> either(String post, String other, String unit, AccountName applicant) {
		var both = List.of(seating(post, unit, applicant), seating(other, unit, applicant));
		var held = both.stream().filter((seating) -> seating.note() == null).toList();
		return held.isEmpty() ? both.subList(0, 1) : held;
	}

	/**
	 * Accounts of the principals who each have to agree; one empty name where one task
	 * does for all.
	 */
	@BuildingBlock("须各自同意的主要领导，用作“多实例”的集合")
	public List<String> principals(DelegateExecution execution) {
		var request = concerned(execution);
		var each = this.principals.each(request);
		return each.isEmpty() ? List.of("") : each.stream().map(AccountName::value).toList();
	}

	/**
	 * Each of several posts, for a step with an instance for each.
	 * @param posts their ids, with commas between them
	 */
	@BuildingBlock("以逗号分开的几个岗位，用作会签“多实例”的集合，每个岗位一份任务")
	public List<String> each(String posts, DelegateExecution execution) {
		return Stream.of(posts.split(",")).map(String::trim).map((post) -> known(post).id()).toList();
	}

	/** The one principal a task is for, as long as they are it. */
	@BuildingBlock("多实例中这一份任务所给的主要领导本人，填入“Candidate users”")
	public List<String> alone(String principal, DelegateExecution execution) {
		var posting = seatOf(principal, execution);
		if (execution instanceof Ahead ahead) {
			posting.ifPresent((held) -> ahead.seat(held.post().id(), List.of(alone(held))));
		}
		return posting.map(Posting::account).map(AccountName::value).stream().toList();
	}

	private Optional<Posting> seatOf(String principal, DelegateExecution execution) {
		return AccountName.read(principal)
			.flatMap((account) -> this.principals.seatOf(account, concerned(execution).unit()));
	}

	private Seating alone(Posting posting) {
		var unit = this.organization.lineOf(posting.unit()).get(0);
		return Seating.on(new Seat(posting.post(), unit, List.of(posting)), null);
	}

	/** The candidate groups of a post, where no principal has a task alone. */
	@BuildingBlock("与 alone 配合：不分给个人时，由该岗位任职人员办理，填入“Candidate groups”")
	public List<String> ofBoth(String post, String principal, DelegateExecution execution) {
		return seatOf(principal, execution).isEmpty() ? of(post, execution) : List.of();
	}

	/** The worker the request is about. */
	@BuildingBlock(value = "申请所涉及的社区工作者本人，填入“Assignee”", needs = Need.WORKER)
	public String worker(DelegateExecution execution) {
		var request = concerned(execution);
		if (execution instanceof Ahead && request.worker() == null) {
			throw new IllegalStateException("这项申请不是关于某一位社区工作者的，没有本人可以办理");
		}
		return (request.worker() != null) ? request.worker().value() : null;
	}

	/** One of many whom a request about a unit concerns, named by the model. */
	@BuildingBlock("多实例中这一份任务所给的人员，填入“Assignee”")
	public String named(String worker) {
		return worker;
	}

	/** Who submitted the request; the worker where the system did. */
	@BuildingBlock("提交申请的人，退回时由其修改，填入“Assignee”")
	public String submitter(DelegateExecution execution) {
		return Optional.ofNullable(concerned(execution).submitter()).map(AccountName::value).orElse(null);
	}

	/**
	 * Who sits on a post for somebody's request, or who decides in their place, and why.
	 */
	public Seating seating(String post, String unit, AccountName applicant) {
		return seating(post, unit, applicant, Set.of());
	}

	/**
	 * The same where some accounts may not, because they take another part in it.
	 */
	public Seating seating(String post, String unit, AccountName applicant, Set<AccountName> barred) {
		var all = new HashSet<>(barred);
		Optional.ofNullable(applicant).ifPresent(all::add);
		return this.ladder.deciding(known(post), unit, all);
	}

	/**
	 * Who acts today for holders who are away, in words: their deputies, and where none
	 * of those can, who decides at the next level; for a body nobody does.
	 */
	public List<String> deputies(Collection<Posting> holders, Concerned about) {
		var away = holders.stream().filter((holder) -> holder.post().isDeputised()).toList();
		var stood = this.standIns.of(away, about.process(),
				(deputy) -> !deputy.equals(about.applicant()) && !deputy.isOf(about.worker()));
		var deputies = stood.deputies()
			.entrySet()
			.stream()
			.map((deputy) -> "%s（代%s）".formatted(this.people.name(deputy.getKey()), deputy.getValue().personName()));
		return Stream.concat(deputies, nextLevel(holders, away, stood, about)).toList();
	}

	private Stream<String> nextLevel(Collection<Posting> holders, List<Posting> away, StandIns.StoodIn stood,
			Concerned about) {
		if (!stood.isNobodyLeft() || away.size() < holders.size()) {
			return Stream.empty();
		}
		return this.ladder.next(away.get(0).post(), about.unit(), about.applicant())
			.stream()
			.flatMap((seat) -> seat.holders().stream())
			.map((holder) -> "%s（上一级）".formatted(holder.personName()));
	}

	/**
	 * Who answers for a department in a joint review, where nobody does in its place.
	 */
	public Seating joint(String post, String unit, AccountName applicant) {
		return this.ladder.alone(known(post), unit, applicant);
	}

	private static Post known(String post) {
		return Post.of(post).orElseThrow(() -> new IllegalArgumentException("没有岗位“" + post + "”，请更正流程模型"));
	}

	/** Each department of a joint review answers for itself. */
	private boolean isJoint(DelegateExecution execution) {
		return this.doors.find(concerned(execution).process())
			.flatMap((door) -> Doors.step(door, execution.getCurrentActivityId()))
			.filter(Step::isJoint)
			.isPresent();
	}

	private List<String> groups(DelegateExecution execution, String post, Seating... seatings) {
		if (execution instanceof Ahead ahead) {
			ahead.seat(post, List.of(seatings));
			return Stream.of(seatings).flatMap((seating) -> seating.group().stream()).distinct().toList();
		}
		var note = Stream.of(seatings).map(Seating::note).filter((each) -> each != null).findFirst().orElse(null);
		execution.setVariableLocal("vacancy", Variables.stringValue(note, true));
		var groups = Stream.of(seatings).flatMap((seating) -> seating.group().stream()).distinct().toList();
		if (groups.isEmpty()) {
			this.notice.give(request(execution), post, note);
		}
		return groups;
	}

	private Concerned concerned(DelegateExecution execution) {
		return (execution instanceof Ahead ahead) ? ahead.concerned() : Concerned.of(request(execution));
	}

	private ApprovalRequest request(DelegateExecution execution) {
		return this.requests.get(RequestNumber.of(execution.getProcessBusinessKey()));
	}

}
