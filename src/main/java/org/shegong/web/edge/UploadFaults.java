package org.shegong.web.edge;

import java.util.Map;

import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what is too large about an upload: a file, all of them, or the name of one. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadFaults {

	/**
	 * Bytes; what is limited to less is the head of a file, and long there is only its
	 * name.
	 */
	private static final long SMALLEST_FILE_LIMIT = 1 << 20;

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException tooLarge) {
		for (Throwable cause = tooLarge; cause != null; cause = cause.getCause()) {
			if (cause instanceof SizeException size && size.getPermittedSize() < SMALLEST_FILE_LIMIT) {
				return answer(422, "文件名太长，不得超过 200 个字，请改短后再上传");
			}
			if (cause instanceof SizeLimitExceededException) {
				return answer(413, "一次上传的文件太大，合计不得超过 40 MB，请分次上传");
			}
		}
		return answer(413, "文件太大，单个文件不得超过 20 MB");
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> missing(MissingServletRequestPartException missing) {
		return answer(400, "没有收到文件，请选择文件后再上传");
	}

	private static ResponseEntity<Map<String, Object>> answer(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
