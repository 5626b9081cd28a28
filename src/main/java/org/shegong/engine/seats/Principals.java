package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.GeneralNumbers;
import org.shegong.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * The principals of a town, where both the Party secretary and the head of government
 * hold the post and both have to agree.
 */
@Component
class Principals {

	private final Ladder ladder;

	private final Postings postings;

	private final Organization organization;

	private final Policies policies;

	private final ApprovalRequests requests;

	private final Clock clock;

	Principals(Ladder ladder, Postings postings, Organization organization, Policies policies,
			ApprovalRequests requests, Clock clock) {
		this.ladder = ladder;
		this.postings = postings;
		this.organization = organization;
		this.policies = policies;
		this.requests = requests;
		this.clock = clock;
	}

	/** Accounts of those who each have to agree; empty where one task does for all. */
	List<AccountName> each(Concerned concerned) {
		var applicant = concerned.applicant();
		var seat = this.ladder.deciding(Post.TOWN_PRINCIPAL, concerned.unit(), applicant).seat();
		if (seat == null || seat.post() != Post.TOWN_PRINCIPAL || !bothAgree(concerned)) {
			return List.of();
		}
		var others = seat.holders()
			.stream()
			.map(Posting::account)
			.filter((account) -> !account.equals(applicant))
			.distinct()
			.toList();
		return (others.size() > 1) ? others : List.of();
	}

	private boolean bothAgree(Concerned concerned) {
		var place = this.organization.localityOf(concerned.unit());
		var policy = concerned.isCase()
				? this.policies.begun(place, this.requests.get(concerned.number()).submittedAt())
				: this.policies.at(place, LocalDate.now(this.clock));
		return GeneralNumbers.of(policy).principalBoth().value();
	}

	/** The seat from which somebody decides as one of the principals. */
	Optional<Posting> seatOf(AccountName account, ApprovalRequest request) {
		return seatOf(account, request.unit());
	}

	/** … in what concerns a unit. */
	Optional<Posting> seatOf(AccountName account, String unit) {
		return this.postings.findByAccount(account)
			.stream()
			.filter((posting) -> posting.post() == Post.TOWN_PRINCIPAL)
			.filter((posting) -> this.organization.covers(posting.unit(), unit))
			.findFirst();
	}

}
