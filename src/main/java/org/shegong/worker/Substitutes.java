package org.shegong.worker;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;

/** Finds out who is named to stand in for somebody, and whether they can. */
@Component
public class Substitutes {

	private final Workers workers;

	private final Postings postings;

	private final AwayPeriods aways;

	private final Organization organization;

	Substitutes(Workers workers, Postings postings, AwayPeriods aways, Organization organization) {
		this.workers = workers;
		this.postings = postings;
		this.aways = aways;
		this.organization = organization;
	}

	/**
	 * @param account of who is named
	 * @param absent who is away
	 * @param days on which they are away
	 */
	public Substitute of(AccountName account, Worker absent, Period days) {
		var county = this.organization.countyOf(absent.unit()).code();
		return new Substitute(account, name(account),
				this.workers.byAccount(account).filter(Worker::hasLeft).isPresent(),
				places(account).anyMatch((unit) -> this.organization.countyOf(unit).code().equals(county)),
				this.aways.ofWorker(AccountName.workerOrNull(account), days));
	}

	/** The name behind an account; the account itself where nobody is known by it. */
	public String name(AccountName account) {
		return this.workers.byAccount(account)
			.map(Worker::name)
			.or(() -> this.postings.findByAccount(account).stream().map(Posting::personName).findFirst())
			.orElse(account.value());
	}

	private Stream<String> places(AccountName account) {
		return Stream.concat(this.workers.byAccount(account).map(Worker::unit).stream(),
				this.postings.findByAccount(account).stream().map(Posting::unit));
	}

	/**
	 * What keeps somebody from standing in for a few days. When and why they are away
	 * themselves is not told, nor who has an account elsewhere.
	 * @param account null where nobody is named, against which nothing stands
	 * @param basis why somebody who is away cannot
	 */
	public List<Objection> objections(AccountName account, Worker absent, Period days, Basis basis) {
		if (account == null) {
			return List.of();
		}
		if (account.equals(absent.code().account())) {
			return List.of(Objection.formFault("代岗人不能是离岗的本人，请另选一人"));
		}
		var named = of(account, absent, days);
		if (!named.here()) {
			return List.of(Objection.formFault("本县（区）没有账号为“%s”的代岗人，请从本县（区）人员中选择".formatted(account)));
		}
		if (named.left()) {
			return List.of(Objection.formFault("代岗人%s已退出社区工作者队伍，请从在岗人员中选择".formatted(named.name())));
		}
		return named.away().isEmpty() ? List.of()
				: List.of(Objection.refusal("所选的代岗人%s这些天不能代岗，请另选一人或改日期".formatted(named.name()), basis));
	}

}
