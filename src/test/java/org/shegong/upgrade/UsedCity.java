package org.shegong.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.shegong.support.Campaign;
import org.shegong.support.City;

/**
 * A banner of Ordos and a district of Taiyuan (the roster {@code upgrade}) use the
 * application from the beginning of March 2026 to the middle of April. Some cases are
 * finished, the others stop at every task of their models; a different person holds each
 * post.
 */
class UsedCity {

	static final String BEGINS = "2026-03-02";

	static final String LEFT_ON = "2026-04-13";

	private static final Set<String> ANNUAL = Set.of("f2", "f3", "f4");

	private final Turns turns;

	private final City city;

	UsedCity(Turns turns) {
		this.turns = turns;
		this.city = turns.city();
	}

	Manifest isUsed() {
		this.turns.days().come(BEGINS);
		var imported = this.city.importRoster("upgrade");
		Campaign.accepted(imported);
		var everyday = new UsedTown(this.turns);
		var contracts = new UsedContracts(this.turns);
		var campaigns = new UsedCampaigns(this.turns);
		var years = new UsedYears(this.turns);
		var finished = new ArrayList<String>();
		finished.addAll(everyday.finished());
		finished.addAll(contracts.finished());
		finished.addAll(campaigns.finished());
		finished.addAll(years.finished());
		this.turns.finish(finished);
		this.turns.days().come(LEFT_ON);
		this.turns.finish(contracts.finishedToday());
		everyday.open();
		contracts.open();
		campaigns.open();
		years.open();
		return new Manifest(LEFT_ON, "pw-<account>, longer for short names; admin-password for admin", cases(),
				files());
	}

	private List<Manifest.Case> cases() {
		return this.turns.running().stream().map((number) -> {
			var state = this.turns.state(number);
			return new Manifest.Case(number, this.turns.keys(number), state.substring(number.length() + 1));
		}).toList();
	}

	private List<Manifest.File> files() {
		var readers = new TreeMap<String, String>();
		for (var reader : List.of("office", "jl-office", "lj-office", "qd-office")) {
			this.city.get(reader, "/api/files")
				.body()
				.path("rows")
				.forEach((worker) -> readers.put(worker.path("code").asText(), reader));
		}
		return readers.entrySet().stream().map((entry) -> file(entry)).toList();
	}

	private Manifest.File file(Map.Entry<String, String> reader) {
		var file = PersonnelFile.read(this.city, reader.getValue(), reader.getKey());
		return new Manifest.File(reader.getKey(), reader.getValue(), file.lines(),
				ANNUAL.contains(reader.getKey()) ? file.annual() : null);
	}

}
