package org.shegong.appointment.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import org.shegong.account.WorkerCode;
import org.shegong.appointment.Office;
import org.shegong.approval.Brief;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Cases;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.organization.OfficeLeft;
import org.shegong.policy.Area;

/**
 * The Java side of processes/office-audit.bpmn. Whoever leaves the office of secretary or
 * director is audited without anybody having to think of it.
 */
@Configuration
class OfficeAuditProcess implements ProcessDoor<AuditOpening> {

	private final AuditDesk desk;

	private final Cases cases;

	private final ObjectProvider<RuntimeService> engine;

	private final ObjectProvider<IdentityService> identities;

	private final Clock clock;

	OfficeAuditProcess(AuditDesk desk, Cases cases, ObjectProvider<RuntimeService> engine,
			ObjectProvider<IdentityService> identities, Clock clock) {
		this.desk = desk;
		this.cases = cases;
		this.engine = engine;
		this.identities = identities;
		this.clock = clock;
	}

	/** An office that is not audited by the rules of the place opens nothing. */
	@EventListener
	void left(OfficeLeft left) {
		AuditRules.offices()
			.filter((office) -> office.isOf(left.post()))
			.map((office) -> new AuditOpening(left.worker(), left.unit(), office, LocalDate.now(this.clock)))
			.filter((opening) -> Objection.admits(this.desk.objections(opening, opening.leftOn())))
			.forEach(this::open);
	}

	/** Opened by the system, whoever caused it. */
	private void open(AuditOpening opening) {
		var identity = this.identities.getObject();
		var acting = identity.getCurrentAuthentication();
		identity.clearAuthentication();
		try {
			this.engine.getObject()
				.startProcessInstanceByKey("office-audit", Map.of("worker", opening.worker().value(), "unit",
						opening.unit(), "office", opening.office().id(), "leftOn", opening.leftOn().toString()));
		}
		finally {
			identity.setAuthentication(acting);
		}
	}

	@Bean
	JavaDelegate openAudit() {
		return this.cases.doing((audit) -> audit.begin(this.desk.open(audit.take(AuditOpening.class), audit.acting())));
	}

	@Bean
	JavaDelegate remindOfAudit() {
		return this.cases.doingBy(this.desk::remind);
	}

	@Bean
	JavaDelegate keepAudit() {
		return this.cases
			.doing((audit) -> this.desk.conclude(audit.number(), audit.take(AuditResult.class), audit.acting()));
	}

	@Bean
	JavaDelegate stopAudit() {
		return this.cases.doingBy(this.desk::withdraw);
	}

	@Override
	public String process() {
		return "office-audit";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.APPOINTMENT);
	}

	@Override
	public String title() {
		return "离任审计";
	}

	@Override
	public Class<AuditOpening> startForm() {
		return AuditOpening.class;
	}

	@Override
	public WorkerCode subject(AuditOpening opening) {
		return opening.worker();
	}

	@Override
	public boolean stoppable() {
		return true;
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("organization-department");
	}

	@Override
	public Preview preview(AuditOpening opening, WorkerCode subject, LocalDate asOf) {
		var objections = this.desk.objections(opening, asOf);
		var course = AuditRules.faults(opening).isEmpty() && Objection.admits(objections)
				? Course.of(new CaseAnswers.None(), Map.of("recordAudit", this.desk.basis(opening.unit(), asOf)))
				: Course.UNKNOWN;
		return new Preview(objections, course, Map.of(), Map.of());
	}

	@Override
	public List<Step<?>> steps() {
		return List.of(Step.of("recordAudit", AuditResult.class)
			.checked((number, result, account) -> this.desk.objections(result)));
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.desk.about(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.desk.title(number);
	}

}
