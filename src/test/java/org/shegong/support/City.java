package org.shegong.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The running application as people outside see it: over HTTP, each with their own
 * password. Rosters of the tests write {@code pw-<account>} for it.
 */
public class City {

	private static final int SHORTEST_PASSWORD = 8;

	/** As rosters write it: the last cell of a row, the account behind it. */
	private static final Pattern PASSWORD = Pattern.compile("(?<=,)pw-([a-z][a-z0-9-]*)(?=\\s|,|$)");

	private final HttpClient http = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final String address;

	private final Map<String, String> passwords = new HashMap<>(Map.of("admin", "admin-password"));

	private final UnaryOperator<String> given;

	public City(int port) {
		this(port, City::password);
	}

	/**
	 * @param given passwords by account where nothing else is known
	 */
	public City(int port, UnaryOperator<String> given) {
		this.address = "http://127.0.0.1:" + port;
		this.given = given;
	}

	/** An answer: its status and its JSON. */
	public record Answer(int status, JsonNode body) {

		public String text() {
			return this.body.toString();
		}

		public String message() {
			return this.body.path("message").asText();
		}

	}

	/** A password that may be one: what rosters write, and longer for short names. */
	public static String password(String account) {
		var written = "pw-" + account;
		return (written.length() < SHORTEST_PASSWORD) ? written + "-2026" : written;
	}

	/**
	 * Somebody whose account the application made comes in with the password it gave, and
	 * sets an own one where that is asked.
	 */
	public void comesIn(String account, String password) {
		this.passwords.put(account, password);
		if (get(account, "/api/me").body().path("mustChangePassword").asBoolean()) {
			changesPassword(account, "own-" + account + "-secret");
		}
	}

	/**
	 * The administrator makes an account for somebody who draws processes, and puts it
	 * into counties.
	 */
	public void draws(String account, String... counties) {
		var first = "first-of-" + account;
		post("admin", "/engine-rest/user/create", Map.of("profile",
				Map.of("id", account, "firstName", "流程设计员", "lastName", ""), "credentials", Map.of("password", first)));
		put("admin", "/engine-rest/group/designers/members/" + account, Map.of());
		for (var county : counties) {
			put("admin", "/engine-rest/tenant/" + county + "/user-members/" + account, Map.of());
		}
		this.passwords.put(account, first);
		changesPassword(account, password(account));
	}

	/** Changes their own password and goes on with it. */
	public Answer changesPassword(String account, String anew) {
		var changed = put(account, "/engine-rest/user/" + account + "/credentials",
				Map.of("password", anew, "authenticatedUserPassword", secret(account)));
		if (changed.status() == 204) {
			this.passwords.put(account, anew);
		}
		return changed;
	}

	private String secret(String account) {
		return this.passwords.getOrDefault(account, this.given.apply(account));
	}

	public Answer get(String account, String path) {
		return send(request(account, path).GET());
	}

