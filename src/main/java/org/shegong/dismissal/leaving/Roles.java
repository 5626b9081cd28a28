package org.shegong.dismissal.leaving;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which part an account takes in a case: nobody takes two (LCL 43, C-b). Opening,
 * delivering and handing over are one part, that of the office.
 */
@Component
@Transactional(readOnly = true)
public class Roles {

	private static final Basis RULE = Articles.of("dismissal-one-role");

	/** A part in a case. */
	private enum Role {

		OFFICE("经办"), WORKER("本人"), UNION("工会答复"), MEETING("班子会议"), LEADER("主要领导同意"), COUNTY("县级确认");

		private final String title;

		Role(String title) {
			this.title = title;
		}

		static Role at(String task) {
			return switch (task) {
				case "workerStates", "workerAgrees" -> WORKER;
				case "unionAnswers" -> UNION;
				case "townMeetingDecides" -> MEETING;
				case "townAgrees" -> LEADER;
				case "countyConfirms" -> COUNTY;
				default -> OFFICE;
			};
		}

	}

	private final Opinions opinions;

	private final DismissalRecords records;

	private final DismissalRequests requests;

	private final Organization organization;

	Roles(Opinions opinions, DismissalRecords records, DismissalRequests requests, Organization organization) {
		this.opinions = opinions;
		this.records = records;
		this.requests = requests;
		this.organization = organization;
	}

	/** What stands against an account completing a task. */
	public List<Objection> objections(RequestNumber number, String task, AccountName account) {
		var request = this.requests.get(number);
		var role = Role.at(task);
		return taken(request, account).filter((other) -> other != role)
			.findFirst()
			.map((other) -> Objection.refusal("您在这件退出中已承担“%s”，不能再承担“%s”，请由其他人员办理".formatted(other.title, role.title),
					RULE))
			.stream()
			.toList();
	}

	/** Accounts that take another part than that of a task. */
	public Set<AccountName> barred(RequestNumber number, String task) {
		var request = this.requests.get(number);
		var role = Role.at(task);
		var said = this.opinions.findByRequestOrderById(request.id()).stream().map(Opinion::account);
		var others = Stream.of(request.worker().account(), request.submittedBy());
		return Stream.of(said, others, this.records.inReview(request).map(Opinion::account).stream())
			.flatMap((accounts) -> accounts)
			.filter(Objects::nonNull)
			.filter((account) -> taken(request, account).anyMatch((other) -> other != role))
			.collect(Collectors.toSet());
	}

	/**
	 * The same of the steps at which an exit that is only thought of is decided.
	 * @param by who would open it; null where nobody is known
	 */
	public static Set<AccountName> barred(DismissalCase leaving, AccountName by) {
		return (by == null || by.equals(leaving.worker().code().account())) ? Set.of() : Set.of(by);
	}

	private Stream<Role> taken(DismissalRequest request, AccountName account) {
		var said = this.opinions.findByRequestOrderById(request.id())
			.stream()
			.filter((given) -> account.equals(given.account()))
			.map((given) -> Role.at(given.task()));
		var reviewed = this.records.inReview(request)
			.map(Opinion::account)
			.filter(account::equals)
			.map((union) -> Role.UNION);
		return Stream.of(opened(request, account), said, reviewed.stream()).flatMap((roles) -> roles);
	}

	private static Stream<Role> opened(DismissalRequest request, AccountName account) {
		if (account.isOf(request.worker())) {
			return Stream.of(Role.WORKER);
		}
		return account.equals(request.submittedBy()) ? Stream.of(Role.OFFICE) : Stream.empty();
	}

	/**
	 * Who would have to take two parts, because nobody else sits on either post.
	 * @param by who would open it; null where nobody is known
	 */
	public List<Objection> warnings(DismissalCase leaving, AccountName by) {
		if (!leaving.way().dismisses()) {
			return List.of();
		}
		var alone = new EnumMap<Role, AccountName>(Role.class);
		posts(leaving).forEach((role, post) -> only(post, leaving).ifPresent((account) -> alone.put(role, account)));
		barred(leaving, by).forEach((opener) -> alone.put(Role.OFFICE, opener));
		var warnings = new ArrayList<Objection>();
		for (var account : new TreeSet<>(alone.values())) {
			var roles = alone.entrySet()
				.stream()
				.filter((role) -> role.getValue().equals(account))
				.map((role) -> "“" + role.getKey().title + "”")
				.toList();
			if (roles.size() > 1) {
				warnings.add(Objection.warning("账号%s一人承担%s，同一账号只能承担一种，到该步时由上级的同一岗位办理，上级也没有的，等待登记；请在花名册“岗位”表中另行登记任职人员"
					.formatted(account, String.join("、", roles)), RULE));
			}
		}
		return warnings;
	}

	private static Map<Role, Post> posts(DismissalCase leaving) {
		var posts = new EnumMap<Role, Post>(
				Map.of(Role.OFFICE, Post.TOWN_OFFICE, Role.UNION, Post.TOWN_UNION, Role.MEETING, Post.TOWN_MEETING));
		Post.of(DismissalNumbers.of(leaving.policy()).countyPost().value())
			.ifPresent((post) -> posts.put(Role.COUNTY, post));
		return posts;
	}

	private Optional<AccountName> only(Post post, DismissalCase leaving) {
		Set<AccountName> holders = this.organization
			.nearest(post, leaving.worker().unit(), leaving.worker().code().account())
			.map((seat) -> seat.holders().stream().map(Posting::account).collect(Collectors.toSet()))
			.orElse(Set.of());
		return (holders.size() == 1) ? holders.stream().findFirst() : Optional.empty();
	}

}
