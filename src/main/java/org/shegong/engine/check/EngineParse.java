package org.shegong.engine.check;

import java.io.ByteArrayInputStream;

import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.Properties;
import org.camunda.bpm.engine.impl.form.deployer.CamundaFormDefinitionDeployer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

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

	/** The same for forms. */
	void form(Unit unit, String file, Findings findings) {
		try {
			read((command) -> {
				var key = new FormReader().key(file, unit.files().get(file));
				if (key == null || key.isBlank()) {
					findings.of(file, "表单没有编号", "请在表单的属性“ID”中填写，如 " + file.replaceFirst("\\.form$", ""));
				}
				return null;
			});
		}
		catch (ProcessEngineException ex) {
			findings.of(file, "流程引擎读不懂这张表单", "请在 Camunda Modeler 中打开，重新保存");
		}
	}

	/** Reads forms as the engine does when they are deployed. */
	private static final class FormReader extends CamundaFormDefinitionDeployer {

		/** The id of a form; null for none. */
		String key(String file, byte[] content) {
			var resource = new ResourceEntity();
			resource.setName(file);
			resource.setBytes(content);
			return transformDefinitions(new DeploymentEntity(), resource, new Properties()).get(0).getKey();
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
