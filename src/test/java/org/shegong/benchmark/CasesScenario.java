package org.shegong.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.shegong.support.City;
import org.shegong.support.MariaDb;

/**
 * The same leave cases by Camunda embedded, by Camunda's REST with login and rights, and
 * by this product, each in a JVM and a database of its own, in alternating windows.
 */
class CasesScenario {

	private static final int COMMUNITY = 10;

	private static final int TOWN = 10;

	/** The engine's tables of other databases of the server are not taken for its own. */
	private static final String OWN_TABLES_ONLY = "?nullDatabaseMeansCurrent=true";

	private final PrintStream out;

	private final int windows;

	private final int warm;

	private final int cases;

	private final Clients clients;

	private final String heap;

	private final County county;

	private final Deque<Child> children = new ArrayDeque<>();

	CasesScenario(Settings settings, PrintStream out) {
		this.out = out;
		this.windows = settings.number("windows", 3, 20);
		this.warm = settings.number("warm", 3, 20);
		this.cases = settings.number("cases", 100, 5000);
		this.clients = new Clients(settings.number("clients", 8, 64));
		this.heap = settings.heap();
		this.county = new County((this.warm + this.windows) * this.cases, COMMUNITY, TOWN);
	}

	void run() throws Exception {
		try {
			var shegong = shegong();
			var all = List.of(new Windows(embedded(shegong.leave())), new Windows(camundaRest(shegong.leave())),
					new Windows(shegong));
			for (var one : all) {
				one.contender().drive(0, this.warm * this.cases);
			}
			try (var meter = new Meter(MariaDb.freshDatabase())) {
				alternate(all, meter);
			}
			var table = new CasesTable(all);
			this.out.println("\n" + table.speed() + "\n\n" + table.cost() + "\n");
		}
		finally {
			this.children.descendingIterator().forEachRemaining(Child::close);
		}
	}

	private void alternate(List<Windows> all, Meter meter) throws Exception {
		for (int window = this.warm; window < this.warm + this.windows; window++) {
			for (var one : all) {
				one.measure(window * this.cases, (window + 1) * this.cases, meter);
			}
		}
	}

	private Contender embedded(Leave leave) throws IOException {
		return new EmbeddedContender("embedded",
				child(EmbeddedCamunda.class, MariaDb.freshDatabase() + OWN_TABLES_ONLY, leave.monday().toString(),
						String.valueOf(this.clients.count()), String.valueOf(this.county.workers()),
						String.valueOf(COMMUNITY), String.valueOf(TOWN)));
	}

	private Contender camundaRest(Leave leave) throws IOException {
		var child = child(CamundaRest.class, MariaDb.freshDatabase() + OWN_TABLES_ONLY,
				String.valueOf(this.county.workers()), String.valueOf(COMMUNITY), String.valueOf(TOWN));
		child.tell("settle");
		var city = new City(Integer.parseInt(child.greeting()));
		return new HttpContender("camunda-rest", child, new BareHttpDesk(city, this.county), leave, this.county,
				this.clients);
	}

	private HttpContender shegong() throws IOException {
		var child = child(Server.class, MariaDb.freshDatabase());
		var greeting = child.greeting().split(" ");
		var city = new City(Integer.parseInt(greeting[0]));
		var answer = city.upload("admin", "/api/roster", "file", "roster.zip", this.county.roster());
		if (answer.status() != 200) {
			throw new IllegalStateException("the roster was not taken: " + answer.text());
		}
		return new HttpContender("shegong", child, new HttpDesk(city, this.county),
				new Leave(LocalDate.parse(greeting[1])), this.county, this.clients);
	}

	private Child child(Class<?> program, String... arguments) throws IOException {
		var child = new Child(program, this.heap, List.of(arguments));
		this.children.add(child);
		return child;
	}

}
