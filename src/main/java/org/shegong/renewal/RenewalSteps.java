package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What people do at the tasks of a renewal. */
@Component
@Transactional(readOnly = true)
class RenewalSteps {

	private static final Basis OWN = Articles.of("renewal-own");

	private static final int LONGEST_NUMBER = 64;

	private final RenewalRequests requests;

	private final RenewalDesk desk;

	private final RenewalBrief brief;

	private final Clock clock;

	RenewalSteps(RenewalRequests requests, RenewalDesk desk, RenewalBrief brief, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.brief = brief;
		this.clock = clock;
	}

	/** In the order in which a renewal comes to them. */
	List<Step<?>> all() {
		return List.of(
				Step.of("communityProposes", Proposal.class)
					.offering(Choice.APPROVE.as("建议续聘"), Choice.REFUSE.as("建议不续聘"))
					.checked((number, proposal, account) -> proposal.history().faults())
					.telling((number, one, brief) -> this.brief.weigh(number, brief)),
				Step.of("townDecides", Offer.class)
					.offering(Choice.APPROVE.as("续聘"), Choice.REFUSE.as("不续聘，期满终止"), Choice.RETURN.as("退回社区重新提出"))
					.checked((number, offer, account) -> this.desk.against(number, offer))
					.telling((number, one, brief) -> this.brief.weigh(number, brief)),
				Step.of("workerAnswers", Decision.class)
					.offering(Choice.APPROVE.as("同意续订"), Choice.REFUSE.as("不同意续订"), Choice.RETURN.as("同意续订，但要求订立固定期限"))
					.withholding(this::noTermToAskFor)
					.inPerson(OWN)
					.telling((number, one, brief) -> this.brief.answer(number, brief)),
				Step.of("signRenewal", Signature.class)
					.checked(this::maySign)
					.telling((number, one, brief) -> this.brief.sign(number, brief)));
	}

	/** Only whoever is offered no term may ask for one. */
	private Optional<Objection> noTermToAskFor(RequestNumber number, Choice choice) {
		var request = this.requests.get(number);
		var offered = choice != Choice.RETURN || (request.isOffered() && request.offer().isOpenEnded());
		return offered ? Optional.empty() : Optional.of(Objection.formFault("单位提出的就是固定期限，请选择同意或者不同意续订"));
	}

	private List<Objection> maySign(RequestNumber number, Signature signature, AccountName account) {
		var objections = new ArrayList<Objection>();
		if (signature.contractNumber() == null) {
			objections.add(Objection.formFault("请填写劳动合同编号"));
		}
		else if (signature.contractNumber().length() > LONGEST_NUMBER) {
			objections.add(Objection.formFault("劳动合同编号不能超过%d字".formatted(LONGEST_NUMBER)));
		}
		if (signature.signedOn() == null) {
			objections.add(Objection.formFault("请填写签订日期"));
		}
		else if (signature.signedOn().isAfter(LocalDate.now(this.clock))) {
			objections.add(Objection.formFault("签订日期%s还没有到，请在双方签字后登记".formatted(Period.inFull(signature.signedOn()))));
		}
		return objections;
	}

}
