package org.shegong.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Gender;
import org.shegong.worker.Lines;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * Somebody of Ordos whose only contract ends on 2026-12-31; tests change what they are
 * about.
 */
class Ending {

	String jurisdiction = "ordos";

	Gender gender = Gender.FEMALE;

	String birth = "1990-05-01";

	String since = "2024-01-01";

	WorkerClass workerClass = WorkerClass.RECRUITED;

	History history = History.UNKNOWN;

	String today = "2026-11-02";

	final List<String[]> contracts = new ArrayList<>(List.<String[]>of(new String[] { "2024-01-01", "2026-12-31" }));

	final List<FileEntry> file = new ArrayList<>();

	final List<AwayPeriod> absences = new ArrayList<>();

	final List<String> pending = new ArrayList<>();

	Ending entered(String kind, String value, String date, String until) {
		this.file.add(Lines.line("w", LocalDate.parse(date), kind, value,
				(until != null) ? LocalDate.parse(until) : null, kind));
		return this;
	}

	Ending assessed(String... values) {
		for (var i = 0; i < values.length; i++) {
			entered("assessment", values[i], "%d-01-20".formatted(2027 - values.length + i), null);
		}
		return this;
	}

	/** Earlier contracts come first. */
	Ending earlier(String from, String until) {
		this.contracts.add(0, new String[] { from, until });
		return this;
	}

	RenewalCase now() {
		var worker = new Worker(WorkerCode.of("w"), "安然", this.gender, LocalDate.parse(this.birth), this.workerClass,
				List.of(Position.SOCIAL_WORKER), "c");
		worker.servesSince(LocalDate.parse(this.since), LocalDate.parse(this.since));
		var day = LocalDate.parse(this.today);
		return new RenewalCase(worker, this.contracts.stream().map(Ending::contract).toList(), this.file, this.absences,
				this.history, this.pending, PolicyFixture.policies().of(this.jurisdiction, day), day);
	}

	private static Employment contract(String[] days) {
		var contract = new Employment(WorkerCode.of("w"));
		contract.agree("HT", LocalDate.parse(days[0]), (days[1] != null) ? LocalDate.parse(days[1]) : null);
		contract.terms(null, Money.yuan(3480));
		return contract;
	}

	/** What stands against opening it. */
	List<Objection> objections() {
		return RenewalRules.objections(now());
	}

	/** What refuses what the town decides. */
	List<Objection> against(Offer offer) {
		return OfferRules.objections(offer, now());
	}

	static Offer open() {
		return new Offer(Choice.APPROVE, "表现好", true, null, null, null, null, null, null, null);
	}

	static Offer months(int term) {
		return new Offer(Choice.APPROVE, "表现好", null, term, null, null, null, null, null, null);
	}

	static Offer askedFor(int term) {
		return new Offer(Choice.APPROVE, "表现好", null, term, null, null, true, null, null, null);
	}

	static Offer wage(String wage) {
		return new Offer(Choice.APPROVE, "表现好", null, 36, new BigDecimal(wage), null, null, null, null, null);
	}

	static Offer expire() {
		return new Offer(Choice.REFUSE, "不续", null, null, null, null, null, null, null, null);
	}

	static Offer expireBecause(Exclusion exclusion, String facts) {
		return new Offer(Choice.REFUSE, "不续", null, null, null, null, null, exclusion, facts, null);
	}

}
