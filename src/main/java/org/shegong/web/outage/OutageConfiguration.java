package org.shegong.web.outage;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate behind the front door and before whatever asks the database. */
@Configuration
class OutageConfiguration {

	@Bean
	FilterRegistrationBean<OutageGate> outageGate(DatabaseWatch database) {
		var gate = new FilterRegistrationBean<>(new OutageGate(database));
		gate.addUrlPatterns("/*");
		gate.setOrder(12);
		return gate;
	}

}
