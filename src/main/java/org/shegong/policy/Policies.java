package org.shegong.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The jurisdictions and their numbers, read from {@code policies/*.yaml}. A jurisdiction
 * answers with its own entry unless a national one is both higher and later; without an
 * own entry it answers with the national one, which may be a default of this system
 * (status {@code design}). Source: policy.md A.0 and A.16.
 */
@Component
public class Policies {

	private static final String NATIONAL = "national";

	private final Map<String, Map<String, List<Parameter>>> jurisdictions;

	@Autowired
	Policies() {
		this(files(NATIONAL, "taiyuan", "ordos", "changzhou", "county-plan"));
	}

	Policies(Map<String, Map<String, List<Parameter>>> jurisdictions) {
		this.jurisdictions = jurisdictions;
	}

	private static Map<String, Map<String, List<Parameter>>> files(String... names) {
		var files = new LinkedHashMap<String, Map<String, List<Parameter>>>();
		for (String name : names) {
			files.put(name, PolicyFile.read(name).parameters());
		}
		return files;
	}

	/**
	 * The numbers of a jurisdiction on a day.
	 * @param policy one of {@link #names()}; null means the national rules alone
	 */
	public Policy of(String policy, LocalDate date) {
		String name = (policy == null) ? NATIONAL : policy;
		if (!jurisdictions.containsKey(name)) {
			throw new IllegalArgumentException(
					"There is no policy %s: use one of %s or add policies/%s.yaml".formatted(name, names(), name));
		}
		return new Policy(name, date, parameter -> find(name, parameter, date));
	}

	/** All jurisdictions, {@code national} included. */
	public Set<String> names() {
		return Collections.unmodifiableSet(jurisdictions.keySet());
	}

	/** All parameters that any jurisdiction knows. */
	public Set<String> parameters() {
		var parameters = new LinkedHashSet<String>();
		jurisdictions.values().forEach(jurisdiction -> parameters.addAll(jurisdiction.keySet()));
		return parameters;
	}

	private Optional<Parameter> find(String policy, String parameter, LocalDate date) {
		Optional<Parameter> national = latest(NATIONAL, parameter, date);
		Optional<Parameter> local = latest(policy, parameter, date);
		boolean displaced = local.isPresent() && national.filter(higher -> higher.displaces(local.get())).isPresent();
		return (local.isEmpty() || displaced) ? national : local;
	}

	private Optional<Parameter> latest(String policy, String parameter, LocalDate date) {
		return jurisdictions.get(policy)
			.getOrDefault(parameter, List.of())
			.stream()
			.filter(entry -> entry.holdsOn(date))
			.max(Comparator.comparing(Parameter::since));
	}

}
