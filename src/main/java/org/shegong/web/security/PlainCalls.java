package org.shegong.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away calls that say nothing and pages that cannot be: the engine fails over them
 * and calls its own failure a fault of the system.
 */
class PlainCalls extends OncePerRequestFilter {

	private static final String NUMBER = "\\d{1,9}";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request instanceof ReadRequest read && saysNothing(read.body())) {
			new Refused(400, "请求没有内容，请填写后再提交").send(response);
		}
		else if (Stream.of("firstResult", "maxResults").anyMatch((page) -> isNoNumber(request.getParameter(page)))) {
			new Refused(400, "分页参数须为不小于零的整数，请改正后重试").send(response);
		}
		else if (isNoNumber(request.getParameter("interval")) || "0".equals(request.getParameter("interval"))) {
			new Refused(400, "时间间隔须为大于零的秒数，请改正后重试").send(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean saysNothing(byte[] body) {
		return body.length < 32 && new String(body, StandardCharsets.UTF_8).strip().equals("null");
	}

	private static boolean isNoNumber(String page) {
		return page != null && !page.isEmpty() && !page.matches(NUMBER);
	}

}
