package org.shegong.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An office keeps its rules in a folder, without a build. */
class PoliciesOfAFolderTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

	@TempDir
	Path folder;

	@Test
	void a_city_is_added_and_another_one_replaced() throws IOException {
		write("suzhou", 5);
		write("taiyuan", 2);
		var policies = new Policies(new PolicyFolder(this.folder.toString()), Locals.NONE, Clock.systemDefaultZone());
		assertThat(policies.names()).contains("suzhou", "ordos");
		assertThat(policies.of("suzhou", DAY).number("leave-secretary-days")).isEqualTo(5);
		assertThat(policies.of("taiyuan", DAY).number("leave-secretary-days")).isEqualTo(2);
		assertThat(policies.of("ordos", DAY).number("leave-secretary-days")).isEqualTo(3);
	}

	@Test
	void what_is_changed_holds_from_then_on_and_what_is_faulty_does_not() throws IOException {
		write("suzhou", 5);
		var policies = new Policies(new PolicyFolder(this.folder.toString()), Locals.NONE, Clock.systemDefaultZone());
		write("suzhou", 4);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.of("suzhou", DAY).number("leave-secretary-days")).isEqualTo(4);
		Files.writeString(this.folder.resolve("suzhou.yaml"), "title: 苏州市\nleave:\n  leave-secretary-days: 9\n");
		assertThat(policies.refresh()).singleElement()
			.extracting(PolicyFault::inWords)
			.asString()
			.startsWith("suzhou.yaml 第3行");
		assertThat(policies.of("suzhou", DAY).number("leave-secretary-days")).isEqualTo(4);
		Files.delete(this.folder.resolve("suzhou.yaml"));
		assertThat(policies.refresh()).hasSize(1);
		assertThat(policies.names()).contains("suzhou");
	}

	@Test
	void a_faulty_file_or_a_folder_that_is_not_there_stops_the_start() throws IOException {
		Files.writeString(this.folder.resolve("suzhou.yaml"), "leave: 1");
		assertThatThrownBy(
				() -> new Policies(new PolicyFolder(this.folder.toString()), Locals.NONE, Clock.systemDefaultZone()))
			.isInstanceOf(RefusedPolicies.class)
			.hasMessageContaining("suzhou.yaml 第1行");
		assertThatThrownBy(() -> new Policies(new PolicyFolder(this.folder.resolve("none").toString()), Locals.NONE,
				Clock.systemDefaultZone()))
			.hasMessageContaining("--shegong.policies");
	}

	@Test
	void a_word_that_no_reader_of_it_knows_is_refused_with_its_line() throws IOException {
		ReadElsewhere chains = (parameter, value) -> (parameter.equals("leave-chain") && !value.equals("town-levels"))
				? Optional.of("没有这一套层级") : Optional.empty();
		var place = new PolicyFolder(this.folder.toString());
		var policies = new Policies(place, Locals.NONE, Clock.systemDefaultZone(),
				new Admission(List.of(), List.of(chains), Vocabulary.NONE));
		Files.writeString(this.folder.resolve("suzhou.yaml"), """
				title: 苏州市
				leave:
				  leave-chain:
				    entries:
				      - { value: "foo", since: 2020-01-01, rule: "TEST", status: measure, source: "测试办法第一条" }
				""");
		assertThat(policies.refresh()).singleElement()
			.extracting(PolicyFault::inWords)
			.isEqualTo("suzhou.yaml 第5行：没有这一套层级");
		assertThat(policies.names()).doesNotContain("suzhou");
		assertThatThrownBy(() -> new Policies(place, Locals.NONE, Clock.systemDefaultZone(),
				new Admission(List.of(), List.of(chains), Vocabulary.NONE)))
			.isInstanceOf(RefusedPolicies.class)
			.hasMessage("suzhou.yaml 第5行：没有这一套层级");
	}

	private void write(String city, int days) throws IOException {
		Files.writeString(this.folder.resolve(city + ".yaml"), """
				title: %s
				leave:
				  leave-secretary-days:
				    entries:
				      - { value: %d, since: 2020-01-01, rule: "TEST", status: measure, source: "测试办法第一条" }
				""".formatted(city.equals("suzhou") ? "苏州市" : "太原市", days));
	}

}
