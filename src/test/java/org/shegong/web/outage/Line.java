package org.shegong.web.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The line between the application and its database, which a test can cut or hold: a
 * server that has gone, a server that froze.
 */
class Line {

	private final int target;

	private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

	private final Semaphore flow = new Semaphore(Integer.MAX_VALUE);

	private final int port;

	private ServerSocket door;

	Line(int target) {
		this.target = target;
		open(0);
		this.port = this.door.getLocalPort();
	}

	int port() {
		return this.port;
	}

	private void open(int wanted) {
		try {
			this.door = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var opened = this.door;
		work(() -> accept(opened));
	}

	private void accept(ServerSocket opened) {
		try {
			while (true) {
				var near = opened.accept();
				var far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.ends.add(near);
				this.ends.add(far);
				work(() -> pump(near, far));
				work(() -> pump(far, near));
			}
		}
		catch (IOException ex) {
			// the door was shut
		}
	}

	private void pump(Socket from, Socket to) {
		var part = new byte[8192];
		try (from; to) {
			for (int count; (count = from.getInputStream().read(part)) >= 0;) {
				this.flow.acquire();
				this.flow.release();
				to.getOutputStream().write(part, 0, count);
			}
		}
		catch (IOException | InterruptedException ex) {
			// one end has gone
		}
	}

	private static void work(Runnable work) {
		var thread = new Thread(work, "database-line");
		thread.setDaemon(true);
		thread.start();
	}

	/** Connections stay, and nothing moves in them. */
	void freeze() {
		this.flow.acquireUninterruptibly(Integer.MAX_VALUE);
	}

	void thaw() {
		this.flow.release(Integer.MAX_VALUE);
	}

	void cut() throws IOException {
		this.door.close();
		for (var end : this.ends) {
			end.close();
		}
	}

	void mend() {
		open(this.port);
	}

}
