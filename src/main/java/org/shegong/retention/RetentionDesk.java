package org.shegong.retention;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.organization.Organization;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** The counter where a county is shown what is due and erases it. */
@Service
@Transactional
class RetentionDesk {

	private static final Basis LEAST = Articles.of("retention-least");

	private final RetentionRequests requests;

	private final RetentionItems items;

	private final DueData data;

	private final Eraser eraser;

	private final AuditTrail trail;

	private final Organization organization;

	private final Clock clock;

	RetentionDesk(RetentionRequests requests, RetentionItems items, DueData data, Eraser eraser, AuditTrail trail,
			Organization organization, Clock clock) {
		this.requests = requests;
		this.items = items;
		this.data = data;
		this.eraser = eraser;
		this.trail = trail;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * Puts down what is due.
	 * @return the number of the request
	 */
	RequestNumber open(RetentionOpening opening, AccountName submittedBy) {
		this.organization.lock(opening.unit());
		Refusal.unlessAdmitted(objections(opening));
		var request = this.requests.save(new RetentionRequest(opening.unit(), submittedBy, this.clock.instant()));
		var no = 0;
		for (var due : this.data.of(opening.unit())) {
			no++;
			this.items.save(new RetentionItem(request, no, due));
		}
		return request.number();
	}

	/** What stands against showing a county its list. */
	@Transactional(readOnly = true)
	List<Objection> objections(RetentionOpening opening) {
		if (opening.unit() == null || !this.organization.knows(opening.unit())) {
			return List.of(Objection.formFault("请选择县（区）"));
		}
		if (!this.organization.countyOf(opening.unit()).code().equals(opening.unit())) {
			return List.of(Objection.formFault("保存期限清理按县（区）进行，请选择县（区）"));
		}
		if (!this.requests.underWay(opening.unit()).isEmpty()) {
			return List.of(Objection.refusal("该县（区）的清理正在确认中，请先办完", LEAST));
		}
		return this.data.of(opening.unit()).isEmpty() ? List.of(Objection.refusal("没有到期应清理的数据", LEAST)) : List.of();
	}

	/** What cannot be understood of what is to be kept. */
	@Transactional(readOnly = true)
	List<Objection> holding(RequestNumber number, ErasureDecision said) {
		var numbers = list(number).stream().map(RetentionItem::no).toList();
		return HeldLine.written(said.held())
			.stream()
			.filter((line) -> HeldLine.of(line).filter((held) -> numbers.contains(held.no())).isEmpty())
			.map((line) -> Objection.formFault("“%s”看不懂，请写清单中的序号和理由，如“3 劳动仲裁未结”，每行一项".formatted(line)))
			.toList();
	}

	/** What somebody wants kept until next year. */
	void hold(RequestNumber number, ErasureDecision said) {
		var held = HeldLine.written(said.held()).stream().flatMap((line) -> HeldLine.of(line).stream()).toList();
		list(number).forEach((item) -> held.stream()
			.filter((line) -> line.no() == item.no())
			.findFirst()
			.ifPresent((line) -> item.hold(line.reason())));
	}

	/**
	 * Erases what is on the list, was not held and is still due.
	 * @return accounts of people whose files are gone
	 */
	List<AccountName> erase(RequestNumber number, AccountName by) {
		var request = this.requests.get(number);
		var due = this.data.of(request.county());
		for (var item : list(number).stream().filter(RetentionItem::isListed).toList()) {
			var listed = item.due();
			if (due.stream().anyMatch((now) -> now.isSameAs(listed.kind(), listed.subject()))) {
				this.eraser.erase(listed, request.county());
				item.erased();
				this.trail.changed(new AuditLine(this.clock.instant(), by, null, AuditAction.DATA_ERASED)
					.about((listed.worker() != null) ? listed.worker().account() : null, request.county())
					.on(listed.kind().title(), "%d条".formatted(listed.records())));
			}
			else {
				item.overtaken();
			}
		}
		request.finish();
		return list(number).stream()
			.filter(RetentionItem::isErasedFile)
			.map((item) -> item.due().worker().account())
			.toList();
	}

	/** Nothing is erased this year. */
	void keep(RequestNumber number) {
		this.requests.get(number).refuse();
	}

	@Transactional(readOnly = true)
	List<RetentionItem> list(RequestNumber number) {
		return this.items.findByRequestOrderByNo(this.requests.get(number).id());
	}

}
