package org.shegong.web.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What the server itself answers where no endpoint and no form does. */
@Component
class PlainErrors extends DefaultErrorAttributes {

	/** What a caller speaks and we do not is no fault here. */
	private static final Set<Integer> UNKNOWN = Set.of(501, 505);

	private final FaultLog log;

	PlainErrors(FaultLog log) {
		this.log = log;
	}

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		var known = super.getErrorAttributes(request, options);
		var status = (known.get("status") instanceof Integer told) ? told : 500;
		var answer = new LinkedHashMap<String, Object>();
		answer.put("status", status);
		answer.put("message", (status < 500 || UNKNOWN.contains(status)) ? Plain.words(status)
				: this.log.fault(String.valueOf(known.get("path")), String.valueOf(getError(request))));
		return answer;
	}

}
