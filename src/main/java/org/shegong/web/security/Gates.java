package org.shegong.web.security;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which gate stands before which paths, in the order a request meets them. */
@Configuration
class Gates {

	@Bean
	FilterRegistrationBean<FrontDoor> frontDoor() {
		return gate(new FrontDoor(), 10, "/*");
	}

	@Bean
	FilterRegistrationBean<LoginGate> loginGate(Callers callers, IdentityService identity) {
		return gate(new LoginGate(callers, identity), 20, "/engine-rest/*", "/api/*");
	}

	@Bean
	FilterRegistrationBean<WebAppGate> webAppGate(Callers callers) {
		return gate(new WebAppGate(callers), 20, "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<WebLogin> webLogin(Callers callers, Throttle throttle) {
		return gate(new WebLogin(callers, throttle), 25, "/camunda/api/admin/auth/user/default/login/*");
	}

	@Bean
	FilterRegistrationBean<PasswordChange> passwordChange(Callers callers, Throttle throttle) {
		return gate(new PasswordChange(callers, throttle), 25, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<ExpressionBan> expressionBan() {
		return gate(new ExpressionBan(), 30, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<PageNonce> pageNonce() {
		return gate(new PageNonce(), 15, "/camunda/app/*");
	}

	private static <F extends Filter> FilterRegistrationBean<F> gate(F filter, int order, String... paths) {
		var gate = new FilterRegistrationBean<>(filter);
		gate.addUrlPatterns(paths);
		gate.setOrder(order);
		return gate;
	}

}
