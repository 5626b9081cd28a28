package org.shegong.web.security;

import java.io.IOException;
import java.time.ZoneId;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page whose nonce another request has overwritten is still shown, and says whose it
 * is.
 */
class PageHeadTest {

	@Test
	void the_scripts_carry_the_nonce_of_their_own_header() throws Exception {
		var response = new MockHttpServletResponse();
		var request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
		new PageHead(new House("清河县“社工”", "镇党政办 <0557>"), ZoneId.of("Asia/Shanghai")).doFilter(request, response,
				new MockFilterChain(new Page()));
		assertThat(response.getContentAsString()).isEqualTo("<head><meta name=\"shegong-name\" content=\"清河县“社工”\">"
				+ "<meta name=\"shegong-help\" content=\"镇党政办 &lt;0557&gt;\">"
				+ "<meta name=\"shegong-zone\" content=\"Asia/Shanghai\"></head><script nonce=\"mine-1\"></script>中文");
	}

	private static final class Page extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setHeader("Content-Security-Policy", "script-src 'nonce-mine-1' 'strict-dynamic'");
			response.setContentType("text/html;charset=UTF-8");
			response.getWriter().write("<head></head><script nonce=\"other_2\"></script>中文");
		}

	}

}
