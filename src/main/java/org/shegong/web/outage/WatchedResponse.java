package org.shegong.web.outage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets an answer pass, unless it is a server's fault that the missing database explains;
 * what is written then is dropped.
 */
class WatchedResponse extends HttpServletResponseWrapper {

	private final BooleanSupplier away;

	private boolean turnedAway;

	WatchedResponse(HttpServletResponse response, BooleanSupplier away) {
		super(response);
		this.away = away;
	}

	boolean isTurnedAway() {
		return this.turnedAway;
	}

	void turnAway() {
		this.turnedAway = true;
	}

	private boolean explained(int status) {
		this.turnedAway = this.turnedAway || (status >= SC_INTERNAL_SERVER_ERROR && this.away.getAsBoolean());
		return this.turnedAway;
	}

	@Override
	public void setStatus(int status) {
		if (!explained(status)) {
			super.setStatus(status);
		}
	}

	@Override
	public void sendError(int status) throws IOException {
		if (!explained(status)) {
			super.sendError(status);
		}
	}

	@Override
	public void sendError(int status, String text) throws IOException {
		if (!explained(status)) {
			super.sendError(status, text);
		}
	}

	@Override
	public void setHeader(String name, String value) {
		if (!this.turnedAway) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (!this.turnedAway) {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setContentLength(int length) {
		setContentLengthLong(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		if (!this.turnedAway) {
			super.setContentLengthLong(length);
		}
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!this.turnedAway) {
			super.flushBuffer();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.turnedAway ? new Nowhere() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return this.turnedAway ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
	}

	private static final class Nowhere extends ServletOutputStream {

		@Override
		public void write(int sign) {
			// dropped
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException("nothing is written");
		}

	}

}
