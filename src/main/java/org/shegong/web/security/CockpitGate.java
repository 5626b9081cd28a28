package org.shegong.web.security;

import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit's own interface lists and counts the cases of a whole county, past the engine's
 * commands and so past their guard: it answers those who may open Cockpit.
 */
class CockpitGate extends OncePerRequestFilter {

	private static final Pattern STATIC = Pattern.compile("/camunda/api/cockpit/plugin/[^/]+/static/.*");

	/** What is written in a case, as Cockpit's queries call it. */
	private static final Pattern INSIDE = Pattern.compile("(?i).*variables?");

	private final ObjectMapper json = new ObjectMapper();

	private final Callers callers;

	private final AuthorizationService authorizations;

	CockpitGate(Callers callers, AuthorizationService authorizations) {
		this.callers = callers;
		this.authorizations = authorizations;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var caller = this.callers.of(request);
		if (STATIC.matcher(FrontDoor.path(request)).matches()) {
			chain.doFilter(request, response);
		}
		else if (caller.filter(this::mayOpenCockpit).isEmpty()) {
			new Refused(403, "只有督查岗位和管理员可以查看本县（区）的全部事项").send(response);
		}
		else if (!caller.get().groups().contains(Groups.CAMUNDA_ADMIN) && searchesInside(request)) {
			new Refused(403, "不能按表单内容查找或排序，请按流程、单位、日期查找").send(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** By address or by body, at any depth; nothing asked for searches by nothing. */
	private boolean searchesInside(HttpServletRequest request) throws IOException {
		var named = Collections.list(request.getParameterNames())
			.stream()
			.anyMatch((name) -> INSIDE.matcher(name).matches() && !request.getParameter(name).isBlank());
		return named || (request instanceof ReadRequest read && searchesInside(this.json.readTree(read.body())));
	}

	private static boolean searchesInside(JsonNode asked) {
		return asked.properties()
			.stream()
			.anyMatch((field) -> INSIDE.matcher(field.getKey()).matches() && !isNothing(field.getValue()))
				|| StreamSupport.stream(asked.spliterator(), false).anyMatch(CockpitGate::searchesInside);
	}

	private static boolean isNothing(JsonNode value) {
		return value.isNull() || (value.isContainerNode() && value.isEmpty());
	}

	private boolean mayOpenCockpit(Caller caller) {
		return this.authorizations.isUserAuthorized(caller.account(), caller.groups(), Permissions.ACCESS,
				Resources.APPLICATION, "cockpit");
	}

}