	/** A file that the browser would save. */
	public HttpResponse<byte[]> download(String account, String path) {
		try {
			return this.http.send(request(account, path).build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public Answer post(String account, String path, Object body) {
		return send(request(account, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(write(body))));
	}

	public Answer put(String account, String path, Object body) {
		return send(request(account, path).header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(write(body))));
	}

	/** Any call, written as {@code METHOD path body}. */
	public Answer call(String account, String root, String line) {
		var parts = line.split(" ", 3);
		var body = (parts.length > 2) ? HttpRequest.BodyPublishers.ofString(parts[2])
				: HttpRequest.BodyPublishers.noBody();
		return send(
				request(account, root + parts[1]).header("Content-Type", "application/json").method(parts[0], body));
	}

	/** A call without a word and without a kind of content. */
	public Answer wordless(String account, String method, String path) {
		return send(request(account, path).method(method, HttpRequest.BodyPublishers.noBody()));
	}

	public Answer preview(String account, String process, Map<String, ?> fields) {
		return post(account, "/api/processes/" + process + "/preview", fields);
	}

	/** Starts a process as Tasklist does. */
	public Answer start(String account, String process, Map<String, ?> fields) {
		return post(account, "/engine-rest/process-definition/key/" + process + "/submit-form",
				Map.of("variables", variables(fields)));
	}

	/** Starts a process that must be admitted and answers with its request number. */
	public String started(String account, String process, Map<String, ?> fields) {
		var answer = start(account, process, fields);
		if (answer.status() != 200) {
			throw new AssertionError(answer.text());
		}
		return answer.body().path("businessKey").asText();
	}

	/** The open tasks of a request an account can see, by task id in the model. */
	public List<String> tasks(String account, String number) {
		var keys = new ArrayList<String>();
		list(account, number).forEach((task) -> keys.add(task.path("taskDefinitionKey").asText()));
		return keys;
	}

	/** Completes the task of a request that the account can see. */
	public Answer complete(String account, String number, String task, Map<String, ?> fields) {
		return post(account, "/engine-rest/task/" + id(account, number, task) + "/submit-form",
				Map.of("variables", variables(fields)));
	}

	/** Claims the task of a request that the account can see. */
	public Answer claim(String account, String number, String task) {
		return post(account, "/engine-rest/task/" + id(account, number, task) + "/claim", Map.of("userId", account));
	}

	/** What the form of a task is shown with, by field. */
	public Map<String, Object> filledIn(String account, String number, String task) {
		var shown = get(account,
				"/engine-rest/task/" + id(account, number, task) + "/form-variables?deserializeValues=false")
			.body();
		var fields = new LinkedHashMap<String, Object>();
		shown.fields().forEachRemaining((field) -> fields.put(field.getKey(), field.getValue().path("value").asText()));
		return fields;
	}

	private String id(String account, String number, String task) {
		for (var open : list(account, number)) {
			if (open.path("taskDefinitionKey").asText().equals(task)) {
				return open.path("id").asText();
			}
		}
		throw new AssertionError(
				account + " sees no task " + task + " of " + number + ", only " + list(account, number));
	}

	/** Completes it and must be allowed to. */
	public void completed(String account, String number, String task, Map<String, ?> fields) {
		var answer = complete(account, number, task, fields);
		if (answer.status() >= 300) {
			throw new AssertionError(answer.text());
		}
	}

	public void approves(String account, String number, String task) {
		completed(account, number, task, Map.of("decision", "approve"));
	}

	private JsonNode list(String account, String number) {
		return get(account, "/engine-rest/task?processInstanceBusinessKey=" + number).body();
	}

	/** Imports a roster folder of the test resources as the administrator. */
	public Answer importRoster(String folder) {
		return upload("admin", "/api/roster", "file", "roster.zip", zip(Path.of("src/test/resources/rosters", folder)));
	}

	/** Deploys as Camunda Modeler does. */
	public Answer deploys(String account, String name, Map<String, String> files) {
		return upload(account, "/engine-rest/deployment/create", Map.of("deployment-name", name, "deployment-source",
				"Camunda Modeler", "enable-duplicate-filtering", "true"), files);
	}

	/** Sends several files, and fields beside them, as a form of a page does. */
	public Answer upload(String account, String path, Map<String, String> fields, Map<String, String> files) {
		var parts = new ByteArrayOutputStream();
		fields.forEach((field, value) -> parts.writeBytes(
				("------shegong\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n").formatted(field, value)
					.getBytes(StandardCharsets.UTF_8)));
		files.forEach((file, content) -> parts.writeBytes(
				("------shegong\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n%s\r\n")
					.formatted(file, file, content)
					.getBytes(StandardCharsets.UTF_8)));
		parts.writeBytes("------shegong--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(request(account, path).header("Content-Type", "multipart/form-data; boundary=----shegong")
			.POST(HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray())));
	}

	public Answer upload(String account, String path, String field, String name, byte[] content) {
		var boundary = "----shegong";
		var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		var body = new ByteArrayOutputStream();
		body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(request(account, path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Sends a text as it is. */
	public Answer postText(String account, String path, String type, String text) {
		return send(
				request(account, path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(text)));
	}

	private static byte[] zip(Path folder) {
		try (var files = Files.list(folder)) {
			var sheets = new LinkedHashMap<String, String>();
			for (var file : files.sorted().toList()) {
				sheets.put(file.getFileName().toString(), Files.readString(file));
			}
			return zip(sheets);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sheets of a roster by file name. */
	public static byte[] zip(Map<String, String> sheets) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var sheet : sheets.entrySet()) {
				zip.putNextEntry(new ZipEntry(sheet.getKey()));
				var written = PASSWORD.matcher(sheet.getValue()).replaceAll((found) -> password(found.group(1)));
				zip.write(written.getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static Map<String, Object> variables(Map<String, ?> fields) {
		var variables = new LinkedHashMap<String, Object>();
		fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
		return variables;
	}

	private HttpRequest.Builder request(String account, String path) {
		var request = HttpRequest.newBuilder(URI.create(this.address + path));
		if (account != null) {
			request.header("Authorization", "Basic " + Base64.getEncoder()
				.encodeToString((account + ":" + secret(account)).getBytes(StandardCharsets.UTF_8)));
		}
		return request;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			var response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			var body = response.body().isBlank() ? "null" : response.body();
			return new Answer(response.statusCode(), body.startsWith("{") || body.startsWith("[") || body.equals("null")
					? this.json.readTree(body) : this.json.getNodeFactory().textNode(body));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String write(Object body) {
		try {
			return this.json.writeValueAsString(body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
