package org.shegong.web.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps expressions out of queries and filters (CVE-2026-109432): the engine evaluates
 * them, and an expression is a program. Filters made in code keep theirs.
 */
class ExpressionBan extends OncePerRequestFilter {

	/** More than any honest query. */
	private static final int LONGEST_QUERY = 1 << 20;

	/**
	 * What people submit here is data that nobody evaluates, so “${” in a reason or a
	 * password is just text; deploying needs an administrator.
	 */
	private static final Pattern DATA = Pattern.compile(
			"(?!.*/filter(/|$)).*/(submit-form|complete|start|credentials|profile|deployment/create|comment/create|attachment/create"
					+ "|(v|localV)ariables(/.*)?|user/create|verify|login/[a-z]+)");

	private final QueryText queryText = new QueryText();

	private final CrossSite crossSite = new CrossSite();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.queryText.asks(request.getQueryString())) {
			refuse(response);
			return;
		}
		if (!this.crossSite.changes(request) || DATA.matcher(FrontDoor.path(request)).matches()) {
			chain.doFilter(request, response);
			return;
		}
		var body = request.getInputStream().readNBytes(LONGEST_QUERY + 1);
		if (body.length > LONGEST_QUERY) {
			new Refused(413, "查询条件过长").send(response);
		}
		else if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
			new Refused(415, "不接受压缩的内容").send(response);
		}
		else {
			examine(body, request, response, chain);
		}
	}

	private void examine(byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean asks;
		try {
			asks = this.queryText.asks(body);
		}
		catch (IOException ex) {
			new Refused(400, "只接受 JSON 格式的内容").send(response);
			return;
		}
		if (asks) {
			refuse(response);
		}
		else {
			chain.doFilter(new ReadRequest(request, body), response);
		}
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		new Refused(403, "查询条件和筛选器中不允许使用表达式").send(response);
	}

}
