package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.audit.AuditLine;
import org.shegong.organization.Tree;
import org.shegong.account.AccountName;
import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnit;
import org.shegong.web.roster.Logins.Issued;
import org.springframework.stereotype.Component;

/** Notes in the audit trail that a roster was brought, and whose passwords it set. */
@Component
class RosterWitness {

	private final Witness witness;

	RosterWitness(Witness witness) {
		this.witness = witness;
	}

	/**
	 * @param county where all of it lies; null where there are several
	 * @param units of the accounts
	 */
	void note(Receipt receipt, String county, Logins logins, Map<AccountName, String> units) {
		var lines = new ArrayList<AuditLine>();
		lines.add(this.witness.noted(AuditAction.ROSTER_IMPORTED, null, county, null, counts(receipt)));
		receipt.passwords()
			.stream()
			.map(Issued::account)
			.forEach((account) -> lines.add(issued(account, "系统生成", units)));
		logins.given().forEach((account) -> lines.add(issued(account, "花名册中填写", units)));
		this.witness.changed(lines);
	}

	private AuditLine issued(String account, String how, Map<AccountName, String> units) {
		var whose = AccountName.of(account);
		return this.witness.noted(AuditAction.PASSWORD_ISSUED, whose, units.get(whose), null, how);
	}

	/**
	 * The county where some units lie; null where there are several.
	 */
	static String county(Stream<String> places, Tree tree) {
		var counties = places.distinct().map(tree::countyOf).map(OrgUnit::code).distinct().toList();
		return (counties.size() == 1) ? counties.get(0) : null;
	}

	private static String counts(Receipt receipt) {
		return Arrays.stream(RosterSheet.values())
			.filter((sheet) -> receipt.imported().getOrDefault(sheet.id(), 0) > 0)
			.map((sheet) -> "%s%d行".formatted(sheet.title(), receipt.imported().get(sheet.id())))
			.collect(Collectors.joining("、"));
	}

}
