package org.shegong.dismissal.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.SecretariesChanged;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.dismissal.leaving.DismissalRequest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the county's organisation department of every secretary who takes or leaves
 * office (NAT-29).
 */
@Component
public class SecretaryFilings {

	static final String TAKEN = "书记任职备案";

	static final String LEFT = "书记离任备案";

	private static final Basis RULE = Articles.of("dismissal-secretary");

	private static final String OFFICE = Post.COMMUNITY_SECRETARY.id() + "@";

	private static final String DEPARTMENT = Post.ORGANIZATION_DEPARTMENT.id();

	private final Filings filings;

	private final Organization organization;

	private final Clock clock;

	SecretaryFilings(Filings filings, Organization organization, Clock clock) {
		this.filings = filings;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * @param posts those that end; a secretary need not have sat on one
	 */
	public void officeLeft(DismissalRequest request, Worker worker, Collection<Posting> posts) {
		var units = posts.stream()
			.filter((posting) -> posting.post() == Post.COMMUNITY_SECRETARY)
			.map(Posting::unit)
			.distinct()
			.toList();
		var offices = (units.isEmpty() && worker.positions().contains(Position.SECRETARY)) ? List.of(worker.unit())
				: units;
		for (var unit : offices) {
			this.filings
				.save(new Filing(request, DEPARTMENT, today(), LEFT, "%s自%s起不再担任%s党组织书记（%s）".formatted(worker.name(),
						request.lastDay(), name(unit), request.ground().discreetTitle()))
					.because(RULE));
		}
	}

	/**
	 * @param posts candidate groups of the posts that the successor takes
	 */
	public void officeTaken(DismissalRequest request, Successors.Person successor, Collection<String> posts) {
		posts.stream()
			.filter((group) -> group.startsWith(OFFICE))
			.map((group) -> group.substring(OFFICE.length()))
			.forEach((unit) -> file(successor.account(), successor.name(), unit, TAKEN));
	}

	/** Others came to the office, or lost it, by the roster. */
	@EventListener
	void entered(SecretariesChanged changed) {
		changed.taken().forEach((posting) -> file(posting.account(), posting.personName(), posting.unit(), TAKEN));
		changed.left().forEach((posting) -> file(posting.account(), posting.personName(), posting.unit(), LEFT));
	}

	private void file(AccountName account, String name, String unit, String occasion) {
		this.filings.save(new Filing(account.worker(), unit, DEPARTMENT, today(), occasion,
				"%s%s%s党组织书记".formatted(name, occasion.equals(TAKEN) ? "担任" : "不再担任", name(unit)))
			.because(RULE));
	}

	private String name(String unit) {
		return this.organization.lineOf(unit).get(0).name();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
