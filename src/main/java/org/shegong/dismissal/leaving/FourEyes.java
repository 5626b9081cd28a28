package org.shegong.dismissal.leaving;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Filed;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.RosterChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.dismissal.grounds.Ground;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where nobody decides on an exit because a date does, two people see to it: whoever
 * entered or corrected what it rests on neither opens it nor tells the worker.
 */
@Component
@Transactional(readOnly = true)
public class FourEyes {

	public static final Basis RULE = Articles.of("dismissal-four-eyes");

	/** What such an exit rests on, by column of the sheet {@code workers}. */
	private static final Map<Ground, Map<String, String>> RESTS_ON = Map.of(Ground.EXPIRY,
			Map.of("contractFrom", "合同起始日期", "contractUntil", "合同终止日期", "contractNumber", "劳动合同"), Ground.RETIREMENT,
			Map.of("birthDate", "出生日期", "gender", "性别", "retirementBase", "退休年龄", "class", "人员类别"),
			Ground.POSTING_ENDED, Map.of("class", "人员类别"));

	private static final List<Post> OFFICES = List.of(Post.TOWN_OFFICE, Post.HUMAN_RESOURCES,
			Post.ORGANIZATION_DEPARTMENT);

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final Organization organization;

	FourEyes(Workers workers, Employments employments, PersonnelFile file, Organization organization) {
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.organization = organization;
	}

	/** What stands against an account opening such an exit; null is nobody. */
	public List<Objection> objections(DismissalApplication form, AccountName account) {
		var entered = entered(form.worker(), form.ground());
		var own = entered.filter((change) -> by(change.line()).equals(account)).findFirst();
		return own.map((line) -> refusal(RESTS_ON.get(form.ground()).get(line.fact().field()), form, account))
			.stream()
			.toList();
	}

	/** What stands against an account telling the worker. */
	public List<Objection> objections(DismissalRequest request, AccountName account) {
		var opening = objections(request.application(), account);
		return (!opening.isEmpty() || !choseAge(request, account)) ? opening
				: List.of(refusal("退休年龄", request.application(), account));
	}

	/** Accounts that may not tell the worker. */
	public Set<AccountName> barred(DismissalRequest request) {
		var barred = new HashSet<>(barred(request.application()));
		Optional.ofNullable(request.submittedBy()).filter((by) -> choseAge(request, by)).ifPresent(barred::add);
		return barred;
	}

	/** The same of an exit that is only thought of. */
	public Set<AccountName> barred(DismissalApplication form) {
		return entered(form.worker(), form.ground()).map(Filed::line).map(FourEyes::by).collect(Collectors.toSet());
	}

	/** The form may say another age than the roster; then whoever said it dated it. */
	private boolean choseAge(DismissalRequest request, AccountName account) {
		var base = request.application().retirementBase();
		return request.ground() == Ground.RETIREMENT && base != null && account.equals(request.submittedBy())
				&& !account.isOf(request.worker()) && !base.equals(this.workers.get(request.worker()).retirementBase());
	}

	private static AccountName by(FileEntry line) {
		return line.isStruck() ? line.struckBy() : line.recordedBy();
	}

	/** Lines that brought what the roster says now, by entering or by striking out. */
	private Stream<Filed<RosterChanged>> entered(WorkerCode code, Ground ground) {
		var columns = RESTS_ON.getOrDefault(ground, Map.of());
		var worker = this.workers.find(code);
		if (columns.isEmpty() || worker.isEmpty()) {
			return Stream.empty();
		}
		var contract = this.employments.latest(code);
		return Filed.of(this.file.everOf(code), RosterChanged.class)
			.filter((change) -> columns.containsKey(String.valueOf(change.fact().field())) && by(change.line()) != null)
			.filter((change) -> Objects.equals(
					change.line().isStruck() ? change.fact().former() : change.fact().value(),
					now(change.fact().field(), worker.get(), contract)));
	}

	private static String now(String column, Worker worker, Optional<Employment> contract) {
		return switch (column) {
			case "birthDate" -> worker.birthDate().toString();
			case "gender" -> worker.gender().name().toLowerCase();
			case "retirementBase" -> Objects.toString(worker.retirementBase(), null);
			case "class" -> worker.workerClass().id();
			case "contractFrom" -> contract.map(Employment::contractFrom).map(LocalDate::toString).orElse(null);
			case "contractUntil" -> contract.map(Employment::contractUntil).map(LocalDate::toString).orElse(null);
			default -> contract.map(Employment::contractNumber).orElse(null);
		};
	}

	private Objection refusal(String what, DismissalApplication form, AccountName account) {
		var barred = new HashSet<>(barred(form));
		barred.add(account);
		return Objection.refusal("“%s”由您登记或更正，据此办理的“%s”须由另一人提出和送达：%s".formatted(what, form.ground().title(),
				others(this.workers.get(form.worker()).unit(), barred)), RULE);
	}

	/** Who may instead, or which record to fix. */
	private String others(String unit, Set<AccountName> barred) {
		var others = OFFICES.stream()
			.flatMap((post) -> this.organization.nearest(post, unit, null).stream())
			.map((seat) -> seat.holders().stream().filter((holder) -> !barred.contains(holder.account())).toList())
			.filter((holders) -> !holders.isEmpty())
			.findFirst()
			.orElse(List.of())
			.stream()
			.map(FourEyes::inWords)
			.distinct()
			.toList();
		return others.isEmpty() ? "请先在花名册“岗位”表中为街道（镇）党政办或县（区）人社局登记另一任职人员" : "请由" + String.join("、", others) + "办理";
	}

	private static String inWords(Posting holder) {
		return "%s（%s）".formatted(holder.personName(), holder.post().title());
	}

}
