package org.shegong.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the engine's English preface with raw ids off the refusals that people read in
 * Tasklist, and leaves our Chinese sentence.
 */
class PlainAnswers extends OncePerRequestFilter {

	private static final Pattern FORMS = Pattern.compile(".*/(submit-form|start|complete|resolve)$");

	private static final Pattern PREFACE = Pattern
		.compile("Cannot (?:instantiate process definition|submit task form|complete task|resolve task) [^ ]+: ");

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
			held.resetBuffer();
			held.getOutputStream().write(PREFACE.matcher(said).replaceFirst("").getBytes(StandardCharsets.UTF_8));
		}
		held.copyBodyToResponse();
	}

	@Configuration
	static class Registration {

		@Bean
		FilterRegistrationBean<PlainAnswers> plainAnswers() {
			var registration = new FilterRegistrationBean<>(new PlainAnswers());
			registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
			registration.setOrder(40);
			return registration;
		}

	}

}
