package org.shegong.web;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;

import org.shegong.approval.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Says in Chinese what went wrong at an endpoint; a real fault goes to the log and shows
 * no inner workings.
 */
@RestControllerAdvice
class Faults {

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
		return ResponseEntity.unprocessableEntity()
			.body(Map.of("message", refusal.getMessage(), "objections", refusal.objections()));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> forbidden(AuthorizationException forbidden) {
		return ResponseEntity.status(403).body(Map.of("message", "您没有这项操作的权限"));
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
			MultipartException.class })
	ResponseEntity<Map<String, Object>> unreadable(Exception unreadable) {
		return ResponseEntity.badRequest().body(Map.of("message", "无法读懂提交的内容，请检查格式"));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> turnedAway(ResponseStatusException turnedAway) {
		return ResponseEntity.status(turnedAway.getStatusCode())
			.body(Map.of("message", String.valueOf(turnedAway.getReason())));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> method(HttpRequestMethodNotSupportedException wrong) {
		return ResponseEntity.status(405).body(Map.of("message", "这个地址不接受 " + wrong.getMethod() + " 请求"));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> type(HttpMediaTypeNotSupportedException wrong) {
		return ResponseEntity.status(415)
			.body(Map.of("message", "内容类型不对：上传文件请用 multipart/form-data，其他请求请用 application/json"));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException tooLarge) {
		return ResponseEntity.status(413).body(Map.of("message", "文件太大，单个文件不得超过 20 MB"));
	}

}
