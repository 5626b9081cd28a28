package org.shegong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request to a server that goes by no name: the engine's interface puts the name from
 * the Host header, which the sender chooses, into the links of its answers. They lead to
 * the same server without it.
 */
class NamelessRequest extends HttpServletRequestWrapper {

	NamelessRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public StringBuffer getRequestURL() {
		return new StringBuffer(getRequestURI());
	}

}
