package org.shegong.web.outage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shegong.web.security.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database is away everybody hears so at once and in words, whichever interface
 * they use; so does whoever was in the middle of something.
 */
class OutageGate extends OncePerRequestFilter {

	/** These need no database. */
	private static final Pattern STILL_OPEN = Pattern
		.compile("/actuator/.*|/camunda/(lib|assets|app/[a-z]+/(scripts|styles|locales))/.*");

	/** Class of the SQL standard: connection exception. */
	private static final String CONNECTION = "08";

	private final DatabaseWatch database;

	OutageGate(DatabaseWatch database) {
		this.database = database;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return STILL_OPEN
			.matcher(request.getServletPath() + ((request.getPathInfo() != null) ? request.getPathInfo() : ""))
			.matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.database.isAway()) {
			refuse(response);
			return;
		}
		var watched = new WatchedResponse(response, () -> !this.database.answers());
		try {
			chain.doFilter(request, watched);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (!isOutage(ex) && this.database.answers()) {
				throw ex;
			}
			watched.turnAway();
		}
		if (watched.isTurnedAway() && !response.isCommitted()) {
			response.resetBuffer();
			refuse(response);
		}
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, "10");
		new Refused(503, "数据库暂时没有应答，这次操作没有完成，请稍后重试").send(response);
	}

	private static boolean isOutage(Throwable fault) {
		for (var cause = fault; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
					|| cause instanceof SQLRecoverableException || (cause instanceof SQLException sql
							&& String.valueOf(sql.getSQLState()).startsWith(CONNECTION))) {
				return true;
			}
		}
		return false;
	}

}
