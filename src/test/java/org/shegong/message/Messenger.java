package org.shegong.message;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A messenger of an office, WeCom and DingTalk in one, as its own documents tell: tokens
 * that it may take back, and a memory of what it delivered.
 */
public class Messenger implements AutoCloseable {

	private final HttpServer server;

	private final ObjectMapper json = new ObjectMapper();

	private final AtomicInteger tokens = new AtomicInteger();

	private final AtomicReference<String> good = new AtomicReference<>("");

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final List<String> answers = new CopyOnWriteArrayList<>();

	private volatile Runnable before = () -> {
	};

	public Messenger() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/** A letter that was taken or refused. */
	public record Call(String path, JsonNode body) {

		public String text() {
			return this.body.findValue("content").asText();
		}

	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			var path = exchange.getRequestURI().getPath();
			var body = path.endsWith("gettoken") ? token() : taken(exchange, path);
			var bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	private String token() {
		this.good.set("token-" + this.tokens.incrementAndGet());
		return "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"%s\",\"expires_in\":7200}"
			.formatted(this.good.get());
	}

	private String taken(HttpExchange exchange, String path) throws IOException {
		var key = exchange.getRequestURI().getQuery();
		if (!key.equals("key=robot") && !key.equals("access_token=" + this.good.get())) {
			return "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}";
		}
		this.calls.add(new Call(path, this.json.readTree(exchange.getRequestBody())));
		this.before.run();
		return this.answers.isEmpty() ? "{\"errcode\":0,\"errmsg\":\"ok\",\"task_id\":17}" : this.answers.remove(0);
	}

	/** The token that it gave last is no longer good. */
	public void expire() {
		this.good.set("none");
	}

	/** What it says to the next letters instead of that it took them. */
	public void says(String... next) {
		this.answers.addAll(List.of(next));
	}

	/** What happens when it has a letter and before it says so. */
	public void before(Runnable happening) {
		this.before = happening;
	}

	public int tokens() {
		return this.tokens.get();
	}

	/** All letters that reached one of its paths. */
	public List<Call> letters(String path) {
		return this.calls.stream().filter((call) -> call.path().endsWith(path)).toList();
	}

	/** What people see of them: the same words to the same person are told once. */
	public long seen(String path) {
		return letters(path).stream().map(Call::body).distinct().count();
	}

	public void forget() {
		this.calls.clear();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
