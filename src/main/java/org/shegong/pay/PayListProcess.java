package org.shegong.pay;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.shegong.approval.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Java side of processes/pay-watch.bpmn. */
@Configuration
class PayListProcess {

	private final PayListDesk desk;

	private final Cases cases;

	PayListProcess(PayListDesk desk, Cases cases) {
		this.desk = desk;
		this.cases = cases;
	}

	@Bean
	JavaDelegate sendPayList() {
		return this.cases.doing((daily) -> this.desk.send(daily.text("county")));
	}

}
