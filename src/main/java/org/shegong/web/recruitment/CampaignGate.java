package org.shegong.web.recruitment;

import java.util.List;

import org.shegong.engine.AtWork;
import org.shegong.engine.People;
import org.shegong.recruitment.CampaignReader;
import org.shegong.recruitment.CampaignView;
import org.shegong.web.Access;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read what of a campaign: whoever handles a task of it, whoever asked for it,
 * and the offices that may read files of the unit. All others are not told whether there
 * is one.
 */
@Component
class CampaignGate {

	private final CampaignReader campaigns;

	private final AtWork atWork;

	private final People people;

	private final Access access;

	CampaignGate(CampaignReader campaigns, AtWork atWork, People people, Access access) {
		this.campaigns = campaigns;
		this.atWork = atWork;
		this.people = people;
		this.access = access;
	}

	/** The campaign; nobody else learns of it. */
	CampaignView readable(String number) {
		return this.campaigns.find(number)
			.filter((campaign) -> this.people.acting().equals(campaign.submittedBy())
					|| this.access.mayReadUnit(campaign.unit()) || this.atWork.handles(number))
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有编号为“%s”的招聘，或您无权查看".formatted(number)));
	}

	/** The campaign for somebody who handles one of its open tasks. */
	CampaignView worked(String number, String task, String title) {
		var campaign = readable(number);
		if (!this.atWork.handles(number, task)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN,
					"只有正在办理“%s”任务的人员可以登记；任务可能还没有开始、已由他人领取或已办结，请刷新任务列表".formatted(title));
		}
		return campaign;
	}

	/** Ids of the open tasks that the acting person handles. */
	List<String> tasks(String number) {
		return this.atWork.tasks(number);
	}

}
