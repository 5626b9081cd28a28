package org.shegong.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The designers' shelf: deploys each process with its forms and decisions as one unit, so
 * that only a changed unit gets a new version. A unit is {@code <process>.bpmn} and the
 * decisions and forms named {@code <process>-…}.
 */
@Component
class Shelf implements SmartInitializingSingleton {

	private final RepositoryService repository;

	private final ResourcePatternResolver resources;

	private final String processes;

	private final String forms;

	Shelf(RepositoryService repository, ResourcePatternResolver resources,
			@Value("${shegong.processes}") String processes, @Value("${shegong.forms}") String forms) {
		this.repository = repository;
		this.resources = resources;
		this.processes = processes;
		this.forms = forms;
	}

	@Override
	public void afterSingletonsInstantiated() {
		var models = files(this.processes, "processes");
		var pages = files(this.forms, "forms");
		for (var model : models) {
			if (name(model).endsWith(".bpmn")) {
				deploy(name(model).replace(".bpmn", ""), model, models, pages);
			}
		}
	}

	private void deploy(String process, Resource model, List<Resource> models, List<Resource> pages) {
		var deployment = this.repository.createDeployment()
			.name(process)
			.source("shegong")
			.enableDuplicateFiltering(false);
		add(model, deployment::addInputStream);
		models.stream()
			.filter((other) -> name(other).startsWith(process + "-") && name(other).endsWith(".dmn"))
			.forEach((decision) -> add(decision, deployment::addInputStream));
		pages.stream()
			.filter((form) -> name(form).startsWith(process + "-"))
			.forEach((form) -> add(form, deployment::addInputStream));
		deployment.deploy();
	}

	private interface Adder {

		void add(String name, java.io.InputStream content);

	}

	private static void add(Resource resource, Adder adder) {
		try (var content = resource.getInputStream()) {
			adder.add(name(resource), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取 " + resource, ex);
		}
	}

	private List<Resource> files(String folder, String packaged) {
		var pattern = folder.isBlank() ? "classpath:" + packaged + "/*.*" : "file:" + folder + "/*.*";
		try {
			return Arrays.stream(this.resources.getResources(pattern))
				.filter(Resource::isReadable)
				.sorted(Comparator.comparing(Shelf::name))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取目录 " + pattern, ex);
		}
	}

	private static String name(Resource resource) {
		return resource.getFilename();
	}

}
