package org.shegong.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.organization.Post;
import org.shegong.worker.WorkerClass;

/** Policies and calendar for tests of rules, without Spring and database. */
public final class PolicyFixture {

	/** What rooms know. */
	static final Vocabulary WORDS = (kind) -> switch (kind) {
		case "post" -> Stream.of(Post.values()).map(Post::id).toList();
		case "worker-class" -> Stream.of(WorkerClass.values()).map(WorkerClass::id).toList();
		default -> List.of();
	};

	private PolicyFixture() {
	}

	public static Policies policies() {
		return new Policies(new PolicyFolder(""), Locals.NONE, Clock.systemDefaultZone());
	}

	/** The shipped ones, but for one value that an office has changed. */
	public static Policies policiesWith(String jurisdiction, String parameter, Object value) {
		return new Policies(shipped().with(jurisdiction, new Parameter(parameter, value, LocalDate.of(2008, 1, 1), null,
				new Basis("TEST", "测试", Status.MEASURE))), Clock.systemDefaultZone());
	}

	static Jurisdictions shipped() {
		var files = new HashMap<String, PolicyFile>();
		new PolicyFolder("").content()
			.texts()
			.forEach((name, text) -> files.put(name, PolicyReader.read(name, text).file()));
		return new Jurisdictions(files);
	}

	/** The shipped notices; what a test publishes stays in its memory. */
	public static WorkCalendar calendar() {
		return new WorkCalendar(new Memory());
	}

	private static final class Memory implements Schedules {

		private final Map<Integer, Schedule> years = new HashMap<>();

		@Override
		public Map<Integer, Schedule> published() {
			return Map.copyOf(years);
		}

		@Override
		public void replace(int year, List<WorkCalendar.Day> days) {
			years.put(year, Schedule.of(days));
		}

	}

}
