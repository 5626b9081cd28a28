package org.shegong.web.security;

import java.time.Clock;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;

import org.shegong.engine.accounts.PasswordTurns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which gate stands before which paths, in the order a request meets them. */
@Configuration
@EnableConfigurationProperties({ BodySizes.class, House.class })
class Gates {

	@Bean
	FilterRegistrationBean<Envelope> envelope() {
		return gate(new Envelope(), 0, "/*");
	}

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
	FilterRegistrationBean<AdministratorsOnly> administratorsOnly(IdentityService identity) {
		return gate(new AdministratorsOnly(new Senders(identity)), 23, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<BodyGate> bodyGate(IdentityService identity, BodySizes sizes) {
		return gate(new BodyGate(new Senders(identity), sizes), 24, "/*");
	}

	@Bean
	FilterRegistrationBean<CockpitGate> cockpitGate(Callers callers, AuthorizationService authorizations) {
		return gate(new CockpitGate(callers, authorizations), 25, "/camunda/api/cockpit/*");
	}

	@Bean
	FilterRegistrationBean<WebLogin> webLogin(Callers callers, Throttle throttle, House house) {
		return gate(new WebLogin(callers, throttle, house), 26, "/camunda/api/admin/auth/user/default/login/*");
	}

	@Bean
	FilterRegistrationBean<PasswordChange> passwordChange(Callers callers, Throttle throttle, PasswordTurns turns) {
		return gate(new PasswordChange(callers, throttle, turns), 27, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<EngineChanges> engineChanges(IdentityService identity) {
		return gate(new EngineChanges(new Senders(identity)), 28, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<PlainCalls> plainCalls() {
		return gate(new PlainCalls(), 29, "/engine-rest/*", "/camunda/api/*", "/api/*");
	}

	@Bean
	FilterRegistrationBean<ExpressionBan> expressionBan() {
		return gate(new ExpressionBan(), 30, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<PlainValues> plainValues() {
		return gate(new PlainValues(), 35, "/engine-rest/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<PageHead> pageHead(House house, Clock clock) {
		return gate(new PageHead(house, clock.getZone()), 15, "/camunda/app/*");
	}

	private static <F extends Filter> FilterRegistrationBean<F> gate(F filter, int order, String... paths) {
		var gate = new FilterRegistrationBean<>(filter);
		gate.addUrlPatterns(paths);
		gate.setOrder(order);
		return gate;
	}

}
