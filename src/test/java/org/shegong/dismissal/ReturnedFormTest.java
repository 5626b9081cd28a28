package org.shegong.dismissal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms name grounds in words or by id; both have to be those of the code. */
class ReturnedFormTest {

	private static final Pattern LIST = Pattern.compile("list contains\\(\\[(.+?)], line");

	@Test
	void a_returned_request_asks_by_the_titles_of_the_grounds() throws IOException {
		var titles = Arrays.stream(Ground.values()).map(Ground::title).toList();
		var lists = LIST.matcher(Files.readString(Path.of("forms", "dismissal-revise.form")));
		var asked = 0;
		while (lists.find()) {
			for (var title : lists.group(1).replace("\\\"", "").split(", ")) {
				assertThat(titles).contains(title);
			}
			asked++;
		}
		assertThat(asked).isEqualTo(6);
	}

	@Test
	void the_start_form_offers_every_ground_and_no_other() throws IOException {
		var offered = Pattern.compile("<option value=\"([a-z-]+)\">")
			.matcher(Files.readString(Path.of("forms", "dismissal-apply.html")))
			.results()
			.map((option) -> option.group(1))
			.filter((value) -> !value.equals("true") && !value.equals("false"))
			.toList();
		assertThat(offered)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Ground.values()).map(Ground::id).toList());
	}

}
