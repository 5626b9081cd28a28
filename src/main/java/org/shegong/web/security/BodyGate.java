package org.shegong.web.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in the bodies of requests, once it is known who sends them: little from
 * strangers, more from people, files only where files are taken. A body that is here is
 * read at once; only so many senders are waited for.
 */
class BodyGate extends OncePerRequestFilter {

	/** Beside the files themselves: names, borders between parts. */
	private static final long AROUND_FILES = 64 * 1024;

	private static final Duration MOMENT = Duration.ofMillis(250);

	private final Senders senders;

	private final BodySizes sizes;

	private final Places strangers = new Places(40, 8);

	private final Places people = new Places(60, 6);

	private final Places uploads = new Places(30, 4);

	BodyGate(Senders senders, BodySizes sizes) {
		this.senders = senders;
		this.sizes = sizes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var delivery = Delivery.of(request);
		if (delivery == null || delivery.isComplete()) {
			chain.doFilter(request, response);
			return;
		}
		var sender = this.senders.of(request);
		var files = sender.known() && isUpload(request, sender);
		var limit = limit(sender, files);
		if (request.getContentLengthLong() > limit) {
			tooLarge(limit).send(response);
		}
		else if (files) {
			upload(sender, delivery, request, response, chain);
		}
		else {
			takeIn(sender, limit, delivery, request, response, chain);
		}
	}

	private long limit(Sender sender, boolean files) {
		if (files) {
			return this.sizes.files().toBytes() + AROUND_FILES;
		}
		return sender.known() ? this.sizes.loggedIn().toBytes() : this.sizes.stranger();
	}

	/** Our own pages take files from people, the engine only from administrators. */
	private static boolean isUpload(HttpServletRequest request, Sender sender) {
		var type = request.getContentType();
		var path = FrontDoor.path(request);
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
				&& (path.startsWith("/api/") || (sender.administrator() && path.endsWith("/deployment/create")));
	}

	private void upload(Sender sender, Delivery delivery, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		var answer = this.uploads.take(sender.name());
		if (answer != Places.Answer.TAKEN) {
			crowded(answer, response);
			return;
		}
		try {
			delivery.allow(limit(sender, true), this.sizes.uploadTime());
			chain.doFilter(request, response);
		}
		finally {
			this.uploads.leave(sender.name());
		}
	}

	private void takeIn(Sender sender, long limit, Delivery delivery, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		delivery.allow(limit + AROUND_FILES, this.sizes.time());
		byte[] body;
		try {
			body = read(sender, limit, delivery, request, response);
		}
		catch (IOException ex) {
			if (!(ex instanceof SocketTimeoutException) && !(ex.getCause() instanceof SocketTimeoutException)) {
				throw ex;
			}
			new Refused(408, "提交的内容没有及时传完，请检查网络后重试").send(response);
			return;
		}
		if (body != null && body.length > limit) {
			tooLarge(limit).send(response);
		}
		else if (body != null) {
			chain.doFilter(new ReadRequest(request, body), response);
		}
	}

	/** The body, not much more than the limit; none where nobody can wait for it. */
	private byte[] read(Sender sender, long limit, Delivery delivery, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (request.getContentLengthLong() >= 0) {
			var here = readHere(limit, delivery, request);
			if (here.complete()) {
				return here.body();
			}
			return inPlace(sender, response, () -> here.with(request.getInputStream().readNBytes(here.missing(limit))));
		}
		return inPlace(sender, response, () -> request.getInputStream().readNBytes((int) limit + 1));
	}

	private static Arrived readHere(long limit, Delivery delivery, HttpServletRequest request) throws IOException {
		var length = request.getContentLengthLong();
		var body = new ByteArrayOutputStream((int) Math.min(length, 8192));
		var part = new byte[8192];
		var input = request.getInputStream();
		while (body.size() < length && (input.available() > 0 || delivery.comesWithin(MOMENT))) {
			var count = input.read(part, 0, (int) Math.min(part.length, length - body.size()));
			if (count < 0) {
				break;
			}
			body.write(part, 0, count);
		}
		return new Arrived(body.toByteArray(), body.size() >= length);
	}

	private byte[] inPlace(Sender sender, HttpServletResponse response, Reading rest) throws IOException {
		var places = sender.known() ? this.people : this.strangers;
		var answer = places.take(sender.name());
		if (answer != Places.Answer.TAKEN) {
			crowded(answer, response);
			return null;
		}
		try {
			return rest.read();
		}
		finally {
			places.leave(sender.name());
		}
	}

	private static void crowded(Places.Answer answer, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		if (answer == Places.Answer.OWN_FULL) {
			new Refused(429, "您同时提交的内容太多，请等前面的传完再试").send(response);
		}
		else {
			new Refused(503, "同时提交的人太多，请稍后再试").send(response);
		}
	}

	private static Refused tooLarge(long limit) {
		var size = DataSize.ofBytes(limit);
		var shown = (size.toMegabytes() > 0) ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
		return new Refused(413, "提交的内容太大，不得超过 " + shown + "，请分开提交");
	}

	@FunctionalInterface
	private interface Reading {

		byte[] read() throws IOException;

	}

	private record Arrived(byte[] body, boolean complete) {

		int missing(long limit) {
			return (int) limit + 1 - this.body.length;
		}

		byte[] with(byte[] rest) {
			var all = java.util.Arrays.copyOf(this.body, this.body.length + rest.length);
			System.arraycopy(rest, 0, all, this.body.length, rest.length);
			return all;
		}

	}

}
