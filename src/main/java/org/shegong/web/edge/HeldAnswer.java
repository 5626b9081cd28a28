package org.shegong.web.edge;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that can still be reworded. Whoever waits for work may be answered long after
 * the call was taken in; nobody is there any more to reword that.
 */
class HeldAnswer extends ContentCachingResponseWrapper {

	private volatile boolean free;

	HeldAnswer(HttpServletResponse response) {
		super(response);
	}

	/** Goes out as it is from now on. */
	void letGo() {
		this.free = true;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.free ? getResponse().getOutputStream() : super.getOutputStream();
	}

	@Override
	public void flushBuffer() throws IOException {
		if (this.free) {
			getResponse().flushBuffer();
		}
		else {
			super.flushBuffer();
		}
	}

}
