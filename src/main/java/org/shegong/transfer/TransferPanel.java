package org.shegong.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;

/** Who agrees to a transfer, and when its timers go off; asked by the model. */
@Component("transferPanel")
@BuildingBlock("调动须谁同意、哪天到任")
@Transactional(readOnly = true)
public class TransferPanel {

	private final TransferRequests requests;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	TransferPanel(TransferRequests requests, Organization organization, Policies policies, Clock clock) {
		this.requests = requests;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/** Code of the unit somebody is to come to. */
	public String receiving(String key) {
		return get(key).to();
	}

	/** Ids of the posts that approve beyond the street, in order. */
	public List<String> approvers(String key) {
		return approvers(get(key));
	}

	List<String> approvers(TransferRequest request) {
		return TransferOutlook.approvers(request.kind(), TransferNumbers.of(policyOf(request)));
	}

	/** Whether the city approves, because two of its counties are concerned. */
	public boolean ofTheCity(String key) {
		return get(key).kind() == TransferKind.TO_OTHER_COUNTY;
	}

	/** The morning of the first day in the new place. */
	public Date beginning(String key) {
		return morning(get(key).on());
	}

	/** The morning after the last day of a posting. */
	public Date over(String key) {
		return morning(get(key).until().plusDays(1));
	}

	private Date morning(LocalDate day) {
		return Date.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

	/** The numbers with which it began. */
	Policy policyOf(TransferRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	private TransferRequest get(String key) {
		return this.requests.get(RequestNumber.of(key));
	}

}
