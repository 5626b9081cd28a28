package org.shegong.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.shegong.account.AccountName;

import static org.assertj.core.api.Assertions.assertThat;

class PostTest {

	private static final Set<Post> BODIES = EnumSet.of(Post.TOWN_MEETING, Post.TOWN_DISCIPLINE, Post.TOWN_UNION,
			Post.DISCIPLINE_INSPECTION, Post.COUNTY_UNION);

	@ParameterizedTest
	@EnumSource(Post.class)
	void a_post_is_found_by_its_id(Post post) {
		assertThat(Post.of(post.id())).contains(post);
	}

	@Test
	void an_unknown_id_is_no_post() {
		assertThat(Post.of("mayor")).isEmpty();
	}

	@Test
	void who_decides_for_the_community_is_followed_up_to_the_meeting_and_the_county() {
		assertThat(Post.COMMUNITY_SECRETARY.next()).isEqualTo(Post.TOWN_DEPUTY_LEAD);
		assertThat(Post.TOWN_DEPUTY_LEAD.next()).isEqualTo(Post.TOWN_PRINCIPAL);
		assertThat(Post.TOWN_PRINCIPAL.next()).isEqualTo(Post.TOWN_MEETING);
		assertThat(Post.TOWN_MEETING.next()).isEqualTo(Post.ORGANIZATION_DEPARTMENT);
		assertThat(Post.ORGANIZATION_DEPARTMENT.next()).isEqualTo(Post.ORGANIZATION_DEPARTMENT);
		assertThat(Post.TOWN_UNION.next()).isEqualTo(Post.TOWN_UNION);
	}

	@ParameterizedTest
	@EnumSource(Post.class)
	void nobody_answers_in_the_place_of_a_body_or_of_those_who_supervise(Post post) {
		assertThat(post.isBody()).isEqualTo(BODIES.contains(post));
		assertThat(post.isDeputised()).isEqualTo(!BODIES.contains(post) && post != Post.SUPERVISOR);
	}

	@Test
	void union_and_discipline_of_the_town_have_their_like_in_the_county() {
		assertThat(Post.TOWN_UNION.ofTheCounty()).isEqualTo(Post.COUNTY_UNION);
		assertThat(Post.TOWN_DISCIPLINE.ofTheCounty()).isEqualTo(Post.DISCIPLINE_INSPECTION);
		assertThat(Post.FINANCE.ofTheCounty()).isEqualTo(Post.FINANCE);
	}

	@Test
	void a_post_at_a_unit_is_the_engines_group() {
		var unit = new OrgUnit("qh", "清河镇", UnitKind.TOWN, null, null);
		var posting = new Posting(AccountName.of("a"), "甲", Post.TOWN_OFFICE, "qh", false);
		assertThat(posting.group()).isEqualTo("town-office@qh");
		assertThat(new Seat(Post.TOWN_OFFICE, unit, List.of(posting)).group()).isEqualTo("town-office@qh");
		assertThat(new Seat(Post.TOWN_OFFICE, unit, List.of(posting)).names()).containsExactly("甲");
	}

}
