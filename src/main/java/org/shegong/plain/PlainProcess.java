package org.shegong.plain;

import java.util.function.Consumer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.BuildingBlock;
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
	@BuildingBlock("登记申请并给出编号；放在最前面，以后的任务才知道是谁的申请")
	JavaDelegate registerRequest() {
		return (started) -> {
			var asked = this.forms.read(started.getVariables(), PlainApplication.class);
			var drawn = this.drawn.find(process(started)).orElseThrow();
			started.setProcessBusinessKey(this.desk.register(drawn, asked, acting(started)));
			started.removeVariables(this.forms.passing(PlainApplication.class));
		};
	}

	@Bean
	@BuildingBlock("登记批准")
	JavaDelegate grantRequest() {
		return on(this.desk::grant);
	}

	@Bean
	@BuildingBlock("登记不予批准")
	JavaDelegate refuseRequest() {
		return on(this.desk::refuse);
	}

	@Bean
	@BuildingBlock("退回申请人；后面接提交人修改的任务 revise")
	JavaDelegate returnRequest() {
		return on(this.desk::giveBack);
	}

	@Bean
	@BuildingBlock("取用修改后的内容，放在 revise 之后")
	JavaDelegate reviseRequest() {
		return on(this.desk::revise);
	}

	/** Also while others decide. */
	@Bean
	@BuildingBlock("登记撤回")
	JavaDelegate withdrawRequest() {
		return on(this.desk::withdraw);
	}

	@Bean
	@BuildingBlock("登记办结")
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
