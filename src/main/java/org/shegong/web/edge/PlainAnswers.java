package org.shegong.web.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.exception.NullValueException;

import org.shegong.approval.Overtaken;
import org.shegong.approval.Refusal;
import org.shegong.engine.guard.Breakdown;
import org.shegong.engine.shelf.Completion;
import org.shegong.engine.guard.Contention;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the answers of the engine's interfaces fit for people. Takes the English preface
 * with raw ids off refusals, leaves our Chinese sentence, and adds the objections it is
 * made of, each with its rule, as a preview answers them. Where the engine found no
 * Chinese words it says what kind of mistake it was; a fault goes to the log. What the
 * engine stumbles over before or beside a broken command is the caller's mistake.
 */
class PlainAnswers extends OncePerRequestFilter {

	private static final Pattern PREFACE = Pattern
		.compile("Cannot (?:instantiate process definition|submit task form|complete task|resolve task) [^ ]+: ");

	/** What the engine's interface itself calls a mistake; all else is inner workings. */
	private static final Set<String> TOLD_KINDS = Set.of("ProcessEngineException", "RestException");

	/** Whoever draws models needs to know what the engine finds wrong in them. */
	private static final String DRAWING = "/deployment/create";

	/** The engine's finding on a model that it cannot parse. */
	private static final String UNREADABLE = "ENGINE-09";

	private final ObjectMapper json;

	private final FaultLog log;

	PlainAnswers(ObjectMapper json, FaultLog log) {
		this.json = json;
		this.log = log;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var held = new HeldAnswer(response);
		chain.doFilter(request, held);
		if (request.isAsyncStarted() && held.getContentSize() == 0) {
			held.letGo();
			return;
		}
		if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && held.getContentSize() > 0) {
			answer(read(held.getContentAsByteArray()), request, held);
		}
		else if (request.getAttribute(Completion.class.getName()) instanceof Completion completion) {
			write(read(held.getContentAsByteArray()).setAll(this.json.<ObjectNode>valueToTree(completion)), held);
		}
		held.copyBodyToResponse();
	}

	/** Some of the engine's answers are bare sentences. */
	private ObjectNode read(byte[] said) {
		try {
			return (this.json.readTree(said) instanceof ObjectNode answer) ? answer : this.json.createObjectNode();
		}
		catch (IOException ex) {
			return this.json.createObjectNode();
		}
	}

	private void answer(ObjectNode answer, HttpServletRequest request, ContentCachingResponseWrapper held)
			throws IOException {
		var status = status(request, answer.path("type").asText(), held.getStatus());
		var said = answer.path("message").asText("");
		answer.put("message", words(request, status, PREFACE.matcher(said).replaceFirst("")));
		if (held.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
				&& !TOLD_KINDS.contains(answer.path("type").asText())) {
			this.log.misread(request.getMethod() + " " + request.getRequestURI(), answer.path("type").asText());
			answer.put("type", "RestException");
		}
		var objections = request.getAttribute(Refusal.class.getName());
		if (objections != null && status == held.getStatus()) {
			answer.set("objections", this.json.valueToTree(objections));
		}
		if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
			held.setHeader(HttpHeaders.RETRY_AFTER, "2");
		}
		held.setStatus(status);
		write(answer, held);
	}

	private void write(JsonNode answer, ContentCachingResponseWrapper held) throws IOException {
		held.resetBuffer();
		held.setContentType(MediaType.APPLICATION_JSON_VALUE);
		held.getOutputStream().write(this.json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Too late and too crowded are no mistakes of whoever calls; naming what does not
	 * exist is one.
	 */
	private static int status(HttpServletRequest request, String kind, int status) {
		if (request.getAttribute(Contention.class.getName()) != null) {
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
		if (request.getAttribute(Overtaken.class.getName()) != null) {
			return HttpServletResponse.SC_CONFLICT;
		}
		if (kind.equals(NullValueException.class.getSimpleName())) {
			return HttpServletResponse.SC_NOT_FOUND;
		}
		var broken = request.getAttribute(Breakdown.class.getName()) != null;
		return (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !broken) ? HttpServletResponse.SC_BAD_REQUEST
				: status;
	}

	private String words(HttpServletRequest request, int status, String said) {
		if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
			return this.log.fault(request.getMethod() + " " + request.getRequestURI(), said);
		}
		if (request.getRequestURI().endsWith(DRAWING) && said.startsWith(UNREADABLE)) {
			return "模型文件无法读懂，没有部署，请按以下提示改正后重试：" + said;
		}
		var late = request.getAttribute(Overtaken.class.getName());
		if (late != null && status == HttpServletResponse.SC_CONFLICT) {
			return late.toString();
		}
		return Plain.isForPeople(said) ? said : Plain.words(status);
	}

	@Configuration
	static class Registration {

		@Bean
		FilterRegistrationBean<PlainAnswers> plainAnswers(ObjectMapper json, FaultLog log) {
			var registration = new FilterRegistrationBean<>(new PlainAnswers(json, log));
			registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
			registration.setOrder(40);
			return registration;
		}

	}

}
