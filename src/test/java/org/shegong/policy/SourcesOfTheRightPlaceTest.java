package org.shegong.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is printed for a place rests on texts of the place and of the whole country, never
 * on those of its neighbours.
 */
class SourcesOfTheRightPlaceTest {

	/** How rule ids of the documents of a jurisdiction begin. */
	private static final Map<String, String> IDS = Map.of("taiyuan", "TY", "county-plan", "XX", "ordos", "ORD",
			"changzhou", "CZ");

	private static final Map<String, Pattern> NAMES = Map.of("taiyuan", Pattern.compile("太原"), "county-plan",
			Pattern.compile("县社区干部管理方案"), "ordos", Pattern.compile("鄂尔多斯"), "changzhou", Pattern.compile("常州"));

	private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条|〔\\d{4}〕\\d+号|指导案例\\d+号");

	private static final String DEFAULT = "系统默认";

	@ParameterizedTest
	@MethodSource("jurisdictions")
	void no_rule_of_a_place_bears_the_number_of_a_neighbour(String jurisdiction) {
		assertThat(printed(jurisdiction)).allSatisfy((basis) -> IDS.forEach((place, begins) -> {
			if (!place.equals(jurisdiction)) {
				assertThat(Stream.of(basis.rule().split(", "))).as(basis.toString())
					.noneMatch((id) -> id.matches(begins + "-\\d+"));
			}
		}));
	}

	/** A default may say from whom it is borrowed. */
	@ParameterizedTest
	@MethodSource("jurisdictions")
	void no_document_of_a_neighbour_is_cited(String jurisdiction) {
		assertThat(printed(jurisdiction)).filteredOn((basis) -> !basis.source().startsWith(DEFAULT))
			.allSatisfy((basis) -> NAMES.forEach((place, name) -> {
				if (!place.equals(jurisdiction)) {
					assertThat(basis.source()).doesNotContainPattern(name);
				}
			}));
	}

	@ParameterizedTest
	@MethodSource("jurisdictions")
	void what_is_cited_as_a_law_names_its_article(String jurisdiction) {
		assertThat(printed(jurisdiction)).filteredOn((basis) -> basis.status() == Status.LAW)
			.isNotEmpty()
			.allSatisfy((basis) -> assertThat(basis.source()).containsPattern(ARTICLE));
	}

	@ParameterizedTest
	@MethodSource("jurisdictions")
	void a_draft_is_called_one_and_central_policy_is_named_in_full(String jurisdiction) {
		assertThat(printed(jurisdiction)).allSatisfy((basis) -> {
			assertThat(basis.source().contains("鄂尔多斯市社区工作者管理办法") && !basis.source().contains("征求意见稿"))
				.as(basis.toString())
				.isFalse();
			assertThat(basis.source().startsWith("中央意见")).as(basis.toString()).isFalse();
			if (basis.status() == Status.DRAFT) {
				assertThat(basis.source()).contains("征求意见稿");
			}
			if (basis.status() == Status.CENTRAL) {
				assertThat(basis.source()).containsAnyOf("关于加强社区工作者队伍建设的意见", "年度放假");
			}
			if (basis.status() == Status.DESIGN) {
				assertThat(basis.source()).containsAnyOf(DEFAULT, "表单填写要求");
			}
		});
	}

	@Test
	void what_came_into_force_later_did_not_hold_before() {
		assertThat(status("renewal-silence-months", "2025-08-31")).isEqualTo(Status.DESIGN);
		assertThat(status("renewal-silence-months", "2025-09-01")).isEqualTo(Status.LAW);
		assertThat(status("renewal-extension-months", "2025-08-31")).isEqualTo(Status.DESIGN);
		assertThat(status("retirement-early-years", "2024-12-31")).isEqualTo(Status.DESIGN);
		assertThat(status("retirement-early-years", "2025-01-01")).isEqualTo(Status.LAW);
		assertThat(status("unused-leave-extra-percent", "2008-09-17")).isEqualTo(Status.DESIGN);
		assertThat(status("unused-leave-extra-percent", "2008-09-18")).isEqualTo(Status.LAW);
		assertThat(on("2010-12-31").basis("injury-period-months").source()).contains("第三十一条");
		assertThat(on("2011-01-01").basis("injury-period-months").source()).contains("第三十三条");
		assertThat(on("2026-01-01").basis("absence-wage-divisor").status()).isEqualTo(Status.DESIGN);
	}

	@Test
	void nobody_retired_later_before_the_reform() {
		var born = java.time.LocalDate.of(1966, 5, 10);
		assertThat(RetirementAge.of(born, false, null, on("2024-12-31")).inWords()).isEqualTo("60周岁");
		assertThat(RetirementAge.of(born, false, null, on("2025-01-01")).inWords()).isEqualTo("60周岁5个月");
	}

	private static List<String> jurisdictions() {
		return PolicyFixture.shipped().names().stream().sorted().toList();
	}

	/** Every number of every day, and every article. */
	private static List<Basis> printed(String jurisdiction) {
		var files = PolicyFixture.shipped();
		var numbers = Stream.of(PolicyFile.NATIONAL, jurisdiction)
			.distinct()
			.flatMap((name) -> files.get(name).items().values().stream())
			.flatMap((item) -> item.entries().stream())
			.map((entry) -> entry.parameter().basis());
		return Stream.concat(numbers, Articles.all().stream().map(Article::basis)).toList();
	}

	private static Status status(String parameter, String day) {
		return on(day).basis(parameter).status();
	}

	private static Policy on(String day) {
		return PolicyFixture.policies().of("national", java.time.LocalDate.parse(day));
	}

}
