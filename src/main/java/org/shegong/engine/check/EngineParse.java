package org.shegong.engine.check;

import java.io.ByteArrayInputStream;

import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/**
 * Lets the engine read a model without keeping it: whatever it would say at the
 * deployment and nobody here has a sentence for.
 */
@Component
class EngineParse {

	private final ProcessEngineConfigurationImpl engine;

	private final SystemRights system;

	EngineParse(ProcessEngineConfigurationImpl engine, SystemRights system) {
		this.engine = engine;
		this.system = system;
	}

	void check(Drawing drawing, Findings findings) {
		try {
			read((command) -> {
				new BpmnParser(this.engine.getExpressionManager(), this.engine.getBpmnParseFactory()).createParse()
					.sourceInputStream(new ByteArrayInputStream(drawing.unit().files().get(drawing.file())))
					.deployment(new DeploymentEntity())
					.name(drawing.file())
					.execute();
				return null;
			});
		}
		catch (ParseException ex) {
			ex.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.forEach((problem) -> tell(drawing, problem, findings));
		}
	}

	/** The same for decisions. */
	void check(Unit unit, String file, Findings findings) {
		try {
			read((command) -> this.engine.getDmnEngineConfiguration()
				.getTransformer()
				.createTransform()
				.modelInstance(new ByteArrayInputStream(unit.files().get(file)))
				.transformDecisionRequirementsGraph());
		}
		catch (DmnTransformException ex) {
			findings.of(file, "流程引擎不能执行这张决策表：" + ex.getMessage(), "请按引擎的说明改正，或者重新绘制");
		}
	}

	/** Whoever has something checked need not have the rights of the engine for it. */
	private void read(Command<?> reading) {
		this.system.use(() -> this.engine.getCommandExecutorTxRequired().execute(reading));
	}

	private static void tell(Drawing drawing, Problem problem, Findings findings) {
		findings.at(drawing.file(), problem.getMainElementId(), null,
				"流程引擎不能执行这里（第%d行）：%s".formatted(problem.getLine(), problem.getMessage()), "请按引擎的说明改正，或者删除后重新绘制这个元素");
	}

}
