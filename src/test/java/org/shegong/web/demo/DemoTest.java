package org.shegong.web.demo;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1", "shegong.demo=true",
		"shegong.demo-password=try-it-out", "camunda.bpm.job-execution.enabled=false" })
class DemoTest {

	@Autowired
	OrgUnits units;

	@Autowired
	Workers workers;

	@Autowired
	Organization organization;

	@Autowired
	PersonnelFile file;

	@Autowired
	IdentityService identity;

	@Test
	void the_first_start_brings_people_who_can_log_in(CapturedOutput output) {
		assertThat(this.units.count()).isEqualTo(50);
		assertThat(this.workers.count()).isEqualTo(39);
		assertThat(this.identity.checkPassword("jiangxiaohe", "try-it-out")).isTrue();
		assertThat(this.file.of(WorkerCode.of("fangzhiyuan"), FileKind.CHILD_BIRTH)).hasSize(1);
		assertThat(output).contains("try-it-out", "陆文清", "系统管理员 admin 的密码是");
	}

	@Test
	void somebody_decides_on_every_level() {
		for (var post : Post.values()) {
			assertThat(this.organization.nearest(post, "dongmen", null)).as(post.id()).isPresent();
		}
	}

	@Test
	void there_is_an_administrator_before_anybody_can_knock() {
		assertThat(this.identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list()).singleElement()
			.satisfies((admin) -> assertThat(admin.getId()).isEqualTo("admin"));
	}

}
