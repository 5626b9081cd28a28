package org.shegong.engine.seats;

import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.Post;

import static org.assertj.core.api.Assertions.assertThat;

/** Which changed seats can matter to a task. */
class AskedPostsTest {

	private static final String LEAD = "${approvers.of('town-deputy-lead', execution)}";

	private static final String EITHER = "${approvers.ofEither('community-secretary', 'community-director', execution)}";

	private static final Set<Post> NONE = Set.of();

	@Test
	void where_the_post_that_is_asked_for_has_it_only_that_post_matters() {
		assertThat(concerns(LEAD, "town-deputy-lead@t", false, NONE)).containsExactly(Post.TOWN_DEPUTY_LEAD);
		assertThat(concerns(EITHER, "community-director@c", false, NONE))
			.containsExactlyInAnyOrder(Post.COMMUNITY_SECRETARY, Post.COMMUNITY_DIRECTOR);
	}

	@Test
	void what_waits_or_is_late_or_has_fallen_to_others_may_go_to_all_who_are_further_up() {
		var upwards = Set.of(Post.TOWN_DEPUTY_LEAD, Post.TOWN_PRINCIPAL, Post.TOWN_MEETING,
				Post.ORGANIZATION_DEPARTMENT);
		assertThat(concerns(LEAD, null, false, NONE)).isEqualTo(upwards);
		assertThat(concerns(LEAD, "camunda-admin", false, NONE)).isEqualTo(upwards);
		assertThat(concerns(LEAD, "town-principal@t", false, NONE)).isEqualTo(upwards);
		assertThat(concerns(LEAD, "town-deputy-lead@t", true, NONE)).isEqualTo(upwards);
		assertThat(concerns("${approvers.of('town-union', execution)}", null, false, NONE))
			.containsExactlyInAnyOrder(Post.TOWN_UNION, Post.COUNTY_UNION);
	}

	@Test
	void of_two_who_may_decide_one_may_be_the_applicant_who_has_to_be_replaced() {
		assertThat(concerns(EITHER, "community-secretary@c", false, Set.of(Post.COMMUNITY_DIRECTOR)))
			.contains(Post.TOWN_DEPUTY_LEAD);
	}

	@Test
	void paperwork_may_go_to_those_who_do_it_for_others() {
		assertThat(concerns("${approvers.clerks('finance', execution)}", "finance@x", false, NONE))
			.containsExactlyInAnyOrder(Post.FINANCE, Post.TOWN_OFFICE, Post.HUMAN_RESOURCES,
					Post.ORGANIZATION_DEPARTMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${approvers.of(approver, execution)}", "${others.of('town-union', execution)}",
			"${late ? approvers.of('town-union', execution) : others.all()}",
			"${approvers.of('town-union', late ? execution : others.one())}", "finance@x",
			"${approvers.of('no-such-post', execution)}" })
	void where_a_model_does_not_name_the_post_every_seat_may_matter(String groups) {
		assertThat(concerns(groups, "finance@x", false, NONE)).isEqualTo(EnumSet.allOf(Post.class));
	}

	private static Set<Post> concerns(String groups, String group, boolean late, Set<Post> own) {
		var step = new TaskDefinition(null);
		step.addCandidateGroupIdExpression(new FixedValue(groups));
		var asked = AskedPosts.of(step);
		var concerned = EnumSet.allOf(Post.class);
		concerned.removeIf((post) -> !asked.concern(Set.of(post), late, group, own));
		return concerned;
	}

}
