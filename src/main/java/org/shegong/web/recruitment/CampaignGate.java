package org.shegong.web.recruitment;

import java.util.List;

import org.shegong.approval.RequestNumber;
import org.shegong.engine.AtWork;
import org.shegong.engine.People;
import org.shegong.engine.guard.Paused;
import org.shegong.recruitment.campaign.CampaignReader;
import org.shegong.recruitment.campaign.CampaignView;
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

	private final Paused paused;

	CampaignGate(CampaignReader campaigns, AtWork atWork, People people, Access access, Paused paused) {
		this.paused = paused;
		this.campaigns = campaigns;
		this.atWork = atWork;
		this.people = people;
		this.access = access;
	}

	/**
	 * A campaign before somebody who may read it.
	 *
	 * @param tasks ids of the open tasks that the acting person handles
	 */
	record Seen(CampaignView campaign, List<String> tasks) {
	}

	/** Nobody else learns of it. */
	Seen readable(String number) {
		return RequestNumber.read(number)
			.flatMap(this.campaigns::find)
			.map((campaign) -> new Seen(campaign, this.atWork.tasks(campaign.number())))
			.filter((seen) -> !seen.tasks().isEmpty() || this.people.acting().equals(seen.campaign().submittedBy())
					|| this.access.mayReadUnit(seen.campaign().unit()))
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有编号为“%s”的招聘，或您无权查看".formatted(number)));
	}

	/** The campaign for somebody who handles one of its open tasks. */
	CampaignView worked(String number, String task, String title) {
		var seen = readable(number);
		if (!seen.tasks().contains(task)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN,
					"只有正在办理“%s”任务的人员可以登记；任务可能还没有开始、已由他人领取或已办结，请刷新任务列表".formatted(title));
		}
		this.paused.admit(seen.campaign().number());
		return seen.campaign();
	}

}
