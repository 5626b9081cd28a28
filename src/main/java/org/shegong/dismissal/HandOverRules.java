package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What stands against closing somebody's leaving. */
@Component
@Transactional(readOnly = true)
class HandOverRules {

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final Clock clock;

	HandOverRules(DismissalRequests requests, DismissalCases cases, Workers workers, Postings postings,
			Organization organization, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.clock = clock;
	}

	List<Objection> objections(String number, HandOver said, String account) {
		var request = this.requests.get(number);
		var objections = new ArrayList<Objection>();
		dates(said).forEach(objections::add);
		if (said.handedOverOn() == null) {
			objections.add(Objection.formFault("请填写工作交接日期"));
		}
		if (papersAreDue(request)
				&& (said.certificateOn() == null || said.fileOn() == null || said.insuranceOn() == null)) {
			objections.add(Objection.refusal("请填写解除、终止证明出具日期和档案、社会保险关系转移日期，应在%s前办完".formatted(due(request)),
					DismissalRecords.PAPERS));
		}
		if (said.note() != null && said.note().length() > 300) {
			objections.add(Objection.formFault("说明不能超过300字"));
		}
		successor(request, said).forEach(objections::add);
		return objections;
	}

	private LocalDate due(DismissalRequest request) {
		var policy = this.cases.policyOf(request.unit(), LocalDate.now(this.clock));
		return request.lastDay().plusDays(policy.number("handover-days"));
	}

	/** Nobody passes on the papers of the dead, or of those whose unit keeps them. */
	static boolean papersAreDue(DismissalRequest request) {
		var way = request.ground().way();
		return way != Way.OFFICE && way != Way.POSTING && way != Way.DEATH;
	}

	private Stream<Objection> dates(HandOver said) {
		var today = LocalDate.now(this.clock);
		var future = Stream.of(said.handedOverOn(), said.certificateOn(), said.fileOn(), said.insuranceOn())
			.anyMatch((day) -> day != null && day.isAfter(today));
		return future ? Stream.of(Objection.formFault("请在办完后登记，日期不能晚于今天")) : Stream.empty();
	}

	private Stream<Objection> successor(DismissalRequest request, HandOver said) {
		if (said.successor() == null) {
			return takesPosts(said) ? Stream.of(Objection.formFault("接任岗位的，请填写接替人编号或账号")) : Stream.empty();
		}
		return (said.successor().equals(request.worker()) || !worksInCounty(said.successor(), request.unit()))
				? Stream.of(Objection.formFault("没有编号或账号为“%s”的在岗人员，请从本县（区）在岗人员中选择接替人".formatted(said.successor())))
				: Stream.empty();
	}

	private static boolean takesPosts(HandOver said) {
		return DismissalApplication.yes(said.takesPosts());
	}

	private boolean worksInCounty(String account, String unit) {
		var county = this.organization.countyOf(unit).code();
		return Stream
			.concat(this.workers.findById(account).filter((worker) -> !worker.hasLeft()).map(Worker::unit).stream(),
					this.postings.findByAccount(account).stream().map((posting) -> posting.unit()))
			.anyMatch((place) -> this.organization.countyOf(place).code().equals(county));
	}

}
