package org.shegong.web.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A call written by hand, so that it may be wrong or never end. */
record RawCall(Socket socket) {

	private static final int PATIENCE = 20_000;

	static RawCall to(int port) throws IOException {
		var socket = new Socket("127.0.0.1", port);
		socket.setSoTimeout(PATIENCE);
		return new RawCall(socket);
	}

	/** The last line is sent without its end. */
	RawCall say(String... lines) throws IOException {
		var request = List.of(lines);
		var host = request.stream().anyMatch((line) -> line.startsWith("Host:")) ? "" : "\r\nHost: 127.0.0.1";
		var rest = String.join("\r\n", request.subList(1, request.size()));
		return write(request.get(0) + host + "\r\n" + rest + (rest.contains("\r\n\r\n") ? "" : "\r\n"));
	}

	/** A whole body in one chunk. */
	RawCall chunk(String text) throws IOException {
		return write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n");
	}

	private RawCall write(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		this.socket.getOutputStream().flush();
		return this;
	}

	/** What comes back until the server has no more to say. */
	Answer answer() throws IOException {
		try (this.socket) {
			var text = new StringBuilder();
			var part = new byte[8192];
			for (int count; !complete(text) && (count = this.socket.getInputStream().read(part)) >= 0;) {
				text.append(new String(part, 0, count, StandardCharsets.UTF_8));
			}
			return new Answer(text.toString());
		}
	}

	/** An answer in one piece of JSON; others end with the connection. */
	private static boolean complete(StringBuilder text) {
		return text.indexOf("\r\n\r\n") > 0 && (text.toString().contains("}") || text.indexOf("Content-Length: 0") > 0);
	}

	record Answer(String text) {

		int status() {
			return Integer.parseInt(this.text.split(" ", 3)[1]);
		}

		String header(String name) {
			return this.text.lines()
				.filter((line) -> line.startsWith(name + ": "))
				.map((line) -> line.substring(name.length() + 2))
				.findFirst()
				.orElse("");
		}

	}

}
