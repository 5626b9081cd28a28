package org.shegong.engine.check;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.shegong.engine.SystemRights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets the engine read a model without keeping it: whatever it would say at the
 * deployment and nobody here has a sentence for.
 */
@Component
class EngineParse {

	private static final Logger LOG = LoggerFactory.getLogger(EngineParse.class);

	private static final Pattern NAME = Pattern.compile("'([^']{1,60})'");

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
			LOG.info("流程引擎不能执行 {}", file, ex);
			findings.of(file, "流程引擎不能执行这张决策表" + named(ex.getMessage()), "请在 Camunda Modeler 中打开，改正标出的地方，或者重新绘制");
		}
	}

	/** Whoever has something checked need not have the rights of the engine for it. */
	private void read(Command<?> reading) {
		this.system.use(() -> this.engine.getCommandExecutorTxRequired().execute(reading));
	}

	private static void tell(Drawing drawing, Problem problem, Findings findings) {
		LOG.info("流程引擎不能执行 {}：{}", drawing.file(), problem.getMessage());
		findings.at(drawing.file(), problem.getMainElementId(), null,
				"流程引擎不能执行这里（第%d行）%s".formatted(problem.getLine(), named(problem.getMessage())),
				"请检查这个元素还缺什么、接得对不对，或者删除后重新绘制");
	}

	/** The names in what the engine says, which it says in English. */
	private static String named(String message) {
		var names = NAME.matcher(String.valueOf(message)).results().map((found) -> found.group(1)).distinct().toList();
		return names.isEmpty() ? "" : "，涉及“" + String.join("”“", names) + "”";
	}

}
