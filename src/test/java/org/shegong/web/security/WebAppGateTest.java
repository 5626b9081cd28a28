package org.shegong.web.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The second line: were a disguised address served, it would still need a login. */
class WebAppGateTest {

	@ParameterizedTest
	@CsvSource({ "GET,/camunda/api/engine,/engine/default/user,401",
			"POST,/camunda/api/engine,/engine/default/task,401", "GET,/camunda/api/engine,/engine/,200",
			"POST,/camunda/api/engine,/engine/,401",
			"GET,/camunda/api/cockpit,/plugin/base/default/process-instance,401",
			"GET,/camunda/api/cockpit,/plugin/base/static/app/plugin.js,200",
			"GET,/camunda/api/admin,/auth/user/default,200",
			"POST,/camunda/api/admin,/auth/user/default/login/admin,200", "GET,/camunda/api/something,/new,401" })
	void only_what_the_login_page_needs_is_open(String method, String servlet, String rest, int status)
			throws Exception {
		var request = new MockHttpServletRequest(method, servlet + ";x" + rest);
		request.setServletPath(servlet);
		request.setPathInfo(rest);
		var response = new MockHttpServletResponse();
		new WebAppGate(new Callers(null, null, null, null, null)).doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(status);
	}

}
