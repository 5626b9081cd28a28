package org.shegong.policy;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a number rests on, and what a lower text may say beside it (A.16). */
class BasisTest {

	private static final Basis LAW = Basis.recorded("LCL 20", "劳动合同法第二十条", Status.LAW);

	private static final Basis OURS = Basis.recorded("DESIGN", "系统默认：按月计算", Status.DESIGN);

	@Test
	void two_texts_are_read_together() {
		assertThat(LAW.and(OURS, Status.DESIGN))
			.isEqualTo(new Basis("LCL 20, DESIGN", "劳动合同法第二十条；系统默认：按月计算", Status.DESIGN));
		assertThat(LAW.under("R-21")).isEqualTo(new Basis("LCL 20, R-21", "劳动合同法第二十条", Status.LAW));
	}

	@Test
	void a_local_text_that_gave_a_number_is_cited_beside_the_law_and_instead_of_our_default() {
		var own = Basis.recorded("", "清河县办法第三条", Status.MEASURE);
		assertThat(LAW.withLocal(own)).isEqualTo(new Basis("LCL 20", "劳动合同法第二十条；清河县办法第三条", Status.MEASURE));
		assertThat(OURS.withLocal(own, LAW)).isEqualTo(own);
		assertThat(own.withLocal(own, own)).isEqualTo(own);
		assertThat(LAW.withLocal(OURS, LAW)).isEqualTo(LAW);
	}

	@Test
	void how_binding_a_text_is_is_said_once() {
		assertThat(LAW.cited()).isEqualTo("劳动合同法第二十条（法律法规）");
		assertThat(OURS.cited()).isEqualTo(OURS.source());
	}

	@Test
	void an_article_is_found_by_its_id() {
		assertThat(Articles.of("probation-once").rule()).isEqualTo("LCL 19");
	}

	@ParameterizedTest
	@EnumSource(Status.class)
	void only_laws_and_central_policies_bind_lower_texts(Status status) {
		assertThat(status.binds()).isEqualTo(status == Status.LAW || status == Status.CENTRAL);
		assertThat(status.title()).isNotBlank();
	}

	@Test
	void a_fixed_value_admits_only_itself() {
		assertThat(Bound.FIXED.admits(5, new BigDecimal("5.0"))).isTrue();
		assertThat(Bound.FIXED.admits(5, 6)).isFalse();
		assertThat(Bound.FIXED.admits("working", "working")).isTrue();
		assertThat(Bound.FIXED.admits("working", "calendar")).isFalse();
		assertThat(Bound.FREE.admits(5, 6)).isTrue();
	}

	@Test
	void a_list_may_grow_or_shrink_as_a_number_may() {
		var one = List.of("sick");
		var two = List.of("sick", "annual");
		assertThat(Bound.LEAST.admits(two, one)).isTrue();
		assertThat(Bound.LEAST.admits(one, two)).isFalse();
		assertThat(Bound.MOST.admits(one, two)).isTrue();
		assertThat(Bound.MOST.admits(two, one)).isFalse();
		assertThat(Bound.MOST.admits("sick", two)).isFalse();
		assertThat(Bound.LEAST.admits(6, 5)).isTrue();
		assertThat(Bound.LEAST.admits(5, 5)).isTrue();
		assertThat(Bound.LEAST.admits(4, 5)).isFalse();
		assertThat(Bound.MOST.admits(6, 5)).isFalse();
	}

}
