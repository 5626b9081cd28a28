package org.shegong.web.roster;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.web.roster.Logins.Issued;
import org.springframework.stereotype.Component;

/** Notes in the audit trail that a roster was brought, and whose passwords it set. */
@Component
class RosterWitness {

	private final Witness witness;

	private final Organization organization;

	RosterWitness(Witness witness, Organization organization) {
		this.witness = witness;
		this.organization = organization;
	}

	/**
	 * @param places units that the sheets speak of
	 */
	void note(Receipt receipt, Stream<String> places, Logins logins, Occasion occasion) {
		if (!occasion.isBrought()) {
			return;
		}
		this.witness.changed(AuditAction.ROSTER_IMPORTED, null, county(places), null, counts(receipt));
		receipt.passwords().stream().map(Issued::account).forEach((account) -> issued(account, "系统生成"));
		logins.given().forEach((account) -> issued(account, "花名册中填写"));
	}

	private void issued(String account, String how) {
		this.witness.changed(AuditAction.PASSWORD_ISSUED, AccountName.of(account), null, how);
	}

	/** The county where all of it lies; null where there are several. */
	private String county(Stream<String> places) {
		var counties = places.distinct().map(this.organization::countyOf).map(OrgUnit::code).distinct().toList();
		return (counties.size() == 1) ? counties.get(0) : null;
	}

	private static String counts(Receipt receipt) {
		return Arrays.stream(RosterSheet.values())
			.filter((sheet) -> receipt.imported().getOrDefault(sheet.id(), 0) > 0)
			.map((sheet) -> "%s%d行".formatted(sheet.title(), receipt.imported().get(sheet.id())))
			.collect(Collectors.joining("、"));
	}

}
