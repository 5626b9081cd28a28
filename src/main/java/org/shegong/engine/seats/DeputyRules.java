package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Workers;
import org.shegong.engine.Doors;
import org.shegong.policy.Area;
import org.springframework.stereotype.Component;

/** Who may stand in for a holder of a post who is away. */
@Component
class DeputyRules implements RoomRules {

	private static final Basis RULE = Articles.of("deputy");

	private final Deputations deputations;

	private final AwayPeriods aways;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final Doors doors;

	private final Deputising deputising;

	private final Clock clock;

	private final RuleList<LeadersAway.Absence, Objection> all = rules();

	DeputyRules(Deputations deputations, AwayPeriods aways, Workers workers, Postings postings,
			Organization organization, Doors doors, Deputising deputising, Clock clock) {
		this.deputising = deputising;
		this.deputations = deputations;
		this.aways = aways;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.doors = doors;
		this.clock = clock;
	}

	List<Objection> objections(LeadersAway.Absence asked) {
		if (asked.from() == null || asked.until() == null || asked.deputy() == null) {
			return List.of(Objection.formFault("请选择代理人，并填写开始和结束日期"));
		}
		if (asked.until().isBefore(asked.from())) {
			return List.of(Objection.formFault("结束日期早于开始日期，请更正"));
		}
		return this.all.ask(asked).toList();
	}

	private RuleList<LeadersAway.Absence, Objection> rules() {
		return RuleList.of(Area.GENERAL, "指定代理人",
				rule("日期不在过去", "结束日期已过，请填写今天或以后的日期", (asked) -> asked.until().isBefore(LocalDate.now(this.clock))),
				rule("一次不超过一年", "一次最长设置一年", (asked) -> asked.until().isAfter(asked.from().plusYears(1))),
				rule("本人有任职", "该账号没有任职，不需要设置代理", (asked) -> !holds(asked.account())),
				rule("职责可以由个人代理", "工会、班子会议、纪委（纪委监委）和督查的职责不能由个人代理，请由该组织的其他任职人员办理；需要增加任职人员的，请在花名册的岗位表中登记",
						(asked) -> holds(asked.account()) && deputised(asked.account()).isEmpty()),
				rule("代理人不是本人", "代理人不能是本人，请另选一人", (asked) -> asked.deputy().equals(asked.account())),
				rule("所选流程存在", "流程选择有误，请从列表中选择",
						(asked) -> !asked.named().stream().allMatch((process) -> this.doors.find(process).isPresent())),
				rule("这些天没有别的代理", "这些天已经设置了代理，请先提前结束原来的设置，或改日期",
						(asked) -> this.deputations.of(asked.account(), asked.days()).stream().anyMatch(this::counts)),
				rule("代理人是本县（区）在岗人员", "代理人须是本县（区）在岗的任职人员或社区工作者，请另选一人",
						(asked) -> !this.deputising.counts(asked.deputy(), asked.account())),
				rule("代理人这些天在岗", "代理人这些天自己也不在岗，请另选一人或改日期", this::isAway),
				rule("本人这些天不是他人的代理人", "本人这些天是他人的代理人，请先请对方另选代理人", this::standsIn));
	}

	private static NamedRule<LeadersAway.Absence, Objection> rule(String name, String message,
			Predicate<LeadersAway.Absence> broken) {
		return NamedRule.<LeadersAway.Absence, Objection>rule(name,
				(asked) -> broken.test(asked) ? Stream.of(Objection.refusal(message, RULE)) : Stream.empty())
			.on(RULE);
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(this.all);
	}

	/**
	 * Both people are in the rules, as deputy and as deputised, and both may be asked for
	 * at once. Holders need not be in the roster; those of one county take turns.
	 */
	void lock(LeadersAway.Absence asked) {
		this.workers.lockAll(Stream.of(asked.account(), asked.deputy())
			.filter(Objects::nonNull)
			.map(AccountName::worker)
			.collect(Collectors.toSet()));
		this.postings.findByAccount(asked.account())
			.stream()
			.map((posting) -> this.organization.countyOf(posting.unit()).code())
			.distinct()
			.sorted()
			.forEach(this.organization::lock);
	}

	private boolean holds(AccountName account) {
		return !this.postings.findByAccount(account).isEmpty();
	}

	private List<Posting> deputised(AccountName account) {
		return this.postings.findByAccount(account).stream().filter((posting) -> posting.post().isDeputised()).toList();
	}

	/** The posts of a holder in which nobody may act for them, in words. */
	List<String> notDeputised(AccountName account) {
		return this.postings.findByAccount(account)
			.stream()
			.map(Posting::post)
			.filter((post) -> !post.isDeputised())
			.map(Post::title)
			.distinct()
			.toList();
	}

	private boolean counts(Deputation one) {
		return this.deputising.counts(one.deputy(), one.account());
	}

	private boolean isAway(LeadersAway.Absence asked) {
		return !this.deputations.of(asked.deputy(), asked.days()).isEmpty()
				|| !this.aways.ofWorker(AccountName.workerOrNull(asked.deputy()), asked.days()).isEmpty();
	}

	private boolean standsIn(LeadersAway.Absence asked) {
		return this.deputations.touching(asked.days())
			.stream()
			.anyMatch((other) -> !other.ended() && other.deputy().equals(asked.account()) && counts(other));
	}

}
