package org.shegong.plain;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Case;
import org.shegong.approval.Cases;
import org.shegong.approval.Need;

/** The building blocks of models that no room knows, each named after what it does. */
@Configuration
class PlainProcess {

	private final PlainDesk desk;

	private final DrawnProcesses drawn;

	private final Cases cases;

	PlainProcess(PlainDesk desk, DrawnProcesses drawn, Cases cases) {
		this.desk = desk;
		this.drawn = drawn;
		this.cases = cases;
	}

	/** Gives the request its number, which the case carries from then on. */
	@Bean
	@BuildingBlock("登记申请并给出编号；放在最前面，以后的任务才知道是谁的申请")
	JavaDelegate registerRequest() {
		return this.cases.doing(this::register);
	}

	/** The same where the days asked for are days away from the community. */
	@Bean
	@BuildingBlock(value = "同上，并把申请的起止日期（from、until）登记为离岗：与其他离岗日期重叠的不受理", needs = Need.WORKER,
			days = { "from", "until" }, required = { "from", "until" })
	JavaDelegate registerAwayRequest() {
		return this.cases.doing(this::register);
	}

	private void register(Case started) {
		var drawn = this.drawn.find(started.process()).orElseThrow();
		started.begin(this.desk.register(drawn, started.take(PlainApplication.class), started.acting()));
	}

	@Bean
	@BuildingBlock("登记批准")
	JavaDelegate grantRequest() {
		return this.cases.doingBy(this.desk::grant);
	}

	@Bean
	@BuildingBlock("登记不予批准")
	JavaDelegate refuseRequest() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	@BuildingBlock("退回申请人；后面接提交人修改的任务 revise")
	JavaDelegate returnRequest() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	@BuildingBlock("取用修改后的内容，放在 revise 之后")
	JavaDelegate reviseRequest() {
		return this.cases.doingBy(this.desk::revise);
	}

	/** Also while others decide. */
	@Bean
	@BuildingBlock("登记撤回")
	JavaDelegate withdrawRequest() {
		return this.cases.doingBy(this.desk::withdraw);
	}

	@Bean
	@BuildingBlock("登记办结")
	JavaDelegate closeRequest() {
		return this.cases.doingBy(this.desk::close);
	}

}
