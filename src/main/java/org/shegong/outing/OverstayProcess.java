package org.shegong.outing;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.RequestNumber;

/**
 * Hands the days missing after an outing over from processes/outing.bpmn to
 * processes/absence.bpmn.
 */
@Configuration
class OverstayProcess {

	private final OutingDesk desk;

	OverstayProcess(OutingDesk desk) {
		this.desk = desk;
	}

	/** Back, but later than approved. */
	@Bean
	JavaDelegate registerOutingOverstay() {
		return this::openAbsence;
	}

	/** Not reported back in time. */
	@Bean
	JavaDelegate openOutingAbsence() {
		return this::openAbsence;
	}

	private void openAbsence(DelegateExecution outing) {
		var worker = (String) outing.getVariable("applicant");
		this.desk.overstay(RequestNumber.of(outing.getProcessBusinessKey()))
			.ifPresent((overstay) -> start(outing, Map.of("worker", worker, "from", overstay.from().toString(), "until",
					overstay.until().toString(), "circumstances", overstay.circumstances())));
	}

	/** The system starts it, whoever reports back. */
	private static void start(DelegateExecution outing, Map<String, Object> absence) {
		var engine = outing.getProcessEngineServices();
		var acting = engine.getIdentityService().getCurrentAuthentication();
		engine.getIdentityService().clearAuthentication();
		try {
			engine.getRuntimeService().startProcessInstanceByKey("absence", absence);
		}
		finally {
			engine.getIdentityService().setAuthentication(acting);
		}
	}

}
