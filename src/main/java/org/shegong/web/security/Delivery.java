package org.shegong.web.security;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletRequest;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request on its way in: how much of it may come and until when, whoever
 * reads it. Tomcat alone limits neither: a byte every few seconds holds a thread for
 * good.
 */
class Delivery implements InputBuffer {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

	private final Request request;

	private final InputBuffer source;

	private long allowed;

	private long deadline;

	private long taken;

	Delivery(Request request, long allowed, Duration time) {
		this.request = request;
		this.source = request.getInputBuffer();
		allow(allowed, time);
	}

	/** That of the request; none where no Tomcat carries it. */
	static Delivery of(ServletRequest request) {
		return (Delivery) request.getAttribute(Delivery.class.getName());
	}

	/** From now on so many bytes in all, within so much time. */
	final void allow(long bytes, Duration time) {
		this.allowed = bytes;
		this.deadline = System.nanoTime() + time.toNanos();
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (System.nanoTime() > this.deadline) {
			throw new SocketTimeoutException("the body took too long");
		}
		var count = this.source.doRead(handler);
		this.taken += Math.max(0, count);
		if (this.taken > this.allowed) {
			throw new IOException("the body is longer than " + this.allowed + " bytes");
		}
		return count;
	}

	@Override
	public int available() {
		return this.source.available();
	}

	boolean isComplete() {
		var read = new AtomicBoolean();
		this.request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
		return read.get();
	}

	/** Whether something of it is here, or comes within that time; nobody is held up. */
	boolean comesWithin(Duration time) throws InterruptedIOException {
		var last = System.nanoTime() + time.toNanos();
		while (!isHere()) {
			if (System.nanoTime() > last) {
				return false;
			}
			pause();
		}
		return true;
	}

	private boolean isHere() {
		this.request.action(ActionCode.AVAILABLE, Boolean.TRUE);
		return this.request.getAvailable() > 0 || isComplete();
	}

	private static void pause() throws InterruptedIOException {
		try {
			Thread.sleep(LOOK_AGAIN.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	/**
	 * Throws away what nobody read, so that a sender who is still at it can read the
	 * answer, until nothing came for that long or the time is over.
	 */
	void drop(Duration silence, Duration time) {
		var last = System.nanoTime() + time.toNanos();
		try {
			while (!isComplete() && System.nanoTime() < last && comesWithin(silence)) {
				if (!isComplete() && this.source.doRead(new Nowhere()) < 0) {
					return;
				}
			}
		}
		catch (IOException ex) {
			this.request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	/** Tomcat would wait for the rest; without it the connection ends. */
	void end() {
		if (!isComplete()) {
			this.request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
		this.request.setInputBuffer(this.source);
	}

	private static final class Nowhere implements ApplicationBufferHandler {

		private ByteBuffer buffer;

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.buffer = buffer;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.buffer;
		}

		@Override
		public void expand(int size) {
			// it is thrown away whole
		}

	}

}
