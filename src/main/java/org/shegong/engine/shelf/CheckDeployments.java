package org.shegong.engine.shelf;

import java.util.function.Supplier;
import java.io.ByteArrayInputStream;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.shegong.engine.guard.Inside;

/**
 * Stands before every deployment by a person, whatever the way it came (Modeler, REST):
 * lets nothing through that cannot work, and only whole units.
 */
public class CheckDeployments extends CommandInterceptor {

	private static final int LONGEST_NAME = 250;

	private final ProcessEngineConfigurationImpl engine;

	private final Supplier<Means> means;

	public CheckDeployments(ProcessEngineConfigurationImpl engine, Supplier<Means> means) {
		this.engine = engine;
		this.means = means;
	}

	/** What it works with, once everything is there. */
	@Component
	public record Means(ModelReview review, DeployedUnits deployed, ModelLog log) {
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T execute(Command<T> command) {
		var acting = this.engine.getIdentityService().getCurrentAuthentication();
		if (!(command instanceof DeployCmd) || acting == null || acting.getUserId() == null) {
			return this.next.execute(command);
		}
		DeploymentBuilderImpl asked = Inside.of(command).get("deploymentBuilder");
		return (T) deploy(asked, acting.getUserId());
	}

	private DeploymentWithDefinitions deploy(DeploymentBuilderImpl asked, String account) {
		var tools = this.means.get();
		var brought = brought(asked, tools);
		var reviewed = tools.review().of(brought);
		if (asked.getDeployment().getTenantId() != null) {
			throw new BadUserRequestException("没有部署：流程由各县区共用，不能只为一个县区部署。请不要填写“Tenant ID”。");
		}
		if (reviewed.isRefused()) {
			var unit = reviewed.units().isEmpty() ? "" : reviewed.units().get(0).process();
			tools.log().refused(account, unit, brought.keySet(), reviewed.faults());
			throw new BadUserRequestException("没有部署，原来的版本照常使用。请改正后重新部署：\n" + ModelLog.listed(reviewed.faults()));
		}
		handOver(new Completion(reviewed.completedWith(), reviewed.warnings()));
		var same = asked.isDuplicateFilterEnabled() ? inForce(reviewed, tools) : null;
		return (same != null) ? same : bring(asked, reviewed, brought, account, tools);
	}

	/** Files that are sent, and those of earlier deployments that are named. */
	private static TreeMap<String, byte[]> brought(DeploymentBuilderImpl asked, Means tools) {
		var files = new TreeMap<String, byte[]>();
		asked.getDeployments().forEach((earlier) -> files.putAll(tools.deployed().files(earlier)));
		asked.getDeploymentResourcesByName().forEach((earlier, names) -> {
			var theirs = tools.deployed().files(earlier);
			names.stream().filter(theirs::containsKey).forEach((name) -> files.put(name, theirs.get(name)));
		});
		asked.getDeploymentResourcesById().keySet().forEach((earlier) -> files.putAll(tools.deployed().files(earlier)));
		var sent = asked.getDeployment().getResources();
		if (sent != null) {
			sent.values().forEach((resource) -> files.put(resource.getName(), resource.getBytes()));
		}
		return files;
	}

	/** The deployment in force where it already is what is asked for. */
	private DeploymentWithDefinitions inForce(ModelReview.Reviewed reviewed, Means tools) {
		var present = reviewed.units()
			.stream()
			.map((unit) -> tools.deployed().of(unit.process()).filter((now) -> now.unit().isSameAs(unit)))
			.toList();
		if (present.isEmpty() || present.stream().anyMatch((now) -> now.isEmpty())) {
			return null;
		}
		var deployment = present.get(0).orElseThrow().deployment();
		return org.camunda.bpm.engine.impl.context.Context.getCommandContext()
			.getDeploymentManager()
			.findDeploymentById(deployment);
	}

	private DeploymentWithDefinitions bring(DeploymentBuilderImpl asked, ModelReview.Reviewed reviewed,
			TreeMap<String, byte[]> brought, String account, Means tools) {
		var whole = new DeploymentBuilderImpl((RepositoryServiceImpl) this.engine.getRepositoryService());
		whole.name(name(asked, reviewed)).source(asked.getDeployment().getSource());
		if (asked.getProcessDefinitionsActivationDate() != null) {
			whole.activateProcessDefinitionsOn(asked.getProcessDefinitionsActivationDate());
		}
		reviewed.files().forEach((file, content) -> whole.addInputStream(file, new ByteArrayInputStream(content)));
		var done = this.next.execute(new DeployCmd(whole));
		for (var definition : done.getDeployedProcessDefinitions()) {
			reviewed.units()
				.stream()
				.filter((unit) -> unit.process().equals(definition.getKey()))
				.forEach((unit) -> tools.log()
					.deployed(account, unit, brought.keySet(), reviewed.completedWith(), definition.getVersion(),
							done.getId(), reviewed.warnings()));
		}
		return done;
	}

	/** Says to whoever reads the name what was added. */
	private static String name(DeploymentBuilderImpl asked, ModelReview.Reviewed reviewed) {
		var given = (asked.getDeployment().getName() != null) ? asked.getDeployment().getName()
				: reviewed.units().stream().map((unit) -> unit.process()).collect(Collectors.joining("、"));
		var all = reviewed.completedWith().isEmpty() ? given
				: given + "（已补齐：" + String.join("、", reviewed.completedWith()) + "）";
		return all.substring(0, Math.min(all.length(), LONGEST_NAME));
	}

	private static void handOver(Completion completion) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(Completion.class.getName(), completion, RequestAttributes.SCOPE_REQUEST);
		}
	}

}
