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
			var words = EngineWords.ofTable(ex);
			findings.at(file, EngineWords.place(ex).or(() -> ModelCheck.decisions(unit, file).findFirst()).orElse(null),
					null, "流程引擎不能执行：" + words.message(), words.remedy());
		}
	}

	/** Whoever has something checked need not have the rights of the engine for it. */
	private void read(Command<?> reading) {
		this.system.use(() -> this.engine.getCommandExecutorTxRequired().execute(reading));
	}

	private static void tell(Drawing drawing, Problem problem, Findings findings) {
		var words = EngineWords.ofModel(String.valueOf(problem.getMessage()));
		findings.at(
				drawing.file(), element(problem), null, "流程引擎不能执行这里%s：%s"
					.formatted((problem.getLine() > 0) ? "（第%d行）".formatted(problem.getLine()) : "", words.message()),
				words.remedy());
	}

	/** The engine has a body of its own around what is done several times. */
	private static String element(Problem problem) {
		return (problem.getMainElementId() != null) ? problem.getMainElementId().replaceFirst("#.*", "") : null;
	}

}
