package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.account.PasswordRule;
import org.shegong.engine.accounts.Accounts;
import org.shegong.engine.accounts.Accounts.Wanted;
import org.shegong.web.roster.Steps.Step;
import org.shegong.web.roster.sheet.Line;

/** The accounts that the sheets name, each once, however many rows speak of it. */
class Logins {

	/** A password nobody but this answer knows. */
	record Issued(String account, String password) {

		@Override
		public String toString() {
			return "Issued[account=" + this.account + "]";
		}

	}

	private final Map<String, String> names = new LinkedHashMap<>();

	private final Map<String, String> passwords = new LinkedHashMap<>();

	void add(Line line, String account, String name, String password) {
		if (account == null) {
			return;
		}
		this.names.put(account, name);
		if (password != null) {
			PasswordRule.objection(account, password).ifPresent((objection) -> line.fault("password", objection));
		}
		var earlier = (password != null) ? this.passwords.putIfAbsent(account, password) : null;
		if (earlier != null && !earlier.equals(password)) {
			line.fault("password", "账号“%s”在别的行给了不同的密码，请只填一处", account);
		}
	}

	List<AccountName> accounts() {
		return this.names.keySet().stream().map(AccountName::of).toList();
	}

	/** Those to which the sheets give a password. */
	Set<String> given() {
		return this.passwords.keySet();
	}

	/**
	 * @param lasting the passwords may be kept, as those of the demo
	 */
	List<Issued> enlist(Accounts accounts, boolean lasting, Steps steps) {
		var wanted = new ArrayList<Wanted>();
		this.names.forEach(
				(account, name) -> wanted.add(new Wanted(AccountName.of(account), name, this.passwords.get(account))));
		var drawn = accounts.enlist(wanted, lasting,
				(done) -> steps.at(Step.ACCOUNTS, RosterSheet.WORKERS, done, wanted.size()));
		return this.names.keySet()
			.stream()
			.filter(drawn::containsKey)
			.map((account) -> new Issued(account, drawn.get(account)))
			.toList();
	}

}
