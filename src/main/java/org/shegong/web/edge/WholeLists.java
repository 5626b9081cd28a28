package org.shegong.web.edge;

import java.lang.reflect.Type;
import java.util.List;

import org.shegong.web.Mistaken;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * In a list that is the whole of what is sent, something stands in every place, as in
 * those that are a part of it.
 */
@RestControllerAdvice
class WholeLists extends RequestBodyAdviceAdapter {

	@Override
	public boolean supports(MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public Object afterBodyRead(Object body, HttpInputMessage sent, MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) {
		if (body instanceof List<?> list && list.indexOf(null) >= 0) {
			var empty = new Mistaken("第%d项是空的，请填写或删除后再提交".formatted(list.indexOf(null) + 1));
			throw new HttpMessageNotReadableException(empty.getMessage(), empty, sent);
		}
		return body;
	}

}
