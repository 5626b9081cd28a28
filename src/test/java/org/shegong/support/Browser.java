package org.shegong.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A browser at the web apps: keeps cookies and knows the page's token. */
public class Browser {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	public Browser(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/** Logs in as people do and must be let in. */
	public Browser logIn(String account, String app) {
		var answer = tryLogIn(account, City.password(account), app);
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		// the session is new after a login, and so is its token
		send("GET", "/camunda/api/admin/auth/user/default", null, Map.of());
		return this;
	}

	public HttpResponse<String> tryLogIn(String account, String password, String app) {
		send("GET", "/camunda/app/" + app + "/default/", null, Map.of());
		return send("POST", "/camunda/api/admin/auth/user/default/login/" + app,
				"username=" + account + "&password=" + password,
				Map.of("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", token()));
	}

	public String token() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	public HttpResponse<String> get(String path) {
		return send("GET", path, null, Map.of());
	}

	/** A change as our own pages send it. */
	public HttpResponse<String> post(String path, String json) {
		return send("POST", path, json, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token(), "Origin",
				this.address, "X-Requested-With", "XMLHttpRequest"));
	}

	public HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
		var request = HttpRequest.newBuilder(URI.create(this.address + path))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		headers.forEach(request::header);
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
