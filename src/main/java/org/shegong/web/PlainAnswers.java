package org.shegong.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shegong.approval.Refusal;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the engine's English preface with raw ids off the refusals that people read in
 * Tasklist, leaves our Chinese sentence, and adds the objections it is made of, each with
 * its rule, as a preview answers them.
 */
class PlainAnswers extends OncePerRequestFilter {

	private static final Pattern FORMS = Pattern.compile(".*/(submit-form|start|complete|resolve)$");

	private static final Pattern PREFACE = Pattern
		.compile("Cannot (?:instantiate process definition|submit task form|complete task|resolve task) [^ ]+: ");

	private final ObjectMapper json;

	PlainAnswers(ObjectMapper json) {
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !FORMS.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var held = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, held);
		if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
			var said = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
			var plain = withObjections(PREFACE.matcher(said).replaceFirst(""), request);
			held.resetBuffer();
			held.getOutputStream().write(plain.getBytes(StandardCharsets.UTF_8));
		}
		held.copyBodyToResponse();
	}

	private String withObjections(String answer, HttpServletRequest request) throws IOException {
		var objections = request.getAttribute(Refusal.class.getName());
		if (objections == null || !(this.json.readTree(answer) instanceof ObjectNode body)) {
			return answer;
		}
		return this.json.writeValueAsString(body.set("objections", this.json.valueToTree(objections)));
	}

	@Configuration
	static class Registration {

		@Bean
		FilterRegistrationBean<PlainAnswers> plainAnswers(ObjectMapper json) {
			var registration = new FilterRegistrationBean<>(new PlainAnswers(json));
			registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
			registration.setOrder(40);
			return registration;
		}

	}

}
