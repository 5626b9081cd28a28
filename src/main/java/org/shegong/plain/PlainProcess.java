package org.shegong.plain;

import java.util.function.Consumer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.FormBinder;

/** The building blocks of models that no room knows, each named after what it does. */
@Configuration
class PlainProcess {

	private final PlainDesk desk;

	private final DrawnProcesses drawn;

	private final FormBinder forms;

	PlainProcess(PlainDesk desk, DrawnProcesses drawn, FormBinder forms) {
		this.desk = desk;
		this.drawn = drawn;
		this.forms = forms;
	}

	/** Gives the request its number, which the case carries from then on. */
	@Bean
	JavaDelegate registerRequest() {
		return (started) -> {
			var asked = this.forms.read(started.getVariables(), PlainApplication.class);
			var drawn = this.drawn.find(process(started)).orElseThrow();
			started.setProcessBusinessKey(this.desk.register(drawn, asked, acting(started)));
			started.removeVariables(this.forms.passing(PlainApplication.class));
		};
	}

	@Bean
	JavaDelegate grantRequest() {
		return on(this.desk::grant);
	}

	@Bean
	JavaDelegate refuseRequest() {
		return on(this.desk::refuse);
	}

	@Bean
	JavaDelegate returnRequest() {
		return on(this.desk::giveBack);
	}

	@Bean
	JavaDelegate reviseRequest() {
		return on(this.desk::revise);
	}

	/** Also while others decide. */
	@Bean
	JavaDelegate withdrawRequest() {
		return on(this.desk::withdraw);
	}

	@Bean
	JavaDelegate closeRequest() {
		return on(this.desk::close);
	}

	private static JavaDelegate on(Consumer<String> verb) {
		return (execution) -> verb.accept(execution.getProcessBusinessKey());
	}

	private static String process(DelegateExecution started) {
		return started.getProcessEngineServices()
			.getRepositoryService()
			.getProcessDefinition(started.getProcessDefinitionId())
			.getKey();
	}

	private static String acting(DelegateExecution started) {
		var acting = started.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

}
