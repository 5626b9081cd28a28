package org.shegong.dismissal.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.worker.Workers;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.grounds.LaterRetirement;

/** The counter where leaving is asked for, heard and decided. */
@Service
@Transactional
public class DismissalDesk {

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final DismissalRecords records;

	private final DismissalFilings filings;

	private final FourEyes fourEyes;

	private final Workers workers;

	private final Clock clock;

	DismissalDesk(DismissalRequests requests, DismissalCases cases, DismissalRecords records, DismissalFilings filings,
			FourEyes fourEyes, Workers workers, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.records = records;
		this.filings = filings;
		this.fourEyes = fourEyes;
		this.workers = workers;
		this.clock = clock;
	}

	/**
	 * Takes in what nothing stands against.
	 * @return the number of the request
	 */
	public RequestNumber register(DismissalApplication form, AccountName submittedBy) {
		this.workers.lock(form.worker());
		Refusal.unlessAdmitted(objections(form, null, submittedBy, today()));
		var worker = this.workers.get(form.worker());
		var leaving = this.cases.open(form, null, submittedBy, today());
		var dated = form.on(leaving.effective());
		var request = this.requests.save(new DismissalRequest(worker, dated, submittedBy, this.clock.instant()));
		leaving.probationHearing().ifPresent(request::hearInReview);
		if (form.ground() == Ground.RESIGNATION && !isUnconfirmed(request)) {
			this.filings.resigned(request, worker.name());
		}
		return request.number();
	}

	/**
	 * What stands against leaving in this way.
	 * @param by who would submit it; null where nobody is known yet
	 */
	@Transactional(readOnly = true)
	public List<Objection> asked(DismissalApplication form, AccountName by, LocalDate asOf) {
		return objections(form, null, by, asOf);
	}

	/** … when it is submitted again by whoever submitted it. */
	@Transactional(readOnly = true)
	public List<Objection> objections(DismissalApplication form, RequestNumber number, LocalDate asOf) {
		return objections(form, number, (number != null) ? this.requests.get(number).submittedBy() : null, asOf);
	}

	private List<Objection> objections(DismissalApplication form, RequestNumber number, AccountName by,
			LocalDate asOf) {
		if (form.worker() == null || form.ground() == null) {
			return List.of(Objection.formFault("请选择社区工作者和退出情形"));
		}
		var objections = new ArrayList<>(this.fourEyes.objections(form, by));
		objections.addAll(DismissalRules.objections(this.cases.open(form, number, by, asOf)));
		return objections;
	}

	/** What protects the worker on the last day that is being decided on (LCL 42, 45). */
	@Transactional(readOnly = true)
	public List<Objection> protections(RequestNumber number, LocalDate lastDay) {
		return DismissalRules.protections(this.cases.of(this.requests.get(number), today()), lastDay).toList();
	}

	/** What stands against retiring on a later day that was agreed on; null is none. */
	@Transactional(readOnly = true)
	public List<Objection> laterRetirement(RequestNumber number, LocalDate agreed) {
		var leaving = this.cases.of(this.requests.get(number), today());
		return (agreed != null) ? LaterRetirement.objections(leaving, agreed) : List.of();
	}

	/** What is the worker's own to say was put down by somebody else (LCL 37, B.9). */
	private static boolean isUnconfirmed(DismissalRequest request) {
		return isUnconfirmed(request.application(), request.submittedBy());
	}

	private static boolean isUnconfirmed(DismissalApplication form, AccountName by) {
		return form.isWorkersOwn() && !form.worker().account().equals(by);
	}

	/** Which path of the model an exit would take that is only thought of. */
	public static String path(DismissalCase leaving, AccountName by) {
		return leaving.probationHearing().isPresent() ? "heard"
				: isUnconfirmed(leaving.form(), by) ? "confirm" : leaving.way().path();
	}

	/** Which path of the model it takes. */
	@Transactional(readOnly = true)
	public String path(RequestNumber number) {
		var request = this.requests.get(number);
		if (request.heard().heardIn() != null) {
			return "heard";
		}
		return isUnconfirmed(request) ? "confirm" : request.ground().way().path();
	}

	/** Id of the post of the county that has to confirm; empty where none has. */
	@Transactional(readOnly = true)
	public String countyPost(RequestNumber number) {
		return DismissalNumbers.of(this.cases.policyOf(this.requests.get(number))).countyPost().value();
	}

	public void state(RequestNumber number, Statement said) {
		var request = this.requests.get(number);
		request.state(said);
		tellUnion(request);
	}

	public void keepSilent(RequestNumber number) {
		var request = this.requests.get(number);
		request.keepSilent();
		tellUnion(request);
	}

	/**
	 * The union let the time pass, after it was told. Where nobody is left to be told,
	 * nobody kept silent.
	 * @return whether somebody could have answered
	 */
	public boolean unionKeepsSilent(RequestNumber number) {
		var request = this.requests.get(number);
		var told = this.cases.of(request, today()).hasUnion();
		if (told) {
			request.unionKeepsSilent();
			this.filings.unionSilent(request);
		}
		return told;
	}

	private void tellUnion(DismissalRequest request) {
		this.filings.unionTold(request, this.workers.get(request.worker()).name());
	}

	/** Keeps what the town answers a union that objected. */
	public void replyToUnion(RequestNumber number, String reply) {
		var request = this.requests.get(number);
		if (!Said.nothing(reply) && this.records.unionObjected(request)) {
			request.replyToUnion(reply);
			this.filings.unionAnswered(request);
		}
	}

	/** Both sides have agreed today; what they agreed on cannot be over already. */
	public void agree(RequestNumber number) {
		this.requests.get(number).endNoEarlierThan(today());
	}

	public void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	public void revise(RequestNumber number, DismissalApplication.Revision revision) {
		var request = this.requests.get(number);
		this.workers.lock(request.worker());
		var form = request.application().changed(revision);
		Refusal.unlessAdmitted(objections(form, number, today()));
		request.resubmit(form);
	}

	/** Somebody who had to agree did not. */
	public void drop(RequestNumber number) {
		var request = this.requests.get(number);
		request.refuse();
		this.records.dropped(request, "未获同意");
	}

	/**
	 * @param reason why, where one has to be given
	 */
	public void withdraw(RequestNumber number, String reason) {
		var request = this.requests.get(number);
		request.withdraw();
		this.records.dropped(request, (Said.nothing(reason)) ? "已撤回" : "已终止（%s）".formatted(reason));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
