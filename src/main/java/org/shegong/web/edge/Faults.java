package org.shegong.web.edge;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

import org.shegong.approval.Overtaken;
import org.shegong.approval.Refusal;
import org.shegong.engine.guard.Contention;
import org.shegong.web.Mistaken;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Says in Chinese what went wrong at an endpoint; a real fault goes to the log and shows
 * no inner workings.
 */
@RestControllerAdvice
class Faults {

	private final FaultLog log;

	Faults(FaultLog log) {
		this.log = log;
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
		return ResponseEntity.unprocessableEntity()
			.body(Map.of("message", refusal.getMessage(), "objections", refusal.objections()));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> overtaken(Overtaken late) {
		return answer(409, late.getMessage());
	}

	/**
	 * What the engine's commands say in the kinds of exception that its own interface
	 * needs; the cause tells what it is.
	 */
	@ExceptionHandler({ FormFieldValidationException.class, BadUserRequestException.class })
	ResponseEntity<Map<String, Object>> plain(RuntimeException plain) {
		if (plain.getCause() instanceof Refusal refusal) {
			return refused(refusal);
		}
		if (Contention.isStuck(plain)) {
			return busy(plain);
		}
		return Plain.isForPeople(plain.getMessage()) ? answer(409, plain.getMessage()) : answer(400, Plain.words(400));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> forbidden(AuthorizationException forbidden) {
		if (forbidden.getCause() instanceof RuntimeException) {
			return plain(forbidden);
		}
		return answer(403, Plain.isForPeople(forbidden.getMessage()) ? forbidden.getMessage() : Plain.words(403));
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
			MultipartException.class })
	ResponseEntity<Map<String, Object>> unreadable(Exception unreadable) {
		if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof Mistaken mistaken) {
			return answer(400, mistaken.getMessage());
		}
		if (unreadable.getCause() instanceof InvalidFormatException wrong && !wrong.getPath().isEmpty()) {
			return answer(400, wrong(wrong));
		}
		return answer(400, "无法读懂提交的内容，请检查格式");
	}

	/** Which field is written as nobody can read it, and how it is written. */
	private static String wrong(InvalidFormatException wrong) {
		var field = wrong.getPath().get(wrong.getPath().size() - 1).getFieldName();
		return (wrong.getTargetType() == LocalDate.class)
				? "“%s”请写成 2026-03-16 这样的日期，不能写成“%s”".formatted(field, wrong.getValue())
				: "“%s”不能写成“%s”，请检查格式".formatted(field, wrong.getValue());
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> turnedAway(ResponseStatusException turnedAway) {
		var status = turnedAway.getStatusCode();
		return answer(status.value(),
				(turnedAway.getReason() != null) ? turnedAway.getReason() : Plain.words(status.value()));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> method(HttpRequestMethodNotSupportedException wrong) {
		return answer(405, "这个地址不接受 " + wrong.getMethod() + " 请求");
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> type(HttpMediaTypeNotSupportedException wrong) {
		var taken = wrong.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining("、"));
		return answer(415, "内容类型不对：这个地址收的是 " + (taken.isEmpty() ? MediaType.APPLICATION_JSON : taken));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException tooLarge) {
		return answer(413, "文件太大，单个文件不得超过 20 MB");
	}

	/**
	 * Anything else: a wrong request where Spring says so, or two at once, or our fault.
	 */
	@ExceptionHandler
	ResponseEntity<Map<String, Object>> other(Exception other) {
		if (other instanceof ErrorResponse wrong && wrong.getStatusCode().is4xxClientError()) {
			return answer(wrong.getStatusCode().value(), Plain.words(wrong.getStatusCode().value()));
		}
		if (DisconnectedClientHelper.isClientDisconnectedException(other)) {
			return answer(400, Plain.words(400));
		}
		if (other instanceof NoSuchElementException && Plain.isForPeople(other.getMessage())) {
			return answer(404, other.getMessage());
		}
		if (Contention.isLost(other) || Contention.isTwice(other)) {
			return answer(409, Contention.SOMEBODY_ELSE);
		}
		if (Contention.isStuck(other)) {
			return busy(other);
		}
		return answer(500, this.log.fault(other));
	}

	private ResponseEntity<Map<String, Object>> busy(Exception stuck) {
		this.log.note(stuck);
		return ResponseEntity.status(503).header(HttpHeaders.RETRY_AFTER, "2").body(Map.of("message", Contention.BUSY));
	}

	private static ResponseEntity<Map<String, Object>> answer(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
