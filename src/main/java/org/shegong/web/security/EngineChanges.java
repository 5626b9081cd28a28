package org.shegong.web.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the few changes of the engine that people without administration may ask for; all
 * others end here, before the engine reads what was sent, and so does what this
 * application has no use for.
 */
class EngineChanges extends OncePerRequestFilter {

	private static final Pattern ENGINE = Pattern.compile("(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?(/.*)");

	/** Cases of the engine's other notation; there are none here. */
	private static final Pattern UNUSED = Pattern.compile("/case-(definition|execution|instance)/[^/]+/.+");

	/** Handling tasks, starting, one's own password; asking with a body. */
	private static final Pattern OPEN = Pattern.compile("/task(/[^/]+(/.*)?)?"
			+ "|/process-definition/(key/)?[^/]+(/tenant-id/[^/]+)?/(submit-form|start|form-variables)"
			+ "|/user/[^/]+/(credentials|profile)|/identity/(verify|password-policy)"
			+ "|/filter/[^/]+/(singleResult|list|count)"
			+ "|(/history)?/(task|process-instance|execution|variable-instance|job|activity-instance|detail|decision-instance"
			+ "|incident|event-subscription|external-task|external-task-log|job-log|user)(/count)?");

	private static final String DEPLOYMENT = "/deployment/create";

	private final Senders senders;

	private final CrossSite crossSite = new CrossSite();

	EngineChanges(Senders senders) {
		this.senders = senders;
	}

	private static boolean mayChange(Sender sender, String path) {
		return sender.administrator() || (sender.designer() && path.equals(DEPLOYMENT));
	}

	private static String refusal(String path) {
		return path.equals(DEPLOYMENT) ? "只有系统管理员和流程设计人员可以部署流程，请把模型交给他们" : "只有管理员可以这样操作；请通过任务表单办理";
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var engine = ENGINE.matcher(FrontDoor.path(request));
		var path = engine.matches() ? engine.group(3) : "";
		if (UNUSED.matcher(path).matches()) {
			new Refused(404, "没有这个地址").send(response);
		}
		else if (engine.matches() && this.crossSite.changes(request) && !OPEN.matcher(path).matches()
				&& !mayChange(this.senders.of(request), path)) {
			new Refused(403, refusal(path)).send(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
