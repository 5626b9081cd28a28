package org.shegong.web.edge;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our endpoints answer in JSON, or with the file they are for, whatever the caller says
 * to prefer: a refusal that cannot be written would become a fault.
 */
@Configuration
class JsonOnly implements WebMvcConfigurer {

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
		negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
	}

}
