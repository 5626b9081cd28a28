package org.shegong.support;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the tests past the first morning: whoever a roster brings counts as having
 * changed the password it gave, so that each test can begin with its own subject. Tests
 * about that change say {@code tests.settled-in=false}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "tests.settled-in", matchIfMissing = true)
public class EverybodyHasSettledIn extends OncePerRequestFilter {

	private final JdbcOperations jdbc;

	private final TransactionTemplate transaction;

	EverybodyHasSettledIn(JdbcOperations jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"/api/roster".equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// the answer waits until everybody has
		var held = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, held);
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.update("update credential set must_change = false"));
		held.copyBodyToResponse();
	}

}
