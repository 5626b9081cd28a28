package org.shegong.web.security;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What of Tomcat has no setting of its own in Spring Boot. */
@Component
class TomcatSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	/** A sender who is waited for and sends nothing; milliseconds. */
	private static final int SILENCE = 5000;

	private final BodySizes sizes;

	TomcatSettings(BodySizes sizes) {
		this.sizes = sizes;
	}

	@Override
	public void customize(TomcatServletWebServerFactory tomcat) {
		tomcat.addEngineValves(new NoTraceValve(), new DeliveryValve(this.sizes));
		tomcat.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(PlainErrorValve.class.getName());
			}
		});
		tomcat.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				http.setDisableUploadTimeout(false);
				http.setConnectionUploadTimeout(SILENCE);
			}
		});
	}

}
