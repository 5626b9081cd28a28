package org.shegong.web.edge;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is said where nobody else found an answer: what happened, and no inner workings.
 */
@RestController
class LastAnswer implements ErrorController {

	private static final Map<Integer, String> SENTENCES = Map.of(400, "无法读懂这个请求，请检查后重试", 401, "请先登录", 403, "您没有这项操作的权限",
			404, "没有这个地址", 405, "这个地址不接受这种请求", 406, "没有您要的格式", 408, "提交的内容没有及时传完，请检查网络后重试", 413, "提交的内容太大，请分开提交", 415,
			"不接受这种内容类型");

	@RequestMapping("/error")
	ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
		var told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		var status = (told instanceof Integer code) ? code : 404;
		var other = (status < 500) ? "这个请求无法办理，请检查后重试" : "系统出错，请稍后重试；仍不成功的，请告诉系统管理员出错的时间";
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("status", status, "message", SENTENCES.getOrDefault(status, other)));
	}

}
