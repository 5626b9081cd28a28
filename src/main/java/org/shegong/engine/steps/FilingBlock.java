package org.shegong.engine.steps;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.RequestFact;
import org.shegong.approval.RequestFacts;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Post;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.engine.Doors;

/**
 * The building block by which a model files a request (备案): its title and what was
 * entered are noted for a post, which nobody waits for.
 */
@Component("filings")
@BuildingBlock("向某个岗位备案")
public class FilingBlock {

	private static final Basis DRAWN = Articles.of("drawn-filing");

	private static final int LONGEST_SUMMARY = 1000;

	private static final int LONGEST_OCCASION = 40;

	private final ApprovalRequests requests;

	private final RequestFacts facts;

	private final Filings filings;

	private final Doors doors;

	private final Clock clock;

	FilingBlock(ApprovalRequests requests, RequestFacts facts, Filings filings, Doors doors, Clock clock) {
		this.requests = requests;
		this.facts = facts;
		this.filings = filings;
		this.doors = doors;
		this.clock = clock;
	}

	/**
	 * Notes the request of this case for a post.
	 * @param post id of the post, such as {@code finance}; the nearest holder above the
	 * unit of the request reads it
	 */
	@BuildingBlock("向该岗位备案：记录申请的名称和所填内容，不产生任务")
	public void to(String post, DelegateExecution execution) {
		var recipient = Post.of(post).orElseThrow(() -> new IllegalArgumentException("没有岗位“" + post + "”，请更正流程模型"));
		var request = this.requests.get(RequestNumber.of(execution.getProcessBusinessKey()));
		var door = this.doors.ofRequest(request.number());
		var summary = new StringBuilder(door.title(request.number()));
		this.facts.standing(request.id()).forEach((fact) -> summary.append(inWords(fact)));
		this.filings.save(new Filing(request, recipient.id(), LocalDate.now(this.clock),
				shortened(door.title(), LONGEST_OCCASION - "备案".length()) + "备案",
				shortened(summary.toString(), LONGEST_SUMMARY))
			.because(DRAWN));
	}

	private static String inWords(RequestFact fact) {
		return "，%s：%s".formatted(fact.label(), fact.shown());
	}

	private static String shortened(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest - 1) + "…" : text;
	}

}
