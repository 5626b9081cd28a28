package org.shegong.web.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Nobody has a call sent back as it came; Tomcat says so without a word. */
class NoTraceValve extends ValveBase {

	private static final int NOT_ALLOWED = 405;

	NoTraceValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		// what cannot be read has no method
		if ("TRACE".equalsIgnoreCase(request.getMethod())) {
			response.setErrorReported();
			response.setSuspended(false);
			new Refused(NOT_ALLOWED, "这个地址不接受这种操作").send(response);
			response.finishResponse();
		}
		else {
			getNext().invoke(request, response);
		}
	}

}
