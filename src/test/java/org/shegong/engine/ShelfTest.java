package org.shegong.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** A designer changes files in a folder and starts the product on it. */
@RunningCity
class ShelfTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	ResourcePatternResolver resources;

	@TempDir
	Path folder;

	@Test
	void only_the_changed_unit_gets_a_new_version() throws IOException {
		copy("processes");
		copy("forms");
		deploy();
		assertThat(version("leave")).isEqualTo(1);
		var form = this.folder.resolve("forms/outing-decide.form");
		Files.writeString(form, Files.readString(form).replace("审批意见", "审批结论"));
		deploy();
		deploy();
		assertThat(version("outing")).isEqualTo(2);
		assertThat(version("leave")).isEqualTo(1);
		assertThat(version("absence")).isEqualTo(1);
		var table = this.folder.resolve("processes/leave-level.dmn");
		Files.writeString(table, Files.readString(table).replace("</definitions>", "<!-- 调整 --></definitions>"));
		deploy();
		assertThat(version("leave")).isEqualTo(2);
		assertThat(version("outing")).isEqualTo(2);
	}

	private void deploy() {
		new Shelf(this.repository, this.resources, this.folder.resolve("processes").toString(),
				this.folder.resolve("forms").toString())
			.afterSingletonsInstantiated();
	}

	private int version(String process) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	private void copy(String shelf) throws IOException {
		Files.createDirectories(this.folder.resolve(shelf));
		try (var files = Files.list(Path.of(shelf))) {
			for (var file : files.toList()) {
				Files.copy(file, this.folder.resolve(shelf).resolve(file.getFileName()));
			}
		}
	}

}
