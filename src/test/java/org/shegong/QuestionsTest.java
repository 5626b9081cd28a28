package org.shegong;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.support.RunningCity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Questions to the database are planned only when they are asked, or after the start; one
 * that cannot be planned is noticed here.
 */
@RunningCity
class QuestionsTest {

	@Autowired
	ListableBeanFactory beans;

	@Test
	void everything_that_is_asked_of_the_database_can_be_planned() {
		var names = List.of(this.beans.getBeanNamesForType(Repository.class));
		assertThat(names).hasSizeGreaterThan(30)
			.allSatisfy((name) -> assertThatCode(() -> this.beans.getBean(name)).doesNotThrowAnyException());
		assertThat(names).map(this.beans::getBean)
			.flatMap((repository) -> List.of(repository.getClass().getInterfaces()))
			.flatMap((repository) -> List.of(repository.getMethods()))
			.filteredOn((method) -> method.isAnnotationPresent(Query.class))
			.hasSizeGreaterThan(50);
	}

}
