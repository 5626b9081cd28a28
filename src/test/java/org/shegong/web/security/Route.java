package org.shegong.web.security;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way into the application.
 *
 * @param path with places to fill in, in braces
 */
public record Route(String method, String path) {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	/** A place may say which characters it takes. */
	private static final Pattern PLACE = Pattern.compile("\\{([\\w-]+)\\s*(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

	public boolean reads() {
		return READING.contains(this.method);
	}

	/**
	 * The address with the places filled in.
	 * @param places values by the segment before a place and its name, such as
	 * {@code task/id}, or by the name alone
	 */
	public String filled(Map<String, String> places) {
		return PLACE.matcher(this.path).replaceAll((place) -> {
			var before = this.path.substring(0, place.start()).replaceAll("/$", "");
			var segment = before.substring(before.lastIndexOf('/') + 1);
			return places.getOrDefault(segment + "/" + place.group(1), places.getOrDefault(place.group(1), "x"));
		});
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
